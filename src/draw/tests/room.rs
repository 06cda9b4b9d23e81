//! A room to draw: the English I group, led through commands alone.

use crate::board::Desk;
use crate::board::setting::{Reality, Setting};
use crate::draw::scene::{AlertRow, Answer, Finder, FinderRow, HelpRow, Hint, Input, Panel, Scene};
use crate::floor::History;
use crate::floor::alert::AlertKind;
use crate::floor::command::Command;
use crate::floor::list::RequestId;
use crate::floor::plan::{Item, ItemId, ItemKind, Party, PartyId, Plan, PlanParts, Rules, Standing};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Representative, TurnId};
use crate::words::Words;

/// 30 April 2024, 10:15, as if it were UTC.
pub(crate) const START: Stamp = Stamp::from_millis(1_714_472_100_000);

const DELEGATIONS: [&str; 18] = [
    "Afghanistan",
    "Armenia",
    "Bosnia and Herzegovina",
    "Cambodia",
    "Israel",
    "Republic of Korea",
    "Lao PDR",
    "Mexico",
    "Myanmar",
    "Palau",
    "Philippines",
    "Serbia",
    "Solomon Islands",
    "Tajikistan",
    "Thailand",
    "Türkiye",
    "Ukraine",
    "Viet Nam",
];

const QUESTIONS: [&str; 6] = [
    "What would let support last until the job is done?",
    "Which three criteria matter most to donors when they choose where to give?",
    "Which other streams of funding have been tried, and what came of each of them so far?",
    "How can national budgets carry more?",
    "What can the private sector add?",
    "Where do plans and funds not match?",
];

fn item(title: &str, short: &str, kind: ItemKind, minutes: i64) -> Item {
    let questions = if kind == ItemKind::Topic { QUESTIONS.map(String::from).to_vec() } else { Vec::new() };
    Item {
        title: title.into(),
        short: Some(short.into()),
        kind,
        planned: Span::from_mins(minutes),
        questions,
        line_up: None,
    }
}

/// Returns the parts of the plan.
pub(crate) fn parts() -> PlanParts {
    let delegation = |name: &&str| Party {
        name: (*name).into(),
        code: Some(name.chars().filter(|c| c.is_alphabetic()).take(3).collect::<String>().to_uppercase()),
        also: Vec::new(),
        standing: Standing::Delegation,
    };
    let mut parties: Vec<_> = DELEGATIONS.iter().map(delegation).collect();
    parties.push(Party { name: "GICHD".into(), code: None, also: Vec::new(), standing: Standing::Observer });
    PlanParts {
        title: "Breakout group English I".into(),
        meeting: Some("NDM-UN27".into()),
        room: Some("Room C".into()),
        language: None,
        when: None,
        length: Span::from_mins(105),
        officers: Vec::new(),
        rules: Rules { least_topics: Some(4), chatham_house: true, ..Rules::default() },
        parties,
        items: vec![
            item("Opening and agreement on the agenda", "Opening", ItemKind::Opening, 10),
            item("Regional cooperation", "Regional", ItemKind::Topic, 17),
            item("Resource mobilisation", "Resource", ItemKind::Topic, 17),
            item("Information management", "Information", ItemKind::Topic, 17),
            item("Victim assistance", "Victim assist.", ItemKind::Topic, 17),
            item("Programme management", "Programme", ItemKind::Topic, 17),
            item("Summary and conclusion", "Summary", ItemKind::Closing, 10),
        ],
    }
}

/// A room, and its moment.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) history: History,
    pub(crate) now: Stamp,
    pub(crate) setting: Setting,
}

impl Room {
    /// Returns the room, a minute and a half before its hour.
    pub(crate) fn new() -> Self {
        Self::of(parts())
    }

    pub(crate) fn of(parts: PlanParts) -> Self {
        let setting =
            Setting { planned_start: Some(START), moved: false, offset: Span::ZERO, reality: Reality::Real };
        let history = History::new(Plan::new(parts).unwrap());
        Self { history, now: START - Span::from_secs(95), setting }
    }

    /// Returns the room in its second topic, 10:42, with everything agreed.
    pub(crate) fn in_topic() -> Self {
        let mut room = Self::new();
        room.now = START;
        room.act(Command::Open { ends: START + Span::from_mins(105) });
        room.pass(120).act(Command::AgreeAgenda);
        room.pass(7 * 60 + 20).next_item(0);
        room.ask("Myanmar").ask("Palau").call("Myanmar").pass(10).start().pass(200).call("Palau").start();
        room.pass(230).finish();
        room.pass(9 * 60).next_item(1);
        room
    }

    #[expect(clippy::needless_pass_by_value, reason = "commands are written where they are given")]
    pub(crate) fn act(&mut self, command: Command) -> &mut Self {
        let entry =
            self.history.decide(&command, self.now).unwrap_or_else(|why| panic!("{command:?}: {why:?}"));
        self.history.accept(entry).unwrap();
        self
    }

