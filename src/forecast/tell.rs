//! A forecast for people: the answer, the table, the assumptions.

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::spread::Spread;
use super::task::{Expected, Forecast, Task};
use crate::clock::Zone;
use crate::floor::plan::{Plan, When};
use crate::floor::time::Span;
use crate::rehearsal::Manner;
use crate::words::{Args, Words, level};

const WIDTH: usize = 78;
const BINS: usize = 10;
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// From this share of sessions, in percent, a result is called sure, or probable.
const SURE: usize = 90;
const PROBABLE: usize = 50;

impl Forecast {
    /// The forecast of a task, as text.
    #[must_use]
    pub fn text(&self, task: &Task<'_>, words: &Words) -> String {
        let mut lines = self.answer(task.plan, words);
        lines.push(String::new());
        lines.extend(self.table(task.plan, words));
        lines.push(String::new());
        lines.extend(self.assumed(task, words));
        lines.join("\n") + "\n"
    }

    /// The forecast of a task for programs, with its assumptions as sentences.
    pub fn json(&self, task: &Task<'_>, words: &Words) -> serde_json::Result<String> {
        #[derive(Serialize)]
        struct ForecastReport<'f> {
            plan: &'f str,
            profile: String,
            assumptions: Vec<String>,
            #[serde(flatten)]
            forecast: &'f Forecast,
        }
        serde_json::to_string_pretty(&ForecastReport {
            plan: &task.plan.title,
            profile: words.say("forecast-level", &Args::new().with("level", level(task.level))),
            assumptions: assumptions(task, words),
            forecast: self,
        })
    }

    /// The percentage of sessions in which everybody who asked was heard.
    fn share(&self, expected: &Expected) -> usize {
        expected.all_heard * 100 / self.runs.max(1)
    }

    /// The answer alone: what the plan is, and whether those who ask for the floor will be heard.
    #[must_use]
    pub fn answer(&self, plan: &Plan, words: &Words) -> Vec<String> {
        let Some(planned) = self.ways.first() else { return Vec::new() };
        let title = Args::new()
            .with("title", &plan.title)
            .with("delegations", self.delegations)
            .with("topics", planned.way.topics)
            .with("minutes", plan.length.secs() / 60);
        let mut lines = wrapped(&words.say("forecast-title", &title), "");
        if self.delegations == 0 {
            lines.push(words.plain("forecast-nobody"));
            return lines;
        }
        let share = self.share(planned);
        lines.push(words.plain(match share {
            SURE.. => "forecast-all",
            PROBABLE.. => "forecast-most",
            _ => "forecast-some",
        }));
        lines.push(String::new());
        let as_planned = Args::new()
            .with("limit", planned.way.limit)
            .with("delegations", self.delegations)
            .with("asked", planned.asked.median())
            .with("heard", planned.heard.median())
            .with("share", share);
        lines.extend(wrapped(&words.say("forecast-as-planned", &as_planned), ""));
        let way_out = self.way_out(planned, words);
        if !way_out.is_empty() {
            lines.extend(wrapped(&way_out, ""));
        }
        lines
    }

    /// The first way, in their order, in which all who ask are surely heard, or else the best one. Empty if the plan is
    /// such a way.
    fn way_out(&self, planned: &Expected, words: &Words) -> String {
        if self.share(planned) >= SURE {
            return String::new();
        }
        let surely = self.ways.iter().find(|one| self.share(one) >= SURE);
        let best = self.ways.iter().rev().max_by_key(|one| one.all_heard);
        let better = |one: &&Expected| self.share(one) > self.share(planned);
        let Some(one) = surely.or(best).filter(better) else { return words.plain("forecast-no-way-out") };
        let args = Args::new().with("topics", one.way.topics).with("share", self.share(one));
        if one.way.as_needed {
            return words.say("forecast-way-out-as-needed", &args);
        }
        words.say("forecast-way-out", &args.with("limit", one.way.limit))
    }

    fn table(&self, plan: &Plan, words: &Words) -> Vec<String> {
        let bounds = self.ways.iter().filter_map(|one| one.heard.bounds());
        let (low, high) =
            bounds.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1))).unwrap_or_default();
        let head = TableRow {
            limit: words.plain("forecast-head-limit"),
            topics: words.plain("forecast-head-topics"),
            heard: words.say("forecast-head-heard", &Args::new().with("count", self.delegations)),
            bars: String::new(),
            all: words.plain("forecast-head-all"),
            unheard: words.plain("forecast-head-unheard"),
            ends: words.plain("forecast-head-ends"),
        };
        let mut lines = vec![head.line()];
        let mut topics = None;
        for one in &self.ways {
            if topics.replace(one.way.topics).is_some_and(|before| before != one.way.topics) {
                lines.push(String::new());
            }
            lines.push(self.row(one, (low, high), plan, words).line());
        }
        lines.push(String::new());
        let key = Args::new().with("low", low).with("high", high);
        lines.extend(wrapped(&words.say("forecast-key", &key), ""));
        lines
    }

    fn row(&self, one: &Expected, (low, high): (i64, i64), plan: &Plan, words: &Words) -> TableRow {
        let covered = one.topics_covered.median();
        TableRow {
            limit: if one.way.as_needed {
                words.plain("forecast-as-needed")
            } else {
                one.way.limit.to_string()
            },
            topics: if usize::try_from(covered).is_ok_and(|covered| covered == one.way.topics) {
                covered.to_string()
            } else {
                let args = Args::new().with("covered", covered).with("topics", one.way.topics);
                words.say("forecast-covered", &args)
            },
            heard: middle(&one.heard, 3, i64::to_string),
            bars: bars(&one.heard.bins(low, high, BINS)),
            all: words.say("forecast-percent", &Args::new().with("share", self.share(one))),
            unheard: middle(&one.unheard, 3, i64::to_string),
            ends: middle(&one.ends, 5, |&millis| hour(plan.when.as_ref(), Span::from_millis(millis), words)),
        }
    }

    fn assumed(&self, task: &Task<'_>, words: &Words) -> Vec<String> {
        let head = Args::new().with("runs", self.runs).with("seed", self.seed);
        let head = head.with("level", level(task.level));
        let mut lines = wrapped(&words.say("forecast-assumed", &head), "");
        lines.extend(assumptions(task, words).iter().flat_map(|fact| wrapped(fact, "  ")));
        lines.extend(wrapped(&words.plain("forecast-assumed-docs"), ""));
        lines
    }
}

