//! Tests of the debrief: exact figures from sessions that are written out act by act.

use tribune::floor::History;
use tribune::floor::command::Command;
use tribune::floor::list::RequestId;
use tribune::floor::overrides::Override;
use tribune::floor::plan::{
    FormOfAddress, Item, ItemId, ItemKind, Party, PartyId, Plan, PlanParts, Rules, Standing,
};
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{Ruling, TurnId};
use tribune::rehearsal::debrief::{Advice, AlertAnswers, Debrief, Figures, Overrun, Watched};
use tribune::rehearsal::{Level, Manner, SimulatedSession};

const STARTS: Stamp = Stamp::from_millis(1_714_472_100_000);

fn secs(secs: i64) -> Span {
    Span::from_secs(secs)
}

/// A topic of 20 minutes and a summary of 5; a limit of 2:00, a hand-over of 0:20.
fn plan() -> Plan {
    let party = |name: &str| Party {
        name: name.to_owned(),
        code: None,
        also: Vec::new(),
        spoken: None,
        standing: Standing::Delegation,
    };
    let item = |title: &str, kind, minutes| Item {
        title: title.to_owned(),
        short: None,
        kind,
        planned: Span::from_mins(minutes),
        questions: Vec::new(),
        line_up: None,
    };
    Plan::new(PlanParts {
        title: "Rehearsal".to_owned(),
        meeting: None,
        room: None,
        language: None,
        address: FormOfAddress::Name,
        broker: None,
        when: None,
        length: Span::from_mins(25),
        officers: Vec::new(),
        rules: Rules { limit: secs(120), ..Rules::default() },
        parties: vec![party("Iraq"), party("Libya"), party("Yemen")],
        items: vec![item("Resources", ItemKind::Topic, 20), item("Summary", ItemKind::Closing, 5)],
    })
    .unwrap()
}

