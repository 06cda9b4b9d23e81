//! Beginning a session, and going on with one: its journal open for writing, for this program alone.

use std::path::Path;

use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::time::Stamp;
use crate::journal::{Journal, Resumed, SessionId, Torn};

use super::failed::Failed;
use super::header::{Header, in_full};
use super::known::{Sessions, last_seen, replay};

/// A session that was left, and is gone on with.
pub struct GoneOn {
    /// What its journal says before its first entry.
    pub header: Header,
    /// What happened so far.
    pub history: History,
    /// The unfinished line at the journal's end, if there was one.
    pub torn: Option<Torn>,
    /// When it was last noted to be alive, by an entry or a sign of life.
    pub last_seen: Option<Stamp>,
    /// Its journal, to append to.
    pub journal: Journal,
}

impl Sessions {
    /// Begins a session, named after its plan's file and a moment; the journal's first line is left to its first entry or
    /// retry: the first screen does not wait for the disk.
    pub fn begin(&self, header: &Header, named: (&Path, Stamp)) -> Result<Journal, Failed> {
        Ok(self.store.prepare(&slug(named.0), header, named.1)?)
    }

    /// Begins a session as [`Sessions::begin`] does, but asks the disk for nothing yet: it may hang.
    pub fn begin_in_memory(&self, header: &Header, named: (&Path, Stamp)) -> Result<Journal, Failed> {
        Ok(self.store.in_memory(&slug(named.0), header, named.1)?)
    }

    /// Goes on with a session that was left.
    pub fn go_on(&self, id: &SessionId) -> Result<GoneOn, Failed> {
        Self::gone_on(id, self.store.resume(id)?)
    }

    /// Goes on with a session as [`Sessions::go_on`] does, but writes nothing yet: the disk may hang.
    pub fn go_on_in_memory(&self, id: &SessionId) -> Result<GoneOn, Failed> {
        Self::gone_on(id, self.store.resume_in_memory(id)?)
    }

    fn gone_on(id: &SessionId, resumed: Resumed<Header, Entry>) -> Result<GoneOn, Failed> {
        let history = replay(id, &resumed.header.plan, resumed.entries)?;
        let last_seen = last_seen(&history, resumed.last_beat);
        let (header, torn, journal) = (resumed.header, resumed.torn, resumed.journal);
        Ok(GoneOn { header, history, torn, last_seen, journal })
    }
}

/// Returns what a session is named after, beside its moment: its plan's file, whatever link was followed to it.
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
