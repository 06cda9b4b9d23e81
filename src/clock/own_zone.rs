//! The computer's own time zone: what `TZ` says, else what the system was set to.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use jiff::tz::TimeZone;

/// The largest file of a zone's rules that is read, in bytes. Real ones have a few thousand.
const LARGEST: u64 = 256 * 1024;

/// Returns the computer's zone; UTC if `TZ` is set to an [`unknown_zone`].
#[must_use]
pub(super) fn own_zone() -> TimeZone {
    match std::env::var_os("TZ") {
        Some(set) => meant_by(&set).unwrap_or(TimeZone::UTC),
        // jiff would also look for the zone's name, and for that list every zone, while the chair waits for the first
        // screen.
        None if cfg!(unix) => of_file(Path::new("/etc/localtime")).unwrap_or_else(TimeZone::system),
        None => TimeZone::system(),
    }
}

/// Returns the text of `TZ` if it is set but is no zone.
#[must_use]
pub fn unknown_zone() -> Option<String> {
    let set = std::env::var_os("TZ")?;
    meant_by(&set).is_none().then(|| set.to_string_lossy().into_owned())
}

/// Returns the zone that a value of `TZ` means: a name such as `Europe/Zurich`, a rule such as
/// `CET-1CEST,M3.5.0,M10.5.0/3`, or the path of a file with a zone's rules. An empty one is UTC.
fn meant_by(set: &OsStr) -> Option<TimeZone> {
    let text = set.to_str()?;
    let text = text.strip_prefix(':').unwrap_or(text);
    if text.is_empty() {
        return Some(TimeZone::UTC);
    }
    if Path::new(text).is_absolute() {
        return of_file(Path::new(text));
    }
    TimeZone::get(text).or_else(|_| TimeZone::posix(text)).ok()
}

/// Returns the zone whose rules are in a file. A pipe or a device is not read: it may give bytes without end, or none.
fn of_file(path: &Path) -> Option<TimeZone> {
    let mut rules = Vec::new();
    let file = path.is_file().then(|| File::open(path).ok()).flatten()?;
    file.take(LARGEST).read_to_end(&mut rules).ok()?;
    TimeZone::tzif("", &rules).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the zone's offset in the summer of 2024, in hours.
    fn hours(set: &str) -> Option<i32> {
        let zone = meant_by(OsStr::new(set))?;
        let summer = jiff::Timestamp::from_second(1_720_000_000).unwrap();
        Some(zone.to_offset(summer).seconds() / 3600)
    }

    #[test]
    fn a_name_a_rule_and_a_file_are_zones_and_nothing_else_is() {
        assert_eq!(hours(""), Some(0));
        assert_eq!(hours("UTC"), Some(0));
        assert_eq!(hours("Europe/Zurich"), Some(2));
        assert_eq!(hours(":Europe/Zurich"), Some(2));
        assert_eq!(hours("CET-1CEST,M3.5.0,M10.5.0/3"), Some(2));
        assert_eq!(hours("XYZ5"), Some(-5));
        for no_zone in ["Nowhere/Town", "/dev/zero", "/dev/null", "/no/such/file", "/", "\u{1}", "??"] {
            assert_eq!(hours(no_zone), None, "{no_zone}");
        }
    }
}
