//! From a file's text to a plan, or to all its faults.

use std::collections::HashSet;

use toml::Spanned;
use toml::de::DeTable;

use super::build::build;
use super::fault::{Faults, Faulty, Stands, TextSpan, What};
use super::whole::Whole;
use super::{format, leaf, typographic};
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::text::{LONGEST_LINE, clean, stand_in};

/// Reads a plan from its text. `name` tells where the text is from.
pub fn parse(name: &str, text: &str) -> Result<Plan, Faulty> {
    parse_on(name, text, None)
}

/// As [`parse`]. A plan without a date is for the day of `now`, because a change of the clock alters its length.
pub fn parse_on(name: &str, text: &str, now: Option<Stamp>) -> Result<Plan, Faulty> {
    let rest = |table: &DeTable<'_>, faults: &mut Faults| {
        format::PlanFile::read_table(table, &(0..0), faults);
    };
    parse_as(name, text, |table, faults| plan_of(table, now, faults), rest)
}

/// Reads a text in one of the formats. If it is not TOML, `rest` reads the parts that are, for their faults.
pub(super) fn parse_as<T>(
    name: &str,
    text: &str,
    read: impl FnOnce(&DeTable<'_>, &mut Faults) -> Option<T>,
    rest: impl FnOnce(&DeTable<'_>, &mut Faults),
) -> Result<T, Faulty> {
    let source = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = source;
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut faults = Faults::default();
    // Typographic marks make one fault a kind, not one a line. The rest is read as if they were plain.
    let plain = if errors.is_empty() { None } else { typographic::plain(text) };
    let (text, root, errors) = match &plain {
        Some((plain, marks)) => {
            note_marks(marks, &mut faults);
            let (root, errors) = DeTable::parse_recoverable(plain);
            (plain.as_str(), root, errors)
        }
        None => (text, root, errors),
    };
    let read = if errors.is_empty() {
        read(root.get_ref(), &mut faults)
    } else {
        syntax(text, &root, &errors, rest, &mut faults);
        None
    };
    match read {
        Some(read) if faults.count() == 0 => Ok(read),
        _ => {
            let Faults { found: mut faults, more, .. } = faults;
            for fault in &mut faults {
                fault.place = leaf::place_within(source, &fault.place, &fault.what);
                for place in [Some(&mut fault.place), fault.other.as_mut()].into_iter().flatten() {
                    *place = whole_letters(source, place);
                }
            }
            faults.sort_by_key(|fault| fault.place.start);
            Err(Faulty { name: stand_in(name), text: stand_in(source), faults, more })
        }
    }
}

/// A place, widened to whole letters: a plain mark is shorter than the mark in the text.
fn whole_letters(text: &str, place: &TextSpan) -> TextSpan {
    let back = (0..=place.start).rev().find(|&at| text.is_char_boundary(at));
    let on = (place.end..=text.len()).find(|&at| text.is_char_boundary(at));
    back.unwrap_or(0)..on.unwrap_or(text.len())
}

/// Notes the first typographic mark of each kind, and how many more there are.
fn note_marks(marks: &[typographic::Mark], faults: &mut Faults) {
    let quotes = |write: char| if write == '\'' { '"' } else { write };
    let mut noted = HashSet::new();
    for mark in marks {
        if noted.insert(quotes(mark.write)) {
            let alike = marks.iter().filter(|other| quotes(other.write) == quotes(mark.write)).count();
            let what = What::Typographic { found: mark.found, write: mark.write, more: alike - 1 };
            faults.push_about("", mark.at..mark.at + mark.found.len_utf8(), what, None);
        }
    }
}

/// Notes what is not TOML, and the faults of the rest that do not depend on it.
fn syntax(
    text: &str,
    root: &Spanned<DeTable<'_>>,
    errors: &[toml::de::Error],
    read_rest: impl FnOnce(&DeTable<'_>, &mut Faults),
    faults: &mut Faults,
) {
    let ends: Vec<_> = text.match_indices('\n').map(|(at, _)| at).collect();
    let line_of = |at: usize| ends.partition_point(|&end| end < at);
    let mut broken = HashSet::new();
    for error in errors {
        let place = error.span().unwrap_or(0..0);
        // Later errors of a line mostly follow from the first.
        if broken.insert(line_of(place.start)) {
            let reason = clean(error.message(), LONGEST_LINE).into_owned();
            faults.push(place.clone(), What::Syntax { reason, found: stands(text, place) });
        }
    }
    let mut rest = Faults::default();
    read_rest(root.get_ref(), &mut rest);
    for fault in rest.found {
        if fault.what != What::Missing && !broken.contains(&line_of(fault.place.start)) {
            faults.push_about(fault.key, fault.place, fault.what, fault.other);
        }
    }
}

/// The text at a place; if it is empty, the letter that comes next.
fn stands(text: &str, place: TextSpan) -> Stands {
    let whole = text.get(place.clone()).unwrap_or_default();
    if !whole.trim().is_empty() {
        return Stands::Text(whole.to_owned());
    }
    let rest = text.get(place.start..).unwrap_or_default();
    match rest.trim_start_matches([' ', '\t']).chars().next() {
        None => Stands::EndOfFile,
        Some('\n' | '\r') => Stands::EndOfLine,
        Some(next) => Stands::Text(next.to_string()),
    }
}

fn plan_of(table: &DeTable<'_>, now: Option<Stamp>, faults: &mut Faults) -> Option<Plan> {
    let file = format::PlanFile::read_table(table, &(0..0), faults);
    // A key that exists but was not read had a fault.
    let list = |key: &str, read: Option<bool>| read.unwrap_or(table.get(key).is_none());
    let whole = Whole {
        times: list("time", file.time.as_ref().map(|_| true))
            && list("length", file.length.as_ref().map(|_| true)),
        day: list("date", file.date.as_ref().map(|_| true)) && list("zone", file.zone.as_ref().map(|_| true)),
        parties: list("delegations", file.delegations.as_ref().map(|list| list.whole))
            && list("observers", file.observers.as_ref().map(|list| list.whole)),
        items: list("item", file.item.as_ref().map(|list| list.whole)),
    };
    build(&file, &whole, now, faults)
}
