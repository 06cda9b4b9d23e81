//! Where consoles can be reached: a socket for each session, in a folder of this user.

use std::io;
use std::path::{Path, PathBuf};

use crate::journal::{make_trusted, runtime_folder, state_root};

const FOLDER: &str = "link";

/// The folders for sockets, in the order to try: the runtime folder, which the system empties and whose path is short;
/// then the program's state.
pub(super) fn folders() -> impl Iterator<Item = PathBuf> {
    std::iter::once(runtime_folder(FOLDER)).chain(state_root(FOLDER))
}

/// The paths for a session's socket, each in a folder that nobody else can write in, which is made if needed. The name
/// is short: on some systems a socket's whole path has 104 bytes.
pub(super) fn paths(session: &Path) -> impl Iterator<Item = io::Result<PathBuf>> {
    let name = short_name(session);
    folders().map(move |folder| make_trusted(&folder).map(|()| folder.join(&name)))
}

fn short_name(session: &Path) -> String {
    let folder = session.parent().unwrap_or(Path::new(""));
    let name = session.file_name().unwrap_or_default();
    let sum = |text: &std::ffi::OsStr| crc32fast::hash(text.as_encoded_bytes());
    format!("{:08x}{:08x}", sum(folder.as_os_str()), sum(name))
}
