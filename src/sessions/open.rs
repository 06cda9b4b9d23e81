//! Begins and resumes sessions: a journal open for writing, for this program alone.

use std::path::Path;

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::time::Stamp;
use crate::journal::{Journal, Resumed, SessionId, Torn};

use super::error::SessionError;
use super::header::{Header, in_full};
use super::known::{Sessions, last_seen, replay};

/// A resumed session.
pub struct GoneOn {
    /// The journal's header.
    pub header: Header,
    /// What happened so far.
    pub history: History,
    /// The unfinished last line, if there was one.
    pub torn: Option<Torn>,
    /// The moment of the last entry or sign of life.
    pub last_seen: Option<Stamp>,
    /// Its journal, to append to.
    pub journal: Journal,
}

impl Sessions {
    /// Begins a session, named after its plan's file and a moment. The header is written with the first entry, so that
    /// the first screen need not wait for the disk.
    pub fn begin(&self, header: &Header, named: (&Path, Stamp)) -> Result<Journal, SessionError> {
        Ok(self.store.prepare(&slug(named.0), header, named.1)?)
    }

    /// As [`Sessions::begin`], without touching the disk yet, because it may hang.
    pub fn begin_in_memory(&self, header: &Header, named: (&Path, Stamp)) -> Result<Journal, SessionError> {
        Ok(self.store.in_memory(&slug(named.0), header, named.1)?)
    }

    /// Resumes a session.
    pub fn go_on(&self, id: &SessionId) -> Result<GoneOn, SessionError> {
        Self::gone_on(id, self.store.resume(id)?)
    }

    /// As [`Sessions::go_on`], without writing yet, because the disk may hang.
    pub fn go_on_in_memory(&self, id: &SessionId) -> Result<GoneOn, SessionError> {
        Self::gone_on(id, self.store.resume_in_memory(id)?)
    }

    fn gone_on(id: &SessionId, resumed: Resumed<Header, Entry>) -> Result<GoneOn, SessionError> {
        let history = replay(id, &resumed.header.plan, resumed.entries)?;
        let last_seen = last_seen(&history, resumed.last_beat);
        let (header, torn, journal) = (resumed.header, resumed.torn, resumed.journal);
        Ok(GoneOn { header, history, torn, last_seen, journal })
    }
}

/// The plan's part of a session's name: the stem of the file that a link leads to.
pub(super) fn slug(file: &Path) -> String {
    let file = in_full(file);
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_session_is_named_after_the_plan_that_a_link_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let (plan, link) = (folder.path().join("room-c.toml"), folder.path().join("today.toml"));
        std::fs::write(&plan, "").unwrap();
        std::os::unix::fs::symlink(&plan, &link).unwrap();
        assert_eq!((slug(&plan), slug(&link)), ("room-c".into(), "room-c".into()));
        assert_eq!(slug(&folder.path().join("gone.toml")), "gone");
    }
}
