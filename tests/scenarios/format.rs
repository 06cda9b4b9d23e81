//! The format of a scenario.

use serde::Deserialize;
use tribune::floor::representative::Representative;
use tribune::floor::time::{Span, Stamp};

/// Midnight before every scenario: 30 April 2024, UTC.
pub const MIDNIGHT: Stamp = Stamp::from_millis(1_714_435_200_000);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The rule or need that it shows, in its own words: a row of [`super::ROWS`].
    pub row: String,
    /// A small plan, as in `sessions/`.
    pub plan: String,
    /// The planned start.
    #[serde(default)]
    pub planned_start: Option<String>,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// One act or happening, and what is expected of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub at: String,
    #[serde(rename = "do")]
    pub act: String,
    pub who: Option<String>,
    pub representative: Option<String>,
    #[serde(default)]
    pub insist: bool,
    pub item: Option<String>,
    pub to: Option<String>,
    pub by: Option<String>,
    pub place: Option<usize>,
    pub question: Option<usize>,
    pub until: Option<String>,
    pub from: Option<String>,
    pub turn: Option<String>,
    pub after: Option<String>,
    pub standing: Option<String>,
    pub text: Option<String>,
    pub code: Option<String>,
    pub owner: Option<String>,
    #[serde(default)]
    pub then: Vec<String>,
    pub refused: Option<String>,
    pub alerts: Option<Vec<String>>,
    pub reach: Option<String>,
    pub line: Option<String>,
    pub state: Option<String>,
}

/// What a step came to.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub then: Vec<String>,
    pub refused: Option<String>,
    pub alerts: Option<Vec<String>>,
    pub reach: Option<String>,
    pub line: Option<String>,
    pub state: Option<String>,
}

impl Step {
    pub fn expected(&self) -> Found {
        Found {
            then: self.then.clone(),
            refused: self.refused.clone(),
            alerts: self.alerts.clone(),
            reach: self.reach.clone(),
            line: self.line.clone(),
            state: self.state.clone(),
        }
    }
}

/// Parses `second`.
pub fn representative(number: Option<&str>) -> Representative {
    match number {
        None | Some("first") => Representative::FIRST,
        Some("second") => Representative::SECOND,
        Some("third") => Representative::nth(3),
        Some(other) => panic!("no such representative: {other}"),
    }
}

/// Parses `10:15` or `10:15:30`.
pub fn moment(text: &str) -> Stamp {
    let parts: Vec<i64> = text.split(':').map(|part| part.parse().expect(text)).collect();
    let seconds = match parts.as_slice() {
        [hours, minutes] => hours * 3600 + minutes * 60,
        [hours, minutes, seconds] => hours * 3600 + minutes * 60 + seconds,
        _ => panic!("no hour: {text}"),
    };
    MIDNIGHT + Span::from_secs(seconds)
}

/// Parses `4:00` or `-60:00`.
pub fn length(text: Option<&str>) -> Span {
    let text = text.expect("a length is missing");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (minutes, seconds) = digits.split_once(':').unwrap_or_else(|| panic!("no length: {text}"));
    let (minutes, seconds): (i64, i64) = (minutes.parse().expect(text), seconds.parse().expect(text));
    Span::from_secs(sign * (minutes * 60 + seconds))
}
