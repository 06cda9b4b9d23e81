//! What the bytes of a terminal mean: keys, clicks, pasted text, answers to our own questions. Everything else is dropped
//! whole.
//!
//! A terminal does not only send keys. It answers questions that some other program asked, often late and in pieces: which
//! terminal it is, its colours, its size. A letter is an act here, so no byte of an answer may be taken for one. Hence
//! bytes are read by the terminals' own grammar first (ECMA-48, and the DEC terminals' reading of it; `vt-push-parser`
//! knows it), and what is whole is looked up in a table of meanings (`keys`, `mouse`).
//!
//! # What silence means
//!
//! The grammar knows no time, but a keyboard needs it: Esc is the first byte of every sequence, and an answer may never
//! be finished. So the caller reports silence, too ([`Decoder::patience`]). A "lone" byte or letter comes by itself, as
//! from a finger; sequences come in pieces of several bytes.
//!
//! - ESC, then silence for `SOON`, is the Esc key. The rest of a sequence that still follows is read as such: within
//!   `LULL`, or at any time if it comes in one piece.
//! - In a string or in pasted text that was never ended, a lone letter after `LULL` is a key, and so is Esc. The end of a
//!   string is never such a letter.
//! - The same holds in a sequence that was never ended. But a letter that may be its last byte ends it, and is lost,
//!   unless it comes after `LONG`.
//! - Ctrl-C is a key at any time; in pasted text, by itself.
//!
//! Also beyond the grammar: ESC in a string begins something new, so that an arrow is an arrow; BEL ends every string; and
//! Alt with a letter is Esc and that letter, since both send the same bytes.

mod keys;
mod letters;
mod mouse;
mod paste;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use vt_push_parser::event::{EscInvalid, VTEvent};
use vt_push_parser::{
    VT_PARSER_INTEREST_CSI, VT_PARSER_INTEREST_ESCAPE_RECOVERY, VT_PARSER_INTEREST_OTHER, VTPushParser,
};

use super::order::Answer;
use keys::Meaning;
use letters::Letters;
use paste::Paste;

/// After this silence, ESC was the Esc key.
const SOON: Duration = Duration::from_millis(50);
/// After this silence, a lone letter is rather a key than the rest of something.
const LULL: Duration = Duration::from_millis(800);
/// After this silence, a lone letter is a key.
const LONG: Duration = Duration::from_secs(5);

/// What strings hold means nothing here, so nobody needs to hear of it.
const INTEREST: u8 = VT_PARSER_INTEREST_CSI | VT_PARSER_INTEREST_OTHER | VT_PARSER_INTEREST_ESCAPE_RECOVERY;

const CTRL_C: u8 = 0x03;
const BEL: u8 = 0x07;
const CAN: u8 = 0x18;
const SUB: u8 = 0x1a;
const ESC: u8 = 0x1b;
const DEL: u8 = 0x7f;

/// Turns a terminal's bytes into events. It reads no clock: the caller reports silence.
#[derive(Default)]
pub struct Decoder {
    grammar: Grammar,
    within: Within,
    quiet: Quiet,
    letters: Letters,
    paste: Paste,
    events: VecDeque<Event>,
    answers: VecDeque<Answer>,
}

/// What the last byte left open.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// Nothing.
    #[default]
    Ground,
    /// ESC.
    Escape,
    /// ESC that was given as the Esc key, after silence.
    EscGiven,
    /// ESC and an intermediate: an answer of old terminals, or Alt with a sign.
    Intermediate,
    /// ESC O.
    Ss3,
    /// ESC [ and so on, up to a last byte.
    Csi,
    /// A string: OSC, DCS, APC, PM or SOS.
    Text,
    /// ESC in a string, after a lull or not.
    EscInText { after_lull: bool },
    /// The three bytes of a click in the oldest encoding, so many of them read.
    OldClick { read: usize, bytes: [u8; 3] },
    /// The letter of a function key of the Linux console.
    LinuxKey,
    /// Pasted text.
    Paste,
    /// ESC in pasted text, which may be the first byte of its end.
    EscInPaste { after_lull: bool },
}

