//! The keys as a table: what `tribune keys` writes, and the README shows.

use crate::words::{Args, Words};

use super::verbs::{Group, TICKS, Verb, verbs_under};

/// Returns the keys of the room under their headings, as tables in Markdown.
#[must_use]
pub fn keys(words: &Words) -> String {
    let tables = Group::ALL.map(|group| {
        let rows: String = verbs_under(group).map(|verb| line(verb, words)).collect();
        let [key, act, when] = ["manual-key", "manual-act", "manual-when"].map(|id| words.plain(id));
        format!("**{}**\n\n| {key} | {act} | {when} |\n| --- | --- | --- |\n{rows}", words.heading(group))
    });
    tables.join("\n")
}

fn line(verb: &Verb, words: &Words) -> String {
    let names = if TICKS.contains(&verb) {
        vec![words.say("manual-ticks", &Args::new().with("first", "`1`").with("last", "`9`"))]
    } else {
        verb.shown.keys.iter().map(|&key| format!("`{}`", words.key(key))).collect()
    };
    let when = words.when(verb);
    format!("| {} | {} | {when} |\n", names.join(" "), words.verb(verb.shown.name))
}
