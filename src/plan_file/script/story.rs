//! What must agree between cues: who is there, who has asked, which item it is, and that time goes forward.

use std::collections::HashMap;

use super::fault::Unplayable;
use super::format::CueTable;
use crate::floor::plan::{ItemId, Plan};
use crate::floor::time::Span;
use crate::names::Member;
use crate::plan_file::fault::{Faults, TextSpan, What, nearest};
use crate::plan_file::leaf::Text;
use crate::plan_file::value::At;
use crate::rehearsal::script::CueMoment;
use crate::text::names::keys;

/// The default length of a point of order.
pub(super) const POINT_LASTS: Span = Span::from_secs(30);

pub(super) struct Story<'p> {
    plan: &'p Plan,
    /// Known parties: their own names, by each of their keys.
    known: HashMap<String, String>,
    /// Parties that are still to arrive, with the place of the arrival.
    to_come: HashMap<String, TextSpan>,
    asked: Vec<String>,
    item: Option<ItemId>,
    left: Vec<ItemId>,
    /// The last time on the item's clock, with its place; `None` before the first.
    on_item: Option<(Span, TextSpan)>,
    /// The moment of the last cue, and what it counts from.
    now: (From, Span),
    /// The end of the last point of order, and its place.
    point: Option<(From, Span, TextSpan)>,
}

/// What a moment counts from. Moments that count from different things cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    Item,
    /// An act of the chair, numbered.
    Chair(usize),
}

