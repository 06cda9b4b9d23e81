//! Tests of both sides over a broker that is none: what is told, and what is made of lies.

use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use proptest::prelude::*;
use tokio::sync::{mpsc, watch};

use super::message::{Alive, SignOfLife, Stated, ToldMoment, room_of, written};
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

    fn send(&mut self, topic: &str, payload: Vec<u8>) -> Result<(), BrokerFault> {
        self.retain(topic, payload)
    }

    fn subscribe(&mut self, topics: &str) -> Result<(), BrokerFault> {
        self.retain(&format!("+{topics}"), Vec::new())
    }

    fn unsubscribe(&mut self, topics: &str) -> Result<(), BrokerFault> {
        self.retain(&format!("-{topics}"), Vec::new())
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
    let posted = tokio::spawn(post(wire, topics, newest, state, None));
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
    let posted = tokio::spawn(post(wire, topics, newest, state, None));
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
    let (_lines, written) = mpsc::channel(1);
    read(FakeWire { events, sent: Sent::default() }, &address(), written, |one| news.push(one)).await;
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
        let mut told =
            serde_json::to_value(Alive::Alive(SignOfLife { told, line: LineState::Seen(7) })).unwrap();
        let at = told["alive"]["told"]["at"].as_i64().unwrap();
        told["alive"]["told"]["at"] = (at + secs * 1000).into();
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

/// A console over a broker that is none, with its way of facilitators' lines.
struct Console {
    happens: mpsc::Sender<Result<BrokerEvent, BrokerFault>>,
    sent: Sent,
    lines: watch::Receiver<Option<FacilitatorLine>>,
    answer: watch::Sender<LineState>,
    /// It ends the console's side when it is dropped.
    _postings: watch::Sender<Posting>,
}

impl Console {
    async fn connected() -> Self {
        let (happens, events) = mpsc::channel(8);
        let sent = Sent::default();
        let (postings, newest) = watch::channel(posting(0));
        let (to_chair, lines) = watch::channel(None);
        let (answer, of_chair) = watch::channel(LineState::None);
        let wire = FakeWire { events, sent: Arc::clone(&sent) };
        let topics = RoomTopics::of(&address(), &posting(0).bulletin);
        let state = watch::channel(BrokerState::default()).0;
        tokio::spawn(post(
            wire,
            topics,
            newest,
            state,
            Some(LinesToChair { lines: to_chair, answer: of_chair }),
        ));
        let console = Self { happens, sent, lines, answer, _postings: postings };
        console.happens(BrokerEvent::Connected).await;
        console
    }

    /// Something happens, and all that comes of it.
    async fn happens(&self, event: BrokerEvent) {
        self.happens.send(Ok(event)).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
    }

    /// Time passes, and the broker takes what it is told.
    async fn wait(&self, time: Duration) {
        let until = pin!(tokio::time::sleep(time));
        tokio::select! {
            () = until => {}
            () = async { loop {
                tokio::time::sleep(super::post::BEAT).await;
                self.happens(BrokerEvent::Taken).await;
            }} => {}
        }
    }

    async fn comes(&self, id: u64) {
        let line = FacilitatorLine { id, text: format!("line {id}") };
        self.happens(message("line", written(&line), false)).await;
    }

    /// The line that the chair gets next, if there is a new one.
    fn newest(&mut self) -> Option<u64> {
        let is_new = self.lines.has_changed().unwrap();
        is_new.then(|| self.lines.borrow_and_update().as_ref().unwrap().id)
    }

    /// What was asked of the broker since the last look: topics, with what it was told of lines.
    fn asked(&self) -> (Vec<String>, Option<LineState>) {
        let sent = std::mem::take(&mut *self.sent.lock().unwrap());
        let mut told = sent.iter().filter_map(|(_, payload)| match Alive::read(payload) {
            Some(Alive::Alive(sign)) => Some(sign.line),
            Some(Alive::Gone) | None => None,
        });
        let told = told.next_back();
        let asked = sent.into_iter().map(|(topic, _)| topic).filter(|topic| topic.starts_with(['+', '-']));
        (asked.collect(), told)
    }
}

const LINES: [&str; 2] = ["tribune/ndm/room-c-1/line", "tribune/ndm/line"];

fn signed(sign: char) -> Vec<String> {
    LINES.iter().map(|topic| format!("{sign}{topic}")).collect()
}

#[tokio::test(start_paused = true)]
async fn the_chair_gets_the_newest_line_alone_every_five_seconds_and_the_answer_is_told_at_once() {
    let mut console = Console::connected().await;
    assert_eq!(console.asked(), (signed('+'), Some(LineState::None)));
    console.comes(1).await;
    assert_eq!(console.newest(), Some(1));
    for id in 2..=9 {
        console.comes(id).await;
    }
    assert_eq!(console.newest(), None);
    console.answer.send_replace(LineState::Shown(1));
    tokio::time::sleep(Duration::from_millis(1)).await;
    assert_eq!(console.asked(), (vec![], Some(LineState::Shown(1))));
    tokio::time::sleep(super::gate::PACE).await;
    assert_eq!(console.newest(), Some(9));
    tokio::time::sleep(super::gate::PACE * 2).await;
    assert_eq!(console.newest(), None);
    // After a while at once again. What the broker had kept is old.
    console.happens(message("line", written(&FacilitatorLine { id: 10, text: "kept".into() }), true)).await;
    assert_eq!(console.newest(), None);
    console.comes(11).await;
    assert_eq!(console.newest(), Some(11));
}

#[tokio::test(start_paused = true)]
async fn a_flood_ends_at_the_brokers_door_and_lines_are_taken_again_later() {
    let mut console = Console::connected().await;
    console.asked();
    for id in 1..=super::gate::MOST as u64 {
        console.comes(id).await;
    }
    assert_eq!(console.asked().0, [""; 0]);
    console.comes(100).await;
    assert_eq!(console.asked(), (signed('-'), Some(LineState::TooMany)));
    assert_eq!(console.newest(), Some(1));
    // What was on its way is not looked at, and a new connection asks for nothing.
    for id in 101..300 {
        console.comes(id).await;
    }
    console.happens(BrokerEvent::Connected).await;
    console.wait(super::gate::PACE * 2).await;
    assert_eq!((console.newest(), console.asked()), (None, (vec![], Some(LineState::TooMany))));
    console.wait(super::gate::SHUT).await;
    assert_eq!(console.asked(), (signed('+'), Some(LineState::None)));
    console.comes(301).await;
    assert_eq!(console.newest(), Some(301));
    // As many, slower, are no flood.
    for id in 302..400 {
        console.comes(id).await;
        console.wait(super::post::BEAT / 10).await;
    }
    assert_eq!(console.asked().0, [""; 0]);
}

#[tokio::test(start_paused = true)]
async fn a_console_that_takes_no_lines_asks_for_none_and_says_so() {
    let (happens, events) = mpsc::channel(8);
    let sent = Sent::default();
    let (postings, newest) = watch::channel(posting(0));
    let wire = FakeWire { events, sent: Arc::clone(&sent) };
    let topics = RoomTopics::of(&address(), &posting(0).bulletin);
    let posted = tokio::spawn(post(wire, topics, newest, watch::channel(BrokerState::default()).0, None));
    happens.send(Ok(BrokerEvent::Connected)).await.unwrap();
    let line = FacilitatorLine { id: 1, text: "all the same".into() };
    happens.send(Ok(message("line", written(&line), false))).await.unwrap();
    tokio::time::sleep(super::post::BEAT).await;
    drop(postings);
    posted.await.unwrap();
    let sent = std::mem::take(&mut *sent.lock().unwrap());
    assert!(sent.iter().all(|(topic, _)| !topic.ends_with("line")), "{sent:?}");
    let says_so = |payload: &[u8]| {
        matches!(Alive::read(payload), Some(Alive::Alive(SignOfLife { line: LineState::Refused, .. })))
    };
    assert!(sent.iter().any(|(_, payload)| says_so(payload)), "{sent:?}");
}

#[tokio::test]
async fn a_line_is_sent_to_one_room_or_to_all_while_the_broker_is_reached() {
    let (happens, events) = mpsc::channel(8);
    let (write, lines) = mpsc::channel(8);
    let sent = Sent::default();
    let wire = FakeWire { events, sent: Arc::clone(&sent) };
    let reading = tokio::spawn(async move { read(wire, &address(), lines, |_| {}).await });
    let line = |room: Option<&str>, id| LineToRooms {
        room: room.map(str::to_owned),
        line: FacilitatorLine::of(id, "plenary in ten minutes").unwrap(),
    };
    write.send(line(None, 1)).await.unwrap();
    while write.capacity() < write.max_capacity() {
        tokio::task::yield_now().await;
    }
    happens.send(Ok(BrokerEvent::Connected)).await.unwrap();
    while sent.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    write.send(line(None, 2)).await.unwrap();
    write.send(line(Some("room-c-1"), 3)).await.unwrap();
    while write.capacity() < write.max_capacity() {
        tokio::task::yield_now().await;
    }
    drop(happens);
    reading.await.unwrap();
    let sent = std::mem::take(&mut *sent.lock().unwrap());
    let topics: Vec<_> = sent.iter().map(|(topic, _)| topic.as_str()).collect();
    // Lines to chairs do not come to an overview, whoever floods them.
    assert_eq!(topics, ["+tribune/ndm/+/board", "+tribune/ndm/+/alive", LINES[1], LINES[0]]);
    let ids: Vec<_> =
        sent[2..].iter().map(|(_, payload)| FacilitatorLine::read(payload).unwrap().id).collect();
    assert_eq!(ids, [2, 3]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broker_that_lies_is_not_believed(
        topic in "[a-z/+#]{0,20}",
        payload in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..200),
            Just(b"{\"alive\":{\"told\":{\"at\":9223372036854775807,\"now\":-9223372036854775808,\"rate\":4294967295},\"line\":\"none\"}}".to_vec()),
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
