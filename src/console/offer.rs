//! What the chair is offered before a session begins, and the choice.

use std::io;
use std::path::Path;

use crate::clock::Clock;
use crate::draw::Look;
use crate::draw::menu::Menu;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};
use crate::plan_file;
use crate::plan_file::own;
use crate::plan_file::script::Scripted;
use crate::rehearsal::Script;
use crate::sessions::{Abandoned, Cast, Lookback};
use crate::terminal::Station;
use crate::words::{Args, LanguageChoice, Words};

use super::choices::{self, Choice, choices};
use super::error::RunError;
use super::home::Home;
use super::menu::{self, Unchosen};
use super::options::RunOptions;

/// What the chair can choose from, and what was read to find it.
pub(super) struct Offer {
    pub(super) home: Home,
    /// The plan, if one was named, or its faults.
    pub(super) plan: Option<Result<Plan, RunError>>,
    /// The script, if one was named.
    pub(super) script: Option<Script>,
    pub(super) choices: Vec<Choice>,
    /// The menu of the choices; `None` if there is only one, and it was named.
    pub(super) menu: Option<Menu>,
    /// Why unfinished sessions cannot be listed, in words.
    pub(super) blind: Option<String>,
    /// What the menu is written in: the language of the plan that was named, or of the system.
    pub(super) words: Words,
}

impl Offer {
    /// Finds what there is. If the folder of sessions cannot be read, plans are still offered.
    pub(super) async fn of(options: &mut RunOptions, reach: Lookback) -> Result<Self, RunError> {
        let home = Home::of(options.kind());
        let mut script = None;
        let mut plan = if let Some(file) = &options.script {
            let plan = options.plan.as_deref();
            let scripted = read_script(in_language_of_console(file, plan, options.languages), plan)?;
            options.plan = Some(scripted.plan_file);
            script = Some(scripted.script);
            Some(Ok(scripted.plan))
        } else {
            options.plan.as_deref().map(|path| read_plan(path, options.now()))
        };
        let language = plan.as_ref().and_then(|plan| plan.as_ref().ok()?.language.clone());
        let words = options.languages.chair(language.as_deref());
        let asks_for_all = options.plan.is_none() && options.rehearse.is_none() && reach == Lookback::Latest;
        // Both read the disk; neither waits for the other.
        let ((mut survey, why), reported) =
            tokio::join!(home.survey(options.plan.clone(), options.anew, reach, &words), async {
                if asks_for_all { home.reported().await } else { None }
            },);
        let blind = why.map(|why| words.say("not-seen", &Args::new().with("why", why)));
        if options.rehearse.is_some() {
            // Of rehearsals that were left only the last one is worth a question.
            survey.left.retain(|left| plan.is_none() || is_in_room_of(left, script.as_ref()));
            survey.left.truncate(1);
            survey.has_more = false;
        }
        let reported = reported.filter(|_| !home.hangs());
        let rehearsed_in = options.rehearse.map(|_| words.language());
        let choices = choices(survey, options.plan.as_deref(), rehearsed_in, reported);
        // A session that was left goes on without its plan's file, so faults in that file matter only where there is no
        // such session. Then they are told before the terminal is taken: whoever mends the plan can go on reading them.
        if !choices.iter().any(|choice| matches!(choice, Choice::GoOn(_))) {
            plan = plan.map(|plan| plan.map(Ok)).transpose()?;
        }
        let named = plan.as_ref().map(Result::as_ref);
        let is_rehearsal = options.rehearse.is_some();
        let now = Clock::real(Span::ZERO).second();
        let menu = (choices.len() > 1 || named.is_none())
            .then(|| choices::offer(&choices, named, is_rehearsal, now, &words));
        Ok(Self { home, plan, script, choices, menu, blind, words })
    }
}

/// Whether an unfinished rehearsal plays this script; without a script, whether its room is drawn.
fn is_in_room_of(left: &Abandoned, script: Option<&Script>) -> bool {
    let Abandoned::Unfinished(left) = left else { return true };
    match left.header.rehearsal.as_ref().map(|rehearsal| &rehearsal.cast) {
        Some(Cast::Script(other)) => script.is_some_and(|script| script.title == other.title),
        Some(Cast::Level(_)) | None => script.is_none(),
    }
}

/// The script of the program that is meant by a name, in the language of the console; any other script as it is.
fn in_language_of_console<'f>(file: &'f Path, plan: Option<&Path>, languages: LanguageChoice) -> &'f Path {
    if !own::is_own(file) {
        return file;
    }
    // A pipe gives its plan only once.
    let plan =
        plan.filter(|plan| plan.is_file() || own::is_own(plan)).and_then(|plan| plan_file::read(plan).ok());
    let language = languages.chair(plan.as_ref().and_then(|plan| plan.language.as_deref())).language();
    own::in_language(file, language).unwrap_or(file)
}

pub(super) fn read_script(file: &Path, plan: Option<&Path>) -> Result<Scripted, RunError> {
    let checked = plan_file::check_script(file, plan);
    checked.into_script().map_err(|checked| RunError::Plan(Box::new(checked)))
}

/// Shows the menu until something is chosen. Closing a session shows its consequence first; refusing that returns to the menu.
pub(super) async fn choose(
    mut menu: Menu,
    choices: &[Choice],
    station: &mut Station,
    look: Look,
    words: &Words,
) -> io::Result<Result<usize, Unchosen>> {
    loop {
        let chosen = match menu::choose(menu.clone(), station, look, words).await? {
            Ok(chosen) => chosen,
            left @ Err(_) => return Ok(left),
        };
        let Some(Choice::Close { title, .. }) = choices.get(chosen) else { return Ok(Ok(chosen)) };
        match menu::choose(choices::consequence(title, words), station, look, words).await? {
            Ok(1) => return Ok(Ok(chosen)),
            Err(left @ Unchosen::Left(_)) => return Ok(Err(left)),
            Ok(_) | Err(Unchosen::Back) => {}
        }
        menu.selected = chosen;
    }
}

pub(super) fn read_plan(path: &Path, now: Stamp) -> Result<Plan, RunError> {
    plan_file::check(path, Some(now)).into_plan().map_err(|checked| RunError::Plan(Box::new(checked)))
}
