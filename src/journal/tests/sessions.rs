//! Sessions in their folder: begun, listed, held, gone on with, sealed.

use super::*;

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_a_session() {
    use std::os::unix::fs::PermissionsExt;

    let room = Room::new();
    let (_, path) = room.begin(1);
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(&room.root())), (0o600, 0o700));
    assert_eq!(mode(&path.with_extension("lock")), 0o600);
}

#[test]
fn a_journal_is_lines_that_a_person_can_read() {
    let room = Room::new();
    let (_, path) = room.begin(2);
    insta::assert_snapshot!(fs::read_to_string(path).expect("text"), @r#"
    60 4326d172 {"tribune_journal":1,"part":1,"header":{"plan":"english-1"}}
    38 742ecd55 {"seq":1,"what":"Côte d’Ivoire, 1"}
    38 65404a7f {"seq":2,"what":"Côte d’Ivoire, 2"}
    "#);
}

#[test]
fn a_second_writer_is_refused_and_a_reader_is_not() {
    let room = Room::new();
    let mut journal = room.store().create("one", plan(), at(0)).expect("a header");
    append(&mut journal, 1, at(0)).expect("on disk");
    let Err(OpenError::Held { pid, .. }) = resume(&room.store(), journal.id()) else { panic!("two writers") };
    if cfg!(unix) {
        assert_eq!(pid, Some(std::process::id()));
    }
    assert_eq!(read(&room.store(), journal.id()).expect("readable"), (acts(1), 0));
    let id = journal.id().clone();
    drop(journal);
    assert_eq!(resume(&room.store(), &id).expect("free again").entries, acts(1));
}

#[test]
fn sessions_of_one_moment_have_names_of_their_own() {
    let room = Room::new();
    let store = room.store();
    let journals: Vec<Journal> =
        (0..3).map(|_| store.create("one", plan(), at(0)).expect("a header")).collect();
    let names: Vec<&str> = journals.iter().map(|journal| journal.id().as_str()).collect();
    assert_eq!(names, ["2024-04-30-100000-one", "2024-04-30-100000-one-2", "2024-04-30-100000-one-3"]);
}

#[test]
fn a_list_has_every_session_the_latest_first() {
    let room = Room::new();
    assert!(room.store().list::<Plan>().expect("no folder is no session").is_empty());
    for secs in [0, 7200, 3600] {
        room.store().create("one", plan(), at(secs)).expect("a header");
    }
    fs::write(room.root().join("notes.txt"), "not ours").expect("written");
    fs::write(room.root().join("bad.journal"), "not ours").expect("written");
    let listed = room.store().list::<Plan>().expect("readable");
    let told: Vec<_> = listed.iter().map(|one| (one.id.as_str(), one.head.is_ok())).collect();
    assert_eq!(
        told,
        [
            ("bad", false),
            ("2024-04-30-120000-one", true),
            ("2024-04-30-110000-one", true),
            ("2024-04-30-100000-one", true)
        ]
    );
    assert!(matches!(
        read(&room.store(), &SessionId::parse("none").expect("an id")),
        Err(ReadError::Missing { .. })
    ));
}

#[test]
fn the_last_sign_of_life_is_known_after_a_crash() {
    let room = Room::new();
    let journal = room.store().create("one", plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    assert_eq!(room.store().last_beat(&id), Some(at(0)));
    journal.beat(at(42));
    drop(journal);
    let resumed = resume(&room.store(), &id).expect("goes on");
    assert_eq!(resumed.last_beat, Some(at(42)));
    assert_eq!(room.store().last_beat(&id), Some(at(42)), "to go on is no sign of life");
}

#[test]
fn a_part_that_is_a_beginning_of_another_is_superseded() {
    let room = Room::new();
    let (id, path) = room.begin(3);
    let whole = fs::read_to_string(&path).expect("readable");
    let second = id.part_file(&room.root(), 2);
    let header = |part| {
        String::from_utf8(super::super::read::header_line(&plan(), part).expect("short").bytes().to_vec())
    };
    let body: String = whole.split_inclusive('\n').skip(1).collect();
    let first_two: String = body.split_inclusive('\n').take(2).collect();

    // The higher number with fewer entries: somebody went on in part 1 while the other disk was away.
    fs::write(&second, header(2).expect("text") + &first_two).expect("written");
    assert_eq!(read(&room.store(), &id).expect("whole").0, acts(3));
    let resumed = resume(&room.store(), &id).expect("goes on");
    assert_eq!(resumed.journal.path(), Some(path.as_path()));
    drop(resumed);

    // A superseded part may even be damaged: the newer one has all of it.
    fs::write(&second, header(2).expect("text") + &body).expect("written");
    fs::write(&path, whole.replace("Ivoire, 1", "Ivoire, 7")).expect("written");
    assert_eq!(read(&room.store(), &id).expect("whole").0, acts(3));

    // The newest damaged: no silent step back to an older one.
    fs::write(&path, &whole).expect("written");
    fs::write(&second, header(2).expect("text") + &body.replace("Ivoire, 1", "Ivoire, 7")).expect("written");
    assert!(matches!(read(&room.store(), &id), Err(ReadError::Damaged { line: 2, .. })));
}

#[test]
fn two_parts_that_part_ways_are_told_and_left_alone() {
    let room = Room::new();
    let (id, path) = room.begin(2);
    super::super::platform::make_folder(&room.spare()).expect("a folder");
    let second = id.part_file(&room.spare(), 2);
    let mut bytes = super::super::read::header_line(&plan(), 2).expect("short").bytes().to_vec();
    for seq in [1, 9, 10] {
        bytes.extend_from_slice(JournalLine::of(&act(seq)).expect("short").bytes());
    }
    fs::write(&second, bytes).expect("written");
    let before = (bytes_in(&room.spare()), fs::read(&path).expect("readable"));
    match resume(&room.store(), &id) {
        Err(OpenError::Read(ReadError::Forked { kept, other, line })) => {
            assert_eq!((kept, other, line), (second, path.clone(), 3));
        }
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("history forked"),
    }
    assert_eq!((bytes_in(&room.spare()), fs::read(&path).expect("readable")), before);
}

/// A session with two parts in two folders, a torn tail that was set aside, and its lock.
fn widespread(room: &Room) -> (SessionId, Arc<FaultDisk>, Journal) {
    let (id, path) = room.begin(2);
    let whole = fs::read(&path).expect("readable");
    fs::write(&path, [&whole, &b"77 c0ffee"[..]].concat()).expect("written");
    let disk = room.disk(Ill::Well);
    let mut resumed = resume(&room.store_on(&disk), &id).expect("goes on");
    disk.fall(Ill::ReadOnlyIn("root"));
    append(&mut resumed.journal, 3, at(61)).expect("in the spare folder");
    disk.fall(Ill::Well);
    (id, disk, resumed.journal)
}

#[test]
fn a_sealed_session_leaves_nothing_but_its_record() {
    let room = Room::new();
    let (id, _, journal) = widespread(&room);
    assert_eq!(room.names().len(), 5, "{:?}", room.names());
    let path = journal.seal(&serde_json::json!({ "interventions": 3 })).expect("sealed");
    assert_eq!(room.names(), ["root/one.journal"]);
    assert!(!String::from_utf8_lossy(&fs::read(&path).expect("readable")).contains("Ivoire"));
    let contents = room.store().read::<Plan, Act>(&id).expect("readable");
    let Contents::Sealed { record, left, .. } = contents else { panic!("not sealed") };
    assert_eq!((record["interventions"].as_u64(), left.len()), (Some(3), 0));
    let listed = room.store().list::<Plan>().expect("readable");
    assert!(matches!(listed[0].head, Ok(Head::Sealed { is_swept: true })));
    assert!(matches!(resume(&room.store(), &id), Err(OpenError::Sealed { .. })));
    assert_eq!(room.names(), ["root/one.journal"]);
}

#[test]
fn dying_in_the_middle_of_sealing_leaves_the_journal_or_the_record() {
    let mut halfway = 0;
    for power in [true, false] {
        for operation in 1.. {
            let room = Room::new();
            let (id, disk, journal) = widespread(&room);
            disk.fall(Ill::DiesAt(operation));
            let sealed = journal.seal(&"done");
            if disk.operations() < operation {
                sealed.expect("sealed");
                break;
            }
            if !power {
                disk.lose_power();
            }
            match room.store().read::<Plan, Act>(&id).expect("one or the other") {
                Contents::Journal { entries, .. } => {
                    assert_eq!(entries, acts(3), "operation {operation}");
                    let resumed = resume(&room.store(), &id).expect("goes on");
                    resumed.journal.seal(&"done").expect("sealed");
                }
                Contents::Sealed { left, .. } => {
                    halfway += usize::from(!left.is_empty());
                    let locked = left.iter().any(|file| file.extension().is_some_and(|kind| kind == "lock"));
                    assert!(!power || left.is_empty() || locked, "the lock goes last: {left:?}");
                    room.store().sweep::<Plan, Act>(&id).expect("swept");
                }
            }
            assert_eq!(room.names(), ["root/one.journal"], "operation {operation}, power {power}");
        }
    }
    assert!(halfway > 2);
}

#[test]
fn what_cannot_be_removed_is_named() {
    let room = Room::new();
    let (_, disk, journal) = widespread(&room);
    disk.fall(Ill::ReadOnlyIn("spare"));
    let Err(SealError::Left { left, .. }) = journal.seal(&"done") else { panic!("nothing was left") };
    assert!(!left.is_empty() && left.iter().all(|file| file.starts_with(room.spare())), "{left:?}");
}
