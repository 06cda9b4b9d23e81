//! Notes for the record: typed, pasted, changed, moved and deleted by keys; offered at the end of a topic.

use tribune::draw::scene::{NoteSheet, NotesSheet, PanelView, ReportLine};
use tribune::floor::note::NoteKind;
use tribune::floor::time::Span;

use crate::keys::room::{Room, alerts};

impl Room {
    /// The notes so far: the item's title, what the note is, its lines.
    fn notes(&self) -> Vec<String> {
        let floor = self.chair.history().floor();
        let tell = |note: &tribune::floor::note::Note| {
            let item = floor.item(note.item).unwrap().title.clone();
            let what = match &note.kind {
                NoteKind::Point => "point".to_owned(),
                NoteKind::Proposal { owner } => {
                    format!("proposal for {}", owner.as_deref().unwrap_or("nobody"))
                }
                NoteKind::Answer { question } => format!("answer {}", question + 1),
            };
            format!("{item}: {what}: {}", note.text.lines().collect::<Vec<_>>().join(" | "))
        };
        floor.all_notes().iter().map(tell).collect()
    }

    fn note_sheet(&self) -> NoteSheet {
        let PanelView::Note(sheet) = self.scene().panel else { panic!("no note: {:?}", self.scene().panel) };
        sheet
    }

    fn note_list(&self) -> NotesSheet {
        let PanelView::Notes(sheet) = self.scene().panel else { panic!("no list: {:?}", self.scene().panel) };
        sheet
    }

    fn is_in_room(&self) -> bool {
        self.scene().panel == PanelView::None
    }
}

/// A room in its first topic, after the offer for the opening would have been over.
fn in_topic() -> Room {
    let mut room = Room::open();
    room.keys("{300}n{30}");
    room
}

#[test]
fn one_key_a_line_and_enter_file_a_point_under_the_running_topic() {
    let mut room = in_topic();
    room.keys("#");
    assert_eq!(room.note_sheet().question, "Note on Regional cooperation");
    assert_eq!(room.note_sheet().kind, "a point");
    room.keys("Les données arrivent trop tard, نهاية<enter>");
    assert_eq!(room.notes(), ["Regional cooperation: point: Les données arrivent trop tard, نهاية"]);
    assert!(room.is_in_room(), "the keys are the room's again");
    assert_eq!(room.said(), "A point was noted under Regional cooperation.");
    room.keys("u");
    assert!(room.notes().is_empty());
    assert_eq!(room.said(), "Taken back: “a point was noted under Regional cooperation”.");
    room.keys("y");
    assert_eq!(room.notes().len(), 1);
}

#[test]
fn a_proposal_has_who_follows_it_up_found_as_in_the_finder() {
    for (typed, owner) in [
        ("lao<enter>", "Lao PDR"),
        ("turkiye<enter>", "Türkiye"),
        ("Jordan and UNDP<enter>", "Jordan and UNDP"),
        ("The secretariat<enter>", "The secretariat"),
        // What is typed is there beside the name that is guessed.
        ("Laos<down><enter>", "Laos"),
        ("<enter>", "nobody"),
    ] {
        let mut room = in_topic();
        room.keys("#A pool of trainers<tab>");
        assert_eq!(room.note_sheet().kind, "a proposal");
        room.keys("<enter>");
        let PanelView::Finder(finder) = room.scene().panel else { panic!("{typed}") };
        assert_eq!(finder.question, "Who will follow it up?");
        room.keys(typed);
        assert_eq!(room.notes(), [format!("Regional cooperation: proposal for {owner}: A pool of trainers")]);
        assert!(room.is_in_room());
    }
    // Esc goes back to the text, not out of it.
    let mut room = in_topic();
    room.keys("#A pool<tab><enter>lao<esc>s<tab><enter>");
    assert_eq!(room.notes(), ["Regional cooperation: answer 1: A pools"]);
}

#[test]
fn the_answer_to_a_guiding_question_ticks_it_off() {
    let mut room = in_topic();
    room.keys("#Common standards<tab><tab><tab>");
    let sheet = room.note_sheet();
    assert_eq!(
        (sheet.kind.as_str(), sheet.asked.as_deref()),
        ("the answer to question 2", Some("Who is best placed?"))
    );
    room.keys("<enter>");
    assert_eq!(room.notes(), ["Regional cooperation: answer 2: Common standards"]);
    let covered = |room: &Room| room.scene().desk.item.unwrap().questions[1].1;
    assert!(covered(&room));
    room.keys("u");
    assert!(!covered(&room) && room.notes().is_empty(), "they are one act");
    // After the last question it is a point again.
    room.keys("#x<tab><tab><tab><tab><tab>");
    assert_eq!(room.note_sheet().kind, "a point");
}

