//! Reads a scenario, and plays it by the loop contract of `floor`.

use std::collections::BTreeMap;

use crate::state::state;
use crate::tell;
use serde::Deserialize;
use tribune::floor::command::Command;
use tribune::floor::entry::{Cause, Entry};
use tribune::floor::gap::GapCause;
use tribune::floor::list::RequestId;
use tribune::floor::notice::Notice;
use tribune::floor::plan::{ItemId, PartyId, Standing};
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{Representative, Ruling, TurnId};
use tribune::floor::{Floor, History};
use tribune::plan_file;

/// The midnight before every scenario: 30 April 2024, UTC.
const MIDNIGHT: Stamp = Stamp::from_millis(1_714_435_200_000);

/// One scenario, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The row of `domain.md` that it shows, in its own words.
    pub row: String,
    /// A small plan, as in `sessions/`.
    pub plan: String,
    /// When the session was to open.
    #[serde(default)]
    pub planned_start: Option<String>,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// One act, or one thing that happens, and what is expected of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub at: String,
    #[serde(rename = "do")]
    pub act: String,
    pub who: Option<String>,
    pub representative: Option<String>,
    #[serde(default)]
    pub insist: bool,
    pub item: Option<String>,
    pub to: Option<String>,
    pub by: Option<String>,
    pub place: Option<usize>,
    pub question: Option<usize>,
    pub until: Option<String>,
    pub from: Option<String>,
    pub turn: Option<String>,
    pub after: Option<String>,
    pub standing: Option<String>,
    #[serde(default)]
    pub then: Vec<String>,
    pub refused: Option<String>,
    pub alerts: Option<Vec<String>>,
    pub reach: Option<String>,
    pub state: Option<String>,
}

/// What a step came to.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub then: Vec<String>,
    pub refused: Option<String>,
    pub alerts: Option<Vec<String>>,
    pub reach: Option<String>,
    pub state: Option<String>,
}

impl Step {
    /// Returns what is expected.
    pub fn expected(&self) -> Found {
        Found {
            then: self.then.clone(),
            refused: self.refused.clone(),
            alerts: self.alerts.clone(),
            reach: self.reach.clone(),
            state: self.state.clone(),
        }
    }
}

/// A scenario that is being played.
struct Room {
    history: History,
    now: Stamp,
    /// The turn and the request that each party had last, for acts that come too late.
    turns: BTreeMap<PartyId, TurnId>,
    requests: BTreeMap<PartyId, RequestId>,
}

/// Plays a scenario; returns what each step came to.
pub fn play(scenario: &Scenario) -> Vec<Found> {
    let plan = match plan_file::parse("plan", &scenario.plan) {
        Ok(plan) => plan,
        Err(faulty) => panic!("the plan has faults: {:#?}", faulty.faults),
    };
    let start = scenario.planned_start.as_deref().map(moment);
    let history = History::new(plan);
    let mut room = Room { history, now: MIDNIGHT, turns: BTreeMap::new(), requests: BTreeMap::new() };
    scenario.steps.iter().map(|step| room.step(step, start)).collect()
}

impl Room {
    fn step(&mut self, step: &Step, start: Option<Stamp>) -> Found {
        let now = moment(&step.at);
        assert!(self.now <= now, "{} is before the step before", step.at);
        let mut then = Vec::new();
        let refused = self.act(step, now, &mut then);
        let floor = self.history.floor();
        Found {
            then,
            refused,
            alerts: step
                .alerts
                .as_ref()
                .map(|_| floor.alerts(now, start).iter().map(|alert| tell::alert(floor, alert)).collect()),
            reach: step.reach.as_ref().map(|_| reach(floor, now)),
            state: step.state.as_ref().map(|_| state(floor, now)),
        }
    }

    fn act(&mut self, step: &Step, now: Stamp, then: &mut Vec<String>) -> Option<String> {
        let noticed = step.from.as_deref().map(moment);
        self.settle(noticed.unwrap_or(now), then);
        self.now = now;
        let decided = match step.act.as_str() {
            "wait" => return None,
            "price" => {
                let lost = self.history.floor().lost_by(length(step.by.as_deref()), now);
                let lost = lost.into_iter().map(|id| tell::party(self.history.floor(), id));
                then.extend(lost.map(|name| format!("{name} may not be reached")));
                return None;
            }
            "restart" => {
                self.restart();
                let from = noticed.unwrap_or(now);
                Ok(self.history.notice(Notice::Gap { from, why: GapCause::Ended }, now))
            }
            "sleep" => {
                let from = noticed.unwrap_or(now);
                Ok(self.history.notice(Notice::Gap { from, why: GapCause::Asleep }, now))
            }
            "clock step" => {
                Ok(self.history.notice(Notice::ClockStep { by: length(step.by.as_deref()) }, now))
            }
            "undo" => self.history.undo(now),
            "redo" => self.history.redo(now),
            _ => self.history.decide(&self.command(step), now),
        };
        match decided {
            Ok(entry) => {
                self.accept(entry, then);
                self.settle(now, then);
                None
            }
            Err(refusal) => Some(tell::refusal(self.history.floor(), &refusal)),
        }
    }

    /// Ends the program, and starts it again from the text of its journal.
    fn restart(&mut self) {
        let lines: Vec<_> =
            self.history.entries().iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
        let plan = self.history.floor().plan().clone();
        let entries = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
        let again = History::replay(plan, entries).unwrap();
        assert_eq!(again.floor(), self.history.floor());
        self.history = again;
    }

