//! How the state follows from what happened. Nothing is refused here: what happened, happened.

use super::agenda::Progress;
use super::event::Event;
use super::gap::Gap;
use super::gap::GapCause;
use super::list::{Request, RequestId};
use super::phase::{Open, Phase, Suspension};
use super::plan::{ItemId, Party, PartyId, Standing};
use super::state::{Floor, LastTurn};
use super::tally::Tally;
use super::time::{Span, Stamp};
use super::timer::Timer;
use super::turn::{EndCause, PointOfOrder, Representative, Turn, TurnId, TurnKind};

impl Floor {
    /// Applies an event that counts from `moment`.
    pub(super) fn apply(&mut self, moment: Stamp, event: &Event) {
        match event {
            Event::Opened { ends } => self.open(moment, *ends),
            Event::ItemBegan { item, line_up } => self.begin_item(moment, *item, line_up),
            Event::ItemEnded { item, used } => self.end_item(*item, *used),
            Event::AgendaAgreed => {
                self.agenda.agreed = Some(moment);
                self.agenda.changed_since = false;
            }
            Event::ItemMoved { item, to } => self.move_item(*item, *to),
            Event::ItemDropped { item } => self.drop_item(*item),
            Event::ItemRestored { item } => self.restore_item(*item),
            Event::AllotmentSet { item, to, .. } => {
                self.agenda.allot(*item, *to);
                self.agenda.change();
            }
            Event::QuestionTicked { item, question, covered } => self.tick(*item, *question, *covered),
            Event::PartyAdded { party } => self.add_party(party.clone()),
            Event::Requested { request, to } => self.enlist(request, *to),
            Event::Withdrawn { request } => {
                self.list.take(*request);
            }
            Event::RequestMoved { request, to } => {
                if let Some(request) = self.list.take(*request) {
                    self.list.put(*to, request);
                }
            }
            Event::ListClosed => self.list.open = false,
            Event::ListReopened => self.list.open = true,
            Event::RequestRepresentativeSet { request, representative, overrides } => {
                if let Some(request) = self.list.find_mut(*request) {
                    request.representative = *representative;
                    request.override_anew(overrides);
                }
            }
            Event::TurnRepresentativeSet { turn, representative, overrides } => {
                self.set_speaker(*turn, *representative);
                if let Some(request) = self.turn_mut(*turn).and_then(|turn| turn.request.as_mut()) {
                    request.override_anew(overrides);
                }
            }
            Event::Called { turn } => {
                if let Some(request) = &turn.request {
                    self.list.take(request.id);
                    self.requests = self.requests.max(request.id.0);
                }
                self.turns = self.turns.max(turn.id.0);
                self.turn = Some(turn.clone());
            }
            Event::PutBack { turn, to } => {
                if let Some(request) = self.absent(moment, *turn) {
                    self.list.put(*to, request);
                }
            }
            Event::SetAside { turn } => {
                if let Some(request) = self.absent(moment, *turn) {
                    self.list.aside.push(request);
                }
            }
            Event::Returned { request } => self.return_request(*request),
            Event::Started { turn } => self.start(moment, *turn),
            Event::StartMovedBack { turn, by } => {
                self.with_clock(*turn, |clock| clock.move_start_back(*by));
            }
            Event::Held { turn } => self.with_clock(*turn, |clock| clock.hold(moment)),
            Event::Resumed { turn } => self.with_clock(*turn, |clock| clock.resume(moment)),
            Event::Ended { turn, spoken, why } => self.end_turn(moment, *turn, *spoken, *why),
            Event::Extended { turn, by } => {
                if let Some(turn) = self.turn_mut(*turn) {
                    turn.limit = turn.limit.map(|limit| limit + *by);
                    turn.extended += *by;
                    // Called to order at the old limit: the new one deserves its own alarm.
                    turn.called_to_order = None;
                }
            }
            Event::TurnLimited { turn, to } => {
                if let Some(turn) = self.turn_mut(*turn) {
                    turn.limit = Some(*to);
                }
            }
            Event::CalledToOrder { turn } => {
                if let Some(turn) = self.turn_mut(*turn) {
                    turn.called_to_order = Some(moment);
                }
            }
            Event::PointRaised { by } => self.raise_point(moment, *by),
            Event::PointRuled { .. } => self.rule(moment),
            Event::LimitSet { to } => self.limit = *to,
            Event::Suspended { until } => self.suspend(moment, *until),
            Event::MeetingResumed => self.resume_meeting(moment),
            Event::Closed => self.close(moment),
            Event::GapNoted { from, why } => self.note_gap(moment, *from, *why),
            Event::GapSettled { held } => self.settle_gap(*held),
            Event::ClockStepNoted { by } => self.note_clock_step(*by),
            Event::ClockStepSettled { follow } => self.settle_clock_step(*follow),
        }
    }

