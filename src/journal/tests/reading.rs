//! What reading finds in a file that was cut, damaged, or is something else.

use super::*;
use crate::words::Words;

#[test]
fn cut_at_any_byte_a_journal_has_exactly_the_entries_before_it() {
    let room = Room::new();
    let (id, path) = room.begin(4);
    let whole = fs::read(&path).expect("readable");
    let ends: Vec<usize> =
        whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    assert_eq!(ends.len(), 5);
    for cut in 0..=whole.len() {
        let room = Room::new();
        fs::create_dir(room.root()).expect("a folder");
        let path = room.root().join(path.file_name().expect("a name"));
        fs::write(&path, &whole[..cut]).expect("written");
        let lines = ends.iter().filter(|end| **end <= cut).count();
        if lines == 0 {
            let error = read(&room.store(), &id).expect_err("no header");
            match cut {
                0 => assert!(matches!(error, ReadError::Empty { .. })),
                _ => assert!(matches!(error, ReadError::TornHeader { .. }), "{cut}: {error:?}"),
            }
            assert!(matches!(resume(&room.store(), &id), Err(OpenError::Read(_))));
            assert_eq!(fs::read(&path).expect("readable"), &whole[..cut]);
            continue;
        }
        let tail = &whole[ends[lines - 1]..cut];
        let entries = acts(lines as u64 - 1);
        assert_eq!(read(&room.store(), &id).expect("whole"), (entries.clone(), tail.len() as u64));
        assert_eq!(room.names(), ["root/one.journal"], "reading leaves nothing behind");
        assert_eq!(fs::read(&path).expect("readable"), &whole[..cut], "reading changes nothing");

        let mut resumed = resume(&room.store(), &id).expect("goes on");
        assert_eq!(resumed.entries, entries);
        match resumed.torn {
            None => assert!(tail.is_empty()),
            Some(torn) => {
                assert_eq!(torn.bytes, tail.len() as u64);
                assert_eq!(fs::read(torn.kept.expect("kept")).expect("readable"), tail);
            }
        }
        append(&mut resumed.journal, lines as u64, at(61)).expect("on disk");
        assert_eq!(resumed.journal.path(), Some(path.clone()));
        assert_eq!(read(&room.store(), &id).expect("whole"), (acts(lines as u64), 0));
    }
}

#[test]
fn a_second_torn_tail_does_not_replace_the_first() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    for tail in ["9 dead", "8 beef"] {
        let whole = fs::read(&path).expect("readable");
        fs::write(&path, [&whole, tail.as_bytes()].concat()).expect("written");
        resume(&room.store(), &id).expect("goes on");
    }
    let kept = |name: &str| fs::read_to_string(format!("{}{name}", path.display())).expect("readable");
    assert_eq!((kept(".torn"), kept(".torn-2")), ("9 dead".into(), "8 beef".into()));
}

#[test]
fn a_changed_byte_is_found_wherever_it_is_and_nothing_is_written() {
    let room = Room::new();
    let (id, path) = room.begin(3);
    let whole = fs::read(&path).expect("readable");
    for changed in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[changed] ^= 1;
        fs::write(&path, &bytes).expect("written");
        let line = 1 + whole[..changed].split(|byte| *byte == b'\n').skip(1).count() as u64;
        match read(&room.store(), &id) {
            Ok((entries, torn)) => {
                assert_eq!((line, entries), (4, acts(2)), "byte {changed}");
                assert!(torn > 0);
                continue;
            }
            Err(ReadError::NotAJournal { .. }) => assert_eq!(line, 1),
            Err(ReadError::Damaged { line: found, .. }) => assert_eq!(found, line, "byte {changed}"),
            Err(other) => panic!("byte {changed}: {other:?}"),
        }
        assert!(matches!(resume(&room.store(), &id), Err(OpenError::Read(_))));
        assert_eq!(fs::read(&path).expect("readable"), bytes);
    }
}

#[test]
fn two_bad_lines_at_the_end_are_damage() {
    let room = Room::new();
    let (id, path) = room.begin(3);
    let whole = fs::read_to_string(&path).expect("readable");
    fs::write(&path, whole.replace("Ivoire, 2", "Ivoire, 8").replace("Ivoire, 3", "Ivoire, 9"))
        .expect("written");
    let error = read(&room.store(), &id).expect_err("an entry that was safe is gone");
    let ReadError::Damaged { line: 3, fault: LineFault::Checksum { written, counted }, .. } = error else {
        panic!("{error:?}");
    };
    // What the error names is what mends the line.
    let mended = fs::read_to_string(&path)
        .expect("readable")
        .replace(&format!("{written:08x}"), &format!("{counted:08x}"));
    fs::write(&path, mended).expect("written");
    let (entries, torn) = read(&room.store(), &id).expect("mended");
    assert_eq!(entries[1].what, "Côte d’Ivoire, 8");
    assert!(torn > 0);
}

#[test]
fn a_line_over_the_limit_is_damage_even_at_the_end() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    let whole = fs::read(&path).expect("readable");
    fs::write(&path, [whole, vec![b'x'; 2 * LINE_LIMIT]].concat()).expect("written");
    let error = read(&room.store(), &id).expect_err("too long");
    assert!(
        matches!(
            error,
            ReadError::Damaged { line: 3, fault: LineFault::TooLong { allowed: LINE_LIMIT }, .. }
        ),
        "{error:?}"
    );
}