#[test]
fn a_new_note_can_be_filed_under_another_topic() {
    let mut room = in_topic();
    room.keys("#<tab><tab>Later<s-down>");
    assert_eq!(room.note_sheet().question, "Note on Resources");
    assert_eq!(room.note_sheet().kind, "a point", "the question was another item's");
    room.keys("<enter>");
    assert_eq!(room.notes(), ["Resources: point: Later"]);
    // There is nothing before the first item.
    room.keys("#<s-up><s-up><s-up><s-up>First<enter>");
    assert_eq!(room.notes()[1], "Opening: point: First");
}

#[test]
fn notes_are_changed_moved_deleted_and_all_of_it_undone() {
    let mut room = in_topic();
    room.keys("#One<enter>#Two<enter>#<up>");
    let list = room.note_list();
    assert_eq!(list.rows.len(), 5, "three topics, and the notes under the first: {list:?}");
    assert_eq!(list.selected, Some(2), "the newest");
    room.keys("<up><enter>");
    room.keys("<back><back><back>Uno<enter>");
    assert_eq!(room.notes(), ["Regional cooperation: point: Uno", "Regional cooperation: point: Two"]);
    assert_eq!(room.note_list().selected, Some(1), "it goes back to the list");
    room.keys("<s-down>");
    assert_eq!(room.notes(), ["Regional cooperation: point: Two", "Resources: point: Uno"]);
    room.keys("<del>");
    assert_eq!(room.notes(), ["Regional cooperation: point: Two"]);
    room.keys("uuu");
    assert_eq!(room.notes(), ["Regional cooperation: point: One", "Regional cooperation: point: Two"]);
    room.keys("yyy");
    assert_eq!(room.notes(), ["Regional cooperation: point: Two"]);
    // Another one, under the same topic, and back.
    room.keys("#Three<enter>");
    assert_eq!(room.note_list().selected, Some(2));
    room.keys("dd<esc>");
    assert!(room.notes().is_empty() && room.is_in_room());
    // Without notes there is no list.
    room.keys("#<up>");
    assert_eq!(room.note_sheet().noted, []);
}

#[test]
fn a_proposal_that_is_changed_keeps_who_follows_it_up() {
    let mut room = in_topic();
    room.keys("#A pool<tab><enter>Jordan and UNDP<enter>");
    room.keys("#<up><enter>s<enter><enter>");
    assert_eq!(room.notes(), ["Regional cooperation: proposal for Jordan and UNDP: A pools"]);
    // Nothing changed: nothing is entered.
    let entries = room.chair.history().entries().len();
    room.keys("<enter><enter><enter>");
    assert_eq!(room.chair.history().entries().len(), entries);
    assert_eq!(room.note_list().rows.len(), 4);
}

#[test]
fn what_was_begun_is_kept_however_the_chair_leaves_it() {
    for leave in ["<esc>", "<up>", "^"] {
        let mut room = in_topic();
        room.keys("#Old<enter>#Half a thou");
        if leave == "^" {
            room.chair.interrupt();
            room.keys("<esc>");
        } else {
            room.keys(leave);
            assert!(room.said().contains("# goes on with it"), "{}", room.said());
            room.keys(if leave == "<up>" { "<esc>" } else { "" });
        }
        // The clocks come first.
        room.keys("alao<enter><enter><space>{60}<space>#ght<enter>");
        assert_eq!(room.notes()[1], "Regional cooperation: point: Half a thought", "{leave}");
        room.keys("#");
        assert_eq!(room.note_sheet().lines, [""], "it is filed, and not kept any more");
    }
}

#[test]
fn leaving_asks_first_while_a_note_is_not_filed() {
    let question = |room: &Room| {
        let PanelView::Ask { question, details, .. } = room.scene().panel else { panic!("nothing is asked") };
        (question, details.join(" "))
    };
    for rule in [false, true] {
        let mut room = if rule { under_the_rule() } else { in_topic() };
        room.keys(if rule { "n<enter><esc>" } else { "n{70}n{30}n{30}n<enter>" });
        room.keys("#Half<esc>q");
        let (asked, details) = question(&room);
        assert!(details.contains("is lost: stay, and # goes on with it"), "{details}");
        assert_eq!(asked.contains("A note"), !rule, "{asked}");
        // Filed, it keeps nobody.
        room.keys("<esc>#<enter><esc>");
        assert_eq!(room.keys("q"), !rule);
    }
}

