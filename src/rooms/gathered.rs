//! What is known of each room.

use std::collections::BTreeMap;

use crate::board::Bulletin;
use crate::clock::Tempo;
use crate::floor::time::Stamp;

/// What is known of the rooms, each by where it is reached.
#[derive(Debug, Clone, Default)]
pub(super) struct Gathered(BTreeMap<String, KnownRoom>);

/// What is known of a room.
#[derive(Debug, Clone)]
pub(super) struct KnownRoom {
    /// The session's title and room, as its console greets.
    pub(super) title: String,
    pub(super) room: Option<String>,
    pub(super) bulletin: Option<Bulletin>,
    pub(super) tempo: Option<Tempo>,
    pub(super) presence: Presence,
}

/// Whether a console is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// It answers.
    Answers,
    /// It has said nothing for longer than a console does, since this moment of its session.
    Silent(Option<Stamp>),
    /// Its program is gone, since this moment of its session.
    Gone(Option<Stamp>),
    /// It was left in good order.
    Left(Option<Stamp>),
    /// It is of another version.
    OtherVersion,
}

/// Where a room was heard of: its title, and the room.
pub(super) type RoomNames = (String, Option<String>);

impl Gathered {
    /// Takes a new bulletin, or a sign of life.
    pub(super) fn heard(
        &mut self,
        place: &str,
        (title, room): &RoomNames,
        bulletin: Option<Bulletin>,
        tempo: Tempo,
    ) {
        let known = self.0.entry(place.to_owned()).or_insert_with(|| KnownRoom {
            title: title.clone(),
            room: room.clone(),
            bulletin: None,
            tempo: None,
            presence: Presence::Answers,
        });
        known.bulletin = bulletin.or_else(|| known.bulletin.take());
        known.tempo = Some(tempo);
        known.presence = Presence::Answers;
    }

    /// Notes that a console is of another version.
    pub(super) fn is_other(&mut self, place: &str, (title, room): RoomNames) {
        let presence = Presence::OtherVersion;
        self.0.insert(place.to_owned(), KnownRoom { title, room, bulletin: None, tempo: None, presence });
    }

    /// Notes that a console no longer answers; `how` makes its presence of the moment of its session.
    pub(super) fn lost(&mut self, place: &str, how: fn(Option<Stamp>) -> Presence) {
        if let Some(known) = self.0.get_mut(place) {
            known.presence = match (known.presence, how(known.tempo.map(|tempo| tempo.now()))) {
                // It was missed before.
                (Presence::Silent(since), Presence::Gone(_)) => Presence::Gone(since),
                (Presence::Silent(since), Presence::Silent(_)) => Presence::Silent(since),
                (_, presence) => presence,
            };
        }
    }

    pub(super) fn rooms(&self) -> impl Iterator<Item = &KnownRoom> {
        self.0.values()
    }
}

impl KnownRoom {
    /// Returns what its console says, and the moment of its session, while it answers.
    pub(super) fn live(&self) -> Option<(&Bulletin, Stamp)> {
        let is_live = self.presence == Presence::Answers;
        self.bulletin.as_ref().zip(self.tempo.map(|tempo| tempo.now())).filter(|_| is_live)
    }
}
