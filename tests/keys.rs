//! The chair's keys: scripts of keys in, the room and the screen's words out. No terminal, no disk.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails, in its helpers too")]

mod common;

use common::plan::PLAN;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;

use tribune::board::setting::{Reality, Setting};
use tribune::console::keymap::{KEYMAP, Key, Layer};
use tribune::console::{Chair, Deed};
use tribune::draw::scene::{HelpRow, Panel, Scene};
use tribune::floor::History;
use tribune::floor::time::{Span, Stamp};
use tribune::words::Words;

/// The console of a room, with the run loop's contract kept by hand.
struct Room {
    chair: Chair,
    now: Stamp,
}

impl Room {
    fn new() -> Self {
        Self::of(PLAN)
    }

    fn of(plan: &str) -> Self {
        let plan = tribune::plan_file::parse("room.toml", plan).unwrap();
        let setting =
            Setting { planned_start: None, moved: false, offset: Span::ZERO, reality: Reality::Real };
        let chair = Chair::new(History::new(plan), setting, Words::english());
        Self { chair, now: Stamp::from_millis(1_700_000_000_000) }
    }

    /// A room whose session is open.
    fn open() -> Self {
        let mut room = Self::new();
        room.keys("<enter>");
        room
    }

    /// Presses keys; a number of seconds such as `{90}` lets time pass. Returns whether the chair left.
    fn keys(&mut self, script: &str) -> bool {
        let mut rest = script;
        while let Some(first) = rest.chars().next() {
            let (name, after) = match first {
                '<' => rest[1..].split_once('>').unwrap(),
                '{' => {
                    let (secs, after) = rest[1..].split_once('}').unwrap();
                    self.wait(secs.parse().unwrap());
                    rest = after;
                    continue;
                }
                _ => rest.split_at(first.len_utf8()),
            };
            rest = after;
            if self.press(key(name)) {
                return true;
            }
        }
        false
    }

    fn wait(&mut self, secs: i64) {
        self.now = self.now + Span::from_secs(secs);
        self.commit_due();
    }

    fn commit_due(&mut self) {
        while let Some(entry) = self.chair.history().due(self.now) {
            self.chair.accept(entry).unwrap();
        }
    }

    fn press(&mut self, event: KeyEvent) -> bool {
        for deed in self.chair.press(event, self.now) {
            let decided = match &deed {
                Deed::Command(command) => self.chair.history().decide(command, self.now),
                Deed::Undo => self.chair.history().undo(self.now),
                Deed::Redo => self.chair.history().redo(self.now),
                Deed::Leave => return true,
            };
            match decided {
                Ok(entry) => {
                    self.chair.accept(entry).unwrap();
                }
                Err(refusal) => {
                    self.chair.refused(&deed, &refusal);
                    break;
                }
            }
            self.commit_due();
        }
        false
    }

    fn scene(&self) -> Scene {
        self.chair.scene(self.now)
    }

    /// What the last act came to.
    fn said(&self) -> String {
        self.scene().answer.map(|answer| answer.text).unwrap_or_default()
    }

    fn on_floor(&self) -> Option<String> {
        self.scene().desk.turn?.speaker.map(|speaker| speaker.name)
    }

    fn waiting(&self) -> Vec<String> {
        self.scene().desk.list.rows.into_iter().map(|row| row.speaker.name).collect()
    }

    fn left(&self) -> String {
        self.scene().desk.turn.and_then(|turn| turn.face).unwrap().shown().to_string()
    }

    fn footer(&self) -> Vec<String> {
        let live = self.scene().hints.into_iter().filter(|hint| hint.live);
        live.map(|hint| format!("{} {}", hint.key, hint.text)).collect()
    }
}

fn key(name: &str) -> KeyEvent {
    let (name, modifiers) = match name.strip_prefix("s-") {
        Some(name) => (name, KeyModifiers::SHIFT),
        None => (name, KeyModifiers::NONE),
    };
    let code = match name {
        "enter" => KeyCode::Enter,
        "space" | " " => KeyCode::Char(' '),
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "del" => KeyCode::Delete,
        "back" => KeyCode::Backspace,
        _ => match name.strip_prefix('f').and_then(|number| number.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => KeyCode::Char(name.chars().next().unwrap()),
        },
    };
    KeyEvent::new(code, modifiers)
}

