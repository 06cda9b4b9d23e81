//! What the console shows beside the room: what lies over it, what is selected, what was said last.

use tui_input::Input;

use crate::floor::plan::ItemId;
use crate::floor::representative::Representative;
use crate::floor::time::Span;
use crate::floor::turn::TurnId;

use super::keymap::Layer;
use super::several::Listed;

/// What lies over the console.
#[derive(Debug, Clone)]
pub(super) enum Mode {
    /// Nothing: keys act in the room.
    Room,
    /// Finding a delegation.
    Finder(Finder),
    /// Several names that were pasted, to be added.
    Several {
        /// The names.
        listed: Vec<Listed>,
        /// The row that is in sight.
        scroll: usize,
    },
    /// The agenda, to be changed.
    Agenda {
        /// The item that is selected.
        selected: ItemId,
    },
    /// What each delegation has had of the floor.
    Tally {
        /// How many rows are scrolled off the top.
        scroll: usize,
    },
    /// The keys.
    Help {
        /// How many rows are scrolled off the top.
        scroll: usize,
    },
    /// Where the page for browsers is.
    Page,
    /// A question.
    Ask(Question),
    /// A line of text that is asked for.
    Entry {
        /// What for.
        of: Entry,
        /// The text so far.
        input: Input,
        /// Why it is not what is asked for, where that was found.
        fault: Option<String>,
    },
}

/// What a line of text is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// The hour at which the meeting that is to be suspended resumes.
    Hour,
    /// The hour at which the suspended meeting resumes.
    Resumption,
    /// A message to the room.
    Message,
    /// The folder to save the session in.
    Folder,
}

/// Finding a delegation.
#[derive(Debug, Clone)]
pub(super) struct Finder {
    /// What for.
    pub(super) purpose: Purpose,
    /// The letters so far.
    pub(super) input: Input,
    /// The place of the selected row; nothing while nothing was typed or chosen: then Enter names nobody.
    pub(super) selected: Option<usize>,
    /// Whether the next letter begins a new name: the last one was refused.
    pub(super) stale: bool,
    /// Which representative.
    pub(super) representative: Representative,
}

/// What a delegation is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To go on the list of speakers.
    Request,
    /// To be given the floor.
    Invite,
    /// For a point of order.
    Point,
    /// For a direct response.
    Response,
}

/// A question whose answer has a price, or cannot wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// How much more time.
    Extend {
        /// The turn.
        turn: TurnId,
        /// How much more.
        by: Span,
    },
    /// Which limit.
    Limit {
        /// The limit.
        to: Span,
    },
    /// Whether the speaker's time ran on in a gap.
    Gap,
    /// Whether to follow the computer's clock.
    ClockStep,
    /// Whether to leave the session.
    Leave,
    /// Whether to go on to the next item; after the last, whether to close the session.
    Next,
}

impl Mode {
    /// Returns which rows of the keymap hold.
    pub(super) fn layer(&self) -> Layer {
        match self {
            Self::Room => Layer::Room,
            Self::Finder(_) => Layer::Finder,
            Self::Several { .. } => Layer::Several,
            Self::Agenda { .. } => Layer::Agenda,
            Self::Tally { .. } | Self::Help { .. } | Self::Page => Layer::Page,
            Self::Ask(_) => Layer::Ask,
            Self::Entry { .. } => Layer::Entry,
        }
    }

    /// Returns an empty line of text to be written.
    pub(super) fn entry(of: Entry) -> Self {
        Self::Entry { of, input: Input::default(), fault: None }
    }

    /// Returns a finder for a purpose.
    pub(super) fn finder(purpose: Purpose) -> Self {
        Self::Finder(Finder {
            purpose,
            input: Input::default(),
            selected: None,
            stale: false,
            representative: Representative::FIRST,
        })
    }
}
