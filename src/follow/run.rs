//! Finds the session, follows it, writes its lines.

use std::io::{self, Write};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use super::line::{ConsoleState, FollowLine};
use super::reader;
use crate::clock::Tempo;
use crate::link::{FoundConsole, Link, PROTOCOL, Received, SessionFilter, SessionView, find, follow};

/// The pause between searches while there is no session, and between looks at whether the reader is gone.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Why no session is followed.
#[derive(Debug)]
pub enum FollowError {
    /// Several run: their titles and rooms.
    Several(Vec<String>),
    /// A line cannot be written, or the system refuses something else.
    System(io::Error),
}

impl From<io::Error> for FollowError {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Writes a line a change until the session is over or nobody reads. A console that is gone is waited for.
pub async fn start(wanted: SessionFilter, out: impl Write + Send + 'static) -> Result<(), FollowError> {
    let mut lines = Lines::to(Box::new(out));
    tokio::select! {
        biased;
        ended = write_all(wanted, &mut lines) => match ended {
            Err(FollowError::System(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            ended => ended,
        },
        () = nobody_reads() => Ok(()),
    }
}

async fn write_all(wanted: SessionFilter, lines: &mut Lines) -> Result<(), FollowError> {
    let found = search(&wanted, lines).await?;
    let (news, mut seen) = watch::channel(SessionView::default());
    let (shown, receipts) = watch::channel(Received::default());
    tokio::spawn(acknowledge(seen.clone(), shown));
    tokio::spawn(follow(found, wanted, news, receipts));
    loop {
        let view = seen.borrow_and_update().clone();
        if let Some(line) = FollowLine::of(&view) {
            lines.write(line, view.feed.map(|feed| feed.tempo)).await?;
        }
        if view.link == Link::Over {
            return Ok(());
        }
        // The following task lives as long as the program, so this cannot fail.
        let _ = seen.changed().await;
    }
}

/// Answers each piece of news as it comes: this is no screen, and a reader that is slow is not the chair's care.
async fn acknowledge(mut seen: watch::Receiver<SessionView>, shown: watch::Sender<Received>) {
    while seen.changed().await.is_ok() {
        let receipt = seen.borrow_and_update().receipt;
        shown.send_if_modified(|last| std::mem::replace(last, receipt) != receipt);
    }
}

async fn nobody_reads() {
    while !reader::is_gone() {
        sleep(LOOK_EVERY).await;
    }
}

/// Looks for the session until there is one.
async fn search(wanted: &SessionFilter, lines: &mut Lines) -> Result<FoundConsole, FollowError> {
    loop {
        let (found, others): (Vec<_>, Vec<_>) = find()
            .await
            .into_iter()
            .filter(|found| wanted.includes(&found.hello))
            .partition(|found| found.hello.protocol == PROTOCOL);
        match <[FoundConsole; 1]>::try_from(found) {
            Ok([found]) => return Ok(found),
            Err(found) if found.is_empty() => {}
            Err(found) => return Err(FollowError::Several(found.iter().map(told).collect())),
        }
        let console = if others.is_empty() { ConsoleState::Awaited } else { ConsoleState::OtherVersion };
        lines.write(FollowLine::without_board(console), None).await?;
        sleep(LOOK_EVERY).await;
    }
}

fn told(found: &FoundConsole) -> String {
    let hello = &found.hello;
    [&hello.session].into_iter().chain(&hello.room).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Writes lines, each flushed, on a thread that may wait for the reader.
struct Lines {
    /// `None` while that thread has it.
    out: Option<Box<dyn Write + Send>>,
    /// The last line, and the tempo that foretells its session's time.
    last: Option<(FollowLine, Option<Tempo>)>,
}

impl Lines {
    fn to(out: Box<dyn Write + Send>) -> Self {
        Self { out: Some(out), last: None }
    }

    /// Writes a line, if it says more than the last.
    async fn write(&mut self, line: FollowLine, tempo: Option<Tempo>) -> io::Result<()> {
        let is_new = self
            .last
            .as_ref()
            .is_none_or(|(last, tempo)| line.says_more(last, tempo.as_ref().map(Tempo::now)));
        let Some(mut out) = self.out.take_if(|_| is_new) else { return Ok(()) };
        let mut text = serde_json::to_vec(&line)?;
        text.push(b'\n');
        let (out, written) = spawn_blocking(move || {
            let written = out.write_all(&text).and_then(|()| out.flush());
            (out, written)
        })
        .await
        .map_err(io::Error::other)?;
        self.out = Some(out);
        self.last = Some((line, tempo));
        written
    }
}
