//! Helpers for tests of keys.

pub use crate::common::room::Room;

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

/// The alerts, a line each.
pub fn alerts(room: &Room) -> String {
    let rows = room.chair.scene(room.now).alerts.into_iter().map(|row| row.text);
    rows.collect::<Vec<_>>().join("\n")
}
