//! What the plate and the large digits show in each state of the room.

use crate::board::Desk;
use crate::board::desk::{ClockState, ItemFace, PointFace, Stage, TurnFace};
use crate::board::face::{Face, Pace};
use crate::draw::large_clock::LargeClock;
use crate::draw::scene::Scene;
use crate::draw::theme::Tone;
use crate::floor::overrides::Override;
use crate::floor::plan::Standing;
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::words::{Label, Words};

/// How long into a speech the reminder to introduce oneself stays.
const INTRODUCTION: Span = Span::from_secs(20);

#[derive(Debug)]
pub(super) struct FloorView {
    pub(super) name: String,
    /// The plate's style; `None` for a hollow plate.
    pub(super) plate: Option<Tone>,
    pub(super) sign: &'static str,
    pub(super) state: String,
    /// The notes below the plate, the most important first.
    pub(super) notes: Vec<String>,
    /// Whether the chair should read the notes.
    pub(super) notes_matter: bool,
    pub(super) clock: Option<LargeClock>,
    /// What the clock counts.
    pub(super) label: String,
}

impl FloorView {
    pub(super) fn of(scene: &Scene) -> Self {
        let (desk, words) = (&scene.desk, &scene.words);
        match (desk.stage, &desk.point, &desk.turn) {
            (Stage::Ahead, ..) => ahead(desk, words),
            (Stage::Closed { at }, ..) => {
                let mut view = Self::empty(&desk.title, "■", words.label(Label::Closed), String::new());
                view.notes.push(words.since(&words.hour(desk.hour(at))));
                let (discussed, topics) = desk.topics;
                if topics > 0 {
                    view.notes.push(words.topics_discussed(discussed, topics));
                }
                view
            }
            (Stage::Suspended { since, until }, ..) => suspended(desk, words, since, until),
            (Stage::Open, Some(point), turn) => raised(words, point, turn.as_ref()),
            (Stage::Open, None, Some(turn)) => taken(words, turn),
            (Stage::Open, None, None) => free(desk, words),
        }
    }

    pub(super) fn bar(&self) -> Option<Face> {
        self.clock.as_ref().filter(|clock| clock.bar).map(|clock| clock.face)
    }

    fn empty(name: &str, sign: &'static str, state: String, label: String) -> Self {
        Self {
            name: name.to_owned(),
            plate: None,
            sign,
            state,
            notes: Vec::new(),
            notes_matter: false,
            clock: None,
            label,
        }
    }
}

fn ahead(desk: &Desk, words: &Words) -> FloorView {
    let mut view = FloorView::empty(&desk.title, "○", words.label(Label::NotOpen), String::new());
    view.notes.extend(desk.room.clone());
    let start = desk.setting.opens_at();
    if let Some(start) = start {
        let left = start - desk.now;
        let mut clock = LargeClock::of(Face::new(left, left.or_zero(), &[], true)).without_bar();
        let late = left.is_negative();
        clock.face.pace = if late { Pace::Over } else { Pace::InTime };
        view.label = words.label(if late { Label::LateOpening } else { Label::ToOpening });
        view.clock = Some(clock);
    } else if let Some(first) = desk.agenda.first() {
        // Before the opening, the clock that it will start is seen.
        let face = Face::new(first.allotment, first.allotment, &[], false);
        view.clock = Some(LargeClock::of(face).without_bar());
        view.label = words.left_of(first.allotment);
    }
    view
}

fn suspended(desk: &Desk, words: &Words, since: Stamp, until: Option<Stamp>) -> FloorView {
    let lasts = match until {
        Some(until) => words.suspended_until(&words.hour(desk.hour(until))),
        None => words.since(&words.hour(desk.hour(since))),
    };
    let turn = desk.turn.as_ref();
    let name = turn.and_then(|turn| turn.speaker.as_ref()).map_or(&desk.title, |speaker| &speaker.name);
    let mut view = FloorView::empty(name, "‖", words.label(Label::Suspended), lasts);
    // The label of the digits comes before the hour, so that they are not taken for one.
    let of_turn = turn.and_then(|turn| turn.face.map(|face| (face, label_of(words, &face, turn.extended))));
    let of_item = || desk.item.as_ref().map(|item| (item.face, of_item(words, item)));
    if let Some((face, label)) = of_turn.or_else(of_item) {
        view.clock = Some(LargeClock::of(Face { runs: false, ..face }).without_bar());
        view.label = format!("{label} · {}", view.label);
    }
    view
}

fn raised(words: &Words, point: &PointFace, turn: Option<&TurnFace>) -> FloorView {
    let mut view = FloorView::empty(
        &point.name,
        "◆",
        words.label(Label::TurnPoint),
        label_of(words, &point.face, Span::ZERO),
    );
    view.plate = Some(Tone::plate(point.face.pace));
    if let Some((speaker, face)) = turn.and_then(|turn| turn.speaker.as_ref().zip(turn.face)) {
        view.notes.push(words.holds_at(&speaker.name, face.shown()));
    }
    if !point.noted.is_empty() {
        view.notes.push(words.points_noted(&point.noted));
    }
    view.clock = Some(LargeClock::of(point.face));
    view
}

