//! Beginning a rehearsal, and going on with one.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::{Path, PathBuf};

use crate::board::setting::{Reality, Setting};
use crate::clock::Clock;
use crate::console::chair::Chair;
use crate::console::error::RunError;
use crate::console::home::Home;
use crate::console::options::{Rehearse, RunOptions};
use crate::console::session::LiveSession;
use crate::floor::History;
use crate::floor::gap::GapCause;
use crate::floor::plan::Plan;
use crate::floor::time::{Span, Stamp};
use crate::journal::{Journal, SessionId, Writer};
use crate::rehearsal::any_room::BEFORE;
use crate::rehearsal::{Script, Speed};
use crate::sessions::{self, Cast, GoneOn, Header, Rehearsal, hours};
use crate::words::{Args, Words};

use super::simulation::{Drill, Mishap, MishapKind};

/// The exit code of a program that was killed, as a shell gives it.
pub(in crate::console) const KILLED: u8 = 137;
/// Drawn seeds are smaller than this, so that they can be said and typed.
const SEEDS: u64 = 100_000;

/// Begins a rehearsal of the plan in `file`. Its name has the computer's time, so that the newest sorts last.
pub(in crate::console) async fn begin(
    home: &Home,
    plan: Plan,
    file: &Path,
    (how, script): (Rehearse, Option<Script>),
    options: &RunOptions,
) -> Result<LiveSession, RunError> {
    let today = Clock::real(Span::ZERO).second();
    let starts = hours::setting(&plan, today, Reality::Real).planned_start.unwrap_or(today);
    let now = starts - BEFORE;
    let chosen = Speed::of(how.speed);
    let (cast, seed) = match script {
        // Nothing is drawn in it.
        Some(script) => (Cast::Script(Box::new(script)), 0),
        None => (Cast::Level(how.level), how.seed.unwrap_or_else(draw_seed)),
    };
    let rehearsal = Rehearsal { cast, seed, starts };
    let setting = hours::setting(&plan, now, Reality::Rehearsal { rate: chosen.rate() });
    let header = Header::new(plan.clone(), Some(file), now, setting).rehearsed(rehearsal.clone());
    let journal = home.begin(header, file, today).await?;
    let drill = Drill::new(&plan, rehearsal, chosen, journal.id().clone());
    let session = session(History::new(plan), setting, (journal, home), drill, now, options)?;
    session.writer.beat(now);
    // The first screen does not wait for the disk; the first act does.
    session.writer.retry(now);
    Ok(session)
}

/// Goes on with a rehearsal. Its clock stood meanwhile, unless a simulated kill ended it.
pub(in crate::console) async fn go_on(
    home: &Home,
    id: &SessionId,
    how: Rehearse,
    options: &RunOptions,
) -> Result<LiveSession, RunError> {
    let GoneOn { header, history, last_seen, journal, .. } = home.go_on(id.clone()).await?;
    let began = header.setting();
    let Some(rehearsal) = header.rehearsal else { return Err(RunError::NoRehearsal(id.clone())) };
    let seen = last_seen.unwrap_or(rehearsal.starts - BEFORE);
    let speed = Speed::of(how.speed);
    let mut drill = Drill::new(&header.plan, rehearsal, speed, id.clone());
    let history = drill
        .replay(&header.plan, history.entries(), seen)
        .map_err(|why| sessions::SessionError::Misfit { id: id.clone(), why })?;
    let killed = drill.mishap.take_if(|mishap| mishap.kind == MishapKind::Killed);
    let now = killed.map_or(seen, |Mishap { from, lasts, .. }| from + lasts);
    journal.beat(now);
    let setting = Setting { reality: Reality::Rehearsal { rate: speed.rate() }, ..began };
    let setting = hours::resumed(&header.plan, setting, now);
    let mut session = session(history, setting, (journal, home), drill, now, options)?;
    if let Some(Mishap { from, .. }) = killed {
        session.note_gap(from, now, GapCause::Ended).await;
    }
    Ok(session)
}

fn session(
    history: History,
    setting: Setting,
    (journal, home): (Journal, &Home),
    drill: Drill,
    now: Stamp,
    options: &RunOptions,
) -> Result<LiveSession, RunError> {
    let clock = Clock::trial(now, drill.speed.rate());
    let words = options.languages.chair(history.floor().plan().language.as_deref());
    let mut chair = Chair::new(history, setting, words).with_keys(options.keymap.clone());
    chair.drill = Some(drill);
    let mut session = LiveSession::new(chair, Writer::start(journal)?, clock, home.sessions());
    // Before anything is asked of the room: a slow start would run past its first moment, and so past a step that waits there.
    session.keep_to_script();
    Ok(session)
}

/// The message after a simulated kill, with how to go on.
pub(in crate::console) fn was_killed(options: &RunOptions, words: &Words) -> String {
    let text = |path: &PathBuf| path.to_string_lossy().into_owned();
    let go_on = match (&options.script, &options.plan) {
        (Some(script), _) => words.say("rehearsal-go-on-script", &Args::new().with("script", text(script))),
        (None, plan) => {
            let plan = plan.as_ref().map(text).unwrap_or_default();
            words.say("rehearsal-go-on", &Args::new().with("plan", plan))
        }
    };
    format!("{}\n{go_on}", words.plain("rehearsal-was-killed"))
}

/// Draws a seed: the standard library's hashers begin at random.
fn draw_seed() -> u64 {
    RandomState::new().build_hasher().finish() % SEEDS
}
