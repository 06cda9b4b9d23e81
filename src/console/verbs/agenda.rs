//! The agenda.

use crate::console::key::{Key, function, letter};
use crate::console::panels::keys::{Layer, PanelKey};
use crate::floor::command::Command;
use crate::rehearsal::script::ChairAct;

use super::moment::{Moment, is_closed};
use super::verb::{Does, GRANTED, Group, KeyPath, NotNow, Shown, Verb, live_if};

pub(in crate::console) const NEXT_ITEM: &Verb = &Verb {
    shown: Shown { name: "next-item", group: Group::Agenda, keys: &[letter('n'), function(8)] },
    live: live_if(|moment| moment.grants(next_item(moment))),
    script: Some(KeyPath::to(ChairAct::NextItem).then(Layer::Ask, &[PanelKey::Yes])),
    does: Does::Room(|chair, now| {
        let command = next_item(&Moment { chair, now });
        chair.go_on(command, now)
    }),
};

/// Gives the present item what it needs for all who wait, where the reserve has it.
pub(in crate::console) const FROM_RESERVE: &Verb = &Verb {
    shown: Shown { name: "from-reserve", group: Group::Agenda, keys: &[letter('$')] },
    live: GRANTED.otherwise(NotNow::Says("not-now-reserve")),
    script: None,
    does: Does::Command(|moment| {
        let item = moment.item()?;
        let to = item.allotment + moment.floor().from_reserve(moment.now)?;
        Some(Command::SetAllotment { item: item.id, to, insist: false })
    }),
};

/// Opens the agenda, to change it.
pub(in crate::console) const AGENDA: &Verb = &Verb {
    shown: Shown { name: "agenda", group: Group::Agenda, keys: &[letter('g'), function(7)] },
    live: live_if(|moment| !is_closed(moment)),
    script: Some(KeyPath::to(ChairAct::Agenda)),
    does: Does::Console(|chair, _| chair.open_agenda()),
};

/// Tick a guiding question off, or take the tick away: one verb a question.
pub(in crate::console) const TICKS: [&Verb; 9] = [
    &tick(&[letter('1')], |moment| ticked(moment, 0)),
    &tick(&[letter('2')], |moment| ticked(moment, 1)),
    &tick(&[letter('3')], |moment| ticked(moment, 2)),
    &tick(&[letter('4')], |moment| ticked(moment, 3)),
    &tick(&[letter('5')], |moment| ticked(moment, 4)),
    &tick(&[letter('6')], |moment| ticked(moment, 5)),
    &tick(&[letter('7')], |moment| ticked(moment, 6)),
    &tick(&[letter('8')], |moment| ticked(moment, 7)),
    &tick(&[letter('9')], |moment| ticked(moment, 8)),
];

const fn tick(keys: &'static [Key], command: fn(&Moment<'_>) -> Option<Command>) -> Verb {
    Verb {
        shown: Shown { name: "tick", group: Group::Agenda, keys },
        live: GRANTED,
        script: Some(KeyPath::to(ChairAct::Tick)),
        does: Does::Command(command),
    }
}

fn ticked(moment: &Moment<'_>, question: usize) -> Option<Command> {
    let item = moment.item()?;
    Some(Command::TickQuestion { item: item.id, question, covered: !item.covered.contains(&question) })
}

fn next_item(moment: &Moment<'_>) -> Option<Command> {
    Some(Command::NextItem { after: moment.item()?.id })
}
