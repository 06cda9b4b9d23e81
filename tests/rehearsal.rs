//! Tests that a simulated room is the same every time, and that the automatic chair keeps every rule.
//!
//! The long trial: `TRIBUNE_SESSIONS=100000 cargo test --release rehearsal::the_automatic_chair -- --nocapture`.

use std::collections::BTreeMap;
use std::path::Path;

use tribune::floor::command::Command;
use tribune::floor::entry::Cause;
use tribune::floor::event::Event;
use tribune::floor::overrides::Override;
use tribune::floor::plan::{ItemKind, Plan};
use tribune::floor::refusal::Refusal;
use tribune::floor::sums::Sums;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::{Floor, History};
use tribune::plan_file;
use tribune::rehearsal::chance::Quantiles;
use tribune::rehearsal::speed::STEP;
use tribune::rehearsal::{Doing, Level, Manner, Profile, Room, RoomAct, SimulatedSession, Speed, Stop};

const STARTS: Stamp = Stamp::from_millis(1_714_472_100_000);

fn plan(name: &str) -> Plan {
    plan_file::read(Path::new("sessions").join(name).as_path()).unwrap()
}

fn plans() -> Vec<Plan> {
    ["english-2.toml", "english-1.toml", "french.toml", "arabic.toml", "intro.toml", "report-back.toml"]
        .map(plan)
        .into_iter()
        .chain([plan_file::parse("break.toml", WITH_A_BREAK).unwrap()])
        .collect()
}

const WITH_A_BREAK: &str = r#"
title = "A meeting with a break"
length = "60m"
delegations = ["Cambodia", "Jordan", "Lao PDR", "Libya", "Serbia", "Türkiye"]

[[item]]
kind = "opening"
title = "Opening"
length = "5m"

[[item]]
title = "Regional cooperation"
length = "20m"

[[item]]
kind = "break"
title = "Coffee"
length = "10m"

[[item]]
title = "Victim assistance"
length = "20m"

[[item]]
kind = "closing"
title = "Summary"
length = "5m"
"#;

fn manners() -> [Manner; 4] {
    [
        Manner::default(),
        Manner { shortens: true, ..Manner::default() },
        Manner { topics: Some(4), limit: Some(Span::from_secs(150)), ..Manner::default() },
        Manner::exact(),
    ]
}

