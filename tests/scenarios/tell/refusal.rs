use tribune::floor::Floor;
use tribune::floor::refusal::Refusal;

use super::{item, party, representative, speaker};

#[allow(clippy::too_many_lines, reason = "one line a refusal")]
pub fn refusal(floor: &Floor, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotOpen => "the session has not opened".into(),
        Refusal::OpenAlready => "the session is open already".into(),
        Refusal::Closed => "the session is closed".into(),
        Refusal::Suspended => "the meeting is suspended".into(),
        Refusal::ResumesThenAlready => "the meeting is to resume then already".into(),
        Refusal::NotSuspended => "the meeting is not suspended".into(),
        Refusal::ResumesInThePast => "that hour has passed".into(),
        Refusal::EndsBeforeOpening => "the session would end before it opens".into(),
        Refusal::AgreedAlready => "the agenda is agreed already".into(),
        Refusal::NoSuchItem => "there is no such item".into(),
        Refusal::ItemBegun { item: id } => format!("{} has begun", item(floor, *id)),
        Refusal::ItemPassed { item: id } => format!("{} is not the present item", item(floor, *id)),
        Refusal::ItemDropped { item: id } => format!("{} is dropped", item(floor, *id)),
        Refusal::ItemNotDropped { item: id } => format!("{} is not dropped", item(floor, *id)),
        Refusal::ItemFixed { item: id } => format!("{} keeps its place", item(floor, *id)),
        Refusal::ItemNeeded { item: id } => format!("{} cannot be dropped", item(floor, *id)),
        Refusal::ItemProtected { item: id, planned } => {
            format!("the {planned} of {} are protected", item(floor, *id))
        }
        Refusal::AllotmentOutOfBounds { asked } => format!("no item can have {asked}"),
        Refusal::NothingToShare => "there is no time to share out".into(),
        Refusal::NobodyToShareWith => "there is no topic to share time with".into(),
        Refusal::TooLittleToShare { missing } => {
            format!("{missing} are missing: a topic would be left with less than a minute")
        }
        Refusal::NoItemAhead => "no item is ahead".into(),
        Refusal::EndsInThePast => "that end has passed".into(),
        Refusal::EndsThenAlready => "the session ends then already".into(),
        Refusal::TooManyItems => "the agenda is full".into(),
        Refusal::EmptyText => "a text is needed".into(),
        Refusal::OwnLineAlready { item: id } => format!("the line on {} is that already", item(floor, *id)),
        Refusal::NoSuchNote => "there is no such note".into(),
        Refusal::NoteUnchanged => "the note says that already".into(),
        Refusal::NoteThereAlready { item: id } => format!("the note is under {} already", item(floor, *id)),
        Refusal::NoteTooLong { found, most } => format!("{found} characters are too long: {most} at most"),
        Refusal::NotesFull => "there are too many notes".into(),
        Refusal::NamedAlready { party: id } => format!("{} is called so already", party(floor, *id)),
        Refusal::NobodyToAdd => "nobody is to be added".into(),
        Refusal::CountdownOutOfBounds => "a countdown is above zero, and a day at most".into(),
        Refusal::CountdownAlready => "a countdown runs already".into(),
        Refusal::NoCountdown => "there is no countdown".into(),
        Refusal::NoSuchQuestion => "there is no such question".into(),
        Refusal::EmptyName => "a name is needed".into(),
        Refusal::NameTaken { party: id } => format!("{} is in the room already", party(floor, *id)),
        Refusal::TooManyParties => "the room is full".into(),
        Refusal::NoSuchParty => "there is no such delegation".into(),
        Refusal::ListClosed { party: id } => {
            format!("the list is closed: reopen it, or add {} only", party(floor, *id))
        }
        Refusal::ListClosedAlready => "the list is closed already".into(),
        Refusal::ListOpenAlready => "the list is open already".into(),
        Refusal::Listed { party: id, place } => {
            format!("{} is already number {place} on the list", party(floor, *id))
        }
        Refusal::ResponseGranted { party: id } => {
            format!("{} was granted a direct response already", party(floor, *id))
        }
        Refusal::Representatives { party: id, asked, spoken, allowed } => format!(
            "{spoken} have spoken for {}, and the rule is {allowed}: not its {}",
            party(floor, *id),
            representative(*asked)
        ),
        Refusal::NoSuchRequest => "that request is not on the list any more".into(),
        Refusal::NowhereToMove => "it is there already".into(),
        Refusal::FloorPassedOn => "the floor has passed on".into(),
        Refusal::FloorTaken { by } => format!("{} has the floor", speaker(floor, *by)),
        Refusal::NotStarted { party } => format!("{} has not begun", speaker(floor, *party)),
        Refusal::StartedAlready => "the clock was started already".into(),
        Refusal::HeldAlready => "the clock holds already".into(),
        Refusal::NotHeld => "the clock is not held".into(),
        Refusal::BackTooFar { most } => format!("the start can be moved back by {most} at most"),
        Refusal::NoLimit => "the turn has no limit".into(),
        Refusal::WithinLimit => "the speaker is within the limit".into(),
        Refusal::CalledToOrderAlready => "the speaker was called to order already".into(),
        Refusal::ExtensionOutOfBounds => "an extension is above zero, and an hour at most".into(),
        Refusal::TurnLimitOutOfBounds { limit } => {
            format!("the turn can only be limited below its {limit}, and to more than was spoken")
        }
        Refusal::LimitOutOfBounds { plan, least } => format!("the limit is {least} to {plan}"),
        Refusal::LimitAlready { limit } => format!("the limit is {limit} already"),
        Refusal::PointPending { by } => format!("{}'s point of order waits for a ruling", party(floor, *by)),
        Refusal::PointRaisedAlready { party: id } => {
            format!("{} has raised a point of order already", party(floor, *id))
        }
        Refusal::NoPoint => "there is no point of order".into(),
        Refusal::NothingToSettle => "there is nothing to settle".into(),
        Refusal::NothingToUndo => "there is nothing to undo".into(),
        Refusal::NothingToRedo => "there is nothing to bring back".into(),
    }
}
