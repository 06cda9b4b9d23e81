//! Tests that need a real browser. They are ignored unless asked for: `cargo test web:: -- --ignored needs_browser`.

mod for_eyes;
mod page;
mod whole;
