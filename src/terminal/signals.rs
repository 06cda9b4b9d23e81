//! The signals that the program answers, and what each asks of it.

use std::sync::atomic::{AtomicU32, Ordering};

/// What a signal asks of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// The terminal was closed: leave at once, with 129.
    Hangup,
    /// End in good order, with this exit code: 128 and the signal's number, such as 143 when asked to end (SIGTERM).
    Terminate(u8),
    /// The program was stopped, and goes on.
    Continue,
}

pub use here::Signals;

pub(super) use here::outlive_file_limit;

/// Counts the signals that end the program and that a loop has taken.
static TAKEN: AtomicU32 = AtomicU32::new(0);

/// Returns how many signals that end the program have been taken.
pub(super) fn taken() -> u32 {
    TAKEN.load(Ordering::SeqCst)
}

impl Signals {
    /// Waits for the next signal. Several of one kind may come as one. Cancel safe.
    pub async fn next(&mut self) -> Signal {
        let signal = self.look().await;
        if signal != Signal::Continue {
            TAKEN.fetch_add(1, Ordering::SeqCst);
        }
        signal
    }
}

#[cfg(unix)]
mod here {
    use std::future::poll_fn;
    use std::io;
    use std::task::Poll;
    use std::time::Duration;

    use rustix::process::Signal as Raw;
    use tokio::signal::unix::{self, SignalKind};

    use super::Signal;

    /// A program that still runs after this time will not be stopped.
    const NOT_STOPPED: Duration = Duration::from_millis(200);

    /// The signals that end the program, apart from a hangup. Some are hardly ever sent, but each would end a program
    /// that does not handle it, and leave the terminal in raw mode.
    const ENDING: [Raw; 7] = [Raw::TERM, Raw::INT, Raw::QUIT, Raw::USR1, Raw::USR2, Raw::ALARM, Raw::XCPU];

    /// The signals that the program answers.
    pub struct Signals {
        hangup: unix::Signal,
        ending: Vec<(unix::Signal, u8)>,
        resume: unix::Signal,
    }

    fn listen(signal: Raw) -> io::Result<unix::Signal> {
        unix::signal(SignalKind::from_raw(signal.as_raw()))
    }

    /// Makes a write beyond the limit of a file's size fail, as on a full disk, instead of ending the program. Call it
    /// inside a runtime.
    pub(in super::super) fn outlive_file_limit() -> io::Result<()> {
        // The handler stays when its listener is dropped.
        listen(Raw::XFSZ).map(drop)
    }

    impl Signals {
        /// Begins to listen, inside a runtime. From then on none of them ends the program by itself.
        pub fn listen() -> io::Result<Self> {
            let code = |signal: Raw| u8::try_from(128 + signal.as_raw()).unwrap_or(u8::MAX);
            let ending = ENDING.into_iter().map(|signal| Ok((listen(signal)?, code(signal))));
            Ok(Self {
                hangup: listen(Raw::HUP)?,
                ending: ending.collect::<io::Result<_>>()?,
                resume: listen(Raw::CONT)?,
            })
        }

        /// Waits for the next signal. Other listeners get it too. Cancel safe.
        pub(in super::super) async fn look(&mut self) -> Signal {
            poll_fn(|context| {
                if self.hangup.poll_recv(context).is_ready() {
                    return Poll::Ready(Signal::Hangup);
                }
                for (signal, code) in &mut self.ending {
                    if signal.poll_recv(context).is_ready() {
                        return Poll::Ready(Signal::Terminate(*code));
                    }
                }
                self.resume.poll_recv(context).map(|_| Signal::Continue)
            })
            .await
        }

        /// Stops the program and the rest of its shell job; returns when it goes on.
        ///
        /// The system does not stop a job without a shell: then this returns after [`NOT_STOPPED`]. Nor does it stop
        /// all threads before the call returns: hence the wait.
        pub(in super::super) async fn stop(&mut self) -> io::Result<()> {
            rustix::process::kill_current_process_group(Raw::TSTP)?;
            let _ = tokio::time::timeout(NOT_STOPPED, self.resume.recv()).await;
            Ok(())
        }
    }
}

#[cfg(windows)]
mod here {
    use std::io;

    use tokio::signal::windows::{self, CtrlBreak, CtrlC, CtrlClose, CtrlLogoff, CtrlShutdown};

    use super::Signal;

    /// What the console and the system ask of the program.
    pub struct Signals {
        interrupt: CtrlC,
        pause: CtrlBreak,
        close: CtrlClose,
        logoff: CtrlLogoff,
        shutdown: CtrlShutdown,
    }

    /// There is no such limit here.
    #[expect(clippy::unnecessary_wraps, reason = "on other systems it can fail")]
    pub(in super::super) fn outlive_file_limit() -> io::Result<()> {
        Ok(())
    }

    impl Signals {
        /// Begins to listen, inside a runtime. From then on none of them ends the program by itself.
        pub fn listen() -> io::Result<Self> {
            Ok(Self {
                interrupt: windows::ctrl_c()?,
                pause: windows::ctrl_break()?,
                close: windows::ctrl_close()?,
                logoff: windows::ctrl_logoff()?,
                shutdown: windows::ctrl_shutdown()?,
            })
        }

        /// Waits for the next signal. Other listeners get it too. Cancel safe.
        pub(in super::super) async fn look(&mut self) -> Signal {
            tokio::select! {
                biased;
                _ = self.close.recv() => Signal::Hangup,
                _ = self.logoff.recv() => Signal::Hangup,
                _ = self.shutdown.recv() => Signal::Hangup,
                _ = self.interrupt.recv() => Signal::Terminate(130),
                _ = self.pause.recv() => Signal::Terminate(130),
            }
        }

        #[expect(clippy::unused_async, reason = "on other systems there is something to wait for")]
        pub(in super::super) async fn stop(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
}
