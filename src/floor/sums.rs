//! The sums of a plan: what adds up, what fits, who can be heard. Data, for `check` and for the opening of a session.

use serde::Serialize;

use super::plan::{Item, ItemId, ItemKind, OfficerRole, PartyId, Plan, Standing};
use super::time::Span;

/// The fewest guiding questions that a topic should have (background note, format for breakout groups).
pub const LEAST_QUESTIONS: usize = 3;

/// A shorter limit that is offered is a multiple of this.
const LIMIT_STEP: Span = Span::from_secs(15);

/// The sums of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// How long the session lasts.
    pub length: Span,
    /// What the items take, in order; topics that follow one another count as one.
    pub blocks: Vec<Span>,
    /// What no item takes.
    pub reserve: Span,
    /// The topics and their times.
    pub topics: Vec<TopicTime>,
    /// The time announced for topics, beside what fits.
    pub announced: Option<Announced>,
    /// How many interventions fit into the discussion of topics. `None` if no topic is discussed.
    pub interventions: Option<Interventions>,
    /// Whether every delegation can be heard once. `None` if no topic is discussed, or no delegation is listed.
    pub heard: Option<HearingTime>,
    /// The line-ups.
    pub line_ups: Vec<LineUpTime>,
    /// Topics with fewer than [`LEAST_QUESTIONS`] guiding questions, in a plan that has any.
    pub few_questions: Vec<ItemId>,
    /// The parts whose names are to be confirmed.
    pub to_confirm: Vec<OfficerRole>,
    /// Whether the session is under the Chatham House Rule. If so, nothing that names a speaker outlasts the session.
    pub chatham_house: bool,
}

/// A topic and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TopicTime {
    /// The topic.
    pub item: ItemId,
    /// Its time.
    pub time: Span,
}

/// The time announced for topics, beside what fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Announced {
    /// The time a topic that was announced.
    pub about: Span,
    /// How many topics there are.
    pub topics: usize,
    /// What they would take together.
    pub together: Span,
    /// What there is for topics.
    pub available: Span,
    /// Whether it fits.
    pub fits: bool,
    /// If it does not fit: numbers of topics to consider, and what each topic would get.
    pub ways: Vec<TopicShare>,
}

/// A number of topics, and the time that each would get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TopicShare {
    /// How many topics.
    pub topics: usize,
    /// What each gets.
    pub each: Span,
}

/// How many interventions fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Interventions {
    /// The limit.
    pub limit: Span,
    /// The time to hand over, counted with each.
    pub hand_over: Span,
    /// The time for discussion in the whole session.
    pub available: Span,
    /// How many fit into it.
    pub count: i64,
    /// How many fit into a topic, for each length of a topic, longest first.
    pub per_topic: Vec<PerTopic>,
}

/// How many interventions a topic holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PerTopic {
    /// The topic's time.
    pub time: Span,
    /// How many it holds at the limit.
    pub count: i64,
    /// The longest limit, in steps of 15 seconds, at which it holds twice as many.
    pub shorter: Option<Span>,
}

/// Whether every delegation can be heard once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HearingTime {
    /// How many delegations there are; those who speak in a line-up are not counted.
    pub delegations: usize,
    /// The limit.
    pub limit: Span,
    /// What they take if each speaks up to the limit.
    pub speaking: Span,
    /// The same, with the hand-over between speakers.
    pub together: Span,
    /// The time for discussion.
    pub available: Span,
    /// Whether they all fit.
    pub all: bool,
}

/// The time of a line-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LineUpTime {
    /// The item.
    pub item: ItemId,
    /// How many speak.
    pub speakers: usize,
    /// The item's time.
    pub time: Span,
    /// The limit for each.
    pub limit: Span,
    /// What they take if each speaks up to the limit.
    pub together: Span,
    /// What is then left for others. Negative if the line-up does not fit.
    pub left: Span,
    /// The mark at which enough has been said, if the line-up has one.
    pub enough: Option<Span>,
}

