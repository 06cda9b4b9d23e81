//! The overview: every room on one screen, as a facilitator needs it.
//!
//! It follows the consoles of this machine over [`crate::link`], or those of a meeting over a [`crate::broker`], or those whose pages
//! ([`crate::web`]) were named, or both of these. It reads of each its [`Bulletin`](crate::board::Bulletin), which names nobody. Clocks are deadlines, so a bulletin comes with an act or an alert
//! alone. A console that is gone or silent stays on the screen, with the hour since when, and without its clocks: nothing old
//! is shown as live.
//!
//! Its page, for the corridor, shows what the screen shows, from the same rows.
//!
//! It changes nothing in any room. Over a broker it sends a facilitator's line to a chair, or to all.

mod broker;
mod gathered;
mod hear;
mod local;
mod order;
mod page;
mod pages;
mod run;
mod tell;
mod writing;

pub use order::RoomOrder;
pub use run::{OverviewOptions, start};
