//! How long the chair took to act on alerts.

use serde::Serialize;

use crate::floor::alert::{Alert, AlertKind};
use crate::floor::entry::Cause;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};

/// The alerts that have a beginning, so that the chair's answer can be timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Watched {
    /// The session was to open.
    LateToOpen,
    /// The party that was called has the floor, and the clock was not started.
    NotStarted,
    /// Less of the item's time is left than the limit of the party that was called.
    LessThanLimit,
    /// The speaker's time is up.
    Time,
    /// The time for the point of order is up.
    PointOver,
    /// The present item's time is up.
    ItemOver,
    /// The session's time has passed.
    SessionOver,
    /// The suspension was to end.
    ResumeDue,
    /// Nobody watched the clocks for a while.
    Gap,
}

/// How long the chair took to act on one kind of alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AlertAnswers {
    /// The alert.
    pub alert: Watched,
    /// How often the chair acted on it.
    pub times: usize,
    /// How often it went without an act of the chair, as when the floor returned by itself.
    pub passed: usize,
    /// The time taken, all together.
    pub together: Span,
    /// The longest time taken.
    pub longest: Span,
}

impl AlertAnswers {
    /// The average time taken, to the second.
    #[must_use]
    pub fn mean(&self) -> Span {
        self.together.share(i64::try_from(self.times).unwrap_or(i64::MAX), Span::SECOND)
    }
}

/// An alert at a moment; `about` tells it from others of its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
struct OpenAlert {
    alert: Watched,
    since: Stamp,
    about: AlertSubject,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum AlertSubject {
    Party(PartyId),
    Item(ItemId),
    Session,
}

/// How long the chair took to act, by alert.
///
/// An alert is answered by an entry if it stands before and not after it. A speaker's time is also answered by a call
/// to order.
pub(super) fn of(history: &History, planned_start: Option<Stamp>) -> Vec<AlertAnswers> {
    let mut replayed = History::new(history.floor().plan().clone());
    let mut answers: Vec<AlertAnswers> = Vec::new();
    for entry in history.entries() {
        let moment = entry.moment();
        let before = standing(replayed.floor(), moment, planned_start);
        if replayed.accept(entry.clone()).is_err() {
            break;
        }
        let after = standing(replayed.floor(), moment, planned_start);
        let is_answer = matches!(entry.cause, Cause::Chair);
        let is_undo = matches!(entry.cause, Cause::Undo { .. } | Cause::Redo { .. } | Cause::Machine);
        for gone in before.iter().filter(|one| !after.contains(one) && !is_undo) {
            let place = answers.iter().position(|answer| answer.alert == gone.alert);
            let place = place.unwrap_or_else(|| {
                let (together, longest) = (Span::ZERO, Span::ZERO);
                answers.push(AlertAnswers { alert: gone.alert, times: 0, passed: 0, together, longest });
                answers.len() - 1
            });
            let Some(answer) = answers.get_mut(place) else { continue };
            if is_answer {
                let took = moment - gone.since;
                answer.times += 1;
                answer.together += took;
                answer.longest = answer.longest.max(took);
            } else {
                answer.passed += 1;
            }
        }
    }
    answers.sort_by_key(|answer| answer.alert);
    answers
}

fn standing(floor: &Floor, at: Stamp, planned_start: Option<Stamp>) -> Vec<OpenAlert> {
    floor.alerts(at, planned_start).iter().filter_map(watched).collect()
}

/// The alert, if it is watched and still unanswered.
fn watched(alert: &Alert) -> Option<OpenAlert> {
    let (watched, about) = match alert.kind {
        AlertKind::LateToOpen { .. } => (Watched::LateToOpen, AlertSubject::Session),
        AlertKind::NotStarted { party } => (Watched::NotStarted, AlertSubject::Party(party)),
        AlertKind::LessThanLimit { party, .. } => (Watched::LessThanLimit, AlertSubject::Party(party)),
        AlertKind::Time { party, called_to_order: false, .. } => (Watched::Time, AlertSubject::Party(party)),
        AlertKind::PointOver { by, .. } => (Watched::PointOver, AlertSubject::Party(by)),
        AlertKind::ItemOver { item, .. } => (Watched::ItemOver, AlertSubject::Item(item)),
        AlertKind::SessionOver { .. } => (Watched::SessionOver, AlertSubject::Session),
        AlertKind::ResumeDue { .. } => (Watched::ResumeDue, AlertSubject::Session),
        AlertKind::Gap { ran, .. } if ran > Span::ZERO => (Watched::Gap, AlertSubject::Session),
        AlertKind::Time { .. }
        | AlertKind::Gap { .. }
        | AlertKind::ClockStep { .. }
        | AlertKind::Behind { .. }
        | AlertKind::CountdownOver { .. }
        | AlertKind::TooMany { .. }
        | AlertKind::FewTopics { .. }
        | AlertKind::NobodyWaits { .. } => return None,
    };
    Some(OpenAlert { alert: watched, since: alert.since, about })
}
