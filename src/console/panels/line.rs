//! A line of text that is edited.

use crossterm::event::Event;
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use crate::draw::scene;
use crate::text;

/// Edits a line, as long as what comes of it can be shown and is not too long.
pub(super) fn edit(input: &mut Input, event: &Event, longest: usize) {
    let before = input.clone();
    input.handle_event(event);
    if text::unfit(input.value(), longest).is_some_and(|unfit| unfit != text::Unfit::Empty) {
        *input = before;
    }
}

/// Returns a line as it is drawn.
pub(super) fn shown(input: &Input) -> scene::TextField {
    scene::TextField { text: input.value().to_owned(), cursor: input.cursor() }
}
