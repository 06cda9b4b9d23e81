//! Whether the room sees the slides too: asked where notes name somebody, as before an export.

use std::io;

use crate::board::slide::{SheetLevel, SheetLine};
use crate::console::key::{DOWN, ENTER, ESC, SPACE, UP, letter};
use crate::draw::{Look, SlideScene};
use crate::report::Reported;
use crate::terminal::Station;
use crate::words::{Args, Words};

use super::keys::{Pressed, ReadKey, ReadRow, pressed, put};

/// The keys: those of other questions. A clicker answers none.
const KEYS: &[ReadRow] = &[
    ReadRow { does: ReadKey::ToRoom, name: "show-to-room", keys: &[ENTER] },
    ReadRow { does: ReadKey::OnlyHere, name: "show-only-here", keys: &[SPACE] },
    ReadRow { does: ReadKey::Leave, name: "leave", keys: &[ESC, letter('q')] },
    ReadRow { does: ReadKey::Up, name: "up", keys: &[UP] },
    ReadRow { does: ReadKey::Down, name: "down", keys: &[DOWN] },
];

/// Who sees the slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShownTo {
    /// The room too.
    Room,
    /// Only whoever sits at this terminal.
    OnlyHere,
    /// Nobody: the read-through was left, or the program is told to end with an exit code.
    Nobody(Option<u8>),
}

/// Asks who sees the slides. Where no note names anybody, the room may, and nothing is asked.
pub(super) async fn ask(
    reported: &Reported,
    station: &mut Station,
    look: Look,
    words: &Words,
) -> io::Result<ShownTo> {
    if reported.named.is_empty() {
        return Ok(ShownTo::Room);
    }
    let mut scene = scene(reported, words);
    loop {
        scene.scroll =
            put(station, look, scene.clone(), KEYS, false, |key| !matches!(key, ReadKey::Up | ReadKey::Down));
        match pressed(station, KEYS, words.language(), None).await? {
            Pressed::Key(ReadKey::ToRoom) => return Ok(ShownTo::Room),
            Pressed::Key(ReadKey::OnlyHere) => return Ok(ShownTo::OnlyHere),
            Pressed::Key(ReadKey::Up) => scene.scroll = scene.scroll.saturating_sub(1),
            Pressed::Key(ReadKey::Down) => scene.scroll = scene.scroll.saturating_add(1),
            Pressed::Key(ReadKey::Leave) => return Ok(ShownTo::Nobody(None)),
            Pressed::Key(_) | Pressed::Nothing => {}
            Pressed::Ended(code) => return Ok(ShownTo::Nobody(Some(code))),
        }
    }
}

fn scene(reported: &Reported, words: &Words) -> SlideScene {
    let line = |level, text| SheetLine { level, text, goes_on: false };
    let named = reported.named.iter().map(|hit| line(SheetLevel::Entry, hit.message(words)));
    let rule = line(SheetLevel::Plain, words.plain("ask-named-rule"));
    SlideScene {
        heading: words.say("read-heading", &Args::new().with("title", &reported.report.title)),
        place: String::new(),
        title: words.say("ask-named-read", &Args::new().with("count", reported.named.len())),
        lines: named.chain([rule]).collect(),
        scroll: 0,
        clock: None,
        hints: Vec::new(),
        words: words.clone(),
    }
}
