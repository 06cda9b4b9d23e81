//! What is wrong with a text that is not TOML.
//!
//! The parser tells it in English; here its reasons become data. One that is not known yet is told by what stands there.

/// What is wrong where a text is not TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of what TOML is made of")]
pub enum Grammar {
    TextOpen,
    NotAValue,
    NoValue,
    NoEquals,
    NotAKey,
    NoKey,
    Twice,
    HeadingOpen,
    ListOpen,
    TableOpen,
    NoComma,
    CommaTooMany,
    Escape,
    NotANumber,
    NoSuchMoment,
    NotAFlag,
    Character,
    BehindValue,
    TooDeep,
    /// Anything else.
    Other,
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// Something that can be repeated.
    Text(String),
    /// The line ends.
    EndOfLine,
    /// The file ends.
    EndOfFile,
}

/// What the parser's reasons begin with.
const REASONS: &[(&str, Grammar)] = &[
    ("string values must be quoted", Grammar::NotAValue),
    ("missing opening quote", Grammar::NotAValue),
    ("missing value", Grammar::NoValue),
    ("key with no value", Grammar::NoEquals),
    ("missing assignment", Grammar::NoEquals),
    ("invalid unquoted key", Grammar::NotAKey),
    ("keys cannot be multi-line", Grammar::NotAKey),
    ("unquoted keys cannot be empty", Grammar::NoKey),
    ("invalid key-value pair", Grammar::NoKey),
    ("missing key", Grammar::NoKey),
    ("duplicate key", Grammar::Twice),
    ("cannot extend value", Grammar::Twice),
    ("unclosed array table", Grammar::HeadingOpen),
    ("unclosed table", Grammar::HeadingOpen),
    ("unclosed array", Grammar::ListOpen),
    ("unclosed inline table", Grammar::TableOpen),
    ("missing comma", Grammar::NoComma),
    ("extra assignment", Grammar::NoComma),
    ("extra comma", Grammar::CommaTooMany),
    ("missing escaped value", Grammar::Escape),
    ("too few unicode", Grammar::Escape),
    ("invalid value", Grammar::Escape),
    ("unexpected leading zero", Grammar::NotANumber),
    ("`_` may only", Grammar::NotANumber),
    ("redundant", Grammar::NotANumber),
    ("integers with a radix", Grammar::NotANumber),
    ("radix must be", Grammar::NotANumber),
    ("unexpected sign", Grammar::NotANumber),
    ("invalid fraction", Grammar::NotANumber),
    ("invalid exponent", Grammar::NotANumber),
    ("invalid mantissa", Grammar::NotANumber),
    ("invalid float", Grammar::NotANumber),
    ("invalid integer", Grammar::NotANumber),
    ("invalid hexadecimal", Grammar::NotANumber),
    ("invalid octal", Grammar::NotANumber),
    ("invalid binary", Grammar::NotANumber),
    ("invalid date", Grammar::NoSuchMoment),
    ("invalid time", Grammar::NoSuchMoment),
    ("invalid boolean", Grammar::NotAFlag),
    ("invalid comment character", Grammar::Character),
    ("carriage return", Grammar::Character),
    ("unexpected key or value", Grammar::BehindValue),
    ("unexpected content", Grammar::BehindValue),
    ("cannot recurse", Grammar::TooDeep),
    ("recursion limit", Grammar::TooDeep),
];

/// Returns what is wrong at a place of a text, by the parser's reason.
pub(super) fn grammar(reason: &str, text: &str, at: usize) -> Grammar {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let reason = reason.split(", expected").next().unwrap_or_default();
    if reason.starts_with("invalid") && reason.ends_with("string") {
        // The parser also reads a text where none was begun.
        let line = before.rsplit('\n').next().unwrap_or_default();
        return match after.chars().next() {
            Some(letter) if letter.is_control() && letter != '\n' => Grammar::Character,
            _ if line.contains(['"', '\'']) || reason.contains("multi-line") => Grammar::TextOpen,
            _ => Grammar::NoValue,
        };
    }
    let known = REASONS.iter().find(|(beginning, _)| reason.starts_with(beginning));
    let grammar = known.map_or(Grammar::Other, |&(_, grammar)| grammar);
    let nothing_follows = matches!(stands(text, at..at), Stands::EndOfLine | Stands::EndOfFile);
    if grammar == Grammar::NotAValue && nothing_follows { Grammar::NoValue } else { grammar }
}

