//! Answers a signal when the loop cannot, because it waits for a disk or does something else that takes too long.

use std::io;
use std::sync::Once;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::time::sleep;

use super::guard;
use super::signals::{Signal, Signals, taken};

/// How long the loop may take to notice a signal that ends the program.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long the program may take to end after that. Its own waits at the end are shorter.
const ENDING: Duration = Duration::from_secs(20);
/// The thread's stack, in bytes.
const STACK: usize = 256 * 1024;

/// Starts to watch, once in a program. From then on a signal that ends the program ends it in time, whatever the loop
/// waits for: the terminal is given back, and the process exits. What counts is on the disk by then, as when the
/// program is killed. Fails if the system has no thread left.
pub(super) fn start() -> io::Result<()> {
    static ONCE: Once = Once::new();
    let mut begun = Ok(());
    ONCE.call_once(|| begun = begin());
    begun
}

fn begin() -> io::Result<()> {
    let (tell, told) = sync_channel(1);
    thread::Builder::new().name("signals".into()).stack_size(STACK).spawn(move || {
        let runtime = Builder::new_current_thread().enable_io().enable_time().build();
        // Nobody listens after the first message.
        let watched = runtime.and_then(|runtime| {
            runtime.block_on(async {
                let signals = Signals::listen()?;
                let _ = tell.send(Ok(()));
                watch(signals).await
            })
        });
        if let Err(error) = watched {
            let _ = tell.send(Err(error));
        }
    })?;
    told.recv().map_err(io::Error::other)?
}

async fn watch(mut signals: Signals) -> io::Result<()> {
    loop {
        let before = taken();
        let code = match signals.look().await {
            Signal::Continue => continue,
            Signal::Hangup => 129,
            Signal::Terminate(code) => code,
        };
        sleep(PATIENCE).await;
        if taken() != before {
            sleep(ENDING).await;
        }
        guard::give_back();
        std::process::exit(i32::from(code));
    }
}
