//! Makes an act from random numbers: often what a chair would do next, now and then one that comes too late.

use tribune::floor::Floor;
use tribune::floor::agenda::Progress;
use tribune::floor::command::Command;
use tribune::floor::list::RequestId;
use tribune::floor::note::{LONGEST_NOTE, NoteId, NoteKind, NoteText};
use tribune::floor::phase::Phase;
use tribune::floor::plan::{ItemId, PartyId, Standing};
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{Ruling, TurnId};
/// Random choices.
#[derive(Debug, Clone, Copy)]
pub struct Pick {
    pub kind: u16,
    pub one: u16,
    pub two: u16,
    pub three: u16,
}

/// What every line of the chair begins with.
pub const PRIVATE: &str = "mind the time of";

/// What every note for the record begins with, and every name of who follows one up.
pub const NOTED: &str = "the room recommends";

/// The kinds of command, and how often each is tried.
pub const KINDS: [(&str, u16); 51] = [
    ("open", 1),
    ("set-end", 1),
    ("add-topic", 1),
    ("add-question", 1),
    ("set-own-line", 1),
    ("take-note", 3),
    ("change-note", 1),
    ("move-note", 2),
    ("remove-note", 1),
    ("name-party", 1),
    ("all", 2),
    ("start-countdown", 1),
    ("end-countdown", 2),
    ("agree-agenda", 1),
    ("move-item", 2),
    ("drop-item", 1),
    ("restore-item", 1),
    ("set-allotment", 2),
    ("share-out", 2),
    ("next-item", 2),
    ("tick-question", 1),
    ("add-party", 1),
    ("request", 9),
    ("withdraw", 1),
    ("move-request", 2),
    ("return", 2),
    ("close-list", 1),
    ("reopen-list", 1),
    ("set-request-representative", 2),
    ("set-turn-representative", 2),
    ("call", 9),
    ("invite", 3),
    ("chair-speaks", 1),
    ("call-back", 2),
    ("not-present", 4),
    ("start", 8),
    ("move-start-back", 2),
    ("hold", 2),
    ("resume", 2),
    ("finish", 4),
    ("extend", 2),
    ("limit-turn", 2),
    ("call-to-order", 2),
    ("point-of-order", 2),
    ("rule", 3),
    ("grant-response", 3),
    ("set-limit", 1),
    ("suspend", 1),
    ("set-resumption", 1),
    ("resume-meeting", 3),
    ("settle-gap", 3),
];

/// The name of a command's kind.
pub fn kind(command: &Command) -> String {
    match serde_json::to_value(command).unwrap() {
        serde_json::Value::String(name) => name,
        serde_json::Value::Object(fields) => fields.keys().next().unwrap().clone(),
        other => panic!("{other}"),
    }
}

/// How often the session is closed, and how often a step of the clock is settled.
pub const CLOSE: u16 = 1;
pub const STEP: u16 = 3;

