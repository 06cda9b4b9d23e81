//! Tests that bytes which terminals send by themselves do nothing in the real console and projector, and that keys work
//! on.

use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, Room, TRIBUNE};
use crate::common::pty::{Exit, Pty};

/// Longer than the program waits for the rest of a sequence.
const A_WHILE: Duration = Duration::from_secs(7);

/// Answers and reports that some program asked for.
const ANSWERS: &[&[u8]] = &[
    b"\x1b[?2026;2$y",
    b"\x1b[4;2$y",
    b"\x1b[?62;22c",
    b"\x1b[?61;4;6;7;14;21;22;23;24;28;32;42;52c",
    b"\x1b[>0;10;1c",
    b"\x1b[0n",
    b"\x1b[?997;1n",
    b"\x1b[12;40R",
    b"\x1b[1;5R",
    b"\x1b[8;36;120t",
    b"\x1b[48;36;120;720;1200t",
    b"\x1b[?1u",
    b"\x1b[?1;2;0S",
    b"\x1b[2;1;1;112;112;1;0x",
    b"\x1b[I\x1b[O",
    b"\x1b[97;1:3u\x1b[57441;2u",
    b"\x1b[?!!!!p",
    b"\x1b[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;n",
    b"\x1b[M#!!\x1b[35;40;30M\x1b[<35;40;30M\x1b[<0;1;1m",
    b"\x1b]11;rgb:1414/1919/1f1f\x1b\\",
    b"\x1b]11;rgb:1414/1919/1f1f\x07",
    b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    b"\x1b]52;c;cXVpdCBub3c=\x07",
    b"\x1b]l nuance\x1b\\",
    b"\x1bP>|Konsole 26.04.0\x1b\\",
    b"\x1bP1+r524742=38\x1b\\",
    b"\x1bP0$r0m\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^n x\x1b\\\x1bXn x\x1b\\",
    b"\x1b(B\x1b\\",
    b"\x9b\xff\xfe\xc3",
    b"\x1b[200~n x\r1 \x1b[31m\x1b]0;n\x07c\x1b[201~",
];

/// Sequences that never end.
const UNFINISHED: &[&[u8]] = &[
    b"\x1b]11;rgb:1414/",
    b"\x1bP>|Konsole",
    b"\x1b_Gi=31",
    b"\x1b^n",
    b"\x1bXn",
    b"\x1b[?2026;2$",
    b"\x1b[>0;10;",
    b"\x1b[",
    b"\x1bO",
    b"\x1b[M ",
    b"\x1b]11;rgb:1414/\x1b",
    b"\x1b[200~n x\r1",
];

/// A session in which Serbia speaks and the clock runs.
fn speaking(place: &Place) -> Room<'_> {
    let plan = place.plan(PLAN);
    let room = Room::at(place, place.trial(&plan, 1).spawn());
    serbia_speaks(&room);
    room
}

fn serbia_speaks(room: &Room<'_>) {
    room.see("", "NOT OPEN").act("<enter>", "Opening began.").act("aserb<enter>", "Serbia is on the list.");
    room.act("<enter>", "Serbia was given the floor.").act(" ", "SPEAKING");
}

/// Holds the clock and resumes it. If anything was done before, it is in the journal by then.
#[track_caller]
fn only_the_chair_acts(place: &Place, room: &Room<'_>, what: &[u8]) {
    let before = place.entries();
    room.act(" ", "The clock was held.").act(" ", "The clock went on.");
    assert_eq!(place.entries(), before + 2, "after {}", what.escape_ascii());
}

#[test]
fn answers_of_a_terminal_do_nothing_whole_or_in_pieces() {
    let place = Place::new();
    let room = speaking(&place);
    for answer in ANSWERS {
        let before = place.entries();
        room.pty().send(answer);
        only_the_chair_acts(&place, &room, answer);
        for cut in 1..answer.len() {
            let (first, second) = answer.split_at(cut);
            room.pty().send(first);
            thread::sleep(Duration::from_millis(1));
            room.pty().send(second);
        }
        only_the_chair_acts(&place, &room, answer);
        assert_eq!(place.entries(), before + 4, "{} in pieces", answer.escape_ascii());
    }
    room.leave();
}

#[test]
fn answers_that_come_slowly_do_nothing() {
    let place = Place::new();
    let room = speaking(&place);
    let before = place.entries();
    for answer in [
        &b"\x1b[?2026;2$y"[..],
        b"\x1b[>0;10;1c",
        b"\x1b]11;rgb:n/1\x1b\\",
        b"\x1bP>|n 2\x1b\\",
        b"\x1b[A",
        b"\x1bOB",
    ] {
        for byte in answer {
            room.pty().send(&[*byte]);
            thread::sleep(Duration::from_millis(300));
        }
    }
    only_the_chair_acts(&place, &room, b"slow answers");
    assert_eq!(place.entries(), before + 2);
    room.leave();
}

