//! What a key can do.

use crate::board::room::ShownView;
use crate::floor::Floor;
use crate::floor::history::History;
use crate::floor::list::RequestId;
use crate::floor::phase::Phase;
use crate::floor::reach::Reach;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::Turn;
use crate::rehearsal::Pace;

use super::commands::command;
use super::drill::Steps;

/// An act that a key stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// Opens the session.
    Open,
    /// Starts the speaker's clock.
    Start,
    /// Holds it.
    Hold,
    /// Lets it run on.
    Resume,
    /// Gives the floor to who is next.
    NextSpeaker,
    /// Takes the floor back.
    Finish,
    /// Ends the turn, where nobody waits to follow.
    ThankSpeaker,
    /// Says that who was called is not there.
    NotPresent,
    /// Asks for more time, with its price.
    Extend,
    /// Moves the start of the clock back.
    StartBack,
    /// Calls the speaker to order.
    CallToOrder,
    /// Gives the speaker what is left of the item's time.
    WhatIsLeft,
    /// The chair takes the floor.
    ChairSpeaks,
    /// Grants a point of order.
    Point,
    /// Upholds it.
    Uphold,
    /// Does not uphold it.
    NotUphold,
    /// Grants a direct response.
    Response,
    /// Invites who has not asked.
    Invite,
    /// Adds to the list of speakers.
    Add,
    /// Says that another representative speaks.
    OtherRepresentative,
    /// Selects the request above.
    SelectUp,
    /// Selects the request below.
    SelectDown,
    /// Gives the floor to the selected request.
    CallSelected,
    /// Takes the selected request off the list.
    Withdraw,
    /// Moves the selected request up.
    MoveUp,
    /// Moves it down.
    MoveDown,
    /// Closes the list.
    CloseList,
    /// Opens it again.
    ReopenList,
    /// Takes the limit at which all who wait are reached.
    ShorterLimit,
    /// Sets the limit.
    SetLimit,
    /// Goes on to the next item.
    NextItem,
    /// Closes the session.
    Close,
    /// Suspends the meeting.
    Suspend,
    /// Suspends it until an hour.
    SuspendUntil,
    /// Says anew until when it is suspended.
    SetResumption,
    /// Resumes it.
    ResumeMeeting,
    /// Ticks a guiding question off, by its number from 1.
    Tick(u8),
    /// Opens the agenda to change it.
    Agenda,
    /// Shows what each delegation has had of the floor.
    Tally,
    /// Shows the keys.
    Help,
    /// Takes the last act back.
    Undo,
    /// Brings it back.
    Redo,
    /// Does what was refused all the same.
    Insist,
    /// Asks again what was left undecided: a gap, a step of the clock.
    Settle,
    /// Switches the bell off, or on.
    Bell,
    /// Writes a message to the room.
    Message,
    /// Takes it back.
    TakeMessageBack,
    /// Blanks the room's screens.
    BlankScreens,
    /// Shows on them again what they showed.
    UnblankScreens,
    /// Shows the clock alone on them.
    ClockAlone,
    /// Shows everything on them again.
    ShowAll,
    /// In a rehearsal: lets time go faster.
    Faster,
    /// In a rehearsal: lets time go slower.
    Slower,
    /// In a rehearsal: lets time stand.
    Freeze,
    /// In a rehearsal: lets time go on.
    Unfreeze,
    /// In a rehearsal: goes on to what happens next.
    Step,
    /// In a lesson: goes on to the next step.
    LessonOn,
    /// In a lesson: reads the step before again.
    LessonBack,
    /// Shows where the page for browsers is.
    Page,
    /// Saves the session in another folder, and goes on there.
    SaveElsewhere,
    /// Leaves the program.
    Leave,
    /// Puts away what is selected, said or asked.
    Dismiss,

    /// In a panel: a line up.
    Up,
    /// In a panel: a line down.
    Down,
    /// On a page to read: many lines up.
    PageUp,
    /// On a page to read: many lines down.
    PageDown,
    /// In a panel: less.
    Less,
    /// In a panel: more.
    More,
    /// In a panel: yes.
    Yes,
    /// In a panel: the other answer.
    Otherwise,
    /// In the agenda: moves the selected topic up.
    ItemUp,
    /// In the agenda: moves it down.
    ItemDown,
    /// In the agenda: takes the selected item off, or puts it back.
    DropItem,
    /// In the agenda: shares the reserve out alike.
    ShareOut,
    /// In the agenda: the room agrees.
    Agree,
}

/// What the console knows beside the room, as far as it decides what can be done.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(super) struct Around {
    pub(super) selected: Option<RequestId>,
    pub(super) can_insist: bool,
    pub(super) has_answer: bool,
    pub(super) has_message: bool,
    pub(super) has_page: bool,
    pub(super) view: ShownView,
    /// How fast a rehearsal goes; nothing in a session that is none, and while time stands for a lesson's step.
    pub(super) pace: Option<Pace>,
    pub(super) steps: Steps,
}

