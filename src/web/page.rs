//! The pages: each is one document with its style and its script. It loads nothing.

use super::token::Token;
use crate::text::escaped;
use crate::words::Words;

/// What all pages have.
const COMMON: (&str, &str) = (include_str!("page/common.css"), include_str!("page/common.js"));

/// A page's frame, style and script.
#[derive(Debug)]
pub(super) struct PageParts {
    frame: &'static str,
    style: &'static str,
    script: &'static str,
    /// The message that says what needs the script.
    no_script: &'static str,
}

/// The page of a session.
pub(super) const BOARD: PageParts = PageParts {
    frame: include_str!("page/page.html"),
    style: include_str!("page/page.css"),
    script: include_str!("page/page.js"),
    no_script: "web-no-script",
};

/// The page of an overview of rooms.
pub(super) const ROOMS: PageParts = PageParts {
    frame: include_str!("page/rooms.html"),
    style: include_str!("page/rooms.css"),
    script: include_str!("page/rooms.js"),
    no_script: "web-rooms-no-script",
};

/// What a page begins with, before its first event.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) parts: &'static PageParts,
    pub(super) title: String,
    /// That nothing answers the page.
    pub(super) lost: String,
}

impl Document {
    /// Returns the page, and the nonce by which its policy allows its own style and script.
    pub(super) fn written(&self, words: &Words) -> std::io::Result<(String, String)> {
        let nonce = Token::new()?.text().to_owned();
        let PageParts { frame, style, script, no_script } = self.parts;
        let plain = |id| escaped(&words.plain(id));
        let values = [
            ("lang", escaped(words.tag())),
            ("dir", direction(words).to_owned()),
            ("title", escaped(&words.digits().written(&self.title))),
            ("lost", escaped(&self.lost)),
            ("full-screen", plain("web-full-screen")),
            ("bell", plain("web-bell")),
            ("no-script", plain(no_script)),
            ("nonce", nonce.clone()),
            ("style", format!("{}{style}", COMMON.0)),
            ("script", format!("{}{script}", COMMON.1)),
        ];
        Ok((filled(frame, &values), nonce))
    }
}

/// Returns the direction of a language, as an attribute of the page.
pub(super) fn direction(words: &Words) -> &'static str {
    if words.is_right_to_left() { "rtl" } else { "ltr" }
}

/// Returns the frame with each `{{name}}` replaced by its value. Values are not searched for names.
fn filled(frame: &str, values: &[(&str, String)]) -> String {
    let mut page =
        String::with_capacity(values.iter().map(|(_, value)| value.len()).sum::<usize>() + frame.len());
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
        for PageParts { frame, style, script, .. } in [BOARD, ROOMS] {
            let code = [COMMON.0, COMMON.1, style, script];
            assert!(!code.iter().any(|part| part.contains("</")));
            for elsewhere in ["http:", "https:", "//cdn", "@import", "url("] {
                assert!(!code.iter().chain([&frame]).any(|part| part.contains(elsewhere)), "{elsewhere}");
            }
        }
    }
}
