//! The unattributed record.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::clock::Zone;
use crate::floor::History;
use crate::floor::agenda::Progress;
use crate::floor::event::Event;
use crate::floor::note::{Note, NoteKind, NoteText};
use crate::floor::plan::{ItemId, ItemKind, PartyId, Standing};
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::text::names::NameSearch;

/// A smaller number of delegations is not told, neither of those who were heard nor of those who were not: it could be
/// guessed who they were.
const FEWEST: usize = 3;

/// What is kept of a session under the Chatham House Rule, and what its report is made of.
///
/// It counts only the plan's delegations: a greater number would tell that somebody walked in. No other field tells the
/// number of interventions where that is withheld. Of a session without the Rule the record, which is not kept then, has
/// the figures as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The meeting that the session belonged to.
    pub meeting: Option<String>,
    /// The session's name.
    pub title: String,
    /// The room.
    pub room: Option<String>,
    /// The room's language, as a BCP 47 tag.
    #[serde(default)]
    pub language: Option<String>,
    /// The day on which it opened, in the room's time zone, as `2024-04-30`. Records of earlier versions have none.
    #[serde(default)]
    pub date: Option<String>,
    /// Whether the session was held under the Chatham House Rule, as every one was whose record was sealed.
    #[serde(default = "is_sealed")]
    pub chatham_house_rule: bool,
    /// When it opened, to the minute. To the second, it would tell how long a single speaker spoke, together with the
    /// moment at which the record was written.
    pub opened: Option<Stamp>,
    /// When it was to end, to the minute.
    pub ends: Option<Stamp>,
    /// Whether the room agreed an agenda.
    pub agreed: bool,
    /// How many delegations were on the plan.
    pub delegations: usize,
    /// The items, in their order.
    pub items: Vec<ItemRecord>,
}

/// What is kept of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemRecord {
    /// Its title.
    pub title: String,
    /// What kind of block it was.
    pub kind: ItemKind,
    /// Whether it was discussed.
    pub discussed: bool,
    /// The plan's time for it.
    pub planned: Span,
    /// The time that it took, to the minute. To the second, it would tell how long a single speaker spoke.
    pub used: Span,
    /// How many interventions there were. `None` if few delegations were heard: the number would tell how few.
    pub interventions: Option<u32>,
    /// How many of the plan's delegations were heard.
    pub heard: HeardCount,
    /// How many interventions ran over their limit. `None` if the interventions are not counted either.
    pub overruns: Option<u32>,
    /// The limits that were set during it, in order.
    pub limits: Vec<Span>,
    /// The guiding questions, and whether each was covered.
    pub questions: Vec<(String, bool)>,
    /// The notes that were taken, in order. Records that were written before there were notes have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<RecordedNote>,
}

/// A note, as it is kept. It may name a delegation, as one that will follow up, but no speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedNote {
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: NoteText,
    /// The names of the plan's delegations and observers that it has. Whoever passes the record on is asked about them; the
    /// plan's names are not in the record. Who walked in is not told here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NameInNote>,
}

/// A name of the plan in a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameInNote {
    /// The line of the note that has it, from 0. `None`: it is the name of who follows up.
    pub line: Option<usize>,
    /// The name, as the plan has it.
    pub name: String,
}

/// How many of the plan's delegations were heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeardCount {
    /// None.
    None,
    /// One or two; which of them is not told.
    FewerThanThree,
    /// This many.
    Count(usize),
    /// All but one or two; which of them is not told.
    NearlyAll,
}

