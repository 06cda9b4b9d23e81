//! Tables of any program: which column holds what, and what their rows say.

use super::cell::cleaned;
use super::{hours, own_table};
use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;

use super::delegation::{bare, member_of};
use super::draft::{Dimension, Draft, DraftFact, DraftItem, DraftParty, Remark, Tags};
use super::facts::{above, fact, heading_of, hour_of, officers, pair};
use super::vocabulary::{language_in, meaning, whole_heading};

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

/// The columns in which a value may stand once for many rows.
const MERGED: [&str; 4] = ["room", "session", "date", "language"];

/// A sheet: one table, or several.
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
    /// Returns what the sheet says of a plan.
    pub(super) fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        if let Some(at) = self.rows.iter().take(HEADING_WITHIN).position(|row| own_table::is_own(row)) {
            return own_table::draft(&self.file, self.rows.get(at + 1..).unwrap_or_default());
        }
        let tables = self.tables();
        let mut tags = Tags::default();
        for rows in &tables {
            let table = SheetTable { file: &self.file, rows };
            table.draft(&mut tags, tables.len() == 1, &mut draft);
        }
        draft
    }

    /// The tables of the sheet: one below the other, each with its heading.
    fn tables(&self) -> Vec<&[Vec<String>]> {
        let is_gap = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).count() < 2;
        let is_cut = |at: usize| {
            let (before, row) = (self.rows.get(at.wrapping_sub(1)), self.rows.get(at));
            row.is_some_and(|row| before.is_some_and(|before| is_gap(before)) && names_columns(row))
        };
        let cuts = (1..self.rows.len()).filter(|at| is_cut(*at));
        let edges: Vec<_> = [0].into_iter().chain(cuts).chain([self.rows.len()]).collect();
        edges.windows(2).filter_map(|edge| self.rows.get(*edge.first()?..*edge.last()?)).collect()
    }
}

/// A table of a sheet, with what stands above its heading.
struct SheetTable<'g> {
    file: &'g str,
    rows: &'g [Vec<String>],
}

impl SheetTable<'_> {
    /// Takes what the table says. `tags` are those of the sheet so far: a line above a table can name its room.
    fn draft(&self, tags: &mut Tags, is_only: bool, draft: &mut Draft) {
        let heading = self.heading();
        let at = heading.as_ref().map_or(self.rows.len(), |(at, _)| *at);
        above(self.rows.get(..at).unwrap_or_default(), tags, draft);
        let Some((at, mut columns)) = heading else {
            let begins = self.rows.iter().rposition(|row| pair(row).is_some()).map_or(0, |last| last + 1);
            let list = Self { rows: self.rows.get(begins..).unwrap_or_default(), ..*self };
            // A line by itself is a list in one line.
            let filled = list.rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).count();
            if let Some(columns) = list.by_content().filter(|_| is_only && filled > 1) {
                draft.remarks.push(Remark::NoHeading { file: self.file.to_owned() });
                list.rows(0, &columns, tags, draft);
                for item in &mut draft.items {
                    item.title = bare(&item.title).to_owned();
                }
            }
            return;
        };
        let unused = columns.settle(self.rows.get(at).map_or(&[][..], Vec::as_slice));
        if !unused.is_empty() {
            let columns = unused.into_iter().take(MOST_NAMED).collect();
            draft.remarks.push(Remark::Unused { file: self.file.to_owned(), columns });
        }
        self.rows(at + 1, &columns, tags, draft);
    }

    /// Finds the row that names the columns: of those that do, the one that names most.
    fn heading(&self) -> Option<(usize, TableColumns)> {
        let of_row = |(at, row): (usize, &Vec<String>)| {
            let columns =
                TableColumns { meanings: row.iter().map(|cell| heading_of(cell)).collect(), unit: 60 };
            let named: BTreeSet<_> = columns.meanings.iter().flatten().copied().collect();
            let is_exact = |cell: &String| meaning("head", cell).is_some_and(|of| ESSENTIAL.contains(&of));
            let names_room = |cell: &String| matches!(whole_heading(cell), Some("room" | "session"));
            let is_one = named.iter().any(|of| ESSENTIAL.contains(of))
                && (named.len() > 1 || row.iter().any(is_exact))
                || columns.are_of_rooms() && row.iter().any(names_room);
            let is_one = is_one && pair(row).is_none() && !row.iter().any(|cell| member_of(cell).is_some());
            is_one.then_some((named.len(), at, columns))
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

    fn rows(&self, from: usize, columns: &TableColumns, tags: &Tags, draft: &mut Draft) {
        let head = from.checked_sub(1).and_then(|at| self.rows.get(at));
        let merged = self.merged(from, columns);
        let mut above = vec![""; columns.meanings.len()];
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
            for (above, cell) in above.iter_mut().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                *above = cell;
            }
            let cells = row.iter().map(String::as_str).chain(std::iter::repeat(""));
            let cells = cells.take(columns.meanings.len()).zip(&above).zip(&merged);
            let cells: Vec<_> =
                cells.map(|((cell, above), is_merged)| if *is_merged { *above } else { cell }).collect();
            if !(Cells { row: cells, columns, sheet: tags }).take(is_observers, draft) {
                left_out += 1;
            }
        }
        if left_out > 0 {
            draft.remarks.push(Remark::LeftOut { file: self.file.to_owned(), rows: left_out });
        }
    }

    /// Which columns have a value once, for the rows below it too: as cells that were merged come out.
    fn merged(&self, from: usize, columns: &TableColumns) -> Vec<bool> {
        let is_merged = |(column, of): (usize, Option<&str>)| {
            let filled: Vec<_> =
                self.rows.iter().skip(from).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
            let mut seen = HashSet::new();
            let values = || filled.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
            let begins = filled.first().and_then(|row| row.get(column)).is_some_and(|cell| !cell.is_empty());
            of.is_some_and(|of| MERGED.contains(&of))
                && begins
                && values().all(|value| seen.insert(value))
                && values().count() * 2 <= filled.len()
                && filled.len() > 2
        };
        columns.meanings.iter().copied().enumerate().map(is_merged).collect()
    }
}

