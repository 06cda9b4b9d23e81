//! The words for verbs, keys and headings.

use crossterm::event::{KeyCode, KeyEvent};

use crate::floor::phase::Phase;
use crate::floor::refusal::Refusal;
use crate::floor::time::Stamp;
use crate::floor::turn::Turn;
use crate::sessions::{Cast, Rehearsal};
use crate::words::{Args, Keyboard, Label, Words, level};

use super::chair::Chair;
use super::key::{Key, function};
use super::other_keyboards;
use super::verbs::{
    DISMISS, Group, HOLD, Moment, NOT_UPHOLD, NotNow, OPEN, RESUME_MEETING, SELECT_DOWN, SELECT_UP, START,
    START_STEP, UNDO, UPHOLD, VERBS, Verb,
};

impl Words {
    /// Returns what a verb, or a key of a panel, does, in a word or two.
    pub(crate) fn verb(&self, name: &str) -> String {
        // All get what one of them names.
        let args = Args::new().with("step", START_STEP.secs());
        self.say(&format!("act-{name}"), &args)
    }

    /// When a verb can be done: "while a speaker's clock runs".
    pub(crate) fn when(&self, verb: &Verb) -> String {
        self.say(&format!("act-{}.when", verb.shown.name), &Args::new())
    }

    /// Returns a key as it is written on keyboards.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rows use few of the many keys")]
    pub(crate) fn key(&self, key: Key) -> String {
        let name = match key.code {
            KeyCode::Enter => self.plain("key-enter"),
            KeyCode::Char(' ') => self.plain("key-space"),
            KeyCode::Esc => self.label(Label::KeyEsc),
            KeyCode::Tab => self.plain("key-tab"),
            KeyCode::Backspace => self.plain("key-backspace"),
            KeyCode::Delete => self.plain("key-delete"),
            KeyCode::Insert => self.plain("key-insert"),
            KeyCode::PageUp => self.plain("key-page-up"),
            KeyCode::PageDown => self.plain("key-page-down"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Home => self.plain("key-home"),
            KeyCode::End => self.plain("key-end"),
            KeyCode::Char(written) => self.letter_of(written).to_string(),
            code => code.to_string(),
        };
        if key.shift { self.say("key-shift", &Args::new().with("key", name)) } else { name }
    }

    /// Has keys named by the letters that are typed.
    pub(crate) fn see_keyboard(&mut self, event: KeyEvent) {
        let KeyCode::Char(written) = event.code else { return };
        if written.is_ascii_alphabetic() {
            self.name_keys_in(Keyboard::Latin);
        } else if other_keyboards::own_key(self.language(), written).is_some() {
            self.name_keys_in(Keyboard::OfLanguage);
        }
    }

    /// Returns the letter that a key has on the keyboard that is used.
    fn letter_of(&self, key: char) -> char {
        match self.keyboard() {
            Keyboard::Latin => key,
            Keyboard::OfLanguage => other_keyboards::own_letter(self.language(), key).unwrap_or(key),
        }
    }

    /// Returns the first of a row's keys, as sentences name it.
    pub(crate) fn first_key(&self, keys: &[Key]) -> String {
        keys.first().map(|&key| self.key(key)).unwrap_or_default()
    }

    /// Returns a heading of the help.
    pub(crate) fn heading(&self, group: Group) -> String {
        self.plain(match group {
            Group::Floor => "help-floor",
            Group::List => "help-list",
            Group::Agenda => "help-agenda",
            Group::Meeting => "help-meeting",
            Group::Screens => "help-screens",
            Group::Rehearsal => "help-rehearsal",
            Group::Program => "help-program",
        })
    }

    /// Returns which room a rehearsal takes place in, so that it can be had again: "usual, seed 7", "First steps".
    pub(crate) fn which_room(&self, rehearsal: &Rehearsal) -> String {
        match &rehearsal.cast {
            Cast::Level(hard) => {
                let seed = rehearsal.seed.to_string();
                self.say("rehearsal-room", &Args::new().with("level", level(*hard)).with("seed", seed))
            }
            Cast::Script(script) => self.say("rehearsal-script", &Args::new().with("title", &script.title)),
        }
    }

    /// Returns whether the bell sounds.
    pub(crate) fn bell(&self, on: bool) -> String {
        self.plain(if on { "bell-on" } else { "bell-off" })
    }
}

impl Chair {
    /// Returns the key that is shown first for a verb, as sentences name it.
    pub(super) fn key_of(&self, verb: &Verb) -> String {
        self.words.first_key(self.keymap.keys_of(verb))
    }

