//! The languages that the names are in.

/// A language that the names are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// English, also for every language that the names are not in.
    #[default]
    English,
    /// French.
    French,
    /// Arabic.
    Arabic,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Arabic];

    /// Returns the language of a BCP 47 tag, such as "fr" or "fr-CA"; English for all others.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") {
            Self::French
        } else if language.eq_ignore_ascii_case("ar") {
            Self::Arabic
        } else {
            Self::English
        }
    }
}
