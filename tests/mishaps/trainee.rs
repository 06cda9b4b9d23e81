//! A trainee as chair: it answers at once what it sees, is slow at the limit, insists once, and undoes an act once.
//!
//! It acts while time stands, so that its acts follow from the room alone. They are found in the pure model first, and
//! then made at the keyboard.

use tribune::console::Effect;
use tribune::floor::command::Command;
use tribune::floor::gap::GapCause;
use tribune::floor::notice::Notice;
use tribune::floor::phase::Phase;
use tribune::floor::plan::{PartyId, Plan, Standing};
use tribune::floor::refusal::Refusal;
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{Ruling, Turn};
use tribune::floor::{Floor, History};
use tribune::rehearsal::speed::STEP;
use tribune::rehearsal::{AnyRoom, Doing, RoomAct, Seen};

/// From the limit to the call to order, and from there to the end of the turn: longer than anybody who heeds the call
/// takes.
const SLOW: Span = Span::from_secs(20);
const PATIENT: Span = Span::from_secs(45);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Press these keys, for this effect.
    Press(String, Option<Effect>),
    /// Let time go on by a step.
    Step,
    /// The session is closed.
    Done,
}

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    On,
    Asleep,
    Killed,
}

/// What the trainee did that the debrief must tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// How late it acted each time a speaker's time was up.
    pub late: Vec<Span>,
    /// How often it set a rule aside.
    pub insisted: usize,
    /// How often it ended the turn of a speaker who ignored its call.
    pub ignored: usize,
    pub undone: usize,
    pub redone: usize,
}

/// A session in the pure model.
#[derive(Debug, Clone)]
pub struct Trainee {
    pub history: History,
    pub now: Stamp,
    pub acts: Vec<RoomAct>,
    pub log: Log,
    room: AnyRoom,
    seen: Vec<Seen>,
    starts: Stamp,
    /// Whether it has put off the question about the gap.
    has_put_off: bool,
    /// The last refusal, while the finder still shows it.
    refused: Option<Command>,
}

impl Trainee {
    pub fn new(plan: &Plan, room: AnyRoom, starts: Stamp, now: Stamp) -> Self {
        Self {
            history: History::new(plan.clone()),
            now,
            acts: Vec::new(),
            log: Log::default(),
            room,
            seen: Vec::new(),
            starts,
            refused: None,
            has_put_off: false,
        }
    }

    /// Skips the step of a script that waits.
    pub fn reads(&mut self) {
        self.room.scripted_room_mut().unwrap().skip();
    }

    /// Puts off the question about the gap, to a moment at which time stands again.
    pub fn puts_off(&mut self, until: Stamp) {
        self.has_put_off = true;
        assert_eq!(self.passes_to(until), Went::On);
    }

    /// What to do next.
    pub fn next(&self) -> Next {
        let press = |keys: &str, command| Next::Press(keys.to_owned(), Some(Effect::Command(command)));
        let floor = self.history.floor();
        if let Some(refused) = &self.refused {
            return match insisting(refused).filter(|_| self.log.insisted == 0) {
                Some(command) => press("!", command),
                None => Next::Press("<esc>".to_owned(), None),
            };
        }
        if matches!(floor.phase(), Phase::Closed { .. }) {
            return Next::Done;
        }
        if floor.gap().is_some_and(|gap| gap.ran() > Span::ZERO) {
            let keys = if self.has_put_off { "h<enter>" } else { "<enter>" };
            return press(keys, Command::SettleGap { held: false });
        }
        // No turn ends before the ruling.
        let of_turn = |doing: &Doing| matches!(doing, Doing::Stops { .. } | Doing::PointOfOrder { .. });
        let can_wait = |seen: &&Seen| floor.point().is_some() && of_turn(&seen.act.doing);
        let waits = self.seen.iter().filter(|seen| seen.waits(&self.history));
        let waits: Vec<_> = waits.filter(|seen| !can_wait(seen)).collect();
        // What the floor waits for comes before what stops the floor.
        let (stops, others): (Vec<_>, Vec<_>) =
            waits.into_iter().partition(|seen| matches!(seen.act.doing, Doing::Interrupted { .. }));
        if let Some((keys, command)) =
            others.iter().chain(&stops).find_map(|seen| answer(&seen.act, floor, self.starts))
        {
            return Next::Press(keys, Some(Effect::Command(command)));
        }
        self.of_its_own(floor)
    }

