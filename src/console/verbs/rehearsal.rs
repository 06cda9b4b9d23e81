//! What only a rehearsal has: its pace, and the steps of its lesson.

use crossterm::event::KeyCode;

use crate::console::chair::Chair;
use crate::console::drill::Drill;
use crate::console::effect::Effect;
use crate::console::key::{END, HOME, letter, shifted};
use crate::rehearsal::Pace;

use super::moment::Moment;
use super::verb::{Does, Group, Shown, Verb, live_if};

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
    live: live_if(|moment| pace(moment.chair).is_some_and(|pace| pace.slower().is_some())),
    script: None,
    does: Does::Console(|chair, _| go(chair, Pace::slower)),
};

pub(in crate::console) const FASTER: &Verb = &Verb {
    shown: Shown { name: "faster", group: Group::Rehearsal, keys: &[letter('>'), shifted(KeyCode::Right)] },
    live: live_if(|moment| pace(moment.chair).is_some_and(|pace| pace.faster().is_some())),
    script: None,
    does: Does::Console(|chair, _| go(chair, Pace::faster)),
};

pub(in crate::console) const FREEZE: &Verb = &Verb {
    shown: Shown { name: "freeze", group: Group::Rehearsal, keys: &[letter('-'), HOME] },
    live: live_if(|moment| pace(moment.chair).is_some_and(|pace| !pace.stands())),
    script: None,
    does: Does::Console(|chair, _| go(chair, |pace| Some(pace.standing()))),
};

pub(in crate::console) const UNFREEZE: &Verb = &Verb {
    shown: Shown { name: "unfreeze", group: Group::Rehearsal, keys: &[letter('-'), HOME] },
    live: live_if(|moment| pace(moment.chair).is_some_and(Pace::stands)),
    script: None,
    does: Does::Console(|chair, _| go(chair, |pace| Some(pace.going()))),
};

/// Goes on to what happens next.
pub(in crate::console) const STEP: &Verb = &Verb {
    shown: Shown { name: "step", group: Group::Rehearsal, keys: &[letter(';'), END] },
    live: live_if(|moment: &Moment<'_>| pace(moment.chair).is_some()),
    script: None,
    does: Does::Console(|_, _| vec![Effect::Step]),
};

/// Returns how fast time goes; `None` in a session that is no rehearsal, and while time stands for a lesson's step.
fn pace(chair: &Chair) -> Option<Pace> {
    chair.drill.as_ref().filter(|drill| !drill.steps().waits).map(|drill| drill.pace)
}

fn go(chair: &Chair, change: impl Fn(Pace) -> Option<Pace>) -> Vec<Effect> {
    let pace = chair.drill.as_ref().and_then(|drill| change(drill.pace));
    pace.map(Effect::Pace).into_iter().collect()
}

fn in_lesson(chair: &mut Chair, go: impl FnOnce(&mut Drill)) -> Vec<Effect> {
    chair.said = None;
    if let Some(drill) = &mut chair.drill {
        go(drill);
    }
    Vec::new()
}
