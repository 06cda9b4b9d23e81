//! How the automatic chair chairs.

use super::chance::Quantiles;
use crate::floor::time::Span;

/// The automatic chair's choices within the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manner {
    /// The limit that it sets at the opening; `None` for the plan's.
    pub limit: Option<Span>,
    /// How many topics it keeps on the agenda, from the first; `None` for all.
    pub topics: Option<usize>,
    /// Whether it shortens the limit when too many wait, to the longest at which all are reached.
    pub shortens: bool,
    /// The shortest limit that it sets by itself.
    pub least_limit: Span,
    /// The shortest turn that it gives at the end of an item; `None` for whole turns only.
    pub least_turn: Option<Span>,
    /// Whether it shares out the reserve, saved or missing.
    pub shares: bool,
    /// From seeing to acting: seconds.
    pub acts: Quantiles,
    /// From the end of the limit to the call to order: seconds.
    pub orders: Quantiles,
    /// From the call to order until it ends the turn: seconds.
    pub patience: Quantiles,
    /// How long it waits if nobody asks.
    pub silence: Span,
    /// How long its own remarks take: percent of the item's time.
    pub remarks: Quantiles,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            limit: None,
            topics: None,
            shortens: false,
            least_limit: Span::from_secs(60),
            least_turn: Some(Span::from_secs(90)),
            shares: true,
            acts: Quantiles([1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 10]),
            orders: Quantiles([2, 4, 6, 7, 8, 10, 12, 14, 17, 22, 40]),
            patience: Quantiles([15, 18, 20, 22, 25, 28, 30, 33, 37, 42, 60]),
            silence: Span::from_mins(3),
            remarks: Quantiles([55, 68, 76, 82, 87, 91, 95, 98, 102, 108, 125]),
        }
    }
}

impl Manner {
    /// The manner that neither loses nor leaves a second: whole turns, each item at its planned length.
    #[must_use]
    pub fn exact() -> Self {
        Self {
            least_turn: None,
            shares: false,
            acts: Quantiles::always(0),
            orders: Quantiles::always(0),
            patience: Quantiles::always(0),
            remarks: Quantiles::always(100),
            ..Self::default()
        }
    }
}
