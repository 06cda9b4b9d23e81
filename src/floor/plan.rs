//! A session's plan: what was settled before the room met.
//!
//! The source of the rules' defaults is the background note of NDM-UN27, National Directors Day, 30 April 2024.

use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::time::Span;

/// The most items that an agenda may have.
pub const MOST_ITEMS: usize = 99;
/// The most delegations and observers that a room may have, those added during the session included.
pub const MOST_PARTIES: usize = 2000;
/// The longest that anything in a plan may last.
pub const LONGEST: Span = Span::from_mins(24 * 60);

/// Names an item of the agenda: its place in the plan, from 0. It stays when the agenda is reordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u8);

/// Names a delegation or an observer: its place in the plan's list, from 0; those added in the room follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartyId(pub u16);

/// A plan that is known to be sound: [`Plan::new`] is the only way to one.
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
    /// When the session is to take place; nothing for a session that starts when it starts.
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

/// The planned day and hour, in the room's own time. Turned into moments by who knows the time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The date, as `2024-04-30`; nothing where the plan is for any day.
    pub date: Option<String>,
    /// Minutes after midnight at which the session starts.
    pub start: u16,
    /// The IANA time zone; nothing means the computer's own.
    pub zone: Option<String>,
}

/// A person with a part to play, and that part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// The part.
    pub role: OfficerRole,
    /// The name; nothing while it is to be confirmed.
    pub name: Option<String>,
    /// Office, organisation, country.
    pub post: Option<String>,
}

/// The parts that the background note gives to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficerRole {
    /// Moderates the session.
    Chair,
    /// Reports the discussion to the plenary.
    Rapporteur,
    /// Helps the chair and the rapporteur; projects the timer.
    Facilitator,
    /// Presents in a plenary.
    Presenter,
}

/// The rules of the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The longest intervention: four minutes in the note.
    pub limit: Span,
    /// Time left at which the speaker is warned, longest first.
    pub warnings: Vec<Span>,
    /// What happens at the limit.
    pub at_limit: AtLimit,
    /// How often the alarm repeats until the chair acts.
    pub alarm_every: Span,
    /// How many representatives of one delegation may take the floor; nothing means any number.
    pub representatives: Option<u8>,
    /// The time for a point of order.
    pub point_of_order: Span,
    /// The time for a direct response.
    pub response: Span,
    /// The time that passes between two speakers, for sums.
    pub hand_over: Span,
    /// The fewest topics that should be covered; fewer is a warning, never a refusal.
    pub least_topics: Option<u8>,
    /// The time a topic that was announced to participants, where it was; checked against what fits.
    pub topic_about: Option<Span>,
    /// Whether each representative introduces themselves on the first intervention.
    pub introduce: bool,
    /// Whether the Chatham House Rule holds.
    pub chatham_house: bool,
}

/// What happens when a speaker's time is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AtLimit {
    /// The chair is told, and ends the intervention.
    Alert,
    /// The floor returns to the chair by itself, this long after the limit.
    Close {
        /// The time between the limit and the return of the floor.
        grace: Span,
    },
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            limit: Span::from_mins(4),
            warnings: vec![Span::from_secs(60), Span::from_secs(30)],
            at_limit: AtLimit::Alert,
            alarm_every: Span::from_secs(30),
            representatives: Some(2),
            point_of_order: Span::from_mins(1),
            response: Span::from_mins(1),
            hand_over: Span::from_secs(20),
            least_topics: None,
            topic_about: None,
            introduce: true,
            chatham_house: false,
        }
    }
}

/// A body that may ask for the floor: a delegation, or an observer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The name as the room uses it.
    pub name: String,
    /// A short code to find it by: "LAO".
    pub code: Option<String>,
    /// Other names to find it by: "Ivory Coast".
    pub also: Vec<String>,
    /// What it is.
    pub standing: Standing,
}

/// Whether a party is on the room's list or attends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A delegation: the unit to which the rules apply.
    Delegation,
    /// An observer: speaks when the chair invites, and waits after delegations.
    Observer,
}

/// One block of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The title in full.
    pub title: String,
    /// The title for narrow columns; nothing where the full one will do.
    pub short: Option<String>,
    /// What kind of block it is.
    pub kind: ItemKind,
    /// Its planned time.
    pub planned: Span,
    /// Guiding questions, a line each.
    pub questions: Vec<String>,
    /// Speakers in a given order, with a limit of their own.
    pub line_up: Option<LineUp>,
}

