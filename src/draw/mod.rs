//! A scene onto a terminal: one file a panel, one theme table, big digits.
//!
//! What is drawn is a [`scene::Scene`]: one frozen value. Drawing reads nothing else and changes nothing.

pub mod scene;
