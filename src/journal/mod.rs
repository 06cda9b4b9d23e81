//! The journal: the file that keeps a session safe.
//!
//! It gives: a [`Store`] of sessions, a [`Journal`] to append entries to, a [`Writer`] that does so on a thread of its
//! own, and the reading of all that. It stores any header and any entry, and never looks into them; it reads no clock
//! and makes no sentences.
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
//! - A disk that fails or hangs stops nobody: all entries go to a new file, in another folder if need be, or wait in
//!   memory while [`Safety`] says so.
//! - A sealed session leaves nothing but its record.
//!
//! # The file
//!
//! One line an entry: the payload's length in bytes, its CRC-32, and the payload in JSON. The first line is the
//! header. A line is written and synced before the next one, so only the last can be torn; a bad line before it was
//! good once, and is damage.
//!
//! ```text
//! 60 4326d172 {"tribune_journal":1,"part":1,"header":{"plan":"english-1"}}
//! 38 742ecd55 {"seq":1,"what":"Côte d’Ivoire, 1"}
//! ```

mod disk;
mod error;
#[cfg(test)]
mod fault;
mod file;
mod folders;
mod line;
mod lock;
mod parts;
mod platform;
mod read;
mod resume;
mod seal;
mod store;
mod tell;
#[cfg(test)]
mod tests;
mod writer;

pub use error::{Distrust, Failure, Fault, LineError, OpenError, ReadError, SealError, Step};
pub use file::{Journal, RETRY_AFTER};
pub use folders::{fallback, is_trusted, make_trusted, state_root};
pub use line::{JournalLine, LINE_LIMIT};
pub use parts::SessionId;
pub use read::FILE_LIMIT;
pub use resume::{Resumed, Torn};
pub use store::{Contents, Head, Listed, Store};
pub use writer::{Receipt, Safety, Why, Writer};
