//! What several test files stand on.
//!
//! A test that needs more than Rust (a browser, a disk to mount, another program) stands in a module `needs_…`, is marked
//! `#[ignore = "needs …"]`, and fails where it is asked for and the need is not met. `.ci/run` asks for all of them, and names
//! at its end those whose need was not met.

#[cfg(unix)]
pub mod browser;
pub mod invariants;
pub mod plan;
#[cfg(unix)]
pub mod program;
#[cfg(unix)]
pub mod pty;
pub mod room;
