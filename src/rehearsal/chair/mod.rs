//! The automatic chair: it sees the room, keeps the rules, and never insists.

mod answer;
mod auto;
mod own;
mod respond;

pub use auto::AutoChair;
