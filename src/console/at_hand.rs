//! What the chair has at hand beside the room: the selected request, what was said last, a refusal to insist on.

use crate::floor::command::Command;
use crate::floor::list::RequestId;

/// What was said last.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) refused: bool,
    pub(super) text: String,
    /// The names of the verbs that are offered with it.
    pub(super) verbs: Vec<&'static str>,
}

/// What the next key may refer to, and Esc puts away.
#[derive(Debug, Default)]
pub(super) struct AtHand {
    pub(super) selected: Option<RequestId>,
    pub(super) said: Option<Said>,
    /// The command that was refused, with the rule set aside.
    pub(super) insist: Option<Command>,
}

impl AtHand {
    pub(super) fn say(&mut self, refused: bool, text: String, verbs: Vec<&'static str>) {
        self.said = Some(Said { refused, text, verbs });
    }
}
