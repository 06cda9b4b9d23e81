//! The chair's lines: the words to say next, as data, each with the act that it goes with.

use serde::Serialize;

use super::names::{SpokenParty, spoken, title};
use crate::floor::Floor;
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::entry::Entry;
use crate::floor::event::Event;
use crate::floor::list::Request;
use crate::floor::phase::{Phase, Suspension};
use crate::floor::plan::{ItemId, ItemKind, PartyId};
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;
use crate::floor::turn::{PointOfOrder, Ruling, Turn};

/// How long an announcement stays; then the room has moved on.
const ANNOUNCED: Span = Span::from_secs(20);

/// Words for the chair, and the act that they go with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChairLine {
    /// The words.
    pub words: ChairWords,
    /// What the chair does while saying them; nothing where they announce what is done, or only ask.
    pub act: Option<LineAct>,
}

/// What the chair does while saying a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineAct {
    /// Opens the session.
    Open,
    /// Has the agenda agreed.
    Agree,
    /// Starts the clock of who was called.
    Start,
    /// Lets the speaker's clock go on.
    Resume,
    /// Calls the speaker to order.
    CallToOrder,
    /// Gives the floor to who is next.
    NextSpeaker,
    /// Ends the turn where nobody waits.
    ThankSpeaker,
    /// Upholds the point of order.
    Uphold,
    /// Does not uphold it.
    NotUphold,
    /// Goes on to the next item.
    NextItem,
    /// Resumes the meeting.
    ResumeMeeting,
    /// Closes the session.
    Close,
}

/// What the chair can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChairWords {
    /// Open the session.
    Open,
    /// Propose the agenda for agreement.
    ProposeAgenda {
        /// How many topics it has.
        topics: usize,
    },
    /// Give the floor to the next speaker, with thanks to the present one.
    GiveFloor {
        /// Who has the floor or had it last; nothing where there is nobody to thank, or where it is who is next.
        thanks: Option<SpokenParty>,
        /// Who is next.
        to: SpokenParty,
        /// What for.
        call: Call,
        /// Who follows; nothing where it is the same.
        then: Option<SpokenParty>,
    },
    /// Tell the party that was called that it may begin.
    Begin {
        /// Who was called.
        party: SpokenParty,
        /// The time they have.
        limit: Option<Span>,
        /// Whether they introduce themselves.
        introduce: bool,
    },
    /// Ask the speaker to conclude.
    Conclude {
        /// Who has the floor.
        party: SpokenParty,
    },
    /// Let the speaker go on whose clock was held.
    GoOn {
        /// Who has the floor.
        party: SpokenParty,
    },
    /// Tell the speaker how much more time was given.
    AnnounceExtension {
        /// Who has the floor.
        party: SpokenParty,
        /// How much more, from now.
        more: Span,
    },
    /// Hear the point of order.
    HearPoint {
        /// Who raised it.
        party: SpokenParty,
    },
    /// Thank the last speaker, and ask who wishes to speak.
    AskForMore {
        /// Who has or had the floor.
        thanks: Option<SpokenParty>,
        /// Whether somebody has spoken on the item.
        else_who: bool,
    },
    /// Thank the last speaker: nobody else is asked, since the list of speakers is closed.
    Thank {
        /// Who has or had the floor.
        party: SpokenParty,
    },
    /// Announce a shorter limit.
    AnnounceLimit {
        /// The limit.
        limit: Span,
        /// Whether all who wait are reached with it.
        reaches_all: bool,
    },
    /// Rule on a point of order.
    Ruling {
        /// Whether the point is upheld.
        upheld: bool,
        /// Who goes on speaking.
        resumes: Option<SpokenParty>,
    },
    /// Announce that the list of speakers is closed.
    AnnounceListClosed,
    /// Take up an item.
    TakeUp {
        /// Who has or had the floor before it.
        thanks: Option<SpokenParty>,
        /// Its title.
        title: String,
        /// When its time will be up.
        until: Stamp,
        /// Whether the room comes back from a break.
        after_break: bool,
    },
    /// Take a break.
    TakeBreak {
        /// Who has or had the floor before it.
        thanks: Option<SpokenParty>,
        /// When the room comes back.
        until: Stamp,
    },
    /// Announce a suspension.
    AnnounceSuspension {
        /// Until when, if that is known.
        until: Option<Stamp>,
    },
    /// Resume the meeting.
    ResumeMeeting {
        /// Who goes on speaking.
        resumes: Option<SpokenParty>,
    },
    /// Close the session.
    Close {
        /// Who has or had the floor last.
        thanks: Option<SpokenParty>,
    },
}

