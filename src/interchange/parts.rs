//! One session of many: which rows are about it, and what they say of it.

use std::collections::HashSet;
use std::rc::Rc;

use super::draft::{Dimension, Draft, DraftFact, KEYS, Remark, Tags};
use super::fault::ImportFault;
use super::vocabulary::language_in;
use crate::names::Language;
use crate::text::names;

/// In the order in which a part is looked for.
const DIMENSIONS: [Dimension; 3] = [Dimension::Day, Dimension::Room, Dimension::Session];

/// Leaves the parts that were asked for, and what belongs to all. Refuses a draft that still holds several. Returns whether a
/// session or its room was asked for.
pub(super) fn choose(draft: &mut Draft, parts: &[String]) -> Result<bool, ImportFault> {
    let mut is_session_chosen = false;
    for part in parts {
        let (dimension, value) = meant(draft, part)?;
        let implied = implied(draft, dimension, &value);
        narrow(draft, dimension, &value);
        for (dimension, value) in implied {
            narrow(draft, dimension, &value);
        }
        draft.remarks.push(Remark::Part(value));
        is_session_chosen |= dimension != Dimension::Day;
    }
    if is_session_chosen {
        leave_other_hours(draft);
    }
    for dimension in [Dimension::Session, Dimension::Room, Dimension::Day] {
        let known = values(draft, dimension);
        if known.len() > 1 {
            return Err(ImportFault::SeveralParts { dimension, known });
        }
    }
    // Whoever stands in a row of the session and in one of all is one person.
    draft.known_officers.clear();
    for mut officer in std::mem::take(&mut draft.officers) {
        officer.tags = Rc::default();
        if draft.is_plan { draft.officer_of_plan(officer) } else { draft.officer(officer) }
    }
    Ok(is_session_chosen)
}

/// Returns the part that a text means: by its whole name, by words of it, or by a piece of it. What means several is refused.
fn meant(draft: &Draft, part: &str) -> Result<(Dimension, String), ImportFault> {
    let wanted = names::fold(part);
    let words = format!(" {wanted} ");
    let ways: [&dyn Fn(&str) -> bool; 3] =
        [&|name| name == wanted, &|name| format!(" {name} ").contains(&words), &|name| {
            name.contains(&wanted) && !wanted.is_empty()
        }];
    for is_meant in ways {
        for dimension in DIMENSIONS {
            let mut known = values(draft, dimension);
            known.retain(|value| is_meant(&names::fold(value)));
            match known.pop() {
                None => {}
                Some(value) if known.is_empty() => return Ok((dimension, value)),
                Some(value) => {
                    known.push(value);
                    return Err(ImportFault::SeveralParts { dimension, known });
                }
            }
        }
    }
    let known = DIMENSIONS.into_iter().flat_map(|dimension| values(draft, dimension)).collect();
    Err(ImportFault::NoPart { part: part.to_owned(), known })
}

/// The value of a dimension, where there is but one.
pub(super) fn only(draft: &Draft, dimension: Dimension) -> Option<String> {
    let mut values = values(draft, dimension);
    if values.len() == 1 { values.pop() } else { None }
}

/// All tags of a draft.
fn tags(draft: &Draft) -> impl Iterator<Item = &Tags> {
    let facts = draft.facts.iter().map(|fact| &*fact.tags);
    let parties = draft.parties.iter().map(|party| &party.tags);
    let items = draft.items.iter().map(|item| &item.tags);
    facts.chain(parties).chain(items).chain(draft.officers.iter().map(|officer| &*officer.tags))
}

/// The values of a dimension, in the order of the files, each once.
fn values(draft: &Draft, dimension: Dimension) -> Vec<String> {
    each_once(tags(draft).filter_map(|tags| tags.get(dimension)))
}

fn each_once<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut seen = HashSet::new();
    texts.filter(|text| seen.insert(names::fold(text))).map(str::to_owned).collect()
}

