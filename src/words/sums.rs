//! The sums of a plan, a line each.

use super::{Args, Words};
use crate::floor::plan::{ItemId, Plan};
use crate::floor::sums::{Announced, HearingTime, Interventions, LineUpTime, Sums};
use crate::floor::time::Span;

impl Words {
    /// Returns the sums of a plan, a line each.
    #[must_use]
    pub fn sums(&self, plan: &Plan, sums: &Sums) -> Vec<String> {
        let mut lines = vec![self.session(sums)];
        lines.extend(self.topic_times(plan, sums));
        lines.extend(sums.announced.iter().map(|announced| self.announced(announced)));
        lines.extend(sums.interventions.iter().flat_map(|interventions| self.interventions(interventions)));
        lines.extend(sums.heard.iter().map(|heard| self.heard_once(heard)));
        lines.extend(sums.line_ups.iter().map(|line_up| self.line_up(plan, line_up)));
        if !sums.few_questions.is_empty() {
            let topics = self.list(sums.few_questions.iter().map(|&item| title(plan, item)));
            lines.push(self.say("sum-few-questions", &Args::new().with("topics", topics)));
        }
        if !sums.to_confirm.is_empty() {
            let officers = self.list(sums.to_confirm.iter().map(|&role| self.role_inside(role)));
            lines.push(self.say("sum-to-confirm", &Args::new().with("officers", officers)));
        }
        lines.push(self.plain(if sums.chatham_house { "sum-rule" } else { "sum-no-rule" }));
        if let Some(broker) = &plan.broker {
            lines.push(self.say("sum-broker", &Args::new().with("address", broker.to_string())));
        }
        lines
    }

    fn session(&self, sums: &Sums) -> String {
        let sum = self.sum(sums.blocks.iter().map(|&block| minutes(block)));
        let taken = Args::new().with("sum", sum).with("total", minutes(sums.length - sums.reserve));
        if sums.reserve == Span::ZERO {
            self.say("sum-session", &taken)
        } else {
            self.say(
                "sum-with-reserve",
                &taken.with("length", minutes(sums.length)).with("reserve", sums.reserve),
            )
        }
    }

    fn topic_times(&self, plan: &Plan, sums: &Sums) -> Vec<String> {
        match sums.topics.as_slice() {
            [] => Vec::new(),
            [first, rest @ ..] if rest.iter().all(|topic| topic.time == first.time) => {
                let args = Args::new().with("count", sums.topics.len()).with("each", first.time);
                vec![self.say("sum-topics-alike", &args)]
            }
            topics => topics
                .iter()
                .map(|topic| {
                    let args = Args::new().with("title", title(plan, topic.item)).with("time", topic.time);
                    self.say("sum-topic", &args)
                })
                .collect(),
        }
    }

    fn announced(&self, announced: &Announced) -> String {
        let args = Args::new()
            .with("about", announced.about)
            .with("topics", announced.topics)
            .with("together", announced.together)
            .with("available", announced.available);
        if announced.fits {
            return self.say("sum-announced-fits", &args);
        }
        let way = |way: &crate::floor::sums::TopicShare| {
            self.say("sum-way", &Args::new().with("each", way.each).with("topics", way.topics))
        };
        let ways = self.alternatives(announced.ways.iter().map(way));
        self.say("sum-announced", &args.with("ways", ways))
    }

    fn interventions(&self, interventions: &Interventions) -> Vec<String> {
        let limit = interventions.limit;
        let whole = Args::new()
            .with("available", interventions.available)
            .with("count", interventions.count)
            .with("limit", limit)
            .with("handover", interventions.hand_over);
        let mut lines = vec![self.say("sum-interventions", &whole)];
        lines.extend(interventions.per_topic.iter().map(|topic| {
            let args = Args::new().with("time", topic.time).with("count", topic.count).with("limit", limit);
            match topic.shorter {
                Some(shorter) => {
                    let more = topic.count.saturating_mul(2);
                    self.say("sum-per-topic-shorter", &args.with("more", more).with("shorter", shorter))
                }
                None => self.say("sum-per-topic", &args),
            }
        }));
        lines
    }

    fn heard_once(&self, heard: &HearingTime) -> String {
        let args = Args::new()
            .with("count", heard.delegations)
            .with("limit", heard.limit)
            .with("speaking", heard.speaking)
            .with("together", heard.together)
            .with("available", heard.available);
        self.say(if heard.all { "sum-all-heard" } else { "sum-not-all-heard" }, &args)
    }

    fn line_up(&self, plan: &Plan, line_up: &LineUpTime) -> String {
        let args = Args::new()
            .with("title", title(plan, line_up.item))
            .with("count", line_up.speakers)
            .with("limit", line_up.limit)
            .with("together", line_up.together)
            .with("time", line_up.time)
            .with("left", line_up.left);
        match line_up.enough {
            _ if line_up.left.is_negative() => self.say("sum-line-up-over", &args),
            Some(enough) => {
                let least = enough.times(i64::try_from(line_up.speakers).unwrap_or(i64::MAX));
                let args =
                    args.with("enough", enough).with("least", least).with("most", line_up.time - least);
                self.say("sum-line-up-enough", &args)
            }
            None => self.say("sum-line-up", &args),
        }
    }
}

/// Returns a length as a number of minutes, where it is a whole one.
fn minutes(span: Span) -> String {
    if span.millis() % Span::MINUTE.millis() == 0 { (span.secs() / 60).to_string() } else { span.to_string() }
}

fn title(plan: &Plan, item: ItemId) -> &str {
    plan.item(item).map(|item| item.title.as_str()).unwrap_or_default()
}