/// Returns what stands at a place: the whole of it, or where it is empty what comes next.
pub(super) fn stands(text: &str, place: super::Place) -> Stands {
    let whole = text.get(place.clone()).unwrap_or_default();
    if !whole.trim().is_empty() {
        return Stands::Text(whole.to_owned());
    }
    let rest = text.get(place.start..).unwrap_or_default();
    match rest.trim_start_matches([' ', '\t']).chars().next() {
        None => Stands::EndOfFile,
        Some('\n' | '\r') => Stands::EndOfLine,
        Some(next) => Stands::Text(next.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;

    /// Returns the first thing that is wrong with a text.
    fn wrong(text: &str) -> (Grammar, Stands) {
        let (_, errors) = DeTable::parse_recoverable(text);
        let error = errors.first().unwrap();
        let place = error.span().unwrap();
        (grammar(error.message(), text, place.start), stands(text, place))
    }

    #[test]
    fn what_people_get_wrong_is_known() {
        let text = |text: &str| Stands::Text(text.to_owned());
        for (toml, expected, found) in [
            ("a = \"x\nb = 1", Grammar::TextOpen, Stands::EndOfLine),
            ("a = 'x", Grammar::TextOpen, Stands::EndOfFile),
            ("a = \"\"\"x\n", Grammar::TextOpen, Stands::EndOfFile),
            ("a = \"x” ", Grammar::TextOpen, Stands::EndOfFile),
            ("a = 4m", Grammar::NotAValue, text("4m")),
            ("a = “x”", Grammar::NotAValue, text("“x”")),
            ("a = x\"y\"", Grammar::NotAValue, text("x")),
            ("a =\nb = 1", Grammar::NoValue, Stands::EndOfLine),
            ("a = {x = }", Grammar::NoValue, text("}")),
            ("a", Grammar::NoEquals, Stands::EndOfFile),
            ("a b = 1", Grammar::NoEquals, text("b")),
            ("é = 1", Grammar::NotAKey, text("é")),
            ("\"\"\"a\"\"\" = 1", Grammar::NotAKey, text("\"\"\"a\"\"\"")),
            ("= 1", Grammar::NoKey, text("=")),
            ("[]", Grammar::NoKey, text("]")),
            ("{a = 1}", Grammar::NoKey, text("{")),
            ("a = 1\na = 2", Grammar::Twice, text("a")),
            ("[a]\n[a]", Grammar::Twice, text("a")),
            ("a.b = 1\na.b.c = 2", Grammar::Twice, text("b")),
            ("[a", Grammar::HeadingOpen, Stands::EndOfFile),
            ("[[a\nb = 1", Grammar::HeadingOpen, Stands::EndOfLine),
            ("a = [1, 2", Grammar::ListOpen, Stands::EndOfFile),
            ("a = {x = 1", Grammar::TableOpen, Stands::EndOfFile),
            ("a = [\"x\" \"y\"]", Grammar::NoComma, text("\"")),
            ("a = [1,,2]", Grammar::CommaTooMany, text(",")),
            ("a = \"\\q\"", Grammar::Escape, text("q")),
            ("a = \"\\u12\"", Grammar::Escape, text("\"")),
            ("a = 01", Grammar::NotANumber, text("0")),
            ("a = 1__2", Grammar::NotANumber, text("_")),
            ("a = 1.", Grammar::NotANumber, Stands::EndOfFile),
            ("a = 2024-04-31", Grammar::NoSuchMoment, text("2024-04-31")),
            ("a = 10:15-12:00", Grammar::NoSuchMoment, text("10:15-12:00")),
            ("a = True", Grammar::NotAFlag, text("True")),
            ("a = \"x\u{1}y\"", Grammar::Character, text("\u{1}")),
            ("a = 1 # x\u{1}", Grammar::Character, text("\u{1}")),
            ("a = 1,", Grammar::BehindValue, text(",")),
            ("a = \"x\" y", Grammar::BehindValue, text("y")),
            ("a == 1", Grammar::Other, text("=")),
            ("a = ]", Grammar::Other, text("]")),
        ] {
            assert_eq!(wrong(toml), (expected, found), "{toml:?}");
        }
        assert_eq!(wrong(&format!("a = {}", "[".repeat(200))).0, Grammar::TooDeep);
    }
}