impl Sums {
    /// Returns the sums of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let topics = || plan.items_by_id().filter(|(_, item)| item.kind == ItemKind::Topic);
        let taken: Span = plan.items.iter().map(|item| item.planned).sum();
        let discussed = || topics().map(|(_, item)| item).filter(|item| item.line_up.is_none());
        let available = discussed().map(|item| item.planned).sum();
        let interventions = interventions(plan, discussed(), available);
        let any_questions = discussed().any(|item| !item.questions.is_empty());
        Self {
            length: plan.length,
            blocks: blocks(&plan.items),
            reserve: plan.length - taken,
            topics: topics().map(|(item, topic)| TopicTime { item, time: topic.planned }).collect(),
            announced: announced(plan, topics().count(), topics().map(|(_, item)| item.planned).sum()),
            heard: interventions.as_ref().and_then(|_| heard(plan, available)),
            interventions,
            line_ups: plan.items_by_id().filter_map(|(id, item)| line_up(id, item)).collect(),
            few_questions: topics()
                .filter(|(_, item)| any_questions && item.line_up.is_none())
                .filter(|(_, item)| item.questions.len() < LEAST_QUESTIONS)
                .map(|(id, _)| id)
                .collect(),
            to_confirm: (plan.officers.iter().filter(|officer| officer.name.is_none()))
                .map(|officer| officer.role)
                .collect(),
            chatham_house: plan.rules.chatham_house,
        }
    }
}

fn blocks(items: &[Item]) -> Vec<Span> {
    let together = |one: &Item, next: &Item| one.kind == ItemKind::Topic && next.kind == ItemKind::Topic;
    items.chunk_by(together).map(|block| block.iter().map(|item| item.planned).sum()).collect()
}

fn announced(plan: &Plan, topics: usize, available: Span) -> Option<Announced> {
    let about = plan.rules.topic_about.filter(|_| topics > 0)?;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let together = about.times(count(topics));
    let fits = together <= available;
    let fewer = usize::try_from(available.fits(about)).unwrap_or_default();
    let numbers = [topics, fewer].into_iter().filter(|&number| !fits && number > 0);
    let ways =
        numbers.map(|topics| TopicShare { topics, each: available.share(count(topics), Span::SECOND) });
    Some(Announced { about, topics, together, available, fits, ways: ways.collect() })
}

fn interventions<'p>(
    plan: &Plan,
    discussed: impl Iterator<Item = &'p Item>,
    available: Span,
) -> Option<Interventions> {
    let (limit, hand_over) = (plan.rules.limit, plan.rules.hand_over);
    let mut lengths: Vec<_> = discussed.map(|item| item.planned).collect();
    lengths.sort_unstable_by(|one, other| other.cmp(one));
    lengths.dedup();
    if lengths.is_empty() {
        return None;
    }
    let per_topic = |time: Span| {
        let count = time.fits(limit + hand_over);
        let shorter = time.share(count.saturating_mul(2), Span::SECOND) - hand_over;
        let shorter = shorter.share(1, LIMIT_STEP);
        PerTopic {
            time,
            count,
            shorter: Some(shorter).filter(|&shorter| shorter > Span::ZERO && shorter < limit),
        }
    };
    Some(Interventions {
        limit,
        hand_over,
        available,
        count: available.fits(limit + hand_over),
        per_topic: lengths.into_iter().map(per_topic).collect(),
    })
}

fn heard(plan: &Plan, available: Span) -> Option<HearingTime> {
    let lined_up: Vec<_> = plan
        .items
        .iter()
        .filter_map(|item| item.line_up.as_ref())
        .flat_map(|line_up| &line_up.speakers)
        .collect();
    let delegations = PartyId::number(&plan.parties)
        .filter(|(id, party)| party.standing == Standing::Delegation && !lined_up.contains(&id))
        .count();
    let count = i64::try_from(delegations).ok().filter(|&count| count > 0)?;
    let limit = plan.rules.limit;
    let together = (limit + plan.rules.hand_over).times(count);
    Some(HearingTime {
        delegations,
        limit,
        speaking: limit.times(count),
        together,
        available,
        all: together <= available,
    })
}