/// Runs each command at its second after the start.
fn ran(script: &[(i64, Command)]) -> History {
    let mut history = History::new(plan());
    for (at, command) in script {
        let entry = history.decide(command, STARTS + secs(*at));
        history.accept(entry.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"))).unwrap();
    }
    history
}

fn asks(party: u16, representative: u8, insist: bool) -> Command {
    let representative = Representative::nth(representative);
    Command::Request { party: PartyId(party), representative, insist }
}

fn call(request: u32) -> Command {
    Command::Call { after: None, request: RequestId(request) }
}

/// Iraq runs over by 1:10 and is called to order 0:40 late. Libya begins 0:50 late. Yemen is not heard. The summary
/// begins two minutes late, and the session closes half a minute late.
fn slow() -> History {
    let item = ItemId(0);
    ran(&[
        (0, Command::Open { ends: STARTS + Span::from_mins(25) }),
        (5, asks(0, 1, false)),
        (6, asks(1, 1, false)),
        (7, asks(2, 3, true)),
        (10, call(1)),
        (30, Command::Start { turn: TurnId(1) }),
        (190, Command::CallToOrder { turn: TurnId(1) }),
        (220, Command::Finish { turn: TurnId(1) }),
        (250, call(2)),
        (270, Command::Start { turn: TurnId(2) }),
        (360, Command::Finish { turn: TurnId(2) }),
        (1320, Command::NextItem { after: item }),
        (1530, Command::Close),
    ])
}

#[test]
fn a_slow_chair_reads_what_it_cost() {
    let mut history = slow();
    let undo = history.undo(STARTS + secs(1531)).unwrap();
    history.accept(undo).unwrap();
    let redo = history.redo(STARTS + secs(1532)).unwrap();
    history.accept(redo).unwrap();
    let answer = |alert, secs: i64| {
        let took = Span::from_secs(secs);
        AlertAnswers { alert, times: 1, passed: 0, together: took, longest: took }
    };
    let debrief = Debrief::of(&history, &[], Some(STARTS));
    let expected = Debrief {
        over: Some(secs(30)),
        topics_covered: 1,
        topics: 1,
        topics_missing: 0,
        asked: 3,
        heard: 2,
        answers: vec![
            // The alert comes twelve seconds after a call; the clocks were started eight seconds after that.
            AlertAnswers { times: 2, together: secs(16), ..answer(Watched::NotStarted, 8) },
            answer(Watched::Time, 40),
            answer(Watched::ItemOver, 120),
            answer(Watched::SessionOver, 30),
        ],
        overruns: vec![Overrun { turn: TurnId(1), party: PartyId(0), over: secs(70), called_to_order: true }],
        overran: secs(70),
        cost: 0,
        between: secs(50),
        hand_overs: 1,
        lost_between: secs(30),
        summary_lost: Some(secs(120)),
        overrides: vec![Override::Representatives],
        undone: 1,
        redone: 1,
    };
    assert_eq!(debrief, expected);
    assert_eq!(
        debrief.advice(),
        [
            Advice::EndItems { late: secs(120), items: 1 },
            Advice::KeepTheSummary { lost: secs(120) },
            Advice::Overruns { together: secs(70), cost: 0 },
            Advice::Unheard { delegations: 1, asked: 3 },
            Advice::CallSooner { late: secs(40), times: 1 },
            Advice::RulesSetAside { times: 1 },
        ]
    );
    let words = tribune::words::Words::english();
    let sentences: Vec<_> = debrief.advice().iter().map(|advice| words.advice(advice)).collect();
    assert_eq!(
        sentences,
        [
            "An item ran 2:00 over its time: close the list before, then go on.",
            "The summary lost 2:00: shorten or drop a topic while there is time.",
            "Overruns took 1:10: call to order, and end the turn of who speaks on.",
            "1 delegation of 3 that asked was not heard: a shorter limit, taken early, reaches more.",
            "You acted 0:40 after a speaker’s time was up: call to order at once.",
            "A rule was set aside once.",
        ]
    );
}

/// Every alert with a beginning; those of the start, the end and the machine are in other tests and scripts.
#[test]
fn each_alert_has_the_time_until_it_was_acted_on() {
    let history = ran(&[
        (0, Command::Open { ends: STARTS + Span::from_mins(25) }),
        (5, asks(0, 1, false)),
        (10, call(1)),
        (20, Command::Start { turn: TurnId(1) }),
        (40, Command::PointOfOrder { by: PartyId(1) }),
        (130, Command::Rule { ruling: Ruling::NotUpheld }),
        (150, Command::Finish { turn: TurnId(1) }),
        (200, Command::Suspend { until: Some(STARTS + secs(260)) }),
        (300, Command::ResumeMeeting),
        (1240, asks(1, 1, false)),
        (1250, call(2)),
        (1257, Command::LimitTurn { turn: TurnId(2), to: secs(40) }),
        (1258, Command::Start { turn: TurnId(2) }),
        (1290, Command::Finish { turn: TurnId(2) }),
    ]);
    let debrief = Debrief::of(&history, &[], Some(STARTS));
    let told: Vec<_> =
        debrief.answers.iter().map(|one| (one.alert, one.times, one.together.secs())).collect();
    assert_eq!(
        told,
        [(Watched::LessThanLimit, 1, 7), (Watched::PointOver, 1, 30), (Watched::ResumeDue, 1, 40)]
    );
}

#[test]
fn topics_that_the_plan_asks_for_and_that_were_not_discussed_are_told_once_the_session_is_closed() {
    let mut parts: PlanParts = plan().into();
    parts.rules.least_topics = Some(1);
    let mut history = History::new(Plan::new(parts).unwrap());
    let mut does = |at: i64, command: &Command| {
        let entry = history.decide(command, STARTS + secs(at)).unwrap();
        history.accept(entry).unwrap();
        Debrief::of(&history, &[], Some(STARTS)).advice()
    };
    does(0, &Command::Open { ends: STARTS + Span::from_mins(25) });
    assert_eq!(does(600, &Command::NextItem { after: ItemId(0) }), [Advice::Nothing]);
    let few = Advice::FewTopics { topics: 0, wanted: 1 };
    assert_eq!(does(700, &Command::Close), [few]);
    assert_eq!(
        tribune::words::Words::english().advice(&few),
        "No topic was discussed, where the plan asks for 1: keep each to its minutes."
    );
}

#[test]
fn a_session_that_closes_late_is_told_to_drop_something() {
    let history = ran(&[
        (0, Command::Open { ends: STARTS + Span::from_mins(25) }),
        (1200, Command::NextItem { after: ItemId(0) }),
        (1590, Command::Close),
    ]);
    let debrief = Debrief::of(&history, &[], Some(STARTS));
    let words = tribune::words::Words::english();
    let sentences: Vec<_> = debrief.advice().iter().map(|advice| words.advice(advice)).collect();
    assert!(
        sentences
            .contains(&"The session closed 1:30 late: drop what is left rather than run over.".to_owned()),
        "{sentences:?}"
    );
}

#[test]
fn a_second_of_the_chairs_is_told_to_be_many_of_the_rooms() {
    let words = tribune::words::Words::english();
    let debrief = Debrief::of(&slow(), &[], Some(STARTS));
    let told = |speed, script: Option<&str>, past: &[Figures]| {
        let script = script.map(str::to_owned);
        let now = Figures { speed, script, ..Figures::of(&debrief, "Rehearsal", 7) };
        words.debrief_file("Debrief", &words.debrief(&debrief, &now, past))
    };
    let said = "All times are the room’s: at ×10 a second of yours is 10 of them.";
    assert!(told(10, None, &[]).contains(said));
    assert!(!told(1, None, &[]).contains("a second of yours"));
    // In scripts nothing is drawn, so rehearsals of one are told apart by order alone.
    let past = [Figures::of(&debrief, "Rehearsal", 6)];
    assert!(told(1, None, &past).contains("\nbefore, seed 6"));
    assert!(told(1, Some("Full list"), &past).contains("\nthis one  "));
}

#[test]
fn rehearsals_of_one_plan_are_alike_where_their_rooms_are_drawn_or_follow_one_script() {
    let debrief = Debrief::of(&slow(), &[], Some(STARTS));
    let of = |plan: &str, script: Option<&str>, seed| Figures {
        script: script.map(str::to_owned),
        ..Figures::of(&debrief, plan, seed)
    };
    assert!(of("A", None, 1).is_like(&of("A", None, 2)));
    assert!(of("A", Some("Full list"), 0).is_like(&of("A", Some("Full list"), 0)));
    for other in [of("B", None, 1), of("A", Some("First steps"), 0)] {
        assert!(!of("A", None, 1).is_like(&other) && !of("A", Some("Full list"), 0).is_like(&other));
    }
}

#[test]
fn where_nothing_was_lost_there_is_nothing_to_advise() {
    let history = ran(&[
        (0, Command::Open { ends: STARTS + Span::from_mins(25) }),
        (5, asks(0, 1, false)),
        (10, call(1)),
        (15, Command::Start { turn: TurnId(1) }),
        (100, Command::Finish { turn: TurnId(1) }),
        (1190, Command::NextItem { after: ItemId(0) }),
        (1480, Command::Close),
    ]);
    let debrief = Debrief::of(&history, &[], Some(STARTS));
    assert_eq!((debrief.over, debrief.answers.len(), debrief.overran), (Some(secs(-20)), 0, Span::ZERO));
    assert_eq!(debrief.advice(), [Advice::Nothing]);
}

#[test]
fn any_simulated_session_has_a_debrief_and_each_advice_its_sentence() {
    let words = tribune::words::Words::english();
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..30 {
        let mut session =
            SimulatedSession::new(&plan(), Level::Hard.profile(), Manner::default(), seed, STARTS);
        session.run().unwrap();
        let debrief = Debrief::of(session.history(), session.acts(), Some(STARTS));
        assert!(debrief.heard <= debrief.asked);
        assert!(debrief.overrides.is_empty(), "the automatic chair insists on nothing");
        assert_eq!(debrief.overran, debrief.overruns.iter().map(|overrun| overrun.over).sum());
        seen.extend(debrief.advice().iter().map(|advice| words.advice(advice)));
    }
    assert!(seen.len() > 3, "{seen:?}");
}
