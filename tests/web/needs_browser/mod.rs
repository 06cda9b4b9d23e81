//! Tests that need a real browser. They are ignored unless asked for: `cargo test web:: -- --ignored needs_browser`.

mod for_eyes;
mod left_and_over;
mod page;
mod rooms;
mod views;
mod whole;