#[test]
fn what_is_never_finished_does_nothing_and_gives_way_to_keys() {
    let place = Place::new();
    let room = speaking(&place);
    for (round, bytes) in UNFINISHED.iter().enumerate() {
        let before = place.entries();
        room.pty().send(bytes);
        match round % 3 {
            // A key of several bytes, Esc, or a while of silence ends the sequence.
            0 => room.pty().keys("<down>"),
            1 => room.pty().keys("<esc>"),
            _ => {
                thread::sleep(A_WHILE);
                room.pty()
            }
        };
        only_the_chair_acts(&place, &room, bytes);
        assert_eq!(place.entries(), before + 2, "{}", bytes.escape_ascii());
    }
    room.pty().send(b"\x1b]11;rgb:").keys("<c-c>").wait_for("Leave?").keys("<enter>");
    assert_eq!(room.pty().exit(), Exit::Code(0));
}

#[test]
fn keys_of_a_number_pad_and_of_newer_protocols_work() {
    let place = Place::new();
    let room = speaking(&place);
    room.act("\x1bO ", "The clock was held.").act("\x1b[32u", "The clock went on.");
    for question in ["\x1b[27;2;63~", "\x1b[63;2u", "\x1b[47:63;2u", "\x1b[[A", "\x1b[11~", "\x1bOP", "?"] {
        room.see(question, "The list of speakers").pty().keys("<esc>").wait_gone("The list of speakers");
    }
    room.see("\x1bOk", "more for Serbia?").act("\x1bOM", "more").act("\x1bOM", "returned to the chair");
    room.see("\x1b[99;5u", "Leave?").pty().keys("\x1b[13u");
    assert_eq!(room.pty().exit(), Exit::Code(0));
}

#[test]
fn the_projector_takes_no_answer_for_a_key() {
    let place = Place::new();
    let room = speaking(&place);
    // So small that it shows the time as plain text.
    let projector = || place.tribune(["project"]).size(40, 4).spawn();
    let first_one = projector();
    first_one.wait_for("Serbia");
    // Esc ends it, and so does an ESC that nothing follows.
    for answer in ANSWERS.iter().chain(UNFINISHED).filter(|answer| !answer.ends_with(b"\x1b")) {
        first_one.send(answer).send(b"\x1b[B");
        let (first, second) = answer.split_at(answer.len() / 2);
        if !first.ends_with(b"\x1b") {
            first_one.send(first);
            first_one.send(second).send(b"\x1b[B");
        }
    }
    only_the_chair_acts(&place, &room, b"what the projector got");
    assert!(first_one.runs());
    // Text is being pasted, and its end never came.
    first_one.keys("<c-c>");
    assert_eq!(first_one.exit(), Exit::Code(0));
    first_one.assert_restored();
    for key in ["q", "<esc>", "\x1b[113u"] {
        let projector = projector();
        projector.wait_for("Serbia").send(b"\x1b[?2026;2$y\x1b]11;rgb:q\x1b\\").keys(key);
        assert_eq!(projector.exit(), Exit::Code(0), "{key}");
    }
    room.leave();
}

mod needs_tmux {
    use super::*;

    /// A server of tmux that ends with its test.
    struct Tmux<'a>(&'a Place);

    impl Tmux<'_> {
        /// Starts the program in tmux, once tmux passes a terminal's answers on as keys: for some seconds after it
        /// asked, it does not.
        fn spawn(&self, arguments: &[&str]) -> Pty {
            let waits =
                "stty raw -echo; until dd bs=1 count=1 2>/dev/null | grep -q c; do :; done; exec \"$@\"";
            let shell = ["-L", "border", "-f", "/dev/null", "new-session", "sh", "-c", waits, "sh", TRIBUNE];
            let setup = Pty::program("tmux").args(shell);
            let setup =
                self.0.settled(setup.args(arguments)).env("TMUX_TMPDIR", self.0.path()).env("TMUX", "");
            let pty = setup.size(120, 36).spawn();
            for _ in 0..180 {
                pty.send(b"\x1b[>0;10;1c");
                thread::sleep(Duration::from_secs(1));
                if pty.view(|screen| screen.contents().contains("Room C")) {
                    return pty;
                }
            }
            panic!("tmux passes no late answer on\n{}", pty.screen());
        }
    }

    impl Drop for Tmux<'_> {
        fn drop(&mut self) {
            let mut command = Command::new("tmux");
            let _ = command.args(["-L", "border", "kill-server"]).env("TMUX_TMPDIR", self.0.path()).output();
        }
    }

    #[test]
    #[ignore = "needs tmux"]
    fn answers_that_tmux_passes_on_late_do_nothing() {
        let place = Place::new();
        let plan = place.plan(PLAN);
        let tmux = Tmux(&place);
        let arguments = [
            "run",
            "--trial-rate",
            "1",
            "--trial-start",
            crate::common::program::START,
            plan.to_str().unwrap(),
        ];
        let room = Room::at(&place, tmux.spawn(&arguments));
        serbia_speaks(&room);
        let before = place.entries();
        for answer in ANSWERS.iter().filter(|answer| !answer.contains(&b'M')) {
            room.pty().send(answer);
            thread::sleep(Duration::from_millis(20));
        }
        only_the_chair_acts(&place, &room, b"late answers");
        assert_eq!(place.entries(), before + 2);
        room.see("q", "Leave?").pty().keys("<enter>");
        assert_eq!(room.pty().exit(), Exit::Code(0));
    }
}
