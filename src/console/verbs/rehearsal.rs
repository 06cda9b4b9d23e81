//! What only a rehearsal has: its speed, and the steps of its lesson.

use crossterm::event::KeyCode;

use crate::console::chair::Chair;
use crate::console::drill::Drill;
use crate::console::effect::Effect;
use crate::console::key::{END, HOME, letter, shifted};
use crate::rehearsal::Speed;

use super::moment::Moment;
use super::verb::{Does, Group, NotNow, Shown, Verb, live_if};

/// The verbs that change how time goes.
pub(in crate::console) const PACING: [&Verb; 5] = [SLOWER, FASTER, FREEZE, UNFREEZE, STEP];

/// Goes on to the next step of a lesson.
pub(in crate::console) const LESSON_ON: &Verb = &Verb {
    shown: Shown {
        name: "lesson-on",
        group: Group::Rehearsal,
        keys: &[letter('>'), shifted(KeyCode::Right)],
    },
    live: live_if(|moment| moment.chair.steps().waits),
    script: None,
    does: Does::Console(|chair, _| in_lesson(chair, Drill::step_on)),
};

/// Reads the step before again.
pub(in crate::console) const LESSON_BACK: &Verb = &Verb {
    shown: Shown {
        name: "lesson-back",
        group: Group::Rehearsal,
        keys: &[letter('<'), shifted(KeyCode::Left)],
    },
    live: live_if(|moment| moment.chair.steps().has_earlier),
    script: None,
    does: Does::Console(|chair, _| in_lesson(chair, Drill::step_back)),
};

pub(in crate::console) const SLOWER: &Verb = &Verb {
    shown: Shown { name: "slower", group: Group::Rehearsal, keys: &[letter('<'), shifted(KeyCode::Left)] },
    live: live_if(|moment| speed(moment.chair).is_some_and(|speed| speed.slower().is_some()))
        .otherwise(NotNow::SaysWithKey("not-now-slowest", FREEZE)),
    script: None,
    does: Does::Console(|chair, _| go(chair, Speed::slower)),
};

pub(in crate::console) const FASTER: &Verb = &Verb {
    shown: Shown { name: "faster", group: Group::Rehearsal, keys: &[letter('>'), shifted(KeyCode::Right)] },
    live: live_if(|moment| speed(moment.chair).is_some_and(|speed| speed.faster().is_some()))
        .otherwise(NotNow::Says("not-now-fastest")),
    script: None,
    does: Does::Console(|chair, _| go(chair, Speed::faster)),
};

pub(in crate::console) const FREEZE: &Verb = &Verb {
    shown: Shown { name: "freeze", group: Group::Rehearsal, keys: &[letter('-'), HOME] },
    live: live_if(|moment| speed(moment.chair).is_some_and(|speed| !speed.stands())),
    script: None,
    does: Does::Console(|chair, _| go(chair, |speed| Some(speed.standing()))),
};

pub(in crate::console) const UNFREEZE: &Verb = &Verb {
    shown: Shown { name: "unfreeze", group: Group::Rehearsal, keys: &[letter('-'), HOME] },
    live: live_if(|moment| speed(moment.chair).is_some_and(Speed::stands))
        .otherwise(NotNow::Says("not-now-no-pace")),
    script: None,
    does: Does::Console(|chair, _| go(chair, |speed| Some(speed.going()))),
};

/// Goes on to what happens next.
pub(in crate::console) const STEP: &Verb = &Verb {
    shown: Shown { name: "step", group: Group::Rehearsal, keys: &[letter(';'), END] },
    live: live_if(|moment: &Moment<'_>| speed(moment.chair).is_some())
        .otherwise(NotNow::Says("not-now-no-pace")),
    script: None,
    does: Does::Console(|_, _| vec![Effect::Step]),
};

/// Returns how fast time goes; `None` in a session that is no rehearsal, and while time stands for a lesson's step.
fn speed(chair: &Chair) -> Option<Speed> {
    chair.drill.as_ref().filter(|drill| !drill.steps().waits).map(|drill| drill.speed)
}

fn go(chair: &Chair, change: impl Fn(Speed) -> Option<Speed>) -> Vec<Effect> {
    let speed = chair.drill.as_ref().and_then(|drill| change(drill.speed));
    speed.map(Effect::Speed).into_iter().collect()
}

fn in_lesson(chair: &mut Chair, go: impl FnOnce(&mut Drill)) -> Vec<Effect> {
    chair.at_hand.said = None;
    if let Some(drill) = &mut chair.drill {
        go(drill);
    }
    Vec::new()
}
