//! The messages, and reading them line by line from an untrusted side.

use std::io;
use std::time::Duration;

use interprocess::local_socket::tokio::Stream;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};

use crate::board::setting::Reality;
use crate::board::{Board, Bulletin};
use crate::floor::time::Stamp;

use super::feed::Feed;

/// The version of the wire. Both sides must have the same.
pub const PROTOCOL: u32 = 2;

/// The interval of the console's signs of life.
pub(super) const BEAT: Duration = Duration::from_secs(5);
/// The longest line from the console in bytes: many times the largest board.
pub(super) const MOST_FROM_CONSOLE: usize = 256 * 1024;
/// The longest line from a viewer in bytes.
pub(super) const MOST_FROM_VIEWER: usize = 512;

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FromConsole {
    Hello(Hello),
    Board(Box<Board>),
    Bulletin(Box<Bulletin>),
    Sync(TimeSync),
    Bye(Bye),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FromViewer {
    Hello(Caller),
    /// The sync of this number is shown, with the board before it.
    Shown(u64),
}

/// The console's greeting: which program, which session. Fields of newer versions are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The version of the wire.
    pub protocol: u32,
    /// The version of the program.
    pub program: String,
    /// The session's name, such as its journal has.
    #[serde(default)]
    pub session: String,
    /// The session's title.
    #[serde(default)]
    pub title: String,
    /// The room.
    #[serde(default)]
    pub room: Option<String>,
    /// Whether it is a real session, not a trial or rehearsal.
    #[serde(default)]
    pub is_real: bool,
}

/// The viewer's greeting.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Caller {
    pub(super) protocol: u32,
    pub(super) program: String,
    #[serde(default)]
    pub(super) asks: Asked,
}

/// What a viewer asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// What the room may see.
    #[default]
    Board,
    /// What other rooms may know.
    Bulletin,
}

/// The session's moment, and how fast its time goes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeSync {
    /// Counts from 1; the viewer repeats it.
    pub(super) number: u64,
    pub(super) now: Stamp,
    pub(super) rate: u32,
}

/// Why the console ends the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bye {
    /// The session's program ends.
    Ended,
    /// It takes no more viewers.
    Full,
    /// The viewer is of another version.
    OtherVersion,
}

impl Hello {
    /// Returns the greeting of a session's console. `session` is the session's name.
    #[must_use]
    pub fn of(session: &str, feed: &Feed) -> Self {
        Self {
            protocol: PROTOCOL,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            session: session.to_owned(),
            title: feed.board.title.clone(),
            room: feed.board.room.clone(),
            is_real: feed.board.reality == Reality::Real,
        }
    }
}

impl Caller {
    pub(super) fn asking(asks: Asked) -> Self {
        Self { protocol: PROTOCOL, program: env!("CARGO_PKG_VERSION").to_owned(), asks }
    }
}

pub(super) fn encoded(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    Ok(line)
}

pub(super) async fn send(mut stream: &Stream, message: &impl Serialize) -> io::Result<()> {
    stream.write_all(&encoded(message)?).await
}

/// The bytes read of the lines to come.
pub(super) struct LineBuffer {
    most: usize,
    read: Vec<u8>,
    /// How many of these bytes hold no line end, so that none is searched twice, however small the pieces.
    searched: usize,
}

impl LineBuffer {
    pub(super) fn of_at_most(most: usize) -> Self {
        Self { most, read: Vec::new(), searched: 0 }
    }

    /// Waits for the next message; `None` if the other side has closed. Cancel safe. A line that is too long, or no
    /// message, is an error.
    pub(super) async fn next<M: DeserializeOwned>(
        &mut self,
        mut stream: impl AsyncRead + Unpin,
    ) -> io::Result<Option<M>> {
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
