//! Which way texts are written.

use crate::text::is_right_to_left;

/// Returns whether a text is written from right to left: its first letter is.
pub(super) fn is_rtl_text(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(is_right_to_left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::is_right_to_left_language;

    #[test]
    fn the_first_letter_tells_the_direction() {
        for rtl in ["الأردن", "(3) IMSMA" /* no */, "٣ طلبات UNDP", "«القدس»"] {
            assert_eq!(is_rtl_text(rtl), rtl != "(3) IMSMA", "{rtl}");
        }
        assert!(["ar", "he", "ar-LB", "fa"].into_iter().all(is_right_to_left_language));
        assert!(!["en", "fr", "", "…"].into_iter().any(is_right_to_left_language));
    }
}
