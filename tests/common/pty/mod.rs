//! A real program in a real pseudo-terminal, used as a person would use it: look, type, wait to see.
//!
//! ```ignore
//! let pty = Pty::program(env!("CARGO_BIN_EXE_tribune")).args(["run", "sessions/french.toml"]).size(120, 36).spawn();
//! pty.wait_for("Opening").keys("a").keys("fra<enter>").wait_for("France");
//! pty.keys("<c-c>");
//! assert_eq!(pty.exit(), Exit::Code(0));
//! ```
//!
//! No test sleeps and hopes: each wait is for something to be seen, and fails after three minutes with the screen as it
//! is then.

mod keys;
mod setup;
mod shown;

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use portable_pty::{Child, MasterPty, PtySize};
pub use rustix::process::Signal;
use rustix::process::{Pid, kill_process, kill_process_group};

use super::phrases::unmarked;
use keys::typed;
pub use setup::Setup;
use shown::{Shared, State, contents, picture, seen_size, text};

/// How long to wait for anything. A busy machine is no failure.
const PATIENCE: Duration = Duration::from_secs(180);

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exit {
    /// By itself, with this code.
    Code(u32),
    /// By a signal, in the system's words ("Killed").
    Signal(String),
}

/// A program in a terminal. Dropping it kills the program.
pub struct Pty {
    shared: Arc<Shared>,
    child: Mutex<Box<dyn Child + Send + Sync>>,
    leader: Pid,
    line_at_start: String,
    master: Option<Box<dyn MasterPty + Send>>,
    device: PathBuf,
    reader: Option<JoinHandle<()>>,
}

impl Pty {
    /// Sets up a program in a terminal of 256 colours, with nothing in its environment about more or fewer.
    pub fn program(program: impl AsRef<OsStr>) -> Setup {
        Setup::of(program)
    }

    /// Types. Names in angle brackets are keys: `<enter> <esc> <tab> <s-tab> <space> <backspace> <delete> <home> <end>
    /// <pageup> <pagedown> <up> <down> <left> <right> <insert> <s-up> <s-down> <s-left> <s-right> <f1>` to `<f12>`,
    /// `<c-a>` to `<c-z>`, and `<lt>` for `<`.
    pub fn keys(&self, keys: &str) -> &Self {
        self.send(&typed(keys))
    }

