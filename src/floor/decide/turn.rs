//! The floor: call, start, hold, extend, finish; points of order.

use super::{Decision, Floor};
use crate::floor::event::Event;
use crate::floor::list::{Request, RequestId};
use crate::floor::phase::Open;
use crate::floor::plan::{PartyId, Standing};
use crate::floor::refusal::Refusal;
use crate::floor::representative::{Representative, TurnKind};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Ruling, Turn, TurnId};

/// At so many absences a party is set aside.
const ABSENCES: u8 = 2;
/// How far down the list an absent party goes.
const PLACES_DOWN: usize = 2;
/// The longest single extension.
const LONGEST_EXTENSION: Span = Span::from_mins(60);

impl Floor {
    pub(super) fn decide_call(&self, after: Option<TurnId>, id: RequestId, now: Stamp) -> Decision {
        let open = self.free_for(after)?;
        let request = self.list().find(id).ok_or(Refusal::NoSuchRequest)?;
        // Others may have spoken since the request was made. An override that it has is still good.
        let on_record = request.insisted_on(request.representative);
        self.representative_allowed(request.party, request.representative, on_record)?;
        Ok(self.give_floor(open, Some(request.clone()), now))
    }

    pub(super) fn decide_invite(
        &self,
        after: Option<TurnId>,
        party: PartyId,
        representative: Representative,
        insist: bool,
        now: Stamp,
    ) -> Decision {
        let open = self.free_for(after)?;
        self.known_party(party)?;
        let waiting = self.list().waiting_of(party, representative);
        let asked = waiting.or_else(|| self.list().aside_of(party, representative));
        let insist = insist || asked.is_some_and(|request| request.insisted_on(representative));
        let overrides = self.representative_allowed(party, representative, insist)?;
        let request = match asked {
            Some(request) => {
                let mut request = Request { representative, ..request.clone() };
                request.override_anew(&overrides);
                request
            }
            None => Request { overrides, ..self.new_request(party, representative, now) },
        };
        Ok(self.give_floor(open, Some(request), now))
    }

    pub(super) fn decide_chair_speaks(&self, after: Option<TurnId>, now: Stamp) -> Decision {
        let open = self.free_for(after)?;
        let mut events = self.give_floor(open, None, now);
        events.push(Event::Started { turn: TurnId(self.turns.saturating_add(1)) });
        Ok(events)
    }

    pub(super) fn decide_call_back(&self, id: TurnId) -> Decision {
        self.in_session()?;
        self.no_point()?;
        let turn = self.on_floor(id)?;
        let request = turn.request.as_ref().ok_or(Refusal::FloorTaken { by: None })?;
        // Who had begun may have asked again since: one of the two requests is enough.
        let again = match turn.kind {
            TurnKind::Response => self.list().responses.iter().find(|granted| granted.party == request.party),
            TurnKind::Intervention | TurnKind::LineUp | TurnKind::Chair => {
                let person = (request.party, request.representative);
                self.list().waiting.iter().find(|waits| waits.is_for(person.0, person.1))
            }
        };
        let again = again.filter(|_| turn.came_from.is_some());
        let withdrawn = again.map(|request| Event::Withdrawn { request: request.id });
        Ok(withdrawn.into_iter().chain([Event::CalledBack { turn: id }]).collect())
    }

    pub(super) fn decide_not_present(&self, turn: TurnId) -> Decision {
        let called = self.not_started(turn)?;
        let Some(request) = &called.request else { return Err(Refusal::StartedAlready) };
        if request.absences.saturating_add(1) >= ABSENCES || request.kind == TurnKind::Response {
            let same = |aside: &&Request| {
                aside.party == request.party && aside.representative == request.representative
            };
            // Nobody is put aside twice: of two requests the one for an intervention stays.
            let twice = self
                .list()
                .aside
                .iter()
                .find(same)
                .map(|aside| if request.kind == TurnKind::Response { request.id } else { aside.id });
            let set_aside = std::iter::once(Event::SetAside { turn });
            return Ok(set_aside.chain(twice.map(|request| Event::Withdrawn { request })).collect());
        }
        let standing = self.known_party(request.party)?.standing;
        let last = self.place_for(standing);
        let to = match standing {
            Standing::Delegation => PLACES_DOWN.min(last),
            Standing::Observer => last,
        };
        Ok(vec![Event::PutBack { turn, to }])
    }

    pub(super) fn decide_start(&self, turn: TurnId) -> Decision {
        self.not_started(turn)?;
        self.no_point()?;
        Ok(vec![Event::Started { turn }])
    }

    pub(super) fn decide_move_start_back(&self, id: TurnId, by: Span) -> Decision {
        let turn = self.started(id)?;
        let start = turn.clock.as_ref().map_or(turn.called, super::super::timer::Timer::start);
        let most = start - turn.earliest;
        if by <= Span::ZERO || by > most {
            return Err(Refusal::BackTooFar { most: most.or_zero() });
        }
        Ok(vec![Event::StartMovedBack { turn: id, by }])
    }

    pub(super) fn decide_hold(&self, id: TurnId) -> Decision {
        self.no_point()?;
        if self.started(id)?.clock.is_some_and(|clock| clock.runs()) {
            Ok(vec![Event::Held { turn: id }])
        } else {
            Err(Refusal::HeldAlready)
        }
    }

    pub(super) fn decide_resume(&self, id: TurnId) -> Decision {
        self.no_point()?;
        if self.started(id)?.clock.is_some_and(|clock| clock.runs()) {
            Err(Refusal::NotHeld)
        } else {
            Ok(vec![Event::Resumed { turn: id }])
        }
    }

