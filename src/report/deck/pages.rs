//! A sheet cut into slides that hold their lines: nothing runs over the edge.

use super::measure::{height, line_ends};
use crate::board::slide::{SheetLevel, SheetLine};
use crate::report::sheets::{Sheet, SheetKind};
use crate::words::{Args, Words};

/// How wide a slide's text is, in points.
const WIDTH: u32 = 864;
/// How high it is.
const HEIGHT: u32 = 372;
/// How high the title may be.
const TITLE_HEIGHT: u32 = 84;
/// The sizes of a title, the largest that fits.
const TITLE_SIZES: [u32; 4] = [30, 26, 22, 18];
/// The size of a title for which none of these will do.
const SMALLEST: u32 = 14;

/// One slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlidePage {
    /// What it is of.
    pub kind: SheetKind,
    /// Which sheet it is a page of, from 0.
    pub sheet: usize,
    /// The sheet's title.
    pub heading: String,
    /// Its title, with its number where there are several.
    pub title: String,
    /// The size of the title's letters, in points.
    pub(super) title_size: u32,
    /// Its lines.
    pub lines: Vec<SheetLine>,
    /// The speaker's notes.
    pub notes: Vec<String>,
}

#[cfg(test)]
impl SlidePage {
    /// Returns a slide that says nothing.
    pub(crate) fn blank(kind: SheetKind, sheet: usize, heading: &str) -> Self {
        let (heading, title) = (heading.to_owned(), heading.to_owned());
        Self { kind, sheet, heading, title, title_size: SMALLEST, lines: Vec::new(), notes: Vec::new() }
    }
}

/// How a level's lines stand.
pub(super) struct LevelLayout {
    /// The size of the letters, in points.
    pub(super) size: u32,
    /// How far they stand in, in points.
    pub(super) indent: u32,
    /// How far a bullet stands before the text.
    pub(super) hang: u32,
    /// The bullet.
    pub(super) bullet: Option<char>,
    /// The room before it, in points.
    pub(super) before: u32,
}

/// Returns how a level's lines stand.
pub(super) fn layout(level: SheetLevel) -> LevelLayout {
    let (size, indent, hang, bullet, before) = match level {
        SheetLevel::Plain => (20, 0, 0, None, 8),
        SheetLevel::Heading => (18, 0, 0, None, 12),
        SheetLevel::Entry => (20, 22, 22, Some('•'), 6),
        SheetLevel::Under => (18, 44, 18, Some('–'), 3),
    };
    LevelLayout { size, indent, hang, bullet, before }
}

/// Returns the slides of a sheet.
pub(super) fn pages(place: usize, sheet: &Sheet, words: &Words) -> Vec<SlidePage> {
    let mut pages: Vec<Vec<SheetLine>> = vec![Vec::new()];
    let mut used = 0;
    let mut heading: Option<SheetLine> = None;
    for block in blocks(&sheet.lines) {
        if let Some(first) = block.first().filter(|line| line.level == SheetLevel::Heading) {
            heading = Some(first.clone());
        }
        let needed: u32 = block.iter().map(line_height).sum();
        let is_begun = pages.last().is_some_and(|page| !page.is_empty());
        if used + needed > HEIGHT && is_begun {
            (used, pages) = next_page(pages, heading.as_ref().filter(|line| block.first() != Some(line)));
        }
        for line in block.into_iter().flat_map(|line| pieces(&line)) {
            let needed = line_height(&line);
            if used + needed > HEIGHT && used > 0 {
                (used, pages) = next_page(pages, heading.as_ref().filter(|heading| **heading != line));
            }
            used += needed;
            if let Some(page) = pages.last_mut() {
                page.push(line);
            }
        }
    }
    let count = pages.len();
    let page = |(number, lines): (usize, Vec<SheetLine>)| {
        let args = Args::new().with("title", &sheet.title).with("page", number).with("pages", count);
        let title = if count > 1 { words.say("report-page", &args) } else { sheet.title.clone() };
        SlidePage {
            kind: sheet.kind,
            sheet: place,
            heading: sheet.title.clone(),
            title_size: title_size(&title),
            title,
            lines,
            notes: if number == 1 { sheet.notes.clone() } else { Vec::new() },
        }
    };
    (1..).zip(pages).map(page).collect()
}

/// Begins a page, with the heading that goes on.
fn next_page(mut pages: Vec<Vec<SheetLine>>, heading: Option<&SheetLine>) -> (u32, Vec<Vec<SheetLine>>) {
    pages.push(heading.cloned().into_iter().collect());
    (heading.map_or(0, line_height), pages)
}

/// Cuts lines into what stays together: an entry with what belongs to it, and the heading before it.
fn blocks(lines: &[SheetLine]) -> Vec<Vec<SheetLine>> {
    let mut blocks: Vec<Vec<SheetLine>> = Vec::new();
    for line in lines {
        let last = blocks.last_mut();
        let is_behind_heading = last
            .as_ref()
            .is_some_and(|block| block.last().is_some_and(|last| last.level == SheetLevel::Heading));
        match last {
            Some(block) if line.level == SheetLevel::Under || is_behind_heading => block.push(line.clone()),
            _ => blocks.push(vec![line.clone()]),
        }
    }
    blocks
}

/// Cuts a line that is higher than a slide below a heading into pieces of that height. Together they are its text.
fn pieces(line: &SheetLine) -> Vec<SheetLine> {
    let LevelLayout { size, indent, before, .. } = layout(line.level);
    let ends = line_ends(&line.text, size, WIDTH - indent);
    let heading = layout(SheetLevel::Heading);
    let room = HEIGHT - heading.before - height(1, heading.size) - before;
    let most = usize::try_from(room / height(1, size)).unwrap_or(1).max(1);
    if ends.len() <= most {
        return vec![line.clone()];
    }
    let mut start = 0;
    let piece = |ends: &[usize]| {
        let end = ends.last().copied()?;
        let goes_on = start > 0;
        let text = line.text.get(std::mem::replace(&mut start, end)..end)?;
        Some(SheetLine { level: line.level, text: text.to_owned(), goes_on })
    };
    ends.chunks(most).filter_map(piece).collect()
}

fn line_height(line: &SheetLine) -> u32 {
    let LevelLayout { size, indent, before, .. } = layout(line.level);
    before + height(line_ends(&line.text, size, WIDTH - indent).len(), size)
}

fn title_size(title: &str) -> u32 {
    let fits = |size: &u32| height(line_ends(title, *size, WIDTH).len(), *size) <= TITLE_HEIGHT;
    TITLE_SIZES.into_iter().find(fits).unwrap_or(SMALLEST)
}
