//! What is wrong with arguments is said without repeating what could command the terminal.

use assert_cmd::Command;

#[test]
fn an_argument_cannot_command_the_terminal() {
    let hostile = "\u{1b}]0;title\u{7}\u{9b}2J\u{202e}";
    for arguments in
        [&[hostile][..], &["run", "--new", "plan.toml", hostile], &["check", "--format", hostile]]
    {
        let output = Command::cargo_bin("tribune").map(|mut tribune| tribune.args(arguments).output());
        let output = output.expect("the program is built").expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("title"), "{said:?}");
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']), "{said:?}");
    }
}
