//! The messages, and reading them line by line from a side that is not trusted.

use std::io;
use std::time::Duration;

use interprocess::local_socket::tokio::Stream;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::board::Board;
use crate::floor::time::Stamp;

/// The version of the wire. Both sides must have the same.
pub const PROTOCOL: u32 = 1;

/// How often a viewer hears of the console.
pub(super) const BEAT: Duration = Duration::from_secs(5);
/// The most bytes of a line from the console: many times the largest board.
pub(super) const MOST_FROM_CONSOLE: usize = 64 * 1024;
/// The most bytes of a line from a viewer.
pub(super) const MOST_FROM_VIEWER: usize = 512;

/// What the console says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FromConsole {
    Hello(Hello),
    Board(Box<Board>),
    Sync(Sync),
    Bye(Bye),
}

/// What a viewer says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FromViewer {
    Hello(Caller),
    /// The sync of this number is shown, and the board before it.
    Shown(u64),
}

/// Who the console is, and which session it has. What another version adds is passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The version of the wire.
    pub protocol: u32,
    /// The version of the program.
    pub program: String,
    /// The session's name among sessions.
    #[serde(default)]
    pub session: String,
    /// The session's title.
    #[serde(default)]
    pub title: String,
    /// The room.
    #[serde(default)]
    pub room: Option<String>,
    /// Whether it is a real session, and no trial of one.
    #[serde(default)]
    pub is_real: bool,
}

/// Who the viewer is.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Caller {
    pub(super) protocol: u32,
    pub(super) program: String,
}

/// Which moment it is in the session, and how fast its time passes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sync {
    /// From 1; the viewer repeats it.
    pub(super) number: u64,
    pub(super) now: Stamp,
    pub(super) rate: u32,
}

/// Why the console says no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bye {
    /// It has ended.
    Ended,
    /// As many viewers follow as may.
    Full,
    /// The viewer is of another version.
    OtherVersion,
}

impl Caller {
    /// Returns this program as a viewer.
    pub(super) fn this() -> Self {
        Self { protocol: PROTOCOL, program: env!("CARGO_PKG_VERSION").to_owned() }
    }
}

/// Returns a message as it is sent.
pub(super) fn encoded(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    Ok(line)
}

/// Sends a message.
pub(super) async fn send(mut stream: &Stream, message: &impl Serialize) -> io::Result<()> {
    stream.write_all(&encoded(message)?).await
}

/// What has been read of the lines that come.
pub(super) struct Lines {
    most: usize,
    read: Vec<u8>,
    /// How many of these bytes are known to end no line: none is looked at twice, however small the pieces come in.
    searched: usize,
}

impl Lines {
    /// Reads lines of at most so many bytes.
    pub(super) fn of_at_most(most: usize) -> Self {
        Self { most, read: Vec::new(), searched: 0 }
    }

    /// Waits for the next message; nothing where the other side has closed. Cancel safe. A line that is too long, or no
    /// such message, is an error.
    pub(super) async fn next<M: DeserializeOwned>(&mut self, mut stream: &Stream) -> io::Result<Option<M>> {
        loop {
            let mut unsearched = self.read.iter().skip(self.searched);
            if let Some(place) = unsearched.position(|&byte| byte == b'\n') {
                let end = self.searched + place;
                let message = self.read.get(..end).map(serde_json::from_slice).transpose();
                self.read.drain(..=end);
                self.searched = 0;
                return Ok(message?);
            }
            self.searched = self.read.len();
            if self.read.len() >= self.most {
                return Err(io::ErrorKind::InvalidData.into());
            }
            let mut part = [0; 1024];
            let room = part.len().min(self.most - self.read.len());
            let count = stream.read(part.get_mut(..room).unwrap_or_default()).await?;
            if count == 0 {
                return Ok(None);
            }
            self.read.extend(part.iter().take(count));
        }
    }
}
