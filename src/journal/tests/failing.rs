//! Disks that fill, break, hang on to nothing, or lose their power; programs that die.

use super::*;

/// What a reader finds after a disaster must begin with all that was acknowledged, and hold nothing never handed over.
fn check_survival(room: &Room, acknowledged: u64, handed: u64, when: &str) -> bool {
    let store = room.store();
    let names = store.names().unwrap_or_else(|error| panic!("{when}: {error:?}"));
    let Some(id) = names.into_iter().next() else {
        assert_eq!(acknowledged, 0, "{when}: lost");
        return false;
    };
    let (entries, _) = read(&store, &id).unwrap_or_else(|error| panic!("{when}: {error:?}"));
    let found = entries.len() as u64;
    assert_eq!(entries, acts(found), "{when}");
    assert!((acknowledged..=handed).contains(&found), "{when}: {found} of {acknowledged} to {handed}");
    let mut resumed = resume(&store, &id).unwrap_or_else(|error| panic!("{when}: {error:?}"));
    append(&mut resumed.journal, found + 1, at(100)).unwrap_or_else(|error| panic!("{when}: {error:?}"));
    drop(resumed);
    assert_eq!(read(&store, &id).expect("whole").0, acts(found + 1), "{when}");
    true
}

/// Runs a session of eight acts with a restart in the middle, each of them long enough after the other for the disk to be
/// tried again; returns how many were acknowledged.
fn live(room: &Room, disk: &Arc<FaultDisk>) -> u64 {
    let store = room.store_on(disk);
    let mut journal = store.create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut acknowledged = 0;
    let after = |seq: u64| at(10 * i64::try_from(seq).expect("small"));
    let mut note = |seq, done: Result<(), DiskFailure>| {
        if done.is_ok() {
            acknowledged = seq;
        }
    };
    for seq in 1..=4 {
        note(seq, append(&mut journal, seq, after(seq)));
    }
    drop(journal);
    if let Ok(mut resumed) = resume(&store, &id)
        && resumed.entries.len() == 4
    {
        for seq in 5..=8 {
            note(seq, append(&mut resumed.journal, seq, after(seq)));
        }
    }
    acknowledged
}

#[test]
fn a_program_that_dies_in_any_operation_loses_nothing_it_acknowledged() {
    for power in [true, false] {
        let mut survivors = 0;
        for operation in 1.. {
            let room = Room::new();
            let disk = room.disk(Ill::DiesAt(operation));
            let acknowledged = live(&room, &disk);
            if disk.operations() < operation {
                assert_eq!(acknowledged, 8);
                break;
            }
            if !power {
                disk.lose_power();
            }
            survivors += u64::from(check_survival(
                &room,
                acknowledged,
                8,
                &format!("operation {operation}, power {power}"),
            ));
        }
        assert!(survivors > 10);
    }
}

#[test]
fn any_single_operation_may_fail_and_every_entry_is_saved_all_the_same() {
    for operation in 1.. {
        let room = Room::new();
        let disk = room.disk(Ill::FailsAt(operation));
        let acknowledged = live(&room, &disk);
        if disk.operations() < operation {
            break;
        }
        assert_eq!(acknowledged, 8, "operation {operation}");
        disk.lose_power();
        assert!(check_survival(&room, 8, 8, &format!("operation {operation}")));
    }
}

#[test]
fn dying_while_a_torn_tail_is_set_aside_loses_neither_entries_nor_tail() {
    for power in [true, false] {
        for operation in 1.. {
            let room = Room::new();
            let (id, path) = room.begin(3);
            let whole = fs::read(&path).expect("readable");
            fs::write(&path, [&whole, &b"77 c0ffee"[..]].concat()).expect("written");
            let disk = room.disk(Ill::DiesAt(operation));
            let store = room.store_on(&disk);
            let mut resumed = resume(&store, &id).expect("goes on");
            assert_eq!(resumed.entries, acts(3));
            let acknowledged = append(&mut resumed.journal, 4, at(61)).map_or(3, |()| 4);
            drop(resumed);
            if disk.operations() < operation {
                break;
            }
            if !power {
                disk.lose_power();
            }
            let kept = bytes_in(&room.root());
            assert!(kept.iter().any(|(_, bytes)| bytes.ends_with(b"77 c0ffee")), "operation {operation}");
            check_survival(&room, acknowledged, 4, &format!("operation {operation}, power {power}"));
        }
    }
}

