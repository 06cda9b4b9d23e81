//! The page for any browser: its server met by hand over TCP, the page itself in a real Chromium without a window, and both
//! beside the console and the projector.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "../common/mod.rs"]
mod common;
#[cfg(target_os = "linux")]
mod crowd;
mod needs_browser;
mod served;
mod server;
mod visitor;