impl Act {
    /// Returns whether the act can be done now, in the room itself. What the room's rules say, the floor says; here
    /// stands only what opens a panel or concerns the console. Panels ask themselves.
    pub(super) fn is_live(self, history: &History, around: Around, now: Stamp) -> bool {
        let floor = history.floor();
        let free = floor.turn().is_none();
        match self {
            Self::Open => floor.opened().is_none(),
            // With a speaker on the floor these would cut a turn short without a word.
            Self::ChairSpeaks | Self::CallSelected => free && self.is_granted(floor, around, now),
            Self::Invite => free && clocks(floor),
            // Where somebody waits, the same key calls them.
            Self::ThankSpeaker => {
                floor.list().next().is_none()
                    && floor.turn().is_some_and(|turn| turn.clock.is_some())
                    && self.is_granted(floor, around, now)
            }
            // Who was called and has not begun is not there, or begins.
            Self::Finish => {
                floor.turn().is_some_and(|turn| turn.clock.is_some()) && self.is_granted(floor, around, now)
            }
            Self::Close => floor.agenda().next().is_none() && self.is_granted(floor, around, now),
            Self::Extend => floor.turn().is_some_and(|turn| turn.limit.is_some()) && in_session(floor),
            Self::Point => clocks(floor),
            Self::SuspendUntil | Self::Response => in_session(floor),
            Self::SetResumption => floor.suspension().is_some(),
            Self::Add | Self::SetLimit | Self::Agenda => !matches!(floor.phase(), Phase::Closed { .. }),
            // A representative whom the rule refuses can be insisted on.
            Self::OtherRepresentative => command(self, floor, around.selected, now).is_some(),
            Self::SelectUp | Self::SelectDown => floor.list().next().is_some(),
            Self::Undo => history.undoable().is_some(),
            Self::Redo => history.redoable().is_some(),
            Self::Insist => around.can_insist,
            Self::Settle => floor.gap().is_some() || floor.wall_clock().undecided.is_some(),
            Self::Dismiss => around.selected.is_some() || around.has_answer,
            Self::Page => around.has_page,
            Self::Message => !around.has_message,
            Self::TakeMessageBack => around.has_message,
            Self::BlankScreens => around.view != ShownView::Blank,
            Self::UnblankScreens => around.view == ShownView::Blank,
            Self::ClockAlone => around.view != ShownView::ClockAlone,
            Self::ShowAll => around.view == ShownView::ClockAlone,
            Self::Faster => around.pace.is_some_and(|pace| pace.faster().is_some()),
            Self::Slower => around.pace.is_some_and(|pace| pace.slower().is_some()),
            Self::Freeze => around.pace.is_some_and(|pace| !pace.stands()),
            Self::Unfreeze => around.pace.is_some_and(Pace::stands),
            Self::Step => around.pace.is_some(),
            Self::LessonOn => around.steps.waits,
            Self::LessonBack => around.steps.has_earlier,
            Self::Tally | Self::Help | Self::Bell | Self::SaveElsewhere | Self::Leave => true,
            Self::Start
            | Self::Hold
            | Self::Resume
            | Self::NextSpeaker
            | Self::NotPresent
            | Self::StartBack
            | Self::CallToOrder
            | Self::WhatIsLeft
            | Self::Uphold
            | Self::NotUphold
            | Self::Withdraw
            | Self::MoveUp
            | Self::MoveDown
            | Self::CloseList
            | Self::ReopenList
            | Self::ShorterLimit
            | Self::NextItem
            | Self::Suspend
            | Self::ResumeMeeting
            | Self::Tick(_)
            | Self::Up
            | Self::Down
            | Self::PageUp
            | Self::PageDown
            | Self::Less
            | Self::More
            | Self::Yes
            | Self::Otherwise
            | Self::ItemUp
            | Self::ItemDown
            | Self::DropItem
            | Self::ShareOut
            | Self::Agree => self.is_granted(floor, around, now),
        }
    }

    /// Returns whether the act is a command that the floor grants now.
    fn is_granted(self, floor: &Floor, around: Around, now: Stamp) -> bool {
        command(self, floor, around.selected, now).is_some_and(|command| floor.decide(&command, now).is_ok())
    }
}

fn in_session(floor: &Floor) -> bool {
    matches!(floor.phase(), Phase::Open(_)) && floor.suspension().is_none()
}

/// Returns whether the floor can be taken: no point of order stands before it.
fn clocks(floor: &Floor) -> bool {
    in_session(floor) && floor.point().is_none()
}

/// Returns how far the start of a turn's clock can be moved back.
pub(super) fn room_before(turn: &Turn) -> Span {
    turn.clock.as_ref().map_or(Span::ZERO, |clock| clock.start() - turn.earliest)
}

/// Returns the item's time that is left for who was called, where it is less than the limit.
pub(super) fn what_is_left(floor: &Floor, now: Stamp) -> Option<Span> {
    let turn = floor.turn().filter(|turn| turn.clock.is_none() && clocks(floor))?;
    let left = floor.agenda().present()?.left(now)?;
    (left >= Span::SECOND && left < turn.limit?).then_some(left)
}

/// Returns the limit at which all who wait are reached, where it is shorter than the present one.
pub(super) fn limit_for_all(floor: &Floor, now: Stamp) -> Option<Span> {
    floor.reach(now).and_then(|Reach { limit_for_all, .. }| limit_for_all)
}
