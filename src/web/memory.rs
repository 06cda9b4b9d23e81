//! The address of a page, kept on the disk: open pages find a console, or an overview, again that was restarted.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::place::Bound;
use super::system;
use super::token::Token;

/// The most bytes that are read of that file: it holds a port and a token.
const LONGEST: u64 = 64;

impl Bound {
    /// Takes the address that the page of the session kept at `session`, or of the overview, had, and writes down the present one.
    /// Where the disk refuses, there is still a page; open ones do not find it again after the program has died.
    pub fn remember(&mut self, session: &Path) {
        if let Some((port, token)) = read(session) {
            self.go_on(port, token);
        }
        let _ = session.parent().map(fs::create_dir_all);
        let token = self.token.as_ref().map_or("", Token::text);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        system::make_private(&mut options);
        // Whatever lies there is removed first: a link must not be written through.
        let path = path(session);
        let _ = fs::remove_file(&path);
        let _ = options
            .open(path)
            .and_then(|mut file| file.write_all(format!("{} {token}", self.port()).as_bytes()));
    }
}

/// Forgets the address of a page, once nobody goes on with the session or the overview.
pub fn forget(session: &Path) {
    let _ = fs::remove_file(path(session));
}

fn read(session: &Path) -> Option<(u16, Option<Token>)> {
    let path = path(session);
    // Opening a pipe would wait.
    if !fs::symlink_metadata(&path).ok()?.is_file() {
        return None;
    }
    let mut text = String::new();
    fs::File::open(path).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    let (port, token) = text.split_once(' ')?;
    Some((port.parse().ok()?, Token::read(token)))
}

fn path(session: &Path) -> PathBuf {
    let mut name = session.as_os_str().to_owned();
    name.push(".page");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::super::place::ListenAddress;
    use super::*;

    #[test]
    fn the_page_of_a_session_is_found_where_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("room-c");
        let bind = || ListenAddress::read("0.0.0.0:0").unwrap().bind().unwrap();
        let mut first = bind();
        first.remember(&session);
        let urls = first.urls();
        drop(first);
        let mut again = bind();
        assert_ne!(again.urls(), urls);
        again.remember(&session);
        assert_eq!(again.urls(), urls);

        // While the port is taken, the page is at another one, with the same token.
        let mut beside = bind();
        beside.remember(&session);
        assert_ne!(beside.port(), again.port());
        forget(&session);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
