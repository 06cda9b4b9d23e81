//! The way to an act that a script waits for: by which keys of the room, and of what then lies over it.

use crate::console::act::Act;
use crate::console::keymap::{Layer, Row, row_of};
use crate::rehearsal::script::ChairAct;

/// The way to an act.
pub(super) struct Way {
    /// In the room: of these the first that can be done, one in place of the other.
    pub(super) room: &'static [&'static [Act]],
    /// Then, in what lies over the room.
    pub(super) over: Option<(Layer, &'static [Act])>,
}

impl Way {
    /// Returns the way to an act.
    pub(super) fn to(act: ChairAct) -> Self {
        let finder = Some((Layer::Finder, &[Act::Yes][..]));
        let asks = Some((Layer::Ask, &[Act::Yes][..]));
        let agenda: &[&[Act]] = &[&[Act::Agenda]];
        let (room, over): (&[&[Act]], _) = match act {
            ChairAct::Open => (&[&[Act::Open]], None),
            ChairAct::Agenda => (agenda, None),
            ChairAct::Agree => (agenda, Some((Layer::Agenda, &[Act::Agree][..]))),
            ChairAct::Minutes => (agenda, Some((Layer::Agenda, &[Act::More, Act::Less][..]))),
            ChairAct::MoveItem => (agenda, Some((Layer::Agenda, &[Act::ItemUp, Act::ItemDown][..]))),
            ChairAct::Drop => (agenda, Some((Layer::Agenda, &[Act::DropItem][..]))),
            ChairAct::ShareOut => (agenda, Some((Layer::Agenda, &[Act::ShareOut][..]))),
            ChairAct::NextItem => (&[&[Act::NextItem]], asks),
            ChairAct::Tick => (&[&[Act::Tick(1)]], None),
            ChairAct::Add => (&[&[Act::Add]], finder),
            ChairAct::Select => (&[&[Act::SelectDown, Act::SelectUp]], None),
            ChairAct::Move => (&[&[Act::MoveUp, Act::MoveDown], &[Act::SelectDown]], None),
            ChairAct::Withdraw => (&[&[Act::Withdraw], &[Act::SelectDown]], None),
            ChairAct::Representative => (&[&[Act::OtherRepresentative]], None),
            ChairAct::CloseList => (&[&[Act::CloseList]], None),
            ChairAct::ReopenList => (&[&[Act::ReopenList]], None),
            ChairAct::Call => (&[&[Act::NextSpeaker], &[Act::CallSelected]], None),
            ChairAct::Invite => (&[&[Act::Invite]], finder),
            ChairAct::ChairSpeaks => (&[&[Act::ChairSpeaks]], None),
            ChairAct::NotPresent => (&[&[Act::NotPresent]], None),
            ChairAct::Start => (&[&[Act::Start]], None),
            ChairAct::StartBack => (&[&[Act::StartBack]], None),
            ChairAct::Hold => (&[&[Act::Hold]], None),
            ChairAct::Resume => (&[&[Act::Resume]], None),
            ChairAct::Extend => (&[&[Act::Extend]], asks),
            ChairAct::WhatIsLeft => (&[&[Act::WhatIsLeft]], None),
            ChairAct::CallToOrder => (&[&[Act::CallToOrder]], None),
            ChairAct::Finish => (&[&[Act::Finish], &[Act::ThankSpeaker]], None),
            ChairAct::PointOfOrder => (&[&[Act::Point]], finder),
            ChairAct::Rule => (&[&[Act::Uphold, Act::NotUphold]], None),
            ChairAct::Response => (&[&[Act::Response]], finder),
            ChairAct::Limit => (&[&[Act::ShorterLimit], &[Act::SetLimit]], asks),
            ChairAct::Suspend => {
                (&[&[Act::Suspend], &[Act::SuspendUntil]], Some((Layer::Entry, &[Act::Yes])))
            }
            ChairAct::ResumeMeeting => (&[&[Act::ResumeMeeting]], None),
            ChairAct::Settle => (&[&[Act::Settle]], Some((Layer::Ask, &[Act::Yes, Act::Otherwise][..]))),
            ChairAct::Undo => (&[&[Act::Undo]], None),
            ChairAct::Redo => (&[&[Act::Redo]], None),
            ChairAct::Tally => (&[&[Act::Tally]], None),
            ChairAct::Help => (&[&[Act::Help]], None),
            ChairAct::Close => (&[&[Act::Close]], asks),
            ChairAct::Leave => (&[&[Act::Leave]], None),
        };
        Self { room, over }
    }

    /// Returns whether an act of the room is on the way.
    pub(super) fn leads_by(&self, act: Act) -> bool {
        let act = if let Act::Tick(_) = act { Act::Tick(1) } else { act };
        let act = if act == Act::SelectUp { Act::SelectDown } else { act };
        self.room.iter().any(|group| group.contains(&act))
    }
}

/// Returns the row of the key that a step's text means by an act: the one that does it.
pub(super) fn row(act: ChairAct) -> Option<&'static Row> {
    let way = Way::to(act);
    let in_agenda = way.over.filter(|(layer, _)| *layer == Layer::Agenda);
    match in_agenda {
        Some((layer, acts)) => row_of(layer, *acts.first()?),
        None => row_of(Layer::Room, *way.room.first()?.first()?),
    }
}
