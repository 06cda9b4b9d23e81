//! Tests that the README matches the program: its table of keys, its plans, its commands.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use tribune::console::Keymap;
use tribune::words::Words;

const BEGIN: &str = "<!-- keys: written by `tribune keys`; tests/readme.rs holds them together -->\n";
const END: &str = "<!-- /keys -->";

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

/// Set `TRIBUNE_WRITE_README` to write the table anew.
#[test]
fn the_keys_are_those_of_the_keymap() {
    let readme = readme();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (table, after) = rest.split_once(END).unwrap();
    let keys = format!("\n{}\n", tribune::console::manual::keys(&Words::english(), &Keymap::default()));
    if std::env::var_os("TRIBUNE_WRITE_README").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
        std::fs::write(path, format!("{before}{BEGIN}{keys}{END}{after}")).unwrap();
    } else {
        assert_eq!(table, keys, "run TRIBUNE_WRITE_README=1 cargo test readme::");
    }
}

#[test]
fn the_plans_that_it_shows_are_sound() {
    let readme = readme();
    let plans: Vec<_> =
        readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let (settings, plans): (Vec<&str>, Vec<&str>) =
        plans.into_iter().partition(|text| text.contains("[keys]"));
    assert_eq!((plans.len(), settings.len()), (2, 1));
    for settings in settings {
        let read = tribune::plan_file::settings::parse(
            Path::new("README.md"),
            settings,
            tribune::console::KEY_RULES,
        );
        assert!(read.is_ok(), "{read:?}");
    }
    for plan in plans {
        let plan = tribune::plan_file::parse("README.md", plan);
        assert!(plan.is_ok(), "{plan:?}");
    }
    let small = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(small.lines().count() <= 10, "a small meeting is ten lines");
}

/// The pieces of code: commands in fences, a line each, and what is between backquotes.
fn code() -> Vec<String> {
    let readme = readme();
    let mut code = Vec::new();
    for (place, part) in readme.split("```").enumerate() {
        if place % 2 == 0 {
            code.extend(part.split('`').skip(1).step_by(2).map(|span| span.replace('\n', " ")));
        } else if let Some(commands) = part.strip_prefix("sh\n") {
            code.extend(commands.lines().map(|line| line.split(" #").next().unwrap_or_default().to_owned()));
        }
    }
    code.iter().flat_map(|code| code.split("&&")).map(|code| code.trim().to_owned()).collect()
}

fn help(command: &[&str]) -> String {
    let output =
        assert_cmd::Command::cargo_bin("tribune").unwrap().args(command).arg("--help").output().unwrap();
    assert!(output.status.success(), "`tribune {}` is no command", command.join(" "));
    String::from_utf8(output.stdout).unwrap()
}

fn flags<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    words.into_iter().filter(|word| word.len() > 2 && word.starts_with("--")).collect()
}

#[track_caller]
fn assert_has(text: &str, flags: &[&str], of: &str) {
    let known: Vec<_> = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')).collect();
    for flag in flags {
        assert!(known.contains(flag), "`{of}` knows no `{flag}`");
    }
}

#[test]
fn each_command_and_flag_that_it_shows_is_known() {
    const COMMANDS: [&str; 14] = [
        "run", "project", "rooms", "follow", "rehearse", "status", "report", "sessions", "check", "plan",
        "forecast", "keys", "config", "schema",
    ];
    let code = code();
    let mut shown = Vec::new();
    for code in &code {
        let all: Vec<_> = code.split_whitespace().collect();
        let after = |words: usize| all.get(words..).unwrap_or_default();
        let words = match all.as_slice() {
            ["tribune", ..] => after(1),
            ["cargo", "run", ..] => all.split(|word| *word == "--").nth(1).unwrap(),
            // A flag that stands alone is one of some command.
            [flag, ..] if flag.starts_with("--") => {
                let within = ["new", "import", "export"].map(|command| help(&["plan", command]));
                let every = COMMANDS.iter().map(|command| help(&[command])).chain(within).collect::<String>();
                assert_has(&every, &flags(all.iter().copied()), "tribune");
                continue;
            }
            _ => continue,
        };
        // A command may have others within it.
        let depth = if words.first() == Some(&"plan") { 2 } else { 1 };
        let command: Vec<_> =
            words.iter().take(depth).take_while(|word| !word.starts_with('-')).copied().collect();
        assert_has(&help(&command), &flags(words.iter().copied()), code);
        shown.extend(command.first().copied());
    }
    for command in COMMANDS {
        assert!(shown.contains(&command), "the README does not show `tribune {command}`");
    }
}

