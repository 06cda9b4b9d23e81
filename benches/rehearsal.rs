//! Whole simulated sessions: how many a second on one core, how that depends on the room and the hours, and what the
//! core costs per command.

#![expect(clippy::panic, reason = "a bench that cannot run must not give a figure")]

use std::path::Path;

use divan::{Bencher, counter::ItemsCount};
use tribune::floor::plan::{ItemKind, Party, Plan, PlanParts, Standing};
use tribune::floor::time::{Span, Stamp};
use tribune::rehearsal::{Level, Manner, SimulatedSession};

const STARTS: Stamp = Stamp::from_millis(1_714_472_100_000);

fn main() {
    divan::main();
}

/// English II as it is: twenty delegations, 105 minutes.
#[divan::bench(args = ["easy", "usual", "hard", "full"])]
fn breakout(bencher: Bencher<'_, '_>, level: &str) {
    let level = match level {
        "easy" => Level::Easy,
        "usual" => Level::Usual,
        "hard" => Level::Hard,
        _ => Level::Full,
    };
    run(bencher, &english_2(), level);
}

/// English II with more delegations.
#[divan::bench(args = [10, 100, 1000])]
fn delegations(bencher: Bencher<'_, '_>, count: usize) {
    let mut parts = PlanParts::from(english_2());
    let delegation = |number| Party {
        name: format!("Delegation {number}"),
        code: None,
        also: Vec::new(),
        spoken: None,
        standing: Standing::Delegation,
    };
    parts.parties = (1..=count).map(delegation).collect();
    run(bencher, &sound(parts), Level::Usual);
}

/// English II with each topic so many times over. Longer topics would only end in silence.
#[divan::bench(args = [1, 2, 4, 8])]
fn length(bencher: Bencher<'_, '_>, times: usize) {
    let mut parts = PlanParts::from(english_2());
    parts.length = parts.length.times(i64::try_from(times).unwrap_or_else(|error| panic!("{error}")));
    let repeated = parts.items.into_iter().flat_map(|item| {
        let times = if item.kind == ItemKind::Topic { times } else { 1 };
        std::iter::repeat_n(item, times)
    });
    parts.items = repeated.collect();
    run(bencher, &sound(parts), Level::Usual);
}

/// The core alone: the entries of a usual session, accepted one after another.
#[divan::bench]
fn core_per_command(bencher: Bencher<'_, '_>) {
    let mut session =
        SimulatedSession::new(&english_2(), Level::Usual.profile(), Manner::default(), 7, STARTS);
    session.run().unwrap_or_else(|stuck| panic!("{stuck:?}"));
    let entries = session.history().entries().to_vec();
    bencher
        .counter(ItemsCount::new(entries.len()))
        .with_inputs(|| (english_2(), entries.clone()))
        .bench_local_values(|(plan, entries)| tribune::floor::History::replay(plan, entries));
}

/// Runs one session after another, each from its own seed.
fn run(bencher: Bencher<'_, '_>, plan: &Plan, level: Level) {
    let mut seed = 0;
    bencher.counter(ItemsCount::new(1_u64)).bench_local(|| {
        seed += 1;
        let mut session = SimulatedSession::new(plan, level.profile(), Manner::default(), seed, STARTS);
        session.run().unwrap_or_else(|stuck| panic!("seed {seed}: {stuck:?}"));
        session.history().floor().tally(tribune::floor::plan::PartyId(0)).spoken.max(Span::ZERO)
    });
}

fn english_2() -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/english-2.toml");
    tribune::plan_file::read(&path).unwrap_or_else(|error| panic!("{error:?}"))
}

fn sound(parts: PlanParts) -> Plan {
    Plan::new(parts).unwrap_or_else(|faults| panic!("{faults:?}"))
}
