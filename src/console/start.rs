//! From a plan to a running session: begin, or go on with one that was left unfinished.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::board::desk::{Reality, Setting};
use crate::clock::Clock;
use crate::draw::Look;
use crate::floor::History;
use crate::floor::command::GapCause;
use crate::floor::event::Entry;
use crate::floor::history::Misfit;
use crate::floor::plan::Plan;
use crate::floor::state::Phase;
use crate::floor::time::{Span, Stamp};
use crate::journal::{
    Journal, LineError, OpenError, RETRY_AFTER, ReadError, Safety, SealError, Store, Writer, fallback,
    state_root,
};
use crate::plan_file::{self, Checked};
use crate::record::Record;
use crate::terminal::{Refused, Signal, Signals, abandon};
use crate::words::{Args, Words};

use super::chair::Chair;
use super::choices::{self, Choice, Choices, Unfinished, choices};
use super::header::Header;
use super::hours;
use super::menu;
use super::run::{self, Ended, Stage};
use super::session::Session;

/// The folder of real sessions in the program's state.
const SESSIONS: &str = "sessions";
/// The folder of trials of the program: they never offer themselves as real sessions.
const TRIALS: &str = "trials";
/// The shortest time away that is worth a question.
const AWAY: Span = Span::from_secs(2);

/// How long the disk is waited for when the chair leaves.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it is waited for when the terminal is gone: the system may soon end what still runs.
const GONE_PATIENCE: Duration = Duration::from_secs(2);

/// How to run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The plan's file; nothing to offer what there is.
    pub plan: Option<PathBuf>,
    /// Whether to begin anew without asking, where a session was left unfinished.
    pub anew: bool,
    /// Whether the bell sounds.
    pub bell: bool,
    /// The rate of a trial's clock, and when it begins; nothing for a real session.
    pub trial: Option<Trial>,
    /// How to draw.
    pub look: Look,
}

/// A clock with a rate, for trials of the program.
#[derive(Debug, Clone, Copy)]
pub struct Trial {
    /// How many seconds of the session pass in one.
    pub rate: u32,
    /// When the session's clock begins; nothing for now.
    pub start: Option<Stamp>,
}

