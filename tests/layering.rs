//! Tests of the program's layers: imports point down only, and never in a circle.
//!
//! [`LAYERS`] has the top modules, from the ground up. A module that is not there fails the test, so that its place is
//! a decision. [`ONLY`] restricts some further, and [`FORBIDDEN`] keeps the core pure. Within a top module, files may
//! use each other, but not in a circle. No two types have one name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The top modules. Each may use those before it.
const LAYERS: [&str; 26] = [
    "text",
    "names",
    "floor",
    "clock",
    "board",
    "rehearsal",
    "words",
    "plan_file",
    "interchange",
    "forecast",
    "journal",
    "record",
    "sessions",
    "report",
    "draw",
    "link",
    "broker",
    "follow",
    "web",
    "terminal",
    "console",
    "projector",
    "rooms",
    "cli",
    "lib",
    "main",
];

/// Modules that may use only these, whatever lies below them.
const ONLY: [(&str, &[&str]); 14] = [
    ("names", &["text"]),
    ("floor", &["names", "text"]),
    ("clock", &["floor::time"]),
    (
        "terminal",
        &[
            "clock",
            "floor::time",
            "draw::Bidi",
            "draw::Depth",
            "draw::scene::TextField",
            "draw::turned",
            "text",
        ],
    ),
    ("web", &["board", "clock", "floor::alert", "floor::time", "link", "text", "words"]),
    ("broker", &["board", "clock", "floor::time", "link", "text", "words"]),
    (
        "rooms",
        &[
            "board",
            "broker",
            "clock",
            "console::Key",
            "console::letter",
            "draw",
            "floor::alert",
            "floor::time",
            "link",
            "terminal",
            "web",
            "words",
        ],
    ),
    ("follow", &["board", "clock", "floor::time", "link"]),
    ("link", &["board", "clock", "floor::time", "journal", "text"]),
    ("text", &[]),
    ("board", &["floor"]),
    ("rehearsal", &["floor", "text"]),
    ("forecast", &["clock", "floor", "rehearsal", "words"]),
    ("interchange", &["clock", "floor", "names", "plan_file", "text", "words"]),
];

/// The pure modules: the core with the names that it knows, and the simulated room.
const PURE: [&str; 3] = ["names", "floor", "rehearsal"];

