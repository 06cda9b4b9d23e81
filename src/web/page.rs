//! The page: one document with its style and its script. It loads nothing.

use super::token::Token;
use crate::board::Board;
use crate::text::{escaped, is_right_to_left};
use crate::words::RoomWords;

const FRAME: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

/// Returns the page, and the nonce by which its policy allows its own style and script.
pub(super) fn page(board: &Board, words: &RoomWords) -> std::io::Result<(String, String)> {
    let nonce = Token::new()?.text().to_owned();
    let said = words.board(&isolated(board));
    let plain = |id| escaped(&words.words().plain(id));
    let values = [
        ("lang", escaped(words.tag())),
        ("dir", direction(words).to_owned()),
        ("title", escaped(&said.digits.written(&said.heading))),
        ("lost", escaped(&said.lost)),
        ("full-screen", plain("web-full-screen")),
        ("bell", plain("web-bell")),
        ("no-script", plain("web-no-script")),
        ("nonce", nonce.clone()),
        ("style", STYLE.to_owned()),
        ("script", SCRIPT.to_owned()),
    ];
    Ok((filled(FRAME, &values), nonce))
}

/// Returns the board with names of the other direction isolated, so that they move nothing beside them in a sentence.
pub(super) fn isolated(board: &Board) -> Board {
    let apart = |name: &String| {
        let is_other = name.chars().any(is_right_to_left);
        if is_other { format!("\u{2068}{name}\u{2069}") } else { name.clone() }
    };
    let mut board = board.clone();
    board.title = apart(&board.title);
    for name in [&mut board.meeting, &mut board.room, &mut board.next] {
        *name = name.as_ref().map(apart);
    }
    if let Some(turn) = &mut board.turn {
        turn.party = turn.party.as_ref().map(apart);
    }
    if let Some(item) = &mut board.item {
        item.title = apart(&item.title);
    }
    if let Some(countdown) = &mut board.countdown {
        countdown.label = countdown.label.as_ref().map(apart);
    }
    board
}

/// Returns the direction of the room's language, as an attribute of the page.
pub(super) fn direction(words: &RoomWords) -> &'static str {
    if words.is_right_to_left() { "rtl" } else { "ltr" }
}

/// Returns the frame with each `{{name}}` replaced by its value. Values are not searched for names.
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