#[test]
fn a_turn_is_two_keys_and_the_next_one_a_third() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>");
    assert_eq!(room.waiting(), ["Lao PDR", "Cambodia"]);
    room.keys("<enter><space>{90}");
    assert_eq!((room.on_floor().as_deref(), room.left().as_str()), (Some("Lao PDR"), "2:30"));
    room.keys("<space>{60}<space>{30}");
    assert_eq!(room.left(), "2:00");
    room.keys("<enter>");
    assert_eq!(room.on_floor().as_deref(), Some("Cambodia"));
    assert!(room.waiting().is_empty());
}

#[test]
fn enter_pressed_twice_does_not_pass_over_who_was_called() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><enter>");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    assert_eq!(room.said(), "Lao PDR has the floor and has not begun: Space starts the clock.");
    assert_eq!(room.waiting(), ["Cambodia"]);
}

#[test]
fn any_slip_is_undone_with_the_clocks_as_they_were() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{60}<enter>");
    assert_eq!(room.on_floor().as_deref(), Some("Cambodia"));
    room.keys("{5}u");
    assert_eq!((room.on_floor().as_deref(), room.left().as_str()), (Some("Lao PDR"), "2:55"));
    assert_eq!(room.said(), "Taken back: “Cambodia was given the floor”.");
    room.keys("y");
    assert_eq!(room.on_floor().as_deref(), Some("Cambodia"));
    assert_eq!(room.said(), "Brought back: “Cambodia was given the floor”.");
}

#[test]
fn the_finder_says_at_once_what_the_rules_will_say() {
    let mut room = Room::open();
    room.keys("ajor<enter>ajor");
    let Panel::Finder(finder) = room.scene().panel else { panic!("the finder is open") };
    let rows: Vec<_> =
        finder.rows.iter().map(|row| (row.name.as_str(), row.note.as_str(), row.refused)).collect();
    assert_eq!(rows, [("Jordan", "already 1st", true)]);
    room.keys("<enter>");
    assert_eq!(room.said(), "Jordan is already 1st on the list.");
    assert!(matches!(room.scene().panel, Panel::Finder(_)), "the finder stays open for another name");
    room.keys("<esc>");
    assert!(matches!(room.scene().panel, Panel::None));
}

#[test]
fn a_name_that_is_not_on_the_plan_is_added_in_a_few_keys() {
    let mut room = Room::open();
    room.keys("aVanuatu<enter>");
    assert_eq!(room.said(), "No delegation of this room matches “Vanuatu”. ↓ and Enter adds it.");
    assert!(room.waiting().is_empty(), "a slip of the finger adds nobody");
    room.keys("<down><enter>");
    assert_eq!(room.waiting(), ["Vanuatu"]);
    room.keys("aICRC<down><down><enter>aser<enter>");
    assert_eq!(room.waiting(), ["Vanuatu", "Serbia", "ICRC"], "an observer waits after delegations");
}

#[test]
fn a_third_representative_takes_a_second_deliberate_key() {
    let mut room = Room::open();
    room.keys("alib<enter><enter><space>{10}f");
    room.keys("alib<tab><enter><enter><space>{10}f");
    room.keys("alib<tab><tab><enter>");
    assert_eq!(room.said(), "Two people have spoken for Libya, and the rule is two.");
    assert!(room.waiting().is_empty());
    room.keys("!");
    assert_eq!(room.waiting(), ["Libya"]);
    let row = &room.scene().desk.list.rows[0];
    assert_eq!(row.speaker.representative.number(), 3);
    assert_eq!(row.speaker.overrides.len(), 1);
}

#[test]
fn a_closed_list_refuses_with_both_ways_out() {
    let mut room = Room::open();
    room.keys("lalao<enter>");
    let answer = room.scene().answer.unwrap();
    assert_eq!(answer.text, "The list of speakers is closed: reopen it, or add Lao PDR only.");
    let acts: Vec<_> = answer.acts.iter().map(|act| format!("{} {}", act.key, act.text)).collect();
    assert_eq!(acts, ["! allow it anyway", "l reopen the list"]);
    room.keys("!");
    assert_eq!(room.waiting(), ["Lao PDR"]);
}

#[test]
fn a_closed_list_names_who_is_not_in_the_room_yet() {
    let mut room = Room::open();
    room.keys("laPeru<down><enter>");
    assert_eq!(room.said(), "The list of speakers is closed: reopen it, or add Peru only.");
    room.keys("!");
    assert_eq!(room.waiting(), ["Peru"]);
}

