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
/// The chair's is the one that was asked for; if none was, the one that is set, then that of the plan, then that of the system,
/// then English. The room's may be asked for by itself; one that is set is the chair's own, so the plan's comes before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LanguageChoice {
    /// What was asked for.
    pub asked: Option<Language>,
    /// What was asked for for the room's screens.
    pub asked_for_room: Option<Language>,
    /// What the chair has set for all sessions.
    pub set: Option<Language>,
    /// The system's.
    pub system: Option<Language>,
}

impl LanguageChoice {
    /// Returns the chair's words. `plan` is the plan's language, as a BCP 47 tag; `None` where it has none, or there is no plan
    /// yet.
    #[must_use]
    pub fn chair(self, plan: Option<&str>) -> Words {
        self.words(self.asked.or(self.set), plan)
    }

    /// Returns the words of what leaves the room, such as a report. `plan` is as with [`LanguageChoice::chair`].
    #[must_use]
    pub fn report(self, plan: Option<&str>) -> Words {
        self.words(self.asked, plan)
    }

    /// Returns the room's words. `plan` is as with [`LanguageChoice::chair`].
    #[must_use]
    pub fn room(self, plan: Option<&str>) -> RoomWords {
        self.words(self.asked_for_room.or(self.asked), plan).into()
    }

    fn words(self, first: Option<Language>, plan: Option<&str>) -> Words {
        let language = first.or(plan.and_then(Language::of_tag)).or(self.set).or(self.system);
        Words::of(language.unwrap_or_default()).with_digits(plan.map(Digits::of_tag).unwrap_or_default())
    }
}
