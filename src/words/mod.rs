//! Every sentence that the program says, in the room's language.
//!
//! Other rooms hold data; here it becomes text. A language is a folder of Fluent files, one a subject, read once at the
//! start. Sentences are asked for through typed doors, one file a subject: a door takes the data and knows the message.
//! A message's name has the form `subject-what` and always holds a hyphen; an argument's name never does, so that
//! `tests.rs` can tell them apart in the sources and hold both sides together.
//!
//! To add a subject: `en/<subject>.ftl`, one line in `ENGLISH`, and a file with `impl Words`.
//!
//! This room never touches the terminal or the disk: the catalogue is part of the program.

mod alerts;
mod args;
mod debrief;
mod debrief_page;
mod done;
mod labels;
mod line;
mod lists;
mod page;
mod projector;
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

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

pub(crate) use args::Args;
pub use debrief_page::DebriefLine;
pub use labels::{Count, Label};
pub use page::PageWords;
pub use room::{AroundTime, BoardWords};

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
    ("status", include_str!("en/status.ftl")),
    ("web", include_str!("en/web.ftl")),
];

/// The sentences of one language. Cheap to clone; may go to another thread.
#[derive(Clone)]
pub struct Words {
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Words {
    /// Returns the English sentences.
    #[must_use]
    pub fn english() -> Self {
        Self::read("en", ENGLISH)
    }

    /// Reads a catalogue. What does not parse is left out; a test holds that all of it parses.
    fn read(language: &str, files: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.parse().into_iter().collect());
        // A terminal shows the marks that isolate directions as blanks or boxes.
        bundle.set_use_isolating(false);
        // NUMBER, by which a message asks for ordinals.
        let added = bundle.add_builtins();
        debug_assert!(added.is_ok(), "{added:?}");
        for (file, text) in files {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(rest, faults)| {
                debug_assert!(false, "{language}/{file}.ftl: {faults:?}");
                rest
            });
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{language}/{file}.ftl: {added:?}");
        }
        Self { bundle: Arc::new(bundle) }
    }

    /// Returns a message that takes no arguments.
    pub(crate) fn plain(&self, id: &str) -> String {
        self.say(id, &Args::new())
    }

    /// Returns a message with its arguments filled in.
    ///
    /// A message or an argument that is missing is a mistake in the code: debug builds stop at it, a room gets the
    /// message's name or the gap instead, and goes on.
    pub(crate) fn say(&self, id: &str, args: &Args<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            debug_assert!(false, "the catalogue has no message `{id}`");
            return id.to_owned();
        };
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args.fluent()), &mut faults).into_owned();
        debug_assert!(faults.is_empty(), "message `{id}`: {faults:?}");
        text
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}
