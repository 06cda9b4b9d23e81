//! The settings of a person, as they stand in a file: what is set once for all sessions.
//!
//! They are read by the same code as plans, with the same promise: all faults at once, each with its place. Which verbs there
//! are, and which keys they may have, the console says: [`KeyRules`].
//!
//! [`SETTINGS`] has a row for each setting. The reader and the example come from it.

mod build;
mod chosen;
mod fault;
mod format;
mod tell;

use std::path::Path;

use toml::de::DeTable;

pub use chosen::{GivenKey, KeyRules, SetBroker, Settings};
pub use fault::{KeyFault, SettingFault};
pub use format::{Bidi as BidiChoice, Colours, Ground, LanguageSetting, SETTINGS, SettingRow};

use super::fault::{Faults, Faulty};
use super::file::{Unreadable, refuse_pipes, text_in_file};
use super::parse::parse_as;

/// Reads settings from a file. Never from a pipe: the program would not start until something came of it.
pub fn read(path: &Path, rules: KeyRules) -> Result<Settings, Unreadable> {
    refuse_pipes(path)?;
    of_text(path, &text_in_file(path)?, rules)
}

pub(super) fn of_text(path: &Path, text: &str, rules: KeyRules) -> Result<Settings, Unreadable> {
    parse(path, text, rules).map_err(|faulty| Unreadable::Faulty(Box::new(faulty)))
}

/// Reads settings from their text. `path` tells where the text is from.
pub fn parse(path: &Path, text: &str, rules: KeyRules) -> Result<Settings, Faulty> {
    let folder = path.parent().unwrap_or(path);
    let read = |table: &DeTable<'_>, faults: &mut Faults| Some(build::build(table, folder, rules, faults));
    let rest = |table: &DeTable<'_>, faults: &mut Faults| {
        build::build(table, folder, rules, faults);
    };
    parse_as(&path.to_string_lossy(), text, read, rest)
}

/// The name of the file of settings.
pub const FILE: &str = "config.toml";

/// Whether a file holds settings: it has one of their keys and none of a plan's, or has their file's name and no key at all.
pub(super) fn is_settings(path: &Path, text: &str) -> bool {
    let (root, _) = DeTable::parse_recoverable(text.strip_prefix('\u{feff}').unwrap_or(text));
    let root = root.get_ref();
    let is_plan = ["title", "item", "delegations", "rules"].into_iter().any(|key| root.get(key).is_some());
    let has_key = format::KEYS.iter().any(|key| root.get(*key).is_some());
    !is_plan && (has_key || (root.is_empty() && path.file_name().is_some_and(|name| name == FILE)))
}
