//! The agenda: agree, reorder, drop, set minutes, share out again, go on.

use super::{Decision, Floor};
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::event::Event;
use crate::floor::list::{Request, RequestId};
use crate::floor::overrides::Override;
use crate::floor::plan::{Item, ItemId, ItemKind, LONGEST, MOST_ITEMS};
use crate::floor::refusal::Refusal;
use crate::floor::representative::{Representative, TurnKind};
use crate::floor::time::{Span, Stamp};

impl Floor {
    pub(super) fn decide_agree(&self) -> Decision {
        self.not_closed()?;
        if self.agenda().agreed.is_some() && !self.agenda().changed_since {
            return Err(Refusal::AgreedAlready);
        }
        Ok(vec![Event::AgendaAgreed])
    }

    pub(super) fn decide_move_item(&self, item: ItemId, to: usize) -> Decision {
        self.not_closed()?;
        let from = self.agenda().place(item).ok_or(Refusal::NoSuchItem)?;
        self.not_begun(item)?;
        let way = from.min(to)..=from.max(to);
        for place in way {
            let passed = self.agenda().items.get(place).ok_or(Refusal::NoSuchItem)?;
            self.not_begun(passed.id)?;
            if passed.kind != ItemKind::Topic {
                return Err(Refusal::ItemFixed { item: passed.id });
            }
        }
        if from == to {
            return Err(Refusal::NowhereToMove);
        }
        Ok(vec![Event::ItemMoved { item, to }])
    }

    pub(super) fn decide_drop(&self, item: ItemId) -> Decision {
        self.not_closed()?;
        let found = self.not_begun(item)?;
        if found.progress == Progress::Dropped {
            return Err(Refusal::ItemDropped { item });
        }
        match found.kind {
            ItemKind::Topic | ItemKind::Block | ItemKind::Break => Ok(vec![Event::ItemDropped { item }]),
            ItemKind::Opening | ItemKind::Closing => Err(Refusal::ItemNeeded { item }),
        }
    }

    pub(super) fn decide_restore(&self, item: ItemId) -> Decision {
        self.not_closed()?;
        match self.not_begun(item)?.progress {
            Progress::Dropped => Ok(vec![Event::ItemRestored { item }]),
            Progress::Ahead | Progress::Present { .. } | Progress::Done { .. } => {
                Err(Refusal::ItemNotDropped { item })
            }
        }
    }

    pub(super) fn decide_allotment(&self, item: ItemId, to: Span, insist: bool) -> Decision {
        self.not_closed()?;
        let found = self.agenda().find(item).ok_or(Refusal::NoSuchItem)?;
        match found.progress {
            Progress::Ahead | Progress::Present { .. } => {}
            Progress::Done { .. } => return Err(Refusal::ItemBegun { item }),
            Progress::Dropped => return Err(Refusal::ItemDropped { item }),
        }
        if to <= Span::ZERO || to > LONGEST {
            return Err(Refusal::AllotmentOutOfBounds { asked: to });
        }
        let planned = self.item(item).ok_or(Refusal::NoSuchItem)?.planned;
        let mut overrides = Vec::new();
        if found.kind == ItemKind::Closing && to < planned {
            if !insist {
                return Err(Refusal::ItemProtected { item, planned });
            }
            overrides.push(Override::ProtectedItem);
        }
        Ok(vec![Event::AllotmentSet { item, to, overrides }])
    }

    pub(super) fn decide_share_out(&self, now: Stamp) -> Decision {
        self.not_closed()?;
        let count = i64::try_from(self.agenda().sharing().len()).unwrap_or(i64::MAX);
        if count == 0 {
            return Err(Refusal::NobodyToShareWith);
        }
        let reserve = self.reserve(now);
        if !reserve.is_negative() && reserve < Span::from_secs(count) {
            return Err(Refusal::NothingToShare);
        }
        let given = self.shared_out(now).ok_or(Refusal::TooLittleToShare { missing: -reserve })?;
        let set = |(item, to)| Event::AllotmentSet { item, to, overrides: Vec::new() };
        Ok(given.into_iter().map(set).collect())
    }

