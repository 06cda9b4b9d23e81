//! Tests a laptop as its user has it: the console in one terminal, a projector in another, the page in a real browser;
//! through a speaker's turn, and the death of the console.

use serde_json::Value;

use super::page::assert_on_time;
use crate::common::browser::{Browser, Tab};
use crate::common::program::{Place, Room};
use crate::common::pty::Pty;
use crate::web::visitor::Address;

/// First a limit that nobody reaches during the test, however busy the machine; then one that is soon over.
const PLAN: &str = r#"
title = "Room C"
length = "120m"
delegations = ["Serbia", "Jordan", "Libya"]

[rules]
limit = "20m"

[[item]]
title = "Opening"
kind = "opening"
length = "60m"

[[item]]
title = "Resources"
line_up = ["Jordan", "Libya"]
limit = "30s"
"#;

/// How often the three are compared, at most, until all show one second. Each look finds a busy machine.
const LOOKS: usize = 3000;

struct Screens<'a> {
    room: Room<'a>,
    projector: Pty,
    tab: Tab<'a>,
}

impl Screens<'_> {
    /// Waits until console, projector and page show the same time, and returns it. The console is looked at first and last,
    /// so that none has changed in between.
    #[track_caller]
    fn agree(&self, when: &str) -> i64 {
        // As small as the projector, so that the console shows its clock as plain text too.
        self.room.pty().resize(39, 4);
        let mut seen = (None, None, None, None);
        for _ in 0..LOOKS {
            let console = || seconds(&self.room.pty().screen());
            seen = (console(), seconds(&self.projector.screen()), seconds(&self.page()), console());
            if let (Some(one), Some(two), Some(three), Some(four)) = seen
                && [two, three, four] == [one; 3]
            {
                self.room.pty().resize(120, 36);
                return one;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("{when}: console, projector, page, console showed {seen:?}");
    }

    /// The time on the page, from its text for screen readers.
    fn page(&self) -> String {
        self.tab
            .value("document.getElementById('digits').getAttribute('aria-label')")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until each shows its own text.
    #[track_caller]
    fn say(&self, console: &str, projector: &str, page: &str) {
        self.room.see("", console);
        self.projector.wait_for(projector);
        self.tab.wait_for(&format!("document.body.innerText.includes('{page}')"));
    }

    /// Waits until projector and page say that the console is lost, or no longer do.
    #[track_caller]
    fn lost(&self, is_lost: bool) {
        let lost = "The console does not answer";
        let mark = format!("document.getElementById('lost').checkVisibility() === {is_lost}");
        self.tab.wait_for(&mark);
        // The small screen has no row for it.
        self.projector.resize(80, 24);
        if is_lost {
            self.projector.wait_for(lost)
        } else {
            self.projector.wait_gone(lost)
        };
        self.projector.resize(40, 4);
        self.projector.wait_until("the small screen", |screen| seconds(&screen.contents()).is_some());
    }
}

/// The first time on a screen between blanks, in seconds; negative past the limit.
fn seconds(screen: &str) -> Option<i64> {
    screen.split_whitespace().find_map(|word| {
        let (minutes, seconds) = word.trim_start_matches('+').split_once(':')?;
        let time = 60 * minutes.parse::<i64>().ok()? + seconds.parse::<i64>().ok()?;
        Some(if word.starts_with('+') { -time } else { time })
    })
}

/// The speaker's deadline, from the journal, in milliseconds.
#[track_caller]
fn deadline(place: &Place) -> i64 {
    let output = place.output(["status", "--format", "json"]);
    let status: Value = serde_json::from_slice(&output.stdout).unwrap();
    let millis = |pointer| {
        status.pointer(pointer).and_then(Value::as_i64).unwrap_or_else(|| panic!("no {pointer} in {status}"))
    };
    millis("/desk/now") + millis("/desk/turn/face/left")
}

/// How late the page shows each of the next seconds before that deadline, in milliseconds.
fn lateness(tab: &Tab<'_>, deadline: i64) -> Vec<i64> {
    let seen = tab.value(
        "new Promise((done) => {
            const digits = document.getElementById('digits'), seen = [];
            new MutationObserver(() => {
                const second = [digits.getAttribute('aria-label'), Date.now()];
                if (seen.at(-1)?.[0] !== second[0]) seen.push(second);
                if (seen.length === 6) done(seen);
            }).observe(digits, { attributes: true, attributeFilter: ['aria-label'] });
        })",
    );
    let late = |second: &Value| {
        let left = seconds(second[0].as_str().unwrap()).unwrap();
        second[1].as_i64().unwrap() - (deadline - 1000 * left)
    };
    seen.as_array().unwrap().iter().map(late).collect()
}