/// What pure modules never touch: clocks, disk, network, the machine, the terminal, async.
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
fn no_files_import_each_other_in_a_circle() {
    let circles = circles(&sources());
    let told: Vec<_> = circles.iter().map(|circle| circle.join(" <-> ")).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
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
fn no_two_types_have_one_name() {
    let files: Vec<_> = sources().into_iter().map(|(module, source)| (module, source.types)).collect();
    assert_eq!(doubled(&files), [""; 0]);
}

#[test]
fn the_check_sees_what_it_forbids() {
    let faults = |module: &[&str], source: &str| {
        let module: Vec<String> = module.iter().map(|&part| part.to_owned()).collect();
        let source = &read(source);
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
        (&["floor", "state"], "use crate::words::Words;"),
        (&["floor", "state"], "use std::time::{Duration, Instant};"),
        (&["floor", "state"], "let now = std::time::SystemTime::now();"),
        (&["floor", "state"], "use std::{collections::BTreeSet, fs};"),
        (&["floor", "state"], "tokio::spawn(async {});"),
    ];
    for (module, source) in each {
        assert_eq!(faults(module, source), 1, "{module:?}: {source}");
    }
}

#[test]
fn the_check_sees_a_circle() {
    let circles = |files: &[(&[&str], &str)]| {
        let files = files
            .iter()
            .map(|(module, source)| (module.iter().map(|&part| part.to_owned()).collect(), read(source)));
        circles(&files.collect::<Vec<_>>())
    };
    let two = |one, two| circles(&[(&["a"], "mod b; mod c;"), (&["a", "b"], one), (&["a", "c"], two)]);
    assert_eq!(two("use super::c::C;", "use crate::a::b::B;"), [["a::b", "a::c"]]);
    assert_eq!(two("use super::{c, d};", "fn f() { super::b::f() }"), [["a::b", "a::c"]]);
    assert_eq!(two("rows! { super::c::ROW }", "use super::b::B;"), [["a::b", "a::c"]]);
    assert!(two("use super::c::C;", "use std::a::b;").is_empty());
    assert!(two("use super::c::C;", "pub(in crate::a::b) struct C;").is_empty());
    assert!(two("use super::c::C;", "#[cfg(test)] mod tests { use super::super::b::B; }").is_empty());
    // A door that only re-exports is no part of a circle; the file behind the name is.
    let door = (&["a"][..], "mod b; mod c; pub use b::B; pub use c::C;");
    assert_eq!(
        circles(&[door, (&["a", "b"], "use super::C;"), (&["a", "c"], "use crate::a::B;")]),
        [["a::b", "a::c"]]
    );
    assert!(circles(&[door, (&["a", "b"], "use super::C;"), (&["a", "c"], "")]).is_empty());
    assert_eq!(
        circles(&[(&["a"], "mod b; use b::B; struct A;"), (&["a", "b"], "use super::A;")]),
        [["a", "a::b"]]
    );
}

#[test]
fn the_check_sees_two_types_of_one_name() {
    let doubled = |one: &str, two: &str| {
        let file = |name: &str, text| (vec![name.to_owned()], read(text).types);
        doubled(&[file("a", one), file("b", two)])
    };
    assert_eq!(doubled("pub(super) struct Kind;", "enum Kind {}"), ["`Kind`: a, b"]);
    assert_eq!(doubled("trait Kind {}", "fn f() { type Kind = u8; }"), ["`Kind`: a, b"]);
    assert_eq!(doubled("struct Kind; mod m { struct Kind; }", ""), ["`Kind`: a, a"]);
    assert_eq!(doubled("impl A { fn f() { struct Kind; } }", "struct Kind;"), ["`Kind`: a, b"]);
    for (one, two) in [
        ("struct Kind;", "#[cfg(test)] mod tests { struct Kind; }"),
        ("impl Add for A { type Output = A; }", "impl Add for B { type Output = B; }"),
        ("#[cfg(unix)] mod m { struct Kind; } #[cfg(windows)] mod m { struct Kind; }", ""),
        ("enum A { Kind }", "struct Kind;"),
    ] {
        assert_eq!(doubled(one, two), [""; 0], "{one} {two}");
    }
}

/// A module's path from the crate's root: `["floor", "decide", "turn"]`.
type Module = Vec<String>;

/// The paths in a file.
struct Source {
    /// Every path of several parts, with braces expanded.
    paths: Vec<Vec<String>>,
    /// The paths that `pub use` re-exports.
    handed_on: Vec<Vec<String>>,
    /// The types that it defines, each with whether that is for some systems only.
    types: Vec<(String, bool)>,
}

/// Every source file except those of tests.
fn sources() -> Vec<(Module, Source)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(Module, Source)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inside = path.strip_prefix(root).unwrap().with_extension("");
            let mut module: Module = inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
            if module.last().is_some_and(|last| last == "mod") {
                module.pop();
            }
            if !module.iter().any(|part| part == "tests") {
                files.push((module, read(&std::fs::read_to_string(&path).unwrap())));
            }
        }
    }
}

/// The paths of a file, from the language's own tokens, so that comments and strings do not count.
fn read(text: &str) -> Source {
    let mut source = Source { paths: Vec::new(), handed_on: Vec::new(), types: Vec::new() };
    let tokens: TokenStream = text.parse().unwrap();
    walk(tokens.clone(), &mut source);
    walk_types(tokens, false, false, &mut source.types);
    source
}

