//! The states of a room, each reached by keys from the English I plan that comes with the program.

use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::draw::scene::Scene;
use tribune::floor::time::{Span, Stamp};
use tribune::words::Language;

use crate::common::room::Room;

/// 30 April 2024, 10:15, as if it were UTC.
pub const START: Stamp = Stamp::from_millis(1_714_472_100_000);

/// Opened on time, agreed, in the first topic.
const FIRST_TOPIC: &str = "{95}<enter>{100}g<enter>{440}n{10}";
/// Two have spoken on the first topic; the second topic has begun.
const SECOND_TOPIC: &str = "amya<enter>apal<enter><enter>{10}<space>{200}<enter><space>{230}f{540}n{20}";
const CALLED: &str = "1{30}alao<enter>acam<enter>aukr<enter><enter>{14}";
const SPEAKING: &str = "<space>{50}amya<tab><enter>atur<enter>aser<enter>{50}";
/// All but three ask for the floor.
const ALL_ASK: &str = "aafg<enter>aarm<enter>abih<enter>akhm<enter>akor<enter>alao<enter>amex<enter>ammr<enter>\
                       aplw<enter>aphl<enter>asrb<enter>aslb<enter>atha<enter>atur<enter>aukr<enter><enter><space>{130}";
const BEHIND: &str = "atha<enter><enter><space>{60}+<enter>f{5}amex<enter><enter>x<enter>xl{1080}";
const THIRD_ASKS: &str =
    "alao<enter><enter><space>{40}falao<tab><enter><enter><space>{70}falao<tab><tab><enter>";
const NOTES: &str =
    "#Data is shared too late<enter>#A regional pool of trainers, from 2025 on<tab><enter>lao<enter>";
const CLOSED: &str = "n{5}n{5}n{5}n{5}n{5}n<enter>{5}";

/// Each state by its name, with the keys that lead to it; `{90}` lets ninety seconds pass.
const STATES: &[(&str, &[&str])] = &[
    ("not-open", &[]),
    ("opening", &["{95}<enter>{100}"]),
    ("nobody-waits", &[FIRST_TOPIC, SECOND_TOPIC, "1{30}"]),
    ("called", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, "<enter>"]),
    ("speaking", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "<down><down><down>"]),
    ("finder", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "aa"]),
    ("agenda", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "g<down>"]),
    ("tally", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "t"]),
    ("help", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "?"]),
    ("ask", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "+"]),
    ("entry", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "z25:61<enter>"]),
    ("note", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, NOTES, "#<tab>Cambodia: maps of all minefields"]),
    ("notes", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, NOTES, "#<up>"]),
    (
        "note-owner",
        &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, NOTES, "#<tab>A pool of trainers<enter>la"],
    ),
    ("note-offer", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{60}fn{5}"]),
    ("held", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "<space>{20}"]),
    ("point-of-order", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{5}pser<enter>{12}"]),
    ("closing", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{90}"]),
    ("over-flash", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{140}"]),
    ("over", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{152}"]),
    ("called-to-order", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{152}o{9}"]),
    ("between", &[FIRST_TOPIC, SECOND_TOPIC, CALLED, SPEAKING, "{152}f{4}"]),
    ("too-many", &[FIRST_TOPIC, SECOND_TOPIC, ALL_ASK]),
    ("suspended", &[FIRST_TOPIC, SECOND_TOPIC, ALL_ASK, "z11:15<enter>{20}"]),
    ("refused", &[FIRST_TOPIC, SECOND_TOPIC, THIRD_ASKS]),
    ("by-leave", &[FIRST_TOPIC, SECOND_TOPIC, THIRD_ASKS, "!"]),
    ("behind", &[FIRST_TOPIC, SECOND_TOPIC, BEHIND]),
    ("chair", &[FIRST_TOPIC, SECOND_TOPIC, BEHIND, "c{41}"]),
    ("report", &[FIRST_TOPIC, SECOND_TOPIC, NOTES, "#as Ukraine said<enter>", CLOSED]),
    ("closed", &[FIRST_TOPIC, CLOSED, "<esc>"]),
    ("leave", &[FIRST_TOPIC, CLOSED, "q"]),
];

/// The room, a minute and a half before its hour.
pub fn english_1() -> Room {
    of(Reality::Real, Language::English)
}

fn of(reality: Reality, language: Language) -> Room {
    let plan =
        tribune::plan_file::parse("english-1.toml", include_str!("../../sessions/english-1.toml")).unwrap();
    let setting = Setting { planned_start: Some(START), moved: false, offsets: Offsets::UTC, reality };
    Room::reading(language, plan, setting, START - Span::from_secs(95))
}

pub fn room(name: &str) -> Room {
    room_in(name, Language::English)
}

/// Returns the room of a state; its chair reads this language.
pub fn room_in(name: &str, language: Language) -> Room {
    let (_, scripts) = STATES.iter().find(|(known, _)| *known == name).unwrap();
    let reality = if name == "too-many" { Reality::Trial { rate: 60 } } else { Reality::Real };
    let mut room = of(reality, language);
    for script in *scripts {
        assert!(!room.keys(script), "{name}: the chair left");
    }
    room
}

/// The name of every state.
pub fn names() -> impl Iterator<Item = &'static str> {
    STATES.iter().map(|(name, _)| *name)
}

/// Every state, as it is shown.
pub fn all() -> Vec<(&'static str, Scene)> {
    STATES.iter().map(|(name, _)| (*name, room(name).scene())).collect()
}