/// What somebody is called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Call {
    /// An intervention, or a turn in a line-up.
    Intervention,
    /// The same, by a party that had the floor just before.
    Again,
    /// A direct response.
    Response,
}

impl ChairLine {
    /// Returns the lines for the floor at `now`, the first to say first; `last` is the last entry that counts.
    ///
    /// What was just done is announced. What can be done now has the words that go with it: those of Enter, and before
    /// them what comes first, such as the call to conclude.
    #[must_use]
    pub fn all(floor: &Floor, now: Stamp, last: Option<&Entry>) -> Vec<Self> {
        let said = last.filter(|entry| now - entry.moment() < ANNOUNCED);
        match floor.phase() {
            Phase::Ahead => return vec![with(LineAct::Open, ChairWords::Open)],
            Phase::Closed { .. } => return Vec::new(),
            Phase::Open(_) => {}
        }
        if let Some(suspension) = floor.suspension() {
            return suspended(floor, suspension, now);
        }
        if let Some(point) = floor.point() {
            return raised(floor, point, said);
        }
        let break_now = in_break(floor, now);
        let announced = said.and_then(|entry| announcement(floor, now, entry)).or_else(|| break_now.clone());
        let mut lines: Vec<_> = announced.into_iter().map(|words| Self { words, act: None }).collect();
        // Who was thanked as the item was taken up is thanked.
        let is_thanked = matches!(
            lines.first(),
            Some(Self { words: ChairWords::TakeUp { .. } | ChairWords::TakeBreak { .. }, .. })
        );
        lines.extend(of_turn(floor, now));
        if floor.turn().is_some_and(|turn| turn.clock.is_none()) {
            return lines;
        }
        let left = floor.agenda().present().and_then(|item| item.left(now));
        let is_over = left.is_some_and(|left| left <= Span::ZERO);
        // The chair does not leave the discussion of a topic before its time without a reason. Where all have spoken who asked
        // to, and it is the last item or the list is closed, there is one.
        let is_last = floor.agenda().next().is_none();
        let has_ended = was_heard(floor) && (is_last || !floor.list().open);
        let moves_on = is_over || !floor.agenda().is_at_topic() || has_ended;
        match (floor.turn(), floor.list().next()) {
            (Some(_), _) => {
                lines.extend(enter(floor, is_thanked));
                lines.extend(is_over.then(|| go_on(floor, now)));
            }
            (None, Some(_)) => {
                lines.extend((is_over || break_now.is_some()).then(|| go_on(floor, now)));
                lines.extend(enter(floor, is_thanked));
            }
            (None, None) if is_to_agree(floor) => {
                let words = ChairWords::ProposeAgenda { topics: floor.agenda().topics() };
                lines.push(with(LineAct::Agree, words));
            }
            (None, None) => {
                let asks = expects_speakers(floor) && !is_over && floor.list().open;
                lines.extend(ask(floor, is_thanked).filter(|_| asks).map(|words| Self { words, act: None }));
                lines.extend(moves_on.then(|| go_on(floor, now)));
            }
        }
        lines
    }
}

fn with(act: LineAct, words: ChairWords) -> ChairLine {
    ChairLine { words, act: Some(act) }
}

/// A suspended room does not wake: these lines stay true without being made again.
fn suspended(floor: &Floor, suspension: &Suspension, now: Stamp) -> Vec<ChairLine> {
    let until = suspension.until;
    let announced = until.is_none_or(|until| until > now);
    let words = ChairWords::AnnounceSuspension { until };
    let announced = announced.then_some(ChairLine { words, act: None });
    let resumes = match floor.point().filter(|_| suspension.point_resumes) {
        Some(point) => Some(spoken(floor, point.by)),
        None => speaker(floor).filter(|_| suspension.turn_resumes),
    };
    announced
        .into_iter()
        .chain([with(LineAct::ResumeMeeting, ChairWords::ResumeMeeting { resumes })])
        .collect()
}