    pub(super) fn decide_finish(&self, id: TurnId, now: Stamp) -> Decision {
        self.in_session()?;
        self.no_point()?;
        self.on_floor(id)?;
        Ok(self.end_turn_event(now).into_iter().collect())
    }

    pub(super) fn decide_extend(&self, id: TurnId, by: Span) -> Decision {
        self.in_session()?;
        self.on_floor(id)?.limit.ok_or(Refusal::NoLimit)?;
        if by <= Span::ZERO || by > LONGEST_EXTENSION {
            return Err(Refusal::ExtensionOutOfBounds);
        }
        Ok(vec![Event::Extended { turn: id, by }])
    }

    pub(super) fn decide_limit_turn(&self, id: TurnId, to: Span, now: Stamp) -> Decision {
        self.in_session()?;
        let turn = self.on_floor(id)?;
        let limit = turn.limit.ok_or(Refusal::NoLimit)?;
        // A limit that has passed already would end the turn before the chair set it.
        if to < Span::SECOND || to >= limit || to <= turn.spoken(now) {
            return Err(Refusal::TurnLimitOutOfBounds { limit });
        }
        Ok(vec![Event::TurnLimited { turn: id, to }])
    }

    pub(super) fn decide_call_to_order(&self, id: TurnId, now: Stamp) -> Decision {
        let turn = self.started(id)?;
        if turn.left(now).ok_or(Refusal::NoLimit)? > Span::ZERO {
            return Err(Refusal::WithinLimit);
        }
        if turn.called_to_order.is_some() {
            return Err(Refusal::CalledToOrderAlready);
        }
        Ok(vec![Event::CalledToOrder { turn: id }])
    }

    pub(super) fn decide_turn_representative(
        &self,
        id: TurnId,
        representative: Representative,
        insist: bool,
    ) -> Decision {
        self.open_session()?;
        let turn = self.on_floor(id)?;
        let request = turn.request.as_ref().ok_or(Refusal::FloorTaken { by: None })?;
        let mut tally = self.tally(request.party);
        if turn.clock.is_some() && turn.first_time {
            // The representative who was noted did not speak after all: the rule must not count that one.
            tally.strike(request.representative);
        }
        let overrides = self.rule_set_aside(request.party, tally, representative, insist)?;
        // Who was called may turn out not to be there, and would then wait twice.
        let may_wait_again = turn.clock.is_none() && turn.kind != TurnKind::Response;
        let swapped = self.swapped(request, representative).filter(|_| may_wait_again);
        let set = Event::TurnRepresentativeSet { turn: id, representative, overrides };
        Ok(std::iter::once(set).chain(swapped).collect())
    }

    pub(super) fn decide_point_of_order(&self, by: PartyId) -> Decision {
        self.in_session()?;
        self.known_party(by)?;
        let Some(point) = self.point() else { return Ok(vec![Event::PointRaised { by }]) };
        if point.by == by || self.points_noted().contains(&by) {
            return Err(Refusal::PointRaisedAlready { party: by });
        }
        Ok(vec![Event::PointNoted { by }])
    }

    pub(super) fn decide_rule(&self, ruling: Ruling) -> Decision {
        self.in_session()?;
        self.point().ok_or(Refusal::NoPoint)?;
        let next = self.points_noted().first().map(|&by| Event::PointRaised { by });
        Ok([Event::PointRuled { ruling }].into_iter().chain(next).collect())
    }

    /// Refuses if the floor cannot be given now, or has passed to somebody else since the key was meant.
    fn free_for(&self, after: Option<TurnId>) -> Result<&Open, Refusal> {
        let open = self.in_session()?;
        self.no_point()?;
        match (self.turn(), after) {
            (Some(turn), None) => Err(Refusal::FloorTaken { by: turn.party() }),
            (None, Some(_)) => Err(Refusal::FloorPassedOn),
            (Some(turn), Some(after)) if turn.id != after => Err(Refusal::FloorPassedOn),
            (Some(turn), Some(_)) if turn.clock.is_none() => Err(Refusal::NotStarted { party: turn.party() }),
            (None, None) | (Some(_), Some(_)) => Ok(open),
        }
    }

    /// Returns the events that end the present turn and give the floor; to the chair if there is no request.
    fn give_floor(&self, open: &Open, request: Option<Request>, now: Stamp) -> Vec<Event> {
        let kind = request.as_ref().map_or(TurnKind::Chair, |request| request.kind);
        let limit = request.as_ref().map(|request| self.limit_of(request));
        let first_time = request
            .as_ref()
            .is_some_and(|request| !self.tally(request.party).has_spoken(request.representative));
        let free_since = self.turn().map(|_| now).or(self.free_since);
        let turn = Turn {
            id: TurnId(self.turns.saturating_add(1)),
            kind,
            request,
            called: now,
            earliest: free_since.unwrap_or(open.at),
            limit,
            extended: Span::ZERO,
            clock: None,
            first_time,
            first_on_item: false,
            came_from: None,
            called_to_order: None,
        };
        self.end_turn_event(now).into_iter().chain([Event::Called { turn }]).collect()
    }

    fn on_floor(&self, id: TurnId) -> Result<&Turn, Refusal> {
        self.turn().filter(|turn| turn.id == id).ok_or(Refusal::FloorPassedOn)
    }

    fn started(&self, id: TurnId) -> Result<&Turn, Refusal> {
        self.in_session()?;
        let turn = self.on_floor(id)?;
        if turn.clock.is_none() { Err(Refusal::NotStarted { party: turn.party() }) } else { Ok(turn) }
    }

    fn not_started(&self, id: TurnId) -> Result<&Turn, Refusal> {
        self.in_session()?;
        let turn = self.on_floor(id)?;
        if turn.clock.is_some() { Err(Refusal::StartedAlready) } else { Ok(turn) }
    }
}
