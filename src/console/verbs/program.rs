//! The program: what was done last, the help, the bell, the way out.

use crate::console::effect::Effect;
use crate::console::key::{BACKSPACE, ESC, INSERT, function, letter};
use crate::console::panels::{EntryOf, EntryPanel, PagePanel};
use crate::rehearsal::script::ChairAct;

use super::verb::{ALWAYS, Does, Group, KeyPath, NotNow, Shown, Verb, live_if};

/// Takes the last entry of the chair back.
pub(in crate::console) const UNDO: &Verb = &Verb {
    shown: Shown { name: "undo", group: Group::Program, keys: &[letter('u'), BACKSPACE] },
    live: live_if(|moment| moment.chair.history.undoable().is_some())
        .otherwise(NotNow::Says("not-now-nothing-to-undo")),
    script: Some(KeyPath::to(ChairAct::Undo)),
    does: Does::Room(|_, _| vec![Effect::Undo]),
};

/// Brings it back.
pub(in crate::console) const REDO: &Verb = &Verb {
    shown: Shown { name: "redo", group: Group::Program, keys: &[letter('y')] },
    live: live_if(|moment| moment.chair.history.redoable().is_some())
        .otherwise(NotNow::Says("not-now-nothing-to-redo")),
    script: Some(KeyPath::to(ChairAct::Redo)),
    does: Does::Room(|_, _| vec![Effect::Redo]),
};

/// Does what was refused all the same.
pub(in crate::console) const INSIST: &Verb = &Verb {
    shown: Shown { name: "insist", group: Group::Program, keys: &[letter('!'), INSERT] },
    live: live_if(|moment| moment.chair.at_hand.insist.is_some()).otherwise(NotNow::Says("not-now-insist")),
    script: None,
    does: Does::Room(|chair, _| chair.insist()),
};

pub(in crate::console) const HELP: &Verb = &Verb {
    shown: Shown { name: "help", group: Group::Program, keys: &[letter('?'), function(1)] },
    live: ALWAYS,
    script: Some(KeyPath::to(ChairAct::Help)),
    does: Does::Console(|chair, _| chair.open(PagePanel::HELP)),
};

/// Switches the bell off, or on.
pub(in crate::console) const BELL: &Verb = &Verb {
    shown: Shown { name: "bell", group: Group::Program, keys: &[letter('0')] },
    live: ALWAYS,
    script: None,
    does: Does::Console(|chair, _| {
        chair.alarms.bell = !chair.alarms.bell;
        chair.tell(chair.words.bell(chair.alarms.bell));
        Vec::new()
    }),
};

/// Answers the facilitator's line: it was seen.
pub(in crate::console) const SEEN: &Verb = &Verb {
    shown: Shown { name: "seen", group: Group::Program, keys: &[letter('%')] },
    live: live_if(|moment| moment.chair.facilitator.standing().is_some())
        .otherwise(NotNow::Says("not-now-no-facilitator-line")),
    script: None,
    does: Does::Console(|chair, _| chair.answer_facilitator()),
};

/// Saves the session in another folder, and goes on there.
pub(in crate::console) const SAVE_ELSEWHERE: &Verb = &Verb {
    shown: Shown { name: "save-elsewhere", group: Group::Program, keys: &[letter('/')] },
    live: ALWAYS,
    script: None,
    does: Does::Console(|chair, _| chair.open(EntryPanel::of(EntryOf::Folder))),
};

pub(in crate::console) const LEAVE: &Verb = &Verb {
    shown: Shown { name: "leave", group: Group::Program, keys: &[letter('q'), function(10)] },
    live: ALWAYS,
    script: Some(KeyPath::to(ChairAct::Leave)),
    does: Does::Console(|chair, _| chair.leave()),
};

/// Puts away what is selected or said.
pub(in crate::console) const DISMISS: &Verb = &Verb {
    shown: Shown { name: "dismiss", group: Group::Program, keys: &[ESC] },
    live: live_if(|moment| {
        let chair = moment.chair;
        let at_hand = &chair.at_hand;
        at_hand.selected.is_some()
            || at_hand.said.is_some()
            || chair.facilitator.standing().is_some()
            || chair.screens.shut_out.is_some()
            || chair.screens.broker.is_some()
    }),
    script: None,
    does: Does::Console(|chair, _| chair.dismiss()),
};
