//! Finds in the file the reasons why its plan is not sound.

use super::fault::{Faults, TextSpan, What};
use super::format::{ItemTable, PartyEntry, PlanFile, RulesTable, entries, party_entries};
use super::leaf::{Length, Text};
use super::value::At;
use super::whole::Whole;
use crate::floor::plan::{ItemId, PartyId, RuleTime, Unsound};
use crate::floor::time::Span;
use crate::text::names;

/// For reasons that have no place of their own.
const START: TextSpan = 0..0;

/// Notes a reason at its place, unless it only follows from faults that were noted.
pub(super) fn note(unsound: Unsound, file: &PlanFile, whole: &Whole, faults: &mut Faults) {
    let sums = whole.items && whole.times;
    let (key, place, other) = match &unsound {
        Unsound::NoItems if file.item.is_some() && !whole.items => return,
        Unsound::NoItems => ("item", START, None),
        Unsound::TooManyItems { .. } => ("item", last(entries(file).map(|item| &item.place)), None),
        Unsound::TooManyParties { .. } => {
            ("delegations", last(party_entries(file).map(|(entry, _)| &entry.place)), None)
        }
        Unsound::ItemTime { item, .. } => match item_table(file, *item) {
            // A share below zero was noted when it was computed.
            Some(At { value: ItemTable { length: Some(length), .. }, .. }) => {
                ("length", length.place.clone(), None)
            }
            _ => return,
        },
        Unsound::TooLong { .. } if !sums => return,
        Unsound::TooLong { .. } => {
            // If topics were to share the rest, that fault was noted.
            if entries(file).any(|item| item.value.length.is_none()) {
                return;
            }
            let own = entries(file).filter_map(|item| item.value.length.as_ref());
            ("length", last(own.map(|length| &length.place)), session(file))
        }
        Unsound::Length { .. } => match &file.length {
            Some(length) => ("length", length.place.clone(), None),
            None => return,
        },
        Unsound::RuleTime { rule, found } => match rule_time(file, *rule, *found) {
            Some((key, place)) => (key, place, None),
            None => return,
        },
        Unsound::WarningBeyondLimit { found, .. } => match rule_time(file, RuleTime::Warning, *found) {
            Some((key, place)) => (
                key,
                place,
                rules(file).and_then(|rules| rules.limit.as_ref()).map(|limit| limit.place.clone()),
            ),
            None => return,
        },
        Unsound::NoRepresentatives => {
            let number = rules(file).and_then(|rules| rules.representatives.as_ref());
            ("representatives", number.map_or(START, |number| number.place.clone()), None)
        }
        Unsound::SameName { first, second, name } if is_told_by_code(file, *first, *second, name) => return,
        Unsound::SameName { first, second, name } => {
            ("", party_name(file, *second, name), Some(party_name(file, *first, name)))
        }
        Unsound::UnknownInLineUp { item, .. } => ("line_up", item_place(file, *item), None),
        Unsound::TwiceInLineUp { item, party } => ("line_up", twice(file, *item, *party), None),
        Unsound::LineUpTime { item, .. } => match line_up_time(file, *item) {
            Some((key, place)) => (key, place, None),
            None => return,
        },
    };
    faults.push_about(key, place, What::Unsound(unsound), other);
}

fn last<'p>(places: impl Iterator<Item = &'p TextSpan>) -> TextSpan {
    places.last().cloned().unwrap_or(START)
}

fn rules(file: &PlanFile) -> Option<&RulesTable> {
    file.rules.as_ref().map(|rules| &rules.value)
}

/// Where the session's length is given: the hours or the length.
fn session(file: &PlanFile) -> Option<TextSpan> {
    let hours = file.time.as_ref().filter(|time| time.value.end.is_some()).map(|time| time.place.clone());
    hours.or_else(|| file.length.as_ref().map(|length| length.place.clone()))
}

