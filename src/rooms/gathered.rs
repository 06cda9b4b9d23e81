//! What is known of each room.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::board::Bulletin;
use crate::broker::{BrokerFault, LineState};
use crate::clock::Tempo;
use crate::floor::time::{Span, Stamp};
use crate::web::{PageAddress, PageFault};

/// How long a console may be silent at a broker: it gives a sign of life every three seconds. A broker may take twice as long to
/// miss it: mosquitto looks every five seconds.
const SILENT: Span = Span::from_secs(6);
/// The most rooms that are shown, but for those that were named: whoever writes to a broker can invent any number.
pub(super) const MOST_ROOMS: usize = 300;
/// What a time that is told may take to come. The one that is further on by less than this is the truer one.
const JITTER: Span = Span::from_millis(100);

/// How long a console may take to show a line: a second one within five seconds waits.
const UNANSWERED: Span = Span::from_secs(10);

/// What became of the last line to a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LastLine {
    /// There was none.
    None,
    /// The chair takes none.
    Refused,
    /// Too many came there: it takes none for a while.
    TooMany,
    /// It is on its way.
    Sent,
    /// It was not shown.
    NotShown,
    /// It is, or was, on the chair's screen.
    Shown,
    /// The chair has answered it.
    Seen,
}

/// Where a room is reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RoomPlace {
    /// At the socket of a console of this machine.
    Here(PathBuf),
    /// At its topics of the broker.
    AtBroker(String),
    /// At the page of its console.
    AtPage(PageAddress),
}

/// What is known of the rooms, each by where it is reached.
#[derive(Debug, Clone, Default)]
pub(super) struct Gathered {
    rooms: BTreeMap<RoomPlace, KnownRoom>,
    /// Why the broker is not reached.
    pub(super) fault: Option<BrokerFault>,
    /// Whether there were more rooms than are shown.
    pub(super) has_left_out: bool,
}

/// What is known of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KnownRoom {
    /// The session's title and room, as its console greets.
    pub(super) title: String,
    pub(super) room: Option<String>,
    pub(super) bulletin: Option<Bulletin>,
    pub(super) tempo: Option<Tempo>,
    pub(super) presence: Presence,
    /// When it was last heard of, on a clock that nobody sets.
    heard: Option<Tempo>,
    /// How far this computer's hour is ahead of the console's, where that is too much.
    pub(super) apart: Option<Span>,
    /// Why its page is not reached.
    pub(super) fault: Option<PageFault>,
    /// What becomes of facilitators' lines there.
    pub(super) line: LineState,
    /// The last line that went there from here.
    pub(super) sent: Option<SentLine>,
}

/// A line that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SentLine {
    id: u64,
    /// How long ago, as a clock that begins with it.
    age: Tempo,
}

