//! How fast a rehearsal goes.

use crate::floor::time::Span;

const SPEEDS: [u32; 7] = [1, 2, 5, 10, 20, 40, 60];
/// The longest step ahead.
pub const STEP: Span = Span::from_secs(10);

/// How fast a rehearsal goes, and whether it is paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speed {
    speed: u32,
    stands: bool,
}

impl Speed {
    /// The highest speed.
    pub const TOP: u32 = 60;

    /// The pace of `speed` seconds of the session in one.
    #[must_use]
    pub fn of(speed: u32) -> Self {
        Self { speed: speed.clamp(1, Self::TOP), stands: false }
    }

    /// How many seconds of the session pass in one; 0 while paused.
    #[must_use]
    pub fn rate(self) -> u32 {
        if self.stands { 0 } else { self.speed }
    }

    /// The next higher speed; `None` at the highest.
    #[must_use]
    pub fn faster(self) -> Option<Self> {
        let speed = SPEEDS.into_iter().find(|&speed| speed > self.speed)?;
        Some(Self { speed, ..self })
    }

    /// The next lower speed; `None` at the lowest.
    #[must_use]
    pub fn slower(self) -> Option<Self> {
        let speed = SPEEDS.into_iter().rev().find(|&speed| speed < self.speed)?;
        Some(Self { speed, ..self })
    }

    /// The same pace, paused.
    #[must_use]
    pub fn standing(self) -> Self {
        Self { stands: true, ..self }
    }

    /// The same pace, running.
    #[must_use]
    pub fn going(self) -> Self {
        Self { stands: false, ..self }
    }

    /// Whether it is paused.
    #[must_use]
    pub fn stands(self) -> bool {
        self.stands
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_speeds_go_up_and_down_and_end() {
        let up = std::iter::successors(Some(Speed::of(1)), |speed| speed.faster()).map(Speed::rate);
        assert_eq!(up.collect::<Vec<_>>(), SPEEDS);
        let down = std::iter::successors(Some(Speed::of(60)), |speed| speed.slower()).map(Speed::rate);
        assert_eq!(down.collect::<Vec<_>>(), [60, 40, 20, 10, 5, 2, 1]);
        assert_eq!(Speed::of(15).faster(), Some(Speed::of(20)));
        assert_eq!(Speed::of(15).slower(), Some(Speed::of(10)));
    }

    #[test]
    fn what_stands_goes_on_at_its_speed() {
        let speed = Speed::of(20).standing();
        assert_eq!((speed.rate(), speed.going().rate()), (0, 20));
        assert_eq!(speed.faster().map(|speed| (speed.rate(), speed.going().rate())), Some((0, 40)));
    }
}
