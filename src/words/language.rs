//! Which language is used.

use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::{Language, RoomWords, Words};
use crate::text::digits::{Digits, without_extension};

/// Returns whether a language is written from right to left, by its BCP 47 tag; the program need not have it.
#[must_use]
pub fn is_right_to_left_language(tag: &str) -> bool {
    let language = without_extension(tag).parse::<LanguageIdentifier>();
    language.is_ok_and(|language| language.character_direction() == CharacterDirection::RTL)
}

/// What decides about the language of the chair's words and of the room's.
///
/// The chair's is the one that was asked for; if none was, that of the plan, then that of the system, then English. The room's
/// may be asked for by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LanguageChoice {
    /// What was asked for.
    pub asked: Option<Language>,
    /// What was asked for for the room's screens.
    pub asked_for_room: Option<Language>,
    /// The system's.
    pub system: Option<Language>,
}

impl LanguageChoice {
    /// Returns the chair's words. `plan` is the plan's language, as a BCP 47 tag; `None` where it has none, or there is no plan
    /// yet.
    #[must_use]
    pub fn chair(self, plan: Option<&str>) -> Words {
        let language =
            self.asked.or(plan.and_then(Language::of_tag)).or(self.system).unwrap_or(Language::English);
        Words::of(language).with_digits(plan.map(Digits::of_tag).unwrap_or_default())
    }

    /// Returns the room's words. `plan` is as with [`LanguageChoice::chair`].
    #[must_use]
    pub fn room(self, plan: Option<&str>) -> RoomWords {
        Self { asked: self.asked_for_room.or(self.asked), ..self }.chair(plan).into()
    }
}
