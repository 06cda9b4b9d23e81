//! What several test files stand on.
//!
//! A test that needs more than Rust (a browser, a disk to mount, another program) stands in a module `needs_…`, is marked
//! `#[ignore = "needs …"]`, and fails where it is asked for and the need is not met. `.ci/run` asks for all of them, and names
//! at its end those whose need was not met.

// Each test file is a crate of its own, which uses a part of this and gives nothing on.
#![allow(dead_code, unreachable_pub, reason = "no test file uses all of it")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::missing_panics_doc,
    reason = "a test fails by panicking, in its helpers too"
)]

#[cfg(unix)]
pub mod browser;
pub mod plan;
#[cfg(unix)]
pub mod program;
#[cfg(unix)]
pub mod pty;
pub mod room;