impl Record {
    /// Returns the record of a session.
    #[must_use]
    pub fn of(history: &History) -> Self {
        let floor = history.floor();
        let plan = floor.plan();
        let overruns = overruns(history);
        let mut limits = limits(history);
        let planned = PartyId::number(&plan.parties);
        let planned: BTreeSet<_> =
            planned.filter(|(_, party)| party.standing == Standing::Delegation).map(|(id, _)| id).collect();
        let delegations = planned.len();
        let rule = plan.rules.chatham_house;
        // Most sessions have no notes to search.
        let search = LazyCell::new(|| {
            NameSearch::of(
                plan.parties
                    .iter()
                    .flat_map(|party| party.mentioned_as().map(|name| (party.name.as_str(), name))),
            )
        });
        let items = floor.agenda().items.iter().filter_map(|item| {
            let of_plan = floor.item(item.id)?;
            let begun = matches!(item.progress, Progress::Done { .. } | Progress::Present { .. });
            let heard = match item.heard.intersection(&planned).count() {
                // An observer alone, or a party that walked in, must look like a delegation alone.
                0 if item.interventions > 0 && rule => HeardCount::FewerThanThree,
                count if rule => HeardCount::of(count, delegations),
                count => HeardCount::Count(count),
            };
            let told = heard.is_counted() || item.interventions == 0;
            let to_tell = |span| if rule { to_the_minute(span) } else { span };
            let questions = of_plan.questions.iter().enumerate();
            Some(ItemRecord {
                title: of_plan.title.clone(),
                kind: item.kind,
                discussed: begun && !item.was_passed_over(),
                planned: of_plan.planned,
                used: if begun { to_tell(item.allotment) } else { Span::ZERO },
                interventions: told.then_some(item.interventions),
                heard,
                overruns: told.then(|| overruns.get(&item.id).copied().unwrap_or_default()),
                limits: limits.remove(&item.id).unwrap_or_default(),
                questions: questions
                    .map(|(place, question)| (question.clone(), item.covered.contains(&place)))
                    .collect(),
                notes: floor.notes(item.id).map(|note| RecordedNote::of(note, &search)).collect(),
            })
        });
        Self {
            meeting: plan.meeting.clone(),
            title: plan.title.clone(),
            room: plan.room.clone(),
            language: plan.language.clone(),
            date: floor.opened().map(|open| Zone::named(plan.zone()).day(open.at)),
            chatham_house_rule: rule,
            opened: floor.opened().map(|open| whole_minute(open.at)),
            ends: floor.opened().map(|open| whole_minute(open.ends)),
            agreed: floor.agenda().agreed.is_some(),
            delegations,
            items: items.collect(),
        }
    }
}

impl RecordedNote {
    /// Neither when it was taken nor its number is kept: both would tell what happened before and after.
    fn of(note: &Note, search: &NameSearch<&str>) -> Self {
        let names = note_lines(&note.kind, &note.text).flat_map(|(line, text)| {
            search.found_in(text).into_iter().map(move |name| NameInNote { line, name: name.to_owned() })
        });
        Self { kind: note.kind.clone(), text: note.text.clone(), names: names.collect() }
    }
}

/// Returns what of a note may hold a name: its lines, each with its number, and who follows up.
pub(crate) fn note_lines<'n>(
    kind: &'n NoteKind,
    text: &'n NoteText,
) -> impl Iterator<Item = (Option<usize>, &'n str)> {
    let lines = text.lines().enumerate().map(|(line, text)| (Some(line), text));
    lines.chain(kind.owner().map(|owner| (None, owner)))
}

impl HeardCount {
    fn of(count: usize, all: usize) -> Self {
        match count {
            0 => Self::None,
            _ if count < FEWEST => Self::FewerThanThree,
            _ if count < all && all - count < FEWEST => Self::NearlyAll,
            count => Self::Count(count),
        }
    }

    fn is_counted(self) -> bool {
        matches!(self, Self::Count(_) | Self::NearlyAll)
    }
}

/// Only records under the Rule were ever kept without saying so.
fn is_sealed() -> bool {
    true
}

fn to_the_minute(span: Span) -> Span {
    Span::from_mins((span + Span::from_secs(30)).fits(Span::MINUTE))
}

fn whole_minute(moment: Stamp) -> Stamp {
    let minute = Span::MINUTE.millis();
    Stamp::from_millis(moment.millis().div_euclid(minute).saturating_mul(minute))
}

/// Returns how many interventions ran over their limit, by item.
fn overruns(history: &History) -> BTreeMap<ItemId, u32> {
    let mut overruns = BTreeMap::new();
    for ended in history.ended_turns() {
        if ended.turn.kind != TurnKind::Response && ended.over() > Span::ZERO {
            *overruns.entry(ended.item).or_default() += 1;
        }
    }
    overruns
}

