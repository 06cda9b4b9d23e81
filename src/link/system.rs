//! Sockets for this user alone, on each system.

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

    /// How long to retry a path that others keep taking.
    const CONTENDED: Duration = Duration::from_millis(100);

    /// The socket's file, which the listener removes when it is dropped.
    pub(in super::super) struct SocketGuard;

    /// Listens at a path in a folder of this user. A dead program's socket is replaced.
    pub(in super::super) fn listen(path: &Path) -> io::Result<(Listener, SocketGuard)> {
        use interprocess::os::unix::local_socket::ListenerOptionsExt as _;
        let options = || -> io::Result<_> {
            let options = ListenerOptions::new().name(path.to_fs_name::<GenericFilePath>()?);
            Ok(options.try_overwrite(true).max_spin_time(CONTENDED))
        };
        // Where sockets have no permissions, those of the folder keep others out.
        let listener = match options()?.mode(0o600).create_tokio() {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => options()?.create_tokio(),
            made => made,
        };
        // A socket's address has room for about a hundred bytes of path.
        let is_too_long = |error: &io::Error| error.kind() == io::ErrorKind::InvalidInput;
        let told = |error| if is_too_long(&error) { io::ErrorKind::InvalidFilename.into() } else { error };
        Ok((listener.map_err(told)?, SocketGuard))
    }

    pub(in super::super) async fn connect(path: &Path) -> io::Result<Stream> {
        Stream::connect(path.to_fs_name::<GenericFilePath>()?).await
    }

    /// Whether the other side is a program of this user.
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

    /// Listens at a pipe that only its owner can open. Nobody can guess its name, which is in a file at a path in this
    /// user's profile. A dead program's file is replaced.
    pub(in super::super) fn listen(path: &Path) -> io::Result<(Listener, SocketGuard)> {
        let chance = RandomState::new().hash_one(std::process::id());
        let pipe = format!(r"\\.\pipe\tribune-{chance:016x}");
        let owner_alone = SecurityDescriptor::deserialize(u16cstr!("D:P(A;;FA;;;OW)(A;;FA;;;SY)"))?;
        let name = pipe.as_str().to_fs_name::<GenericFilePath>()?;
        let listener = ListenerOptions::new().name(name).security_descriptor(owner_alone).create_tokio()?;
        fs::write(path, &pipe)?;
        Ok((listener, SocketGuard(path.to_owned())))
    }

    pub(in super::super) async fn connect(path: &Path) -> io::Result<Stream> {
        let pipe = fs::read_to_string(path)?;
        Stream::connect(pipe.to_fs_name::<GenericFilePath>()?).await
    }

    /// Whether the other side is a program of this user. It is: nobody else can open the pipe.
    pub(in super::super) fn is_own(_stream: &Stream) -> bool {
        true
    }
}
