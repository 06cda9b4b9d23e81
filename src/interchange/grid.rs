//! Tables of any program: which column holds what, and what their rows say.

use super::cell::cleaned;
use super::{hours, own_table};
use std::collections::BTreeSet;

use super::delegation::{bare, member_of};
use super::draft::{Dimension, Draft, DraftItem, DraftOfficer, DraftParty, Remark, Tags};
use super::vocabulary::{heading, meaning};

/// The most rows that a table may have.
pub(super) const MOST_ROWS: usize = 20_000;
/// The most cells that a file may have.
pub(super) const MOST_CELLS: usize = 200_000;

/// How many rows are searched for a heading.
const HEADING_WITHIN: usize = 60;
/// How many rows tell the columns where there is no heading.
const SAMPLE: usize = 400;
/// The most columns that a remark names.
const MOST_NAMED: usize = 12;
/// What a heading must name, or it is none.
const ESSENTIAL: [&str; 6] = ["delegation", "name", "code", "topic", "title", "questions"];

/// A table.
#[derive(Debug)]
pub(super) struct Grid {
    /// The file's name, with the sheet's in a workbook.
    pub(super) file: String,
    pub(super) rows: Vec<Vec<String>>,
}

/// What each column holds.
#[derive(Debug, Default)]
struct TableColumns {
    meanings: Vec<Option<&'static str>>,
    /// Seconds that a number alone counts in the column of lengths.
    unit: i64,
}

impl Grid {
    /// Returns what the table says of a plan.
    pub(super) fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        let Some((at, mut columns)) = self.heading() else {
            // A line by itself is a list in one line.
            let filled = self.rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).count();
            if let Some(columns) = self.by_content().filter(|_| filled > 1) {
                draft.remarks.push(Remark::NoHeading { file: self.file.clone() });
                self.rows(0, &columns, &mut draft);
                for item in &mut draft.items {
                    item.title = bare(&item.title).to_owned();
                }
            }
            return draft;
        };
        let head = self.rows.get(at).map_or(&[][..], Vec::as_slice);
        if own_table::is_own(head) {
            return own_table::draft(&self.file, self.rows.get(at + 1..).unwrap_or_default());
        }
        let unused = columns.settle(head);
        if !unused.is_empty() {
            let columns = unused.into_iter().take(MOST_NAMED).collect();
            draft.remarks.push(Remark::Unused { file: self.file.clone(), columns });
        }
        self.rows(at + 1, &columns, &mut draft);
        draft
    }

    /// Finds the row that names the columns: of those that do, the one that names most.
    fn heading(&self) -> Option<(usize, TableColumns)> {
        let of_row = |(at, row): (usize, &Vec<String>)| {
            if own_table::is_own(row) {
                return Some((usize::MAX, at, TableColumns::default()));
            }
            let meanings: Vec<_> = row.iter().map(|cell| heading_of(cell)).collect();
            let named: BTreeSet<_> = meanings.iter().flatten().copied().collect();
            let is_exact = |cell: &String| meaning("head", cell).is_some_and(|of| ESSENTIAL.contains(&of));
            let is_one = named.iter().any(|of| ESSENTIAL.contains(of))
                && (named.len() > 1 || row.iter().any(is_exact))
                && !row.iter().any(|cell| member_of(cell).is_some());
            is_one.then_some((named.len(), at, TableColumns { meanings, unit: 60 }))
        };
        let rows = self.rows.iter().enumerate().take(HEADING_WITHIN).filter_map(of_row);
        // The first of equals.
        let best = rows.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        Some((best.1, best.2))
    }

    /// Finds the columns by what stands in them: members of the table of names, lengths of time, titles.
    fn by_content(&self) -> Option<TableColumns> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut columns = TableColumns { meanings: vec![None; width], unit: 60 };
        let share = |column: usize, is: &dyn Fn(&str) -> bool| {
            let cells = self.rows.iter().take(SAMPLE).filter_map(|row| row.get(column));
            let (mut all, mut right) = (0_usize, 0_usize);
            for cell in cells.filter(|cell| !cell.is_empty()) {
                all += 1;
                right += usize::from(is(cell));
            }
            (right * 100).checked_div(all).unwrap_or_default()
        };
        let is_code = |cell: &str| crate::names::Member::by_code(cell).is_some();
        let is_member = |cell: &str| !is_code(cell) && member_of(cell).is_some();
        let best = |is: &dyn Fn(&str) -> bool| {
            let shares = (0..width).map(|column| (share(column, is), column)).rev();
            shares.max().filter(|(share, _)| *share >= 50).map(|(_, column)| column)
        };
        let mut set = |column: Option<usize>, of: &'static str| {
            if let Some(place) = column.and_then(|column| columns.meanings.get_mut(column)) {
                *place = Some(of);
            }
            column
        };
        let codes = set(best(&is_code), "code");
        let members = set(best(&is_member), "delegation");
        if codes.or(members).is_some() {
            return Some(columns);
        }
        let lengths = set(best(&|cell| hours::length(cell, 60).is_some()), "minutes");
        let starts = set(best(&|cell| hours::hours(cell).is_some()), "from");
        let letters = |column: usize| -> usize {
            let cells = self.rows.iter().take(SAMPLE).filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().filter(|letter| letter.is_alphabetic()).count()).sum()
        };
        let rest = (0..width).filter(|column| Some(*column) != lengths && Some(*column) != starts);
        let titles = rest.max_by_key(|&column| letters(column)).filter(|&column| letters(column) > 0);
        set(titles, "topic");
        (titles.is_some() && lengths.or(starts).is_some()).then_some(columns)
    }

    fn rows(&self, from: usize, columns: &TableColumns, draft: &mut Draft) {
        let head = from.checked_sub(1).and_then(|at| self.rows.get(at));
        let mut is_observers = false;
        let mut left_out = 0;
        for row in self.rows.iter().skip(from).filter(|row| Some(*row) != head) {
            let mut filled = row.iter().filter(|cell| !cell.is_empty());
            let (Some(first), is_alone) = (filled.next(), filled.next().is_none()) else { continue };
            // A line of its own within the list.
            if is_alone && let Some(kind @ ("observer" | "delegation")) = meaning("kind", first) {
                is_observers = kind == "observer";
                continue;
            }
            let row = Cells { cells: row, columns };
            if !row.take(is_observers, draft) {
                left_out += 1;
            }
        }
        if left_out > 0 {
            draft.remarks.push(Remark::LeftOut { file: self.file.clone(), rows: left_out });
        }
    }
}

