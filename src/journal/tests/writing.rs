//! The writer's thread: order, late answers, a disk that hangs.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use super::super::disk::{Disk, DiskFile, RealDisk};
use super::*;

/// A disk whose writes wait while a gate is shut.
#[derive(Default)]
struct Gate {
    shut: Mutex<bool>,
    opened: Condvar,
    /// Whether something has come to it while it was shut.
    met: AtomicBool,
}

impl Gate {
    fn set(&self, shut: bool) {
        *self.shut.lock().expect("not poisoned") = shut;
        self.opened.notify_all();
    }
}

struct Gated(Arc<Gate>);

struct GatedFile(Arc<Gate>, Box<dyn DiskFile>);

impl Disk for Gated {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.make_folder(path)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(GatedFile(Arc::clone(&self.0), RealDisk.create(path)?)))
    }
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        RealDisk.open(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_folder(path)
    }
}

impl DiskFile for GatedFile {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let shut = self.0.shut.lock().expect("not poisoned");
        self.0.met.fetch_or(*shut, Ordering::SeqCst);
        drop(self.0.opened.wait_while(shut, |shut| *shut).expect("not poisoned"));
        self.1.write_all(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.1.sync()
    }
    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.1.truncate(length)
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    runtime.block_on(async { tokio::time::timeout(Duration::from_secs(60), future).await }).expect("in time")
}

async fn saved(writer: &mut Writer) {
    while !matches!(writer.safety(), Safety::Saved) {
        writer.changed().await;
    }
}

#[test]
fn an_entry_is_acknowledged_when_it_can_be_read() {
    let room = Room::new();
    let journal = room.store().create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut writer = Writer::start(journal).expect("a thread");
    block_on(async {
        for seq in 1..=20 {
            let receipt = writer.append(&act(seq), at(0)).expect("short");
            receipt.await.expect("an answer").expect("on disk");
            assert_eq!(read(&room.store(), &id).expect("whole"), (acts(seq), 0));
        }
        assert!(matches!(writer.news(), Safety::Saved));
        let news = tokio::time::timeout(Duration::ZERO, writer.changed()).await;
        assert!(news.is_err(), "what was told is no news");
        writer.beat(at(5));
        let journal = writer.close().await.expect("given back");
        assert_eq!(journal.saved(), 20);
        assert_eq!(room.store().last_beat(&id), Some(at(5)));
    });
}

#[test]
fn a_disk_that_hangs_leaves_the_room_free_and_answers_late() {
    let room = Room::new();
    let gate = Arc::new(Gate::default());
    let store = Store::on(Arc::new(Gated(Arc::clone(&gate))), room.root());
    let journal = store.create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut writer = Writer::start(journal).expect("a thread");
    gate.set(true);
    block_on(async {
        let receipts: Vec<Receipt> = (1..=5)
            .map(|seq| writer.append(&act(seq), at(i64::try_from(seq).expect("small"))).expect("short"))
            .collect();
        let mut receipts = receipts.into_iter();
        let first = receipts.next().expect("five");
        assert!(tokio::time::timeout(Duration::from_millis(20), first).await.is_err(), "given up");
        assert!(
            matches!(writer.safety(), Safety::NotSaved { entries: 5, since, why: Why::Waiting } if since == at(1))
        );
        assert_eq!(read(&room.store(), &id).expect("whole"), (vec![], 0));
        gate.set(false);
        saved(&mut writer).await;
        for receipt in receipts {
            receipt.await.expect("an answer").expect("on disk");
        }
        assert_eq!(read(&room.store(), &id).expect("whole"), (acts(5), 0));
    });
}

#[test]
fn a_full_disk_shows_until_all_is_saved() {
    let room = Room::new();
    let disk = room.disk(Ill::Well);
    let journal = room.store_on(&disk).create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut writer = Writer::start(journal).expect("a thread");
    block_on(async {
        disk.fall(Ill::ReadOnly);
        let answer = writer.append(&act(1), at(1)).expect("short").await.expect("an answer");
        answer.expect_err("read-only");
        let Safety::NotSaved { entries: 1, since, why: Why::Failed { failure, retry_at } } = writer.safety()
        else {
            panic!("{:?}", writer.safety());
        };
        assert_eq!((failure.step, since, retry_at), (DiskStep::Write, at(1), at(11)));
        disk.fall(Ill::Well);
        writer.retry(at(11));
        saved(&mut writer).await;
        assert_eq!(read(&room.store(), &id).expect("whole"), (acts(1), 0));
    });
}

