//! In which language the program speaks: what was asked for, or the system's.

use std::ffi::OsString;

use crate::words::{Language, LanguageChoice};

/// The option that asks for a language.
const OPTION: &str = "--lang";

/// Returns which languages are used before the arguments are read: help, and what is wrong with the arguments, are in the
/// language that they ask for too.
pub(super) fn before_reading(arguments: &[OsString]) -> LanguageChoice {
    let texts = || arguments.iter().map(|argument| argument.to_string_lossy());
    let behind = texts()
        .zip(texts().skip(1))
        .find(|(option, _)| option == OPTION)
        .map(|(_, value)| value.into_owned());
    let joined = || texts().find_map(|text| Some(text.strip_prefix(OPTION)?.strip_prefix('=')?.to_owned()));
    let asked = behind.or_else(joined).and_then(|value| Language::of_tag(&value));
    LanguageChoice { asked, asked_for_room: None, system: system() }
}

/// Returns the first of the system's languages that the program has.
fn system() -> Option<Language> {
    sys_locale::get_locales().find_map(|locale| Language::of_tag(&locale))
}
