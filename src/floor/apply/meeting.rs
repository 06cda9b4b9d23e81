//! The meeting as a whole: open, suspend, resume, close; gaps and steps of the clock.

use crate::floor::gap::{Gap, GapCause};
use crate::floor::phase::{Open, Phase, Suspension};
use crate::floor::state::Floor;
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;

impl Floor {
    pub(super) fn open(&mut self, moment: Stamp, ends: Stamp) {
        let open = Open { at: moment, ends, suspended_for: Span::ZERO, suspension: None };
        self.phase = Phase::Open(open);
        self.free_since = Some(moment);
        self.agenda.unallotted = ends - moment - self.agenda.allotted();
    }

    pub(super) fn set_end(&mut self, ends: Stamp) {
        let Phase::Open(open) = &mut self.phase else { return };
        let later = ends - open.ends;
        open.ends = ends;
        self.agenda.unallotted += later;
        self.agenda.change();
    }

    pub(super) fn suspend(&mut self, moment: Stamp, until: Option<Stamp>) {
        let turn_resumes = self.speakers_clock().is_some_and(|clock| clock.hold(moment));
        let point_resumes = self.point.as_mut().is_some_and(|point| point.clock.hold(moment));
        if let Some(clock) = self.agenda.clock_mut() {
            clock.hold(moment);
        }
        if let Some(countdown) = &mut self.countdown {
            countdown.clock.hold(moment);
        }
        if let Phase::Open(open) = &mut self.phase {
            open.suspension = Some(Suspension { since: moment, until, turn_resumes, point_resumes });
        }
    }

    pub(super) fn set_resumption(&mut self, until: Option<Stamp>) {
        if let Phase::Open(Open { suspension: Some(suspension), .. }) = &mut self.phase {
            suspension.until = until;
        }
    }

    pub(super) fn resume_meeting(&mut self, moment: Stamp) {
        let Phase::Open(open) = &mut self.phase else { return };
        let Some(suspension) = open.suspension.take() else { return };
        let lasted = moment - suspension.since;
        open.suspended_for += lasted;
        self.agenda.unallotted -= lasted;
        self.free_since = Some(moment);
        if let Some(turn) = self.turn.as_mut().filter(|turn| turn.clock.is_none()) {
            turn.earliest = moment;
        }
        if let Some(clock) = self.agenda.clock_mut() {
            clock.resume(moment);
        }
        if let Some(countdown) = &mut self.countdown {
            countdown.clock.resume(moment);
        }
        if let Some(clock) = self.speakers_clock().filter(|_| suspension.turn_resumes) {
            clock.resume(moment);
        }
        if let Some(point) = self.point.as_mut().filter(|_| suspension.point_resumes) {
            point.clock.resume(moment);
        }
    }

    pub(super) fn close(&mut self, moment: Stamp) {
        if let Phase::Open(open) = &self.phase {
            self.phase = Phase::Closed { open: open.clone(), at: moment };
        }
        self.gap = None;
        self.clock.undecided = None;
        self.countdown = None;
    }

    /// Notes a gap for the chair to decide about. Outside of a session no clock runs, so there is nothing to decide.
    pub(super) fn note_gap(&mut self, moment: Stamp, from: Stamp, why: GapCause) {
        if !matches!(self.phase, Phase::Open(_)) {
            return;
        }
        let ran = |clock: Option<&Timer>| {
            let since = clock.and_then(Timer::running_since);
            since.map_or(Span::ZERO, |since| (moment - since.max(from)).or_zero())
        };
        let gap = Gap {
            from,
            to: moment,
            why,
            turn_ran: ran(self.turn.as_ref().and_then(|turn| turn.clock.as_ref())),
            point_ran: ran(self.point.as_ref().map(|point| &point.clock)),
        };
        self.gap = Some(self.gap.map_or(gap, |earlier| earlier.and(gap)));
    }

    pub(super) fn settle_gap(&mut self, held: bool) {
        let Some(gap) = self.gap.take().filter(|_| held) else { return };
        if let Some(point) = self.point.as_mut() {
            point.clock.discount(gap.point_ran);
        }
        if let Some(clock) = self.speakers_clock() {
            clock.discount(gap.turn_ran);
        }
    }

    pub(super) fn note_clock_step(&mut self, by: Span) {
        self.clock.ahead += by;
        if !matches!(self.phase, Phase::Closed { .. }) {
            self.clock.undecided = Some(self.clock.undecided.unwrap_or_default() + by);
        }
    }

    pub(super) fn settle_clock_step(&mut self, follow: bool) {
        let Some(by) = self.clock.undecided.take() else { return };
        if !follow {
            return;
        }
        self.clock.followed += by;
        // The session ends at an hour of the day. If the hours move forward, it ends earlier on the session's clock.
        match &mut self.phase {
            Phase::Ahead => {}
            Phase::Open(open) | Phase::Closed { open, .. } => {
                open.ends = open.ends - by;
                self.agenda.unallotted -= by;
            }
        }
    }
}
