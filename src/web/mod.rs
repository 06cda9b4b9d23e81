//! The pages for any browser, over HTTP, read-only: that of a session, the same board as the projector's; and that of an overview of
//! rooms.
//!
//! [`ListenAddress::bind`] takes an address before the terminal is taken; [`serve`] or [`serve_rooms`] then answers on it, on a thread
//! that is not the chair's. Three addresses answer: the page, the stream of events that it follows, and, of a session, the
//! lines for overviews of rooms. Each event is the newest [`Feed`](crate::link::Feed), or [`RoomsPage`], as the page shows it;
//! a beat every few seconds says what time it is there. All texts are made here; the pages run the clocks.
//!
//! Some events ask the page to say what it shows; it does so when it looks at the head of its events. What it says counts
//! for the number of screens that are late, and for nothing else.
//!
//! A viewer costs the chair nothing: each has one connection, one buffer of bounded size, and no queue. A viewer that reads
//! slowly misses what is past. One that does not read or answer is dropped.
//!
//! A visitor who does not know the page's address cannot keep out one who does: the visitor's connection gives way.
//!
//! An overview gets the same lines as over [`crate::link`], and takes the place of one viewer. [`PageLine`] is its side, and
//! bounds what may answer there.
//!
//! This module reads feeds and postings, and nothing else of a session. It changes nothing. The page asks nothing of another
//! host.

mod answer;
mod board_event;
mod code;
mod crowd;
mod event;
mod gate;
mod memory;
mod overview;
mod page;
mod page_line;
mod place;
mod rooms_event;
mod seat;
mod serve;
mod stream;
mod system;
mod token;
mod viewer;

pub use code::code;
pub use crowd::{MOST_VIEWERS, Network};
pub use event::Hands;
pub use memory::forget;
pub use page_line::{PageAddress, PageFault, PageLine};
pub use place::{BindFault, Bound, ListenAddress};
pub use rooms_event::{LivePageRoom, PageRoom, RoomsPage};
pub use serve::{serve, serve_rooms};
pub use token::Token;