    fn of_its_own(&self, floor: &Floor) -> Next {
        let press = |keys: &str, command| Next::Press(keys.to_owned(), Some(Effect::Command(command)));
        if self.room.scripted_room().is_some_and(|room| room.waiting().is_some()) {
            // The last step of a script, which says to close.
            return press("n<enter>", Command::Close);
        }
        let Some(item) = floor.agenda().present() else { return Next::Step };
        if floor.suspension().is_some() || floor.point().is_some() {
            return Next::Step;
        }
        if let Some(turn) = floor.turn() {
            let over = turn.limit_reached().map_or(-Span::SECOND, |at| self.now - at);
            return match turn.called_to_order {
                None if over >= SLOW => press("o", Command::CallToOrder { turn: turn.id }),
                Some(at) if self.now - at >= PATIENT => press("f", Command::Finish { turn: turn.id }),
                _ => Next::Step,
            };
        }
        // A question is ticked, and that is undone and redone.
        let asked = floor.item(item.id).is_some_and(|planned| !planned.questions.is_empty());
        match (self.log.undone, self.log.redone) {
            (0, _) if asked && item.covered.is_empty() => {
                let tick = Command::TickQuestion { item: item.id, question: 0, covered: true };
                return press("1", tick);
            }
            (0, _) if asked => return Next::Press("u".to_owned(), Some(Effect::Undo)),
            (1, 0) => return Next::Press("y".to_owned(), Some(Effect::Redo)),
            _ => {}
        }
        let is_late = floor.opened().is_some_and(|open| open.ends <= self.now);
        let is_last = floor.agenda().next().is_none();
        if item.left(self.now).is_some_and(|left| left <= Span::ZERO) || (is_late && is_last) {
            return match floor.agenda().next() {
                Some(_) => press("n", Command::NextItem { after: item.id }),
                None => press("n<enter>", Command::Close),
            };
        }
        match floor.list().next() {
            Some(request) => press("<enter>", Command::Call { after: None, request: request.id }),
            None => Next::Step,
        }
    }

    /// Does it in the model. Returns whether the rules allow it.
    pub fn does(&mut self, effect: Option<&Effect>) -> bool {
        self.refused = None;
        let Some(effect) = effect else { return true };
        let floor = self.history.floor();
        let over = floor.turn().and_then(Turn::limit_reached).map(|at| self.now - at);
        let was_called = floor.turn().is_some_and(|turn| turn.called_to_order.is_some());
        let decided = match effect {
            Effect::Command(command) => self.history.decide(command, self.now),
            Effect::Undo => self.history.undo(self.now),
            Effect::Redo => self.history.redo(self.now),
            Effect::Speed(_)
            | Effect::Step
            | Effect::SaveIn(_)
            | Effect::WriteReport(_)
            | Effect::ReadThrough
            | Effect::Tell(_)
            | Effect::Leave => {
                panic!("the trainee does not {effect:?}")
            }
        };
        let entry = match decided {
            Ok(entry) => entry,
            Err(refusal) => {
                assert!(matches!(refusal, Refusal::Representatives { .. }), "{effect:?}: {refusal:?}");
                let Effect::Command(command) = effect else { panic!("{effect:?}: {refusal:?}") };
                let Command::Request { party, .. } = command else { panic!("{command:?}: {refusal:?}") };
                self.seen.iter_mut().for_each(|seen| seen.decline(*party));
                self.refused = Some(command.clone());
                return false;
            }
        };
        match effect {
            Effect::Undo => self.log.undone += 1,
            Effect::Redo => self.log.redone += 1,
            Effect::Command(Command::Request { insist: true, .. }) => self.log.insisted += 1,
            Effect::Command(Command::CallToOrder { .. }) => self.log.late.extend(over),
            Effect::Command(Command::Finish { turn }) => {
                self.log.late.extend(over.filter(|&over| over >= Span::ZERO && !was_called));
                let stopped =
                    |act: &RoomAct| matches!(act.doing, Doing::Stops { turn: of, .. } if of == *turn);
                self.log.ignored += usize::from(!self.acts.iter().any(stopped));
            }
            _ => {}
        }
        self.history.accept(entry).unwrap();
        self.take_in(self.now);
        true
    }

