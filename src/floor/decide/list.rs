//! The list of speakers: request, withdraw, move, close, reopen, add a party that is not on the plan.

use super::{Decision, Floor};
use crate::floor::command::Command;
use crate::floor::event::Event;
use crate::floor::list::{Request, RequestId};
use crate::floor::overrides::Override;
use crate::floor::plan::{MOST_PARTIES, Party, PartyId, Standing};
use crate::floor::refusal::Refusal;
use crate::floor::representative::{Representative, TurnKind};
use crate::floor::time::{Span, Stamp};

/// The shortest limit that the chair can set, in a room whose plan has no shorter one.
pub(crate) const LEAST_LIMIT: Span = Span::from_secs(30);

impl Floor {
    pub(super) fn decide_add_party(
        &self,
        name: &str,
        standing: Standing,
        then: Option<&Command>,
        now: Stamp,
    ) -> Decision {
        self.not_closed()?;
        let name = name.trim();
        if name.is_empty() {
            return Err(Refusal::EmptyName);
        }
        if let Some((party, _)) = self.parties().find(|(_, party)| party.is_called(name)) {
            return Err(Refusal::NameTaken { party });
        }
        if self.parties().count() >= MOST_PARTIES {
            return Err(Refusal::TooManyParties);
        }
        let party = Party { name: name.to_owned(), code: None, also: Vec::new(), spoken: None, standing };
        let with = then.map(|then| (then, self.with_party(party.clone())));
        let added = Event::PartyAdded { party };
        let Some((then, with)) = with else { return Ok(vec![added]) };
        Ok(std::iter::once(added).chain(with.decide(then, now)?).collect())
    }

    pub(super) fn decide_name_party(&self, party: PartyId, name: &str, code: Option<&str>) -> Decision {
        self.not_closed()?;
        let present = self.known_party(party)?;
        let (name, code) = (name.trim(), code.map(str::trim).filter(|code| !code.is_empty()));
        if name.is_empty() {
            return Err(Refusal::EmptyName);
        }
        if present.name == name && present.code.as_deref() == code {
            return Err(Refusal::NamedAlready { party });
        }
        let taken = |other: &Party| other.is_called(name) || code.is_some_and(|code| other.is_called(code));
        if let Some((other, _)) = self.parties().find(|&(id, other)| id != party && taken(other)) {
            return Err(Refusal::NameTaken { party: other });
        }
        Ok(vec![Event::PartyNamed { party, name: name.to_owned(), code: code.map(ToOwned::to_owned) }])
    }

    pub(super) fn decide_request(
        &self,
        party: PartyId,
        representative: Representative,
        insist: bool,
        now: Stamp,
    ) -> Decision {
        self.not_closed()?;
        let standing = self.known_party(party)?.standing;
        self.neither_listed_nor_called(party, representative)?;
        let mut overrides = Vec::new();
        if !self.list().open {
            if !insist {
                return Err(Refusal::ListClosed { party });
            }
            overrides.push(Override::ClosedList);
        }
        overrides.extend(self.representative_allowed(party, representative, insist)?);
        if let Some(request) = self.list().aside_of(party, representative).map(|request| request.id) {
            return Ok(vec![
                Event::Returned { request },
                Event::RequestRepresentativeSet { request, representative, overrides },
            ]);
        }
        let request = Request { overrides, ..self.new_request(party, representative, now) };
        Ok(vec![Event::Requested { request, to: self.place_for(standing) }])
    }

    pub(super) fn decide_withdraw(&self, request: RequestId) -> Decision {
        self.not_closed()?;
        let aside = self.list().aside.iter().find(|aside| aside.id == request);
        self.list().find(request).or(aside).ok_or(Refusal::NoSuchRequest)?;
        Ok(vec![Event::Withdrawn { request }])
    }

    pub(super) fn decide_move_request(&self, request: RequestId, to: usize) -> Decision {
        self.not_closed()?;
        let from = self.list().place(request).ok_or(Refusal::NoSuchRequest)?;
        let to = to.min(self.list().waiting.len().saturating_sub(1));
        if from == to {
            return Err(Refusal::NowhereToMove);
        }
        Ok(vec![Event::RequestMoved { request, to }])
    }

