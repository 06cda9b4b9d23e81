//! Whether somebody reads the lines still, on each system.

/// Returns whether the other end of standard output is closed: `tribune follow | head -1` ends although no change comes.
#[cfg(unix)]
pub(super) fn is_gone() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let out = std::io::stdout();
    let mut out = [PollFd::new(&out, PollFlags::empty())];
    let asked = poll(&mut out, Some(&Timespec { tv_sec: 0, tv_nsec: 0 }));
    asked.is_ok() && out.iter().any(|out| out.revents().contains(PollFlags::ERR))
}

/// Elsewhere the next line tells.
#[cfg(not(unix))]
pub(super) fn is_gone() -> bool {
    false
}
