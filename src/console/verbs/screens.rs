//! What the room's screens show. None of it is entered.

use crate::board::room::ShownView;
use crate::console::key::letter;
use crate::console::panels::{EntryOf, EntryPanel, PagePanel};

use super::verb::{ALWAYS, Does, Group, NotNow, Shown, Verb, live_if};

/// Writes a message to the room.
pub(in crate::console) const MESSAGE: &Verb = &Verb {
    shown: Shown { name: "message", group: Group::Screens, keys: &[letter('e')] },
    live: live_if(|moment| moment.chair.message(moment.now).is_none()),
    script: None,
    does: Does::Console(|chair, _| chair.open(EntryPanel::of(EntryOf::Message))),
};

pub(in crate::console) const TAKE_MESSAGE_BACK: &Verb = &Verb {
    shown: Shown { name: "take-message-back", group: Group::Screens, keys: &[letter('e')] },
    live: live_if(|moment| moment.chair.message(moment.now).is_some()),
    script: None,
    does: Does::Console(|chair, _| chair.take_message_back()),
};

/// Rings the bell that the room hears: on each page whose viewer has switched it on, and on projectors.
pub(in crate::console) const RING: &Verb = &Verb {
    shown: Shown { name: "ring", group: Group::Screens, keys: &[letter(')')] },
    live: ALWAYS,
    script: None,
    does: Does::Console(|chair, _| chair.ring()),
};

/// Shows where the page for browsers is.
pub(in crate::console) const PAGE: &Verb = &Verb {
    shown: Shown { name: "page", group: Group::Screens, keys: &[letter('d')] },
    live: live_if(|moment| !moment.chair.screens.pages.is_empty()).otherwise(NotNow::Says("not-now-no-page")),
    script: None,
    does: Does::Console(|chair, _| chair.open(PagePanel::ADDRESS)),
};

pub(in crate::console) const BLANK_SCREENS: &Verb = &Verb {
    shown: Shown { name: "blank-screens", group: Group::Screens, keys: &[letter('*')] },
    live: live_if(|moment| moment.chair.screens.showing.view != ShownView::Blank),
    script: None,
    does: Does::Console(|chair, _| chair.show_view(ShownView::Blank)),
};

pub(in crate::console) const UNBLANK_SCREENS: &Verb = &Verb {
    shown: Shown { name: "unblank-screens", group: Group::Screens, keys: &[letter('*')] },
    live: live_if(|moment| moment.chair.screens.showing.view == ShownView::Blank),
    script: None,
    does: Does::Console(|chair, _| chair.show_view(ShownView::Whole)),
};

pub(in crate::console) const CLOCK_ALONE: &Verb = &Verb {
    shown: Shown { name: "clock-alone", group: Group::Screens, keys: &[letter(',')] },
    live: live_if(|moment| moment.chair.screens.showing.view != ShownView::ClockAlone),
    script: None,
    does: Does::Console(|chair, _| chair.show_view(ShownView::ClockAlone)),
};

pub(in crate::console) const SHOW_ALL: &Verb = &Verb {
    shown: Shown { name: "show-all", group: Group::Screens, keys: &[letter(',')] },
    live: live_if(|moment| moment.chair.screens.showing.view == ShownView::ClockAlone),
    script: None,
    does: Does::Console(|chair, _| chair.show_view(ShownView::Whole)),
};
