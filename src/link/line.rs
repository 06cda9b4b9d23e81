//! The viewer's side: a line to one console.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use interprocess::local_socket::tokio::Stream;
use tokio::io::AsyncRead;
use tokio::time::timeout;

use crate::board::{Board, Bulletin};
use crate::clock::Tempo;
use crate::floor::time::Span;

use super::clean;
use super::system;
use super::wire::{
    Asked, BEAT, Bye, Caller, FromConsole, FromViewer, Hello, LineBuffer, MOST_FROM_CONSOLE, PROTOCOL,
    TimeSync, send,
};

/// How long a console may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long a console may be silent: three beats are missed.
const SILENCE: Duration = BEAT.saturating_mul(3);
/// How far a sync may be behind the one before, in real time. Syncs can only be late, so the earliest is the best.
const LATE: Span = Span::from_millis(250);

/// A console that answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundConsole {
    pub(super) path: PathBuf,
    /// Its greeting.
    pub hello: Hello,
}

/// Why there is no line to a console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoLine {
    /// It does not answer, or not as a console does.
    Gone,
    /// It takes no more viewers.
    Full,
    /// It is of another version.
    OtherVersion(Hello),
}

/// News from a console.
#[derive(Debug)]
pub struct ConsoleNews {
    /// The newest board, if it changed.
    pub board: Option<Board>,
    /// The newest bulletin, if it changed; an overview asks for it.
    pub bulletin: Option<Bulletin>,
    /// How the session's time goes.
    pub tempo: Tempo,
    /// What to answer once it is shown: [`ConsoleLine::shown`].
    pub number: u64,
}

/// A line to one console.
pub struct ConsoleLine {
    stream: Stream,
    news: NewsLines,
    hello: Hello,
}

/// What a console tells, read line by line from any stream, and made harmless.
pub struct NewsLines {
    lines: LineBuffer,
    board: Option<Board>,
    bulletin: Option<Bulletin>,
    tempo: Option<Tempo>,
}

impl FoundConsole {
    /// Returns where it can be reached: the same for a session as long as it lasts, whichever program has it.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.path
    }
}

impl ConsoleLine {
    /// Asks which console answers at a path.
    pub(super) async fn knock(path: &Path) -> Result<Hello, NoLine> {
        Self::connect(path).await.map(|line| line.hello)
    }

    /// A line to a console that was found.
    pub async fn to(found: &FoundConsole, asks: Asked) -> Result<Self, NoLine> {
        let line = Self::connect(&found.path).await?;
        let hello = FromViewer::Hello(Caller::asking(asks));
        timeout(PATIENCE, send(&line.stream, &hello))
            .await
            .map_err(|_| NoLine::Gone)?
            .map_err(|_| NoLine::Gone)?;
        Ok(line)
    }

    async fn connect(path: &Path) -> Result<Self, NoLine> {
        let met = timeout(PATIENCE, Self::meet(path)).await.map_err(|_| NoLine::Gone)?;
        let line = met.map_err(|_| NoLine::Gone)?;
        if line.hello.protocol == PROTOCOL { Ok(line) } else { Err(NoLine::OtherVersion(line.hello)) }
    }

    async fn meet(path: &Path) -> io::Result<Self> {
        let stream = system::connect(path).await?;
        if !system::is_own(&stream) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let mut news = NewsLines::begin();
        let hello = news.greeting(&stream).await?;
        Ok(Self { stream, news, hello })
    }

    /// The console's greeting.
    #[must_use]
    pub fn hello(&self) -> &Hello {
        &self.hello
    }

    /// Waits for the next news; the error says why there is no more. Cancel safe.
    pub async fn next(&mut self) -> Result<ConsoleNews, Option<Bye>> {
        self.news.next(&self.stream).await
    }

    /// Tells the console that the news of this number is shown.
    pub async fn shown(&self, number: u64) -> io::Result<()> {
        let said = timeout(PATIENCE, send(&self.stream, &FromViewer::Shown(number))).await;
        said.map_err(io::Error::other)?
    }
}

impl NewsLines {
    /// Returns a reader of the lines of a new stream.
    #[must_use]
    pub fn begin() -> Self {
        let lines = LineBuffer::of_at_most(MOST_FROM_CONSOLE);
        Self { lines, board: None, bulletin: None, tempo: None }
    }

    /// Waits for the greeting, which comes first; an error where something else does.
    pub async fn greeting(&mut self, stream: impl AsyncRead + Unpin) -> io::Result<Hello> {
        match self.lines.next(stream).await? {
            Some(FromConsole::Hello(hello)) => Ok(hello.cleaned()),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    /// Waits for the next news; the error says why there is no more. Cancel safe.
    pub async fn next(&mut self, mut stream: impl AsyncRead + Unpin) -> Result<ConsoleNews, Option<Bye>> {
        loop {
            let told = timeout(SILENCE, self.lines.next::<FromConsole>(&mut stream)).await;
            match told.map_err(|_| None)?.map_err(|_| None)?.ok_or(None)? {
                FromConsole::Board(board) if self.board.is_none() => self.board = Some(clean::board(*board)),
                FromConsole::Bulletin(bulletin) if self.bulletin.is_none() => {
                    self.bulletin = Some(clean::bulletin(*bulletin));
                }
                FromConsole::Sync(sync) => {
                    let tempo = settled(self.tempo, sync.cleaned());
                    self.tempo = Some(tempo);
                    let (board, bulletin) = (self.board.take(), self.bulletin.take());
                    return Ok(ConsoleNews { board, bulletin, tempo, number: sync.number });
                }
                FromConsole::Bye(bye) => return Err(Some(bye)),
                // No console sends two boards in a row.
                FromConsole::Board(_) | FromConsole::Bulletin(_) | FromConsole::Hello(_) => return Err(None),
            }
        }
    }
}

/// The tempo after a sync. On a busy machine a sync can be late, never early, so a small step back is ignored.
fn settled(before: Option<Tempo>, sync: TimeSync) -> Tempo {
    let told = Tempo::starting(sync.now, sync.rate);
    let Some(before) = before.filter(|before| before.rate() == told.rate()) else { return told };
    let late = before.now() - told.now();
    let is_late = late >= Span::ZERO && late < LATE.times(i64::from(told.rate()));
    if is_late { before } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::time::Stamp;

    #[test]
    fn a_late_sync_does_not_turn_the_clock_back_and_a_real_change_does() {
        let sync = |now: Stamp, rate| TimeSync { number: 1, now, rate };
        let before = Tempo::starting(Stamp::from_millis(100_000), 1);
        let back = |millis| before.now() - Span::from_millis(millis);
        assert_eq!(settled(Some(before), sync(back(100), 1)), before);
        assert_ne!(settled(Some(before), sync(back(-100), 1)), before);
        assert_ne!(settled(Some(before), sync(back(2_000), 1)), before);
        assert_ne!(settled(Some(before), sync(before.now(), 2)), before);
    }
}
