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

    /// Returns whether it is for this representative of a party.
    #[must_use]
    pub fn is_for(&self, party: PartyId, representative: Representative) -> bool {
        self.party == party && self.representative == representative
    }

    /// Returns whether the chair has let this representative speak against the rule.
    pub(super) fn insisted_on(&self, representative: Representative) -> bool {
        self.representative == representative && self.overrides.contains(&Override::Representatives)
    }
}

/// Where a request stands, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Among those who wait.
    Waiting(usize),
    /// Among the direct responses.
    Response(usize),
    /// Among those who were set aside.
    Aside(usize),
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
    /// Who was called and not there: for an intervention, twice.
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

    /// Returns the place on the list of the first of a party's representatives who waits, from 0.
    #[must_use]
    pub fn place_of(&self, party: PartyId) -> Option<usize> {
        self.waiting.iter().position(|request| request.party == party)
    }

    /// Returns a representative's place on the list, from 0.
    #[must_use]
    pub fn place_of_person(&self, party: PartyId, representative: Representative) -> Option<usize> {
        self.waiting.iter().position(|request| request.is_for(party, representative))
    }

    /// Returns the request of a party that waits: this representative's, else another one's.
    #[must_use]
    pub fn waiting_of(&self, party: PartyId, representative: Representative) -> Option<&Request> {
        best_of(self.waiting.iter(), party, representative)
    }

    /// Returns a party's request for an intervention that was set aside: this representative's, else another one's.
    #[must_use]
    pub fn aside_of(&self, party: PartyId, representative: Representative) -> Option<&Request> {
        let interventions = self.aside.iter().filter(|request| request.kind != TurnKind::Response);
        best_of(interventions, party, representative)
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

    /// Returns where a request stands.
    pub(super) fn stands(&self, id: RequestId) -> Option<Place> {
        let place = |queue: &[Request]| queue.iter().position(|request| request.id == id);
        None.or(place(&self.waiting).map(Place::Waiting))
            .or(place(&self.responses).map(Place::Response))
            .or(place(&self.aside).map(Place::Aside))
    }

    /// Puts a request where it stood, or as near to it as there is a place.
    pub(super) fn put_at(&mut self, place: Place, request: Request) {
        let (queue, place) = match place {
            Place::Waiting(place) => (&mut self.waiting, place),
            Place::Response(place) => (&mut self.responses, place),
            Place::Aside(place) => (&mut self.aside, place),
        };
        queue.insert(place.min(queue.len()), request);
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

/// Returns the request of a party among these: this representative's, else the first of another one.
fn best_of<'r>(
    requests: impl Iterator<Item = &'r Request> + Clone,
    party: PartyId,
    representative: Representative,
) -> Option<&'r Request> {
    let mut own = requests.filter(|request| request.party == party);
    own.clone().find(|request| request.representative == representative).or_else(|| own.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(id: u32, party: u16, kind: TurnKind) -> Request {
        Request {
            id: RequestId(id),
            party: PartyId(party),
            representative: Representative::FIRST,
            kind,
            asked: Stamp::from_millis(0),
            limit: None,
            absences: 2,
            overrides: Vec::new(),
        }
    }

    #[test]
    fn who_was_set_aside_for_a_response_was_not_set_aside_for_an_intervention() {
        let aside = vec![request(1, 0, TurnKind::Response), request(2, 1, TurnKind::Intervention)];
        let list = List { aside, ..List::default() };
        let aside_of = |party| list.aside_of(PartyId(party), Representative::FIRST).map(|request| request.id);
        assert_eq!([aside_of(0), aside_of(1), aside_of(2)], [None, Some(RequestId(2)), None]);
    }
}
