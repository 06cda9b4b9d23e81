//! A session's plan: what was decided before the room met.

mod item;
mod officer;
mod party;
mod rules;
mod unsound;

pub use item::{Item, ItemId, ItemKind, LineUp};
pub use officer::{Officer, OfficerRole};
pub use party::{FormOfAddress, Party, PartyId, Standing};
pub use rules::{AtLimit, Rules};
pub use unsound::{RuleTime, Unsound};

use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::floor::time::Span;
use crate::text::broker_address::BrokerAddress;

/// The most items that an agenda may have.
pub const MOST_ITEMS: usize = 99;
/// The most delegations and observers that a room may have, those added during the session included.
pub const MOST_PARTIES: usize = 2000;
/// The longest that anything in a plan may last.
pub const LONGEST: Span = Span::from_mins(24 * 60);

/// A sound plan: [`Plan::new`] refuses any other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PlanParts", into = "PlanParts")]
pub struct Plan {
    parts: Arc<PlanParts>,
}

/// What a plan is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanParts {
    /// The session's name: "Breakout group English I".
    pub title: String,
    /// The meeting that the session belongs to: "NDM-UN27".
    pub meeting: Option<String>,
    /// The room: "Room C".
    pub room: Option<String>,
    /// The room's language, as a BCP 47 tag.
    pub language: Option<String>,
    /// What the chair calls those who have the floor.
    #[serde(default)]
    pub address: FormOfAddress,
    /// The broker by which other rooms see this one. It concerns no rule; it stands here so that a session which is resumed joins
    /// again, with or without the plan's file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broker: Option<BrokerAddress>,
    /// When the session is to take place. `None` if the plan names no hour.
    pub when: Option<When>,
    /// How long the session lasts. The allotments of all items and the reserve always add up to it.
    pub length: Span,
    /// Those with a part to play.
    pub officers: Vec<Officer>,
    /// The rules of the room.
    pub rules: Rules,
    /// Delegations and observers; a [`PartyId`] is a place in this list.
    pub parties: Vec<Party>,
    /// The agenda; an [`ItemId`] is a place in this list.
    pub items: Vec<Item>,
}

/// The planned day and hour, in the room's own time. `clock` makes moments of them, by the time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The date, as `2024-04-30`. `None` if the plan is for any day.
    pub date: Option<String>,
    /// Minutes after midnight at which the session starts.
    pub start: u16,
    /// Whether the second of two such hours is meant, in a night in which the clock goes back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub second: bool,
    /// The IANA time zone. `None` means the computer's own.
    pub zone: Option<String>,
}

impl Plan {
    /// Returns the IANA name of the room's time zone; `None` for the computer's.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        self.when.as_ref()?.zone.as_deref()
    }

    /// Returns the plan that the parts make, or every reason why they make none.
    pub fn new(parts: PlanParts) -> Result<Self, Vec<Unsound>> {
        let faults = Unsound::all(&parts);
        if faults.is_empty() { Ok(Self { parts: Arc::new(parts) }) } else { Err(faults) }
    }

    /// Returns the plan without its officers: they are persons, and no rule needs them.
    #[must_use]
    pub fn without_officers(self) -> Self {
        let parts = PlanParts { officers: Vec::new(), ..self.into() };
        Self { parts: Arc::new(parts) }
    }

    /// Returns an item of this plan.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(usize::from(id.0))
    }
}

impl PlanParts {
    /// Returns the items with their ids, in the plan's order.
    pub fn items_by_id(&self) -> impl Iterator<Item = (ItemId, &Item)> {
        (0..=u8::MAX).map(ItemId).zip(&self.items)
    }
}

impl Deref for Plan {
    type Target = PlanParts;
    fn deref(&self) -> &PlanParts {
        &self.parts
    }
}

impl From<Plan> for PlanParts {
    fn from(plan: Plan) -> Self {
        Arc::unwrap_or_clone(plan.parts)
    }
}

impl TryFrom<PlanParts> for Plan {
    type Error = String;
    /// Takes the plan of a session as a journal kept it. Two names that are too much alike are accepted here: a session
    /// is never lost because a later version of this program compares names more strictly.
    fn try_from(parts: PlanParts) -> Result<Self, String> {
        let mut faults = Unsound::all(&parts);
        faults.retain(|fault| !matches!(fault, Unsound::SameName { .. }));
        if faults.is_empty() { Ok(Self { parts: Arc::new(parts) }) } else { Err(format!("{faults:?}")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> PlanParts {
        PlanParts {
            title: "Small".into(),
            meeting: None,
            room: None,
            language: None,
            address: FormOfAddress::Name,
            broker: None,
            when: None,
            length: Span::from_mins(30),
            officers: Vec::new(),
            rules: Rules::default(),
            parties: vec![Party {
                name: "Jordan".into(),
                code: None,
                also: Vec::new(),
                spoken: None,
                standing: Standing::Delegation,
            }],
            items: vec![Item {
                title: "Discussion".into(),
                short: None,
                kind: ItemKind::Topic,
                planned: Span::from_mins(30),
                questions: Vec::new(),
                line_up: None,
            }],
        }
    }

    #[test]
    fn all_faults_are_found_at_once() {
        let mut wrong = parts();
        wrong.rules.limit = Span::ZERO;
        wrong.rules.representatives = Some(0);
        wrong.parties.push(wrong.parties[0].clone());
        wrong.items[0].planned = Span::from_mins(31);
        let faults = Plan::new(wrong).unwrap_err();
        assert_eq!(
            faults,
            [
                Unsound::RuleTime { rule: RuleTime::Limit, found: Span::ZERO },
                Unsound::NoRepresentatives,
                Unsound::TooLong { items: Span::from_mins(31), length: Span::from_mins(30) },
                Unsound::SameName { first: PartyId(0), second: PartyId(1), name: "Jordan".into() },
            ]
        );
    }

    #[test]
    fn a_plan_without_officers_is_the_same_in_all_else() {
        let chair = Officer { role: OfficerRole::Chair, name: Some("Gen. Bechelany".into()), post: None };
        let plan = Plan::new(PlanParts { officers: vec![chair], ..parts() }).unwrap();
        assert_eq!(plan.without_officers(), Plan::new(parts()).unwrap());
    }

    #[test]
    fn a_plan_survives_the_journal() {
        let plan = Plan::new(parts()).unwrap();
        let json = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan);
        // An older program's journal has no forms of address.
        let older = json.replace("\"address\":\"name\",", "");
        assert_ne!(older, json);
        assert_eq!(serde_json::from_str::<Plan>(&older).unwrap(), plan);
        let unsound = json.replace("\"length\":1800000", "\"length\":0");
        assert!(serde_json::from_str::<Plan>(&unsound).is_err());
    }
}
