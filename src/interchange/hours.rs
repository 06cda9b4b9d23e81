//! Lengths of time, hours and dates, as people and programs write them.

use jiff::civil::Date;

use super::vocabulary::meaning;
use crate::floor::time::Span;
use crate::plan_file::SECOND;
use crate::text::digits::western_digits;

/// The most bytes of a text that is a time.
const LONGEST_TEXT: usize = 200;

/// Seconds of a day.
pub(super) const DAY: i64 = 24 * 3600;

/// A piece of a text: a number, or what stands between numbers.
#[derive(Debug, PartialEq)]
enum Piece {
    Number { value: i64, tenths: i64, digits: usize },
    Word(String),
}

/// A text in pieces. `None` where a number is too long to be one.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let mut pieces = Vec::new();
    let text = western_digits(text.trim());
    let mut letters = text.chars().peekable();
    while let Some(&letter) = letters.peek() {
        if letter.is_ascii_digit() {
            let (mut value, mut digits) = (0_i64, 0);
            while let Some(one) = letters.peek().and_then(|letter| letter.to_digit(10)) {
                value = value * 10 + i64::from(one);
                digits += 1;
                if digits > 8 {
                    return None;
                }
                letters.next();
            }
            pieces.push(Piece::Number { value, tenths: 0, digits });
        } else {
            let mut word = String::new();
            while let Some(&letter) = letters.peek().filter(|letter| !letter.is_ascii_digit()) {
                word.push(letter);
                letters.next();
            }
            pieces.push(Piece::Word(word.trim().to_owned()));
        }
    }
    Some(pieces)
}

/// Joins "1", ",", "5" to one number, where the part behind the mark has one digit.
fn join_tenths(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        let is_mark =
            matches!(joined.last(), Some(Piece::Word(word)) if matches!(word.as_str(), "," | "." | "٫"));
        match piece {
            Piece::Number { value: tenths, digits: 1, .. } if is_mark && joined.len() >= 2 => {
                joined.pop();
                if let Some(Piece::Number { tenths: of, .. }) = joined.last_mut() {
                    *of = tenths;
                }
            }
            piece @ (Piece::Number { .. } | Piece::Word(_)) => joined.push(piece),
        }
    }
    joined
}

/// Returns the seconds of a unit: of a word, or of the signs for minutes and seconds.
fn unit(word: &str) -> Option<i64> {
    match word {
        "'" | "’" | "′" => return Some(60),
        "\"" | "”" | "″" | "''" => return Some(1),
        _ => {}
    }
    match meaning("unit", word.trim_matches(|sign: char| !sign.is_alphanumeric()))? {
        "hours" => Some(3600),
        "minutes" => Some(60),
        _ => Some(1),
    }
}

/// Returns a length of time: "20", "20 min", "1 h 30", "1:30" (hours and minutes), "0:20:00", "٢٠ دقيقة". A number alone
/// counts `unit_of_numbers` seconds.
pub(super) fn length(text: &str, unit_of_numbers: i64) -> Option<Span> {
    let pieces = join_tenths(pieces(text)?);
    let secs = match pieces.as_slice() {
        [Piece::Number { value, tenths, .. }] => value * unit_of_numbers + tenths * unit_of_numbers / 10,
        [Piece::Number { value: hours, .. }, Piece::Word(mark), Piece::Number { value: minutes, .. }]
            if mark == ":" =>
        {
            hours * 3600 + minutes * 60
        }
        [
            Piece::Number { value: hours, .. },
            Piece::Word(one),
            Piece::Number { value: minutes, .. },
            Piece::Word(other),
            Piece::Number { value: secs, .. },
        ] if one == ":" && other == ":" => hours * 3600 + minutes * 60 + secs,
        pieces => by_units(pieces)?,
    };
    (secs > 0).then(|| Span::from_secs(secs))
}

fn number(piece: &Piece) -> Option<i64> {
    match piece {
        Piece::Number { value, .. } => Some(*value),
        Piece::Word(_) => None,
    }
}

