//! What a chair could do better, from the figures. Data; the sentences are in `words`.

use serde::Serialize;

use super::{Debrief, Watched, count};
use crate::floor::time::Span;

/// Calls to order that are later on average get advice.
const LATE_CALL: Span = Span::from_secs(15);
/// Clocks that start later than this after the alert, on average, get advice.
const LATE_START: Span = Span::from_secs(10);
/// A smaller loss is ignored.
const SMALL: Span = Span::MINUTE;

/// The weight of a topic that was not discussed.
const TOPIC: Span = Span::from_mins(10);

/// One piece of advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// The chair acted late when a speaker's time was up.
    CallSooner {
        /// How late on average.
        late: Span,
        /// How often.
        times: usize,
    },
    /// Overruns took the time of others.
    Overruns {
        /// How long all together.
        together: Span,
        /// How many interventions would have fitted in.
        cost: i64,
    },
    /// The clock was started late.
    StartClocks {
        /// How late on average.
        late: Span,
    },
    /// Nobody had the floor though somebody waited.
    HandOver {
        /// The excess over the plan's hand-over, all together.
        lost: Span,
        /// How often.
        times: usize,
    },
    /// Items took longer than the time they had.
    EndItems {
        /// How much longer on average.
        late: Span,
        /// How many.
        items: usize,
    },
    /// The summary lost time.
    KeepTheSummary {
        /// How much.
        lost: Span,
    },
    /// Fewer topics were discussed than the plan asks for.
    FewTopics {
        /// How many.
        topics: usize,
        /// How many there should have been.
        wanted: usize,
    },
    /// Delegations asked and were not heard.
    Unheard {
        /// How many were not heard.
        delegations: usize,
        /// How many asked.
        asked: usize,
    },
    /// The session ended late.
    EndedLate {
        /// By how much.
        by: Span,
    },
    /// Rules were set aside.
    RulesSetAside {
        /// How often.
        times: usize,
    },
    /// Nothing worth advice.
    Nothing,
}

impl Debrief {
    /// The advice for the chair, the largest loss of time first.
    #[must_use]
    pub fn advice(&self) -> Vec<Advice> {
        let mut advice = Vec::new();
        let mut add = |weight: Span, one| advice.push((weight, one));
        let answer = |alert| self.answers.iter().find(|answer| answer.alert == alert && answer.times > 0);
        if let Some(call) = answer(Watched::Time).filter(|call| call.mean() > LATE_CALL) {
            add(call.together, Advice::CallSooner { late: call.mean(), times: call.times });
        }
        if self.overran >= SMALL {
            add(self.overran, Advice::Overruns { together: self.overran, cost: self.cost });
        }
        if let Some(start) = answer(Watched::NotStarted).filter(|start| start.mean() > LATE_START) {
            add(start.together, Advice::StartClocks { late: start.mean() });
        }
        if self.lost_between >= SMALL {
            add(self.lost_between, Advice::HandOver { lost: self.lost_between, times: self.hand_overs });
        }
        if let Some(items) = answer(Watched::ItemOver).filter(|items| items.together >= SMALL) {
            add(items.together, Advice::EndItems { late: items.mean(), items: items.times });
        }
        if let Some(lost) = self.summary_lost.filter(|&lost| lost >= SMALL) {
            add(lost, Advice::KeepTheSummary { lost });
        }
        if self.topics_missing > 0 {
            let (topics, missing) = (self.topics_covered, self.topics_missing);
            add(TOPIC.times(count(missing)), Advice::FewTopics { topics, wanted: topics + missing });
        }
        let unheard = self.asked.saturating_sub(self.heard);
        if unheard > 0 {
            let weight = Span::MINUTE.times(count(unheard));
            add(weight, Advice::Unheard { delegations: unheard, asked: self.asked });
        }
        if let Some(by) = self.over.filter(|&by| by >= SMALL) {
            add(by, Advice::EndedLate { by });
        }
        if !self.overrides.is_empty() {
            add(Span::ZERO, Advice::RulesSetAside { times: self.overrides.len() });
        }
        advice.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        if advice.is_empty() {
            return vec![Advice::Nothing];
        }
        advice.into_iter().map(|(_, one)| one).collect()
    }
}
