//! Hearing that the terminal was closed where no signal says so.
//!
//! The system tells the first program of a terminal's session alone, often a shell, and that may keep it to itself. Nor
//! does the reading of keys tell: crossterm tries again for ever, and keeps a processor busy with it.

pub(super) use here::Closing;

#[cfg(any(target_os = "linux", target_os = "android"))]
mod here {
    use std::io::{self, IsTerminal};
    use std::os::fd::{AsFd, OwnedFd};

    use tokio::io::Interest;
    use tokio::io::unix::AsyncFd;

    /// Waits for the terminal's end.
    pub(in super::super) struct Closing(AsyncFd<OwnedFd>);

    impl Closing {
        /// Begins to listen, inside a runtime.
        #[expect(
            deprecated,
            reason = "its successor is unsafe for the sake of types that may change their descriptor; this one never does"
        )]
        pub(in super::super) fn listen() -> io::Result<Self> {
            let (input, output) = (io::stdin(), io::stdout());
            let terminal = if input.is_terminal() { input.as_fd() } else { output.as_fd() };
            // What is waited for never comes from a terminal: keys do not wake this, its end always does.
            Ok(Self(AsyncFd::with_interest(terminal.try_clone_to_owned()?, Interest::PRIORITY)?))
        }

        /// Waits until the terminal is closed; may never end. Cancel safe.
        pub(in super::super) async fn heard(&self) {
            while let Ok(mut woken) = self.0.ready(Interest::PRIORITY).await {
                if woken.ready().is_read_closed() {
                    return;
                }
                woken.clear_ready();
            }
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
mod here {
    use std::io;

    /// Waits for the terminal's end.
    pub(in super::super) struct Closing;

    impl Closing {
        #[expect(clippy::unnecessary_wraps, reason = "on Linux it can fail")]
        pub(in super::super) fn listen() -> io::Result<Self> {
            Ok(Self)
        }

        /// Waits for ever: here only a signal, or the next frame, tells.
        pub(in super::super) async fn heard(&self) {
            std::future::pending::<()>().await;
        }
    }
}