/// Why a session could not be run.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The plan cannot be read.
    #[error("the plan cannot be read")]
    Plan(Box<Checked>),
    /// The system has no folder for the program's state.
    #[error("no folder for sessions")]
    NoFolder,
    /// The sessions cannot be listed or read.
    #[error("sessions cannot be read")]
    Read(#[from] ReadError),
    /// The session cannot be gone on with.
    #[error("the session cannot be gone on with")]
    Open(#[from] OpenError),
    /// The journal's lines are whole, and do not follow on one another.
    #[error("the journal was changed by hand")]
    Misfit {
        /// The session.
        id: String,
        /// What is wrong.
        why: Misfit,
    },
    /// The journal cannot take its first line.
    #[error("the journal cannot be begun")]
    Line(#[from] LineError),
    /// The chair has left, and some entries are on no disk.
    #[error("entries are not saved")]
    NotSaved(Safety),
    /// The session could not be sealed.
    #[error("the session could not be sealed")]
    Seal(#[from] SealError),
    /// The disk did not answer in time: the session is closed, and its journal still names speakers.
    #[error("the session is not sealed yet")]
    NotSealed,
    /// The terminal cannot be taken.
    #[error("the terminal cannot be taken")]
    Terminal(Refused),
    /// There is nothing to offer.
    #[error("no plan, and no unfinished session")]
    Nothing,
    /// No session was ever begun.
    #[error("no session")]
    NoSession,
    /// The system refused something that every program needs.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// Runs a session, chosen by the chair where there is a choice; returns the exit code.
pub async fn start(options: Options, words: Words) -> Result<u8, Failed> {
    let store = store(options.trial.is_some())?;
    let mut plan = options.plan.as_deref().map(read_plan);
    let Choices { choices, unsealed } = choices(&store, &options)?;
    // A session goes on without the file of its plan. Where there is none, the fault is told before the terminal is
    // taken: it is shown where the plan is mended.
    if !choices.iter().any(|choice| matches!(choice, Choice::GoOn(_))) {
        plan = plan.map(|plan| plan.map(Ok)).transpose()?;
    }
    let only = match (choices.len(), &plan) {
        (0, _) => return Err(Failed::Nothing),
        (1, Some(_)) => Some(0),
        _ => None,
    };
    // Before the terminal is taken: a disk that hangs can be interrupted as long as it is not.
    let menu = choices::offer(&choices, plan.is_some(), &words);
    for failed in unsealed.iter().filter_map(|failed| failed.message(&words)) {
        // Nothing can be said where standard error takes nothing.
        let _ = writeln!(std::io::stderr(), "{failed}");
    }
    let mut stage = Stage::enter(options.look).map_err(Failed::Terminal)?;
    let chosen = match only {
        Some(only) => only,
        None => match menu::choose(menu, &mut stage).await? {
            Ok(chosen) => chosen,
            Err(code) => return Ok(code),
        },
    };
    let Some(choice) = choices.into_iter().nth(chosen) else { return Ok(0) };
    let mut session = match choice {
        Choice::Begin { path, .. } => {
            let plan = plan.unwrap_or_else(|| read_plan(&path))?;
            begin(&store, plan, &path, &options, &words)?
        }
        Choice::GoOn(unfinished) => go_on(&store, *unfinished, &options, &words).await?,
        Choice::Broken { why, .. } => return Err(*why),
    };
    match run::run(&mut session, &mut stage).await? {
        Ended::Left(code) => finish_in_time(session, stage.leave()).await.map(|()| code),
        Ended::Gone(code) => {
            // The stage is not put away: giving back a terminal that is gone could wait for ever.
            let _ = timeout(GONE_PATIENCE, finish(session)).await;
            abandon(code)
        }
    }
}

/// Ends a session, if its disk answers in time and nobody interrupts.
async fn finish_in_time(session: Session, mut signals: Signals) -> Result<(), Failed> {
    let why = if is_to_be_sealed(session.chair.history()) {
        Failed::NotSealed
    } else {
        Failed::NotSaved(session.writer.safety())
    };
    let interrupted = async { while signals.next().await == Signal::Continue {} };
    tokio::select! {
        biased;
        done = finish(session) => done,
        () = interrupted => Err(why),
        () = sleep(PATIENCE) => Err(why),
    }
}

/// Returns the real sessions, or the trials.
pub(super) fn store(are_trials: bool) -> Result<Store, Failed> {
    let folder = if are_trials { TRIALS } else { SESSIONS };
    let root = state_root(folder).ok_or(Failed::NoFolder)?;
    Ok(Store::open(root, vec![fallback(folder)]))
}

fn read_plan(path: &Path) -> Result<Plan, Failed> {
    plan_file::read(path).map_err(|_| Failed::Plan(Box::new(plan_file::check(path))))
}

fn begin(
    store: &Store,
    plan: Plan,
    path: &Path,
    options: &Options,
    words: &Words,
) -> Result<Session, Failed> {
    let (clock, rate) = clock(options, None, Span::ZERO);
    let now = clock.second();
    let setting = hours::setting(&plan, now, reality(options));
    let slug = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let header = Header::new(plan.clone(), Some(path), now, setting);
    let journal = store.prepare(&slug, header, now)?;
    let session = session(History::new(plan), setting, journal, clock, rate, options, words)?;
    // The first screen does not wait for the disk; the first act does.
    session.writer.retry(now);
    Ok(session)
}

async fn go_on(store: &Store, left: Unfinished, options: &Options, words: &Words) -> Result<Session, Failed> {
    let seen = |entries: &[Entry], beat: Option<Stamp>| entries.last().map(|entry| entry.at).max(beat);
    let ahead = left.history.floor().wall_clock().ahead;
    let known = seen(left.history.entries(), store.last_beat(&left.id));
    let (first, _) = clock(options, known, ahead);
    let resumed = store.resume::<Header, Entry>(&left.id, first.second())?;
    // Another program may have gone on with it, and left it, since it was looked into.
    let last_seen = seen(&resumed.entries, resumed.last_beat);
    let history = History::replay(resumed.header.plan.clone(), resumed.entries)
        .map_err(|why| Failed::Misfit { id: left.id.to_string(), why })?;
    let (clock, rate) = clock(options, last_seen, history.floor().wall_clock().ahead);
    let now = clock.second();
    // A trial may go on at another rate.
    let began = Setting { reality: reality(options), ..left.header.setting() };
    let setting = hours::resumed(&left.header.plan, began, now);
    let mut session = session(history, setting, resumed.journal, clock, rate, options, words)?;
    let runs = session.runs();
    if let Some(from) = last_seen.filter(|&from| runs && now - from >= AWAY) {
        session.note_gap(from, now, GapCause::Ended).await;
    }
    session.catch_up().await;
    Ok(session)
}

fn session(
    history: History,
    setting: Setting,
    journal: Journal,
    clock: Clock,
    rate: u32,
    options: &Options,
    words: &Words,
) -> Result<Session, Failed> {
    let mut chair = Chair::new(history, setting, words.clone());
    chair.set_bell(options.bell);
    Ok(Session::new(chair, Writer::start(journal)?, clock, rate))
}

fn reality(options: &Options) -> Reality {
    options.trial.map_or(Reality::Real, |trial| Reality::Trial { rate: trial.rate })
}

/// Returns the session's clock and its rate. A trial goes on from where it was left: its clock stood meanwhile.
fn clock(options: &Options, left: Option<Stamp>, ahead: Span) -> (Clock, u32) {
    match options.trial {
        None => (Clock::real(ahead), 1),
        Some(Trial { rate, start }) => {
            let start = left.or(start).unwrap_or_else(|| Clock::real(Span::ZERO).second());
            (Clock::trial(start, rate), rate)
        }
    }
}

/// Ends a session that the chair has left: sealed where it was closed under the Chatham House Rule, gone where nothing
/// happened in it. What is only in memory is tried once more; a disk that hangs is waited for, but not for ever.
async fn finish(session: Session) -> Result<(), Failed> {
    let now = session.clock.second();
    let safety = session.writer.safety();
    let history = session.chair.history();
    if is_to_be_sealed(history) {
        let record = Record::of(history);
        let sealed = session.writer.seal(&record).await.ok_or(Failed::NotSealed)?;
        return Ok(sealed.map(drop)?);
    }
    let nothing_happened = history.entries().is_empty();
    let Some(mut journal) = session.writer.close().await else { return Err(Failed::NotSaved(safety)) };
    // On a thread of its own, so that a disk that hangs can be left alone.
    let ended = tokio::task::spawn_blocking(move || {
        if nothing_happened {
            journal.discard().map_err(Failed::from)
        } else {
            journal.retry(now + RETRY_AFTER).map_err(|_| Failed::NotSaved(safety))
        }
    });
    ended.await.map_err(std::io::Error::other)?
}

/// Returns whether a session is closed, and its journal must not be kept.
pub(super) fn is_to_be_sealed(history: &History) -> bool {
    let floor = history.floor();
    matches!(floor.phase(), Phase::Closed { .. }) && floor.plan().rules.chatham_house
}

impl Failed {
    /// Returns what went wrong and what to do, in words. Nothing for a plan: that is told with its faults.
    #[must_use]
    pub fn message(&self, words: &Words) -> Option<String> {
        let reason = |error: &std::io::Error| Args::new().with("reason", error.to_string());
        Some(match self {
            Self::Plan(_) => return None,
            Self::NoFolder => words.plain("cli-no-folder"),
            Self::Read(error) => error.message(words),
            Self::Open(error) => error.message(words),
            Self::Misfit { id, why } => {
                words.say("files-misfit", &Args::new().with("id", id).with("why", misfit(why, words)))
            }
            Self::Line(error) => error.message(words),
            Self::NotSaved(safety) => {
                let why = safety
                    .message(words)
                    .unwrap_or_else(|| words.say("saved-waiting", &Args::new().with("entries", 0_u64)));
                words.say("cli-not-saved", &Args::new().with("why", why))
            }
            Self::Seal(error) => error.message(words),
            Self::NotSealed => words.plain("cli-not-sealed"),
            Self::Terminal(Refused::NotATerminal) => words.plain("cli-not-a-terminal"),
            Self::Terminal(Refused::Failed(error)) => words.say("cli-terminal", &reason(error)),
            Self::Nothing => words.plain("cli-nothing"),
            Self::NoSession => words.plain("cli-no-session"),
            Self::System(error) => words.say("cli-system", &reason(error)),
        })
    }
}

/// Returns why an entry does not follow on those before it, in words.
fn misfit(why: &Misfit, words: &Words) -> String {
    let args = Args::new();
    match *why {
        Misfit::Number { found, expected } => {
            // The header is line 1, and entry 1 is line 2.
            let args = args.with("line", expected + 1).with("found", found);
            words.say("misfit-number", &args.with("expected", expected))
        }
        Misfit::Time { seq } => words.say("misfit-time", &args.with("seq", seq)),
        Misfit::OutOfTurn { seq, of } => {
            words.say("misfit-out-of-turn", &args.with("seq", seq).with("of", of))
        }
        Misfit::Unknown { seq } => words.say("misfit-unknown", &args.with("seq", seq)),
    }
}
