//! Writes what was found into a scenario's file, in place of what was expected.

use std::fmt::Write as _;

use crate::scenarios::format::Found;

const EXPECTATIONS: [&str; 6] = ["then", "refused", "alerts", "reach", "line", "state"];

/// The file's text with new expectations; all else stays. A comment on a step stands inside of it, after `[[step]]`.
pub fn rewrite(text: &str, found: &[Found]) -> String {
    let mut blocks = text.split("[[step]]\n");
    let mut result = blocks.next().unwrap_or_default().to_owned();
    for (block, found) in blocks.zip(found) {
        result.push_str("[[step]]\n");
        result.push_str(without_expectations(block).trim_end());
        result.push('\n');
        write(&mut result, found);
        result.push('\n');
    }
    result.trim_end().to_owned() + "\n"
}

fn without_expectations(block: &str) -> String {
    let mut kept = String::new();
    let mut until: Option<&str> = None;
    for line in block.lines() {
        if let Some(end) = until {
            if line.trim_end().ends_with(end) {
                until = None;
            }
            continue;
        }
        let key = line.split_once('=').map(|(key, value)| (key.trim(), value.trim()));
        match key {
            Some((key, value)) if EXPECTATIONS.contains(&key) => {
                until = match value {
                    "[" => Some("]"),
                    "\"\"\"" => Some("\"\"\""),
                    _ => None,
                };
            }
            _ => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    kept
}

fn write(result: &mut String, found: &Found) {
    let mut lines = |key: &str, lines: &[String]| {
        let _ = match lines {
            [] => writeln!(result, "{key} = []"),
            [line] if line.len() < 100 => writeln!(result, "{key} = [{line:?}]"),
            lines => {
                let _ = writeln!(result, "{key} = [");
                for line in lines {
                    let _ = writeln!(result, "    {line:?},");
                }
                writeln!(result, "]")
            }
        };
    };
    if !found.then.is_empty() {
        lines("then", &found.then);
    }
    if let Some(alerts) = &found.alerts {
        lines("alerts", alerts);
    }
    if let Some(refused) = &found.refused {
        let _ = writeln!(result, "refused = {refused:?}");
    }
    if let Some(reach) = &found.reach {
        let _ = writeln!(result, "reach = {reach:?}");
    }
    if let Some(line) = &found.line {
        let _ = writeln!(result, "line = {line:?}");
    }
    if let Some(state) = &found.state {
        let _ = writeln!(result, "state = \"\"\"\n{state}\"\"\"");
    }
}
