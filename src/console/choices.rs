//! What can be run: sessions that were left unfinished, and plans.

use std::path::PathBuf;

use crate::board::Desk;
use crate::draw::menu::{Menu, MenuRow};
use crate::floor::History;
use crate::floor::event::Entry;
use crate::floor::state::Phase;
use crate::floor::time::Stamp;
use crate::journal::{Contents, Head, OpenError, SessionId, Store};
use crate::plan_file;
use crate::record::Record;
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Words};

use super::header::Header;
use super::hours;
use super::menu;
use super::start::{Failed, Options, is_to_be_sealed};

/// A session that was left unfinished.
pub(super) struct Unfinished {
    pub(super) id: SessionId,
    pub(super) header: Header,
    pub(super) history: History,
}

/// What the chair can choose from.
pub(super) enum Choice {
    /// Begin a session of a plan.
    Begin {
        /// The plan's file.
        path: PathBuf,
        /// Its title, where that is known from a session.
        title: Option<String>,
    },
    /// Go on with one that was left unfinished.
    GoOn(Box<Unfinished>),
    /// Be told why one cannot be gone on with.
    Broken {
        /// The session.
        id: SessionId,
        /// Why.
        why: Box<Failed>,
    },
}

/// What can be run, and what went wrong on the way.
pub(super) struct Choices {
    pub(super) choices: Vec<Choice>,
    /// Why sessions that should be sealed are not.
    pub(super) unsealed: Vec<Failed>,
}

/// What a session's journal turned out to be.
enum Found {
    Unfinished(Box<Unfinished>),
    Finished,
    Unsealed(Failed),
    Broken(Failed),
}

/// Returns what can be run: sessions left unfinished, the latest first; then plans.
///
/// A session that was closed under the Chatham House Rule, and whose program died before it was sealed, is sealed here.
pub(super) fn choices(store: &Store, options: &Options) -> Result<Choices, Failed> {
    let mut choices = Vec::new();
    let mut unsealed = Vec::new();
    let mut lately = Vec::new();
    let mut listed = store.list::<Header>()?;
    listed.sort_by(|one, other| other.id.cmp(&one.id));
    for session in listed {
        let (is_of_plan, found) = match session.head {
            Ok(Head::Sealed { is_swept: true }) => continue,
            Ok(Head::Sealed { is_swept: false }) => (false, sweep(store, &session.id)),
            Ok(Head::Journal(header)) => {
                let file = header.plan_file.clone();
                let is_new = |file: &PathBuf| lately.iter().all(|(other, _)| other != file);
                lately.extend(file.filter(is_new).map(|file| (file, header.plan.title.clone())));
                let is_of_plan = options.plan.as_ref().is_none_or(|plan| header.is_of(plan));
                if !is_of_plan && !header.plan.rules.chatham_house {
                    continue;
                }
                (is_of_plan, look_into(store, session.id.clone(), header))
            }
            // Whose it is cannot be told: its name holds the name of its plan.
            Err(error) => {
                let stem = options.plan.as_ref().and_then(|plan| plan.file_stem());
                let is_of_plan = stem.is_none_or(|stem| session.id.may_be_of(&stem.to_string_lossy()));
                (is_of_plan, Found::Broken(error.into()))
            }
        };
        match found {
            Found::Unfinished(left) if is_of_plan && !options.anew => choices.push(Choice::GoOn(left)),
            Found::Broken(why) if is_of_plan && !options.anew => {
                choices.push(Choice::Broken { id: session.id, why: Box::new(why) });
            }
            Found::Unsealed(why) => unsealed.push(why),
            Found::Unfinished(_) | Found::Broken(_) | Found::Finished => {}
        }
    }
    if let Some(path) = &options.plan {
        choices.push(Choice::Begin { path: path.clone(), title: None });
        return Ok(Choices { choices, unsealed });
    }
    let plans = plans_here();
    let here: Vec<_> = plans.iter().filter_map(|plan| plan.canonicalize().ok()).collect();
    choices.extend(plans.into_iter().map(|path| Choice::Begin { path, title: None }));
    let lately = lately.into_iter().filter(|(file, _)| !here.contains(file) && file.is_file());
    choices.extend(lately.map(|(path, title)| Choice::Begin { path, title: Some(title) }));
    Ok(Choices { choices, unsealed })
}