/// Adds numbers with their units; a last number without one counts the next smaller: "1 h 30".
fn by_units(pieces: &[Piece]) -> Option<i64> {
    let (mut secs, mut last, mut rest) = (0, None, pieces);
    loop {
        rest = match (rest, last) {
            ([Piece::Number { value, tenths, .. }, Piece::Word(word), rest @ ..], _) => {
                // "min. 30 s" has a mark behind its unit.
                let of = unit(word.trim_end_matches(['.', ',', ' ']))?;
                if last.is_some_and(|last| of >= last) {
                    return None;
                }
                secs += value * of + tenths * of / 10;
                last = Some(of);
                rest
            }
            ([Piece::Number { value, .. }], Some(last)) if last > 1 => {
                secs += value * last / 60;
                &[]
            }
            ([], Some(_)) => return Some(secs),
            _ => return None,
        };
    }
}

/// Returns the seconds after midnight of an hour: "10:15", "10h15", "10.15", "9 am", "14:30:00", and what stands behind it.
fn hour(pieces: &[Piece]) -> Option<(i64, &[Piece])> {
    let (hour, rest) = match pieces {
        [Piece::Number { value, digits: 1..=2, tenths: 0 }, rest @ ..] => (*value, rest),
        _ => return None,
    };
    let (mut secs, mut rest, is_marked) = match rest {
        [Piece::Word(mark), Piece::Number { value, digits: 2, .. }, rest @ ..]
            if matches!(mark.as_str(), ":" | "h" | "H" | ".") && *value < 60 =>
        {
            (hour * 3600 + value * 60, rest, true)
        }
        [Piece::Word(mark), rest @ ..] if matches!(mark.as_str(), "h" | "H") => (hour * 3600, rest, true),
        rest => (hour * 3600, rest, false),
    };
    if let [Piece::Word(mark), Piece::Number { value, digits: 2, .. }, after @ ..] = rest
        && mark == ":"
        && is_marked
        && *value < 60
    {
        (secs, rest) = (secs + value, after);
    }
    let half = match rest {
        [Piece::Word(word), ..] => meaning("half", word),
        _ => None,
    };
    match half {
        Some(half) if (1..=12).contains(&hour) => {
            let noon = if half == "pm" { 12 } else { 0 };
            Some((secs % (12 * 3600) + noon * 3600, rest.get(1..).unwrap_or_default()))
        }
        None if is_marked && hour < 24 => Some((secs, rest)),
        _ => None,
    }
}

/// Returns an hour, or an hour and an end: "10:15–12:00". An end before the start lies on the next day.
pub(super) fn hours(text: &str) -> Option<(i64, Option<i64>)> {
    let (start, end) = match text.split_once(['-', '–', '—', '‑']) {
        Some((start, end)) => (start, Some(end)),
        None => (text, None),
    };
    let whole = |text: &str| -> Option<i64> {
        let pieces = pieces(text)?;
        hour(&pieces).filter(|(_, rest)| rest.is_empty()).map(|(secs, _)| secs)
    };
    let start = whole(start)?;
    let end = match end {
        Some(end) => Some(whole(end)?),
        None => None,
    };
    Some((start, end.map(|end| if end > start { end } else { end + DAY })))
}

/// Returns a date as `2024-04-30`, and whether day and month may be the other way round.
pub(super) fn date(text: &str) -> Option<(String, bool)> {
    let text = text.trim();
    let of = |year: i64, month: i64, day: i64| {
        let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        (1900..2200).contains(&date.year()).then(|| date.to_string())
    };
    let pieces = pieces(text.split(['T', ' ']).next().filter(|day| day.contains('-')).unwrap_or(text))?;
    let numbers: Vec<_> = pieces.iter().filter_map(number).collect();
    let words: Vec<_> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Word(word) => Some(word.as_str()),
            Piece::Number { .. } => None,
        })
        .collect();
    let is_plain = words.iter().all(|word| matches!(*word, "-" | "/" | "." | ""));
    match numbers.as_slice() {
        [year, month, day] if is_plain && *year > 31 => Some((of(*year, *month, *day)?, false)),
        [first, second, year] if is_plain && *year > 31 => match (first, second) {
            (day, month) if *month <= 12 => Some((of(*year, *month, *day)?, *day <= 12 && day != month)),
            (month, day) => Some((of(*year, *month, *day)?, false)),
        },
        [one, other] => {
            let (year, day) = if *one > 31 { (one, other) } else { (other, one) };
            let month = words.iter().find_map(|word| month(word))?;
            Some((of(*year, month, *day)?, false))
        }
        _ => None,
    }
}