/// How long nothing came.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Quiet {
    #[default]
    No,
    Soon,
    Lull,
    Long,
}

struct Grammar(VTPushParser<INTEREST>);

impl Default for Grammar {
    fn default() -> Self {
        Self(VTPushParser::new_with_interest::<INTEREST>())
    }
}

impl Decoder {
    /// Takes bytes that came together.
    pub fn feed(&mut self, bytes: &[u8]) {
        if self.is_given_up_by(bytes) {
            self.give_up();
        }
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            rest = after;
            self.byte(byte, !rest.is_empty());
            self.quiet = Quiet::No;
        }
    }

    /// Returns after how much silence to call [`Self::silence`]; `None` if silence means nothing now.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        let until = match self.within {
            Within::Ground => return None,
            Within::Escape
            | Within::EscInText { after_lull: true }
            | Within::EscInPaste { after_lull: true } => Quiet::Soon,
            Within::EscGiven
            | Within::Text
            | Within::EscInText { after_lull: false }
            | Within::Paste
            | Within::EscInPaste { after_lull: false } => Quiet::Lull,
            Within::Intermediate | Within::Ss3 | Within::Csi | Within::OldClick { .. } | Within::LinuxKey => {
                Quiet::Long
            }
        };
        match self.quiet {
            quiet if quiet >= until => None,
            Quiet::No => Some(SOON),
            Quiet::Soon => Some(LULL.saturating_sub(SOON)),
            Quiet::Lull | Quiet::Long => Some(LONG.saturating_sub(LULL)),
        }
    }

    /// Reports that nothing came for as long as [`Self::patience`] said.
    pub fn silence(&mut self) {
        self.quiet = match self.quiet {
            Quiet::No => Quiet::Soon,
            Quiet::Soon => Quiet::Lull,
            Quiet::Lull | Quiet::Long => Quiet::Long,
        };
        match self.within {
            Within::Escape => self.give_esc(),
            // In pasted text, too, unless it belongs to the text.
            Within::EscInText { after_lull: true } | Within::EscInPaste { after_lull: true } => {
                self.give_up();
                self.parse(ESC);
                self.give_esc();
            }
            Within::EscInText { after_lull: false } if self.quiet >= Quiet::Lull => {
                self.give_up();
                self.parse(ESC);
                self.give_esc();
            }
            // Alt with a sign.
            Within::Intermediate if self.grammar.0.is_ground() => {}
            Within::Intermediate => {
                if let Some(event) = self.grammar.0.idle() {
                    means(&event, &mut self.letters, &mut self.events, &mut self.answers);
                }
                self.within = Within::Ground;
            }
            Within::Ground
            | Within::EscGiven
            | Within::EscInText { .. }
            | Within::EscInPaste { .. }
            | Within::Ss3
            | Within::Csi
            | Within::Text
            | Within::OldClick { .. }
            | Within::LinuxKey
            | Within::Paste => {}
        }
    }

    /// Returns the next event, oldest first.
    pub fn next_event(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// Returns the next answer of the terminal, oldest first.
    pub fn next_answer(&mut self) -> Option<Answer> {
        self.answers.pop_front()
    }

    /// Returns whether these bytes are a key, though something is unfinished.
    fn is_given_up_by(&self, bytes: &[u8]) -> bool {
        if bytes == [CTRL_C] {
            return true;
        }
        let Some(&first) = bytes.first() else { return false };
        if self.quiet < Quiet::Lull {
            return false;
        }
        if self.within == Within::Paste && first == ESC {
            return !paste::is_or_begins_end(bytes);
        }
        let is_lone = str::from_utf8(bytes).is_ok_and(|text| text.chars().count() == 1);
        let is_late = self.quiet >= Quiet::Long;
        is_lone
            && match self.within {
                // Silence has already decided these.
                Within::Ground | Within::Escape | Within::EscGiven => false,
                Within::EscInText { .. } => first != b'\\',
                Within::Text => !matches!(first, BEL | ESC),
                Within::Csi | Within::Intermediate => is_late || !matches!(first, 0x40..=0x7e | ESC),
                Within::Ss3 => is_late || !matches!(first, 0x30..=0x7e | ESC),
                Within::OldClick { .. } | Within::LinuxKey => is_late || !matches!(first, 0x20.. | ESC),
                Within::Paste | Within::EscInPaste { .. } => !self.paste.ends_with(first),
            }
    }

    /// Drops what is unfinished. Text pasted so far becomes an event.
    fn give_up(&mut self) {
        self.grammar = Grammar::default();
        self.within = Within::Ground;
        self.events.extend(self.paste.take());
    }

    fn give_esc(&mut self) {
        self.events.push_back(key(KeyCode::Esc));
        self.within = Within::EscGiven;
    }

    /// Takes a byte; `more` says whether others came with it.
    fn byte(&mut self, byte: u8, more: bool) {
        match self.within {
            Within::Paste => self.pasted(byte),
            Within::EscInPaste { .. } => {
                self.within = Within::Paste;
                self.pasted(byte);
            }
            // These end everything, and are keys too: no terminal puts one into an answer.
            Within::EscGiven
            | Within::Intermediate
            | Within::Ss3
            | Within::Csi
            | Within::Text
            | Within::EscInText { .. }
            | Within::OldClick { .. }
            | Within::LinuxKey
                if matches!(byte, CAN | SUB | CTRL_C) =>
            {
                self.give_up();
                self.parse(byte);
            }
            Within::OldClick { read, bytes } if byte >= b' ' => self.clicked(byte, read, bytes),
            Within::LinuxKey if byte >= b' ' => {
                self.within = Within::Ground;
                if let b'A'..=b'E' = byte {
                    self.events.push_back(key(KeyCode::F(byte - b'A' + 1)));
                }
            }
            Within::Text if byte == ESC => {
                self.within = Within::EscInText { after_lull: self.quiet >= Quiet::Lull };
            }
            Within::Text if byte == BEL => self.give_up(),
            // Something new begins: the unfinished sequence is dropped.
            Within::EscGiven
            | Within::Intermediate
            | Within::Ss3
            | Within::Csi
            | Within::OldClick { .. }
            | Within::LinuxKey
                if byte == ESC =>
            {
                self.give_up();
                self.parse(ESC);
            }
            Within::EscInText { .. } if byte == b'\\' => self.give_up(),
            Within::EscInText { .. } => {
                self.give_up();
                self.parse(ESC);
                self.byte(byte, more);
            }
            // An introducer, or the end of a string, whose ESC was already given as the Esc key.
            Within::EscGiven
                if byte == b'\\'
                    || matches!(byte, b'[' | b'O' | b']' | b'P' | b'X' | b'^' | b'_')
                        && (more || self.quiet < Quiet::Lull) =>
            {
                self.parse(byte);
            }
            // The grammar knows sequences that begin so, but no terminal sends one: these are keys.
            Within::Escape if matches!(byte, b' ' | b'?' | b'N') => {
                self.give_up();
                self.events.push_back(key(KeyCode::Esc));
                self.parse(byte);
            }
            // More intermediates than the grammar keeps; the sequence still has an end.
            Within::Intermediate if matches!(byte, b' '..=b'/') => self.grammar = Grammar::default(),
            // The old way to say which keys are held: ESC O 2 P.
            Within::Ss3 if matches!(byte, b'0'..=b'9' | b';') => {
                self.give_up();
                for byte in [ESC, b'[', byte] {
                    self.parse(byte);
                }
            }
            Within::EscGiven | Within::OldClick { .. } | Within::LinuxKey => {
                self.give_up();
                self.parse(byte);
            }
            Within::Ss3 if !matches!(byte, b' '..=b'~') => {
                self.give_up();
                self.parse(byte);
            }
            Within::Ground
            | Within::Escape
            | Within::Intermediate
            | Within::Ss3
            | Within::Csi
            | Within::Text => self.parse(byte),
        }
    }

    /// Has the grammar read a byte.
    fn parse(&mut self, byte: u8) {
        let is_lost = matches!(self.within, Within::Csi | Within::Intermediate) && self.grammar.0.is_ground();
        let mut follows = match byte {
            ESC => Within::Escape,
            _ if matches!(self.within, Within::Escape | Within::EscGiven) => begun_by(byte),
            _ if self.within == Within::Text => Within::Text,
            _ if self.within == Within::Csi && !matches!(byte, b'@'..=b'~') => Within::Csi,
            _ => Within::Ground,
        };
        if is_lost && byte >= b' ' {
            self.within = follows;
            return;
        }
        let Self { grammar, letters, events, answers, .. } = self;
        if byte == ESC {
            letters.clear();
        }
        grammar.0.feed_with(&[byte], |event: VTEvent<'_>| {
            if let Some(within) = means(&event, letters, events, answers) {
                follows = within;
            }
        });
        self.within = follows;
    }

    fn pasted(&mut self, byte: u8) {
        if self.paste.push(byte) {
            self.give_up();
        } else if byte == ESC {
            self.within = Within::EscInPaste { after_lull: self.quiet >= Quiet::Lull };
        }
    }

    fn clicked(&mut self, byte: u8, read: usize, mut bytes: [u8; 3]) {
        if let Some(place) = bytes.get_mut(read) {
            *place = byte;
        }
        if read < 2 {
            self.within = Within::OldClick { read: read + 1, bytes };
        } else {
            self.within = Within::Ground;
            self.events.extend(mouse::old(bytes));
        }
    }
}

