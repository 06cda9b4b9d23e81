//! Helpers that several test files share.
//!
//! A test that needs more than Rust (a browser, a disk to mount, another program) stands in a module `needs_…` and is
//! marked `#[ignore = "needs …"]`. If it is asked for and its need is not met, it fails. `.ci/run` asks for all of
//! them, and at its end names those that could not run.

#[cfg(unix)]
pub mod browser;
pub mod invariants;
#[cfg(unix)]
pub mod phrases;
pub mod plan;
#[cfg(unix)]
pub mod program;
#[cfg(unix)]
pub mod pty;
pub mod room;
