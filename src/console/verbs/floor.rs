//! The floor: who speaks, for how long, and points of order.

use crate::console::key::{ENTER, LEFT, PAGE_DOWN, PAGE_UP, SPACE, TAB, function, letter};
use crate::console::panels::keys::{Layer, PanelKey};
use crate::console::panels::{FinderPanel, FinderPurpose, QuestionPanel};
use crate::console::representative::following;
use crate::floor::command::Command;
use crate::floor::list::RequestId;
use crate::floor::time::Span;
use crate::floor::turn::{Ruling, Turn};
use crate::rehearsal::script::ChairAct;

use super::list::CALL_SELECTED;
use super::moment::{Moment, clocks, has_begun, in_session};
use super::verb::{Does, GRANTED, Group, KeyPath, NotNow, Shown, Verb, granted_if, live_if};

/// The step by which the start of a clock is moved back.
pub(in crate::console) const START_STEP: Span = Span::from_secs(15);
/// The time after which a point of order can be upheld, in real time.
const RULED_AFTER: Span = Span::from_secs(2);

/// Upholds the point of order. The key that chose who raises it, pressed twice, is no ruling.
pub(in crate::console) const UPHOLD: &Verb = &Verb {
    shown: Shown { name: "uphold", group: Group::Floor, keys: &[ENTER] },
    live: granted_if(|moment| {
        let point = moment.floor().point();
        // Where time stands, nothing can be waited for.
        let rate = i64::from(moment.chair.setting.reality.rate());
        point.is_some_and(|point| moment.now - point.clock.start() >= RULED_AFTER.times(rate))
    }),
    script: Some(KeyPath::to(ChairAct::Rule).with(&[NOT_UPHOLD])),
    does: Does::Command(|_| Some(Command::Rule { ruling: Ruling::Upheld })),
};

pub(in crate::console) const NOT_UPHOLD: &Verb = &Verb {
    shown: Shown { name: "not-uphold", group: Group::Floor, keys: &[SPACE] },
    live: GRANTED,
    script: None,
    does: Does::Command(|_| Some(Command::Rule { ruling: Ruling::NotUpheld })),
};

pub(in crate::console) const START: &Verb = &Verb {
    shown: Shown { name: "start", group: Group::Floor, keys: &[SPACE, PAGE_UP] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::Start)),
    does: Does::Command(|moment| Some(Command::Start { turn: moment.turn_id()? })),
};

pub(in crate::console) const HOLD: &Verb = &Verb {
    shown: Shown { name: "hold", group: Group::Floor, keys: &[SPACE, PAGE_UP] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::Hold)),
    does: Does::Command(|moment| Some(Command::Hold { turn: moment.turn_id()? })),
};

pub(in crate::console) const RESUME: &Verb = &Verb {
    shown: Shown { name: "resume", group: Group::Floor, keys: &[SPACE, PAGE_UP] },
    live: GRANTED.otherwise(NotNow::NobodySpeaks),
    script: Some(KeyPath::to(ChairAct::Resume)),
    does: Does::Command(|moment| Some(Command::Resume { turn: moment.turn_id()? })),
};

/// Gives the floor to who is next.
pub(in crate::console) const NEXT_SPEAKER: &Verb = &Verb {
    shown: Shown { name: "next-speaker", group: Group::Floor, keys: &[ENTER, PAGE_DOWN] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::Call).or(&[CALL_SELECTED])),
    does: Does::Command(|moment| {
        Some(Command::Call { after: moment.turn_id(), request: moment.floor().list().next()?.id })
    }),
};

/// Ends the turn where nobody waits to follow: where somebody waits, the same key calls them.
pub(in crate::console) const THANK_SPEAKER: &Verb = &Verb {
    shown: Shown { name: "thank-speaker", group: Group::Floor, keys: &[ENTER, PAGE_DOWN] },
    live: granted_if(|moment| moment.floor().list().next().is_none() && has_begun(moment))
        .otherwise(NotNow::NobodyFollows),
    script: None,
    does: Does::Command(finish),
};

