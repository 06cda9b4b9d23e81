//! Tests that a session under the Chatham House Rule leaves nobody named, however its program ends.

use crate::common::program::{Place, Room};
use crate::common::pty::{Exit, Pty};

const PLAN: &str = r#"
title = "Room C"
length = "10m"
chatham_house_rule = true
delegations = ["Jordan", "Libya"]

[[item]]
title = "Summary"
kind = "closing"
length = "10m"
"#;

/// A program whose session was just closed, and not left.
fn closed(place: &Place) -> Pty {
    let plan = place.plan(PLAN);
    let pty = place.trial(plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.");
    pty.keys("n").wait_for("Close the session?").keys("<enter>").wait_for("CLOSED");
    pty
}

fn assert_names_nobody(place: &Place) {
    for (path, bytes) in place.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Jordan") && !text.contains("Libya"), "{}: {text}", path.display());
    }
    assert_eq!(place.status(None)["state"], "sealed");
}

#[test]
fn a_closed_window_does_not_keep_a_session_from_being_sealed() {
    let place = Place::new();
    let mut pty = closed(&place);
    assert_eq!(place.status(None)["unsealed"], true);
    let text = place.output(["status", "--trial"]).stdout;
    assert!(String::from_utf8_lossy(&text).contains("not yet sealed"));
    pty.close();
    assert_eq!(pty.exit(), Exit::Code(129));
    assert_names_nobody(&place);
    let files = place.files();
    let [(_, sealed)] = &files[..] else { panic!("{} files", files.len()) };
    // Apart from the line's length and checksum, it must not tell how much happened.
    let sealed = String::from_utf8_lossy(sealed);
    let json = sealed.get(sealed.find('{').unwrap()..=sealed.rfind('}').unwrap()).unwrap();
    let line: serde_json::Value = serde_json::from_str(json).unwrap();
    let mut keys: Vec<_> = line.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["record", "session", "tribune_record"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_writes_down_none_of_its_memory() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    // The caller may allow core dumps, for other programs.
    let allowed = getrlimit(Resource::Core).maximum;
    setrlimit(Resource::Core, Rlimit { current: allowed, maximum: allowed }).unwrap();
    let place = Place::new();
    let pty = closed(&place);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", pty.pid())).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(line.split_whitespace().nth(4), Some("0"), "{line}");
}

/// Linux passes a crash to a program, or dumps it to a file as root, only if the process is dumpable. Only then do the
/// process's files in `/proc` belong to its user.
#[cfg(target_os = "linux")]
#[test]
fn the_process_cannot_be_dumped_at_all() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    use std::process::{Child, Command, Stdio};
    use std::time::Duration;

    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = folder.path().join("tribune");
    crate::common::program::copy_of_the_program(&program);
    let is_root = rustix::process::geteuid().is_root();
    let own = if is_root { 65534 } else { rustix::process::geteuid().as_raw() };
    // Both wait for input that never comes, so that there is time to look at them.
    let start = |command: &mut Command| -> Child {
        if is_root {
            command.uid(own).gid(own);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::null()).current_dir("/").spawn().unwrap()
    };
    let owner = |child: &Child| std::fs::metadata(format!("/proc/{}/stat", child.id())).unwrap().uid();
    let mut other = start(&mut Command::new("cat"));
    let mut tribune = start(Command::new(&program).args(["check", "/dev/stdin"]));
    for _ in 0..6_000 {
        if owner(&tribune) == 0 && owner(&other) == own {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!((owner(&tribune), owner(&other)), (0, own));
    // It still reads its input.
    drop(tribune.stdin.take());
    assert_eq!(tribune.wait().unwrap().code(), Some(1), "an empty plan has faults");
    drop(other.stdin.take());
    other.wait().unwrap();
}

#[test]
fn a_sealed_record_keeps_the_notes_and_gives_the_same_report() {
    let place = Place::new();
    let pty = closed(&place);
    pty.keys("#Données en retard: ثلاثة").wait_for("en retard");
    pty.paste("\nsecond line\r\nthird line").wait_for("third line").keys("<enter>").wait_for("was noted");
    // Who follows up stays, and is no speaker.
    pty.keys("A pool<tab>").wait_for("a proposal").keys("<enter>").wait_for("Who will follow it up?");
    pty.keys("the secretariat<enter>").wait_for("A proposal was noted");
    place.wait_until("the note on the disk", || place.status(None).to_string().contains("the secretariat"));
    pty.kill();
    let report = |format: &str| place.output(["report", "--trial", "--format", format]).stdout;
    let formats = ["md", "html", "csv", "json"];
    let before = formats.map(report);
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    pty.wait_for("NOT OPEN");
    place.wait_until("a record", || {
        let sealed = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("tribune_record");
        place.files().iter().any(|(_, bytes)| sealed(bytes))
    });
    pty.keys("q");
    pty.exit();
    let after = formats.map(report);
    for (format, (before, after)) in formats.into_iter().zip(before.into_iter().zip(after)) {
        let text = String::from_utf8_lossy(&before);
        for noted in ["Données en retard: ثلاثة", "second line", "third line", "A pool", "the secretariat"]
        {
            assert!(text.contains(noted), "{format}: {text}");
        }
        assert!(!text.contains("Jordan"), "{format}: {text}");
        assert_eq!(text, String::from_utf8_lossy(&after), "{format}");
    }
}

#[test]
fn what_an_interrupted_sealing_left_is_told_and_removed_at_the_next_start() {
    let place = Place::new();
    let pty = closed(&place);
    let torn = place.file(".journal").with_extension("journal.torn");
    Room::at(&place, pty).leave();
    assert_names_nobody(&place);
    std::fs::write(&torn, "Jordan").unwrap();
    assert_eq!(place.status(None)["left"], serde_json::json!([torn]));
    let text = place.output(["status", "--trial"]).stdout;
    assert!(String::from_utf8_lossy(&text).contains(".journal.torn"));
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    pty.wait_for("NOT OPEN");
    place.wait_until("what was left to be gone", || !torn.exists());
}

#[test]
fn a_session_that_cannot_be_sealed_at_the_start_is_told() {
    let place = Place::new();
    let pty = closed(&place);
    pty.kill();
    // In the way of the record's draft, and of nothing else.
    let draft = place.file(".journal").with_extension("journal.new");
    std::fs::create_dir_all(draft.join("in the way")).unwrap();
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    pty.wait_for("could not be sealed").wait_for("NOT OPEN");
    drop(pty);
    std::fs::remove_dir_all(&draft).unwrap();
    let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
    let journal = || std::fs::read_to_string(draft.with_extension("")).unwrap();
    pty.wait_for("NOT OPEN");
    place.wait_until("a record", || journal().contains("tribune_record"));
    assert!(!journal().contains("Jordan"), "{}", journal());
}

#[test]
fn a_session_left_open_is_closed_and_sealed_from_the_menu_after_its_consequence() {
    let place = Place::new();
    let plan = place.plan(PLAN);
    let pty = place.tribune(["run"]).arg(&plan).spawn();
    pty.wait_for("NOT OPEN")
        .keys("<enter>")
        .wait_for("began.")
        .keys("ajord<enter>")
        .wait_for("is on the list");
    pty.keys("<enter>").wait_for("was given the floor").keys("q").wait_for("Leave?").keys("<enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
    let names_speakers = || {
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("Jordan");
        place.files().iter().any(|(_, bytes)| holds(bytes))
    };

    let menu = || place.tribune(["run"]).arg(&plan).spawn();
    let pty = menu();
    pty.wait_for("Close Room C").wait_for("left 0 minutes ago; it names speakers until it is closed");
    pty.keys("<down><down><enter>").wait_for("Close Room C as it was left, and seal it?");
    pty.wait_for("who spoke is gone for good").keys("<enter>").wait_for("Begin anew");
    pty.keys("<enter>")
        .wait_for("who spoke is gone for good")
        .keys("<esc>")
        .wait_for("Begin anew")
        .keys("<esc>");
    assert_eq!(pty.exit(), Exit::Code(0));
    assert!(names_speakers(), "nothing was asked for");

    let pty = menu();
    pty.wait_for("Close Room C").keys("<down><down><enter>").wait_for("seal it?").keys("<down><enter>");
    assert_eq!(pty.exit(), Exit::Code(0));
    pty.assert_restored();
    assert!(String::from_utf8_lossy(&pty.bytes()).contains("Room C is closed and sealed"));
    assert!(!names_speakers());
    assert_eq!(place.files().len(), 1);
    let status = String::from_utf8(place.output(["status"]).stdout).unwrap();
    assert!(status.contains("closed under the Chatham House Rule"), "{status}");
}

#[test]
fn a_journal_names_no_officer() {
    let place = Place::new();
    let officers = "[officers]\nchair = \"Ilona Kovács\"\nrapporteur = { name = \"Boris Petrov\", post = \"Mine Action\" }\n";
    let plan = place.plan(&PLAN.replace("[[item]]", &format!("{officers}\n[[item]]")));
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.");
    let journal = std::fs::read(place.file(".journal")).unwrap();
    let journal = String::from_utf8_lossy(&journal);
    assert!(journal.contains("Jordan"), "{journal}");
    for name in ["Kovács", "Petrov", "Mine Action"] {
        assert!(!journal.contains(name), "{journal}");
    }
    // Resuming needs none of them.
    pty.kill();
    let pty = place.trial(&plan, 1).spawn();
    pty.wait_for("Go on with Room C").keys("<enter>").wait_for("Summary");
}

#[cfg(target_os = "linux")]
mod needs_strace {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::{PLAN, assert_names_nobody};
    use crate::common::program::{Place, Room, START, TRIBUNE};
    use crate::common::pty::Exit;

    /// What changes the names of files, or brings what was written to the disk: each step of sealing is one of these.
    const STEPS: &str = "fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat";
    const NOTE: &str = "Mark every area";
    /// The session's name: that of its hour and its plan.
    const ID: &str = "2024-04-30-101500-plan";

    /// Runs a session with a note to its end under `strace`. `kill`: the call before which it is killed, and how many of its kind
    /// the thread has made by then. Returns the steps of the thread that made most of them, a line each, and whether the program
    /// was killed.
    fn seal(place: &Place, kill: Option<(&str, usize)>) -> (Vec<String>, bool) {
        let trace = place.path().join("trace");
        let mut setup = crate::common::pty::Pty::program("strace").args([
            "-f",
            "-y",
            "-s",
            "200",
            "-e",
            &format!("trace={STEPS}"),
            "-e",
            "signal=none",
        ]);
        // Only the folder and what sealing writes and removes counts: other threads make such calls too, and how often the
        // journal is synced before depends on how many acts one sync keeps.
        let trials = place.state().join("trials");
        let names = ["", "/ID.journal.new", "/ID.lock"].map(|end| end.replace("ID", ID));
        for name in names {
            setup = setup.arg("-P").arg(format!("{}{name}", trials.display()));
        }
        if let Some((call, count)) = kill {
            setup = setup.args(["-e", &format!("inject={call}:signal=SIGKILL:when={count}")]);
        }
        let plan = place.plan(PLAN);
        let setup = setup
            .arg("-o")
            .arg(&trace)
            .args([TRIBUNE, "run", "--trial-rate", "1", "--trial-start", START])
            .arg(&plan)
            .size(120, 36);
        let pty = place.settled(setup).spawn();
        let room = Room::at(place, pty);
        room.see("", "NOT OPEN");
        room.act("<enter>", "began.");
        room.act("ajord<enter>", "is on the list.");
        room.act(&format!("#{NOTE}<enter>"), "was noted under");
        room.see("n", "Close the session?").act("<enter>", "CLOSED");
        room.see("q", "Leave?").pty().keys("<enter>");
        let was_killed = room.pty().exit() != Exit::Code(0);
        (steps(&trace), was_killed)
    }

    fn steps(trace: &Path) -> Vec<String> {
        let text = std::fs::read_to_string(trace).unwrap();
        let mut threads: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for line in text.lines().filter(|line| !line.contains("resumed>") && !line.contains("+++")) {
            let (thread, call) = line.split_once(' ').unwrap();
            threads.entry(thread).or_default().push(call.trim().to_owned());
        }
        threads.into_values().max_by_key(Vec::len).unwrap_or_default()
    }

    /// The journal or the record of the one session, with the whole of its text; never both.
    fn kept(place: &Place) -> (bool, String) {
        let journal = std::fs::read_to_string(place.file(".journal")).unwrap();
        let (is_journal, is_record) =
            (journal.contains("\"tribune_journal\":"), journal.contains("\"tribune_record\":"));
        assert!(is_journal != is_record, "{journal}");
        assert!(journal.contains(NOTE), "the note is lost: {journal}");
        (is_record, journal)
    }

    #[test]
    #[ignore = "needs strace"]
    fn killed_at_each_step_of_sealing_it_leaves_the_journal_or_the_record_and_the_note() {
        let place = Place::new();
        let (all, was_killed) = seal(&place, None);
        assert!(!was_killed);
        assert_names_nobody(&place);
        assert!(kept(&place).0);
        // The record is written under another name, and takes the journal's: sealing begins with the sync before that.
        let renamed = all.iter().rposition(|call| call.starts_with("rename")).unwrap();
        let mut seen = (0, 0);
        let name = |call: &str| call.split('(').next().unwrap().to_owned();
        for step in renamed - 1..all.len() {
            let call = name(&all[step]);
            let count = all[..=step].iter().filter(|other| name(other) == call).count();
            let place = Place::new();
            let (_, was_killed) = seal(&place, Some((&call, count)));
            assert!(was_killed, "step {step}: {call} {count} of {all:#?}");
            let (is_record, text) = kept(&place);
            if is_record {
                seen.1 += 1;
                assert!(!text.contains("Jordan"), "{text}");
            } else {
                seen.0 += 1;
                assert!(text.contains("Jordan") && text.contains("\"closed\""), "{text}");
                assert_eq!(place.status(None)["unsealed"], true);
            }
            // The next start seals it, or removes what is left.
            let first = place.file(".journal");
            let pty = place.trial(place.path().join("plan.toml"), 1).spawn();
            pty.wait_for("NOT OPEN");
            let of_first = |path: &Path| path.to_string_lossy().starts_with(&*first.to_string_lossy());
            place.wait_until("the seal", || {
                let files = place.files();
                let left: Vec<_> = files.iter().filter(|(path, _)| of_first(path)).collect();
                matches!(&left[..], [(_, bytes)] if String::from_utf8_lossy(bytes).contains("\"tribune_record\":"))
            });
            let text = std::fs::read_to_string(&first).unwrap();
            assert!(text.contains(NOTE) && !text.contains("Jordan"), "{text}");
        }
        assert!(seen.0 > 0 && seen.1 > 0, "{seen:?}: {all:#?}");
    }
}