/// Returns the limits that were set, by the item during which each was: the state keeps only the last one.
fn limits(history: &History) -> BTreeMap<ItemId, Vec<Span>> {
    let mut limits: BTreeMap<ItemId, Vec<Span>> = BTreeMap::new();
    let mut item = None;
    for event in history.live().flat_map(|entry| &entry.events) {
        if let Event::ItemBegan { item: began, .. } = event {
            item = Some(*began);
        } else if let Event::LimitSet { to } = event
            && let Some(item) = item
        {
            limits.entry(item).or_default().push(*to);
        }
    }
    limits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::command::Command;
    use crate::floor::list::RequestId;
    use crate::floor::plan::PartyId;
    use crate::floor::representative::Representative;
    use crate::floor::turn::TurnId;

    fn at(secs: i64) -> Stamp {
        Stamp::from_millis(secs * 1000)
    }

    fn closed() -> History {
        let text = "title = \"Room\"\ntime = \"10:00-11:00\"\nchatham_house_rule = true\n\
            delegations = [\"Jordan\", \"Libya\", \"Yemen\", \"Iraq\"]\n\
            [[item]]\ntitle = \"Victim assistance\"\nkind = \"topic\"\nquestions = [\"One?\", \"Two?\", \"Three?\"]\n\
            [[item]]\ntitle = \"Summary\"\nkind = \"closing\"\nlength = \"10m\"\n";
        let mut history = History::new(crate::plan_file::parse("room.toml", text).unwrap());
        let mut act = |command, now| {
            let entry = history.decide(&command, at(now)).unwrap();
            history.accept(entry).unwrap();
        };
        act(Command::Open { ends: at(3600) }, 0);
        for (party, turn) in [(0, 1), (1, 2)] {
            let after = (turn > 1).then(|| crate::floor::turn::TurnId(turn - 1));
            let representative = Representative::FIRST;
            act(Command::Request { party: PartyId(party), representative, insist: false }, 1);
            act(Command::Call { after, request: RequestId(turn) }, i64::from(turn) * 300);
            act(Command::Start { turn: TurnId(turn) }, i64::from(turn) * 300 + 5);
        }
        act(Command::SetLimit { to: Span::from_mins(2) }, 610);
        act(Command::TickQuestion { item: ItemId(0), question: 1, covered: true }, 620);
        act(Command::NextItem { after: ItemId(0) }, 700);
        act(Command::Close, 800);
        history
    }

    #[test]
    fn few_are_not_counted_out_whether_they_spoke_or_were_silent() {
        let heard = [0, 1, 2, 3, 17, 18, 19, 20].map(|count| HeardCount::of(count, 20));
        let (few, nearly) = (HeardCount::FewerThanThree, HeardCount::NearlyAll);
        let counted = HeardCount::Count;
        assert_eq!(heard, [HeardCount::None, few, few, counted(3), counted(17), nearly, nearly, counted(20)]);
    }

    #[test]
    fn the_record_counts_and_names_nobody() {
        let record = Record::of(&closed());
        let [topic, summary] = &record.items[..] else { panic!("two items") };
        assert_eq!(
            (topic.interventions, topic.heard, topic.overruns),
            (None, HeardCount::FewerThanThree, None)
        );
        assert_eq!((topic.used, &topic.limits[..]), (Span::from_mins(12), &[Span::from_mins(2)][..]));
        assert_eq!(topic.questions[1], ("Two?".to_owned(), true));
        assert_eq!((summary.heard, summary.used), (HeardCount::None, Span::from_mins(2)));
        assert_eq!((summary.interventions, summary.overruns), (Some(0), Some(0)));
        assert_eq!(record.delegations, 4);
        let json = serde_json::to_string(&record).unwrap();
        for name in ["Jordan", "Libya", "Yemen", "Iraq"] {
            assert!(!json.contains(name), "{json}");
        }
    }

    #[test]
    fn an_observer_who_spoke_alone_is_told_as_a_delegation_that_did() {
        let text = "title = \"Room\"\nlength = \"60m\"\nchatham_house_rule = true\ndelegations = [\"Jordan\", \"Libya\", \"Yemen\"]\n\
            observers = [\"ICRC\"]\n[[item]]\ntitle = \"Victim assistance\"\n";
        let mut history = History::new(crate::plan_file::parse("room.toml", text).unwrap());
        let (party, representative) = (PartyId(3), Representative::FIRST);
        for (command, now) in [
            (Command::Open { ends: at(3600) }, 0),
            (Command::Request { party, representative, insist: false }, 1),
            (Command::Call { after: None, request: RequestId(1) }, 2),
            (Command::Start { turn: TurnId(1) }, 3),
        ] {
            let entry = history.decide(&command, at(now)).unwrap();
            history.accept(entry).unwrap();
        }
        let [topic] = &Record::of(&history).items[..] else { panic!("one item") };
        assert_eq!(
            (topic.interventions, topic.heard, topic.overruns),
            (None, HeardCount::FewerThanThree, None)
        );
    }
}