/// The kinds of item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// The chair opens; in a breakout group, the agenda is agreed here.
    Opening,
    /// A topic: it can be reordered, dropped, lengthened, shortened.
    Topic,
    /// Summary and conclusion: its time is protected.
    Closing,
    /// Any other block, such as questions and answers.
    Block,
}

/// Speakers who are called in a given order, as the rapporteurs of a report-back are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineUp {
    /// The speakers, in order.
    pub speakers: Vec<PartyId>,
    /// The limit for each.
    pub limit: Span,
    /// The time after which enough has been said, where there is such a mark.
    pub enough: Option<Span>,
}

/// Why the parts do not make a sound plan. Data for a sentence, and for the place to point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsound {
    /// There is no item.
    NoItems,
    /// There are more items than [`MOST_ITEMS`].
    TooManyItems {
        /// How many there are.
        found: usize,
    },
    /// There are more parties than [`MOST_PARTIES`].
    TooManyParties {
        /// How many there are.
        found: usize,
    },
    /// An item's time is not above zero, or over [`LONGEST`].
    ItemTime {
        /// The item.
        item: ItemId,
        /// Its time.
        found: Span,
    },
    /// The items take longer than the session.
    TooLong {
        /// The items' sum.
        items: Span,
        /// The session's length.
        length: Span,
    },
    /// The session's length is not above zero, or over [`LONGEST`].
    Length {
        /// The length.
        found: Span,
    },
    /// A time of the rules is not above zero, or over [`LONGEST`].
    RuleTime {
        /// Which.
        rule: RuleTime,
        /// Its value.
        found: Span,
    },
    /// A warning is not below the limit.
    WarningBeyondLimit {
        /// The warning.
        found: Span,
        /// The limit.
        limit: Span,
    },
    /// No representative may speak.
    NoRepresentatives,
    /// Two parties have the same name, code or other name.
    SameName {
        /// The first of the two.
        first: PartyId,
        /// The second.
        second: PartyId,
        /// The name that both have.
        name: String,
    },
    /// A line-up names a party that is not in the plan.
    UnknownInLineUp {
        /// The item.
        item: ItemId,
        /// The party.
        party: PartyId,
    },
    /// A line-up names a party twice.
    TwiceInLineUp {
        /// The item.
        item: ItemId,
        /// The party.
        party: PartyId,
    },
    /// A line-up's limit or its mark is out of bounds.
    LineUpTime {
        /// The item.
        item: ItemId,
        /// The limit.
        limit: Span,
        /// The mark at which enough has been said.
        enough: Option<Span>,
    },
}

/// The times in [`Rules`] that have bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleTime {
    /// [`Rules::limit`].
    Limit,
    /// One of [`Rules::warnings`].
    Warning,
    /// The grace in [`AtLimit::Close`]; it may be zero.
    Grace,
    /// [`Rules::alarm_every`].
    AlarmEvery,
    /// [`Rules::point_of_order`].
    PointOfOrder,
    /// [`Rules::response`].
    Response,
    /// [`Rules::hand_over`]; it may be zero.
    HandOver,
    /// [`Rules::topic_about`].
    TopicAbout,
}

impl Plan {
    /// Returns the plan that the parts make, or every reason why they make none.
    pub fn new(parts: PlanParts) -> Result<Self, Vec<Unsound>> {
        let mut faults = Vec::new();
        check_times(&parts, &mut faults);
        check_items(&parts, &mut faults);
        check_parties(&parts, &mut faults);
        if faults.is_empty() { Ok(Self { parts: Arc::new(parts) }) } else { Err(faults) }
    }

    /// Returns an item of this plan.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(usize::from(id.0))
    }

    /// Returns the ids of all items, in the plan's order.
    pub fn item_ids(&self) -> impl Iterator<Item = ItemId> + use<> {
        (0..u8::try_from(self.items.len()).unwrap_or(u8::MAX)).map(ItemId)
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
    fn try_from(parts: PlanParts) -> Result<Self, String> {
        Self::new(parts).map_err(|faults| format!("{faults:?}"))
    }
}