fn sessions() -> usize {
    std::env::var("TRIBUNE_SESSIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(120)
}

/// Counts what was seen, so that a trial in which nothing happens fails.
#[derive(Default, Debug)]
struct Seen(BTreeMap<String, usize>);

impl Seen {
    fn count(&mut self, value: &impl serde::Serialize) {
        let name = match serde_json::to_value(value).unwrap() {
            serde_json::Value::Object(object) => object.keys().next().unwrap().clone(),
            other => other.as_str().unwrap().to_owned(),
        };
        *self.0.entry(name).or_default() += 1;
    }
}

#[test]
fn the_automatic_chair_never_breaks_a_rule_and_every_promise_of_the_core_holds() {
    let (plans, manners) = (plans(), manners());
    let count = sessions();
    // In a long trial only some sessions, spread over all, are checked at each step.
    let closely = if count > 1000 { 16 } else { 1 };
    let mut seen = Seen::default();
    let (mut commands, mut steps) = (0, 0_usize);
    for seed in 0..count {
        let plan = &plans[seed % plans.len()];
        let level = Level::ALL[seed / plans.len() % Level::ALL.len()];
        let manner = manners[seed / 7 % manners.len()].clone();
        let mut session = SimulatedSession::new(plan, level.profile(), manner, seed as u64, STARTS);
        while session.step().unwrap_or_else(|stuck| panic!("seed {seed}: {stuck:?}")) {
            steps += 1;
            if steps.is_multiple_of(closely) {
                crate::common::invariants::check(session.history(), session.now(), STARTS);
            }
            assert!(session.acts().len() < 100_000, "seed {seed} does not come to an end");
        }
        let history = session.history();
        assert!(
            matches!(history.floor().phase(), tribune::floor::phase::Phase::Closed { .. }),
            "seed {seed}"
        );
        crate::common::invariants::check(history, session.now(), STARTS);
        if seed.is_multiple_of(closely) {
            crate::common::invariants::check_replay(history);
        }
        check_undo(history, session.now());
        keeps_the_rules(&session, seed);
        commands += history.entries().iter().filter(|entry| entry.cause == Cause::Chair).count();
        session.acts().iter().for_each(|act| seen.count(&act.doing));
        history.entries().iter().flat_map(|entry| &entry.events).for_each(|event| seen.count(event));
    }
    let acts = ["asks", "begins", "stops", "not-there", "point-of-order", "asks-response", "interrupted"];
    let events = ["called", "called-to-order", "limit-set", "suspended", "gap-noted", "put-back", "closed"];
    for name in acts.into_iter().chain(events) {
        assert!(seen.0.contains_key(name), "no {name} in {count} sessions: {seen:?}");
    }
    println!(
        "{count} sessions, {commands} acts of the chair, {steps} steps: every promise held\n{:#?}",
        seen.0
    );
}

/// Asserts that no rule was set aside, and that only what the chair could not know was refused.
fn keeps_the_rules(session: &SimulatedSession, seed: usize) {
    for event in session.history().entries().iter().flat_map(|entry| &entry.events) {
        let overrides: &[Override] = match event {
            Event::Requested { request, .. } => &request.overrides,
            Event::RequestRepresentativeSet { overrides, .. }
            | Event::TurnRepresentativeSet { overrides, .. }
            | Event::AllotmentSet { overrides, .. } => overrides,
            Event::Called { turn } => turn.request.as_ref().map_or(&[], |request| &request.overrides),
            _ => &[],
        };
        assert_eq!(overrides, [], "seed {seed}: {event:?}");
    }
    for (command, refusal) in session.refused() {
        let asked = matches!(command, Command::Request { .. } | Command::GrantResponse { .. });
        assert!(
            asked && matches!(refusal, Refusal::Representatives { .. }),
            "seed {seed}: {command:?} was refused: {refusal:?}"
        );
    }
}

/// Undoes the last acts one by one, and compares with what the entries before them add up to.
fn check_undo(history: &History, now: Stamp) {
    const ACTS: usize = 6;
    let live: Vec<_> = history.live().cloned().collect();
    let last = live.iter().rev().take(2 * ACTS);
    if last.clone().any(|entry| entry.cause != Cause::Chair) {
        return;
    }
    let mut undone = history.clone();
    for back in 1..=ACTS {
        let entry = undone.undo(now).unwrap();
        undone.accept(entry).unwrap();
        let before = live[..live.len() - back].to_vec();
        let expected = History::replay(history.floor().plan().clone(), before).unwrap();
        assert_eq!(undone.floor(), expected.floor(), "undo of {back} acts");
    }
    for _ in 1..=ACTS {
        let entry = undone.redo(now).unwrap();
        undone.accept(entry).unwrap();
    }
    assert_eq!(undone.floor(), history.floor());
}

fn ran(plan: &Plan, level: Level, manner: Manner, seed: u64) -> SimulatedSession {
    let mut session = SimulatedSession::new(plan, level.profile(), manner, seed, STARTS);
    session.run().unwrap();
    session
}

#[test]
fn a_seed_is_a_room() {
    let plan = plan("english-2.toml");
    let run = |seed| {
        let session = ran(&plan, Level::Hard, Manner::default(), seed);
        let acts = session.acts().to_vec();
        (acts, session.history().entries().to_vec())
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7).0, run(8).0);
}

