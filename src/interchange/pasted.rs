//! Pasted text: a line a delegation, or a line a topic with its minutes.

use super::cell::cleaned;
use super::delegation::{bare, member_of};
use super::draft::{Draft, DraftItem, DraftParty, Remark};
use super::fault::ImportFault;
use super::grid::MOST_ROWS;
use super::hours;
use super::vocabulary::meaning;

/// A longer line holds no item with its time.
const LONGEST_TIMED: usize = 1000;
/// A longer line is read as a whole.
const LONGEST_READ: usize = 20_000;
/// What a number behind a title may be, to be its minutes.
const MINUTES: std::ops::RangeInclusive<i64> = 5..=240;

/// What a line is.
enum PastedLine<'t> {
    Blank,
    Heading(&'static str),
    Members(Vec<&'t str>),
    Item(Box<DraftItem>),
    Question(&'t str),
    Other(&'t str),
}

/// Returns what a text says, line by line.
pub(super) fn draft(text: &str) -> Result<Draft, ImportFault> {
    if text.lines().count() > MOST_ROWS {
        return Err(ImportFault::TooManyRows);
    }
    let lines: Vec<_> = text.lines().map(line).collect();
    let count = |is: fn(&PastedLine<'_>) -> bool| lines.iter().filter(|line| is(line)).count();
    let members = count(|line| matches!(line, PastedLine::Members(_)));
    let items = count(|line| matches!(line, PastedLine::Item(_)));
    let mut draft = Draft::default();
    let mut filed_as = if members >= items && members > 0 { "delegation" } else { "topic" };
    let mut rest = lines.into_iter().peekable();
    let mut is_first = true;
    while let Some(line) = rest.next() {
        match line {
            PastedLine::Blank => continue,
            PastedLine::Heading(of) => filed_as = of,
            PastedLine::Members(names) => {
                let is_observer = filed_as == "observer";
                draft.parties.extend(names.into_iter().map(|name| party(name, is_observer)));
            }
            PastedLine::Item(item) => draft.items.push(*item),
            PastedLine::Question(question) if !draft.items.is_empty() => {
                if let Some(item) = draft.items.last_mut() {
                    item.questions.push(cleaned(question));
                }
            }
            PastedLine::Question(text) | PastedLine::Other(text) => {
                // A line by itself above the list is its title.
                if is_first && matches!(rest.peek(), Some(PastedLine::Blank | PastedLine::Heading(_))) {
                    draft.set("title", cleaned(text));
                } else if filed_as == "topic" {
                    draft.items.push(DraftItem::titled(bare(text)));
                } else {
                    draft.parties.push(party(text, filed_as == "observer"));
                }
            }
        }
        is_first = false;
    }
    Ok(draft)
}

/// Returns an item of a line: "Budget 20 min", "10:15–10:30 Opening", "Budget".
pub(super) fn item(text: &str) -> DraftItem {
    timed(text).unwrap_or_else(|| DraftItem::titled(bare(text)))
}

/// Returns the delegations of a line: one, or several with signs between them.
pub(super) fn parties(text: &str) -> Vec<DraftParty> {
    let names = names_in(text).unwrap_or_else(|| text.split([';', '،', ',']).collect());
    names.into_iter().map(|name| party(name, false)).filter(|party| !party.name.is_empty()).collect()
}

fn party(name: &str, is_observer: bool) -> DraftParty {
    let name = cleaned(bare(name));
    DraftParty { name, is_observer, ..DraftParty::default() }
}

fn line(text: &str) -> PastedLine<'_> {
    let trimmed = text.trim();
    if trimmed.len() > LONGEST_READ {
        return PastedLine::Other(trimmed);
    }
    if cleaned(trimmed).is_empty() {
        return PastedLine::Blank;
    }
    let named = trimmed.trim_end_matches([':', ' ', '\u{a0}']);
    match meaning("kind", named) {
        Some(kind @ ("observer" | "delegation")) if member_of(named).is_none() => {
            return PastedLine::Heading(kind);
        }
        _ => {}
    }
    match meaning("head", named) {
        Some("delegation" | "code") => return PastedLine::Heading("delegation"),
        Some("topic" | "title") => return PastedLine::Heading("topic"),
        _ => {}
    }
    if let Some(names) = names_in(trimmed) {
        return PastedLine::Members(names);
    }
    if let Some(item) = timed(trimmed) {
        return PastedLine::Item(Box::new(item));
    }
    if trimmed.ends_with(['?', '؟']) {
        PastedLine::Question(bare(trimmed))
    } else {
        PastedLine::Other(trimmed)
    }
}

/// The members that a line names: one, or all of several.
fn names_in(text: &str) -> Option<Vec<&str>> {
    if member_of(text).is_some() {
        return Some(vec![text]);
    }
    [';', '،', ','].into_iter().find_map(|sign| {
        let names: Vec<_> = text.split(sign).map(str::trim).filter(|name| !name.is_empty()).collect();
        let known = names.iter().filter(|name| member_of(name).is_some()).count();
        // One that is not known may stand among them.
        (names.len() > 1 && known * 2 > names.len()).then_some(names)
    })
}

/// An item with its hours before it, or its length behind or before it.
fn timed(text: &str) -> Option<DraftItem> {
    let text = bare(text);
    if text.len() > LONGEST_TIMED {
        return None;
    }
    // The longest beginning that is an hour: "10:15 - 10:30 Opening".
    for at in splits(text).into_iter().rev() {
        let (before, after) = text.split_at_checked(at)?;
        let title = after.trim_matches(is_mark);
        if let (Some((from, to)), false) = (hours::hours(before.trim()), title.is_empty()) {
            let mut item = with_length(title).unwrap_or_else(|| DraftItem::titled(title));
            (item.from, item.to) = (Some(from), to);
            return Some(item);
        }
    }
    with_length(text)
}

/// An item with its length: "Budget (20 min)", "20 min: Budget", "Budget 20".
fn with_length(text: &str) -> Option<DraftItem> {
    let of = |title: &str, length: &str, needs_unit: bool| {
        let (title, length) = (title.trim_matches(is_mark), length.trim_matches(is_mark));
        let is_bare = length.chars().all(char::is_numeric);
        let span = hours::length(length, 60)?;
        // "Agenda 2030" and "Topic 1" have no minutes.
        let is_number = is_bare && (needs_unit || !MINUTES.contains(&(span.secs() / 60)));
        if is_number || !title.chars().any(char::is_alphabetic) {
            return None;
        }
        let mut item = DraftItem::titled(title);
        item.length = Some(span);
        item.remarks.extend(is_bare.then_some(Remark::MinutesOfNumber));
        Some(item)
    };
    let splits = splits(text);
    let behind = splits
        .iter()
        .find_map(|&at| text.split_at_checked(at).and_then(|(title, length)| of(title, length, false)));
    behind.or_else(|| {
        splits
            .iter()
            .rev()
            .find_map(|&at| text.split_at_checked(at).and_then(|(length, title)| of(title, length, true)))
    })
}

/// What stands between a title and its time.
fn is_mark(letter: char) -> bool {
    const MARKS: &str = "-–—:,;()[]|.…";
    letter.is_whitespace() || MARKS.contains(letter)
}

/// The places where a title may end and its time begin, or the other way round.
fn splits(text: &str) -> Vec<usize> {
    text.char_indices().filter(|(_, letter)| is_mark(*letter)).map(|(at, _)| at).collect()
}
