//! Taking notes beside the room: what was begun and put away, and the offer at the end of a topic.

use crate::floor::Floor;
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::entry::{Cause, Entry};
use crate::floor::event::Event;
use crate::floor::note::{NoteId, NoteKind, NoteText};
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemId, ItemKind};
use crate::floor::time::{Span, Stamp};

/// How long the end of a topic is a moment to note what it came to, in real time.
const OFFERED_FOR: Span = Span::from_secs(20);
/// How many notes are offered then.
pub(super) const OFFERED: usize = 3;

/// A note that was begun and put away: the key of notes goes on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteDraft {
    /// The note that it changes; `None` for a new one.
    pub(super) note: Option<NoteId>,
    /// Its item.
    pub(super) item: ItemId,
    /// What it is.
    pub(super) kind: NoteKind,
    /// What it says so far.
    pub(super) text: NoteText,
}

/// The end of a topic, as long as it offers to note what the topic came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoteOffer {
    /// The topic.
    pub(super) item: ItemId,
    /// Until when.
    pub(super) until: Stamp,
}

/// What is at hand for notes.
#[derive(Debug, Default)]
pub(super) struct NoteTaking {
    pub(super) draft: Option<NoteDraft>,
    offer: Option<NoteOffer>,
}

impl NoteTaking {
    /// Takes in an entry that counts now. `rate`: how fast time goes.
    pub(super) fn take_in(&mut self, entry: &Entry, floor: &Floor, rate: u32) {
        match entry.cause {
            Cause::Undo { .. } | Cause::Redo { .. } => self.offer = None,
            Cause::Chair => {
                let is_filed =
                    |event: &Event| matches!(event, Event::NoteTaken { .. } | Event::NoteChanged { .. });
                if entry.events.iter().any(is_filed) {
                    self.draft = None;
                }
                if let Some(item) = entry.events.iter().find_map(|event| ended_topic(event, floor)) {
                    let until = entry.at + OFFERED_FOR.times(i64::from(rate.max(1)));
                    self.offer = Some(NoteOffer { item, until });
                }
            }
            Cause::Clock { .. } | Cause::Machine => {}
        }
    }

    /// Returns the offer that stands.
    pub(super) fn offer(&self, now: Stamp) -> Option<NoteOffer> {
        self.offer.filter(|offer| offer.until > now)
    }
}

/// Returns the topic that an event ends, if it was discussed.
fn ended_topic(event: &Event, floor: &Floor) -> Option<ItemId> {
    let Event::ItemEnded { item, .. } = event else { return None };
    let found = floor.agenda().find(*item)?;
    (found.kind == ItemKind::Topic && !found.was_passed_over()).then_some(*item)
}

/// Returns the item under which a note is filed where none is said: the one that runs; before the opening the first topic, after
/// the close the last one that was discussed.
pub(super) fn usual_item(floor: &Floor) -> Option<ItemId> {
    let items = || floor.agenda().items.iter();
    let is_topic = |item: &&AgendaItem| item.kind == ItemKind::Topic;
    let was_discussed =
        |item: &&AgendaItem| matches!(item.progress, Progress::Done { .. }) && !item.was_passed_over();
    let chosen = match floor.phase() {
        Phase::Open(_) => floor.agenda().present(),
        Phase::Ahead => items().find(is_topic),
        Phase::Closed { .. } => items().filter(is_topic).rfind(was_discussed),
    };
    chosen.or(items().next()).map(|item| item.id)
}
