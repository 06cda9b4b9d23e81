//! From a plan to a running session: begin, or go on with one that was left unfinished.

use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use tokio::time::timeout;

use crate::board::setting::Setting;
use crate::broker::{self, BrokerChoice};
use crate::clock::{Clock, unknown_zone};
use crate::floor::History;
use crate::floor::gap::GapCause;
use crate::floor::phase::Phase;
use crate::floor::plan::Plan;
use crate::floor::time::Span;
use crate::journal::{Journal, SessionId, Writer};
use crate::plan_file;
use crate::plan_file::script::Scripted;
use crate::rehearsal::Script;
use crate::sessions::{GoneOn, Header, Lookback, SessionKind, hours};
use crate::terminal::{BidiSetting, Station, abandon, outlive_file_limit};
use crate::text::stand_in;
use crate::web;
use crate::words::{Args, Words};

use super::chair::Chair;
use super::choices::Choice;
use super::drill;
use super::error::RunError;
use super::finish::{close_in_time, finish_in_time, finish_unseen};
use super::home::Home;
use super::menu::{self, Unchosen};
use super::offer::{Offer, choose, read_plan, read_script};
use super::options::{Rehearse, RunOptions};
use super::order_question::AskedOrder;
use super::patience::apart;
use super::reading;
use super::run::{self, Ended};
use super::session::{LiveSession, Tidying};
use super::viewers::Served;

/// The shortest time away that is worth a question.
const AWAY: Span = Span::from_secs(2);

/// How long the end waits for the sealing of other sessions. The next start goes on with it.
const TIDY_PATIENCE: Duration = Duration::from_secs(2);

