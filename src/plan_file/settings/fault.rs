//! The faults that only settings can have. Data; `tell.rs` makes the sentences.

/// Why something cannot be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingFault {
    /// No verb has the name.
    NoVerb {
        /// The name.
        found: String,
        /// The most similar name.
        nearest: Option<String>,
    },
    /// A verb has no key, or too many.
    Count {
        /// How many.
        found: usize,
    },
    /// A verb cannot have the key.
    Key {
        /// The key, as it is written.
        found: String,
        /// Why not.
        why: KeyFault,
    },
}

/// Why a verb cannot have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFault {
    /// There is no such key.
    Unknown {
        /// The names that keys have.
        names: &'static [String],
    },
    /// A button of a clicker sends it.
    Clicker,
    /// It answers questions, or leaves panels.
    Answers,
    /// The verb has it already.
    Twice,
    /// Another verb has it, which may be done at the same moment.
    Taken {
        /// The other verb's name.
        by: &'static str,
    },
    /// Held down, it would go on in the panel that the verb opens.
    Held {
        /// What it does there: the name of a panel's act.
        does: &'static str,
    },
    /// It does something else in a panel that has the verb, too.
    InPanel {
        /// What it does there: the name of a panel's act.
        does: &'static str,
    },
}

impl KeyFault {
    /// The verb that has the key.
    pub(super) fn other(self) -> Option<&'static str> {
        if let Self::Taken { by } = self { Some(by) } else { None }
    }
}
