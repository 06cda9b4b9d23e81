//! Looking through the sessions: which were left unfinished, and of which plans there were any; and which were closed and
//! must be sealed.
//!
//! There may be thousands. What the first screen needs comes from their names, and from a few files.

use std::path::{Path, PathBuf};

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::journal::{Head, SessionId};

use super::failed::Failed;
use super::header::Header;
use super::known::{Kept, Replayed, Sessions};
use super::open::slug;
use super::seal::must_be_sealed;

/// Which unfinished sessions are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Query<'a> {
    /// All.
    All,
    /// Those that were begun from this plan's file.
    Of(&'a Path),
    /// None.
    None,
}

/// A session that was left unfinished.
pub enum Abandoned {
    /// It can be gone on with.
    Unfinished(Box<Unfinished>),
    /// It cannot.
    Broken {
        /// The session.
        id: SessionId,
        /// Why.
        why: Box<Failed>,
    },
}

/// A session that can be gone on with.
pub struct Unfinished {
    /// The session.
    pub id: SessionId,
    /// What its journal says before its first entry.
    pub header: Header,
    /// What happened so far.
    pub history: History,
    /// When it was last noted to be alive, by an entry or a sign of life.
    pub last_seen: Option<Stamp>,
}

impl Unfinished {
    /// Returns whether its journal names speakers that nobody may be named after: it was opened under the Chatham House
    /// Rule, and keeps them until it is closed.
    #[must_use]
    pub fn is_to_be_closed(&self) -> bool {
        let floor = self.history.floor();
        floor.plan().rules.chatham_house
            && matches!(floor.phase(), Phase::Open(_))
            && self.header.rehearsal.is_none()
    }
}

/// What a look through the sessions came to.
#[derive(Default)]
pub struct Survey {
    /// Those that were asked for, and were left unfinished, the latest first.
    pub left: Vec<Abandoned>,
    /// The plans' files that sessions were begun from, with the title of each, the latest first.
    pub plans: Vec<(PathBuf, String)>,
    /// Whether there are older sessions that were not looked at.
    pub has_more: bool,
}

/// How far a look through the sessions goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The latest: as many as are read in no time.
    Latest,
    /// All.
    All,
}

/// The most unfinished sessions that are offered at once.
const MOST_OFFERED: usize = 20;
/// The most sessions that are looked at where no plan is named.
const MOST_LOOKED_AT: usize = 200;

impl Sessions {
    /// Looks for sessions that were left unfinished, the latest first. Of a plan, all are looked at until enough were found.
    pub fn survey(&self, wanted: Query<'_>, reach: Reach) -> Result<Survey, Failed> {
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
            if reach == Reach::Latest && (is_enough || survey.left.len() >= MOST_OFFERED) {
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

    /// Seals each session that was closed under the Chatham House Rule, and whose program died before it was sealed; removes
    /// what an interrupted sealing left. Returns why sessions that should be sealed are not.
    ///
    /// This looks into every session: nobody should wait for it.
    #[must_use]
    pub fn tidy(&self) -> Vec<Failed> {
        let Ok(names) = self.store.names() else { return Vec::new() };
        let accompanied = self.store.accompanied();
        let tidied = names.iter().map(|id| match self.ending(id) {
            Some(Ending::Sealed) if accompanied.contains(id) => self.sweep(id),
            Some(Ending::Sealed) => Ok(()),
            Some(Ending::Closed) | None => self.seal_if_closed(id),
        });
        tidied.filter_map(Result::err).collect()
    }

    fn seal_if_closed(&self, id: &SessionId) -> Result<(), Failed> {
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
            // One that cannot be read is told where it is offered.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Returns how a session ended, where its last line tells.
    fn ending(&self, id: &SessionId) -> Option<Ending> {
        let line = self.store.last_line(id).ok()??;
        if let Ok(entry) = serde_json::from_slice::<Entry>(&line) {
            return entry.events.contains(&Event::Closed).then_some(Ending::Closed);
        }
        matches!(self.store.head::<Header>(id), Ok(Head::Sealed)).then_some(Ending::Sealed)
    }
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Its last act was to close it.
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

    /// Returns whether a session may be meant, by its name: that holds the name of its plan.
    fn may_include(self, id: &SessionId, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Of(_) => id.may_be_of(name),
            Self::None => false,
        }
    }
}
