//! Every sentence that the program says, in the room's language.
//!
//! Other modules hold data; here it becomes text. A language is a folder of Fluent files, one for each subject. Sentences
//! are asked for through typed methods of [`Words`], one file for each subject: a method takes the data and knows the
//! message.
//! A message's name has the form `subject-what` and always holds a hyphen; an argument's name never does, so that
//! `tests.rs` can tell them apart in the sources and hold both sides together.
//!
//! To add a subject: `en/<subject>.ftl`, one line in `ENGLISH`, and a file with `impl Words`.
//!
//! This module never touches the terminal or the disk: the catalogue is part of the program.

mod alerts;
mod args;
mod catalogue;
mod debrief;
mod debrief_page;
mod done;
mod labels;
mod line;
mod lists;
mod refusals;
mod rehearsal;
mod room;
mod screen;
mod sums;
mod system;
#[cfg(test)]
mod tests;
mod times;

use std::fmt;
use std::sync::Arc;

use catalogue::Catalogue;

pub(crate) use args::Args;
pub use debrief_page::{DebriefBar, DebriefLine};
pub use labels::{Count, Label};
pub use room::{AroundTime, BoardWords, RoomWords};

/// The English catalogue: each file's name and text.
const ENGLISH: &[(&str, &str)] = &[
    ("alerts", include_str!("en/alerts.ftl")),
    ("check", include_str!("en/check.ftl")),
    ("cli", include_str!("en/cli.ftl")),
    ("console", include_str!("en/console.ftl")),
    ("debrief", include_str!("en/debrief.ftl")),
    ("done", include_str!("en/done.ftl")),
    ("files", include_str!("en/files.ftl")),
    ("forecast", include_str!("en/forecast.ftl")),
    ("labels", include_str!("en/labels.ftl")),
    ("line", include_str!("en/line.ftl")),
    ("plan", include_str!("en/plan.ftl")),
    ("projector", include_str!("en/projector.ftl")),
    ("refusals", include_str!("en/refusals.ftl")),
    ("rehearsal", include_str!("en/rehearsal.ftl")),
    ("room", include_str!("en/room.ftl")),
    ("screen", include_str!("en/screen.ftl")),
    ("script", include_str!("en/script.ftl")),
    ("status", include_str!("en/status.ftl")),
    ("web", include_str!("en/web.ftl")),
];

/// The sentences of one language. Cheap to clone; may go to another thread.
///
/// The chair has `Words`, the room has [`RoomWords`]. Where the program starts, each gets its language.
#[derive(Clone)]
pub struct Words {
    language: &'static str,
    catalogue: Arc<Catalogue>,
}

impl Words {
    /// Returns the English sentences.
    #[must_use]
    pub fn english() -> Self {
        Self::of("en", ENGLISH)
    }

    /// Returns the sentences of a language: its BCP 47 tag, and each file of its catalogue, by name and text.
    #[must_use]
    pub fn of(language: &'static str, files: &[(&str, &'static str)]) -> Self {
        Self { language, catalogue: Arc::new(Catalogue::of(language, files)) }
    }

    /// Returns the language that the sentences are in, as a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Returns a message that takes no arguments.
    ///
    /// A message that is missing is a mistake in the code: debug builds stop at it, a room gets the message's name
    /// instead, and goes on.
    pub(crate) fn plain(&self, id: &str) -> String {
        self.catalogue.plain(id)
    }

    /// Returns a message with its arguments filled in; where one is missing, it is as with [`Words::plain`].
    pub(crate) fn say(&self, id: &str, args: &Args<'_>) -> String {
        self.catalogue.say(id, args.fluent())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}
