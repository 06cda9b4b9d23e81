//! The read-through of a report: its slides, each topic with a countdown, for the rapporteur to practise with.

mod state;

use std::io;
use std::time::Duration;

use crossterm::event::Event;

use crate::board::face::{Face, Pace, next_change};
use crate::clock::Clock;
use crate::draw::scene::Hint;
use crate::draw::{self, Look, SlideClock, SlideScene};
use crate::floor::time::{Span, Stamp};
use crate::report::{Reported, slides};
use crate::terminal::{Bell, BidiSetting, Station, Waking, abandon, is_control};
use crate::words::{Args, Words};

use super::error::RunError;
use super::key::{DOWN, ENTER, ESC, Key, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, SPACE, UP, letter};

use state::{ENOUGH, LIMIT, ReadThrough};

/// What a key does in a read-through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReadKey {
    Next,
    Back,
    Hold,
    Anew,
    Up,
    Down,
    Leave,
}

struct ReadRow {
    does: ReadKey,
    /// What that is called: the message `act-NAME`.
    name: &'static str,
    /// Its keys, the one to show first.
    keys: &'static [Key],
}

/// The keys, in the order in which they are shown. A clicker goes on and back.
const KEYS: &[ReadRow] = &[
    ReadRow { does: ReadKey::Next, name: "next-slide", keys: &[RIGHT, ENTER, PAGE_DOWN, letter('n')] },
    ReadRow { does: ReadKey::Back, name: "slide-back", keys: &[LEFT, PAGE_UP] },
    ReadRow { does: ReadKey::Hold, name: "hold-countdown", keys: &[SPACE] },
    ReadRow { does: ReadKey::Anew, name: "countdown-anew", keys: &[letter('r')] },
    ReadRow { does: ReadKey::Up, name: "up", keys: &[UP] },
    ReadRow { does: ReadKey::Down, name: "down", keys: &[DOWN] },
    ReadRow { does: ReadKey::Leave, name: "leave", keys: &[ESC, letter('q')] },
];

/// How a read-through ended.
pub(crate) struct ReadingEnd {
    /// The exit code if the program is told to end.
    pub(crate) code: Option<u8>,
    /// How long each topic took, in words, a line each.
    pub(crate) told: Vec<String>,
}

/// Shows the slides of a report on this terminal until that is left, and returns how long each topic took.
pub(crate) async fn read_through(
    reported: &Reported,
    (look, bidi): (Look, BidiSetting),
    words: &Words,
) -> Result<ReadingEnd, RunError> {
    let mut station = Station::enter(bidi).map_err(RunError::Terminal)?;
    Ok(show(reported, &mut station, look, words).await?)
}

/// Shows the slides of a report until that is left.
pub(crate) async fn show(
    reported: &Reported,
    station: &mut Station,
    look: Look,
    words: &Words,
) -> io::Result<ReadingEnd> {
    let clock = Clock::real(Span::ZERO);
    let slides = slides(&reported.report, reported.attributed.as_ref(), words);
    let mut reading = ReadThrough::of(slides);
    let mut code = None;
    loop {
        let now = clock.second();
        let scene = scene(&reading, &reported.report.title, now, words);
        let wait = reading.face(now).filter(|face| face.runs).map(|_| until(&clock, now));
        station.show(
            move |area, buffer, bidi| draw::slide(&scene, &Look { bidi, ..look }, area, buffer),
            Bell::Silent,
        );
        let key = match station.next(wait).await? {
            Waking::Event(Event::Key(key)) => key,
            Waking::Event(_) | Waking::Redraw | Waking::Slept => continue,
            Waking::Ended(ended) => {
                code = Some(ended);
                break;
            }
            Waking::Gone(code) => abandon(code),
        };
        if is_control(key, 'z') {
            station.suspend().await?;
            continue;
        }
        let now = clock.second();
        let pressed = Key::on_any_keyboard(key, words.language());
        let row = pressed.and_then(|key| KEYS.iter().find(|row| row.keys.contains(&key)));
        match row.map(|row| row.does) {
            Some(ReadKey::Next) => reading.go(1, now),
            Some(ReadKey::Back) => reading.go(-1, now),
            Some(ReadKey::Hold) => reading.hold_or_go_on(now),
            Some(ReadKey::Anew) => reading.begin_anew(now),
            Some(ReadKey::Up) => reading.scroll = reading.scroll.saturating_sub(1),
            Some(ReadKey::Down) => reading.scroll = reading.scroll.saturating_add(1),
            Some(ReadKey::Leave) => break,
            None if is_control(key, 'c') => break,
            None => {}
        }
    }
    let told = reading
        .told(clock.second())
        .into_iter()
        .map(|(title, taken)| words.say("read-took", &Args::new().with("title", title).with("taken", taken)));
    Ok(ReadingEnd { code, told: told.collect() })
}

fn until(clock: &Clock, now: Stamp) -> Duration {
    clock.until(next_change(now))
}

fn scene(reading: &ReadThrough, title: &str, now: Stamp, words: &Words) -> SlideScene {
    let shown = reading.shown();
    let (place, count) = shown.map_or((0, 0), |(_, place, count)| (place, count));
    let face = reading.face(now);
    let hints = KEYS.iter().filter_map(|row| {
        let live = match row.does {
            ReadKey::Next => place < count,
            ReadKey::Back => place > 1,
            ReadKey::Hold | ReadKey::Anew => face.is_some(),
            ReadKey::Up => reading.scroll > 0,
            ReadKey::Down | ReadKey::Leave => true,
        };
        Some(Hint { key: words.key(*row.keys.first()?), text: words.verb(row.name), live })
    });
    SlideScene {
        heading: words.say("read-heading", &Args::new().with("title", title)),
        place: words.say("read-place", &Args::new().with("place", place).with("count", count)),
        title: shown.map(|(slide, ..)| slide.title.clone()).unwrap_or_default(),
        lines: shown.map(|(slide, ..)| slide.lines.clone()).unwrap_or_default(),
        scroll: reading.scroll,
        clock: face.map(|face| SlideClock { face, text: clock_text(face, words) }),
        hints: hints.collect(),
    }
}

/// Returns what the countdown says: what is left, whether enough was said, by how much it is over.
fn clock_text(face: Face, words: &Words) -> String {
    let state = match (face.pace, face.runs) {
        (Pace::Over, _) => "over",
        (_, false) => "held",
        (Pace::Ending | Pace::Closing, true) => "enough",
        (Pace::InTime, true) => "in-time",
    };
    let args = Args::new().with("time", face.shown().unsigned()).with("of", LIMIT).with("enough", ENOUGH);
    words.say("read-clock", &args.with("state", state))
}
