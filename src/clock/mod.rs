//! The session's clock, and the sleep until it shows more: the only module that reads a clock.
//!
//! A session's clock is set by the computer's wall clock once, at the start, and then driven by a clock that nobody
//! sets and that counts the time the machine sleeps. So a countdown is never wrong because somebody, or a time
//! server, put the computer's clock right in the middle of it; what the wall clock says otherwise can be asked
//! for ([`Clock::wall_step`]), and the chair decides what it means.
//!
//! Sleep of the machine, or a stopped process, is not noticed here. The run loop notices it: it knows when it meant
//! to wake, asks [`Clock::now`] when it does wake, and much later than planned is a gap.
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
