//! The plan of the house, held to: an arrow from room to room may only point down.
//!
//! The rooms, from the ground up, are in [`ROOMS`]; a room that is not named there is a fault, so that a new one gets its
//! place by decision and not by accident. [`ONLY`] binds some rooms closer, and [`FORBIDDEN`] keeps the core pure.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

use std::path::{Path, PathBuf};

/// The rooms, each above those that it may use.
const ROOMS: [&str; 20] = [
    "floor",
    "text",
    "clock",
    "board",
    "rehearsal",
    "words",
    "plan_file",
    "forecast",
    "journal",
    "record",
    "sessions",
    "draw",
    "link",
    "web",
    "terminal",
    "console",
    "projector",
    "cli",
    "lib",
    "main",
];

/// Rooms that may use no more than these, whatever lies below them.
const ONLY: [(&str, &[&str]); 8] = [
    ("clock", &["floor::time"]),
    ("terminal", &["clock", "floor::time", "draw::Depth"]),
    ("web", &["board", "clock", "floor::time", "link", "text", "words"]),
    ("link", &["board", "clock", "floor::time", "journal", "text"]),
    ("text", &[]),
    ("board", &["floor"]),
    ("rehearsal", &["floor", "text"]),
    ("forecast", &["clock", "floor", "rehearsal", "words"]),
];

/// The core, and the simulated room, which is as pure.
const PURE: [&str; 2] = ["floor", "rehearsal"];

/// What the core never touches: clocks, disk, network, the machine, the terminal, async.
const FORBIDDEN: [&str; 14] = [
    "std::time::Instant",
    "std::time::SystemTime",
    "std::fs",
    "std::net",
    "std::env",
    "std::io",
    "std::process",
    "std::thread",
    "std::os",
    "tokio",
    "crossterm",
    "ratatui",
    "jiff",
    "rustix",
];

