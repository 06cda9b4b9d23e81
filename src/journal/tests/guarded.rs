//! Files that somebody put in the way: links, pipes, foreign folders, texts that command a terminal.

use super::super::manuscript::Manuscript;
use super::super::read::{SealedPart, record_line};
use super::*;
use crate::words::Words;

#[cfg(unix)]
#[test]
fn a_lock_that_is_a_link_destroys_nothing() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    let victim = room.folder.path().join("victim.txt");
    fs::write(&victim, "precious").expect("written");
    let lock = id.lock_file(&room.root());
    fs::remove_file(&lock).expect("removed");
    std::os::unix::fs::symlink(&victim, &lock).expect("a link");
    let resumed = resume(&room.store(), &id);
    drop(resumed);
    assert_eq!(fs::read_to_string(&victim).expect("readable"), "precious");
    fs::remove_file(&path).expect("removed");
    std::os::unix::fs::symlink(&victim, &path).expect("a link");
    assert!(matches!(read(&room.store(), &id), Err(ReadError::Distrusted { why: Distrust::NoFile, .. })));
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    for file in [&path, &id.lock_file(&room.root())] {
        fs::remove_file(file).expect("removed");
        let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
        rustix::fs::mkfifoat(rustix::fs::CWD, file, mode).expect("a pipe");
    }
    assert!(matches!(read(&room.store(), &id), Err(ReadError::Distrusted { why: Distrust::NoFile, .. })));
    assert!(resume(&room.store(), &id).is_err());
}

#[cfg(unix)]
#[test]
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn a_file_of_another_user_is_not_trusted() {
    use std::os::unix::fs::chown;

    if !rustix::process::geteuid().is_root() {
        eprintln!("skipped: only root can give a file to another user");
        return;
    }
    let room = Room::new();
    let (id, path) = room.begin(1);
    let whole = fs::read(&path).expect("readable");
    chown(&path, Some(1), None).expect("given away");
    let error = read(&room.store(), &id).expect_err("not trusted");
    assert!(matches!(error, ReadError::Distrusted { why: Distrust::OthersFile, .. }), "{error:?}");
    assert!(error.message(&Words::english()).contains("is not trusted: it belongs to another user."));
    assert!(matches!(resume(&room.store(), &id), Err(OpenError::Read(ReadError::Distrusted { .. }))));
    assert_eq!(fs::read(&path).expect("readable"), whole);
    chown(&path, Some(0), None).expect("taken back");
    chown(id.lock_file(&room.root()), Some(1), None).expect("given away");
    let refused = resume(&room.store(), &id);
    assert!(matches!(refused, Err(OpenError::Read(ReadError::Distrusted { .. }))), "a lock of another user");
}

#[test]
fn a_file_larger_than_any_journal_is_not_read() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    let file = fs::OpenOptions::new().append(true).open(&path).expect("open");
    file.set_len(FILE_LIMIT + 1).expect("grown");
    let error = read(&room.store(), &id).expect_err("too large");
    assert!(matches!(error, ReadError::TooLarge { allowed: FILE_LIMIT, .. }), "{error:?}");
    assert!(error.message(&Words::english()).contains("is larger than 32 MiB"));
    assert!(matches!(room.store().head::<Plan>(&id), Err(ReadError::TooLarge { .. })));
    assert!(resume(&room.store(), &id).is_err());
    assert_eq!(file.metadata().expect("there").len(), FILE_LIMIT + 1);
}

#[cfg(unix)]
#[test]
fn a_journal_that_others_could_read_is_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;

    let room = Room::new();
    let (id, path) = room.begin(1);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
    drop(resume(&room.store(), &id).expect("goes on"));
    assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_record_is_of_the_session_that_its_file_is_named_after() {
    let room = Room::new();
    let (id, path) = room.begin(3);
    let other = SessionId::parse("other").expect("an id");
    fs::write(&path, sealed(&other, "nothing").bytes()).expect("written");
    let error = resume(&room.store(), &id).err().expect("another session's");
    assert!(
        matches!(error, OpenError::Read(ReadError::Damaged { fault: LineFault::Session, .. })),
        "{error:?}"
    );
}

fn sealed(id: &SessionId, record: impl Serialize) -> JournalLine {
    let record = serde_json::to_value(record).expect("JSON");
    record_line(id, &SealedPart { record, earlier: Vec::new() }).expect("short")
}

#[test]
fn a_text_that_commands_a_terminal_is_damage_wherever_it_stands() {
    let bad =
        ["\u{1b}[2J", "\u{9b}31m", "\u{7f}", "\u{202e}X", "\u{e0041}", &format!("a{}", "\u{301}".repeat(9))];
    for text in bad {
        let room = Room::new();
        let (id, path) = room.begin(1);
        let whole = fs::read(&path).expect("readable");
        let act = JournalLine::of(&Act { seq: 2, what: text.into() }).expect("short");
        fs::write(&path, [&whole, act.bytes()].concat()).expect("written");
        let refused = |line| match read(&room.store(), &id) {
            Err(ReadError::Damaged { line: found, fault: LineFault::Text, .. }) => assert_eq!(found, line),
            other => panic!("{text:?}: {other:?}"),
        };
        refused(3);
        let header =
            Manuscript::begin(&Plan { plan: text.into() }).and_then(|begun| begun.head()).expect("short");
        fs::write(&path, header.bytes()).expect("written");
        refused(1);
        let record = sealed(&id, serde_json::json!({ "title": text }));
        fs::write(&path, record.bytes()).expect("written");
        refused(1);
    }
}