/// Runs a session, chosen by the chair if there is a choice. Returns the exit code.
pub async fn start(mut options: RunOptions) -> Result<u8, RunError> {
    outlive_file_limit()?;
    let mut offer = Offer::of(&mut options, Lookback::Latest).await?;
    let words = offer.words.clone();
    let mut page = options.web.map(web::ListenAddress::bind).transpose()?;
    let mut station = Station::enter(options.bidi).map_err(RunError::Terminal)?;
    let chosen = match choose_in_menus(&mut offer, &mut options, &mut station).await? {
        Ok(chosen) => chosen,
        Err(unchosen) => {
            drop(station);
            let sessions = offer.home.sessions();
            tell_unsealed(Some(apart(move || sessions.tidy())), &words).await;
            return Ok(unchosen.code());
        }
    };
    let choice = offer.choices.into_iter().nth(chosen);
    let Some(choice) = choice else { return Ok(0) };
    let Offer { home, plan, script, blind, .. } = offer;
    let mut session = match choice {
        Choice::Begin { path, .. } => {
            let plan = plan.unwrap_or_else(|| read_plan(&path, options.now()))?;
            begin(&home, plan, &path, script, &options).await?
        }
        Choice::Script { path } => {
            let Scripted { script, plan, plan_file } = read_script(&path, None)?;
            options.script = Some(path);
            begin(&home, plan, &plan_file, Some(script), &options).await?
        }
        Choice::GoOn(unfinished) => go_on(&home, &unfinished.id, &options).await?,
        Choice::Close { id, title, .. } => {
            close_in_time(home.sessions(), id, station.leave()).await?;
            let sealed = words.say("menu-sealed", &Args::new().with("title", title));
            // A closed standard output changes nothing about it.
            let _ = writeln!(io::stdout(), "{sealed}");
            return Ok(0);
        }
        Choice::Report(reported) => {
            let language = reported.report.language.as_deref();
            let words = options.languages.report(language);
            let room = (page, options.languages.room(language));
            let kind = options.kind();
            let read =
                reading::show_to_room(&reported, kind, &mut station, options.look, &words, room).await?;
            drop(station);
            for line in read.told {
                // A closed standard output changes nothing about it.
                let _ = writeln!(io::stdout(), "{}", stand_in(&line));
            }
            return Ok(read.code.unwrap_or(0));
        }
        Choice::Broken { why, .. } => return Err(RunError::Session(*why)),
        Choice::Practise | Choice::Older => return Ok(0),
    };
    let words = session.chair.words.clone();
    session.tell_what_was_met(blind, home.hangs());
    session.chair.set_bell(options.bell);
    if let Some(found) = unknown_zone()
        && session.chair.history().floor().plan().zone().is_none()
    {
        session.chair.tell_too(words.unknown_zone(&found));
    }
    let place = session.place.clone();
    if let Some(page) = &mut page {
        page.remember(&place);
        session.chair.set_pages(page.urls());
    }
    let question = question(&session, options.bidi, &station, &words);
    let served = served(page, &mut options, &mut session)?;
    match run::run(&mut session, &mut station, options.look, question, served).await? {
        Ended::Left(code) => {
            if is_over(session.chair.history()) {
                web::forget(&place);
            }
            let debrief = drill::debrief(&session.chair);
            let mut ended = code;
            if let Some(page) = debrief.clone().filter(|_| code == 0) {
                ended = drill::show(page, &mut station, options.look, &words).await?.unwrap_or(code);
            }
            let kept = session.kept_elsewhere();
            let tidying = session.tidying();
            let finished = finish_in_time(session, station.leave()).await;
            for line in kept {
                // Nothing can be said where standard error takes nothing.
                let _ = writeln!(io::stderr(), "{line}");
            }
            finished?;
            tell_unsealed(tidying, &words).await;
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

/// Returns who else is told of the session: browsers, a broker, both in the room's words. Practice is told to no broker that was not
/// asked for by name.
fn served(
    page: Option<web::Bound>,
    options: &mut RunOptions,
    session: &mut LiveSession,
) -> Result<Served, RunError> {
    let plan = session.chair.history().floor().plan().clone();
    let words = options.languages.room(plan.language.as_deref());
    let choice = std::mem::take(&mut options.broker);
    let of_plan = plan.broker.as_ref().filter(|_| matches!(choice, BrokerChoice::Named { .. }));
    let broker = match options.kind() {
        SessionKind::Real => choice.of(plan.broker.as_ref()).map_err(RunError::Broker)?,
        SessionKind::Trial | SessionKind::Rehearsal => choice.asked(),
    };
    if let Some(address) = of_plan.filter(|_| broker.is_some()) {
        let told = broker::told_by_plan(address, &session.chair.words);
        session.chair.tell_too(told);
    }
    Ok(Served { page, broker, takes_lines: options.takes_lines, words })
}

/// Returns the index of what the chair chose of the offer. A menu may lead into another, which becomes the offer; Esc goes back.
async fn choose_in_menus(
    offer: &mut Offer,
    options: &mut RunOptions,
    station: &mut Station,
) -> Result<Result<usize, Unchosen>, RunError> {
    // The menus behind the one that is shown, each with what was to be rehearsed there.
    let mut behind: Vec<(Offer, Option<Rehearse>)> = Vec::new();
    loop {
        let chosen = match offer.menu.clone() {
            None => 0,
            Some(menu) => match choose(menu, &offer.choices, station, options.look, &offer.words).await? {
                Ok(chosen) => chosen,
                Err(unchosen) => {
                    let back = if unchosen == Unchosen::Back { behind.pop() } else { None };
                    let Some((earlier, rehearse)) = back else { return Ok(Err(unchosen)) };
                    *offer = earlier;
                    options.rehearse = rehearse;
                    continue;
                }
            },
        };
        let rehearse = options.rehearse;
        let lookback = match offer.choices.get(chosen) {
            Some(Choice::Practise) => {
                options.rehearse = Some(Rehearse::default());
                Lookback::Latest
            }
            Some(Choice::Older) => Lookback::All,
            Some(_) => return Ok(Ok(chosen)),
            None => return Ok(Err(Unchosen::Left(0))),
        };
        let mut inner = Offer::of(options, lookback).await?;
        if let Some(menu) = &mut inner.menu {
            menu.hints = menu::inner_hints(&inner.words);
        }
        let mut earlier = std::mem::replace(offer, inner);
        if let Some(menu) = &mut earlier.menu {
            menu.selected = chosen;
        }
        behind.push((earlier, rehearse));
    }
}

/// Waits for the sealing of other sessions, and says why some are not sealed.
async fn tell_unsealed(tidying: Tidying, words: &Words) {
    let Some(look) = tidying else { return };
    for failed in timeout(TIDY_PATIENCE, look).await.ok().and_then(Result::ok).unwrap_or_default() {
        // Nothing can be said where standard error takes nothing.
        let _ = writeln!(io::stderr(), "{}", failed.message(words));
    }
}

/// Only before the session is opened: nothing may stand over a running clock.
fn question(session: &LiveSession, bidi: BidiSetting, station: &Station, words: &Words) -> AskedOrder {
    let floor = session.chair.history().floor();
    match floor.phase() {
        Phase::Ahead => AskedOrder::of(floor.plan(), bidi, station, words),
        Phase::Open(_) | Phase::Closed { .. } => AskedOrder::none(),
    }
}

/// Whether a session that the chair left cannot be resumed.
fn is_over(history: &History) -> bool {
    history.entries().is_empty() || matches!(history.floor().phase(), Phase::Closed { .. })
}

async fn begin(
    home: &Home,
    plan: Plan,
    path: &Path,
    script: Option<Script>,
    options: &RunOptions,
) -> Result<LiveSession, RunError> {
    if let Some(how) = options.rehearse {
        return drill::begin(home, plan, path, (how, script), options).await;
    }
    let clock = options.clock(None, false, Span::ZERO);
    let now = clock.second();
    let setting = hours::setting(&plan, now, options.reality());
    let journal = home.begin(Header::new(plan.clone(), Some(path), now, setting), path, now).await?;
    let mut notes = plan_file::notes(&plan, Some(now));
    // What is moved to now keeps none of its hours.
    notes.retain(|_| !setting.moved);
    let mut session = session(History::new(plan), setting, (journal, home), clock, options)?;
    if !notes.is_empty() {
        let words = &session.chair.words;
        session.chair.tell(words.sentences(notes.iter().map(|note| note.sentence(words))));
    }
    // The first screen does not wait for the disk; the first act does.
    session.writer.retry(now);
    Ok(session)
}

async fn go_on(home: &Home, id: &SessionId, options: &RunOptions) -> Result<LiveSession, RunError> {
    if let Some(how) = options.rehearse {
        return drill::go_on(home, id, how, options).await;
    }
    let GoneOn { header, history, torn, last_seen, journal } = home.go_on(id.clone()).await?;
    let wall = history.floor().wall_clock();
    let clock = options.clock(last_seen, history.floor().clocks_run(), wall.ahead);
    let now = clock.second();
    journal.beat(now);
    // A trial may go on at another rate.
    let began = Setting { reality: options.reality(), ..header.setting() };
    let setting = hours::resumed(&header.plan, began, now + wall.followed);
    let mut session = session(history, setting, (journal, home), clock, options)?;
    let runs = session.runs();
    if let Some(from) = last_seen.filter(|&from| runs && now - from >= AWAY) {
        session.note_gap(from, now, GapCause::Ended).await;
    }
    session.catch_up(now).await;
    if let Some(torn) = torn {
        session.chair.tell(torn.message(&session.chair.words));
    }
    Ok(session)
}

fn session(
    history: History,
    setting: Setting,
    (journal, home): (Journal, &Home),
    clock: Clock,
    options: &RunOptions,
) -> Result<LiveSession, RunError> {
    let words = options.languages.chair(history.floor().plan().language.as_deref());
    let chair = Chair::new(history, setting, words).with_keys(options.keymap.clone());
    Ok(LiveSession::new(chair, Writer::start(journal)?, clock, home.sessions()))
}
