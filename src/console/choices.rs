//! What can be run: sessions that were left unfinished, and plans.

use std::path::{Path, PathBuf};

use crate::board::Desk;
use crate::draw::menu::{Menu, MenuRow};
use crate::floor::time::Stamp;
use crate::journal::SessionId;
use crate::plan_file::script::{self, Scripted};
use crate::plan_file::{self, own};
use crate::sessions::{self, Abandoned, Survey, Unfinished, hours};
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Words};

use super::menu;

/// What the chair can choose from.
pub(super) enum Choice {
    /// Begin a session of a plan.
    Begin {
        /// The plan's file.
        path: PathBuf,
        /// Its title, if a session told it.
        title: Option<String>,
    },
    /// Begin a rehearsal that a trainer has written.
    Script {
        /// The script's file.
        path: PathBuf,
    },
    /// See what can be rehearsed.
    Practise,
    /// See the sessions that were left longer ago, too.
    Older,
    /// Go on with one that was left unfinished.
    GoOn(Box<Unfinished>),
    /// Close one that was left unfinished, and seal it.
    Close {
        /// The session.
        id: SessionId,
        /// Its title.
        title: String,
        /// When it was last seen; `None` for a trial, which has a time of its own.
        last_seen: Option<Stamp>,
    },
    /// Read why one cannot be resumed.
    Broken {
        /// The session.
        id: SessionId,
        /// Why.
        why: Box<sessions::SessionError>,
    },
}

impl Choice {
    /// The plan that it begins.
    fn plan_file(&self) -> Option<&Path> {
        let Self::Begin { path, .. } = self else { return None };
        Some(path)
    }
}

/// What can be run, in the menu's order: unfinished sessions, the latest first; the plan, or all plans; the way to rehearse;
/// the program's own plans, unless a file has their name; last, sessions that name speakers until they are closed. Of
/// rehearsals, scripts come first, and of these lessons.
pub(super) fn choices(survey: Survey, plan: Option<&Path>, is_rehearsal: bool) -> Vec<Choice> {
    let to_close: Vec<_> = survey.left.iter().filter_map(to_be_closed).collect();
    let mut choices = to_run(survey, plan, is_rehearsal);
    if plan.is_none() {
        choices.extend((!is_rehearsal).then_some(Choice::Practise));
        let own = not_among(own::plans(), choices.iter().filter_map(Choice::plan_file));
        choices.extend(own.into_iter().map(|path| Choice::Begin { path, title: None }));
    }
    choices.extend(to_close);
    choices
}

fn to_be_closed(left: &Abandoned) -> Option<Choice> {
    let Abandoned::Unfinished(session) = left else { return None };
    let title = session.header.plan.title.clone();
    let last_seen = session.last_seen.filter(|_| session.header.trial.is_none());
    session.is_to_be_closed().then(|| Choice::Close { id: session.id.clone(), title, last_seen })
}

fn to_run(survey: Survey, plan: Option<&Path>, is_rehearsal: bool) -> Vec<Choice> {
    let has_more = survey.has_more;
    let left = survey.left.into_iter().map(|left| match left {
        Abandoned::Unfinished(session) => Choice::GoOn(session),
        Abandoned::Broken { id, why } => Choice::Broken { id, why },
    });
    let mut choices: Vec<_> = left.collect();
    if has_more && !choices.is_empty() {
        choices.push(Choice::Older);
    }
    if let Some(path) = plan {
        choices.push(Choice::Begin { path: path.to_owned(), title: None });
        return choices;
    }
    if is_rehearsal {
        let mut scripts = files_in("sessions/rehearsals");
        let own = not_among(own::scripts(), scripts.iter().map(PathBuf::as_path));
        scripts.extend(own);
        scripts.sort_by_key(|path| script::read(path, None).map_or(2, |read| u8::from(!read.script.lesson)));
        choices.extend(scripts.into_iter().map(|path| Choice::Script { path }));
    }
    let plans = files_in("sessions");
    let here: Vec<_> = plans.iter().filter_map(|plan| plan.canonicalize().ok()).collect();
    choices.extend(plans.into_iter().map(|path| Choice::Begin { path, title: None }));
    let lately = survey.plans.into_iter().filter(|(file, _)| !here.contains(file) && file.is_file());
    choices.extend(lately.map(|(path, title)| Choice::Begin { path, title: Some(title) }));
    choices
}

