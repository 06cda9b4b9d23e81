//! Tests of what `docs/rehearsal.md` says of scripts.

use tribune::plan_file::script::parse;
use tribune::rehearsal::script::ChairAct;

use crate::script::play::english;

fn docs() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rehearsal.md")).unwrap()
}

#[test]
fn the_script_that_it_shows_is_sound() {
    let docs = docs();
    let script = docs.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let scripted = parse("docs/rehearsal.md", script, |named| {
        assert_eq!(named, "../english-1.toml");
        Ok((english(), named.into()))
    });
    assert_eq!(scripted.unwrap().script.cues.len(), 3);
}

#[test]
fn it_names_every_key_and_every_act() {
    let docs = docs();
    let schema: serde_json::Value = serde_json::from_str(&tribune::plan_file::script::schema()).unwrap();
    let keys = |of: &serde_json::Value| of.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let mut all = keys(&schema["properties"]);
    all.extend(keys(&schema["definitions"]["CueTable"]["properties"]));
    all.extend(ChairAct::WORDS.iter().map(|&word| word.to_owned()));
    let is_named = |word: &String| {
        docs.contains(&format!("`{word}`")) || docs.contains(&format!("`{word} =")) || word == "cue"
    };
    let missing: Vec<_> = all.iter().filter(|&word| !is_named(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