#[test]
fn an_extension_shows_its_price_first() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{60}+");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "1:00 more for Lao PDR?");
    assert_eq!(details, ["All who are reached now will still be."]);
    room.keys("<up><up>");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        (question.as_str(), details[0].as_str()),
        ("2:00 more for Lao PDR?", "Cambodia may not be reached.")
    );
    room.keys("<enter>");
    assert_eq!(room.left(), "5:00");
}

#[test]
fn a_point_of_order_holds_the_clock_and_space_lets_it_go_on() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{60}pser<enter>{45}");
    assert_eq!(room.left(), "3:00");
    assert_eq!(room.footer()[..2], ["p uphold the point", "Space not upheld, go on"]);
    room.keys("<space>{60}");
    assert_eq!(room.left(), "2:00");
}

#[test]
fn absent_goes_two_places_down_and_then_aside() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>aser<enter>ajor<enter><enter>x");
    assert_eq!(room.waiting(), ["Cambodia", "Serbia", "Lao PDR", "Jordan"]);
    room.keys("<up><up><up><up><del>");
    assert_eq!(room.waiting(), ["Serbia", "Lao PDR", "Jordan"]);
    room.keys("<down><right>x");
    assert_eq!(room.waiting(), ["Lao PDR", "Jordan", "Serbia"]);
    room.keys("<enter>x");
    let aside: Vec<_> = room.scene().desk.list.aside.into_iter().map(|row| row.speaker.name).collect();
    assert_eq!(aside, ["Lao PDR"]);
}

#[test]
fn the_agenda_is_changed_where_its_effect_is_seen() {
    let mut room = Room::open();
    // Resources is dropped, its time shared out among the other two; Victim assistance moves up.
    room.keys("{60}g<down>d");
    assert_eq!(room.scene().desk.reserve.to_string(), "28:20");
    room.keys("s");
    let shown: Vec<_> = room.scene().desk.agenda.into_iter().map(|row| row.allotment.to_string()).collect();
    assert_eq!(shown, ["10:00", "42:30", "28:20", "42:30", "10:00"]);
    room.keys("<down><s-up><left><enter>");
    assert_eq!(room.said(), "The agenda was agreed.");
    let titles: Vec<_> = room.scene().desk.agenda.into_iter().map(|row| row.title).collect();
    assert_eq!(titles, ["Opening", "Regional cooperation", "Victim assistance", "Resources", "Summary"]);
    assert_eq!(room.scene().desk.reserve.to_string(), "1:00");
    room.keys("{240}n");
    assert_eq!(room.scene().desk.item.unwrap().title, "Regional cooperation");
    assert_eq!(room.scene().desk.reserve.to_string(), "6:00");
}

#[test]
fn the_whole_session_is_closed_with_the_key_that_goes_on() {
    let mut room = Room::open();
    room.keys("{60}n{60}n{60}n{60}n{60}n");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        (question.as_str(), details[0].as_str()),
        ("Close the session?", "100:00 of the session are left.")
    );
    room.keys("<enter>");
    assert!(matches!(room.scene().desk.stage, tribune::board::desk::Stage::Closed { .. }));
    room.keys("u");
    assert_eq!(room.scene().desk.item.unwrap().title, "Summary", "closing is undone like anything else");
    room.keys("n<enter>");
    assert!(room.keys("q"), "what was closed without the Rule is kept, and left without a question");
}

#[test]
fn a_key_that_is_held_does_not_run_through_the_agenda() {
    let mut room = Room::open();
    room.keys("{60}nnnnnn");
    assert_eq!(room.scene().desk.item.unwrap().title, "Regional cooperation");
    let Panel::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Go on to “Resources”?");
    assert_eq!(details, ["“Regional cooperation” has only just begun."]);
}

#[test]
fn going_on_while_somebody_speaks_asks_first() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{80}n");
    let Panel::Ask { details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        details,
        [
            "Lao PDR has the floor, with 2:40 left: the turn ends.",
            "1 delegation waits, and stays on the list."
        ]
    );
    room.keys("<esc>");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    room.keys("n<enter>");
    assert_eq!((room.on_floor(), room.waiting()), (None, vec!["Cambodia".to_owned()]));
}

