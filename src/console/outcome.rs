//! The outcome of an effect: an accepted entry, or a refusal.

use crate::floor::command::Command;
use crate::floor::entry::{Cause, Entry};
use crate::floor::event::Event;
use crate::floor::history::Misfit;
use crate::floor::plan::Party;
use crate::floor::refusal::Refusal;
use crate::sessions::must_be_sealed;

use super::chair::Chair;
use super::effect::Effect;
use super::panels::ReportPanel;
use super::verbs::{INSIST, REOPEN_LIST, START};

impl Chair {
    /// Accepts an entry that came of an effect, or fell due.
    pub fn accept(&mut self, entry: Entry) -> Result<(), Misfit> {
        self.take_in(entry.at);
        if let Some(drill) = &mut self.drill {
            drill.entered(&entry);
        }
        let is_of_chair = !matches!(entry.cause, Cause::Clock { .. } | Cause::Machine);
        self.history.accept(entry)?;
        self.at_hand.said = None;
        let done = self.history.entries().last().and_then(|entry| self.words.done(entry, &self.history));
        if let Some(text) = done {
            self.tell(text);
        }
        if let Some(entry) = self.history.entries().last() {
            self.notes.take_in(entry, self.history.floor(), self.setting.reality.rate());
        }
        self.at_hand.insist = None;
        if self.at_hand.selected.is_some_and(|id| self.history.floor().list().find(id).is_none()) {
            self.at_hand.selected = None;
        }
        // What the clock or the machine brings about takes no line of text from under the chair's hands.
        if is_of_chair {
            self.panel.take_if(|panel| panel.closes_with_an_entry());
            self.show_report_before_sealing();
            self.ask_what_waits();
        }
        Ok(())
    }

    /// Takes the refusal of an effect, and offers a way out.
    pub fn refused(&mut self, effect: &Effect, refusal: &Refusal) {
        let mut verbs = Vec::new();
        let command = if let Effect::Command(command) = effect { Some(command) } else { None };
        if let (Some(drill), Some(command)) = (&mut self.drill, command) {
            drill.decline(command);
        }
        self.at_hand.insist = command.filter(|_| can_insist(refusal)).and_then(insisting);
        if self.at_hand.insist.is_some() {
            verbs.push(INSIST.shown.name);
        }
        if matches!(refusal, Refusal::ListClosed { .. }) {
            verbs.push(REOPEN_LIST.shown.name);
        }
        if let Some(panel) = &mut self.panel {
            panel.refused();
        }
        let floor = self.history.floor();
        let start = self.key_of(START);
        let text = if let Some(Command::AddParty { name, standing, .. }) = command {
            // The refusal may name a party that is not in the room yet.
            let party =
                Party { name: name.clone(), code: None, also: Vec::new(), spoken: None, standing: *standing };
            self.words.refusal(refusal, &floor.with_party(party), &start)
        } else {
            self.words.refusal(refusal, floor, &start)
        };
        self.at_hand.say(true, text, verbs);
    }
}

impl Chair {
    /// Opens the report of a session that was just closed, and will be sealed: it is read before who spoke is gone for good.
    fn show_report_before_sealing(&mut self) {
        let closes = |entry: &Entry| entry.cause == Cause::Chair && entry.events.contains(&Event::Closed);
        let is_new = self.history.entries().last().is_some_and(closes);
        if is_new && must_be_sealed(&self.history, self.setting.reality) {
            self.open(ReportPanel::of(self));
        }
    }
}

fn can_insist(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::ListClosed { .. } | Refusal::Representatives { .. } | Refusal::ItemProtected { .. }
    )
}

/// The same command with the rule set aside; `None` if no rule can be.
#[expect(clippy::wildcard_enum_match_arm, reason = "most commands meet no rule that can be set aside")]
pub(super) fn insisting(command: &Command) -> Option<Command> {
    let mut insisting = command.clone();
    match &mut insisting {
        Command::Request { insist, .. }
        | Command::Invite { insist, .. }
        | Command::GrantResponse { insist, .. }
        | Command::SetRequestRepresentative { insist, .. }
        | Command::SetTurnRepresentative { insist, .. }
        | Command::SetAllotment { insist, .. } => *insist = true,
        Command::AddParty { then: Some(then), .. } => **then = self::insisting(then)?,
        _ => return None,
    }
    Some(insisting)
}
