//! What an act costs early and late in a session, what undo costs, and how fast a session is replayed.

#![expect(clippy::panic, reason = "a bench that cannot run must not give a figure")]

use divan::{Bencher, counter::ItemsCount};
use tribune::floor::History;
use tribune::floor::command::Command;
use tribune::floor::event::Entry;
use tribune::floor::list::RequestId;
use tribune::floor::plan::{Item, ItemKind, Party, PartyId, Plan, PlanParts, Rules, Standing};
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{Representative, TurnId};

const BEGIN: Stamp = Stamp::from_millis(1_714_472_100_000);
const ENTRIES: [usize; 2] = [100, 100_000];
const LONG: usize = 100_000;

/// A breakout group of twenty delegations, which talks on and on.
struct Room {
    history: History,
    now: Stamp,
    turns: u32,
}

impl Room {
    fn new() -> Self {
        let mut room = Self { history: History::new(plan()), now: BEGIN, turns: 0 };
        room.act(&Command::Open { ends: BEGIN + Span::from_mins(105) });
        room
    }

    fn of(entries: usize) -> Self {
        let mut room = Self::new();
        while room.history.entries().len() < entries {
            room.intervention();
        }
        room
    }

    fn act(&mut self, command: &Command) {
        self.now = self.now + Span::SECOND;
        let entry = self.history.decide(command, self.now);
        let entry = entry.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
        self.accept(entry);
    }

    fn accept(&mut self, entry: Entry) {
        self.history.accept(entry).unwrap_or_else(|misfit| panic!("{misfit}"));
    }

    /// Lets the next delegation ask, have the floor, begin and end.
    fn intervention(&mut self) {
        let party = PartyId(u16::try_from(self.turns % 20).unwrap_or_default());
        self.turns += 1;
        let (request, turn) = (RequestId(self.turns), TurnId(self.turns));
        self.act(&Command::Request { party, representative: Representative::FIRST, insist: false });
        self.act(&Command::Call { after: None, request });
        self.act(&Command::Start { turn });
        self.act(&Command::Finish { turn });
    }

    fn undo(&mut self) {
        let entry = self.history.undo(self.now).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        self.accept(entry);
    }

    fn redo(&mut self) {
        let entry = self.history.redo(self.now).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        self.accept(entry);
    }
}

fn plan() -> Plan {
    let party = |number| Party {
        name: format!("Delegation {number}"),
        code: None,
        also: Vec::new(),
        standing: Standing::Delegation,
    };
    let item = |number| Item {
        title: format!("Topic {number}"),
        short: None,
        kind: ItemKind::Topic,
        planned: Span::from_mins(21),
        questions: Vec::new(),
        line_up: None,
    };
    Plan::new(PlanParts {
        title: "Breakout group".to_owned(),
        meeting: None,
        room: None,
        language: None,
        when: None,
        length: Span::from_mins(105),
        officers: Vec::new(),
        rules: Rules::default(),
        parties: (1..=20).map(party).collect(),
        items: (1..=5).map(item).collect(),
    })
    .unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn main() {
    divan::main();
}

/// Four acts: ask, call, start, finish.
#[divan::bench(args = ENTRIES, sample_count = 200, sample_size = 1)]
fn intervention(bencher: Bencher<'_, '_>, entries: usize) {
    let mut room = Room::of(entries);
    bencher.counter(ItemsCount::new(4_u64)).bench_local(|| room.intervention());
}

/// One act taken back, and brought back.
#[divan::bench(args = ENTRIES, sample_count = 200, sample_size = 1)]
fn undo_and_redo(bencher: Bencher<'_, '_>, entries: usize) {
    let mut room = Room::of(entries);
    bencher.counter(ItemsCount::new(2_u64)).bench_local(|| {
        room.undo();
        room.redo();
    });
}

/// A whole session from the text of its entries.
#[divan::bench(sample_count = 20)]
fn replay(bencher: Bencher<'_, '_>) {
    let entries = Room::of(LONG).history.entries().to_vec();
    let lines: Vec<String> = entries.iter().filter_map(|entry| serde_json::to_string(entry).ok()).collect();
    bencher.counter(ItemsCount::new(lines.len())).bench_local(|| {
        let entries = lines.iter().filter_map(|line| serde_json::from_str(line).ok()).collect();
        History::replay(plan(), entries).unwrap_or_else(|misfit| panic!("{misfit}"))
    });
}
