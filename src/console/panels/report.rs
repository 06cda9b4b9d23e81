//! The report of a session that was closed, to read before its journal gives way to the record.

use crate::board::slide::SheetLevel;
use crate::console::chair::{Chair, Panel, Then};
use crate::console::effect::Effect;
use crate::console::key::{BACKSPACE, DOWN, ENTER, ESC, PAGE_DOWN, PAGE_UP, SPACE, UP, function, letter};
use crate::draw::scene::{self, ReportLine, ReportSheet};
use crate::floor::time::Stamp;
use crate::report::{Reported, sheets};
use crate::sessions::must_be_sealed;

use super::keys::{Layer, PanelKey, PanelRow};
use super::page::PAGE;

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
    PanelRow { does: PanelKey::WriteReport, name: "write-report", keys: &[letter('w'), ENTER] },
    PanelRow { does: PanelKey::ReadThrough, name: "read-through", keys: &[letter('p')] },
    PanelRow { does: PanelKey::AddNote, name: "note", keys: &[letter('#'), letter('"')] },
    PanelRow { does: PanelKey::Undo, name: "undo", keys: &[letter('u'), BACKSPACE] },
    PanelRow { does: PanelKey::Leave, name: "leave", keys: &[letter('q'), function(10)] },
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
    PanelRow { does: PanelKey::PageUp, name: "page-up", keys: &[PAGE_UP] },
    PanelRow { does: PanelKey::PageDown, name: "page-down", keys: &[PAGE_DOWN, SPACE] },
];

/// The report.
#[derive(Debug)]
pub(in crate::console) struct ReportPanel {
    /// Its lines. No key that changes the session leaves the panel open.
    lines: Vec<ReportLine>,
    /// How many lines are scrolled off the top.
    scroll: usize,
}

impl ReportPanel {
    /// Returns the report of the session as it stands.
    pub(in crate::console) fn of(chair: &Chair) -> Self {
        Self { lines: lines(chair), scroll: 0 }
    }
}

impl Panel for ReportPanel {
    fn layer(&self) -> Layer {
        Layer::Report
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then {
        let last = self.lines.len().saturating_sub(1);
        self.scroll = match key {
            PanelKey::Up => self.scroll.saturating_sub(1),
            PanelKey::Down => self.scroll.saturating_add(1).min(last),
            PanelKey::PageUp => self.scroll.saturating_sub(PAGE),
            PanelKey::PageDown => self.scroll.saturating_add(PAGE).min(last),
            PanelKey::AddNote => return Then::Close(chair.open_note(now)),
            PanelKey::WriteReport => {
                chair.write_report();
                return Then::CLOSE;
            }
            PanelKey::ReadThrough => return Then::Stay(vec![Effect::ReadThrough]),
            PanelKey::Undo => return Then::Close(vec![Effect::Undo]),
            PanelKey::Leave => return Then::Close(chair.leave()),
            _ => return Then::CLOSE,
        };
        Then::STAY
    }

    fn scene(&self, chair: &Chair, _: Stamp) -> scene::PanelView {
        scene::PanelView::Report(ReportSheet {
            title: chair.words.plain("closed-report-title"),
            lines: self.lines.clone(),
            scroll: self.scroll,
            hints: chair.panel_hints(KEYS),
        })
    }
}

/// Returns the report's lines: first what the chair must know before leaving, with each line of a note that names somebody; then
/// the slides, with their figures.
fn lines(chair: &Chair) -> Vec<ReportLine> {
    let (history, words) = (&chair.history, &chair.words);
    let Reported { report, attributed, named, .. } = chair.reported();
    let mut lines = Vec::new();
    if must_be_sealed(history, chair.setting.reality) {
        lines.push(ReportLine::Urgent(words.plain("closed-report-not-sealed")));
        lines.extend(named.iter().map(|hit| ReportLine::Urgent(hit.message(words))));
    }
    for sheet in sheets(&report, attributed.as_ref(), words) {
        lines.push(ReportLine::Title(sheet.title));
        lines.extend(sheet.lines.into_iter().map(|line| match line.level {
            SheetLevel::Plain => ReportLine::Plain(line.text),
            SheetLevel::Heading => ReportLine::Heading(line.text),
            SheetLevel::Entry => ReportLine::Entry(line.text),
            SheetLevel::Under => ReportLine::Under(line.text),
        }));
        lines.extend(sheet.notes.into_iter().map(ReportLine::Figure));
    }
    lines
}