    /// Pastes text, bracketed as the program has asked for.
    pub fn paste(&self, text: &str) -> &Self {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes())
    }

    /// Clicks the left button on a cell, counted from 0.
    pub fn click(&self, column: u16, row: u16) -> &Self {
        let (column, row) = (column + 1, row + 1);
        self.send(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").as_bytes())
    }

    /// Sends bytes as the keyboard would.
    pub fn send(&self, bytes: &[u8]) -> &Self {
        let mut keyboard = self.shared.keyboard.lock().unwrap();
        let keyboard = keyboard.as_mut().expect("the terminal is open");
        self.state().passed.clear();
        keyboard.write_all(bytes).and_then(|()| keyboard.flush()).expect("the terminal takes keys");
        self
    }

    /// Waits until `text` is on the screen, on one line, or has been there since the last key or wait: a busy machine
    /// looks too late for what disappears by itself.
    #[track_caller]
    pub fn wait_for(&self, text: &str) -> &Self {
        let text = unmarked(text);
        let text = text.as_str();
        let has_passed = |state: &State| state.passed.iter().position(|screen| screen.contains(text));
        self.wait(&format!("`{text}` on the screen"), |state| {
            has_passed(state).is_some() || contents(state.terminal.screen()).contains(text)
        });
        let mut state = self.state();
        let seen = has_passed(&state).unwrap_or(state.passed.len());
        state.passed.drain(..seen);
        drop(state);
        self
    }

    /// Waits until `text` is not on the screen.
    #[track_caller]
    pub fn wait_gone(&self, text: &str) -> &Self {
        let text = unmarked(text);
        self.wait_until_text(&format!("no `{text}` on the screen"), |shown| !shown.contains(&text))
    }

    /// Waits until `met` holds of the screen; `what` names it in the failure.
    #[track_caller]
    pub fn wait_until(&self, what: &str, met: impl Fn(&vt100::Screen) -> bool) -> &Self {
        self.wait(what, |state| met(state.terminal.screen()))
    }

    /// Waits until `met` holds of the screen's text, [`unmarked`]; `what` names it in the failure.
    #[track_caller]
    pub fn wait_until_text(&self, what: &str, met: impl Fn(&str) -> bool) -> &Self {
        self.wait_until(what, |screen| met(&contents(screen)))
    }

    /// Waits until the program has written `bytes`.
    #[track_caller]
    pub fn wait_for_bytes(&self, bytes: &[u8]) -> &Self {
        let what = format!("the bytes {}", bytes.escape_ascii());
        self.wait(&what, |state| state.bytes.windows(bytes.len()).any(|window| window == bytes))
    }

    /// Waits until the bell has rung `times` times in all, or more.
    #[track_caller]
    pub fn wait_for_bells(&self, times: usize) -> &Self {
        self.wait(&format!("{times} bells"), |state| state.terminal.callbacks().bells >= times)
    }

    #[track_caller]
    fn wait(&self, what: &str, met: impl Fn(&State) -> bool) -> &Self {
        let state = self.state();
        let (state, _) = self
            .shared
            .changed
            .wait_timeout_while(state, PATIENCE, |state| !met(state) && !state.ended)
            .expect("the reader lives");
        if !met(&state) {
            let how = if state.ended { "the program ended without" } else { "waited in vain for" };
            panic!("{how} {what}\n{}", picture(&state));
        }
        drop(state);
        self
    }

    /// The screen's text, a line each, without trailing spaces.
    pub fn screen(&self) -> String {
        text(self.state().terminal.screen())
    }

    /// Every line that was ever on the screen of a program that was started [`Setup::keeping_lines`].
    pub fn lines(&self) -> Vec<String> {
        self.state().lines.iter().flatten().cloned().collect()
    }

    /// Asks the terminal itself: colours of cells, modes, the cursor.
    pub fn view<T>(&self, ask: impl FnOnce(&vt100::Screen) -> T) -> T {
        ask(self.state().terminal.screen())
    }

    /// Fails unless the terminal is as before the program: its line edits and echoes, the cursor shows, and the
    /// alternate screen, the mouse and bracketed paste are off.
    #[track_caller]
    pub fn assert_restored(&self) -> &Self {
        let state = self.state();
        let screen = state.terminal.screen();
        let master = self.master.as_ref().expect("the terminal is open");
        let left_on: Vec<&str> = [
            ("the alternate screen", screen.alternate_screen()),
            ("a hidden cursor", screen.hide_cursor()),
            ("bracketed paste", screen.bracketed_paste()),
            ("the mouse", screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None),
            ("raw mode", line(master.as_ref()) != self.line_at_start),
        ]
        .into_iter()
        .filter_map(|(what, is_on)| is_on.then_some(what))
        .collect();
        assert!(left_on.is_empty(), "left behind: {}\n{}", left_on.join(", "), picture(&state));
        drop(state);
        self
    }

    /// How often the bell has rung.
    pub fn bells(&self) -> usize {
        self.state().terminal.callbacks().bells
    }

    /// All bytes that the program has written.
    pub fn bytes(&self) -> Vec<u8> {
        self.state().bytes.clone()
    }

    /// Begins to read the output of a program that was started [`Setup::unread`].
    pub fn read_on(&self) -> &Self {
        self.state().read = true;
        self.shared.changed.notify_all();
        self
    }

    pub fn resize(&self, columns: u16, rows: u16) -> &Self {
        let master = self.master.as_ref().expect("the terminal is open");
        // The picture first: what the program draws for the new size must not meet the old one.
        let mut state = self.state();
        let (seen_rows, seen_columns) = seen_size(columns, rows);
        state.terminal.set_size(seen_rows, seen_columns);
        master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).expect("a new size");
        drop(state);
        self
    }

    /// Wipes the screen without telling the program.
    pub fn wipe(&self) -> &Self {
        self.state().terminal.process(b"\x1b[2J");
        self
    }

    /// Sends a signal to the program alone.
    pub fn signal(&self, signal: Signal) -> &Self {
        kill_process(self.leader, signal).expect("the program runs");
        self
    }

    /// Kills the program (SIGKILL), and waits until it is gone.
    pub fn kill(&self) -> Exit {
        let _ = kill_process(self.leader, Signal::KILL);
        self.exit()
    }

    /// Closes the terminal, as closing its window does: the program gets SIGHUP, and reads and writes fail.
    pub fn close(&mut self) {
        // When dropped, the keyboard's side sends Enter and Ctrl-D. A stopped program does not read them, and they are
        // gone when it goes on; closing continues it.
        let _ = kill_process_group(self.leader, Signal::STOP);
        self.state().closed = true;
        self.shared.changed.notify_all();
        // The reader waits for output, so it gets some.
        if let Ok(mut device) = OpenOptions::new().write(true).open(&self.device) {
            let _ = device.write_all(b"\r");
        }
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the reader ends");
        }
        self.shared.keyboard.lock().unwrap().take();
        self.master.take();
        let _ = kill_process_group(self.leader, Signal::CONT);
    }

    /// Waits until the program has ended. Returns how.
    #[track_caller]
    pub fn exit(&self) -> Exit {
        const PAUSE: Duration = Duration::from_millis(5);
        let mut waited = Duration::ZERO;
        while waited < PATIENCE {
            if let Some(status) = self.child.lock().unwrap().try_wait().expect("the program's state") {
                self.wait_for_the_last_bytes();
                return match status.signal() {
                    Some(name) => Exit::Signal(name.to_owned()),
                    None => Exit::Code(status.exit_code()),
                };
            }
            thread::sleep(PAUSE);
            waited += PAUSE;
        }
        panic!("waited in vain for the program's end\n{}", picture(&self.state()));
    }

    pub fn runs(&self) -> bool {
        self.child.lock().unwrap().try_wait().expect("the program's state").is_none()
    }

    pub fn pid(&self) -> u32 {
        self.leader.as_raw_nonzero().get().cast_unsigned()
    }

    /// If nobody reads, or the program left children behind, there is no last byte to wait for.
    fn wait_for_the_last_bytes(&self) {
        let state = self.state();
        let unread = |state: &mut State| state.read && !state.closed && !state.ended;
        drop(self.shared.changed.wait_timeout_while(state, Duration::from_secs(30), unread));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        // The number of a program that has ended may be another's.
        if let Ok(None) = child.try_wait() {
            let _ = kill_process_group(self.leader, Signal::KILL);
            let _ = child.wait();
        }
        // The reader, if any, ends with the program's side of the terminal.
        self.state().closed = true;
        self.shared.changed.notify_all();
    }
}

/// The settings of the terminal's line: echo, editing, keys that are signals.
fn line(master: &dyn MasterPty) -> String {
    let set = master.get_termios().expect("the terminal's settings");
    format!("{:?} {:?} {:?}", set.input_flags, set.output_flags, set.local_flags)
}