/// Says that who was called was called by mistake: the request is where it was. Beside a free floor the same letter calls.
pub(in crate::console) const CALL_BACK: &Verb = &Verb {
    shown: Shown { name: "call-back", group: Group::Floor, keys: &[letter('v')] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::CallBack)),
    does: Does::Command(|moment| Some(Command::CallBack { turn: moment.turn_id()? })),
};

/// Says that who was called is not there.
pub(in crate::console) const NOT_PRESENT: &Verb = &Verb {
    shown: Shown { name: "not-present", group: Group::Floor, keys: &[letter('x'), function(3)] },
    live: GRANTED.otherwise(NotNow::NobodySpeaks),
    script: Some(KeyPath::to(ChairAct::NotPresent)),
    does: Does::Command(|moment| Some(Command::NotPresent { turn: moment.turn_id()? })),
};

/// Gives who was called what is left of the item's time, where that is less than the limit.
pub(in crate::console) const WHAT_IS_LEFT: &Verb = &Verb {
    shown: Shown { name: "what-is-left", group: Group::Floor, keys: &[letter('w')] },
    live: GRANTED.otherwise(NotNow::Says("not-now-what-is-left")),
    script: Some(KeyPath::to(ChairAct::WhatIsLeft)),
    does: Does::Command(|moment| {
        let turn = moment.turn().filter(|turn| turn.clock.is_none() && clocks(moment))?;
        let left = moment.item()?.left(moment.now)?;
        (left >= Span::SECOND && left < turn.limit?).then_some(Command::LimitTurn { turn: turn.id, to: left })
    }),
};

pub(in crate::console) const CALL_TO_ORDER: &Verb = &Verb {
    shown: Shown { name: "call-to-order", group: Group::Floor, keys: &[letter('o')] },
    live: GRANTED.otherwise(NotNow::NobodySpeaks),
    script: Some(KeyPath::to(ChairAct::CallToOrder)),
    does: Does::Command(|moment| Some(Command::CallToOrder { turn: moment.turn_id()? })),
};

/// Ends the turn. Who was called and has not begun is not there, or begins.
pub(in crate::console) const FINISH: &Verb = &Verb {
    shown: Shown { name: "finish", group: Group::Floor, keys: &[letter('f'), function(3)] },
    live: granted_if(has_begun).otherwise(NotNow::NobodySpeaks),
    script: Some(KeyPath::to(ChairAct::Finish).or(&[THANK_SPEAKER])),
    does: Does::Command(finish),
};

/// Asks for more time, with its price.
pub(in crate::console) const EXTEND: &Verb = &Verb {
    shown: Shown { name: "extend", group: Group::Floor, keys: &[letter('+'), letter('='), function(4)] },
    live: live_if(|moment| moment.turn().is_some_and(|turn| turn.limit.is_some()) && in_session(moment))
        .otherwise(NotNow::NobodySpeaks),
    script: Some(KeyPath::to(ChairAct::Extend).then(Layer::Ask, &[PanelKey::Yes])),
    does: Does::Room(|chair, _| {
        let turn = chair.history.floor().turn().map(|turn| turn.id);
        turn.map_or_else(Vec::new, |turn| chair.open(QuestionPanel::Extend { turn, by: Span::MINUTE }))
    }),
};

/// Asks for less time. The same question goes on from more time to less.
pub(in crate::console) const SHORTEN: &Verb = &Verb {
    shown: Shown { name: "shorten", group: Group::Floor, keys: &[letter('_')] },
    live: live_if(|moment| {
        in_session(moment) && QuestionPanel::shorten(moment.floor(), moment.now).is_some()
    })
    .otherwise(NotNow::NobodySpeaks),
    script: None,
    does: Does::Room(|chair, now| {
        let question = QuestionPanel::shorten(chair.history.floor(), now);
        question.map_or_else(Vec::new, |question| chair.open(question))
    }),
};

