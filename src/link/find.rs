//! Finds the consoles that can be reached.

use std::collections::BTreeSet;
use std::path::PathBuf;

use tokio::task::JoinSet;

use crate::journal::is_trusted;

use super::line::{ConsoleLine, FoundConsole, NoLine};
use super::place::folders;

/// All consoles of this user that answer, also of other versions, by the session's name.
pub async fn find() -> Vec<FoundConsole> {
    find_beside(&BTreeSet::new()).await
}

/// As [`find`], but for consoles at these places, which are not disturbed.
pub async fn find_beside(known: &BTreeSet<PathBuf>) -> Vec<FoundConsole> {
    let folders = folders().filter(|folder| is_trusted(folder));
    let sockets = folders.flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
    // All at once, so that one that hangs does not delay the others.
    let sockets = sockets.map(|socket| socket.path()).filter(|socket| !known.contains(socket));
    let asked: JoinSet<_> = sockets.map(ask).collect();
    let mut found: Vec<_> = asked.join_all().await.into_iter().flatten().collect();
    found.sort_by(|one, other| (&one.hello.session, &one.path).cmp(&(&other.hello.session, &other.path)));
    found
}

async fn ask(path: PathBuf) -> Option<FoundConsole> {
    match ConsoleLine::knock(&path).await {
        Ok(hello) | Err(NoLine::OtherVersion(hello)) => Some(FoundConsole { path, hello }),
        Err(NoLine::Gone | NoLine::Full) => None,
    }
}
