//! From a plan to a running session: begin, or go on with one that was left unfinished.

use std::path::{Path, PathBuf};

use crate::board::desk::{Reality, Setting};
use crate::clock::Clock;
use crate::draw::Look;
use crate::draw::scene::{Menu, MenuRow};
use crate::floor::History;
use crate::floor::command::GapCause;
use crate::floor::event::Entry;
use crate::floor::history::Misfit;
use crate::floor::plan::Plan;
use crate::floor::state::Phase;
use crate::floor::time::{Span, Stamp};
use crate::journal::{Contents, Head, Journal, LineError, OpenError, ReadError, SealError, SessionId, Store, Writer, state_root};
use crate::plan_file::{self, Unreadable};
use crate::record::Record;
use crate::terminal::Refused;
use crate::words::{Args, Words};

use super::chair::Chair;
use super::header::Header;
use super::hours;
use super::menu;
use super::run::{self, Stage};
use super::session::Session;

/// The folder of real sessions in the program's state.
pub const SESSIONS: &str = "sessions";
/// The folder of trials of the program: they never offer themselves as real sessions.
pub const TRIALS: &str = "trials";
/// The shortest time away that is worth a question.
const AWAY: Span = Span::from_secs(2);

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
    Plan(Box<Unreadable>),
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
    /// The session could not be sealed.
    #[error("the session could not be sealed")]
    Seal(#[from] SealError),
    /// The terminal cannot be taken.
    #[error("the terminal cannot be taken")]
    Terminal(Refused),
    /// There is nothing to offer.
    #[error("no plan, and no unfinished session")]
    Nothing,
    /// The system refused something that every program needs.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// A session that was left unfinished.
struct Unfinished {
    id: SessionId,
    header: Header,
    history: History,
}

/// What the chair can choose from.
enum Choice {
    Begin(PathBuf),
    GoOn(Box<Unfinished>),
}

/// Runs a session, chosen by the chair where there is a choice; returns the exit code.
pub async fn start(options: Options, words: Words) -> Result<u8, Failed> {
    let folder = if options.trial.is_some() { TRIALS } else { SESSIONS };
    let root = state_root(folder).ok_or(Failed::NoFolder)?;
    let store = Store::open(root, vec![std::env::temp_dir().join("tribune").join(folder)]);
    let plan = match &options.plan {
        // Before the terminal is taken: a fault is shown where the plan is mended.
        Some(path) => Some((path.clone(), read_plan(path)?)),
        None => None,
    };
    let choices = choices(&store, &options)?;
    let only = match (choices.len(), &plan) {
        (0, _) => return Err(Failed::Nothing),
        (1, Some(_)) => Some(0),
        _ => None,
    };
    let mut stage = Stage::enter(options.look).map_err(Failed::Terminal)?;
    let chosen = match only {
        Some(only) => only,
        None => match menu::choose(offer(&choices, plan.is_some(), &words), &mut stage).await? {
            Ok(chosen) => chosen,
            Err(code) => return Ok(code),
        },
    };
    let Some(choice) = choices.into_iter().nth(chosen) else { return Ok(0) };
    let mut session = match choice {
        Choice::Begin(path) => {
            let plan = match plan {
                Some((_, plan)) => plan,
                None => read_plan(&path)?,
            };
            begin(&store, plan, &path, &options, &words)?
        }
        Choice::GoOn(unfinished) => go_on(&store, *unfinished, &options, &words).await?,
    };
    let code = run::run(&mut session, &mut stage).await?;
    drop(stage);
    finish(session).await?;
    Ok(code)
}

fn read_plan(path: &Path) -> Result<Plan, Failed> {
    plan_file::read(path).map_err(|unreadable| Failed::Plan(Box::new(unreadable)))
}

/// Returns what can be run: sessions left unfinished, the latest first; then plans.
fn choices(store: &Store, options: &Options) -> Result<Vec<Choice>, Failed> {
    let mut choices = Vec::new();
    let mut lately = Vec::new();
    let mut listed = store.list::<Header>()?;
    listed.sort_by(|one, other| other.id.cmp(&one.id));
    for session in listed {
        let Ok(Head::Journal(header)) = session.head else { continue };
        if let Some(file) = header.plan_file.as_ref().filter(|file| !lately.contains(*file)) {
            lately.push(file.clone());
        }
        let wanted = options.plan.as_ref().is_none_or(|plan| header.is_of(plan));
        if wanted && !options.anew
            && let Some(unfinished) = unfinished(store, session.id)?
        {
            choices.push(Choice::GoOn(Box::new(unfinished)));
        }
    }
    match &options.plan {
        Some(path) => choices.push(Choice::Begin(path.clone())),
        None => {
            let mut plans = plans_here();
            let here: Vec<_> = plans.iter().filter_map(|plan| plan.canonicalize().ok()).collect();
            plans.extend(lately.into_iter().filter(|file| !here.contains(file) && file.exists()));
            choices.extend(plans.into_iter().map(Choice::Begin));
        }
    }
    Ok(choices)
}

/// Returns the plans in the folder `sessions`, by name.
fn plans_here() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("sessions").into_iter().flatten().flatten();
    let mut plans: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    plans.sort();
    plans
}

