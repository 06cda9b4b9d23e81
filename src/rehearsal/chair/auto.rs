//! What the automatic chair has seen, and when it acts.

use std::collections::VecDeque;

use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::phase::Phase;
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::rehearsal::act::RoomAct;
use crate::rehearsal::chance::{About, Chances, Draws};
use crate::rehearsal::manner::Manner;

use super::answer::Reaction;

/// A chair that is a program.
#[derive(Debug, Clone)]
pub struct AutoChair {
    chances: Chances,
    pub(super) manner: Manner,
    /// The planned end of the session.
    pub(super) ends: Stamp,
    /// Answers that are pending, by the moment at which they are due.
    seen: VecDeque<(Stamp, Reaction)>,
    count: u32,
}

/// What a draw about a turn or an item is for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    Acts = 1,
    Orders = 2,
    Patience = 3,
    Remarks = 4,
    Ruling = 5,
}

impl AutoChair {
    /// The chair of a plan's session that is to start at `starts`.
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
        let Some(answer) = Reaction::to(&act.doing) else { return };
        let takes = self.draws(Purpose::Acts, self.count).secs(&self.manner.acts);
        self.count += 1;
        let at = act.at + takes;
        let place = self.seen.partition_point(|(other, _)| *other <= at);
        self.seen.insert(place, (at, answer));
    }

    /// When the chair acts next, if nothing happens before.
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

    /// The chair's command at `now`; `None` if what it saw has settled itself.
    pub fn act(&mut self, history: &History, now: Stamp) -> Option<Command> {
        let floor = history.floor();
        let latest = history.entries().last().map(|entry| entry.at);
        if self.seen.front().is_some_and(|(at, _)| *at <= now) {
            let (_, answer) = self.seen.pop_front()?;
            // Point of order and suspension stop the clocks. Answers about the floor that they would prevent come
            // first.
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
    pub(super) fn draws(&self, purpose: Purpose, about: u32) -> Draws {
        self.chances.of(About::Chair, about, purpose as u32)
    }
}
