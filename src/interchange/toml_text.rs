//! Texts, lists and tables as TOML has them.

use super::draft::{DraftOfficer, DraftParty};
use crate::names::Member;
use crate::text::quoted_in_toml as quoted;

/// The line of a party, with what is to be said of it.
pub(super) fn party(party: &DraftParty, comment: &str) -> String {
    let DraftParty { name, code, also, spoken, .. } = party;
    let mut keys = vec![format!("name = {}", quoted(name))];
    keys.extend(code.iter().map(|code| format!("code = {}", quoted(code))));
    if !also.is_empty() {
        keys.push(format!("also = {}", list(also)));
    }
    keys.extend(spoken.iter().map(|spoken| format!("spoken = {}", quoted(spoken))));
    // A name that has the form of a code would be read as one.
    let is_plain = keys.len() == 1 && !Member::is_code(name);
    let written = if is_plain { quoted(name) } else { format!("{{ {} }}", keys.join(", ")) };
    let comment = if comment.is_empty() { String::new() } else { format!("  # {comment}") };
    format!("  {written},{comment}\n")
}

/// A person: a name, or a table.
pub(super) fn person(officer: &DraftOfficer) -> String {
    match &officer.post {
        Some(post) => format!("{{ name = {}, post = {} }}", quoted(&officer.name), quoted(post)),
        None => quoted(&officer.name),
    }
}

/// A rule's value as TOML.
pub(super) fn rule(key: &str, value: &str) -> String {
    match key {
        "warnings" => list(value.split(',').map(str::trim).filter(|warning| !warning.is_empty())),
        // A number, or true or false. Anything else is a fault that the check of plans tells.
        "representatives" | "introduce" | "at_least_topics"
            if value.parse::<u8>().is_ok() || value.parse::<bool>().is_ok() =>
        {
            value.to_owned()
        }
        _ => quoted(value),
    }
}

/// A list of texts.
pub(super) fn list<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<_> = texts.into_iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

/// A list of values, a line each.
pub(super) fn lines(values: &[String]) -> String {
    values.iter().fold("[\n".to_owned(), |text, value| text + "  " + value + ",\n") + "]"
}