/// Grants a point of order; while one is before the chair, notes another one.
pub(in crate::console) const POINT: &Verb = &Verb {
    shown: Shown { name: "point", group: Group::Floor, keys: &[letter('p'), function(9)] },
    live: live_if(in_session),
    script: Some(KeyPath::to(ChairAct::PointOfOrder).then(Layer::Finder, &[PanelKey::Yes])),
    does: Does::Room(|chair, _| chair.open(FinderPanel::to(FinderPurpose::Point))),
};

/// Moves the start of the clock back.
pub(in crate::console) const START_BACK: &Verb = &Verb {
    shown: Shown { name: "start-back", group: Group::Floor, keys: &[LEFT] },
    live: GRANTED.otherwise(NotNow::NobodySpeaks),
    script: Some(KeyPath::to(ChairAct::StartBack)),
    does: Does::Command(|moment| {
        let turn = moment.turn()?;
        Some(Command::MoveStartBack { turn: turn.id, by: START_STEP.min(room_before(turn)) })
    }),
};

/// Grants a direct response.
pub(in crate::console) const RESPONSE: &Verb = &Verb {
    shown: Shown { name: "response", group: Group::Floor, keys: &[letter('r'), function(11)] },
    live: live_if(in_session),
    script: Some(KeyPath::to(ChairAct::Response).then(Layer::Finder, &[PanelKey::Yes])),
    does: Does::Room(|chair, _| chair.open(FinderPanel::to(FinderPurpose::Response))),
};

/// Gives the floor to who has not asked. With a speaker on the floor it would cut a turn short without a word.
pub(in crate::console) const INVITE: &Verb = &Verb {
    shown: Shown { name: "invite", group: Group::Floor, keys: &[letter('i')] },
    live: live_if(|moment| moment.turn().is_none() && clocks(moment)).otherwise(NotNow::FloorIsTaken),
    script: Some(KeyPath::to(ChairAct::Invite).then(Layer::Finder, &[PanelKey::Yes])),
    does: Does::Room(|chair, _| chair.open(FinderPanel::to(FinderPurpose::Invite))),
};

/// The chair takes the floor; only where it is free, as for an invitation.
pub(in crate::console) const CHAIR_SPEAKS: &Verb = &Verb {
    shown: Shown { name: "chair-speaks", group: Group::Floor, keys: &[letter('c')] },
    live: granted_if(|moment| moment.turn().is_none()).otherwise(NotNow::FloorIsTaken),
    script: Some(KeyPath::to(ChairAct::ChairSpeaks)),
    does: Does::Command(|moment| Some(Command::ChairSpeaks { after: moment.turn_id() })),
};

/// Says that another representative speaks. One whom the rule refuses can be insisted on.
pub(in crate::console) const OTHER_REPRESENTATIVE: &Verb = &Verb {
    shown: Shown { name: "other-representative", group: Group::Floor, keys: &[TAB] },
    live: live_if(|moment| other_representative(moment).is_some()).otherwise(NotNow::NobodyIsSelected),
    script: Some(KeyPath::to(ChairAct::Representative)),
    does: Does::Command(other_representative),
};

fn finish(moment: &Moment<'_>) -> Option<Command> {
    Some(Command::Finish { turn: moment.turn_id()? })
}

/// Returns how far the start of a turn's clock can be moved back.
fn room_before(turn: &Turn) -> Span {
    turn.clock.as_ref().map_or(Span::ZERO, |clock| clock.start() - turn.earliest)
}

fn other_representative(moment: &Moment<'_>) -> Option<Command> {
    let floor = moment.floor();
    if let Some(request) = moment.selected().and_then(|id: RequestId| floor.list().find(id)) {
        let representative = following(floor, request.representative);
        return Some(Command::SetRequestRepresentative {
            request: request.id,
            representative,
            insist: false,
        });
    }
    let turn = moment.turn()?;
    let representative = following(floor, turn.request.as_ref()?.representative);
    Some(Command::SetTurnRepresentative { turn: turn.id, representative, insist: false })
}