fn in_bounds(span: Span) -> bool {
    span > Span::ZERO && span <= LONGEST
}

fn check_times(parts: &PlanParts, faults: &mut Vec<Unsound>) {
    let rules = &parts.rules;
    let mut positive = vec![
        (RuleTime::Limit, rules.limit),
        (RuleTime::AlarmEvery, rules.alarm_every),
        (RuleTime::PointOfOrder, rules.point_of_order),
        (RuleTime::Response, rules.response),
    ];
    positive.extend(rules.warnings.iter().map(|&warning| (RuleTime::Warning, warning)));
    positive.extend(rules.topic_about.map(|about| (RuleTime::TopicAbout, about)));
    let mut from_zero = vec![(RuleTime::HandOver, rules.hand_over)];
    if let AtLimit::Close { grace } = rules.at_limit {
        from_zero.push((RuleTime::Grace, grace));
    }
    faults.extend(
        (positive.into_iter().filter(|&(_, span)| !in_bounds(span)))
            .chain(from_zero.into_iter().filter(|&(_, span)| span.is_negative() || span > LONGEST))
            .map(|(rule, found)| Unsound::RuleTime { rule, found }),
    );
    faults.extend(
        (rules.warnings.iter().filter(|&&warning| in_bounds(rules.limit) && warning >= rules.limit))
            .map(|&found| Unsound::WarningBeyondLimit { found, limit: rules.limit }),
    );
    if rules.representatives == Some(0) {
        faults.push(Unsound::NoRepresentatives);
    }
    if !in_bounds(parts.length) {
        faults.push(Unsound::Length { found: parts.length });
    }
}

fn check_items(parts: &PlanParts, faults: &mut Vec<Unsound>) {
    if parts.items.is_empty() {
        faults.push(Unsound::NoItems);
    }
    if parts.items.len() > MOST_ITEMS {
        faults.push(Unsound::TooManyItems { found: parts.items.len() });
    }
    for (id, item) in (0..=u8::MAX).map(ItemId).zip(&parts.items) {
        if !in_bounds(item.planned) {
            faults.push(Unsound::ItemTime { item: id, found: item.planned });
        }
        let Some(line_up) = &item.line_up else { continue };
        if !in_bounds(line_up.limit)
            || line_up.enough.is_some_and(|enough| !in_bounds(enough) || enough > line_up.limit)
        {
            faults.push(Unsound::LineUpTime { item: id, limit: line_up.limit, enough: line_up.enough });
        }
        for (place, &party) in line_up.speakers.iter().enumerate() {
            if usize::from(party.0) >= parts.parties.len() {
                faults.push(Unsound::UnknownInLineUp { item: id, party });
            }
            if line_up.speakers.iter().take(place).any(|&earlier| earlier == party) {
                faults.push(Unsound::TwiceInLineUp { item: id, party });
            }
        }
    }
    let items = parts.items.iter().map(|item| item.planned.or_zero()).sum();
    if in_bounds(parts.length) && items > parts.length {
        faults.push(Unsound::TooLong { items, length: parts.length });
    }
}

fn check_parties(parts: &PlanParts, faults: &mut Vec<Unsound>) {
    if parts.parties.len() > MOST_PARTIES {
        faults.push(Unsound::TooManyParties { found: parts.parties.len() });
    }
    let mut seen = std::collections::HashMap::new();
    for (id, party) in (0..=u16::MAX).map(PartyId).zip(&parts.parties) {
        for name in std::iter::once(&party.name).chain(&party.code).chain(&party.also) {
            match seen.insert(name.to_lowercase(), id) {
                Some(first) if first != id => {
                    faults.push(Unsound::SameName { first, second: id, name: name.clone() });
                }
                _ => {}
            }
        }
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
            when: None,
            length: Span::from_mins(30),
            officers: Vec::new(),
            rules: Rules::default(),
            parties: vec![Party {
                name: "Jordan".into(),
                code: None,
                also: Vec::new(),
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
    fn a_plan_survives_the_journal() {
        let plan = Plan::new(parts()).unwrap();
        let json = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan);
        let unsound = json.replace("\"length\":1800000", "\"length\":0");
        assert!(serde_json::from_str::<Plan>(&unsound).is_err());
    }
}
