//! Which sequence is which key.
//!
//! Terminals have sent keys in many ways: the VT100 and its keypad (SS3), the VT220 (`CSI 3 ~`), the Linux console,
//! rxvt, xterm with a number for the keys that are held (`CSI 1 ; 5 A`), xterm's modifyOtherKeys (`CSI 27 ; 2 ; 63 ~`),
//! and `CSI 63 ; 2 u` with what kitty added to it. A sequence without a row here means nothing: it is an answer.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use vt_push_parser::event::CSI;

use super::super::order::Answer;
use super::{letters, mouse};

/// The meaning of a sequence that begins with `ESC [`.
pub(super) enum Meaning {
    /// A key, a click, or a report.
    Event(Event),
    /// No key: an answer of the terminal.
    Nothing,
    /// An answer to a question that the program asks.
    Answer(Answer),
    /// Pasted text follows.
    Paste,
    /// The three bytes of a click follow.
    OldClick,
    /// A letter follows, which names the function key.
    LinuxKey,
}

impl From<Option<Event>> for Meaning {
    fn from(event: Option<Event>) -> Self {
        event.map_or(Self::Nothing, Self::Event)
    }
}

/// Returns the meaning of a sequence that begins with `ESC [`.
pub(super) fn of_csi(csi: &CSI<'_>) -> Meaning {
    let all = Parameters(csi);
    if csi.params.overflowed() {
        return Meaning::Nothing;
    }
    if !csi.intermediates.is_empty() {
        let is_of_a_mode = csi.private.is_none() && csi.final_byte == b'y' && csi.intermediates.has(b'$');
        let mode = all.at(0).zip(all.at(1)).filter(|_| is_of_a_mode && csi.params.len() == 2);
        return mode.map_or(Meaning::Nothing, |(mode, set)| Meaning::Answer(Answer::Mode { mode, set }));
    }
    match (csi.private, csi.final_byte, csi.params.len()) {
        (Some(b'<'), last @ (b'M' | b'm'), 3) => {
            all.three().and_then(|[what, column, row]| mouse::sgr(what, column, row, last == b'M')).into()
        }
        (Some(b'?'), b'c', _) => Meaning::Answer(Answer::Attributes),
        // An answer: a sign before its numbers, or the cursor's position.
        (Some(_), ..) | (None, b'R', 1..) => Meaning::Nothing,
        (None, b'M', 3) => all.three().and_then(|[what, column, row]| mouse::rxvt(what, column, row)).into(),
        (None, b'M', 0) => Meaning::OldClick,
        (None, b'[', 0) => Meaning::LinuxKey,
        (None, b'I', 0) => Meaning::Event(Event::FocusGained),
        (None, b'O', 0) => Meaning::Event(Event::FocusLost),
        // A report of a new size, from a terminal with that mode on.
        (None, b't', 3..) if all.at(0) == Some(48) => all.size().into(),
        (None, b'~', 1) if all.at(0) == Some(200) => Meaning::Paste,
        (None, b'~', 1 | 2) => all.at(0).and_then(numbered).and_then(|code| all.held_by(code, 1)).into(),
        (None, b'~', 3) if all.at(0) == Some(27) => all.at(2).and_then(|code| all.coded(code, 1)).into(),
        (None, b'u', 1..=3) => all.unicode().into(),
        // rxvt: Ctrl, or Ctrl and Shift, with a key.
        (None, last @ (b'^' | b'@'), 1) => all
            .at(0)
            .and_then(numbered)
            .map(|code| {
                let shift = if last == b'@' { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
                Event::Key(KeyEvent::new(code, KeyModifiers::CONTROL | shift))
            })
            .into(),
        // rxvt: Shift with an arrow. Left and right mean nothing here, and `CSI c` is also a question to a terminal.
        (None, b'a', 0) => Meaning::Event(Event::Key(KeyEvent::new(KeyCode::Up, KeyModifiers::SHIFT))),
        (None, b'b', 0) => Meaning::Event(Event::Key(KeyEvent::new(KeyCode::Down, KeyModifiers::SHIFT))),
        (None, ..) => all.lettered().into(),
    }
}

/// Returns the key of `ESC O` and this byte: an arrow, a function key, or a key of the number pad in application mode.
pub(super) fn of_ss3(byte: u8) -> Option<Event> {
    let sign = |sign: u8| KeyCode::Char(sign.into());
    let code = match byte {
        b' ' => sign(b' '),
        b'I' => KeyCode::Tab,
        b'M' => KeyCode::Enter,
        b'X' => sign(b'='),
        // `*` to `/` and the digits stand at a fixed distance from their letters.
        b'j'..=b'y' => sign(byte - 0x40),
        // mintty, where an editor has asked for it.
        b'[' => KeyCode::Esc,
        _ => lettered(byte)?,
    };
    Some(Event::Key(code.into()))
}

/// Returns the key that the last letter of a sequence names.
fn lettered(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        b'Z' => KeyCode::BackTab,
        _ => return None,
    })
}

/// Returns the key of a number before `~`. The numbers of the function keys have gaps where old keyboards had gaps.
fn numbered(number: u32) -> Option<KeyCode> {
    let function = |less: u32| u8::try_from(number - less).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(10),
        17..=21 => function(11),
        23..=26 => function(12),
        28 | 29 => function(13),
        31..=34 => function(14),
        _ => None,
    }
}

