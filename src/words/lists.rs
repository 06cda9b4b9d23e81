//! Lists, put together from patterns that each language has.

use super::{Args, Words};

/// The most names that a sentence names of a list that may be long.
const MOST_NAMES: usize = 3;

impl Words {
    /// Returns names as a list in a sentence: "Iraq, Libya and Yemen". Without names it is empty, as are all lists here.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        self.joined(names, ["list-two", "list-comma", "list-last"])
    }

    /// Returns the first names of a list that may be long, and how many others there are: "Iraq, Libya, Yemen and 9 others".
    #[must_use]
    pub fn first_names<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> String {
        let names = self.each_once(names);
        match names.get(..MOST_NAMES) {
            Some(first) if names.len() > MOST_NAMES + 1 => {
                let others = self.say("list-others", &Args::new().with("count", names.len() - MOST_NAMES));
                self.list(first.iter().chain([&others]))
            }
            _ => self.list(names),
        }
    }

    /// Names each once, with how often it stands there if more than once: both representatives of one delegation may wait.
    fn each_once<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
        let mut counted: Vec<(&str, usize)> = Vec::new();
        for name in names {
            match counted.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count += 1,
                None => counted.push((name, 1)),
            }
        }
        let shown = |(name, count): (&str, usize)| match count {
            1 => name.to_owned(),
            _ => self.say("list-counted", &Args::new().with("name", name).with("count", count)),
        };
        counted.into_iter().map(shown).collect()
    }

    /// Returns names to choose from: "text, json".
    #[must_use]
    pub fn choices<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        self.joined(names, ["list-choices"; 3])
    }

    /// Returns ways to choose from: "17:00 each for 5, or 21:15 for 4".
    pub(super) fn alternatives(&self, ways: impl IntoIterator<Item = String>) -> String {
        self.joined(ways, ["list-or"; 3])
    }

    /// Returns what is added up: "5 + 10 + 20".
    pub(super) fn sum(&self, parts: impl IntoIterator<Item = String>) -> String {
        self.joined(parts, ["list-plus"; 3])
    }

    /// Returns names that belong together: "NDM-UN27 · English I · Room C".
    pub(crate) fn beside<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        self.joined(names, ["list-beside"; 3])
    }

    /// Returns sentences, one behind the other.
    pub(crate) fn sentences(&self, sentences: impl IntoIterator<Item = String>) -> String {
        self.joined(sentences, ["list-sentences"; 3])
    }

    /// Joins parts by three patterns: that of a list of two, that of all but the last, that of the last.
    fn joined<T: AsRef<str>>(
        &self,
        parts: impl IntoIterator<Item = T>,
        [two, middle, last]: [&str; 3],
    ) -> String {
        let mut parts = parts.into_iter().peekable();
        let mut text = parts.next().map(|part| part.as_ref().to_owned()).unwrap_or_default();
        let mut is_second = true;
        while let Some(part) = parts.next() {
            let id = match (parts.peek(), is_second) {
                (Some(_), _) => middle,
                (None, true) => two,
                (None, false) => last,
            };
            text = self.say(id, &Args::new().with("before", text).with("next", part.as_ref()));
            is_second = false;
        }
        text
    }
}
