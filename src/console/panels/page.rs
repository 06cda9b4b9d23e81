//! The pages to read: the help, the tally, where the page for browsers is.

use crate::console::chair::{Chair, Panel, Then};
use crate::console::key::{DOWN, ENTER, ESC, PAGE_DOWN, PAGE_UP, SPACE, UP, function, letter};
use crate::draw::scene;
use crate::floor::time::Stamp;

use super::keys::{Layer, PanelKey, PanelRow};

/// How many lines a page key goes.
pub(in crate::console) const PAGE: usize = 10;

/// Its keys, in the order in which it shows them.
pub(in crate::console) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
    PanelRow { does: PanelKey::PageUp, name: "page-up", keys: &[PAGE_UP] },
    PanelRow { does: PanelKey::PageDown, name: "page-down", keys: &[PAGE_DOWN, SPACE] },
    PanelRow {
        does: PanelKey::Dismiss,
        name: "dismiss",
        keys: &[ESC, ENTER, letter('?'), function(1), letter('t'), letter('q')],
    },
];

/// A page to read.
#[derive(Debug)]
pub(in crate::console) struct PagePanel {
    of: Of,
    /// How many rows are scrolled off the top.
    scroll: usize,
}

#[derive(Debug, Clone, Copy)]
enum Of {
    Tally,
    Help,
    Address,
}

impl PagePanel {
    /// What each delegation has had of the floor.
    pub(in crate::console) const TALLY: Self = Self { of: Of::Tally, scroll: 0 };
    /// The keys.
    pub(in crate::console) const HELP: Self = Self { of: Of::Help, scroll: 0 };
    /// Where the page for browsers is.
    pub(in crate::console) const ADDRESS: Self = Self { of: Of::Address, scroll: 0 };

    /// Returns the last row to which it may be scrolled.
    fn length(&self, chair: &Chair) -> usize {
        match self.of {
            Of::Tally => chair.history.floor().parties().count().saturating_sub(1),
            Of::Help => chair.help_rows(Stamp::from_millis(0)).len().saturating_sub(1),
            Of::Address => 0,
        }
    }
}

impl Panel for PagePanel {
    fn layer(&self) -> Layer {
        Layer::Page
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, _: Stamp) -> Then {
        let length = self.length(chair);
        self.scroll = match key {
            PanelKey::Up => self.scroll.saturating_sub(1),
            PanelKey::Down => self.scroll.saturating_add(1).min(length),
            PanelKey::PageUp => self.scroll.saturating_sub(PAGE),
            PanelKey::PageDown => self.scroll.saturating_add(PAGE).min(length),
            _ => return Then::CLOSE,
        };
        Then::STAY
    }

    fn scene(&self, chair: &Chair, now: Stamp) -> scene::PanelView {
        let (scroll, hints) = (self.scroll, chair.panel_hints(KEYS));
        match self.of {
            Of::Tally => scene::PanelView::Tally { scroll, hints },
            Of::Help => scene::PanelView::Help { rows: chair.help_rows(now), scroll, hints },
            // It has nothing to scroll: one key is enough.
            Of::Address => {
                let back = KEYS.iter().filter(|row| row.does == PanelKey::Dismiss);
                let hints = back.map(|row| chair.row_hint(row)).collect();
                scene::PanelView::Page { page: chair.page_panel(), hints }
            }
        }
    }
}
