//! The outcome of one simulated session.

use crate::floor::agenda::Progress;
use crate::floor::event::Event;
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemKind, PartyId, Standing};
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::rehearsal::{Doing, SimulatedSession};

/// The outcome of one simulated session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// From the planned start to the close.
    pub ended: Span,
    /// How many topics somebody spoke on.
    pub topics: usize,
    /// How many interventions there were.
    pub interventions: usize,
    /// How many delegations asked for the floor.
    pub asked: usize,
    /// How many delegations were heard.
    pub heard: usize,
    /// How many delegations asked and were never heard.
    pub silent: usize,
    /// How many requests there were. Asking again before being heard is not a new request.
    pub requests: usize,
    /// How many requests were not heard.
    pub unheard: usize,
}

impl Outcome {
    /// The outcome of a session that was to start at `starts`, and has run to its close.
    #[must_use]
    pub fn of(session: &SimulatedSession, starts: Stamp) -> Self {
        let floor = session.history().floor();
        let agenda = &floor.agenda().items;
        let requests = Requests::of(session);
        let delegations = || {
            let parties = floor.parties().filter(|(_, party)| party.standing == Standing::Delegation);
            parties.map(|(id, _)| id)
        };
        let was_heard = |&id: &PartyId| floor.tally(id).interventions > 0;
        let closed = match floor.phase() {
            Phase::Closed { at, .. } => *at,
            Phase::Ahead | Phase::Open(_) => session.now(),
        };
        Self {
            ended: closed - starts,
            topics: (agenda.iter())
                .filter(|item| item.kind == ItemKind::Topic && item.progress != Progress::Dropped)
                .filter(|item| item.interventions > 0)
                .count(),
            interventions: agenda.iter().map(|item| count(item.interventions)).sum(),
            asked: delegations().filter(|id| requests.asked(*id)).count(),
            heard: delegations().filter(was_heard).count(),
            silent: delegations().filter(|id| requests.asked(*id) && !was_heard(id)).count(),
            requests: requests.count,
            unheard: requests.open(),
        }
    }
}

/// Requests, and the parties that wait for the floor since theirs.
struct Requests {
    parties: Vec<Asking>,
    count: usize,
    /// Requests of parties on no list that were never added.
    unlisted: usize,
}

#[derive(Clone, Copy, Default)]
struct Asking {
    ever: bool,
    open: bool,
}

impl Requests {
    fn of(session: &SimulatedSession) -> Self {
        let floor = session.history().floor();
        let mut requests =
            Self { parties: vec![Asking::default(); floor.parties().count()], count: 0, unlisted: 0 };
        let mut acts = session.acts().iter().peekable();
        let mut on_floor = None;
        for entry in session.history().live() {
            while let Some(act) = acts.next_if(|act| act.at <= entry.at) {
                requests.see(&act.doing, session);
            }
            for event in &entry.events {
                if let Event::Called { turn } = event {
                    on_floor = turn.party().filter(|_| turn.kind == TurnKind::Intervention);
                } else if let Event::Started { .. } = event
                    && let Some(asking) = on_floor.and_then(|party| requests.of_party(party))
                {
                    asking.open = false;
                }
            }
        }
        requests
    }

    fn see(&mut self, doing: &Doing, session: &SimulatedSession) {
        let party = if let Doing::Asks { party, .. } = doing {
            Some(*party)
        } else if let Doing::AsksUnlisted { name } = doing {
            let mut parties = session.history().floor().parties();
            parties.find(|(_, party)| party.name == *name).map(|(id, _)| id)
        } else {
            return;
        };
        match party.and_then(|party| self.of_party(party)) {
            Some(asking) if asking.open => {}
            Some(asking) => {
                *asking = Asking { ever: true, open: true };
                self.count += 1;
            }
            None => {
                self.unlisted += 1;
                self.count += 1;
            }
        }
    }

    fn of_party(&mut self, party: PartyId) -> Option<&mut Asking> {
        self.parties.get_mut(usize::from(party.0))
    }

    fn asked(&self, party: PartyId) -> bool {
        self.parties.get(usize::from(party.0)).is_some_and(|asking| asking.ever)
    }

    fn open(&self) -> usize {
        self.unlisted + self.parties.iter().filter(|asking| asking.open).count()
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
