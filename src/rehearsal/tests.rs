//! Tests that draws match the stated figures: each share and distribution of a profile, over many seeds.

use std::collections::{BTreeMap, BTreeSet};

use super::chance::{About, Chances, PerMille, Quantiles, percent};
use super::coming::{Coming, all};
use super::plates::asks;
use super::profile::{Level, Profile};
use super::room::Room;
use super::{Doing, Manner, SimulatedSession};
use crate::floor::History;
use crate::floor::plan::{FormOfAddress, Item, ItemKind, Party, PartyId, Plan, PlanParts, Rules, Standing};
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};

/// Fails unless a share matches the stated one within five standard deviations.
#[track_caller]
pub(super) fn assert_share(what: &str, found: usize, all: usize, stated: PerMille) {
    let (found, all, stated) = (count(found), count(all), f64::from(stated) / 1000.0);
    assert!(all > 300.0, "{what}: {all} draws are too few to tell");
    let within = 5.0 * (stated * (1.0 - stated) / all).sqrt();
    assert!((found / all - stated).abs() <= within, "{what}: {found} of {all}, stated is {stated}");
}

/// Fails unless values match the stated distribution within five standard deviations.
#[track_caller]
pub(super) fn assert_spread(what: &str, values: &[i64], stated: &Quantiles) {
    let all = count(values.len());
    assert!(all > 300.0, "{what}: {all} draws are too few to tell");
    for (tenth, &value) in (0_u32..).zip(&stated.0) {
        let share = |is: fn(i64, i64) -> bool| {
            count(values.iter().filter(|&&found| is(found, i64::from(value))).count()) / all
        };
        let stated = f64::from(tenth) / 10.0;
        let within = 5.0 * (stated * (1.0 - stated) / all).sqrt();
        let (below, up_to) = (share(|found, value| found < value), share(|found, value| found <= value));
        assert!(
            below <= stated + within && up_to >= stated - within,
            "{what}: {below} are below {value} and {up_to} no more than it, where {stated} is stated"
        );
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

const LEVELS: [Level; 3] = [Level::Easy, Level::Usual, Level::Hard];

fn plan(each: Span) -> Plan {
    let party = |name: usize| Party {
        name: format!("Delegation {name}"),
        code: None,
        also: Vec::new(),
        spoken: None,
        standing: Standing::Delegation,
    };
    let topic = |name: usize| Item {
        title: format!("Topic {name}"),
        short: None,
        kind: ItemKind::Topic,
        planned: each,
        questions: Vec::new(),
        line_up: None,
    };
    Plan::new(PlanParts {
        title: "Room".to_owned(),
        meeting: None,
        room: None,
        language: None,
        address: FormOfAddress::Name,
        broker: None,
        when: None,
        length: each.times(5),
        officers: Vec::new(),
        rules: Rules::default(),
        parties: (0..20).map(party).collect(),
        items: (0..5).map(topic).collect(),
    })
    .unwrap()
}

#[test]
fn those_ask_who_are_stated_to_ask_and_when() {
    // Of 100 s, a percent is a second.
    let history = History::new(plan(Span::from_secs(100)));
    for level in LEVELS {
        let profile = level.profile();
        let (mut voices, mut heats) = ([0; 3], [0; 3]);
        let mut asked: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
        let mut at = Vec::new();
        for seed in 0..300 {
            let chances = Chances::new(seed);
            let voice =
                |party: PartyId| chances.of(About::Voice, u32::from(party.0), 0).pick(&profile.voices);
            for (party, _) in history.floor().parties() {
                voices[voice(party)] += 1;
            }
            for item in &history.floor().agenda().items {
                let heat = chances.of(About::Heat, u32::from(item.id.0), 0).pick(&profile.heats);
                heats[heat] += 1;
                for (party, _) in history.floor().parties() {
                    let plate = asks(item, party, &chances, profile);
                    let (yes, all) = asked.entry((heat, voice(party))).or_default();
                    *all += 1;
                    *yes += usize::from(plate.is_some());
                    at.extend(plate.map(|plate| plate.at.secs()));
                }
            }
        }
        for place in 0..3 {
            assert_share("voices", voices[place], voices.iter().sum(), profile.voices[place]);
            assert_share("heats", heats[place], heats.iter().sum(), profile.heats[place]);
        }
        for ((heat, voice), (yes, all)) in asked {
            assert_share("asks", yes, all, profile.asks[heat][voice]);
        }
        assert_spread("asks at", &at, &profile.asks_at);
    }
}

#[test]
fn what_comes_by_itself_comes_as_often_and_lasts_as_long_as_is_stated() {
    let plan = plan(Span::from_secs(100));
    let parties = plan.parties.len();
    for level in LEVELS {
        let profile: &'static Profile = level.profile();
        let mut late_by = Vec::new();
        let mut unlisted = [0; 3];
        let mut lasts: [Vec<i64>; 4] = Default::default();
        let seeds = 6000;
        for seed in 0..seeds {
            let mut strangers = 0;
            for (after, coming) in all(&plan, &Chances::new(seed), profile) {
                let (kind, length) = match coming {
                    Coming::Late(_) => {
                        late_by.push(after.secs());
                        continue;
                    }
                    Coming::Stranger(_) => {
                        strangers += 1;
                        continue;
                    }
                    Coming::Interrupted(length) => (1, length),
                    Coming::Asleep(length) => (2, length),
                    Coming::Killed(length) => (3, length),
                };
                lasts[kind].push(length.secs());
                assert!(percent(plan.length, 10) <= after && after < percent(plan.length, 90));
            }
            unlisted[strangers] += 1;
            let starts = Stamp::from_millis(0);
            let seated = Room::new(&plan, profile, seed, starts).next(&History::new(plan.clone())).unwrap();
            lasts[0].extend(Some((seated - starts).secs()).filter(|&late| late > 0));
        }
        let seeds = usize::try_from(seeds).unwrap();
        assert_share("late", late_by.len(), seeds * parties, profile.late);
        assert_spread("late by", &late_by, &profile.late_by);
        for (count, stated) in unlisted.into_iter().zip(profile.unlisted) {
            assert_share("on no list", count, seeds, stated);
        }
        let mishaps = &profile.mishaps;
        let stated = [&mishaps.late_start, &mishaps.interrupted, &mishaps.asleep, &mishaps.killed];
        for (found, (share, length)) in lasts.iter().zip(stated) {
            assert_share("mishaps", found.len(), seeds, *share);
            if found.len() > 300 {
                assert_spread("mishaps last", found, length);
            }
        }
    }
}

#[test]
fn those_who_ask_again_ask_for_as_many_others_as_is_stated() {
    let plan = plan(Span::from_mins(20));
    for level in LEVELS {
        let profile = level.profile();
        let (mut second, mut third) = ((0, 0), (0, 0));
        for seed in 0..400 {
            let starts = Stamp::from_millis(0);
            let mut session = SimulatedSession::new(&plan, profile, Manner::default(), seed, starts);
            session.run().unwrap();
            let mut history = History::new(plan.clone());
            let mut acts = session.acts().iter().peekable();
            // A second request after one too many is not a new draw.
            let mut gave_way = BTreeSet::new();
            for entry in session.history().entries() {
                while let Some(act) = acts.next_if(|act| act.at <= entry.moment()) {
                    let Doing::Asks { party, representative } = act.doing else { continue };
                    let floor = history.floor();
                    let people = floor.tally(party).people();
                    let item = floor.agenda().present().map(|item| item.id);
                    let is_fresh = representative == Representative::nth(people + 1);
                    let counted = match people {
                        1 => &mut second,
                        2 if !gave_way.remove(&(party, item)) => &mut third,
                        _ => continue,
                    };
                    counted.0 += usize::from(is_fresh);
                    counted.1 += 1;
                    if people == 2 && is_fresh {
                        gave_way.insert((party, item));
                    }
                }
                history.accept(entry.clone()).unwrap();
            }
        }
        assert_share("another representative", second.0, second.1, profile.second);
        // Easy rooms give too few cases.
        if level != Level::Easy {
            assert_share("one too many", third.0, third.1, profile.third);
        }
    }
}
