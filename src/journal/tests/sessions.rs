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
    51 756ee879 {"tribune_journal":1,"header":{"plan":"english-1"}}
    38 742ecd55 {"seq":1,"what":"Côte d’Ivoire, 1"}
    38 65404a7f {"seq":2,"what":"Côte d’Ivoire, 2"}
    "#);
}

#[test]
fn a_second_writer_is_refused_and_a_reader_is_not() {
    let room = Room::new();
    let mut journal = room.store().create("one", &plan(), at(0)).expect("a header");
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
        (0..3).map(|_| store.create("one", &plan(), at(0)).expect("a header")).collect();
    let names: Vec<&str> = journals.iter().map(|journal| journal.id().as_str()).collect();
    assert_eq!(names, ["2024-04-30-100000-one", "2024-04-30-100000-one-2", "2024-04-30-100000-one-3"]);
}

#[test]
fn a_list_has_every_session_the_latest_first() {
    let room = Room::new();
    assert!(room.store().names().expect("no folder is no session").is_empty());
    for secs in [0, 7200, 3600] {
        room.store().create("one", &plan(), at(secs)).expect("a header");
    }
    fs::write(room.root().join("notes.txt"), "not ours").expect("written");
    fs::write(room.root().join("bad.journal"), "not ours").expect("written");
    let names = room.store().names().expect("readable");
    let ids: Vec<_> = names.iter().map(SessionId::as_str).collect();
    let begun = ["2024-04-30-120000-one", "2024-04-30-110000-one", "2024-04-30-100000-one"];
    assert_eq!(ids, [&["bad"], &begun[..]].concat());
    assert_eq!(room.store().accompanied().len(), 4, "the notes, and three locks");
    assert!(matches!(
        read(&room.store(), &SessionId::parse("none").expect("an id")),
        Err(ReadError::Missing { .. })
    ));
}

#[test]
fn the_last_sign_of_life_is_known_after_a_crash() {
    let room = Room::new();
    let journal = room.store().create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    assert_eq!(room.store().last_beat(&id), Some(at(0)));
    journal.beat(at(42));
    drop(journal);
    let resumed = resume(&room.store(), &id).expect("goes on");
    assert_eq!(resumed.last_beat, Some(at(42)));
    assert_eq!(room.store().last_beat(&id), Some(at(42)), "to go on is no sign of life");
}

/// A session whose torn tail was set aside, which was then saved in the spare folder while the old one could not be written.
fn moved(room: &Room) -> (SessionId, Arc<FaultDisk>, Journal) {
    let (id, path) = room.begin(2);
    let whole = fs::read(&path).expect("readable");
    fs::write(&path, [&whole, &b"77 c0ffee"[..]].concat()).expect("written");
    let disk = room.disk(Ill::Well);
    let resumed = resume(&room.store_on(&disk), &id).expect("goes on");
    disk.fall(Ill::ReadOnlyIn("root"));
    let mut copy = resumed.journal.elsewhere(resumed.journal.manuscript.clone(), room.spare());
    append(&mut copy, 3, at(61)).expect("in the spare folder");
    assert_eq!(resumed.journal.retire().len(), 3, "journal, tail and lock cannot be removed");
    disk.fall(Ill::Well);
    (id, disk, copy)
}

#[test]
fn a_session_that_is_saved_elsewhere_is_removed_where_it_was() {
    let room = Room::new();
    let (id, _) = room.begin(2);
    let resumed = resume(&room.store(), &id).expect("goes on");
    let mut copy = resumed.journal.elsewhere(resumed.journal.manuscript.clone(), room.spare());
    append(&mut copy, 3, at(1)).expect("in the spare folder");
    assert_eq!(room.names(), ["root/one.journal", "root/one.lock", "spare/one.journal", "spare/one.lock"]);
    assert!(resumed.journal.retire().is_empty());
    assert_eq!(room.names(), ["spare/one.journal", "spare/one.lock"]);
    let header = |room: &Room| fs::read_to_string(id.file(&room.spare())).expect("text");
    assert!(header(&room).contains(&format!("\"earlier\":[{:?}]", room.root())));
    copy.forget_earlier(at(2)).expect("on disk");
    assert!(!header(&room).contains("earlier"));
    drop(copy);
    assert_eq!(resume(&Store::open(Some(room.spare())), &id).expect("goes on").entries, acts(3));
}

