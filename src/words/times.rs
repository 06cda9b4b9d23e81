//! Hours of the day, and lengths of time as people say them.
//!
//! A length as a clock shows it, `4:00`, is how [`Span`] is displayed.

use super::{Args, Words};
use crate::board::hour::Hour;
use crate::floor::time::Span;

impl Words {
    /// Returns a time of day to the minute: "10:47".
    #[must_use]
    pub fn hour(&self, at: Hour) -> String {
        let args = Args::new().with("hour", at.hour.to_string()).with("minute", two_digits(at.minute));
        self.say("time-of-day", &args)
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
        let (days, hours) = (hours / 24, hours % 24);
        if days == 0 {
            return span.to_string();
        }
        let days = self.say("time-days", &Args::new().with("count", days));
        if hours == 0 {
            return days;
        }
        let hours = self.say("time-hours-short", &Args::new().with("count", hours));
        self.say("time-days-and-hours", &Args::new().with("days", days).with("hours", hours))
    }

    /// Returns how long ago something was, in its largest unit: "3 days", "5 hours", "0 minutes".
    #[must_use]
    pub fn age(&self, span: Span) -> String {
        let minutes = span.max(Span::ZERO).secs() / 60;
        let (id, count) = match minutes {
            0..60 => ("time-minutes", minutes),
            60..1440 => ("time-hours", minutes / 60),
            _ => ("time-days", minutes / 1440),
        };
        self.say(id, &Args::new().with("count", count))
    }

    /// Returns a length of time as people say it: "4 minutes", "2 minutes 30 seconds".
    #[must_use]
    pub fn spoken(&self, span: Span) -> String {
        let (minutes, seconds) = (span.secs() / 60, span.secs() % 60);
        let minutes = (minutes != 0).then(|| self.say("time-minutes", &Args::new().with("count", minutes)));
        let seconds = (seconds != 0 || minutes.is_none())
            .then(|| self.say("time-seconds", &Args::new().with("count", seconds)));
        match (minutes, seconds) {
            (Some(minutes), Some(seconds)) => {
                self.say("time-both", &Args::new().with("minutes", minutes).with("seconds", seconds))
            }
            (minutes, seconds) => minutes.or(seconds).unwrap_or_default(),
        }
    }
}

fn two_digits(number: i64) -> String {
    format!("{number:02}")
}
