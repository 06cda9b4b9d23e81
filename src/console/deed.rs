//! What is to be done about the room, and what comes of it: an entry that counts, or a refusal.

use std::path::PathBuf;

use crate::floor::command::Command;
use crate::floor::entry::Entry;
use crate::floor::history::Misfit;
use crate::floor::plan::Party;
use crate::floor::refusal::Refusal;
use crate::rehearsal::Pace;

use super::act::Act;
use super::chair::{Chair, Said};
use super::commands::insisting;
use super::ui::Mode;

/// Something that the run loop is to do, in order: decide, write to disk, accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// An act of the room.
    Command(Command),
    /// Take the last act back.
    Undo,
    /// Bring it back.
    Redo,
    /// Let a rehearsal go at another pace.
    Pace(Pace),
    /// Let it go on by a step, and stand.
    Step,
    /// Save the session in another folder, and go on there.
    SaveIn(PathBuf),
    /// Say what came of the deeds before it.
    Tell(String),
    /// Leave the program.
    Leave,
}

impl Chair {
    /// Takes an entry that counts from now on: what came of a deed, or fell due.
    pub fn accept(&mut self, entry: Entry) -> Result<(), Misfit> {
        self.take_in(entry.at);
        if let Some(drill) = &mut self.drill {
            drill.entered(&entry);
        }
        self.history.accept(entry)?;
        self.said = None;
        let done = self.history.entries().last().and_then(|entry| self.words.done(entry, &self.history));
        if let Some(text) = done {
            self.tell(text);
        }
        self.insist = None;
        if self.selected.is_some_and(|id| self.history.floor().list().find(id).is_none()) {
            self.selected = None;
        }
        if matches!(self.mode, Mode::Finder(_)) {
            self.mode = Mode::Room;
        }
        Ok(())
    }

    /// Takes the refusal that came of a deed.
    pub fn refused(&mut self, deed: &Deed, refusal: &Refusal) {
        let mut acts = Vec::new();
        if let (Some(drill), Deed::Command(command)) = (&mut self.drill, deed) {
            drill.decline(command);
        }
        self.insist = match deed {
            Deed::Command(command) if can_insist(refusal) => insisting(command),
            Deed::Command(_)
            | Deed::Undo
            | Deed::Redo
            | Deed::Pace(_)
            | Deed::Step
            | Deed::SaveIn(_)
            | Deed::Tell(_)
            | Deed::Leave => None,
        };
        if self.insist.is_some() {
            acts.push(Act::Insist);
        }
        if matches!(refusal, Refusal::ListClosed { .. }) {
            acts.push(Act::ReopenList);
        }
        if let Mode::Finder(finder) = &mut self.mode {
            finder.stale = true;
        }
        let floor = self.history.floor();
        let text = match deed {
            // The refusal may name a party that is not in the room yet.
            Deed::Command(Command::AddParty { name, standing, .. }) => {
                let party = Party { name: name.clone(), code: None, also: Vec::new(), standing: *standing };
                self.words.refusal(refusal, &floor.with_party(party))
            }
            Deed::Command(_)
            | Deed::Undo
            | Deed::Redo
            | Deed::Pace(_)
            | Deed::Step
            | Deed::SaveIn(_)
            | Deed::Tell(_)
            | Deed::Leave => self.words.refusal(refusal, floor),
        };
        self.said = Some(Said { refused: true, text, acts });
    }
}

fn can_insist(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::ListClosed { .. } | Refusal::Representatives { .. } | Refusal::ItemProtected { .. }
    )
}
