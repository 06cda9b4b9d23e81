//! From a plan to a running session: begin, or go on with one that was left unfinished.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::board::setting::{Reality, Setting};
use crate::clock::Clock;
use crate::draw::Look;
use crate::draw::menu::Menu;
use crate::floor::History;
use crate::floor::gap::GapCause;
use crate::floor::phase::Phase;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};
use crate::journal::{Journal, SessionId, Writer};
use crate::plan_file;
use crate::plan_file::script::Scripted;
use crate::rehearsal::Script;
use crate::sessions::{Cast, GoneOn, Kind, Left, Sessions, Wanted, hours};
use crate::terminal::{Station, abandon};
use crate::web;
use crate::words::{Args, Words};

use super::chair::Chair;
use super::choices::{self, Choice, choices};
use super::drill::{self, Rehearse};
use super::failed::Failed;
use super::finish::{close_in_time, finish_in_time, finish_unseen};
use super::menu;
use super::run::{self, Ended};
use super::session::Session;

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
    /// How to rehearse; nothing for a session that is no rehearsal.
    pub rehearse: Option<Rehearse>,
    /// The file of the script that a rehearsal's room follows; nothing for a room that is drawn.
    pub script: Option<PathBuf>,
    /// How to draw.
    pub look: Look,
    /// Where a page for browsers is served; nothing for none.
    pub web: Option<web::Place>,
}

/// A clock with a rate, for trials of the program.
#[derive(Debug, Clone, Copy)]
pub struct Trial {
    /// How many seconds of the session pass in one.
    pub rate: u32,
    /// When the session's clock begins; nothing for now.
    pub start: Option<Stamp>,
}

/// Runs a session, chosen by the chair where there is a choice; returns the exit code.
pub async fn start(mut options: Options, words: Words) -> Result<u8, Failed> {
    let mut offer = Offer::of(&mut options, &words)?;
    let mut page = options.web.map(web::Place::bind).transpose()?;
    let mut station = Station::enter().map_err(Failed::Terminal)?;
    let choice = loop {
        let chosen = match offer.menu {
            None => 0,
            Some(menu) => match choose(menu, &offer.choices, &mut station, options.look, &words).await? {
                Ok(chosen) => chosen,
                Err(code) => return Ok(code),
            },
        };
        match offer.choices.into_iter().nth(chosen) {
            Some(Choice::Practise) => {
                options.rehearse = Some(Rehearse::default());
                offer = Offer::of(&mut options, &words)?;
            }
            Some(choice) => break choice,
            None => return Ok(0),
        }
    };
    let Offer { sessions, plan, script, .. } = offer;
    let mut session = match choice {
        Choice::Begin { path, .. } => {
            let plan = plan.unwrap_or_else(|| read_plan(&path))?;
            begin(&sessions, plan, &path, script, &options, &words)?
        }
        Choice::Script { path } => {
            let Scripted { script, plan, plan_file } = read_script(&path, None)?;
            options.script = Some(path);
            begin(&sessions, plan, &plan_file, Some(script), &options, &words)?
        }
        Choice::GoOn(unfinished) => go_on(&sessions, &unfinished.id, &options, &words).await?,
        Choice::Close { id, title, .. } => {
            close_in_time(sessions, id, station.leave()).await?;
            let sealed = words.say("menu-sealed", &Args::new().with("title", title));
            // It is done, whether it can be said or not.
            let _ = writeln!(io::stdout(), "{sealed}");
            return Ok(0);
        }
        Choice::Broken { why, .. } => return Err(Failed::Session(*why)),
        Choice::Practise => return Ok(0),
    };
    session.chair.set_bell(options.bell);
    let place = session.place.clone();
    if let Some(page) = &mut page {
        page.remember(&place);
        session.chair.set_pages(page.urls());
    }
    match run::run(&mut session, &mut station, options.look, page).await? {
        Ended::Left(code) => {
            if is_over(session.chair.history()) {
                web::forget(&place);
            }
            let debrief = drill::debrief(&session.chair);
            let mut ended = code;
            if let Some(page) = debrief.clone().filter(|_| code == 0) {
                ended = drill::show(page, &mut station, options.look, &words).await?.unwrap_or(code);
            }
            finish_in_time(session, station.leave()).await?;
            if let Some(page) = debrief {
                // Nothing can be said where standard error takes nothing.
                let _ = writeln!(std::io::stderr(), "{}", drill::parting(&page));
            }
            Ok(ended)
        }
        Ended::Killed => {
            finish_in_time(session, station.leave()).await?;
            // Nothing can be said where standard error takes nothing.
            let _ = writeln!(std::io::stderr(), "{}", drill::was_killed(&options, &words));
            Ok(drill::KILLED)
        }
        Ended::Gone(code) => {
            // The station is not left: giving back a terminal that is gone could wait for ever.
            finish_unseen(session).await;
            abandon(code)
        }
    }
}

