//! What a plan will do: many sessions of it, run in simulated rooms.
//!
//! A [`Variant`] is one way to run the plan: a limit, a number of topics. A [`Task`] says how often and in what room.
//! [`Task::run`] runs every way on all cores and gives a [`Forecast`]. That does not depend on the number of cores:
//! each session has a seed of its own, and counts are only added up.
//!
//! It reads no plan from the disk, and writes nothing.

mod outcome;
pub mod progress;
mod spread;
mod task;
mod tell;
mod way;

pub use outcome::Outcome;
pub use spread::Spread;
pub use task::{Expected, Forecast, Task};
pub use way::Variant;
