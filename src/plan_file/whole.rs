//! The parts of a file that could be read.

/// The parts of the file that were read without a fault. Only what follows from these can be judged.
#[expect(clippy::struct_excessive_bools, reason = "each is a part of its own")]
pub(super) struct Whole {
    /// The hours and the length.
    pub(super) times: bool,
    /// The date and the zone.
    pub(super) day: bool,
    /// The delegations and observers.
    pub(super) parties: bool,
    /// The agenda.
    pub(super) items: bool,
}
