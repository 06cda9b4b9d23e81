//! The route to an act that a script waits for: the verbs, then the keys of the panel that they open.

use crate::rehearsal::script::ChairAct;

use super::key::Key;
use super::keymap::Keymap;
use super::panels::keys::{Layer, PanelKey};
use super::panels::{AGENDA_ACTS, rows_in};
use super::verbs::{AGENDA, VERBS, Verb};

/// The route to an act.
pub(super) struct Route {
    /// In the room: groups of verbs that serve alike. The first group that can be done counts.
    pub(super) room: Vec<Vec<&'static Verb>>,
    /// Then, in the open panel.
    pub(super) over: Option<(Layer, &'static [PanelKey])>,
}

impl Route {
    pub(super) fn to(act: ChairAct) -> Self {
        let mut ways = VERBS.iter().copied().filter_map(|verb| Some((verb, verb.script?)));
        if let Some((verb, way)) = ways.find(|(_, way)| way.act == act) {
            let first = [&[verb], way.with].concat();
            let others = way.or.iter().map(|&verb| vec![verb]);
            return Self { room: [first].into_iter().chain(others).collect(), over: way.then };
        }
        match AGENDA_ACTS.into_iter().find(|(done, _)| *done == act) {
            Some((_, keys)) => Self { room: vec![vec![AGENDA]], over: Some((Layer::Agenda, keys)) },
            None => Self { room: Vec::new(), over: None },
        }
    }

    /// Returns whether a verb is on the route.
    pub(super) fn leads_by(&self, verb: &Verb) -> bool {
        self.room.iter().flatten().any(|one| one.shown.name == verb.shown.name)
    }
}

/// The name and the keys that a step's text shows for an act.
pub(super) fn shown(act: ChairAct, keymap: &Keymap) -> Option<(&'static str, &[Key])> {
    let route = Route::to(act);
    if let Some((Layer::Agenda, keys)) = route.over {
        let row = rows_in(Layer::Agenda).iter().find(|row| keys.first() == Some(&row.does))?;
        return Some((row.name, keymap.keys_in(Layer::Agenda, row)));
    }
    let verb = route.room.first()?.first()?;
    Some((verb.shown.name, keymap.keys_of(verb)))
}
