//! What comes to a room by itself: who is late, who is on no list, what goes wrong.

use super::chance::{About, Chances, percent};
use super::profile::{Mishaps, Profile};
use crate::floor::Floor;
use crate::floor::plan::{PartyId, Plan};
use crate::floor::time::Span;

/// Who may come without being on the list, a name a line; those who are on it are left out. The order is part of what a
/// seed means.
const STRANGERS: &str = include_str!("strangers.txt");

/// What comes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coming {
    /// A delegation that is on the list.
    Late(PartyId),
    /// Somebody who is not, the first, the second.
    Stranger(usize),
    /// An interruption, for so long.
    Interrupted(Span),
    /// A sleep of the laptop, for so long.
    Asleep(Span),
    /// The end of the program, for so long.
    Killed(Span),
}

/// Returns all that will come, by the time after the opening, in order.
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

/// Returns the name of somebody who is on no list; the room's own names are left out.
pub(super) fn stranger(number: usize, floor: &Floor) -> Option<&'static str> {
    let is_taken = |name: &str| floor.parties().any(|(_, party)| party.is_called(name));
    STRANGERS.lines().filter(|name| !is_taken(name)).nth(number)
}

/// Returns what will go wrong, and when: somewhere between the first and the last tenth.
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
