//! What a plan will do, before the day: the plan run many times in a simulated room.
//!
//! [`Way`] is one way to run it: a limit, a number of topics. [`Task`] says how often and in what room; [`Task::run`]
//! runs every way on all cores, and gives a [`Forecast`], which does not depend on how many cores there are: each session
//! follows from its own seed, and what is counted is only ever added up.
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
pub use way::Way;
