//! The command that an act stands for, aimed at what the chair sees: this turn, this request, this item.

use crate::floor::command::Command;
use crate::floor::list::RequestId;
use crate::floor::plan::ItemId;
use crate::floor::state::Floor;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Representative, Ruling, TurnId};

use super::act::{Act, limit_for_all, room_before, what_is_left};

/// The step by which the start of a clock is moved back.
const START_STEP: Span = Span::from_secs(15);
/// The step by which the agenda panel changes an allotment.
pub(super) const ALLOTMENT_STEP: Span = Span::from_mins(1);

/// Returns the command for an act in the room; nothing for an act of the console itself, or where its object is gone.
pub(super) fn command(act: Act, floor: &Floor, selected: Option<RequestId>, now: Stamp) -> Option<Command> {
    let turn = floor.turn().map(|turn| turn.id);
    match act {
        Act::Start => turn.map(|turn| Command::Start { turn }),
        Act::Hold => turn.map(|turn| Command::Hold { turn }),
        Act::Resume => turn.map(|turn| Command::Resume { turn }),
        Act::NextSpeaker => Some(Command::Call { after: turn, request: floor.list().next()?.id }),
        Act::CallSelected => Some(Command::Call { after: turn, request: selected? }),
        Act::ChairSpeaks => Some(Command::ChairSpeaks { after: turn }),
        Act::Finish | Act::ThankSpeaker => turn.map(|turn| Command::Finish { turn }),
        Act::NotPresent => turn.map(|turn| Command::NotPresent { turn }),
        Act::StartBack => {
            let by = START_STEP.min(floor.turn().map(room_before)?);
            turn.map(|turn| Command::MoveStartBack { turn, by })
        }
        Act::CallToOrder => turn.map(|turn| Command::CallToOrder { turn }),
        Act::WhatIsLeft => Some(Command::LimitTurn { turn: turn?, to: what_is_left(floor, now)? }),
        Act::Uphold => Some(Command::Rule { ruling: Ruling::Upheld }),
        Act::NotUphold => Some(Command::Rule { ruling: Ruling::NotUpheld }),
        Act::OtherRepresentative => other_representative(floor, selected),
        Act::Withdraw => Some(Command::Withdraw { request: selected? }),
        Act::MoveUp => moved(floor, selected?, -1),
        Act::MoveDown => moved(floor, selected?, 1),
        Act::CloseList => Some(Command::CloseList),
        Act::ReopenList => Some(Command::ReopenList),
        Act::ShorterLimit => Some(Command::SetLimit { to: limit_for_all(floor, now)? }),
        Act::NextItem => Some(Command::NextItem { after: floor.agenda().present()?.id }),
        Act::Close => Some(Command::Close),
        Act::Suspend => Some(Command::Suspend { until: None }),
        Act::ResumeMeeting => Some(Command::ResumeMeeting),
        Act::Tick(number) => {
            let item = floor.agenda().present()?;
            let question = usize::from(number.checked_sub(1)?);
            let covered = !item.covered.contains(&question);
            Some(Command::TickQuestion { item: item.id, question, covered })
        }
        Act::Open
        | Act::Extend
        | Act::Point
        | Act::Response
        | Act::Invite
        | Act::Add
        | Act::SelectUp
        | Act::SelectDown
        | Act::SetLimit
        | Act::SuspendUntil
        | Act::SetResumption
        | Act::Agenda
        | Act::Tally
        | Act::Help
        | Act::Undo
        | Act::Redo
        | Act::Insist
        | Act::Settle
        | Act::Bell
        | Act::Page
        | Act::Message
        | Act::TakeMessageBack
        | Act::BlankScreens
        | Act::UnblankScreens
        | Act::ClockAlone
        | Act::ShowAll
        | Act::Faster
        | Act::Slower
        | Act::Freeze
        | Act::Unfreeze
        | Act::Step
        | Act::LessonOn
        | Act::LessonBack
        | Act::SaveElsewhere
        | Act::Leave
        | Act::Dismiss
        | Act::Up
        | Act::Down
        | Act::PageUp
        | Act::PageDown
        | Act::Less
        | Act::More
        | Act::Yes
        | Act::Otherwise
        | Act::ItemUp
        | Act::ItemDown
        | Act::DropItem
        | Act::ShareOut
        | Act::Agree => None,
    }
}

/// Returns the command for an act in the agenda panel.
#[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few acts of its own")]
pub(super) fn agenda_command(act: Act, floor: &Floor, item: ItemId) -> Option<Command> {
    let agenda = floor.agenda();
    let allotment = agenda.find(item)?.allotment;
    let place = agenda.place(item)?;
    match act {
        Act::Less => Some(Command::SetAllotment { item, to: allotment - ALLOTMENT_STEP, insist: false }),
        Act::More => Some(Command::SetAllotment { item, to: allotment + ALLOTMENT_STEP, insist: false }),
        Act::ItemUp => Some(Command::MoveItem { item, to: place.checked_sub(1)? }),
        Act::ItemDown => Some(Command::MoveItem { item, to: place + 1 }),
        Act::DropItem if agenda.find(item)?.progress == crate::floor::agenda::Progress::Dropped => {
            Some(Command::RestoreItem { item })
        }
        Act::DropItem => Some(Command::DropItem { item }),
        Act::ShareOut => Some(Command::ShareOut),
        Act::Agree => Some(Command::AgreeAgenda),
        _ => None,
    }
}

/// Returns the same command with the rule set aside; nothing where no rule can be.
#[expect(clippy::wildcard_enum_match_arm, reason = "most commands meet no rule that can be set aside")]
pub(super) fn insisting(command: &Command) -> Option<Command> {
    let mut insisting = command.clone();
    match &mut insisting {
        Command::Request { insist, .. }
        | Command::Invite { insist, .. }
        | Command::GrantResponse { insist, .. }
        | Command::SetRequestRepresentative { insist, .. }
        | Command::SetTurnRepresentative { insist, .. }
        | Command::SetAllotment { insist, .. } => *insist = true,
        Command::AddParty { then: Some(then), .. } => **then = self::insisting(then)?,
        _ => return None,
    }
    Some(insisting)
}

fn other_representative(floor: &Floor, selected: Option<RequestId>) -> Option<Command> {
    if let Some(request) = selected.and_then(|id| floor.list().find(id)) {
        let representative = following(floor, request.representative);
        return Some(Command::SetRequestRepresentative {
            request: request.id,
            representative,
            insist: false,
        });
    }
    let turn: (TurnId, Representative) =
        floor.turn().and_then(|turn| Some((turn.id, turn.request.as_ref()?.representative)))?;
    let representative = following(floor, turn.1);
    Some(Command::SetTurnRepresentative { turn: turn.0, representative, insist: false })
}

/// Returns the representative after this one: one more than the rule allows, and than anybody has let speak, so that the
/// refusal can be insisted on; then the first again.
pub(super) fn following(floor: &Floor, representative: Representative) -> Representative {
    let spoke = floor.parties().map(|(id, _)| floor.tally(id).people()).max().unwrap_or(0);
    let allowed = floor.plan().rules.representatives.unwrap_or(2);
    let most = allowed.max(spoke).saturating_add(1).min(Representative::MOST);
    Representative::nth(if representative.number() >= most { 1 } else { representative.number() + 1 })
}

fn moved(floor: &Floor, request: RequestId, by: isize) -> Option<Command> {
    let to = floor.list().place(request)?.checked_add_signed(by)?;
    Some(Command::MoveRequest { request, to })
}
