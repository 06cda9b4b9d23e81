//! From the tables of a file to a plan: defaults, shares, and names looked up.
//!
//! [`Plan::new`] alone decides whether a plan is sound; [`super::places`] finds the reason's place in the file.

mod hours;
mod people;
mod rules;
mod times;

pub(crate) use people::TO_BE_CONFIRMED;
use people::{Names, address, officers, parties};
use rules::rules;
use times::timed;

use super::fault::{Faults, What};
use super::format::{DigitsWord, ItemTable, KindWord, PlanFile, entries, span};
use super::places;
use super::value::At;
use super::whole::Whole;
use crate::floor::plan::{Item, ItemKind, LineUp, Plan, PlanParts, Rules, Unsound, When};
use crate::floor::time::{Span, Stamp};
use crate::names::Language;
use crate::text::digits::Digits;

/// The plan of a file; `None` after noting every reason why there is none. A plan without a date is for the day of
/// `now`.
pub(super) fn build(file: &PlanFile, whole: &Whole, now: Option<Stamp>, faults: &mut Faults) -> Option<Plan> {
    let rules = rules(file, faults);
    let parties = parties(file, faults);
    let names = Names::of(&parties);
    names.note_same_members(file, faults);
    let timed = timed(file, whole, now, faults);
    let items = entries(file)
        .zip(&timed.items)
        .map(|(entry, &planned)| item(entry, planned, &rules, &names, whole, faults))
        .collect();
    let parts = PlanParts {
        title: file.title.0.as_ref().map(|title| title.value.0.clone()).unwrap_or_default(),
        meeting: file.meeting.as_ref().map(|meeting| meeting.value.0.clone()),
        room: file.room.as_ref().map(|room| room.value.0.clone()),
        language: language(file, faults),
        address: address(file),
        broker: file.broker.as_ref().map(|broker| broker.value.0.clone()),
        when: when(file),
        length: timed.length,
        officers: file.officers.as_ref().map(|table| officers(&table.value)).unwrap_or_default(),
        rules,
        parties,
        items,
    };
    match Plan::new(parts) {
        Ok(plan) => Some(plan),
        Err(unsound) => {
            for one in unsound {
                // There can be thousands of these, and finding their places takes time.
                let is_of_many = matches!(one, Unsound::SameName { .. } | Unsound::TwiceInLineUp { .. });
                if is_of_many && faults.is_full() {
                    faults.more += 1;
                } else {
                    places::note(one, file, whole, faults);
                }
            }
            None
        }
    }
}

/// Returns the tag of the room's language. It says which digits its numbers have: so each reader of the tag knows them.
fn language(file: &PlanFile, faults: &mut Faults) -> Option<String> {
    let tag = file.language.as_ref().map(|language| language.value.0.clone());
    let Some(digits) = &file.digits else { return tag };
    let is_arabic = tag.as_deref().and_then(Language::of_tag) == Some(Language::Arabic);
    match digits.value {
        DigitsWord::Eastern if !is_arabic => {
            faults.push_about(
                "digits",
                digits.place.clone(),
                What::Without { other: "language = \"ar\"" },
                None,
            );
            tag
        }
        DigitsWord::Eastern => tag.map(|tag| Digits::Eastern.tag(&tag)),
        DigitsWord::Western => tag.map(|tag| Digits::Western.tag(&tag)),
    }
}

fn when(file: &PlanFile) -> Option<When> {
    file.time.as_ref().map(|hours| When {
        date: file.date.as_ref().map(|date| date.value.0.clone()),
        start: hours.value.start.minutes,
        second: hours.value.start.second,
        zone: file.zone.as_ref().map(|zone| zone.value.0.clone()),
    })
}

fn item(
    entry: &At<ItemTable>,
    planned: Span,
    rules: &Rules,
    names: &Names<'_>,
    whole: &Whole,
    faults: &mut Faults,
) -> Item {
    let ItemTable { title, short, kind, length: _, questions, line_up, limit, enough } = &entry.value;
    for (key, length) in [("limit", limit), ("enough", enough)] {
        if let (Some(length), None) = (length, line_up) {
            faults.push_about(key, length.place.clone(), What::Without { other: "line_up" }, None);
        }
    }
    Item {
        title: title.0.as_ref().map(|title| title.value.0.clone()).unwrap_or_default(),
        short: short.as_ref().map(|short| short.value.0.clone()),
        kind: match kind.as_ref().map(|kind| kind.value) {
            Some(KindWord::Opening) => ItemKind::Opening,
            Some(KindWord::Closing) => ItemKind::Closing,
            Some(KindWord::Item) => ItemKind::Block,
            Some(KindWord::Break) => ItemKind::Break,
            Some(KindWord::Topic) | None => ItemKind::Topic,
        },
        planned,
        questions: questions.iter().flat_map(|list| &list.value).map(|line| line.value.0.clone()).collect(),
        line_up: line_up.as_ref().map(|speakers| LineUp {
            speakers: speakers.value.iter().filter_map(|name| names.speaker(name, whole, faults)).collect(),
            limit: span(limit.as_ref()).unwrap_or(rules.limit),
            enough: span(enough.as_ref()),
        }),
    }
}
