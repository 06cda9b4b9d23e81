//! Lists of names.

use super::{Args, Words};

impl Words {
    /// Returns the names as a list that can stand in a sentence: "Iraq, Libya and Yemen". No name makes no text.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        self.joined(names, "list-last")
    }

    /// Returns the names as a list to choose from: "text, json". No name makes no text.
    #[must_use]
    pub fn choices<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        self.joined(names, "list-comma")
    }

    /// Returns the names in a list whose last name is joined by the message `last`.
    fn joined<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>, last: &str) -> String {
        let mut names = names.into_iter().peekable();
        let mut text = names.next().map(|name| name.as_ref().to_owned()).unwrap_or_default();
        while let Some(name) = names.next() {
            let id = if names.peek().is_some() { "list-comma" } else { last };
            text = self.say(id, &Args::new().with("before", text).with("next", name.as_ref()));
        }
        text
    }
}
