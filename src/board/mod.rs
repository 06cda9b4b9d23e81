//! View models: what a screen shows, as values.
//!
//! [`Desk`] is the chair's view of the room at a moment: names instead of numbers, times left instead of deadlines,
//! what stands out already judged. The console draws it, `tribune status` prints it, tests compare it field by field.
//! [`face`] says how a clock shows at a moment.
//!
//! This room reads the floor and nothing else. It holds data, never sentences.

pub mod desk;
pub mod face;
pub mod line;
mod view;

pub use desk::Desk;