/// Returns a session that has begun and is not closed; nothing for any other.
///
/// A session whose journal is damaged is an error only when the chair means that one: here it is passed over, and
/// `tribune status` tells of it.
fn unfinished(store: &Store, id: SessionId) -> Result<Option<Unfinished>, Failed> {
    let contents = match store.read::<Header, Entry>(&id) {
        Ok(contents) => contents,
        Err(_) => return Ok(None),
    };
    let Contents::Journal { header, entries, .. } = contents else { return Ok(None) };
    let Ok(history) = History::replay(header.plan.clone(), entries) else { return Ok(None) };
    let closed = matches!(history.floor().phase(), Phase::Closed { .. });
    let begun = !history.entries().is_empty();
    Ok((begun && !closed).then_some(Unfinished { id, header, history }))
}

fn begin(store: &Store, plan: Plan, path: &Path, options: &Options, words: &Words) -> Result<Session, Failed> {
    let (clock, rate) = clock(options, None, Span::ZERO);
    let now = clock.second();
    let setting = hours::setting(&plan, now, reality(options));
    let slug = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let header = Header::new(plan.clone(), Some(path), now, setting);
    let journal = store.create(&slug, header, now)?;
    session(History::new(plan), setting, journal, clock, rate, options, words)
}

async fn go_on(store: &Store, left: Unfinished, options: &Options, words: &Words) -> Result<Session, Failed> {
    let ahead = left.history.floor().wall_clock().ahead;
    let last_entry = left.history.entries().last().map(|entry| entry.at);
    let beat = store.last_beat(&left.id);
    let last_seen = last_entry.max(beat);
    let (clock, rate) = clock(options, last_seen, ahead);
    let now = clock.second();
    let resumed = store.resume::<Header, Entry>(&left.id, now)?;
    let history = History::replay(resumed.header.plan.clone(), resumed.entries)
        .map_err(|why| Failed::Misfit { id: left.id.to_string(), why })?;
    let setting = hours::resumed(&left.header.plan, left.header.setting(), now);
    let mut session = session(history, setting, resumed.journal, clock, rate, options, words)?;
    let runs = session.runs();
    session.catch_up().await;
    if let Some(from) = last_seen.filter(|&from| runs && now - from >= AWAY) {
        session.note_gap(from, now, GapCause::Ended).await;
    }
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
/// happened in it.
async fn finish(session: Session) -> Result<(), Failed> {
    let history = session.chair.history();
    let closed = matches!(history.floor().phase(), Phase::Closed { .. });
    if closed && history.floor().plan().rules.chatham_house {
        let record = Record::of(history);
        if let Some(sealed) = session.writer.seal(&record).await {
            sealed?;
        }
    } else if history.entries().is_empty() {
        if let Some(journal) = session.writer.close().await {
            journal.discard();
        }
    } else {
        session.writer.close().await;
    }
    Ok(())
}

fn offer(choices: &[Choice], is_for_plan: bool, words: &Words) -> Menu {
    let rows = choices.iter().map(|choice| match choice {
        Choice::GoOn(left) => {
            let setting = hours::resumed(&left.header.plan, left.header.setting(), left.header.began);
            let desk = crate::board::Desk::of(&left.history, left.header.began, setting);
            let opened = desk.opened.unwrap_or(left.header.began);
            let (hour, minute, _) = desk.hour(opened);
            let day = hours::day(&left.header.plan, opened);
            let args = Args::new().with("day", day).with("hour", format!("{hour:02}:{minute:02}"));
            MenuRow {
                title: words.say("menu-go-on", &Args::new().with("title", &left.header.plan.title)),
                note: words.say("menu-left", &args.with("acts", left.history.entries().len())),
            }
        }
        Choice::Begin(path) => {
            let title = plan_file::read(path).ok().map(|plan| plan.title.clone());
            let file = crate::text::clean(&path.to_string_lossy(), crate::text::LONGEST_LINE).into_owned();
            MenuRow {
                title: match (is_for_plan, title) {
                    (true, _) => words.plain("menu-anew"),
                    (false, Some(title)) => title,
                    (false, None) => words.plain("menu-faulty"),
                },
                note: file,
            }
        }
    });
    let question = if is_for_plan { "menu-unfinished" } else { "menu-what" };
    Menu { question: words.plain(question), rows: rows.collect(), selected: 0, hints: menu::hints(words) }
}