    pub(crate) fn pass(&mut self, seconds: i64) -> &mut Self {
        self.now = self.now + Span::from_secs(seconds);
        while let Some(entry) = self.history.due(self.now) {
            self.history.accept(entry).unwrap();
        }
        self
    }

    pub(crate) fn party(&self, name: &str) -> PartyId {
        self.history.floor().parties().find(|(_, party)| party.name == name).unwrap().0
    }

    pub(crate) fn ask(&mut self, name: &str) -> &mut Self {
        self.ask_as(name, Representative::FIRST)
    }

    pub(crate) fn ask_as(&mut self, name: &str, representative: Representative) -> &mut Self {
        let party = self.party(name);
        self.act(Command::Request { party, representative, insist: false })
    }

    pub(crate) fn request(&self, name: &str) -> RequestId {
        let party = self.party(name);
        self.history.floor().list().in_order().find(|request| request.party == party).unwrap().id
    }

    pub(crate) fn turn(&self) -> TurnId {
        self.history.floor().turn().unwrap().id
    }

    pub(crate) fn call(&mut self, name: &str) -> &mut Self {
        let after = self.history.floor().turn().map(|turn| turn.id);
        let request = self.request(name);
        self.act(Command::Call { after, request })
    }

    pub(crate) fn start(&mut self) -> &mut Self {
        let turn = self.turn();
        self.act(Command::Start { turn })
    }

    pub(crate) fn finish(&mut self) -> &mut Self {
        let turn = self.turn();
        self.act(Command::Finish { turn })
    }

    pub(crate) fn next_item(&mut self, after: u8) -> &mut Self {
        self.act(Command::NextItem { after: ItemId(after) })
    }

    pub(crate) fn tick(&mut self, question: usize) -> &mut Self {
        let item = self.history.floor().agenda().present().unwrap().id;
        self.act(Command::TickQuestion { item, question, covered: true })
    }

    /// Returns the scene of this moment, as the console makes it.
    pub(crate) fn scene(&self) -> Scene {
        let desk = Desk::of(&self.history, self.now, self.setting);
        let words = Words::english();
        let alerts = desk
            .alerts
            .iter()
            .map(|alert| AlertRow {
                level: alert.level,
                text: words.alert(&alert.kind, &desk),
                acts: acts(&alert.kind),
            })
            .collect();
        let hints = [
            ("Space", "hold", desk.turn.is_some()),
            ("Enter", "next speaker", true),
            ("a", "add", true),
            ("u", "undo", desk.can_undo),
            ("+", "more time", desk.turn.is_some()),
            ("n", "next topic", true),
            ("F6", "set limit", false),
            ("F1", "help", true),
        ];
        let hints = hints.into_iter().map(|(key, text, live)| hint(key, text, live)).collect();
        Scene {
            desk,
            words,
            alerts,
            answer: None,
            hints,
            help: None,
            selected: None,
            panel: Panel::None,
            flash: false,
        }
    }
}

pub(crate) fn hint(key: &str, text: &str, live: bool) -> Hint {
    Hint { key: key.into(), text: text.into(), live }
}

fn acts(kind: &AlertKind) -> Vec<Hint> {
    if matches!(kind, AlertKind::Time { .. }) {
        vec![hint("Enter", "next", true), hint("+", "extend", true)]
    } else if matches!(kind, AlertKind::TooMany { limit_for_all: Some(_), .. }) {
        vec![hint("F6", "set", true)]
    } else if matches!(kind, AlertKind::Behind { .. }) {
        vec![hint("F7", "share out", true)]
    } else {
        Vec::new()
    }
}

