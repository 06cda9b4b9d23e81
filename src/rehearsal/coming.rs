//! What comes to a room by itself: latecomers, parties that are on no list, mishaps.

use super::chance::{About, Chances, percent};
use super::profile::{Mishaps, Profile};
use crate::floor::Floor;
use crate::floor::plan::{PartyId, Plan};
use crate::floor::time::Span;

/// Names of parties that may come without being on the list, one a line. Names of the plan are skipped. The order is
/// part of what a seed means.
const STRANGERS: &str = include_str!("strangers.txt");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coming {
    /// A delegation of the list comes late.
    Late(PartyId),
    /// A party that is on no list comes: the index of its name.
    Stranger(usize),
    /// The meeting is interrupted, for so long.
    Interrupted(Span),
    /// The laptop sleeps, for so long.
    Asleep(Span),
    /// The program is killed, and gone for so long.
    Killed(Span),
}

/// All that will come, in order, by the time since the opening.
pub(super) fn all(plan: &Plan, chances: &Chances, profile: &Profile) -> Vec<(Span, Coming)> {
    let mut coming = mishaps(chances, &profile.mishaps, plan.length);
    for (party, _) in (0..=u16::MAX).map(PartyId).zip(&plan.parties) {
        let mut draws = chances.of(About::Arrival, 0, u32::from(party.0));
        if draws.happens(profile.late) {
            coming.push((draws.secs(&profile.late_by), Coming::Late(party)));
        }
    }
    let mut draws = chances.of(About::Arrival, 1, 0);
    for stranger in 0..draws.pick(&profile.unlisted) {
        coming.push((draws.secs(&profile.late_by), Coming::Stranger(stranger)));
    }
    coming.sort_by_key(|(after, _)| *after);
    coming
}

/// The name of the `number`th party that is on no list; names of the room are skipped.
pub(super) fn stranger(number: usize, floor: &Floor) -> Option<&'static str> {
    let is_taken = |name: &str| floor.parties().any(|(_, party)| party.is_called(name));
    STRANGERS.lines().filter(|name| !is_taken(name)).nth(number)
}

/// The mishaps to come, each between the first and the last tenth of the session.
fn mishaps(chances: &Chances, mishaps: &Mishaps, length: Span) -> Vec<(Span, Coming)> {
    type Kind = fn(Span) -> Coming;
    let kinds = [
        (&mishaps.interrupted, Coming::Interrupted as Kind),
        (&mishaps.asleep, Coming::Asleep),
        (&mishaps.killed, Coming::Killed),
    ];
    let mut coming = Vec::new();
    for (number, ((share, lasts), kind)) in (1..).zip(kinds) {
        let mut draws = chances.of(About::Mishap, number, 0);
        if draws.happens(*share) {
            let at = percent(length, i64::from(draws.below(80)) + 10);
            coming.push((at, kind(draws.secs(lasts))));
        }
    }
    coming
}
