//! Tests of both sides over a broker that is none: what is told, and what is made of lies.

use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use tokio::sync::{mpsc, watch};

use super::message::{Alive, Stated, ToldMoment, room_of, written};
use super::*;
use crate::board::Bulletin;
use crate::board::bulletin::StandingAlert;
use crate::board::hour::Offsets;
use crate::board::room::BoardState;
use crate::board::setting::Reality;
use crate::clock::Tempo;
use crate::floor::alert::{AlertLevel, AlertName};
use crate::floor::time::{Span, Stamp};
use crate::link::Posting;
use crate::text::broker_address::BrokerAddress;

#[test]
fn a_topic_that_no_console_writes_is_no_room() {
    assert_eq!(room_of("tribune/ndm/room-c/board"), Some(("room-c", true)));
    assert_eq!(room_of("tribune/ndm/القاعة-د/alive"), Some(("القاعة-د", false)));
    for room in ["room\u{202e}c", "room\u{1b}[2J", "room\u{200b}c", &"r".repeat(61)] {
        assert_eq!(room_of(&format!("tribune/ndm/{room}/alive")), None, "{room:?}");
    }
    assert_eq!(room_of("tribune/ndm/room-c/other"), None);
}

const NOW: Stamp = Stamp::from_millis(1_714_472_100_000);

fn posting(waiting: usize) -> Posting {
    let bulletin = Bulletin {
        meeting: None,
        title: "Group C".into(),
        room: Some("Room C/1".into()),
        reality: Reality::Real,
        offsets: Offsets::UTC,
        followed: Span::ZERO,
        state: BoardState::Speaking,
        ends: Some(NOW + Span::from_mins(60)),
        unspent: Span::ZERO,
        item: None,
        topic_is_shown: true,
        covered: vec![1, 3],
        questions: 3,
        topics: (1, 3),
        turn: None,
        point: None,
        waiting,
        list_open: true,
        alerts: vec![StandingAlert { kind: AlertName::TooMany, level: AlertLevel::Quiet }],
    };
    Posting { bulletin, tempo: Tempo::starting(NOW, 1) }
}

fn address() -> BrokerAddress {
    BrokerAddress::read("mqtts://broker.example/ndm").unwrap()
}

/// What the console has sent.
type Sent = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// A broker that does what the test says.
struct FakeWire {
    events: mpsc::Receiver<Result<BrokerEvent, BrokerFault>>,
    sent: Sent,
}

impl BrokerWire for FakeWire {
    async fn next(&mut self) -> Result<BrokerEvent, BrokerFault> {
        self.events.recv().await.unwrap_or(Ok(BrokerEvent::Left))
    }

    fn retain(&mut self, topic: &str, payload: Vec<u8>) -> Result<(), BrokerFault> {
        self.sent.lock().unwrap().push((topic.to_owned(), payload));
        Ok(())
    }

    fn subscribe(&mut self, topics: &str) -> Result<(), BrokerFault> {
        self.retain(topics, Vec::new())
    }

    fn leave(&mut self) {
        self.sent.lock().unwrap().push(("left".to_owned(), Vec::new()));
    }
}

#[tokio::test(start_paused = true)]
async fn the_newest_alone_is_told_when_the_broker_is_reached_again_and_the_topics_are_cleared_at_the_end() {
    let (happens, events) = mpsc::channel(8);
    let sent = Sent::default();
    let (postings, newest) = watch::channel(posting(0));
    let (state, mut reached) = watch::channel(BrokerState::default());
    let topics = RoomTopics::of(&address(), &posting(0).bulletin);
    assert_eq!(
        (topics.board.as_str(), topics.will()),
        ("tribune/ndm/room-c-1/board", "tribune/ndm/room-c-1/alive")
    );
    let wire = FakeWire { events, sent: Arc::clone(&sent) };
    let posted = tokio::spawn(post(wire, topics, newest, state));
    // Nothing goes anywhere while there is no broker.
    happens.send(Err(BrokerFault::Login)).await.unwrap();
    reached.wait_for(|state| *state == BrokerState::Missed(BrokerFault::Login)).await.unwrap();
    for waiting in 1..100 {
        postings.send_replace(posting(waiting));
        tokio::task::yield_now().await;
    }
    assert!(sent.lock().unwrap().is_empty());
    happens.send(Ok(BrokerEvent::Connected)).await.unwrap();
    reached.wait_for(|state| *state == BrokerState::Reached).await.unwrap();
    let told: Vec<_> = std::mem::take(&mut *sent.lock().unwrap());
    let waiting = |payload: &[u8]| Stated::read(payload).map(|stated| stated.bulletin.waiting);
    assert_eq!(
        told.iter().map(|(topic, _)| topic.rsplit('/').next().unwrap()).collect::<Vec<_>>(),
        ["alive", "board"]
    );
    assert_eq!(waiting(&told[1].1), Some(99));
    // A sign of life, while nothing changes.
    tokio::time::sleep(super::post::BEAT * 2).await;
    let told: Vec<_> = std::mem::take(&mut *sent.lock().unwrap());
    assert!(
        !told.is_empty()
            && told
                .iter()
                .all(|(topic, payload)| topic.ends_with("/alive") && Alive::read(payload).is_some())
    );
    drop(postings);
    posted.await.unwrap();
    let told = std::mem::take(&mut *sent.lock().unwrap());
    assert_eq!(
        told.iter()
            .filter(|(_, payload)| payload.is_empty())
            .map(|(topic, _)| topic.as_str())
            .collect::<Vec<_>>(),
        ["tribune/ndm/room-c-1/board", "tribune/ndm/room-c-1/alive", "left",]
    );
}