#[test]
fn a_failed_sync_is_never_tried_again_on_the_same_file() {
    let room = Room::new();
    let disk = room.disk(Ill::Well);
    let mut journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    append(&mut journal, 1, at(0)).expect("on disk");
    let path = journal.path().expect("a file");
    // A second name for the file, whose own name goes to the one that replaces it.
    let first = room.folder.path().join("first");
    fs::hard_link(&path, &first).expect("linked");
    // The first operation of an append is the write, the second the sync.
    disk.fall(Ill::FailsAt(2));
    append(&mut journal, 2, at(1)).expect("in a new file");
    let before = fs::read(&first).expect("readable");
    append(&mut journal, 3, at(2)).expect("on disk");
    assert_eq!(fs::read(&first).expect("readable"), before);
    assert_eq!(room.names(), ["root/one.journal", "root/one.lock"]);
    assert!(journal.failure().is_none());
    disk.lose_power();
    assert_eq!(read(&room.store(), journal.id()).expect("whole"), (acts(3), 0));
}

#[test]
fn an_entry_that_is_shown_after_a_restart_outlives_the_next_loss_of_power() {
    let room = Room::new();
    let disk = room.disk(Ill::Well);
    let mut journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    // Written whole, but the program dies in the sync.
    disk.fall(Ill::DiesAt(2));
    append(&mut journal, 1, at(1)).expect_err("dead");
    drop(journal);
    disk.fall(Ill::Well);
    let resumed = resume(&room.store_on(&disk), &id).expect("goes on");
    assert_eq!(resumed.entries, acts(1));
    disk.lose_power();
    assert_eq!(read(&room.store(), &id).expect("whole"), (acts(1), 0));
}

#[test]
fn when_the_disk_is_full_entries_wait_and_the_next_attempt_takes_its_time() {
    let room = Room::new();
    let disk = room.disk(Ill::Well);
    let mut journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    append(&mut journal, 1, at(0)).expect("on disk");
    disk.fall(Ill::Full(30));
    let failure = append(&mut journal, 2, at(1)).expect_err("full");
    assert_eq!((failure.step, failure.source.kind()), (DiskStep::Write, std::io::ErrorKind::StorageFull));
    assert_eq!(journal.failure().map(|(_, again)| again), Some(at(11)));
    assert_eq!((journal.saved(), journal.path()), (1, None));

    disk.fall(Ill::Well);
    append(&mut journal, 3, at(10)).expect_err("not yet tried again");
    assert_eq!(disk.operations(), 0);
    append(&mut journal, 4, at(11)).expect("all on disk");
    assert_eq!((journal.saved(), journal.failure().is_none()), (4, true));
    assert_eq!(read(&room.store(), journal.id()).expect("whole"), (acts(4), 0));
}

#[test]
fn a_full_disk_keeps_no_drafts() {
    let room = Room::new();
    let disk = room.disk(Ill::Full(10));
    let journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    assert!(journal.failure().is_some());
    assert_eq!(room.names(), ["root/one.lock"]);
}

#[test]
fn a_clock_that_was_set_back_does_not_put_the_next_attempt_off() {
    let room = Room::new();
    let disk = room.disk(Ill::ReadOnly);
    let mut journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    append(&mut journal, 1, at(1)).expect_err("read-only");
    disk.fall(Ill::Well);
    append(&mut journal, 2, at(-3600)).expect("tried again");
}

