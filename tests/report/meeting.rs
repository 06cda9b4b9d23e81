//! Small sessions, held to their close without a terminal.

use std::path::Path;

use tribune::floor::History;
use tribune::floor::command::Command;
use tribune::floor::note::{NoteKind, NoteText};
use tribune::floor::plan::{ItemId, PartyId, Plan};
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};

/// When a meeting opens: the hour of the breakout groups.
const OPENS: Stamp = Stamp::from_millis(1_714_472_100_000);

/// A session at a moment.
#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    pub(crate) history: History,
    pub(crate) now: Stamp,
}

impl Meeting {
    /// An open session.
    pub(crate) fn open(plan: Plan) -> Self {
        let ends = OPENS + plan.length;
        let mut meeting = Self { history: History::new(plan), now: OPENS };
        meeting.act(&Command::Open { ends });
        meeting
    }

    /// A session of one of the program's plans.
    pub(crate) fn of(plan: &str) -> Self {
        let file = format!("{}/sessions/{plan}.toml", env!("CARGO_MANIFEST_DIR"));
        Self::open(tribune::plan_file::read(Path::new(&file)).unwrap())
    }

    /// A session of a plan that is written out.
    pub(crate) fn written(plan: &str) -> Self {
        Self::open(tribune::plan_file::parse("plan.toml", plan).unwrap())
    }

    /// A session of a plan, with these notes under its first topic, closed.
    pub(crate) fn noted(plan: &str, notes: &[(NoteKind, &str)]) -> Self {
        let mut meeting = Self::of(plan);
        for _ in 0..3 {
            meeting.speak(0, 60);
            meeting.next();
        }
        meeting.close();
        let topic = meeting.topics().first().copied().unwrap_or(ItemId(1));
        for (kind, text) in notes {
            meeting.note(topic, kind.clone(), text);
        }
        meeting
    }

    pub(crate) fn act(&mut self, command: &Command) {
        let entry = self.history.decide(command, self.now);
        let entry = entry.unwrap_or_else(|why| panic!("{command:?}: {why:?}"));
        self.history.accept(entry).unwrap();
        self.settle();
    }

    fn settle(&mut self) {
        while let Some(entry) = self.history.due(self.now) {
            self.history.accept(entry).unwrap();
        }
    }

    pub(crate) fn wait(&mut self, secs: i64) {
        self.now = self.now + Span::from_secs(secs);
        self.settle();
    }

    /// Has a party speak for a while.
    pub(crate) fn speak(&mut self, party: u16, secs: i64) {
        self.call(party);
        let turn = self.history.floor().turn().unwrap().id;
        self.wait(secs);
        self.act(&Command::Finish { turn });
    }

    /// Gives a party the floor, and starts its clock.
    pub(crate) fn call(&mut self, party: u16) {
        let representative = Representative::FIRST;
        self.act(&Command::Invite { after: None, party: PartyId(party), representative, insist: true });
        let turn = self.history.floor().turn().unwrap().id;
        self.act(&Command::Start { turn });
    }

    /// Goes on to the next item, ten minutes later.
    pub(crate) fn next(&mut self) {
        self.wait(600);
        if let Some(after) = self.history.floor().agenda().present().map(|item| item.id)
            && self.history.floor().agenda().next().is_some()
        {
            self.act(&Command::NextItem { after });
        }
    }

    pub(crate) fn close(&mut self) {
        self.act(&Command::Close);
    }

    pub(crate) fn note(&mut self, item: ItemId, kind: NoteKind, text: &str) {
        self.act(&Command::TakeNote { item, kind, text: NoteText::of(text) });
    }

    /// The topics, in the order of the agenda.
    pub(crate) fn topics(&self) -> Vec<ItemId> {
        let items = self.history.floor().agenda().items.iter();
        items.filter(|item| item.kind == tribune::floor::plan::ItemKind::Topic).map(|item| item.id).collect()
    }
}

/// A proposal that somebody follows up.
pub(crate) fn followed_up(owner: &str) -> NoteKind {
    NoteKind::Proposal { owner: Some(owner.to_owned()) }
}