/// Whether a console is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// It answers.
    Answers,
    /// A sign of life is awaited: nothing is known of it yet, or what the broker has kept.
    Awaited,
    /// It was not reached yet.
    NotReached,
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
    /// Takes a new bulletin, or a sign of life. One that the broker had kept does not say that the console is there.
    pub(super) fn told(
        &mut self,
        place: &RoomPlace,
        (title, room): &RoomNames,
        bulletin: Option<Bulletin>,
        tempo: Tempo,
        kept: bool,
    ) {
        let Some(known) = self.entry(place, !kept, || KnownRoom {
            presence: Presence::Awaited,
            ..KnownRoom::named(title.clone(), room.clone())
        }) else {
            return;
        };
        if bulletin.is_some() {
            (known.title, known.room) = (title.clone(), room.clone());
        }
        known.bulletin = bulletin.or_else(|| known.bulletin.take());
        if !kept {
            (known.presence, known.fault) = (Presence::Answers, None);
            known.heard = Some(Tempo::starting(Stamp::from_millis(0), 1));
        }
        if !kept || known.heard.is_none() {
            known.tempo = Some(known.tempo.map_or(tempo, |before| truer(before, tempo)));
        }
    }

    /// Returns what is known of a room; at first `new`. `None` where there are too many: of those that nobody has heard of yet, one
    /// gives way to a room that `answers`.
    fn entry(
        &mut self,
        place: &RoomPlace,
        answers: bool,
        new: impl FnOnce() -> KnownRoom,
    ) -> Option<&mut KnownRoom> {
        if self.rooms.len() >= MOST_ROOMS && !self.rooms.contains_key(place) {
            self.has_left_out = true;
            let is_unheard = |(place, known): &(&RoomPlace, &KnownRoom)| {
                matches!(place, RoomPlace::AtBroker(_)) && known.heard.is_none()
            };
            let unheard = self.rooms.iter().find(is_unheard).map(|(place, _)| place.clone());
            self.rooms.remove(&unheard.filter(|_| answers)?);
        }
        Some(self.rooms.entry(place.clone()).or_insert_with(new))
    }

    /// Notes how far a console's clock is from this one's.
    pub(super) fn set_apart(&mut self, place: &RoomPlace, apart: Option<Span>, kept: bool) {
        if let Some(known) = self.rooms.get_mut(place).filter(|_| !kept) {
            known.apart = apart;
        }
    }

    /// Notes what becomes of facilitators' lines at a console.
    pub(super) fn set_line(&mut self, place: &RoomPlace, line: LineState) {
        let Some(known) = self.rooms.get_mut(place) else { return };
        // Another's line has come after it.
        known.sent = known.sent.filter(|sent| known.line.id() != Some(sent.id) || line.id() == Some(sent.id));
        known.line = line;
    }

    /// Notes that a line went to a room at the broker, or to all of them.
    pub(super) fn sent(&mut self, to: Option<&str>, id: u64) {
        for (place, known) in &mut self.rooms {
            if matches!(place, RoomPlace::AtBroker(room) if to.is_none_or(|to| to == room)) {
                known.sent = Some(SentLine { id, age: Tempo::starting(Stamp::from_millis(0), 1) });
            }
        }
    }

    /// Notes that the broker is not reached: what its rooms do is unknown from now on.
    pub(super) fn missed(&mut self, fault: BrokerFault) {
        self.fault = Some(fault);
        let at_broker = self.rooms.iter_mut().filter(|(place, _)| matches!(place, RoomPlace::AtBroker(_)));
        for (_, known) in at_broker {
            known.lose(Presence::Silent);
        }
    }

    /// Finds the consoles that have said nothing for too long. Returns whether there are new ones.
    pub(super) fn find_silent(&mut self) -> bool {
        let mut found = false;
        for known in self.rooms.values_mut().filter(|known| known.is_late()) {
            known.lose(Presence::Silent);
            found = true;
        }
        found
    }

    /// Notes that a console is of another version. Returns whether that is new.
    pub(super) fn is_other(&mut self, place: &RoomPlace, (title, room): RoomNames) -> bool {
        let named = KnownRoom::named(title, room);
        let other = KnownRoom { presence: Presence::OtherVersion, ..named.clone() };
        let Some(known) = self.entry(place, true, || named) else { return false };
        std::mem::replace(known, other.clone()) != other
    }

    /// Notes that a console no longer answers; `how` makes its presence of the moment of its session.
    pub(super) fn lost(&mut self, place: &RoomPlace, how: fn(Option<Stamp>) -> Presence) {
        if let Some(known) = self.rooms.get_mut(place) {
            known.lose(how);
        }
    }

    /// Notes that a console is gone, though nothing else may be known of it yet.
    pub(super) fn gone(&mut self, room: &str) {
        let gone = || KnownRoom { presence: Presence::Gone(None), ..KnownRoom::named(room.to_owned(), None) };
        let place = RoomPlace::AtBroker(room.to_owned());
        if let Some(known) = self.entry(&place, false, gone) {
            known.lose(Presence::Gone);
        }
    }

    /// Awaits a room at its page.
    pub(super) fn awaits(&mut self, page: &PageAddress) {
        let (title, presence) = (page.to_string(), Presence::Awaited);
        let awaited = KnownRoom { presence, ..KnownRoom::named(title, None) };
        self.rooms.insert(RoomPlace::AtPage(page.clone()), awaited);
    }

    /// Notes that a page is not reached. Returns whether that is new.
    pub(super) fn not_reached(&mut self, page: &RoomPlace, fault: PageFault) -> bool {
        let Some(known) = self.rooms.get_mut(page) else { return false };
        let before = (known.presence, known.fault.take());
        match fault {
            PageFault::OtherVersion(_) => known.presence = Presence::OtherVersion,
            _ if known.heard.is_none() => known.presence = Presence::NotReached,
            // It may be there.
            PageFault::Silent | PageFault::Full => known.lose(Presence::Silent),
            PageFault::Unreachable(_)
            | PageFault::NotFound
            | PageFault::OtherPage(..)
            | PageFault::NoPage => known.lose(Presence::Gone),
        }
        known.fault = Some(fault);
        before != (known.presence, known.fault.clone())
    }

    pub(super) fn rooms(&self) -> impl Iterator<Item = &KnownRoom> {
        self.rooms.values()
    }

    /// Returns the rooms at the broker, as its topics name them.
    pub(super) fn at_broker(&self) -> impl Iterator<Item = (&str, &KnownRoom)> {
        self.rooms.iter().filter_map(|(place, known)| match place {
            RoomPlace::AtBroker(room) => Some((room.as_str(), known)),
            RoomPlace::Here(_) | RoomPlace::AtPage(_) => None,
        })
    }
}

