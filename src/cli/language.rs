//! In which language the program speaks: what was asked for or set, or the system's.

use std::ffi::OsString;

use super::config::value_of;
use crate::plan_file::settings::{LanguageSetting, Settings};
use crate::words::{Language, LanguageChoice};

/// Returns which languages are used before the arguments are read: help, and what is wrong with the arguments, are in the
/// language that they ask for too.
pub(super) fn before_reading(arguments: &[OsString], settings: &Settings) -> LanguageChoice {
    let asked = value_of("--lang", arguments);
    let asked = asked.and_then(|value| Language::of_tag(&value.to_string_lossy()));
    let set = settings.language.and_then(LanguageSetting::language);
    LanguageChoice { asked, asked_for_room: None, set, system: system() }
}

/// Returns the first of the system's languages that the program has.
fn system() -> Option<Language> {
    sys_locale::get_locales().find_map(|locale| Language::of_tag(&locale))
}
