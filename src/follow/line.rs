//! One line, and its schema.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::board::Board;
use crate::floor::time::{Span, Stamp};
use crate::link::{Feed, Link, SessionView};

/// How far the session's time may be from what the last line foretold before another is written.
const STEP: Span = Span::SECOND;

/// What the room may see. Moments and lengths are milliseconds.
///
/// Clocks are deadlines: one that runs has `until`, the moment at which its time is up; one that stands has what is left.
/// From `now` on, `rate` milliseconds of the session pass in each millisecond.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Line of tribune follow")]
pub struct FollowLine {
    /// Whether the session's console answers.
    pub console: ConsoleState,
    /// The session's moment when the line was made, in milliseconds since 1970-01-01 00:00 UTC. `null` before the first board.
    pub now: Option<Stamp>,
    /// How many seconds of the session pass in one; 0 while its time stands. A real session's is 1.
    pub rate: Option<u32>,
    /// What the room may see; the last that was known, where the console does not answer. It has no name and no title while
    /// the room's screens show none.
    pub board: Option<Board>,
}

/// Whether the console of the session answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ConsoleState {
    /// No session runs yet.
    Awaited,
    /// It answers.
    Answers,
    /// It is gone or silent. The clocks of the board run on.
    Gone,
    /// The session is closed, and its console has ended. This is the last line.
    Ended,
    /// As many screens follow it as may.
    Full,
    /// It is of another version.
    OtherVersion,
}

impl FollowLine {
    /// Returns the line while there is no board.
    pub(super) const fn without_board(console: ConsoleState) -> Self {
        Self { console, now: None, rate: None, board: None }
    }

    /// Returns the line of what is known; `None` before the first board.
    pub(super) fn of(view: &SessionView) -> Option<Self> {
        let console = match &view.link {
            Link::Whole => ConsoleState::Answers,
            Link::Lost => ConsoleState::Gone,
            Link::Over => ConsoleState::Ended,
            Link::Full => ConsoleState::Full,
            Link::OtherVersion(_) => ConsoleState::OtherVersion,
        };
        match &view.feed {
            Some(Feed { board, tempo }) => Some(Self {
                console,
                now: Some(tempo.now()),
                rate: Some(tempo.rate()),
                board: Some(board.clone().as_shown()),
            }),
            None => (console != ConsoleState::Answers).then(|| Self::without_board(console)),
        }
    }

    /// Whether it says more than `before`, which foretold the moment `now`.
    pub(super) fn says_more(&self, before: &Self, foretold: Option<Stamp>) -> bool {
        let differs = |now: Stamp, foretold: Stamp| {
            let step = STEP.times(i64::from(self.rate.unwrap_or_default().max(1)));
            (now - foretold).unsigned() >= step
        };
        (self.console, self.rate, &self.board) != (before.console, before.rate, &before.board)
            || self.now.zip(foretold).is_some_and(|(now, foretold)| differs(now, foretold))
    }
}

/// Returns the JSON Schema of a line.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<FollowLine>();
    format!("{:#}\n", schema.to_value())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_schema_is_that_of_the_type() {
        let file = "docs/follow.schema.json";
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let committed = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == super::schema(), "write it anew: cargo run -- schema --follow > {file}");
    }
}
