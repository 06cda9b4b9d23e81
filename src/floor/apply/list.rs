//! The list of speakers: who is in the room, who waits.

use crate::floor::list::{Request, RequestId};
use crate::floor::overrides::Override;
use crate::floor::plan::{Party, PartyId, Standing};
use crate::floor::representative::{Representative, TurnKind};
use crate::floor::state::Floor;
use crate::floor::tally::Tally;

impl Floor {
    pub(in crate::floor) fn add_party(&mut self, party: Party) {
        self.added.push(party);
        self.tally.push(Tally::default());
    }

    pub(super) fn name_party(&mut self, id: PartyId, name: &str, code: Option<&String>) {
        let Some(party) = self.party(id) else { return };
        // What it is called was written for its name.
        let spoken = party.spoken.clone().filter(|_| party.name == name);
        let named = Party { name: name.to_owned(), code: code.cloned(), spoken, ..party.clone() };
        self.named.insert(id, named);
    }

    pub(super) fn enlist(&mut self, request: &Request, to: usize) {
        self.requests = self.requests.max(request.id.0);
        if request.kind == TurnKind::Response {
            self.list.responses.insert(to.min(self.list.responses.len()), request.clone());
        } else {
            self.list.put(to, request.clone());
        }
    }

    pub(super) fn move_request(&mut self, id: RequestId, to: usize) {
        if let Some(request) = self.list.take(id) {
            self.list.put(to, request);
        }
    }

    pub(super) fn set_who_asks(
        &mut self,
        id: RequestId,
        representative: Representative,
        overrides: &[Override],
    ) {
        if let Some(request) = self.list.find_mut(id) {
            request.representative = representative;
            request.override_anew(overrides);
        }
    }

    pub(super) fn return_request(&mut self, id: RequestId) {
        let Some(request) = self.list.take(id) else { return };
        let request = Request { absences: 0, ..request };
        if request.kind == TurnKind::Response {
            self.list.responses.push(request);
        } else {
            let standing = self.party(request.party).map_or(Standing::Delegation, |party| party.standing);
            self.list.put(self.place_for(standing), request);
        }
    }
}
