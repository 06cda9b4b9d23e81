//! The ways to run a plan that a forecast compares: limits and numbers of topics.

use serde::Serialize;

use crate::floor::plan::{ItemKind, Plan};
use crate::floor::time::Span;
use crate::rehearsal::Manner;

/// The limits that are tried, in eighths of the plan's.
const EIGHTHS: [i64; 4] = [8, 6, 5, 4];
/// Limits are rounded down to this step.
const STEP: Span = Span::from_secs(15);
const LEAST: Span = Span::from_secs(30);

/// One way to run a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Variant {
    /// The limit.
    pub limit: Span,
    /// Whether the chair shortens the limit when too many wait.
    pub as_needed: bool,
    /// How many topics are on the agenda.
    pub topics: usize,
}

impl Variant {
    /// The ways to compare: the plan's limit, shorter ones, and one as needed; all topics, and fewer.
    #[must_use]
    pub fn all(plan: &Plan) -> Vec<Self> {
        let topics = plan.items.iter().filter(|item| item.kind == ItemKind::Topic).count();
        let least = plan.rules.least_topics.map_or(topics.saturating_sub(1), usize::from);
        let mut numbers = vec![topics];
        numbers.extend(Some(least).filter(|&least| least > 0 && least < topics));
        let planned = plan.rules.limit;
        let mut limits = vec![planned];
        limits.extend(
            (EIGHTHS.iter().skip(1).map(|&eighths| planned.times(eighths).share(8, STEP)))
                .filter(|&limit| limit >= LEAST && limit < planned),
        );
        limits.dedup();
        let fixed = |topics| {
            let way = move |limit| Self { limit, as_needed: false, topics };
            let as_needed = Self { limit: planned, as_needed: true, topics };
            limits.clone().into_iter().map(way).chain([as_needed])
        };
        numbers.into_iter().flat_map(fixed).collect()
    }

    /// The automatic chair's manner in this way.
    #[must_use]
    pub fn manner(self) -> Manner {
        Manner {
            limit: Some(self.limit),
            topics: Some(self.topics),
            shortens: self.as_needed,
            ..Manner::default()
        }
    }
}
