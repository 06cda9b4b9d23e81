//! The keys as a table: what `tribune keys` writes, and the README shows.

use crate::words::{Args, Words};

use super::given_keys::{CLICKER, KEY_RULES};
use super::key::Key;
use super::keymap::Keymap;
use super::verbs::{Group, TICKS, VERBS, Verb, verbs_under};

/// Returns the keys of the room, with those that were given to verbs, under their headings, as tables in Markdown.
#[must_use]
pub fn keys(words: &Words, keymap: &Keymap) -> String {
    let tables = Group::ALL.map(|group| {
        let rows: String = verbs_under(group).map(|verb| line(verb, words, keymap)).collect();
        let [key, act, when] = ["manual-key", "manual-act", "manual-when"].map(|id| words.plain(id));
        format!("**{}**\n\n| {key} | {act} | {when} |\n| --- | --- | --- |\n{rows}", words.heading(group))
    });
    tables.join("\n")
}

/// Returns the keys of a clicker that do something: the one that goes back, the one that goes on.
#[must_use]
pub fn clicker_keys(words: &Words) -> [String; 2] {
    CLICKER.map(|key| words.key(key))
}

/// Returns a key as it is written on keyboards.
#[must_use]
pub fn key(key: Key, words: &Words) -> String {
    words.key(key)
}

/// Returns the lines of a file of settings that give each verb the keys that it has anyway, as comments, under their headings.
#[must_use]
pub fn example_keys(words: &Words) -> String {
    let group = |group| {
        let settable = verbs_under(group).filter(|verb| (KEY_RULES.verbs)().contains(&verb.shown.name));
        let rows = settable.map(|verb| {
            let what = format!("{} ({})", words.verb(verb.shown.name), words.when(verb));
            let line = setting(verb.shown.name, verb.shown.keys.iter());
            format!("#{line}  # {what}\n")
        });
        format!("\n# {}\n{}", words.heading(group), rows.collect::<String>())
    };
    Group::ALL.map(group).concat()
}

/// Returns the lines of a file of settings for the verbs that were given keys.
#[must_use]
pub fn given_keys(keymap: &Keymap) -> String {
    let given = VERBS.iter().filter(|verb| keymap.is_given(verb.shown.name));
    let line = |verb: &&Verb| setting(verb.shown.name, keymap.keys_of(verb).iter()) + "\n";
    given.map(line).collect()
}

/// The line that gives a verb these keys, but for those of a clicker, which it has anyway.
fn setting<'k>(name: &str, keys: impl Iterator<Item = &'k Key>) -> String {
    let quoted = |key: &Key| {
        let name = key.name();
        let quote = if name.contains(['"', '\\']) { '\'' } else { '"' };
        format!("{quote}{name}{quote}")
    };
    let keys = keys.filter(|key| !CLICKER.contains(key)).map(quoted).collect::<Vec<_>>();
    format!("{name} = [{}]", keys.join(", "))
}

fn line(verb: &Verb, words: &Words, keymap: &Keymap) -> String {
    let names = if TICKS.contains(&verb) {
        vec![words.say("manual-ticks", &Args::new().with("first", "`1`").with("last", "`9`"))]
    } else {
        keymap.keys_of(verb).iter().map(|&key| format!("`{}`", words.key(key))).collect()
    };
    let when = words.when(verb);
    format!("| {} | {} | {when} |\n", names.join(" "), words.verb(verb.shown.name))
}
