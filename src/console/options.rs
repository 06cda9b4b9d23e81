//! How the chair's program is asked to run.

use std::path::PathBuf;

use crate::board::setting::Reality;
use crate::broker::BrokerChoice;
use crate::clock::Clock;
use crate::draw::Look;
use crate::floor::time::{Span, Stamp};
use crate::rehearsal::Level;
use crate::sessions::SessionKind;
use crate::terminal::BidiSetting;
use crate::web;
use crate::words::LanguageChoice;

use super::keymap::Keymap;

/// How to run.
#[derive(Debug, Clone)]
pub struct RunOptions {
    /// The plan's file; `None` offers what there is.
    pub plan: Option<PathBuf>,
    /// Which languages are used.
    pub languages: LanguageChoice,
    /// Whether to begin anew without asking about an unfinished session.
    pub anew: bool,
    /// Whether the bell sounds.
    pub bell: bool,
    /// The clock of a trial; `None` for a real session.
    pub trial: Option<Trial>,
    /// How to rehearse; `None` for a session that is no rehearsal.
    pub rehearse: Option<Rehearse>,
    /// The script's file; `None` for a room that is drawn.
    pub script: Option<PathBuf>,
    /// The keys of the verbs.
    pub keymap: Keymap,
    /// How to draw.
    pub look: Look,
    /// Who puts right-to-left text in order.
    pub bidi: BidiSetting,
    /// Where to serve the page for browsers; `None` for no page.
    pub web: Option<web::ListenAddress>,
    /// The broker by which other rooms see this one.
    pub broker: BrokerChoice,
    /// Whether facilitators may write to the chair over it.
    pub takes_lines: bool,
}

/// A clock with a rate, for trials of the program.
#[derive(Debug, Clone, Copy)]
pub struct Trial {
    /// How many seconds of the session pass in one.
    pub rate: u32,
    /// When the session's clock begins; `None` for now.
    pub start: Option<Stamp>,
}

impl RunOptions {
    pub(super) fn kind(&self) -> SessionKind {
        match (&self.rehearse, &self.trial) {
            (Some(_), _) => SessionKind::Rehearsal,
            (None, Some(_)) => SessionKind::Trial,
            (None, None) => SessionKind::Real,
        }
    }

    pub(super) fn reality(&self) -> Reality {
        self.trial.map_or(Reality::Real, |trial| Reality::Trial { rate: trial.rate })
    }

    /// The session's time when the program starts.
    pub(super) fn now(&self) -> Stamp {
        self.trial.and_then(|trial| trial.start).unwrap_or_else(|| Clock::real(Span::ZERO).second())
    }

    /// The session's clock. That of a trial stood while the program did not run.
    pub(super) fn clock(&self, left: Option<Stamp>, ran: bool, ahead: Span) -> Clock {
        match self.trial {
            None => Clock::going_on(ahead, left, ran),
            Some(Trial { rate, .. }) => {
                let start = left.unwrap_or_else(|| self.now());
                Clock::trial(start, rate)
            }
        }
    }
}

/// How to rehearse.
#[derive(Debug, Clone, Copy)]
pub struct Rehearse {
    /// How many seconds of the session pass in one.
    pub speed: u32,
    /// The seed of the room; `None` to draw one.
    pub seed: Option<u64>,
    /// How hard it is to chair.
    pub level: Level,
}

impl Default for Rehearse {
    fn default() -> Self {
        Self { speed: 1, seed: None, level: Level::Usual }
    }
}
