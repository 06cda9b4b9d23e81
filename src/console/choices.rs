//! What can be run: sessions that were left unfinished, and plans.

use std::path::{Path, PathBuf};

use crate::board::Desk;
use crate::board::hour::Hour;
use crate::clock::Zone;
use crate::draw::menu::{Menu, MenuNote, MenuRow};
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::journal::SessionId;
use crate::plan_file::script::{self, Scripted};
use crate::plan_file::{self, own};
use crate::report::Reported;
use crate::sessions::{self, Abandoned, Survey, Unfinished, hours};
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Language, Words};

use super::error::RunError;
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
    /// Read the report of the session that was held last.
    Report(Box<Reported>),
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
/// the program's own plans, unless a file has their name; the report of the session that was held last; last, sessions that name
/// speakers until they are closed. Of what can be rehearsed in a language, scripts come first, and of these lessons.
pub(super) fn choices(
    survey: Survey,
    plan: Option<&Path>,
    rehearsed_in: Option<Language>,
    reported: Option<Reported>,
) -> Vec<Choice> {
    let to_close: Vec<_> = survey.left.iter().filter_map(to_be_closed).collect();
    let mut choices = to_run(survey, plan, rehearsed_in);
    if plan.is_none() {
        choices.extend(rehearsed_in.is_none().then_some(Choice::Practise));
        let own = not_among(own::plans(), choices.iter().filter_map(Choice::plan_file));
        choices.extend(own.into_iter().map(|path| Choice::Begin { path, title: None }));
    }
    choices.extend(reported.map(|reported| Choice::Report(Box::new(reported))));
    choices.extend(to_close);
    choices
}

fn to_be_closed(left: &Abandoned) -> Option<Choice> {
    let Abandoned::Unfinished(session) = left else { return None };
    let title = session.header.plan.title.clone();
    let last_seen = session.last_seen.filter(|_| session.header.trial.is_none());
    session.is_to_be_closed().then(|| Choice::Close { id: session.id.clone(), title, last_seen })
}

fn to_run(survey: Survey, plan: Option<&Path>, rehearsed_in: Option<Language>) -> Vec<Choice> {
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
    if let Some(language) = rehearsed_in {
        let mut scripts = scripts_in(language);
        scripts.sort_by_key(|path| script::read(path, None).map_or(2, |read| u8::from(!read.script.lesson)));
        choices.extend(scripts.into_iter().map(|path| Choice::Script { path }));
    }
    let plans = files_in(Path::new("sessions"));
    let here: Vec<_> = plans.iter().filter_map(|plan| plan.canonicalize().ok()).collect();
    choices.extend(plans.into_iter().map(|path| Choice::Begin { path, title: None }));
    let lately = survey.plans.into_iter().filter(|(file, _)| !here.contains(file) && file.is_file());
    choices.extend(lately.map(|(path, title)| Choice::Begin { path, title: Some(title) }));
    choices
}

/// The scripts to offer in a language: files of its own folder, those of all languages, the program's own. Of several of one
/// name only the first is offered.
fn scripts_in(language: Language) -> Vec<PathBuf> {
    let folder = Path::new("sessions/rehearsals");
    let mut scripts = files_in(&folder.join(language.tag()));
    let others = files_in(folder);
    for more in [others.iter().map(PathBuf::as_path).collect(), own::scripts(language).collect::<Vec<_>>()] {
        let more = not_among(more.into_iter(), scripts.iter().map(PathBuf::as_path));
        scripts.extend(more);
    }
    scripts
}

/// Those whose name no file has, whatever their folders.
fn not_among<'o, 'f>(
    others: impl Iterator<Item = &'o Path>,
    files: impl Iterator<Item = &'f Path>,
) -> Vec<PathBuf> {
    let taken: Vec<_> = files.filter_map(Path::file_stem).collect();
    others
        .filter(|other| !other.file_stem().is_some_and(|name| taken.contains(&name)))
        .map(Path::to_owned)
        .collect()
}

