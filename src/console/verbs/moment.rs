//! What a verb asks before it can be done: the console, at a moment.

use crate::console::chair::Chair;
use crate::floor::Floor;
use crate::floor::agenda::AgendaItem;
use crate::floor::command::Command;
use crate::floor::list::RequestId;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::floor::turn::{Turn, TurnId};

/// The console at a moment.
#[derive(Clone, Copy)]
pub(in crate::console) struct Moment<'a> {
    pub(in crate::console) chair: &'a Chair,
    pub(in crate::console) now: Stamp,
}

impl<'a> Moment<'a> {
    pub(super) fn floor(&self) -> &'a Floor {
        self.chair.history.floor()
    }

    pub(super) fn selected(&self) -> Option<RequestId> {
        self.chair.at_hand.selected
    }

    pub(super) fn turn(&self) -> Option<&'a Turn> {
        self.floor().turn()
    }

    pub(super) fn turn_id(&self) -> Option<TurnId> {
        self.turn().map(|turn| turn.id)
    }

    /// Returns the item that runs.
    pub(super) fn item(&self) -> Option<&'a AgendaItem> {
        self.floor().agenda().present()
    }

    /// Whether the floor grants a command now.
    pub(super) fn grants(&self, command: Option<Command>) -> bool {
        command.is_some_and(|command| self.floor().decide(&command, self.now).is_ok())
    }
}

/// Whether a speaker's clock has started.
pub(super) fn has_begun(moment: &Moment<'_>) -> bool {
    moment.turn().is_some_and(|turn| turn.clock.is_some())
}

/// Whether the session is open, and the meeting not suspended.
pub(super) fn in_session(moment: &Moment<'_>) -> bool {
    matches!(moment.floor().phase(), Phase::Open(_)) && moment.floor().suspension().is_none()
}

/// Whether the floor can be taken: no point of order stands before it.
pub(super) fn clocks(moment: &Moment<'_>) -> bool {
    in_session(moment) && moment.floor().point().is_none()
}

pub(super) fn is_closed(moment: &Moment<'_>) -> bool {
    matches!(moment.floor().phase(), Phase::Closed { .. })
}
