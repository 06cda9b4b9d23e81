//! What fits: who will be reached before the present item ends.

use std::collections::BTreeSet;

use super::plan::{Party, PartyId};
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
    /// How many of them, in order, can end before the item does.
    pub reached: usize,
    /// The limit at which all would be reached. `None` if all are, or if no limit is short enough.
    pub limit_for_all: Option<Span>,
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
                used += hand_over + request.limit.unwrap_or(self.limit());
                used <= left
            })
            .count();
        let limit_for_all = (reached < waiting).then(|| self.limit_for_all(left)).flatten();
        Some(Reach { left, waiting, reached, limit_for_all })
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
fn rest(turn: &Turn, now: Stamp) -> Span {
    turn.left(now).unwrap_or_default().or_zero()
}