#[test]
fn what_else_it_has_the_reader_run_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let sources = sources(root);
    let mut benches = 0;
    for code in code() {
        let words: Vec<_> = code.split_whitespace().collect();
        if let ["cargo", "test", ..] | [_, "cargo", "test", ..] | [_, _, "cargo", "test", ..] = *words {
            for word in words.iter().filter_map(|word| word.split_once("::")) {
                assert!(tests().iter().any(|name| name == word.0), "no tests {}", word.0);
            }
        }
        for pair in words.windows(2) {
            match *pair {
                ["--bench", name] => {
                    assert!(manifest.contains(&format!("[[bench]]\nname = \"{name}\"")), "no bench {name}");
                    benches += 1;
                }
                ["python3", script] => {
                    let text = std::fs::read_to_string(root.join(script)).unwrap();
                    assert_has(&text, &flags(words.iter().copied()), &code);
                    benches += 1;
                }
                _ => {}
            }
        }
        for word in &words {
            if word.starts_with("sessions/") || word.starts_with("docs/") || word.starts_with("tests/") {
                assert!(root.join(word).exists(), "there is no `{word}`");
            }
            let name = word.split_once('=').map_or(*word, |(name, _)| name);
            if name.starts_with("TRIBUNE_") {
                assert!(sources.contains(&format!("\"{name}\"")), "nothing reads `{name}`");
            }
        }
    }
    assert!(benches >= 3, "the README shows how its figures were measured");
}

#[test]
fn the_files_that_a_contributor_is_sent_to_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let spans = text.split('`').skip(1).step_by(2);
    let paths: Vec<_> = spans.filter(|span| span.starts_with("src/") || span.starts_with("tests/")).collect();
    assert!(paths.len() > 20, "{paths:?}");
    for path in paths.into_iter().filter(|path| !path.contains('*') && !path.contains("NAME")) {
        assert!(root.join(path).exists(), "there is no `{path}`");
    }
}

/// The names of the files and folders of tests.
fn tests() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    names.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// A file that no line names is not compiled, and its tests never run.
#[test]
fn each_file_of_tests_is_a_part_of_the_one_program() {
    let main = include_str!("main.rs");
    for name in tests().iter().filter(|name| *name != "main") {
        assert!(main.contains(&format!("\nmod {name};\n")), "tests/main.rs has no line `mod {name};`");
    }
}

/// A comment names a path in backquotes, whole or from a folder on: `floor/decide`, `tell.rs`.
#[test]
fn the_files_that_comments_name_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [".ci", "benches", "docs", "packaging", "sessions", "src", "tests"];
    let files = files(&folders.map(|folder| root.join(folder)));
    let top = std::fs::read_dir(root).unwrap().map(|file| file.unwrap().path());
    let below = files.iter().flat_map(|file| file.ancestors().take_while(|path| *path != root));
    let known: BTreeSet<_> = top.chain(below.map(Path::to_path_buf)).collect();
    let ends_one = |path: &str| known.iter().any(|one| one.ends_with(path.trim_end_matches('/')));
    let is_path = |span: &&str| {
        let is_plain = span.chars().all(|sign| sign.is_ascii_alphanumeric() || "._-/".contains(sign));
        let is_file = [".rs", ".md", ".toml", ".ftl", ".py", ".js"].iter().any(|end| span.ends_with(end));
        let is_in = |(top, _)| [root, &root.join("src")].iter().any(|folder| folder.join(top).is_dir());
        is_plain && !span.starts_with('/') && (is_file || span.split_once('/').is_some_and(is_in))
    };
    let mut count = 0;
    for file in &files {
        let mark = match file.extension().and_then(OsStr::to_str) {
            Some("rs") => "//",
            Some("ftl" | "toml") => "#",
            _ => continue,
        };
        let text = std::fs::read_to_string(file).unwrap();
        for line in text.lines().filter(|line| line.trim_start().starts_with(mark)) {
            for path in line.split('`').skip(1).step_by(2).filter(is_path) {
                assert!(ends_one(path), "{}: there is no `{path}`", file.display());
                count += 1;
            }
        }
    }
    assert!(count > 30, "only {count} paths were found");
}

/// `cargo test` compiles no docs. A block of text in them says that it is none to run.
#[test]
fn no_example_in_the_docs_goes_untried() {
    let docs = |line: &str| {
        Some(line.trim_start().strip_prefix("//")?.trim_start_matches(['/', '!']).trim().to_owned())
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = sources(root);
    let fences = sources.lines().filter_map(docs).filter(|line| line.starts_with("```"));
    for (place, fence) in fences.enumerate().filter(|(place, _)| place % 2 == 0) {
        assert!(
            ["```text", "```ignore"].contains(&fence.as_str()),
            "example {}: {fence} is not run",
            place / 2 + 1
        );
    }
}

/// All sources of the program and the tests.
fn sources(root: &Path) -> String {
    let files = files(&[root.join("src"), root.join("tests")]);
    let sources = files.iter().filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    sources.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// All files below some folders.
fn files(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut folders = folders.to_vec();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}
