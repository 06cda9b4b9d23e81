//! Tests of what packages hold beside the program: the manual, the completions, the plans. `packaging/try` installs a package.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Command;

use package_files::write;

#[path = "../packaging/files.rs"]
mod package_files;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder with what `write` writes.
fn written() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "2024-04-30").unwrap();
    folder
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

/// Every command, with those within others, each after the one that it is in.
fn commands(of: &Command) -> Vec<&Command> {
    [of].into_iter().chain(of.get_subcommands().flat_map(commands)).collect()
}

fn built() -> Command {
    let mut command = tribune::cli::command();
    command.build();
    command
}

#[test]
fn each_command_has_its_page_and_each_page_that_is_named_is_there() {
    let folder = written();
    let pages = names(&folder.path().join("man"));
    let command = built();
    let commands = commands(&command);
    assert_eq!(pages.len(), commands.len());
    for command in commands {
        let name = command.get_display_name().unwrap_or("tribune");
        assert!(pages.contains(&format!("{name}.1")), "{name} has no page");
        let page = read(&folder.path().join("man"), &format!("{name}.1")).replace("\\-", "-");
        for flag in command.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(page.contains(&format!("--{flag}")), "{name}.1 does not tell --{flag}");
        }
        for other in page.lines().filter_map(|line| line.strip_suffix("(1)")) {
            assert!(
                pages.contains(&format!("{other}.1")),
                "{name}.1 sends to {other}(1), which is not there"
            );
        }
    }
}

/// Tests set variables of their own, which do not stand in `src`.
#[test]
fn the_manual_tells_each_variable_that_the_program_reads() {
    let folder = written();
    let page = read(folder.path(), "man/tribune.1");
    let mut known = BTreeSet::new();
    for file in below(&root().join("src")) {
        let source = fs::read_to_string(&file).unwrap_or_default();
        known.extend(source.split('"').filter(|word| is_variable(word)).map(str::to_owned));
    }
    assert!(known.contains("TRIBUNE_STATE_DIR"), "{known:?}");
    for name in known {
        assert!(page.contains(&name), "tribune.1 does not tell {name}: packaging/files.rs");
    }
}

