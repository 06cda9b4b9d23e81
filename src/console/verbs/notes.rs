//! Notes for the record, and the report that comes of them.

use crate::console::chair::Chair;
use crate::console::key::{function, letter};
use crate::console::panels::ReportPanel;
use crate::console::panels::keys::{Layer, PanelKey};
use crate::rehearsal::script::ChairAct;

use super::moment::is_closed;
use super::verb::{Does, Group, KeyPath, Shown, Verb, live_if};

/// Takes a note, goes on with one that was put away, or opens those so far.
pub(in crate::console) const NOTE: &Verb = &Verb {
    shown: Shown { name: "note", group: Group::Agenda, keys: &[letter('#'), letter('"')] },
    live: live_if(|moment| moment.floor().opened().is_some()),
    script: Some(KeyPath::to(ChairAct::Note).then(Layer::Note, &[PanelKey::Yes])),
    does: Does::Room(Chair::open_note),
};

/// Shows the report of a session that was closed.
pub(in crate::console) const REPORT: &Verb = &Verb {
    shown: Shown { name: "report", group: Group::Agenda, keys: &[letter('r'), function(11)] },
    live: live_if(is_closed),
    script: None,
    does: Does::Console(|chair, _| chair.open(ReportPanel::of(chair))),
};
