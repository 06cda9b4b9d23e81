//! Hours of the day, and lengths of time as people say them.
//!
//! A length as a clock shows it, `4:00`, is the display of [`Span`].

use serde::Serialize;

use super::{Args, Words};
use crate::board::hour::Hour;
use crate::floor::time::Span;

/// Marks the place of a number in a message. No message holds this character.
pub(super) const NUMBER: char = '\u{1f}';

/// The text around the numbers of an hour of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HourForm {
    /// Before the hour.
    pub before: String,
    /// Between it and the minutes.
    pub between: String,
    /// After them.
    pub after: String,
}

impl HourForm {
    /// Returns an hour as it is written.
    #[must_use]
    pub fn with(&self, at: Hour) -> String {
        format!("{}{}{}{:02}{}", self.before, at.hour, self.between, at.minute, self.after)
    }
}

impl Words {
    /// Returns the text around the numbers of an hour, for screens that write the hour themselves.
    pub(crate) fn hour_form(&self) -> HourForm {
        let args = Args::new().with("hour", NUMBER.to_string()).with("minute", NUMBER.to_string());
        let text = self.say("time-of-day", &args);
        let mut parts = text.splitn(3, NUMBER).map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        HourForm { before: part(), between: part(), after: part() }
    }

    /// Returns a time of day to the minute: "10:47".
    #[must_use]
    pub fn hour(&self, at: Hour) -> String {
        let args = Args::new().with("hour", at.hour.to_string()).with("minute", two_digits(at.minute));
        self.say("time-of-day", &args)
    }

    /// Returns a time of day, in minutes after midnight, as short as a table needs it: in French "10h47".
    #[must_use]
    pub(crate) fn hour_in_table(&self, minutes: i64) -> String {
        let args =
            Args::new().with("hour", (minutes / 60).to_string()).with("minute", two_digits(minutes % 60));
        self.say("time-of-day.in-table", &args)
    }

    /// Returns a day that is written as in plans, "2024-04-30", as people write it: "30 April 2024". A text that is no such day
    /// stays as it is.
    #[must_use]
    pub fn date(&self, written: &str) -> String {
        const MONTHS: [&str; 12] =
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let mut parts = written.split('-').map(str::parse::<usize>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return written.to_owned();
        };
        let Some(&month) = month.checked_sub(1).and_then(|month| MONTHS.get(month)) else {
            return written.to_owned();
        };
        let args = Args::new().with("day", day).with("month", month).with("year", year.to_string());
        self.say("time-date", &args)
    }

    /// Returns a time of day to the second: "10:47:12".
    #[must_use]
    pub fn hour_to_the_second(&self, at: Hour) -> String {
        let args = Args::new().with("hour", at.hour.to_string()).with("minute", two_digits(at.minute));
        self.say("time-of-day-to-the-second", &args.with("second", two_digits(at.second)))
    }

    /// Returns how long something has lasted: as a clock shows it, "12:30"; from a day on in days, "3 days 2 h".
    #[must_use]
    pub fn lasting(&self, span: Span) -> String {
        let hours = span.secs() / 3600;
        match hours / 24 {
            0 => span.to_string(),
            days => self.say("time-lasting", &Args::new().with("days", days).with("hours", hours % 24)),
        }
    }
}

impl Args<'_> {
    /// Adds a length of time as people say it, for messages that hold `time-spoken`: "2 minutes 30 seconds".
    pub(crate) fn spoken(self, span: Span) -> Self {
        self.with("minutes", span.secs() / 60).with("seconds", span.secs() % 60)
    }

    /// Adds how long ago something was, for messages that hold `time-age`: "3 days", "5 hours", "0 minutes".
    pub(crate) fn age(self, span: Span) -> Self {
        let minutes = span.max(Span::ZERO).secs() / 60;
        match minutes {
            0..60 => self.with("unit", "minutes").with("minutes", minutes),
            60..1440 => self.with("unit", "hours").with("hours", minutes / 60),
            _ => self.with("unit", "days").with("days", minutes / 1440),
        }
    }
}

fn two_digits(number: i64) -> String {
    format!("{number:02}")
}
