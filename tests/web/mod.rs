//! The page for any browser: its server met by hand over TCP, the page itself in a real Chromium without a window, and both
//! beside the console and the projector.

#[cfg(target_os = "linux")]
mod crowd;
mod needs_browser;
mod served;
mod server;
pub mod visitor;
