//! The distribution of a figure over many sessions.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

/// How often each value of a figure occurred.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    counts: BTreeMap<i64, u64>,
}

impl Spread {
    /// Counts a value.
    pub fn add(&mut self, value: i64) {
        *self.counts.entry(value).or_default() += 1;
    }

    /// Adds the counts of another spread.
    pub fn merge(&mut self, other: Self) {
        for (value, count) in other.counts {
            *self.counts.entry(value).or_default() += count;
        }
    }

    /// The least value that `percent` of all do not exceed; zero if there are none.
    #[must_use]
    pub fn percentile(&self, percent: u64) -> i64 {
        let all: u64 = self.counts.values().sum();
        let rank = (all * percent).div_ceil(100).max(1);
        let mut sum = 0;
        let mut reached = |count: &u64| {
            sum += count;
            sum >= rank
        };
        let mut counts = self.counts.iter();
        counts.find_map(|(&value, count)| reached(count).then_some(value)).unwrap_or_default()
    }

    /// The median; zero if there are no values.
    #[must_use]
    pub fn median(&self) -> i64 {
        self.percentile(50)
    }

    /// The least and the greatest value.
    #[must_use]
    pub fn bounds(&self) -> Option<(i64, i64)> {
        Some((*self.counts.keys().next()?, *self.counts.keys().next_back()?))
    }

    /// How many values lie in each of `bins` equal parts of `low` to `high`.
    #[must_use]
    pub fn bins(&self, low: i64, high: i64, bins: usize) -> Vec<u64> {
        let mut found = vec![0; bins];
        let width = (high - low + 1).max(1);
        for (&value, count) in &self.counts {
            let place = (value.clamp(low, high) - low) * i64::try_from(bins).unwrap_or(1) / width;
            if let Some(bin) = usize::try_from(place).ok().and_then(|place| found.get_mut(place)) {
                *bin += count;
            }
        }
        found
    }
}

impl Serialize for Spread {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut spread = serializer.serialize_struct("Spread", 4)?;
        spread.serialize_field("p10", &self.percentile(10))?;
        spread.serialize_field("median", &self.median())?;
        spread.serialize_field("p90", &self.percentile(90))?;
        let counts: Vec<_> = self.counts.iter().collect();
        spread.serialize_field("counts", &counts)?;
        spread.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_came() {
        let mut spread = Spread::default();
        (1..=10).for_each(|value| spread.add(value));
        assert_eq!([10, 50, 90, 100].map(|percent| spread.percentile(percent)), [1, 5, 9, 10]);
        assert_eq!(spread.bounds(), Some((1, 10)));
        assert_eq!(spread.bins(1, 10, 5), [2, 2, 2, 2, 2]);
        assert_eq!(Spread::default().median(), 0);
    }
}