/// What a cell of a heading means. Figures and names are no heading.
fn heading_of(cell: &str) -> Option<&'static str> {
    let is_value =
        hours::length(cell, 60).is_some() || hours::hours(cell).is_some() || hours::date(cell).is_some();
    if is_value { None } else { heading(cell) }
}

impl TableColumns {
    /// Decides what depends on the other columns. Returns the headings that stay unused.
    fn settle(&mut self, head: &[String]) -> Vec<String> {
        let has = |columns: &Self, of: &str| columns.meanings.contains(&Some(of));
        let has_delegations = has(self, "delegation");
        let has_topics = has(self, "topic");
        let is_agenda = has_topics || has(self, "minutes") || has(self, "from") || has(self, "questions");
        let has_titles = has(self, "title");
        for meaning in &mut self.meanings {
            *meaning = match *meaning {
                Some("name") if has_delegations || has_topics => Some("person"),
                Some("name") if is_agenda => Some("topic"),
                Some("name") => Some("delegation"),
                // Mr. or Ms.
                Some("title") if has_delegations || has_topics => None,
                Some("title") => Some("topic"),
                Some("session") if is_agenda && !has_topics && !has_titles => Some("topic"),
                Some("number") => None,
                other => other,
            };
        }
        let minutes = self.meanings.iter().position(|of| *of == Some("minutes")).and_then(|at| head.get(at));
        let words = minutes.map(|head| head.split(|sign: char| !sign.is_alphanumeric()).collect::<Vec<_>>());
        let is_in_hours = |words: Vec<&str>| words.iter().any(|word| meaning("unit", word) == Some("hours"));
        self.unit = if words.is_some_and(is_in_hours) { 3600 } else { 60 };
        let named = head
            .iter()
            .zip(&self.meanings)
            .filter(|(head, of)| of.is_none() && !head.is_empty() && meaning("head", head) != Some("number"));
        named.map(|(head, _)| cleaned(head)).collect()
    }
}

/// A row, by what its columns hold.
struct Cells<'g> {
    cells: &'g [String],
    columns: &'g TableColumns,
}