    fn open(&mut self, moment: Stamp, ends: Stamp) {
        let open = Open { at: moment, ends, suspended_for: Span::ZERO, suspension: None };
        self.phase = Phase::Open(open);
        self.free_since = Some(moment);
        self.agenda.reserve = ends - moment - self.agenda.allotted();
    }

    fn begin_item(&mut self, moment: Stamp, id: ItemId, line_up: &[Request]) {
        if let Some(item) = self.agenda.find_mut(id) {
            item.progress = Progress::Present { clock: Timer::started(moment) };
        }
        self.list.open = true;
        for (place, request) in line_up.iter().enumerate() {
            self.list.take(request.id);
            self.enlist(request, place);
        }
    }

    fn end_item(&mut self, id: ItemId, used: Span) {
        if let Some(item) = self.agenda.find_mut(id) {
            let had = item.allotment;
            item.progress = Progress::Done { had };
            self.agenda.allot(id, used);
        }
    }

    fn move_item(&mut self, id: ItemId, to: usize) {
        if let Some(from) = self.agenda.place(id) {
            let item = self.agenda.items.remove(from);
            self.agenda.items.insert(to.min(self.agenda.items.len()), item);
            self.agenda.change();
        }
    }

    fn drop_item(&mut self, id: ItemId) {
        if let Some(item) = self.agenda.find_mut(id) {
            item.progress = Progress::Dropped;
            let freed = item.allotment;
            self.agenda.reserve += freed;
            self.agenda.change();
        }
    }

    fn restore_item(&mut self, id: ItemId) {
        if let Some(item) = self.agenda.find_mut(id) {
            item.progress = Progress::Ahead;
            let needed = item.allotment;
            self.agenda.reserve -= needed;
            self.agenda.change();
        }
    }

    fn tick(&mut self, id: ItemId, question: usize, covered: bool) {
        if let Some(item) = self.agenda.find_mut(id) {
            if covered {
                item.covered.insert(question);
            } else {
                item.covered.remove(&question);
            }
        }
    }

    pub(super) fn add_party(&mut self, party: Party) {
        self.added.push(party);
        self.tally.push(Tally::default());
    }

    fn enlist(&mut self, request: &Request, to: usize) {
        self.requests = self.requests.max(request.id.0);
        if request.kind == TurnKind::Response {
            self.list.responses.insert(to.min(self.list.responses.len()), request.clone());
        } else {
            self.list.put(to, request.clone());
        }
    }

    fn return_request(&mut self, id: RequestId) {
        let Some(request) = self.list.take(id) else { return };
        let request = Request { absences: 0, ..request };
        if request.kind == TurnKind::Response {
            self.list.responses.push(request);
        } else {
            let standing = self.party(request.party).map_or(Standing::Delegation, |party| party.standing);
            self.list.put(self.place_for(standing), request);
        }
    }

    fn turn_mut(&mut self, id: TurnId) -> Option<&mut Turn> {
        self.turn.as_mut().filter(|turn| turn.id == id)
    }

