//! The figures of an item, as sentences.

use super::unattributed::{Report, ReportItem};
use super::{AttributedTable, AttributedTurn};
use crate::record::HeardCount;
use crate::words::{Args, Words};

/// Returns the figures of an item, a line each.
pub(super) fn figures(report: &Report, item: &ReportItem, words: &Words) -> Vec<String> {
    if !item.discussed {
        return vec![words.say("report-time-planned", &Args::new().with("planned", item.planned))];
    }
    let time = Args::new().with("planned", item.planned).with("used", item.used);
    let mut lines = vec![
        words.say("report-time", &time),
        match item.interventions {
            Some(count) => words.say("report-interventions", &Args::new().with("count", count)),
            None => words.plain("report-interventions-few"),
        },
        heard(report, item, words),
    ];
    if let Some(count) = item.overruns {
        lines.push(words.say("report-overruns", &Args::new().with("count", count)));
    }
    if !item.limits.is_empty() {
        let limits = words.choices(item.limits.iter().map(ToString::to_string));
        lines.push(words.say("report-limits", &Args::new().with("limits", limits)));
    }
    lines.extend(questions(item, words));
    lines
}

/// Returns the guiding questions that are open, a line each: for those who see the figures alone.
pub(super) fn open_questions(item: &ReportItem, words: &Words) -> Vec<String> {
    let open = item.questions.iter().filter(|question| item.discussed && !question.covered);
    open.map(|open| words.say("report-question-open", &Args::new().with("question", open.question.as_str())))
        .collect()
}

/// Returns how many delegations were heard.
fn heard(report: &Report, item: &ReportItem, words: &Words) -> String {
    let args = Args::new().with("of", report.delegations);
    match item.heard {
        HeardCount::None => words.say("report-heard-none", &args),
        HeardCount::FewerThanThree => words.say("report-heard-few", &args),
        HeardCount::NearlyAll => words.say("report-heard-nearly-all", &args),
        HeardCount::Count(count) => words.say("report-heard", &args.with("count", count)),
    }
}

/// Returns how many guiding questions were covered; `None` where there are none.
fn questions(item: &ReportItem, words: &Words) -> Option<String> {
    let covered = item.questions.iter().filter(|question| question.covered).count();
    let args = Args::new().with("covered", covered).with("all", item.questions.len());
    (!item.questions.is_empty()).then(|| words.say("report-questions", &args))
}

/// Returns who spoke on an item, a line each, in the order of speaking.
pub(super) fn speakers(table: Option<&AttributedTable>, item: usize, words: &Words) -> Vec<String> {
    let turns = table.into_iter().flat_map(|table| table.of_item(item));
    turns.map(|turn| speaker(turn, words)).collect()
}

fn speaker(turn: &AttributedTurn, words: &Words) -> String {
    let args = Args::new().with("name", &turn.delegation).with("spoken", turn.spoken);
    let args = args.with("kind", if turn.response { "response" } else { "intervention" });
    let args = args.with("over", turn.over).with("secs", turn.over.secs());
    words.say("report-speaker", &args)
}
