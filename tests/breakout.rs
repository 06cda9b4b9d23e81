//! Tests a whole breakout group at the keyboard: English I, the French room, the Arabic room, each from its opening to its
//! close and to the deck of its report, 105 minutes on a fast clock, with all that happens in such a room. Where an answer
//! depends on the time, the clock stands, so the speed of the machine does not matter.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use serde_json::{Value, json};
use tribune::floor::plan::Plan;
use tribune::words::Language;

use crate::common::phrases::{EnglishWords, Phrases, texts_in};
use crate::common::program::{Place, Room, texts};
use crate::common::pty::{Exit, Pty, Setup};
use crate::report::zip;
use crate::web::visitor::Address;

const MINUTE: i64 = 60_000;

/// A breakout group. Each plan has an opening, five topics, and a summary.
pub(crate) struct Group {
    pub(crate) language: Language,
    pub(crate) plan: &'static str,
    /// How the delegations are found: what is typed, and the code.
    pub(crate) cast: Cast,
    /// Until when the meeting is suspended, as its chair writes it.
    pub(crate) until: &'static str,
    /// A point for the record; a proposal, and who follows up.
    pub(crate) notes: [&'static str; 3],
}

/// Who does what.
pub(crate) struct Cast {
    /// The first three of the first topic. The second is found by another name, too.
    pub(crate) first: [(&'static str, &'static str); 3],
    pub(crate) second_again: &'static str,
    /// Speaks too long.
    pub(crate) over: (&'static str, &'static str),
    /// On the list with the first speaker of all, who is absent: gets more time; speaks with three people; three more.
    pub(crate) extended: (&'static str, &'static str),
    pub(crate) three_people: (&'static str, &'static str),
    pub(crate) waiting: [(&'static str, &'static str); 3],
    /// Raises a point of order; gets a direct response; is added to the closed list.
    pub(crate) point: (&'static str, &'static str),
    pub(crate) response: (&'static str, &'static str),
    pub(crate) late: (&'static str, &'static str),
}

pub(crate) const ENGLISH: Group = Group {
    language: Language::English,
    plan: "english-1",
    cast: Cast {
        first: [("serb", "SRB"), ("south k", "KOR"), ("viet", "VNM")],
        second_again: "rok",
        over: ("lao", "LAO"),
        extended: ("mex", "MEX"),
        three_people: ("pal", "PLW"),
        waiting: [("thai", "THA"), ("ukr", "UKR"), ("arm", "ARM")],
        point: ("taj", "TJK"),
        response: ("camb", "KHM"),
        late: ("afg", "AFG"),
    },
    until: "11:45",
    notes: ["Registers stay incomplete", "A regional pool of trainers", "UNMAS"],
};

pub(crate) const FRENCH: Group = Group {
    language: Language::French,
    plan: "french",
    cast: Cast {
        first: [("tch", "TCD"), ("centraf", "CAF"), ("nig", "NER")],
        second_again: "rca",
        over: ("rdc", "COD"),
        extended: ("cote", "CIV"),
        three_people: ("maroc", "MAR"),
        waiting: [("mali", "MLI"), ("lib", "LBN"), ("buru", "BDI")],
        point: ("mauri", "MRT"),
        response: ("cmr", "CMR"),
        late: ("burk", "BFA"),
    },
    until: "11h45",
    notes: ["Les registres restent incomplets", "Une réserve régionale de formateurs", "UNMAS"],
};

/// Ten delegations: three have two parts.
pub(crate) const ARABIC: Group = Group {
    language: Language::Arabic,
    plan: "arabic",
    cast: Cast {
        first: [("عرا", "IRQ"), ("سوريا", "SYR"), ("يمن", "YEM")],
        second_again: "سورية",
        over: ("فلسط", "PSE"),
        extended: ("جيب", "DJI"),
        three_people: ("ارد", "JOR"),
        waiting: [("ليب", "LBY"), ("سود", "SDN"), ("جزا", "DZA")],
        point: ("صوم", "SOM"),
        response: ("يمن", "YEM"),
        late: ("فلسط", "PSE"),
    },
    until: "11:45",
    notes: ["السجلات ما زالت ناقصة", "فريق إقليمي من المدربين", "UNMAS"],
};

#[test]
fn a_breakout_group_from_its_opening_to_its_close() {
    Walk::of_the_meeting(&ENGLISH).walk();
}

#[test]
fn a_french_breakout_group_from_its_opening_to_the_deck() {
    Walk::of_the_meeting(&FRENCH).walk();
}

#[test]
fn an_arabic_breakout_group_from_its_opening_to_the_deck() {
    Walk::of_the_meeting(&ARABIC).walk();
}

/// A group on its way.
pub(crate) struct Walk {
    pub(crate) group: &'static Group,
    pub(crate) place: Place,
    path: PathBuf,
    pub(crate) plan: Plan,
    pub(crate) phrases: Rc<Phrases>,
    /// `None` where English is read.
    english: Option<EnglishWords>,
}

impl Walk {
    /// With the plan that comes with the program.
    fn of_the_meeting(group: &'static Group) -> Self {
        Self::of(group, format!("sessions/{}.toml", group.plan).into())
    }