    pub(super) fn decide_next_item(&self, after: ItemId, now: Stamp) -> Decision {
        self.in_session()?;
        self.no_point()?;
        if self.agenda().present().is_none_or(|present| present.id != after) {
            return Err(Refusal::ItemPassed { item: after });
        }
        let next = self.agenda().next().ok_or(Refusal::NoItemAhead)?.id;
        let mut events = Vec::new();
        events.extend(self.end_turn_event(now));
        events.extend(self.end_item_event(now));
        events.push(self.begin_item_event(next, now));
        Ok(events)
    }

    pub(super) fn decide_add_topic(&self, title: &str, length: Span) -> Decision {
        self.not_closed()?;
        let title = title.trim();
        if title.is_empty() {
            return Err(Refusal::EmptyText);
        }
        if length <= Span::ZERO || length > LONGEST {
            return Err(Refusal::AllotmentOutOfBounds { asked: length });
        }
        let items = &self.agenda().items;
        if items.len() >= MOST_ITEMS {
            return Err(Refusal::TooManyItems);
        }
        // After the topics that there are, and never before what is under way.
        let after =
            |is: &dyn Fn(&AgendaItem) -> bool| items.iter().rposition(is).map_or(0, |place| place + 1);
        let begun = |item: &AgendaItem| {
            matches!(item.progress, Progress::Present { .. } | Progress::Done { .. })
                || item.kind == ItemKind::Opening
        };
        let to = after(&|item| item.kind == ItemKind::Topic).max(after(&begun));
        let item = Item {
            title: title.to_owned(),
            short: None,
            kind: ItemKind::Topic,
            planned: length,
            questions: Vec::new(),
            line_up: None,
        };
        Ok(vec![Event::ItemAdded { item, to }])
    }

    pub(super) fn decide_add_question(&self, item: ItemId, question: &str) -> Decision {
        self.not_closed()?;
        if let Progress::Done { .. } = self.agenda().find(item).ok_or(Refusal::NoSuchItem)?.progress {
            return Err(Refusal::ItemPassed { item });
        }
        let question = question.trim();
        if question.is_empty() {
            return Err(Refusal::EmptyText);
        }
        Ok(vec![Event::QuestionAdded { item, question: question.to_owned() }])
    }

    /// Decides about the chair's own line; it can be mended after the close, too.
    pub(super) fn decide_own_line(&self, item: ItemId, text: &str) -> Decision {
        self.agenda().find(item).ok_or(Refusal::NoSuchItem)?;
        let text = text.trim();
        if self.own_line(item).unwrap_or_default() == text {
            return Err(Refusal::OwnLineAlready { item });
        }
        Ok(vec![Event::OwnLineSet { item, text: text.to_owned() }])
    }

    pub(super) fn decide_tick(&self, item: ItemId, question: usize, covered: bool) -> Decision {
        self.not_closed()?;
        let planned = self.item(item).ok_or(Refusal::NoSuchItem)?;
        if question >= planned.questions.len() {
            return Err(Refusal::NoSuchQuestion);
        }
        Ok(vec![Event::QuestionTicked { item, question, covered }])
    }

    /// Returns the event that begins an item, with the requests of its line-up. A speaker of the line-up who waits already
    /// keeps that request; it gets the line-up's place and limit.
    pub(super) fn begin_item_event(&self, item: ItemId, now: Stamp) -> Event {
        let line_up = self.item(item).and_then(|item| item.line_up.as_ref());
        let mut last = self.requests;
        let mut request = |party, limit| {
            let waiting = self.list().waiting_of(party, Representative::FIRST);
            let request = waiting.cloned().unwrap_or_else(|| {
                last += 1;
                Request { id: RequestId(last), ..self.new_request(party, Representative::FIRST, now) }
            });
            Request { kind: TurnKind::LineUp, limit: Some(limit), ..request }
        };
        let requests = line_up
            .into_iter()
            .flat_map(|line_up| line_up.speakers.iter().map(|&party| (party, line_up.limit)));
        let requests = requests.map(|(party, limit)| request(party, limit));
        Event::ItemBegan { item, line_up: requests.collect() }
    }

    fn not_begun(&self, item: ItemId) -> Result<&AgendaItem, Refusal> {
        let found = self.agenda().find(item).ok_or(Refusal::NoSuchItem)?;
        match found.progress {
            Progress::Ahead | Progress::Dropped => Ok(found),
            Progress::Present { .. } | Progress::Done { .. } => Err(Refusal::ItemBegun { item }),
        }
    }
}
