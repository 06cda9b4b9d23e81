//! What fits: who will be reached before the present item ends.

use std::collections::BTreeSet;

use super::list::Request;
use super::plan::{Party, PartyId};
use super::representative::TurnKind;
use super::state::Floor;
use super::time::{Span, Stamp};
use super::turn::Turn;

/// A proposed limit is a multiple of this.
const LIMIT_STEP: Span = Span::from_secs(15);
/// The shortest limit that is proposed.
const LEAST_PROPOSED: Span = Span::from_secs(30);

/// What fits into the present item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// The time of the present item that is left for those who wait, once the present turn has ended.
    pub left: Span,
    /// How many wait.
    pub waiting: usize,
    /// The limit of those who wait, where it is one and the same; direct responses count only where nobody else waits.
    pub limit: Option<Span>,
    /// How many of them, in order, can end before the item does.
    pub reached: usize,
    /// The limit at which all would be reached. `None` if all are, or if no limit is short enough.
    pub limit_for_all: Option<Span>,
    /// The mark at which enough has been said in a line-up, where all are reached if its speakers keep to it. Nobody sets it:
    /// a line-up keeps its own limit.
    pub enough_for_all: Option<Span>,
}

impl Reach {
    /// Returns at what all are reached, as it is told.
    #[must_use]
    pub fn for_all(&self) -> Option<Span> {
        self.limit_for_all.or(self.enough_for_all)
    }
}

impl Floor {
    /// Returns how many will be reached before the present item ends, at the present limit and hand-over. `None` between
    /// items.
    #[must_use]
    pub fn reach(&self, now: Stamp) -> Option<Reach> {
        let item_left = self.agenda().present()?.left(now)?;
        let rest_of_turn = self.turn().map_or(Span::ZERO, |turn| rest(turn, now));
        let left = (item_left - rest_of_turn).or_zero();
        let waiting = self.list().in_order().count();
        let hand_over = self.plan().rules.hand_over;
        let mut used = Span::ZERO;
        let reached = self
            .list()
            .in_order()
            .take_while(|request| {
                used += hand_over + self.limit_of(request);
                used <= left
            })
            .count();
        let short = reached < waiting;
        let limit_for_all = short.then(|| self.limit_for_all(left)).flatten();
        let enough_for_all = short.then(|| self.enough_for_all(left)).flatten();
        Some(Reach { left, waiting, limit: self.limit_of_all(), reached, limit_for_all, enough_for_all })
    }

    /// Returns the limit that a request has.
    #[must_use]
    pub fn limit_of(&self, request: &Request) -> Span {
        request.limit.unwrap_or(self.limit())
    }

    /// Returns the limit of those who wait, where they have the same.
    fn limit_of_all(&self) -> Option<Span> {
        let responses = self.list().in_order().all(|request| request.kind == TurnKind::Response);
        let counts = |request: &&Request| responses || request.kind != TurnKind::Response;
        let mut limits = self.list().in_order().filter(counts).map(|request| self.limit_of(request));
        let first = limits.next()?;
        limits.all(|limit| limit == first).then_some(first)
    }

    /// Returns the longest limit, in steps of 15 seconds, at which all who wait are reached within `left`.
    fn limit_for_all(&self, left: Span) -> Option<Span> {
        let hand_over = self.plan().rules.hand_over;
        let (mut fixed, mut flexible) = (Span::ZERO, 0);
        for request in self.list().in_order() {
            fixed += hand_over + request.limit.unwrap_or(Span::ZERO);
            flexible += i64::from(request.limit.is_none());
        }
        let limit = (left - fixed).share(flexible, LIMIT_STEP);
        (limit >= LEAST_PROPOSED && limit < self.limit()).then_some(limit)
    }

    /// Returns the mark at which enough has been said in a line-up, where all who wait are reached in `left` if its speakers
    /// keep to it.
    fn enough_for_all(&self, left: Span) -> Option<Span> {
        let enough = self.line_up()?.enough?;
        let hand_over = self.plan().rules.hand_over;
        let used = |request: &Request| {
            let own = self.limit_of(request);
            hand_over + if request.kind == TurnKind::LineUp { own.min(enough) } else { own }
        };
        let waits = self.list().in_order().any(|request| request.kind == TurnKind::LineUp);
        (waits && self.list().in_order().map(used).sum::<Span>() <= left).then_some(enough)
    }

    /// Returns the floor as it would be with another limit for the turns to come.
    #[must_use]
    pub fn with_limit(&self, limit: Span) -> Self {
        Self { limit, ..self.clone() }
    }

    /// Returns the floor as it would be with one more party in the room.
    #[must_use]
    pub fn with_party(&self, party: Party) -> Self {
        let mut with = self.clone();
        with.add_party(party);
        with
    }

    /// Returns which waiting parties would no longer be reached if the present turn lasted `more` longer.
    #[must_use]
    pub fn lost_by(&self, more: Span, now: Stamp) -> Vec<PartyId> {
        self.waiting_from_to(self.reached_after(more, now), self.reached_after(Span::ZERO, now))
    }

    /// Returns who of those who wait would be reached besides if the present turn lasted `less` shorter.
    #[must_use]
    pub fn gained_by(&self, less: Span, now: Stamp) -> Vec<PartyId> {
        self.waiting_from_to(self.reached_after(Span::ZERO, now), self.reached_after(-less, now))
    }

    /// Returns how many are reached if the present turn lasts `more` longer.
    fn reached_after(&self, more: Span, now: Stamp) -> usize {
        let mut longer = self.clone();
        if let Some(limit) = longer.turn.as_mut().and_then(|turn| turn.limit.as_mut()) {
            *limit += more;
        }
        longer.reach(now).map_or(0, |reach| reach.reached)
    }

    /// Returns the parties that wait at places `from` up to `to`. Both representatives of one may wait: it is named once.
    fn waiting_from_to(&self, from: usize, to: usize) -> Vec<PartyId> {
        let mut parties: Vec<_> =
            self.list().in_order().take(to).skip(from).map(|request| request.party).collect();
        let mut seen = BTreeSet::new();
        parties.retain(|&party| seen.insert(party));
        parties
    }
}

/// Returns what a turn will still take, if it keeps to its limit.
pub(super) fn rest(turn: &Turn, now: Stamp) -> Span {
    turn.left(now).unwrap_or_default().or_zero()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_limit_is_tried_on_a_floor_of_its_own() {
        let text = "title = \"Room\"\nlength = \"20m\"\ndelegations = [\"Jordan\"]\nitem = [{ title = \"Topic\" }]\n";
        let floor = Floor::new(crate::plan_file::parse("plan", text).unwrap());
        let shorter = floor.with_limit(Span::from_mins(2));
        assert_eq!((floor.limit(), shorter.limit()), (Span::from_mins(4), Span::from_mins(2)));
    }
}
