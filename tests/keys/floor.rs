//! Tests of the floor: calling, starting, extending, points of order, and undo.

use tribune::board::chair_line::ChairWords;
use tribune::draw::scene::PanelView;
use tribune::floor::time::Span;

use crate::keys::room::Room;

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
fn an_extension_shows_its_price_first() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{60}+");
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "1:00 more for Lao PDR?");
    assert_eq!(
        details,
        [
            "That is 4:00 from now.",
            "All who are reached now will still be.",
            "To say: “Lao PDR, you have 1 minute more.”"
        ]
    );
    room.keys("<up><up>");
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(
        (question.as_str(), details[1].as_str()),
        ("2:00 more for Lao PDR?", "Cambodia may not be reached.")
    );
    room.keys("<enter>");
    assert_eq!(room.left(), "5:00");
}

#[test]
fn more_time_after_the_time_is_up_counts_from_now() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{308}+<down><down>");
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "1:00 more from now for Lao PDR?");
    assert_eq!(details[0], "Lao PDR is 1:08 over: it becomes an extension of 2:08.");
    assert_eq!(details[2..], ["To say: “Lao PDR, you have 1 minute more.”"]);
    // The question stands for some seconds: the minute is a minute all the same.
    room.keys("{7}<enter>");
    assert_eq!(room.left(), "1:00");
    assert_eq!(room.scene().lines[0].text, "“Lao PDR, you have 1 minute more.”");
}

#[test]
fn a_direct_response_that_is_not_there_once_is_put_aside_once() {
    let mut room = Room::open();
    room.keys("{60}n{60}rlao<enter><enter>x");
    assert_eq!(room.said(), "Lao PDR was not there, and was put aside.");
    let aside = |room: &Room| -> Vec<_> {
        room.scene().desk.list.aside.into_iter().map(|row| row.speaker.name).collect()
    };
    assert_eq!(aside(&room), ["Lao PDR"]);
    room.keys("rlao<enter><enter>x");
    assert_eq!(aside(&room), ["Lao PDR"]);
    // For an intervention it is called twice; the list has it once.
    room.keys("alao<enter><enter>x");
    assert_eq!(room.said(), "Lao PDR was not there, and waits further down.");
    room.keys("<enter>x");
    assert_eq!(room.said(), "Lao PDR was not there again, and was put aside.");
    assert_eq!(aside(&room), ["Lao PDR"]);
    room.keys("rlao<enter><enter>x");
    let aside = room.scene().desk.list.aside;
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].kind, tribune::floor::representative::TurnKind::Intervention);
}

#[test]
fn a_point_of_order_holds_the_clock_and_space_lets_it_go_on() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{60}pser<enter>{45}");
    assert_eq!(room.left(), "3:00");
    assert_eq!(room.footer()[..2], ["Enter uphold the point", "Space not upheld, go on"]);
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
fn a_speaker_is_not_cut_short_by_the_chairs_remarks_or_an_invitation() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter><enter><space>{30}c");
    assert_eq!(room.on_floor().as_deref(), Some("Lao PDR"));
    assert_eq!(room.said(), "Lao PDR has the floor: end the turn first, or hold the clock with Space.");
    room.keys("i");
    assert!(matches!(room.scene().panel, PanelView::None));
}

