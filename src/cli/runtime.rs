//! The runtime of the commands that wait for several things at once.

use std::io;

use tokio::runtime::Builder;

/// Runs a command until it ends. A disk that hangs, a reader that takes nothing, or a name that is still looked up does not
/// keep the program from ending.
pub(super) fn run_async<T, E: From<io::Error>>(command: impl Future<Output = Result<T, E>>) -> Result<T, E> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(command);
    runtime.shutdown_background();
    ended
}
