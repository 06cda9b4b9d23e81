//! The words that the screen gives the chair to say, at each moment of some sessions. Read it as a chair would: aloud.
//!
//! A row is a moment, the keys that lead to it from the row before (`{90}` lets ninety seconds pass), and what stands on the
//! screen: the key of an act, and the words that go with it. Words without a key announce what was just done, or ask.

use std::fmt::Write as _;

use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::floor::time::Stamp;

use crate::common::room::Room;

type Moment = (&'static str, &'static str, &'static [&'static str]);

/// A breakout group of six delegations, from opening to close.
const BREAKOUT: &[Moment] = &[
    ("before the opening", "", &["Enter “I open the session: Room C.”"]),
    (
        "the agenda is to be agreed",
        "<enter>",
        &["g “I propose that we take 3 topics, in the order shown. May I take it that the meeting agrees?”"],
    ),
    ("it is agreed", "{30}g<enter>", &["n “We take up Regional cooperation, until 10:43.”"]),
    (
        "the topic begins, and nobody waits",
        "{200}n",
        &["“We take up Regional cooperation, until 10:47.”", "“Who wishes to take the floor?”"],
    ),
    (
        "three ask while that is said",
        "alao<enter>acam<enter>atur<enter>",
        &["Enter “I give the floor to the Lao PDR, followed by Cambodia.”"],
    ),
    (
        "somebody is called",
        "{30}<enter>",
        &["Space “Lao PDR, you have the floor for 4 minutes. Please introduce yourself.”"],
    ),
    (
        "they speak",
        "<space>{60}",
        &["Enter “I thank the Lao PDR. I give the floor to Cambodia, followed by Türkiye.”"],
    ),
    (
        "their clock is held",
        "<space>",
        &[
            "Space “Lao PDR, please go on.”",
            "Enter “I thank the Lao PDR. I give the floor to Cambodia, followed by Türkiye.”",
        ],
    ),
    (
        "their time is up",
        "<space>{190}",
        &[
            "o “Lao PDR, please conclude.”",
            "Enter “I thank the Lao PDR. I give the floor to Cambodia, followed by Türkiye.”",
        ],
    ),
    (
        "they were called to order",
        "o",
        &["Enter “I thank the Lao PDR. I give the floor to Cambodia, followed by Türkiye.”"],
    ),
    (
        "one minute more was given",
        "+<enter>",
        &[
            "“Lao PDR, you have 1 minute more.”",
            "Enter “I thank the Lao PDR. I give the floor to Cambodia, followed by Türkiye.”",
        ],
    ),
    (
        "the next is called",
        "{30}<enter>",
        &["Space “Cambodia, you have the floor for 4 minutes. Please introduce yourself.”"],
    ),
    ("and is not there", "{10}x", &["Enter “I give the floor to Türkiye, followed by Cambodia.”"]),
    (
        "the last on the list speaks",
        "<enter><space>{30}",
        &["Enter “I thank Türkiye. I give the floor to Cambodia.”"],
    ),
    ("a point of order", "pser<enter>", &["“Serbia, please state your point of order.”"]),
    (
        "it was heard",
        "{25}",
        &[
            "Enter “The point of order is upheld. Türkiye, please go on.”",
            "Space “The point of order is not upheld. Türkiye, please go on.”",
        ],
    ),
    (
        "the ruling",
        "<space>",
        &[
            "“The point of order is not upheld. Türkiye, please go on.”",
            "Enter “I thank Türkiye. I give the floor to Cambodia.”",
        ],
    ),
    (
        "a direct response is granted",
        "{30}rlao<enter>",
        &["Enter “I thank Türkiye. I give the floor to the Lao PDR for a direct response.”"],
    ),
    ("the response is called", "<enter>", &["Space “Lao PDR, you have the floor for 1 minute.”"]),
    ("it is heard", "<space>{20}", &["Enter “I thank the Lao PDR. I give the floor to Cambodia.”"]),
    (
        "who speaks is next again",
        "<enter><space>{30}acam<tab><enter>",
        &["Enter “I give the floor to Cambodia again.”"],
    ),
    (
        "the list is closed",
        "l",
        &["“The list of speakers is closed.”", "Enter “I give the floor to Cambodia again.”"],
    ),
    (
        "the topic is over, somebody waits, and somebody speaks",
        "{30}<enter><space>{10}lalao<enter>{1400}o",
        &[
            "Enter “I thank Cambodia. I give the floor to the Lao PDR.”",
            "n “I thank Cambodia. We take up Resources, until 11:18.”",
        ],
    ),
    (
        "the topic is over, and somebody waits",
        "f",
        &[
            "n “I thank Cambodia. We take up Resources, until 11:18.”",
            "Enter “I thank Cambodia. I give the floor to the Lao PDR.”",
        ],
    ),
    (
        "the topic is over, and the last of the list speaks",
        "<enter><space>{30}",
        &[
            "Enter “I thank the Lao PDR. Who else wishes to take the floor?”",
            "n “I thank the Lao PDR. We take up Resources, until 11:19.”",
        ],
    ),
    (
        "the topic is over, and nobody speaks",
        "f",
        &["n “I thank the Lao PDR. We take up Resources, until 11:19.”"],
    ),
    ("the next topic", "n", &["“We take up Resources, until 11:19.”", "“Who wishes to take the floor?”"]),
    (
        "suspended until an hour",
        "{60}z11:30<enter>",
        &["“The meeting is suspended until 11:30.”", "Enter “The meeting is resumed.”"],
    ),
    ("that hour has come", "{3600}", &["Enter “The meeting is resumed.”"]),
    (
        "suspended until nobody knows",
        "<enter>s",
        &["“The meeting is suspended.”", "Enter “The meeting is resumed.”"],
    ),
    (
        "a shorter limit was set",
        "<enter>alao<enter>acam<enter>atur<enter>aser<enter>ajor<enter>alib<enter>m<left><enter>",
        &[
            "“So that all can be heard, interventions are now limited to 3 minutes 45 seconds.”",
            "Enter “I give the floor to the Lao PDR, followed by Cambodia.”",
        ],
    ),
    (
        "one speaks without a limit: the chair",
        "{30}c",
        &["Enter “I give the floor to the Lao PDR, followed by Cambodia.”"],
    ),
    (
        "the last topic is taken up while somebody speaks",
        "<enter><space>{30}n<enter>",
        &[
            "“I thank the Lao PDR. We take up Victim assistance, until 12:21.”",
            "Enter “I give the floor to Cambodia, followed by Türkiye.”",
        ],
    ),
    (
        "the summary, while some still wait",
        "{30}n",
        &["“We take up Summary, until 12:03.”", "Enter “I give the floor to Cambodia, followed by Türkiye.”"],
    ),
    (
        "the list is empty at the end",
        "{30}<enter><space><enter><space><enter><space><enter><space><enter><space>{30}f{5}",
        &["n “I thank Libya. I thank you all, and close the session.”"],
    ),
    ("the session is closed", "n<enter>", &[]),
];

