//! The commands of a scenario's steps.

use tribune::floor::command::Command;
use tribune::floor::list::RequestId;
use tribune::floor::note::{NoteId, NoteKind, NoteText};
use tribune::floor::plan::{ItemId, PartyId, Standing};
use tribune::floor::representative::Representative;
use tribune::floor::time::Span;
use tribune::floor::turn::{Ruling, TurnId};

use crate::scenarios::format::{Step, length, moment, representative};
use crate::scenarios::run::Room;

impl Room {
    fn party(&self, name: &str) -> PartyId {
        let found = self.history.floor().parties().find(|(_, party)| party.name == name);
        found.unwrap_or_else(|| panic!("{name} is not in the plan")).0
    }

    fn who(&self, step: &Step) -> PartyId {
        self.party(step.who.as_deref().expect("`who` is missing"))
    }

    fn request(&self, step: &Step) -> RequestId {
        let party = self.who(step);
        *self.requests.get(&party).unwrap_or_else(|| panic!("{:?} never asked", step.who))
    }

    /// The turn of a step: the present one, or the last one of the party that it names.
    fn turn(&self, step: &Step) -> TurnId {
        match &step.turn {
            Some(name) => self.turns[&self.party(name)],
            None => self.history.floor().turn().map_or(TurnId(0), |turn| turn.id),
        }
    }

    fn after(&self, step: &Step) -> Option<TurnId> {
        match &step.after {
            Some(name) => Some(self.turns[&self.party(name)]),
            None => self.history.floor().turn().map(|turn| turn.id),
        }
    }

    fn item(&self, step: &Step) -> ItemId {
        let title = step.item.as_deref().expect("`item` is missing");
        let floor = self.history.floor();
        let called = |id| floor.item(id).is_some_and(|item| item.title == title);
        let item = floor.agenda().items.iter().find(|item| called(item.id));
        item.unwrap_or_else(|| panic!("{title} is not on the agenda")).id
    }

    fn present(&self, step: &Step) -> ItemId {
        if step.item.is_some() {
            return self.item(step);
        }
        self.history.floor().agenda().present().map_or(ItemId(0), |item| item.id)
    }

    /// The note of a step: the one in that place of those that were filed, from 1; one that is not there if there is none.
    fn note(&self, step: &Step) -> NoteId {
        let place = step.place.expect("`place` is missing") - 1;
        self.history.floor().all_notes().get(place).map_or(NoteId(0), |note| note.id)
    }

