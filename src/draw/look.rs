//! What a terminal can show.

/// What to draw with on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Look {
    /// How many colours there are.
    pub depth: Depth,
    /// Whether the terminal has dark text on a light background.
    pub light: bool,
}

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// None, or none wanted: `NO_COLOR`.
    None,
    /// The sixteen of the terminal's own palette.
    Sixteen,
    /// The fixed palette of 256.
    TwoFiftySix,
    /// Any.
    True,
}
