//! The session's clock, and the sleep until it shows more: the only module that reads a clock.
//!
//! The computer's wall clock sets a session's clock once, at the start. From then on a steady clock drives it, which
//! nobody sets and which counts the machine's sleep. So a countdown stays right when somebody, or a time server,
//! corrects the computer's clock. [`Clock::wall_step`] says how far the wall clock has moved, and the chair decides
//! what that means.
//!
//! This module does not notice that the machine slept or the process was stopped. The run loop does: it compares
//! [`Clock::now`] with the moment at which it meant to wake, and much later is a gap.
//!
//! [`Zone`] says when the clock on the room's wall shows an hour: once, twice, or never.
//!
//! A wait is measured with [`Clock::until`], and slept by a [`Sleeper`].

mod own_zone;
mod session;
mod sleeper;
mod sources;
mod tempo;
#[cfg(test)]
mod tests;
mod zone;

pub use own_zone::unknown_zone;
pub use session::Clock;
pub use sleeper::Sleeper;
pub use tempo::{TOP_RATE, Tempo};
pub use zone::{ClockChange, EARLY, Occurs, Skipped, Zone};
