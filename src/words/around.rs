//! Texts around a time or a number that a screen writes by itself.

use std::fmt::Display;

use serde::Serialize;

use super::times::NUMBER;
use super::{Args, Words};

/// The text around a time or a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Around {
    /// Before it.
    pub before: String,
    /// After it.
    pub after: String,
}

impl Around {
    /// Returns the text with the time or the number in it.
    #[must_use]
    pub fn with(&self, text: impl Display) -> String {
        format!("{}{text}{}", self.before, self.after)
    }
}

impl Words {
    /// Returns the text of a message before and after one of its arguments.
    pub(crate) fn around(&self, id: &str, argument: &'static str) -> Around {
        let text = self.say(id, &Args::new().with(argument, NUMBER.to_string()));
        let (before, after) = text.split_once(NUMBER).unwrap_or((&text, ""));
        Around { before: before.to_owned(), after: after.to_owned() }
    }
}
