//! What takes the middle of the room's screen, whatever state the room is in.

use super::scene::BoardScene;
use crate::board::face::Pace;
use crate::board::room::BoardState;
use crate::draw::large_clock::LargeClock;
use crate::draw::theme::Tone;
use crate::words::BoardWords;

/// The plate, the digits, and their words.
#[derive(Debug)]
pub(super) struct BoardView {
    /// The name on the plate, or what goes on.
    pub(super) name: String,
    /// Whether it is the name of who has the floor.
    pub(super) is_name: bool,
    /// The plate's ground; `None` for a hollow one.
    pub(super) plate: Option<Tone>,
    /// The state's shape.
    pub(super) sign: &'static str,
    /// The state in a word, where the name does not say it.
    pub(super) state: Option<String>,
    /// What else there is to know.
    pub(super) notes: Vec<String>,
    /// The large clock.
    pub(super) clock: Option<LargeClock>,
}

impl BoardView {
    pub(super) fn of(scene: &BoardScene) -> Self {
        let (board, words) = (&scene.board, &scene.words);
        let clock = board.face(scene.now).map(LargeClock::of);
        let pace = clock.as_ref().map_or(Pace::InTime, |clock| clock.face.pace);
        let speaker = words.speaker.clone().unwrap_or_default();
        let goes_on = words.state.clone().unwrap_or_default();
        let state = words.state.clone();
        let notes: Vec<_> = words.note.iter().chain(&words.last).cloned().collect();
        let plate = Some(Tone::plate(pace));
        match board.state {
            BoardState::Ahead { .. } => Self::said("○", goes_on, notes, clock),
            BoardState::Suspended { .. } if clock.is_some() => {
                // Until when it is suspended is read beside the countdown, in its size.
                Self {
                    state: words.note.clone(),
                    ..Self::said("‖", goes_on, words.last.clone().into_iter().collect(), clock)
                }
            }
            BoardState::Suspended { .. } => Self::said("‖", goes_on, notes, clock),
            BoardState::Closed => Self::said("■", goes_on, notes, None),
            BoardState::Break { .. } => {
                let name = words.item.clone().unwrap_or_default();
                Self { name, is_name: true, plate: None, sign: "‖", state, notes, clock }
            }
            // The bar of the topic is above.
            BoardState::Between => {
                let clock = clock.map(LargeClock::without_bar);
                Self { name: goes_on, is_name: false, plate: None, sign: "○", state: None, notes, clock }
            }
            BoardState::Called => {
                Self { name: speaker, is_name: true, plate: None, sign: "○", state, notes, clock }
            }
            BoardState::Held => {
                Self { name: speaker, is_name: true, plate, sign: "‖", state, notes, clock }
            }
            BoardState::Speaking => {
                let over = pace == Pace::Over;
                let time = over.then(|| words.time.clone());
                let sign = if over { "■" } else { "▸" };
                Self { name: speaker, is_name: true, plate, sign, state: state.or(time), notes, clock }
            }
            BoardState::PointOfOrder => {
                let held = board.turn.as_ref().and_then(|turn| turn.clock.as_ref());
                let held = held.map(|clock| clock.face(scene.now).shown().on_clock());
                let note =
                    words.speaker.as_ref().zip(held).map(|(speaker, time)| format!("{speaker} · {time}"));
                Self {
                    name: goes_on,
                    is_name: false,
                    plate,
                    sign: "◆",
                    state: None,
                    notes: note.into_iter().collect(),
                    clock,
                }
            }
        }
    }

    /// Returns whether the digits are what is left or what is over, and of what.
    pub(super) fn count(&self, words: &BoardWords) -> Option<String> {
        let clock = self.clock.as_ref()?;
        if clock.face.pace == Pace::Over { words.over.clone() } else { words.left.clone() }
    }

    /// Returns the same in one word.
    pub(super) fn count_word<'a>(&self, words: &'a BoardWords) -> &'a str {
        let is_over = self.clock.as_ref().is_some_and(|clock| clock.face.pace == Pace::Over);
        if is_over { &words.over_word } else { &words.left_word }
    }

    /// Returns the view of a state that a sentence says; its clock counts down to its end.
    fn said(sign: &'static str, name: String, notes: Vec<String>, clock: Option<LargeClock>) -> Self {
        let clock = clock.map(LargeClock::without_bar);
        Self { name, is_name: false, plate: None, sign, state: None, notes, clock }
    }
}