    #[allow(clippy::too_many_lines, reason = "one line an act")]
    pub fn command(&self, step: &Step) -> Command {
        let insist = step.insist;
        let representative = representative(step.representative.as_deref());
        let place = || step.place.expect("`place` is missing") - 1;
        let (to, by) = (|| length(step.to.as_deref()), || length(step.by.as_deref()));
        let turn = self.turn(step);
        match step.act.as_str() {
            "open" => Command::Open { ends: moment(step.until.as_deref().expect("`until` is missing")) },
            "set end" => Command::SetEnd { ends: moment(step.until.as_deref().expect("`until` is missing")) },
            "add topic" => Command::AddTopic { title: text(step), length: to() },
            "add question" => Command::AddQuestion { item: self.present(step), question: text(step) },
            "own line" => Command::SetOwnLine { item: self.present(step), text: text(step) },
            "note" => Command::TakeNote {
                item: self.present(step),
                kind: kind(step),
                text: NoteText::of(&text(step)),
            },
            "change note" => Command::ChangeNote {
                note: self.note(step),
                kind: kind(step),
                text: NoteText::of(&text(step)),
            },
            "move note" => Command::MoveNote { note: self.note(step), item: self.item(step) },
            "remove note" => Command::RemoveNote { note: self.note(step) },
            "name" => Command::NameParty { party: self.who(step), name: text(step), code: step.code.clone() },
            "request both" => {
                let ask = |representative| Command::Request { party: self.who(step), representative, insist };
                Command::All { acts: vec![ask(Representative::FIRST), ask(Representative::SECOND)] }
            }
            "give what it needs" => {
                let floor = self.history.floor();
                let item = floor.agenda().present().expect("an item is present");
                let needs = floor.from_reserve(moment(&step.at)).unwrap_or(Span::ZERO);
                Command::SetAllotment { item: item.id, to: item.allotment + needs, insist }
            }
            "countdown" => Command::StartCountdown { length: to(), label: step.text.clone() },
            "end countdown" => Command::EndCountdown,
            "agree" => Command::AgreeAgenda,
            "move item" => Command::MoveItem { item: self.item(step), to: place() },
            "drop" => Command::DropItem { item: self.item(step) },
            "restore" => Command::RestoreItem { item: self.item(step) },
            "set time" => Command::SetAllotment { item: self.item(step), to: to(), insist },
            "share out" => Command::ShareOut,
            "next item" => Command::NextItem { after: self.present(step) },
            "tick" | "untick" => Command::TickQuestion {
                item: self.present(step),
                question: step.question.expect("`question` is missing") - 1,
                covered: step.act == "tick",
            },
            "add" => add(step, None),
            "add, and put on the list" => {
                let next = PartyId(u16::try_from(self.history.floor().parties().count()).unwrap());
                add(step, Some(Command::Request { party: next, representative, insist }))
            }
            "request" => Command::Request { party: self.who(step), representative, insist },
            "withdraw" => Command::Withdraw { request: self.request(step) },
            "move" => Command::MoveRequest { request: self.request(step), to: place() },
            "return" => Command::Return { request: self.request(step) },
            "close list" => Command::CloseList,
            "reopen list" => Command::ReopenList,
            "set representative" if step.who.is_some() => {
                Command::SetRequestRepresentative { request: self.request(step), representative, insist }
            }
            "set representative" => Command::SetTurnRepresentative { turn, representative, insist },
            "call" => Command::Call { after: self.after(step), request: self.request(step) },
            "call next" => {
                let next = self.history.floor().list().next().map_or(RequestId(0), |request| request.id);
                Command::Call { after: self.after(step), request: next }
            }
            "invite" => {
                Command::Invite { after: self.after(step), party: self.who(step), representative, insist }
            }
            "chair speaks" => Command::ChairSpeaks { after: self.after(step) },
            "call back" => Command::CallBack { turn },
            "not present" => Command::NotPresent { turn },
            "start" => Command::Start { turn },
            "move start back" => Command::MoveStartBack { turn, by: by() },
            "hold" => Command::Hold { turn },
            "resume" => Command::Resume { turn },
            "finish" => Command::Finish { turn },
            "extend" => Command::Extend { turn, by: by() },
            "limit turn" => Command::LimitTurn { turn, to: to() },
            "call to order" => Command::CallToOrder { turn },
            "point of order" => Command::PointOfOrder { by: self.who(step) },
            "uphold" => Command::Rule { ruling: Ruling::Upheld },
            "do not uphold" => Command::Rule { ruling: Ruling::NotUpheld },
            "grant response" => Command::GrantResponse { party: self.who(step), representative, insist },
            "set limit" => Command::SetLimit { to: to() },
            "set resumption" => Command::SetResumption { until: step.until.as_deref().map(moment) },
            "suspend" => Command::Suspend { until: step.until.as_deref().map(moment) },
            "resume meeting" => Command::ResumeMeeting,
            "close" => Command::Close,
            "it held" => Command::SettleGap { held: true },
            "it ran on" => Command::SettleGap { held: false },
            "follow the clock" => Command::SettleClockStep { follow: true },
            "keep the time" => Command::SettleClockStep { follow: false },
            other => panic!("nobody can do `{other}`"),
        }
    }
}

fn text(step: &Step) -> String {
    step.text.clone().expect("`text` is missing")
}

/// What a note of a step is: an answer if it has a `question`, else a proposal if it has an `owner` (which may be empty).
fn kind(step: &Step) -> NoteKind {
    match (step.question, &step.owner) {
        (Some(question), _) => NoteKind::Answer { question: question - 1 },
        (None, Some(owner)) => NoteKind::Proposal { owner: Some(owner.clone()) },
        (None, None) => NoteKind::Point,
    }
}

fn add(step: &Step, then: Option<Command>) -> Command {
    Command::AddParty {
        name: step.who.clone().expect("`who` is missing"),
        standing: match step.standing.as_deref() {
            Some("delegation") => Standing::Delegation,
            Some("observer") => Standing::Observer,
            other => panic!("no such standing: {other:?}"),
        },
        then: then.map(Box::new),
    }
}
