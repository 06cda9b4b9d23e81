//! What the chair does of its own accord: in a turn, between turns, before the agenda is agreed.

use super::auto::{AutoChair, Purpose};
use crate::floor::Floor;
use crate::floor::agenda::AgendaItem;
use crate::floor::command::Command;
use crate::floor::list::Request;
use crate::floor::phase::{Open, Phase};
use crate::floor::plan::ItemKind;
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Ruling, Turn};

impl AutoChair {
    /// The chair's next command of its own accord, and when. `latest` is the moment of the last entry.
    pub(super) fn own(&self, floor: &Floor, latest: Option<Stamp>) -> Option<(Stamp, Command)> {
        let Phase::Open(open) = floor.phase() else { return None };
        let latest = latest.unwrap_or(open.at);
        if let Some(gap) = floor.gap().filter(|gap| gap.ran() > Span::ZERO) {
            return Some((gap.to, Command::SettleGap { held: false }));
        }
        if open.suspension.is_some() {
            return None;
        }
        if let Some(point) = floor.point() {
            // A point of order is ruled on after twice its time, even if it was not made.
            let over = point.clock.reaches(floor.plan().rules.point_of_order.times(2))?;
            return Some((over, Command::Rule { ruling: Ruling::NotUpheld }));
        }
        match floor.turn() {
            Some(turn) => self.in_turn(turn, floor),
            None => self.between(open, floor, latest),
        }
    }

    fn in_turn(&self, turn: &Turn, floor: &Floor) -> Option<(Stamp, Command)> {
        let number = turn.id.0;
        let id = turn.id;
        let item = floor.agenda().present()?;
        if turn.kind == TurnKind::Chair {
            let takes = self.draws(Purpose::Remarks, number).part(&self.manner.remarks, item.allotment);
            let ends = turn.clock.as_ref()?.reaches(takes.max(Span::SECOND))?;
            return Some((ends, Command::Finish { turn: id }));
        }
        let limit = turn.limit?;
        if turn.clock.is_none() {
            let hand_over = floor.plan().rules.hand_over;
            let left = item.left(turn.called)? - hand_over;
            let cut = turn.kind == TurnKind::Intervention
                && self.manner.least_turn.is_some_and(|least| left >= least && left < limit);
            let to = Span::from_secs(left.secs());
            return cut.then_some((turn.called, Command::LimitTurn { turn: id, to }));
        }
        match turn.called_to_order {
            None => {
                let after = self.draws(Purpose::Orders, number).secs(&self.manner.orders);
                Some((turn.limit_reached()? + after, Command::CallToOrder { turn: id }))
            }
            Some(at) => {
                let patience = self.draws(Purpose::Patience, number).secs(&self.manner.patience);
                Some((at + patience, Command::Finish { turn: id }))
            }
        }
    }

    /// The chair's command while nobody has the floor.
    fn between(&self, open: &Open, floor: &Floor, now: Stamp) -> Option<(Stamp, Command)> {
        let item = floor.agenda().present()?;
        let command = self.prepares(floor, now).or_else(|| self.shares(item, floor, now));
        if let Some(command) = command {
            return Some((now, command));
        }
        let left = item.left(now)?;
        let has_line_up = floor.item(item.id).is_some_and(|planned| planned.line_up.is_some());
        let began = item.clock()?.start();
        let remarked = floor.last_ended().is_some_and(|last| last.party.is_none() && last.at >= began);
        let is_break = item.kind == ItemKind::Break;
        if item.kind != ItemKind::Topic && !is_break && !has_line_up && !remarked {
            return Some((now, Command::ChairSpeaks { after: None }));
        }
        let goes_on = |at: Stamp| {
            let command = match floor.agenda().next() {
                Some(_) => Command::NextItem { after: item.id },
                None => Command::Close,
            };
            Some((at, command))
        };
        if is_break {
            return goes_on(now + left.or_zero());
        }
        let discussed = matches!(item.kind, ItemKind::Topic | ItemKind::Block);
        if !discussed || left <= Span::ZERO {
            return goes_on(now);
        }
        match floor.list().next() {
            Some(request) if self.fits(request, left, floor) => {
                let set = floor.representatives_allowed(request.party).is_some_and(|allowed| {
                    !floor.tally(request.party).allows(request.representative, Some(allowed))
                });
                // The rule on representatives has come to bind since the request.
                let command = if set {
                    Command::Withdraw { request: request.id }
                } else {
                    Command::Call { after: None, request: request.id }
                };
                Some((now, command))
            }
            Some(_) => goes_on(now),
            None => {
                let patience = self.manner.silence.min(left);
                let quiet_since = now.max(open.at);
                goes_on(quiet_since + patience)
            }
        }
    }

    /// What is still to be settled before the agenda is agreed.
    fn prepares(&self, floor: &Floor, now: Stamp) -> Option<Command> {
        let agenda = floor.agenda();
        if agenda.agreed.is_some() {
            return None;
        }
        if self.limit(floor) != floor.limit() {
            return Some(Command::SetLimit { to: self.limit(floor) });
        }
        if self.manner.topics.is_some_and(|most| agenda.topics() > most) {
            let last = agenda.items.iter().rev().find(|item| item.kind == ItemKind::Topic && item.is_ahead());
            if let Some(item) = last {
                return Some(Command::DropItem { item: item.id });
            }
        }
        let free = floor.reserve(now);
        let worth_it = free.is_negative() || free >= Span::MINUTE;
        if self.manner.topics.is_some() && worth_it && floor.shared_out(now).is_some() {
            return Some(Command::ShareOut);
        }
        Some(Command::AgreeAgenda)
    }

    /// What the chair does about time and limit before it gives the floor.
    fn shares(&self, item: &AgendaItem, floor: &Floor, now: Stamp) -> Option<Command> {
        let agenda = floor.agenda();
        let free = floor.reserve(now);
        if self.manner.shares && (free >= Span::MINUTE || free <= -Span::MINUTE) {
            if floor.shared_out(now).is_some() {
                return Some(Command::ShareOut);
            }
            // With no topic ahead, the present one gets what was saved.
            if item.kind == ItemKind::Topic && free >= Span::MINUTE && agenda.sharing().is_empty() {
                let to = item.allotment + free;
                return Some(Command::SetAllotment { item: item.id, to, insist: false });
            }
        }
        if !self.manner.shortens || item.kind != ItemKind::Topic {
            return None;
        }
        let usual = self.limit(floor);
        if item.interventions == 0 && floor.limit() != usual && floor.list().waiting.is_empty() {
            return Some(Command::SetLimit { to: usual });
        }
        let reach = floor.reach(now)?;
        let shorter = reach.limit_for_all.filter(|&limit| limit >= self.manner.least_limit)?;
        Some(Command::SetLimit { to: shorter })
    }

    /// The chair's own limit, if it is shorter than the plan's.
    fn limit(&self, floor: &Floor) -> Span {
        let planned = floor.plan().rules.limit;
        self.manner.limit.map_or(planned, |limit| limit.min(planned))
    }

    /// Whether a turn fits before the item's end.
    fn fits(&self, request: &Request, left: Span, floor: &Floor) -> bool {
        let limit = floor.limit_of(request);
        // A line-up is heard to its end.
        let least = match request.kind {
            TurnKind::LineUp => Span::SECOND,
            TurnKind::Intervention | TurnKind::Response | TurnKind::Chair => {
                self.manner.least_turn.map_or(limit, |least| least.min(limit))
            }
        };
        left >= floor.plan().rules.hand_over + least
    }
}