    fn with_clock(&mut self, id: TurnId, change: impl FnOnce(&mut Timer)) {
        if let Some(clock) = self.turn_mut(id).and_then(|turn| turn.clock.as_mut()) {
            change(clock);
        }
    }

    fn tally_mut(&mut self, party: PartyId) -> Option<&mut Tally> {
        self.tally.get_mut(usize::from(party.0))
    }

    /// Notes who speaks: on starting, and again when it turns out to be another representative.
    fn set_speaker(&mut self, id: TurnId, representative: Representative) {
        let Some(turn) = self.turn_mut(id) else { return };
        let begun = turn.clock.is_some();
        let was_first_time = turn.first_time;
        let Some(request) = turn.request.as_mut() else { return };
        let before = std::mem::replace(&mut request.representative, representative);
        let party = request.party;
        let Some(tally) = self.tally_mut(party) else { return };
        if begun && was_first_time {
            tally.strike(before);
        }
        let first_time = !tally.has_spoken(representative);
        if begun {
            tally.note(representative);
        }
        if let Some(turn) = self.turn_mut(id) {
            turn.first_time = first_time;
        }
    }

    fn start(&mut self, moment: Stamp, id: TurnId) {
        let Some(turn) = self.turn_mut(id) else { return };
        turn.clock = Some(Timer::started(moment));
        let kind = turn.kind;
        let Some(request) = turn.request.as_ref() else { return };
        let (party, representative) = (request.party, request.representative);
        if let Some(tally) = self.tally_mut(party) {
            tally.note(representative);
            if kind == TurnKind::Response {
                tally.responses = tally.responses.saturating_add(1);
            } else {
                tally.interventions = tally.interventions.saturating_add(1);
            }
        }
        if let Some(item) = self.agenda.present_mut() {
            item.heard.insert(party);
            item.interventions += u32::from(kind != TurnKind::Response);
        }
    }

    fn end_turn(&mut self, moment: Stamp, id: TurnId, spoken: Span, why: EndCause) {
        let Some(turn) = self.turn.take_if(|turn| turn.id == id) else { return };
        let party = turn.party();
        if let Some(tally) = party.and_then(|party| self.tally_mut(party)) {
            tally.spoken += spoken;
        }
        self.last_ended = Some(LastTurn { party, at: moment, why });
        self.free_since = Some(moment);
        // Whether the speaker's time ran on cannot matter any more.
        self.gap = self.gap.take_if(|gap| gap.point);
    }

    fn absent(&mut self, moment: Stamp, id: TurnId) -> Option<Request> {
        let turn = self.turn.take_if(|turn| turn.id == id)?;
        self.free_since = Some(moment);
        turn.request.map(|request| Request { absences: request.absences.saturating_add(1), ..request })
    }

    fn raise_point(&mut self, moment: Stamp, by: PartyId) {
        let speaking = self.turn.as_mut().and_then(|turn| turn.clock.as_mut());
        let resumes = speaking.is_some_and(|clock| {
            let ran = clock.runs();
            clock.hold(moment);
            ran
        });
        self.point = Some(PointOfOrder { by, clock: Timer::started(moment), resumes });
    }

    fn rule(&mut self, moment: Stamp) {
        let Some(point) = self.point.take() else { return };
        self.gap = self.gap.take_if(|gap| !gap.point);
        if let Some(clock) = self.turn.as_mut().and_then(|turn| turn.clock.as_mut())
            && point.resumes
        {
            clock.resume(moment);
        }
    }

    fn suspend(&mut self, moment: Stamp, until: Option<Stamp>) {
        let hold = |clock: Option<&mut Timer>| {
            clock.is_some_and(|clock| {
                let ran = clock.runs();
                clock.hold(moment);
                ran
            })
        };
        let turn_resumes = hold(self.turn.as_mut().and_then(|turn| turn.clock.as_mut()));
        let point_resumes = hold(self.point.as_mut().map(|point| &mut point.clock));
        if let Some(Progress::Present { clock }) = self.agenda.present_mut().map(|item| &mut item.progress) {
            clock.hold(moment);
        }
        self.agenda.suspended = Some(moment);
        if let Phase::Open(open) = &mut self.phase {
            open.suspension = Some(Suspension { since: moment, until, turn_resumes, point_resumes });
        }
    }