    /// Lets time go on by a step.
    pub fn steps(&mut self) -> Went {
        let next = self.room.next(&self.history).filter(|&at| at > self.now);
        self.now = next.into_iter().fold(self.now + STEP, Stamp::min);
        self.passes_to(self.now)
    }

    pub fn passes_to(&mut self, now: Stamp) -> Went {
        self.now = now;
        let place = self.acts.len();
        self.take_in(now);
        let went = self.acts[place..].iter().find_map(|act| match act.doing {
            Doing::Asleep { lasts } => Some((Went::Asleep, GapCause::Asleep, act.at, lasts)),
            Doing::Killed { lasts } => Some((Went::Killed, GapCause::Ended, act.at, lasts)),
            _ => None,
        });
        let Some((went, why, from, lasts)) = went else { return Went::On };
        assert_eq!(from, now, "time stands where it happens");
        self.now = from + lasts;
        let entry = self.history.notice(Notice::Gap { from, why }, self.now);
        self.take_in(self.now);
        self.history.accept(entry).unwrap();
        self.take_in(self.now);
        went
    }

    fn take_in(&mut self, until: Stamp) {
        while let Some(act) = self.room.act(&self.history, until) {
            self.acts.push(act.clone());
            self.seen.push(Seen::new(act, &self.history));
        }
    }

    /// What would happen by a moment if the chair did nothing more.
    pub fn ahead(&self, until: Stamp) -> Vec<RoomAct> {
        let mut room = self.room.clone();
        std::iter::from_fn(|| room.act(&self.history, until)).collect()
    }

    pub fn saw(&self, what: impl Fn(&Doing) -> bool) -> bool {
        self.acts.iter().any(|act| what(&act.doing))
    }
}

/// The keys and the command that answer an act; `None` if it needs no answer.
fn answer(act: &RoomAct, floor: &Floor, starts: Stamp) -> Option<(String, Command)> {
    let name = |party: PartyId| floor.party(party).unwrap().name.clone();
    let find = |key: &str, party: PartyId, representative: Representative| {
        let tabs = "<tab>".repeat(usize::from(representative.number()) - 1);
        format!("{key}{}{tabs}<enter>", name(party))
    };
    let first = Representative::FIRST;
    let keys = |keys: &str| keys.to_owned();
    Some(match act.doing {
        Doing::Seated => (keys("<enter>"), Command::Open { ends: starts + floor.plan().length }),
        Doing::Asks { party, representative } => {
            let request = Command::Request { party, representative, insist: false };
            // A party that has the floor can ask only after its turn.
            let speaks = floor.turn().is_some_and(|turn| turn.party() == Some(party));
            (!speaks && floor.list().place_of(party).is_none())
                .then_some((find("a", party, representative), request))?
        }
        Doing::AsksUnlisted { ref name } => {
            let party = PartyId(u16::try_from(floor.parties().count()).unwrap());
            let ask = Command::Request { party, representative: first, insist: false };
            let add = Command::AddParty {
                name: name.clone(),
                standing: Standing::Delegation,
                then: Some(Box::new(ask)),
            };
            (format!("a{name}<down><enter>"), add)
        }
        Doing::Begins { turn, .. } => (keys("<space>"), Command::Start { turn }),
        Doing::NotThere { turn, .. } => (keys("x"), Command::NotPresent { turn }),
        Doing::Stops { turn, .. } => (keys("f"), Command::Finish { turn }),
        Doing::PointOfOrder { by } => (find("p", by, first), Command::PointOfOrder { by }),
        Doing::PointMade { .. } => (keys("<enter>"), Command::Rule { ruling: Ruling::Upheld }),
        Doing::AsksResponse { party, representative } => (
            find("r", party, representative),
            Command::GrantResponse { party, representative, insist: false },
        ),
        Doing::Interrupted { .. } => (keys("s"), Command::Suspend { until: None }),
        Doing::Restored => (keys("<enter>"), Command::ResumeMeeting),
        Doing::Withdraws { party } => {
            let place = floor.list().in_order().position(|request| request.party == party)?;
            let request = floor.list().in_order().nth(place)?.id;
            (format!("{}<delete>", "<down>".repeat(place + 1)), Command::Withdraw { request })
        }
        Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => return None,
    })
}

fn insisting(command: &Command) -> Option<Command> {
    match *command {
        Command::Request { party, representative, .. } => {
            Some(Command::Request { party, representative, insist: true })
        }
        _ => None,
    }
}
