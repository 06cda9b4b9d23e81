//! From the tables of a file to a plan: defaults, shares, and names looked up.
//!
//! What makes a plan sound is decided in one place, `floor/plan.rs`; [`super::places`] finds where in the file it is.

use std::collections::HashMap;

use super::fault::{Faults, What, nearest};
use super::format::{
    AtLimitWord, ItemTable, KindWord, OfficersTable, PartyEntry, PersonEntry, PlanFile, RulesTable,
};
use super::leaf::{Hours, Length, Text};
use super::places;
use super::value::{At, OneOrMore};
use crate::floor::plan::{
    AtLimit, Item, ItemKind, LineUp, MOST_PARTIES, Officer, OfficerRole, Party, PartyId, Plan, PlanParts,
    Rules, Standing, Unsound, When,
};
use crate::floor::time::Span;

/// The time between the limit and the return of the floor, where a plan closes the floor and names no time.
const GRACE: Span = Span::from_secs(15);

/// What stands in a plan for a name that is to be confirmed.
const TO_BE_CONFIRMED: &str = "TBC";

/// Which parts of the file were read without a fault, so that what follows from them can be judged.
pub(super) struct Whole {
    /// The hours and the length.
    pub(super) times: bool,
    /// The delegations and observers.
    pub(super) parties: bool,
    /// The agenda.
    pub(super) items: bool,
}

