//! Tests a whole breakout group at the keyboard: English I from its opening to its close, 105 minutes on a fast clock,
//! with all that happens in such a room. Where an answer depends on the time, the clock stands, so the speed of the
//! machine does not matter.

use crate::common::program::{Place, Room, texts};
use crate::common::pty::Exit;
use serde_json::{Value, json};

const PLAN: &str = "sessions/english-1.toml";
const MINUTE: i64 = 60_000;

#[test]
fn a_breakout_group_from_its_opening_to_its_close() {
    let place = Place::new();
    open_and_agree(&place);
    discuss_until_it_is_killed(&place);
    go_on_with_care(&place);
    discuss_to_the_end(&place);
    assert_sealed(&place);
}

/// Drops a topic, moves another, shares the time out again, agrees; one undo, one redo.
fn open_and_agree(place: &Place) {
    let room = Room::at(place, place.trial(PLAN, 0).spawn());
    room.see("", "NOT OPEN").see("", "TRIAL ×0 · no real session");
    room.act("<enter>", "began.");
    room.see("g", "AGENDA");
    room.act("<down><down>d", "Resource Mobilisation was dropped.").see("", "+17:00");
    room.act("<down><s-down>", "Information management moved to place 5.");
    room.act("s", "shared out").act("<enter>", "The agenda was agreed.");
    room.act("u", "Taken back: “the agenda was agreed”.").see("<esc>", "AGENDA · proposed");
    assert_eq!(place.status(None)["desk"]["agreed"], Value::Null);
    room.act("y", "Brought back: “the agenda was agreed”.").see("", "AGENDA · agreed");

    let desk = &place.status(None)["desk"];
    let rows = &desk["agenda"];
    assert_eq!(
        texts(rows, "/short"),
        ["Opening", "Regional", "Resources", "Victims", "Information", "Programme", "Summary"]
    );
    assert_eq!(texts(rows, "/progress"), ["present", "ahead", "dropped", "ahead", "ahead", "ahead", "ahead"]);
    let minutes: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| row["allotment"].as_i64().unwrap()).collect();
    let topic = 21 * MINUTE + 15_000;
    assert_eq!(minutes, [10 * MINUTE, topic, 17 * MINUTE, topic, topic, topic, 10 * MINUTE]);
    assert_eq!(desk["reserve"], 0);
    assert_eq!(desk["stage"], "open");
    assert_eq!(desk["limit"], json!({ "now": 4 * MINUTE, "planned": 4 * MINUTE }));
    assert_eq!((&desk["can_undo"], &desk["can_redo"]), (&json!(true), &json!(false)));
    room.leave();
}

/// Four interventions; the last one runs over and is called to order. Then the program is killed.
fn discuss_until_it_is_killed(place: &Place) {
    let room = Room::at(place, place.trial(PLAN, 60).spawn());
    room.see("", "A session of this plan was left unfinished.")
        .see("", "Go on with Breakout Group English I");
    room.see("<enter>", "TRIAL ×60");
    room.next("Regional coordination and cooperation began.");
    for (letters, name) in [("serb", "Serbia"), ("south k", "Republic of Korea"), ("viet", "Viet Nam")] {
        room.act(&format!("a{letters}<enter>"), &format!("{name} is on the list."));
    }
    room.see("arok<enter>", "Republic of Korea is already 2nd on the list.").see("<esc>", "3  Viet Nam");
    for name in ["Serbia", "Republic of Korea", "Viet Nam"] {
        room.act("<enter>", &format!("{name} was given the floor."));
        room.see("", "Please introduce yourself.").act(" ", "SPEAKING");
        room.act(" ", "‖ HELD").act(" ", "The clock went on.");
    }
    room.act("f", "The floor returned to the chair.");
    room.act("alao<enter>", "Lao PDR is on the list.").act("<enter>", "CALLED").act(" ", "SPEAKING");
    room.see("", "TIME · Lao PDR").see("", "please conclude.");
    room.act("o", "CALLED TO ORDER · Lao PDR");
    room.pty().wait_gone("· 0:00 over");
    room.act("1", "Question 1 was covered.");

    let desk = &place.status(None)["desk"];
    assert_eq!(desk["turn"]["speaker"]["name"], "Lao PDR");
    assert_eq!(desk["turn"]["called_to_order"], true);
    assert!(desk["turn"]["spoken"].as_i64().unwrap() >= 4 * MINUTE, "{}", desk["turn"]);
    assert_eq!(desk["turn"]["face"]["pace"], "over");
    assert_eq!(desk["item"]["questions"][0][1], true);
    assert_eq!(desk["item"]["questions"][1][1], false);
    assert_eq!(desk["item"]["heard"], json!([4, 18]));
    assert_eq!(
        spoken(desk),
        [("KOR", 1), ("LAO", 1), ("SRB", 1), ("VNM", 1)].map(|(code, times)| (code.to_owned(), times))
    );
    assert_eq!(room.pty().kill(), Exit::Signal("Killed".into()));
}

