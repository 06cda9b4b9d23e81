//! Hours of the day as people write them.

use super::digits::western_digits;

/// Returns the minutes after midnight of an hour as people write it: "11:05", "11.05", in French "11 h 05", "11h05", "11 h".
#[must_use]
pub fn minutes_of_day(text: &str) -> Option<u16> {
    let text = western_digits(text.trim());
    let (at, sign) = text.char_indices().find(|(_, letter)| matches!(letter, ':' | '.' | 'h' | 'H'))?;
    let (hour, minute) = (text.get(..at)?.trim(), text.get(at + 1..)?.trim());
    let number = |part: &str, most: u16| -> Option<u16> {
        let fits = part.len() <= 2 && part.bytes().all(|letter| letter.is_ascii_digit());
        part.parse().ok().filter(|&number| fits && number <= most)
    };
    let minute = match minute.len() {
        0 if sign.eq_ignore_ascii_case(&'h') => 0,
        2 => number(minute, 59)?,
        _ => return None,
    };
    Some(number(hour, 23)? * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_as_each_language_writes_it() {
        for written in
            ["11:05", " 11.05", "11h05", "11 h 05", "11\u{a0}h\u{202f}05", "11H05", "١١:٠٥", "۱۱:۰۵"]
        {
            assert_eq!(minutes_of_day(written), Some(665), "{written}");
        }
        assert_eq!((minutes_of_day("9 h"), minutes_of_day("0:00")), (Some(540), Some(0)));
        for other in
            ["", "11", "11:", "11.", "11:5", "24:00", "11:60", "11h5", "h05", "11:05:00", "1 1:05", "+1:05"]
        {
            assert_eq!(minutes_of_day(other), None, "{other}");
        }
    }
}
