//! The debrief of a rehearsal: the lines of the screen, and its file.

use std::fmt::Write as _;

use super::{Args, Words};
use crate::floor::time::Span;
use crate::rehearsal::debrief::{AlertAnswers, Debrief, Figures, Watched};

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
    /// A row of a chart.
    Bar(DebriefBar),
}

/// A row of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebriefBar {
    /// Which rehearsal it is of.
    pub name: String,
    /// The bar.
    pub bar: String,
    /// Its value.
    pub value: String,
    /// Whether it is of this rehearsal, not of an earlier one.
    pub is_this: bool,
}

impl Words {
    /// Returns the debrief of a rehearsal; `past` are the figures of earlier ones like it, the last one first.
    #[must_use]
    pub fn debrief(&self, debrief: &Debrief, now: &Figures, past: &[Figures]) -> Vec<DebriefLine> {
        let mut lines = vec![DebriefLine::Heading(self.plain("debrief-advice"))];
        lines.extend(debrief.advice().iter().map(|advice| DebriefLine::Advice(self.advice(advice))));
        lines.push(DebriefLine::Heading(self.plain("debrief-answers")));
        if debrief.answers.is_empty() {
            lines.push(DebriefLine::Text(self.plain("debrief-no-answers")));
        }
        lines.extend(debrief.answers.iter().map(|answer| DebriefLine::Text(self.took(answer))));
        if now.speed > 1 {
            let args = Args::new().with("speed", now.speed.to_string());
            lines.push(DebriefLine::Text(self.say("debrief-speed", &args)));
        }
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
        let time = |time: Span| (time.millis(), time.to_string());
        lines.extend(self.chart("debrief-chart-late", now, past, |figures| figures.late.map(time)));
        lines.extend(self.chart("debrief-chart-overran", now, past, |figures| Some(time(figures.overran))));
        lines.extend(
            self.chart("debrief-chart-between", now, past, |figures| Some(time(figures.lost_between))),
        );
        lines.extend(self.chart("debrief-chart-heard", now, past, |figures| {
            let args = Args::new().with("heard", figures.heard).with("asked", figures.asked);
            let share = per_mille(figures.heard, figures.asked)?;
            Some((share, self.say("debrief-chart-share", &args)))
        }));
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
            match debrief.summary_lost {
                Some(lost) => {
                    self.say("debrief-summary", &Args::new().with("lost", lost).with("secs", lost.secs()))
                }
                None => self.plain("debrief-summary-ahead"),
            },
        ]
    }

    /// Returns how long the chair took to act on one kind of alert.
    fn took(&self, answer: &AlertAnswers) -> String {
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

    /// Returns a chart of one figure over this rehearsal and earlier ones; empty where there is nothing to compare.
    fn chart(
        &self,
        title: &str,
        now: &Figures,
        past: &[Figures],
        figure: impl Fn(&Figures) -> Option<(i64, String)>,
    ) -> Vec<DebriefLine> {
        let past = past.iter().rev().map(|figures| (figures, false));
        let rows = past.chain([(now, true)]).filter_map(|(of, is_this)| Some((of, is_this, figure(of)?)));
        let rows: Vec<_> = rows.collect();
        let most = rows.iter().map(|(_, _, (value, _))| *value).max().unwrap_or_default().max(1);
        if rows.len() < 2 {
            return Vec::new();
        }
        let row = |(figures, is_this, (value, text)): (&Figures, bool, (i64, String))| {
            // A script has no seed.
            let id = match (is_this, figures.script.is_some()) {
                (true, false) => "debrief-this-one",
                (false, false) => "debrief-that-one",
                (true, true) => "debrief-this-script",
                (false, true) => "debrief-that-script",
            };
            let cells = value.saturating_mul(BAR) / most;
            DebriefLine::Bar(DebriefBar {
                name: self.say(id, &Args::new().with("seed", figures.seed.to_string())),
                bar: "▇".repeat(usize::try_from(cells).unwrap_or_default()),
                value: text,
                is_this,
            })
        };
        let heading = DebriefLine::Heading(self.plain(title));
        std::iter::once(heading).chain(rows.into_iter().map(row)).collect()
    }

    /// Returns a debrief as a Markdown file.
    #[must_use]
    pub fn debrief_file(&self, title: &str, lines: &[DebriefLine]) -> String {
        let mut text = format!("# {title}\n");
        let mut in_chart = false;
        for line in lines {
            let is_bar = matches!(line, DebriefLine::Bar(_));
            if is_bar != in_chart {
                text.push_str(if is_bar { "```text\n" } else { "```\n" });
                in_chart = is_bar;
            }
            match line {
                DebriefLine::Heading(heading) => {
                    let _ = write!(text, "\n## {heading}\n\n");
                }
                DebriefLine::Text(line) | DebriefLine::Advice(line) => {
                    let _ = writeln!(text, "- {line}");
                }
                DebriefLine::Bar(DebriefBar { name, bar, value, .. }) => {
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

/// Returns the share of `some` in `all`, per thousand; `None` where `all` is zero.
fn per_mille(some: usize, all: usize) -> Option<i64> {
    let count = |number: usize| i64::try_from(number).ok();
    count(some)?.checked_mul(1000)?.checked_div(count(all)?)
}