    /// With a plan of its own.
    pub(crate) fn of(group: &'static Group, path: PathBuf) -> Self {
        let text = std::fs::read_to_string(&path).unwrap();
        // Its comments are no names.
        let text = text.lines().filter_map(|line| line.split("# ").next());
        let known: Vec<_> = text.chain(group.notes).chain([group.plan]).collect();
        let is_other = group.language != Language::English;
        Self {
            group,
            place: Place::new(),
            plan: tribune::plan_file::read(&path).unwrap(),
            phrases: Rc::new(Phrases::of(group.language)),
            english: is_other.then(|| EnglishWords::foreign_to(group.language, &known)),
            path,
        }
    }

    fn walk(&self) {
        let asked = ["project", "--lang", self.group.language.tag()];
        let projector = self.place.tribune(asked).keeping_lines().spawn();
        projector.wait_for(&self.say("projector-waits", &[]));
        self.open_and_agree();
        self.discuss_until_it_is_killed();
        self.go_on_with_care();
        self.discuss_to_the_end();
        self.assert_sealed();
        projector.keys("q");
        assert_eq!(projector.exit(), Exit::Code(0));
        self.assert_own_words(&projector.lines().join("\n"), "the projector");
    }

    pub(crate) fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.phrases.say(id, args)
    }

    fn name(&self, (_, code): (&str, &str)) -> &str {
        let party = self.plan.parties.iter().find(|party| party.code.as_deref() == Some(code));
        &party.unwrap_or_else(|| panic!("no {code}")).name
    }

    pub(crate) fn title(&self, item: usize) -> &str {
        &self.plan.items[item].title
    }

    pub(crate) fn short(&self, item: usize) -> &str {
        self.plan.items[item].short.as_deref().unwrap()
    }