/// Returns the plans or scripts in a folder, by name.
fn files_in(folder: &Path) -> Vec<PathBuf> {
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

/// The menu of the choices. `named` is the plan that was named, if one was. It was read already, and may be a pipe.
pub(super) fn offer(
    choices: &[Choice],
    named: Option<Result<&Plan, &RunError>>,
    is_rehearsal: bool,
    now: Stamp,
    words: &Words,
) -> Menu {
    let rows = choices.iter().map(|choice| match choice {
        Choice::GoOn(left) => row_of_unfinished(left, words),
        Choice::Begin { path, title } => {
            let read = if named.is_some() { None } else { plan_file::read(path).ok() };
            let plan = named.and_then(Result::ok).or(read.as_ref());
            let title = match (plan, title) {
                (Some(_), _) if named.is_some() => words.plain("menu-anew"),
                (Some(plan), _) => plan.title.clone(),
                (None, Some(title)) => title.clone(),
                (None, None) => words.plain("menu-faulty"),
            };
            let facts = plan.map(|plan| facts(plan, words)).unwrap_or_default();
            MenuRow { title, facts, note: place_of(path, words) }
        }
        Choice::Script { path } => MenuRow {
            title: match script::read(path, None) {
                Ok(Scripted { script, .. }) => {
                    let id = if script.lesson { "menu-lesson" } else { "menu-script" };
                    words.say(id, &Args::new().with("title", &script.title))
                }
                Err(_) => words.plain("menu-faulty-script"),
            },
            facts: Vec::new(),
            note: place_of(path, words),
        },
        Choice::Practise => said(words.plain("menu-practise"), words.plain("menu-practise-note")),
        Choice::Older => said(words.plain("menu-older"), words.plain("menu-older-note")),
        Choice::Report(reported) => {
            let args = Args::new().with("title", &reported.report.title);
            said(words.say("menu-report", &args), words.plain("menu-report-note"))
        }
        Choice::Close { title, last_seen, .. } => said(
            words.say("menu-close", &Args::new().with("title", title)),
            match last_seen {
                Some(seen) => words.say("menu-close-left", &Args::new().age(now - *seen)),
                None => words.plain("menu-close-trial"),
            },
        ),
        Choice::Broken { id, why } => {
            said(words.say("menu-broken", &Args::new().with("id", id.as_str())), why.message(words))
        }
    });
    let question = match (named.is_some(), is_rehearsal) {
        (true, _) => "menu-unfinished",
        (false, true) => "menu-rehearse",
        (false, false) => "menu-what",
    };
    Menu {
        question: words.plain(question),
        rows: rows.collect(),
        selected: 0,
        hints: menu::hints(words),
        right_to_left: words.is_right_to_left(),
    }
}

/// Returns the question that comes before a session is closed and sealed. Its second row does it.
pub(super) fn consequence(title: &str, words: &Words) -> Menu {
    let row = |title, note| said(words.plain(title), words.plain(note));
    Menu {
        question: words.say("menu-close-question", &Args::new().with("title", title)),
        rows: vec![row("menu-leave-open", "menu-leave-open-note"), row("menu-seal", "menu-seal-note")],
        selected: 0,
        hints: menu::inner_hints(words),
        right_to_left: words.is_right_to_left(),
    }
}

/// A row that says what is chosen, and what that means.
fn said(title: String, note: String) -> MenuRow {
    MenuRow { title, facts: Vec::new(), note: MenuNote::Text(note) }
}

/// The room of a plan, its date, and its hours: "Room C", "30 April 2024", "10:15–12:00".
fn facts(plan: &Plan, words: &Words) -> Vec<String> {
    let hour = |minutes: i64| words.hour(Hour { hour: minutes / 60 % 24, minute: minutes % 60, second: 0 });
    let hours = plan.when.as_ref().map(|when| {
        let start = i64::from(when.start);
        let end = start + plan.length.secs() / 60;
        words.say("menu-hours", &Args::new().with("start", hour(start)).with("end", hour(end)))
    });
    let date = plan.when.as_ref().and_then(|when| when.date.as_ref()).map(|date| words.date(date));
    [plan.room.clone(), date, hours].map(Option::unwrap_or_default).into()
}

/// Where a plan or a script is: its file, or the program.
fn place_of(path: &Path, words: &Words) -> MenuNote {
    let name = path.to_string_lossy();
    if own::is_own(path) {
        return MenuNote::Text(words.say("menu-own", &Args::new().with("name", name.as_ref())));
    }
    MenuNote::Path(clean(&name, LONGEST_LINE).into_owned())
}

fn row_of_unfinished(left: &Unfinished, words: &Words) -> MenuRow {
    let began = left.header.began;
    let setting = hours::resumed(&left.header.plan, left.header.setting(), began);
    let desk = Desk::of(&left.history, began, setting);
    let opened = desk.opened.unwrap_or(began);
    let args = Args::new()
        .with("day", words.date(&Zone::named(left.header.plan.zone()).day(opened)))
        .with("hour", words.hour(desk.hour(opened)))
        .with("item", desk.item.as_ref().map_or("", |item| &item.title))
        .with("acts", left.history.entries().len());
    said(
        words.say("menu-go-on", &Args::new().with("title", &left.header.plan.title)),
        words.say("menu-left", &args),
    )
}
