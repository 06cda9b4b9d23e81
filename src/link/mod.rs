//! The link: what the console gives to the screens that follow it, and the way it travels on one machine.
//!
//! The console publishes a [`Feed`] on a channel that holds the newest only: a viewer that is slow misses what is past,
//! and nobody waits for it. [`serve`] gives it to viewers in other programs, over sockets that only the same user can
//! reach; [`find`] and [`Line`] are their side of it. [`Viewers`] says how many follow.
//!
//! # The wire
//!
//! One message a line, in JSON; the console begins.
//!
//! ```text
//! console                                              viewer
//! {"hello":{"protocol":1,"program":"0.1.0",…}}
//!                                                      {"hello":{"protocol":1,"program":"0.1.0"}}
//! {"board":{…}}
//! {"sync":{"number":1,"now":1714472100000,"rate":1}}
//!                                                      {"shown":1}
//! {"bye":"ended"}
//! ```
//!
//! - The first line keeps its form in every version: each side can tell the other's, and say so in words.
//! - A sync follows each board, and comes every few seconds where nothing else does: it is the sign of life, and puts
//!   the viewer's clock right. Where nobody follows, nothing is sent and nothing wakes.
//! - A viewer answers each sync once it is shown, so that the chair knows whether the room's screens are current. It
//!   says nothing else: one that does is dropped, as is one that does not take what it is sent within a few seconds.
//! - No line is longer than its limit; a longer one ends the connection.
//! - Neither side trusts the other: what comes in is made harmless as it is read (`clean`), and a viewer takes no more
//!   than a hundred news a second.
//!
//! This module gives what [`crate::board::Board`] allows and nothing else of a session. It draws nothing.

mod clean;
mod feed;
mod find;
mod line;
mod place;
mod serve;
mod system;
#[cfg(test)]
mod tests;
mod wire;

pub use feed::{Counted, Feed, LAG, Viewers};
pub use find::find;
pub use line::{Found, Line, News, NoLine};
pub use serve::{Door, serve};
pub use wire::{Bye, Hello, PROTOCOL};