    fn settle(&mut self, now: Stamp, then: &mut Vec<String>) {
        while let Some(entry) = self.history.due(now) {
            self.accept(entry, then);
        }
    }

    /// Accepts an entry, and tells its events one after another.
    fn accept(&mut self, entry: Entry, then: &mut Vec<String>) {
        let taken = match entry.cause {
            Cause::Undo { of } => Some(("taken back", of)),
            Cause::Redo { of } => Some(("brought back", of)),
            Cause::Clock { .. } | Cause::Chair | Cause::Machine => None,
        };
        let (prefix, told) = match (entry.cause, taken) {
            (Cause::Clock { due }, _) => (format!("at {}: ", tell::hour(due)), entry.clone()),
            (_, Some((how, of))) => {
                let named = self.history.entries().iter().find(|entry| entry.seq == of);
                (format!("{how}: "), named.unwrap().clone())
            }
            _ => (String::new(), entry.clone()),
        };
        // An event is told by the room before it, which only its own entries give.
        let at = if taken.is_some() { told.seq } else { entry.seq };
        for place in 0..told.events.len() {
            let before = self.room_before(at, &told, place);
            then.push(format!("{prefix}{}", tell::event(&before, &told.events[place])));
        }
        self.history.accept(entry).unwrap();
        self.remember();
    }

    /// Returns the room before an event of an entry: the entries before it, and its own earlier events.
    fn room_before(&self, seq: u64, entry: &Entry, place: usize) -> Floor {
        let earlier = self.history.entries().iter().filter(|entry| entry.seq < seq).cloned().collect();
        let mut history = History::replay(self.history.floor().plan().clone(), earlier).unwrap();
        let begun = Entry { events: entry.events[..place].to_vec(), ..entry.clone() };
        history.accept(begun).unwrap();
        history.floor().clone()
    }

    fn remember(&mut self) {
        let floor = self.history.floor();
        if let Some(turn) = floor.turn()
            && let Some(party) = turn.party()
        {
            self.turns.insert(party, turn.id);
        }
        self.requests.extend(floor.list().in_order().map(|request| (request.party, request.id)));
        self.requests.extend(floor.list().aside.iter().map(|request| (request.party, request.id)));
    }

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

    /// Returns the turn that is meant: the present one, or the last one of the party named.
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
        let items = &self.history.floor().plan().items;
        let place = items.iter().position(|item| item.title == title);
        let place = place.unwrap_or_else(|| panic!("{title} is not on the agenda"));
        ItemId(u8::try_from(place).unwrap())
    }

    fn present(&self, step: &Step) -> ItemId {
        if step.item.is_some() {
            return self.item(step);
        }
        self.history.floor().agenda().present().map_or(ItemId(0), |item| item.id)
    }

    #[allow(clippy::too_many_lines, reason = "one line an act")]
    fn command(&self, step: &Step) -> Command {
        let insist = step.insist;
        let representative = representative(step.representative.as_deref());
        let place = || step.place.expect("`place` is missing") - 1;
        let (to, by) = (|| length(step.to.as_deref()), || length(step.by.as_deref()));
        let turn = self.turn(step);
        match step.act.as_str() {
            "open" => Command::Open { ends: moment(step.until.as_deref().expect("`until` is missing")) },
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
            "add" => Command::AddParty {
                name: step.who.clone().expect("`who` is missing"),
                standing: match step.standing.as_deref() {
                    Some("delegation") => Standing::Delegation,
                    Some("observer") => Standing::Observer,
                    other => panic!("no such standing: {other:?}"),
                },
                then: None,
            },
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

fn reach(floor: &Floor, now: Stamp) -> String {
    let Some(reach) = floor.reach(now) else { return "no item is present".into() };
    let all = match reach.limit_for_all {
        Some(limit) => format!("; at {limit} all {}", reach.waiting),
        None => String::new(),
    };
    format!(
        "{} wait, {} left: at {} you reach {}{all}",
        reach.waiting,
        reach.left,
        floor.limit(),
        reach.reached
    )
}

fn representative(number: Option<&str>) -> Representative {
    match number {
        None | Some("first") => Representative::FIRST,
        Some("second") => Representative::SECOND,
        Some("third") => Representative::nth(3),
        Some(other) => panic!("no such representative: {other}"),
    }
}

/// Reads `10:15` or `10:15:30`.
fn moment(text: &str) -> Stamp {
    let parts: Vec<i64> = text.split(':').map(|part| part.parse().expect(text)).collect();
    let seconds = match parts.as_slice() {
        [hours, minutes] => hours * 3600 + minutes * 60,
        [hours, minutes, seconds] => hours * 3600 + minutes * 60 + seconds,
        _ => panic!("no hour: {text}"),
    };
    MIDNIGHT + Span::from_secs(seconds)
}

/// Reads `4:00` or `-60:00`.
fn length(text: Option<&str>) -> Span {
    let text = text.expect("a length is missing");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (minutes, seconds) = digits.split_once(':').unwrap_or_else(|| panic!("no length: {text}"));
    let (minutes, seconds): (i64, i64) = (minutes.parse().expect(text), seconds.parse().expect(text));
    Span::from_secs(sign * (minutes * 60 + seconds))
}
