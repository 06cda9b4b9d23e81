//! Tests of the page for browsers: its server by hand over TCP, the page itself in a headless Chromium, and both beside
//! the console and the projector.

#[cfg(target_os = "linux")]
mod crowd;
mod needs_browser;
mod overview;
pub mod rooms_page;
pub mod served;
mod server;
pub mod visitor;
