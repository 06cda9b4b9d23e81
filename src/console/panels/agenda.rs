//! The agenda, to be changed.

use crossterm::event::KeyCode;

use crate::console::chair::{Chair, Panel, Then};
use crate::console::effect::Effect;
use crate::console::key::{
    BACKSPACE, DELETE, DOWN, ENTER, ESC, INSERT, LEFT, RIGHT, SPACE, UP, function, letter, shifted,
};
use crate::draw::scene;
use crate::floor::Floor;
use crate::floor::agenda::Progress;
use crate::floor::command::Command;
use crate::floor::plan::ItemId;
use crate::floor::time::{Span, Stamp};
use crate::rehearsal::script::ChairAct;

use super::entry::{EntryOf, EntryPanel};
use super::keys::{Layer, PanelKey, PanelRow};

/// The step by which an allotment changes.
const ALLOTMENT_STEP: Span = Span::from_mins(1);

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Agree, name: "agree", keys: &[ENTER] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC, letter('g'), function(7)] },
    PanelRow { does: PanelKey::Less, name: "less", keys: &[LEFT, letter('-')] },
    PanelRow { does: PanelKey::More, name: "more", keys: &[RIGHT, letter('+'), letter('=')] },
    PanelRow { does: PanelKey::DropItem, name: "drop-item", keys: &[letter('d'), DELETE] },
    PanelRow { does: PanelKey::ShareOut, name: "share-out", keys: &[letter('s'), SPACE] },
    PanelRow { does: PanelKey::AddTopic, name: "add-topic", keys: &[letter('a'), function(2)] },
    PanelRow { does: PanelKey::AddQuestion, name: "add-question", keys: &[letter('q')] },
    PanelRow { does: PanelKey::SetEnd, name: "set-end", keys: &[letter('e')] },
    PanelRow { does: PanelKey::OwnLine, name: "own-line", keys: &[letter('n')] },
    PanelRow { does: PanelKey::ItemUp, name: "item-up", keys: &[shifted(KeyCode::Up)] },
    PanelRow { does: PanelKey::ItemDown, name: "item-down", keys: &[shifted(KeyCode::Down)] },
    PanelRow { does: PanelKey::Undo, name: "undo", keys: &[letter('u'), BACKSPACE] },
    PanelRow { does: PanelKey::Redo, name: "redo", keys: &[letter('y')] },
    PanelRow { does: PanelKey::Insist, name: "insist", keys: &[letter('!'), INSERT] },
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
];

/// The acts of scripts that are done here, with their keys, the first to show first.
pub(in crate::console) const ACTS: [(ChairAct, &[PanelKey]); 5] = [
    (ChairAct::Agree, &[PanelKey::Agree]),
    (ChairAct::Minutes, &[PanelKey::More, PanelKey::Less]),
    (ChairAct::MoveItem, &[PanelKey::ItemUp, PanelKey::ItemDown]),
    (ChairAct::Drop, &[PanelKey::DropItem]),
    (ChairAct::ShareOut, &[PanelKey::ShareOut]),
];

/// The agenda, with the item that is selected.
#[derive(Debug)]
pub(in crate::console) struct AgendaPanel {
    pub(in crate::console) selected: ItemId,
}

impl Panel for AgendaPanel {
    fn layer(&self) -> Layer {
        Layer::Agenda
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, _: Stamp) -> Then {
        let floor = chair.history.floor();
        if key == PanelKey::Agree && floor.agenda().agreed.is_some() && !floor.agenda().changed_since {
            return Then::CLOSE;
        }
        if let Some(command) = command(key, floor, self.selected) {
            let effects = vec![Effect::Command(command)];
            return if key == PanelKey::Agree { Then::Close(effects) } else { Then::Stay(effects) };
        }
        let step = match key {
            PanelKey::Up => -1,
            PanelKey::Down => 1,
            PanelKey::AddTopic => return self.writes(EntryPanel::of(EntryOf::Topic), chair),
            PanelKey::AddQuestion => {
                return self.writes(EntryPanel::of(EntryOf::Question(self.selected)), chair);
            }
            PanelKey::SetEnd if floor.opened().is_some() => {
                return self.writes(EntryPanel::of(EntryOf::End), chair);
            }
            PanelKey::OwnLine => {
                let entry = EntryPanel::of(EntryOf::OwnLine(self.selected));
                let entry = entry.begun(floor.own_line(self.selected).unwrap_or_default());
                return self.writes(entry, chair);
            }
            PanelKey::Undo => return Then::Stay(vec![Effect::Undo]),
            PanelKey::Redo => return Then::Stay(vec![Effect::Redo]),
            PanelKey::Insist => return Then::Stay(chair.insist()),
            PanelKey::Dismiss => return Then::CLOSE,
            _ => return Then::STAY,
        };
        if let Some(item) = floor.agenda().beside(self.selected, step) {
            self.selected = item.id;
        }
        Then::STAY
    }

    fn scene(&self, chair: &Chair, _: Stamp) -> scene::PanelView {
        scene::PanelView::Agenda { selected: self.selected, hints: chair.list_hints(KEYS) }
    }
}

impl AgendaPanel {
    /// Opens a line to be written, which comes back to the agenda.
    fn writes(&self, entry: EntryPanel, chair: &mut Chair) -> Then {
        Then::Close(chair.open(entry.back_to(self.selected)))
    }
}

/// Returns the command for a key of the agenda panel.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other keys give no command")]
fn command(key: PanelKey, floor: &Floor, item: ItemId) -> Option<Command> {
    let agenda = floor.agenda();
    let allotment = agenda.find(item)?.allotment;
    let place = agenda.place(item)?;
    match key {
        PanelKey::Less => Some(Command::SetAllotment { item, to: allotment - ALLOTMENT_STEP, insist: false }),
        PanelKey::More => Some(Command::SetAllotment { item, to: allotment + ALLOTMENT_STEP, insist: false }),
        PanelKey::ItemUp => Some(Command::MoveItem { item, to: place.checked_sub(1)? }),
        PanelKey::ItemDown => Some(Command::MoveItem { item, to: place + 1 }),
        PanelKey::DropItem if agenda.find(item)?.progress == Progress::Dropped => {
            Some(Command::RestoreItem { item })
        }
        PanelKey::DropItem => Some(Command::DropItem { item }),
        PanelKey::ShareOut => Some(Command::ShareOut),
        PanelKey::Agree => Some(Command::AgreeAgenda),
        _ => None,
    }
}
