//! What a chair could do better.

use super::{Args, Words};
use crate::rehearsal::debrief::Advice;

impl Words {
    /// Returns a piece of advice.
    #[must_use]
    pub fn advice(&self, advice: &Advice) -> String {
        let args = Args::new();
        match *advice {
            Advice::CallSooner { late, times } => {
                self.say("advice-call-sooner", &args.with("late", late).with("times", times))
            }
            Advice::Overruns { together, cost } => {
                self.say("advice-overruns", &args.with("together", together).with("cost", cost))
            }
            Advice::StartClocks { late } => self.say("advice-start-clocks", &args.with("late", late)),
            Advice::HandOver { lost, times } => {
                self.say("advice-hand-over", &args.with("lost", lost).with("times", times))
            }
            Advice::EndItems { late, items } => {
                self.say("advice-end-items", &args.with("late", late).with("items", items))
            }
            Advice::KeepTheSummary { lost } => self.say("advice-summary", &args.with("lost", lost)),
            Advice::FewTopics { topics, wanted } => {
                self.say("advice-few-topics", &args.with("topics", topics).with("wanted", wanted))
            }
            Advice::Unheard { delegations, asked } => {
                self.say("advice-unheard", &args.with("count", delegations).with("asked", asked))
            }
            Advice::EndedLate { by } => self.say("advice-ended-late", &args.with("by", by)),
            Advice::RulesSetAside { times } => self.say("advice-rules", &args.with("times", times)),
            Advice::Nothing => self.plain("advice-nothing"),
        }
    }
}
