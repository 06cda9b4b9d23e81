//! Chance that is the same on every machine: whole numbers only, and a random stream for each question.
//!
//! Each stream is keyed by topic and party. So what one delegate does never changes what another draws, and the room is
//! the same in whatever order and at whatever speed it is asked, also after undo and redo.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use crate::floor::time::Span;

/// A share of a thousand.
pub type PerMille = u16;

/// A distribution by its deciles: the values that 0, 10, 20 … 100 % of draws do not exceed; linear between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantiles(pub [u16; 11]);

/// The resolution of a draw: ten segments of a thousand.
const PARTS: u32 = 10_000;

impl Quantiles {
    /// The distribution of a single value.
    #[must_use]
    pub const fn always(value: u16) -> Self {
        Self([value; 11])
    }

    /// The value that `part` of ten thousand draws do not exceed.
    #[must_use]
    pub fn at(&self, part: u32) -> i64 {
        let (segment, rest) = (part / 1000, i64::from(part % 1000));
        let value = |place: u32| {
            let last = self.0.len() - 1;
            let place = usize::try_from(place).map_or(last, |place| place.min(last));
            self.0.get(place).copied().map_or(0, i64::from)
        };
        let (low, high) = (value(segment), value(segment + 1));
        low + (high - low) * rest / 1000
    }
}

/// What is drawn: the first part of a stream's key. The numbers are part of what a seed means, and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum About {
    /// How eager a party is to speak.
    Voice = 1,
    /// How controversial an item is.
    Heat = 2,
    /// Whether, when, and through whom a party asks on an item.
    Asking = 3,
    /// What happens in a turn.
    Turn = 4,
    /// Which parties come late.
    Arrival = 5,
    /// What goes wrong.
    Mishap = 6,
    /// How quick the automatic chair is.
    Chair = 7,
}

#[derive(Debug, Clone)]
pub(super) struct Chances {
    key: ChaCha8Rng,
}

impl Chances {
    pub(super) fn new(seed: u64) -> Self {
        let mut key = [0; 32];
        key.iter_mut().zip(seed.to_le_bytes()).for_each(|(byte, of_seed)| *byte = of_seed);
        Self { key: ChaCha8Rng::from_seed(key) }
    }

    /// The stream about something: `first` is below 2³², `second` below 2²⁴.
    pub(super) fn of(&self, about: About, first: u32, second: u32) -> Draws {
        let mut stream = self.key.clone();
        stream.set_stream((about as u64) << 56 | u64::from(first) << 24 | u64::from(second & 0x00ff_ffff));
        Draws(stream)
    }
}

#[derive(Debug)]
pub(super) struct Draws(ChaCha8Rng);

impl Draws {
    /// A number below `bound`; zero if `bound` is zero.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        let scaled = u64::from(self.0.next_u32()) * u64::from(bound);
        u32::try_from(scaled >> 32).unwrap_or_default()
    }

    pub(super) fn happens(&mut self, share: PerMille) -> bool {
        self.below(1000) < u32::from(share)
    }

    /// The index of the share that was drawn. The shares add up to a thousand.
    pub(super) fn pick<const N: usize>(&mut self, shares: &[PerMille; N]) -> usize {
        let drawn = self.below(1000);
        let mut sum = 0;
        let within = |share: &PerMille| {
            sum += u32::from(*share);
            drawn < sum
        };
        shares.iter().position(within).unwrap_or(N - 1)
    }

    pub(super) fn value(&mut self, quantiles: &Quantiles) -> i64 {
        quantiles.at(self.below(PARTS))
    }

    pub(super) fn secs(&mut self, quantiles: &Quantiles) -> Span {
        Span::from_secs(self.value(quantiles))
    }

    /// A part of a length, in whole seconds; the quantiles are percentages of it.
    pub(super) fn part(&mut self, quantiles: &Quantiles, whole: Span) -> Span {
        percent(whole, self.value(quantiles))
    }
}

/// A percentage of a length, rounded down to the second.
pub(super) fn percent(whole: Span, percent: i64) -> Span {
    Span::from_secs(whole.times(percent).secs() / 100)
}
