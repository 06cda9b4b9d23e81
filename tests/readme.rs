//! The README says what the program does: its table of keys, its plans, its commands.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails, in its helpers too")]

use tribune::words::Words;

const BEGIN: &str = "<!-- keys: written by `tribune keys`; tests/readme.rs holds them together -->\n";
const END: &str = "<!-- /keys -->";

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

/// Set `TRIBUNE_WRITE_README` to have the table written anew.
#[test]
fn the_keys_are_those_of_the_keymap() {
    let readme = readme();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (table, after) = rest.split_once(END).unwrap();
    let keys = format!("\n{}\n", tribune::console::manual::keys(&Words::english()));
    if std::env::var_os("TRIBUNE_WRITE_README").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
        std::fs::write(path, format!("{before}{BEGIN}{keys}{END}{after}")).unwrap();
    } else {
        assert_eq!(table, keys, "run TRIBUNE_WRITE_README=1 cargo test --test readme");
    }
}

#[test]
fn the_plans_that_it_shows_are_sound() {
    let readme = readme();
    let plans: Vec<_> =
        readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(plans.len(), 2);
    for plan in plans {
        let plan = tribune::plan_file::parse("README.md", plan);
        assert!(plan.is_ok(), "{plan:?}");
    }
    let small = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(small.lines().count() <= 10, "a small meeting is ten lines");
}

#[test]
fn the_commands_that_it_names_exist() {
    let readme = readme();
    for command in ["run", "check", "status", "schema", "keys"] {
        assert!(readme.contains(&format!("tribune {command}")), "{command}");
        assert_cmd::Command::cargo_bin("tribune").unwrap().args([command, "--help"]).assert().success();
    }
    for option in ["--trial-rate", "--no-bell"] {
        let help =
            assert_cmd::Command::cargo_bin("tribune").unwrap().args(["run", "--help"]).output().unwrap();
        assert!(
            readme.contains(option) && String::from_utf8_lossy(&help.stdout).contains(option),
            "{option}"
        );
    }
}
