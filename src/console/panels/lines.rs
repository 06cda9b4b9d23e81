//! Several lines of text that are edited.

use crossterm::event::{Event, KeyCode};
use tui_input::Input;

use crate::floor::note::NoteText;
use crate::terminal::line_edit::edit_line;

/// The longest line that can be typed, in characters. It is longer than a note may be: what is too long is refused with its
/// length, and nothing of it is lost.
const LONGEST: usize = 20_000;

/// Lines of text, and which of them is written now.
#[derive(Debug, Clone)]
pub(super) struct LinesInput {
    /// The lines before the one that is written.
    before: Vec<Input>,
    present: Input,
    /// The lines after it.
    after: Vec<Input>,
}

impl LinesInput {
    /// Returns the lines of a note, with the cursor at the end.
    pub(super) fn of(text: &NoteText) -> Self {
        let mut before: Vec<_> = text.lines().map(|line| Input::new(line.to_owned())).collect();
        let present = before.pop().unwrap_or_default();
        Self { before, present, after: Vec::new() }
    }

    /// Returns what is written.
    pub(super) fn text(&self) -> NoteText {
        let lines: Vec<_> = self.lines().map(Input::value).collect();
        NoteText::of(&lines.join("\n"))
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &Input> {
        self.before.iter().chain([&self.present]).chain(&self.after)
    }

    /// Returns the place of the line that is written, and of the cursor in it, in characters.
    pub(super) fn cursor(&self) -> (usize, usize) {
        (self.before.len(), self.present.cursor())
    }

    /// Goes a line up. Returns whether there was one.
    pub(super) fn up(&mut self) -> bool {
        let Some(line) = self.before.pop() else { return false };
        let at = self.present.cursor();
        self.after.insert(0, std::mem::replace(&mut self.present, line.with_cursor(at)));
        true
    }

    /// Goes a line down. Returns whether there was one.
    pub(super) fn down(&mut self) -> bool {
        if self.after.is_empty() {
            return false;
        }
        let at = self.present.cursor();
        let line = self.after.remove(0).with_cursor(at);
        self.before.push(std::mem::replace(&mut self.present, line));
        true
    }

    /// Takes a key.
    pub(super) fn edit(&mut self, event: &Event) {
        let code = if let Event::Key(key) = event { Some(key.code) } else { None };
        let length = self.present.value().chars().count();
        if code == Some(KeyCode::Backspace) && self.present.cursor() == 0 {
            if let Some(line) = self.before.pop() {
                let at = line.value().chars().count();
                let joined = format!("{}{}", line.value(), self.present.value());
                self.present = Input::new(joined).with_cursor(at);
            }
        } else if code == Some(KeyCode::Delete) && self.present.cursor() == length && !self.after.is_empty() {
            let line = self.after.remove(0);
            let joined = format!("{}{}", self.present.value(), line.value());
            self.present = Input::new(joined).with_cursor(length);
        } else {
            edit_line(&mut self.present, event, LONGEST);
        }
    }

    /// Puts lines in at the cursor.
    pub(super) fn insert(&mut self, pasted: &NoteText) {
        let value = self.present.value();
        let at = value.char_indices().nth(self.present.cursor()).map_or(value.len(), |(at, _)| at);
        let (before, after) = value.split_at_checked(at).unwrap_or((value, ""));
        let mut lines: Vec<_> = pasted.lines().map(str::to_owned).collect();
        let (Some(first), after) = (lines.first_mut(), after.to_owned()) else { return };
        first.insert_str(0, before);
        let Some(last) = lines.pop() else { return };
        let at = last.chars().count();
        self.before.extend(lines.into_iter().map(Input::new));
        self.present = Input::new(last + &after).with_cursor(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(lines: &mut LinesInput, code: KeyCode) {
        lines.edit(&Event::Key(code.into()));
    }

    #[test]
    fn lines_are_pasted_between_letters_and_joined_again() {
        let mut lines = LinesInput::of(&NoteText::of("ad"));
        press(&mut lines, KeyCode::Left);
        lines.insert(&NoteText::of("b\nثلاثة\nc"));
        assert_eq!(lines.text().to_string(), "ab\nثلاثة\ncd");
        assert_eq!(lines.cursor(), (2, 1));
        press(&mut lines, KeyCode::Char('é'));
        press(&mut lines, KeyCode::Home);
        press(&mut lines, KeyCode::Backspace);
        assert_eq!(lines.text().to_string(), "ab\nثلاثةcéd");
        assert_eq!(lines.cursor(), (1, 5));
        assert!(lines.up());
        press(&mut lines, KeyCode::End);
        press(&mut lines, KeyCode::Delete);
        assert_eq!(lines.text().to_string(), "abثلاثةcéd");
        assert!(!lines.up() && !lines.down());
    }

    #[test]
    fn up_and_down_keep_the_column_as_far_as_the_line_goes() {
        let mut lines = LinesInput::of(&NoteText::of("long line\nx"));
        assert!(lines.up());
        assert_eq!(lines.cursor(), (0, 1));
        press(&mut lines, KeyCode::End);
        assert!(lines.down());
        assert_eq!(lines.cursor(), (1, 1));
        assert!(!lines.down());
        press(&mut lines, KeyCode::Char('y'));
        assert_eq!(lines.text().to_string(), "long line\nxy");
    }
}
