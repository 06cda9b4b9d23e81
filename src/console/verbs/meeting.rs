//! The meeting: opened, suspended, resumed, closed.

use crate::console::effect::Effect;
use crate::console::key::{ENTER, PAGE_DOWN, function, letter};
use crate::console::panels::keys::{Layer, PanelKey};
use crate::console::panels::{EntryOf, EntryPanel, QuestionPanel};
use crate::floor::command::Command;
use crate::floor::time::Span;
use crate::rehearsal::script::ChairAct;

use super::moment::{Moment, in_session};
use super::verb::{Does, GRANTED, Group, KeyPath, NotNow, Shown, Verb, live_if};

/// From how long before its hour a session is opened early.
const EARLY: Span = Span::from_mins(1);

pub(in crate::console) const OPEN: &Verb = &Verb {
    shown: Shown { name: "open", group: Group::Meeting, keys: &[ENTER, PAGE_DOWN] },
    live: live_if(|moment| moment.floor().opened().is_none()),
    script: Some(KeyPath::to(ChairAct::Open).then(Layer::Ask, &[PanelKey::Yes, PanelKey::Otherwise])),
    // It ends at its hour, or after its length where it was moved to now. Opened early it can have one or the other.
    does: Does::Room(|chair, now| {
        let start = chair.setting.opens_at().unwrap_or(now);
        if start - now >= EARLY {
            return chair.open(QuestionPanel::Early);
        }
        vec![Effect::Command(Command::Open { ends: start + chair.history.floor().plan().length })]
    }),
};

pub(in crate::console) const RESUME_MEETING: &Verb = &Verb {
    shown: Shown {
        name: "resume-meeting",
        group: Group::Meeting,
        keys: &[ENTER, PAGE_DOWN, letter('s'), function(12)],
    },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::ResumeMeeting)),
    does: Does::Command(|_| Some(Command::ResumeMeeting)),
};

/// Closes the session, after its last item.
pub(in crate::console) const CLOSE: &Verb = &Verb {
    shown: Shown { name: "close", group: Group::Meeting, keys: &[letter('n'), function(8)] },
    live: live_if(|moment: &Moment<'_>| {
        moment.floor().agenda().next().is_none() && moment.grants(Some(Command::Close))
    }),
    script: Some(KeyPath::to(ChairAct::Close).then(Layer::Ask, &[PanelKey::Yes])),
    does: Does::Room(|chair, now| chair.go_on(Some(Command::Close), now)),
};

pub(in crate::console) const SUSPEND: &Verb = &Verb {
    shown: Shown { name: "suspend", group: Group::Meeting, keys: &[letter('s'), function(12)] },
    live: GRANTED,
    script: Some(KeyPath::to(ChairAct::Suspend).or(&[SUSPEND_UNTIL]).then(Layer::Entry, &[PanelKey::Yes])),
    does: Does::Command(|_| Some(Command::Suspend { until: None })),
};

pub(in crate::console) const SUSPEND_UNTIL: &Verb = &Verb {
    shown: Shown { name: "suspend-until", group: Group::Meeting, keys: &[letter('z')] },
    live: live_if(in_session),
    script: None,
    does: Does::Room(|chair, _| chair.open(EntryPanel::of(EntryOf::Hour))),
};

/// Says anew until when it is suspended.
pub(in crate::console) const SET_RESUMPTION: &Verb = &Verb {
    shown: Shown { name: "set-resumption", group: Group::Meeting, keys: &[letter('z')] },
    live: live_if(|moment| moment.floor().suspension().is_some()),
    script: None,
    does: Does::Room(|chair, _| chair.open(EntryPanel::of(EntryOf::Resumption))),
};

/// Starts a countdown beside the agenda.
pub(in crate::console) const COUNTDOWN: &Verb = &Verb {
    shown: Shown { name: "countdown", group: Group::Meeting, keys: &[letter(':')] },
    live: live_if(|moment| in_session(moment) && moment.floor().countdown().is_none()),
    script: Some(KeyPath::to(ChairAct::Countdown).then(Layer::Entry, &[PanelKey::Yes])),
    does: Does::Room(|chair, _| chair.open(EntryPanel::of(EntryOf::Countdown))),
};

pub(in crate::console) const END_COUNTDOWN: &Verb = &Verb {
    shown: Shown { name: "end-countdown", group: Group::Meeting, keys: &[letter(':')] },
    live: GRANTED,
    script: None,
    does: Does::Command(|_| Some(Command::EndCountdown)),
};

/// Asks again what was left undecided: about a gap, a step of the clock.
pub(in crate::console) const SETTLE: &Verb = &Verb {
    shown: Shown { name: "settle", group: Group::Meeting, keys: &[letter('h')] },
    live: live_if(|moment| {
        let floor = moment.floor();
        floor.gap().is_some() || floor.wall_clock().undecided.is_some()
    })
    .otherwise(NotNow::Says("not-now-nothing-to-settle")),
    script: Some(KeyPath::to(ChairAct::Settle).then(Layer::Ask, &[PanelKey::Yes, PanelKey::Otherwise])),
    does: Does::Room(|chair, _| {
        chair.ask_about_time(chair.history.floor().gap().is_some());
        Vec::new()
    }),
};
