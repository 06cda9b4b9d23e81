//! Helpers for tests of keys.

pub use crate::common::room::Room;
use tribune::draw::scene::{HelpRow, PanelView};

impl Room {
    /// The answer to the last act.
    pub fn said(&self) -> String {
        self.scene().answer.map(|answer| answer.text).unwrap_or_default()
    }

    pub fn on_floor(&self) -> Option<String> {
        self.scene().desk.turn?.speaker.map(|speaker| speaker.name)
    }

    pub fn waiting(&self) -> Vec<String> {
        self.scene().desk.list.rows.into_iter().map(|row| row.speaker.name).collect()
    }

    pub fn left(&self) -> String {
        self.scene().desk.turn.and_then(|turn| turn.face).unwrap().shown().to_string()
    }

    pub fn footer(&self) -> Vec<String> {
        let live = self.scene().hints.into_iter().filter(|hint| hint.live);
        live.map(|hint| format!("{} {}", hint.key, hint.text)).collect()
    }
}

/// A key that two acts of the room share at this moment, by the help that is open.
pub fn key_of_two_acts(room: &Room) -> Option<String> {
    let PanelView::Help { rows, .. } = room.scene().panel else { panic!("the help opens from everywhere") };
    // Its first group holds the most needed of them once more.
    let groups = rows.chunk_by(|_, next| matches!(next, HelpRow::Key(_))).skip(1);
    let live = groups.flatten().filter_map(|row| match row {
        HelpRow::Key(hint) if hint.live => Some(hint),
        HelpRow::Key(_) | HelpRow::Heading(_) => None,
    });
    let keys: Vec<_> = live.flat_map(|hint| hint.key.split(' ')).collect();
    let twice = keys.iter().enumerate().find(|(place, key)| keys[..*place].contains(key));
    twice.map(|(_, key)| (*key).to_owned())
}

/// The alerts, a line each.
pub fn alerts(room: &Room) -> String {
    let rows = room.chair.scene(room.now).alerts.into_iter().map(|row| row.text);
    rows.collect::<Vec<_>>().join("\n")
}