/// Everything is as it was. Then come acts whose answers depend on the time, while the clock stands.
fn go_on_with_care(place: &Place) {
    let before = place.status(None);
    let room = Room::at(place, place.trial(PLAN, 0).spawn());
    room.see("", "Go on with").see("<enter>", "CALLED TO ORDER · Lao PDR");
    let now = before["desk"]["now"].as_i64().unwrap();
    let at = format!("--at={}", jiff::Timestamp::from_millisecond(now).unwrap());
    let after = place.output(["status", "--trial", "--format", "json", &at]);
    let after: Value = serde_json::from_slice(&after.stdout).unwrap();
    assert_eq!(after["desk"], before["desk"]);
    assert_eq!(after["floor"], before["floor"]);

    room.act("f", "The floor returned to the chair.").next("Victim assistance began.");
    for letters in ["serb", "mex", "pal", "thai", "ukr", "arm"] {
        room.act(&format!("a{letters}<enter>"), "is on the list.");
    }
    // Nobody is there, twice: two places down, then set aside.
    room.act("<enter>", "Serbia was given the floor.")
        .act("x", "Serbia was not there, and waits further down.");
    let waiting = |desk: &Value| texts(&desk["list"]["rows"], "/speaker/name");
    let desk = &place.status(None)["desk"];
    assert_eq!(waiting(desk), ["Mexico", "Palau", "Serbia", "Thailand", "Ukraine", "Armenia"]);
    assert_eq!(desk["list"]["rows"][2]["absences"], 1);

    // A shorter limit at which all are reached, and the sentence that announces it.
    room.see("", "6 wait").act("<f6>", "The limit is ").see("", "interventions are now limited to");
    let desk = &place.status(None)["desk"];
    let limit = desk["limit"]["now"].as_i64().unwrap();
    assert!((2 * MINUTE..4 * MINUTE).contains(&limit), "{limit}");
    assert_eq!(desk["list"]["reach"], json!({ "limit": limit, "reached": 6, "limit_for_all": null }));
    room.act("u", "Taken back: “the limit is");
    room.act("m<down><down><down><down><enter>", "The limit is 3:00.");

    // An extension has its price, and is recorded as one.
    room.act("<enter>", "Mexico was given the floor.").act(" ", "SPEAKING");
    room.see("+", "1:00 more for Mexico?").see(&"<up>".repeat(18), "10:00 more for Mexico?");
    room.see("", "may not be reached.")
        .see("<esc>", "Space hold")
        .see("+", "1:00 more for Mexico?")
        .act("<enter>", "1:00 more.");
    let turn = &place.status(None)["desk"]["turn"];
    assert_eq!((&turn["extended"], &turn["face"]["of"]), (&json!(MINUTE), &json!(4 * MINUTE)));

    // A point of order holds the speaker; a direct response waits for the end of the turn.
    room.act("ptaj<enter>", "Tajikistan raised a point of order.").see("", "Mexico holds at");
    let desk = &place.status(None)["desk"];
    assert_eq!((&desk["point"]["name"], &desk["turn"]["clock"]), (&json!("Tajikistan"), &json!("held")));
    room.act("<space>", "The point of order was not upheld.");
    room.act("rcamb<enter>", "Cambodia will respond after the present speaker.");
    room.act("<enter>", "Cambodia was given the floor.").act(" ", "SPEAKING");
    let desk = &place.status(None)["desk"];
    assert_eq!((&desk["turn"]["kind"], &desk["turn"]["face"]["of"]), (&json!("response"), &json!(MINUTE)));
    assert_eq!(waiting(desk), ["Palau", "Serbia", "Thailand", "Ukraine", "Armenia"]);

    // The closed list refuses; the second key adds one all the same; then it is reopened.
    room.act("l", "The list of speakers was closed.");
    room.see("aafg<enter>", "The list of speakers is closed: reopen it, or add Afghanistan only.");
    room.act("!", "Afghanistan is on the list.").act("l", "The list of speakers was reopened.");

    // Palau speaks with two people; a third is refused, and allowed by the second key.
    room.act("<enter>", "Palau was given the floor.").act(" ", "SPEAKING");
    room.act("apal<tab><enter>", "Palau is on the list.");
    room.act("<up><s-up><s-up><s-up><s-up><s-up>", "Palau moved to place 1.");
    room.act("<enter>", "Palau was given the floor.").act(" ", "SPEAKING");
    room.see("apal<tab><tab><enter>", "Two people have spoken for Palau, and the rule is two.");
    room.act("!", "Palau is on the list.");
    let desk = &place.status(None)["desk"];
    let last = desk["list"]["rows"].as_array().unwrap().last().unwrap();
    assert_eq!(last["speaker"]["overrides"], json!(["representatives"]));
    assert_eq!(last["speaker"]["representative"], 3);

    // Suspended, every clock holds; resumed, all go on.
    room.act("z11:45<enter>", "The meeting is suspended until 11:45.");
    assert!(place.status(None)["desk"]["stage"]["suspended"]["until"].is_i64());
    room.act("s", "The meeting resumed.");
    room.act("1", "Question 1 was covered.").act("2", "Question 2 was covered.");
    room.leave();
}

