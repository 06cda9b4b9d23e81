//! Which representative speaks next for a party.

use crate::floor::Floor;
use crate::floor::representative::Representative;

/// Returns the representative after this one: one more than the rule allows, and than anybody has let speak, so that the
/// refusal can be insisted on; then the first again.
pub(super) fn following(floor: &Floor, representative: Representative) -> Representative {
    let spoke = floor.parties().map(|(id, _)| floor.tally(id).people()).max().unwrap_or(0);
    let allowed = floor.plan().rules.representatives.unwrap_or(2);
    let most = allowed.max(spoke).saturating_add(1).min(Representative::MOST);
    Representative::nth(if representative.number() >= most { 1 } else { representative.number() + 1 })
}
