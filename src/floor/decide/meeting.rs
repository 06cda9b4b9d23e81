//! The meeting as a whole: open, suspend, resume, close; gaps and steps of the clock.

use super::{Decision, Floor};
use crate::floor::event::Event;
use crate::floor::phase::Phase;
use crate::floor::plan::LONGEST;
use crate::floor::refusal::Refusal;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::EndCause;

impl Floor {
    pub(super) fn decide_open(&self, ends: Stamp, now: Stamp) -> Decision {
        match self.phase() {
            Phase::Ahead => {}
            Phase::Open(_) => return Err(Refusal::OpenAlready),
            Phase::Closed { .. } => return Err(Refusal::Closed),
        }
        if ends <= now {
            return Err(Refusal::EndsBeforeOpening);
        }
        let first = self.agenda().next().ok_or(Refusal::NoItemAhead)?.id;
        Ok(vec![Event::Opened { ends }, self.begin_item_event(first, now)])
    }

    pub(super) fn decide_suspend(&self, until: Option<Stamp>, now: Stamp) -> Decision {
        self.in_session()?;
        if until.is_some_and(|until| until <= now) {
            return Err(Refusal::ResumesInThePast);
        }
        Ok(vec![Event::Suspended { until }])
    }

    pub(super) fn decide_set_resumption(&self, until: Option<Stamp>, now: Stamp) -> Decision {
        let suspension = self.open_session()?.suspension.as_ref().ok_or(Refusal::NotSuspended)?;
        if suspension.until == until {
            return Err(Refusal::ResumesThenAlready);
        }
        if until.is_some_and(|until| until <= now) {
            return Err(Refusal::ResumesInThePast);
        }
        Ok(vec![Event::ResumptionSet { until }])
    }

    pub(super) fn decide_set_end(&self, ends: Stamp, now: Stamp) -> Decision {
        let open = self.open_session()?;
        if ends == open.ends {
            return Err(Refusal::EndsThenAlready);
        }
        if ends <= now {
            return Err(Refusal::EndsInThePast);
        }
        Ok(vec![Event::EndSet { ends }])
    }

    pub(super) fn decide_start_countdown(&self, length: Span, label: Option<&str>) -> Decision {
        self.in_session()?;
        if self.countdown().is_some() {
            return Err(Refusal::CountdownAlready);
        }
        if length <= Span::ZERO || length > LONGEST {
            return Err(Refusal::CountdownOutOfBounds);
        }
        let label = label.map(str::trim).filter(|label| !label.is_empty()).map(ToOwned::to_owned);
        Ok(vec![Event::CountdownStarted { length, label }])
    }

    pub(super) fn decide_end_countdown(&self) -> Decision {
        self.countdown().ok_or(Refusal::NoCountdown)?;
        Ok(vec![Event::CountdownEnded])
    }

    pub(super) fn decide_resume_meeting(&self) -> Decision {
        match self.open_session()?.suspension {
            Some(_) => Ok(vec![Event::MeetingResumed]),
            None => Err(Refusal::NotSuspended),
        }
    }

    pub(super) fn decide_close(&self, now: Stamp) -> Decision {
        let open = self.open_session()?;
        self.no_point()?;
        let mut events = Vec::new();
        if open.suspension.is_some() {
            events.push(Event::MeetingResumed);
        }
        events.extend(self.end_turn_event(now));
        events.extend(self.end_item_event(now));
        events.push(Event::Closed);
        Ok(events)
    }

    pub(super) fn decide_settle_gap(&self, held: bool) -> Decision {
        self.gap().ok_or(Refusal::NothingToSettle)?;
        Ok(vec![Event::GapSettled { held }])
    }

    pub(super) fn decide_settle_clock_step(&self, follow: bool) -> Decision {
        self.wall_clock().undecided.ok_or(Refusal::NothingToSettle)?;
        Ok(vec![Event::ClockStepSettled { follow }])
    }

    /// Returns the event that ends the present turn, if there is one.
    pub(super) fn end_turn_event(&self, now: Stamp) -> Option<Event> {
        self.turn().map(|turn| Event::Ended { turn: turn.id, spoken: turn.spoken(now), why: EndCause::Chair })
    }

    /// Returns the event that ends the present item, if there is one.
    pub(super) fn end_item_event(&self, now: Stamp) -> Option<Event> {
        let item = self.agenda().present()?;
        Some(Event::ItemEnded { item: item.id, used: item.clock()?.elapsed(now) })
    }
}
