//! The secret part of the page's address: only those who were given it find the page.

use std::fmt;

use subtle::ConstantTimeEq as _;

/// 128 bits from the system's generator, as 32 digits and capitals: they take the least space in a code to be scanned.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Returns a new token.
    ///
    /// # Errors
    ///
    /// The system gives no random bytes.
    pub fn new() -> std::io::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self(format!("{:032X}", u128::from_be_bytes(bytes))))
    }

    /// Reads a token that was written down; `None` where `text` is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let is_one = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F'));
        is_one.then(|| Self(text.to_owned()))
    }

    /// Returns the token as it stands in an address.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Returns whether `found` is this token, in any case. The time that it takes does not tell how many letters are right.
    #[must_use]
    pub fn is(&self, found: &str) -> bool {
        self.0.as_bytes().ct_eq(found.to_ascii_uppercase().as_bytes()).into()
    }
}

/// Hidden from logs and failures of tests.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_itself_and_no_other() {
        let token = Token::new().unwrap();
        assert_eq!(Token::read(token.text()), Some(token.clone()));
        assert!(token.is(token.text()) && token.is(&token.text().to_ascii_lowercase()));
        assert!(!token.is(&token.text()[1..]) && !token.is("") && !token.is(&"0".repeat(32)));
        assert_ne!(token, Token::new().unwrap());
        assert_eq!(format!("{token:?}"), "Token");
    }

    #[test]
    fn what_is_no_token_is_not_read() {
        for text in ["", "0", &"g".repeat(32), &"a".repeat(32), &"0".repeat(33)] {
            assert_eq!(Token::read(text), None, "{text}");
        }
    }
}
