//! Marks that word processors and other keyboards put where a plan has plain ones: quotes, commas, blanks.

/// The quotes of print, and the accents that are typed for quotes.
const QUOTES: [char; 18] =
    ['“', '”', '„', '‟', '«', '»', '＂', '〝', '〞', '‘', '’', '‚', '‛', '‹', '›', '＇', '`', '´'];

/// A mark that stands where a plain one must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where it stands, in bytes.
    pub(super) at: usize,
    /// Which it is.
    pub(super) found: char,
    /// What must stand there.
    pub(super) write: char,
}

/// Returns the text with plain marks, every place in it as before, and what was replaced, in order; nothing where all marks
/// are plain. What stands in plain quotes, and comments, stays as it is.
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

    /// Takes what begins with a letter that stands in no quotes.
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

    /// Returns the rest of the line.
    fn line(&self) -> &str {
        self.rest().split('\n').next().unwrap_or_default()
    }

    /// Takes some bytes as they are.
    fn keep(&mut self, length: usize) {
        let kept = self.text.get(self.at..self.at + length).unwrap_or_default();
        self.plain.push_str(kept);
        self.at += length.max(1);
    }

    /// Takes a letter as another one; blanks behind it keep the places that follow.
    fn replace(&mut self, found: char, write: char) {
        self.plain.push(write);
        self.plain.extend(std::iter::repeat_n(' ', found.len_utf8().saturating_sub(1)));
        self.marks.push(Mark { at: self.at, found, write });
        self.at += found.len_utf8();
    }

    /// As [`Reader::replace`], for a quote that opens: the blanks stand before it, outside of the text.
    fn replace_opening(&mut self, found: char, write: char) {
        self.plain.extend(std::iter::repeat_n(' ', found.len_utf8().saturating_sub(1)));
        self.plain.push(write);
        self.marks.push(Mark { at: self.at, found, write });
        self.at += found.len_utf8();
    }

    /// Takes text in plain quotes; where its end is a typographic quote, that one is replaced.
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
        // Where nothing can follow the next plain quote, it opens the next text, and a quote of print ended this one.
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

    /// Takes text that a typographic quote opens, where one ends it on the same line.
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

    /// Returns the place and the quote that ends the text which begins so many bytes on: the first behind which a value or a
    /// key can end, since an apostrophe is such a quote too.
    fn end_of_text(&self, begins: usize) -> Option<(usize, char)> {
        let line = self.line();
        let inside = line.get(begins..)?;
        inside.char_indices().map(|(at, letter)| (begins + at, letter)).find(|&(at, letter)| {
            let closes = matches!(letter, '"' | '\'') || QUOTES.contains(&letter);
            closes && can_follow(line.get(at + letter.len_utf8()..).unwrap_or_default())
        })
    }
}

/// Returns whether what comes behind a text in quotes may stand there.
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