impl<'g> Cells<'g> {
    /// The cells of one meaning that hold something.
    fn all(&self, of: &str) -> impl Iterator<Item = &'g str> {
        let of = of.to_owned();
        let columns = self.cells.iter().zip(&self.columns.meanings);
        columns
            .filter(move |(cell, means)| **means == Some(of.as_str()) && !cell.is_empty())
            .map(|(cell, _)| cell.as_str())
    }

    fn first(&self, of: &str) -> &'g str {
        self.all(of).next().unwrap_or_default()
    }

    /// Takes what the row says. Returns whether it says anything.
    fn take(&self, is_observers: bool, draft: &mut Draft) -> bool {
        let mut tags = Tags::default();
        tags.set(Dimension::Session, &cleaned(self.first("session")));
        tags.set(Dimension::Room, &cleaned(self.first("room")));
        // A workbook may have day and hour in one cell.
        let from = self.first("from");
        let day =
            hours::date(self.first("date")).or_else(|| hours::date(from).filter(|_| from.contains('T')));
        if let Some((day, _)) = &day {
            tags.set(Dimension::Day, day);
        }
        for (role, _) in own_table::ROLES {
            for name in self.all(role).flat_map(|cell| cell.split([';', '\n'])) {
                let name = cleaned(name);
                if !name.is_empty() {
                    draft.officer(DraftOfficer { role, name, post: None });
                }
            }
        }
        let name = self.first("delegation");
        if self.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| is_total(cell))
            || is_total(name)
        {
            return false;
        }
        let is_party = self.party(name, is_observers, &tags, draft);
        let unsure = day.filter(|(_, unsure)| *unsure).map(|(day, _)| Remark::DayFirst(day));
        let is_item = self.item(tags, unsure, draft);
        let asks = self.questions(draft);
        is_party || is_item || asks
    }

    fn party(&self, name: &str, is_observers: bool, tags: &Tags, draft: &mut Draft) -> bool {
        let persons: Vec<_> = self.all("person").map(cleaned).filter(|person| !person.is_empty()).collect();
        let person = persons.join(" ");
        let code = self.first("code");
        let is_name = |text: &str| text.chars().any(char::is_alphabetic);
        if !is_name(name) && !is_name(code) {
            // A name that stands over several rows, for several persons.
            if let (Some(last), false) = (draft.parties.last_mut(), person.is_empty()) {
                last.persons.push(person);
                return true;
            }
            return false;
        }
        let kinds = self.all("standing").chain(self.all("kind"));
        let kind = kinds
            .filter_map(|cell| meaning("kind", cell))
            .find(|kind| matches!(*kind, "observer" | "delegation"));
        draft.parties.push(DraftParty {
            name: cleaned(name),
            code: Some(cleaned(code)).filter(|code| !code.is_empty()),
            also: self
                .all("also")
                .flat_map(|cell| cell.split([';', '\n']))
                .map(cleaned)
                .filter(|name| !name.is_empty())
                .collect(),
            spoken: Some(cleaned(self.first("spoken"))).filter(|spoken| !spoken.is_empty()),
            is_observer: kind.map_or(is_observers, |kind| kind == "observer"),
            persons: Some(person).filter(|person| !person.is_empty()).into_iter().collect(),
            tags: tags.clone(),
            ..DraftParty::default()
        });
        true
    }

    fn item(&self, tags: Tags, unsure: Option<Remark>, draft: &mut Draft) -> bool {
        let title = self.first("topic");
        if cleaned(title).is_empty() {
            return false;
        }
        let (from, to) = hour_of(self.first("from")).map_or((None, None), |(from, to)| (Some(from), to));
        let end = hour_of(self.first("to")).map(|(end, _)| end);
        let kind = self.all("kind").find_map(|cell| meaning("kind", cell));
        let mut item = DraftItem::titled(title);
        item.short = Some(cleaned(self.first("short"))).filter(|short| !short.is_empty());
        item.kind = kind.and_then(own_table::item_kind);
        item.length = hours::length(self.first("minutes"), self.columns.unit);
        item.from = from;
        item.to = to.or(end).map(|to| if from.is_some_and(|from| to <= from) { to + hours::DAY } else { to });
        item.remarks.extend(unsure);
        item.tags = tags;
        draft.items.push(item);
        true
    }

    /// Files questions under the item of this row, or of the row before.
    fn questions(&self, draft: &mut Draft) -> bool {
        let questions = self.all("questions").flat_map(|cell| cell.split('\n')).map(cleaned);
        let questions: Vec<_> = questions.filter(|question| !question.is_empty()).collect();
        let Some(item) = draft.items.last_mut().filter(|_| !questions.is_empty()) else { return false };
        item.questions.extend(questions);
        true
    }
}

/// The hours of a cell, also behind a day.
fn hour_of(cell: &str) -> Option<(i64, Option<i64>)> {
    hours::hours(cell).or_else(|| hours::hours(cell.split_once('T')?.1))
}

fn is_total(cell: &str) -> bool {
    let first = cell.split([':', ' ', '\u{a0}', '(']).next().unwrap_or_default();
    !cell.is_empty() && (meaning("skip", cell).is_some() || meaning("skip", first).is_some())
}
