//! The automatic chair: sees the room, and acts by the rules. It insists on nothing.

use std::collections::VecDeque;

use super::act::{Doing, RoomAct};
use super::chance::{About, Chances, Draws};
use super::manner::Manner;
use crate::floor::agenda::AgendaItem;
use crate::floor::command::Command;
use crate::floor::list::Request;
use crate::floor::phase::{Open, Phase};
use crate::floor::plan::{ItemKind, PartyId, Plan, Standing};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Representative, Ruling, Turn, TurnId, TurnKind};
use crate::floor::{Floor, History};

/// A chair that is no person.
#[derive(Debug, Clone)]
pub struct AutoChair {
    chances: Chances,
    manner: Manner,
    /// When the session is to end, by the plan.
    ends: Stamp,
    /// What was seen and is to be answered, in order.
    seen: VecDeque<(Stamp, Answer)>,
    /// How much was seen so far.
    count: u32,
}

/// What the chair makes of what it saw.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Open,
    Enlist { party: PartyId, representative: Representative },
    Add { name: String },
    Start { turn: TurnId },
    NotPresent { turn: TurnId },
    Finish { turn: TurnId },
    PointOfOrder { by: PartyId },
    Rule,
    GrantResponse { party: PartyId, representative: Representative },
    Suspend { lasts: Span },
    ResumeMeeting,
}

impl Answer {
    /// Returns whether this is to be done before `other`, which would make it impossible.
    fn comes_before(&self, other: &Self) -> bool {
        let of_turn = matches!(self, Self::Start { .. } | Self::NotPresent { .. } | Self::Finish { .. });
        let of_floor = matches!(self, Self::PointOfOrder { .. } | Self::Rule | Self::GrantResponse { .. });
        match other {
            Self::PointOfOrder { .. } => of_turn,
            Self::Suspend { .. } => of_turn || of_floor,
            Self::Open
            | Self::Enlist { .. }
            | Self::Add { .. }
            | Self::Start { .. }
            | Self::NotPresent { .. }
            | Self::Finish { .. }
            | Self::Rule
            | Self::GrantResponse { .. }
            | Self::ResumeMeeting => false,
        }
    }
}

/// The purposes of draws about a turn or an item.
#[derive(Debug, Clone, Copy)]
enum Purpose {
    Acts = 1,
    Orders = 2,
    Patience = 3,
    Remarks = 4,
    Ruling = 5,
}

impl AutoChair {
    /// Returns the chair of a plan's session that is to start at `starts`.
    #[must_use]
    pub fn new(plan: &Plan, manner: Manner, seed: u64, starts: Stamp) -> Self {
        Self {
            chances: Chances::new(seed),
            manner,
            ends: starts + plan.length,
            seen: VecDeque::new(),
            count: 0,
        }
    }

    /// Sees something in the room.
    pub fn see(&mut self, act: &RoomAct) {
        let answer = match &act.doing {
            Doing::Seated => Answer::Open,
            &Doing::Asks { party, representative } => Answer::Enlist { party, representative },
            Doing::AsksUnlisted { name } => Answer::Add { name: name.clone() },
            &Doing::Begins { turn, .. } => Answer::Start { turn },
            &Doing::NotThere { turn, .. } => Answer::NotPresent { turn },
            &Doing::Stops { turn, .. } => Answer::Finish { turn },
            &Doing::PointOfOrder { by } => Answer::PointOfOrder { by },
            Doing::PointMade { .. } => Answer::Rule,
            &Doing::AsksResponse { party, representative } => Answer::GrantResponse { party, representative },
            &Doing::Interrupted { lasts } => Answer::Suspend { lasts },
            Doing::Restored => Answer::ResumeMeeting,
            Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => return,
        };
        let takes = self.draws(Purpose::Acts, self.count).secs(&self.manner.acts);
        self.count += 1;
        let at = act.at + takes;
        let place = self.seen.partition_point(|(other, _)| *other <= at);
        self.seen.insert(place, (at, answer));
    }

    /// Returns when the chair acts next, if nothing happens before.
    #[must_use]
    pub fn next(&self, history: &History) -> Option<Stamp> {
        let floor = history.floor();
        if matches!(floor.phase(), Phase::Closed { .. }) {
            return None;
        }
        let latest = history.entries().last().map(|entry| entry.at);
        let answers = self.seen.front().map(|(at, _)| *at);
        let own = self.own(floor, latest).map(|(at, _)| at);
        let at = answers.into_iter().chain(own).min()?;
        Some(latest.map_or(at, |latest| latest.max(at)))
    }

    /// Returns what the chair does at `now`. It may be nothing: what it saw may have settled itself.
    pub fn act(&mut self, history: &History, now: Stamp) -> Option<Command> {
        let floor = history.floor();
        let latest = history.entries().last().map(|entry| entry.at);
        if self.seen.front().is_some_and(|(at, _)| *at <= now) {
            let (_, answer) = self.seen.pop_front()?;
            // What stops the clocks waits for what was seen of the floor before it stops.
            let first = self.seen.iter().position(|(_, other)| other.comes_before(&answer));
            let answer = match first.and_then(|place| self.seen.remove(place)) {
                Some((_, other)) => {
                    self.seen.push_front((now, answer));
                    other
                }
                None => answer,
            };
            return self.answer(answer, floor, now);
        }
        self.own(floor, latest).filter(|(at, _)| *at <= now).map(|(_, command)| command)
    }