#[test]
fn a_name_from_the_plan_is_marked_while_it_is_typed() {
    let mut room = in_topic();
    room.keys("#As jor");
    assert_eq!(room.note_sheet().names, None);
    room.keys("dan");
    assert_eq!(room.note_sheet().names.as_deref(), Some("names Jordan"));
    room.keys(" and TURKIYE said, and laos’");
    assert_eq!(room.note_sheet().names.as_deref(), Some("names Jordan, Türkiye and Lao PDR"));
    room.keys("<esc>aVanuatu<down><enter>#<back><back><back><back><back> vanuatu");
    assert_eq!(room.note_sheet().names.as_deref(), Some("names Jordan, Türkiye and Vanuatu"));
}

#[test]
fn pasted_lines_stay_lines_and_too_many_are_refused_with_nothing_lost() {
    let mut room = in_topic();
    room.keys("#begun ");
    room.chair.paste("one\r\nثلاثة\r\n\r\n\u{7}three");
    assert_eq!(room.note_sheet().lines, ["begun one", "ثلاثة", "three"]);
    room.keys("<up><end>!<down><end>.<enter>");
    assert_eq!(room.notes(), ["Regional cooperation: point: begun one | ثلاثة! | three."]);
    room.keys("#kept");
    room.chair.paste(&"x".repeat(5001));
    let sheet = room.note_sheet();
    let fault = sheet.fault.unwrap();
    assert!(fault.starts_with("That is 5001 characters long, and 5000 are allowed"), "{fault}");
    assert_eq!(sheet.lines, ["kept"]);
    // Together they are too long: the floor says so, and the text is there.
    room.chair.paste(&"x".repeat(5000));
    room.keys("<enter>");
    assert!(room.said().starts_with("That is 5004 characters long"), "{}", room.said());
    room.keys("<back><back><back><back><enter>");
    assert_eq!(room.notes().len(), 2);
}

#[test]
fn the_end_of_a_topic_offers_twenty_seconds_for_three_notes_and_takes_no_key() {
    let mut room = in_topic();
    room.keys("alao<enter><enter><space>{120}f{5}n");
    assert_eq!(room.said(), "Resources began. # takes up to 3 notes on Regional cooperation: 0:20");
    assert!(room.is_in_room());
    // The clocks of the next topic run as ever.
    room.keys("acam<enter><enter><space>{5}");
    assert_eq!(room.left(), "3:55");
    assert!(room.said().ends_with("3 notes on Regional cooperation: 0:15"), "{}", room.said());
    // A refusal stands alone.
    room.keys("alao<enter>alao<enter>");
    assert!(!room.said().contains("notes on"), "{}", room.said());
    room.keys("<esc>");
    room.keys("#");
    assert_eq!(room.note_sheet().question, "Note 1 of 3 on Regional cooperation");
    // The key that opened it is no letter of the next one.
    room.keys("One<enter>#Two<tab><enter>lao<enter>");
    assert_eq!(room.note_sheet().question, "Note 3 of 3 on Regional cooperation");
    room.keys("{60}Three<enter>");
    assert_eq!(
        room.notes(),
        [
            "Regional cooperation: point: One",
            "Regional cooperation: proposal for Lao PDR: Two",
            "Regional cooperation: point: Three",
        ]
    );
    assert!(room.is_in_room());
    // Now they are the running topic's.
    assert!(!room.said().contains("notes on"));
    room.keys("#");
    assert_eq!(room.note_sheet().question, "Note on Resources");
}

#[test]
fn the_offer_ends_by_itself_and_with_undo_and_can_be_left_early() {
    let after_topic = || {
        let mut room = in_topic();
        room.keys("alao<enter><enter><space>{120}f{5}n");
        room
    };
    let mut room = after_topic();
    room.keys("{19}");
    assert!(room.said().contains("notes on"));
    room.keys("{1}");
    assert!(!room.said().contains("notes on"));
    let mut room = after_topic();
    room.keys("u");
    assert!(!room.said().contains("notes on"));
    let mut room = after_topic();
    room.keys("#One<enter><enter>");
    assert!(room.is_in_room(), "an empty line is enough");
    assert_eq!(room.notes().len(), 1);
    // A topic that was not discussed came to nothing.
    let mut room = in_topic();
    room.keys("n");
    assert!(!room.said().contains("notes on"));
    // The screen changes when the offer ends, even where no clock runs.
    let mut room = after_topic();
    room.keys("{2}s");
    let frame = room.chair.frame(room.now);
    assert!(frame.next_change.is_some_and(|at| at <= room.now + Span::from_secs(18)));
}

