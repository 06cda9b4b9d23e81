//! What the page in a browser says of itself.

use super::Words;

/// What the page says while it has no board, and what its one control is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageWords {
    /// That the console does not answer.
    pub lost: String,
    /// The name of the control that fills the screen.
    pub full_screen: String,
    /// That the browser runs no scripts.
    pub no_script: String,
    /// That no more pages can follow.
    pub too_many: String,
}

impl Words {
    /// Returns what the page says of itself.
    #[must_use]
    pub fn page(&self) -> PageWords {
        PageWords {
            lost: self.plain("room-lost"),
            full_screen: self.plain("web-full-screen"),
            no_script: self.plain("web-no-script"),
            too_many: self.plain("web-too-many"),
        }
    }
}
