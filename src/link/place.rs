//! Where consoles can be reached: a socket for each session, in a folder of this user's own.

use std::io;
use std::path::{Path, PathBuf};

use tokio::task::JoinSet;

use crate::journal::{is_trusted, make_trusted, runtime_folder, state_root};

use super::line::{Line, NoLine};
use super::wire::Hello;

/// The folder's name among those of the program.
const FOLDER: &str = "link";

/// A console that answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it is reached.
    pub(super) path: PathBuf,
    /// What it says of itself.
    pub hello: Hello,
}

/// Returns the folders that sockets may be in, in the order in which they are tried: where the system keeps what this
/// user's programs need while they run, since it is emptied with them and its name is short; then the program's state.
fn folders() -> impl Iterator<Item = PathBuf> {
    std::iter::once(runtime_folder(FOLDER)).chain(state_root(FOLDER))
}

/// Returns the path of a session's socket in a folder that nobody else can write in; the folder is made where it is not
/// there. The name is short: on some systems a socket's whole path has 104 bytes.
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

/// Returns every console of this user that answers, those of another version too, by its session's name.
pub async fn find() -> Vec<Found> {
    let folders = folders().filter(|folder| is_trusted(folder));
    let sockets = folders.flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
    // All at once: one that hangs is waited for, and holds up no other.
    let asked: JoinSet<_> = sockets.map(|socket| ask(socket.path())).collect();
    let mut found: Vec<_> = asked.join_all().await.into_iter().flatten().collect();
    found.sort_by(|one, other| (&one.hello.session, &one.path).cmp(&(&other.hello.session, &other.path)));
    found
}

async fn ask(path: PathBuf) -> Option<Found> {
    match Line::knock(&path).await {
        Ok(hello) | Err(NoLine::OtherVersion(hello)) => Some(Found { path, hello }),
        Err(NoLine::Gone | NoLine::Full) => None,
    }
}
