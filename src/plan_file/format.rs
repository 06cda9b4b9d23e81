//! The format of a plan's file: its tables and keys, and what each may be.
//!
//! The reader, the check for unknown keys, and `sessions/plan.schema.json` all come from these types. The docs of a key
//! are what an editor shows.

use schemars::JsonSchema;

use super::fault::{Faults, Form};
use super::leaf::{
    BrokerUrl, Code, Date, Flag, Hours, LanguageTag, Length, Number, Representatives, Text, ZoneName,
};
use super::value::{At, Needed, Node, OneOrMore, Read, choice, table, wrong_kind};
use crate::floor::plan::Standing;
use crate::floor::time::Span;

table! {
    /// The plan of a chaired session, for Tribune.
    PlanFile {
        /// The session's name.
        title: Needed<Text>,
        /// The meeting that the session belongs to.
        meeting: Option<At<Text>>,
        /// The room.
        room: Option<At<Text>>,
        /// The room's language, as a tag such as "en", "fr", "ar".
        language: Option<At<LanguageTag>>,
        /// In a plan in Arabic, the digits of numbers. Without it: "western".
        digits: Option<At<DigitsWord>>,
        /// What the chair calls those who have the floor. Without it: "name".
        address: Option<At<AddressWord>>,
        /// The date, as "2024-04-30". Without one the plan is for any day.
        date: Option<At<Date>>,
        /// The start, or the start and the end, as "10:15–12:00". Without one the session starts when it is started.
        time: Option<At<Hours>>,
        /// The time zone, as "Europe/Paris". Without one it is the computer's.
        zone: Option<At<ZoneName>>,
        /// How long the session lasts. Without it: from the start to the end, or as long as the items take.
        length: Option<At<Length>>,
        /// The broker by which other rooms see this one, as `mqtts://broker.example/ndm-un27`. Names of speakers never go there.
        broker: Option<At<BrokerUrl>>,
        /// Whether the Chatham House Rule holds: who said something may not be revealed. Without it: false.
        chatham_house_rule: Option<At<Flag>>,
        /// Those with a part to play. "TBC" stands for a name that is to be confirmed.
        officers: Option<At<OfficersTable>>,
        /// The rules of the room.
        rules: Option<At<RulesTable>>,
        /// The delegations, in the order of display. A UN member's code stands for its name in the room's language.
        delegations: Option<At<Vec<At<PartyEntry>>>>,
        /// Those who attend, and speak when the chair invites them.
        observers: Option<At<Vec<At<PartyEntry>>>>,
        /// The agenda, in order.
        item: Option<At<Vec<At<ItemTable>>>>,
    }
}

table! {
    /// Those with a part to play: each a name, or a table, or a list of these.
    OfficersTable {
        /// Who moderates the session.
        chair: Option<At<OneOrMore<PersonEntry>>>,
        /// Who reports the discussion to the plenary.
        rapporteur: Option<At<OneOrMore<PersonEntry>>>,
        /// Who helps the chair and the rapporteur.
        facilitators: Option<At<OneOrMore<PersonEntry>>>,
        /// Who presents.
        presenters: Option<At<OneOrMore<PersonEntry>>>,
    }
}

table! {
    /// A person.
    PersonTable {
        /// The name, or "TBC".
        name: Needed<Text>,
        /// Office, organisation, country.
        post: Option<At<Text>>,
    }
}

table! {
    /// The rules of the room.
    RulesTable {
        /// The longest intervention. Without it: "4m".
        limit: Option<At<Length>>,
        /// The time left at which the speaker is warned. Without it: "1m" and "30s", where the limit is longer.
        warnings: Option<At<Vec<At<Length>>>>,
        /// What happens at the limit: the chair is told ("alert"), or the floor returns by itself ("close").
        /// Without it: "alert".
        at_limit: Option<At<AtLimitWord>>,
        /// With `at_limit = "close"`, the time between the limit and the return of the floor. Without it: "15s".
        grace: Option<At<Length>>,
        /// How often the alarm repeats until the chair acts. Without it: "30s".
        alarm_every: Option<At<Length>>,
        /// How many representatives of one delegation may take the floor, or "any". Without it: 2.
        representatives: Option<At<Representatives>>,
        /// The time for a point of order. Without it: "1m".
        point_of_order: Option<At<Length>>,
        /// The time for a direct response. Without it: "1m".
        direct_response: Option<At<Length>>,
        /// The time that passes between two speakers, for sums. Without it: "20s".
        hand_over: Option<At<Length>>,
        /// Whether each representative introduces themselves on the first intervention. Without it: true.
        introduce: Option<At<Flag>>,
        /// The fewest topics that should be covered; fewer is a warning, never a refusal.
        at_least_topics: Option<At<Number>>,
        /// The time a topic that was announced; it is checked against what fits.
        about_per_topic: Option<At<Length>>,
    }
}

