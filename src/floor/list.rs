//! The list of speakers: who waits for the floor, in order.

use serde::{Deserialize, Serialize};

use super::overrides::Override;
use super::plan::PartyId;
use super::representative::{Representative, TurnKind};
use super::time::{Span, Stamp};

/// The number of a request for the floor. The session's first is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RequestId(pub u32);

/// Somebody who waits for the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its number.
    pub id: RequestId,
    /// Who asks.
    pub party: PartyId,
    /// Which of its representatives.
    pub representative: Representative,
    /// What the turn will be.
    pub kind: TurnKind,
    /// When it was made.
    pub asked: Stamp,
    /// A limit of its own, as in a line-up.
    pub limit: Option<Span>,
    /// How often the party was called and not there.
    pub absences: u8,
    /// The rules that the chair set aside for it.
    pub overrides: Vec<Override>,
}

impl Request {
    /// Notes the rules set aside for the representative whom it is now for. An override for another representative does
    /// not help this one.
    pub(super) fn override_anew(&mut self, overrides: &[Override]) {
        self.overrides.retain(|&rule| rule != Override::Representatives);
        self.overrides.extend(overrides);
    }

    /// Returns whether the chair has let this representative speak against the rule.
    pub(super) fn insisted_on(&self, representative: Representative) -> bool {
        self.representative == representative && self.overrides.contains(&Override::Representatives)
    }
}

/// The list of speakers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Whether requests are taken.
    pub open: bool,
    /// Who waits, the next one first.
    pub waiting: Vec<Request>,
    /// Direct responses that were granted; they come before those who wait.
    pub responses: Vec<Request>,
    /// Who was called twice and not there.
    pub aside: Vec<Request>,
}

impl Default for List {
    fn default() -> Self {
        Self { open: true, waiting: Vec::new(), responses: Vec::new(), aside: Vec::new() }
    }
}

impl List {
    /// Returns the request that will be called next: a direct response first.
    #[must_use]
    pub fn next(&self) -> Option<&Request> {
        self.in_order().next()
    }

    /// Returns all requests that will be called, in order: direct responses first.
    pub fn in_order(&self) -> impl Iterator<Item = &Request> {
        self.responses.iter().chain(&self.waiting)
    }

    /// Returns a party's place on the list, from 0.
    #[must_use]
    pub fn place_of(&self, party: PartyId) -> Option<usize> {
        self.waiting.iter().position(|request| request.party == party)
    }

    /// Returns a party's request for an intervention that was set aside.
    #[must_use]
    pub fn aside_of(&self, party: PartyId) -> Option<&Request> {
        self.aside.iter().find(|request| request.party == party && request.kind != TurnKind::Response)
    }

    /// Returns a request's place among those who wait, from 0.
    #[must_use]
    pub fn place(&self, id: RequestId) -> Option<usize> {
        self.waiting.iter().position(|request| request.id == id)
    }

    /// Returns a request that will be called: one that waits, or a direct response.
    #[must_use]
    pub fn find(&self, id: RequestId) -> Option<&Request> {
        self.in_order().find(|request| request.id == id)
    }

    /// Takes a request out, wherever it is.
    pub(super) fn take(&mut self, id: RequestId) -> Option<Request> {
        for queue in [&mut self.waiting, &mut self.responses, &mut self.aside] {
            if let Some(place) = queue.iter().position(|request| request.id == id) {
                return Some(queue.remove(place));
            }
        }
        None
    }

    /// Puts a request at `place` among those who wait, or at the end if the list is shorter.
    pub(super) fn put(&mut self, place: usize, request: Request) {
        self.waiting.insert(place.min(self.waiting.len()), request);
    }

    /// Finds a request, wherever it is.
    pub(super) fn find_mut(&mut self, id: RequestId) -> Option<&mut Request> {
        self.waiting.iter_mut().chain(&mut self.responses).chain(&mut self.aside).find(|r| r.id == id)
    }
}
