//! Who spoke cannot be read from a sealed record, nor from any export: two sessions that differ only in which delegation took
//! each intervention give the same bytes.
//!
//! More cases: `PROPTEST_CASES=5000 cargo test report::same`.

use proptest::prelude::*;
use proptest::test_runner::Config;
use tribune::floor::command::Command;
use tribune::floor::note::NoteKind;
use tribune::floor::plan::{ItemId, PartyId};
use tribune::floor::representative::Representative;
use tribune::floor::time::Span;
use tribune::record::Record;
use tribune::report::ReportFormat;

use super::meeting::{Meeting, followed_up};
use super::written;

/// How many delegations are on the plan; two observers follow them.
const DELEGATIONS: u16 = 9;

/// An intervention, and what comes with it.
#[derive(Debug, Clone)]
struct Turn {
    /// Who takes it, before delegations are exchanged.
    party: u16,
    secs: i64,
    extended: bool,
    held: bool,
    called_to_order: bool,
    response: Option<u16>,
    point_of_order: Option<u16>,
    asks: Option<u16>,
}

/// What happens in a topic.
#[derive(Debug, Clone)]
struct Topic {
    turns: Vec<Turn>,
    /// Which delegation takes the place of each, in the other session.
    exchanged: Vec<u16>,
    limit: Option<i64>,
    covered: Option<usize>,
    notes: Vec<(u8, String)>,
}

fn plan(rule: bool) -> String {
    let names: Vec<_> = (0..DELEGATIONS).map(|number| format!("\"Delegation {number}\"")).collect();
    let topic = "[[item]]\ntitle = \"TITLE\"\nkind = \"topic\"\nlength = \"30m\"\nquestions = [\"Who?\", \"What?\", \"When?\"]\n";
    let topics: String = ["One", "Two", "Three"].map(|title| topic.replace("TITLE", title)).concat();
    format!(
        "title = \"Room\"\nlength = \"100m\"\nchatham_house_rule = {rule}\ndelegations = [{}]\nobservers = [\"ICRC\", \"UNDP\"]\n\
         [rules]\nrepresentatives = \"any\"\n{topics}[[item]]\ntitle = \"Summary\"\nkind = \"closing\"\nlength = \"10m\"\n",
        names.join(", ")
    )
}

/// Holds the session; `exchanges`: with other delegations, as many of them in each topic.
fn held(topics: &[Topic], rule: bool, exchanges: bool) -> Meeting {
    let mut meeting = Meeting::written(&plan(rule));
    for (place, topic) in topics.iter().enumerate() {
        let item = ItemId(u8::try_from(place).unwrap());
        let who = |party: u16| match topic.exchanged.get(usize::from(party)) {
            Some(other) if exchanges => *other,
            _ => party,
        };
        for turn in &topic.turns {
            take(&mut meeting, turn, who);
        }
        if let Some(secs) = topic.limit {
            let to = Span::from_secs(secs);
            if meeting.history.floor().limit() != to {
                meeting.act(&Command::SetLimit { to });
            }
        }
        if let Some(question) = topic.covered {
            meeting.act(&Command::TickQuestion { item, question, covered: true });
        }
        for (kind, text) in &topic.notes {
            let kind = match kind % 4 {
                0 => NoteKind::Point,
                1 => NoteKind::Proposal { owner: None },
                2 => followed_up("Delegation 3"),
                _ => NoteKind::Answer { question: usize::from(kind % 3) },
            };
            meeting.note(item, kind, text);
        }
        meeting.next();
    }
    meeting.close();
    meeting
}

