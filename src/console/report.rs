//! The report of the session that was closed in this console: asked about, written, read through.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crate::board::setting::Reality;
use crate::draw::Look;
use crate::report::{ReportFormat, Reported, write_file};
use crate::terminal::Station;
use crate::text::shown_path;
use crate::words::Args;

use super::chair::Chair;
use super::panels::{EntryOf, EntryPanel, QuestionPanel};
use super::patience::within;
use super::reading;
use super::session::LiveSession;
use super::viewers::Broadcast;

/// How long the console waits for the report's file.
const PATIENCE: Duration = Duration::from_secs(5);

impl Chair {
    /// Returns the report of the session as it stands.
    pub(super) fn reported(&self) -> Reported {
        let is_real = self.setting.reality == Reality::Real;
        Reported::of_session(self.history(), is_real, None)
    }

    /// Asks for the report's file; first about notes that name somebody, where there are such.
    pub(super) fn write_report(&mut self) {
        if self.reported().named.is_empty() {
            self.ask_for_report_file();
        } else {
            self.open(QuestionPanel::Named);
        }
    }

    /// Asks for the report's file.
    pub(super) fn ask_for_report_file(&mut self) {
        self.open(EntryPanel::of(EntryOf::ReportFile).begun("~/report.pptx"));
    }
}

impl LiveSession {
    /// Writes the report to a file, on a thread of its own: a disk may be slow. Nothing is overwritten.
    pub(super) async fn write_report(&mut self, file: PathBuf) {
        let words = self.chair.words.clone();
        let Some(format) = ReportFormat::of_file(&file) else { return };
        let Reported { report, attributed, .. } = self.chair.reported();
        let args = Args::new().with("file", shown_path(&file));
        let writing = move || {
            let bytes = format.write(&report, attributed.as_ref(), &words);
            write_file(&file, &bytes, false)
        };
        let written = within(PATIENCE, writing).await;
        let words = &self.chair.words;
        let failed = match written {
            Some(Ok(())) => {
                let told = words.say("report-is-in", &args);
                return self.chair.tell(told);
            }
            Some(Err(error)) if error.kind() == io::ErrorKind::AlreadyExists => {
                words.say("report-file-exists", &args)
            }
            Some(Err(error)) => words.say("report-not-written", &args.with("reason", words.reason(&error))),
            // It may still be written: the thread goes on.
            None => words.say("report-file-hangs", &args),
        };
        self.chair.refuse(failed);
    }

    /// Reads the report through on this terminal and the room's screens. Returns the exit code if the program is told to end.
    pub(super) async fn read_through(
        &mut self,
        station: &mut Station,
        look: Look,
        broadcast: Option<&mut Broadcast>,
    ) -> io::Result<Option<u8>> {
        let now = self.clock.now();
        let mut room = broadcast.map(|broadcast| (broadcast.board_for_slides(self, now), broadcast));
        let mut to_room = |slide, tempo| {
            if let Some((board, broadcast)) = &mut room {
                broadcast.show(reading::feed_with(slide, board, tempo));
            }
        };
        let reported = self.chair.reported();
        let read = reading::show(&reported, station, look, &self.chair.words, &mut to_room).await?;
        // Nobody was asleep: the loop was busy here.
        self.planned = None;
        if let Some(told) = Some(self.chair.words.beside(&read.told)).filter(|told| !told.is_empty()) {
            self.chair.tell(told);
        }
        Ok(read.code)
    }
}
