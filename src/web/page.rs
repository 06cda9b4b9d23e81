//! The page itself: one document with its style and its script, and nothing from elsewhere.

use std::fmt::Write as _;

use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::token::Token;
use crate::board::Board;
use crate::words::Words;

const FRAME: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

/// Returns the page, and the nonce that lets its own style and script in and no other.
pub(super) fn page(board: &Board, words: &Words) -> std::io::Result<(String, String)> {
    let nonce = Token::new()?.text().to_owned();
    let said = words.page();
    let title = words.board(board).heading;
    let values = [
        ("lang", escaped(&language(board))),
        ("dir", direction(board).to_owned()),
        ("title", escaped(&title)),
        ("lost", escaped(&said.lost)),
        ("full-screen", escaped(&said.full_screen)),
        ("no-script", escaped(&said.no_script)),
        ("nonce", nonce.clone()),
        ("style", STYLE.to_owned()),
        ("script", SCRIPT.to_owned()),
    ];
    Ok((filled(FRAME, &values), nonce))
}

/// Returns the room's language, as a tag.
pub(super) fn language(board: &Board) -> String {
    board.language.clone().unwrap_or_else(|| "en".to_owned())
}

/// Returns which way the room's language is written.
pub(super) fn direction(board: &Board) -> &'static str {
    let language = language(board).parse::<LanguageIdentifier>();
    match language.map(|language| language.character_direction()) {
        Ok(CharacterDirection::RTL) => "rtl",
        Ok(CharacterDirection::LTR | CharacterDirection::TTB) | Err(_) => "ltr",
    }
}

/// Returns the frame with each `{{name}}` replaced by its value, once: a value is never looked into.
fn filled(frame: &str, values: &[(&str, String)]) -> String {
    let mut page = String::with_capacity(frame.len() + STYLE.len() + SCRIPT.len());
    let mut rest = frame;
    while let Some((before, after)) = rest.split_once("{{") {
        page.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        let value = values.iter().find(|(known, _)| *known == name);
        debug_assert!(value.is_some(), "the page asks for `{name}`");
        page.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    page.push_str(rest);
    page
}

/// Returns a text as it may stand in a document, between its marks or in an attribute.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut safe, letter| {
        match letter {
            '&' | '<' | '>' | '"' | '\'' => {
                let _ = write!(safe, "&#{};", u32::from(letter));
            }
            plain => safe.push(plain),
        }
        safe
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_place() {
        assert_eq!(escaped("<b a='\"'>&"), "&#60;b a=&#39;&#34;&#39;&#62;&#38;");
        let values = [("a", "{{b}}".to_owned()), ("b", "x".to_owned())];
        assert_eq!(filled("<{{a}}|{{b}}>", &values), "<{{b}}|x>");
    }

    #[test]
    fn nothing_in_the_page_ends_its_style_or_script_early() {
        assert!(!STYLE.contains("</") && !SCRIPT.contains("</"));
        for elsewhere in ["http:", "https:", "//cdn", "@import", "url("] {
            assert!(![FRAME, STYLE, SCRIPT].iter().any(|part| part.contains(elsewhere)), "{elsewhere}");
        }
    }
}
