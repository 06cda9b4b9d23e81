//! What is next in a room, and when: it follows from the seed and from what the entries add up to.

use super::Room;
use crate::floor::Floor;
use crate::floor::phase::{Open, Phase};
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::PointOfOrder;
use crate::rehearsal::chance::About;
use crate::rehearsal::coming::Coming;
use crate::rehearsal::on_floor::NextOnFloor;
use crate::rehearsal::plates::Plate;

/// What is next in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Seated,
    Restored,
    Coming(Coming),
    OnFloor(NextOnFloor),
    Plate(Plate),
}

impl Room {
    /// Returns what is next, and when.
    pub(super) fn due(&self, floor: &Floor) -> Option<(Stamp, Next)> {
        match floor.phase() {
            Phase::Ahead => (!self.is_seated).then_some((self.seated, Next::Seated)),
            Phase::Closed { .. } => None,
            Phase::Open(open) => self.due_in_session(open, floor),
        }
    }

    fn due_in_session(&self, open: &Open, floor: &Floor) -> Option<(Stamp, Next)> {
        if let Some(suspension) = &open.suspension {
            return self.interrupted.map(|lasts| (suspension.since + lasts, Next::Restored));
        }
        let coming =
            self.coming.get(self.came).map(|&(after, coming)| (open.at + after, Next::Coming(coming)));
        let on_floor = self.on_floor.due(floor, |point| self.point_lasts(point, floor));
        let on_floor = on_floor.map(|(at, next)| (at, Next::OnFloor(next)));
        // Of what is due at the same moment, this is the order.
        [on_floor, coming, self.due_plate(floor)].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    fn due_plate(&self, floor: &Floor) -> Option<(Stamp, Next)> {
        let plate = self.items.last()?.next()?;
        let at = floor.agenda().present()?.clock()?.reaches(plate.at)?;
        Some((at, Next::Plate(plate)))
    }

    fn point_lasts(&self, point: &PointOfOrder, floor: &Floor) -> Span {
        let number = floor.turn().map_or(0, |turn| turn.id.0);
        let mut draws = self.chances.of(About::Turn, number, 0x40_0000 | u32::from(point.by.0));
        draws.part(&self.profile.point_lasts, floor.plan().rules.point_of_order)
    }
}
