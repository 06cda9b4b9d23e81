//! Reads a ZIP that stores its files: their names and texts.

/// Returns the files of a ZIP, in order.
pub(crate) fn files(mut bytes: &[u8]) -> Vec<(String, String)> {
    let number = |bytes: &[u8], at: usize, length: usize| {
        bytes[at..at + length].iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut files = Vec::new();
    while bytes.starts_with(b"PK\x03\x04") {
        assert_eq!(number(bytes, 8, 2), 0, "it stores");
        let (length, name) = (number(bytes, 18, 4), number(bytes, 26, 2));
        assert_eq!(number(bytes, 14, 4), crc32fast::hash(&bytes[30 + name..30 + name + length]) as usize);
        files.push((text(&bytes[30..30 + name]), text(&bytes[30 + name..30 + name + length])));
        bytes = &bytes[30 + name + length..];
    }
    assert!(bytes.starts_with(b"PK\x01\x02"), "the directory follows");
    files
}
