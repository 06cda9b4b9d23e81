//! The acts of the chair that a script can wait for, by their words in scripts.

use serde::{Deserialize, Serialize};

use crate::floor::entry::{Cause, Entry, asked, called};
use crate::floor::event::Event;
use crate::floor::plan::PartyId;
use crate::floor::representative::TurnKind;
use crate::floor::turn::EndCause;

macro_rules! chair_acts {
    ($($(#[$about:meta])* $act:ident => $word:literal,)+) => {
        /// An act of the chair that a script can wait for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum ChairAct {
            $($(#[$about])* #[serde(rename = $word)] $act,)+
        }

        impl ChairAct {
            /// All words.
            pub const WORDS: &[&str] = &[$($word),+];

            /// The act of a word.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$act),)+
                    _ => None,
                }
            }
        }
    };
}

chair_acts! {
    /// Opens the session.
    Open => "open",
    /// Opens the agenda panel. No entry.
    Agenda => "agenda",
    /// The room agrees the agenda.
    Agree => "agree",
    /// Gives an item another length.
    Minutes => "minutes",
    /// Moves a topic.
    MoveItem => "move-item",
    /// Takes a topic off the agenda.
    Drop => "drop",
    /// Shares out the reserve.
    ShareOut => "share-out",
    /// Goes on to the next item.
    NextItem => "next-item",
    /// Ticks a guiding question off.
    Tick => "tick",
    /// Puts a party on the list of speakers.
    Add => "add",
    /// Selects a request on the list. No entry.
    Select => "select",
    /// Moves a request on the list.
    Move => "move",
    /// Takes a request off the list.
    Withdraw => "withdraw",
    /// Says which representative speaks.
    Representative => "representative",
    /// Closes the list.
    CloseList => "close-list",
    /// Reopens the list.
    ReopenList => "reopen-list",
    /// Gives the floor to a party that waits.
    Call => "call",
    /// Gives the floor to a party that has not asked.
    Invite => "invite",
    /// Takes the floor for remarks of the chair.
    ChairSpeaks => "chair-speaks",
    /// Notes that the party was called by mistake.
    CallBack => "call-back",
    /// Notes that the party that was called is not there.
    NotPresent => "not-present",
    /// Starts the speaker's clock.
    Start => "start",
    /// Moves the start back.
    StartBack => "start-back",
    /// Holds the clock.
    Hold => "hold",
    /// Resumes the clock.
    Resume => "resume",
    /// Gives the speaker more time.
    Extend => "extend",
    /// Gives the speaker what is left of the item.
    WhatIsLeft => "what-is-left",
    /// Calls the speaker to order.
    CallToOrder => "call-to-order",
    /// Takes the floor back.
    Finish => "finish",
    /// Grants a point of order.
    PointOfOrder => "point-of-order",
    /// Rules on the point of order.
    Rule => "rule",
    /// Grants a direct response.
    Response => "response",
    /// Sets another limit.
    Limit => "limit",
    /// Suspends the meeting.
    Suspend => "suspend",
    /// Resumes the meeting.
    ResumeMeeting => "resume-meeting",
    /// Settles what a clock did while nobody watched.
    Settle => "settle",
    /// Takes a note for the record.
    Note => "note",
    /// Starts a countdown beside the agenda.
    Countdown => "countdown",
    /// Undoes the last act.
    Undo => "undo",
    /// Redoes it.
    Redo => "redo",
    /// Opens the overview of each delegation's turns. No entry.
    Tally => "tally",
    /// Opens the help. No entry.
    Help => "help",
    /// Closes the session.
    Close => "close",
    /// Leaves the program. No entry.
    Leave => "leave",
}

impl ChairAct {
    /// The words in braces in a step's text.
    pub fn words_in(text: &str) -> impl Iterator<Item = &str> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(word, _)| word)
    }

    /// A step's text, with each word in braces replaced by what `key` gives for its act.
    pub fn fill(text: &str, key: impl Fn(Self) -> String) -> String {
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let word = part.split_once('}').and_then(|(word, rest)| Some((Self::of(word)?, rest)));
            if let Some((act, rest)) = word {
                filled.push_str(&key(act));
                filled.push_str(rest);
            } else {
                filled.push('{');
                filled.push_str(part);
            }
        }
        filled
    }

    /// The act's word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|word| Self::of(word) == Some(self)).copied().unwrap_or_default()
    }

    /// Whether a script can name the party of the act.
    #[must_use]
    pub fn is_about_a_party(self) -> bool {
        matches!(
            self,
            Self::Add
                | Self::Move
                | Self::Withdraw
                | Self::Representative
                | Self::Call
                | Self::Invite
                | Self::CallBack
                | Self::NotPresent
                | Self::PointOfOrder
                | Self::Response
        )
    }

    /// Whether the act makes no entry.
    #[must_use]
    pub fn is_a_look(self) -> bool {
        matches!(self, Self::Agenda | Self::Select | Self::Tally | Self::Help | Self::Leave)
    }

    /// Whether an entry is the act, about `of` if it is given. `before` holds the earlier entries.
    #[must_use]
    pub fn is_in(self, entry: &Entry, before: &[Entry], of: Option<PartyId>) -> bool {
        match entry.cause {
            Cause::Undo { .. } => self == Self::Undo,
            Cause::Redo { .. } => self == Self::Redo,
            Cause::Clock { .. } | Cause::Machine => false,
            Cause::Chair => {
                // A call while another speaks ends that turn first, so the act is the last event. But a call of the
                // chair also starts the clock of the chair's remarks, and a ruling the next point of order.
                let starts =
                    |event: &&Event| matches!(event, Event::Called { .. } | Event::PointRuled { .. });
                let called = entry.events.iter().find(starts);
                let last = entry.events.iter().rev().find(|event| !acts(event).is_empty());
                called.or(last).is_some_and(|event| {
                    acts(event).contains(&self) && (of.is_none() || about(event, before) == of)
                })
            }
        }
    }
}

