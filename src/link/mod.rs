//! The link between the console and the screens that follow it, on one machine.
//!
//! The console publishes a [`Feed`] on a channel that keeps only the newest. A slow viewer misses older ones, and
//! nobody waits for it. [`serve`] gives the feed to viewers in other programs, over sockets that only the same user can
//! reach; [`find`] and [`ConsoleLine`] are their side, and [`follow`](fn@follow) keeps to a session while its console ends,
//! hangs, or comes back. [`Viewers`] counts them.
//!
//! An overview of rooms asks for a [`Posting`] instead, which names nobody, and is not counted among the screens.
//!
//! # The wire
//!
//! One message a line, in JSON. The console begins.
//!
//! ```text
//! console                                              viewer
//! {"hello":{"protocol":2,"program":"0.1.0",…}}
//!                                                      {"hello":{"protocol":2,"program":"0.1.0"}}
//! {"board":{…}}
//! {"sync":{"number":1,"now":1714472100000,"rate":1}}
//!                                                      {"shown":1}
//! {"bye":"ended"}
//! ```
//!
//! A viewer that says `"asks":"bulletin"` in its greeting gets bulletins for boards, and may leave them unanswered. A page's
//! server gives overviews the same lines ([`BulletinLines`], read by [`NewsLines`]).
//!
//! - The first line keeps its form in every version, so that each side can tell the other's version, and say so.
//! - A sync follows each board. If nothing else happens, one comes every few seconds: it is the sign of life, and
//!   corrects the viewer's clock. Without viewers nothing is sent and nothing wakes.
//! - A viewer answers each sync once it is shown, so that the chair knows whether the room's screens are current. A
//!   viewer that says anything else is dropped, and so is one that does not take what it is sent within a few seconds.
//! - Each side has a longest line; a longer one ends the connection.
//! - Neither side trusts the other. Input is made harmless as it is read (`clean`), and a viewer takes at most a
//!   hundred pieces of news a second.
//!
//! This module gives what [`crate::board::Board`] and [`crate::board::Bulletin`] allow, and nothing else of a session. It draws
//! nothing.

mod bulletin_lines;
mod clean;
mod feed;
mod filter;
mod find;
mod follow;
mod line;
mod place;
mod serve;
mod system;
#[cfg(test)]
mod tests;
mod wire;

pub use bulletin_lines::BulletinLines;
pub use clean::{bulletin as clean_bulletin, moment as clean_moment};
pub use feed::{Counted, Feed, LAG, Posting, Viewers};
pub use filter::SessionFilter;
pub use find::{find, find_beside};
pub use follow::{Link, Received, SessionView, follow};
pub use line::{ConsoleLine, ConsoleNews, FoundConsole, NewsLines, NoLine};
pub use serve::{Door, SessionNews, serve};
pub use wire::{Asked, Bye, Hello, PROTOCOL};