impl Pick {
    /// The command for this floor; now and then one that comes too late.
    #[allow(clippy::too_many_lines, reason = "one arm a kind of command")]
    pub fn command(self, floor: &Floor, now: Stamp) -> Command {
        let kind = self.kind(floor, now);
        let insist = self.three.is_multiple_of(3);
        let representative = Representative::nth(u8::try_from(self.three % 4).unwrap().max(1));
        let (turn, after) = (self.turn(floor), floor.turn().map(|_| self.turn(floor)));
        match kind {
            "open" => Command::Open { ends: now + floor.plan().length - self.seconds(0, 900) },
            "set-end" => Command::SetEnd { ends: now + self.seconds(-60, 7200) },
            "add-topic" => {
                Command::AddTopic { title: format!("Topic {}", self.one % 9), length: self.seconds(-5, 1500) }
            }
            "add-question" => Command::AddQuestion {
                item: self.item(floor),
                question: ["", "What else?"][usize::from(insist)].into(),
            },
            "set-own-line" => {
                Command::SetOwnLine { item: self.item(floor), text: format!("{PRIVATE} {}", self.three % 3) }
            }
            "take-note" => {
                Command::TakeNote { item: self.item(floor), kind: self.note_kind(), text: self.note_text() }
            }
            "change-note" => {
                Command::ChangeNote { note: self.note(floor), kind: self.note_kind(), text: self.note_text() }
            }
            "move-note" => Command::MoveNote { note: self.note(floor), item: self.item(floor) },
            "remove-note" => Command::RemoveNote { note: self.note(floor) },
            "name-party" => Command::NameParty {
                party: self.party(floor),
                name: format!("Party {:02}", self.one % 20),
                code: self.three.is_multiple_of(2).then(|| format!("P{}", self.two % 9)),
            },
            "all" => {
                let one = Command::Request { party: self.party(floor), representative, insist };
                let other = Command::Request { party: PartyId(self.one % 9), representative, insist };
                Command::All { acts: vec![one, other] }
            }
            "start-countdown" => Command::StartCountdown {
                length: self.seconds(-5, 400),
                label: insist.then(|| "in pairs".into()),
            },
            "end-countdown" => Command::EndCountdown,
            "agree-agenda" => Command::AgreeAgenda,
            "move-item" => Command::MoveItem { item: self.item(floor), to: usize::from(self.two % 8) },
            "drop-item" => Command::DropItem { item: self.item(floor) },
            "restore-item" => {
                let dropped = floor.agenda().items.iter().find(|item| item.progress == Progress::Dropped);
                Command::RestoreItem { item: dropped.map_or(self.item(floor), |item| item.id) }
            }
            "set-allotment" if self.three.is_multiple_of(2) => {
                let has = floor.agenda().present().map_or(Span::ZERO, |item| item.allotment);
                let to = has + floor.from_reserve(now).unwrap_or(Span::SECOND);
                Command::SetAllotment { item: self.present(floor), to, insist }
            }
            "set-allotment" => {
                Command::SetAllotment { item: self.item(floor), to: self.seconds(-30, 1500), insist }
            }
            "share-out" => Command::ShareOut,
            "next-item" => Command::NextItem { after: self.present(floor) },
            "tick-question" => Command::TickQuestion {
                item: self.item(floor),
                question: usize::from(self.two % 4),
                covered: self.three.is_multiple_of(2),
            },
            "add-party" => Command::AddParty {
                name: format!("Party {:02}", self.one % 20),
                standing: if insist { Standing::Observer } else { Standing::Delegation },
                // Half of them are added to ask for the floor at once.
                then: self.two.is_multiple_of(2).then(|| {
                    let party = u16::try_from(floor.parties().count()).unwrap_or(u16::MAX);
                    Box::new(Command::Request { party: PartyId(party), representative, insist })
                }),
            },
            "request" => Command::Request { party: self.party(floor), representative, insist },
            "withdraw" => Command::Withdraw { request: self.request(floor) },
            "move-request" => {
                Command::MoveRequest { request: self.request(floor), to: usize::from(self.two % 6) }
            }
            "return" => Command::Return { request: self.aside(floor) },
            "close-list" => Command::CloseList,
            "reopen-list" => Command::ReopenList,
            "set-request-representative" => {
                Command::SetRequestRepresentative { request: self.request(floor), representative, insist }
            }
            "set-turn-representative" => Command::SetTurnRepresentative { turn, representative, insist },
            "call" => Command::Call { after, request: self.request(floor) },
            "invite" => Command::Invite { after, party: self.party(floor), representative, insist },
            "chair-speaks" => Command::ChairSpeaks { after },
            "call-back" => Command::CallBack { turn },
            "not-present" => Command::NotPresent { turn },
            "start" => Command::Start { turn },
            "move-start-back" => Command::MoveStartBack { turn, by: self.seconds(-1, 40) },
            "hold" => Command::Hold { turn },
            "resume" => Command::Resume { turn },
            "finish" => Command::Finish { turn },
            "extend" => Command::Extend { turn, by: self.seconds(-1, 120) },
            "limit-turn" => Command::LimitTurn { turn, to: self.seconds(-1, 120) },
            "call-to-order" => Command::CallToOrder { turn },
            "point-of-order" => Command::PointOfOrder { by: self.party(floor) },
            "rule" => Command::Rule { ruling: if insist { Ruling::Upheld } else { Ruling::NotUpheld } },
            "grant-response" => Command::GrantResponse { party: self.party(floor), representative, insist },
            "set-limit" => Command::SetLimit { to: self.seconds(20, 240) },
            "suspend" => {
                Command::Suspend { until: self.two.is_multiple_of(2).then(|| now + self.seconds(-5, 600)) }
            }
            "set-resumption" => Command::SetResumption {
                until: self.two.is_multiple_of(2).then(|| now + self.seconds(-5, 600)),
            },
            "resume-meeting" => Command::ResumeMeeting,
            "settle-gap" => Command::SettleGap { held: self.two.is_multiple_of(2) },
            "settle-clock-step" => Command::SettleClockStep { follow: self.two.is_multiple_of(2) },
            "close" => Command::Close,
            other => panic!("no such kind: {other}"),
        }
    }

