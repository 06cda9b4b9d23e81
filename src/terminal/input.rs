//! What the chair does at the keyboard, as it comes.

use std::collections::VecDeque;
use std::io;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseEventKind};
use tokio::sync::mpsc;

use super::after_esc::after_esc;

/// How many events wait for the loop before the reading thread does, and the terminal keeps the rest.
const WAITING: usize = 64;
/// What comes within this time after Esc may be the rest of a key. Esc itself is passed on before.
///
/// Once the time is up crossterm gives nothing, not even what it has read already: so it is longer than a busy machine
/// lets a thread wait.
const AT_ONCE: Duration = Duration::from_millis(200);

/// Keys, clicks, pasted text (in one event each) and changes of size.
///
/// They are read by a thread that sleeps in the system until there is one: a silent keyboard wakes nobody. The thread
/// lives until the program ends, since nothing but a key could wake it.
pub struct Input(mpsc::Receiver<Event>);

impl Input {
    /// Begins to read; once in a program, after the terminal was taken, and before the first frame is shown.
    pub fn listen() -> io::Result<Self> {
        // From here on changes of size are heard of. Left to the thread that would begin some time after the first
        // frame, and a change in between would be missed.
        event::poll(Duration::ZERO)?;
        let (sender, receiver) = mpsc::channel(WAITING);
        thread::Builder::new().name("input".into()).spawn(move || {
            let mut read = VecDeque::new();
            while let Some(event) = read.pop_front().or_else(|| event::read().ok()) {
                let is_esc = is_esc(&event);
                let (first, event) = apart(without_alt_gr(event));
                for event in first.into_iter().chain([event]).filter(says_something) {
                    if sender.blocking_send(event).is_err() {
                        return;
                    }
                }
                if is_esc && cfg!(unix) {
                    let after = after_esc(|| read.pop_front().or_else(at_once));
                    after.into_iter().rev().for_each(|event| read.push_front(event));
                }
            }
        })?;
        Ok(Self(receiver))
    }

    /// Waits for the next event; nothing, now and ever after, when the terminal can no longer be read. Cancel safe.
    pub async fn next(&mut self) -> Option<Event> {
        self.0.recv().await
    }
}

/// Returns whether a key goes with Ctrl and this small letter.
#[must_use]
pub fn is_control(key: KeyEvent, letter: char) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter)
}

/// Returns the next event, if it comes at once.
fn at_once() -> Option<Event> {
    event::poll(AT_ONCE).is_ok_and(|comes| comes).then(|| event::read().ok()).flatten()
}

fn is_esc(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::Esc)
}

/// Returns a letter that is typed with `AltGr` as that letter, such as the ł of a Polish keyboard.
///
/// Windows tells of it with Ctrl and Alt, as of a command. What every keyboard has without
/// `AltGr` stays what it is told as.
fn without_alt_gr(event: Event) -> Event {
    const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
    let Event::Key(key) = event else { return event };
    let is_letter = matches!(key.code, KeyCode::Char(letter) if !letter.is_ascii_alphanumeric());
    if is_letter && key.modifiers.contains(ALT_GR) {
        return Event::Key(KeyEvent { modifiers: key.modifiers - ALT_GR, ..key });
    }
    event
}

/// Returns Esc and the key after it as two events.
///
/// Who presses Esc and soon after a letter sends the same bytes as who holds Alt. Nothing is asked for with Alt; on
/// Windows a key comes as itself.
fn apart(event: Event) -> (Option<Event>, Event) {
    if let Event::Key(key) = event
        && cfg!(unix)
        && matches!(key.code, KeyCode::Char(_) | KeyCode::Enter)
        && key.modifiers - KeyModifiers::SHIFT == KeyModifiers::ALT
    {
        let second = KeyEvent { modifiers: key.modifiers - KeyModifiers::ALT, ..key };
        return (Some(Event::Key(KeyCode::Esc.into())), Event::Key(second));
    }
    (None, event)
}

/// Windows tells of released keys and of each step of the mouse, which no act follows from.
fn says_something(event: &Event) -> bool {
    match event {
        Event::Key(key) => key.kind != KeyEventKind::Release,
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
            mouse(MouseEventKind::Moved),
            mouse(MouseEventKind::Up(MouseButton::Left)),
            Event::FocusLost,
        ] {
            assert!(!says_something(&event), "{event:?}");
        }
    }
}