#[test]
fn leaving_what_was_closed_under_the_rule_asks_first() {
    let plan = PLAN.replace("time =", "chatham_house_rule = true\ntime =");
    let mut room = Room::of(&plan);
    room.keys("<enter>{60}n{60}n{60}n{60}n{60}n<enter>");
    assert!(!room.keys("q"));
    let Panel::Ask { question, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "Leave? What is closed cannot be taken back after that.");
    assert!(room.keys("<enter>"));
}

#[test]
fn enter_in_an_empty_finder_names_nobody() {
    let mut room = Room::open();
    for finder in ["a", "i", "p", "r"] {
        room.keys(finder);
        room.keys("<enter>");
        assert_eq!(room.said(), "Type two or three letters of the name, or choose with ↓.");
        room.keys("<esc>");
    }
    let desk = room.scene().desk;
    assert!(desk.list.rows.is_empty() && desk.turn.is_none() && desk.point.is_none());
    room.keys("a<down><down><enter>");
    assert_eq!(room.waiting(), ["Cambodia"], "an arrow chooses");
}

#[test]
fn a_refused_name_gives_way_to_the_next_letter() {
    let mut room = Room::open();
    room.keys("ajor<enter>ajor<enter>lao<enter>");
    assert_eq!(room.waiting(), ["Jordan", "Lao PDR"]);
}

#[test]
fn a_newcomer_that_is_refused_is_not_in_the_room() {
    let mut room = Room::open();
    let parties = room.scene().desk.tally.len();
    room.keys("lavanuatu<down><enter>");
    assert!(room.scene().answer.unwrap().refused);
    assert_eq!(room.scene().desk.tally.len(), parties);
    room.keys("!");
    assert_eq!(room.waiting(), ["vanuatu"]);
    room.keys("u");
    assert_eq!(room.scene().desk.tally.len(), parties, "one act, one undo");
}

#[test]
fn a_speaker_is_not_cut_short_by_the_chairs_remarks_or_an_invitation() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{30}c");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    assert_eq!(room.said(), "Lao PDR has the floor: end the turn first, or hold the clock with Space.");
    room.keys("i");
    assert!(matches!(room.scene().panel, Panel::None));
}

#[test]
fn enter_thanks_the_speaker_where_nobody_waits() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{30}");
    assert!(room.footer().contains(&"Enter thank the speaker".to_owned()));
    room.keys("<enter>");
    assert_eq!(room.on_floor(), None);
}

#[test]
fn what_is_said_of_a_request_names_whose_it_was() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><down><down><del>");
    assert_eq!(room.said(), "Cambodia was taken off the list.");
    room.keys("<enter>x");
    assert_eq!(room.said(), "Lao PDR was not there, and waits further down.");
}

#[test]
fn leaving_an_open_session_asks_first() {
    let mut room = Room::open();
    assert!(!room.keys("q"));
    assert!(!room.keys("<esc>"));
    assert!(room.keys("q<enter>"));
}

#[test]
fn suspension_until_an_hour() {
    let mut room = Room::open();
    room.keys("z25:00<enter>");
    let Panel::Entry { fault, .. } = room.scene().panel else { panic!("a line of input") };
    assert_eq!(
        fault.as_deref(),
        Some("“25:00” is no hour of the day. Write hours and minutes, such as 11:05.")
    );
    room.keys("<back><back><back><back><back>23:30<enter>");
    let tribune::board::desk::Stage::Suspended { until: Some(until), .. } = room.scene().desk.stage else {
        panic!("suspended until an hour")
    };
    assert_eq!(room.scene().desk.hour(until), (23, 30, 0));
    // A suspended room does not wake before that hour, and then says so.
    assert_eq!(room.chair.frame(room.now).next_change, Some(until));
    room.now = until + Span::from_secs(30);
    assert_eq!(room.scene().alerts[0].acts[0].key, "Enter");
    room.keys("<enter>");
    assert_eq!(room.scene().desk.stage, tribune::board::desk::Stage::Open);
}