/// The rest of the list and the last topics on a fast clock, past the end, to the close.
fn discuss_to_the_end(place: &Place) {
    let room = Room::at(place, place.trial(PLAN, 480).spawn());
    room.see("", "Go on with").see("<enter>", "TRIAL ×480");
    for name in ["Serbia", "Thailand", "Ukraine", "Armenia", "Afghanistan", "Palau"] {
        // A turn may be over before the screen is looked at; the journal proves that it began.
        room.act("<enter>", &format!("{name} was given the floor.")).act(" ", "");
    }
    room.act("f", "The floor returned to the chair.");
    let shorts = ["Victims", "Information", "Programme"];
    let titles = ["Information management", "Programme Management", "Summary"];
    for (short, next) in shorts.into_iter().zip(titles) {
        // The alert names the item, so it is not that of the item before.
        room.see("", &format!("TIME · {short}")).next(&format!("✓ {next}"));
    }
    // A session never closes by itself.
    room.see("", "The session is ");
    let desk = &place.status(Some("2024-04-30T12:00:30Z"))["desk"];
    assert_eq!(desk["stage"], "open");
    assert_eq!(desk["ends"].as_i64().unwrap() - desk["opened"].as_i64().unwrap(), 105 * MINUTE);
    let over = json!({ "session-over": { "over": 30_000 } });
    assert!(
        desk["alerts"].as_array().unwrap().iter().any(|alert| alert["kind"] == over),
        "{}",
        desk["alerts"]
    );
    let expected = [
        ("AFG", 1),
        ("ARM", 1),
        ("KOR", 1),
        ("LAO", 1),
        ("MEX", 1),
        ("PLW", 3),
        ("SRB", 2),
        ("THA", 1),
        ("UKR", 1),
        ("VNM", 1),
    ];
    assert_eq!(spoken(desk), expected.map(|(code, times)| (code.to_owned(), times)));
    let people = desk["tally"].as_array().unwrap().iter().find(|row| row["code"] == "PLW").unwrap();
    assert_eq!(people["people"], 3);
    room.next("The session was closed.");
    room.see("q", "What is closed cannot be taken back after that.").pty().keys("<enter>");
    assert_eq!(room.pty().exit(), Exit::Code(0));
    room.pty().assert_restored();
}

/// Checks that no delegation is left named as a speaker.
fn assert_sealed(place: &Place) {
    let status = place.status(None);
    assert_eq!(status["state"], "sealed");
    let items = &status["record"]["items"];
    assert_eq!(texts(items, "/title")[1], "Regional coordination and cooperation");
    assert_eq!((&items[1]["interventions"], &items[1]["overruns"]), (&json!(4), &json!(1)));
    assert_eq!(items[1]["heard"], json!({ "count": 4 }));
    let said = place.output(["status", "--trial"]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("closed under the Chatham House Rule; only its record is left."), "{said}");

    let plan = tribune::plan_file::read(std::path::Path::new(PLAN)).unwrap();
    let files = place.files();
    assert_eq!(files.len(), 1, "{files:?}");
    for (path, bytes) in files {
        let text = String::from_utf8(bytes).unwrap();
        for party in &plan.parties {
            assert!(!text.contains(&party.name), "{} names {}", path.display(), party.name);
        }
    }
}

/// The codes of those who have spoken, and how often.
fn spoken(desk: &Value) -> Vec<(String, i64)> {
    let rows = desk["tally"].as_array().unwrap().iter();
    let mut spoken: Vec<_> = rows
        .map(|row| (row["code"].as_str().unwrap().to_owned(), row["interventions"].as_i64().unwrap()))
        .filter(|&(_, times)| times > 0)
        .collect();
    spoken.sort();
    spoken
}