/// The wall clock's hour so long after the session's start; the time since the start if the plan has no hour.
fn hour(when: Option<&When>, after: Span, words: &Words) -> String {
    let Some(when) = when else {
        let minutes = after.secs().div_euclid(60);
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    };
    let zone = Zone::named(when.zone.as_deref());
    let on = |date: &String| Some(zone.occurs(date.parse().ok()?, when.start)?.taken(when.second));
    if let Some(start) = when.date.as_ref().and_then(on) {
        let at = zone.shows(start + after);
        return words.hour_in_table(i64::from(at.hour()) * 60 + i64::from(at.minute()));
    }
    let minutes = (i64::from(when.start) + after.secs().div_euclid(60)).rem_euclid(24 * 60);
    words.hour_in_table(minutes)
}

fn assumptions(task: &Task<'_>, words: &Words) -> Vec<String> {
    let profile = task.level.profile();
    let percent = |share: u16| {
        if share.is_multiple_of(10) {
            (share / 10).to_string()
        } else {
            words.say("forecast-tenths", &Args::new().with("whole", share / 10).with("tenths", share % 10))
        }
    };
    let asks = profile.asks.iter().flatten().copied();
    let [early, kept, over, later] = profile.speaks.map(percent);
    [
        words.say(
            "forecast-assumed-asks",
            &Args::new()
                .with("least", percent(asks.clone().min().unwrap_or_default()))
                .with("most", percent(asks.max().unwrap_or_default()))
                .with("again", percent(profile.again)),
        ),
        words.say(
            "forecast-assumed-speaks",
            &Args::new().with("early", early).with("kept", kept).with("over", over).with("later", later),
        ),
        words.say(
            "forecast-assumed-away",
            &Args::new()
                .with("absent", percent(profile.absent))
                .with("late", percent(profile.late))
                .with("start", percent(profile.mishaps.late_start.0)),
        ),
        words.say(
            "forecast-assumed-chair",
            &Args::new().with("least", Manner::default().least_turn.unwrap_or_default()),
        ),
        words.say("forecast-assumed-silence", &Args::new().with("silence", Manner::default().silence)),
        words.plain("forecast-assumed-waits"),
    ]
    .to_vec()
}

struct TableRow {
    limit: String,
    topics: String,
    heard: String,
    bars: String,
    all: String,
    unheard: String,
    ends: String,
}

impl TableRow {
    fn line(&self) -> String {
        let cells = [
            (&self.limit, 10),
            (&self.topics, 7),
            (&self.heard, 12),
            (&self.bars, BINS + 1),
            (&self.all, 10),
            (&self.unheard, 11),
            (&self.ends, 0),
        ];
        let mut line = String::new();
        for (cell, width) in cells {
            line.push_str(cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.width())));
        }
        line.trim_end().to_owned()
    }
}

/// The median of a spread, and what 10 and 90 % do not exceed: `14  12–16`.
fn middle(spread: &Spread, width: usize, show: impl Fn(&i64) -> String) -> String {
    let range = format!("{}–{}", show(&spread.percentile(10)), show(&spread.percentile(90)));
    format!("{:>width$} {range}", show(&spread.median()))
}

/// A histogram, one letter a column; blank where there is nothing.
fn bars(bins: &[u64]) -> String {
    let most = bins.iter().copied().max().unwrap_or_default().max(1);
    let last = HEIGHTS.len() as u64 - 1;
    let column = |&count: &u64| {
        let height = usize::try_from((count * last).div_ceil(most)).unwrap_or_default();
        if count == 0 { ' ' } else { HEIGHTS.get(height).copied().unwrap_or(' ') }
    };
    bins.iter().map(column).collect()
}

/// Breaks a sentence into lines of [`WIDTH`] cells, each after `indent`.
fn wrapped(text: &str, indent: &str) -> Vec<String> {
    let mut lines = vec![indent.to_owned()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        let begun = line.len() > indent.len();
        if begun && line.width() + 1 + word.width() > WIDTH {
            lines.push(format!("{indent}{}{word}", if indent.is_empty() { "" } else { "  " }));
        } else {
            line.push_str(if begun { " " } else { "" });
            line.push_str(word);
        }
    }
    lines
}