/// Those of the program's own names that no file has.
fn not_among<'a>(
    own: impl Iterator<Item = &'static Path>,
    files: impl Iterator<Item = &'a Path>,
) -> Vec<PathBuf> {
    let taken: Vec<_> = files.filter_map(Path::file_stem).collect();
    own.filter(|own| taken.iter().all(|name| name != own)).map(Path::to_owned).collect()
}

/// Returns the plans or scripts in a folder, by name.
fn files_in(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut plans: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        // Reading a pipe could wait for ever.
        .filter(|path| path.is_file())
        .collect();
    plans.sort();
    plans
}

/// The menu of the choices. `named` says whether a named plan is sound: it was read already, and may be a pipe.
pub(super) fn offer(
    choices: &[Choice],
    named: Option<bool>,
    is_rehearsal: bool,
    now: Stamp,
    words: &Words,
) -> Menu {
    let rows = choices.iter().map(|choice| match choice {
        Choice::GoOn(left) => row_of_unfinished(left, words),
        Choice::Begin { path, title } => {
            let title = match (named, title) {
                (Some(true), _) => words.plain("menu-anew"),
                (Some(false), _) => words.plain("menu-faulty"),
                (None, Some(title)) => title.clone(),
                (None, None) => plan_file::read(path)
                    .map_or_else(|_| words.plain("menu-faulty"), |plan| plan.title.clone()),
            };
            MenuRow { title, note: place_of(path, words) }
        }
        Choice::Script { path } => MenuRow {
            title: match script::read(path, None) {
                Ok(Scripted { script, .. }) => {
                    let id = if script.lesson { "menu-lesson" } else { "menu-script" };
                    words.say(id, &Args::new().with("title", &script.title))
                }
                Err(_) => words.plain("menu-faulty-script"),
            },
            note: place_of(path, words),
        },
        Choice::Practise => {
            MenuRow { title: words.plain("menu-practise"), note: words.plain("menu-practise-note") }
        }
        Choice::Older => MenuRow { title: words.plain("menu-older"), note: words.plain("menu-older-note") },
        Choice::Close { title, last_seen, .. } => MenuRow {
            title: words.say("menu-close", &Args::new().with("title", title)),
            note: match last_seen {
                Some(seen) => words.say("menu-close-left", &Args::new().age(now - *seen)),
                None => words.plain("menu-close-trial"),
            },
        },
        Choice::Broken { id, why } => MenuRow {
            title: words.say("menu-broken", &Args::new().with("id", id.as_str())),
            note: why.message(words),
        },
    });
    let question = match (named.is_some(), is_rehearsal) {
        (true, _) => "menu-unfinished",
        (false, true) => "menu-rehearse",
        (false, false) => "menu-what",
    };
    Menu { question: words.plain(question), rows: rows.collect(), selected: 0, hints: menu::hints(words) }
}

/// Returns the question that comes before a session is closed and sealed. Its second row does it.
pub(super) fn consequence(title: &str, words: &Words) -> Menu {
    let row = |title, note| MenuRow { title: words.plain(title), note: words.plain(note) };
    Menu {
        question: words.say("menu-close-question", &Args::new().with("title", title)),
        rows: vec![row("menu-leave-open", "menu-leave-open-note"), row("menu-seal", "menu-seal-note")],
        selected: 0,
        hints: menu::inner_hints(words),
    }
}

/// Where a plan or a script is: its file, or the program.
fn place_of(path: &Path, words: &Words) -> String {
    if own::is_own(path) {
        let name = path.to_string_lossy();
        return words.say("menu-own", &Args::new().with("name", name.as_ref()));
    }
    clean(&path.to_string_lossy(), LONGEST_LINE).into_owned()
}

fn row_of_unfinished(left: &Unfinished, words: &Words) -> MenuRow {
    let began = left.header.began;
    let setting = hours::resumed(&left.header.plan, left.header.setting(), began);
    let desk = Desk::of(&left.history, began, setting);
    let opened = desk.opened.unwrap_or(began);
    let args = Args::new()
        .with("day", hours::day(&left.header.plan, opened))
        .with("hour", words.hour(desk.hour(opened)))
        .with("item", desk.item.as_ref().map_or("", |item| &item.title))
        .with("acts", left.history.entries().len());
    MenuRow {
        title: words.say("menu-go-on", &Args::new().with("title", &left.header.plan.title)),
        note: words.say("menu-left", &args),
    }
}
