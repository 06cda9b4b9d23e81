//! What takes the middle of the room's screen, whatever state the room is in.

use super::scene::BoardScene;
use crate::board::face::Pace;
use crate::board::room::BoardState;
use crate::draw::large_clock::LargeClock;
use crate::draw::theme::Tone;

/// The plate, the digits, and their words.
#[derive(Debug)]
pub(super) struct BoardView {
    /// The name on the plate, or what goes on.
    pub(super) name: String,
    /// The plate's ground; nothing for a hollow one.
    pub(super) plate: Option<Tone>,
    /// The state's shape.
    pub(super) sign: &'static str,
    /// The state in a word, and what the time is of.
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
        let state = words.state.clone().unwrap_or_default();
        let notes: Vec<_> = words.state.iter().chain(&words.note).chain(&words.of).cloned().collect();
        let rest = |more: &[String]| more.get(1..).unwrap_or_default().to_vec();
        let plate = Some(Tone::plate(pace));
        match board.state {
            BoardState::Ahead { .. } => Self::said("○", state, words.note.clone()),
            BoardState::Suspended { .. } => Self::said("‖", state, words.note.clone()),
            BoardState::Closed => Self::said("■", state, words.note.clone()),
            // The bar of the topic is above.
            BoardState::Between => Self {
                name: state,
                plate: None,
                sign: "○",
                notes: rest(&notes),
                clock: clock.map(LargeClock::without_bar),
            },
            BoardState::Called => Self { name: speaker, plate: None, sign: "○", notes, clock },
            BoardState::Held => Self { name: speaker, plate, sign: "‖", notes, clock },
            BoardState::Speaking => {
                let over = pace == Pace::Over;
                let time = over.then(|| words.time.clone());
                let notes = time.into_iter().chain(notes).collect();
                Self { name: speaker, plate, sign: if over { "■" } else { "▸" }, notes, clock }
            }
            BoardState::PointOfOrder => {
                let held = board.turn.as_ref().and_then(|turn| turn.clock.as_ref());
                let held = held.map(|clock| clock.face(scene.now).shown().unsigned().to_string());
                let note =
                    words.speaker.as_ref().zip(held).map(|(speaker, time)| format!("{speaker} · {time}"));
                Self { name: state, plate, sign: "◆", notes: note.into_iter().collect(), clock }
            }
        }
    }

    fn said(sign: &'static str, name: String, note: Option<String>) -> Self {
        Self { name, plate: None, sign, notes: note.into_iter().collect(), clock: None }
    }
}
