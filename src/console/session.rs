//! A running session: the chair's console, the journal that keeps it, the clock that drives it.
//!
//! Disk before screen: an entry is on the disk, or known not to be, before it counts.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::clock::Clock;
use crate::floor::entry::Entry;
use crate::floor::gap::GapCause;
use crate::floor::notice::Notice;
use crate::floor::time::{Span, Stamp};
use crate::journal::{Safety, SaveOutcome, Why, Writer};
use crate::sessions::{self, Sessions};
use crate::text::shown_path;
use crate::words::Args;

use super::chair::{Chair, NotSaved};
use super::effect::Effect;
use super::patience::apart;
use super::verbs::SAVE_ELSEWHERE;

/// How long the room waits for the disk before it goes on under the alert NOT SAVED.
const PATIENCE: Duration = Duration::from_secs(1);
/// How late, in real time, the loop may wake before the chair is asked about the gap.
const GAP: Span = Span::from_secs(5);
/// How often a running session notes that it is alive.
const BEAT_EVERY: Span = Span::from_secs(5);

/// A running session.
pub(super) struct LiveSession {
    pub(super) chair: Chair,
    pub(super) writer: Writer,
    pub(super) clock: Clock,
    /// Its path, by which viewers find it.
    pub(super) place: PathBuf,
    /// When the loop meant to wake last.
    pub(super) planned: Option<Stamp>,
    sessions: Arc<Sessions>,
    last_beat: Option<Stamp>,
    tidied: Tidying,
    has_begun_to_tidy: bool,
    /// The folder in which the chair saved the session, if any.
    pub(super) chosen: Option<PathBuf>,
    /// Why unfinished sessions cannot be listed, in words.
    blind: Option<String>,
    /// Whether the chair was told what to do about a disk that takes nothing.
    is_told: bool,
    /// Whether the disk did not answer in time, and has not caught up since.
    hangs: bool,
}

/// The errors of sealing other sessions, once that is done; `None` while it is not under way.
pub(super) type Tidying = Option<oneshot::Receiver<Vec<sessions::SessionError>>>;

/// News from the disk.
pub(super) enum Told {
    /// About this session's journal.
    Journal(Option<SaveOutcome>),
    /// Other sessions that should be sealed could not be.
    Unsealed(Vec<sessions::SessionError>),
}

/// Waits for the sealing of other sessions. Never ends if none is under way.
async fn tidied(under_way: &mut Tidying) -> Vec<sessions::SessionError> {
    if let Some(look) = under_way {
        let failed = look.await.unwrap_or_default();
        *under_way = None;
        return failed;
    }
    std::future::pending().await
}

impl LiveSession {
    pub(super) fn new(chair: Chair, writer: Writer, clock: Clock, sessions: Arc<Sessions>) -> Self {
        let place = sessions.place(writer.id());
        Self {
            chair,
            writer,
            clock,
            place,
            planned: None,
            sessions,
            last_beat: None,
            tidied: None,
            has_begun_to_tidy: false,
            chosen: None,
            blind: None,
            is_told: false,
            hangs: false,
        }
    }

    /// Seals the sessions that were closed but not sealed, while this one runs.
    pub(super) fn tidy(&mut self) {
        let sessions = Arc::clone(&self.sessions);
        self.tidied = Some(apart(move || sessions.tidy()));
        self.has_begun_to_tidy = true;
    }

    /// Hands the sealing of other sessions on, so that it can outlive this one.
    pub(super) fn tidying(&mut self) -> Tidying {
        if !self.has_begun_to_tidy {
            self.tidy();
        }
        self.tidied.take()
    }

    /// Waits for news from the disk.
    pub(super) async fn told_by_disk(&mut self) -> Told {
        tokio::select! {
            news = self.writer.changed() => Told::Journal(news),
            failed = tidied(&mut self.tidied) => Told::Unsealed(failed),
        }
    }

    /// Tells the chair what came from the disk.
    pub(super) fn take_from_disk(&mut self, told: Told) {
        let words = self.chair.words.clone();
        match told {
            Told::Journal(None) => {}
            Told::Journal(Some(SaveOutcome::Moved(folder))) => {
                self.hangs = false;
                // The program's own folder lies in the one that was chosen.
                let chosen = folder.parent().unwrap_or(&folder).to_owned();
                self.chair
                    .tell(words.say("saved-elsewhere", &Args::new().with("folder", shown_path(&chosen))));
                self.chosen = Some(chosen);
            }
            Told::Journal(Some(SaveOutcome::NotMoved(failure))) => {
                let args = Args::new()
                    .with("folder", shown_path(&failure.path))
                    .with("reason", failure.reason(&words));
                self.chair.refuse(words.say("saved-elsewhere-not", &args));
            }
            Told::Journal(Some(SaveOutcome::Left(files))) => {
                let files = words.list(files.iter().map(|file| shown_path(file)));
                self.chair.refuse(words.say("saved-elsewhere-left", &Args::new().with("files", files)));
            }
            Told::Unsealed(failed) => {
                let why: Vec<_> = failed.iter().map(|failed| failed.message(&words)).collect();
                if !why.is_empty() {
                    self.chair.refuse(words.sentences(why));
                }
            }
        }
        self.tell_safety();
    }