fn walk(tokens: TokenStream, source: &mut Source) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut place = 0;
    let mut is_handed_on = false;
    while place < tokens.len() {
        match &tokens[place] {
            TokenTree::Group(group) if is_attribute(group, "[cfg(test)]") => {
                // An item for tests only is skipped.
                place += tokens[place..].iter().position(ends_an_item).unwrap_or(0);
            }
            // `pub(in crate::draw)` is a visibility, not an import.
            TokenTree::Group(_)
                if place > 0 && matches!(&tokens[place - 1], TokenTree::Ident(word) if word == "pub") => {}
            TokenTree::Group(group) => walk(group.stream(), source),
            TokenTree::Ident(word) if word == "use" => {
                // `pub use` and `pub(crate) use`.
                let before = tokens[..place].iter().rev().find(|token| !matches!(token, TokenTree::Group(_)));
                is_handed_on = matches!(before, Some(TokenTree::Ident(word)) if word == "pub");
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => is_handed_on = false,
            TokenTree::Ident(_) => {
                let found = if is_handed_on { &mut source.handed_on } else { &mut source.paths };
                place = tree(&tokens, place, &[], found);
                continue;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        place += 1;
    }
}

fn is_attribute(group: &Group, begins: &str) -> bool {
    group.delimiter() == Delimiter::Bracket && group.to_string().replace(' ', "").starts_with(begins)
}

fn ends_an_item(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(sign) => sign.as_char() == ';',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    }
}

/// Collects the types that are defined, but not those that an `impl` or a trait gives a name of the trait's.
fn walk_types(tokens: TokenStream, of_system: bool, in_impl: bool, types: &mut Vec<(String, bool)>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut place = 0;
    // Up to the end of the item.
    let (mut item_of_system, mut is_impl) = (of_system, false);
    while let Some(token) = tokens.get(place) {
        match token {
            TokenTree::Group(group) if is_attribute(group, "[cfg(test)]") => {
                place += tokens[place..].iter().position(ends_an_item).unwrap_or(0);
            }
            TokenTree::Group(group) if is_attribute(group, "[cfg(") => item_of_system = true,
            TokenTree::Group(group) => walk_types(group.stream(), item_of_system, is_impl, types),
            TokenTree::Ident(word) => match word.to_string().as_str() {
                "impl" => is_impl = true,
                keyword @ ("struct" | "enum" | "trait" | "type") if !(in_impl && keyword == "type") => {
                    is_impl |= keyword == "trait";
                    if let Some(TokenTree::Ident(name)) = tokens.get(place + 1) {
                        types.push((name.to_string(), item_of_system));
                    }
                }
                _ => {}
            },
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        if tokens.get(place).is_some_and(ends_an_item) {
            (item_of_system, is_impl) = (of_system, false);
        }
        place += 1;
    }
}

/// Returns the names that two types have. One file may define a type once for each system.
fn doubled(files: &[(Module, Vec<(String, bool)>)]) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<(&Module, bool)>> = BTreeMap::new();
    for (module, types) in files {
        for (name, of_system) in types {
            places.entry(name).or_default().push((module, *of_system));
        }
    }
    let is_one = |places: &[(&Module, bool)]| {
        places.len() == 1 || places.iter().all(|(module, of_system)| *of_system && *module == places[0].0)
    };
    let doubled = places.iter().filter(|(_, places)| !is_one(places));
    let told = doubled.map(|(name, places)| {
        let modules: Vec<_> = places.iter().map(|(module, _)| module.join("::")).collect();
        format!("`{name}`: {}", modules.join(", "))
    });
    told.collect()
}

/// Reads the path, or the tree of paths, that begins at `place`. Returns the place after it.
fn tree(tokens: &[TokenTree], mut place: usize, before: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let is_colon =
        |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(sign)) if sign.as_char() == ':');
    let mut path = before.to_vec();
    loop {
        match tokens.get(place) {
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Punct(sign)) if sign.as_char() == '*' => path.push("*".to_owned()),
            Some(TokenTree::Group(group)) if !path.is_empty() && group.delimiter() == Delimiter::Brace => {
                let inside: Vec<_> = group.stream().into_iter().collect();
                let mut at = 0;
                while at < inside.len() {
                    at = tree(&inside, at, &path, paths).max(at + 1);
                }
                return place + 1;
            }
            _ => break,
        }
        place += 1;
        if !(is_colon(tokens.get(place)) && is_colon(tokens.get(place + 1))) {
            break;
        }
        place += 2;
    }
    if path.len() > before.len().max(1) {
        paths.push(path);
    }
    place
}