fn item_table(file: &PlanFile, item: ItemId) -> Option<&At<ItemTable>> {
    entries(file).nth(usize::from(item.0))
}

fn item_place(file: &PlanFile, item: ItemId) -> TextSpan {
    item_table(file, item).map_or(START, |item| item.place.clone())
}

fn rule_time(file: &PlanFile, rule: RuleTime, found: Span) -> Option<(&'static str, TextSpan)> {
    let table = rules(file)?;
    let (key, length): (_, Option<&At<Length>>) = match rule {
        RuleTime::Limit => ("limit", table.limit.as_ref()),
        RuleTime::Warning => {
            let warnings = table.warnings.as_ref()?;
            ("warnings", warnings.value.iter().find(|warning| warning.value.0 == found))
        }
        RuleTime::Grace => ("grace", table.grace.as_ref()),
        RuleTime::AlarmEvery => ("alarm_every", table.alarm_every.as_ref()),
        RuleTime::PointOfOrder => ("point_of_order", table.point_of_order.as_ref()),
        RuleTime::Response => ("direct_response", table.direct_response.as_ref()),
        RuleTime::HandOver => ("hand_over", table.hand_over.as_ref()),
        RuleTime::TopicAbout => ("about_per_topic", table.about_per_topic.as_ref()),
    };
    Some((key, length?.place.clone()))
}

/// Where a party has a name: its own, its code, or another one.
fn party_name(file: &PlanFile, party: PartyId, name: &str) -> TextSpan {
    let Some((entry, _)) = party_entries(file).nth(usize::from(party.0)) else { return START };
    let own = place_of_name(&entry.value, name);
    own.map_or_else(|| entry.place.clone(), TextSpan::clone)
}

/// Whether a party is a code alone, which another has too: that its name is the same only follows.
fn is_told_by_code(file: &PlanFile, first: PartyId, second: PartyId, name: &str) -> bool {
    let entry = |party: PartyId| party_entries(file).nth(usize::from(party.0)).map(|(entry, _)| &entry.value);
    match (entry(first), entry(second)) {
        (Some(first), Some(PartyEntry::Name(code))) => {
            !names::is_same(&code.value.0, name) && place_of_name(first, &code.value.0).is_some()
        }
        _ => false,
    }
}

/// Where a line-up names a party for the second time.
fn twice(file: &PlanFile, item: ItemId, party: PartyId) -> TextSpan {
    let entry = party_entries(file).nth(usize::from(party.0));
    let is_named = |name: &At<Text>| {
        entry.is_some_and(|(entry, _)| place_of_name(&entry.value, &name.value.0).is_some())
    };
    let line_up = item_table(file, item).and_then(|item| item.value.line_up.as_ref());
    let mut named = line_up.iter().flat_map(|names| &names.value).filter(|name| is_named(name));
    named.nth(1).map_or_else(|| item_place(file, item), |name| name.place.clone())
}

/// Where a party's entry gives it this name, or one that compares equal.
fn place_of_name<'e>(entry: &'e PartyEntry, name: &str) -> Option<&'e TextSpan> {
    let same = |text: &str| names::is_same(text, name);
    match entry {
        PartyEntry::Name(at) => same(&at.value.0).then_some(&at.place),
        PartyEntry::Table(table) => {
            let own = table.name.iter().filter(|at| same(&at.value.0)).map(|at| &at.place);
            let code = table.code.iter().filter(|at| same(&at.value.0)).map(|at| &at.place);
            let also = table.also.iter().flat_map(|also| &also.value).filter(|at| same(&at.value.0));
            own.chain(code).chain(also.map(|at| &at.place)).next()
        }
    }
}

fn line_up_time(file: &PlanFile, item: ItemId) -> Option<(&'static str, TextSpan)> {
    let table = &item_table(file, item)?.value;
    let enough = table.enough.as_ref().map(|enough| ("enough", enough.place.clone()));
    enough.or_else(|| table.limit.as_ref().map(|limit| ("limit", limit.place.clone())))
}
