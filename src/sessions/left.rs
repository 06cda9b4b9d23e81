//! Surveys the sessions: those left unfinished, their plans, and those that are closed and must be sealed.
//!
//! There may be thousands. What the first screen needs comes from names and a few files.

use std::path::{Path, PathBuf};

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::journal::{Head, SessionId};

use super::error::SessionError;
use super::header::Header;
use super::known::{Kept, Replayed, Sessions};
use super::open::slug;
use super::seal::must_be_sealed;

/// Which unfinished sessions to look for.
#[derive(Debug, Clone, Copy)]
pub enum Query<'a> {
    /// All.
    All,
    /// Those begun from this plan's file.
    Of(&'a Path),
    /// None.
    None,
}

/// A session that was left unfinished.
pub enum Abandoned {
    /// It can be resumed.
    Unfinished(Box<Unfinished>),
    /// It cannot be resumed.
    Broken {
        /// The session.
        id: SessionId,
        /// Why.
        why: Box<SessionError>,
    },
}

/// A session that can be resumed.
pub struct Unfinished {
    /// The session.
    pub id: SessionId,
    /// The journal's header.
    pub header: Header,
    /// What happened so far.
    pub history: History,
    /// The moment of the last entry or sign of life.
    pub last_seen: Option<Stamp>,
}

impl Unfinished {
    /// Whether it must be closed for its journal to be sealed: opened under the Chatham House Rule, it keeps names of
    /// speakers until then.
    #[must_use]
    pub fn is_to_be_closed(&self) -> bool {
        let floor = self.history.floor();
        floor.plan().rules.chatham_house
            && matches!(floor.phase(), Phase::Open(_))
            && self.header.rehearsal.is_none()
    }
}

/// The result of a survey.
#[derive(Default)]
pub struct Survey {
    /// The unfinished sessions that were asked for, the latest first.
    pub left: Vec<Abandoned>,
    /// The plans' files of sessions, with their titles, the latest first.
    pub plans: Vec<(PathBuf, String)>,
    /// Whether older sessions were not looked at.
    pub has_more: bool,
}

/// How far a survey goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookback {
    /// The latest, as many as can be read at once.
    Latest,
    /// All.
    All,
}

const MOST_OFFERED: usize = 20;
/// How many sessions are looked at if no plan is named.
const MOST_LOOKED_AT: usize = 200;

impl Sessions {
    /// Looks for unfinished sessions, the latest first. For a plan it goes on until it has found enough.
    pub fn survey(&self, wanted: Query<'_>, reach: Lookback) -> Result<Survey, SessionError> {
        let mut survey = Survey::default();
        let name = match wanted {
            Query::Of(plan_file) => SessionId::name_of(&slug(plan_file)),
            Query::All | Query::None => String::new(),
        };
        let asked = self.store.names()?.into_iter().filter(|id| wanted.may_include(id, &name));
        for (place, id) in asked.enumerate() {
            let is_enough = match wanted {
                Query::Of(_) => false,
                Query::All => place >= MOST_LOOKED_AT,
                Query::None => true,
            };
            if reach == Lookback::Latest && (is_enough || survey.left.len() >= MOST_OFFERED) {
                survey.has_more = !matches!(wanted, Query::None);
                break;
            }
            self.look_at(id, wanted, &mut survey);
        }
        Ok(survey)
    }

    fn look_at(&self, id: SessionId, wanted: Query<'_>, survey: &mut Survey) {
        let is_over = self.ending(&id).is_some();
        if is_over && matches!(wanted, Query::Of(_)) {
            return;
        }
        let header = match self.store.head::<Header>(&id) {
            Ok(Head::Journal(header)) => header,
            Ok(Head::Sealed) => return,
            Err(why) => return survey.left.push(Abandoned::Broken { id, why: Box::new(why.into()) }),
        };
        let is_new = |file: &&PathBuf| survey.plans.iter().all(|(other, _)| other != *file);
        if let Some(file) = header.plan_file.as_ref().filter(is_new) {
            survey.plans.push((file.clone(), header.plan.title.clone()));
        }
        if is_over || !wanted.includes(&header) {
            return;
        }
        match self.read(&id) {
            Ok(Kept::Session(session)) if is_unfinished(&session.history) => {
                let Replayed { header, history, last_seen, .. } = *session;
                survey.left.push(Abandoned::Unfinished(Box::new(Unfinished {
                    id,
                    header,
                    history,
                    last_seen,
                })));
            }
            Ok(Kept::Session(_) | Kept::Record { .. }) => {}
            Err(why) => survey.left.push(Abandoned::Broken { id, why: Box::new(why) }),
        }
    }

    /// Seals sessions that were closed under the Chatham House Rule but whose program died before sealing, and removes
    /// what an interrupted sealing left. Returns why some could not be sealed.
    ///
    /// It opens every session, so nobody should wait for it.
    #[must_use]
    pub fn tidy(&self) -> Vec<SessionError> {
        let Ok(names) = self.store.names() else { return Vec::new() };
        let accompanied = self.store.accompanied();
        let tidied = names.iter().map(|id| match self.ending(id) {
            Some(Ending::Sealed) if accompanied.contains(id) => self.sweep(id),
            Some(Ending::Sealed) => Ok(()),
            Some(Ending::Closed) | None => self.seal_if_closed(id),
        });
        tidied.filter_map(Result::err).collect()
    }

    fn seal_if_closed(&self, id: &SessionId) -> Result<(), SessionError> {
        let is_under_the_rule = matches!(
            self.store.head::<Header>(id),
            Ok(Head::Journal(header)) if header.plan.rules.chatham_house && header.rehearsal.is_none()
        );
        if !is_under_the_rule {
            return Ok(());
        }
        match self.read(id) {
            Ok(Kept::Session(session))
                if must_be_sealed(&session.history, session.header.setting().reality) =>
            {
                self.seal_late(id)
            }
            // A session that cannot be read is reported where it is offered.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// How a session ended, by its last line.
    fn ending(&self, id: &SessionId) -> Option<Ending> {
        let line = self.store.last_line(id).ok()??;
        if let Ok(entry) = serde_json::from_slice::<Entry>(&line) {
            return entry.events.contains(&Event::Closed).then_some(Ending::Closed);
        }
        matches!(self.store.head::<Header>(id), Ok(Head::Sealed)).then_some(Ending::Sealed)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Its last entry closed it.
    Closed,
    /// Only its record is left.
    Sealed,
}

fn is_unfinished(history: &History) -> bool {
    !history.entries().is_empty() && !matches!(history.floor().phase(), Phase::Closed { .. })
}

impl Query<'_> {
    fn includes(self, header: &Header) -> bool {
        match self {
            Self::All => true,
            Self::Of(plan_file) => header.is_of(plan_file),
            Self::None => false,
        }
    }

    /// Whether a session may be included, by the plan's name in its own.
    fn may_include(self, id: &SessionId, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Of(_) => id.may_be_of(name),
            Self::None => false,
        }
    }
}