/// A seed is a promise: anybody can repeat a rehearsal, also with a later version.
#[test]
fn a_seed_means_the_same_on_every_machine() {
    let session = ran(&plan("english-2.toml"), Level::Usual, Manner::default(), 7);
    let acts = serde_json::to_string(session.acts()).unwrap();
    let entries = serde_json::to_string(session.history().entries()).unwrap();
    let found = [&acts, &entries].map(|text| (text.len(), crc32fast::hash(text.as_bytes())));
    assert_eq!(found, [(5598, 1_755_221_306), (23664, 2_689_418_896)]);
}

/// Replays the entries of a session beside its room, which is asked at other moments: early, late, many times.
#[test]
fn the_room_does_not_depend_on_when_it_is_asked() {
    for seed in 0..40 {
        let plan = plan("english-2.toml");
        let session = ran(&plan, Level::Hard, Manner::default(), seed);
        let mut room = Room::new(&plan, Level::Hard.profile(), seed, STARTS);
        let mut history = History::new(plan);
        let mut acts: Vec<RoomAct> = Vec::new();
        let mut wait = seed + 1;
        for entry in session.history().entries() {
            let until = match entry.cause {
                Cause::Clock { due } => due,
                _ => entry.at,
            };
            let mut early = STARTS;
            while early < until {
                wait = wait * 6_364_136_223 % 1_000_003;
                early = (early + Span::from_millis(1 + i64::try_from(wait).unwrap() % 97_000)).min(until);
                room.next(&history);
                acts.extend(
                    std::iter::from_fn(|| room.act(&history, early)).take(usize::try_from(wait % 3).unwrap()),
                );
            }
            acts.extend(std::iter::from_fn(|| room.act(&history, until)));
            history.accept(entry.clone()).unwrap();
        }
        assert_eq!(acts, session.acts(), "seed {seed}");
    }
}

#[test]
fn with_a_full_list_and_no_overruns_the_interventions_are_those_of_the_check() {
    for name in ["english-2.toml", "english-1.toml", "french.toml", "arabic.toml"] {
        let plan = plan(name);
        let session = ran(&plan, Level::Full, Manner::exact(), 1);
        let sums = Sums::of(&plan).interventions.unwrap();
        let each: BTreeMap<_, _> = sums.per_topic.iter().map(|topic| (topic.time, topic.count)).collect();
        for (id, topic) in plan.items_by_id().filter(|(_, item)| item.kind == ItemKind::Topic) {
            let item = session.history().floor().agenda().find(id).unwrap();
            assert_eq!(i64::from(item.interventions), each[&topic.planned], "{name} {id:?}");
        }
    }
}

#[test]
fn discussed_as_one_topic_the_plan_holds_what_the_check_says_it_holds() {
    let plan = plan("english-2.toml");
    let sums = Sums::of(&plan).interventions.unwrap();
    let mut parts: tribune::floor::plan::PlanParts = plan.into();
    let topics: Vec<_> = parts.items.iter().filter(|item| item.kind == ItemKind::Topic).cloned().collect();
    let together = topics.iter().map(|item| item.planned).sum();
    parts.items = vec![tribune::floor::plan::Item { planned: together, ..topics[0].clone() }];
    let plan = Plan::new(parts).unwrap();
    let session = ran(&plan, Level::Full, Manner::exact(), 1);
    let floor: &Floor = session.history().floor();
    assert_eq!(together, sums.available);
    assert_eq!(i64::from(floor.agenda().items[0].interventions), sums.count);
}

#[test]
fn who_is_not_on_the_list_comes_and_is_added() {
    let plan = plan("french.toml");
    let came = (0..20)
        .map(|seed| ran(&plan, Level::Hard, Manner::default(), seed))
        .find(|session| session.acts().iter().any(|act| matches!(act.doing, Doing::AsksUnlisted { .. })))
        .unwrap();
    assert!(came.history().floor().parties().count() > plan.parties.len());
}

/// A table row of a figure at each level.
fn row(name: &str, figure: impl Fn(&Profile) -> String) -> String {
    let levels = [Level::Easy, Level::Usual, Level::Hard].map(|level| figure(level.profile()));
    format!("| {name} | {} |", levels.join(" | "))
}

