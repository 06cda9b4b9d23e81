//! Many sessions on all cores, added up.

use std::iter;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use serde::Serialize;

use super::outcome::Outcome;
use super::spread::Spread;
use super::way::Variant;
use crate::floor::plan::{Plan, Standing};
use crate::floor::time::Stamp;
use crate::rehearsal::{Level, SimulatedSession, Stuck};

/// How many sessions a thread runs at a time.
const CHUNK: usize = 16;
/// When simulated sessions are to start. Dates play no part in them.
const STARTS: Stamp = Stamp::from_millis(0);

/// What to forecast.
#[derive(Debug, Clone, Copy)]
pub struct Task<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The room.
    pub level: Level,
    /// How many sessions of each way to run.
    pub runs: usize,
    /// The seed of the first session; the next ones count up from it.
    pub seed: u64,
}

/// What to expect of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// How many sessions of each way were run.
    pub runs: usize,
    /// The seed of the first session.
    pub seed: u64,
    /// How many delegations the plan has.
    pub delegations: usize,
    /// What to expect of each way. All ways have the same rooms.
    pub ways: Vec<Expected>,
}

/// What to expect of one way to run a plan. Lengths of time are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// The way.
    #[serde(flatten)]
    pub way: Variant,
    /// From the planned start to the close.
    pub ends: Spread,
    /// Topics that somebody spoke on.
    pub topics_covered: Spread,
    /// Interventions.
    pub interventions: Spread,
    /// Delegations that asked for the floor.
    pub asked: Spread,
    /// Delegations that were heard.
    pub heard: Spread,
    /// Requests for the floor.
    pub requests: Spread,
    /// Requests that were not heard.
    pub unheard: Spread,
    /// In how many sessions every delegation that asked was heard.
    pub all_heard: usize,
}

impl Task<'_> {
    /// Runs every way on `threads` threads. Calls `progress` after each chunk: sessions done, sessions in all.
    pub fn run(&self, threads: usize, mut progress: impl FnMut(usize, usize)) -> Result<Forecast, Stuck> {
        let mut expected: Vec<_> = Variant::all(self.plan).into_iter().map(Expected::nothing).collect();
        let ways: Vec<_> = expected.iter().map(|one| one.way).collect();
        let chunks = self.runs.div_ceil(CHUNK);
        let (next, total) = (AtomicUsize::new(0), ways.len() * self.runs);
        // Takes the next chunk and runs it.
        let part = || {
            let chunk = next.fetch_add(1, Ordering::Relaxed);
            let place = chunk / chunks.max(1);
            ways.get(place).map(|&way| (place, self.chunk(way, chunk % chunks.max(1))))
        };
        thread::scope(|scope| {
            let (sender, results) = sync_channel(2 * threads.max(1));
            for _ in 0..threads.max(1) {
                let (sender, part) = (sender.clone(), &part);
                // If the system has no thread to spare, the others do its share.
                let _ = thread::Builder::new().spawn_scoped(scope, move || {
                    while let Some(part) = part() {
                        // The receiver is gone if another chunk was stuck.
                        if sender.send(part).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(sender);
            let mut done = 0;
            // If no thread could be started, this thread runs the chunks.
            for (place, part) in results.into_iter().chain(iter::from_fn(part)) {
                let (sessions, part) = part?;
                if let Some(one) = expected.get_mut(place) {
                    one.merge(part);
                }
                done += sessions;
                progress(done, total);
            }
            Ok::<(), Stuck>(())
        })?;
        let is_delegation = |party: &&crate::floor::plan::Party| party.standing == Standing::Delegation;
        Ok(Forecast {
            runs: self.runs,
            seed: self.seed,
            delegations: self.plan.parties.iter().filter(is_delegation).count(),
            ways: expected,
        })
    }

    /// Runs one chunk of a way. Returns the number of sessions, and their results.
    fn chunk(&self, way: Variant, chunk: usize) -> Result<(usize, Expected), Stuck> {
        let mut expected = Expected::nothing(way);
        let first = chunk * CHUNK;
        let last = (first + CHUNK).min(self.runs);
        for run in first..last {
            let seed = self.seed.wrapping_add(run as u64);
            let mut session =
                SimulatedSession::new(self.plan, self.level.profile(), way.manner(), seed, STARTS);
            session.run()?;
            expected.add(&Outcome::of(&session, STARTS));
        }
        Ok((last - first, expected))
    }
}

impl Expected {
    fn nothing(way: Variant) -> Self {
        Self {
            way,
            ends: Spread::default(),
            topics_covered: Spread::default(),
            interventions: Spread::default(),
            asked: Spread::default(),
            heard: Spread::default(),
            requests: Spread::default(),
            unheard: Spread::default(),
            all_heard: 0,
        }
    }

    fn add(&mut self, outcome: &Outcome) {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.ends.add(outcome.ended.millis());
        self.topics_covered.add(number(outcome.topics));
        self.interventions.add(number(outcome.interventions));
        self.asked.add(number(outcome.asked));
        self.heard.add(number(outcome.heard));
        self.requests.add(number(outcome.requests));
        self.unheard.add(number(outcome.unheard));
        self.all_heard += usize::from(outcome.silent == 0);
    }

    fn merge(&mut self, other: Self) {
        self.ends.merge(other.ends);
        self.topics_covered.merge(other.topics_covered);
        self.interventions.merge(other.interventions);
        self.asked.merge(other.asked);
        self.heard.merge(other.heard);
        self.requests.merge(other.requests);
        self.unheard.merge(other.unheard);
        self.all_heard += other.all_heard;
    }
}
