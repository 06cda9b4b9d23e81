//! Tests of a console and its viewers, over real sockets in one program.

mod harmless;
mod unruly;

use std::path::PathBuf;
use std::time::Duration;

use interprocess::local_socket::tokio::Stream;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::wire::{FromConsole, LineBuffer, MOST_FROM_CONSOLE};
use super::*;
use crate::board::hour::Offsets;
use crate::board::room::{BoardState, Showing};
use crate::board::setting::Reality;
use crate::board::{Board, Bulletin};
use crate::clock::Tempo;
use crate::floor::time::{Span, Stamp};

const NOW: Stamp = Stamp::from_millis(1_714_472_100_000);

fn feed(next: &str) -> Feed {
    let board = Board {
        meeting: None,
        title: "Room C".into(),
        room: Some("C".into()),
        language: None,
        reality: Reality::Real,
        offsets: Offsets::UTC,
        followed: Span::ZERO,
        ends: None,
        state: BoardState::Between,
        waits: None,
        item: None,
        turn: None,
        point: None,
        last: None,
        next: Some(next.into()),
        countdown: None,
        list_open: true,
        showing: Showing::default(),
    };
    Feed { board, tempo: Tempo::starting(NOW, 1) }
}

fn posting(waiting: usize) -> Posting {
    let bulletin = Bulletin {
        meeting: None,
        title: "Room C".into(),
        room: Some("C".into()),
        reality: Reality::Real,
        offsets: Offsets::UTC,
        followed: Span::ZERO,
        state: BoardState::Between,
        ends: None,
        unspent: Span::ZERO,
        item: None,
        topic_is_shown: true,
        covered: Vec::new(),
        questions: 0,
        topics: (0, 0),
        turn: None,
        point: None,
        waiting,
        list_open: true,
        alerts: Vec::new(),
    };
    Posting { bulletin, tempo: Tempo::starting(NOW, 1) }
}

/// A console's side of the link, with a socket in a folder of its own.
struct Console {
    folder: tempfile::TempDir,
    feed: watch::Sender<Feed>,
    posting: watch::Sender<Posting>,
    viewers: watch::Receiver<Viewers>,
    served: JoinHandle<()>,
}

impl Console {
    fn start() -> Self {
        Self::start_in(tempfile::tempdir().unwrap())
    }