fn take(meeting: &mut Meeting, turn: &Turn, who: impl Fn(u16) -> u16) {
    let representative = Representative::FIRST;
    if let Some(party) = turn.asks {
        // A party that is on the list already is refused, in both sessions or in one: neither leaves a trace.
        let asks = Command::Request { party: PartyId(who(party)), representative, insist: true };
        if let Ok(entry) = meeting.history.decide(&asks, meeting.now) {
            meeting.history.accept(entry).unwrap();
        }
    }
    meeting.call(who(turn.party));
    let id = meeting.history.floor().turn().unwrap().id;
    if let Some(by) = turn.point_of_order {
        meeting.act(&Command::PointOfOrder { by: PartyId(who(by)) });
        meeting.wait(7);
        meeting.act(&Command::Rule { ruling: tribune::floor::turn::Ruling::Upheld });
        if meeting.history.floor().turn().is_some_and(|turn| !turn.clock.as_ref().unwrap().runs()) {
            meeting.act(&Command::Resume { turn: id });
        }
    }
    if turn.held {
        meeting.act(&Command::Hold { turn: id });
        meeting.wait(11);
        meeting.act(&Command::Resume { turn: id });
    }
    meeting.wait(turn.secs);
    if turn.extended {
        meeting.act(&Command::Extend { turn: id, by: Span::from_secs(60) });
        meeting.wait(30);
    }
    let left = meeting.history.floor().turn().unwrap().left(meeting.now);
    if turn.called_to_order && left.is_some_and(Span::is_negative) {
        meeting.act(&Command::CallToOrder { turn: id });
    }
    meeting.act(&Command::Finish { turn: id });
    if let Some(party) = turn.response.map(&who) {
        meeting.act(&Command::GrantResponse { party: PartyId(party), representative, insist: true });
        let request = meeting.history.floor().list().next().unwrap().id;
        meeting.act(&Command::Call { after: None, request });
        let id = meeting.history.floor().turn().unwrap().id;
        meeting.act(&Command::Start { turn: id });
        meeting.wait(20);
        meeting.act(&Command::Finish { turn: id });
    }
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let party = 0..DELEGATIONS + 2;
    let delegation = 0..DELEGATIONS;
    let maybe = proptest::option::weighted(0.2, delegation);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let turn = (party, 1_i64..400, flags, maybe.clone(), maybe.clone(), maybe).prop_map(
        |(party, secs, (extended, held, called_to_order), response, point_of_order, asks)| Turn {
            party,
            secs,
            extended,
            held,
            called_to_order,
            response: response.filter(|response| *response != party),
            point_of_order: point_of_order.filter(|by| *by != party),
            asks: asks.filter(|asks| *asks != party),
        },
    );
    proptest::collection::vec(turn, 0..9)
}

fn topics() -> impl Strategy<Value = Vec<Topic>> {
    let exchanged = Just((0..DELEGATIONS).collect::<Vec<_>>()).prop_shuffle();
    let limit = proptest::option::weighted(0.3, (2_i64..8).prop_map(|halves| halves * 30));
    let notes = proptest::collection::vec((any::<u8>(), "[a-zé0-9 =<]{0,12}x"), 0..4);
    let topic = (turns(), exchanged, limit, proptest::option::of(0_usize..3), notes);
    let topic = topic.prop_map(|(turns, exchanged, limit, covered, notes)| Topic {
        turns,
        exchanged,
        limit,
        covered,
        notes,
    });
    proptest::collection::vec(topic, 3..=3)
}

fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(32);
    Config { cases, failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn sessions_that_differ_in_who_spoke_alone_give_the_same_record_and_the_same_exports(topics in topics()) {
        let [one, other] = [false, true].map(|exchanges| held(&topics, true, exchanges).history);
        let [sealed, too] = [&one, &other].map(|history| serde_json::to_string(&Record::of(history)).unwrap());
        prop_assert_eq!(sealed, too);
        for format in ReportFormat::ALL {
            prop_assert_eq!(written(&one, format), written(&other, format));
        }
    }
}

#[test]
fn without_the_rule_the_same_sessions_differ() {
    let turn = |party| Turn {
        party,
        secs: 60,
        extended: false,
        held: false,
        called_to_order: false,
        response: None,
        point_of_order: None,
        asks: None,
    };
    let topic = Topic {
        turns: vec![turn(0), turn(1)],
        exchanged: (0..DELEGATIONS).rev().collect(),
        limit: None,
        covered: None,
        notes: Vec::new(),
    };
    for format in ReportFormat::ALL {
        let [one, other] = [false, true]
            .map(|exchanges| written(&held(std::slice::from_ref(&topic), false, exchanges).history, format));
        assert_ne!(one, other, "{format:?}");
        let [one, other] = [false, true]
            .map(|exchanges| written(&held(std::slice::from_ref(&topic), true, exchanges).history, format));
        assert_eq!(one, other, "{format:?}");
    }
}