/// What a power cut leaves on a file system that keeps a file's new length before its bytes.
#[test]
fn zeros_in_the_place_of_the_last_line_or_of_its_end_are_a_torn_write() {
    let room = Room::new();
    let (id, path) = room.begin(3);
    let whole = fs::read(&path).expect("readable");
    let last = whole.iter().take(whole.len() - 1).rposition(|&byte| byte == b'\n').expect("lines") + 1;
    for zeros in [1, 4096, 3 * LINE_LIMIT] {
        for cut in last..=whole.len() {
            // The long ones take their time.
            if zeros > 4096 && cut % 9 != 0 {
                continue;
            }
            let mut bytes = whole[..cut].to_vec();
            bytes.resize(cut + zeros, 0);
            fs::write(&path, &bytes).expect("written");
            let kept = if cut == whole.len() { 3 } else { 2 };
            let torn = (cut + zeros - if cut == whole.len() { cut } else { last }) as u64;
            let what = format!("{zeros} zeros at {cut}");
            let found = read(&room.store(), &id).unwrap_or_else(|error| panic!("{what}: {error:?}"));
            assert_eq!(found, (acts(kept), torn), "{what}");
        }
    }
    let mut resumed = resume(&room.store(), &id).expect("goes on");
    let next = resumed.entries.len() as u64 + 1;
    append(&mut resumed.journal, next, at(61)).expect("on disk");
    assert_eq!(read(&room.store(), &id).expect("whole"), (acts(next), 0));
}

#[test]
fn zeros_with_lines_after_them_are_damage() {
    let room = Room::new();
    let (id, path) = room.begin(3);
    let mut bytes = fs::read(&path).expect("readable");
    let third = bytes.split_inclusive(|&byte| byte == b'\n').take(2).map(<[u8]>::len).sum::<usize>();
    bytes[third..third + 20].fill(0);
    fs::write(&path, &bytes).expect("written");
    assert!(matches!(read(&room.store(), &id), Err(ReadError::Damaged { line: 3, .. })));
}

#[test]
fn a_file_of_zeros_is_an_empty_session_and_no_damage() {
    let room = Room::new();
    let (id, path) = room.begin(0);
    let header = fs::read(&path).expect("readable");
    for zeros in [1, 512, 3 * LINE_LIMIT] {
        fs::write(&path, vec![0; zeros]).expect("written");
        let error = read(&room.store(), &id).expect_err("nothing in it");
        assert!(matches!(error, ReadError::Empty { .. }), "{error:?}");
        assert!(error.message(&Words::english()).contains("there is nothing to go on with"));
        for cut in 1..header.len() {
            if zeros > 512 && cut % 9 != 0 {
                continue;
            }
            fs::write(&path, [&header[..cut], &vec![0; zeros]].concat()).expect("written");
            let error = read(&room.store(), &id).expect_err("no header");
            assert!(matches!(error, ReadError::TornHeader { .. }), "{cut}: {error:?}");
        }
        assert!(matches!(resume(&room.store(), &id), Err(OpenError::Read(_))));
    }
}

#[test]
fn what_is_no_journal_or_of_a_newer_version_is_refused_and_left_alone() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    let line = |json: &str| {
        let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
        String::from_utf8(JournalLine::of(&value).expect("short").bytes().to_vec()).expect("text")
    };
    let newer = line(r#"{"tribune_journal":2,"shape":"unknown"}"#);
    for (content, known) in [
        ("# Minutes\n", "is no journal of Tribune"),
        ("PK\u{3}\u{4}", "is no journal of Tribune"),
        (line(r#"{"other":1}"#).as_str(), "is no journal of Tribune"),
        (newer.as_str(), "version 2 of the journal; this program reads up to 1)"),
        (line(r#"{"tribune_record":7}"#).as_str(), "version 7 of the journal; this program reads up to 1)"),
        (line(r#"{"tribune_journal":1,"header":7}"#).as_str(), "it holds nothing that this program knows"),
    ] {
        fs::write(&path, content).expect("written");
        let error = read(&room.store(), &id).expect_err("refused").message(&Words::english());
        assert!(error.contains(known), "{error}");
        assert_eq!(room.store().names().expect("readable"), std::slice::from_ref(&id));
        assert!(room.store().head::<Plan>(&id).is_err());
        assert!(resume(&room.store(), &id).is_err());
        assert_eq!(fs::read_to_string(&path).expect("readable"), content);
    }
}

#[test]
fn an_entry_that_is_whole_but_unknown_is_damage_even_at_the_end() {
    let room = Room::new();
    let (id, path) = room.begin(1);
    let whole = fs::read(&path).expect("readable");
    fs::write(&path, [&whole, JournalLine::of(&"other").expect("short").bytes()].concat()).expect("written");
    let error = read(&room.store(), &id).expect_err("unknown");
    assert!(matches!(error, ReadError::Damaged { line: 3, fault: LineFault::Payload(_), .. }), "{error:?}");
}