    fn draws(&self, purpose: Purpose, about: u32) -> Draws {
        self.chances.of(About::Chair, about, purpose as u32)
    }

    /// Returns the answer to what was seen, where it is still called for.
    fn answer(&self, answer: Answer, floor: &Floor, now: Stamp) -> Option<Command> {
        let on_floor = |id: TurnId| floor.turn().is_some_and(|turn| turn.id == id);
        match answer {
            Answer::Open => Some(Command::Open { ends: self.ends.max(now + Span::MINUTE) }),
            Answer::Enlist { party, representative } => {
                // It may have been called since its plate went up, by a request that it had made before.
                let called = floor.turn().filter(|turn| turn.clock.is_none());
                let waits = floor.list().place_of(party).is_some()
                    || called.is_some_and(|turn| turn.party() == Some(party));
                (!waits).then_some(Command::Request { party, representative, insist: false })
            }
            Answer::Add { name } => {
                let party = PartyId(u16::try_from(floor.parties().count()).ok()?);
                let ask = Command::Request { party, representative: Representative::FIRST, insist: false };
                // Where the list is closed, the name is noted all the same.
                let then = floor.list().open.then(|| Box::new(ask));
                Some(Command::AddParty { name, standing: Standing::Delegation, then })
            }
            Answer::Start { turn } => on_floor(turn).then_some(Command::Start { turn }),
            Answer::NotPresent { turn } => on_floor(turn).then_some(Command::NotPresent { turn }),
            Answer::Finish { turn } => on_floor(turn).then_some(Command::Finish { turn }),
            Answer::PointOfOrder { by } => floor.point().is_none().then_some(Command::PointOfOrder { by }),
            Answer::Rule => floor.point().map(|point| {
                let upheld = self.draws(Purpose::Ruling, u32::from(point.by.0)).happens(500);
                Command::Rule { ruling: if upheld { Ruling::Upheld } else { Ruling::NotUpheld } }
            }),
            Answer::GrantResponse { party, representative } => {
                let granted = floor.list().responses.iter().any(|request| request.party == party);
                (!granted).then_some(Command::GrantResponse { party, representative, insist: false })
            }
            Answer::Suspend { lasts } => Some(Command::Suspend { until: Some(now + lasts) }),
            Answer::ResumeMeeting => floor.suspension().map(|_| Command::ResumeMeeting),
        }
    }

    /// Returns what the chair does of its own accord, and when. `latest` is the moment of the last entry.
    fn own(&self, floor: &Floor, latest: Option<Stamp>) -> Option<(Stamp, Command)> {
        let Phase::Open(open) = floor.phase() else { return None };
        let latest = latest.unwrap_or(open.at);
        if let Some(gap) = floor.gap().filter(|gap| gap.ran() > Span::ZERO) {
            return Some((gap.to, Command::SettleGap { held: false }));
        }
        if open.suspension.is_some() {
            return None;
        }
        if let Some(point) = floor.point() {
            // A point of order that takes longer than its time is ruled on all the same.
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

    /// Returns what the chair does while nobody has the floor.
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
        if item.kind != ItemKind::Topic && !has_line_up && !remarked {
            return Some((now, Command::ChairSpeaks { after: None }));
        }
        let goes_on = |at: Stamp| {
            let command = match floor.agenda().next() {
                Some(_) => Command::NextItem { after: item.id },
                None => Command::Close,
            };
            Some((at, command))
        };
        let discussed = matches!(item.kind, ItemKind::Topic | ItemKind::Block);
        if !discussed || left <= Span::ZERO {
            return goes_on(now);
        }
        match floor.list().next() {
            Some(request) if self.fits(request, left, floor) => {
                let set = floor.representatives_allowed(request.party).is_some_and(|allowed| {
                    !floor.tally(request.party).allows(request.representative, Some(allowed))
                });
                // The rule has come to bind since the request was made.
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

    /// Returns what is to be settled before the agenda is agreed.
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

    /// Returns what the chair does about time and limit before it gives the floor.
    fn shares(&self, item: &AgendaItem, floor: &Floor, now: Stamp) -> Option<Command> {
        let agenda = floor.agenda();
        let free = floor.reserve(now);
        if self.manner.shares && (free >= Span::MINUTE || free <= -Span::MINUTE) {
            if floor.shared_out(now).is_some() {
                return Some(Command::ShareOut);
            }
            // With no topic ahead, what was saved is the present topic's.
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

    /// Returns the limit that the chair keeps to: its own, where the plan's is no shorter.
    fn limit(&self, floor: &Floor) -> Span {
        let planned = floor.plan().rules.limit;
        self.manner.limit.map_or(planned, |limit| limit.min(planned))
    }

    /// Returns whether there is time for a turn before the item's end.
    fn fits(&self, request: &Request, left: Span, floor: &Floor) -> bool {
        let limit = request.limit.unwrap_or(floor.limit());
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
