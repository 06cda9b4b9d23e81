//! What happens in the simulated room, as the chair sees and hears it.

use crate::board::Desk;
use crate::console::chair::Chair;
use crate::console::verbs::{
    ADD, FINISH, NEXT_SPEAKER, NOT_PRESENT, NOT_UPHOLD, OPEN, PACING, POINT, RESPONSE, RESUME_MEETING,
    SELECT_DOWN, START, SUSPEND, THANK_SPEAKER, UPHOLD, Verb, WITHDRAW,
};
use crate::draw::scene::{Happening, InRoom};
use crate::rehearsal::{Doing, Seen};

impl Chair {
    /// What happens in the simulated room; `None` outside a rehearsal. What waits for an answer comes first, by urgency; then
    /// the newest.
    pub(in crate::console) fn in_room(&self, desk: &Desk) -> Option<InRoom> {
        let drill = self.drill.as_ref()?;
        let mut seen: Vec<(bool, &Seen)> =
            drill.seen.iter().rev().map(|seen| (seen.waits(&self.history), seen)).collect();
        seen.sort_by_key(|(waits, seen)| if *waits { urgency(&seen.act.doing) } else { u8::MAX });
        let floor = self.history.floor();
        let happenings = seen.iter().map(|&(waits, seen)| Happening {
            hour: self.words.hour_to_the_second(desk.hour(seen.act.at)),
            text: self.words.happening(&seen.act.doing, floor),
            waits,
            verbs: if waits { self.hints(answers(&seen.act.doing), desk.now) } else { Vec::new() },
        });
        Some(InRoom {
            which: self.words.which_room(&drill.rehearsal),
            happenings: happenings.collect(),
            keys: self.hints(&PACING, desk.now),
        })
    }
}

/// How urgent an answer is; 0 is the most urgent.
fn urgency(doing: &Doing) -> u8 {
    match doing {
        Doing::Interrupted { .. }
        | Doing::Restored
        | Doing::PointOfOrder { .. }
        | Doing::PointMade { .. } => 0,
        Doing::Seated | Doing::Begins { .. } | Doing::NotThere { .. } | Doing::Stops { .. } => 1,
        Doing::AsksResponse { .. } => 2,
        Doing::Asks { .. } | Doing::AsksUnlisted { .. } | Doing::Withdraws { .. } => 3,
        Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => 4,
    }
}

/// The verbs that answer a happening, the most likely first.
fn answers(doing: &Doing) -> &'static [&'static Verb] {
    match doing {
        Doing::Seated => &[OPEN],
        Doing::Asks { .. } | Doing::AsksUnlisted { .. } => &[ADD],
        Doing::Withdraws { .. } => &[WITHDRAW, SELECT_DOWN],
        Doing::Begins { .. } => &[START],
        Doing::NotThere { .. } => &[NOT_PRESENT],
        Doing::Stops { .. } => &[NEXT_SPEAKER, THANK_SPEAKER, FINISH],
        Doing::PointOfOrder { .. } => &[POINT],
        Doing::PointMade { .. } => &[UPHOLD, NOT_UPHOLD],
        Doing::AsksResponse { .. } => &[RESPONSE],
        Doing::Interrupted { .. } => &[SUSPEND],
        Doing::Restored => &[RESUME_MEETING],
        Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => &[],
    }
}
