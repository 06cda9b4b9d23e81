//! Input events: keys, clicks, pasted text, changes of size.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use std::io;
use std::sync::Arc;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseEventKind};

use super::order::Order;
#[cfg(unix)]
use unix::UnixSource as Source;
#[cfg(windows)]
use windows::WindowsSource as Source;

/// How many pieces of input may wait for the loop. Then the reading thread waits, and the terminal keeps the rest.
const WAITING: usize = 64;

/// Keys, clicks, pasted text (in one event each) and changes of size.
///
/// A thread reads them, and sleeps in the system until there is one, so a silent keyboard wakes nobody. It lives until
/// the program or the terminal ends.
pub struct Input(Source);

impl Input {
    /// Starts to read, inside a runtime. Call it once, after the terminal is taken and before the first frame is shown:
    /// a change of size in between would be missed.
    pub(super) fn listen(order: Arc<Order>) -> io::Result<Self> {
        Source::listen(WAITING, order).map(Self)
    }

    /// Waits for the next event; `None`, from then on, if the terminal can no longer be read. Cancel safe.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            let event = without_alt_gr(self.0.next().await?);
            if says_something(&event) {
                return Some(event);
            }
        }
    }
}

/// Returns whether a key is this small letter with Ctrl.
#[must_use]
pub fn is_control(key: KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}

/// Returns a letter that was typed with `AltGr`, such as the ł of a Polish keyboard, as that letter alone.
///
/// Windows reports it with Ctrl and Alt, like a command. Letters that every keyboard has without `AltGr` stay as
/// reported.
fn without_alt_gr(event: Event) -> Event {
    const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
    let Event::Key(key) = event else { return event };
    let is_letter = matches!(key.code, KeyCode::Char(letter) if !letter.is_ascii_alphanumeric());
    if is_letter && key.modifiers.contains(ALT_GR) {
        return Event::Key(KeyEvent { modifiers: key.modifiers - ALT_GR, ..key });
    }
    event
}

/// Returns whether an event can mean something here. Windows, and some terminals if asked to, report released keys and
/// moves of the mouse, which mean nothing. A key with Super or the like belongs to the desktop.
fn says_something(event: &Event) -> bool {
    match event {
        Event::Key(key) => {
            let others = KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META;
            key.kind != KeyEventKind::Release && !key.modifiers.intersects(others)
        }
        Event::Mouse(mouse) => {
            matches!(
                mouse.kind,
                MouseEventKind::Down(_) | MouseEventKind::ScrollUp | MouseEventKind::ScrollDown
            )
        }
        Event::Paste(_) | Event::Resize(..) => true,
        Event::FocusGained | Event::FocusLost => false,
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent};

    use super::*;

    fn key(kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, kind))
    }

    fn mouse(kind: MouseEventKind) -> Event {
        Event::Mouse(MouseEvent { kind, column: 1, row: 1, modifiers: KeyModifiers::NONE })
    }

    #[test]
    fn a_letter_typed_with_alt_gr_is_that_letter() {
        let typed = |letter, modifiers| Event::Key(KeyEvent::new(KeyCode::Char(letter), modifiers));
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        for letter in ['ł', '@', '€'] {
            assert_eq!(without_alt_gr(typed(letter, alt_gr)), typed(letter, KeyModifiers::NONE));
        }
        let capital = typed('Ł', alt_gr | KeyModifiers::SHIFT);
        assert_eq!(without_alt_gr(capital), typed('Ł', KeyModifiers::SHIFT));
        for command in [typed('z', alt_gr), typed('c', KeyModifiers::CONTROL), typed('ł', KeyModifiers::ALT)]
        {
            assert_eq!(without_alt_gr(command.clone()), command);
        }
    }

    #[test]
    fn only_what_an_act_can_follow_from_is_passed_on() {
        for event in [
            key(KeyEventKind::Press),
            key(KeyEventKind::Repeat),
            mouse(MouseEventKind::Down(MouseButton::Left)),
            mouse(MouseEventKind::ScrollDown),
            Event::Paste("Türkiye".into()),
            Event::Resize(1, 1),
        ] {
            assert!(says_something(&event), "{event:?}");
        }
        for event in [
            key(KeyEventKind::Release),
            Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::SUPER)),
            mouse(MouseEventKind::Moved),
            mouse(MouseEventKind::Up(MouseButton::Left)),
            Event::FocusLost,
        ] {
            assert!(!says_something(&event), "{event:?}");
        }
    }
}