fn percent(share: u16) -> String {
    if share.is_multiple_of(10) {
        format!("{} %", share / 10)
    } else {
        format!("{}.{} %", share / 10, share % 10)
    }
}

fn shares(shares: &[u16]) -> String {
    shares.iter().map(|&share| percent(share)).collect::<Vec<_>>().join(", ")
}

fn quantiles(name: &str, figure: &Quantiles) -> String {
    let values: Vec<_> = figure.0.iter().map(u16::to_string).collect();
    format!("| {name} | {} |", values.join(" | "))
}

#[test]
fn the_documentation_states_every_figure() {
    let docs = std::fs::read_to_string("docs/rehearsal.md").unwrap();
    let usual = Level::Usual.profile();
    let rows = [
        row("delegations that are quiet, usual, eager", |level| shares(&level.voices)),
        row("topics that leave the room cool, warm, hot", |level| shares(&level.heats)),
        row("quiet, usual, eager ask on a cool topic", |level| shares(&level.asks[0])),
        row("… on a warm one", |level| shares(&level.asks[1])),
        row("… on a hot one", |level| shares(&level.asks[2])),
        row("ask again after they were heard", |level| percent(level.again)),
        row("ask for another representative, where the rule leaves one", |level| percent(level.second)),
        row("ask for one too many, where it leaves none", |level| percent(level.third)),
        row("not there when called", |level| percent(level.absent)),
        row("end early, at the limit, when called to order, as they like", |level| shares(&level.speaks)),
        row("turns with a point of order", |level| percent(level.point)),
        row("turns to which somebody asks to respond", |level| percent(level.response)),
        row("delegations that come late", |level| percent(level.late)),
        row("sessions with none, one, two who are on no list", |level| shares(&level.unlisted)),
        row("sessions that start late", |level| percent(level.mishaps.late_start.0)),
        row("sessions that are interrupted", |level| percent(level.mishaps.interrupted.0)),
        row("sessions in which the laptop falls asleep", |level| percent(level.mishaps.asleep.0)),
        row("sessions in which the program is killed", |level| percent(level.mishaps.killed.0)),
        quantiles("a delegation asks, % of the topic's time", &usual.asks_at),
        quantiles("asks again, s after its turn", &usual.again_after),
        quantiles("asks for one who may speak, s after one too many", &usual.third_again),
        quantiles("nobody comes, s until it is seen", &usual.absent_seen),
        quantiles("takes the floor, % of the plan's hand-over", &usual.takes_floor),
        quantiles("speaks who ends early, % of the limit", &usual.early),
        quantiles("speaks who keeps the limit, % of the limit", &usual.at_limit),
        quantiles("speaks who runs over, if let, % of the limit", &usual.over),
        quantiles("winds up, s after the call to order", &usual.winds_up),
        quantiles("makes a point of order, % of its time", &usual.point_lasts),
        quantiles("comes late, s after the opening", &usual.late_by),
        quantiles("late start, s", &usual.mishaps.late_start.1),
        quantiles("interruption, s", &usual.mishaps.interrupted.1),
        quantiles("laptop asleep, s", &usual.mishaps.asleep.1),
        quantiles("program gone, s", &usual.mishaps.killed.1),
    ];
    let missing: Vec<_> =
        rows.iter().filter(|row| !docs.contains(row.as_str())).map(String::as_str).collect();
    assert!(missing.is_empty(), "docs/rehearsal.md does not state:\n{}", missing.join("\n"));
}

