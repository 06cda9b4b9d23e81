//! The overview's program: gathers the rooms, shows them, leaves.

use std::future::pending;
use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, MouseEventKind};
use tokio::sync::{mpsc, watch};

use super::gathered::{Gathered, KnownRoom};
use super::order::RoomOrder;
use super::page::ServedPage;
use super::writing::{Writing, Written};
use super::{broker, local, pages, tell};
use crate::board::face::next_change;
use crate::broker::{BrokerAccess, LineToRooms};
use crate::console::{Key, letter};
use crate::draw::Look;
use crate::draw::rooms::{RoomsScene, rooms, rooms_that_fit};
use crate::draw::scene::Hint;
use crate::terminal::{self, Bell, BidiSetting, ScreenError, Station, Waking, abandon, is_control};
use crate::web::{Bound, PageAddress};
use crate::words::{Args, Language, LanguageChoice, Words};

/// The shortest time between two frames.
const SHORTEST: Duration = Duration::from_millis(100);

/// The keys that have letters.
const ORDER: Key = letter('o');
const WRITE: Key = letter('m');
const LEAVE: Key = letter('q');

/// How to show the rooms.
#[derive(Debug)]
pub struct OverviewOptions {
    /// How to draw.
    pub look: Look,
    /// Who puts right-to-left text in order.
    pub bidi: BidiSetting,
    /// Which language is used.
    pub languages: LanguageChoice,
    /// The broker to read, and the pages to follow; where there is neither, the consoles of this machine are followed.
    pub broker: Option<BrokerAccess>,
    /// The pages.
    pub pages: Vec<PageAddress>,
    /// Where the overview's own page answers, if there is one.
    pub web: Option<Bound>,
}

/// How many lines to chairs may wait to be sent.
const WAITING: usize = 8;

/// What the facilitator has chosen.
#[derive(Debug, Default)]
struct Chosen {
    order: RoomOrder,
    /// How many rooms are scrolled off the top.
    scroll: usize,
    /// The line to chairs that is written.
    writing: Option<Writing>,
}

/// What is known of the rooms, and the way to their chairs.
struct Rooms {
    known: watch::Sender<Gathered>,
    /// `None` without a broker.
    lines: Option<mpsc::Sender<LineToRooms>>,
}

/// Shows the rooms until the overview is left. Returns the exit code.
pub async fn start(options: OverviewOptions) -> Result<u8, ScreenError> {
    let OverviewOptions { look, bidi, languages, broker, pages, web } = options;
    let is_local = broker.is_none() && pages.is_empty();
    let mut words = languages.chair(None);
    let mut station = Station::enter(bidi)?;
    let (news, mut seen) = watch::channel(Gathered::default());
    if is_local {
        tokio::spawn(local::gather(news.clone()));
    }
    let lines = broker.map(|access| {
        let (lines, written) = mpsc::channel(WAITING);
        tokio::spawn(broker::gather(access, written, news.clone()));
        lines
    });
    tokio::spawn(pages::gather(pages, news.clone()));
    let known = Rooms { known: news, lines };
    let mut chosen = Chosen::default();
    let mut page = web.map(|bound| {
        ServedPage::begin(bound, &scene(&Gathered::default(), &[], &chosen, is_local, &words), &[])
    });
    loop {
        let gathered = seen.borrow_and_update().clone();
        let wait = gathered.rooms().filter_map(until_next).min();
        let mut rooms: Vec<_> = gathered.rooms().collect();
        chosen.order.sort(&mut rooms);
        let fit = rooms_that_fit(terminal::size().1, page.is_some());
        chosen.scroll = chosen.scroll.min(rooms.len().saturating_sub(fit));
        let mut scene = scene(&gathered, &rooms, &chosen, is_local, &words);
        if let Some(page) = &page {
            page.show(&scene, &rooms);
            scene.page = Some(page.line(&words));
        }
        scene.hints = hints(&chosen, known.lines.is_some(), &words);
        scene.entry = chosen.writing.as_ref().map(|writing| writing.scene(&gathered, &words));
        show(&station, look, scene);
        let page_heard = async {
            match &mut page {
                Some(page) => page.heard().await,
                None => pending().await,
            }
        };
        tokio::select! {
            biased;
            waking = station.next(wait.map(|wait| wait.max(SHORTEST))) => {
                if let Some(code) = heed(waking?, &mut station, &mut chosen, &known, fit, &mut words).await? {
                    return Ok(code);
                }
            }
            Ok(()) = seen.changed() => {}
            () = page_heard => {}
        }
    }
}

/// How long a room stays the same; `None` if only news can change it.
fn until_next(room: &KnownRoom) -> Option<Duration> {
    let (bulletin, now) = room.live()?;
    bulletin.runs().then_some(room.tempo?.until(next_change(now)))
}