#[tokio::test(start_paused = true)]
async fn a_broker_that_takes_nothing_is_told_and_gets_nothing_old_until_it_answers() {
    let (happens, events) = mpsc::channel(8);
    let sent = Sent::default();
    let (postings, newest) = watch::channel(posting(0));
    let (state, mut reached) = watch::channel(BrokerState::default());
    let topics = RoomTopics::of(&address(), &posting(0).bulletin);
    let wire = FakeWire { events, sent: Arc::clone(&sent) };
    let posted = tokio::spawn(post(wire, topics, newest, state));
    happens.send(Ok(BrokerEvent::Connected)).await.unwrap();
    for _ in 0..10 {
        tokio::time::sleep(super::post::BEAT).await;
        happens.send(Ok(BrokerEvent::Taken)).await.unwrap();
    }
    assert_eq!(*reached.borrow_and_update(), BrokerState::Reached);
    // From now on it is silent.
    tokio::time::sleep(super::post::BEAT * (super::post::UNANSWERED + 2)).await;
    assert_eq!(*reached.borrow_and_update(), BrokerState::Missed(BrokerFault::Silent));
    sent.lock().unwrap().clear();
    tokio::time::sleep(super::post::BEAT * 20).await;
    assert!(sent.lock().unwrap().is_empty());
    // What happens in the room is no answer.
    postings.send_replace(posting(1));
    tokio::time::sleep(super::post::BEAT).await;
    assert_eq!(*reached.borrow_and_update(), BrokerState::Missed(BrokerFault::Silent));
    happens.send(Ok(BrokerEvent::Taken)).await.unwrap();
    reached.wait_for(|state| *state == BrokerState::Reached).await.unwrap();
    tokio::time::sleep(super::post::BEAT).await;
    assert!(!sent.lock().unwrap().is_empty());
    drop(postings);
    posted.await.unwrap();
}

/// What an overview makes of these messages.
async fn made_of(messages: Vec<BrokerEvent>) -> Vec<BrokerNews> {
    let (happens, events) = mpsc::channel(messages.len().max(1));
    for message in messages {
        happens.send(Ok(message)).await.unwrap();
    }
    drop(happens);
    let mut news = Vec::new();
    read(FakeWire { events, sent: Sent::default() }, &address(), |one| news.push(one)).await;
    news
}

fn message(topic: &str, payload: Vec<u8>, kept: bool) -> BrokerEvent {
    BrokerEvent::Message { topic: format!("tribune/ndm/c/{topic}"), payload, kept }
}

#[tokio::test]
async fn an_overview_knows_what_is_old_what_is_gone_and_whose_clock_is_wrong() {
    let Posting { bulletin, tempo } = posting(4);
    let told = ToldMoment::of(tempo);
    let stated = written(&Stated { told, bulletin });
    let off = |secs: i64| {
        let mut told = serde_json::to_value(Alive::Alive(told)).unwrap();
        let at = told["alive"]["at"].as_i64().unwrap();
        told["alive"]["at"] = (at + secs * 1000).into();
        serde_json::to_vec(&told).unwrap()
    };
    let news = made_of(vec![
        message("board", stated.clone(), false),
        message("alive", off(-60), false),
        message("alive", off(60), false),
        message("alive", off(-60), true),
        message("alive", written(&Alive::Gone), false),
        message("board", Vec::new(), false),
        message("other", stated, false),
    ])
    .await;
    let [told, behind, ahead, old, gone, left] = &news[..] else { panic!("{news:?}") };
    let BrokerNews::Heard { bulletin: Some(bulletin), apart: None, kept: false, .. } = told else {
        panic!("{told:?}")
    };
    assert_eq!(bulletin.waiting, 4);
    let apart = |news: &BrokerNews| {
        let BrokerNews::Heard { apart, .. } = news else { panic!("{news:?}") };
        apart.map(|apart| apart.secs().signum())
    };
    assert_eq!((apart(behind), apart(ahead), apart(old)), (Some(1), Some(-1), None));
    // What the broker kept for a minute is a minute old: the session's time has gone on.
    let BrokerNews::Heard { tempo, kept: true, .. } = old else { panic!("{old:?}") };
    assert!(tempo.now() - NOW >= Span::from_secs(60));
    assert!(matches!((gone, left), (BrokerNews::Gone(_), BrokerNews::Left(_))));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broker_that_lies_is_not_believed(
        topic in "[a-z/+#]{0,20}",
        payload in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..200),
            Just(b"{\"alive\":{\"at\":9223372036854775807,\"now\":-9223372036854775808,\"rate\":4294967295}}".to_vec()),
            Just(vec![b'['; 70_000]),
        ],
        kept in any::<bool>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let one = BrokerEvent::Message { topic, payload: payload.clone(), kept };
        for news in runtime.block_on(made_of(vec![one, message("alive", payload.clone(), kept), message("board", payload, kept)])) {
            if let BrokerNews::Heard { tempo, .. } = news {
                let _ = tempo.now();
            }
        }
    }
}