#[test]
fn the_documentation_states_the_keys_and_the_speeds_of_a_rehearsal() {
    let docs = std::fs::read_to_string("docs/rehearsal.md").unwrap();
    let keys = tribune::console::manual::keys(
        &tribune::words::Words::english(),
        &tribune::console::Keymap::default(),
    );
    let rows = keys.lines().skip_while(|line| !line.contains("A rehearsal")).skip(4);
    let rows: Vec<_> = rows.take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() >= 4, "{keys}");
    for row in rows {
        for key in row.split('`').skip(1).step_by(2) {
            assert!(docs.contains(&format!("`{key}`")), "no `{key}` of {row}");
        }
    }
    let speeds = std::iter::successors(Some(Speed::of(1)), |speed| speed.faster());
    let speeds: Vec<_> = speeds.map(|speed| format!("×{}", speed.rate())).collect();
    assert!(docs.contains(&format!("faster: {};", speeds.join(", "))), "{speeds:?}");
    assert_eq!(STEP, Span::from_secs(10), "as stated");
    assert!(docs.contains("by ten seconds at most"));
}

/// The share of `found` in `all`, per mille.
fn per_mille(found: usize, all: usize) -> i64 {
    i64::try_from(found * 1000 / all.max(1)).unwrap()
}

/// Over many sessions, a room matches the figures of its level, within five standard deviations.
#[test]
fn what_is_drawn_is_what_is_stated() {
    let plan = plan("english-2.toml");
    let profile = Level::Usual.profile();
    let (mut calls, mut absent, mut turns, mut early, mut points) = (0, 0, 0, 0, 0);
    let mut lengths: Vec<i64> = Vec::new();
    for seed in 0..150 {
        let session = ran(&plan, Level::Usual, Manner { least_turn: None, ..Manner::default() }, seed);
        for act in session.acts() {
            match act.doing {
                Doing::NotThere { .. } => absent += 1,
                Doing::Begins { .. } => calls += 1,
                Doing::PointOfOrder { .. } => points += 1,
                Doing::Stops { how, .. } => {
                    turns += 1;
                    early += usize::from(how == Stop::Early);
                }
                _ => {}
            }
        }
        lengths.extend(early_turns(&session));
    }
    assert!(calls > 1500, "{calls} turns are too few to tell");
    let near = |found: i64, stated: u16, within: i64| {
        let stated = i64::from(stated);
        assert!((found - stated).abs() <= within, "{found} ‰, stated are {stated} ‰");
    };
    near(per_mille(absent, calls + absent), profile.absent, 25);
    near(per_mille(early, turns), profile.speaks[0], 65);
    near(per_mille(points, calls), profile.point, 20);
    lengths.sort_unstable();
    for tenth in 1..10 {
        let found = lengths[lengths.len() * tenth / 10] / 2400;
        let stated = i64::from(profile.early.0[tenth]);
        assert!(
            (found - stated).abs() <= 4,
            "{tenth}0 % end by {found} % of the limit, stated is {stated} %"
        );
    }
}

/// How long speakers who ended early spoke, in milliseconds, of four minutes each.
fn early_turns(session: &SimulatedSession) -> Vec<i64> {
    let begun = |id| {
        session.acts().iter().find_map(|act| match act.doing {
            Doing::Begins { turn, .. } if turn == id => Some(act.at),
            _ => None,
        })
    };
    let is_whole = |id| {
        session.history().live().flat_map(|entry| &entry.events).any(|event| match event {
            Event::Called { turn } => turn.id == id && turn.limit == Some(Span::from_mins(4)),
            _ => false,
        })
    };
    let held = |id| {
        let mut on_floor = None;
        session.history().live().flat_map(|entry| &entry.events).any(|event| {
            if let Event::Called { turn } = event {
                on_floor = Some(turn.id);
            }
            on_floor == Some(id)
                && matches!(
                    event,
                    Event::PointRaised { .. } | Event::Suspended { .. } | Event::GapNoted { .. }
                )
        })
    };
    let early = session.acts().iter().filter_map(|act| match act.doing {
        Doing::Stops { turn, how: Stop::Early, .. } if is_whole(turn) && !held(turn) => {
            Some((act.at - begun(turn)?).millis())
        }
        _ => None,
    });
    early.collect()
}
