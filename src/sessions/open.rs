//! Beginning a session, and going on with one: its journal open for writing, for this program alone.

use std::path::Path;

use crate::board::setting::{Reality, Setting};
use crate::floor::History;
use crate::floor::entry::Entry;
use crate::floor::plan::Plan;
use crate::floor::time::Stamp;
use crate::journal::{Journal, SessionId, Torn};

use super::failed::Failed;
use super::header::{Header, Rehearsal};
use super::hours;
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
    /// Begins a session of the plan in `file` at `now`; returns its setting and its journal.
    ///
    /// The journal's first line is left to its first entry or retry: the first screen does not wait for the disk.
    pub fn begin(
        &self,
        plan: Plan,
        file: &Path,
        now: Stamp,
        reality: Reality,
    ) -> Result<(Setting, Journal), Failed> {
        let setting = hours::setting(&plan, now, reality);
        let header = Header::new(plan, Some(file), now, setting);
        Ok((setting, self.store.prepare(&slug(file), header, now)?))
    }

    /// Begins a rehearsal of the plan in `file` at a moment of its own; it is named by the computer's, so that the last
    /// one has the last name. Returns its setting and its journal, as [`Sessions::begin`] does.
    pub fn rehearse(
        &self,
        plan: Plan,
        file: &Path,
        (now, named): (Stamp, Stamp),
        reality: Reality,
        rehearsal: Rehearsal,
    ) -> Result<(Setting, Journal), Failed> {
        let setting = hours::setting(&plan, now, reality);
        let header = Header::new(plan, Some(file), now, setting).rehearsed(rehearsal);
        Ok((setting, self.store.prepare(&slug(file), header, named)?))
    }

    /// Goes on with a session that was left.
    pub fn go_on(&self, id: &SessionId) -> Result<GoneOn, Failed> {
        let resumed = self.store.resume::<Header, Entry>(id)?;
        let history = replay(id, &resumed.header.plan, resumed.entries)?;
        let last_seen = last_seen(&history, resumed.last_beat);
        let (header, torn, journal) = (resumed.header, resumed.torn, resumed.journal);
        Ok(GoneOn { header, history, torn, last_seen, journal })
    }
}

/// Returns what a session is named after, beside its moment.
fn slug(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