fn hints(chosen: &Chosen, can_write: bool, words: &Words) -> Vec<Hint> {
    let hint = |key: Key, text: String| Hint { key: words.key(key), text, live: true };
    if chosen.writing.is_some() {
        let keys = [
            (KeyCode::Enter, "rooms-line-send"),
            (KeyCode::Tab, "rooms-line-other"),
            (KeyCode::Esc, "rooms-line-drop"),
        ];
        return keys.map(|(code, text)| hint(Key { code, shift: false }, words.plain(text))).into();
    }
    let write = can_write.then(|| hint(WRITE, words.plain("rooms-line-write")));
    let others = [
        hint(ORDER, named(chosen.order.other(), words)),
        Hint { key: "↑↓".to_owned(), text: words.plain("rooms-scroll"), live: true },
        hint(LEAVE, words.plain("rooms-leave")),
    ];
    write.into_iter().chain(others).collect()
}

fn named(order: RoomOrder, words: &Words) -> String {
    match order {
        RoomOrder::SlowestFirst => words.plain("rooms-slowest-first"),
        RoomOrder::ByRoom => words.plain("rooms-by-room"),
    }
}

/// Returns the scene of these rooms, in their order, without what the facilitator can do.
fn scene(
    gathered: &Gathered,
    rooms: &[&KnownRoom],
    chosen: &Chosen,
    is_local: bool,
    words: &Words,
) -> RoomsScene {
    let count = words.say("rooms-title", &Args::new().with("count", rooms.len()));
    let left_out = gathered.has_left_out.then(|| words.plain("rooms-left-out"));
    RoomsScene {
        title: words.beside([count].into_iter().chain(left_out).chain([named(chosen.order, words)])),
        fault: gathered.fault.as_ref().map(|fault| fault.message(words)),
        empty: words.plain(if is_local { "rooms-none" } else { "rooms-none-at-broker" }),
        rows: rooms.iter().map(|room| tell::row(room, words)).collect(),
        scroll: chosen.scroll,
        page: None,
        entry: None,
        hints: Vec::new(),
        words: words.clone(),
    }
}

fn show(station: &Station, look: Look, scene: RoomsScene) {
    station.show(move |area, buffer, bidi| rooms(&scene, &Look { bidi, ..look }, area, buffer), Bell::Silent);
}

/// Takes what happened. Returns the exit code if the overview is left.
async fn heed(
    waking: Waking,
    station: &mut Station,
    chosen: &mut Chosen,
    rooms: &Rooms,
    fit: usize,
    words: &mut Words,
) -> io::Result<Option<u8>> {
    match waking {
        Waking::Ended(code) => return Ok(Some(code)),
        Waking::Gone(code) => abandon(code),
        Waking::Event(Event::Key(key)) if is_control(key, 'z') => station.suspend().await?,
        Waking::Event(Event::Key(key)) => {
            words.see_keyboard(key);
            return Ok(chosen.press(key, rooms, fit, words.language()));
        }
        Waking::Event(Event::Paste(pasted)) => {
            if let Some(writing) = &mut chosen.writing {
                writing.paste(&pasted);
            }
        }
        Waking::Event(Event::Mouse(mouse)) if mouse.kind == MouseEventKind::ScrollUp => chosen.up(1),
        Waking::Event(Event::Mouse(mouse)) if mouse.kind == MouseEventKind::ScrollDown => chosen.down(1),
        Waking::Event(_) | Waking::Redraw | Waking::Slept => {}
    }
    Ok(None)
}

impl Rooms {
    /// Sends a line to chairs. One for which there is no place is not on its way.
    fn send(&self, line: LineToRooms) {
        let (to, id) = (line.room.clone(), line.line.id);
        if self.lines.as_ref().is_some_and(|lines| lines.try_send(line).is_ok()) {
            self.known.send_modify(|rooms| rooms.sent(to.as_deref(), id));
        }
    }
}

impl Chosen {
    /// Takes a key; a letter counts by its place, as in the console. Returns the exit code if the overview is left.
    fn press(&mut self, event: KeyEvent, rooms: &Rooms, fit: usize, language: Language) -> Option<u8> {
        if is_control(event, 'c') {
            return Some(0);
        }
        if let Some(writing) = &mut self.writing {
            // The look ends before anything is sent, which is noted there.
            let written = writing.press(event, &rooms.known.borrow());
            match written {
                Written::On => return None,
                Written::Dropped => {}
                Written::Sent(line) => rooms.send(line),
            }
            self.writing = None;
            return None;
        }
        let key = Key::on_any_keyboard(event, language);
        if event.code == KeyCode::Esc || key == Some(LEAVE) {
            return Some(0);
        }
        if key == Some(WRITE) && rooms.lines.is_some() {
            self.writing = Some(Writing::default());
        } else if key == Some(ORDER) {
            *self = Self { order: self.order.other(), ..Self::default() };
        } else if event.code == KeyCode::Up {
            self.up(1);
        } else if event.code == KeyCode::Down {
            self.down(1);
        } else if event.code == KeyCode::PageUp {
            self.up(fit);
        } else if event.code == KeyCode::PageDown {
            self.down(fit);
        }
        None
    }

    fn up(&mut self, by: usize) {
        self.scroll = self.scroll.saturating_sub(by);
    }

    /// Scrolls down; what lies beyond the last room is taken back before the next frame.
    fn down(&mut self, by: usize) {
        self.scroll = self.scroll.saturating_add(by);
    }
}
