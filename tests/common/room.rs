//! The chair's console led by keys: scripts of keys in, scenes out. No terminal, no disk.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::console::{Chair, Effect};
use tribune::draw::scene::Scene;
use tribune::floor::History;
use tribune::floor::plan::Plan;
use tribune::floor::time::{Span, Stamp};
use tribune::words::{Language, Words};

use super::plan::PLAN;

/// The console of a room. The run loop's contract is kept by hand.
pub struct Room {
    pub chair: Chair,
    pub now: Stamp,
}

impl Room {
    pub fn new() -> Self {
        Self::of(PLAN)
    }

    /// A room with a plan, before its session is open.
    pub fn of(plan: &str) -> Self {
        let plan = tribune::plan_file::parse("room.toml", plan).unwrap();
        let setting =
            Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
        Self::at(plan, setting, Stamp::from_millis(1_700_000_000_000))
    }

    /// A room at a moment, before its session is open.
    pub fn at(plan: Plan, setting: Setting, now: Stamp) -> Self {
        Self::reading(Language::English, plan, setting, now)
    }

    /// A room whose chair reads this language, before its session is open.
    pub fn reading(language: Language, plan: Plan, setting: Setting, now: Stamp) -> Self {
        let chair = Chair::new(History::new(plan), setting, Words::of(language));
        Self { chair, now }
    }

    /// A room whose session is open.
    pub fn open() -> Self {
        let mut room = Self::new();
        room.keys("<enter>");
        room
    }

    /// Presses keys; `{90}` lets 90 seconds pass. Returns whether the chair left.
    pub fn keys(&mut self, script: &str) -> bool {
        let mut rest = script;
        while let Some(first) = rest.chars().next() {
            let (name, after) = match first {
                '<' => rest[1..].split_once('>').unwrap(),
                '{' => {
                    let (secs, after) = rest[1..].split_once('}').unwrap();
                    self.wait(secs.parse().unwrap());
                    rest = after;
                    continue;
                }
                _ => rest.split_at(first.len_utf8()),
            };
            rest = after;
            if self.press(key(name)) {
                return true;
            }
        }
        false
    }

    /// Presses keys and lets seconds pass, in turn, until the chair leaves.
    pub fn play(&mut self, script: Vec<(Vec<KeyEvent>, i64)>) {
        for (keys, secs) in script {
            self.wait(secs);
            if keys.into_iter().any(|key| self.press(key)) {
                return;
            }
        }
    }

    pub fn wait(&mut self, secs: i64) {
        self.now = self.now + Span::from_secs(secs);
        self.commit_due();
    }

    fn commit_due(&mut self) {
        while let Some(entry) = self.chair.history().due(self.now) {
            self.chair.accept(entry).unwrap();
        }
    }

    /// Presses a key. Returns whether the chair left.
    pub fn press(&mut self, event: KeyEvent) -> bool {
        for effect in self.chair.press(event, self.now) {
            let decided = match &effect {
                Effect::Command(command) => self.chair.history().decide(command, self.now),
                Effect::Undo => self.chair.history().undo(self.now),
                Effect::Redo => self.chair.history().redo(self.now),
                Effect::Speed(_)
                | Effect::Step
                | Effect::SaveIn(_)
                | Effect::WriteReport(_)
                | Effect::ReadThrough
                | Effect::Tell(_) => continue,
                Effect::Leave => return true,
            };
            match decided {
                Ok(entry) => {
                    self.chair.accept(entry).unwrap();
                }
                Err(refusal) => {
                    self.chair.refused(&effect, &refusal);
                    break;
                }
            }
            self.commit_due();
        }
        false
    }

    pub fn scene(&self) -> Scene {
        self.chair.scene(self.now)
    }
}

/// The key of a name: "enter", "s-up", "f6", or a letter.
pub fn key(name: &str) -> KeyEvent {
    let (name, modifiers) = match name.strip_prefix("s-") {
        Some(name) => (name, KeyModifiers::SHIFT),
        None => (name, KeyModifiers::NONE),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "space" | " " => KeyCode::Char(' '),
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pageup" => KeyCode::PageUp,
        "pagedown" => KeyCode::PageDown,
        "del" => KeyCode::Delete,
        "back" => KeyCode::Backspace,
        _ => match name.strip_prefix('f').and_then(|number| number.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => KeyCode::Char(name.chars().next().unwrap()),
        },
    };
    KeyEvent::new(code, modifiers)
}
