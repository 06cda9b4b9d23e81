//! When the bell rings, and when the alarm's band flashes.

use std::collections::BTreeMap;

use crate::floor::alert::{Alert, AlertKind, AlertLevel, AlertName};
use crate::floor::time::{Span, Stamp};

/// How long the band flashes when time runs out.
const FLASH: Span = Span::from_secs(3);
/// How long the band stands reversed, and not, while it flashes.
const HALF: Span = Span::from_millis(500);

/// The bell, and what has sounded so far.
#[derive(Debug)]
pub(super) struct Alarms {
    /// Whether the bell is on.
    pub(super) bell: bool,
    sounded: BTreeMap<AlertName, u32>,
}

impl Default for Alarms {
    fn default() -> Self {
        Self { bell: true, sounded: BTreeMap::new() }
    }
}

impl Alarms {
    /// Notes the standing alerts. Returns whether the bell rings for one of them now.
    pub(super) fn hear(&mut self, alerts: &[Alert]) -> bool {
        let now: BTreeMap<_, _> = alerts.iter().map(|alert| (alert.kind.name(), alert.sounds)).collect();
        let before = std::mem::replace(&mut self.sounded, now);
        let sounds =
            self.sounded.iter().any(|(kind, &sounds)| sounds > before.get(kind).copied().unwrap_or(0));
        sounds && self.bell
    }
}

/// Returns whether the band is drawn reversed at `now`, and when that changes next.
pub(super) fn flash(alerts: &[Alert], now: Stamp) -> (bool, Option<Stamp>) {
    let ran_out = alerts.iter().find(|alert| {
        alert.level == AlertLevel::Alarm
            && matches!(alert.kind, AlertKind::Time { .. } | AlertKind::PointOver { .. })
    });
    let Some(since) = ran_out.map(|alert| alert.since).filter(|&since| now - since < FLASH) else {
        return (false, None);
    };
    let half = (now - since).fits(HALF);
    (half % 2 == 0, Some(since + HALF.times(half + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(sounds: u32) -> Vec<Alert> {
        let party = crate::floor::plan::PartyId(0);
        let kind = AlertKind::Time { party, over: Span::ZERO, called_to_order: false, returns_in: None };
        vec![Alert { kind, since: Stamp::from_millis(0), level: AlertLevel::Alarm, sounds }]
    }

    #[test]
    fn an_alarm_sounds_once_and_again_when_it_repeats() {
        let mut alarms = Alarms::default();
        assert_eq!(
            [time(1), time(1), time(2), vec![], time(1)].map(|alerts| alarms.hear(&alerts)),
            [true, false, true, false, true]
        );
    }

    #[test]
    fn the_band_flashes_for_three_seconds() {
        let at = |millis| flash(&time(1), Stamp::from_millis(millis));
        assert_eq!(at(0), (true, Some(Stamp::from_millis(500))));
        assert_eq!(at(700), (false, Some(Stamp::from_millis(1000))));
        assert_eq!(at(3000), (false, None));
    }
}
