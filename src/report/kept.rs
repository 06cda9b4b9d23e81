//! The report of a session that is kept on this machine.

use crate::floor::phase::Phase;
use crate::journal::{ReadError, SessionId};
use crate::plan_file;
use crate::record::Record;
use crate::sessions::{Kept, Replayed, SessionError, SessionKind, Sessions};
use crate::text::names::NameSearch;
use crate::words::{Args, Words};

use super::gate::named;
use super::{AttributedTable, NameHit, Report};

/// The report of a kept session, and what its gate must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The session.
    pub id: SessionId,
    /// Its report.
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
    let session = match sessions.read(&id)? {
        Kept::Session(session) => session,
        Kept::Record { record, .. } => {
            return match serde_json::from_value::<Record>(record) {
                Ok(record) => Ok(Reported::of(id, &record, None, None)),
                Err(why) => Err(NoReport::BadRecord { id, why }),
            };
        }
    };
    match session.history.floor().phase() {
        Phase::Ahead => Err(NoReport::NotOpened(id)),
        Phase::Open(_) if sessions.is_running(&id) => Err(NoReport::Running(id)),
        Phase::Open(_) => Err(NoReport::Unfinished(id)),
        Phase::Closed { .. } => {
            let attributed = AttributedTable::of(&session.history);
            let called = called(&session);
            let search = NameSearch::of(called.iter().map(|(name, called)| (name.as_str(), called.as_str())));
            Ok(Reported::of(id, &Record::of(&session.history), attributed, Some(&search)))
        }
    }
}

/// Returns all that the room's delegations, observers and officers are called, each with the name that it stands for. Officers
/// are not in the journal: they are those of the plan's file, if it is still there.
fn called(session: &Replayed) -> Vec<(String, String)> {
    let parties = session
        .history
        .floor()
        .parties()
        .flat_map(|(_, party)| party.names().map(move |called| (party.name.clone(), called.clone())));
    let plan = session.header.plan_file.as_deref().and_then(|file| plan_file::read(file).ok());
    let officers = plan.iter().flat_map(|plan| &plan.officers).filter_map(|officer| officer.name.as_ref());
    let officers = officers.flat_map(|name| {
        // The last word is the family name; short ones would be found in any text.
        let family = name.rsplit(' ').next().filter(|family| family.chars().count() > 3);
        std::iter::once(name.as_str()).chain(family).map(move |called| (name.clone(), called.to_owned()))
    });
    parties.chain(officers).collect()
}

impl Reported {
    fn of(
        id: SessionId,
        record: &Record,
        attributed: Option<AttributedTable>,
        search: Option<&NameSearch<&str>>,
    ) -> Self {
        let named = if record.chatham_house_rule { named(record, search) } else { Vec::new() };
        Self { id, report: Report::of(record), attributed, named }
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
