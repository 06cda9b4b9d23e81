//! The floor: who speaks, and the point of order that interrupts.

use crate::floor::gap::Gap;
use crate::floor::list::Request;
use crate::floor::overrides::Override;
use crate::floor::plan::PartyId;
use crate::floor::representative::{Representative, TurnKind};
use crate::floor::state::{Floor, LastTurn};
use crate::floor::tally::Tally;
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;
use crate::floor::turn::{EndCause, PointOfOrder, Turn, TurnId};

impl Floor {
    pub(super) fn call(&mut self, turn: &Turn) {
        let mut came_from = None;
        if let Some(request) = &turn.request {
            came_from = self.list.stands(request.id);
            self.list.take(request.id);
            self.requests = self.requests.max(request.id.0);
        }
        self.turns = self.turns.max(turn.id.0);
        self.turn = Some(Turn { came_from, ..turn.clone() });
    }

    /// Takes the floor from who was called by mistake. Where the clock was started, that intervention is none.
    pub(super) fn call_back(&mut self, moment: Stamp, id: TurnId) {
        let Some(turn) = self.turn.take_if(|turn| turn.id == id) else { return };
        self.free_since = Some(moment);
        self.forget_turn_in_gap();
        let Some(request) = turn.request else { return };
        if turn.clock.is_some() {
            let party = request.party;
            let is_response = turn.kind == TurnKind::Response;
            if let Some(tally) = self.tally_mut(party) {
                if turn.first_time {
                    tally.strike(request.representative);
                }
                let begun = if is_response { &mut tally.responses } else { &mut tally.interventions };
                *begun = begun.saturating_sub(1);
            }
            if let Some(item) = self.agenda.present_mut() {
                if turn.first_on_item {
                    item.heard.remove(&party);
                }
                item.interventions = item.interventions.saturating_sub(u32::from(!is_response));
            }
        }
        if let Some(place) = turn.came_from {
            self.list.put_at(place, request);
        }
    }

    pub(super) fn put_back(&mut self, moment: Stamp, id: TurnId, to: usize) {
        if let Some(request) = self.absent(moment, id) {
            self.list.put(to, request);
        }
    }

    pub(super) fn set_aside(&mut self, moment: Stamp, id: TurnId) {
        if let Some(request) = self.absent(moment, id) {
            self.list.aside.push(request);
        }
    }

    pub(super) fn start(&mut self, moment: Stamp, id: TurnId) {
        let Some(turn) = self.turn.as_mut().filter(|turn| turn.id == id) else { return };
        turn.clock = Some(Timer::started(moment));
        let kind = turn.kind;
        let Some(request) = turn.request.as_ref() else { return };
        let (party, representative) = (request.party, request.representative);
        if let Some(item) = self.agenda.present_mut() {
            turn.first_on_item = item.heard.insert(party);
            item.interventions += u32::from(kind != TurnKind::Response);
        }
        if let Some(tally) = self.tally_mut(party) {
            tally.note(representative);
            if kind == TurnKind::Response {
                tally.responses = tally.responses.saturating_add(1);
            } else {
                tally.interventions = tally.interventions.saturating_add(1);
            }
        }
    }

    /// Notes that another representative speaks, or is about to.
    pub(super) fn set_who_speaks(
        &mut self,
        id: TurnId,
        representative: Representative,
        overrides: &[Override],
    ) {
        let Some(turn) = self.turn.as_mut().filter(|turn| turn.id == id) else { return };
        let Some(request) = turn.request.as_mut() else { return };
        let before = std::mem::replace(&mut request.representative, representative);
        request.override_anew(overrides);
        let Some(tally) = self.tally.get_mut(usize::from(request.party.0)) else { return };
        let begun = turn.clock.is_some();
        if begun && turn.first_time {
            tally.strike(before);
        }
        turn.first_time = !tally.has_spoken(representative);
        if begun {
            tally.note(representative);
        }
    }

    pub(super) fn extend(&mut self, id: TurnId, by: Span) {
        self.with_turn(id, |turn| {
            turn.limit = turn.limit.map(|limit| limit + by);
            turn.extended += by;
            // The call to order was for the old limit. The new one has an alarm of its own.
            turn.called_to_order = None;
        });
    }

    pub(super) fn end_turn(&mut self, moment: Stamp, id: TurnId, spoken: Span, why: EndCause) {
        let Some(turn) = self.turn.take_if(|turn| turn.id == id) else { return };
        let party = turn.party();
        if let Some(tally) = party.and_then(|party| self.tally_mut(party)) {
            tally.spoken += spoken;
        }
        // Who was called and had not begun had no turn to be thanked for, or to be shown.
        if turn.clock.is_some() {
            self.last_ended = Some(LastTurn { party, at: moment, spoken, limit: turn.limit, why });
        }
        self.free_since = Some(moment);
        self.forget_turn_in_gap();
    }

    /// Forgets the turn in a gap: whether the speaker's time ran on no longer matters.
    fn forget_turn_in_gap(&mut self) {
        self.gap =
            self.gap.map(|gap| Gap { turn_ran: Span::ZERO, ..gap }).filter(|gap| gap.ran() > Span::ZERO);
    }

    /// Takes the floor back from an absent party, and returns its request.
    fn absent(&mut self, moment: Stamp, id: TurnId) -> Option<Request> {
        let turn = self.turn.take_if(|turn| turn.id == id)?;
        self.free_since = Some(moment);
        turn.request.map(|request| Request { absences: request.absences.saturating_add(1), ..request })
    }

    pub(super) fn raise_point(&mut self, moment: Stamp, by: PartyId) {
        self.points_noted.retain(|&noted| noted != by);
        let resumes = self.speakers_clock().is_some_and(|clock| clock.hold(moment));
        self.point = Some(PointOfOrder { by, clock: Timer::started(moment), resumes });
    }

    pub(super) fn rule(&mut self, moment: Stamp) {
        let Some(point) = self.point.take() else { return };
        self.gap =
            self.gap.map(|gap| Gap { point_ran: Span::ZERO, ..gap }).filter(|gap| gap.ran() > Span::ZERO);
        if let Some(clock) = self.speakers_clock().filter(|_| point.resumes) {
            clock.resume(moment);
        }
    }

    /// Returns the speaker's clock. `None` until it starts.
    pub(super) fn speakers_clock(&mut self) -> Option<&mut Timer> {
        self.turn.as_mut()?.clock.as_mut()
    }

    pub(super) fn with_turn(&mut self, id: TurnId, change: impl FnOnce(&mut Turn)) {
        if let Some(turn) = self.turn.as_mut().filter(|turn| turn.id == id) {
            change(turn);
        }
    }

    pub(super) fn with_clock<R>(&mut self, id: TurnId, change: impl FnOnce(&mut Timer) -> R) {
        self.with_turn(id, |turn| {
            turn.clock.as_mut().map(change);
        });
    }

    fn tally_mut(&mut self, party: PartyId) -> Option<&mut Tally> {
        self.tally.get_mut(usize::from(party.0))
    }
}
