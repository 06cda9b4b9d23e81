//! Tests the whole day of the meeting: one spreadsheet becomes the plans of four rooms in three languages; the rooms run at once,
//! on one overview; each closes and has its deck; and in the plenary the four decks are read, topic by topic. Clocks stand but
//! where a room is to fall behind, so the speed of the machine does not matter.

use std::fs;
use std::path::{Path, PathBuf};

use tribune::floor::plan::Plan;
use tribune::interchange::{ExportFormat, export};

use crate::breakout::{ARABIC, Cast, ENGLISH, FRENCH, Group, Walk};
use crate::common::phrases::unmarked;
use crate::common::program::{Place, Room, texts};
use crate::common::pty::{Exit, Pty, Setup};

/// The organiser's spreadsheet.
const SHEET: &str = "tests/plan_import/fixtures/openpyxl-whole-day.xlsx";

const ENGLISH_2: Group = Group {
    language: ENGLISH.language,
    plan: "english-2",
    cast: Cast {
        first: [("alb", "ALB"), ("ang", "AGO"), ("arg", "ARG")],
        second_again: "ao",
        over: ("azer", "AZE"),
        extended: ("cyp", "CYP"),
        three_people: ("dom", "DOM"),
        waiting: [("ecu", "ECU"), ("eth", "ETH"), ("gha", "GHA")],
        point: ("iran", "IRN"),
        response: ("moz", "MOZ"),
        late: ("nig", "NGA"),
    },
    until: "11:45",
    notes: ["Funds come late", "One register of donors", "UNDP"],
};

/// The groups, each with its room in the spreadsheet and its name in the plenary. The last one falls behind.
const GROUPS: [(&Group, &str, &str); 4] = [
    (&FRENCH, "B", "French"),
    (&ENGLISH, "C", "English I"),
    (&ARABIC, "D", "Arabic"),
    (&ENGLISH_2, "E", "English II"),
];

#[test]
fn a_day_from_one_spreadsheet_to_the_report_back() {
    let day = Day::imported();
    let overview = day.in_reach(day.office.tribune(["rooms", "--lang", "en"]).size(80, 24)).spawn();
    overview.wait_for("No console runs on this machine.");
    day.hold_the_rooms(&overview);
    day.assert_names_nobody(&overview);
    overview.keys("q");
    assert_eq!(overview.exit(), Exit::Code(0));
    day.report_back();
}

/// The facilitators' machine, and the four rooms'.
struct Day {
    office: Place,
    walks: Vec<Walk>,
}

impl Day {
    /// Imports the four plans from the spreadsheet.
    fn imported() -> Self {
        let office = Place::new();
        let walks = GROUPS.iter().map(|(group, room, _)| Self::import(&office, group, room)).collect();
        fs::create_dir_all(office.path().join("reach")).unwrap();
        Self { office, walks }
    }

    fn import(office: &Place, group: &'static Group, room: &str) -> Walk {
        let path = office.path().join(format!("{}.toml", group.plan));
        let plan = path.to_str().unwrap();
        let language = ["--lang", group.language.tag()];
        let import = ["plan", "import", SHEET, "--part", room, "-o", plan];
        let (code, said, fault) = office.said(&[&import[..], &language].concat());
        assert_eq!((code, fault.as_str()), (0, ""), "{said}");
        let (code, checked, fault) = office.said(&[&["check", plan][..], &language].concat());
        assert_eq!((code, fault.as_str()), (0, ""), "{checked}");
        let walk = Walk::of(group, path.clone());
        walk.assert_own_words(&(said + &checked), "import and check");
        assert_is_the_plan_of_the_meeting(&walk.plan, group.plan);
        assert_comes_back(office, &path, &walk.plan);
        walk
    }

    /// Makes a program reach the others of the day, from its own place.
    fn in_reach(&self, setup: Setup) -> Setup {
        setup.env("XDG_RUNTIME_DIR", self.office.path().join("reach"))
    }