#[test]
fn a_key_that_does_nothing_says_why() {
    let said = |script: &str, key: &str| {
        let mut room = Room::new();
        room.keys(script);
        room.keys(key);
        room.said()
    };
    assert_eq!(said("", "n"), "The session has not opened: Enter opens it.");
    assert_eq!(said("<enter>", "<space>"), "Nobody has the floor.");
    assert_eq!(said("<enter>", "<f3>"), "Nobody has the floor.");
    assert_eq!(said("<enter>", "<enter>"), "Nobody waits for the floor.");
    assert_eq!(said("<enter>s", "<space>"), "The meeting is suspended: Enter resumes it.");
    assert_eq!(
        said("<enter>alao<enter><enter>", "<enter>"),
        "Lao PDR has the floor and has not begun: Space starts the clock."
    );
    assert_eq!(
        said("<enter>plao<enter>", "<enter>"),
        "The point of order comes first: p upholds it, Space does not."
    );
    assert_eq!(said("", "u"), "There is nothing to undo.");
}

#[test]
fn questions_are_ticked_with_their_numbers() {
    let mut room = Room::open();
    room.keys("{60}n2");
    let covered: Vec<_> =
        room.scene().desk.item.unwrap().questions.into_iter().map(|(_, covered)| covered).collect();
    assert_eq!(covered, [false, true, false]);
    room.keys("27");
    assert!(room.scene().desk.item.unwrap().questions.iter().all(|(_, covered)| !covered));
    assert_eq!(room.said(), "This cannot be done now: tick a question.");
}

#[test]
fn a_shorter_limit_is_one_key_and_gives_the_sentence_that_announces_it() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>atur<enter>aser<enter>");
    room.keys("<f6>");
    let desk = room.scene().desk;
    assert_eq!(desk.limit.now.to_string(), "2:00");
    assert_eq!(desk.list.reach.unwrap().reached, 4);
    assert_eq!(
        desk.line,
        tribune::board::chair_line::ChairLine::AnnounceLimit {
            limit: Span::from_secs(120),
            reaches_all: true
        }
    );
}

#[test]
fn the_start_is_moved_back_while_the_clock_runs() {
    let mut room = Room::open();
    room.keys("alao<enter><enter>{40}<space>{5}<left><left>");
    assert_eq!(room.left(), "3:25");
    room.keys("<left><left><left>");
    assert_eq!(room.left(), "3:15", "the floor was not free before");
}

#[test]
fn the_bell_rings_once_for_an_alarm_and_again_every_thirty_seconds() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>");
    let mut rings = 0;
    for _ in 0..330 {
        room.wait(1);
        rings += u32::from(room.chair.frame(room.now).rings);
    }
    // At 0:00, and 0:30, 1:00, 1:30 over.
    assert_eq!(rings, 4);
    room.keys("o");
    for _ in 0..60 {
        room.wait(1);
        rings += u32::from(room.chair.frame(room.now).rings);
    }
    assert_eq!(rings, 4, "called to order, the alarm is silent");
}

#[test]
fn a_paused_and_silent_room_does_not_wake() {
    let mut room = Room::new();
    assert_eq!(room.chair.frame(room.now).next_change, None, "not open, and no hour to wait for");
    room.keys("<enter>alao<enter><enter><space>");
    assert_eq!(room.chair.frame(room.now).next_change, Some(room.now + Span::SECOND));
    room.keys("s");
    assert_eq!(room.chair.frame(room.now).next_change, None);
}

#[test]
fn the_next_change_lies_ahead_at_any_millisecond() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{240}");
    for millis in 0..4000 {
        let now = room.now + Span::from_millis(millis);
        let next = room.chair.frame(now).next_change.unwrap();
        assert!(next > now && next <= now + Span::SECOND, "{millis} ms after the time was up");
    }
}

#[test]
fn the_help_says_what_can_be_done_now() {
    let mut room = Room::open();
    room.keys("alao<enter>?");
    let Panel::Help { rows, .. } = room.scene().panel else { panic!("the help") };
    let live: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            HelpRow::Key(hint) if hint.live => Some(hint.text.as_str()),
            HelpRow::Key(_) | HelpRow::Heading(_) => None,
        })
        .collect();
    assert!(live.contains(&"next speaker") && !live.contains(&"hold"), "{live:?}");
}

