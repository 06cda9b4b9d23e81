//! Who has spoken: for the whole session.

use serde::{Deserialize, Serialize};

use super::representative::Representative;
use super::time::Span;

/// What one party has had of the floor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Interventions begun, turns in a line-up included.
    pub interventions: u32,
    /// Direct responses begun.
    pub responses: u32,
    /// Time on the floor, of turns that have ended.
    pub spoken: Span,
    /// Which representatives have taken the floor, a bit each.
    people: u16,
}

impl Tally {
    /// Returns whether this representative has taken the floor before.
    #[must_use]
    pub fn has_spoken(&self, representative: Representative) -> bool {
        self.people & bit(representative) != 0
    }

    /// Returns how many people have taken the floor.
    #[must_use]
    pub fn people(&self) -> u8 {
        u8::try_from(self.people.count_ones()).unwrap_or(u8::MAX)
    }

    /// Returns whether this representative may speak if no more than `allowed` people may.
    #[must_use]
    pub fn allows(&self, representative: Representative, allowed: Option<u8>) -> bool {
        allowed.is_none_or(|allowed| {
            representative.number() <= allowed && (self.has_spoken(representative) || self.people() < allowed)
        })
    }

    /// Notes that this representative has taken the floor.
    pub(super) fn note(&mut self, representative: Representative) {
        self.people |= bit(representative);
    }

    /// Takes back that this representative has taken the floor: another one did.
    pub(super) fn strike(&mut self, representative: Representative) {
        self.people &= !bit(representative);
    }
}

fn bit(representative: Representative) -> u16 {
    1_u16.checked_shl(u32::from(representative.number()) - 1).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_people_speak_any_number_of_times_and_no_third() {
        let mut tally = Tally::default();
        tally.note(Representative::FIRST);
        tally.note(Representative::FIRST);
        assert!(
            tally.allows(Representative::FIRST, Some(2)) && tally.allows(Representative::SECOND, Some(2))
        );
        tally.note(Representative::SECOND);
        assert!(tally.allows(Representative::FIRST, Some(2)));
        assert!(!tally.allows(Representative::nth(3), Some(2)));
        assert!(tally.allows(Representative::nth(3), None));
        assert_eq!(tally.people(), 2);
    }
}