    /// Takes the keyboard of a room.
    fn seat<'a>(&self, walk: &'a Walk, rate: u32) -> Room<'a> {
        walk.seat(self.in_reach(walk.console(rate)))
    }

    /// Four rooms at once, each from its opening to its deck.
    fn hold_the_rooms(&self, overview: &Pty) {
        let mut rooms: Vec<_> = self.walks.iter().map(|walk| self.seat(walk, 0)).collect();
        for (walk, room) in self.walks.iter().zip(&rooms) {
            room.see("", &walk.say("state-not-open", &[]));
        }
        overview.wait_for("4 rooms").wait_until_text("four rooms", |text| count(text, "NOT OPEN") == 4);
        for (walk, room) in self.walks.iter().zip(&rooms) {
            room.act("<enter>", &walk.began(0)).next(&walk.began(1));
            for who in walk.group.cast.first {
                walk.ask(room, who);
            }
            walk.call(room, walk.group.cast.first[0]);
            room.act(" ", &walk.say("turn-speaking", &[]));
            // The overview cuts it.
            overview.wait_for(&walk.title(1).chars().take(20).collect::<String>());
        }
        overview.wait_until_text("four speakers", |text| {
            count(text, "SPEAKING") == 4 && count(text, "2 wait") == 4 && count(text, "10:00 ahead") == 4
        });

        let last = rooms.pop().unwrap();
        rooms.push(self.fall_behind(self.walks.last().unwrap(), &last, overview));
        for (walk, room) in self.walks.iter().zip(&rooms) {
            walk.take_notes(room, 1);
            room.act(&room.key("f"), &walk.say("done-ended", &[]));
            for item in 2..walk.plan.items.len() {
                room.next(&walk.began(item));
            }
            walk.close_with_the_deck(room);
            assert_eq!(walk.place.status(None)["state"], "sealed");
            assert!(walk.deck().is_file());
        }
        overview.wait_until_text("no room", |text| !text.contains("SPEAKING") && count(text, "left at") == 4);
    }

    /// Lets the time of a room's topic run out. The overview shows it as the one that is behind, and first.
    fn fall_behind<'a>(&self, walk: &'a Walk, room: &Room<'_>, overview: &Pty) -> Room<'a> {
        room.act(&room.key("f"), &walk.say("done-ended", &[]));
        walk.leave(room);
        let room = walk.resumed(self.seat(walk, 60), 60);
        room.see("", walk.phrases.begins("alert-item-over", &[("item", walk.short(1))]).trim_end());
        // What the opening left is used up, too.
        let is_behind = |text: &str| heading(text, "Room E").contains(" behind");
        overview.wait_until_text("that the room is behind", is_behind);
        // A trial that is left goes on from its last act.
        room.act(&room.key("l"), &walk.say("done-list-closed", &[]));
        walk.leave(&room);
        // Its clocks stand where they are.
        let room = walk.resumed(self.seat(walk, 0), 0);
        walk.call(&room, walk.group.cast.first[1]);
        room.act(" ", &walk.say("turn-speaking", &[]));
        overview.wait_until_text("one room behind, and first", |text| {
            let [behind, others @ ..] = ["Room E", "Room C", "Salle B"].map(|room| text.find(room));
            let is_first = others.iter().all(|other| other.is_some() && *other > behind);
            is_first && is_behind(text) && count(text, "10:00 ahead") == 3
        });
        room
    }

    /// No delegation of any room is named where facilitators look.
    fn assert_names_nobody(&self, overview: &Pty) {
        let bytes = unmarked(&String::from_utf8_lossy(&overview.bytes()));
        for party in self.walks.iter().flat_map(|walk| &walk.plan.parties) {
            assert!(!bytes.contains(&party.name), "{} is on the overview", party.name);
        }
    }

    /// The plenary: on each topic each group's rapporteur reads the slide of the group's deck.
    fn report_back(&self) {
        let hour = ["--trial-start", "2024-04-30T15:00:00Z"];
        let console = self.office.tribune(["run", "report-back", "--trial-rate", "0"]).args(hour);
        let plenary = Room::at(&self.office, console.spawn());
        plenary.see("", "NOT OPEN").act("<enter>", "began");
        let readers: Vec<_> = self.walks.iter().map(Walk::reader).collect();
        let topics =
            ["Regional coordination and cooperation", "Resource Mobilisation", "Information management"];
        let topics =
            topics.into_iter().chain(["Victim assistance", "Prog. Man./creating an enabling environment"]);
        for (number, topic) in (1..).zip(topics) {
            plenary.next(&format!("{topic} began."));
            for (((_, _, name), walk), reader) in GROUPS.iter().zip(&self.walks).zip(&readers) {
                plenary.act("<enter>", &format!("{name} was given the floor.")).act(" ", "SPEAKING");
                let place = [("place", (number + 1).to_string()), ("count", "7".to_owned())];
                let place = place.each_ref().map(|(name, value)| (*name, value.as_str()));
                reader.keys("<right>").wait_for(&walk.say("read-place", &place)).wait_for(walk.title(number));
                if number == 1 {
                    walk.group.notes.iter().for_each(|note| {
                        reader.wait_for(note);
                    });
                }
            }
            plenary.act("f", "The floor returned to the chair.");
        }
        for (walk, reader) in self.walks.iter().zip(&readers) {
            reader.keys("q");
            assert_eq!(reader.exit(), Exit::Code(0));
            walk.assert_own_words(&reader.lines().join("\n"), "the slides");
        }
        plenary.next("Closing remarks by the Chair began.").close("CLOSED");
        plenary.pty().keys("q");
        assert_eq!(plenary.pty().exit(), Exit::Code(0));
        // In the plenary the Rule does not hold: its report tells who spoke, each group on each topic.
        let report = self.office.output(["report", "--trial", "--names-are-meant", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
        assert_eq!(texts(&report["attributed"], "/delegation"), GROUPS.map(|(_, _, name)| name).repeat(5));
    }
}

/// The line of an overview that holds these words; none is empty.
fn heading<'t>(text: &'t str, words: &str) -> &'t str {
    text.lines().find(|line| line.contains(words)).unwrap_or_default()
}

