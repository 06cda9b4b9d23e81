//! What comes at once after Esc, put together again.
//!
//! Who presses Esc, and soon after a key that is sent as several bytes, such as an arrow, sends `ESC ESC [ A`; so do some
//! terminals for Alt and an arrow. crossterm takes the second ESC for part of the first, and what remains for the letters
//! `[` and `A`. Letters are acts here: the arrow would put somebody on the list.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// The most letters that such a key has: a click far down on a large screen.
const LONGEST: usize = 24;
/// The most letters of a text that is pasted after Esc; no line of input takes as many.
const LONGEST_PASTE: usize = 4096;

/// Returns the events that came at once after Esc. `next` gives those that are there without waiting, one by one.
pub(super) fn after_esc(mut next: impl FnMut() -> Option<Event>) -> Vec<Event> {
    let mut events = Vec::new();
    let Some(first) = next() else { return events };
    let begins = letter(&first);
    events.push(first);
    let Some(begins) = begins.filter(|letter| matches!(letter, '[' | 'O')) else { return events };
    let mut letters = String::new();
    while letters.len() < LONGEST
        && let Some(event) = next()
    {
        let found = letter(&event);
        events.push(event);
        let Some(found) = found else { return events };
        letters.push(found);
        if begins == 'O' || is_last(found) {
            return match (begins, key(begins, &letters)) {
                (_, Some(key)) => vec![Event::Key(key)],
                ('[', None) if letters == "200~" => vec![Event::Paste(pasted(next))],
                // A click, or what no key sends: its letters mean nothing.
                ('[', None) => Vec::new(),
                (_, None) => events,
            };
        }
    }
    // Somebody typed them.
    events
}

/// Returns the letter that an event is.
fn letter(event: &Event) -> Option<char> {
    let Event::Key(KeyEvent { code: KeyCode::Char(letter), modifiers, .. }) = event else { return None };
    (*modifiers - KeyModifiers::SHIFT).is_empty().then_some(*letter)
}

/// Returns whether a letter ends what was begun with `[` (ECMA-48, 5.4).
fn is_last(letter: char) -> bool {
    matches!(letter, '\u{40}'..='\u{7e}')
}

/// Returns the key that is sent as ESC, `begins` and these letters.
fn key(begins: char, letters: &str) -> Option<KeyEvent> {
    let last = letters.chars().next_back()?;
    let (number, modifiers) = match letters.strip_suffix(last)?.split_once(';') {
        Some((number, modifiers)) => (number, held(modifiers.parse().ok()?)),
        None => (letters.strip_suffix(last)?, KeyModifiers::NONE),
    };
    let code = match (begins, number, last) {
        (_, "" | "1", 'A') => KeyCode::Up,
        (_, "" | "1", 'B') => KeyCode::Down,
        (_, "" | "1", 'C') => KeyCode::Right,
        (_, "" | "1", 'D') => KeyCode::Left,
        (_, "" | "1", 'H') | ('[', "1" | "7", '~') => KeyCode::Home,
        (_, "" | "1", 'F') | ('[', "4" | "8", '~') => KeyCode::End,
        (_, "" | "1", 'P') => KeyCode::F(1),
        (_, "" | "1", 'Q') => KeyCode::F(2),
        (_, "" | "1", 'R') => KeyCode::F(3),
        (_, "" | "1", 'S') => KeyCode::F(4),
        ('[', "2", '~') => KeyCode::Insert,
        ('[', "3", '~') => KeyCode::Delete,
        ('[', "5", '~') => KeyCode::PageUp,
        ('[', "6", '~') => KeyCode::PageDown,
        ('[', number, '~') => KeyCode::F(function(number.parse().ok()?)?),
        _ => return None,
    };
    Some(KeyEvent::new(code, modifiers))
}

/// Returns the function key of a number. The numbers have gaps where old keyboards had.
fn function(number: u8) -> Option<u8> {
    match number {
        11..=15 => Some(number - 10),
        17..=21 => Some(number - 11),
        23 | 24 => Some(number - 12),
        _ => None,
    }
}

/// Returns which keys are held, by the number that says so: one more than a sum of bits.
fn held(number: u8) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let names = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    names.into_iter().filter(|(bit, _)| bits & bit != 0).map(|(_, name)| name).collect()
}

/// Returns a pasted text: its letters come as keys, and its end is not told.
fn pasted(next: impl FnMut() -> Option<Event>) -> String {
    let text = std::iter::from_fn(next).map_while(|event| {
        let is = |wanted| matches!(event, Event::Key(KeyEvent { code, .. }) if code == wanted);
        // A text that is pasted has its lines' ends as Enter.
        if is(KeyCode::Enter) || is(KeyCode::Tab) { Some(' ') } else { letter(&event) }
    });
    text.take(LONGEST_PASTE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(letters: &str) -> impl Iterator<Item = Event> {
        letters.chars().map(|letter| {
            let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            Event::Key(KeyEvent::new(KeyCode::Char(letter), shift))
        })
    }

    fn after(letters: &str) -> Vec<Event> {
        let mut events = typed(letters).collect::<Vec<_>>().into_iter();
        after_esc(|| events.next())
    }

    #[test]
    fn a_key_of_several_bytes_is_itself_again() {
        for (letters, code, modifiers) in [
            ("[A", KeyCode::Up, KeyModifiers::NONE),
            ("OB", KeyCode::Down, KeyModifiers::NONE),
            ("[1;2A", KeyCode::Up, KeyModifiers::SHIFT),
            ("[1;6D", KeyCode::Left, KeyModifiers::SHIFT | KeyModifiers::CONTROL),
            ("[3~", KeyCode::Delete, KeyModifiers::NONE),
            ("[15~", KeyCode::F(5), KeyModifiers::NONE),
            ("[24~", KeyCode::F(12), KeyModifiers::NONE),
            ("OP", KeyCode::F(1), KeyModifiers::NONE),
        ] {
            assert_eq!(after(letters), [Event::Key(KeyEvent::new(code, modifiers))], "{letters}");
        }
    }

    #[test]
    fn what_is_no_key_is_no_letters_either() {
        for letters in ["[<0;12;7M", "[I", "[99~"] {
            assert_eq!(after(letters), [], "{letters}");
        }
        assert_eq!(after("[200~une idée"), [Event::Paste("une idée".into())]);
    }

    #[test]
    fn what_somebody_typed_stays_as_it_is() {
        for letters in ["", "a", "[", "[1", "O", "Ou"] {
            assert_eq!(after(letters), typed(letters).collect::<Vec<_>>(), "{letters}");
        }
        let click = Event::Resize(1, 1);
        let mut events = typed("[").chain([click.clone()]).collect::<Vec<_>>().into_iter();
        assert_eq!(after_esc(|| events.next()).last(), Some(&click));
    }
}