impl<'p> Story<'p> {
    /// The story of a plan, before the first cue.
    pub(super) fn of<'c>(plan: &'p Plan, cues: impl Iterator<Item = &'c At<CueTable>>) -> Self {
        let names = plan.parties.iter().flat_map(|party| party.names().map(move |name| (name, &party.name)));
        let late = cues.filter_map(|cue| cue.value.arrives.as_ref());
        let mut story = Self {
            plan,
            known: names.flat_map(|(name, own)| keys(name).map(|key| (key, own.clone()))).collect(),
            to_come: HashMap::new(),
            asked: Vec::new(),
            item: None,
            left: Vec::new(),
            on_item: None,
            now: (From::Chair(0), Span::ZERO),
            point: None,
        };
        for name in late {
            if let Some(own) = story.known_as(&name.value.0).cloned() {
                story.to_come.entry(own).or_insert_with(|| name.place.clone());
            }
        }
        story
    }

    /// The item of a cue. Notes a title that does not exist.
    pub(super) fn item(&mut self, cue: &At<CueTable>, faults: &mut Faults) -> Option<ItemId> {
        if let Some(title) = &cue.value.item {
            self.turn_to(title, faults);
        } else if let (Some(at), None) = (&cue.value.at, self.item)
            && self.on_item.is_none()
        {
            faults.push_about("at", at.place.clone(), What::Without { other: "item" }, None);
        }
        self.item
    }

    fn turn_to(&mut self, title: &At<Text>, faults: &mut Faults) {
        let found = &title.value.0;
        let is = |name: &String| name.to_lowercase() == found.to_lowercase();
        let item =
            self.plan.items_by_id().find(|(_, item)| is(&item.title) || item.short.as_ref().is_some_and(is));
        let Some((id, _)) = item else {
            let items: Vec<_> = self
                .plan
                .items
                .iter()
                .map(|item| item.short.as_ref().unwrap_or(&item.title).clone())
                .collect();
            let titles = self.plan.items.iter().flat_map(|item| item.short.iter().chain([&item.title]));
            let nearest = nearest(found, titles.map(String::as_str)).map(str::to_owned);
            let what = Unplayable::NoSuchItem { found: found.clone(), items, nearest };
            faults.push_about("item", title.place.clone(), What::Script(what), None);
            // Later cues may well be right.
            self.item = None;
            self.on_item = Some((Span::ZERO, title.place.clone()));
            return;
        };
        if self.item == Some(id) {
            return;
        }
        if self.left.contains(&id) {
            faults.push_about("item", title.place.clone(), What::Script(Unplayable::ItemAgain), None);
        }
        self.left.extend(self.item);
        self.item = Some(id);
        self.on_item = None;
        self.point = None;
    }

    /// Adds a cue, and notes what contradicts the story so far.
    pub(super) fn tell(&mut self, cue: &At<CueTable>, moment: Option<CueMoment>, faults: &mut Faults) {
        if let Some(moment) = moment {
            self.goes_on(&cue.value, moment, faults);
        }
        let table = &cue.value;
        if let Some(name) = &table.unlisted {
            self.comes_unlisted(name, faults);
        }
        if let Some(name) = &table.arrives {
            self.arrives(name, faults);
        }
        if let Some(name) = &table.of {
            self.somebody("of", name, faults);
        }
        if let Some(name) = &table.asks
            && let Some(who) = self.present("asks", name, faults)
        {
            self.asked.push(who);
        }
        if let Some(name) = &table.responds {
            self.present("responds", name, faults);
        }
        if let Some(name) = &table.withdraws
            && let Some(who) = self.present("withdraws", name, faults)
        {
            let up = self.asked.iter().position(|other| *other == who);
            if up.map(|place| self.asked.swap_remove(place)).is_none() {
                let what = What::Script(Unplayable::NeverAsked);
                faults.push_about("withdraws", name.place.clone(), what, None);
            }
        }
        if let Some(name) = &table.point_of_order {
            self.present("point_of_order", name, faults);
            self.point_of_order(table, &name.place, faults);
        }
        if table.step.is_some() {
            self.now = (self.next_by_chair(), Span::ZERO);
        }
    }

    fn next_by_chair(&self) -> From {
        match self.now.0 {
            From::Chair(number) => From::Chair(number + 1),
            From::Item => From::Chair(self.left.len() * 10_000 + 1),
        }
    }

    /// Adds a cue's moment, and notes one that is earlier than a moment above.
    fn goes_on(&mut self, cue: &CueTable, moment: CueMoment, faults: &mut Faults) {
        match moment {
            CueMoment::At(at) => {
                let Some(place) = cue.at.as_ref().map(|at| at.place.clone()) else { return };
                if let Some((above, other)) = self.on_item.as_ref().filter(|(above, _)| *above > at) {
                    let what = What::Script(Unplayable::Earlier { found: at, above: *above });
                    faults.push_about("at", place, what, Some(other.clone()));
                    return;
                }
                self.on_item = Some((at, place));
                self.now = (From::Item, at);
            }
            CueMoment::After(after) => {
                self.now.1 += after;
                if let (From::Item, Some((at, place))) = (self.now.0, &mut self.on_item) {
                    *at = self.now.1;
                    if let Some(after) = &cue.after {
                        *place = after.place.clone();
                    }
                }
            }
            CueMoment::When { after, .. } => self.now = (self.next_by_chair(), after),
        }
    }

    /// The party's own name, by any of its names.
    fn known_as(&self, name: &str) -> Option<&String> {
        let own = keys(name).iter().find_map(|key| self.known.get(key));
        // A member may be named in another language than the room's.
        own.or_else(|| {
            let member = Member::meant_by(name)?;
            self.plan.parties.iter().find(|party| party.member() == Some(member)).map(|party| &party.name)
        })
    }

    /// The party's own name; `None` after noting that there is no such party.
    fn somebody(&self, key: &'static str, name: &At<Text>, faults: &mut Faults) -> Option<String> {
        let found = &name.value.0;
        let own = self.known_as(found);
        if own.is_none() {
            let names = self.plan.parties.iter().flat_map(|party| party.names().map(String::as_str));
            let nearest = if faults.is_full() { None } else { nearest(found, names) };
            let what = Unplayable::NoSuchParty { found: found.clone(), nearest: nearest.map(str::to_owned) };
            faults.push_about(key, name.place.clone(), What::Script(what), None);
        }
        own.cloned()
    }

    /// The own name of a party that acts. Notes one that has not arrived yet.
    fn present(&self, key: &'static str, name: &At<Text>, faults: &mut Faults) -> Option<String> {
        let own = self.somebody(key, name, faults)?;
        if let Some(comes) = self.to_come.get(&own) {
            let what = What::Script(Unplayable::NotYetThere);
            faults.push_about(key, name.place.clone(), what, Some(comes.clone()));
        }
        Some(own)
    }

    fn comes_unlisted(&mut self, name: &At<Text>, faults: &mut Faults) {
        let own = &name.value.0;
        if self.known_as(own).is_some() {
            let what = What::Script(Unplayable::ThereAlready);
            faults.push_about("unlisted", name.place.clone(), what, None);
        }
        for key in keys(own) {
            self.known.entry(key).or_insert_with(|| own.clone());
        }
        self.asked.push(own.clone());
    }

    fn arrives(&mut self, name: &At<Text>, faults: &mut Faults) {
        let Some(own) = self.somebody("arrives", name, faults) else { return };
        if self.to_come.remove(&own).is_none() {
            let what = What::Script(Unplayable::ThereAlready);
            faults.push_about("arrives", name.place.clone(), what, None);
        }
    }

    fn point_of_order(&mut self, cue: &CueTable, place: &TextSpan, faults: &mut Faults) {
        let (from, at) = self.now;
        if let Some((other_from, until, other)) = &self.point
            && *other_from == from
            && at < *until
        {
            let what = What::Script(Unplayable::TwoOnFloor);
            faults.push_about("point_of_order", place.clone(), what, Some(other.clone()));
        }
        let lasts = cue.lasts.as_ref().map_or(POINT_LASTS, |lasts| lasts.value.0);
        self.point = Some((from, at + lasts, place.clone()));
    }
}
