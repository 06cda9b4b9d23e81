//! One simulated session: a room, an automatic chair, and the floor between them.

use super::act::{Doing, RoomAct};
use super::any_room::AnyRoom;
use super::chair::AutoChair;
use super::manner::Manner;
use super::profile::Profile;
use super::script::Script;
use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::gap::GapCause;
use crate::floor::history::Misfit;
use crate::floor::notice::Notice;
use crate::floor::phase::Phase;
use crate::floor::plan::Plan;
use crate::floor::refusal::Refusal;
use crate::floor::time::{Span, Stamp};

/// How many refusals end a session as endless: such a chair asks for the same again and again.
const MOST_REFUSED: usize = 10_000;

/// A session that runs by itself.
#[derive(Debug, Clone)]
pub struct SimulatedSession {
    history: History,
    room: AnyRoom,
    chair: AutoChair,
    acts: Vec<RoomAct>,
    refused: Vec<(Command, Refusal)>,
    now: Stamp,
}

/// Why a simulated session stopped before its end: always a bug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stuck {
    /// An entry does not fit the history.
    Misfit(Misfit),
    /// Nothing more would happen, and the session is open.
    Stopped,
    /// The session does not end.
    Endless,
}

impl From<Misfit> for Stuck {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl SimulatedSession {
    /// A session before its opening. Everything in it follows from these arguments.
    #[must_use]
    pub fn new(plan: &Plan, profile: &'static Profile, manner: Manner, seed: u64, starts: Stamp) -> Self {
        Self::in_room(AnyRoom::drawn(plan, profile, seed, starts), plan, manner, seed, starts)
    }

    /// A session in the room of a script, before its opening. The seed is the chair's.
    #[must_use]
    pub fn scripted(plan: &Plan, script: Script, manner: Manner, seed: u64, starts: Stamp) -> Self {
        Self::in_room(AnyRoom::scripted(script, starts), plan, manner, seed, starts)
    }

    fn in_room(room: AnyRoom, plan: &Plan, manner: Manner, seed: u64, starts: Stamp) -> Self {
        Self {
            history: History::new(plan.clone()),
            room,
            chair: AutoChair::new(plan, manner, seed, starts),
            acts: Vec::new(),
            refused: Vec::new(),
            now: starts,
        }
    }

    /// Runs the session to its close.
    pub fn run(&mut self) -> Result<(), Stuck> {
        while self.step()? {}
        match self.history.floor().phase() {
            Phase::Closed { .. } => Ok(()),
            Phase::Ahead | Phase::Open(_) => Err(Stuck::Stopped),
        }
    }

    /// Lets the next thing happen; `false` if nothing would.
    pub fn step(&mut self) -> Result<bool, Stuck> {
        if let Some(room) = self.room.scripted_room_mut() {
            // Nobody is there to read it.
            room.skip();
        }
        let deadline = self.history.floor().next_deadline().map(|(at, _)| at);
        let room = self.room.next(&self.history);
        let chair = self.chair.next(&self.history);
        let Some(at) = [deadline, room, chair].into_iter().flatten().min() else { return Ok(false) };
        self.now = self.now.max(at);
        if room == Some(at) {
            if let Some(act) = self.room.act(&self.history, self.now) {
                self.chair.see(&act);
                let gap = gap(&act);
                self.acts.push(act);
                if let Some((lasts, why)) = gap {
                    self.nobody_watches(lasts, why)?;
                }
            }
        } else if deadline == Some(at) {
            self.settle(self.now)?;
        } else if let Some(command) = self.chair.act(&self.history, self.now) {
            match self.history.decide(&command, self.now) {
                Ok(entry) => self.history.accept(entry)?,
                Err(_) if self.refused.len() >= MOST_REFUSED => return Err(Stuck::Endless),
                Err(refusal) => self.refused.push((command, refusal)),
            }
        }
        Ok(true)
    }

    /// The session's entries, and the floor that they add up to.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The acts of the room.
    #[must_use]
    pub fn acts(&self) -> &[RoomAct] {
        &self.acts
    }

    /// The commands that the rules refused.
    #[must_use]
    pub fn refused(&self) -> &[(Command, Refusal)] {
        &self.refused
    }

    /// The moment that the session has come to.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.now
    }

    fn settle(&mut self, until: Stamp) -> Result<(), Stuck> {
        while let Some(entry) = self.history.due(until) {
            self.history.accept(entry)?;
        }
        Ok(())
    }

    /// The room goes on while nobody watches the clocks.
    fn nobody_watches(&mut self, lasts: Span, why: GapCause) -> Result<(), Stuck> {
        let (from, until) = (self.now, self.now + lasts);
        self.settle(from)?;
        while let Some(act) = self.room.act(&self.history, until) {
            self.chair.see(&act);
            self.acts.push(act);
        }
        self.now = until;
        let entry = self.history.notice(Notice::Gap { from, why }, until);
        self.history.accept(entry)?;
        self.settle(until)
    }
}

/// How long an act leaves the clocks unwatched, and why; `None` if it does not.
fn gap(act: &RoomAct) -> Option<(Span, GapCause)> {
    if let Doing::Asleep { lasts } = act.doing {
        Some((lasts, GapCause::Asleep))
    } else if let Doing::Killed { lasts } = act.doing {
        Some((lasts, GapCause::Ended))
    } else {
        None
    }
}
