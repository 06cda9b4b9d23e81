//! The state of the room's floor.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::agenda::Agenda;
use super::gap::Gap;
use super::list::{List, Request};
use super::note::{Note, NoteId};
use super::phase::{Open, Phase, Suspension};
use super::plan::{Item, ItemId, LineUp, Party, PartyId, Plan, Standing};
use super::representative::TurnKind;
use super::side_countdown::SideCountdown;
use super::tally::Tally;
use super::time::{Span, Stamp};
use super::turn::{EndCause, PointOfOrder, Turn};
use super::wall_clock::WallClock;

/// The state of the room: a fold of the events since the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    pub(super) plan: Plan,
    pub(super) phase: Phase,
    pub(super) agenda: Agenda,
    pub(super) list: List,
    pub(super) turn: Option<Turn>,
    pub(super) point: Option<PointOfOrder>,
    /// Who raised a point of order while another one was before the chair, in order.
    #[serde(default)]
    pub(super) points_noted: Vec<PartyId>,
    pub(super) limit: Span,
    pub(super) added: Vec<Party>,
    pub(super) tally: Vec<Tally>,
    pub(super) last_ended: Option<LastTurn>,
    /// When the floor last became free, or the clocks ran again. No later turn can have begun before.
    pub(super) free_since: Option<Stamp>,
    pub(super) requests: u32,
    pub(super) turns: u32,
    pub(super) gap: Option<Gap>,
    /// Items that were added in the session, and those of the plan that got questions in it.
    #[serde(default)]
    pub(super) items: BTreeMap<ItemId, Item>,
    /// Parties whose name or code was put right.
    #[serde(default)]
    pub(super) named: BTreeMap<PartyId, Party>,
    /// The chair's own lines on items.
    #[serde(default)]
    pub(super) own_lines: BTreeMap<ItemId, String>,
    /// The notes for the record, in the order in which they were filed.
    #[serde(default)]
    pub(super) notes: Vec<Note>,
    /// The number of the newest note.
    #[serde(default)]
    pub(super) newest_note: u32,
    #[serde(default)]
    pub(super) countdown: Option<SideCountdown>,
    pub(super) clock: WallClock,
}

/// The turn that ended last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastTurn {
    /// Who had the floor. `None` for the chair's own remarks.
    pub party: Option<PartyId>,
    /// When it ended.
    pub at: Stamp,
    /// How long it took.
    pub spoken: Span,
    /// The limit that it had at its end; nothing without one.
    pub limit: Option<Span>,
    /// Why it ended.
    pub why: EndCause,
}

