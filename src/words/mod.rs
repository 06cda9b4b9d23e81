//! Every sentence that a person reads, from one catalogue a language: for the chair [`Words`], for the room [`RoomWords`].
//!
//! Where a sentence stands:
//!
//! - A type says its sentences in the module that owns it, beside the type, in a file `tell.rs` or a method `message`.
//! - Types of modules below this one ([`floor`](crate::floor), [`board`](crate::board), [`rehearsal`](crate::rehearsal))
//!   cannot do that, since those modules know no words. Their sentences stand here, one file a subject.
//! - What several modules say alike stands here too: labels, lists, times, why the system refused something.
//!
//! `en/<name>.ftl` holds the messages of the module `<name>`, or of `<name>.rs` here, and nothing else looks them up. So a
//! message is said in one place, and a translator finds together what is seen together. `tests/catalogue.rs` holds that. It
//! also holds that no sentence stands outside of the catalogue, and that none is put together in code.
//!
//! A message is whole: it has its capital and its full stop. Its arguments are names, figures, keys, and what stands by itself
//! behind a colon or between quotation marks; never a part of a sentence, since other languages bend it. Where the code chooses
//! between words, it gives the choice as an argument, and the message has a variant for each. Where a text is needed in two
//! forms, the message has an attribute: `done-opened.quoted`. Lists are put together in `lists.rs` from patterns.
//!
//! A message's name has the form `subject-what` and always holds a hyphen; an argument's name never does, so that
//! `tests.rs` can tell them apart in the sources.
//!
//! To add a subject: `en/<name>.ftl`, and its line in `ENGLISH`.
//!
//! This module never touches the terminal or the disk: the catalogue is part of the program.

mod advice;
mod alerts;
mod args;
mod catalogue;
mod debrief;
mod done;
mod labels;
mod line;
mod lists;
mod notes;
mod refusals;
mod rehearsal;
mod room;
mod sums;
mod system;
#[cfg(test)]
mod tests;
mod times;

use std::fmt;
use std::sync::Arc;

use catalogue::Catalogue;

pub(crate) use args::Args;
pub use debrief::{DebriefBar, DebriefLine};
pub use labels::{Count, Label};
pub(crate) use rehearsal::level;
pub use room::{AroundTime, BoardWords, LightWords, RoomWords};
pub use times::HourForm;

/// The English catalogue: each file's name and text.
const ENGLISH: &[(&str, &str)] = &[
    ("advice", include_str!("en/advice.ftl")),
    ("alerts", include_str!("en/alerts.ftl")),
    ("cli", include_str!("en/cli.ftl")),
    ("console", include_str!("en/console.ftl")),
    ("debrief", include_str!("en/debrief.ftl")),
    ("done", include_str!("en/done.ftl")),
    ("draw", include_str!("en/draw.ftl")),
    ("forecast", include_str!("en/forecast.ftl")),
    ("journal", include_str!("en/journal.ftl")),
    ("labels", include_str!("en/labels.ftl")),
    ("line", include_str!("en/line.ftl")),
    ("lists", include_str!("en/lists.ftl")),
    ("notes", include_str!("en/notes.ftl")),
    ("plan_file", include_str!("en/plan_file.ftl")),
    ("projector", include_str!("en/projector.ftl")),
    ("refusals", include_str!("en/refusals.ftl")),
    ("rehearsal", include_str!("en/rehearsal.ftl")),
    ("report", include_str!("en/report.ftl")),
    ("room", include_str!("en/room.ftl")),
    ("sessions", include_str!("en/sessions.ftl")),
    ("sums", include_str!("en/sums.ftl")),
    ("system", include_str!("en/system.ftl")),
    ("times", include_str!("en/times.ftl")),
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
    /// The English sentences.
    #[must_use]
    pub fn english() -> Self {
        Self::of("en", ENGLISH)
    }

    /// The sentences of a language: its BCP 47 tag, and each file of its catalogue, by name and text.
    #[must_use]
    pub fn of(language: &'static str, files: &[(&str, &'static str)]) -> Self {
        Self { language, catalogue: Arc::new(Catalogue::of(language, files)) }
    }

    /// The language of the sentences, as a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Returns a message that takes no arguments.
    ///
    /// A message that is missing is a mistake in the code: debug builds stop at it, others show its name and go on.
    pub(crate) fn plain(&self, id: &str) -> String {
        self.catalogue.plain(id)
    }

    /// Returns a message with its arguments filled in. The name may be that of an attribute, `message.attribute`; a language
    /// that needs no second form of the message leaves the attribute out. A missing message is as with [`Words::plain`].
    pub(crate) fn say(&self, id: &str, args: &Args<'_>) -> String {
        self.catalogue.say(id, args.fluent())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}
