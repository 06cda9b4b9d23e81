//! The program under test: a small one, on the run loop that the terminal module prescribes.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyModifiers, MouseEventKind};
use ratatui::style::Style;
use tribune::terminal::{Bell, NoTerminal, Station, Waking, abandon};

/// Set to make this binary the probe. Set to a file's path, it ticks, counts into the file, and draws much.
pub(super) const PROBE: &str = "TRIBUNE_PROBE";

/// What it shows once `a` was pressed.
pub(super) const ARABIC: &str = "لاوس";

pub(super) const REFUSED: u8 = 3;
pub(super) const NO_TERMINAL: u8 = 4;

#[test]
fn probe() {
    let Ok(file) = std::env::var(PROBE) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let code = runtime.block_on(Probe::new(&file).run());
    std::process::exit(i32::from(code.unwrap_or(1)));
}

struct Probe<'a> {
    count_into: Option<&'a Path>,
    turns: u32,
    redraws: u32,
    last: String,
    before: String,
    paints: bool,
    arabic: bool,
}

impl<'a> Probe<'a> {
    fn new(file: &'a str) -> Self {
        Self {
            count_into: file.contains('/').then(|| Path::new(file)),
            turns: 0,
            redraws: 0,
            last: "nothing".into(),
            before: String::new(),
            paints: true,
            arabic: false,
        }
    }

    async fn run(mut self) -> std::io::Result<u8> {
        let mut station = match Station::enter(tribune::terminal::BidiSetting::Auto) {
            Ok(station) => station,
            Err(NoTerminal::NotATerminal) => return Ok(NO_TERMINAL),
            Err(NoTerminal::Failed(_)) => return Ok(REFUSED),
        };
        let wait = self.count_into.map(|_| Duration::from_millis(5));
        let mut bell = Bell::Silent;
        loop {
            self.show(&station, bell);
            bell = Bell::Silent;
            self.turns += 1;
            let event = match station.next(wait).await? {
                Waking::Event(event) => event,
                Waking::Redraw => {
                    self.redraws += 1;
                    continue;
                }
                Waking::Slept => continue,
                Waking::Ended(code) => return Ok(code),
                Waking::Gone(code) => abandon(code),
            };
            self.before = std::mem::replace(&mut self.last, name(&event));
            match self.last.as_str() {
                "q" => return Ok(0),
                "e" => return Err(std::io::Error::other("an error on the way")),
                "p" => panic!("a panic of the loop"),
                "t" => self.paints = false,
                "a" => self.arabic = true,
                // Like a loop that waits for a disk; the screen shows when it begins.
                "h" => {
                    self.show(&station, Bell::Silent);
                    thread::sleep(Duration::from_secs(100_000));
                }
                "x" => drop(thread::spawn(|| panic!("a panic elsewhere"))),
                "z" => station.suspend().await?,
                "b" => bell = Bell::Ring,
                "d" => self.ring_in_a_frame_that_is_replaced(&station),
                _ => {}
            }
        }
    }

    fn show(&self, station: &Station, bell: Bell) {
        let (turns, redraws, pid) = (self.turns, self.redraws, std::process::id());
        let (last, before) = (self.last.clone(), self.before.clone());
        let (paints, arabic) = (self.paints, self.arabic);
        let much = self.count_into.is_some();
        if let Some(file) = self.count_into {
            fs::write(file.with_extension("new"), turns.to_string()).unwrap();
            fs::rename(file.with_extension("new"), file).unwrap();
        }
        station.show(
            move |area, buffer, bidi| {
                assert!(paints, "a panic of the painter");
                if much {
                    for (place, cell) in buffer.content.iter_mut().enumerate() {
                        let letter = b'a' + u8::try_from((place + turns as usize) % 26).unwrap();
                        cell.set_char(char::from(letter));
                    }
                }
                let lines = [
                    format!("turns {turns}."),
                    format!("size {}x{}.", area.width, area.height),
                    format!("last {last}."),
                    format!("pid {pid}. redraws {redraws}."),
                    format!("before {before}."),
                ];
                for (y, line) in (0..area.height).zip(lines) {
                    buffer.set_stringn(0, y, line, usize::from(area.width), Style::new());
                }
                if arabic {
                    buffer.set_string(0, 6, ARABIC, Style::new());
                    buffer.set_string(0, 7, format!("by {bidi:?}."), Style::new());
                }
                if area.height > 5 && area.width > 20 {
                    buffer.set_string(0, 5, "red", Style::new().bold().red());
                    buffer.set_string(3, 5, "bold", Style::new().bold());
                }
            },
            bell,
        );
    }

    fn ring_in_a_frame_that_is_replaced(&self, station: &Station) {
        self.show(station, Bell::Ring);
        for _ in 0..100 {
            self.show(station, Bell::Silent);
        }
    }
}

fn name(event: &Event) -> String {
    match event {
        Event::Key(key) => match key.code {
            KeyCode::Char(letter) if !key.modifiers.contains(KeyModifiers::CONTROL) => letter.to_string(),
            KeyCode::Char('z') => "z".into(),
            code => format!("{code:?}+{:?}", key.modifiers),
        },
        Event::Paste(text) => format!("paste {text:?}"),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(_) => format!("click {},{}", mouse.column, mouse.row),
            kind => format!("{kind:?}"),
        },
        other => format!("{other:?}"),
    }
}