/// The month that stands in a text: "Tuesday, April".
fn month(text: &str) -> Option<i64> {
    let whole = meaning("month", text);
    let word = |word: &str| meaning("month", word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    whole.or_else(|| text.split_whitespace().find_map(word))?.parse().ok()
}

/// Returns a length as a plan has it: "1h 45m".
pub(super) fn written(length: Span) -> String {
    let secs = length.secs();
    let parts = [(secs / 3600, 'h'), (secs / 60 % 60, 'm'), (secs % 60, 's')];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count}{unit}"))
        .collect();
    if parts.is_empty() { "0s".to_owned() } else { parts.join(" ") }
}

/// Returns an hour as a plan has it: "10:15".
pub(super) fn hour_of_day(secs: i64) -> String {
    let minutes = secs.rem_euclid(DAY) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Returns such an hour, marked where it is the second of two equal ones: "02:30 2nd".
pub(super) fn marked(secs: i64, is_second: bool) -> String {
    let hour = hour_of_day(secs);
    if is_second { format!("{hour} {SECOND}") } else { hour }
}

/// Returns a start and an end as a plan has them: "10:15–12:00".
pub(super) fn range(start: i64, end: i64) -> String {
    format!("{}–{}", hour_of_day(start), hour_of_day(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, mins) in [
            ("20", 20),
            ("20 min", 20),
            ("20 min.", 20),
            ("20'", 20),
            ("20’", 20),
            ("1 h 30", 90),
            ("1h30", 90),
            ("1 h 30 min", 90),
            ("1:30", 90),
            ("0:20:00", 20),
            ("1,5 h", 90),
            ("1.5 hours", 90),
            ("٢٠ دقيقة", 20),
            ("20 minutes", 20),
            ("1 heure 15 minutes", 75),
        ] {
            assert_eq!(length(text, 60), Some(Span::from_mins(mins)), "{text}");
        }
        assert_eq!(length("90 s", 60), Some(Span::from_secs(90)));
        assert_eq!(length("2", 3600), Some(Span::from_mins(120)));
        for text in
            ["", "soon", "20 apples", "0", "1:2:3:4", "Room 5", "99999999999", "-5", "10 s 5 h", "5 5"]
        {
            assert_eq!(length(text, 60), None, "{text}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let at = |hour: i64, minute: i64| hour * 3600 + minute * 60;
        for (text, start, end) in [
            ("10:15", at(10, 15), None),
            ("10h15", at(10, 15), None),
            ("10 h 15", at(10, 15), None),
            ("9h", at(9, 0), None),
            ("10.15", at(10, 15), None),
            ("10:15-12:00", at(10, 15), Some(at(12, 0))),
            ("10:15 – 12:00", at(10, 15), Some(at(12, 0))),
            ("23:30-00:45", at(23, 30), Some(at(24, 45))),
            ("9 am", at(9, 0), None),
            ("12:30 PM", at(12, 30), None),
            ("12 a.m.", 0, None),
            ("2:05 p.m.", at(14, 5), None),
            ("14:30:00", at(14, 30), None),
            ("١٠:١٥", at(10, 15), None),
        ] {
            assert_eq!(hours(text), Some((start, end)), "{text}");
        }
        for text in ["", "10", "25:00", "10:75", "10:15-", "soon", "13 pm", "10:15:99"] {
            assert_eq!(hours(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, unsure) in [
            ("2024-04-30", false),
            ("2024-04-30 00:00:00", false),
            ("2024-04-30T10:15:00", false),
            ("30/04/2024", false),
            ("4/30/2024", false),
            ("30.4.2024", false),
            ("30 April 2024", false),
            ("April 30, 2024", false),
            ("Tuesday, 30 April 2024", false),
            ("mardi 30 avril 2024", false),
            ("30 أبريل 2024", false),
            ("٣٠ نيسان ٢٠٢٤", false),
        ] {
            assert_eq!(date(text), Some(("2024-04-30".to_owned(), unsure)), "{text}");
        }
        assert_eq!(date("04/05/2024"), Some(("2024-05-04".to_owned(), true)));
        for text in ["", "2024", "30/04", "31.2.2024", "soon", "10:15", "99/99/9999"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for secs in [1, 59, 60, 61, 3600, 3661, 86400] {
            let span = Span::from_secs(secs);
            let read: jiff::SignedDuration = written(span).parse().unwrap();
            assert_eq!(read.as_secs(), secs);
        }
        assert_eq!(
            (written(Span::ZERO).as_str(), hour_of_day(24 * 3600 + 45 * 60).as_str()),
            ("0s", "00:45")
        );
    }
}
