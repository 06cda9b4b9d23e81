//! From the tables of a script's file to a script, cue by cue. What must agree between cues is in [`super::story`].

use super::fault::Unplayable;
use super::format::{CueTable, ScriptFile};
use super::story::{POINT_LASTS, Story};
use crate::floor::plan::{LONGEST, Plan};
use crate::floor::representative::Representative;
use crate::floor::time::Span;
use crate::plan_file::fault::{Faults, Form, TextSpan, What};
use crate::plan_file::leaf::{Flag, Length, Number, Text};
use crate::plan_file::value::At;
use crate::rehearsal::Speed;
use crate::rehearsal::script::{ChairAct, Cue, CueMoment, Happens, Script, Speech, Step};

/// The keys for what happens.
pub(super) const HAPPENS: &[&str] = &[
    "step",
    "asks",
    "unlisted",
    "responds",
    "withdraws",
    "arrives",
    "point_of_order",
    "interrupted",
    "asleep",
    "killed",
];

/// The script of a file. It must not be played if faults were noted.
pub(super) fn build(file: &ScriptFile, plan: &Plan, faults: &mut Faults) -> Script {
    let cues = || file.cue.0.iter().flat_map(|cues| &cues.value);
    let mut story = Story::of(plan, cues());
    let cues = cues().filter_map(|cue| {
        let item = story.item(cue, faults);
        let moment = moment(&cue.value, faults);
        let what = happens(cue, faults);
        lone_keys(&cue.value, faults);
        story.tell(cue, moment, faults);
        Some(Cue { item, moment: moment?, what: what? })
    });
    let cues = cues.collect();
    Script {
        title: file.title.0.as_ref().map(|title| title.value.0.clone()).unwrap_or_default(),
        lesson: holds(file.lesson.as_ref()),
        late_start: file
            .late_start
            .as_ref()
            .and_then(|late| time("late_start", late, true, faults))
            .unwrap_or_default(),
        cues,
    }
}

fn holds(flag: Option<&At<Flag>>) -> bool {
    flag.is_some_and(|flag| flag.value.0)
}

/// A length of time, if it is within bounds.
fn time(key: &'static str, length: &At<Length>, or_none: bool, faults: &mut Faults) -> Option<Span> {
    let found = length.value.0;
    let least = if or_none { Span::ZERO } else { Span::SECOND };
    if (least..=LONGEST).contains(&found) {
        return Some(found);
    }
    let what = What::Script(Unplayable::Time { found, or_none });
    faults.push_about(key, length.place.clone(), what, None);
    None
}

fn moment(cue: &CueTable, faults: &mut Faults) -> Option<CueMoment> {
    let after = match &cue.after {
        Some(after) => time("after", after, true, faults)?,
        None => Span::ZERO,
    };
    let Some(at) = &cue.at else {
        return Some(match &cue.when {
            Some(when) => CueMoment::When { act: when.value.0, after },
            None => CueMoment::After(after),
        });
    };
    let at_time = time("at", at, true, faults);
    let other = cue.after.as_ref().map(|after| &after.place).or(cue.when.as_ref().map(|when| &when.place));
    if let Some(other) = other {
        let what = What::Script(Unplayable::TwoMoments);
        faults.push_about("at", other.clone(), what, Some(at.place.clone()));
        return None;
    }
    at_time.map(CueMoment::At)
}

/// The place of each key for what happens.
pub(super) fn said(cue: &CueTable) -> Vec<(&'static str, TextSpan)> {
    let text = |at: &Option<At<Text>>| at.as_ref().map(|at| at.place.clone());
    let length = |at: &Option<At<Length>>| at.as_ref().map(|at| at.place.clone());
    let places = [
        cue.step.as_ref().map(|step| step.place.clone()),
        text(&cue.asks),
        text(&cue.unlisted),
        text(&cue.responds),
        text(&cue.withdraws),
        text(&cue.arrives),
        text(&cue.point_of_order),
        length(&cue.interrupted),
        length(&cue.asleep),
        length(&cue.killed),
    ];
    HAPPENS.iter().copied().zip(places).filter_map(|(key, place)| Some((key, place?))).collect()
}

