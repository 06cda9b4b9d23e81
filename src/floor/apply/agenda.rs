//! The agenda: items begin, end, move, go and come back.

use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::list::Request;
use crate::floor::plan::{Item, ItemId};
use crate::floor::state::Floor;
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;

impl Floor {
    pub(super) fn begin_item(&mut self, moment: Stamp, id: ItemId, line_up: &[Request]) {
        if let Some(item) = self.agenda.find_mut(id) {
            item.progress = Progress::Present { clock: Timer::started(moment) };
        }
        self.list.open = true;
        for (place, request) in line_up.iter().enumerate() {
            self.list.take(request.id);
            self.enlist(request, place);
        }
    }

    pub(super) fn end_item(&mut self, id: ItemId, used: Span) {
        if let Some(item) = self.agenda.find_mut(id) {
            let had = item.allotment;
            item.progress = Progress::Done { had };
            self.agenda.allot(id, used);
        }
    }

    pub(super) fn agree(&mut self, moment: Stamp) {
        self.agenda.agreed = Some(moment);
        self.agenda.changed_since = false;
    }

    pub(super) fn set_allotment(&mut self, id: ItemId, to: Span) {
        self.agenda.allot(id, to);
        self.agenda.change();
    }

    pub(super) fn move_item(&mut self, id: ItemId, to: usize) {
        if let Some(from) = self.agenda.place(id) {
            let item = self.agenda.items.remove(from);
            self.agenda.items.insert(to.min(self.agenda.items.len()), item);
            self.agenda.change();
        }
    }

    pub(super) fn add_item(&mut self, item: &Item, to: usize) {
        let Ok(id) = u8::try_from(self.agenda.items.len()).map(ItemId) else { return };
        self.agenda.insert(to, AgendaItem::of(id, item));
        self.agenda.unallotted -= item.planned;
        self.agenda.change();
        self.items.insert(id, item.clone());
    }

    pub(super) fn add_question(&mut self, id: ItemId, question: &str) {
        let Some(mut item) = self.item(id).cloned() else { return };
        item.questions.push(question.to_owned());
        self.items.insert(id, item);
        self.agenda.change();
    }

    pub(super) fn set_own_line(&mut self, id: ItemId, text: &str) {
        if text.is_empty() {
            self.own_lines.remove(&id);
        } else {
            self.own_lines.insert(id, text.to_owned());
        }
    }

    pub(super) fn drop_item(&mut self, id: ItemId) {
        if let Some(item) = self.agenda.find_mut(id) {
            item.progress = Progress::Dropped;
            let freed = item.allotment;
            self.agenda.unallotted += freed;
            self.agenda.change();
        }
    }

    pub(super) fn restore_item(&mut self, id: ItemId) {
        if let Some(item) = self.agenda.find_mut(id) {
            item.progress = Progress::Ahead;
            let needed = item.allotment;
            self.agenda.unallotted -= needed;
            self.agenda.change();
        }
    }

    pub(super) fn tick(&mut self, id: ItemId, question: usize, covered: bool) {
        if let Some(item) = self.agenda.find_mut(id) {
            if covered {
                item.covered.insert(question);
            } else {
                item.covered.remove(&question);
            }
        }
    }
}
