//! A simulated room, whatever it follows.

use super::act::RoomAct;
use super::profile::Profile;
use super::room::Room;
use super::script::{Script, ScriptedRoom};
use crate::floor::History;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};

/// How long before its session is to start a rehearsal begins.
pub const BEFORE: Span = Span::from_secs(10);

/// A simulated room.
#[derive(Debug, Clone)]
pub enum AnyRoom {
    /// Drawn from a seed.
    Drawn(Box<Room>),
    /// Written by a trainer.
    Scripted(Box<ScriptedRoom>),
}

impl AnyRoom {
    /// Returns the room of a seed: [`Room::new`].
    #[must_use]
    pub fn drawn(plan: &Plan, profile: &'static Profile, seed: u64, starts: Stamp) -> Self {
        Self::Drawn(Box::new(Room::new(plan, profile, seed, starts)))
    }

    /// Returns the room of a script, for a session that is to start at `starts`.
    #[must_use]
    pub fn scripted(script: Script, starts: Stamp) -> Self {
        Self::Scripted(Box::new(ScriptedRoom::new(script, starts - BEFORE, starts)))
    }

    /// Returns when something happens in the room next, if nothing is entered before.
    pub fn next(&mut self, history: &History) -> Option<Stamp> {
        match self {
            Self::Drawn(room) => room.next(history),
            Self::Scripted(stage) => stage.next(history),
        }
    }

    /// Returns what happens next in the room, where that is by `until`.
    pub fn act(&mut self, history: &History, until: Stamp) -> Option<RoomAct> {
        match self {
            Self::Drawn(room) => room.act(history, until),
            Self::Scripted(stage) => stage.act(history, until),
        }
    }

    /// Returns the room of a script, where it is one.
    #[must_use]
    pub fn stage(&self) -> Option<&ScriptedRoom> {
        if let Self::Scripted(stage) = self { Some(stage) } else { None }
    }

    /// Returns the same, to be changed.
    pub fn stage_mut(&mut self) -> Option<&mut ScriptedRoom> {
        if let Self::Scripted(stage) = self { Some(stage) } else { None }
    }
}