#[test]
fn a_session_begins_and_goes_on_without_a_disk() {
    let room = Room::new();
    let disk = room.disk(Ill::ReadOnly);
    let mut journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    assert!(matches!(journal.failure(), Some((DiskFailure { step: DiskStep::MakeFolder, .. }, _))));
    append(&mut journal, 1, at(1)).expect_err("read-only");
    assert_eq!(room.names(), [""; 0]);
    disk.fall(Ill::Well);
    journal.retry(at(20)).expect("all on disk");
    assert_eq!(read(&room.store(), journal.id()).expect("whole"), (acts(1), 0));

    let id = journal.id().clone();
    drop(journal);
    disk.fall(Ill::ReadOnly);
    let mut resumed = resume(&room.store_on(&disk), &id).expect("goes on");
    assert_eq!((resumed.journal.path(), resumed.journal.failure().is_none()), (None, true));
    append(&mut resumed.journal, 2, at(61)).expect_err("read-only");
    assert_eq!(resumed.journal.saved(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_gives_the_systems_own_answer() {
    use super::super::disk::DiskFile;

    let mut full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
    let error = DiskFile::write_all(&mut full, b"x").expect_err("full");
    assert_eq!(error.kind(), std::io::ErrorKind::StorageFull);
}

#[test]
fn a_torn_tail_on_a_disk_that_takes_nothing_is_set_aside_before_it_is_replaced() {
    let room = Room::new();
    let (id, path) = room.begin(2);
    let whole = fs::read(&path).expect("readable");
    fs::write(&path, [&whole, &b"77 c0ffee"[..]].concat()).expect("written");
    let disk = room.disk(Ill::ReadOnly);
    let mut resumed = resume(&room.store_on(&disk), &id).expect("goes on");
    assert!(resumed.torn.is_some_and(|torn| torn.kept.is_err()));
    append(&mut resumed.journal, 3, at(61)).expect_err("read-only");
    disk.fall(Ill::Well);
    append(&mut resumed.journal, 4, at(80)).expect("all on disk");
    assert_eq!(read(&room.store(), &id).expect("whole"), (acts(4), 0));
    assert_eq!(fs::read(path.with_extension("journal.torn")).expect("kept"), b"77 c0ffee");
}

#[test]
fn a_journal_that_another_program_went_on_with_is_not_replaced() {
    let room = Room::new();
    let (id, path) = room.begin(2);
    // Without a lock, as on a disk that takes nothing.
    let mut behind = room.store().resume_in_memory::<Plan, Act>(&id).expect("goes on");
    let mut other = resume(&room.store(), &id).expect("goes on");
    append(&mut behind.journal, 3, at(1)).expect_err("held by the other");
    append(&mut other.journal, 3, at(1)).expect("on disk");
    append(&mut other.journal, 4, at(1)).expect("on disk");
    drop(other);
    let before = fs::read(&path).expect("readable");
    let failure = append(&mut behind.journal, 9, at(60)).expect_err("not its beginning");
    assert_eq!(failure.source.kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).expect("readable"), before);
}

#[cfg(unix)]
#[test]
fn a_folder_that_went_and_came_back_is_written_under_a_lock_of_its_own() {
    let room = Room::new();
    let mut journal = room.store().create("one", &plan(), at(0)).expect("a header");
    append(&mut journal, 1, at(0)).expect("on disk");
    let id = journal.id().clone();
    let away = room.folder.path().join("away");
    fs::rename(room.root(), &away).expect("the disk is pulled");
    fs::create_dir(room.root()).expect("another in its place");
    journal.file = None;
    append(&mut journal, 2, at(1)).expect("on the other disk");
    assert_eq!(read(&room.store(), &id).expect("whole"), (acts(2), 0));
    assert!(matches!(resume(&room.store(), &id), Err(OpenError::Held { .. })), "no lock");
}

#[test]
fn a_name_that_is_taken_is_tried_a_few_times_and_then_told() {
    let room = Room::new();
    let store = room.store();
    let first = store.create("one", &plan(), at(0)).expect("a header");
    for number in 2..=200 {
        fs::write(room.root().join(format!("{}-{number}.journal", first.id())), "taken").expect("written");
    }
    let mut unnamed = store.create("one", &plan(), at(0)).expect("a header");
    let (failure, _) = unnamed.failure().expect("no name");
    assert_eq!((failure.step, failure.source.kind()), (DiskStep::Lock, std::io::ErrorKind::AlreadyExists));
    append(&mut unnamed, 1, at(1)).expect_err("in memory");
    fs::remove_file(room.root().join(format!("{}-7.journal", first.id()))).expect("removed");
    unnamed.retry(at(20)).expect("there is a name");
    assert_eq!(unnamed.id().as_str(), format!("{}-7", first.id()));
    assert_eq!(read(&store, unnamed.id()).expect("whole"), (acts(1), 0));
}
