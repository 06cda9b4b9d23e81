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
//! To add a subject: `<name>.ftl` in the folder of each language, and its line in `catalogues!`.
//!
//! This module never touches the terminal or the disk: the catalogue is part of the program.

mod advice;
mod alerts;
mod args;
mod around;
mod catalogue;
mod debrief;
mod done;
mod labels;
mod language;
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
use std::sync::{Arc, OnceLock};

use catalogue::Catalogue;

pub use crate::names::Language;
use crate::text::digits::{Digits, EASTERN_ARABIC};
pub(crate) use args::Args;
pub use around::Around;
pub use debrief::{DebriefBar, DebriefLine};
pub use labels::{Count, Label};
pub use language::{LanguageChoice, is_right_to_left_language};
pub(crate) use rehearsal::level;
pub use room::{BoardWords, LightWords, RoomWords, SlideWords};
pub use times::HourForm;

/// A catalogue as files: the name and the text of each.
type Files = &'static [(&'static str, &'static str)];

/// The catalogue of a language, from its folder here.
macro_rules! catalogue {
    ($folder:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!($folder, "/", $name, ".ftl")))),*]
    };
}

/// The catalogues of all languages: each has the same files.
macro_rules! catalogues {
    ($($name:literal)*) => {
        const ENGLISH: Files = catalogue!("en": $($name)*);
        const FRENCH: Files = catalogue!("fr": $($name)*);
        const ARABIC: Files = catalogue!("ar": $($name)*);
    };
}

catalogues! {
    "advice"
    "alerts"
    "broker"
    "cli"
    "console"
    "debrief"
    "done"
    "draw"
    "forecast"
    "interchange"
    "journal"
    "labels"
    "line"
    "lists"
    "notes"
    "plan_file"
    "projector"
    "refusals"
    "rehearsal"
    "report"
    "room"
    "rooms"
    "sessions"
    "sums"
    "system"
    "times"
    "web"
}

/// The sentences of one language. Cheap to clone; may go to another thread.
///
/// The chair has `Words`, the room has [`RoomWords`]. Where the program starts, each gets its language.
#[derive(Clone)]
pub struct Words {
    language: Language,
    catalogue: Arc<Catalogue>,
    keyboard: Keyboard,
    digits: Digits,
}

/// The letters by which keys are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keyboard {
    /// Those of the Latin alphabet.
    Latin,
    /// Those of the language.
    OfLanguage,
}

impl Words {
    /// The sentences of a language. Its catalogue is read once: the chair and the room of one language share it.
    #[must_use]
    pub fn of(language: Language) -> Self {
        static READ: [OnceLock<Words>; 3] = [const { OnceLock::new() }; 3];
        let [english, french, arabic] = &READ;
        let (read, files) = match language {
            Language::English => (english, ENGLISH),
            Language::French => (french, FRENCH),
            Language::Arabic => (arabic, ARABIC),
        };
        read.get_or_init(|| Self::from_files(language, files)).clone()
    }

    /// The English sentences.
    #[must_use]
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// The sentences of a language, from each file of a catalogue, by name and text.
    fn from_files(language: Language, files: &[(&str, &'static str)]) -> Self {
        let catalogue = Arc::new(Catalogue::of(language, files));
        Self { language, catalogue, keyboard: Keyboard::Latin, digits: Digits::Western }
    }

    /// The same sentences with these digits. Only Arabic is written with Eastern ones.
    #[must_use]
    pub fn with_digits(self, digits: Digits) -> Self {
        let digits = if self.language == Language::Arabic { digits } else { Digits::Western };
        Self { digits, ..self }
    }

    /// The digits of what people read beside these sentences, and in them. Where a text is drawn or written, the last step gives
    /// it these digits; until then all have Western ones.
    #[must_use]
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// The language of the sentences.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the tag of the language, which says its digits, too.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        match self.digits {
            Digits::Western => self.language.tag(),
            Digits::Eastern => EASTERN_ARABIC,
        }
    }

    /// Returns whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        is_right_to_left_language(self.language.tag())
    }

    /// Returns the letters by which keys are named.
    pub(crate) fn keyboard(&self) -> Keyboard {
        self.keyboard
    }

    /// Has keys named by these letters from now on.
    pub(crate) fn name_keys_in(&mut self, keyboard: Keyboard) {
        self.keyboard = keyboard;
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
