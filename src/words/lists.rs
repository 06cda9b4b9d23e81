//! Lists of names, as a sentence holds them.

use super::{Args, Words};

impl Words {
    /// Returns the names as a list that can stand in a sentence: "Iraq, Libya and Yemen". No name makes no text.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        let mut names = names.into_iter().peekable();
        let mut text = names.next().map(|name| name.as_ref().to_owned()).unwrap_or_default();
        while let Some(name) = names.next() {
            text = if names.peek().is_some() {
                self.say("list-comma", &Args::new().with("before", text).with("next", name.as_ref()))
            } else {
                self.say("list-last", &Args::new().with("before", text).with("last", name.as_ref()))
            };
        }
        text
    }
}