/// Returns which of two times of one session is the truer one: what is told is late by what it took to come.
fn truer(before: Tempo, told: Tempo) -> Tempo {
    let further = before.when(&told) - told.when(&told);
    let is_late = (Span::ZERO..JITTER.times(told.rate().max(1).into())).contains(&further);
    if is_late && before.rate() == told.rate() { before } else { told }
}

impl KnownRoom {
    fn named(title: String, room: Option<String>) -> Self {
        let (bulletin, tempo, presence) = (None, None, Presence::Answers);
        let line = LineState::default();
        Self {
            title,
            room,
            bulletin,
            tempo,
            presence,
            heard: None,
            apart: None,
            fault: None,
            line,
            sent: None,
        }
    }

    fn is_late(&self) -> bool {
        let age = self.heard.map(|heard| heard.now() - Stamp::from_millis(0));
        self.presence == Presence::Answers && age.is_some_and(|age| age > SILENT)
    }

    fn lose(&mut self, how: fn(Option<Stamp>) -> Presence) {
        let since = self.heard.and(self.tempo).map(|tempo| tempo.now());
        self.presence = match (self.presence, how(since)) {
            // It was missed before.
            (Presence::Silent(since), Presence::Gone(_)) => Presence::Gone(since),
            (before @ (Presence::Silent(_) | Presence::Gone(_) | Presence::Left(_)), Presence::Silent(_))
            | (before @ (Presence::Gone(_) | Presence::Left(_)), Presence::Gone(_)) => before,
            (_, next) => next,
        };
    }

    /// Returns what became of the last line: one from here, or else another's.
    pub(super) fn last_line(&self) -> LastLine {
        // One from here that its console does not know yet.
        let sent = self.sent.filter(|sent| self.line.id() != Some(sent.id));
        match (self.line, sent) {
            (LineState::Refused, _) => LastLine::Refused,
            (LineState::TooMany, _) => LastLine::TooMany,
            (_, Some(sent)) if sent.age.now() - Stamp::from_millis(0) <= UNANSWERED => LastLine::Sent,
            (_, Some(_)) => LastLine::NotShown,
            (LineState::Shown(_), None) => LastLine::Shown,
            (LineState::Seen(_), None) => LastLine::Seen,
            (LineState::None, None) => LastLine::None,
        }
    }

    /// Returns what its console says, and the moment of its session, while it answers.
    pub(super) fn live(&self) -> Option<(&Bulletin, Stamp)> {
        let is_live = self.presence == Presence::Answers;
        self.bulletin.as_ref().zip(self.tempo.map(|tempo| tempo.now())).filter(|_| is_live)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_broker(name: &str) -> RoomPlace {
        RoomPlace::AtBroker(name.to_owned())
    }

    fn tempo() -> Tempo {
        Tempo::starting(Stamp::from_millis(1_714_472_100_000), 1)
    }

    fn told(rooms: &mut Gathered, name: &str, kept: bool) {
        rooms.told(&at_broker(name), &(name.to_owned(), None), None, tempo(), kept);
    }

    #[test]
    fn a_broker_that_invents_rooms_fills_no_memory_and_drives_no_true_room_away() {
        let page = PageAddress::read("http://192.0.2.7:8080/0A").unwrap();
        let mut rooms = Gathered::default();
        rooms.awaits(&page);
        told(&mut rooms, "room-c", false);
        assert!(!rooms.has_left_out);
        for number in 0..2000 {
            match number % 3 {
                0 => told(&mut rooms, &format!("a-kept-{number}"), true),
                1 => rooms.gone(&format!("a-gone-{number}")),
                _ => rooms.lost(&at_broker(&format!("left-{number}")), Presence::Left),
            }
        }
        assert_eq!(rooms.rooms.len(), MOST_ROOMS);
        assert!(rooms.has_left_out);
        // Those that answer come in all the same, in place of one that nobody has heard of.
        told(&mut rooms, "room-d", false);
        assert_eq!(rooms.rooms.len(), MOST_ROOMS);
        for number in 0..2000 {
            told(&mut rooms, &format!("z-answers-{number}"), false);
        }
        assert_eq!(rooms.rooms.len(), MOST_ROOMS);
        for place in [at_broker("room-c"), at_broker("room-d"), RoomPlace::AtPage(page)] {
            assert!(rooms.rooms.contains_key(&place), "{place:?} was driven away");
        }
    }

    #[test]
    fn a_time_that_came_late_is_no_news_and_one_that_is_further_on_is() {
        let before = tempo();
        let told = |by: i64, rate| Tempo::starting(before.now() + Span::from_millis(by), rate);
        for (by, rate) in [(10_000, 1), (-10_000, 1), (-1, 60), (-1, 0)] {
            let told = told(by, rate);
            assert_eq!(truer(before, told), told, "{by} at {rate}");
        }
        // A busy machine may take longer between the two.
        assert!((0..10_000).any(|_| truer(before, told(-20, 1)) == before));
    }
}