#[test]
fn a_session_is_not_saved_over_another_of_its_name() {
    let room = Room::new();
    let (id, _) = room.begin(2);
    super::super::platform::make_folder(&room.spare()).expect("a folder");
    let other = id.file(&room.spare());
    fs::write(&other, "something else").expect("written");
    let resumed = resume(&room.store(), &id).expect("goes on");
    let mut copy = resumed.journal.elsewhere(resumed.journal.manuscript.clone(), room.spare());
    append(&mut copy, 3, at(1)).expect_err("taken");
    assert_eq!(fs::read_to_string(&other).expect("text"), "something else");
}

#[test]
fn a_sealed_session_leaves_nothing_but_its_record_wherever_it_was() {
    let room = Room::new();
    let (id, _, journal) = moved(&room);
    assert_eq!(room.names().len(), 5, "{:?}", room.names());
    let path = journal.seal(&serde_json::json!({ "interventions": 3 })).expect("sealed");
    assert_eq!(room.names(), ["spare/one.journal"]);
    assert!(!String::from_utf8_lossy(&fs::read(&path).expect("readable")).contains("Ivoire"));
    let store = Store::open(Some(room.spare()));
    let contents = store.read::<Plan, Act>(&id).expect("readable");
    let Contents::Sealed { record, left, .. } = contents else { panic!("not sealed") };
    assert_eq!((record["interventions"].as_u64(), left.len()), (Some(3), 0));
    assert!(matches!(store.head::<Plan>(&id), Ok(Head::Sealed)));
    assert!(matches!(resume(&store, &id), Err(OpenError::Sealed { .. })));
    assert_eq!(room.names(), ["spare/one.journal"]);
}

#[test]
fn dying_in_the_middle_of_sealing_leaves_the_journal_or_a_record_that_knows_what_is_left() {
    let mut halfway = 0;
    for power in [true, false] {
        for operation in 1.. {
            let room = Room::new();
            let (id, disk, journal) = moved(&room);
            disk.fall(Ill::DiesAt(operation));
            let sealed = journal.seal(&"done");
            if disk.operations() < operation {
                sealed.expect("sealed");
                break;
            }
            if !power {
                disk.lose_power();
            }
            let when = format!("operation {operation}, power {power}");
            let store = Store::open(Some(room.spare()));
            match store.read::<Plan, Act>(&id).expect("one or the other") {
                Contents::Journal { entries, .. } => {
                    assert_eq!(entries, acts(3), "{when}");
                    resume(&store, &id).expect("goes on").journal.seal(&"done").expect("sealed");
                }
                Contents::Sealed { left, .. } => {
                    let others = room.names().len() - 1;
                    halfway += usize::from(others > 0);
                    assert_eq!(left.len(), others, "{when}: {left:?} of {:?}", room.names());
                    store.sweep(&id).expect("swept");
                }
            }
            assert_eq!(room.names(), ["spare/one.journal"], "{when}");
        }
    }
    assert!(halfway > 2);
}

#[test]
fn what_cannot_be_removed_or_looked_at_is_named_until_it_is_gone() {
    let room = Room::new();
    let (id, disk, journal) = moved(&room);
    disk.fall(Ill::ReadOnlyIn("root"));
    let Err(SealError::Left { left, .. }) = journal.seal(&"done") else { panic!("nothing was left") };
    assert!(left.len() == 3 && left.iter().all(|file| file.starts_with(room.root())), "{left:?}");
    let store = room.spare();
    let told = || match Store::open(Some(store.clone())).read::<Plan, Act>(&id).expect("readable") {
        Contents::Sealed { left, .. } => left,
        Contents::Journal { .. } => panic!("not sealed"),
    };
    assert!(told().contains(&id.file(&room.root())));
    // The stick is pulled: what is on it is not gone.
    let away = room.folder.path().join("away");
    fs::rename(room.root(), &away).expect("pulled");
    assert!(told().contains(&id.file(&room.root())));
    assert!(Store::open(Some(room.spare())).sweep(&id).is_err());
    fs::rename(&away, room.root()).expect("it is back");
    Store::open(Some(room.spare())).sweep(&id).expect("swept");
    assert_eq!(room.names(), ["spare/one.journal"]);
    assert!(told().is_empty());
}

#[test]
fn a_copy_that_somebody_went_on_with_is_named_and_not_removed() {
    let room = Room::new();
    let (id, _, journal) = moved(&room);
    let mut other = resume(&room.store(), &id).expect("goes on");
    for seq in 3..=5 {
        append(&mut other.journal, seq, at(70)).expect("on disk");
    }
    drop(other);
    let Err(SealError::Left { left, .. }) = journal.seal(&"done") else { panic!("nothing was left") };
    assert_eq!(left, [id.file(&room.root())]);
    assert_eq!(read(&room.store(), &id).expect("whole").0, acts(5));
}
