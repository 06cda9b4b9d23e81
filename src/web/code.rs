//! The page's address as a code that a telephone reads.

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

/// Returns the code of an address as rows of dark (true) and light; `None` for a text that is too long for a code.
///
/// The code corrects the fewest faults: a screen has no scratches, and a small code fits a small terminal.
#[must_use]
pub fn code(url: &str) -> Option<Vec<Vec<bool>>> {
    let code = QrCode::with_error_correction_level(url, EcLevel::L).ok()?;
    let dark: Vec<_> = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
    Some(dark.chunks(code.width()).map(<[bool]>::to_vec).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_address_of_this_kind_fits_a_terminal_of_24_rows() {
        let url = format!("http://192.168.100.100:65535/{}", "0123456789ABCDEF".repeat(2));
        let rows = code(&url).unwrap();
        assert!(rows.len() <= 33 && rows.iter().all(|row| row.len() == rows.len()), "{}", rows.len());
        // The corner that every code has.
        assert_eq!(rows[0][..8], [true, true, true, true, true, true, true, false]);
        assert_eq!(code(&"x".repeat(4000)), None);
    }
}