    pub(super) fn decide_return(&self, request: RequestId) -> Decision {
        self.not_closed()?;
        let aside = self.list().aside.iter().find(|aside| aside.id == request);
        let Request { party, representative, kind, .. } = *aside.ok_or(Refusal::NoSuchRequest)?;
        if kind == TurnKind::Response {
            self.no_response_granted(party)?;
        } else {
            self.neither_listed_nor_called(party, representative)?;
        }
        Ok(vec![Event::Returned { request }])
    }

    pub(super) fn decide_close_list(&self) -> Decision {
        self.not_closed()?;
        if self.list().open { Ok(vec![Event::ListClosed]) } else { Err(Refusal::ListClosedAlready) }
    }

    pub(super) fn decide_reopen_list(&self) -> Decision {
        self.not_closed()?;
        if self.list().open { Err(Refusal::ListOpenAlready) } else { Ok(vec![Event::ListReopened]) }
    }

    pub(super) fn decide_request_representative(
        &self,
        id: RequestId,
        representative: Representative,
        insist: bool,
    ) -> Decision {
        self.not_closed()?;
        let request = self.list().find(id).ok_or(Refusal::NoSuchRequest)?;
        let swapped = self.swapped(request, representative).filter(|_| request.kind != TurnKind::Response);
        if request.kind != TurnKind::Response && request.representative != representative && swapped.is_none()
        {
            self.neither_listed_nor_called(request.party, representative)?;
        }
        let overrides = self.representative_allowed(request.party, representative, insist)?;
        let set = Event::RequestRepresentativeSet { request: id, representative, overrides };
        Ok(std::iter::once(set).chain(swapped).collect())
    }

    pub(super) fn decide_response(
        &self,
        party: PartyId,
        representative: Representative,
        insist: bool,
        now: Stamp,
    ) -> Decision {
        self.in_session()?;
        self.known_party(party)?;
        self.no_response_granted(party)?;
        let overrides = self.representative_allowed(party, representative, insist)?;
        let request = Request {
            kind: TurnKind::Response,
            limit: Some(self.plan().rules.response),
            overrides,
            ..self.new_request(party, representative, now)
        };
        Ok(vec![Event::Requested { request, to: self.list().responses.len() }])
    }

    pub(super) fn decide_limit(&self, to: Span) -> Decision {
        self.not_closed()?;
        let plan = self.plan().rules.limit;
        let least = LEAST_LIMIT.min(plan);
        if to < least || to > plan {
            return Err(Refusal::LimitOutOfBounds { plan, least });
        }
        if to == self.limit() {
            return Err(Refusal::LimitAlready { limit: to });
        }
        Ok(vec![Event::LimitSet { to }])
    }

    /// Refuses if a representative waits for an intervention already, or was called to one and has not begun: somebody who
    /// turns out not to be there would be on the list twice. Another representative of the same party can wait beside.
    fn neither_listed_nor_called(
        &self,
        party: PartyId,
        representative: Representative,
    ) -> Result<(), Refusal> {
        if let Some(place) = self.list().place_of_person(party, representative) {
            return Err(Refusal::Listed { party, place: place + 1 });
        }
        let called = self.turn().is_some_and(|turn| {
            let asked = turn.request.as_ref().is_some_and(|request| request.is_for(party, representative));
            asked && turn.clock.is_none() && turn.kind != TurnKind::Response
        });
        if called { Err(Refusal::FloorTaken { by: Some(party) }) } else { Ok(()) }
    }

    /// Returns what becomes of another request of the same party that waits for this representative already: the two
    /// change places, so that nobody waits twice.
    pub(super) fn swapped(&self, request: &Request, representative: Representative) -> Option<Event> {
        let waits = |other: &&Request| other.id != request.id && other.is_for(request.party, representative);
        let other = self.list().waiting.iter().find(waits)?;
        let insisted = request.insisted_on(request.representative);
        Some(Event::RequestRepresentativeSet {
            request: other.id,
            representative: request.representative,
            overrides: insisted.then_some(Override::Representatives).into_iter().collect(),
        })
    }

    fn no_response_granted(&self, party: PartyId) -> Result<(), Refusal> {
        if self.list().responses.iter().any(|request| request.party == party) {
            return Err(Refusal::ResponseGranted { party });
        }
        Ok(())
    }

    /// Returns a new request for an intervention.
    pub(super) fn new_request(&self, party: PartyId, representative: Representative, now: Stamp) -> Request {
        Request {
            id: RequestId(self.requests.saturating_add(1)),
            party,
            representative,
            kind: TurnKind::Intervention,
            asked: now,
            limit: None,
            absences: 0,
            overrides: Vec::new(),
        }
    }
}
