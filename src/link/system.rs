//! What differs between systems: how a socket is made for this user alone, and how it is found.

use std::io;
use std::path::Path;

use interprocess::local_socket::tokio::prelude::*;
use interprocess::local_socket::tokio::{Listener, Stream};
use interprocess::local_socket::{GenericFilePath, ListenerOptions};

#[cfg(unix)]
pub(super) use unix::{SocketGuard, connect, is_own, listen};
#[cfg(windows)]
pub(super) use windows::{SocketGuard, connect, is_own, listen};

#[cfg(unix)]
mod unix {
    use std::time::Duration;

    use super::*;

    /// How long a path that others take again and again is tried for.
    const CONTENDED: Duration = Duration::from_millis(100);

    /// The socket's file; it is removed when the listener is dropped.
    pub(in super::super) struct SocketGuard;

    /// Listens at a path in a folder of this user's own. What a dead program left there is replaced.
    pub(in super::super) fn listen(path: &Path) -> io::Result<(Listener, SocketGuard)> {
        use interprocess::os::unix::local_socket::ListenerOptionsExt as _;
        let options = || -> io::Result<_> {
            let options = ListenerOptions::new().name(path.to_fs_name::<GenericFilePath>()?);
            Ok(options.try_overwrite(true).max_spin_time(CONTENDED))
        };
        // Where a socket can have no rights of its own, those of its folder keep others out.
        let listener = match options()?.mode(0o600).create_tokio() {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => options()?.create_tokio(),
            made => made,
        };
        // A path of more than about a hundred bytes fits in no address of a socket.
        let is_too_long = |error: &io::Error| error.kind() == io::ErrorKind::InvalidInput;
        let told = |error| if is_too_long(&error) { io::ErrorKind::InvalidFilename.into() } else { error };
        Ok((listener.map_err(told)?, SocketGuard))
    }

    /// Connects to a console.
    pub(in super::super) async fn connect(path: &Path) -> io::Result<Stream> {
        Stream::connect(path.to_fs_name::<GenericFilePath>()?).await
    }

    /// Returns whether the other side is a program of this user.
    pub(in super::super) fn is_own(stream: &Stream) -> bool {
        let own = rustix::process::geteuid().as_raw();
        stream.peer_creds().is_ok_and(|peer| peer.euid() == Some(own))
    }
}

#[cfg(windows)]
mod windows {
    use std::fs;
    use std::hash::{BuildHasher as _, RandomState};
    use std::path::PathBuf;

    use interprocess::os::windows::local_socket::ListenerOptionsExt as _;
    use interprocess::os::windows::security_descriptor::SecurityDescriptor;
    use widestring::u16cstr;

    use super::*;

    /// A file that names the pipe; removed when dropped.
    pub(in super::super) struct SocketGuard(PathBuf);

    impl Drop for SocketGuard {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.0);
        }
    }

    /// Listens at a pipe that only its owner can open, whose name nobody can know beforehand: it is in a file at a path in
    /// this user's profile. What a dead program left there is replaced.
    pub(in super::super) fn listen(path: &Path) -> io::Result<(Listener, SocketGuard)> {
        let chance = RandomState::new().hash_one(std::process::id());
        let pipe = format!(r"\\.\pipe\tribune-{chance:016x}");
        let owner_alone = SecurityDescriptor::deserialize(u16cstr!("D:P(A;;FA;;;OW)(A;;FA;;;SY)"))?;
        let name = pipe.as_str().to_fs_name::<GenericFilePath>()?;
        let listener = ListenerOptions::new().name(name).security_descriptor(owner_alone).create_tokio()?;
        fs::write(path, &pipe)?;
        Ok((listener, SocketGuard(path.to_owned())))
    }

    /// Connects to a console.
    pub(in super::super) async fn connect(path: &Path) -> io::Result<Stream> {
        let pipe = fs::read_to_string(path)?;
        Stream::connect(pipe.to_fs_name::<GenericFilePath>()?).await
    }

    /// Returns whether the other side is a program of this user: nobody else can open the pipe.
    pub(in super::super) fn is_own(_stream: &Stream) -> bool {
        true
    }
}
