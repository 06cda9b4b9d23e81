//! A script played without a terminal: its room beside a session, with the run loop's contract kept by hand.

use std::path::Path;

use tribune::floor::command::Command;
use tribune::floor::entry::Entry;
use tribune::floor::plan::{PartyId, Plan};
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::Ruling;
use tribune::floor::{Floor, History};
use tribune::plan_file::script::{Scripted, parse, read};
use tribune::rehearsal::any_room::BEFORE;
use tribune::rehearsal::script::{ChairAct, ScriptedRoom, Step};
use tribune::rehearsal::{Doing, RoomAct};

pub(crate) const STARTS: Stamp = Stamp::from_millis(1_714_472_100_000);

pub(crate) fn secs(secs: i64) -> Span {
    Span::from_secs(secs)
}

pub(crate) fn shipped(name: &str) -> Scripted {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/rehearsals").join(name);
    read(&file, None).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

pub(crate) fn english() -> Plan {
    tribune::plan_file::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/english-1.toml")).unwrap()
}

/// Reads the cues of a script for the English I room.
pub(crate) fn script(cues: &str) -> Scripted {
    let text = format!("title = \"T\"\nplan = \"p\"\n{cues}");
    parse("script", &text, |_| Ok((english(), "p".into())))
        .unwrap_or_else(|faulty| panic!("{:?}", faulty.faults))
}

/// A room that follows a script, with a session, at a moment.
pub(crate) struct Play {
    pub(crate) stage: ScriptedRoom,
    pub(crate) history: History,
    pub(crate) acts: Vec<RoomAct>,
    pub(crate) now: Stamp,
}

impl Play {
    pub(crate) fn of(scripted: Scripted) -> Self {
        let Scripted { script, plan, .. } = scripted;
        let stage = ScriptedRoom::new(script, STARTS - BEFORE, STARTS);
        Self { stage, history: History::new(plan), acts: Vec::new(), now: STARTS - BEFORE }
    }

    /// Lets time go on to `secs` after the planned start, as far as no step waits.
    pub(crate) fn until(&mut self, secs: i64) -> &mut Self {
        let until = STARTS + Span::from_secs(secs);
        while let Some(at) = self.next().filter(|&at| at <= until) {
            self.go_to(at);
            if self.stage.waiting().is_some() {
                return self;
            }
        }
        self.go_to(until);
        self
    }

    pub(crate) fn next(&mut self) -> Option<Stamp> {
        self.stage.next(&self.history)
    }

    pub(crate) fn go_to(&mut self, at: Stamp) {
        self.now = self.now.max(at);
        while let Some(entry) = self.history.due(self.now) {
            self.history.accept(entry).unwrap();
        }
        if let Some(act) = self.stage.act(&self.history, self.now) {
            self.acts.push(act);
        }
    }

    pub(crate) fn does(&mut self, command: &Command) -> &mut Self {
        let entry = self.history.decide(command, self.now);
        self.enter(entry.unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}")))
    }

    pub(crate) fn enter(&mut self, entry: Entry) -> &mut Self {
        self.history.accept(entry).unwrap();
        // What an act changes is taken in at once.
        self.go_to(self.now);
        self
    }

    pub(crate) fn does_as_the_step_says(&mut self) {
        let waiting = self.stage.waiting().unwrap();
        let step = waiting.step.clone();
        self.now = waiting.since;
        match step.waits {
            None => self.stage.skip(),
            Some(act) if act.is_a_look() => self.stage.skip(),
            Some(ChairAct::Undo) => {
                let entry = self.history.undo(self.now).unwrap();
                self.enter(entry);
            }
            Some(ChairAct::Redo) => {
                let entry = self.history.redo(self.now).unwrap();
                self.enter(entry);
            }
            Some(act) => {
                let command = command(act, &step, self.history.floor(), self.now);
                self.does(&command);
            }
        }
    }

    /// What happened, by the second after the planned start.
    pub(crate) fn told(&self) -> Vec<(i64, &Doing)> {
        self.acts.iter().map(|act| ((act.at - STARTS).secs(), &act.doing)).collect()
    }
}

/// The command for what a step waits for.
pub(crate) fn command(act: ChairAct, step: &Step, floor: &Floor, now: Stamp) -> Command {
    let party = || party(floor, step.of.as_ref().unwrap());
    let request = || floor.list().in_order().find(|request| request.party == party()).unwrap().id;
    let turn = || floor.turn().unwrap().id;
    let representative = Representative::FIRST;
    #[expect(clippy::wildcard_enum_match_arm, reason = "the lesson waits for these")]
    match act {
        ChairAct::Open => Command::Open { ends: STARTS + floor.plan().length },
        ChairAct::Agree => Command::AgreeAgenda,
        ChairAct::NextItem => Command::NextItem { after: floor.agenda().present().unwrap().id },
        ChairAct::Add => Command::Request { party: party(), representative, insist: false },
        ChairAct::Call => Command::Call { after: None, request: floor.list().next().unwrap().id },
        ChairAct::Start => Command::Start { turn: turn() },
        ChairAct::Hold => Command::Hold { turn: turn() },
        ChairAct::Resume => Command::Resume { turn: turn() },
        ChairAct::CallToOrder => Command::CallToOrder { turn: turn() },
        ChairAct::Finish => Command::Finish { turn: turn() },
        ChairAct::NotPresent => Command::NotPresent { turn: turn() },
        ChairAct::Withdraw => Command::Withdraw { request: request() },
        ChairAct::Move => Command::MoveRequest { request: request(), to: 0 },
        ChairAct::CloseList => Command::CloseList,
        ChairAct::PointOfOrder => Command::PointOfOrder { by: party() },
        ChairAct::Rule => Command::Rule { ruling: Ruling::Upheld },
        ChairAct::Limit => Command::SetLimit { to: floor.reach(now).unwrap().limit_for_all.unwrap() },
        ChairAct::Suspend => Command::Suspend { until: None },
        ChairAct::ResumeMeeting => Command::ResumeMeeting,
        ChairAct::Close => Command::Close,
        other => panic!("no command for {other:?}"),
    }
}

pub(crate) fn party(floor: &Floor, name: &str) -> PartyId {
    floor.parties().find(|(_, party)| party.is_called(name)).unwrap().0
}

/// Follows a lesson to its end, and does what each step says when it comes.
pub(crate) fn followed(scripted: Scripted) -> Play {
    let mut play = Play::of(scripted);
    for _ in 0..1000 {
        if play.stage.waiting().is_some() {
            play.does_as_the_step_says();
        } else if let Some(at) = play.next() {
            play.go_to(at);
        } else {
            return play;
        }
    }
    panic!("the lesson does not end");
}

pub(crate) fn open(play: &mut Play) {
    play.until(0).does(&Command::Open { ends: STARTS + Span::from_mins(105) });
}

pub(crate) fn next_item(play: &mut Play) {
    let after = play.history.floor().agenda().present().unwrap().id;
    play.does(&Command::NextItem { after });
}

pub(crate) fn add(play: &mut Play, name: &str) {
    let representative = Representative::FIRST;
    let party = party(play.history.floor(), name);
    play.does(&Command::Request { party, representative, insist: false });
}

pub(crate) fn call(play: &mut Play) {
    let request = play.history.floor().list().next().unwrap().id;
    play.does(&Command::Call { after: None, request });
}

pub(crate) fn start(play: &mut Play) {
    let turn = play.history.floor().turn().unwrap().id;
    play.does(&Command::Start { turn });
}

pub(crate) fn names(doing: &Doing) -> String {
    let text = format!("{doing:?}");
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// What happened, in short: the second after the planned start, and the kind of act.
pub(crate) fn short(play: &Play) -> Vec<(i64, String)> {
    play.told().into_iter().map(|(at, doing)| (at, names(doing))).collect()
}

#[track_caller]
pub(crate) fn assert_told(play: &Play, expected: &[(i64, &str)]) {
    let expected: Vec<_> = expected.iter().map(|&(at, kind)| (at, kind.to_owned())).collect();
    assert_eq!(short(play), expected, "{:?}", play.told());
}