/// Whether each cell of a row names a column, so that nothing else can be meant.
fn names_columns(row: &[String]) -> bool {
    let filled = || row.iter().filter(|cell| !cell.is_empty());
    filled().count() > 1 && filled().all(|cell| whole_heading(cell).is_some() && heading_of(cell).is_some())
}

impl TableColumns {
    /// Whether each row is about a room, not about a delegation or an item of its agenda.
    fn are_of_rooms(&self) -> bool {
        let has = |of: &[&str]| self.meanings.iter().flatten().any(|found| of.contains(found));
        let (is_timed, is_titled) = (has(&["from", "minutes"]), has(&["title", "name"]));
        !has(&["delegation", "code", "topic", "questions"])
            && has(&["room", "session"])
            && has(&["language", "rule", "rapporteur", "facilitators"])
            && !(is_timed && (is_titled || !has(&["room"])))
    }

    /// Decides what depends on the other columns. Returns the headings that stay unused.
    fn settle(&mut self, head: &[String]) -> Vec<String> {
        let has = |columns: &Self, of: &str| columns.meanings.contains(&Some(of));
        let has_delegations = has(self, "delegation");
        let has_topics = has(self, "topic");
        let is_agenda = has_topics || has(self, "minutes") || has(self, "from") || has(self, "questions");
        let has_titles = has(self, "title");
        let are_of_rooms = self.are_of_rooms();
        let has_sessions = has(self, "session");
        for meaning in &mut self.meanings {
            *meaning = match *meaning {
                Some("title" | "name") if are_of_rooms && has_sessions => None,
                Some("title" | "name") if are_of_rooms => Some("session"),
                Some("name") if has_delegations || has_topics => Some("person"),
                Some("name") if is_agenda => Some("topic"),
                Some("name") => Some("delegation"),
                // Mr. or Ms.
                Some("title") if has_delegations || has_topics => None,
                Some("title") => Some("topic"),
                Some("session") if is_agenda && !has_topics && !has_titles && !are_of_rooms => Some("topic"),
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
    row: Vec<&'g str>,
    columns: &'g TableColumns,
    /// The tags of the sheet, which hold where the row has none.
    sheet: &'g Tags,
}

impl<'g> Cells<'g> {
    /// The cells of one meaning that hold something.
    fn all(&self, of: &str) -> impl Iterator<Item = &'g str> {
        let of = of.to_owned();
        let columns = self.row.iter().zip(&self.columns.meanings);
        columns
            .filter(move |(cell, means)| **means == Some(of.as_str()) && !cell.is_empty())
            .map(|(cell, _)| *cell)
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
        let tags = Rc::new(tags.or(self.sheet));
        let name = self.first("delegation");
        if self.row.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| is_total(cell)) || is_total(name)
        {
            return false;
        }
        for (role, _) in own_table::ROLES {
            self.all(role).for_each(|cell| officers(role, cell, &tags, draft));
        }
        let is_party = self.party(name, is_observers, &tags, draft);
        let unsure = day.filter(|(_, unsure)| *unsure).map(|(day, _)| Remark::DayFirst(day));
        let is_item = self.item(&tags, unsure, draft);
        let asks = self.questions(draft);
        let is_of_room = !(is_party || is_item || asks);
        self.facts(is_of_room, &tags, draft) || !is_of_room
    }

    /// Takes what the row says of its session. Returns whether it says anything.
    fn facts(&self, is_of_room: bool, tags: &Rc<Tags>, draft: &mut Draft) -> bool {
        let add = |fact: Option<(&'static str, String)>, draft: &mut Draft| {
            let Some((key, value)) = fact else { return false };
            draft.facts.push(DraftFact { key, value, is_of_room, tags: Rc::clone(tags) });
            true
        };
        let mut says = false;
        for column in ["language", "rule"] {
            let said = self.all(column).find_map(|cell| fact(column, cell, self.columns.unit, draft));
            says |= add(said, draft);
        }
        if is_of_room && self.columns.are_of_rooms() {
            says |= add(fact("minutes", self.first("minutes"), self.columns.unit, draft), draft);
            let hour = |column| hour_of(self.first(column)).map(|(hour, _)| hour);
            let time = match (hour("from"), hour("to")) {
                (Some(from), Some(to)) => Some(("time", hours::range(from, to))),
                _ => fact("from", self.first("from"), self.columns.unit, draft),
            };
            says |= add(time, draft);
            let room = Some(cleaned(self.first("room"))).filter(|room| !room.is_empty());
            says |= add(room.map(|room| ("room", room)), draft);
        }
        says || is_of_room && self.columns.are_of_rooms() && !self.first("session").is_empty()
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

    fn item(&self, tags: &Tags, unsure: Option<Remark>, draft: &mut Draft) -> bool {
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
        item.language = self.all("language").find_map(language_in);
        item.tags = tags.clone();
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

fn is_total(cell: &str) -> bool {
    let first = cell.split([':', ' ', '\u{a0}', '(']).next().unwrap_or_default();
    !cell.is_empty() && (meaning("skip", cell).is_some() || meaning("skip", first).is_some())
}
