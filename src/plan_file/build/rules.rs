//! The rules of the room, with their defaults.

use crate::floor::plan::{AtLimit, Rules};
use crate::floor::time::Span;
use crate::plan_file::fault::{Faults, What};
use crate::plan_file::format::{AtLimitWord, PlanFile, RulesTable, span};

/// The default of `grace`, where the plan closes the floor.
const GRACE: Span = Span::from_secs(15);

pub(super) fn rules(file: &PlanFile, faults: &mut Faults) -> Rules {
    let default = Rules::default();
    let chatham_house = file.chatham_house_rule.as_ref().is_some_and(|flag| flag.value.0);
    let Some(table) = &file.rules else { return Rules { chatham_house, ..default } };
    let RulesTable {
        limit,
        warnings,
        at_limit,
        grace,
        alarm_every,
        representatives,
        point_of_order,
        direct_response,
        hand_over,
        introduce,
        at_least_topics,
        about_per_topic,
    } = &table.value;
    let limit = span(limit.as_ref()).unwrap_or(default.limit);
    let closes = at_limit.as_ref().is_some_and(|word| word.value == AtLimitWord::Close);
    // A rule that could not be read may be the one that closes the floor.
    if let Some(grace) = grace
        && !closes
        && table.whole
    {
        let without = What::Without { other: "at_limit = \"close\"" };
        faults.push_about("grace", grace.place.clone(), without, None);
    }
    Rules {
        limit,
        warnings: match warnings {
            Some(warnings) => {
                let mut given: Vec<_> = warnings.value.iter().map(|warning| warning.value.0).collect();
                given.sort_unstable_by(|one, other| other.cmp(one));
                given.dedup();
                given
            }
            None => default.warnings.into_iter().filter(|&warning| warning < limit).collect(),
        },
        at_limit: if closes {
            AtLimit::Close { grace: span(grace.as_ref()).unwrap_or(GRACE) }
        } else {
            AtLimit::Alert
        },
        alarm_every: span(alarm_every.as_ref()).unwrap_or(default.alarm_every),
        representatives: representatives.as_ref().map_or(default.representatives, |number| number.value.0),
        point_of_order: span(point_of_order.as_ref()).unwrap_or(default.point_of_order),
        response: span(direct_response.as_ref()).unwrap_or(default.response),
        hand_over: span(hand_over.as_ref()).unwrap_or(default.hand_over),
        least_topics: at_least_topics.as_ref().map(|number| number.value.0),
        topic_about: span(about_per_topic.as_ref()),
        introduce: introduce.as_ref().map_or(default.introduce, |flag| flag.value.0),
        chatham_house,
    }
}
