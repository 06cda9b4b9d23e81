//! The report from the console: written and read through by one key each, once the session is closed.

use crate::common::program::{Place, Room};

const PLAN: &str = "title = \"Room C\"\nlength = \"20m\"\nchatham_house_rule = true\ndelegations = [\"Jordan\", \"Libya\"]\n\
    [[item]]\ntitle = \"Victim assistance\"\nkind = \"topic\"\nlength = \"10m\"\n\
    [[item]]\ntitle = \"Summary\"\nkind = \"closing\"\nlength = \"10m\"\n";

#[test]
fn a_closed_session_is_reported_by_one_key_and_read_through_by_another() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let room = Room::at(&place, place.trial(plan, 1).spawn());
    room.see("", "NOT OPEN").act("<enter>", "began");
    room.act("#As Jordan proposes, a fund<enter>", "Victim assistance");
    room.next("Summary began").close("The report").see("", "read through");
    let pty = room.pty();

    // Somebody is named: that is asked about first.
    pty.keys("w").wait_for("This line names somebody").wait_for("“As Jordan proposes, a fund” names Jordan.");
    pty.keys("<esc>");
    pty.wait_until("the question is gone", |screen| !screen.contents().contains("This line names somebody"));
    assert!(!place.path().join("one.md").exists());

    let write = |name: &str| {
        pty.keys("r").wait_for("write to a file").keys("w").wait_for("This line names somebody");
        pty.keys("<enter>").wait_for("its ending names the format").wait_for("~/report.pptx");
        for _ in 0.."~/report.pptx".len() {
            pty.keys("<backspace>");
        }
        pty.keys(place.path().join(name).to_str().unwrap()).keys("<enter>");
    };
    write("one.txt");
    pty.wait_for("does not end in a format").keys("<esc>");
    write("one.md");
    pty.wait_for("The report is in");
    let written = std::fs::read_to_string(place.path().join("one.md")).unwrap();
    assert!(written.contains("- As Jordan proposes, a fund"), "{written}");
    write("one.md");
    pty.wait_for("is there already, and was left as it is");
    assert_eq!(std::fs::read_to_string(place.path().join("one.md")).unwrap(), written);

    pty.keys("r").wait_for("read through").keys("p").wait_for("This line names somebody");
    pty.keys(" ").wait_for("slide 1 of 3");
    pty.keys("<right>").wait_for("As Jordan proposes, a fund").wait_for("left of 3:00");
    pty.keys("q").wait_for("CLOSED");
    pty.keys("<esc>");
    room.leave();
    // What is sealed gives the same report.
    let sealed = place.output(["report", "--trial", "--names-are-meant"]).stdout;
    assert_eq!(String::from_utf8(sealed).unwrap(), written);
}