    fn resume_meeting(&mut self, moment: Stamp) {
        let Phase::Open(open) = &mut self.phase else { return };
        let Some(suspension) = open.suspension.take() else { return };
        let lasted = moment - suspension.since;
        open.suspended_for += lasted;
        self.agenda.suspended = None;
        self.agenda.reserve -= lasted;
        self.free_since = Some(moment);
        if let Some(turn) = self.turn.as_mut().filter(|turn| turn.clock.is_none()) {
            turn.earliest = moment;
        }
        if let Some(Progress::Present { clock }) = self.agenda.present_mut().map(|item| &mut item.progress) {
            clock.resume(moment);
        }
        if let Some(clock) = self.turn.as_mut().and_then(|turn| turn.clock.as_mut())
            && suspension.turn_resumes
        {
            clock.resume(moment);
        }
        if let Some(point) = self.point.as_mut()
            && suspension.point_resumes
        {
            point.clock.resume(moment);
        }
    }

    fn close(&mut self, moment: Stamp) {
        if let Phase::Open(open) = &self.phase {
            self.phase = Phase::Closed { open: open.clone(), at: moment };
        }
        self.gap = None;
        self.clock.undecided = None;
    }

    /// Returns how long, since `from`, the clock of the point of order or of the speaker has run, and whether it was
    /// the former.
    fn ran_since(&self, from: Stamp, now: Stamp) -> (Span, bool) {
        let ran = |clock: &Timer| clock.running_since().map(|since| (now - since.max(from)).or_zero());
        if let Some(point) = self.point.as_ref() {
            return (ran(&point.clock).unwrap_or_default(), true);
        }
        let speaking = self.turn.as_ref().and_then(|turn| turn.clock.as_ref());
        (speaking.and_then(ran).unwrap_or_default(), false)
    }

    /// Notes a gap for the chair to decide about; outside of a session there is no clock to decide about.
    fn note_gap(&mut self, moment: Stamp, from: Stamp, why: GapCause) {
        if !matches!(self.phase, Phase::Open(_)) {
            return;
        }
        let (ran, point) = self.ran_since(from, moment);
        // A second gap before the chair has decided what the clock did in the first: one decision, about both.
        let earlier = self.gap.filter(|gap| gap.point == point && gap.ran > Span::ZERO);
        let from = earlier.map_or(from, |gap| gap.from.min(from));
        let ran = ran + earlier.map_or(Span::ZERO, |gap| gap.ran);
        self.gap = Some(Gap { from, to: moment, why, ran, point });
    }

    fn note_clock_step(&mut self, by: Span) {
        self.clock.ahead += by;
        if !matches!(self.phase, Phase::Closed { .. }) {
            self.clock.undecided = Some(self.clock.undecided.unwrap_or_default() + by);
        }
    }

    fn settle_gap(&mut self, held: bool) {
        let Some(gap) = self.gap.take() else { return };
        if !held {
            return;
        }
        if gap.point {
            if let Some(point) = self.point.as_mut() {
                point.clock.discount(gap.ran);
            }
        } else if let Some(clock) = self.turn.as_mut().and_then(|turn| turn.clock.as_mut()) {
            clock.discount(gap.ran);
        }
    }

    fn settle_clock_step(&mut self, follow: bool) {
        let Some(by) = self.clock.undecided.take() else { return };
        if !follow {
            return;
        }
        self.clock.followed += by;
        // The end is an hour of the day: on the session's clock it comes earlier by what the hour moved forward.
        match &mut self.phase {
            Phase::Ahead => {}
            Phase::Open(open) | Phase::Closed { open, .. } => {
                open.ends = open.ends - by;
                self.agenda.reserve -= by;
            }
        }
    }
}
