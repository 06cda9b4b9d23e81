//! A simulated room: drawn from a seed, or following a script.

use super::act::RoomAct;
use super::profile::Profile;
use super::room::Room;
use super::script::{Script, ScriptedRoom};
use crate::floor::History;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};

/// How long before the planned start a rehearsal begins.
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
    /// The room of a seed: [`Room::new`].
    #[must_use]
    pub fn drawn(plan: &Plan, profile: &'static Profile, seed: u64, starts: Stamp) -> Self {
        Self::Drawn(Box::new(Room::new(plan, profile, seed, starts)))
    }

    /// The room of a script, for a session that is to start at `starts`.
    #[must_use]
    pub fn scripted(script: Script, starts: Stamp) -> Self {
        Self::Scripted(Box::new(ScriptedRoom::new(script, starts - BEFORE, starts)))
    }

    /// When something happens next in the room, if nothing is entered before.
    pub fn next(&mut self, history: &History) -> Option<Stamp> {
        match self {
            Self::Drawn(room) => room.next(history),
            Self::Scripted(room) => room.next(history),
        }
    }

    /// The next act of the room, if it is due by `until`.
    pub fn act(&mut self, history: &History, until: Stamp) -> Option<RoomAct> {
        match self {
            Self::Drawn(room) => room.act(history, until),
            Self::Scripted(room) => room.act(history, until),
        }
    }

    /// The scripted room, if it is one.
    #[must_use]
    pub fn scripted_room(&self) -> Option<&ScriptedRoom> {
        if let Self::Scripted(room) = self { Some(room) } else { None }
    }

    /// The scripted room, to be changed.
    pub fn scripted_room_mut(&mut self) -> Option<&mut ScriptedRoom> {
        if let Self::Scripted(room) = self { Some(room) } else { None }
    }
}
