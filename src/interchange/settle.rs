//! From what the files say to one plan: one session of many, each delegation once, lengths of hours, and a guess, with a
//! remark, where a plan needs what no file says.

use super::cell::cleaned;
use super::fault::ImportFault;
use std::collections::HashMap;

use super::delegation::{language_of, resolve};
use super::draft::{Dimension, Draft, DraftItem, DraftParty, Remark};
use super::hours::{self, DAY};
use super::own_table::item_kind;
use super::parts::{choose, language_of_part, leave_other_languages, only, take_facts};
use super::vocabulary::edge_of_title;
use crate::floor::plan::{ItemKind, LONGEST, MOST_PARTIES};
use crate::floor::time::Span;
use crate::names::Language;
use crate::text::names;

/// The session's length where nothing gives one.
const USUAL: Span = Span::from_mins(60);
/// The length of a break, an opening or a last item, where nothing gives one.
const SHORT: Span = Span::from_mins(15);

/// Makes one plan of a draft. `parts` are those that the user asked for; `title` and `topic` stand where the files have none.
pub(super) fn settle(
    draft: &mut Draft,
    parts: &[String],
    title: &str,
    topic: &str,
) -> Result<(), ImportFault> {
    let is_session_chosen = choose(draft, parts)?;
    for presenter in
        draft.items.iter_mut().flat_map(|item| std::mem::take(&mut item.presenters)).collect::<Vec<_>>()
    {
        draft.officer(presenter);
    }

    if let Some(room) = only(draft, Dimension::Room) {
        draft.set("room", room);
    }
    if let Some(day) = only(draft, Dimension::Day) {
        let remarks: Vec<_> = draft.items.iter_mut().flat_map(take_day_first).take(1).collect();
        draft.tell("date", day, remarks);
    }
    let mut tags =
        draft.parties.iter().map(|party| &party.tags).chain(draft.items.iter().map(|item| &item.tags));
    let is_all_of_session = tags.all(|tags| tags.get(Dimension::Session).is_some());
    if let Some(session) = only(draft, Dimension::Session).filter(|_| is_session_chosen || is_all_of_session)
    {
        draft.name_session(session);
    }
    take_facts(draft);
    draft.tell("title", title, [Remark::TitleOfFile]);
    let language = language(draft);
    leave_other_languages(draft, language);
    parties(draft, language);
    items(draft, topic);
    Ok(())
}

fn take_day_first(item: &mut DraftItem) -> Vec<Remark> {
    let is_of_day = |remark: &Remark| matches!(remark, Remark::DayFirst(_));
    let taken = item.remarks.iter().filter(|remark| is_of_day(remark)).cloned().collect();
    item.remarks.retain(|remark| !is_of_day(remark));
    taken
}

/// The language of the session: that of the files, or a guess.
fn language(draft: &mut Draft) -> Language {
    if draft.get("language").is_none() && !draft.is_plan {
        let named = draft.parties.iter().filter(|party| !party.is_final).map(|party| party.name.as_str());
        let titles = || draft.items.iter().map(|item| item.title.as_str()).collect::<String>();
        if let Some((language, name)) = language_of_part(draft) {
            draft.tell("language", language.tag(), [Remark::LanguageOfPart(name)]);
        } else if let Some(language) =
            language_of(named).or_else(|| is_arabic(&titles()).then_some(Language::Arabic))
        {
            draft.tell("language", language.tag(), [Remark::LanguageOfNames]);
        }
    }
    draft.get("language").and_then(Language::of_tag).unwrap_or_default()
}

/// Writes each delegation once, as the table of names has it.
fn parties(draft: &mut Draft, language: Language) {
    let mut kept: Vec<DraftParty> = Vec::new();
    // Whoever is far beyond the most that a plan may have is not compared: check refuses the plan.
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for mut party in draft.parties.drain(..) {
        resolve(&mut party, language);
        let mut keys: Vec<_> = names::keys(&party.name).into();
        keys.extend(party.code.iter().filter(|_| !party.is_final).map(|code| names::fold(code)));
        let first = keys.iter().find_map(|key| by_key.get(key)).copied().filter(|_| !party.is_final);
        if let Some((at, first)) = first.and_then(|at| Some((at, kept.get_mut(at)?))) {
            *counts.entry(at).or_insert(1) += 1;
            first.persons.append(&mut party.persons);
            for remark in party.remarks {
                if !first.remarks.contains(&remark) {
                    first.remarks.push(remark);
                }
            }
            continue;
        }
        for key in keys {
            by_key.entry(key).or_insert(kept.len());
        }
        kept.push(party);
        if kept.len() > MOST_PARTIES * 2 {
            break;
        }
    }
    for (at, count) in counts {
        if let Some(party) = kept.get_mut(at) {
            party.remarks.push(Remark::Repeated(count));
        }
    }
    for party in &mut kept {
        let persons = std::mem::take(&mut party.persons);
        if !persons.is_empty() {
            party.remarks.push(Remark::Persons(persons));
        }
    }
    draft.parties = kept;
}

