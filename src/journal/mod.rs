//! The journal: the file that keeps a session safe.
//!
//! It gives: a [`Store`] of sessions, a [`Journal`] to append entries to, a [`Writer`] that does so on a thread of its
//! own, and the reading of all that. It stores any header and any entry, and never looks into them. It reads no clock.
//!
//! # What it promises
//!
//! - An entry that was acknowledged is on the disk, synced, as is the name of its file.
//! - A program or machine that dies in the middle of a write loses at most the entry that was being written: nobody
//!   was told it was safe. What there is of it is set aside in a `.torn` file when the session is gone on with.
//! - Reading changes nothing. A file that is damaged, newer, or no journal is an error, and never written to.
//! - What another user could have put there is neither read nor written: links, pipes, files of others, folders open to
//!   others. No file fills the memory: [`FILE_LIMIT`].
//! - One program writes a session at a time.
//! - A session is in one file of one folder. A disk that fails or hangs does not stop the room: the whole session is
//!   written to a new file that takes the place of the old one. If that fails too, entries wait in memory, and
//!   [`Safety`] says so.
//! - A session moves to another folder as a whole, and its old file is removed. If that fails, the new file names the
//!   old folder.
//! - A sealed session leaves nothing but its record, in all folders that it was ever kept in. Files that cannot be
//!   removed are named.
//! - Every retry has a bound, and opening a file never waits.
//!
//! # The file
//!
//! One line an entry: the payload's length in bytes, its CRC-32, and the payload in JSON. The first line is the header.
//! Each line is written and synced before the next one. So only the last can be torn, or be zeros after a loss of
//! power. A bad line before it is damage.
//!
//! ```text
//! 51 756ee879 {"tribune_journal":1,"header":{"plan":"english-1"}}
//! 38 742ecd55 {"seq":1,"what":"Côte d’Ivoire, 1"}
//! ```
//!
//! Beside `<session>.journal` lie `<session>.lock` (held by the program that writes), `.journal.torn` (an unfinished last line
//! that was set aside), and for an instant `.journal.new` (the file that takes the journal's place).

mod disk;
mod error;
#[cfg(test)]
mod fault;
mod file;
mod id;
mod line;
mod lock;
mod manuscript;
mod platform;
mod read;
mod runtime_folder;
mod seal;
mod state_folder;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod writer;

pub use error::{
    DeleteError, DiskFailure, DiskStep, Distrust, LineError, LineFault, OpenError, ReadError, SealError,
};
pub use file::{Journal, RETRY_AFTER};
pub use id::SessionId;
pub use line::{JournalLine, LINE_LIMIT};
pub use read::FILE_LIMIT;
pub use runtime_folder::{is_trusted, make_trusted, runtime_folder};
pub use state_folder::state_root;
pub use store::{Contents, Head, Resumed, Store, Torn};
pub use writer::{Receipt, Safety, SaveOutcome, Why, Writer};
