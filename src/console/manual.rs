//! The keys as a table: what `tribune keys` writes, and the README shows.

use crate::words::{Args, Words};

use super::act::Act;
use super::keymap::{Group, Row, rows_under};

/// Returns the keys of the room under their headings, as tables in Markdown.
#[must_use]
pub fn keys(words: &Words) -> String {
    let tables = Group::ALL.map(|group| {
        let rows: String = rows_under(group).map(|row| line(row, words)).collect();
        let (key, act) = (words.plain("manual-key"), words.plain("manual-act"));
        format!("**{}**\n\n| {key} | {act} |\n| --- | --- |\n{rows}", words.heading(group))
    });
    tables.join("\n")
}

fn line(row: &Row, words: &Words) -> String {
    let names = if matches!(row.act, Act::Tick(_)) {
        vec![words.say("manual-ticks", &Args::new().with("first", "`1`").with("last", "`9`"))]
    } else {
        row.keys.iter().map(|&key| format!("`{}`", words.key(key))).collect()
    };
    format!("| {} | {} |\n", names.join(" "), words.act(row.act))
}