/// Returns the plan that a file describes, or notes every reason why it describes none.
pub(super) fn build(file: &PlanFile, whole: &Whole, faults: &mut Faults) -> Option<Plan> {
    let rules = rules(file, faults);
    let parties = parties(file);
    let timed = timed(file, whole, faults);
    let names = Names::of(&parties);
    let items = entries(file)
        .zip(&timed.items)
        .map(|(entry, &planned)| item(entry, planned, &rules, &names, whole, faults))
        .collect();
    let parts = PlanParts {
        title: file.title.0.as_ref().map(|title| title.value.0.clone()).unwrap_or_default(),
        meeting: file.meeting.as_ref().map(|meeting| meeting.value.0.clone()),
        room: file.room.as_ref().map(|room| room.value.0.clone()),
        language: file.language.as_ref().map(|language| language.value.0.clone()),
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
                // There can be thousands of these, and to find the place of each takes time.
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

/// Returns the items of the agenda.
pub(super) fn entries(file: &PlanFile) -> impl Iterator<Item = &At<ItemTable>> {
    file.item.iter().flat_map(|items| &items.value)
}

/// Returns the delegations and then the observers.
pub(super) fn party_entries(file: &PlanFile) -> impl Iterator<Item = (&At<PartyEntry>, Standing)> {
    let delegations = file.delegations.iter().flat_map(|list| &list.value);
    let observers = file.observers.iter().flat_map(|list| &list.value);
    delegations
        .map(|entry| (entry, Standing::Delegation))
        .chain(observers.map(|entry| (entry, Standing::Observer)))
}

/// Returns whether an item is a topic.
pub(super) fn is_topic(entry: &ItemTable) -> bool {
    entry.kind.as_ref().is_none_or(|kind| kind.value == KindWord::Topic)
}

fn span(length: Option<&At<Length>>) -> Option<Span> {
    length.map(|length| length.value.0)
}

fn when(file: &PlanFile) -> Option<When> {
    file.time.as_ref().map(|hours| When {
        date: file.date.as_ref().map(|date| date.value.0.clone()),
        start: hours.value.start,
        zone: file.zone.as_ref().map(|zone| zone.value.0.clone()),
    })
}

fn rules(file: &PlanFile, faults: &mut Faults) -> Rules {
    let default = Rules::default();
    let chatham_house = file.chatham_house_rule.as_ref().is_some_and(|flag| flag.value.0);
    let Some(table) = &file.rules else { return Rules { chatham_house, ..default } };
    let RulesTable {
        limit,
        warnings,
        at_limit,
        grace,
        alarm_every,
        representatives,
        point_of_order,
        direct_response,
        hand_over,
        introduce,
        at_least_topics,
        about_per_topic,
    } = &table.value;
    let limit = span(limit.as_ref()).unwrap_or(default.limit);
    let closes = at_limit.as_ref().is_some_and(|word| word.value == AtLimitWord::Close);
    // Where a rule could not be read, it may be the one that says that the floor closes.
    if let Some(grace) = grace
        && !closes
        && table.whole
    {
        let without = What::Without { other: "at_limit = \"close\"" };
        faults.push_about("grace", grace.place.clone(), without, None);
    }
    Rules {
        limit,
        warnings: match warnings {
            Some(warnings) => {
                let mut given: Vec<_> = warnings.value.iter().map(|warning| warning.value.0).collect();
                given.sort_unstable_by(|one, other| other.cmp(one));
                given.dedup();
                given
            }
            None => default.warnings.into_iter().filter(|&warning| warning < limit).collect(),
        },
        at_limit: if closes {
            AtLimit::Close { grace: span(grace.as_ref()).unwrap_or(GRACE) }
        } else {
            AtLimit::Alert
        },
        alarm_every: span(alarm_every.as_ref()).unwrap_or(default.alarm_every),
        representatives: representatives.as_ref().map_or(default.representatives, |number| number.value.0),
        point_of_order: span(point_of_order.as_ref()).unwrap_or(default.point_of_order),
        response: span(direct_response.as_ref()).unwrap_or(default.response),
        hand_over: span(hand_over.as_ref()).unwrap_or(default.hand_over),
        least_topics: at_least_topics.as_ref().map(|number| number.value.0),
        topic_about: span(about_per_topic.as_ref()),
        introduce: introduce.as_ref().map_or(default.introduce, |flag| flag.value.0),
        chatham_house,
    }
}

fn officers(table: &OfficersTable) -> Vec<Officer> {
    let with = |people: &Option<At<OneOrMore<PersonEntry>>>, role| -> Vec<Officer> {
        let people = people.iter().flat_map(|people| people.value.iter());
        people.map(|person| officer(&person.value, role)).collect()
    };
    let mut all = with(&table.chair, OfficerRole::Chair);
    all.extend(with(&table.rapporteur, OfficerRole::Rapporteur));
    all.extend(with(&table.facilitators, OfficerRole::Facilitator));
    all.extend(with(&table.presenters, OfficerRole::Presenter));
    all
}

fn officer(entry: &PersonEntry, role: OfficerRole) -> Officer {
    let (name, post) = match entry {
        PersonEntry::Name(name) => (Some(&name.0), None),
        PersonEntry::Table(table) => {
            (table.name.0.as_ref().map(|name| &name.value.0), table.post.as_ref().map(|post| &post.value.0))
        }
    };
    Officer { role, name: name.filter(|name| *name != TO_BE_CONFIRMED).cloned(), post: post.cloned() }
}

fn parties(file: &PlanFile) -> Vec<Party> {
    let party = |(entry, standing): (&At<PartyEntry>, Standing)| match &entry.value {
        PartyEntry::Name(name) => {
            Some(Party { name: name.value.0.clone(), code: None, also: Vec::new(), standing })
        }
        PartyEntry::Table(table) => Some(Party {
            name: table.name.0.as_ref().map(|name| name.value.0.clone()).unwrap_or_default(),
            code: table.code.as_ref().map(|code| code.value.0.clone()),
            also: table.also.iter().flat_map(|also| &also.value).map(|name| name.value.0.clone()).collect(),
            standing,
        }),
    };
    party_entries(file).filter_map(party).collect()
}

/// The session's length, and each item's.
struct Timed {
    length: Span,
    items: Vec<Span>,
}

/// Gives every item its time: its own, or an equal share of what the others leave, down to the second.
fn timed(file: &PlanFile, whole: &Whole, faults: &mut Faults) -> Timed {
    let own: Vec<_> = entries(file).map(|entry| span(entry.value.length.as_ref())).collect();
    let taken: Span = own.iter().flatten().map(|length| length.or_zero()).sum();
    let length = session_length(file, faults);
    let sharing: Vec<_> = entries(file).filter(|entry| entry.value.length.is_none()).collect();
    let topics =
        i64::try_from(sharing.iter().filter(|entry| is_topic(&entry.value)).count()).unwrap_or(i64::MAX);
    let share = length.map_or(Span::ZERO, |length| (length - taken).share(topics, Span::SECOND));
    if whole.items && whole.times {
        for entry in &sharing {
            let what = match length {
                _ if !is_topic(&entry.value) => What::NoLength,
                None => What::NoSessionLength,
                Some(length) if share <= Span::ZERO => What::NothingLeft { length, taken },
                Some(_) => continue,
            };
            faults.push_about("length", entry.place.clone(), what, None);
        }
    }
    Timed {
        length: length.unwrap_or(taken),
        items: own.into_iter().map(|own| own.unwrap_or(share)).collect(),
    }
}

/// Returns how long the session is, where the file says so.
fn session_length(file: &PlanFile, faults: &mut Faults) -> Option<Span> {
    let hours = file.time.as_ref().and_then(|time| match time.value {
        Hours { start, end: Some(end) } => {
            Some((Span::from_mins(i64::from(end) - i64::from(start)), &time.place))
        }
        Hours { end: None, .. } => None,
    });
    match (&file.length, hours) {
        (Some(length), Some((hours, place))) if length.value.0 != hours => {
            let what = What::TwoLengths { found: length.value.0, hours };
            faults.push_about("length", length.place.clone(), what, Some(place.clone()));
            Some(hours)
        }
        (Some(length), _) => Some(length.value.0),
        (None, hours) => hours.map(|(hours, _)| hours),
    }
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

/// Who is on the plan's lists, by every name they have.
struct Names<'p> {
    parties: &'p [Party],
    ids: HashMap<String, PartyId>,
}

impl<'p> Names<'p> {
    fn of(parties: &'p [Party]) -> Self {
        let mut ids = HashMap::new();
        for (id, party) in (0..=u16::MAX).map(PartyId).zip(parties) {
            for name in std::iter::once(&party.name).chain(&party.code).chain(&party.also) {
                ids.entry(name.to_lowercase()).or_insert(id);
            }
        }
        Self { parties, ids }
    }

    /// Returns the party that a line-up names, or notes that there is none.
    fn speaker(&self, name: &At<Text>, whole: &Whole, faults: &mut Faults) -> Option<PartyId> {
        let found = &name.value.0;
        let id = self.ids.get(&found.to_lowercase()).copied();
        if id.is_none() && whole.parties {
            let known = self.parties.iter().take(if faults.is_full() { 0 } else { MOST_PARTIES });
            let nearest = nearest(found, known.map(|party| party.name.as_str())).map(str::to_owned);
            let what = What::Speaker { found: found.clone(), nearest };
            faults.push_about("line_up", name.place.clone(), what, None);
        }
        id
    }
}