/// What happens at a cue; `None` after noting that it is nothing, or two things.
fn happens(cue: &At<CueTable>, faults: &mut Faults) -> Option<Happens> {
    let said = said(&cue.value);
    match said.as_slice() {
        [] if cue.whole => {
            faults.push_about("", cue.place.clone(), What::Script(Unplayable::Nothing), None);
            return None;
        }
        [_, (key, place), ..] => {
            let first = said.first().map(|(_, place)| place.clone());
            faults.push_about(key, place.clone(), What::Script(Unplayable::TwoThings), first);
            return None;
        }
        _ => {}
    }
    let table = &cue.value;
    let name = |at: &Option<At<Text>>| at.as_ref().map(|at| at.value.0.clone());
    let speech = speech(table, faults);
    let lasts = |key, at: &Option<At<Length>>, faults: &mut Faults| {
        at.as_ref().and_then(|at| time(key, at, false, faults))
    };
    let representative = representative(table.representative.as_ref(), faults);
    if table.step.is_some() {
        return step(table, faults).map(Happens::Step);
    }
    let asks = |party| Happens::Asks { party, representative, speech };
    let responds = |party| Happens::AsksResponse { party, representative, speech };
    name(&table.asks)
        .map(asks)
        .or_else(|| name(&table.unlisted).map(|name| Happens::AsksUnlisted { name, speech }))
        .or_else(|| name(&table.responds).map(responds))
        .or_else(|| name(&table.withdraws).map(|party| Happens::Withdraws { party }))
        .or_else(|| name(&table.arrives).map(|party| Happens::Arrives { party }))
        .or_else(|| {
            let lasts = lasts("lasts", &table.lasts, faults).unwrap_or(POINT_LASTS);
            name(&table.point_of_order).map(|party| Happens::PointOfOrder { party, lasts })
        })
        .or_else(|| lasts("interrupted", &table.interrupted, faults).map(Happens::Interrupted))
        .or_else(|| lasts("asleep", &table.asleep, faults).map(Happens::Asleep))
        .or_else(|| lasts("killed", &table.killed, faults).map(Happens::Killed))
}

fn speech(cue: &CueTable, faults: &mut Faults) -> Speech {
    if let Some(absent) = cue.absent.as_ref().filter(|absent| absent.value.0) {
        let speaks = cue.speaks.as_ref().map(|speaks| &speaks.place);
        if let Some(place) = speaks.or(cue.ignores_call.as_ref().map(|ignores| &ignores.place)) {
            let what = What::Script(Unplayable::SpeaksAbsent);
            faults.push_about("absent", place.clone(), what, Some(absent.place.clone()));
        }
    }
    Speech {
        there: !holds(cue.absent.as_ref()),
        lasts: cue.speaks.as_ref().and_then(|speaks| time("speaks", speaks, false, faults)),
        ignores_call: holds(cue.ignores_call.as_ref()),
    }
}

fn representative(number: Option<&At<Number>>, faults: &mut Faults) -> Representative {
    let Some(number) = number else { return Representative::FIRST };
    in_range("representative", number, Representative::MOST, faults);
    Representative::nth(number.value.0)
}

/// Notes a number that is not from 1 to `most`.
fn in_range(key: &'static str, number: &At<Number>, most: u8, faults: &mut Faults) {
    if !(1..=most).contains(&number.value.0) {
        let what = What::Form { found: number.value.0.to_string(), allowed: Form::Count { least: 1, most } };
        faults.push_about(key, number.place.clone(), what, None);
    }
}

fn step(cue: &CueTable, faults: &mut Faults) -> Option<Step> {
    let text = cue.step.as_ref()?;
    for word in ChairAct::words_in(&text.value.0) {
        if ChairAct::of(word).is_none() {
            let what = What::Script(Unplayable::NoSuchKey { found: word.to_owned() });
            faults.push_about("step", text.place.clone(), what, None);
        }
    }
    if let Some(speed) = &cue.speed {
        in_range("speed", speed, u8::try_from(Speed::TOP).unwrap_or(u8::MAX), faults);
    }
    if let (Some(of), Some(waits)) = (&cue.of, &cue.waits)
        && !waits.value.0.is_about_a_party()
    {
        let what = What::Script(Unplayable::AboutNobody { act: waits.value.0 });
        faults.push_about("of", of.place.clone(), what, Some(waits.place.clone()));
    }
    Some(Step {
        text: text.value.0.clone(),
        waits: cue.waits.as_ref().map(|waits| waits.value.0),
        of: cue.of.as_ref().map(|of| of.value.0.clone()),
        speed: cue.speed.as_ref().map(|speed| u32::from(speed.value.0)),
    })
}

fn lone_keys(cue: &CueTable, faults: &mut Faults) {
    let asks = cue.asks.is_some() || cue.responds.is_some();
    let speaks = asks || cue.unlisted.is_some();
    let place = |at: Option<&TextSpan>| at.cloned();
    let lone = [
        ("waits", place(cue.waits.as_ref().map(|at| &at.place)), cue.step.is_some(), "step"),
        ("of", place(cue.of.as_ref().map(|at| &at.place)), cue.waits.is_some(), "waits"),
        ("speed", place(cue.speed.as_ref().map(|at| &at.place)), cue.step.is_some(), "step"),
        ("representative", place(cue.representative.as_ref().map(|at| &at.place)), asks, "asks"),
        ("speaks", place(cue.speaks.as_ref().map(|at| &at.place)), speaks, "asks"),
        ("absent", place(cue.absent.as_ref().map(|at| &at.place)), speaks, "asks"),
        (
            "lasts",
            place(cue.lasts.as_ref().map(|at| &at.place)),
            cue.point_of_order.is_some(),
            "point_of_order",
        ),
        (
            "ignores_call",
            place(cue.ignores_call.as_ref().map(|at| &at.place)),
            cue.speaks.is_some() || cue.absent.is_some(),
            "speaks",
        ),
    ];
    for (key, place, has_other, other) in lone {
        if let Some(place) = place.filter(|_| !has_other) {
            faults.push_about(key, place, What::Without { other }, None);
        }
    }
}