fn raised(floor: &Floor, point: &PointOfOrder, said: Option<&Entry>) -> Vec<ChairLine> {
    let is_new = |entry: &Entry| entry.events.iter().any(|event| matches!(event, Event::PointRaised { .. }));
    if said.is_some_and(is_new) {
        // The ruling on the point before it comes first.
        let ruled = said.into_iter().flat_map(|entry| &entry.events).find_map(|event| {
            let Event::PointRuled { ruling } = event else { return None };
            Some(ChairWords::Ruling { upheld: *ruling == Ruling::Upheld, resumes: None })
        });
        let hear = ChairWords::HearPoint { party: spoken(floor, point.by) };
        return ruled.into_iter().chain([hear]).map(|words| ChairLine { words, act: None }).collect();
    }
    // Nobody goes on while another point waits to be heard.
    let resumes = speaker(floor).filter(|_| floor.points_noted().is_empty());
    let ruling = |upheld| ChairWords::Ruling { upheld, resumes: resumes.clone() };
    vec![with(LineAct::Uphold, ruling(true)), with(LineAct::NotUphold, ruling(false))]
}

/// Returns what is said to who has the floor, before anything else is done.
fn of_turn(floor: &Floor, now: Stamp) -> Option<ChairLine> {
    let turn = floor.turn()?;
    let party = spoken(floor, turn.party()?);
    let Some(clock) = &turn.clock else {
        let introduce = turn.first_time && floor.plan().rules.introduce;
        return Some(with(LineAct::Start, ChairWords::Begin { party, limit: turn.limit, introduce }));
    };
    if !clock.runs() {
        return Some(with(LineAct::Resume, ChairWords::GoOn { party }));
    }
    let is_up = turn.left(now).is_some_and(|left| left <= Span::ZERO) && turn.called_to_order.is_none();
    is_up.then(|| with(LineAct::CallToOrder, ChairWords::Conclude { party }))
}

/// Returns what was just done and the room is to be told.
fn announcement(floor: &Floor, now: Stamp, entry: &Entry) -> Option<ChairWords> {
    entry.events.iter().find_map(|event| {
        if let Event::LimitSet { to } = event {
            let reach = floor.reach(now);
            let reaches_all = reach.is_some_and(|reach| reach.waiting > 0 && reach.reached == reach.waiting);
            Some(ChairWords::AnnounceLimit { limit: *to, reaches_all })
        } else if let Event::PointRuled { ruling } = event {
            Some(ChairWords::Ruling { upheld: *ruling == Ruling::Upheld, resumes: speaker(floor) })
        } else if let Event::Extended { turn, by } = event {
            let turn = floor.turn().filter(|present| present.id == *turn)?;
            // What was over already is no time that the speaker gets.
            let more = turn.left(entry.moment())?.min(*by);
            Some(ChairWords::AnnounceExtension { party: spoken(floor, turn.party()?), more })
        } else if let Event::ItemBegan { item, .. } = event {
            began(floor, now, *item, entry)
        } else {
            matches!(event, Event::ListClosed).then_some(ChairWords::AnnounceListClosed)
        }
    })
}

/// Returns the words with which an item begins; an opening item begins with those that open the session.
fn began(floor: &Floor, now: Stamp, item: ItemId, entry: &Entry) -> Option<ChairWords> {
    let present = floor.agenda().present().filter(|present| present.id == item)?;
    let opens = entry.events.iter().any(|event| matches!(event, Event::Opened { .. }));
    if opens && present.kind == ItemKind::Opening {
        return None;
    }
    // Who was called and had not begun is not thanked.
    let has_spoken = |event: &Event| matches!(event, Event::Ended { spoken, .. } if *spoken > Span::ZERO);
    let ended = entry.events.iter().any(has_spoken);
    let last = floor.last_ended().filter(|_| ended).and_then(|last| last.party);
    let thanks = last.map(|party| spoken(floor, party));
    Some(take_up(floor, present, thanks, now + present.left(now)?))
}

