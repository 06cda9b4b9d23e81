//! How a room behaves: the levels, and every distribution.
//!
//! `docs/rehearsal.md` states these figures. One test compares both, another compares what is drawn.

use serde::{Deserialize, Serialize};

use super::chance::{PerMille, Quantiles};

/// How hard a room is to chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Few ask, most end in time, everybody is there.
    Easy,
    /// A usual breakout group.
    Usual,
    /// Many ask, many run over, and things go wrong.
    Hard,
    /// Everybody asks at once and keeps the limit exactly: the sums of `tribune check`, played out.
    Full,
}

/// The figures of a room. Shares are of a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Shares of quiet, usual, eager delegations.
    pub voices: [PerMille; 3],
    /// Shares of cool, warm, hot topics.
    pub heats: [PerMille; 3],
    /// The share that asks on a topic, by the topic's heat and the delegation's voice.
    pub asks: [[PerMille; 3]; 3],
    /// When a delegation asks: percent of the topic's time.
    pub asks_at: Quantiles,
    /// The share that, once heard on a topic, asks again.
    pub again: PerMille,
    /// From its turn to asking again: seconds.
    pub again_after: Quantiles,
    /// The share of requests for a representative who has not spoken, if the rule allows one.
    pub second: PerMille,
    /// The share of requests for one representative too many.
    pub third: PerMille,
    /// From there to asking for one who may speak: seconds.
    pub third_again: Quantiles,
    /// The share of calls that nobody answers.
    pub absent: PerMille,
    /// From the call until it is seen that nobody is there: seconds.
    pub absent_seen: Quantiles,
    /// From the call to the first word: percent of the plan's hand-over.
    pub takes_floor: Quantiles,
    /// Shares of speakers who end early, end at the limit, run over until called to order, ignore the call.
    pub speaks: [PerMille; 4],
    /// How long a speaker who ends early speaks: percent of the limit.
    pub early: Quantiles,
    /// How long a speaker who keeps the limit speaks: percent of the limit.
    pub at_limit: Quantiles,
    /// How long a speaker who runs over would speak: percent of the limit.
    pub over: Quantiles,
    /// From the call to order to the end: seconds.
    pub winds_up: Quantiles,
    /// The share of turns in which somebody raises a point of order.
    pub point: PerMille,
    /// How long a point of order takes: percent of its time.
    pub point_lasts: Quantiles,
    /// The share of turns in which somebody asks to respond directly.
    pub response: PerMille,
    /// The share of delegations that come late.
    pub late: PerMille,
    /// How late: seconds after the opening.
    pub late_by: Quantiles,
    /// Shares of sessions to which none, one, two come who are on no list.
    pub unlisted: [PerMille; 3],
    /// The mishaps of the session as a whole.
    pub mishaps: Mishaps,
}

/// Mishaps: the share of sessions that have each, and how long it lasts, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mishaps {
    /// The room is seated late.
    pub late_start: (PerMille, Quantiles),
    /// The meeting is interrupted.
    pub interrupted: (PerMille, Quantiles),
    /// The laptop falls asleep.
    pub asleep: (PerMille, Quantiles),
    /// The program is killed.
    pub killed: (PerMille, Quantiles),
}

impl Mishaps {
    const NONE: Self = Self {
        late_start: (0, Quantiles::always(0)),
        interrupted: (0, Quantiles::always(0)),
        asleep: (0, Quantiles::always(0)),
        killed: (0, Quantiles::always(0)),
    };
}

const USUAL: Profile = Profile {
    voices: [300, 500, 200],
    heats: [300, 400, 300],
    asks: [[60, 200, 450], [120, 320, 600], [220, 480, 800]],
    asks_at: Quantiles([0, 2, 5, 9, 15, 22, 31, 42, 55, 70, 90]),
    again: 150,
    again_after: Quantiles([20, 40, 60, 90, 120, 150, 180, 240, 300, 360, 480]),
    second: 200,
    third: 200,
    third_again: Quantiles([20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90]),
    absent: 25,
    absent_seen: Quantiles([5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20]),
    takes_floor: Quantiles([15, 25, 35, 42, 50, 58, 66, 75, 90, 120, 200]),
    speaks: [450, 330, 180, 40],
    early: Quantiles([20, 35, 45, 52, 58, 64, 70, 75, 79, 83, 87]),
    at_limit: Quantiles([88, 92, 95, 97, 98, 99, 100, 100, 101, 102, 103]),
    over: Quantiles([110, 120, 128, 136, 145, 155, 165, 178, 195, 220, 260]),
    winds_up: Quantiles([3, 5, 7, 9, 11, 13, 15, 18, 22, 28, 40]),
    point: 15,
    point_lasts: Quantiles([20, 30, 38, 45, 52, 60, 70, 80, 92, 110, 150]),
    response: 40,
    late: 50,
    late_by: Quantiles([60, 120, 180, 300, 420, 600, 780, 960, 1200, 1500, 2400]),
    unlisted: [700, 250, 50],
    mishaps: Mishaps {
        late_start: (500, Quantiles([30, 60, 90, 120, 150, 180, 240, 300, 360, 480, 720])),
        interrupted: (50, Quantiles([60, 90, 120, 180, 240, 300, 360, 420, 480, 600, 900])),
        asleep: (30, Quantiles([20, 30, 40, 50, 60, 75, 90, 120, 150, 200, 300])),
        killed: (20, Quantiles([10, 15, 20, 25, 30, 35, 40, 50, 60, 90, 180])),
    },
};

const EASY: Profile = Profile {
    asks: [[40, 120, 300], [80, 220, 450], [150, 350, 650]],
    again: 80,
    second: 100,
    third: 50,
    absent: 10,
    speaks: [600, 340, 60, 0],
    point: 4,
    response: 15,
    late: 20,
    unlisted: [900, 100, 0],
    mishaps: Mishaps { late_start: (200, USUAL.mishaps.late_start.1), ..Mishaps::NONE },
    ..USUAL
};

const HARD: Profile = Profile {
    voices: [200, 450, 350],
    asks: [[100, 300, 600], [200, 450, 750], [350, 650, 900]],
    again: 300,
    second: 350,
    third: 400,
    absent: 80,
    speaks: [250, 300, 340, 110],
    point: 60,
    response: 100,
    late: 120,
    unlisted: [400, 400, 200],
    mishaps: Mishaps {
        late_start: (800, USUAL.mishaps.late_start.1),
        interrupted: (300, USUAL.mishaps.interrupted.1),
        asleep: (250, USUAL.mishaps.asleep.1),
        killed: (200, USUAL.mishaps.killed.1),
    },
    ..USUAL
};

const FULL: Profile = Profile {
    asks: [[1000; 3]; 3],
    asks_at: Quantiles::always(0),
    again: 1000,
    again_after: Quantiles::always(0),
    second: 0,
    third: 0,
    absent: 0,
    takes_floor: Quantiles::always(100),
    speaks: [0, 1000, 0, 0],
    at_limit: Quantiles::always(100),
    point: 0,
    response: 0,
    late: 0,
    unlisted: [1000, 0, 0],
    mishaps: Mishaps::NONE,
    ..USUAL
};

impl Level {
    /// All levels, from easy to hard, and [`Self::Full`].
    pub const ALL: [Self; 4] = [Self::Easy, Self::Usual, Self::Hard, Self::Full];

    /// The level's figures.
    #[must_use]
    pub const fn profile(self) -> &'static Profile {
        match self {
            Self::Easy => &EASY,
            Self::Usual => &USUAL,
            Self::Hard => &HARD,
            Self::Full => &FULL,
        }
    }
}
