//! The languages that the names and the sentences are in.

/// A language that names and sentences are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English, also for every language that the program does not have.
    #[default]
    English,
    /// French.
    French,
    /// Arabic.
    Arabic,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Arabic];

    /// The language's BCP 47 tag: "en", "fr", "ar".
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    /// Returns the language of a BCP 47 tag or of a system's locale, whatever the region: "fr", "fr-CH", "fr_FR.UTF-8". `None`
    /// where the program does not have it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let subtag = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(subtag))
    }
}