#[test]
fn a_writer_that_is_dropped_still_writes_what_it_was_given() {
    let room = Room::new();
    let journal = room.store().create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut writer = Writer::start(journal).expect("a thread");
    let receipt = (1..=9).map(|seq| writer.append(&act(seq), at(0)).expect("short")).last().expect("nine");
    drop(writer);
    block_on(receipt).expect("an answer").expect("on disk");
    assert_eq!(read(&room.store(), &id).expect("whole"), (acts(9), 0));
}

#[test]
fn the_writer_seals_after_the_last_entry() {
    let room = Room::new();
    let journal = room.store().create("one", &plan(), at(0)).expect("a header");
    let mut writer = Writer::start(journal).expect("a thread");
    drop(writer.append(&act(1), at(0)).expect("short"));
    block_on(writer.seal(&"done")).expect("an answer").expect("sealed");
    assert_eq!(room.names(), ["root/one.journal"]);
}

/// Waits for what comes of saving a session elsewhere.
async fn news(writer: &mut Writer) -> SaveOutcome {
    loop {
        if let Some(news) = writer.changed().await {
            return news;
        }
    }
}

#[test]
fn a_session_on_a_disk_that_hangs_is_saved_elsewhere_and_removed_once_the_disk_answers() {
    let room = Room::new();
    fs::create_dir(room.folder.path().join("stick")).expect("a folder");
    let gate = Arc::new(Gate::default());
    let store = Store::on(Arc::new(Gated(Arc::clone(&gate))), room.root());
    let journal = store.create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut writer = Writer::start(journal).expect("a thread");
    // Only the old disk hangs: what is written on the new one goes through another.
    writer.handed.disk = Arc::new(RealDisk);
    gate.set(true);
    let elsewhere = room.folder.path().join("stick").join("sessions");
    block_on(async {
        for seq in 1..=3 {
            drop(writer.append(&act(seq), at(0)).expect("short"));
        }
        // Before it hangs the disk could give the session away at once.
        while !gate.met.load(Ordering::SeqCst) {
            std::thread::yield_now();
        }
        writer.save_in(elsewhere.clone(), at(1)).expect("a thread");
        drop(writer.append(&act(4), at(1)).expect("short"));
        assert!(matches!(news(&mut writer).await, SaveOutcome::Moved(folder) if folder == elsewhere));
        writer.append(&act(5), at(2)).expect("short").await.expect("an answer").expect("on disk");
        saved(&mut writer).await;
        let moved = Store::open(Some(elsewhere.clone()));
        assert_eq!(read(&moved, &id).expect("whole"), (acts(5), 0));
        assert_eq!(writer.earlier(), [room.root()]);
        assert!(id.file(&room.root()).exists());
        gate.set(false);
        while !writer.earlier().is_empty() {
            assert!(writer.changed().await.is_none(), "nothing is left");
        }
        assert_eq!(room.names(), [""; 0]);
        let journal = writer.close().await.expect("given back");
        assert_eq!((journal.saved(), journal.path()), (5, Some(id.file(&elsewhere))));
    });
}

#[test]
fn a_folder_that_is_not_there_or_takes_nothing_leaves_the_session_where_it_was() {
    let room = Room::new();
    let journal = room.store().create("one", &plan(), at(0)).expect("a header");
    let id = journal.id().clone();
    let mut writer = Writer::start(journal).expect("a thread");
    let file = room.folder.path().join("file");
    fs::write(&file, "").expect("written");
    block_on(async {
        for chosen in [room.folder.path().join("nowhere"), file] {
            writer.save_in(chosen.join("sessions"), at(1)).expect("a thread");
            assert!(matches!(news(&mut writer).await, SaveOutcome::NotMoved(_)));
            assert!(!chosen.join("sessions").exists());
        }
        writer.append(&act(1), at(2)).expect("short").await.expect("an answer").expect("on disk");
        assert_eq!(read(&room.store(), &id).expect("whole"), (acts(1), 0));
    });
}

#[test]
fn a_session_that_was_only_in_memory_is_saved_whole_once_a_folder_takes_it() {
    let room = Room::new();
    fs::create_dir(room.folder.path().join("stick")).expect("a folder");
    let nowhere = Store::open(None);
    let mut writer =
        Writer::start(nowhere.create("one", &plan(), at(0)).expect("a header")).expect("a thread");
    let elsewhere = room.folder.path().join("stick").join("sessions");
    block_on(async {
        let answer = writer.append(&act(1), at(1)).expect("short").await.expect("an answer");
        answer.expect_err("no folder");
        writer.save_in(elsewhere.clone(), at(2)).expect("a thread");
        assert!(matches!(news(&mut writer).await, SaveOutcome::Moved(_)));
        saved(&mut writer).await;
        let journal = writer.close().await.expect("given back");
        assert_eq!(read(&Store::open(Some(elsewhere)), journal.id()).expect("whole"), (acts(1), 0));
    });
}
