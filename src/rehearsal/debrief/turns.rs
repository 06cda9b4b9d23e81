//! What a session's turns show: overruns, the time between speakers, rules set aside.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::floor::History;
use crate::floor::event::Event;
use crate::floor::list::RequestId;
use crate::floor::overrides::Override;
use crate::floor::plan::{ItemId, ItemKind, PartyId, Plan};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Turn, TurnId};

/// A turn that ran over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Overrun {
    /// The turn.
    pub turn: TurnId,
    /// Who had the floor.
    pub party: PartyId,
    /// By how much it ran over the limit with its extensions.
    pub over: Span,
    /// Whether the speaker was called to order.
    pub called_to_order: bool,
}

/// Collected from the entries that count.
#[derive(Default)]
pub(super) struct Turns {
    pub(super) overruns: Vec<Overrun>,
    pub(super) overrides: Vec<Override>,
    pub(super) between: Span,
    pub(super) hand_overs: usize,
    pub(super) closing_began: Option<Stamp>,
    on_floor: Option<Turn>,
    called_to_order: bool,
    /// Whether who has the floor had stood on the list.
    had_waited: bool,
    waiting: BTreeSet<RequestId>,
    /// Since when nobody speaks though somebody waits.
    idle_since: Option<Stamp>,
}

impl Turns {
    pub(super) fn of(history: &History) -> Self {
        let plan = history.floor().plan();
        let mut turns = Self::default();
        for entry in history.live() {
            let moment = entry.moment();
            entry.events.iter().for_each(|event| turns.add(event, moment, plan));
        }
        turns
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the other events change no turn and nobody who waits"
    )]
    fn add(&mut self, event: &Event, moment: Stamp, plan: &Plan) {
        match event {
            Event::ItemBegan { item, line_up } => {
                self.waiting.extend(line_up.iter().map(|request| request.id));
                self.idle_since = None;
                if is_closing(plan, *item) {
                    self.closing_began = Some(moment);
                }
            }
            Event::Requested { request, .. } => {
                self.overrides.extend(&request.overrides);
                self.waiting.insert(request.id);
            }
            Event::Returned { request } => {
                self.waiting.insert(*request);
            }
            Event::Withdrawn { request } => {
                self.waiting.remove(request);
            }
            Event::RequestRepresentativeSet { overrides, .. }
            | Event::TurnRepresentativeSet { overrides, .. }
            | Event::AllotmentSet { overrides, .. } => self.overrides.extend(overrides),
            Event::Called { turn } => self.call(turn),
            Event::PutBack { .. } => {
                let back = self.on_floor.take().and_then(|turn| turn.request);
                self.waiting.extend(back.map(|request| request.id));
            }
            Event::CalledBack { .. } => {
                let back = self.on_floor.take().and_then(|turn| turn.request);
                self.waiting.extend(back.filter(|_| self.had_waited).map(|request| request.id));
            }
            Event::SetAside { .. } => self.on_floor = None,
            Event::Started { .. } => {
                if let Some(since) = self.idle_since.take() {
                    self.between += moment - since;
                    self.hand_overs += 1;
                }
            }
            Event::Extended { by, .. } => {
                if let Some(limit) = self.on_floor.as_mut().and_then(|turn| turn.limit.as_mut()) {
                    *limit += *by;
                }
                self.called_to_order = false;
            }
            Event::TurnLimited { to, .. } => {
                if let Some(turn) = self.on_floor.as_mut() {
                    turn.limit = Some(*to);
                }
            }
            Event::CalledToOrder { .. } => self.called_to_order = true,
            Event::Ended { spoken, .. } => self.end(*spoken, moment),
            Event::Suspended { .. } => self.idle_since = None,
            _ => {}
        }
    }

    fn call(&mut self, turn: &Turn) {
        self.had_waited = false;
        if let Some(request) = &turn.request {
            // An invited party was never on the list, so its overrides are counted here.
            self.had_waited = self.waiting.remove(&request.id);
            if !self.had_waited {
                self.overrides.extend(&request.overrides);
            }
        }
        self.on_floor = Some(turn.clone());
        self.called_to_order = false;
    }

    fn end(&mut self, spoken: Span, moment: Stamp) {
        self.idle_since = (!self.waiting.is_empty()).then_some(moment);
        let Some(turn) = self.on_floor.take() else { return };
        if let (Some(party), Some(limit)) = (turn.party(), turn.limit)
            && spoken > limit
        {
            let called_to_order = self.called_to_order;
            self.overruns.push(Overrun { turn: turn.id, party, over: spoken - limit, called_to_order });
        }
    }
}

fn is_closing(plan: &Plan, item: ItemId) -> bool {
    plan.item(item).is_some_and(|item| item.kind == ItemKind::Closing)
}