/// What a turn's clock counts: the limit and the extensions.
fn label_of(words: &Words, face: &Face, extended: Span) -> String {
    match (face.pace == Pace::Over, extended > Span::ZERO) {
        (true, true) => words.over_extended_limit(face.of, extended),
        (true, false) => words.over_limit(face.of),
        (false, true) => words.left_of_extended(face.of, extended),
        (false, false) => words.left_to_speak(face.of),
    }
}

/// What an item's clock counts.
fn of_item(words: &Words, item: &ItemFace) -> String {
    words.label(match (item.face.pace == Pace::Over, item.number.is_some()) {
        (true, true) => Label::TopicOver,
        (true, false) => Label::ItemOver,
        (false, true) => Label::TopicLeft,
        (false, false) => Label::ItemLeft,
    })
}

fn taken(words: &Words, turn: &TurnFace) -> FloorView {
    let pace = turn.face.map_or(Pace::InTime, |face| face.pace);
    let (sign, state) = state(turn, pace);
    let name = turn
        .speaker
        .as_ref()
        .map_or_else(|| words.label(Label::ChairRemarks), |speaker| speaker.name.clone());
    let mut view = FloorView::empty(&name, sign, words.label(state), String::new());
    view.plate = (turn.clock != ClockState::Waiting).then_some(Tone::plate(pace));
    view.clock = Some(match &turn.face {
        Some(face) => LargeClock::of(*face),
        None => LargeClock::counting_up(turn.spoken, turn.clock == ClockState::Running),
    });
    view.label = match &turn.face {
        Some(_) if turn.clock == ClockState::Waiting => words.label(Label::TurnNotStarted),
        Some(face) => label_of(words, face, turn.extended),
        None => words.label(Label::TurnSpoken),
    };
    (view.notes, view.notes_matter) = notes(words, turn);
    view
}

fn state(turn: &TurnFace, pace: Pace) -> (&'static str, Label) {
    let left = turn.face.map_or(Span::MINUTE, |face| face.shown());
    match (turn.clock, pace) {
        (ClockState::Waiting, _) => ("○", Label::TurnCalled),
        (ClockState::Held, _) => ("‖", Label::TurnHeld),
        (ClockState::Running, Pace::Over) if turn.called_to_order => ("■", Label::TurnOrder),
        (ClockState::Running, Pace::Over) => ("■", Label::TurnOver),
        (ClockState::Running, Pace::Ending) if left <= Span::from_secs(30) => ("▼", Label::TurnLastSeconds),
        (ClockState::Running, Pace::Closing | Pace::Ending) if left <= Span::MINUTE => {
            ("▽", Label::TurnLastMinute)
        }
        (ClockState::Running, Pace::Closing | Pace::Ending) => ("▽", Label::TurnClosing),
        (ClockState::Running, Pace::InTime) if turn.enough => ("▽", Label::TurnEnough),
        (ClockState::Running, Pace::InTime) => ("▸", Label::TurnSpeaking),
    }
}

/// The notes of a turn, and whether the chair should read them.
fn notes(words: &Words, turn: &TurnFace) -> (Vec<String>, bool) {
    let Some(speaker) = &turn.speaker else { return (Vec::new(), false) };
    let mut notes = Vec::new();
    let introduces = speaker.first_time && turn.spoken < INTRODUCTION;
    if introduces {
        notes.push(words.label(Label::Introduce));
    }
    match turn.kind {
        TurnKind::Response => notes.push(words.label(Label::Response)),
        TurnKind::LineUp => notes.push(words.label(Label::LineUp)),
        TurnKind::Intervention | TurnKind::Chair => {}
    }
    // In the last minute the state says that; the mark is said beside it.
    match turn.enough_at {
        Some(_) if turn.enough => notes.push(words.label(Label::EnoughSaid)),
        Some(at) => notes.push(words.enough_at(at)),
        None => {}
    }
    if speaker.standing == Standing::Observer {
        notes.push(words.label(Label::Observer));
    } else {
        notes.push(words.representative(speaker.representative.number()));
    }
    notes.extend(speaker.overrides.iter().map(|rule| words.label(set_aside(*rule))));
    (notes, introduces || !speaker.overrides.is_empty())
}

fn set_aside(rule: Override) -> Label {
    match rule {
        Override::Representatives => Label::OverRepresentatives,
        Override::ClosedList => Label::OverClosedList,
        Override::ProtectedItem => Label::OverProtected,
    }
}

fn free(desk: &Desk, words: &Words) -> FloorView {
    let next = desk.list.rows.first();
    let name = next.map_or_else(|| words.label(Label::ListEmpty), |next| words.next(&next.speaker.name));
    let mut view = FloorView::empty(&name, "○", words.label(Label::TurnFree), String::new());
    if let Some(item) = &desk.item {
        view.clock = Some(LargeClock::of(item.face).without_bar());
        view.label = of_item(words, item);
    }
    view
}
