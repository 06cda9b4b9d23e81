//! The projector's program: finds a session, shows it, leaves.

use std::io;
use std::pin::pin;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent};
use tokio::sync::watch;

use crate::board::Board;
use crate::console::{Key, letter, menu};
use crate::draw::menu::{Menu, MenuNote, MenuRow};
use crate::draw::{self, BoardScene, Look};
use crate::floor::time::Stamp;
use crate::link::{
    Feed, FoundConsole, Hello, Link, PROTOCOL, Received, SessionFilter, SessionView, find, follow,
};
use crate::terminal::{Bell, BidiSetting, ScreenError, Station, Waking, abandon, is_control};
use crate::words::{Args, BoardWords, Language, LanguageChoice, RoomWords};

/// The pause between searches while there is no session.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long consoles may take to answer before the screen says that it waits.
const SOON: Duration = Duration::from_millis(200);

/// The shortest time between two frames. In a fast trial nobody could read each second.
const SHORTEST: Duration = Duration::from_millis(15);

/// What to show, and how.
#[derive(Debug, Clone)]
pub struct ProjectOptions {
    /// A part of the session's name or title; `None` for any.
    pub session: Option<String>,
    /// The room, or its last word; `None` for any.
    pub room: Option<String>,
    /// How to draw.
    pub look: Look,
    /// Who puts right-to-left text in order.
    pub bidi: BidiSetting,
    /// Which language is used. What the console chose for its room stands for the plan's.
    pub languages: LanguageChoice,
}

/// Whether the projector goes on after input or a signal.
enum Goes {
    /// It goes on.
    On,
    /// It ends with this exit code.
    Ends(u8),
}

/// Shows the room's screen until it is left. Returns the exit code.
pub async fn start(options: ProjectOptions) -> Result<u8, ScreenError> {
    let look = options.look;
    let mut words = options.languages.room(None);
    let wanted = SessionFilter { session: options.session, room: options.room };
    let mut station = Station::enter(options.bidi)?;
    let found = match search(&wanted, &mut station, look, &words).await? {
        Ok(found) => found,
        Err(code) => return Ok(code),
    };
    let (news, mut seen) = watch::channel(SessionView::default());
    let (shown, receipts) = watch::channel(Received::default());
    tokio::spawn(follow(found, wanted, news, receipts));
    let mut said: Option<(Board, BoardWords)> = None;
    // How often the chair had rung when this screen was last drawn.
    let mut rung = None;
    loop {
        let SessionView { feed, link, receipt } = seen.borrow_and_update().clone();
        if let Some(feed) = &feed
            && said.as_ref().is_none_or(|(board, _)| board.language != feed.board.language)
        {
            words = options.languages.room(feed.board.language.as_deref());
        }
        let mark = mark(&link, &words);
        let mut wait = None;
        if let Some(feed) = feed {
            let now = feed.tempo.now();
            wait = until_next(&feed, now);
            // Words change with the board, not each second.
            let known = said.take().filter(|(board, _)| *board == feed.board);
            let (board, texts) = known.unwrap_or_else(|| {
                let texts = words.board(&feed.board);
                (feed.board, texts)
            });
            let rings = rung.replace(board.showing.rung).is_some_and(|before| board.showing.rung > before);
            let bell = if rings { Bell::Ring } else { Bell::Silent };
            let scene = BoardScene { board: board.clone(), words: texts.clone(), now, mark };
            station.show(
                move |area, buffer, bidi| draw::board(&scene, &Look { bidi, ..look }, area, buffer),
                bell,
            );
            said = Some((board, texts));
        } else {
            tell(&station, look, mark.unwrap_or_else(|| waits_for(None, &words)), &words);
        }
        shown.send_if_modified(|last| {
            let is_new = *last != receipt;
            *last = receipt;
            is_new
        });
        tokio::select! {
            biased;
            waking = station.next(wait) => {
                if let Goes::Ends(code) = heed(waking?, &mut station, words.language()).await? {
                    return Ok(code);
                }
            }
            // The following task lives as long as the program, so this cannot fail.
            _ = seen.changed() => {}
        }
    }
}

/// How long the screen stays the same from `now`; `None` if only news can change it.
fn until_next(feed: &Feed, now: Stamp) -> Option<Duration> {
    let next = feed.board.next_change(now)?;
    Some(feed.tempo.until(next).max(SHORTEST))
}

