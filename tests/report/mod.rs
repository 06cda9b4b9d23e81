//! Tests of reports: what each format says, that it harms nobody, and that who spoke cannot be read from it.

mod attributed;
#[cfg(unix)]
mod command;
#[cfg(unix)]
mod console;
#[cfg(unix)]
mod gate;
mod golden;
mod harmless;
mod meeting;
#[cfg(unix)]
mod needs_browser;
#[cfg(unix)]
mod needs_validators;
#[cfg(unix)]
mod read;
mod same;
#[cfg(unix)]
mod sessions;
#[cfg(unix)]
mod slides;
pub mod zip;

use tribune::floor::History;
use tribune::record::Record;
use tribune::report::{AttributedTable, Report, ReportFormat};
use tribune::words::Words;

/// Returns a session's report in a format, by way of the record as it would be sealed.
fn written(history: &History, format: ReportFormat) -> Vec<u8> {
    let sealed = serde_json::to_string(&Record::of(history)).unwrap();
    let record: Record = serde_json::from_str(&sealed).unwrap();
    let report = Report::of(&record);
    assert_eq!(report, Report::of(&Record::of(history)));
    format.write(&report, AttributedTable::of(history).as_ref(), &Words::english())
}

/// Returns a session's report as text.
fn text(history: &History, format: ReportFormat) -> String {
    String::from_utf8(written(history, format)).unwrap()
}
