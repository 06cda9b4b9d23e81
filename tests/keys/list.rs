//! Tests of the list of speakers, and of the finder that adds to it.

use tribune::draw::scene::PanelView;

use crate::keys::room::Room;

#[test]
fn the_finder_says_at_once_what_the_rules_will_say() {
    let mut room = Room::open();
    room.keys("ajor<enter>ajor");
    let PanelView::Finder(finder) = room.scene().panel else { panic!("the finder is open") };
    let rows: Vec<_> =
        finder.rows.iter().map(|row| (row.name.as_str(), row.note.as_str(), row.refused)).collect();
    assert_eq!(rows, [("Jordan", "already 1st", true)]);
    room.keys("<enter>");
    assert_eq!(room.said(), "Jordan is already 1st on the list.");
    assert!(matches!(room.scene().panel, PanelView::Finder(_)), "the finder stays open for another name");
    room.keys("<esc>");
    assert!(matches!(room.scene().panel, PanelView::None));
}

#[test]
fn the_finder_says_who_has_the_floor_and_who_has_spoken() {
    let mut room = Room::open();
    let mut note = |keys: &str| {
        room.keys(keys);
        let PanelView::Finder(finder) = room.scene().panel else { panic!("the finder is open") };
        let note = finder.rows[0].note.clone();
        room.keys("<esc>");
        note
    };
    assert_eq!(note("ajor"), "not yet heard");
    assert_eq!(note("ajor<enter><enter><space>{90}ajor"), "has the floor");
    assert_eq!(note("fajor"), "spoke once, 1:30");
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
fn a_member_that_is_not_on_the_plan_is_added_by_its_name_in_the_rooms_language() {
    let plan = "title = \"Salle B\"\nlength = \"60m\"\nlanguage = \"fr\"\ndelegations = [\"MLI\", \"NER\"]\n\
        [[item]]\ntitle = \"Budget\"\n";
    let mut room = Room::of(plan);
    room.keys("<enter>");
    for typed in ["germany", "ESP", "الأردن", "South Sudan"] {
        room.keys(&format!("a{typed}<down><enter>"));
    }
    assert_eq!(room.waiting(), ["Allemagne", "Espagne", "Jordanie", "Soudan du Sud"]);
    // They are found by all their names from then on.
    room.keys("aspain<enter>");
    assert_eq!(room.said(), "Espagne is already 2nd on the list.");
    // Nigeria is not Niger, though that is in the room.
    room.keys("<esc>anigeria<down><enter>");
    assert_eq!(room.waiting().last().map(String::as_str), Some("Nigéria"));
    // In a room of persons a name is a name.
    let mut room = Room::of(
        "title = \"A\"\ndelegations = [\"Ana\"]\nlanguage = \"fr\"\nitem = [{title=\"B\", length=\"9m\"}]",
    );
    room.keys("<enter>aJordan<down><enter>");
    assert_eq!(room.waiting(), ["Jordan"]);
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
fn a_representative_more_can_always_be_named() {
    let mut room = Room::open();
    room.keys("alib<enter><enter><space>{10}falib<tab><enter><enter><space>{10}f");
    room.keys("alib<tab><tab><enter>!<enter><space>{10}f");
    // Three have spoken: a fourth is one too many, but the chair can insist. The first one again is a key further.
    room.keys("alib<tab><tab><tab><enter>!");
    assert_eq!(room.scene().desk.list.rows[0].speaker.representative.number(), 4);
    room.keys("aser<tab><tab><tab><tab><enter>");
    assert_eq!(room.scene().desk.list.rows[1].speaker.representative.number(), 1);
}

#[test]
fn a_closed_list_refuses_with_both_ways_out() {
    let mut room = Room::open();
    room.keys("lalao<enter>");
    let answer = room.scene().answer.unwrap();
    assert_eq!(answer.text, "The list of speakers is closed: reopen it, or add Lao PDR only.");
    let acts: Vec<_> = answer.verbs.iter().map(|act| format!("{} {}", act.key, act.text)).collect();
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
    assert_eq!(room.waiting(), ["Vanuatu"]);
    room.keys("u");
    assert_eq!(room.scene().desk.tally.len(), parties, "one act, one undo");
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
fn both_representatives_of_a_delegation_wait_at_once() {
    let mut room = Room::open();
    room.keys("alib<enter>alib<tab><enter>alib<enter>");
    assert_eq!(room.said(), "Libya is already 1st on the list.");
    room.keys("<esc>");
    let rows = room.scene().desk.list.rows;
    let people: Vec<_> = rows.iter().map(|row| row.speaker.representative.number()).collect();
    assert_eq!(people, [1, 2]);
    // Tab on the first of them: the two change places, and nobody waits twice.
    room.keys("<down><tab>");
    let rows = room.scene().desk.list.rows;
    let people: Vec<_> = rows.iter().map(|row| row.speaker.representative.number()).collect();
    assert_eq!(people, [2, 1]);
    room.keys("<esc>alib<tab><tab><enter>");
    assert_eq!(room.said(), "The rule is two representatives: Libya cannot have a further one.");
}

#[test]
fn who_was_not_heard_comes_first_in_the_tally_and_in_an_invitation() {
    let mut room = Room::open();
    room.keys("alao<enter><enter><space>{60}f{600}n{5}aser<enter><enter><space>{60}f");
    let order = ["Cambodia", "Türkiye", "Jordan", "Libya", "Lao PDR", "Serbia"];
    let scene = room.scene();
    assert!(scene.desk.tally.iter().map(|party| party.name.as_str()).eq(order), "{:?}", scene.desk.tally);
    room.keys("i");
    let PanelView::Finder(finder) = room.scene().panel else { panic!("the finder is open") };
    assert!(finder.rows.iter().map(|row| row.name.as_str()).eq(order), "{:?}", finder.rows);
}