#[test]
#[ignore = "needs Chromium"]
fn console_projector_and_page_show_one_time_through_a_turn_and_the_death_of_the_console() {
    let browser = Browser::start();
    let place = Place::new();
    let plan = place.plan(PLAN);
    let start = || place.tribune(["run"]).arg(&plan).arg("--web").spawn();
    let room = Room::at(&place, start());
    room.see("", "http://").see("", "NOT OPEN");
    let address = Address::found_in(&room.pty().screen());
    let tab = browser.open(&format!("http://{}/", address.host), (1366, 768));
    let projector = place.tribune(["project"]).size(40, 4).spawn();
    room.see("", "▣ 2 screens");
    let mut all = Screens { room, projector, tab };

    // Called, begun, held, resumed.
    all.room.act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    all.room.act("ajord<enter>", "Jordan is on the list.").act("<enter>", "Serbia was given the floor.");
    all.say("Serbia", "Serbia", "has the floor");
    assert_eq!(all.agree("called"), 20 * 60);
    all.room.act(" ", "SPEAKING");
    all.say("SPEAKING", "▸ Serbia", "of 20:00");
    all.agree("speaking");
    all.room.act(" ", "HELD");
    all.say("HELD", "‖ Serbia", "On hold");
    let held = all.agree("held");
    assert_eq!(all.agree("held still"), held);
    all.room.act(" ", "SPEAKING");

    // A point of order has a clock of its own; then the turn's goes on.
    all.room.see("p", "oint of order").act("lib<enter>", "raised a point of order.");
    all.say("POINT OF ORDER", "oint of order", "Point of order");
    all.agree("point of order");
    all.room.act(" ", "SPEAKING");
    all.say("SPEAKING", "▸ Serbia", "of 20:00");
    all.agree("speaking again");
    let due = deadline(&place);
    assert_on_time(|| lateness(&all.tab, due));

    // The next topic has a short limit. Past it, all count up.
    all.room.act("f", "The floor returned to the chair.").next("Resources began.");
    all.room.act("<enter>", "Jordan was given the floor.").act(" ", "The clock started.");
    all.say("TIME", "Jordan", "TIME");
    assert!(all.agree("over time") <= 0);

    // The console dies. The clocks run on, and say that they are alone.
    all.room.pty().kill();
    all.lost(true);
    let (on_wall, on_page) = (seconds(&all.projector.screen()), all.page());
    all.projector.wait_until("the next second", |screen| seconds(&screen.contents()) != on_wall);
    all.tab
        .wait_for(&format!("document.getElementById('digits').getAttribute('aria-label') !== '{on_page}'"));

    // It comes back in the same place, and both follow without being touched.
    all.room = Room::at(&place, start());
    all.room.see("", "Go on with").see("<enter>", "▣ 2 screens");
    all.lost(false);
    settle(&all.room);
    assert!(all.agree("gone on with") < 0);
    let due = deadline(&place);
    assert_on_time(|| lateness(&all.tab, due));

    // The turn ends on all of them.
    all.room.act("<enter>", "Libya was given the floor.");
    all.say("Libya", "Libya", "Libya");
    assert_eq!(all.agree("the next speaker"), 30);
    all.room.leave();
    all.lost(true);
}

/// Answers a resumed console's question: the speaker's time ran on.
fn settle(room: &Room<'_>) {
    room.pty().wait_until("the room, or a question about the gap", |screen| {
        let text = screen.contents();
        text.contains("ran on") || text.contains("Jordan")
    });
    if room.pty().screen().contains("ran on") {
        room.pty().keys("<enter>");
    }
}