#[test]
fn the_words_for_each_moment_of_a_breakout_group() {
    read_aloud(Room::at(plan(crate::common::plan::PLAN), setting(), START), BREAKOUT);
}

/// A report-back of two rapporteurs, with questions after them.
const REPORT_BACK: &[Moment] = &[
    ("before the opening", "", &["Enter “I open the session: Report back.”"]),
    (
        "the remarks of the chair",
        "<enter>{20}",
        &["g “I propose that we take one topic, as shown. May I take it that the meeting agrees?”"],
    ),
    ("it is agreed", "g<enter>", &["n “We take up Presentation, until 10:25.”"]),
    (
        "a presentation, for which nobody asks",
        "{100}n{30}",
        &["“Who wishes to take the floor?”", "n “We take up Regional, until 10:31.”"],
    ),
    (
        "a topic begins, and its line-up waits",
        "n",
        &[
            "“We take up Regional, until 10:31.”",
            "Enter “I give the floor to French, followed by English I.”",
        ],
    ),
    ("the first is called", "{30}<enter>", &["Space “French, you have the floor for 3 minutes.”"]),
    ("enough was said", "<space>{130}", &["Enter “I thank French. I give the floor to English I.”"]),
    (
        "the time is up",
        "{60}",
        &["o “French, please conclude.”", "Enter “I thank French. I give the floor to English I.”"],
    ),
    (
        "the last of the line-up",
        "<enter><space>{30}",
        &["Enter “I thank English I. Who else wishes to take the floor?”"],
    ),
    ("then the questions", "<enter>", &["“I thank English I. Who else wishes to take the floor?”"]),
    (
        "the last item",
        "{60}n",
        &["“We take up Closing, until 10:25.”", "n “I thank you all, and close the session.”"],
    ),
];

const REPORT_BACK_PLAN: &str = r#"
title = "Report back"
length = "30m"
delegations = ["French", "English I", "Iraq"]

[rules]
introduce = false

[[item]]
title = "Remarks"
kind = "opening"
length = "2m"

