//! Tests of a user who may have no more threads. Only root can set another user's limit, and has none itself.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use crate::common::plan::PLAN;
use crate::common::program::{Place, copy_of_the_program};
use crate::common::pty::{Exit, Pty, Setup, Signal};

/// An unused user: the limit counts all threads of a user.
fn nobody() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    assert!(rustix::process::geteuid().is_root(), "needs root");
    let of_this_process = std::process::id() % 100_000;
    1_000_000_000 + 100 * of_this_process + NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Sets the program up as a user of its own, with at most so many threads, and a plan as its last argument.
fn as_nobody(place: &Place, threads: Option<usize>, arguments: &[&str]) -> Setup {
    let plan = place.plan(PLAN);
    let program = place.path().join("tribune");
    copy_of_the_program(&program);
    for (path, mode) in [(place.path(), 0o755), (&plan, 0o644), (&program, 0o755)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let user = nobody();
    let limit = threads.map(|threads| format!("ulimit -u {threads}; ")).unwrap_or_default();
    let setup = Pty::program("setpriv")
        .args([format!("--reuid={user}"), format!("--regid={user}"), "--clear-groups".into()])
        .args(["bash", "-c", &format!("{limit}exec \"$@\""), "bash"])
        .arg(&program)
        .args(arguments)
        .arg(&plan)
        .size(120, 36);
    let setup = place.settled(setup);
    for path in [place.path().to_owned(), place.path().join("spare"), place.path().join("home")] {
        chown(path, Some(user), Some(user)).unwrap();
    }
    setup
}

/// How many threads a program has, once the number is stable for some seconds: some end with their work.
fn threads(pty: &Pty) -> usize {
    let count = || fs::read_dir(Path::new("/proc").join(pty.pid().to_string()).join("task")).unwrap().count();
    let (mut last, mut same) = (0, 0);
    while same < 300 {
        thread::sleep(Duration::from_millis(10));
        let now = count();
        same = if now == last { same + 1 } else { 0 };
        last = now;
    }
    last
}

/// How many threads a session has.
fn of_a_session() -> usize {
    let place = Place::new();
    let pty = as_nobody(&place, None, &["run"]).spawn();
    pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.");
    threads(&pty)
}

#[test]
#[ignore = "needs root"]
fn where_no_thread_can_be_had_at_the_start_the_user_is_told() {
    // The last of them serves the room's screens; without it the room goes on.
    for threads in 1..of_a_session() - 1 {
        let place = Place::new();
        let pty = as_nobody(&place, Some(threads), &["run"]).spawn();
        assert_eq!(pty.exit(), Exit::Code(1), "{threads} threads\n{}", pty.screen());
        pty.assert_restored();
        assert!(pty.screen().contains("too many programs or threads run"), "{}", pty.screen());
    }
    let place = Place::new();
    let pty = as_nobody(&place, Some(1), &["forecast", "--runs", "2"]).spawn();
    assert_eq!(pty.exit(), Exit::Code(0), "{}", pty.screen());
}

#[test]
#[ignore = "needs root"]
fn where_no_thread_can_be_had_any_more_the_session_is_left_in_good_order() {
    let enough = of_a_session();
    for (is_told_by_signal, code) in [(false, 0), (true, 143)] {
        let place = Place::new();
        let pty = as_nobody(&place, Some(enough), &["run"]).spawn();
        pty.wait_for("NOT OPEN").keys("<enter>").wait_for("began.");
        assert_eq!(threads(&pty), enough);
        pty.keys("ajord<enter>").wait_for("Jordan is on the list.");
        if is_told_by_signal {
            pty.signal(Signal::TERM);
        } else {
            pty.keys("q").wait_for("Leave?").keys("<enter>");
        }
        assert_eq!(pty.exit(), Exit::Code(code), "{}", pty.screen());
        pty.assert_restored();
        let journal = String::from_utf8(fs::read(place.file(".journal")).unwrap()).unwrap();
        assert!(journal.lines().count() > 2, "{journal}");
    }
}
