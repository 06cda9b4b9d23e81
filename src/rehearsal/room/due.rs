//! What happens next in a drawn room, and when. It follows from the seed and the entries.

use super::Room;
use crate::floor::Floor;
use crate::floor::phase::Phase;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::PointOfOrder;
use crate::rehearsal::chance::About;
use crate::rehearsal::coming::Coming;
use crate::rehearsal::hall::NextInHall;
use crate::rehearsal::plates::Plate;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextInRoom {
    Coming(Coming),
    InHall(NextInHall),
    Plate(Plate),
}

impl Room {
    pub(super) fn due(&self, floor: &Floor) -> Option<(Stamp, NextInRoom)> {
        let in_hall = self.hall.due(floor, |point| self.point_lasts(point, floor));
        let in_hall = in_hall.map(|(at, next)| (at, NextInRoom::InHall(next)));
        let Phase::Open(open) = floor.phase() else { return in_hall };
        if open.suspension.is_some() {
            return in_hall;
        }
        let coming =
            self.coming.get(self.came).map(|&(after, coming)| (open.at + after, NextInRoom::Coming(coming)));
        // The order of the array decides what comes first at the same moment.
        [in_hall, coming, self.due_plate(floor)].into_iter().flatten().min_by_key(|(at, _)| *at)
    }

    fn due_plate(&self, floor: &Floor) -> Option<(Stamp, NextInRoom)> {
        let plate = self.items.last()?.next()?;
        let at = floor.agenda().present()?.clock()?.reaches(plate.at)?;
        Some((at, NextInRoom::Plate(plate)))
    }

    fn point_lasts(&self, point: &PointOfOrder, floor: &Floor) -> Span {
        let number = floor.turn().map_or(0, |turn| turn.id.0);
        let mut draws = self.chances.of(About::Turn, number, 0x40_0000 | u32::from(point.by.0));
        draws.part(&self.profile.point_lasts, floor.plan().rules.point_of_order)
    }
}