    /// The sentences at the end of a session that the chair saved elsewhere.
    pub(super) fn kept_elsewhere(&self) -> Vec<String> {
        let words = &self.chair.words;
        let say = |id, folder: &Path| words.say(id, &Args::new().with("folder", shown_path(folder)));
        let Some(chosen) = &self.chosen else { return Vec::new() };
        let kept = std::iter::once(say("run-saved-elsewhere", chosen));
        kept.chain(self.writer.earlier().iter().map(|folder| say("run-left-elsewhere", folder))).collect()
    }

    fn save_in(&mut self, chosen: &Path, now: Stamp) {
        let folder = self.sessions.folder_in(chosen);
        if folder == self.writer.folder() {
            self.writer.retry(now);
            self.chair.refuse(self.chair.words.plain("saved-elsewhere-here"));
            return;
        }
        let args = Args::new().with("folder", shown_path(chosen));
        match self.writer.save_in(folder, now) {
            Ok(()) => self.chair.tell(self.chair.words.say("saving-elsewhere", &args)),
            Err(error) => {
                let reason = self.chair.words.reason(&error);
                self.chair.refuse(self.chair.words.say("saved-elsewhere-not", &args.with("reason", reason)));
            }
        }
    }

    /// Brings the session up to `now`, a whole second: gaps, entries that fell due, steps of the computer's clock, retries
    /// of the disk.
    pub(super) async fn catch_up(&mut self, now: Stamp) {
        self.notice_gap(now).await;
        self.commit_due(now).await;
        self.notice_clock_step(now).await;
        self.chair.take_in(now);
        // A lesson's step may have had time stand before.
        let now = if self.keep_to_script() { self.clock.second() } else { now };
        if self.runs() && self.last_beat.is_none_or(|beat| now - beat >= self.in_session_time(BEAT_EVERY)) {
            self.writer.beat(now);
            self.last_beat = Some(now);
        }
        self.retry_disk(now);
    }

    /// Performs effects. Returns whether the chair leaves.
    pub(super) async fn perform(&mut self, effects: Vec<Effect>) -> bool {
        for effect in effects {
            let now = self.clock.second();
            self.notice_gap(now).await;
            self.commit_due(now).await;
            // Nobody hears the keys of a machine that is asleep, or of a program that is gone.
            if self.chair.is_struck_by(now) {
                break;
            }
            let decided = match &effect {
                Effect::Command(command) => self.chair.history().decide(command, now),
                Effect::Undo => self.chair.history().undo(now),
                Effect::Redo => self.chair.history().redo(now),
                Effect::Speed(speed) => {
                    self.go(*speed);
                    continue;
                }
                Effect::Step => {
                    self.step();
                    continue;
                }
                Effect::SaveIn(folder) => {
                    self.save_in(folder, now);
                    continue;
                }
                Effect::WriteReport(file) => {
                    self.write_report(file.clone()).await;
                    continue;
                }
                // The loop reads it through: it has the terminal.
                Effect::ReadThrough => continue,
                Effect::Tell(text) => {
                    self.chair.tell(text.clone());
                    continue;
                }
                Effect::Leave => return true,
            };
            match decided {
                Ok(entry) => {
                    if let Some(text) = self.chair.not_yet_entered(&entry, now) {
                        self.chair.refuse(text);
                        break;
                    }
                    self.commit(entry, now).await;
                }
                Err(refusal) => {
                    self.chair.refused(&effect, &refusal);
                    // What was to follow depends on what was refused.
                    break;
                }
            }
            self.commit_due(now).await;
            self.chair.take_in(now);
            self.keep_to_script();
        }
        false
    }

    /// When the loop must wake after `now`; `None` while nothing changes by itself.
    pub(super) fn next_wake(&mut self, now: Stamp, next_change: Option<Stamp>) -> Option<Stamp> {
        let deadline = self.chair.history().floor().next_deadline().map(|(at, _)| at);
        let retry = match self.writer.safety() {
            Safety::NotSaved { why: Why::Failed { retry_at, .. }, .. } => Some(retry_at),
            Safety::NotSaved { .. } | Safety::Saved => None,
        };
        // What is past is left out. A deadline can be waiting for the chair's answer about a gap, and a retry for a disk
        // that hangs: waking for them again and again would bring neither nearer.
        let room = self.chair.next_in_room();
        let ahead = [deadline, retry, room, next_change].into_iter().flatten().filter(|&at| at > now);
        self.planned = ahead.min();
        self.planned
    }