fn count(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

/// What the organiser's spreadsheet says is what stands in the plan that comes with the program.
fn assert_is_the_plan_of_the_meeting(plan: &Plan, shipped: &str) {
    let shipped = tribune::plan_file::read(Path::new(&format!("sessions/{shipped}.toml"))).unwrap();
    let head = |plan: &Plan| {
        let names = [&plan.meeting, &plan.room, &plan.language].map(Clone::clone);
        (plan.title.clone(), names, plan.when.clone(), plan.length, plan.rules.chatham_house)
    };
    let codes = |plan: &Plan| plan.parties.iter().map(|party| party.code.clone()).collect::<Vec<_>>();
    assert_eq!(head(plan), head(&shipped));
    assert_eq!(codes(plan), codes(&shipped));
    assert_eq!(plan.officers, shipped.officers);
    assert_eq!(plan.items, shipped.items);
}

/// Exported and imported again, it is the same plan.
fn assert_comes_back(office: &Place, path: &Path, plan: &Plan) {
    assert!(export(plan, ExportFormat::Csv).is_ok());
    let beside = |ending: &str| path.with_extension(ending).to_str().unwrap().to_owned();
    let (table, again) = (beside("csv"), beside("again.toml"));
    assert_eq!(office.said(&["plan", "export", path.to_str().unwrap(), "-o", &table]).0, 0);
    assert_eq!(office.said(&["plan", "import", &table, "-o", &again]).0, 0);
    assert_eq!(&tribune::plan_file::read(&PathBuf::from(again)).unwrap(), plan);
}