[[item]]
title = "Presentation"
kind = "item"
length = "10m"

[[item]]
title = "Regional"
length = "14m"
line_up = ["French", "English I"]
limit = "3m"
enough = "2m"

[[item]]
title = "Closing"
kind = "closing"
length = "3m"
"#;

#[test]
fn the_words_for_each_moment_of_a_report_back() {
    read_aloud(Room::at(plan(REPORT_BACK_PLAN), setting(), START), REPORT_BACK);
}

/// A meeting with a break, which takes in what can happen around one.
const WITH_A_BREAK: &[Moment] = &[
    ("it is agreed", "<enter>{30}g<enter>", &["n “We take up Budget, until 10:35.”"]),
    (
        "somebody speaks on the topic before the break, whose time is up",
        "{60}nachi<enter><enter><space>{30}aken<enter><enter><space>{1180}",
        &[
            "o “Kenya, please conclude.”",
            "Enter “I thank Kenya. Who else wishes to take the floor?”",
            "n “I thank Kenya. We take a break, and go on at 10:51.”",
        ],
    ),
    (
        "the break begins",
        "n<enter>",
        &[
            "“I thank Kenya. We take a break, and go on at 10:51.”",
            "n “We go on with Work plan, until 11:06.”",
        ],
    ),
    (
        "the break",
        "{60}",
        &["“We take a break, and go on at 10:51.”", "n “We go on with Work plan, until 11:07.”"],
    ),
    (
        "somebody asks for the floor in it",
        "aper<enter>",
        &[
            "“We take a break, and go on at 10:51.”",
            "n “We go on with Work plan, until 11:07.”",
            "Enter “I give the floor to Peru.”",
        ],
    ),
    (
        "it is over",
        "{900}",
        &["n “We go on with Work plan, until 11:22.”", "Enter “I give the floor to Peru.”"],
    ),
    (
        "the room is back",
        "n",
        &["“We go on with Work plan, until 11:22.”", "Enter “I give the floor to Peru.”"],
    ),
    (
        "the meeting is suspended while somebody speaks",
        "<enter><space>{60}s",
        &["“The meeting is suspended.”", "Enter “The meeting is resumed. Peru, please go on.”"],
    ),
    ("it is resumed", "{60}<enter>", &["Enter “I thank Peru. Who else wishes to take the floor?”"]),
    (
        "it is suspended while a point of order is open",
        "pken<enter>{30}s",
        &["“The meeting is suspended.”", "Enter “The meeting is resumed. Kenya, please go on.”"],
    ),
    (
        "the list is closed while the last one speaks",
        "{60}<enter><space>{30}l{30}",
        &["Enter “I thank Peru.”"],
    ),
    (
        "the list is closed, and nobody waits",
        "<enter>",
        &["n “I thank Peru. We take up Closing, until 11:02.”"],
    ),
    (
        "somebody is called, and the next item is taken up before they begin",
        "lanep<enter><enter>{30}n<enter>",
        &["“We take up Closing, until 11:02.”", "n “I thank you all, and close the session.”"],
    ),
];

const PLAN_WITH_A_BREAK: &str = r#"
title = "Morning consultations"
length = "80m"
delegations = ["Chile", "Kenya", "Nepal", "Peru"]

[[item]]
title = "Opening"
kind = "opening"
length = "5m"

[[item]]
title = "Budget"
length = "20m"

[[item]]
title = "Coffee"
kind = "break"
length = "15m"

[[item]]
title = "Work plan"
length = "30m"

[[item]]
title = "Closing"
kind = "closing"
length = "5m"
"#;

#[test]
fn the_words_for_each_moment_around_a_break() {
    read_aloud(Room::at(plan(PLAN_WITH_A_BREAK), setting(), START), WITH_A_BREAK);
}

/// The plan of ten lines that the README shows: it has no opening item, and no closing one.
const TEN_LINES: &[Moment] = &[
    ("before the opening", "", &["Enter “I open the session: Steering group.”"]),
    ("it is open", "<enter>", &["“We take up Budget, until 10:45.”", "“Who wishes to take the floor?”"]),
    ("a while later", "{60}", &["“Who wishes to take the floor?”"]),
    (
        "both representatives of one delegation wait",
        "aken<enter>aken<tab><enter><enter><space>{30}",
        &["Enter “I give the floor to Kenya again.”"],
    ),
    (
        "the last topic is taken up while one speaks",
        "<enter><space>{30}n<enter>",
        &["“I thank Kenya. We take up Work plan, until 10:47.”", "“Who wishes to take the floor?”"],
    ),
    ("who was thanked is not thanked again", "{30}", &["“Who wishes to take the floor?”"]),
    (
        "somebody speaks on the last topic",
        "achi<enter><enter><space>{60}",
        &["Enter “I thank Chile. Who else wishes to take the floor?”"],
    ),
    (
        "nobody else asks",
        "<enter>",
        &[
            "“I thank Chile. Who else wishes to take the floor?”",
            "n “I thank Chile. I thank you all, and close the session.”",
        ],
    ),
    ("the list is closed", "l{30}", &["n “I thank Chile. I thank you all, and close the session.”"]),
    ("the session is closed", "n<enter>", &[]),
];

