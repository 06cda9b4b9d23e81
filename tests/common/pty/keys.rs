//! Keys by name, as the bytes that a keyboard sends.

pub(super) fn typed(keys: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = keys;
    while let Some((before, after)) = rest.split_once('<') {
        bytes.extend(before.as_bytes());
        let (name, after) =
            after.split_once('>').unwrap_or_else(|| panic!("`{keys}`: a `<` without its `>`"));
        bytes.extend(named(name).unwrap_or_else(|| panic!("`{keys}`: no key is named `<{name}>`")));
        rest = after;
    }
    bytes.extend(rest.as_bytes());
    bytes
}

fn named(name: &str) -> Option<Vec<u8>> {
    if let [b'c', b'-', letter @ b'a'..=b'z'] = name.as_bytes() {
        return Some(vec![letter & 0x1f]);
    }
    let sequence: &str = match name {
        "enter" => "\r",
        "esc" => "\x1b",
        "tab" => "\t",
        "s-tab" => "\x1b[Z",
        "space" => " ",
        "lt" => "<",
        "backspace" => "\x7f",
        "delete" => "\x1b[3~",
        "insert" => "\x1b[2~",
        "home" => "\x1b[H",
        "end" => "\x1b[F",
        "pageup" => "\x1b[5~",
        "pagedown" => "\x1b[6~",
        "up" => "\x1b[A",
        "down" => "\x1b[B",
        "s-up" => "\x1b[1;2A",
        "s-down" => "\x1b[1;2B",
        "s-left" => "\x1b[1;2D",
        "s-right" => "\x1b[1;2C",
        "right" => "\x1b[C",
        "left" => "\x1b[D",
        "f1" => "\x1bOP",
        "f2" => "\x1bOQ",
        "f3" => "\x1bOR",
        "f4" => "\x1bOS",
        "f5" => "\x1b[15~",
        "f6" => "\x1b[17~",
        "f7" => "\x1b[18~",
        "f8" => "\x1b[19~",
        "f9" => "\x1b[20~",
        "f10" => "\x1b[21~",
        "f11" => "\x1b[23~",
        "f12" => "\x1b[24~",
        _ => return None,
    };
    Some(sequence.into())
}
