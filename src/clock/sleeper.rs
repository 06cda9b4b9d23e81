//! Sleeping until the next second that shows.
//!
//! On Linux a timer of the system wakes the loop: once, at the moment, and also if the machine slept through the rest
//! of the wait. tokio's timers count milliseconds, wake twice in a wait of a second, and stand still while the machine
//! sleeps. They serve on other systems.

pub use here::Sleeper;

#[cfg(any(target_os = "linux", target_os = "android"))]
mod here {
    use std::io;
    use std::os::fd::OwnedFd;
    use std::time::Duration;

    use rustix::time::{
        Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
        timerfd_settime,
    };
    use tokio::io::Interest;
    use tokio::io::unix::AsyncFd;

    /// A timer that the loop sleeps on.
    pub struct Sleeper(AsyncFd<OwnedFd>);

    impl Sleeper {
        /// Makes the timer, inside a runtime.
        #[expect(
            deprecated,
            reason = "its successor is unsafe for the sake of types that may change their descriptor; this one never does"
        )]
        pub fn new() -> io::Result<Self> {
            let flags = TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC;
            let timer = timerfd_create(TimerfdClockId::Boottime, flags)?;
            Ok(Self(AsyncFd::with_interest(timer, Interest::READABLE)?))
        }

        /// Sleeps for `wake`; for ever if that is `None`. Cancel safe.
        pub async fn sleep(&self, wake: Option<Duration>) -> io::Result<()> {
            // Zero would switch the timer off.
            let wake = wake.map(|wake| wake.max(Duration::from_nanos(1))).unwrap_or_default();
            let it_value = Timespec {
                tv_sec: i64::try_from(wake.as_secs()).unwrap_or(i64::MAX),
                tv_nsec: wake.subsec_nanos().into(),
            };
            let it_interval = Timespec { tv_sec: 0, tv_nsec: 0 };
            timerfd_settime(&self.0, TimerfdTimerFlags::empty(), &Itimerspec { it_interval, it_value })?;
            // After a wait that a key cut short, the timer may still count as ready. Then the read finds nothing, and
            // waits.
            self.0.async_io(Interest::READABLE, |timer| Ok(rustix::io::read(timer, &mut [0; 8])?)).await?;
            Ok(())
        }
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
mod here {
    use std::io;
    use std::time::Duration;

    /// The loop sleeps on this.
    pub struct Sleeper;

    impl Sleeper {
        /// Makes the sleeper.
        pub fn new() -> io::Result<Self> {
            Ok(Self)
        }

        /// Sleeps for `wake`; for ever if that is `None`. Cancel safe.
        pub async fn sleep(&self, wake: Option<Duration>) -> io::Result<()> {
            match wake {
                Some(wake) => tokio::time::sleep(wake).await,
                None => std::future::pending().await,
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::Sleeper;
    use crate::clock::Clock;
    use crate::floor::time::Span;

    #[tokio::test]
    async fn it_sleeps_until_the_moment_and_for_ever_where_there_is_none() {
        let sleeper = Sleeper::new().unwrap();
        let clock = Clock::real(Span::ZERO);
        let moment = clock.now() + Span::from_millis(20);
        sleeper.sleep(Some(clock.until(moment))).await.unwrap();
        assert!(clock.now() >= moment);
        sleeper.sleep(Some(Duration::ZERO)).await.unwrap();

        assert!(timeout(Duration::from_millis(20), sleeper.sleep(None)).await.is_err());
    }

    #[tokio::test]
    async fn a_wait_that_was_cut_short_does_not_end_the_next() {
        let sleeper = Sleeper::new().unwrap();
        // On a busy machine the wait may end before it is cut short: then try again.
        while timeout(Duration::ZERO, sleeper.sleep(Some(Duration::from_millis(5)))).await.is_ok() {}
        std::thread::sleep(Duration::from_millis(10));
        assert!(timeout(Duration::from_millis(50), sleeper.sleep(None)).await.is_err());
    }
}
