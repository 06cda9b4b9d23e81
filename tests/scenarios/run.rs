//! Plays a scenario by the loop contract of `floor`.

use std::collections::BTreeMap;

use tribune::board::Desk;
use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::floor::entry::{Cause, Entry};
use tribune::floor::gap::GapCause;
use tribune::floor::list::RequestId;
use tribune::floor::notice::Notice;
use tribune::floor::plan::{Party, PartyId, Standing};
use tribune::floor::time::Stamp;
use tribune::floor::turn::TurnId;
use tribune::floor::{Floor, History};
use tribune::plan_file;
use tribune::words::Words;

use crate::scenarios::format::{Found, MIDNIGHT, Scenario, Step, length, moment};
use crate::scenarios::state::state;
use crate::scenarios::tell;

pub struct Room {
    pub history: History,
    now: Stamp,
    /// The last turn and request of each party, for acts that come too late.
    pub turns: BTreeMap<PartyId, TurnId>,
    pub requests: BTreeMap<PartyId, RequestId>,
}

/// Plays a scenario. Returns what each step came to.
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
            line: step.line.as_ref().map(|_| self.line(now, start)),
            state: step.state.as_ref().map(|_| state(floor, now)),
        }
    }

    /// The words that the chair can say next.
    fn line(&self, now: Stamp, planned_start: Option<Stamp>) -> String {
        let (offsets, reality) = (Offsets::UTC, Reality::Real);
        let setting = Setting { planned_start, moved: false, offsets, reality };
        Words::english().lines(&Desk::of(&self.history, now, setting)).join(" / ")
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
            "who is silent" => {
                let floor = self.history.floor();
                then.extend(floor.silent().map(|id| tell::party(floor, id)));
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
            Err(refusal) => Some(tell::refusal(&self.meant(step), &refusal)),
        }
    }

    /// The room that a refusal speaks of, with the party that was to be added.
    fn meant(&self, step: &Step) -> Floor {
        let floor = self.history.floor();
        match &step.who {
            Some(name) if step.act.starts_with("add") => {
                let (name, standing) = (name.clone(), Standing::Delegation);
                floor.with_party(Party { name, code: None, also: Vec::new(), spoken: None, standing })
            }
            _ => floor.clone(),
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

    /// Accepts an entry, and tells its events one by one.
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
        // An event is told with the room before it, which the entry's own earlier events give.
        let at = if taken.is_some() { told.seq } else { entry.seq };
        for place in 0..told.events.len() {
            let before = self.room_before(at, &told, place);
            then.push(format!("{prefix}{}", tell::event(&before, &told.events[place])));
        }
        self.history.accept(entry).unwrap();
        self.remember();
    }

    /// The room before an event of an entry: the entries before it, and its own earlier events.
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
}

fn reach(floor: &Floor, now: Stamp) -> String {
    let Some(reach) = floor.reach(now) else { return "no item is present".into() };
    let all = match reach.for_all() {
        Some(limit) => format!("; at {limit} all {}", reach.waiting),
        None => String::new(),
    };
    format!(
        "{} wait, {} left: at {} you reach {}{all}",
        reach.waiting,
        reach.left,
        reach.limit.map_or("their limits".into(), |limit| limit.to_string()),
        reach.reached
    )
}