/// Keys from everywhere on the keyboard, those of the keymap most often.
fn any_key() -> impl Strategy<Value = KeyEvent> {
    let rows: Vec<Key> = KEYMAP.iter().flat_map(|row| row.keys).copied().collect();
    prop_oneof![
        8 => proptest::sample::select(rows).prop_map(|key| {
            let modifiers = if key.shift { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            KeyEvent::new(key.code, modifiers)
        }),
        1 => any::<char>().prop_map(|letter| KeyEvent::from(KeyCode::Char(letter))),
    ]
}

proptest! {
    #[test]
    fn no_key_means_two_things_at_once(keys in proptest::collection::vec((any_key(), 0_i64..120), 0..80)) {
        let mut room = Room::new();
        for (key, secs) in keys {
            room.wait(secs);
            if room.press(key) {
                break;
            }
        }
        // The help shows every key of the room, and whether it does something now.
        room.keys("<esc><esc>?");
        let Panel::Help { rows, .. } = room.scene().panel else { panic!("the help opens from everywhere") };
        let live = rows.iter().filter_map(|row| match row {
            HelpRow::Key(hint) if hint.live => Some(hint),
            HelpRow::Key(_) | HelpRow::Heading(_) => None,
        });
        let keys: Vec<_> = live.flat_map(|hint| hint.key.split(' ')).collect();
        let twice = keys.iter().enumerate().find(|(place, key)| keys[..*place].contains(key));
        prop_assert_eq!(twice, None, "two acts share a key: {:?}", rows);
    }
}

#[test]
fn within_a_panel_each_key_stands_once() {
    for layer in [Layer::Agenda, Layer::Ask, Layer::Finder, Layer::Entry, Layer::Page, Layer::Menu] {
        let mut keys: Vec<_> = KEYMAP
            .iter()
            .filter(|row| row.layer == layer)
            .flat_map(|row| row.keys)
            .map(|key| format!("{key:?}"))
            .collect();
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all, "{layer:?}");
    }
}

#[test]
fn what_a_live_room_needs_works_without_letters() {
    use tribune::console::act::Act;
    let needed = [
        Act::Open,
        Act::Start,
        Act::Hold,
        Act::Resume,
        Act::NextSpeaker,
        Act::Finish,
        Act::NotPresent,
        Act::Extend,
        Act::StartBack,
        Act::Point,
        Act::Uphold,
        Act::NotUphold,
        Act::Response,
        Act::Add,
        Act::OtherRepresentative,
        Act::CallSelected,
        Act::Withdraw,
        Act::MoveUp,
        Act::MoveDown,
        Act::ShorterLimit,
        Act::NextItem,
        Act::Close,
        Act::Suspend,
        Act::ResumeMeeting,
        Act::Agenda,
        Act::Help,
        Act::Undo,
        Act::Insist,
        Act::Leave,
    ];
    for act in needed {
        let row = KEYMAP.iter().find(|row| row.layer == Layer::Room && row.act == act).unwrap();
        let plain = |key: &Key| !matches!(key.code, KeyCode::Char(letter) if letter != ' ');
        assert!(row.keys.iter().any(plain), "{act:?} needs a key that every keyboard has");
    }
}

#[test]
fn the_chair_says_what_the_rooms_screens_show() {
    use tribune::board::room::{Showing, ShownView};

    let mut room = Room::open();
    let showing = |room: &Room| room.chair.board(room.now).showing;
    assert_eq!(showing(&room), Showing::default());

    room.keys("eCoffee until 11<esc>");
    assert_eq!(showing(&room).message, None, "Esc writes nothing");
    room.keys("eCoffee until 11<enter>");
    assert_eq!(showing(&room).message.as_deref(), Some("Coffee until 11"));
    assert!(alerts(&room).contains("The room’s screens show: “Coffee until 11”"));

    // What is shown is no act of the room: undo takes back the opening, and the message stays.
    room.keys("u");
    assert!(room.chair.history().floor().opened().is_none());
    assert!(showing(&room).message.is_some());
    room.keys("ye");
    assert_eq!(showing(&room), Showing::default());
    room.keys("e   <enter>");
    assert_eq!(showing(&room).message, None, "blanks are no message");

    let view = |room: &mut Room, keys: &str| {
        room.keys(keys);
        showing(room).view
    };
    assert_eq!(view(&mut room, "."), ShownView::Blank);
    assert!(alerts(&room).contains("The room’s screens are blank."));
    assert_eq!(view(&mut room, ","), ShownView::ClockAlone);
    assert_eq!(view(&mut room, ","), ShownView::Whole);
    assert_eq!(view(&mut room, ".."), ShownView::Whole);
    assert!(!alerts(&room).contains("screens"));
}

/// Returns the alerts that stand, a line each.
fn alerts(room: &Room) -> String {
    let rows = room.chair.scene(room.now).alerts.into_iter().map(|row| row.text);
    rows.collect::<Vec<_>>().join("\n")
}
