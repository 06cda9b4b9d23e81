//! The rules that a chair can set aside.

use serde::{Deserialize, Serialize};

/// A rule that the chair set aside, deliberately.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Override {
    /// More representatives than the rules allow.
    Representatives,
    /// The list was closed.
    ClosedList,
    /// A protected item was shortened.
    ProtectedItem,
}