fn line_up(id: ItemId, item: &Item) -> Option<LineUpTime> {
    let line_up = item.line_up.as_ref()?;
    let speakers = line_up.speakers.len();
    let together = line_up.limit.times(i64::try_from(speakers).unwrap_or(i64::MAX));
    Some(LineUpTime {
        item: id,
        speakers,
        time: item.planned,
        limit: line_up.limit,
        together,
        left: item.planned - together,
        enough: line_up.enough,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the sums of a plan of 60 minutes with two delegations, these items, and these rules.
    fn sums(items: &str, rules: &str) -> Sums {
        let text = format!(
            "title = \"Room\"\nlength = \"60m\"\ndelegations = [\"Jordan\", \"Libya\"]\nitem = [{items}]\n[rules]\n{rules}"
        );
        Sums::of(&crate::plan_file::parse("plan", &text).unwrap())
    }

    fn minutes(sums: &[Span]) -> Vec<i64> {
        sums.iter().map(|span| span.secs() / 60).collect()
    }

    #[test]
    fn every_delegation_can_be_heard_where_it_just_fits() {
        // Twice four minutes, and twenty seconds each to hand over.
        let heard = |length| sums(&format!("{{title=\"A\", length=\"{length}\"}}"), "").heard.unwrap();
        assert_eq!(heard("8m 40s").together, Span::from_secs(2 * (240 + 20)));
        assert!(heard("8m 40s").all);
        assert!(!heard("8m 39s").all);
    }

    #[test]
    fn topics_that_follow_one_another_are_one_block() {
        let topic = "{title=\"T\", length=\"10m\"}";
        let other = |kind| format!("{{title=\"X\", kind=\"{kind}\", length=\"5m\"}}");
        let items = [
            other("opening"),
            topic.into(),
            topic.into(),
            other("item"),
            topic.into(),
            other("item"),
            other("closing"),
        ];
        assert_eq!(minutes(&sums(&items.join(","), "").blocks), [5, 20, 5, 10, 5, 5]);
    }

    #[test]
    fn a_topic_has_three_questions_where_any_has_some() {
        let topic = |questions: usize| {
            format!("{{title=\"T\", length=\"5m\", questions=[{}]}}", "\"Why?\",".repeat(questions))
        };
        let few = |counts: &[usize]| {
            let items: Vec<_> = counts.iter().map(|&count| topic(count)).collect();
            sums(&items.join(","), "").few_questions.iter().map(|item| item.0).collect::<Vec<_>>()
        };
        assert_eq!(few(&[4, 3, 2, 0]), [2, 3]);
        assert!(few(&[0, 0]).is_empty());
    }

    #[test]
    fn what_was_announced_is_compared_with_what_fits() {
        let about = "about_per_topic = \"20m\"";
        let topic = "{title=\"T\", length=\"15m\"}";
        let announced = |items: &str| sums(items, about).announced;
        let four = announced(&[topic; 4].join(",")).unwrap();
        let ways: Vec<_> = four.ways.iter().map(|way| (way.topics, way.each.secs() / 60)).collect();
        assert_eq!((four.fits, four.together, ways), (false, Span::from_mins(80), vec![(4, 15), (3, 20)]));
        let one = announced("{title=\"T\", length=\"20m\"}").unwrap();
        assert_eq!((one.fits, one.ways), (true, vec![]));
        assert_eq!(announced("{title=\"X\", kind=\"item\", length=\"20m\"}"), None);
    }

    #[test]
    fn a_shorter_limit_for_twice_as_many_is_above_zero_and_below_the_limit() {
        let shorter = |length: &str, rules: &str| {
            let sums = sums(&format!("{{title=\"T\", length=\"{length}\"}}"), rules);
            let topic = sums.interventions.unwrap().per_topic[0];
            (topic.count, topic.shorter.map(Span::secs))
        };
        // 17 minutes: three of four minutes and twenty seconds; six of 2:30 and twenty seconds.
        assert_eq!(shorter("17m", ""), (3, Some(150)));
        // None fits at the limit, so there is no such thing as twice as many.
        assert_eq!(shorter("4m", ""), (0, None));
        // Twice as many would have no time but to hand over.
        assert_eq!(shorter("3m", "limit = \"30s\"\nwarnings = []\nhand_over = \"60s\""), (2, None));
    }
}
