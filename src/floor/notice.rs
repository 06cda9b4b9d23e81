//! What the machine tells the core.

use serde::{Deserialize, Serialize};

use super::event::Event;
use super::gap::GapCause;
use super::time::{Span, Stamp};

/// Something that the machine noticed. It is no act of the chair, so undo steps over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Notice {
    /// Nobody watched the clocks for a while.
    Gap {
        /// The last moment at which somebody did.
        from: Stamp,
        /// Why.
        why: GapCause,
    },
    /// The computer's clock was changed.
    ClockStep {
        /// By how much it went forward; negative for back.
        by: Span,
    },
}

impl From<Notice> for Event {
    fn from(notice: Notice) -> Self {
        match notice {
            Notice::Gap { from, why } => Self::GapNoted { from, why },
            Notice::ClockStep { by } => Self::ClockStepNoted { by },
        }
    }
}
