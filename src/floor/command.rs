//! What a chair can ask for.
//!
//! A command names its request, turn or item. So a key that comes too late, or twice, is refused, and does not act on
//! somebody else's turn.

use serde::{Deserialize, Serialize};

use super::list::RequestId;
use super::note::{NoteId, NoteKind, NoteText};
use super::plan::{ItemId, PartyId, Standing};
use super::representative::Representative;
use super::time::{Span, Stamp};
use super::turn::{Ruling, TurnId};

/// An act that the chair asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Command {
    /// Opens the session; its first item begins.
    Open {
        /// When the session is to end. It stays, however late the opening.
        ends: Stamp,
    },
    /// Sets when the session is to end.
    SetEnd {
        /// When.
        ends: Stamp,
    },
    /// Records that the room has agreed the agenda as it stands.
    AgreeAgenda,
    /// Moves a topic that has not begun to another topic's place.
    MoveItem {
        /// The topic.
        item: ItemId,
        /// The place in the agenda, from 0.
        to: usize,
    },
    /// Takes an item that has not begun off the agenda; its time goes to the reserve.
    DropItem {
        /// The item.
        item: ItemId,
    },
    /// Puts a dropped item back, with the time it had.
    RestoreItem {
        /// The item.
        item: ItemId,
    },
    /// Gives an item another allotment; the difference comes from the reserve or goes to it.
    SetAllotment {
        /// The item: one that has not begun, or the present one.
        item: ItemId,
        /// Its new allotment.
        to: Span,
        /// Whether a protected item may be shortened.
        insist: bool,
    },
    /// Shares the reserve out equally among the topics that have not begun; or shortens them equally if time is missing.
    ShareOut,
    /// Adds a topic that the room proposes, after those there are. Its time comes from the reserve.
    AddTopic {
        /// Its title.
        title: String,
        /// Its time.
        length: Span,
    },
    /// Adds a guiding question that the room proposes.
    AddQuestion {
        /// The item: the present one, or one that has not begun.
        item: ItemId,
        /// The question.
        question: String,
    },
    /// Writes the chair's own line on an item, which no screen of the room shows.
    SetOwnLine {
        /// The item.
        item: ItemId,
        /// The line; an empty one takes it away.
        text: String,
    },
    /// Takes a note for the record.
    TakeNote {
        /// The item under which it is filed: any item of the agenda.
        item: ItemId,
        /// What it is. The question that an answer answers counts as covered.
        kind: NoteKind,
        /// What it says.
        text: NoteText,
    },
    /// Writes a note anew.
    ChangeNote {
        /// The note.
        note: NoteId,
        /// What it is.
        kind: NoteKind,
        /// What it says.
        text: NoteText,
    },
    /// Files a note under another item. An answer is a point there.
    MoveNote {
        /// The note.
        note: NoteId,
        /// The item.
        item: ItemId,
    },
    /// Takes a note away.
    RemoveNote {
        /// The note.
        note: NoteId,
    },
    /// Ends the present item, whoever has the floor, and begins the next one.
    NextItem {
        /// The item that is to end.
        after: ItemId,
    },
    /// Ticks a guiding question of the present item off, or takes the tick back.
    TickQuestion {
        /// The item.
        item: ItemId,
        /// The question's place, from 0.
        question: usize,
        /// Whether it was covered.
        covered: bool,
    },
    /// Adds a delegation or an observer that is not in the plan.
    AddParty {
        /// Its name.
        name: String,
        /// What it is.
        standing: Standing,
        /// What it is added for. Both happen, or neither.
        then: Option<Box<Command>>,
    },
    /// Puts a party's name and code right.
    NameParty {
        /// The party.
        party: PartyId,
        /// Its name.
        name: String,
        /// Its code, where it has one.
        code: Option<String>,
    },
    /// Does several acts as one: all of them, or none.
    All {
        /// The acts, in order.
        acts: Vec<Command>,
    },
    /// Puts a party on the list of speakers.
    Request {
        /// Who asks.
        party: PartyId,
        /// Which of its representatives will speak.
        representative: Representative,
        /// Whether a rule may be set aside: a closed list, a third representative.
        insist: bool,
    },
    /// Takes a request off the list.
    Withdraw {
        /// The request.
        request: RequestId,
    },
    /// Moves a request to another place on the list.
    MoveRequest {
        /// The request.
        request: RequestId,
        /// Its new place, from 0.
        to: usize,
    },
    /// Puts a request that was set aside back on the list, at its end.
    Return {
        /// The request.
        request: RequestId,
    },
    /// Closes the list of speakers.
    CloseList,
    /// Opens the list of speakers again.
    ReopenList,
    /// Says which representative a request is for.
    SetRequestRepresentative {
        /// The request.
        request: RequestId,
        /// The representative.
        representative: Representative,
        /// Whether the rule may be set aside.
        insist: bool,
    },
    /// Says which representative has the floor.
    SetTurnRepresentative {
        /// The turn.
        turn: TurnId,
        /// The representative.
        representative: Representative,
        /// Whether the rule may be set aside.
        insist: bool,
    },
    /// Gives the floor to a request on the list, or to a direct response. Ends the present turn.
    Call {
        /// The turn that this one follows, if somebody has the floor.
        after: Option<TurnId>,
        /// The request.
        request: RequestId,
    },
    /// Gives the floor to a party that has not asked.
    Invite {
        /// The turn that this one follows, if somebody has the floor.
        after: Option<TurnId>,
        /// Who is invited.
        party: PartyId,
        /// Which of its representatives speaks.
        representative: Representative,
        /// Whether the rule may be set aside.
        insist: bool,
    },
    /// The chair takes the floor for remarks.
    ChairSpeaks {
        /// The turn that this one follows, if somebody has the floor.
        after: Option<TurnId>,
    },
    /// Says that the party was called by mistake: its request is where it was, as if it had not been called. One that was
    /// invited and had not asked only loses the floor.
    CallBack {
        /// The turn.
        turn: TurnId,
    },
    /// Says that the party called is not there. It goes two places down the list; the second time it is set aside.
    NotPresent {
        /// The turn.
        turn: TurnId,
    },
    /// Starts the speaker's clock.
    Start {
        /// The turn.
        turn: TurnId,
    },
    /// Moves the start of the speaker's clock back.
    MoveStartBack {
        /// The turn.
        turn: TurnId,
        /// By how much.
        by: Span,
    },
    /// Holds the speaker's clock.
    Hold {
        /// The turn.
        turn: TurnId,
    },
    /// Lets a held clock run on.
    Resume {
        /// The turn.
        turn: TurnId,
    },
    /// Ends the turn; the floor returns to the chair.
    Finish {
        /// The turn.
        turn: TurnId,
    },
    /// Gives the speaker more time.
    Extend {
        /// The turn.
        turn: TurnId,
        /// How much more.
        by: Span,
    },
    /// Gives the speaker less time than the limit, before the turn or during it: for instance because the topic's time ends
    /// before.
    LimitTurn {
        /// The turn.
        turn: TurnId,
        /// The limit of this turn.
        to: Span,
    },
    /// Calls the speaker to order: the alarm falls silent, the overrun stays in sight.
    CallToOrder {
        /// The turn.
        turn: TurnId,
    },
    /// Grants a point of order: the speaker's clock holds. While another one is before the chair, it is noted, and comes
    /// after the ruling on that one.
    PointOfOrder {
        /// Who raises it.
        by: PartyId,
    },
    /// Rules on the point of order: the speaker's clock goes on as it was, or holds for the next point that was noted.
    Rule {
        /// The ruling.
        ruling: Ruling,
    },
    /// Grants a direct response, after the present speaker.
    GrantResponse {
        /// Who responds.
        party: PartyId,
        /// Which of its representatives speaks.
        representative: Representative,
        /// Whether the rule may be set aside.
        insist: bool,
    },
    /// Sets the limit for the turns to come; never above the plan's.
    SetLimit {
        /// The limit.
        to: Span,
    },
    /// Starts a countdown beside the agenda.
    StartCountdown {
        /// How long it runs.
        length: Span,
        /// What it is for, where that is said.
        label: Option<String>,
    },
    /// Takes the countdown beside the agenda away.
    EndCountdown,
    /// Suspends the meeting: every clock holds.
    Suspend {
        /// When it is to resume, if that is known.
        until: Option<Stamp>,
    },
    /// Changes when the suspended meeting is to resume.
    SetResumption {
        /// When, if that is known.
        until: Option<Stamp>,
    },
    /// Resumes the meeting: the clocks go on as they were.
    ResumeMeeting,
    /// Closes the session.
    Close,
    /// Says whether the speaker's clock ran on in a gap, or held.
    SettleGap {
        /// Whether the clock is to stand as if it had held.
        held: bool,
    },
    /// Says whether the session follows a step of the computer's clock.
    SettleClockStep {
        /// Whether the session follows the new clock: then it still ends at the same hour. Running clocks do not change.
        follow: bool,
    },
}