choice! {
    /// What happens at the limit.
    pub(super) AtLimitWord {
        /// The chair is told, and ends the intervention.
        Alert => "alert",
        /// The floor returns to the chair by itself.
        Close => "close",
    }
}

choice! {
    /// What the chair calls those who have the floor.
    pub(super) AddressWord {
        /// By the name of their delegation.
        Name => "name",
        /// "The representative of …".
        Representative => "representative",
        /// "The distinguished representative of …".
        Distinguished => "distinguished",
    }
}

table! {
    /// A delegation or an observer.
    #[schemars(extend("anyOf" = [{"required": ["name"]}, {"required": ["code"]}]))]
    PartyTable {
        /// The name as the room uses it. Without it: that of the UN member with the code.
        name: Option<At<Text>>,
        /// A short code to find it by, as "LAO".
        code: Option<At<Code>>,
        /// Other names to find it by.
        also: Option<At<Vec<At<Text>>>>,
        /// What the chair calls it, as "the Red Cross". Without it: the name, which of a UN member has its article.
        spoken: Option<At<Text>>,
    }
}

table! {
    /// An item of the agenda.
    ItemTable {
        /// The title in full.
        title: Needed<Text>,
        /// The title for narrow columns.
        short: Option<At<Text>>,
        /// What kind of item it is. Without it: "topic".
        kind: Option<At<KindWord>>,
        /// How long it lasts. Topics without a length share alike what the others leave.
        length: Option<At<Length>>,
        /// Guiding questions, a line each.
        questions: Option<At<Vec<At<Text>>>>,
        /// Speakers in a given order, by name; each is one of the delegations or observers.
        line_up: Option<At<Vec<At<Text>>>>,
        /// With a line-up, the limit for each of its speakers. Without it: the limit of the rules.
        limit: Option<At<Length>>,
        /// With a line-up, the time after which enough has been said.
        enough: Option<At<Length>>,
    }
}

choice! {
    /// The digits of numbers.
    pub(super) DigitsWord {
        /// 0123456789.
        Western => "western",
        /// ٠١٢٣٤٥٦٧٨٩.
        Eastern => "eastern",
    }
}

choice! {
    /// What kind of item it is.
    pub(super) KindWord {
        /// The chair opens; the agenda is agreed.
        Opening => "opening",
        /// A topic: it can be reordered, dropped, lengthened, shortened.
        Topic => "topic",
        /// Summary and conclusion: its time is protected.
        Closing => "closing",
        /// Any other item.
        Item => "item",
        /// A break: the room's screens count down to its end.
        Break => "break",
    }
}

/// A person: a name, or a table.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum PersonEntry {
    Name(Text),
    Table(PersonTable),
}

/// A delegation or an observer: a name, the code of a member of the United Nations, or a table.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum PartyEntry {
    Name(At<Text>),
    Table(PartyTable),
}

impl Read for PersonEntry {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        if node.get_ref().is_table() {
            PersonTable::read(node, faults).map(Self::Table)
        } else if node.get_ref().is_str() {
            Text::read(node, faults).map(Self::Name)
        } else {
            wrong_kind(node, Form::Person, faults)
        }
    }
}

impl Read for PartyEntry {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        if node.get_ref().is_table() {
            PartyTable::read(node, faults).map(Self::Table)
        } else if node.get_ref().is_str() {
            let value = Text::read(node, faults)?;
            Some(Self::Name(At { value, place: node.span(), whole: true }))
        } else {
            wrong_kind(node, Form::Party, faults)
        }
    }
}

pub(super) fn entries(file: &PlanFile) -> impl Iterator<Item = &At<ItemTable>> {
    file.item.iter().flat_map(|items| &items.value)
}

/// The delegations, then the observers.
pub(super) fn party_entries(file: &PlanFile) -> impl Iterator<Item = (&At<PartyEntry>, Standing)> {
    let delegations = file.delegations.iter().flat_map(|list| &list.value);
    let observers = file.observers.iter().flat_map(|list| &list.value);
    delegations
        .map(|entry| (entry, Standing::Delegation))
        .chain(observers.map(|entry| (entry, Standing::Observer)))
}

pub(super) fn is_topic(entry: &ItemTable) -> bool {
    entry.kind.as_ref().is_none_or(|kind| kind.value == KindWord::Topic)
}

pub(super) fn span(length: Option<&At<Length>>) -> Option<Span> {
    length.map(|length| length.value.0)
}
