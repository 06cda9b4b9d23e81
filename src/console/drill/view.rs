//! What happens in the simulated room, as the chair sees and hears it.

use crate::board::Desk;
use crate::console::act::Act;
use crate::console::chair::Chair;
use crate::draw::scene::{Happening, InRoom};
use crate::rehearsal::{Doing, Seen};

/// The acts that a rehearsal has beside those of the room.
const PACING: [Act; 5] = [Act::Slower, Act::Faster, Act::Freeze, Act::Unfreeze, Act::Step];

impl Chair {
    /// Returns what happens in the simulated room; nothing in a session that is no rehearsal. What waits for an answer
    /// comes first, the most urgent before the others; then what was last.
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
            acts: if waits { self.hints(answers(&seen.act.doing), desk.now) } else { Vec::new() },
        });
        Some(InRoom {
            which: self.words.which_room(&drill.rehearsal),
            happenings: happenings.collect(),
            keys: self.hints(&PACING, desk.now),
        })
    }
}

/// Returns how urgent it is to answer, the most urgent first: who has the floor before who asks for it.
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

/// Returns the acts that answer what happens, the most likely first.
fn answers(doing: &Doing) -> &'static [Act] {
    match doing {
        Doing::Seated => &[Act::Open],
        Doing::Asks { .. } | Doing::AsksUnlisted { .. } => &[Act::Add],
        Doing::Withdraws { .. } => &[Act::Withdraw, Act::SelectDown],
        Doing::Begins { .. } => &[Act::Start],
        Doing::NotThere { .. } => &[Act::NotPresent],
        Doing::Stops { .. } => &[Act::NextSpeaker, Act::ThankSpeaker, Act::Finish],
        Doing::PointOfOrder { .. } => &[Act::Point],
        Doing::PointMade { .. } => &[Act::Uphold, Act::NotUphold],
        Doing::AsksResponse { .. } => &[Act::Response],
        Doing::Interrupted { .. } => &[Act::Suspend],
        Doing::Restored => &[Act::ResumeMeeting],
        Doing::Arrives { .. } | Doing::Asleep { .. } | Doing::Killed { .. } => &[],
    }
}
