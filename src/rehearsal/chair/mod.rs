//! The automatic chair: sees the room, and acts by the rules. It insists on nothing.

mod answer;
mod auto;
mod own;
mod respond;

pub use auto::AutoChair;
