//! A line of text that is edited.

use crossterm::event::{Event, KeyCode};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use crate::draw::scene::TextField;
use crate::text::{Unfit, clean, unfit};

/// Edits a line, as long as what comes of it can be shown and is not too long.
pub fn edit_line(input: &mut Input, event: &Event, longest: usize) {
    let before = input.clone();
    input.handle_event(event);
    if unfit(input.value(), longest).is_some_and(|unfit| unfit != Unfit::Empty) {
        *input = before;
    }
}

/// Types what was pasted into a line, as much of it as finds room.
pub fn paste_in_line(input: &mut Input, pasted: &str, longest: usize) {
    for letter in clean(pasted, longest).chars() {
        edit_line(input, &Event::Key(KeyCode::Char(letter).into()), longest);
    }
}

/// Returns a line as it is drawn.
#[must_use]
pub fn shown_line(input: &Input) -> TextField {
    TextField { text: input.value().to_owned(), cursor: input.cursor() }
}