fn is_variable(word: &str) -> bool {
    let name = word.strip_prefix("TRIBUNE_");
    name.is_some_and(|name| name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_'))
}

#[test]
fn the_examples_of_the_manual_name_what_is_there() {
    let folder = written();
    let page = read(folder.path(), "man/tribune.1").replace("\\-", "-");
    for plan in tribune::plan_file::own::plans() {
        assert!(page.contains(plan.to_str().unwrap()), "tribune.1 does not name {}", plan.display());
    }
    let installed = installed("deb", folder.path());
    let ends = |sign: char| sign.is_whitespace() || "\\:,".contains(sign);
    let paths: Vec<_> =
        page.split("/usr/share/").skip(1).filter_map(|rest| rest.split(ends).next()).collect();
    assert!(paths.len() > 3, "{paths:?}");
    for path in paths {
        let path = format!("usr/share/{path}");
        assert!(installed.iter().any(|file| Path::new(file).starts_with(&path)), "no /{path} is installed");
    }
}

#[test]
fn the_completions_of_four_shells_know_each_command_and_option() {
    let folder = written();
    let completions = folder.path().join("completions");
    assert_eq!(names(&completions).len(), 4);
    let command = built();
    for file in names(&completions) {
        let text = read(&completions, &file);
        let words: BTreeSet<_> = text.split(|sign: char| !(sign.is_alphanumeric() || sign == '-')).collect();
        for command in commands(&command) {
            assert!(words.contains(command.get_name()), "{file} does not know {}", command.get_name());
            for flag in command.get_arguments().filter_map(clap::Arg::get_long) {
                // Fish takes them without the dashes.
                let (long, bare) = (format!("--{flag}"), (file == "tribune.fish").then_some(flag));
                assert!(
                    words.contains(long.as_str()) || bare.is_some_and(|flag| words.contains(flag)),
                    "{file}: {flag}"
                );
            }
        }
    }
    let bash = read(&completions, "tribune.bash");
    assert!(bash.contains(r#"compgen -W "en fr ar""#), "a language can be chosen");
    assert!(bash.contains("intro english-1 english-2"), "a plan of the program can be chosen");
}

/// A name that two patterns would have is caught too: it would be two.
#[test]
fn both_packages_hold_the_program_its_manual_its_completions_all_plans_and_the_licences() {
    let folder = written();
    for kind in ["deb", "generate-rpm"] {
        let files = installed(kind, folder.path());
        let all: BTreeSet<_> = files.iter().map(|file| file.trim_start_matches('/')).collect();
        assert_eq!(all.len(), files.len(), "{kind}: a file is there twice");
        assert!(all.contains("usr/bin/tribune"), "{kind}: {all:?}");
        for page in names(&folder.path().join("man")) {
            assert!(all.contains(format!("usr/share/man/man1/{page}").as_str()), "{kind}: {page}");
        }
        for source in below(&root().join("sessions")) {
            let place = source.strip_prefix(root()).unwrap();
            let place = format!("usr/share/tribune/{}", place.to_str().unwrap().replace('\\', "/"));
            assert!(all.contains(place.as_str()), "{kind}: {place}");
        }
        let ends = ["/tribune.fish", "/_tribune", "/_tribune.ps1", "completions/tribune", "LICENSE-MIT"];
        for end in
            ends.into_iter().chain(["LICENSE-APACHE", "LICENSE-UNIFONT", "docs/rehearsal.md", "README.md"])
        {
            assert!(all.iter().any(|file| file.ends_with(end)), "{kind}: {end}");
        }
    }
}

/// Where a package of a kind puts each file, by the rows of Cargo.toml. What is written for packages stands in a folder
/// of its own.
#[track_caller]
fn installed(kind: &str, package: &Path) -> Vec<String> {
    let manifest: toml::Table = toml::from_str(&read(root(), "Cargo.toml")).unwrap();
    let rows = manifest["package"]["metadata"][kind]["assets"].as_array().unwrap();
    let mut places = Vec::new();
    for row in rows {
        let cell = |place: usize, name: &str| {
            row.get(place).or_else(|| row.get(name)).and_then(toml::Value::as_str).unwrap().to_owned()
        };
        let (source, target) = (cell(0, "source"), cell(1, "dest"));
        let is_program = target.ends_with("bin/tribune") || target.ends_with("bin/");
        assert_eq!(cell(2, "mode"), if is_program { "755" } else { "644" }, "{source}");
        if is_program {
            places.push("usr/bin/tribune".to_owned());
            continue;
        }
        let found = matching(&source, package);
        assert!(!found.is_empty(), "{kind}: no file is {source}");
        for inner in found {
            let is_folder = target.ends_with('/');
            places.push(if is_folder { format!("{target}{inner}") } else { target.clone() });
        }
    }
    places
}

/// The files that a pattern of Cargo.toml names, each below the folder that stands before its first star.
fn matching(pattern: &str, package: &Path) -> Vec<String> {
    let (folder, name) = match pattern.strip_suffix("/**/*") {
        Some(folder) => (folder, "**"),
        None => pattern.rsplit_once('/').unwrap_or((".", pattern)),
    };
    let folder = match folder.strip_prefix("target/package/") {
        Some(inner) => package.join(inner),
        None => root().join(folder),
    };
    if name == "**" {
        let inner = |file: PathBuf| file.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
        return below(&folder).into_iter().map(inner).collect();
    }
    let is_one = |file: &String| match name.split_once('*') {
        Some((before, after)) => file.starts_with(before) && file.ends_with(after),
        None => file == name,
    };
    names(&folder).into_iter().filter(|file| folder.join(file).is_file()).filter(is_one).collect()
}

/// All files below a folder, in the order of their names.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for name in names(folder) {
        let path = folder.join(name);
        if path.is_dir() { files.extend(below(&path)) } else { files.push(path) }
    }
    files
}
