//! The report of a session that is kept on this machine.

use std::rc::Rc;

use crate::floor::phase::Phase;
use crate::floor::plan::Plan;
use crate::floor::{Floor, History};
use crate::journal::{ReadError, SessionId};
use crate::plan_file;
use crate::record::Record;
use crate::sessions::{Kept, SessionError, SessionKind, Sessions};
use crate::text::names::NameSearch;
use crate::words::{Args, Words};

use super::gate::named;
use super::{AttributedTable, NameHit, Report};

/// The report of a kept session, and what its gate must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The report.
    pub report: Report,
    /// Who spoke; `None` under the Chatham House Rule.
    pub attributed: Option<AttributedTable>,
    /// The names in its notes, under the Rule.
    pub named: Vec<NameHit>,
}

/// Why there is no report of a session.
#[derive(Debug)]
pub enum NoReport {
    /// The session cannot be read.
    Session(SessionError),
    /// It is open in a program.
    Running(SessionId),
    /// It was left open.
    Unfinished(SessionId),
    /// It was never opened.
    NotOpened(SessionId),
    /// Its record is none that this program knows.
    BadRecord {
        /// The session.
        id: SessionId,
        /// Why.
        why: serde_json::Error,
    },
}

impl<E: Into<SessionError>> From<E> for NoReport {
    fn from(error: E) -> Self {
        Self::Session(error.into())
    }
}

/// Returns the report of a session: the one named, or the one begun last of its kind.
pub fn report(session: Option<&str>, kind: SessionKind) -> Result<Reported, NoReport> {
    let sessions = Sessions::of(kind);
    let id = match session {
        Some(name) => SessionId::parse(name).ok_or_else(|| ReadError::Missing { id: name.to_owned() })?,
        None => sessions.latest()?.ok_or(SessionError::NoSession)?,
    };
    let is_real = kind == SessionKind::Real;
    let session = match sessions.read(&id)? {
        Kept::Session(session) => session,
        Kept::Record { record, .. } => {
            return match serde_json::from_value::<Record>(record) {
                Ok(record) => Ok(Reported::of(&record, is_real, None, Vec::new)),
                Err(why) => Err(NoReport::BadRecord { id, why }),
            };
        }
    };
    match session.history.floor().phase() {
        Phase::Ahead => Err(NoReport::NotOpened(id)),
        Phase::Open(_) if sessions.is_running(&id) => Err(NoReport::Running(id)),
        Phase::Open(_) => Err(NoReport::Unfinished(id)),
        Phase::Closed { .. } => {
            // A journal keeps no officers. They are those of the plan's file, if it is still there.
            let file = session.header.plan_file.as_deref();
            let plan = file.and_then(|file| plan_file::read(file).ok());
            Ok(Reported::of_session(&session.history, is_real, plan))
        }
    }
}

impl Reported {
    /// Returns the report of a closed session. Its notes are searched for the names of the session, and for those of the
    /// officers of a plan.
    #[must_use]
    pub fn of_session(history: &History, is_real: bool, plan: Option<Plan>) -> Self {
        let record = Record::of(history);
        let plan = plan.map(History::new);
        let floors = [Some(history), plan.as_ref()].into_iter().flatten().map(History::floor);
        let searches = || floors.map(Floor::name_search).collect();
        Self::of(&record, is_real, AttributedTable::of(history), searches)
    }

    fn of(
        record: &Record,
        is_real: bool,
        attributed: Option<AttributedTable>,
        searches: impl FnOnce() -> Vec<NameSearch<Rc<str>>>,
    ) -> Self {
        // Without the Rule nobody is asked about names.
        let named = if record.chatham_house_rule { named(record, &searches()) } else { Vec::new() };
        let report = Report { no_real_session: !is_real, ..Report::of(record) };
        Self { report, attributed, named }
    }
}

impl Reported {
    /// Returns the lines of notes that name somebody, in words.
    #[must_use]
    pub fn named_lines(&self, words: &Words) -> String {
        self.named.iter().map(|hit| hit.message(words) + "\n").collect()
    }
}

impl NoReport {
    /// Returns why, and what to do, in words.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let say = |message, id: &SessionId| words.say(message, &Args::new().with("id", id.as_str()));
        match self {
            Self::Session(error) => error.message(words),
            Self::Running(id) => say("report-running", id),
            Self::Unfinished(id) => say("report-unfinished", id),
            Self::NotOpened(id) => say("report-not-opened", id),
            Self::BadRecord { id, why } => {
                let args = Args::new().with("id", id.as_str());
                words.say("report-bad-record", &args.with("why", crate::text::clean(&why.to_string(), 200)))
            }
        }
    }
}
