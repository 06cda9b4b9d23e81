//! What only a real browser can show. These tests are ignored unless they are asked for: `cargo test web:: -- --ignored
//! needs_browser`.

mod for_eyes;
mod page;
mod whole;