#[test]
fn after_the_close_the_rapporteur_goes_on_noting_until_leaving() {
    let mut room = in_topic();
    room.keys("alao<enter><enter><space>{120}f{5}n{70}1{60}n{30}n<enter>n<enter>{60}n<enter>{60}");
    assert!(room.scene().desk.turn.is_none());
    assert!(room.footer().iter().any(|key| key == "# note"), "{:?}", room.footer());
    room.keys("#");
    let item = room.note_sheet().question;
    room.keys("One<enter>Two<tab><enter>Jordan<enter>Three<s-up><enter>Four<enter><enter>");
    assert!(room.is_in_room());
    assert_eq!(room.notes().len(), 4, "{item}: {:?}", room.notes());
    room.keys("#<up><s-up>d");
    assert_eq!(room.notes().len(), 3);
    room.keys("u<esc>");
    assert_eq!(room.notes().len(), 4);
}

#[test]
fn before_the_opening_there_is_nothing_to_note() {
    let mut room = Room::new();
    room.keys("#");
    assert!(room.is_in_room());
    assert!(room.said().contains("has not opened"), "{}", room.said());
}

/// A room under the Chatham House Rule, with two notes, in its last item.
fn under_the_rule() -> Room {
    let plan = crate::common::plan::PLAN.replace("time = ", "chatham_house_rule = true\ntime = ");
    let mut room = Room::of(&plan);
    room.keys("<enter>{300}n{30}alao<enter><enter><space>{120}f{5}");
    room.keys("#Maps are late<enter>#A pool<tab><enter>Jordan<enter>");
    room.keys("n{70}n{30}n{30}");
    room
}

fn report_lines(room: &Room) -> Vec<ReportLine> {
    let PanelView::Report(sheet) = room.scene().panel else { panic!("no report: {:?}", room.scene().panel) };
    sheet.lines
}

#[test]
fn a_close_under_the_rule_shows_the_report_first_and_says_what_is_not_sealed() {
    let mut room = under_the_rule();
    room.keys("n<enter>");
    let lines = report_lines(&room);
    let ReportLine::Urgent(first) = &lines[0] else { panic!("{lines:?}") };
    assert!(first.starts_with("Not sealed yet"), "{first}");
    assert!(first.contains("Backups"), "{first}");
    assert!(lines.contains(&ReportLine::Title("Regional cooperation".into())), "{lines:?}");
    assert!(lines.contains(&ReportLine::Entry("Maps are late".into())), "{lines:?}");
    let texts = format!("{lines:?}");
    assert!(!texts.contains("Lao PDR"), "no speaker: {texts}");
    // Who follows up may well be a delegation; it is told all the same.
    let urgent = |lines: &[ReportLine]| {
        let urgent = lines
            .iter()
            .filter_map(|line| if let ReportLine::Urgent(text) = line { Some(text.clone()) } else { None });
        urgent.skip(1).collect::<Vec<_>>()
    };
    assert!(matches!(&urgent(&lines)[..], [one] if one.contains("Jordan")), "{lines:?}");
    // A note is mended from there; one that names somebody is told.
    room.keys("#As Laos said<enter><enter>r");
    let lines = report_lines(&room);
    let named = urgent(&lines);
    assert!(named.iter().any(|line| line.contains("As Laos said") && line.contains("Lao PDR")), "{named:?}");
    room.keys("<esc>");
    let said = alerts(&room);
    assert!(said.contains("The journal is not sealed yet"), "{said}");
    // Leaving goes on from the report; undo takes the closing back.
    room.keys("rq");
    assert!(matches!(room.scene().panel, PanelView::Ask { .. }));
    room.keys("<esc>uru");
    assert!(room.is_in_room(), "{:?}", room.scene().panel);
    assert!(!alerts(&room).contains("not sealed"), "{}", alerts(&room));
    assert_eq!(room.notes().len(), 2);
}

#[test]
fn without_the_rule_the_report_waits_to_be_asked_for() {
    let mut room = in_topic();
    room.keys("#One<enter>n{70}n{30}n{30}n<enter>");
    assert!(room.is_in_room());
    assert!(!alerts(&room).contains("sealed"));
    room.keys("r");
    let lines = report_lines(&room);
    assert!(matches!(lines[0], ReportLine::Title(_)), "{lines:?}");
    room.keys("<pagedown><down><up><pageup><esc>");
    assert!(room.is_in_room());
}