const PLAN_OF_TEN_LINES: &str = r#"
title = "Steering group"
length = "60m"
delegations = ["Chile", "Kenya", "Nepal"]

[[item]]
title = "Budget"

[[item]]
title = "Work plan"
"#;

#[test]
fn the_words_for_each_moment_of_a_plan_of_ten_lines() {
    read_aloud(Room::at(plan(PLAN_OF_TEN_LINES), setting(), START), TEN_LINES);
}

/// A room of states by their codes, and of bodies that are none, whose plan asks for a form of address.
const ADDRESSED: &[Moment] = &[
    (
        "they wait",
        "<enter>{30}akor<enter>aner<enter>aicrc<enter>",
        &[
            "Enter “I give the floor to the distinguished representative of the Republic of Korea, followed by the \
           distinguished representative of the Niger.”",
        ],
    ),
    (
        "the first is called",
        "<enter>",
        &[
            "Space “Distinguished representative of the Republic of Korea, you have the floor for 4 minutes. Please \
           introduce yourself.”",
        ],
    ),
    (
        "they speak",
        "<space>{60}",
        &[
            "Enter “I thank the distinguished representative of the Republic of Korea. I give the floor to the \
           distinguished representative of the Niger, followed by the distinguished representative of the Red Cross.”",
        ],
    ),
];

/// The same without a form of address.
const CALLED_BY_NAME: &[Moment] = &[
    (
        "they wait",
        "<enter>{30}airan<enter>aphil<enter>aicrc<enter>acuba<enter>",
        &["Enter “I give the floor to the Islamic Republic of Iran, followed by the Philippines.”"],
    ),
    (
        "the first is called",
        "<enter>",
        &["Space “Islamic Republic of Iran, you have the floor for 4 minutes. Please introduce yourself.”"],
    ),
    (
        "the second speaks",
        "<space>{60}<enter><space>{60}",
        &["Enter “I thank the Philippines. I give the floor to the Red Cross, followed by Cuba.”"],
    ),
    (
        "the third is called",
        "<enter>",
        &["Space “Red Cross, you have the floor for 4 minutes. Please introduce yourself.”"],
    ),
];

/// A plan with codes and a body that is called as the plan says.
fn of_states(address: &str) -> String {
    format!(
        "title = \"Council\"\n{address}\ndelegations = [\"KOR\", \"NER\", \"IRN\", \"PHL\", \"CUB\", \
         {{ name = \"ICRC\", spoken = \"the Red Cross\" }}]\n[[item]]\ntitle = \"Budget\"\nlength = \"90m\"\n"
    )
}

#[test]
fn what_is_said_has_articles_and_the_plans_form_of_address() {
    read_aloud(Room::at(plan(&of_states("address = \"distinguished\"")), setting(), START), ADDRESSED);
    read_aloud(Room::at(plan(&of_states("")), setting(), START), CALLED_BY_NAME);
}

/// 30 April 2024, 10:15, as if it were UTC.
const START: Stamp = Stamp::from_millis(1_714_472_100_000);

fn plan(text: &str) -> tribune::floor::plan::Plan {
    tribune::plan_file::parse("room.toml", text).unwrap()
}

fn setting() -> Setting {
    Setting { planned_start: Some(START), moved: false, offsets: Offsets::UTC, reality: Reality::Real }
}

/// Plays the moments, and compares what is to be said at each.
fn read_aloud(mut room: Room, moments: &[Moment]) {
    let mut wrong = String::new();
    for (moment, keys, expected) in moments {
        assert!(!room.keys(keys), "{moment}: the chair left");
        let scene = room.scene();
        let said: Vec<_> = (scene.lines.iter())
            .map(|line| match &line.key {
                Some(key) => format!("{key} {}", line.text),
                None => line.text.clone(),
            })
            .collect();
        if said != *expected {
            let _ = writeln!(wrong, "{moment}\n  is to say   {expected:?}\n  the screen  {said:?}");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