    /// Says which keys stand on every keyboard, whatever its letters.
    pub(super) fn other_keyboard(&self, letter: char) -> String {
        let functions = VERBS.iter().flat_map(|verb| self.keymap.keys_of(verb)).filter_map(function_of);
        let name =
            |number: Option<u8>| number.map(|number| self.words.key(function(number))).unwrap_or_default();
        let args = Args::new()
            .with("letter", letter.to_string())
            .with("start", self.key_of(START))
            .with("open", self.key_of(OPEN))
            .with("back", self.key_of(DISMISS))
            .with("first", name(functions.clone().min()))
            .with("last", name(functions.max()));
        self.words.say("other-keyboard", &args)
    }

    /// Returns why a verb cannot be done now: what is missing for it.
    pub(super) fn not_now(&self, verb: &Verb, now: Stamp) -> String {
        let floor = self.history.floor();
        let turn = floor.turn();
        let party = turn.and_then(Turn::party).and_then(|id| floor.party(id));
        let has_begun = turn.is_some_and(|turn| turn.clock.is_some());
        let nobody_is_selected = self.at_hand.selected.is_none();
        let naming = |id, verb| self.words.say(id, &Args::new().with("key", self.key_of(verb)));
        let of_party = |id, name: &str, verb| {
            self.words.say(id, &Args::new().with("party", name).with("key", self.key_of(verb)))
        };
        if let NotNow::Says(id) = verb.live.not_now {
            return self.words.plain(id);
        }
        if let NotNow::SaysWithKey(id, named) = verb.live.not_now {
            return naming(id, named);
        }
        if floor.suspension().is_some() {
            return naming("not-now-suspended", RESUME_MEETING);
        }
        if floor.point().is_some() {
            let args = Args::new().with("upholds", self.key_of(UPHOLD)).with("not", self.key_of(NOT_UPHOLD));
            return self.words.say("not-now-point", &args);
        }
        if let (NotNow::FloorIsTaken, Some(party), true) = (verb.live.not_now, party, has_begun) {
            return of_party("not-now-taken", &party.name, HOLD);
        }
        match floor.phase() {
            Phase::Ahead => return naming("not-now-not-open", OPEN),
            Phase::Closed { .. } => return naming("not-now-closed", UNDO),
            Phase::Open(_) => {}
        }
        match (verb.live.not_now, party) {
            (NotNow::NobodyFollows, Some(party)) if !has_begun => {
                of_party("not-now-not-begun", &party.name, START)
            }
            (NotNow::NobodyFollows, _) => self.words.plain("not-now-empty-list"),
            (NotNow::NobodySpeaks, _) if turn.is_none() => self.words.plain("not-now-nobody"),
            (NotNow::NobodyIsSelected | NotNow::NoShorterLimit, _) if floor.list().next().is_none() => {
                self.words.plain("not-now-empty-list")
            }
            (NotNow::NoShorterLimit, _) => {
                let reach = floor.reach(now);
                let all = reach.is_none_or(|reach| reach.reached == reach.waiting);
                self.words.plain(if all { "not-now-all-reached" } else { "not-now-no-limit-reaches" })
            }
            (NotNow::NobodyIsSelected, _) if nobody_is_selected => self.select_first(),
            (NotNow::FloorIsTaken, _) if turn.is_none() && nobody_is_selected => self.select_first(),
            (NotNow::NobodyIsSelected, _) => self.words.plain("not-now-at-the-end"),
            (_, Some(party)) if !has_begun => of_party("not-now-not-begun", &party.name, START),
            _ => self.not_granted(verb, now),
        }
    }

    fn select_first(&self) -> String {
        let args = Args::new().with("up", self.key_of(SELECT_UP)).with("down", self.key_of(SELECT_DOWN));
        self.words.say("not-now-select", &args)
    }

    /// Returns why the floor does not grant what a verb would do.
    fn not_granted(&self, verb: &Verb, now: Stamp) -> String {
        let floor = self.history.floor();
        let refusal =
            verb.command(&Moment { chair: self, now }).and_then(|command| floor.decide(&command, now).err());
        match refusal {
            Some(refusal) => self.words.refusal(&refusal, floor, &self.key_of(START)),
            None if floor.turn().is_some_and(|turn| turn.party().is_none()) => {
                self.words.refusal(&Refusal::FloorTaken { by: None }, floor, &self.key_of(START))
            }
            None => self.words.plain("not-now-nothing"),
        }
    }
}

/// Returns the number of an F-key.
fn function_of(key: &Key) -> Option<u8> {
    if let KeyCode::F(number) = key.code { Some(number) } else { None }
}