/// What the chair can choose from.
struct Offer {
    sessions: Sessions,
    /// The plan, where one was named, or its faults.
    plan: Option<Result<Plan, Failed>>,
    /// The script, where one was named.
    script: Option<Script>,
    choices: Vec<Choice>,
    /// The choices as they are shown; nothing where there is only one, and it was named.
    menu: Option<Menu>,
}

impl Offer {
    /// Looks at what there is. Before the terminal is taken: a disk that hangs can be interrupted as long as it is not.
    fn of(options: &mut Options, words: &Words) -> Result<Self, Failed> {
        let sessions = Sessions::of(options.kind())?;
        let mut script = None;
        let mut plan = if let Some(file) = &options.script {
            let scripted = read_script(file, options.plan.as_deref())?;
            options.plan = Some(scripted.plan_file);
            script = Some(scripted.script);
            Some(Ok(scripted.plan))
        } else {
            options.plan.as_deref().map(read_plan)
        };
        let mut survey = sessions.survey(options.wanted())?;
        for failed in &survey.unsealed {
            // Nothing can be said where standard error takes nothing.
            let _ = writeln!(io::stderr(), "{}", failed.message(words));
        }
        if options.rehearse.is_some() {
            // Of rehearsals that were left only the last one is worth a question.
            survey.left.retain(|left| plan.is_none() || is_in_room_of(left, script.as_ref()));
            survey.left.truncate(1);
        }
        let choices = choices(survey, options.plan.as_deref(), options.rehearse.is_some());
        // A session goes on without the file of its plan. Where there is none, the fault is told before the terminal is
        // taken: it is shown where the plan is mended.
        if !choices.iter().any(|choice| matches!(choice, Choice::GoOn(_))) {
            plan = plan.map(|plan| plan.map(Ok)).transpose()?;
        }
        if choices.is_empty() {
            return Err(Failed::Nothing);
        }
        let is_named = plan.is_some();
        let is_rehearsal = options.rehearse.is_some();
        let now = Clock::real(Span::ZERO).second();
        let menu = (choices.len() > 1 || !is_named)
            .then(|| choices::offer(&choices, is_named, is_rehearsal, now, words));
        Ok(Self { sessions, plan, script, choices, menu })
    }
}

/// Returns whether a rehearsal that was left is in the room of this script; of none, where that is asked.
fn is_in_room_of(left: &Left, script: Option<&Script>) -> bool {
    let Left::Unfinished(left) = left else { return true };
    match left.header.rehearsal.as_ref().map(|rehearsal| &rehearsal.cast) {
        Some(Cast::Script(other)) => script.is_some_and(|script| script.title == other.title),
        Some(Cast::Level(_)) | None => script.is_none(),
    }
}

fn read_script(file: &Path, plan: Option<&Path>) -> Result<Scripted, Failed> {
    let checked = plan_file::check_script(file, plan);
    checked.into_script().map_err(|checked| Failed::Plan(Box::new(checked)))
}