/// Returns the plans in the folder `sessions`, by name.
fn plans_here() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("sessions").into_iter().flatten().flatten();
    let mut plans: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        // Reading a pipe could wait for ever.
        .filter(|path| path.is_file())
        .collect();
    plans.sort();
    plans
}

fn look_into(store: &Store, id: SessionId, header: Header) -> Found {
    let entries = match store.read::<Header, Entry>(&id) {
        Ok(Contents::Journal { entries, .. }) => entries,
        Ok(Contents::Sealed { .. }) => return Found::Finished,
        Err(error) => return Found::Broken(error.into()),
    };
    let history = match History::replay(header.plan.clone(), entries) {
        Ok(history) => history,
        Err(why) => return Found::Broken(Failed::Misfit { id: id.to_string(), why }),
    };
    if is_to_be_sealed(&history) {
        let seen = history.entries().last().map_or(header.began, |entry| entry.at);
        return seal(store, &id, seen).map_or_else(Found::Unsealed, |()| Found::Finished);
    }
    let closed = matches!(history.floor().phase(), Phase::Closed { .. });
    if closed || history.entries().is_empty() {
        return Found::Finished;
    }
    Found::Unfinished(Box::new(Unfinished { id, header, history }))
}

/// Seals a session whose program died between its closing and its sealing. One that another program still has open
/// is left to that program; one that no disk takes is tried again at the next start.
fn seal(store: &Store, id: &SessionId, seen: Stamp) -> Result<(), Failed> {
    let resumed = match store.resume::<Header, Entry>(id, seen) {
        Ok(resumed) => resumed,
        Err(OpenError::Held { .. } | OpenError::Sealed { left: None, .. }) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    // Until the lock was taken another program may have gone on with it.
    let history = History::replay(resumed.header.plan, resumed.entries)
        .map_err(|why| Failed::Misfit { id: id.to_string(), why })?;
    if is_to_be_sealed(&history) {
        resumed.journal.seal(&Record::of(&history))?;
    }
    Ok(())
}

/// Removes what an interrupted sealing left, unless another program is about to.
fn sweep(store: &Store, id: &SessionId) -> Found {
    match store.sweep::<Header, Entry>(id) {
        Ok(()) | Err(OpenError::Held { .. }) => Found::Finished,
        Err(error) => Found::Unsealed(error.into()),
    }
}

/// Returns the choices as they are shown.
pub(super) fn offer(choices: &[Choice], is_for_plan: bool, words: &Words) -> Menu {
    let rows = choices.iter().map(|choice| match choice {
        Choice::GoOn(left) => row_of_unfinished(left, words),
        Choice::Begin { path, title } => {
            let title = match title {
                Some(title) if !is_for_plan => title.clone(),
                _ => match plan_file::read(path) {
                    Ok(_) if is_for_plan => words.plain("menu-anew"),
                    Ok(plan) => plan.title.clone(),
                    Err(_) => words.plain("menu-faulty"),
                },
            };
            MenuRow { title, note: clean(&path.to_string_lossy(), LONGEST_LINE).into_owned() }
        }
        Choice::Broken { id, why } => MenuRow {
            title: words.say("menu-broken", &Args::new().with("id", id.as_str())),
            note: why.message(words).unwrap_or_default(),
        },
    });
    let question = if is_for_plan { "menu-unfinished" } else { "menu-what" };
    Menu { question: words.plain(question), rows: rows.collect(), selected: 0, hints: menu::hints(words) }
}

fn row_of_unfinished(left: &Unfinished, words: &Words) -> MenuRow {
    let began = left.header.began;
    let setting = hours::resumed(&left.header.plan, left.header.setting(), began);
    let desk = Desk::of(&left.history, began, setting);
    let opened = desk.opened.unwrap_or(began);
    let (hour, minute, _) = desk.hour(opened);
    let args = Args::new()
        .with("day", hours::day(&left.header.plan, opened))
        .with("hour", format!("{hour:02}:{minute:02}"))
        .with("item", desk.item.as_ref().map_or("", |item| &item.title))
        .with("acts", left.history.entries().len());
    MenuRow {
        title: words.say("menu-go-on", &Args::new().with("title", &left.header.plan.title)),
        note: words.say("menu-left", &args),
    }
}
