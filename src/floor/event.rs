//! What happened.
//!
//! State, journal, undo, report and every screen are made from events alone.

use serde::{Deserialize, Serialize};

use super::gap::GapCause;
use super::list::{Request, RequestId};
use super::note::{Note, NoteId, NoteKind, NoteText};
use super::overrides::Override;
use super::plan::{Item, ItemId, Party, PartyId};
use super::representative::Representative;
use super::time::{Span, Stamp};
use super::turn::{EndCause, Ruling, Turn, TurnId};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// The session opened.
    Opened {
        /// When it is to end.
        ends: Stamp,
    },
    /// The session is to end at another hour.
    EndSet {
        /// When it is to end.
        ends: Stamp,
    },
    /// An item began.
    ItemBegan {
        /// The item.
        item: ItemId,
        /// The requests of its line-up.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        line_up: Vec<Request>,
    },
    /// The present item ended.
    ItemEnded {
        /// The item.
        item: ItemId,
        /// The time that it took.
        used: Span,
    },
    /// The room agreed the agenda.
    AgendaAgreed,
    /// An item moved to another place.
    ItemMoved {
        /// The item.
        item: ItemId,
        /// The place, from 0.
        to: usize,
    },
    /// An item was taken off the agenda.
    ItemDropped {
        /// The item.
        item: ItemId,
    },
    /// A dropped item came back.
    ItemRestored {
        /// The item.
        item: ItemId,
    },
    /// An item got another allotment.
    AllotmentSet {
        /// The item.
        item: ItemId,
        /// The allotment.
        to: Span,
        /// The rules set aside for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        overrides: Vec<Override>,
    },
    /// A guiding question was ticked off, or the tick taken back.
    QuestionTicked {
        /// The item.
        item: ItemId,
        /// The question's place, from 0.
        question: usize,
        /// Whether it was covered.
        covered: bool,
    },
    /// A topic was added, under the next number.
    ItemAdded {
        /// The topic.
        item: Item,
        /// Its place in the agenda, from 0.
        to: usize,
    },
    /// A guiding question was added, behind the others.
    QuestionAdded {
        /// The item.
        item: ItemId,
        /// The question.
        question: String,
    },
    /// The chair's own line on an item was written, or taken away.
    #[serde(alias = "note-set")]
    OwnLineSet {
        /// The item.
        item: ItemId,
        /// The line; empty where there is none any more.
        text: String,
    },
    /// A note was taken for the record.
    NoteTaken {
        /// The note.
        note: Note,
    },
    /// A note was written anew.
    NoteChanged {
        /// The note.
        note: NoteId,
        /// What it is.
        kind: NoteKind,
        /// What it says.
        text: NoteText,
    },
    /// A note is filed under another item, behind the notes there. An answer is a point there.
    NoteMoved {
        /// The note.
        note: NoteId,
        /// The item.
        item: ItemId,
    },
    /// A note was taken away.
    NoteRemoved {
        /// The note.
        note: NoteId,
    },
    /// A party's name and code were put right.
    PartyNamed {
        /// The party.
        party: PartyId,
        /// Its name.
        name: String,
        /// Its code.
        code: Option<String>,
    },
    /// A party that is not in the plan was added.
    PartyAdded {
        /// The party.
        party: Party,
    },
    /// A request was put on the list.
    Requested {
        /// The request.
        request: Request,
        /// Its place, from 0; for a direct response, its place among those.
        to: usize,
    },
    /// A request was taken off the list.
    Withdrawn {
        /// The request.
        request: RequestId,
    },
    /// A request moved to another place.
    RequestMoved {
        /// The request.
        request: RequestId,
        /// The place, from 0.
        to: usize,
    },
    /// The list closed.
    ListClosed,
    /// The list opened again.
    ListReopened,
    /// A request is for another representative.
    RequestRepresentativeSet {
        /// The request.
        request: RequestId,
        /// The representative.
        representative: Representative,
        /// The rules set aside for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        overrides: Vec<Override>,
    },
    /// Another representative has the floor.
    TurnRepresentativeSet {
        /// The turn.
        turn: TurnId,
        /// The representative.
        representative: Representative,
        /// The rules set aside for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        overrides: Vec<Override>,
    },
    /// The floor was given.
    Called {
        /// The turn, as it begins.
        turn: Turn,
    },
    /// Who was called had been called by mistake: the request is where it was, and the turn never was.
    CalledBack {
        /// The turn.
        turn: TurnId,
    },
    /// The party that was called was not there, and waits again.
    PutBack {
        /// The turn.
        turn: TurnId,
        /// The place on the list, from 0.
        to: usize,
    },
    /// The party that was called was not there again, and was set aside.
    SetAside {
        /// The turn.
        turn: TurnId,
    },
    /// A request that was set aside is back at the end of its list. Delegations come before observers there.
    Returned {
        /// The request.
        request: RequestId,
    },
    /// The speaker's clock started.
    Started {
        /// The turn.
        turn: TurnId,
    },
    /// The start of the speaker's clock was moved back.
    StartMovedBack {
        /// The turn.
        turn: TurnId,
        /// By how much.
        by: Span,
    },
    /// The speaker's clock holds.
    Held {
        /// The turn.
        turn: TurnId,
    },
    /// The speaker's clock runs on.
    Resumed {
        /// The turn.
        turn: TurnId,
    },
    /// The turn ended.
    Ended {
        /// The turn.
        turn: TurnId,
        /// How long the speaker spoke.
        spoken: Span,
        /// Why it ended.
        why: EndCause,
    },
    /// The speaker got more time.
    Extended {
        /// The turn.
        turn: TurnId,
        /// How much more.
        by: Span,
    },
    /// The speaker got a limit of their own.
    TurnLimited {
        /// The turn.
        turn: TurnId,
        /// The limit.
        to: Span,
    },
    /// The speaker was called to order.
    CalledToOrder {
        /// The turn.
        turn: TurnId,
    },
    /// A point of order was granted.
    PointRaised {
        /// Who raised it.
        by: PartyId,
    },
    /// A point of order was noted: it comes after those before it.
    PointNoted {
        /// Who raised it.
        by: PartyId,
    },
    /// The chair ruled on the point of order.
    PointRuled {
        /// The ruling.
        ruling: Ruling,
    },
    /// The limit for the turns to come changed.
    LimitSet {
        /// The limit.
        to: Span,
    },
    /// A countdown beside the agenda started.
    CountdownStarted {
        /// How long it runs.
        length: Span,
        /// What it is for.
        label: Option<String>,
    },
    /// The countdown beside the agenda was taken away.
    CountdownEnded,
    /// The meeting was suspended.
    Suspended {
        /// When it is to resume, if that is known.
        until: Option<Stamp>,
    },
    /// The suspended meeting is to resume at another hour.
    ResumptionSet {
        /// When it is to resume, if that is known.
        until: Option<Stamp>,
    },
    /// The meeting resumed.
    MeetingResumed,
    /// The session closed.
    Closed,
    /// Nobody watched the clocks for a while.
    GapNoted {
        /// The last moment at which somebody did.
        from: Stamp,
        /// Why.
        why: GapCause,
    },
    /// The chair said what the speaker's clock did in the gap.
    GapSettled {
        /// Whether the clock stands as if it had held.
        held: bool,
    },
    /// The computer's clock was changed.
    ClockStepNoted {
        /// By how much it went forward.
        by: Span,
    },
    /// The chair said what the session does about it.
    ClockStepSettled {
        /// Whether the session follows the new clock.
        follow: bool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_line_of_earlier_journals_is_read() {
        let json = r#"{"note-set":{"item":1,"text":"begin with Yemen"}}"#;
        let line = Event::OwnLineSet { item: ItemId(1), text: "begin with Yemen".into() };
        assert_eq!(serde_json::from_str::<Event>(json).unwrap(), line);
        assert!(serde_json::to_string(&line).unwrap().contains("own-line-set"));
    }
}