    /// Tries the disk again, if it is time to.
    fn retry_disk(&self, now: Stamp) {
        if let Safety::NotSaved { why: Why::Failed { retry_at, .. }, .. } = self.writer.safety()
            && retry_at <= now
        {
            self.writer.retry(now);
        }
    }

    /// Tells the chair why unfinished sessions cannot be listed, if so. If the disk hung at the start, this session is not on it
    /// yet: that is told too.
    pub(super) fn tell_what_was_met(&mut self, blind: Option<String>, hangs: bool) {
        if let Some(blind) = &blind {
            self.chair.refuse(blind.clone());
        }
        self.blind = blind;
        if hangs {
            let since = self.clock.second();
            self.show_safety(&Safety::NotSaved { entries: 0, since, why: Why::Waiting });
        }
    }

    /// Tells the console whether the session is safe on disk. One that began on a disk that hangs, and in which nothing has
    /// happened yet, is not while it has no file.
    pub(super) fn tell_safety(&mut self) {
        let safety = self.writer.news();
        let is_told_as_not_saved = self.chair.not_saved.is_some();
        if matches!(safety, Safety::Saved) && is_told_as_not_saved && !self.writer.has_file() {
            return;
        }
        self.show_safety(&safety);
    }

    fn show_safety(&mut self, safety: &Safety) {
        self.hangs &= !matches!(safety, Safety::Saved);
        let words = &self.chair.words;
        let not_saved = match safety {
            Safety::Saved => None,
            Safety::NotSaved { entries, since, why } => {
                Some(NotSaved { entries: *entries, since: *since, why: why.reason(words) })
            }
        };
        // Where nothing has happened yet, there is room for what to do about it. The standing alert says it too: sessions that
        // cannot be seen are told first.
        if not_saved.as_ref().is_some_and(|not_saved| not_saved.entries == 0) && !self.is_told {
            self.is_told = true;
            let key = self.chair.key_of(SAVE_ELSEWHERE);
            let what_to_do = || words.say("not-saved-yet", &Args::new().with("key", key));
            let told = self.blind.take().unwrap_or_else(what_to_do);
            self.chair.tell(told);
        }
        self.chair.set_not_saved(not_saved);
    }

    /// Notes that nobody watched the clocks from `from` until now. That comes before what is due now: the chair says whether a
    /// speaker's time ran on in the gap, and that may move a deadline.
    pub(super) async fn note_gap(&mut self, from: Stamp, now: Stamp, why: GapCause) {
        self.commit_due(from).await;
        let entry = self.chair.history().notice(Notice::Gap { from, why }, now);
        self.commit(entry, now).await;
        self.chair.ask_to_settle();
    }

    /// Returns whether the room's clocks run.
    pub(super) fn runs(&self) -> bool {
        self.chair.history().floor().clocks_run()
    }

    fn in_session_time(&self, real: Span) -> Span {
        real.times(i64::from(self.chair.setting.reality.rate().max(1)))
    }

    async fn notice_gap(&mut self, now: Stamp) {
        let Some(planned) = self.planned.take() else { return };
        if now - planned >= self.in_session_time(GAP) && self.runs() {
            self.note_gap(planned, now, GapCause::Asleep).await;
        }
    }

    async fn notice_clock_step(&mut self, now: Stamp) {
        if let Some(step) = self.clock.wall_step() {
            self.clock.accept_step();
            let by = Span::from_secs(step.secs());
            let entry = self.chair.history().notice(Notice::ClockStep { by }, now);
            self.commit(entry, now).await;
            self.chair.ask_to_settle();
        }
    }

    async fn commit_due(&mut self, now: Stamp) {
        while let Some(entry) = self.chair.history().due(now) {
            // What cannot be written would fall due again at once.
            if self.chair.is_struck_by(entry.at) || !self.commit(entry, now).await {
                break;
            }
        }
    }

    /// Writes an entry to the disk, then lets it count. A disk that does not answer in time blocks nobody.
    /// Returns whether it counts.
    async fn commit(&mut self, entry: Entry, now: Stamp) -> bool {
        let receipt = match self.writer.append(&entry, now) {
            Ok(receipt) => receipt,
            // What cannot be written does not count.
            Err(error) => {
                let why = error.message(&self.chair.words);
                self.chair.set_not_saved(Some(NotSaved { entries: 1, since: now, why }));
                return false;
            }
        };
        // Whatever comes of it shows in the writer's safety. A disk that hangs is waited for once, not at each act.
        self.hangs = self.hangs || timeout(PATIENCE, receipt).await.is_err();
        let followed = self.chair.history().floor().wall_clock().followed;
        let accepted = self.chair.accept(entry);
        let follows = self.chair.history().floor().wall_clock().followed;
        if follows != followed {
            self.chair.know_hours_around(now + follows);
        }
        debug_assert!(accepted.is_ok(), "an entry that was decided here fits: {accepted:?}");
        self.tell_safety();
        true
    }
}