/// Returns each desk that stands for a state of the room, with its name.
pub(crate) fn desks() -> Vec<(&'static str, Scene)> {
    let mut all = Vec::new();

    let mut room = Room::new();
    all.push(("not-open", room.scene()));
    room.setting.moved = true;
    all.push(("moved", room.scene()));
    room.setting.moved = false;
    room.pass(95).act(Command::Open { ends: START + Span::from_mins(105) }).pass(100);
    all.push(("opening", room.scene()));

    let mut room = Room::in_topic();
    room.tick(0).pass(30);
    all.push(("nobody-waits", room.scene()));
    room.ask("Lao PDR").ask("Cambodia").ask_as("Ukraine", Representative::FIRST).call("Lao PDR").pass(14);
    let mut called = room.scene();
    called.answer = Some(Answer {
        refused: true,
        text: "Cambodia is already 1st on the list.".into(),
        acts: vec![hint("↑", "move it", true)],
    });
    all.push(("called", called));
    room.start().pass(50);
    room.ask_as("Myanmar", Representative::SECOND).ask("Türkiye").ask("Serbia").pass(50);
    let mut speaking = room.scene();
    speaking.selected = Some(room.request("Myanmar"));
    speaking.answer = Some(Answer {
        refused: false,
        text: "Serbia is 5th on the list.".into(),
        acts: vec![hint("u", "undo", true)],
    });
    all.push(("speaking", speaking));
    for (name, panel) in sheets() {
        let mut scene = room.scene();
        scene.panel = panel;
        all.push((name, scene));
    }
    let turn = room.turn();
    room.act(Command::Hold { turn }).pass(20);
    all.push(("held", room.scene()));
    room.act(Command::Resume { turn });
    let by = room.party("Serbia");
    room.pass(5).act(Command::PointOfOrder { by }).pass(12);
    all.push(("point-of-order", room.scene()));
    room.act(Command::Rule { ruling: crate::floor::turn::Ruling::NotUpheld });
    room.pass(90);
    all.push(("closing", room.scene()));
    room.pass(57);
    let mut over = room.scene();
    over.alerts.sort_by_key(|alert| std::cmp::Reverse(alert.level));
    all.push(("over", over.clone()));
    over.flash = true;
    all.push(("over-flash", over));
    room.finish().pass(4);
    all.push(("between", room.scene()));

    let mut room = Room::in_topic();
    for name in DELEGATIONS.iter().filter(|name| !["Tajikistan", "Israel"].contains(name)) {
        room.ask(name);
    }
    room.call("Afghanistan").start().pass(130);
    room.setting.reality = Reality::Trial { rate: 60 };
    all.push(("too-many", room.scene()));
    room.act(Command::Suspend { until: Some(room.now + Span::from_mins(15)) });
    all.push(("suspended", room.scene()));

    let mut room = Room::in_topic();
    room.ask("Thailand").call("Thailand").start().pass(60);
    let turn = room.turn();
    room.act(Command::Extend { turn, by: Span::MINUTE }).finish();
    room.ask("Mexico").call("Mexico");
    let turn = room.turn();
    room.act(Command::NotPresent { turn }).call("Mexico");
    let turn = room.turn();
    room.act(Command::NotPresent { turn }).act(Command::CloseList).pass(18 * 60);
    all.push(("behind", room.scene()));
    room.act(Command::ChairSpeaks { after: None }).pass(41);
    all.push(("chair", room.scene()));
    room.finish().act(Command::Close).pass(5);
    all.push(("closed", room.scene()));
    all
}

fn sheets() -> Vec<(&'static str, Panel)> {
    let found = |name: &str, code: &str, note: &str, refused| FinderRow {
        name: name.into(),
        code: Some(code.into()),
        note: note.into(),
        refused,
    };
    let finder = Finder {
        question: "Add to the list of speakers".into(),
        input: Input { text: "a".into(), cursor: 1 },
        rows: vec![
            found("Lao PDR", "LAO", "has the floor", true),
            found("Armenia", "ARM", "not yet heard", false),
            found("Bosnia and Herzegovina", "BIH", "not yet heard", false),
            found("Cambodia", "KHM", "already 1st", true),
            found("Palau", "PLW", "1 has spoken", false),
        ],
        selected: Some(1),
        hints: vec![hint("Enter", "add", true), hint("Tab", "2nd", true), hint("Esc", "back", true)],
    };
    let keys = vec![hint("↑↓", "choose", true), hint("x", "drop", true), hint("Esc", "back", true)];
    let help = [
        "Floor",
        "Space|hold",
        "Enter|next speaker",
        "+|more time",
        "o|point of order",
        "b|start earlier",
        "List",
        "a|add",
        "Del|take off",
        "↑|select",
        "F5|close the list",
        "F6|set the limit",
        "Agenda",
        "n|next topic",
        "F2|agenda",
        "F7|share out",
        "Session",
        "u|undo",
        "r|redo",
        "F9|suspend",
        "F10|close",
        "q|leave",
    ];
    let rows = help.iter().map(|row| match row.split_once('|') {
        Some((key, text)) => HelpRow::Key(hint(key, text, key != "r")),
        None => HelpRow::Heading((*row).to_owned()),
    });
    vec![
        ("finder", Panel::Finder(finder)),
        ("agenda", Panel::Agenda { selected: ItemId(3), hints: keys.clone() }),
        ("tally", Panel::Tally { scroll: 0, hints: vec![hint("Esc", "back", true)] }),
        ("help", Panel::Help { rows: rows.collect(), scroll: 0, hints: vec![hint("Esc", "back", true)] }),
        (
            "ask",
            Panel::Ask {
                question: "Give Lao PDR one minute more?".into(),
                details: vec![
                    "Serbia may not be reached before 10:59.".into(),
                    "The topic has 11:20 left.".into(),
                ],
                hints: vec![hint("Enter", "give it", true), hint("Esc", "no", true)],
            },
        ),
        (
            "entry",
            Panel::Entry {
                question: "Minutes for Information management".into(),
                input: Input { text: "17m3x".into(), cursor: 4 },
                fault: Some("`17m3x` is not a time: write 17m or 17:30.".into()),
                hints: vec![hint("Enter", "set", true), hint("Esc", "back", true)],
            },
        ),
    ]
}
