//! Why an act is refused: data for a sentence, never the sentence.

use serde::{Deserialize, Serialize};

use super::plan::{ItemId, PartyId};
use super::representative::Representative;
use super::time::Span;

/// Why a command is not granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The session has not opened.
    NotOpen,
    /// The session has opened already.
    OpenAlready,
    /// The session is closed.
    Closed,
    /// The meeting is suspended.
    Suspended,
    /// The meeting is not suspended.
    NotSuspended,
    /// A suspension cannot end before it begins.
    ResumesInThePast,
    /// The meeting is to resume then already.
    ResumesThenAlready,
    /// The session would end before it opens.
    EndsBeforeOpening,
    /// A session cannot end before now.
    EndsInThePast,
    /// The session is to end then already.
    EndsThenAlready,
    /// The agenda was agreed already and has not changed since.
    AgreedAlready,
    /// There is no such item.
    NoSuchItem,
    /// The item has begun.
    ItemBegun {
        /// The item.
        item: ItemId,
    },
    /// The item is not the present one any more.
    ItemPassed {
        /// The item.
        item: ItemId,
    },
    /// The item was dropped already.
    ItemDropped {
        /// The item.
        item: ItemId,
    },
    /// The item was not dropped.
    ItemNotDropped {
        /// The item.
        item: ItemId,
    },
    /// Only topics that have not begun can change places.
    ItemFixed {
        /// The item.
        item: ItemId,
    },
    /// The opening and the closing item cannot be dropped.
    ItemNeeded {
        /// The item.
        item: ItemId,
    },
    /// The item's time is protected.
    ItemProtected {
        /// The item.
        item: ItemId,
        /// Its planned time.
        planned: Span,
    },
    /// An allotment must be above zero, and no more than a day.
    AllotmentOutOfBounds {
        /// What was asked for.
        asked: Span,
    },
    /// There is no time to share out.
    NothingToShare,
    /// No topic is ahead that time could be shared with.
    NobodyToShareWith,
    /// Shortening all alike would leave a topic less than a minute.
    TooLittleToShare {
        /// The time that is missing.
        missing: Span,
    },
    /// The last item has been reached.
    NoItemAhead,
    /// The agenda has as many items as it can have.
    TooManyItems,
    /// A title or a question is empty.
    EmptyText,
    /// The chair's line on the item is that already.
    OwnLineAlready {
        /// The item.
        item: ItemId,
    },
    /// There is no such note any more.
    NoSuchNote,
    /// The note says that already.
    NoteUnchanged,
    /// The note is filed there already.
    NoteThereAlready {
        /// The item.
        item: ItemId,
    },
    /// A note is too long.
    NoteTooLong {
        /// How many characters it has.
        found: usize,
        /// How many it may have.
        most: usize,
    },
    /// The session has as many notes as it can have, or as much text in them.
    NotesFull,
    /// The item has no such question.
    NoSuchQuestion,
    /// The name is empty.
    EmptyName,
    /// A party of that name is in the room already.
    NameTaken {
        /// The party.
        party: PartyId,
    },
    /// The party is called so already.
    NamedAlready {
        /// The party.
        party: PartyId,
    },
    /// Nobody is to be added.
    NobodyToAdd,
    /// The room has as many parties as it can have.
    TooManyParties,
    /// There is no such party.
    NoSuchParty,
    /// The list of speakers is closed.
    ListClosed {
        /// Who asked.
        party: PartyId,
    },
    /// The list is closed already.
    ListClosedAlready,
    /// The list is open already.
    ListOpenAlready,
    /// The party is on the list already.
    Listed {
        /// The party.
        party: PartyId,
        /// Its place, from 1.
        place: usize,
    },
    /// The party was granted a direct response already.
    ResponseGranted {
        /// The party.
        party: PartyId,
    },
    /// As many people have spoken for the delegation as the rule allows.
    Representatives {
        /// The delegation.
        party: PartyId,
        /// Which representative asked.
        asked: Representative,
        /// How many have spoken.
        spoken: u8,
        /// How many may.
        allowed: u8,
    },
    /// A countdown must be above zero, and no more than a day.
    CountdownOutOfBounds,
    /// A countdown runs already.
    CountdownAlready,
    /// There is no countdown.
    NoCountdown,
    /// The request is not on the list any more.
    NoSuchRequest,
    /// The request or the topic is at that place already.
    NowhereToMove,
    /// The floor has passed to somebody else since the key was meant.
    FloorPassedOn,
    /// Somebody has the floor.
    FloorTaken {
        /// The party. `None` for the chair's own remarks.
        by: Option<PartyId>,
    },
    /// The party that was called has not begun.
    NotStarted {
        /// The party.
        party: Option<PartyId>,
    },
    /// The speaker's clock was started already.
    StartedAlready,
    /// The speaker's clock holds already.
    HeldAlready,
    /// The speaker's clock is not held.
    NotHeld,
    /// The start cannot be moved back that far.
    BackTooFar {
        /// How far it can be moved.
        most: Span,
    },
    /// The turn has no limit.
    NoLimit,
    /// The speaker is within the limit.
    WithinLimit,
    /// The speaker was called to order already.
    CalledToOrderAlready,
    /// An extension must be above zero, and no more than an hour.
    ExtensionOutOfBounds,
    /// A turn can only be limited below its limit, to more than was spoken, and to a second at least.
    TurnLimitOutOfBounds {
        /// The turn's limit.
        limit: Span,
    },
    /// The limit can only be shortened below the plan's.
    LimitOutOfBounds {
        /// The plan's limit.
        plan: Span,
        /// The shortest limit.
        least: Span,
    },
    /// The limit is so already.
    LimitAlready {
        /// The limit.
        limit: Span,
    },
    /// A point of order waits for the ruling.
    PointPending {
        /// Who raised it.
        by: PartyId,
    },
    /// The party has raised a point of order that is not ruled on yet.
    PointRaisedAlready {
        /// The party.
        party: PartyId,
    },
    /// There is no point of order.
    NoPoint,
    /// No gap and no clock step waits for a decision.
    NothingToSettle,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
}