/// Returns the words that go with Enter where somebody has the floor or waits for it; `None` where there is nobody to thank
/// and nobody to be asked.
fn enter(floor: &Floor, is_thanked: bool) -> Option<ChairLine> {
    let mut waiting = floor.list().in_order();
    let Some(next) = waiting.next() else {
        return ask(floor, is_thanked).map(|words| with(LineAct::ThankSpeaker, words));
    };
    let last = last_speaker(floor).filter(|_| !is_thanked);
    let call = match (next.kind == TurnKind::Response, last == Some(next.party)) {
        (true, _) => Call::Response,
        (false, true) => Call::Again,
        (false, false) => Call::Intervention,
    };
    let thanks = last.filter(|&last| last != next.party).map(|party| spoken(floor, party));
    let then = waiting.next().map(|request: &Request| request.party).filter(|&then| then != next.party);
    let then = then.filter(|_| call != Call::Response).map(|party| spoken(floor, party));
    let to = spoken(floor, next.party);
    Some(with(LineAct::NextSpeaker, ChairWords::GiveFloor { thanks, to, call, then }))
}

/// Returns the words that go on to the next item, or close the session after the last.
fn go_on(floor: &Floor, now: Stamp) -> ChairLine {
    let thanks = last_speaker(floor).map(|party| spoken(floor, party));
    match floor.agenda().next() {
        Some(next) => with(LineAct::NextItem, take_up(floor, next, thanks, now + next.allotment)),
        None => with(LineAct::Close, ChairWords::Close { thanks }),
    }
}

fn take_up(floor: &Floor, item: &AgendaItem, thanks: Option<SpokenParty>, until: Stamp) -> ChairWords {
    if item.kind == ItemKind::Break {
        return ChairWords::TakeBreak { thanks, until };
    }
    let items = &floor.agenda().items;
    let before = floor.agenda().place(item.id).and_then(|place| items.get(..place)).unwrap_or_default();
    let before = before.iter().rfind(|item| item.progress != Progress::Dropped);
    let after_break = before.is_some_and(|item| item.kind == ItemKind::Break);
    ChairWords::TakeUp { thanks, title: title(floor, item.id), until, after_break }
}

/// Thanks the last speaker, and asks who wishes to speak; the latter only while the list of speakers is open.
fn ask(floor: &Floor, is_thanked: bool) -> Option<ChairWords> {
    let thanks = last_speaker(floor).filter(|_| !is_thanked).map(|party| spoken(floor, party));
    if floor.list().open {
        return Some(ChairWords::AskForMore { thanks, else_who: was_heard(floor) });
    }
    thanks.map(|party| ChairWords::Thank { party })
}

/// Whether somebody has spoken on the present item.
fn was_heard(floor: &Floor) -> bool {
    floor.agenda().present().is_some_and(|item| !item.heard.is_empty())
}

fn speaker(floor: &Floor) -> Option<SpokenParty> {
    floor.turn().and_then(Turn::party).map(|party| spoken(floor, party))
}

/// Returns who has the floor; where nobody has, who spoke last and was not thanked.
fn last_speaker(floor: &Floor) -> Option<PartyId> {
    match floor.turn() {
        Some(turn) if turn.kind != TurnKind::Chair => turn.party(),
        Some(_) => None,
        None => unthanked(floor),
    }
}

/// Returns the last speaker, if there has been no other occasion for thanks: nobody was called since, the meeting was not
/// suspended, and the item is the same. Whose turn ended as the item was taken up was thanked with that.
fn unthanked(floor: &Floor) -> Option<PartyId> {
    let last = floor.last_ended()?;
    let began = floor.agenda().present().and_then(AgendaItem::clock).map(Timer::start);
    let is_here = began.is_none_or(|began| last.at > began);
    last.party.filter(|_| is_here && floor.free_since().is_none_or(|since| last.at >= since))
}

/// Returns that the room has a break, with the hour at which it comes back, until that hour.
fn in_break(floor: &Floor, now: Stamp) -> Option<ChairWords> {
    let item = floor.agenda().present().filter(|item| item.kind == ItemKind::Break)?;
    let left = item.left(now).filter(|left| *left > Span::ZERO)?;
    Some(ChairWords::TakeBreak { thanks: None, until: now + left })
}

/// Whether the agenda is to be agreed now.
fn is_to_agree(floor: &Floor) -> bool {
    floor.agenda().agreed.is_none()
        && floor.agenda().topics() > 0
        && floor.agenda().present().is_some_and(|item| item.kind == ItemKind::Opening)
}

/// Whether people are expected to ask for the floor on the present item.
fn expects_speakers(floor: &Floor) -> bool {
    let kind = floor.agenda().present().map(|item| item.kind);
    matches!(kind, Some(ItemKind::Topic | ItemKind::Block))
}
