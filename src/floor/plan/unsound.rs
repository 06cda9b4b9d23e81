//! What makes a plan unsound.

use std::collections::HashMap;

use super::item::ItemId;
use super::party::PartyId;
use super::rules::AtLimit;
use super::{LONGEST, MOST_ITEMS, MOST_PARTIES, PlanParts};
use crate::floor::time::Span;
use crate::text::names;

/// Why the parts do not make a sound plan. Data for a sentence, and for the place to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsound {
    /// There is no item.
    NoItems,
    /// There are more items than [`MOST_ITEMS`].
    TooManyItems {
        /// How many there are.
        found: usize,
    },
    /// There are more parties than [`MOST_PARTIES`].
    TooManyParties {
        /// How many there are.
        found: usize,
    },
    /// An item's time is not above zero, or over [`LONGEST`].
    ItemTime {
        /// The item.
        item: ItemId,
        /// Its time.
        found: Span,
    },
    /// The items take longer than the session.
    TooLong {
        /// The items' sum.
        items: Span,
        /// The session's length.
        length: Span,
    },
    /// The session's length is not above zero, or over [`LONGEST`].
    Length {
        /// The length.
        found: Span,
    },
    /// A time of the rules is not above zero, or over [`LONGEST`].
    RuleTime {
        /// Which.
        rule: RuleTime,
        /// Its value.
        found: Span,
    },
    /// A warning is not below the limit.
    WarningBeyondLimit {
        /// The warning.
        found: Span,
        /// The limit.
        limit: Span,
    },
    /// No representative may speak.
    NoRepresentatives,
    /// Two parties have the same name, code or other name, or names that cannot be told apart.
    SameName {
        /// The first of the two.
        first: PartyId,
        /// The second.
        second: PartyId,
        /// The second's name that is also the first's.
        name: String,
    },
    /// A line-up names a party that is not in the plan.
    UnknownInLineUp {
        /// The item.
        item: ItemId,
        /// The party.
        party: PartyId,
    },
    /// A line-up names a party twice.
    TwiceInLineUp {
        /// The item.
        item: ItemId,
        /// The party.
        party: PartyId,
    },
    /// A line-up's limit, or the mark at which enough has been said, is out of bounds.
    LineUpTime {
        /// The item.
        item: ItemId,
        /// The limit.
        limit: Span,
        /// The mark at which enough has been said.
        enough: Option<Span>,
    },
}

/// The times in [`Rules`](super::Rules) that have bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleTime {
    /// [`Rules::limit`](super::Rules::limit).
    Limit,
    /// One of [`Rules::warnings`](super::Rules::warnings).
    Warning,
    /// The grace in [`AtLimit::Close`]; it may be zero.
    Grace,
    /// [`Rules::alarm_every`](super::Rules::alarm_every).
    AlarmEvery,
    /// [`Rules::point_of_order`](super::Rules::point_of_order).
    PointOfOrder,
    /// [`Rules::response`](super::Rules::response).
    Response,
    /// [`Rules::hand_over`](super::Rules::hand_over); it may be zero.
    HandOver,
    /// [`Rules::topic_about`](super::Rules::topic_about).
    TopicAbout,
}

impl Unsound {
    /// Returns every reason why `parts` do not make a sound plan.
    pub(super) fn all(parts: &PlanParts) -> Vec<Self> {
        let mut faults = Vec::new();
        check_times(parts, &mut faults);
        check_items(parts, &mut faults);
        check_parties(parts, &mut faults);
        faults
    }
}

fn in_bounds(span: Span) -> bool {
    span > Span::ZERO && span <= LONGEST
}

fn check_times(parts: &PlanParts, faults: &mut Vec<Unsound>) {
    let rules = &parts.rules;
    let mut positive = vec![
        (RuleTime::Limit, rules.limit),
        (RuleTime::AlarmEvery, rules.alarm_every),
        (RuleTime::PointOfOrder, rules.point_of_order),
        (RuleTime::Response, rules.response),
    ];
    positive.extend(rules.warnings.iter().map(|&warning| (RuleTime::Warning, warning)));
    positive.extend(rules.topic_about.map(|about| (RuleTime::TopicAbout, about)));
    let mut from_zero = vec![(RuleTime::HandOver, rules.hand_over)];
    if let AtLimit::Close { grace } = rules.at_limit {
        from_zero.push((RuleTime::Grace, grace));
    }
    faults.extend(
        (positive.into_iter().filter(|&(_, span)| !in_bounds(span)))
            .chain(from_zero.into_iter().filter(|&(_, span)| span.is_negative() || span > LONGEST))
            .map(|(rule, found)| Unsound::RuleTime { rule, found }),
    );
    faults.extend(
        (rules.warnings.iter().filter(|&&warning| in_bounds(rules.limit) && warning >= rules.limit))
            .map(|&found| Unsound::WarningBeyondLimit { found, limit: rules.limit }),
    );
    if rules.representatives == Some(0) {
        faults.push(Unsound::NoRepresentatives);
    }
    if !in_bounds(parts.length) {
        faults.push(Unsound::Length { found: parts.length });
    }
}

fn check_items(parts: &PlanParts, faults: &mut Vec<Unsound>) {
    if parts.items.is_empty() {
        faults.push(Unsound::NoItems);
    }
    if parts.items.len() > MOST_ITEMS {
        faults.push(Unsound::TooManyItems { found: parts.items.len() });
    }
    for (id, item) in parts.items_by_id() {
        if !in_bounds(item.planned) {
            faults.push(Unsound::ItemTime { item: id, found: item.planned });
        }
        let Some(line_up) = &item.line_up else { continue };
        if !in_bounds(line_up.limit)
            || line_up.enough.is_some_and(|enough| !in_bounds(enough) || enough > line_up.limit)
        {
            faults.push(Unsound::LineUpTime { item: id, limit: line_up.limit, enough: line_up.enough });
        }
        for (place, &party) in line_up.speakers.iter().enumerate() {
            if usize::from(party.0) >= parts.parties.len() {
                faults.push(Unsound::UnknownInLineUp { item: id, party });
            }
            if line_up.speakers.iter().take(place).any(|&earlier| earlier == party) {
                faults.push(Unsound::TwiceInLineUp { item: id, party });
            }
        }
    }
    let items = parts.items.iter().map(|item| item.planned.or_zero()).sum();
    if in_bounds(parts.length) && items > parts.length {
        faults.push(Unsound::TooLong { items, length: parts.length });
    }
}

fn check_parties(parts: &PlanParts, faults: &mut Vec<Unsound>) {
    if parts.parties.len() > MOST_PARTIES {
        faults.push(Unsound::TooManyParties { found: parts.parties.len() });
    }
    let mut seen = HashMap::new();
    for (id, party) in PartyId::number(&parts.parties) {
        // A name is empty only where the plan's file has a fault.
        for name in party.names().filter(|name| !name.is_empty()) {
            let keys = names::keys(name);
            let first = keys.iter().find_map(|key| seen.get(key)).copied().filter(|&first| first != id);
            if let Some(first) = first {
                faults.push(Unsound::SameName { first, second: id, name: name.clone() });
            }
            for key in keys {
                seen.entry(key).or_insert(id);
            }
        }
    }
}
