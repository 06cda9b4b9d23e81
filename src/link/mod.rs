//! The link: what the console gives to the screens that follow it.
//!
//! The console publishes a [`Feed`] on a channel that holds the newest only: a viewer that is slow misses what is past,
//! and nobody waits for it.
//!
//! This room gives what [`crate::board::Board`] allows and nothing else of a session. It draws nothing.

mod feed;

pub use feed::Feed;