/// The path from the crate's root, if `crate`, `self` or `super` leads there.
fn inside_the_crate(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    match path[0].as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([module, &path[1..]].concat()),
        _ if ups > 0 && ups <= module.len() => Some([&module[..module.len() - ups], &path[ups..]].concat()),
        _ => None,
    }
}

/// The forbidden imports of a module.
fn faults_of(module: &[String], source: &Source) -> Vec<String> {
    let top = module[0].as_str();
    let Some(height) = LAYERS.iter().position(|&known| known == top) else {
        return vec![format!("the module `{top}` has no place among the layers")];
    };
    let only = ONLY.iter().find(|(bound, _)| *bound == top).map(|(_, only)| *only);
    let mut faults = Vec::new();
    for path in source.paths.iter().chain(&source.handed_on) {
        let Some(target) = inside_the_crate(module, path) else { continue };
        let place = LAYERS.iter().position(|&known| target.first().is_some_and(|part| part == known));
        let Some(below) = place else { continue };
        let named = target.join("::");
        let within = |allowed: &&str| named == **allowed || named.starts_with(&format!("{allowed}::"));
        if below > height || (below != height && only.is_some_and(|only| !only.iter().any(within))) {
            faults.push(format!("`{}` may not use `{named}`", module.join("::")));
        }
    }
    faults
}

/// What a pure module touches and may not.
fn impurities(module: &[String], source: &Source) -> Vec<String> {
    if !PURE.contains(&module[0].as_str()) {
        return Vec::new();
    }
    let forbidden = |path: &&Vec<String>| {
        let named = path.join("::");
        FORBIDDEN.iter().any(|&taboo| named == taboo || named.starts_with(&format!("{taboo}::")))
    };
    let touched = source.paths.iter().chain(&source.handed_on).filter(forbidden);
    touched.map(|path| format!("`{}` may not use `{}`", module.join("::"), path.join("::"))).collect()
}

/// The groups of files that import each other in a circle.
fn circles(files: &[(Module, Source)]) -> Vec<Vec<String>> {
    let modules: BTreeMap<&[String], &Source> =
        files.iter().map(|(module, source)| (module.as_slice(), source)).collect();
    let arrows: BTreeMap<_, BTreeSet<_>> = files
        .iter()
        .map(|(module, source)| {
            let targets = source.paths.iter().filter_map(|path| file_of(&modules, module, path, 0));
            (module.clone(), targets.filter(|target| target != module).collect())
        })
        .collect();
    let reached: BTreeMap<_, _> =
        arrows.keys().map(|module| (module, reached_from(module, &arrows))).collect();
    let mut circles = BTreeSet::new();
    for (module, reach) in &reached {
        let mates =
            reach.iter().filter(|other| reached.get(other).is_some_and(|back| back.contains(*module)));
        let circle: BTreeSet<_> = mates.map(|module| module.join("::")).collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().map(|circle| circle.into_iter().collect()).collect()
}

fn reached_from(start: &Module, arrows: &BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<Module> {
    let mut reached = BTreeSet::new();
    let mut next = vec![start.clone()];
    while let Some(module) = next.pop() {
        for target in arrows.get(&module).into_iter().flatten() {
            if reached.insert(target.clone()) {
                next.push(target.clone());
            }
        }
    }
    reached
}

/// The file that a path leads to, through doors that only re-export the name.
fn file_of(
    modules: &BTreeMap<&[String], &Source>,
    module: &[String],
    path: &[String],
    doors: usize,
) -> Option<Module> {
    let target = inside_the_crate(module, path).or_else(|| {
        // A child is named without `self`.
        let child = [module, &path[..1]].concat();
        modules.contains_key(child.as_slice()).then(|| [module, path].concat())
    })?;
    let length = (1..=target.len()).rev().find(|&length| modules.contains_key(&target[..length]))?;
    let (file, name) = (&target[..length], target.get(length));
    let handed_on = modules[file].handed_on.iter();
    let behind = handed_on.filter(|path| path.last() == name).find_map(|path| {
        // A door may lead to another.
        (doors < 4).then(|| file_of(modules, file, path, doors + 1)).flatten()
    });
    behind.or_else(|| Some(file.to_vec()))
}
