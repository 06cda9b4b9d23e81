//! What the mouse can reach.

use crate::floor::list::RequestId;
use crate::floor::plan::ItemId;

/// What lies under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A request on the list of speakers, or one that was set aside.
    Request(RequestId),
    /// An item of the agenda.
    Item(ItemId),
    /// A guiding question of the present item, by index.
    Question(usize),
    /// A row of the finder, by index.
    Found(usize),
}