    /// The kind of command: often what a chair would do next.
    fn kind(self, floor: &Floor, now: Stamp) -> &'static str {
        let likely = !self.one.is_multiple_of(3);
        match floor.phase() {
            Phase::Ahead if likely && self.two.is_multiple_of(3) => return "open",
            Phase::Open(open) if open.suspension.is_some() && likely => {
                return if self.two.is_multiple_of(3) { "set-resumption" } else { "resume-meeting" };
            }
            Phase::Ahead | Phase::Open(_) | Phase::Closed { .. } => {}
        }
        if floor.point().is_some() && likely && self.two.is_multiple_of(3) {
            return "rule";
        }
        if let Some(kind) = self.answer(floor, now).filter(|_| likely) {
            return kind;
        }
        let mut left = self.kind;
        for (kind, weight) in KINDS.into_iter().chain([("close", CLOSE), ("settle-clock-step", STEP)]) {
            if left < weight {
                return kind;
            }
            left -= weight;
        }
        panic!("beyond the last kind");
    }

    /// What the floor asks for, some of the time.
    fn answer(self, floor: &Floor, now: Stamp) -> Option<&'static str> {
        let one_of = |parts: u16| self.two.is_multiple_of(parts);
        let dropped = floor.agenda().items.iter().any(|item| item.progress == Progress::Dropped);
        match floor.turn() {
            Some(turn) => match &turn.clock {
                None if one_of(3) => Some("start"),
                None if one_of(5) => Some("not-present"),
                Some(clock) if !clock.runs() && one_of(3) => Some("resume"),
                Some(_) if turn.left(now).is_some_and(Span::is_negative) && one_of(3) => {
                    Some("call-to-order")
                }
                _ => None,
            },
            None if floor.list().next().is_some() && one_of(3) => Some("call"),
            None if !floor.list().aside.is_empty() && one_of(4) => Some("return"),
            None if dropped && one_of(5) => Some("restore-item"),
            None => None,
        }
    }

    fn stale(self) -> bool {
        self.one % 16 == 15
    }

    fn turn(self, floor: &Floor) -> TurnId {
        let present = floor.turn().map_or(TurnId(1), |turn| turn.id);
        if self.stale() { TurnId(present.0.saturating_sub(1)) } else { present }
    }

    fn present(self, floor: &Floor) -> ItemId {
        let present = floor.agenda().present().map_or(ItemId(0), |item| item.id);
        if self.stale() { ItemId(present.0.wrapping_sub(1)) } else { present }
    }

    fn item(self, floor: &Floor) -> ItemId {
        let items = &floor.agenda().items;
        items.get(usize::from(self.one) % (items.len() + 1)).map_or(ItemId(200), |item| item.id)
    }

    fn note(self, floor: &Floor) -> NoteId {
        let notes = floor.all_notes();
        let note = notes.get(usize::from(self.two) % notes.len().max(1));
        note.filter(|_| !self.stale()).map_or(NoteId(9999), |note| note.id)
    }

    fn note_kind(self) -> NoteKind {
        match self.three % 4 {
            0 => NoteKind::Point,
            1 => NoteKind::Proposal { owner: None },
            2 => NoteKind::Proposal { owner: Some(format!("{NOTED} owner {}", self.two % 9)) },
            _ => NoteKind::Answer { question: usize::from(self.two % 3) },
        }
    }

    fn note_text(self) -> NoteText {
        // Now and then one that is empty, or too long.
        match self.two % 16 {
            14 => NoteText::default(),
            15 => NoteText::of(&"x".repeat(LONGEST_NOTE + 1)),
            _ => NoteText::of(&format!("{NOTED} {}\nand more", self.one % 50)),
        }
    }

    fn party(self, floor: &Floor) -> PartyId {
        let parties = u16::try_from(floor.parties().count()).unwrap();
        PartyId(self.two % (parties + u16::from(self.stale())))
    }

    fn request(self, floor: &Floor) -> RequestId {
        let requests: Vec<_> = floor.list().in_order().map(|request| request.id).collect();
        let stale = requests.is_empty() || self.stale();
        if stale {
            RequestId(u32::from(self.two % 30))
        } else {
            requests[usize::from(self.two) % requests.len()]
        }
    }

    fn aside(self, floor: &Floor) -> RequestId {
        let aside = &floor.list().aside;
        aside.get(usize::from(self.two) % aside.len().max(1)).map_or(self.request(floor), |aside| aside.id)
    }

    fn seconds(self, from: i64, to: i64) -> Span {
        Span::from_secs(from + i64::from(self.two) % (to - from))
    }
}