impl Floor {
    /// Returns the room before the session: the plan's agenda, an open and empty list.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        Self {
            phase: Phase::Ahead,
            agenda: Agenda::proposed(&plan),
            list: List::default(),
            turn: None,
            point: None,
            points_noted: Vec::new(),
            limit: plan.rules.limit,
            added: Vec::new(),
            tally: vec![Tally::default(); plan.parties.len()],
            last_ended: None,
            free_since: None,
            requests: 0,
            turns: 0,
            gap: None,
            items: BTreeMap::new(),
            named: BTreeMap::new(),
            own_lines: BTreeMap::new(),
            notes: Vec::new(),
            newest_note: 0,
            countdown: None,
            clock: WallClock::default(),
            plan,
        }
    }

    /// Returns the plan that the session began from.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Returns how far the session has come.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Returns when the floor last became free, or the clocks ran again. `None` before the session opens.
    #[must_use]
    pub fn free_since(&self) -> Option<Stamp> {
        self.free_since
    }

    /// Returns when the session opened, and when it is or was to end. `None` before it opens.
    #[must_use]
    pub fn opened(&self) -> Option<&Open> {
        match &self.phase {
            Phase::Ahead => None,
            Phase::Open(open) | Phase::Closed { open, .. } => Some(open),
        }
    }

    /// Returns whether the room's clocks run: an item is under way, and the meeting is not suspended.
    #[must_use]
    pub fn clocks_run(&self) -> bool {
        self.agenda().present().is_some() && self.suspension().is_none()
    }

    /// Returns the present suspension of the meeting.
    #[must_use]
    pub fn suspension(&self) -> Option<&Suspension> {
        match &self.phase {
            Phase::Open(open) => open.suspension.as_ref(),
            Phase::Ahead | Phase::Closed { .. } => None,
        }
    }

    /// Returns the agenda's time: the sum of all allotments and of the unallotted time.
    #[must_use]
    pub fn length(&self) -> Span {
        self.opened().map_or(self.plan.length, |open| open.ends - open.at - open.suspended_for)
    }

    /// Returns the agenda.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// Returns the plan's description of an item.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(&id).or_else(|| self.plan.item(id))
    }

    /// Returns the chair's own line on an item.
    #[must_use]
    pub fn own_line(&self, id: ItemId) -> Option<&str> {
        self.own_lines.get(&id).map(String::as_str)
    }

    /// Returns the notes for the record under an item, in order.
    #[must_use = "an iterator does nothing by itself"]
    pub fn notes(&self, item: ItemId) -> impl DoubleEndedIterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.item == item)
    }

    /// Returns all notes for the record, in the order in which they were filed.
    #[must_use]
    pub fn all_notes(&self) -> &[Note] {
        &self.notes
    }

    /// Returns a note for the record.
    #[must_use]
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    /// Returns the countdown beside the agenda.
    #[must_use]
    pub fn countdown(&self) -> Option<&SideCountdown> {
        self.countdown.as_ref()
    }

    /// Returns the list of speakers.
    #[must_use]
    pub fn list(&self) -> &List {
        &self.list
    }

    /// Returns the turn on the floor.
    #[must_use]
    pub fn turn(&self) -> Option<&Turn> {
        self.turn.as_ref()
    }

    /// Returns the point of order before the chair.
    #[must_use]
    pub fn point(&self) -> Option<&PointOfOrder> {
        self.point.as_ref()
    }

    /// Returns who raised a point of order that comes after the one before the chair, in order.
    #[must_use]
    pub fn points_noted(&self) -> &[PartyId] {
        &self.points_noted
    }

    /// Returns the limit for the turns to come.
    #[must_use]
    pub fn limit(&self) -> Span {
        self.limit
    }

    /// Returns all parties in the room, those of the plan first.
    pub fn parties(&self) -> impl Iterator<Item = (PartyId, &Party)> {
        let parties = PartyId::number(self.plan.parties.iter().chain(&self.added));
        parties.map(|(id, party)| (id, self.named.get(&id).unwrap_or(party)))
    }

    /// Returns all parties in the order in which a chair looks for whom to hear: first those that have not spoken in the
    /// session, then those that have not spoken on the present item. Among equals the room's order holds.
    #[must_use]
    pub fn parties_to_hear(&self) -> Vec<(PartyId, &Party)> {
        let present = self.agenda().present();
        let spoke_here = |id| present.is_some_and(|item| item.heard.contains(&id));
        let mut parties: Vec<_> = self.parties().collect();
        parties.sort_by_key(|&(id, _)| (self.tally(id).people() > 0, spoke_here(id)));
        parties
    }

    /// Returns a party.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        if let Some(named) = self.named.get(&id) {
            return Some(named);
        }
        let place = usize::from(id.0);
        match place.checked_sub(self.plan.parties.len()) {
            None => self.plan.parties.get(place),
            Some(added) => self.added.get(added),
        }
    }

    /// Returns what a party has had of the floor.
    #[must_use]
    pub fn tally(&self, id: PartyId) -> Tally {
        self.tally.get(usize::from(id.0)).copied().unwrap_or_default()
    }

    /// Returns the turn that ended last.
    #[must_use]
    pub fn last_ended(&self) -> Option<LastTurn> {
        self.last_ended
    }

    /// Returns the gap that the chair has not decided about.
    #[must_use]
    pub fn gap(&self) -> Option<&Gap> {
        self.gap.as_ref()
    }

    /// Returns the computer's clock beside the session's.
    #[must_use]
    pub fn wall_clock(&self) -> WallClock {
        self.clock
    }

    /// Returns how many representatives may speak for a party. `None` if no rule limits them.
    #[must_use]
    pub fn representatives_allowed(&self, party: PartyId) -> Option<u8> {
        match self.party(party)?.standing {
            Standing::Delegation => self.plan.rules.representatives,
            Standing::Observer => None,
        }
    }

    /// Returns whether the speaker of a line-up has reached the mark at which enough has been said.
    #[must_use]
    pub fn enough_said(&self, now: Stamp) -> bool {
        self.turn().zip(self.enough_mark()).is_some_and(|(turn, enough)| turn.spoken(now) >= enough)
    }

    /// Returns the mark at which the speaker of a line-up has said enough, where there is one.
    #[must_use]
    pub fn enough_mark(&self) -> Option<Span> {
        let turn = self.turn().filter(|turn| turn.kind == TurnKind::LineUp)?;
        let enough = self.line_up()?.enough?;
        turn.limit.is_none_or(|limit| enough < limit).then_some(enough)
    }

    /// Returns the line-up of the present item.
    #[must_use]
    pub fn line_up(&self) -> Option<&LineUp> {
        self.agenda.present().and_then(|item| self.plan.item(item.id)?.line_up.as_ref())
    }

    /// Returns the place of a new request from a party of this standing: the end of the list, but a delegation comes
    /// before the observers that wait there.
    pub(super) fn place_for(&self, standing: Standing) -> usize {
        let waiting = &self.list.waiting;
        let observer = |request: &&Request| {
            self.party(request.party).is_some_and(|party| party.standing == Standing::Observer)
        };
        match standing {
            Standing::Observer => waiting.len(),
            Standing::Delegation => waiting.len() - waiting.iter().rev().take_while(observer).count(),
        }
    }
}
