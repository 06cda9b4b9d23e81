//! The room's screens: what the chair has them show, and who follows.

use crate::board::room::Showing;
use crate::link::Viewers;

/// The room's screens, as the chair's program knows them.
#[derive(Debug, Default)]
pub(super) struct RoomScreens {
    pub(super) showing: Showing,
    pub(super) viewers: Viewers,
    /// The addresses of the page for browsers.
    pub(super) pages: Vec<String>,
    /// Why some screens can never follow, in words, until the chair has read it.
    pub(super) shut_out: Option<String>,
    /// Why other rooms do not see this one, in words, until the chair has read it.
    pub(super) broker: Option<String>,
    /// Who crowds the page, in words, while they do.
    pub(super) crowd: Option<String>,
}
