//! What a table says of its session, beside delegations and items: in lines above it, and in cells.

use std::rc::Rc;

use super::cell::cleaned;
use super::draft::{Dimension, Draft, DraftFact, DraftOfficer, Remark, Tags};
use super::vocabulary::{heading, language_in, meaning, mentions, whole_heading};
use super::{hours, own_table};
use crate::plan_file::TO_BE_CONFIRMED;

/// What a line above a table can say: a key, then its value.
const PAIRS: [&str; 13] = [
    "title",
    "meeting",
    "room",
    "session",
    "language",
    "date",
    "from",
    "minutes",
    "rule",
    "chair",
    "rapporteur",
    "facilitators",
    "presenters",
];

/// A key and its value that are a row: "Language", "French". Where both name columns it is a heading.
pub(super) fn pair(row: &[String]) -> Option<(&'static str, &str)> {
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let (key, value) = match (filled.next()?, filled.next(), filled.next()) {
        (key, Some(value), None) => (key.trim_end_matches([':', '：', ' ']), value.as_str()),
        (line, None, _) => line.split_once([':', '：'])?,
        _ => return None,
    };
    let key = meaning("head", key).or_else(|| meaning("pair", key)).filter(|key| PAIRS.contains(key))?;
    let value = value.trim();
    // A title may have words of headings: "Breakout group English I".
    let is_title = matches!(
        heading_of(value),
        None | Some("session" | "room" | "language" | "topic" | "title" | "rule")
    );
    (!value.is_empty() && is_title && whole_heading(value).is_none()).then_some((key, value))
}

/// Takes what stands above a table, or in a sheet without one: a line a key.
pub(super) fn above(rows: &[Vec<String>], tags: &mut Tags, draft: &mut Draft) {
    let pairs: Vec<_> = rows.iter().filter_map(|row| pair(row)).collect();
    for (key, value) in &pairs {
        match *key {
            "room" => tags.set(Dimension::Room, &cleaned(value)),
            "session" => tags.set(Dimension::Session, &cleaned(value)),
            "date" => tags.set(Dimension::Day, &hours::date(value).map(|(day, _)| day).unwrap_or_default()),
            _ => {}
        }
    }
    let of = Rc::new(tags.clone());
    let add = |key, value, draft: &mut Draft| {
        draft.facts.push(DraftFact { key, value, is_of_room: true, tags: Rc::clone(&of) });
    };
    for (key, value) in pairs {
        if let Some((role, _)) = own_table::ROLES.into_iter().find(|(role, _)| *role == key) {
            officers(role, value, &of, draft);
        } else if matches!(key, "title" | "meeting") {
            add(key, cleaned(value), draft);
        } else if let Some((key, value)) = fact(key, value, 60, draft) {
            add(key, value, draft);
        }
    }
    let alone = rows
        .iter()
        .filter(|row| pair(row).is_none() && row.iter().filter(|cell| !cell.is_empty()).count() == 1);
    for line in alone.flatten().filter(|line| mentions("head", "rule", line)) {
        if mentions("rule", "denied", line) {
            draft.remark(Remark::RuleUnclear(cleaned(line)));
        } else {
            add("chatham_house_rule", true.to_string(), draft);
            draft.remark(Remark::RuleOfWords(cleaned(line)));
        }
    }
}

/// Adds the persons of a cell.
pub(super) fn officers(role: &'static str, cell: &str, tags: &Rc<Tags>, draft: &mut Draft) {
    for name in cell.split([';', '\n']).map(cleaned).filter(|name| !name.is_empty()) {
        let is_open = meaning("answer", &name) == Some("open");
        let name = if is_open { TO_BE_CONFIRMED.to_owned() } else { name };
        // "Ms. Lubna Allam (GICHD)"
        let parts = name.strip_suffix(')').and_then(|named| named.split_once(" ("));
        let (name, post) = match parts.filter(|(name, post)| !name.is_empty() && !post.is_empty()) {
            Some((name, post)) => (name.to_owned(), Some(post.to_owned())),
            None => (name, None),
        };
        draft.officer(DraftOfficer { role, name, post, tags: Rc::clone(tags) });
    }
}

/// What a cell says of a session: the key of plans, and its value.
pub(super) fn fact(column: &str, cell: &str, unit: i64, draft: &mut Draft) -> Option<(&'static str, String)> {
    match column {
        "language" => {
            if language_in(cell).is_none() {
                draft.remark(Remark::NoLanguage(cleaned(cell)));
            }
            Some(("language", language_in(cell)?.tag().to_owned()))
        }
        "rule" => {
            let is_ticked = cell.contains(['✓', '✔', '☑']).then_some("yes");
            match is_ticked.or_else(|| meaning("rule", cell)) {
                Some("yes") => Some(("chatham_house_rule", true.to_string())),
                Some("no") => Some(("chatham_house_rule", false.to_string())),
                _ => {
                    draft.remark(Remark::RuleUnclear(cleaned(cell)));
                    None
                }
            }
        }
        "from" => {
            let (from, to) = hour_of(cell)?;
            Some(("time", to.map_or_else(|| hours::hour_of_day(from), |to| hours::range(from, to))))
        }
        "minutes" => Some(("length", hours::written(hours::length(cell, unit)?))),
        _ => None,
    }
}

/// What a cell of a heading means. Figures and names are no heading.
pub(super) fn heading_of(cell: &str) -> Option<&'static str> {
    let is_value =
        hours::length(cell, 60).is_some() || hours::hours(cell).is_some() || hours::date(cell).is_some();
    if is_value { None } else { heading(cell) }
}

/// The hours of a cell, also behind a day.
pub(super) fn hour_of(cell: &str) -> Option<(i64, Option<i64>)> {
    hours::hours(cell).or_else(|| hours::hours(cell.split_once('T')?.1))
}
