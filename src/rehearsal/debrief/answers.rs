//! How long the chair took to act on what it was told.

use serde::Serialize;

use crate::floor::alert::{Alert, AlertKind};
use crate::floor::entry::Cause;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::time::{Span, Stamp};
use crate::floor::{Floor, History};

/// The alerts that stand since a moment, so that there is a time to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Watched {
    /// The session was to open.
    LateToOpen,
    /// Who was called has the floor, and the clock was not started.
    NotStarted,
    /// Less of the item's time is left than the limit of who was called.
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
pub struct Answer {
    /// The alert.
    pub alert: Watched,
    /// How often the chair acted on it.
    pub times: usize,
    /// How often it passed without an act, as where the floor returned by itself.
    pub passed: usize,
    /// How long it took, all together.
    pub together: Span,
    /// How long it took at most.
    pub longest: Span,
}

impl Answer {
    /// Returns how long the chair took on average, to the second.
    #[must_use]
    pub fn mean(&self) -> Span {
        self.together.share(i64::try_from(self.times).unwrap_or(i64::MAX), Span::SECOND)
    }
}

/// An alert, told from others of its kind by what it is about.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Standing {
    alert: Watched,
    since: Stamp,
    about: About,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Party(PartyId),
    Item(ItemId),
    Session,
}

/// Returns how long the chair took to act, by alert.
///
/// An alert is acted on when it stands before an entry and not after it; a speaker's time also when the speaker is called
/// to order.
pub(super) fn of(history: &History, planned_start: Option<Stamp>) -> Vec<Answer> {
    let mut replayed = History::new(history.floor().plan().clone());
    let mut answers: Vec<Answer> = Vec::new();
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
                answers.push(Answer { alert: gone.alert, times: 0, passed: 0, together, longest });
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

fn standing(floor: &Floor, at: Stamp, planned_start: Option<Stamp>) -> Vec<Standing> {
    floor.alerts(at, planned_start).iter().filter_map(watched).collect()
}

/// Returns the alert as one that is watched, where it is one and still waits for an act.
fn watched(alert: &Alert) -> Option<Standing> {
    let (watched, about) = match alert.kind {
        AlertKind::LateToOpen { .. } => (Watched::LateToOpen, About::Session),
        AlertKind::NotStarted { party } => (Watched::NotStarted, About::Party(party)),
        AlertKind::LessThanLimit { party, .. } => (Watched::LessThanLimit, About::Party(party)),
        AlertKind::Time { party, called_to_order: false, .. } => (Watched::Time, About::Party(party)),
        AlertKind::PointOver { by, .. } => (Watched::PointOver, About::Party(by)),
        AlertKind::ItemOver { item, .. } => (Watched::ItemOver, About::Item(item)),
        AlertKind::SessionOver { .. } => (Watched::SessionOver, About::Session),
        AlertKind::ResumeDue { .. } => (Watched::ResumeDue, About::Session),
        AlertKind::Gap { ran, .. } if ran > Span::ZERO => (Watched::Gap, About::Session),
        AlertKind::Time { .. }
        | AlertKind::Gap { .. }
        | AlertKind::ClockStep { .. }
        | AlertKind::Behind { .. }
        | AlertKind::TooMany { .. }
        | AlertKind::FewTopics { .. }
        | AlertKind::NobodyWaits { .. } => return None,
    };
    Some(Standing { alert: watched, since: alert.since, about })
}