/// Returns the key of a code point, or of a number that kitty gave to a key without one. Modifier keys (Shift, Caps
/// Lock) and media keys have no row.
fn of_code(code: u32) -> Option<KeyCode> {
    let sign = |offset: u32, signs: &[u8]| {
        let place = usize::try_from(code - offset).ok()?;
        signs.get(place).map(|&sign| KeyCode::Char(sign.into()))
    };
    Some(match code {
        0x08 | 0x7f => KeyCode::Backspace,
        0x09 => KeyCode::Tab,
        0x0d | 57414 => KeyCode::Enter,
        0x1b => KeyCode::Esc,
        57376..=57398 => KeyCode::F(u8::try_from(code - 57376 + 13).ok()?),
        57399..=57413 => sign(57399, b"0123456789./*-+")?,
        57415 | 57416 => sign(57415, b"=,")?,
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        57421 => KeyCode::PageUp,
        57422 => KeyCode::PageDown,
        57423 => KeyCode::Home,
        57424 => KeyCode::End,
        57425 => KeyCode::Insert,
        57426 => KeyCode::Delete,
        // The rest of the private-use area, from which kitty takes its numbers.
        57344..=63743 => return None,
        _ => KeyCode::Char(char::from_u32(code).filter(|letter| !letter.is_control())?),
    })
}

/// The numbers of a sequence, some of which have parts: `97:65;2:3`.
struct Parameters<'a>(&'a CSI<'a>);

impl Parameters<'_> {
    /// Returns a number, or the first part of it.
    fn at(&self, place: usize) -> Option<u32> {
        self.part(place, 0)
    }

    fn part(&self, place: usize, part: usize) -> Option<u32> {
        let number = self.0.params.get(place)?.split(|&byte| byte == b':').nth(part)?;
        str::from_utf8(number).ok()?.parse().ok()
    }

    fn three(&self) -> Option<[u32; 3]> {
        Some([self.at(0)?, self.at(1)?, self.at(2)?])
    }

    fn size(&self) -> Option<Event> {
        let [_, rows, columns] = self.three()?;
        Some(Event::Resize(u16::try_from(columns).ok()?, u16::try_from(rows).ok()?))
    }

    /// Returns the modifiers by the number at a place: one more than a sum of bits. No number means no modifier.
    fn held(&self, place: usize) -> Option<KeyModifiers> {
        let names = [
            KeyModifiers::SHIFT,
            KeyModifiers::ALT,
            KeyModifiers::CONTROL,
            KeyModifiers::SUPER,
            KeyModifiers::HYPER,
            KeyModifiers::META,
        ];
        let bits = match self.0.params.get(place) {
            None | Some([]) => 0,
            // The highest two bits are Caps Lock and Num Lock.
            Some(_) => self.at(place).filter(|number| (1..=256).contains(number))? - 1,
        };
        Some((0..).zip(names).filter(|(bit, _)| bits >> bit & 1 != 0).map(|(_, name)| name).collect())
    }

    fn kind(&self, place: usize) -> KeyEventKind {
        match self.part(place, 1) {
            Some(2) => KeyEventKind::Repeat,
            Some(3) => KeyEventKind::Release,
            _ => KeyEventKind::Press,
        }
    }

    /// Returns the key that the last letter of a sequence names.
    fn lettered(&self) -> Option<Event> {
        let code = lettered(self.0.final_byte)?;
        match (self.0.params.len(), self.at(0)) {
            (0, _) | (2, Some(1)) => self.held_by(code, 1),
            // Old ways to say which keys are held.
            (1, Some(_)) => self.held_by(code, 0),
            _ => None,
        }
    }

    /// Returns a key with the modifiers at a place.
    fn held_by(&self, code: KeyCode, place: usize) -> Option<Event> {
        let mut held = self.held(place)?;
        if code == KeyCode::BackTab {
            held |= KeyModifiers::SHIFT;
        }
        Some(Event::Key(KeyEvent::new_with_kind(code, held, self.kind(place))))
    }

    /// Returns the key of a code point with the modifiers at a place.
    fn coded(&self, code: u32, place: usize) -> Option<Event> {
        let held = self.held(place)?;
        let shift = held.contains(KeyModifiers::SHIFT);
        let code = of_code(code)?;
        if let KeyCode::Char(letter) = code {
            let capital = letter.to_uppercase().next().filter(|_| shift && letter.is_lowercase());
            let typed = letters::typed(capital.unwrap_or(letter));
            // The sign already says that Shift was held.
            let held = (held - KeyModifiers::SHIFT) | typed.modifiers;
            return Some(Event::Key(KeyEvent::new_with_kind(typed.code, held, self.kind(place))));
        }
        self.held_by(if shift && code == KeyCode::Tab { KeyCode::BackTab } else { code }, place)
    }

    /// Returns the key of `CSI code : code with Shift : code on a US keyboard ; modifiers : kind ; text u`.
    fn unicode(&self) -> Option<Event> {
        let shift = self.held(1)?.contains(KeyModifiers::SHIFT);
        let of_text = self.at(2).filter(|_| self.part(2, 1).is_none());
        let with_shift = self.part(0, 1).filter(|_| shift);
        self.coded(of_text.or(with_shift).or(self.at(0))?, 1)
    }
}