/// What a part says of the other dimensions: the room of a session, the session of a room, their day.
fn implied(draft: &Draft, dimension: Dimension, value: &str) -> Vec<(Dimension, String)> {
    let folded = names::fold(value);
    let of_part = |tags: &&Tags| tags.get(dimension).is_some_and(|of| names::fold(of) == folded);
    let others = DIMENSIONS.into_iter().filter(|other| *other != dimension);
    let one = others.filter_map(|other| {
        let mut values = each_once(tags(draft).filter(of_part).filter_map(|tags| tags.get(other)));
        Some((other, values.pop()?)).filter(|_| values.is_empty())
    });
    one.collect()
}

/// Leaves what belongs to a part, and to all.
fn narrow(draft: &mut Draft, dimension: Dimension, value: &str) {
    let folded = names::fold(value);
    let is_in = |tags: &Tags| tags.get(dimension).is_none_or(|of| names::fold(of) == folded);
    draft.facts.retain(|fact| is_in(&fact.tags));
    draft.officers.retain(|officer| is_in(&officer.tags));
    draft.parties.retain(|party| is_in(&party.tags));
    draft.items.retain(|item| is_in(&item.tags));
}

/// Of a timetable, what belongs to no session and lies outside the hours of the one that was chosen is another's.
fn leave_other_hours(draft: &mut Draft) {
    let is_of_session = |tags: &Tags| tags.get(Dimension::Session).is_some();
    let of_session = || draft.items.iter().filter(|item| is_of_session(&item.tags));
    let start = of_session().filter_map(|item| item.from).min();
    let end = of_session().filter_map(|item| item.to).max();
    if let (Some(start), Some(end)) = (start, end) {
        draft.items.retain(|item| {
            let is_within = item.from.is_none_or(|from| from >= start)
                && item.to.or(item.from).is_none_or(|to| to <= end);
            is_of_session(&item.tags) || is_within
        });
    }
}

/// Sets what the rows that are left say of the session: those about its room first, then its others, then those about all.
pub(super) fn take_facts(draft: &mut Draft) {
    let facts = std::mem::take(&mut draft.facts);
    for key in KEYS {
        let ranks =
            [(true, true), (true, false), (false, true), (false, false)].map(|(is_tagged, is_of_room)| {
                let of_rank = |fact: &&DraftFact| {
                    fact.key == key
                        && fact.is_of_room == is_of_room
                        && (*fact.tags != Tags::default()) == is_tagged
                };
                each_once(facts.iter().filter(of_rank).map(|fact| fact.value.as_str()))
            });
        if let Some([value]) = ranks.iter().find(|values| values.len() == 1).map(Vec::as_slice) {
            draft.set(key, value.as_str());
        } else if let Some(values) = ranks.into_iter().find(|values| !values.is_empty()) {
            // Where rows disagree, who speaks is better not told.
            if key == "chatham_house_rule" {
                draft.set(key, true.to_string());
            }
            draft.remark(Remark::Differs { key, values });
        }
    }
}

/// Tells the language by the name of the session, or of its room: "Français", "Room D (Arabic)".
pub(super) fn language_of_part(draft: &Draft) -> Option<(Language, String)> {
    [Dimension::Session, Dimension::Room].into_iter().find_map(|dimension| {
        let name = only(draft, dimension)?;
        Some((language_in(&name)?, name))
    })
}

/// Leaves the agenda in one language, where the files have it in several: in that of the session, if it is there.
pub(super) fn leave_other_languages(draft: &mut Draft, language: Language) {
    let has = |language| draft.items.iter().any(|item| item.language == Some(language));
    let kept = if has(language) { Some(language) } else { draft.items.iter().find_map(|item| item.language) };
    let before = draft.items.len();
    draft.items.retain(|item| item.language.is_none() || item.language == kept);
    if draft.items.len() < before {
        draft.remarks.push(Remark::OtherLanguages(before - draft.items.len()));
    }
}