    /// Takes the keyboard of the session, `rate` times as fast as real time.
    fn room(&self, rate: u32) -> Room<'_> {
        self.seat(self.console(rate))
    }

    /// Sets up the session's console.
    pub(crate) fn console(&self, rate: u32) -> Setup {
        self.place.trial(&self.path, rate).arg("--web").keeping_lines()
    }

    pub(crate) fn seat(&self, console: Setup) -> Room<'_> {
        Room::reading(Rc::clone(&self.phrases), &self.place, console.spawn())
    }

    /// Goes on with the session that was left.
    fn room_again(&self, rate: u32) -> Room<'_> {
        self.resumed(self.room(rate), rate)
    }

    /// Answers, at a console that was started again, that the session goes on.
    pub(crate) fn resumed<'a>(&self, room: Room<'a>, rate: u32) -> Room<'a> {
        room.see("", &self.say("menu-unfinished", &[]))
            .see("", &self.say("menu-go-on", &[("title", &self.plan.title)]))
            .see("<enter>", &format!("×{rate}"));
        room
    }

    /// Leaves a room whose screens have shown no English.
    pub(crate) fn leave(&self, room: &Room<'_>) {
        room.leave();
        self.assert_console(room.pty());
    }

    fn assert_console(&self, pty: &Pty) {
        let lines = pty.lines();
        assert!(lines.len() > 30, "{lines:?}");
        self.assert_own_words(&lines.join("\n"), "the console");
    }

    pub(crate) fn assert_own_words(&self, text: &str, what: &str) {
        if let Some(english) = &self.english {
            english.assert_none_in(text, what);
        }
    }

    /// Asks for the floor.
    pub(crate) fn ask(&self, room: &Room<'_>, who: (&str, &str)) {
        let listed = self.say("done-requested", &[("party", self.name(who))]);
        room.act(&format!("{}{}<enter>", room.key("a"), who.0), &listed);
    }

    /// Gives the floor to who is next.
    pub(crate) fn call(&self, room: &Room<'_>, who: (&str, &str)) {
        room.act("<enter>", &self.say("done-called", &[("party", self.name(who))]));
    }

    pub(crate) fn began(&self, item: usize) -> String {
        self.say("done-item-began", &[("item", self.title(item))])
    }

    /// Drops a topic, moves another, shares the time out again, agrees; one undo, one redo.
    fn open_and_agree(&self) {
        let room = self.room(0);
        room.see("", &self.say("state-not-open", &[])).see("", &self.say("band-trial", &[("rate", "0")]));
        room.act("<enter>", &self.began(0));
        room.see(&room.key("g"), &self.say("heading-agenda", &[]));
        let dropped = self.say("done-item-dropped", &[("item", self.title(2))]);
        room.act(&format!("<down><down>{}", room.key("d")), &dropped).see("", "+17:00");
        let moved = self.say("done-item-moved", &[("item", self.title(3)), ("place", "5")]);
        room.act("<down><s-down>", &moved);
        room.act(&room.key("s"), &self.say("done-shared-out", &[]))
            .act("<enter>", &self.say("done-agreed", &[]));
        let agreed = self.say("done-agreed.quoted", &[]);
        room.act(&room.key("u"), &self.say("done-undo", &[("what", &agreed)]));
        room.see("<esc>", &self.say("act-invite", &[]));
        assert_eq!(self.place.status(None)["desk"]["agreed"], Value::Null);
        room.act(&room.key("y"), &self.say("done-redo", &[("what", &agreed)]));

        let desk = &self.place.status(None)["desk"];
        let rows = &desk["agenda"];
        assert_eq!(texts(rows, "/short"), [0, 1, 2, 4, 3, 5, 6].map(|item| self.short(item)));
        assert_eq!(
            texts(rows, "/progress"),
            ["present", "ahead", "dropped", "ahead", "ahead", "ahead", "ahead"]
        );
        let minutes: Vec<_> =
            rows.as_array().unwrap().iter().map(|row| row["allotment"].as_i64().unwrap()).collect();
        let topic = 21 * MINUTE + 15_000;
        assert_eq!(minutes, [10 * MINUTE, topic, 17 * MINUTE, topic, topic, topic, 10 * MINUTE]);
        assert_eq!(desk["reserve"], 0);
        assert_eq!(desk["stage"], "open");
        assert_eq!(desk["limit"], json!({ "now": 4 * MINUTE, "planned": 4 * MINUTE }));
        assert_eq!((&desk["can_undo"], &desk["can_redo"]), (&json!(true), &json!(false)));
        self.leave(&room);
    }

    /// Four interventions; the last one runs over and is called to order. Then the program is killed.
    fn discuss_until_it_is_killed(&self) {
        let cast = &self.group.cast;
        let room = self.room_again(60);
        room.next(&self.began(1));
        for who in cast.first {
            self.ask(&room, who);
        }
        let listed = self.say("refusal-listed", &[("party", self.name(cast.first[1]))]);
        room.see(&format!("{}{}<enter>", room.key("a"), cast.second_again), &listed);
        room.see("<esc>", self.name(cast.first[2]));
        for who in cast.first {
            self.call(&room, who);
            room.see("", &self.say("turn-introduce", &[])).act(" ", &self.say("turn-speaking", &[]));
            room.act(" ", &self.say("turn-held", &[])).act(" ", &self.say("done-resumed", &[]));
        }
        room.act(&room.key("f"), &self.say("done-ended", &[]));
        self.ask(&room, cast.over);
        self.call(&room, cast.over);
        room.act(" ", &self.say("turn-speaking", &[]));
        let over = self.name(cast.over);
        room.see("", self.phrases.begins("alert-time", &[("party", over)]).trim_end());
        room.act(&room.key("o"), &self.say("done-called-to-order", &[]));
        room.see("", self.phrases.begins("alert-called-to-order", &[("party", over)]).trim_end());
        let zero = self.say("alert-called-to-order", &[("party", over), ("over", "0:00")]);
        room.pty().wait_gone(&zero);
        room.act("1", &self.say("done-question-covered", &[("question", "1")]));

        let desk = &self.place.status(None)["desk"];
        assert_eq!(desk["turn"]["speaker"]["name"], over);
        assert_eq!(desk["turn"]["called_to_order"], true);
        assert!(desk["turn"]["spoken"].as_i64().unwrap() >= 4 * MINUTE, "{}", desk["turn"]);
        assert_eq!(desk["turn"]["face"]["pace"], "over");
        assert_eq!(desk["item"]["questions"][0][1], true);
        assert_eq!(desk["item"]["questions"][1][1], false);
        assert_eq!(desk["item"]["heard"], json!([4, self.plan.parties.len()]));
        let [one, two, three] = cast.first;
        assert_eq!(spoken(desk), counted(&[one, two, three, cast.over]));
        self.assert_console(room.pty());
        assert_eq!(room.pty().kill(), Exit::Signal("Killed".into()));
    }

    /// Everything is as it was. Then come acts whose answers depend on the time, while the clock stands.
    fn go_on_with_care(&self) {
        let cast = &self.group.cast;
        let name = |who| self.name(who);
        let before = self.place.status(None);
        let room = self.room_again(0);
        let key = |key: &str| room.key(key);
        let address = Address::found_in(&room.see("", "http://").pty().screen());
        let mut events = address.follow();
        room.see("", self.phrases.begins("alert-called-to-order", &[("party", name(cast.over))]).trim_end());
        let now = before["desk"]["now"].as_i64().unwrap();
        let at = format!("--at={}", jiff::Timestamp::from_millisecond(now).unwrap());
        let after = self.place.output(["status", "--trial", "--format", "json", &at]);
        let after: Value = serde_json::from_slice(&after.stdout).unwrap();
        assert_eq!(after["desk"], before["desk"]);
        assert_eq!(after["floor"], before["floor"]);

        room.act(&key("f"), &self.say("done-ended", &[])).next(&self.began(4));
        let [first, ..] = cast.first;
        let [one, two, three] = cast.waiting;
        for who in [first, cast.extended, cast.three_people, one, two, three] {
            self.ask(&room, who);
        }
        // Nobody is there, twice: two places down, then set aside.
        self.call(&room, first);
        room.act(&key("x"), &self.say("done-put-back", &[("party", name(first))]));
        let desk = &self.place.status(None)["desk"];
        assert_eq!(waiting(desk), [cast.extended, cast.three_people, first, one, two, three].map(name));
        assert_eq!(desk["list"]["rows"][2]["absences"], 1);

        self.limit_and_extend(&room);
        self.insist_and_note(&room);
        let three_people = name(cast.three_people);

        // The room reads its language on the page, too.
        let said = |board: &Value| texts_in(&board["words"]).join("\n");
        let shown = events.board(three_people, |board| said(board).contains(three_people));
        assert_eq!(shown["lang"], self.group.language.tag());
        self.assert_own_words(&said(&shown), "the page");

        // Suspended, every clock holds; resumed, all go on.
        room.act(
            &format!("{}{}<enter>", key("z"), self.group.until),
            &self.say("line-announce-suspension-until", &[]),
        );
        assert!(self.place.status(None)["desk"]["stage"]["suspended"]["until"].is_i64());
        room.act(&key("s"), &self.say("done-meeting-resumed", &[]));
        for question in ["1", "2"] {
            room.act(question, &self.say("done-question-covered", &[("question", question)]));
        }
        // The help and who has spoken: all rows are seen.
        for page in ["?", "t"] {
            room.see(&key(page), &self.say(if page == "?" { "heading-help" } else { "heading-tally" }, &[]));
            room.see("<pagedown><pagedown>", "").pty().keys("<esc>");
        }
        self.leave(&room);
    }

    /// A shorter limit, an extension, a point of order, a direct response.
    fn limit_and_extend(&self, room: &Room<'_>) {
        let cast = &self.group.cast;
        let name = |who| self.name(who);
        let key = |key: &str| room.key(key);
        let [first, ..] = cast.first;
        let [one, two, three] = cast.waiting;

        // A shorter limit at which all are reached, and the sentence that announces it.
        room.act("<f6>", &self.say("done-limit", &[]));
        room.see("", &self.say("line-announce-limit-for-all", &[]));
        let desk = &self.place.status(None)["desk"];
        let limit = desk["limit"]["now"].as_i64().unwrap();
        assert!((2 * MINUTE..4 * MINUTE).contains(&limit), "{limit}");
        assert_eq!(desk["list"]["reach"], json!({ "limit": limit, "reached": 6, "limit_for_all": null }));
        room.act(&key("u"), &self.say("done-undo", &[]));
        room.act(
            &format!("{}<down><down><down><down><enter>", key("m")),
            &self.say("done-limit", &[("to", "3:00")]),
        );

        // An extension has its price, and is recorded as one.
        self.call(room, cast.extended);
        room.act(" ", &self.say("turn-speaking", &[]));
        let more = |by: &str| self.say("ask-extend", &[("by", by), ("party", name(cast.extended))]);
        room.see("+", &more("1:00")).see(&"<up>".repeat(18), &more("10:00"));
        room.see("", self.say("ask-extend-lost", &[]).trim()).see("<esc>", &self.say("act-hold", &[]));
        room.see("+", &more("1:00")).act("<enter>", &self.say("done-extended", &[("by", "1:00")]));
        let turn = &self.place.status(None)["desk"]["turn"];
        assert_eq!((&turn["extended"], &turn["face"]["of"]), (&json!(MINUTE), &json!(4 * MINUTE)));

        // A point of order holds the speaker; a direct response waits for the end of the turn.
        room.act(
            &format!("{}{}<enter>", key("p"), cast.point.0),
            &self.say("done-point", &[("party", name(cast.point))]),
        );
        room.see("", self.phrases.begins("screen-holds-at", &[("party", name(cast.extended))]).trim_end());
        let desk = &self.place.status(None)["desk"];
        assert_eq!(
            (&desk["point"]["name"], &desk["turn"]["clock"]),
            (&json!(name(cast.point)), &json!("held"))
        );
        room.act("<space>", &self.say("done-not-upheld", &[]));
        room.act(
            &format!("{}{}<enter>", key("r"), cast.response.0),
            &self.say("done-response", &[("party", name(cast.response))]),
        );
        self.call(room, cast.response);
        room.act(" ", &self.say("turn-speaking", &[]));
        let desk = &self.place.status(None)["desk"];
        assert_eq!(
            (&desk["turn"]["kind"], &desk["turn"]["face"]["of"]),
            (&json!("response"), &json!(MINUTE))
        );
        assert_eq!(waiting(desk), [cast.three_people, first, one, two, three].map(name));
    }

    /// What is refused is done all the same; two notes are taken.
    fn insist_and_note(&self, room: &Room<'_>) {
        let cast = &self.group.cast;
        let name = |who| self.name(who);
        let key = |key: &str| room.key(key);

        // The closed list refuses; the second key adds one all the same; then it is reopened.
        room.act(&key("l"), &self.say("done-list-closed", &[]));
        let refused = self.say("refusal-list-closed", &[("party", name(cast.late))]);
        room.see(&format!("{}{}<enter>", key("a"), cast.late.0), &refused);
        room.act("!", &self.say("done-requested", &[("party", name(cast.late))]));
        room.act(&key("l"), &self.say("done-list-reopened", &[]));

        // One delegation speaks with two people; a third is refused, and allowed by the second key.
        let three_people = self.name(cast.three_people);
        let listed = self.say("done-requested", &[("party", three_people)]);
        self.call(room, cast.three_people);
        room.act(" ", &self.say("turn-speaking", &[]));
        room.act(&format!("{}{}<tab><enter>", key("a"), cast.three_people.0), &listed);
        let moved = self.say("done-moved", &[("party", three_people), ("place", "1")]);
        room.act("<up><s-up><s-up><s-up><s-up><s-up>", &moved);
        self.call(room, cast.three_people);
        room.act(" ", &self.say("turn-speaking", &[]));
        let rule = self
            .say("refusal-representatives", &[("party", three_people), ("spoken", "2"), ("allowed", "2")]);
        room.see(&format!("{}{}<tab><tab><enter>", key("a"), cast.three_people.0), &rule);
        room.act("!", &listed);
        let desk = &self.place.status(None)["desk"];
        let last = desk["list"]["rows"].as_array().unwrap().last().unwrap();
        assert_eq!(last["speaker"]["overrides"], json!(["representatives"]));
        assert_eq!(last["speaker"]["representative"], 3);

        self.take_notes(room, 4);
    }

    /// Takes a point and a proposal for the record.
    pub(crate) fn take_notes(&self, room: &Room<'_>, item: usize) {
        let [point, proposal, follows] = self.group.notes;
        let here = [("item", self.title(item))];
        let key = room.key("#");
        room.act(&format!("{key}{point}<enter>"), &self.say("done-point-taken", &here));
        room.see(&format!("{key}{proposal}<tab><enter>"), &self.say("ask-follow-up", &[]));
        room.act(&format!("{follows}<enter>"), &self.say("done-proposal-taken", &here));
    }

    /// The rest of the list and the last topics on a fast clock, past the end, to the close and the deck.
    fn discuss_to_the_end(&self) {
        let cast = &self.group.cast;
        let [first, second, third] = cast.first;
        let [one, two, three] = cast.waiting;
        let room = self.room_again(480);
        for who in [first, one, two, three, cast.late, cast.three_people] {
            // A turn may be over before the screen is looked at; the journal proves that it began.
            self.call(&room, who);
            room.act(" ", "");
        }
        room.act(&room.key("f"), &self.say("done-ended", &[]));
        for (item, next) in [(4, 3), (3, 5), (5, 6)] {
            // The alert names the item, so it is not that of the item before.
            room.see("", self.phrases.begins("alert-item-over", &[("item", self.short(item))]).trim_end());
            room.next(&format!("✓ {}", self.began(next)));
        }
        // A session never closes by itself.
        room.see("", self.phrases.begins("alert-session-over", &[]).trim_end());
        let desk = &self.place.status(Some("2024-04-30T12:00:30Z"))["desk"];
        assert_eq!(desk["stage"], "open");
        assert_eq!(desk["ends"].as_i64().unwrap() - desk["opened"].as_i64().unwrap(), 105 * MINUTE);
        let over = json!({ "session-over": { "over": 30_000 } });
        assert!(
            desk["alerts"].as_array().unwrap().iter().any(|alert| alert["kind"] == over),
            "{}",
            desk["alerts"]
        );
        let three_people = cast.three_people;
        let mut all = vec![first, second, third, cast.over, cast.extended, three_people, three_people];
        all.extend([first, one, two, three, cast.late, three_people]);
        assert_eq!(spoken(desk), counted(&all));
        let mut tally = desk["tally"].as_array().unwrap().iter();
        assert_eq!(tally.find(|row| row["code"] == three_people.1).unwrap()["people"], 3);
        self.close_with_the_deck(&room);
    }

    /// Closes the session, writes the deck, and leaves. No screen has shown English.
    pub(crate) fn close_with_the_deck(&self, room: &Room<'_>) {
        // The chair says it in the same words.
        room.next(&format!("✓ {}", self.say("done-closed", &[])));
        room.see("", &self.say("closed-report-title", &[]));
        self.write_the_deck(room);
        room.see(&room.key("q"), &self.say("ask-leave-closed", &[])).pty().keys("<enter>");
        assert_eq!(room.pty().exit(), Exit::Code(0));
        room.pty().assert_restored();
        self.assert_console(room.pty());
    }

    /// The file of the deck.
    pub(crate) fn deck(&self) -> PathBuf {
        self.place.path().join("deck.pptx")
    }

    /// Reads the slides through, as the rapporteur does.
    #[cfg(feature = "xlsx")]
    pub(crate) fn reader(&self) -> Pty {
        let reader =
            ["report", "--trial", "--read", "--names-are-meant", "--lang", self.group.language.tag()];
        self.place.tribune(reader).keeping_lines().spawn()
    }

    /// Writes the deck from the console, and reads it again.
    fn write_the_deck(&self, room: &Room<'_>) {
        const OFFERED: &str = "~/report.pptx";
        let file = self.deck();
        let named = self.say("answer-names-are-meant", &[]);
        room.pty().keys(&room.key("w")).wait_until_text("the question of the file", |text| {
            text.contains(OFFERED) || text.contains(&named)
        });
        if room.pty().screen().contains(&named) {
            room.see("<enter>", OFFERED);
        }
        let keys = "<backspace>".repeat(OFFERED.len()) + file.to_str().unwrap() + "<enter>";
        room.see(&keys, self.phrases.begins("report-is-in", &[]).trim());

        let slides: Vec<_> = zip::files(&std::fs::read(&file).unwrap())
            .into_iter()
            .filter(|(name, _)| name.starts_with("ppt/slides/slide") || name.starts_with("ppt/notesSlides/"))
            .collect();
        let is_arabic = self.group.language == Language::Arabic;
        let mut written = String::new();
        for (name, slide) in &slides {
            for paragraph in slide.split("<a:p>").skip(1) {
                let texts: String = paragraph
                    .split("<a:t>")
                    .skip(1)
                    .filter_map(|text| text.split_once("</a:t>"))
                    .map(|(text, _)| text)
                    .collect();
                assert!(
                    texts.is_empty() || paragraph.contains("rtl=\"1\"") == is_arabic,
                    "{name}: {paragraph}"
                );
                written.push_str(&texts);
                written.push('\n');
            }
        }
        // Isolates stand around names in sentences.
        let plain: String =
            written.chars().filter(|sign| !('\u{2066}'..='\u{2069}').contains(sign)).collect();
        let titles = [1, 3, 4, 5].map(|item| self.title(item));
        for text in self.group.notes.into_iter().chain(titles).chain([&*self.say("report-proposals", &[])]) {
            assert!(plain.contains(text), "no `{text}` in\n{plain}");
        }
        self.assert_own_words(&plain, "the deck");
    }

    /// Checks that no delegation is left named as a speaker.
    fn assert_sealed(&self) {
        let status = self.place.status(None);
        assert_eq!(status["state"], "sealed");
        let items = &status["record"]["items"];
        assert_eq!(texts(items, "/title")[1], self.title(1));
        assert_eq!((&items[1]["interventions"], &items[1]["overruns"]), (&json!(4), &json!(1)));
        assert_eq!(items[1]["heard"], json!({ "count": 4 }));
        let said = self.place.output(["status", "--trial", "--lang", self.group.language.tag()]);
        let said = String::from_utf8(said.stdout).unwrap();
        if self.english.is_none() {
            assert!(said.contains("closed under the Chatham House Rule; only its record is left."), "{said}");
        }
        self.assert_own_words(&said, "the status");
        for format in ["md", "html", "csv"] {
            let args = [
                "report",
                "--trial",
                "--names-are-meant",
                "--format",
                format,
                "--lang",
                self.group.language.tag(),
            ];
            let report = String::from_utf8(self.place.output(args).stdout).unwrap();
            let told = report.split("</style>").last().unwrap();
            assert!(told.contains(self.title(1)), "{report}");
            let texts: String =
                told.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
            self.assert_own_words(&texts, format);
        }

        let files = self.place.files();
        assert_eq!(files.len(), 1, "{files:?}");
        for (path, bytes) in files {
            let text = String::from_utf8(bytes).unwrap();
            for party in &self.plan.parties {
                assert!(!text.contains(&party.name), "{} names {}", path.display(), party.name);
            }
        }
    }
}

/// The names of those who wait.
fn waiting(desk: &Value) -> Vec<String> {
    texts(&desk["list"]["rows"], "/speaker/name")
}

/// How often each of these speaks, by code.
fn counted(speakers: &[(&str, &str)]) -> Vec<(String, i64)> {
    let mut counts = BTreeMap::new();
    for (_, code) in speakers {
        *counts.entry((*code).to_owned()).or_insert(0) += 1;
    }
    counts.into_iter().collect()
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