fn is_arabic(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (mut all, mut arabic) = (0_usize, 0_usize);
    for letter in letters {
        all += 1;
        arabic += usize::from(matches!(letter, '\u{600}'..='\u{6ff}'));
    }
    arabic * 2 > all
}

fn items(draft: &mut Draft, topic: &str) {
    if draft.items.is_empty() {
        let mut item = DraftItem::titled(topic);
        item.remarks.push(Remark::NoAgenda);
        draft.items.push(item);
    }
    let is_timed = draft.items.iter().all(|item| item.from.is_some());
    if is_timed {
        draft.items.sort_by_key(|item| item.from);
        lengths_of_hours(&mut draft.items);
    }
    kinds(&mut draft.items);
    if is_timed {
        session_hours(draft);
    }
    let has_length =
        draft.get("length").is_some() || draft.get("time").is_some_and(|time| time.contains(['-', '–', '—']));
    if !has_length && draft.items.iter().any(|item| item.length.is_none()) {
        let own: Span = draft.items.iter().filter_map(|item| item.length).sum();
        let sharing = draft.items.iter().filter(|item| item.length.is_none()).count();
        let share = SHORT.times(i64::try_from(sharing).unwrap_or(1));
        let length = if own == Span::ZERO { USUAL.max(share) } else { own + share };
        draft.tell("length", hours::written(length.min(LONGEST)), [Remark::NoLength]);
    }
}

/// Gives items without a length the time until their end, or until the next item begins.
fn lengths_of_hours(items: &mut [DraftItem]) {
    let starts: Vec<_> = items.iter().map(|item| item.from).skip(1).collect();
    let mut ended = None;
    for (at, item) in items.iter_mut().enumerate() {
        let Some(from) = item.from else { continue };
        if let Some(ended) = ended.filter(|ended| *ended != from) {
            let gap = Span::from_secs(from - ended);
            item.remarks.push(if gap.is_negative() { Remark::Overlap } else { Remark::Gap(gap) });
        }
        let next = starts.get(at).copied().flatten().filter(|next| *next > from);
        if item.length.is_none() {
            item.length = match (item.to, next) {
                (Some(to), _) => Some(Span::from_secs(to - from)),
                (None, Some(next)) => {
                    item.remarks.push(Remark::LengthToNext);
                    Some(Span::from_secs(next - from))
                }
                (None, None) => {
                    item.remarks.push(Remark::LengthTaken);
                    Some(SHORT)
                }
            };
        }
        let end = item.length.map(|length| from + length.secs());
        // A gap is only told where the file gives the end.
        ended = end.filter(|_| item.to.is_some() || next.is_some());
    }
}

/// Guesses the kind of items by their words: a break anywhere, an opening first, a closing last.
fn kinds(items: &mut [DraftItem]) {
    let last = items.len().saturating_sub(1);
    for (at, item) in items.iter_mut().enumerate() {
        if item.kind.is_none() {
            let guess = edge_of_title("kind", &item.title).and_then(item_kind);
            item.kind = guess.filter(|kind| match kind {
                ItemKind::Opening => at == 0 && last > 0,
                ItemKind::Closing => at == last && last > 0,
                ItemKind::Break => true,
                ItemKind::Topic | ItemKind::Block => false,
            });
            if item.kind.is_some() {
                item.remarks.push(Remark::KindOfWords);
            }
        }
        if item.length.is_none() && item.kind.is_some_and(|kind| kind != ItemKind::Topic) {
            item.length = Some(SHORT);
            item.remarks.push(Remark::LengthTaken);
        }
    }
}

/// The session's hours, where the items have theirs.
fn session_hours(draft: &mut Draft) {
    let Some(start) = draft.items.iter().filter_map(|item| item.from).min() else { return };
    let end_of = |item: &DraftItem| Some(item.from? + item.length?.secs());
    let end = draft.items.iter().filter_map(end_of).max().unwrap_or(start);
    let needed: Span = draft.items.iter().filter_map(|item| item.length).sum();
    let span = Span::from_secs(end - start);
    if draft.get("time").is_some() || draft.get("length").is_some() {
        return;
    }
    // Hours are whole minutes.
    let is_whole = start % 60 == 0 && end % 60 == 0;
    if needed > span || !is_whole || end - start > DAY / 2 {
        let remark = if needed > span {
            Remark::HoursTooShort { items: needed, hours: span }
        } else {
            Remark::HoursOfItems
        };
        draft.tell("time", hours::hour_of_day(start), [remark]);
        if needed <= span {
            draft.tell("length", hours::written(span.min(LONGEST)), [Remark::HoursOfItems]);
        }
        return;
    }
    draft.tell("time", hours::range(start, end), [Remark::HoursOfItems]);
}

impl DraftItem {
    /// Returns an item with a title, cut where it is too long for one.
    pub(super) fn titled(title: &str) -> Self {
        let letters = title.trim().chars().count();
        let title = cleaned(title);
        let cut = (letters > crate::text::LONGEST_LINE).then_some(Remark::Cut(letters));
        Self { title, remarks: cut.into_iter().collect(), ..Self::default() }
    }
}
