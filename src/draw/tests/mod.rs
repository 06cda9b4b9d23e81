//! The screens: as they look at each size, whatever is in the room, and under the mouse.

mod any;
mod mouse;
mod room;
mod screens;
mod sentences;
mod sketch;