/// Returns what a byte after ESC begins.
fn begun_by(byte: u8) -> Within {
    match byte {
        b'[' => Within::Csi,
        b'O' => Within::Ss3,
        b']' | b'P' | b'X' | b'^' | b'_' => Within::Text,
        b' '..=b'/' => Within::Intermediate,
        _ => Within::Ground,
    }
}

/// Adds the events that a piece of the grammar means. Returns the state that follows, if the grammar does not know it.
fn means(
    event: &VTEvent<'_>,
    letters: &mut Letters,
    events: &mut VecDeque<Event>,
    answers: &mut VecDeque<Answer>,
) -> Option<Within> {
    match event {
        VTEvent::Raw(bytes) => bytes.iter().for_each(|&byte| events.extend(letters.push(byte))),
        VTEvent::C0(byte) => events.extend(letters.push(*byte)),
        VTEvent::Esc(of) if of.intermediates.is_empty() && of.final_byte != b'\\' => {
            events.push_back(key(KeyCode::Esc));
            events.extend(letters.push(of.final_byte));
        }
        // Alt+Backspace: in a line of text it deletes a word.
        VTEvent::EscInvalid(EscInvalid::One(DEL)) => {
            events.push_back(Event::Key(KeyEvent::new(KeyCode::Backspace, KeyModifiers::ALT)));
        }
        VTEvent::EscInvalid(of) => {
            events.push_back(key(KeyCode::Esc));
            let bytes = match *of {
                EscInvalid::One(a) => vec![a],
                EscInvalid::Two(a, b) => vec![a, b],
                EscInvalid::Three(a, b, c) => vec![a, b, c],
                EscInvalid::Four(a, b, c, d) => vec![a, b, c, d],
            };
            events.extend(bytes.into_iter().filter_map(|byte| letters.push(byte)));
        }
        VTEvent::Ss3(of) => events.extend(keys::of_ss3(of.char)),
        VTEvent::Csi(csi) => match keys::of_csi(csi) {
            Meaning::Event(event) => events.push_back(event),
            Meaning::Nothing => {}
            Meaning::Answer(answer) => answers.push_back(answer),
            Meaning::Paste => return Some(Within::Paste),
            Meaning::OldClick => return Some(Within::OldClick { read: 0, bytes: [0; 3] }),
            Meaning::LinuxKey => return Some(Within::LinuxKey),
        },
        VTEvent::Esc(_)
        | VTEvent::Ss2(_)
        | VTEvent::DcsStart(_)
        | VTEvent::DcsData(_)
        | VTEvent::DcsEnd(_)
        | VTEvent::DcsCancel
        | VTEvent::OscStart
        | VTEvent::OscData(_)
        | VTEvent::OscEnd { .. }
        | VTEvent::OscCancel => {}
    }
    None
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::from(code))
}