/// The acts that an event can come of. A verb's word in scripts is in its row.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other events come of no act that a script waits for")]
fn acts(event: &Event) -> &'static [ChairAct] {
    match event {
        Event::Opened { .. } => &[ChairAct::Open],
        Event::AgendaAgreed => &[ChairAct::Agree],
        Event::AllotmentSet { .. } => &[ChairAct::Minutes, ChairAct::ShareOut],
        Event::ItemMoved { .. } => &[ChairAct::MoveItem],
        Event::ItemDropped { .. } => &[ChairAct::Drop],
        Event::ItemEnded { .. } => &[ChairAct::NextItem],
        Event::QuestionTicked { .. } => &[ChairAct::Tick],
        Event::Requested { request, .. } if request.kind == TurnKind::Response => &[ChairAct::Response],
        Event::Requested { .. } => &[ChairAct::Add],
        Event::RequestMoved { .. } => &[ChairAct::Move],
        Event::Withdrawn { .. } => &[ChairAct::Withdraw],
        Event::RequestRepresentativeSet { .. } | Event::TurnRepresentativeSet { .. } => {
            &[ChairAct::Representative]
        }
        Event::ListClosed => &[ChairAct::CloseList],
        Event::ListReopened => &[ChairAct::ReopenList],
        Event::Called { turn } if turn.kind == TurnKind::Chair => &[ChairAct::ChairSpeaks],
        Event::Called { .. } => &[ChairAct::Call, ChairAct::Invite],
        Event::CalledBack { .. } => &[ChairAct::CallBack],
        Event::PutBack { .. } | Event::SetAside { .. } => &[ChairAct::NotPresent],
        Event::Started { .. } => &[ChairAct::Start],
        Event::StartMovedBack { .. } => &[ChairAct::StartBack],
        Event::Held { .. } => &[ChairAct::Hold],
        Event::Resumed { .. } => &[ChairAct::Resume],
        Event::Ended { why: EndCause::Chair, .. } => &[ChairAct::Finish],
        Event::Extended { .. } => &[ChairAct::Extend],
        Event::TurnLimited { .. } => &[ChairAct::WhatIsLeft],
        Event::CalledToOrder { .. } => &[ChairAct::CallToOrder],
        Event::PointRaised { .. } | Event::PointNoted { .. } => &[ChairAct::PointOfOrder],
        Event::PointRuled { .. } => &[ChairAct::Rule],
        Event::LimitSet { .. } => &[ChairAct::Limit],
        Event::Suspended { .. } => &[ChairAct::Suspend],
        Event::CountdownStarted { .. } => &[ChairAct::Countdown],
        Event::NoteTaken { .. } => &[ChairAct::Note],
        Event::MeetingResumed => &[ChairAct::ResumeMeeting],
        Event::GapSettled { .. } | Event::ClockStepSettled { .. } => &[ChairAct::Settle],
        Event::Closed => &[ChairAct::Close],
        _ => &[],
    }
}

/// The party of an event, if a script can name it.
fn about(event: &Event, before: &[Entry]) -> Option<PartyId> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "of the other acts a script names no party")]
    match event {
        Event::Requested { request, .. } => Some(request.party),
        Event::Called { turn } => turn.party(),
        Event::PointRaised { by } | Event::PointNoted { by } => Some(*by),
        Event::RequestMoved { request, .. }
        | Event::Withdrawn { request }
        | Event::RequestRepresentativeSet { request, .. } => asked(before, *request),
        Event::TurnRepresentativeSet { turn, .. }
        | Event::CalledBack { turn }
        | Event::PutBack { turn, .. }
        | Event::SetAside { turn } => called(before, *turn),
        _ => None,
    }
}
