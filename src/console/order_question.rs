//! Who puts right-to-left text in order, asked of the chair where the terminal does not answer; and kept.

use std::collections::BTreeMap;
use std::fs;

use crossterm::event::{Event, KeyEvent};
use serde_json::Value;

use crate::draw::{self, Bidi};
use crate::floor::plan::Plan;
use crate::journal::state_root;
use crate::terminal::{BidiSetting, Station};
use crate::text::is_right_to_left;
use crate::words::{Args, Language, Words};

use super::key::{Key, letter};

/// The keys of the two lines.
const LINES: [(char, Bidi); 2] = [('1', Bidi::Terminal), ('2', Bidi::Program)];

/// The file in the state folder that keeps the answers: a terminal's name, and who puts text in order there.
const FILE: &str = "bidi.json";

/// The most letters of the sample.
const LONGEST: usize = 40;

/// What is asked before a session is opened, until it is answered. It takes its own two keys and no other: whoever presses
/// another goes on, and is asked the next time.
pub(super) struct AskedOrder(Option<draw::OrderQuestion>);

impl AskedOrder {
    /// Returns the question for a plan, and has the terminal asked first. There is none where the plan has no such text, or
    /// the user has said who.
    pub(super) fn of(plan: &Plan, setting: BidiSetting, station: &Station, words: &Words) -> Self {
        let asks = words.plain("order-asks");
        // The words of the program may be such text, too.
        let sample =
            sample(plan).or_else(|| Some(asks.clone()).filter(|asks| asks.chars().any(is_right_to_left)));
        if sample.is_some() {
            station.expect_right_to_left();
        }
        let sample = sample.filter(|_| setting == BidiSetting::Auto);
        let [first, second] = LINES.map(|(key, bidi)| (key.to_string(), bidi));
        let keys = || Args::new().with("first", &first.0).with("second", &second.0);
        Self(sample.map(|sample| draw::OrderQuestion {
            asks,
            note: words.say("order-keys", &keys()),
            lines: [first.clone(), second.clone()],
            sample,
        }))
    }

    /// Returns no question.
    pub(super) const fn none() -> Self {
        Self(None)
    }

    /// What is asked now.
    pub(super) fn asked(&self, station: &Station) -> Option<draw::OrderQuestion> {
        self.0.clone().filter(|_| station.order_is_unknown())
    }

    /// Takes an event. Returns whether it was the answer.
    pub(super) fn is_answered_by(&mut self, event: &Event, station: &Station) -> bool {
        let Event::Key(key) = event else { return false };
        if self.asked(station).is_none() {
            return false;
        }
        self.0 = None;
        let Some(bidi) = answer(*key) else { return false };
        station.choose_order(bidi);
        keep(bidi);
        true
    }
}

fn answer(key: KeyEvent) -> Option<Bidi> {
    let key = Key::on_any_keyboard(key, Language::English)?;
    LINES.iter().find(|(line, _)| letter(*line) == key).map(|(_, bidi)| *bidi)
}

/// Returns a text of the plan that shows the order of words, or else of letters.
fn sample(plan: &Plan) -> Option<String> {
    let mut texts = Vec::new();
    collect(&serde_json::to_value(plan).ok()?, &mut texts);
    let has_words = |text: &&String| text.trim().contains(' ');
    let text = texts.iter().find(has_words).or(texts.first())?;
    Some(text.chars().take(LONGEST).collect())
}

/// Adds the right-to-left texts of a value.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if text.chars().any(is_right_to_left) => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(values) => values.values().for_each(|value| collect(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns what was answered on this terminal before.
#[must_use]
pub fn kept_order() -> BidiSetting {
    match kept().get(&terminal()).map(String::as_str) {
        Some("terminal") => BidiSetting::Terminal,
        Some("tribune") => BidiSetting::Tribune,
        Some(_) | None => BidiSetting::Auto,
    }
}

/// The name of the terminal's program, or else its kind.
fn terminal() -> String {
    let named = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    named("TERM_PROGRAM").or_else(|| named("TERM")).unwrap_or_default()
}

fn kept() -> BTreeMap<String, String> {
    let text = state_root(FILE).and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Where it cannot be kept, it is asked again the next time.
fn keep(bidi: Bidi) {
    let name = match bidi {
        Bidi::Terminal => "terminal",
        Bidi::Program => "tribune",
    };
    let mut all = kept();
    all.insert(terminal(), name.to_owned());
    let Some((path, text)) = state_root(FILE).zip(serde_json::to_string(&all).ok()) else { return };
    if let Some(folder) = path.parent() {
        let _ = fs::create_dir_all(folder);
    }
    let _ = fs::write(path, text);
}
