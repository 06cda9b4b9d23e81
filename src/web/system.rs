//! What differs between systems.

use std::fs::OpenOptions;
use std::time::Duration;

use socket2::{SockRef, TcpKeepalive};
use tokio::net::TcpStream;

/// How many open files the program asks for: every viewer is one.
#[cfg(unix)]
const FILES: u64 = 1024;

/// Makes the system end a connection whose other end has not answered for so long, where it can.
pub(super) fn end_when_silent(stream: &TcpStream, after: Duration) {
    let socket = SockRef::from(stream);
    // Without these a silent connection lasts as long as the system's default; it costs a place, and no more.
    let _ = socket.set_tcp_keepalive(&TcpKeepalive::new().with_time(after));
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = socket.set_tcp_user_timeout(Some(after));
}

/// Raises the limit of open files to what the viewers need: some systems begin with 256. Returns the limit.
#[cfg(unix)]
pub(super) fn allow_files() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    if current.is_some_and(|current| current < FILES) {
        let current = Some(maximum.map_or(FILES, |maximum| maximum.min(FILES)));
        let _ = setrlimit(Resource::Nofile, Rlimit { current, maximum });
    }
    let allowed = getrlimit(Resource::Nofile).current;
    allowed.and_then(|allowed| usize::try_from(allowed).ok()).unwrap_or(usize::MAX)
}

/// Other systems set no such limit.
#[cfg(not(unix))]
pub(super) fn allow_files() -> usize {
    usize::MAX
}

/// Only the owner may read a file that is made.
#[cfg(unix)]
pub(super) fn make_private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

/// Files lie in the owner's profile, and have its permissions.
#[cfg(not(unix))]
pub(super) fn make_private(_options: &mut OpenOptions) {}