/// Returns what is chosen. A session is closed only after its consequence was shown, and chosen; else the choice comes back.
async fn choose(
    mut menu: Menu,
    choices: &[Choice],
    station: &mut Station,
    look: Look,
    words: &Words,
) -> io::Result<Result<usize, u8>> {
    loop {
        let chosen = match menu::choose(menu.clone(), station, look).await? {
            Ok(chosen) => chosen,
            left @ Err(_) => return Ok(left),
        };
        let Some(Choice::Close { title, .. }) = choices.get(chosen) else { return Ok(Ok(chosen)) };
        if menu::choose(choices::consequence(title, words), station, look).await? == Ok(1) {
            return Ok(Ok(chosen));
        }
        menu.selected = chosen;
    }
}

/// Returns whether nobody goes on with a session that the chair has left.
fn is_over(history: &History) -> bool {
    history.entries().is_empty() || matches!(history.floor().phase(), Phase::Closed { .. })
}

fn read_plan(path: &Path) -> Result<Plan, Failed> {
    plan_file::check(path).into_plan().map_err(|checked| Failed::Plan(Box::new(checked)))
}

fn begin(
    sessions: &Sessions,
    plan: Plan,
    path: &Path,
    script: Option<Script>,
    options: &Options,
    words: &Words,
) -> Result<Session, Failed> {
    if let Some(how) = options.rehearse {
        return drill::begin(sessions, plan, path, (how, script), words);
    }
    let clock = options.clock(None, Span::ZERO);
    let now = clock.second();
    let (setting, journal) = sessions.begin(plan.clone(), path, now, options.reality())?;
    let place = sessions.place(journal.id());
    let session = session(History::new(plan), setting, (journal, place), clock, words)?;
    // The first screen does not wait for the disk; the first act does.
    session.writer.retry(now);
    Ok(session)
}

async fn go_on(
    sessions: &Sessions,
    id: &SessionId,
    options: &Options,
    words: &Words,
) -> Result<Session, Failed> {
    if let Some(how) = options.rehearse {
        return drill::go_on(sessions, id, how, words).await;
    }
    let GoneOn { header, history, torn, last_seen, journal } = sessions.go_on(id)?;
    let clock = options.clock(last_seen, history.floor().wall_clock().ahead);
    let now = clock.second();
    journal.beat(now);
    // A trial may go on at another rate.
    let began = Setting { reality: options.reality(), ..header.setting() };
    let setting = hours::resumed(&header.plan, began, now);
    let place = sessions.place(journal.id());
    let mut session = session(history, setting, (journal, place), clock, words)?;
    let runs = session.runs();
    if let Some(from) = last_seen.filter(|&from| runs && now - from >= AWAY) {
        session.note_gap(from, now, GapCause::Ended).await;
    }
    session.catch_up(now).await;
    if let Some(torn) = torn {
        session.chair.tell(torn.message(words));
    }
    Ok(session)
}

fn session(
    history: History,
    setting: Setting,
    (journal, place): (Journal, PathBuf),
    clock: Clock,
    words: &Words,
) -> Result<Session, Failed> {
    let chair = Chair::new(history, setting, words.clone());
    Ok(Session::new(chair, Writer::start(journal)?, clock, place))
}

impl Options {
    fn kind(&self) -> Kind {
        match (&self.rehearse, &self.trial) {
            (Some(_), _) => Kind::Rehearsal,
            (None, Some(_)) => Kind::Trial,
            (None, None) => Kind::Real,
        }
    }

    fn reality(&self) -> Reality {
        self.trial.map_or(Reality::Real, |trial| Reality::Trial { rate: trial.rate })
    }

    /// Returns which unfinished sessions are offered.
    fn wanted(&self) -> Wanted<'_> {
        match &self.plan {
            _ if self.anew => Wanted::None,
            Some(plan) => Wanted::Of(plan),
            None => Wanted::All,
        }
    }

    /// Returns the session's clock. A trial goes on from where it was left: its clock stood meanwhile.
    fn clock(&self, left: Option<Stamp>, ahead: Span) -> Clock {
        match self.trial {
            None => Clock::real(ahead),
            Some(Trial { rate, start }) => {
                let start = left.or(start).unwrap_or_else(|| Clock::real(Span::ZERO).second());
                Clock::trial(start, rate)
            }
        }
    }
}