#[test]
fn who_has_spoken_is_thanked_once() {
    let thanked = |room: &Room| {
        let thanks = |line: tribune::board::chair_line::ChairLine| match line.words {
            ChairWords::GiveFloor { thanks, .. }
            | ChairWords::AskForMore { thanks, .. }
            | ChairWords::TakeUp { thanks, .. } => Some(thanks.map(|party| party.name)),
            _ => None,
        };
        room.scene().desk.lines.into_iter().find_map(thanks).unwrap()
    };
    let mut room = Room::open();
    room.keys("n<enter>alao<enter><enter><space>{30}");
    assert_eq!(thanked(&room).as_deref(), Some("Lao PDR"));
    room.keys("f{60}");
    assert_eq!(thanked(&room).as_deref(), Some("Lao PDR"));
    // The last speaker was thanked when the next was called, who is not there. Nobody is thanked twice, however long
    // that takes.
    room.keys("aser<enter>ajor<enter><enter>x{60}");
    assert_eq!(thanked(&room), None);
    room.keys("<enter><space>{30}f");
    assert_eq!(thanked(&room).as_deref(), Some("Jordan"));
    room.keys("s{60}s");
    assert_eq!(thanked(&room), None, "the meeting was suspended in between");
    room.keys("<enter><space>{30}f{5}n<enter>");
    assert_eq!(thanked(&room), None, "another item was begun in between");
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
fn a_shorter_limit_is_one_key_and_gives_the_sentence_that_announces_it() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>atur<enter>aser<enter>");
    room.keys("<f6>");
    let desk = room.scene().desk;
    assert_eq!(desk.limit.now.to_string(), "2:00");
    assert_eq!(desk.list.reach.unwrap().reached, 4);
    let words = ChairWords::AnnounceLimit { limit: Span::from_secs(120), reaches_all: true };
    assert_eq!(desk.lines[0].words, words);
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
fn a_second_point_of_order_is_noted_and_comes_after_the_first() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{60}pser<enter>{20}pjor<enter>");
    assert_eq!(room.said(), "Jordan raised a point of order, which comes after this one.");
    let point = room.scene().desk.point.unwrap();
    assert_eq!((point.name.as_str(), point.noted.as_slice()), ("Serbia", &["Jordan".to_owned()][..]));
    room.keys("pjor<enter>");
    assert_eq!(room.said(), "Jordan has raised a point of order already, and it comes in its turn.");
    room.keys("<esc><enter>");
    assert_eq!(room.said(), "The point of order was upheld; that of Jordan comes next.");
    assert_eq!(room.scene().desk.point.unwrap().name, "Jordan");
    room.keys("u");
    assert_eq!(room.scene().desk.point.unwrap().name, "Serbia");
    room.keys("y{10}<space>{30}");
    assert!(room.scene().desk.point.is_none());
    assert_eq!(room.left(), "2:30");
}

#[test]
fn enter_pressed_twice_does_not_uphold_the_point_that_it_has_just_granted() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{60}pser<enter><enter>");
    assert_eq!(room.scene().desk.point.unwrap().name, "Serbia");
    assert_eq!(room.said(), "The point of order comes first: Enter upholds it, Space does not.");
    room.keys("{2}<enter>");
    assert!(room.scene().desk.point.is_none());
}

#[test]
fn who_was_called_by_mistake_is_back_where_it_was() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>ajor<enter><enter>aser<enter>v");
    assert_eq!(room.said(), "Lao PDR was called by mistake, and waits where it did.");
    assert_eq!((room.on_floor(), room.waiting().len()), (None, 4));
    assert_eq!(room.waiting()[0], "Lao PDR");
    // The same letter calls who is selected while nobody has the floor.
    room.keys("<down><down><down>v<space>{20}v");
    assert_eq!(room.waiting(), ["Lao PDR", "Cambodia", "Jordan", "Serbia"]);
    let rows = room.scene().desk.tally;
    let jordan = rows.iter().find(|row| row.name == "Jordan").unwrap();
    assert_eq!((jordan.people, jordan.interventions, jordan.silent), (0, 0, true));
    room.keys("u");
    assert_eq!((room.on_floor().as_deref(), room.left().as_str()), (Some("Jordan"), "3:40"));
}

#[test]
fn the_speaker_is_given_less_time_where_more_is_given() {
    let mut room = Room::open();
    room.keys("alao<enter>acam<enter>ajor<enter><enter><space>{20}+");
    room.keys("<down><down><down><down><down><down><down>");
    let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "3:00 less for Lao PDR?");
    assert_eq!(details, ["1:00 in all, of which 0:40 are left.", "Jordan will be reached."]);
    room.keys("<up>");
    let PanelView::Ask { question, .. } = room.scene().panel else { panic!("a question") };
    assert_eq!(question, "2:30 less for Lao PDR?");
    room.keys("<enter>");
    assert_eq!(room.left(), "1:10");
    assert_eq!(room.said(), "A limit of 1:30 for this turn.");
    room.keys("u");
    assert_eq!(room.left(), "3:40");
    // Never down to what was spoken.
    room.keys("+<down><down><down><down><down><down><down><down><down><enter>");
    assert_eq!(room.left(), "0:10");
    room.keys("+<down><down><down><up><enter>");
    assert_eq!(room.left(), "1:10", "there is no step less");
    room.keys("_<enter>");
    assert_eq!(room.left(), "0:40");
}