/// Looks for the session until there is one: the only one that fits, or the one that the user chooses. `Err` holds the
/// exit code if the user leaves.
async fn search(
    wanted: &SessionFilter,
    station: &mut Station,
    look: Look,
    words: &RoomWords,
) -> Result<Result<FoundConsole, u8>, ScreenError> {
    let waits = waits_for(wanted.room.as_deref().or(wanted.session.as_deref()), words);
    let mut text = waits.clone();
    loop {
        let all = match consoles(station, look, &text, words).await? {
            Ok(all) => all,
            Err(code) => return Ok(Err(code)),
        };
        let (found, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|found| found.hello.protocol == PROTOCOL);
        let mut found: Vec<_> = found.into_iter().filter(|found| wanted.includes(&found.hello)).collect();
        if found.len() > 1 {
            let chosen = menu::choose(offer(&found, words), station, look, words.words()).await?;
            match chosen {
                // The chosen one may have ended meanwhile; the link then looks again.
                Ok(place) => return Ok(Ok(found.swap_remove(place.min(found.len() - 1)))),
                Err(unchosen) => return Ok(Err(unchosen.code())),
            }
        }
        if let Some(found) = found.pop() {
            return Ok(Ok(found));
        }
        text = match others.first() {
            Some(other) => other_version(&other.hello, words),
            None => waits.clone(),
        };
        tell(station, look, text.clone(), words);
        let waking = station.next(Some(LOOK_EVERY)).await?;
        if let Goes::Ends(code) = heed(waking, station, words.language()).await? {
            return Ok(Err(code));
        }
    }
}

/// All consoles that answer; `Err` holds the exit code if the user leaves. While one hangs, the screen shows `text` and
/// keys work.
async fn consoles(
    station: &mut Station,
    look: Look,
    text: &str,
    words: &RoomWords,
) -> io::Result<Result<Vec<FoundConsole>, u8>> {
    let mut found = pin!(find());
    let mut wait = Some(SOON);
    loop {
        let waking = tokio::select! {
            biased;
            found = &mut found => return Ok(Ok(found)),
            waking = station.next(wait) => waking?,
        };
        if let Goes::Ends(code) = heed(waking, station, words.language()).await? {
            return Ok(Err(code));
        }
        tell(station, look, text.to_owned(), words);
        wait = None;
    }
}

fn offer(found: &[FoundConsole], words: &RoomWords) -> Menu {
    let rows = found.iter().map(|found| MenuRow {
        title: words.words().beside([&found.hello.title].into_iter().chain(&found.hello.room)),
        facts: Vec::new(),
        note: MenuNote::Text(if found.hello.is_real {
            found.hello.session.clone()
        } else {
            let session = Args::new().with("session", &found.hello.session);
            words.words().say("projector-trial", &session)
        }),
    });
    let question = words.words().plain("projector-asks");
    Menu {
        question,
        rows: rows.collect(),
        selected: 0,
        hints: menu::hints(words.words()),
        right_to_left: words.words().is_right_to_left(),
    }
}

/// Returns that a session is waited for: any, or the one that was asked for.
fn waits_for(asked: Option<&str>, words: &RoomWords) -> String {
    match asked {
        Some(asked) => words.words().say("projector-waits-for", &Args::new().with("asked", asked)),
        None => words.words().plain("projector-waits"),
    }
}

fn mark(link: &Link, words: &RoomWords) -> Option<String> {
    match link {
        Link::Whole | Link::Over => None,
        Link::Lost => Some(words.lost()),
        Link::Full => Some(words.words().plain("projector-full")),
        Link::OtherVersion(hello) => Some(other_version(hello, words)),
    }
}

fn other_version(hello: &Hello, words: &RoomWords) -> String {
    let args = Args::new().with("console", &hello.program).with("projector", env!("CARGO_PKG_VERSION"));
    words.words().say("projector-version", &args)
}

fn tell(station: &Station, look: Look, text: String, words: &RoomWords) {
    let note = words.words().say("projector-leaves", &Args::new().with("key", words.words().key(LEAVES)));
    station.show(
        move |area, buffer, bidi| draw::notice(&text, &note, &Look { bidi, ..look }, area, buffer),
        Bell::Silent,
    );
}

async fn heed(waking: Waking, station: &mut Station, language: Language) -> io::Result<Goes> {
    match waking {
        Waking::Ended(code) => return Ok(Goes::Ends(code)),
        Waking::Gone(code) => abandon(code),
        Waking::Event(Event::Key(key)) if is_control(key, 'z') => station.suspend().await?,
        Waking::Event(Event::Key(key)) if leaves(key, language) => return Ok(Goes::Ends(0)),
        Waking::Event(_) | Waking::Redraw | Waking::Slept => {}
    }
    Ok(Goes::On)
}

/// The letter that leaves, as Esc does.
const LEAVES: Key = letter('q');

/// Whether a key leaves; a letter counts by its place, as in the console.
fn leaves(key: KeyEvent, language: Language) -> bool {
    let is_letter = Key::on_any_keyboard(key, language) == Some(LEAVES);
    is_letter || key.code == KeyCode::Esc || is_control(key, 'c')
}
