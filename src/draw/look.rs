//! What a terminal can show.

use crate::text::digits::Digits;

/// What to draw with on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Look {
    /// How many colours there are.
    pub depth: Depth,
    /// Whether the terminal has dark text on a light background.
    pub light: bool,
    /// Who puts right-to-left text in order.
    pub bidi: Bidi,
    /// The digits of what is drawn.
    pub digits: Digits,
}

impl Look {
    /// Returns a look whose right-to-left text is left to the terminal.
    #[must_use]
    pub const fn new(depth: Depth, light: bool) -> Self {
        Self { depth, light, bidi: Bidi::Terminal, digits: Digits::Western }
    }
}

/// Who puts right-to-left text in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bidi {
    /// The terminal: text is written in the order in which it is read, with marks that keep its neighbours in place.
    Terminal,
    /// The program: text is written in the order in which it is seen, with brackets turned round and letters joined.
    Program,
}

impl Bidi {
    /// Whether a screen stands from right to left: where its words are written so, and the program orders them. A terminal
    /// that orders them by itself would turn its lines round once more.
    #[must_use]
    pub fn mirrors(self, right_to_left: bool) -> bool {
        self == Self::Program && right_to_left
    }
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
