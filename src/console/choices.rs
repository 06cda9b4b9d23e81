//! What can be run: sessions that were left unfinished, and plans.

use std::path::{Path, PathBuf};

use crate::board::Desk;
use crate::draw::menu::{Menu, MenuRow};
use crate::journal::SessionId;
use crate::plan_file;
use crate::sessions::{self, Left, Survey, Unfinished, hours};
use crate::text::{LONGEST_LINE, clean};
use crate::words::{Args, Words};

use super::menu;

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
        why: Box<sessions::Failed>,
    },
}

/// Returns what can be run: sessions left unfinished, the latest first; then the plan, or those that there are.
pub(super) fn choices(survey: Survey, plan: Option<&Path>) -> Vec<Choice> {
    let left = survey.left.into_iter().map(|left| match left {
        Left::Unfinished(session) => Choice::GoOn(session),
        Left::Broken { id, why } => Choice::Broken { id, why },
    });
    let mut choices: Vec<_> = left.collect();
    if let Some(path) = plan {
        choices.push(Choice::Begin { path: path.to_owned(), title: None });
        return choices;
    }
    let plans = plans_here();
    let here: Vec<_> = plans.iter().filter_map(|plan| plan.canonicalize().ok()).collect();
    choices.extend(plans.into_iter().map(|path| Choice::Begin { path, title: None }));
    let lately = survey.plans.into_iter().filter(|(file, _)| !here.contains(file) && file.is_file());
    choices.extend(lately.map(|(path, title)| Choice::Begin { path, title: Some(title) }));
    choices
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
            note: why.message(words),
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