#[test]
fn no_arrow_points_up() {
    let mut faults = Vec::new();
    let files = sources();
    assert!(files.len() > 50, "the sources were not found");
    for (module, source) in &files {
        faults.extend(faults_of(module, source));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_core_is_pure() {
    let faults: Vec<_> = sources()
        .iter()
        .filter(|(module, _)| PURE.contains(&module[0].as_str()))
        .flat_map(|(module, source)| impurities(module, source))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_check_sees_what_it_forbids() {
    let faults = |module: &[&str], source: &str| {
        let module: Vec<String> = module.iter().map(|&part| part.to_owned()).collect();
        faults_of(&module, source).into_iter().chain(impurities(&module, source)).count()
    };
    let none = [
        "use crate::floor::{Floor, time::Stamp};",
        "//! See [`crate::console`].\nuse super::face::Face;",
        "let text = \"crate::console\";",
        "let text = r#\"a \" crate::console\"#;",
        "let grown = incrate::console;",
    ];
    for source in none {
        assert_eq!(faults(&["board", "view"], source), 0, "{source}");
    }
    let each = [
        (&["board", "view"][..], "use crate::console::Keys;"),
        (&["board", "view"], "fn face(keys: &crate::console::Keys) {}"),
        (&["board", "view"], "use crate::{floor::Floor, words::Words};"),
        (&["board", "view"], "use super::super::words::Words;"),
        (&["clock"], "use super::floor::Floor;"),
        (&["clock"], "use crate::floor::History;"),
        (&["terminal", "screen"], "use crate::floor::Floor;"),
        (&["cellar", "mod"], ""),
        (&["floor", "state"], "use crate::text::clean;"),
        (&["floor", "state"], "use std::time::{Duration, Instant};"),
        (&["floor", "state"], "let now = std::time::SystemTime::now();"),
        (&["floor", "state"], "use std::{collections::BTreeSet, fs};"),
        (&["floor", "state"], "tokio::spawn(async {});"),
    ];
    for (module, source) in each {
        assert_eq!(faults(module, source), 1, "{module:?}: {source}");
    }
}

/// Returns every source file with the path of its module: `["floor", "decide", "turn"]`.
fn sources() -> Vec<(Vec<String>, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(Vec<String>, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix(root).unwrap().with_extension("");
            let mut module: Vec<String> =
                inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
            if module.last().is_some_and(|last| last == "mod") {
                module.pop();
            }
            files.push((module, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Returns the arrows of a module that point where they may not.
fn faults_of(module: &[String], source: &str) -> Vec<String> {
    let room = module[0].as_str();
    let Some(height) = ROOMS.iter().position(|&known| known == room) else {
        return vec![format!("the room `{room}` has no place in the house")];
    };
    let only = ONLY.iter().find(|(bound, _)| *bound == room).map(|(_, only)| *only);
    let mut faults = Vec::new();
    for path in paths(source) {
        let Some(target) = inside_the_crate(module, &path) else { continue };
        let Some(below) = ROOMS.iter().position(|&known| target.first().is_some_and(|part| part == known))
        else {
            continue;
        };
        let named = target.join("::");
        let within = |allowed: &&str| named == **allowed || named.starts_with(&format!("{allowed}::"));
        if below > height || (below != height && only.is_some_and(|only| !only.iter().any(within))) {
            faults.push(format!("`{}` may not use `{named}`", module.join("::")));
        }
    }
    faults
}

/// Returns what a module of the core touches and may not.
fn impurities(module: &[String], source: &str) -> Vec<String> {
    if !PURE.contains(&module[0].as_str()) {
        return Vec::new();
    }
    let forbidden = |path: &Vec<String>| {
        let named = path.join("::");
        FORBIDDEN.iter().any(|&taboo| named == taboo || named.starts_with(&format!("{taboo}::")))
    };
    let touched = paths(source).into_iter().filter(forbidden);
    touched.map(|path| format!("`{}` may not use `{}`", module.join("::"), path.join("::"))).collect()
}

/// Returns a path as one from the crate's root, where it leads there: by `crate`, or by as many `super` as it takes.
fn inside_the_crate(module: &[String], path: &[String]) -> Option<Vec<String>> {
    if path[0] == "crate" {
        return Some(path[1..].to_vec());
    }
    let ups = path.iter().take_while(|part| *part == "super").count();
    (ups > 0 && ups >= module.len()).then(|| path[ups..].to_vec())
}

/// Returns every path in the code that has more than one part, those in braces written out.
fn paths(source: &str) -> Vec<Vec<String>> {
    let tokens = tokens(source);
    let mut paths = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let begins = is_word(&tokens[place]) && tokens.get(place + 1).is_some_and(|next| next == "::");
        if begins {
            place = tree(&tokens, place, &[], &mut paths);
        } else {
            place += 1;
        }
    }
    paths
}

/// Reads the path, or the tree of paths, that begins at `place`, and returns the place after it.
fn tree(tokens: &[String], mut place: usize, before: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(place) {
        if token == "{" {
            place += 1;
            while tokens.get(place).is_some_and(|token| token != "}") {
                let after = tree(tokens, place, &path, paths);
                place = after.max(place + 1);
            }
            return place + 1;
        }
        if !is_word(token) && token != "*" {
            break;
        }
        path.push(token.clone());
        place += 1;
        if tokens.get(place).is_none_or(|next| next != "::") {
            break;
        }
        place += 1;
    }
    if path.len() > before.len() {
        paths.push(path);
    }
    place
}

fn is_word(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Returns the code's words and signs, without comments and without what is between quotation marks.
fn tokens(source: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r#\"") {
            rest.find("\"#").map_or(rest.len(), |at| at + 2)
        } else if first == '"' {
            let escaped =
                |at: usize| rest[..at].chars().rev().take_while(|&sign| sign == '\\').count() % 2 == 1;
            let end = rest.match_indices('"').skip(1).find(|&(at, _)| !escaped(at));
            end.map_or(rest.len(), |(at, _)| at + 1)
        } else if rest.starts_with("'\"'") {
            3
        } else if rest.starts_with("'\\\"'") {
            4
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            tokens.push(rest[..end].to_owned());
            end
        } else {
            if !first.is_whitespace() {
                tokens.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}
