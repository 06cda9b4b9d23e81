//! Looking through all sessions: which were left unfinished, and of which plans there were any.

use std::path::{Path, PathBuf};

use crate::floor::History;
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::journal::{Head, SessionId};

use super::failed::Failed;
use super::header::Header;
use super::known::{Kept, Replayed, Sessions};
use super::seal::must_be_sealed;

/// Which unfinished sessions are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// All.
    All,
    /// Those that were begun from this plan's file.
    Of(&'a Path),
    /// None.
    None,
}

/// A session that was left unfinished.
pub enum Left {
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

/// What a look through all sessions came to.
#[derive(Default)]
pub struct Survey {
    /// Those that were asked for, and were left unfinished, the latest first.
    pub left: Vec<Left>,
    /// Why sessions that should be sealed are not.
    pub unsealed: Vec<Failed>,
    /// The plans' files that sessions were begun from, with the title of each, the latest first.
    pub plans: Vec<(PathBuf, String)>,
}

impl Sessions {
    /// Looks through all sessions. One that was closed under the Chatham House Rule, and whose program died before it
    /// was sealed, is sealed on the way.
    pub fn survey(&self, wanted: Wanted<'_>) -> Result<Survey, Failed> {
        let mut survey = Survey::default();
        for session in self.list()? {
            let id = session.id;
            let header = match session.head {
                Ok(Head::Journal(header)) => header,
                Ok(Head::Sealed { is_swept: true }) => continue,
                Ok(Head::Sealed { is_swept: false }) => {
                    survey.unsealed.extend(self.sweep(&id).err());
                    continue;
                }
                Err(why) => {
                    if wanted.may_include(&id) {
                        survey.left.push(Left::Broken { id, why: Box::new(why.into()) });
                    }
                    continue;
                }
            };
            let is_new = |file: &&PathBuf| survey.plans.iter().all(|(other, _)| other != *file);
            if let Some(file) = header.plan_file.as_ref().filter(is_new) {
                survey.plans.push((file.clone(), header.plan.title.clone()));
            }
            let is_wanted = wanted.includes(&header);
            if is_wanted || header.plan.rules.chatham_house {
                self.look_into(id, is_wanted, &mut survey);
            }
        }
        Ok(survey)
    }

    fn look_into(&self, id: SessionId, is_wanted: bool, survey: &mut Survey) {
        let Replayed { header, history, last_seen, .. } = match self.read(&id) {
            Ok(Kept::Session(session)) => *session,
            Ok(Kept::Record { .. }) => return,
            Err(why) => {
                if is_wanted {
                    survey.left.push(Left::Broken { id, why: Box::new(why) });
                }
                return;
            }
        };
        if must_be_sealed(&history, header.setting().reality) {
            survey.unsealed.extend(self.seal_late(&id).err());
        } else if is_wanted && is_unfinished(&history) {
            survey.left.push(Left::Unfinished(Box::new(Unfinished { id, header, history, last_seen })));
        }
    }
}

fn is_unfinished(history: &History) -> bool {
    !history.entries().is_empty() && !matches!(history.floor().phase(), Phase::Closed { .. })
}

impl Wanted<'_> {
    fn includes(self, header: &Header) -> bool {
        match self {
            Self::All => true,
            Self::Of(plan_file) => header.is_of(plan_file),
            Self::None => false,
        }
    }

    /// Returns whether a session that cannot be read may be meant: its name holds the name of its plan.
    fn may_include(self, id: &SessionId) -> bool {
        match self {
            Self::All => true,
            Self::Of(plan_file) => {
                plan_file.file_stem().is_none_or(|stem| id.may_be_of(&stem.to_string_lossy()))
            }
            Self::None => false,
        }
    }
}
