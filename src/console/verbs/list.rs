//! The list of speakers.

use crate::console::key::{DELETE, DOWN, RIGHT, UP, function, letter, shifted};
use crate::console::panels::keys::{Layer, PanelKey};
use crate::console::panels::{FinderPanel, FinderPurpose, PagePanel, QuestionPanel};
use crate::floor::command::Command;
use crate::floor::reach::Reach;
use crate::rehearsal::script::ChairAct;
use crossterm::event::KeyCode;

use super::moment::{Moment, is_closed};
use super::verb::{ALWAYS, Does, GRANTED, Group, KeyPath, NotNow, Shown, Verb, granted_if, live_if};

pub(in crate::console) const ADD: &Verb = &Verb {
    shown: Shown { name: "add", group: Group::List, keys: &[letter('a'), function(2)] },
    live: live_if(|moment| !is_closed(moment)),
    script: Some(KeyPath::to(ChairAct::Add).then(Layer::Finder, &[PanelKey::Yes])),
    does: Does::Room(|chair, _| chair.open(FinderPanel::to(FinderPurpose::Request))),
};

/// Takes the limit at which all who wait are reached, where it is shorter than the present one.
pub(in crate::console) const SHORTER_LIMIT: &Verb = &Verb {
    shown: Shown { name: "shorter-limit", group: Group::List, keys: &[function(6)] },
    live: GRANTED.otherwise(NotNow::NoShorterLimit),
    script: Some(KeyPath::to(ChairAct::Limit).or(&[SET_LIMIT]).then(Layer::Ask, &[PanelKey::Yes])),
    does: Does::Command(|moment| {
        let Reach { limit_for_all, .. } = moment.floor().reach(moment.now)?;
        Some(Command::SetLimit { to: limit_for_all? })
    }),
};

pub(in crate::console) const SELECT_UP: &Verb = &Verb {
    shown: Shown { name: "select-up", group: Group::List, keys: &[UP] },
    live: live_if(somebody_waits).otherwise(NotNow::NobodyIsSelected),
    script: None,
    does: Does::Console(|chair, _| chair.select(-1)),
};

pub(in crate::console) const SELECT_DOWN: &Verb = &Verb {
    shown: Shown { name: "select-down", group: Group::List, keys: &[DOWN] },
    live: live_if(somebody_waits).otherwise(NotNow::NobodyIsSelected),
    script: Some(KeyPath::to(ChairAct::Select).with(&[SELECT_UP])),
    does: Does::Console(|chair, _| chair.select(1)),
};

/// Gives the floor to the selected request. With a speaker on the floor it would cut a turn short without a word.
pub(in crate::console) const CALL_SELECTED: &Verb = &Verb {
    shown: Shown { name: "call-selected", group: Group::List, keys: &[RIGHT, letter('v')] },
    live: granted_if(|moment| moment.turn().is_none()).otherwise(NotNow::FloorIsTaken),
    script: None,
    does: Does::Command(|moment| {
        Some(Command::Call { after: moment.turn_id(), request: moment.selected()? })
    }),
};

pub(in crate::console) const WITHDRAW: &Verb = &Verb {
    shown: Shown { name: "withdraw", group: Group::List, keys: &[DELETE] },
    live: GRANTED.otherwise(NotNow::NobodyIsSelected),
    script: Some(KeyPath::to(ChairAct::Withdraw).or(&[SELECT_DOWN])),
    does: Does::Command(|moment| Some(Command::Withdraw { request: moment.selected()? })),
};

pub(in crate::console) const MOVE_UP: &Verb = &Verb {
    shown: Shown { name: "move-up", group: Group::List, keys: &[shifted(KeyCode::Up), letter('k')] },
    live: GRANTED.otherwise(NotNow::NobodyIsSelected),
    script: Some(KeyPath::to(ChairAct::Move).with(&[MOVE_DOWN]).or(&[SELECT_DOWN])),
    does: Does::Command(|moment| moved(moment, -1)),
};

pub(in crate::console) const MOVE_DOWN: &Verb = &Verb {
    shown: Shown { name: "move-down", group: Group::List, keys: &[shifted(KeyCode::Down), letter('j')] },
    live: GRANTED.otherwise(NotNow::NobodyIsSelected),
    script: None,
    does: Does::Command(|moment| moved(moment, 1)),
};

pub(in crate::console) const CLOSE_LIST: &Verb = &Verb {
    shown: Shown { name: "close-list", group: Group::List, keys: &[letter('l')] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::CloseList)),
    does: Does::Command(|_| Some(Command::CloseList)),
};

pub(in crate::console) const REOPEN_LIST: &Verb = &Verb {
    shown: Shown { name: "reopen-list", group: Group::List, keys: &[letter('l')] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::ReopenList)),
    does: Does::Command(|_| Some(Command::ReopenList)),
};

pub(in crate::console) const SET_LIMIT: &Verb = &Verb {
    shown: Shown { name: "set-limit", group: Group::List, keys: &[letter('m')] },
    live: live_if(|moment| !is_closed(moment)),
    script: None,
    does: Does::Room(|chair, _| chair.open(QuestionPanel::Limit { to: chair.history.floor().limit() })),
};

/// Shows what each delegation has had of the floor.
pub(in crate::console) const TALLY: &Verb = &Verb {
    shown: Shown { name: "tally", group: Group::List, keys: &[letter('t')] },
    live: ALWAYS,
    script: Some(KeyPath::to(ChairAct::Tally)),
    does: Does::Console(|chair, _| chair.open(PagePanel::TALLY)),
};

fn somebody_waits(moment: &Moment<'_>) -> bool {
    moment.floor().list().next().is_some() && !is_closed(moment)
}

fn moved(moment: &Moment<'_>, by: isize) -> Option<Command> {
    let request = moment.selected()?;
    let to = moment.floor().list().place(request)?.checked_add_signed(by)?;
    Some(Command::MoveRequest { request, to })
}
