//! What a record must not tell: who walked in, and how many interventions it withholds.

use proptest::prelude::*;

use super::{HeardCount, Record};
use crate::floor::History;
use crate::floor::command::Command;
use crate::floor::plan::{ItemId, PartyId, Plan, Standing};
use crate::floor::representative::Representative;
use crate::floor::time::{Span, Stamp};

/// The delegations on the plan; an observer follows them.
const DELEGATIONS: u16 = 6;
/// How long each topic takes.
const TOPIC: Span = Span::from_mins(30);

/// What happens in a topic: who of the plan speaks, and what must leave no trace.
#[derive(Debug, Clone)]
struct Topic {
    /// The plan's parties that speak, in order.
    speakers: Vec<u16>,
    /// Those who walk in, and whether each asks for the floor.
    walk_ins: Vec<(Standing, bool)>,
    /// More interventions: one each, of a walk-in if true, else of an earlier speaker.
    more: Vec<bool>,
}

struct Session {
    history: History,
    now: Stamp,
}

impl Session {
    fn act(&mut self, command: &Command) {
        let entry =
            self.history.decide(command, self.now).unwrap_or_else(|why| panic!("{command:?}: {why:?}"));
        self.history.accept(entry).unwrap();
        while let Some(entry) = self.history.due(self.now) {
            self.history.accept(entry).unwrap();
        }
    }

    /// Has a party speak for a while.
    fn speak(&mut self, party: PartyId) {
        self.speak_for(party, Span::from_secs(20));
    }

    fn speak_for(&mut self, party: PartyId, length: Span) {
        self.act(&Command::Invite {
            after: None,
            party,
            representative: Representative::FIRST,
            insist: true,
        });
        let turn = self.history.floor().turn().unwrap().id;
        self.act(&Command::Start { turn });
        self.now = self.now + length;
        self.act(&Command::Finish { turn });
    }

    /// Adds somebody who is not on the plan; returns who that is.
    fn walk_in(&mut self, standing: Standing) -> PartyId {
        let number = self.history.floor().parties().count();
        let name = format!("Walked in {number}");
        self.act(&Command::AddParty { name, standing, then: None });
        PartyId(u16::try_from(number).unwrap())
    }
}

fn plan() -> Plan {
    let names: Vec<_> = (0..DELEGATIONS).map(|number| format!("\"Delegation {number}\"")).collect();
    let text = format!(
        "title = \"Room\"\nlength = \"100m\"\nchatham_house_rule = true\ndelegations = [{}]\n\
         observers = [\"ICRC\"]\n[[item]]\ntitle = \"One\"\nlength = \"30m\"\n\
         [[item]]\ntitle = \"Two\"\nlength = \"30m\"\n",
        names.join(", ")
    );
    crate::plan_file::parse("room.toml", &text).unwrap()
}

/// Returns the sealed record's text; with or without what must leave no trace.
fn sealed(topics: &[Topic], traceless: bool) -> String {
    // Seven seconds past the minute.
    let start = Stamp::from_millis(1_714_472_107_000);
    let mut session = Session { history: History::new(plan()), now: start };
    session.act(&Command::Open { ends: start + Span::from_mins(100) });
    for (place, topic) in topics.iter().enumerate() {
        let item = ItemId(u8::try_from(place).unwrap());
        let mut heard = topic.speakers.clone();
        heard.retain(|&party| party < DELEGATIONS);
        heard.sort_unstable();
        heard.dedup();
        for &party in &topic.speakers {
            session.speak(PartyId(party));
        }
        if traceless {
            for &(standing, asks) in &topic.walk_ins {
                let party = session.walk_in(standing);
                if asks {
                    let representative = Representative::FIRST;
                    session.act(&Command::Request { party, representative, insist: true });
                }
            }
            // If so few were heard, more interventions are withheld as well.
            let withheld = !topic.speakers.is_empty() && heard.len() < 3;
            for &is_walk_in in topic.more.iter().filter(|_| withheld) {
                let again = PartyId(topic.speakers[0]);
                let party = if is_walk_in { session.walk_in(Standing::Delegation) } else { again };
                session.speak(party);
            }
        }
        session.now = start + TOPIC.times(1 + i64::from(item.0));
        if place + 1 < topics.len() {
            session.act(&Command::NextItem { after: item });
        }
    }
    session.act(&Command::Close);
    serde_json::to_string(&Record::of(&session.history)).unwrap()
}

fn topics() -> impl Strategy<Value = Vec<Topic>> {
    let standing = prop_oneof![Just(Standing::Delegation), Just(Standing::Observer)];
    let walk_ins = proptest::collection::vec((standing, any::<bool>()), 0..4);
    let speakers = prop_oneof![
        proptest::collection::vec(0..=DELEGATIONS, 0..4),
        proptest::collection::vec(0..=DELEGATIONS, 0..12),
    ];
    let topic = (speakers, walk_ins, proptest::collection::vec(any::<bool>(), 0..6))
        .prop_map(|(speakers, walk_ins, more)| Topic { speakers, walk_ins, more });
    proptest::collection::vec(topic, 2..=2)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn neither_who_walked_in_nor_how_many_interventions_are_withheld_can_be_told(topics in topics()) {
        prop_assert_eq!(sealed(&topics, false), sealed(&topics, true));
    }
}

#[test]
fn the_record_tells_no_second_of_the_opening() {
    let topic = Topic { speakers: vec![0], walk_ins: Vec::new(), more: Vec::new() };
    let record: Record = serde_json::from_str(&sealed(&[topic.clone(), topic], false)).unwrap();
    let opened = record.opened.unwrap();
    assert_eq!(opened.millis() % 60_000, 0);
    assert_eq!(record.ends, Some(opened + Span::from_mins(100)));
}

#[test]
fn interventions_and_overruns_are_told_where_three_were_heard() {
    let start = Stamp::from_millis(1_714_472_107_000);
    let mut session = Session { history: History::new(plan()), now: start };
    session.act(&Command::Open { ends: start + Span::from_mins(100) });
    for (party, secs) in [(0, 20), (0, 30), (1, 240), (2, 241)] {
        session.speak_for(PartyId(party), Span::from_secs(secs));
    }
    session.act(&Command::NextItem { after: ItemId(0) });
    session.speak_for(PartyId(0), Span::from_secs(300));
    session.act(&Command::Close);
    let told = Record::of(&session.history).items;
    let told: Vec<_> = told.iter().map(|item| (item.heard, item.interventions, item.overruns)).collect();
    // Four minutes are within the limit of four minutes.
    assert_eq!(told, [(HeardCount::Count(3), Some(4), Some(1)), (HeardCount::FewerThanThree, None, None)]);
}
