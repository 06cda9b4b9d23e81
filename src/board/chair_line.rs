//! The chair's line: the words to say next, as data.

use serde::Serialize;

use super::names::{name, title};
use crate::floor::Floor;
use crate::floor::agenda::AgendaItem;
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemKind, PartyId};
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;
use crate::floor::turn::{Ruling, Turn};

/// How long an announcement stays; then the room has moved on.
const ANNOUNCED: Span = Span::from_secs(20);

/// What the chair can say now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChairLine {
    /// Open the session.
    Open,
    /// Propose the agenda for agreement.
    ProposeAgenda {
        /// How many topics it has.
        topics: usize,
    },
    /// Give the floor to the next speaker, with thanks to the present one.
    GiveFloor {
        /// Who has the floor or had it last. `None` if there is nobody to thank.
        thanks: Option<String>,
        /// Who is next.
        to: String,
        /// Who follows.
        then: Option<String>,
    },
    /// Tell the party that was called that it may begin.
    Begin {
        /// Who was called.
        party: String,
        /// The time they have.
        limit: Option<Span>,
        /// Whether they introduce themselves.
        introduce: bool,
    },
    /// Ask the speaker to conclude.
    Conclude {
        /// Who has the floor.
        party: String,
    },
    /// Hear the point of order.
    HearPoint {
        /// Who raised it.
        party: String,
    },
    /// Thank the last speaker, and ask who else wishes to speak.
    AskForMore {
        /// Who has or had the floor.
        thanks: Option<String>,
    },
    /// Announce a shorter limit.
    AnnounceLimit {
        /// The limit.
        limit: Span,
        /// Whether all who wait are reached with it.
        reaches_all: bool,
    },
    /// Announce the ruling on a point of order.
    AnnounceRuling {
        /// Whether the point was upheld.
        upheld: bool,
        /// Who goes on speaking.
        resumes: Option<String>,
    },
    /// Announce that the list of speakers is closed.
    AnnounceListClosed,
    /// Go on to the next item.
    NextItem {
        /// Its title.
        title: String,
    },
    /// Announce a suspension.
    AnnounceSuspension {
        /// Until when, if that is known.
        until: Option<Stamp>,
    },
    /// Close the session.
    Close,
    /// Nothing is left to say.
    Silence,
}

impl ChairLine {
    /// Returns the line for the floor at `now`. `last` is the last live entry.
    #[must_use]
    pub fn of(floor: &Floor, now: Stamp, last: Option<&Entry>) -> Self {
        let fresh = last.filter(|entry| now - entry.moment() < ANNOUNCED);
        let last = fresh.map_or(&[][..], |entry| &entry.events);
        match floor.phase() {
            Phase::Ahead => return Self::Open,
            Phase::Closed { .. } => return Self::Silence,
            Phase::Open(_) => {}
        }
        if let Some(suspension) = floor.suspension() {
            return Self::AnnounceSuspension { until: suspension.until };
        }
        if let Some(point) = floor.point() {
            return Self::HearPoint { party: name(floor, point.by) };
        }
        if let Some(announcement) = announcement(floor, now, last) {
            return announcement;
        }
        let item_over =
            floor.agenda().present().and_then(|item| item.left(now)).is_some_and(|left| left <= Span::ZERO);
        match floor.turn() {
            Some(turn) if turn.clock.is_none() => {
                let party = turn.party().map(|party| name(floor, party)).unwrap_or_default();
                let introduce = turn.first_time && floor.plan().rules.introduce;
                Self::Begin { party, limit: turn.limit, introduce }
            }
            Some(turn)
                if turn.left(now).is_some_and(|left| left <= Span::ZERO)
                    && turn.called_to_order.is_none() =>
            {
                Self::Conclude { party: turn.party().map(|party| name(floor, party)).unwrap_or_default() }
            }
            Some(_) | None if item_over => go_on(floor),
            Some(_) | None => next_speaker(floor),
        }
    }
}

fn announcement(floor: &Floor, now: Stamp, last: &[Event]) -> Option<ChairLine> {
    last.iter().find_map(|event| {
        if let Event::LimitSet { to } = event {
            let reach = floor.reach(now);
            let reaches_all = reach.is_some_and(|reach| reach.waiting > 0 && reach.reached == reach.waiting);
            Some(ChairLine::AnnounceLimit { limit: *to, reaches_all })
        } else if let Event::PointRuled { ruling } = event {
            let resumes = floor.turn().and_then(Turn::party).map(|party| name(floor, party));
            Some(ChairLine::AnnounceRuling { upheld: *ruling == Ruling::Upheld, resumes })
        } else {
            matches!(event, Event::ListClosed).then_some(ChairLine::AnnounceListClosed)
        }
    })
}

fn go_on(floor: &Floor) -> ChairLine {
    floor
        .agenda()
        .next()
        .map_or(ChairLine::Close, |next| ChairLine::NextItem { title: title(floor, next.id) })
}

fn next_speaker(floor: &Floor) -> ChairLine {
    let thanks = match floor.turn() {
        Some(turn) if turn.kind != TurnKind::Chair => turn.party(),
        Some(_) => None,
        None => unthanked(floor),
    };
    let thanks = thanks.map(|party| name(floor, party));
    let mut waiting = floor.list().in_order().map(|request| name(floor, request.party));
    match (waiting.next(), waiting.next()) {
        (Some(to), then) => ChairLine::GiveFloor { thanks, to, then },
        (None, _) if opening(floor) => ChairLine::ProposeAgenda { topics: floor.agenda().topics() },
        (None, _) if closing(floor) => ChairLine::Close,
        (None, _) => ChairLine::AskForMore { thanks },
    }
}

/// Returns the last speaker, if there has been no other occasion for thanks: nobody was called since, the meeting was not
/// suspended, and the item is the same.
fn unthanked(floor: &Floor) -> Option<PartyId> {
    let last = floor.last_ended()?;
    let since =
        floor.agenda().present().and_then(AgendaItem::clock).map(Timer::start).max(floor.free_since());
    last.party.filter(|_| since.is_none_or(|since| last.at >= since))
}

fn opening(floor: &Floor) -> bool {
    floor.agenda().agreed.is_none()
        && floor.agenda().topics() > 0
        && floor.agenda().present().is_some_and(|item| item.kind == ItemKind::Opening)
}

fn closing(floor: &Floor) -> bool {
    floor.agenda().next().is_none()
}
