//! Text made fit for documents.

use crate::text::clean;

/// Returns a text with nothing that a document cannot hold: each of its lines is cleaned, and empty ones are left out.
pub(super) fn fit(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let kept: String = line.chars().filter(|&letter| !is_no_character(letter)).collect();
        clean(&kept, usize::MAX).into_owned()
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Returns a text as it may stand in XML and HTML, between marks or in an attribute. What XML does not allow is left out.
pub(super) fn escaped(text: &str) -> String {
    let is_allowed = |letter: &char| !is_no_character(*letter) && (!letter.is_control() || *letter == '\n');
    crate::text::escaped(&text.chars().filter(is_allowed).collect::<String>())
}

/// Returns whether Unicode will never give a character to this place: U+FFFE, U+FFFF, and their like.
fn is_no_character(letter: char) -> bool {
    let place = u32::from(letter);
    place & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_document_can_hold_goes() {
        assert_eq!(fit(" One\u{7}\u{fffe}\r\n\n\u{fdd0}\nTwo\u{202e}\u{1ffff}😀 "), "One\nTwo😀");
        assert_eq!(escaped("a\u{7}\u{fffe}\u{0}<b a='\"'>&\nc"), "a&#60;b a=&#39;&#34;&#39;&#62;&#38;\nc");
    }
}
