//! The debrief of a rehearsal, in words: the same lines on the screen and in its file.

use std::fmt::Write as _;

use super::{Args, Words};
use crate::floor::time::Span;
use crate::rehearsal::debrief::{Answer, Debrief, Figures, Watched};

/// The cells of a bar that is full.
const BAR: i64 = 24;

/// A line of a debrief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DebriefLine {
    /// A heading.
    Heading(String),
    /// A sentence.
    Text(String),
    /// A piece of advice.
    Advice(String),
    /// A row of a chart: what it is, its bar, its value.
    Bar(String, String, String),
}

impl Words {
    /// Returns the debrief of a rehearsal; `past` are the figures of earlier ones of the same plan, the last one first.
    #[must_use]
    pub fn debrief(&self, debrief: &Debrief, now: &Figures, past: &[Figures]) -> Vec<DebriefLine> {
        let mut lines = vec![DebriefLine::Heading(self.plain("debrief-advice"))];
        lines.extend(debrief.advice().iter().map(|advice| DebriefLine::Advice(self.advice(advice))));
        lines.push(DebriefLine::Heading(self.plain("debrief-answers")));
        if debrief.answers.is_empty() {
            lines.push(DebriefLine::Text(self.plain("debrief-no-answers")));
        }
        lines.extend(debrief.answers.iter().map(|answer| DebriefLine::Text(self.took(answer))));
        lines.push(DebriefLine::Heading(self.plain("debrief-time")));
        lines.extend(self.spent(debrief).into_iter().map(DebriefLine::Text));
        lines.push(DebriefLine::Heading(self.plain("debrief-room")));
        let args = Args::new().with("covered", debrief.topics_covered).with("topics", debrief.topics);
        lines.push(DebriefLine::Text(self.say("debrief-topics", &args)));
        let args = Args::new().with("heard", debrief.heard).with("asked", debrief.asked);
        lines.push(DebriefLine::Text(self.say("debrief-heard", &args)));
        let args = Args::new().with("overrides", debrief.overrides.len());
        lines.push(DebriefLine::Text(self.say("debrief-overrides", &args)));
        let args = Args::new().with("undone", debrief.undone).with("redone", debrief.redone);
        lines.push(DebriefLine::Text(self.say("debrief-undone", &args)));
        lines.extend(self.chart("debrief-chart-late", now, past, |figures| figures.late));
        lines.extend(self.chart("debrief-chart-overran", now, past, |figures| Some(figures.overran)));
        lines.extend(self.chart("debrief-chart-between", now, past, |figures| Some(figures.lost_between)));
        lines
    }

    /// Returns how the time of a session was spent.
    fn spent(&self, debrief: &Debrief) -> Vec<String> {
        let end = match debrief.over {
            None => self.plain("debrief-left-open"),
            Some(over) if over.is_negative() => {
                self.say("debrief-closed-early", &Args::new().with("by", -over))
            }
            Some(over) if over > Span::ZERO => self.say("debrief-closed-late", &Args::new().with("by", over)),
            Some(_) => self.plain("debrief-closed-in-time"),
        };
        let overruns = Args::new().with("count", debrief.overruns.len()).with("together", debrief.overran);
        let between = Args::new().with("count", debrief.hand_overs).with("between", debrief.between);
        vec![
            end,
            self.say("debrief-overruns", &overruns.with("cost", debrief.cost)),
            self.say("debrief-between", &between.with("lost", debrief.lost_between)),
            self.say(
                "debrief-summary",
                &Args::new().with("lost", debrief.summary_lost).with("secs", debrief.summary_lost.secs()),
            ),
        ]
    }

    /// Returns how long the chair took to act on one kind of alert.
    fn took(&self, answer: &Answer) -> String {
        let what = self.plain(match answer.alert {
            Watched::LateToOpen => "debrief-late-to-open",
            Watched::NotStarted => "debrief-not-started",
            Watched::LessThanLimit => "debrief-less-than-limit",
            Watched::Time => "debrief-time-up",
            Watched::PointOver => "debrief-point-over",
            Watched::ItemOver => "debrief-item-over",
            Watched::SessionOver => "debrief-session-over",
            Watched::ResumeDue => "debrief-resume-due",
            Watched::Gap => "debrief-gap",
        });
        let args = Args::new().with("what", what).with("times", answer.times).with("passed", answer.passed);
        self.say("debrief-took", &args.with("mean", answer.mean()).with("longest", answer.longest))
    }

    /// Returns a chart of one figure over this rehearsal and those before; nothing where there is none to compare with.
    fn chart(
        &self,
        title: &str,
        now: &Figures,
        past: &[Figures],
        figure: impl Fn(&Figures) -> Option<Span>,
    ) -> Vec<DebriefLine> {
        let rows = past.iter().rev().chain([now]).filter_map(|figures| Some((figures, figure(figures)?)));
        let rows: Vec<_> = rows.collect();
        let most = rows.iter().map(|(_, value)| *value).max().unwrap_or_default().max(Span::SECOND);
        if rows.len() < 2 {
            return Vec::new();
        }
        let bar = |value: Span| {
            let cells = value.times(BAR).millis() / most.millis();
            "▇".repeat(usize::try_from(cells).unwrap_or_default())
        };
        let row = |(figures, value): &(&Figures, Span)| {
            let name = Args::new().with("seed", figures.seed.to_string());
            let id = if std::ptr::eq(*figures, now) { "debrief-this-one" } else { "debrief-that-one" };
            DebriefLine::Bar(self.say(id, &name), bar(*value), value.to_string())
        };
        let heading = DebriefLine::Heading(self.plain(title));
        std::iter::once(heading).chain(rows.iter().map(row)).collect()
    }

    /// Returns a debrief as a Markdown file.
    #[must_use]
    pub fn debrief_file(&self, title: &str, lines: &[DebriefLine]) -> String {
        let mut text = format!("# {title}\n");
        let mut in_chart = false;
        for line in lines {
            let is_bar = matches!(line, DebriefLine::Bar(..));
            if is_bar != in_chart {
                text.push_str(if is_bar { "\n```text\n" } else { "```\n" });
                in_chart = is_bar;
            }
            match line {
                DebriefLine::Heading(heading) => {
                    let _ = write!(text, "\n## {heading}\n\n");
                }
                DebriefLine::Text(line) | DebriefLine::Advice(line) => {
                    let _ = writeln!(text, "- {line}");
                }
                DebriefLine::Bar(name, bar, value) => {
                    let _ = writeln!(text, "{name:<24}{bar} {value}");
                }
            }
        }
        if in_chart {
            text.push_str("```\n");
        }
        text
    }
}