    fn start_in(folder: tempfile::TempDir) -> Self {
        let door = Door::at(&folder.path().join("socket")).unwrap();
        let (feed, newest) = watch::channel(feed("Cambodia"));
        let (posting, newest_posting) = watch::channel(posting(0));
        let (count, viewers) = watch::channel(Viewers::default());
        let told = SessionNews { feed: newest, posting: Some(newest_posting) };
        let served = tokio::spawn(async move { serve(door, "room-c-1", told, count).await });
        Self { folder, feed, posting, viewers, served }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    fn found(&self) -> FoundConsole {
        let hello = Hello {
            protocol: PROTOCOL,
            program: String::new(),
            session: String::new(),
            title: String::new(),
            room: None,
            is_real: true,
        };
        FoundConsole { path: self.path(), hello }
    }

    async fn line(&self) -> ConsoleLine {
        ConsoleLine::to(&self.found(), Asked::Board).await.unwrap()
    }

    async fn stranger(&self) -> Stream {
        system::connect(&self.path()).await.unwrap()
    }

    async fn wait_for(&mut self, projectors: usize, lagging: usize) {
        let wanted = Viewers { projectors, pages: 0, lagging };
        self.viewers.wait_for(|viewers| *viewers == wanted).await.unwrap();
    }

    async fn end(self) -> tempfile::TempDir {
        drop((self.feed, self.posting));
        self.served.await.unwrap();
        self.folder
    }
}

fn next(news: &ConsoleNews) -> Option<&str> {
    news.board.as_ref().and_then(|board| board.next.as_deref())
}

/// Reads to the end. Returns the number of bytes.
async fn to_the_end(mut stream: &Stream) -> usize {
    let mut all = Vec::new();
    let _ = stream.read_to_end(&mut all).await;
    all.len()
}

#[tokio::test]
async fn an_overview_gets_bulletins_alone_and_is_no_screen() {
    let console = Console::start();
    let mut line = ConsoleLine::to(&console.found(), Asked::Bulletin).await.unwrap();
    let waiting = |news: ConsoleNews| (news.board.is_none(), news.bulletin.map(|bulletin| bulletin.waiting));
    assert_eq!(waiting(line.next().await.unwrap()), (true, Some(0)));
    console.feed.send_replace(feed("Jordan"));
    console.posting.send_replace(posting(5));
    assert_eq!(waiting(line.next().await.unwrap()), (true, Some(5)));
    assert_eq!(*console.viewers.borrow(), Viewers::default());
    let _folder = console.end().await;
    assert_eq!(line.next().await.unwrap_err(), Some(Bye::Ended));
}

#[tokio::test]
async fn a_viewer_has_the_newest_at_once_and_at_each_change() {
    let mut console = Console::start();
    let mut line = console.line().await;
    assert_eq!((line.hello().title.as_str(), line.hello().session.as_str()), ("Room C", "room-c-1"));

    let news = line.next().await.unwrap();
    assert_eq!(next(&news), Some("Cambodia"));
    assert!(news.tempo.now() >= NOW && news.tempo.now() < NOW + Span::from_mins(5));
    line.shown(news.number).await.unwrap();
    console.wait_for(1, 0).await;

    // Of fast changes, only the last must come.
    for name in ["Ukraine", "Serbia", "Jordan"] {
        console.feed.send_replace(feed(name));
    }
    while next(&line.next().await.unwrap()) != Some("Jordan") {}
    drop(line);
    console.wait_for(0, 0).await;
}

#[tokio::test]
async fn a_viewer_hears_of_the_end_and_finds_nobody_after_it() {
    let console = Console::start();
    let mut line = console.line().await;
    line.next().await.unwrap();
    let found = console.found();
    let folder = console.end().await;
    assert_eq!(line.next().await.unwrap_err(), Some(Bye::Ended));
    assert_eq!(ConsoleLine::to(&found, Asked::Board).await.err(), Some(NoLine::Gone));
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_silent_console_gives_signs_of_life_and_one_without_is_lost() {
    let console = Console::start();
    let mut line = console.line().await;
    let first = line.next().await.unwrap();
    let second = line.next().await.unwrap();
    assert!(second.board.is_none() && second.number == first.number + 1);
    console.served.abort();
    // For a viewer that the system does not tell, the socket stays open.
    while line.next().await.is_ok() {}
}

#[tokio::test]
async fn a_viewer_that_does_not_show_what_it_gets_is_said_to_lag() {
    let mut console = Console::start();
    let mut line = console.line().await;
    let news = line.next().await.unwrap();
    console.wait_for(1, 1).await;
    line.shown(news.number).await.unwrap();
    console.wait_for(1, 0).await;
}

#[tokio::test]
async fn a_viewer_that_shows_nothing_lags_however_often_there_is_something_new() {
    let mut console = Console::start();
    let mut line = console.line().await;
    let mut sent = 0;
    while console.viewers.borrow_and_update().lagging == 0 {
        sent += 1;
        assert!(sent < 300, "it is not said to lag");
        console.feed.send_replace(feed(&format!("Speaker {sent}")));
        // It takes what it is sent.
        line.next().await.unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn another_version_is_told_so_on_both_sides() {
    let console = Console::start();
    let mut newer = console.stranger().await;
    newer.write_all(b"{\"hello\":{\"protocol\":99,\"program\":\"0.2.0\",\"eyes\":3}}\n").await.unwrap();
    let mut lines = LineBuffer::of_at_most(MOST_FROM_CONSOLE);
    assert!(
        matches!(lines.next(&newer).await.unwrap(), Some(FromConsole::Hello(hello)) if hello.protocol == PROTOCOL)
    );
    assert!(matches!(lines.next(&newer).await.unwrap(), Some(FromConsole::Bye(Bye::OtherVersion))));
    assert!(lines.next::<FromConsole>(&newer).await.unwrap().is_none());

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("socket");
    let (listener, _place) = system::listen(&path).unwrap();
    let served = tokio::spawn(async move {
        use interprocess::local_socket::tokio::prelude::*;
        let mut stream = listener.accept().await.unwrap();
        let hello = b"{\"hello\":{\"protocol\":7,\"program\":\"7.0.0\",\"colour\":\"blue\"}}\n";
        stream.write_all(hello).await.unwrap();
        to_the_end(&stream).await;
    });
    let found = FoundConsole { path, ..console.found() };
    let Err(NoLine::OtherVersion(hello)) = ConsoleLine::to(&found, Asked::Board).await else {
        panic!("it is taken for our own")
    };
    assert_eq!((hello.protocol, hello.program.as_str()), (7, "7.0.0"));
    served.await.unwrap();
}

#[tokio::test]
async fn what_a_dead_program_left_is_replaced() {
    let console = Console::start();
    let path = console.path();
    console.served.abort();
    let folder = console.folder;
    // A killed program leaves its file.
    let _ = std::fs::remove_file(&path);
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    assert!(path.exists());

    let console = Console::start_in(folder);
    assert_eq!(next(&console.line().await.next().await.unwrap()), Some("Cambodia"));
    console.end().await;
    assert!(!path.exists());
}

#[tokio::test]
async fn text_from_a_console_cannot_command_the_terminal() {
    let console = Console::start();
    console.feed.send_replace(feed("Cam\u{1b}[2Jbodia\u{202e}"));
    let news = console.line().await.next().await.unwrap();
    assert_eq!(next(&news), Some("Cam[2Jbodia"));
}

#[tokio::test]
async fn a_console_that_sends_rubbish_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("socket");
    let (listener, _place) = system::listen(&path).unwrap();
    tokio::spawn(async move {
        use interprocess::local_socket::tokio::prelude::*;
        loop {
            let mut stream = listener.accept().await.unwrap();
            let _ = stream.write_all("x".repeat(MOST_FROM_CONSOLE * 2).as_bytes()).await;
        }
    });
    let found = FoundConsole { path, ..Console::start().found() };
    let knocked =
        tokio::time::timeout(Duration::from_secs(30), ConsoleLine::to(&found, Asked::Board)).await.unwrap();
    assert_eq!(knocked.err(), Some(NoLine::Gone));
}
