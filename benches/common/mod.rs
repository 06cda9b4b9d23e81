//! A long session to measure.

#![expect(clippy::panic, reason = "a bench that cannot run must not give a figure")]
#![allow(dead_code, unreachable_pub, reason = "each bench uses some of it")]

use tribune::floor::History;
use tribune::floor::command::Command;
use tribune::floor::entry::Entry;
use tribune::floor::list::RequestId;
use tribune::floor::plan::{FormOfAddress, Item, ItemKind, Party, PartyId, Plan, PlanParts, Rules, Standing};
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::TurnId;

const BEGIN: Stamp = Stamp::from_millis(1_714_472_100_000);

/// A breakout group of twenty delegations that goes on without end.
pub struct Room {
    pub history: History,
    pub now: Stamp,
    turns: u32,
}

impl Room {
    fn new() -> Self {
        let mut room = Self { history: History::new(plan()), now: BEGIN, turns: 0 };
        room.act(&Command::Open { ends: BEGIN + Span::from_mins(105) });
        room
    }

    /// A room whose session has this many entries.
    pub fn of(entries: usize) -> Self {
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
        self.history.accept(entry).unwrap_or_else(|misfit| panic!("{misfit:?}"));
    }

    /// Lets the next delegation ask, have the floor, begin and end.
    pub fn intervention(&mut self) {
        let party = PartyId(u16::try_from(self.turns % 20).unwrap_or_default());
        self.turns += 1;
        let (request, turn) = (RequestId(self.turns), TurnId(self.turns));
        self.act(&Command::Request { party, representative: Representative::FIRST, insist: false });
        self.act(&Command::Call { after: None, request });
        self.act(&Command::Start { turn });
        self.act(&Command::Finish { turn });
    }

    pub fn undo(&mut self) {
        let entry = self.history.undo(self.now).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        self.accept(entry);
    }

    pub fn redo(&mut self) {
        let entry = self.history.redo(self.now).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        self.accept(entry);
    }
}

pub fn plan() -> Plan {
    let party = |number| Party {
        name: format!("Delegation {number}"),
        code: None,
        also: Vec::new(),
        spoken: None,
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
        address: FormOfAddress::Name,
        broker: None,
        when: None,
        length: Span::from_mins(105),
        officers: Vec::new(),
        rules: Rules::default(),
        parties: (1..=20).map(party).collect(),
        items: (1..=5).map(item).collect(),
    })
    .unwrap_or_else(|faults| panic!("{faults:?}"))
}
