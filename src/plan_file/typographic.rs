//! Replaces typographic marks where a plan needs plain ones: quotes, commas, blanks.

/// Typographic quotes, and accents typed as quotes.
const QUOTES: [char; 18] =
    ['“', '”', '„', '‟', '«', '»', '＂', '〝', '〞', '‘', '’', '‚', '‛', '‹', '›', '＇', '`', '´'];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) at: usize,
    pub(super) found: char,
    pub(super) write: char,
}

/// The text with plain marks at unchanged offsets, and the marks that were replaced, in order; `None` if all are plain.
/// Text in plain quotes and comments stay as they are.
pub(super) fn plain(text: &str) -> Option<(String, Vec<Mark>)> {
    let mut reader = Reader { text, at: 0, plain: String::with_capacity(text.len()), marks: Vec::new() };
    while let Some(letter) = reader.next() {
        reader.take(letter);
    }
    (!reader.marks.is_empty()).then_some((reader.plain, reader.marks))
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    plain: String,
    marks: Vec<Mark>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Takes what a letter outside of quotes begins.
    fn take(&mut self, letter: char) {
        match letter {
            '#' => self.keep(self.line().len()),
            '"' | '\'' => self.quoted(letter),
            _ if QUOTES.contains(&letter) => self.opened_by(letter),
            '，' | '،' | '、' | '﹐' => self.replace(letter, ','),
            '＝' => self.replace(letter, '='),
            '［' => self.replace(letter, '['),
            '］' => self.replace(letter, ']'),
            '｛' => self.replace(letter, '{'),
            '｝' => self.replace(letter, '}'),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                self.replace(letter, ' ');
            }
            _ => self.keep(letter.len_utf8()),
        }
    }

    fn line(&self) -> &str {
        self.rest().split('\n').next().unwrap_or_default()
    }

    fn keep(&mut self, length: usize) {
        let kept = self.text.get(self.at..self.at + length).unwrap_or_default();
        self.plain.push_str(kept);
        self.at += length.max(1);
    }

    /// Replaces a letter. Blanks behind it keep later offsets.
    fn replace(&mut self, found: char, write: char) {
        self.plain.push(write);
        self.plain.extend(std::iter::repeat_n(' ', found.len_utf8().saturating_sub(1)));
        self.marks.push(Mark { at: self.at, found, write });
        self.at += found.len_utf8();
    }

    /// As [`Reader::replace`], for an opening quote: the blanks go before it, outside of the text.
    fn replace_opening(&mut self, found: char, write: char) {
        self.plain.extend(std::iter::repeat_n(' ', found.len_utf8().saturating_sub(1)));
        self.plain.push(write);
        self.marks.push(Mark { at: self.at, found, write });
        self.at += found.len_utf8();
    }

    /// Takes text in plain quotes. A typographic quote at its end is replaced.
    fn quoted(&mut self, quote: char) {
        let three = [quote; 3].iter().collect::<String>();
        if self.rest().starts_with(&three) {
            let inside = self.rest().get(3..).unwrap_or_default();
            self.keep(inside.find(&three).map_or(self.rest().len(), |end| end + 6));
            return;
        }
        let line = self.line();
        let mut escaped = false;
        let end = line.char_indices().skip(1).find(|&(_, letter)| {
            let ends = letter == quote && !escaped;
            escaped = letter == '\\' && !escaped && quote == '"';
            ends
        });
        let end = end.map(|(end, _)| end);
        // If nothing can follow the next plain quote, that one opens the next text, and a typographic quote ended this
        // one.
        let ends_well = end.is_some_and(|end| can_follow(line.get(end + 1..).unwrap_or_default()));
        match (end, self.end_of_text(1).filter(|_| !ends_well)) {
            (_, Some((other, found))) if end.is_none_or(|end| other < end) => {
                self.keep(other);
                self.replace(found, quote);
            }
            (Some(end), _) => self.keep(end + 1),
            (None, _) => self.keep(line.len()),
        }
    }

    /// Takes text that a typographic quote opens, if one ends it on the same line.
    fn opened_by(&mut self, opening: char) {
        let Some((end, closing)) = self.end_of_text(opening.len_utf8()) else {
            self.keep(opening.len_utf8());
            return;
        };
        let inside = self.rest().get(opening.len_utf8()..end).unwrap_or_default();
        let write = if inside.contains(['"', '\\']) { '\'' } else { '"' };
        self.replace_opening(opening, write);
        self.keep(end - opening.len_utf8());
        if closing == write { self.keep(1) } else { self.replace(closing, write) }
    }

    /// The offset and the quote that ends the text beginning at `begins`: the first behind which a value or key can
    /// end. An apostrophe is such a quote too.
    fn end_of_text(&self, begins: usize) -> Option<(usize, char)> {
        let line = self.line();
        let inside = line.get(begins..)?;
        inside.char_indices().map(|(at, letter)| (begins + at, letter)).find(|&(at, letter)| {
            let closes = matches!(letter, '"' | '\'') || QUOTES.contains(&letter);
            closes && can_follow(line.get(at + letter.len_utf8()..).unwrap_or_default())
        })
    }
}

/// Whether this text can follow a quoted one.
fn can_follow(after: &str) -> bool {
    let after = after.trim_start();
    after.is_empty() || after.starts_with([',', ']', '}', '=', '.', '#', '，', '،', '、', '］', '｝', '＝'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_plain_ones_and_places_stay() {
        for (text, expected) in [
            ("a = “x”", "a =   \"x\"  "),
            ("a = „x“ # “y”", "a =   \"x\"   # “y”"),
            ("a = « x »", "a =  \" x \" "),
            ("a = ‘d’Ivoire’", "a =   \"d’Ivoire\"  "),
            ("a = [“x”, “y”]", "a = [  \"x\"  ,   \"y\"  ]"),
            ("“a” = 1", "  \"a\"   = 1"),
            ("a = {“b” = “c”}", "a = {  \"b\"   =   \"c\"  }"),
            ("a = \"x”", "a = \"x\"  "),
            ("a = “x\"", "a =   \"x\""),
            ("a = [\"x”, \"y\"]", "a = [\"x\"  , \"y\"]"),
            ("a = [\"x\"، \"y\"]", "a = [\"x\",  \"y\"]"),
            ("a\u{a0}= “a \"b\" c”", "a  =   'a \"b\" c'  "),
        ] {
            let (plain, _) = plain(text).unwrap();
            assert_eq!(plain, expected);
            assert_eq!(plain.len(), text.len(), "{text}");
        }
    }

    #[test]
    fn what_stands_in_plain_quotes_stays() {
        for text in [
            "a = \"“x”\"",
            "a = '“x”، y'",
            "a = \"\"\"\n“x”\n\"\"\"",
            "# “x”",
            "a = \"\\\"“x”\"",
            "a = “x",
            "",
            "a = ‘",
            "\"",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
