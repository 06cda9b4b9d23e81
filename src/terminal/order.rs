//! Who puts right-to-left text in order on this terminal: the terminal, or the program.
//!
//! Terminals differ. Some reorder each line by themselves; of these most can be told not to (ECMA-48's mode 8, BDSM). Others
//! show letters in the order in which they come. So the terminal is asked, before the first frame that holds such text:
//! `CSI 8 $ p`, and then a question that every terminal answers, so that silence is noticed soon.
//!
//! Sources: ECMA TR/53; <https://terminal-wg.pages.freedesktop.org/bidi/>; VTE's bidi.cc; the terminals themselves.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::draw::Bidi;

use super::guard;

/// How long a frame waits for the answer. One that comes later counts too.
const PATIENCE: Duration = Duration::from_millis(500);

/// Asks whether the terminal reorders text, and then for its attributes.
const QUESTION: &[u8] = b"\x1b[8$p\x1b[c";

/// Who is to put right-to-left text in order, as the user says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BidiSetting {
    /// Whoever can: the terminal is asked.
    #[default]
    Auto,
    /// The terminal.
    Terminal,
    /// The program.
    Tribune,
}

/// What a terminal answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// How a mode of ECMA-48 is set: 1 and 2 are set and reset, 3 and 4 the same for ever, 0 is unknown.
    Mode {
        /// The mode's number.
        mode: u32,
        /// How it is set.
        set: u32,
    },
    /// Its attributes. All questions before that were answered, or will not be.
    Attributes,
}

/// The number of the mode in which a terminal reorders text.
const REORDERS: u32 = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Knowledge {
    Unasked,
    Asked,
    /// It did not answer, and nothing else tells.
    Unknown,
    Settled(Bidi),
    /// It reorders text unless it is told not to.
    Told,
    /// The program puts words in order, and the terminal turns each word by itself.
    TurnsWords,
    /// The program puts all in order, and letters are pinned where they stand: the terminal reorders each line, and cannot be told
    /// not to.
    Pinned,
}

/// What is known before the terminal is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prior {
    /// This, whatever it answers.
    Fixed(Knowledge),
    /// This, if it does not answer.
    Fallback(Bidi),
    /// Nothing.
    Nothing,
    /// Nothing, and that it does not know the mode does not mean that nobody reorders.
    Untold,
}

impl Prior {
    fn of(setting: BidiSetting, env: impl Fn(&str) -> Option<String>) -> Self {
        match setting {
            BidiSetting::Terminal => Self::Fixed(Knowledge::Settled(Bidi::Terminal)),
            // It is asked all the same: one that reorders must be told not to.
            BidiSetting::Tribune => Self::Fallback(Bidi::Program),
            BidiSetting::Auto => Self::by_name(env),
        }
    }

    fn by_name(env: impl Fn(&str) -> Option<String>) -> Self {
        let is_set = |name| env(name).is_some_and(|value| !value.is_empty());
        let program = env("TERM_PROGRAM").unwrap_or_default();
        let term = env("TERM").unwrap_or_default();
        // A program between the terminal and us answers for itself. iTerm2 reorders if its user says so.
        if is_set("TMUX") || is_set("STY") || term.starts_with("screen") || program == "iTerm.app" {
            return Self::Untold;
        }
        if is_set("KITTY_WINDOW_ID") || term.starts_with("xterm-kitty") {
            return Self::Fixed(Knowledge::TurnsWords);
        }
        // This one reorders each line, too, and was seen to heed the marks that pin letters. Where its user has switched the
        // reordering off, the marks do nothing.
        if is_set("KONSOLE_VERSION") || term.starts_with("konsole") {
            return Self::Fixed(Knowledge::Pinned);
        }
        // These reorder each line, and cannot be told not to.
        let reorders =
            program == "Apple_Terminal" || ["putty", "mlterm"].iter().any(|name| term.starts_with(name));
        if reorders {
            return Self::Fixed(Knowledge::Settled(Bidi::Terminal));
        }
        let shows_as_it_comes = is_set("WT_SESSION")
            || matches!(program.as_str(), "vscode" | "WezTerm" | "ghostty")
            || ["alacritty", "foot", "linux", "xterm-ghostty", "wezterm"]
                .iter()
                .any(|name| term.starts_with(name));
        // The console of Windows reorders nothing, and its answers do not reach us.
        if cfg!(windows) {
            Self::Fixed(Knowledge::Settled(Bidi::Program))
        } else if shows_as_it_comes {
            Self::Fallback(Bidi::Program)
        } else {
            Self::Nothing
        }
    }
}

/// Who puts right-to-left text in order, as far as is known. The drawing thread asks, the loop hears the answer.
pub(super) struct Order {
    prior: Prior,
    knowledge: Mutex<Knowledge>,
    changed: Condvar,
    news: Notify,
    /// Whether there will be such text, though no frame has held any yet.
    expects: AtomicBool,
}

/// How a frame is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) bidi: Bidi,
    /// Whether the terminal is to be told not to reorder.
    pub(super) told: bool,
    /// What the terminal does to a frame that is in order, and what must be done about it.
    pub(super) then: Reordering,
}

/// What a terminal does to right-to-left text that is in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reordering {
    /// Nothing; or the frame is in the order of reading.
    Nothing,
    /// It turns each word by itself.
    TurnsWords,
    /// It reorders each line, but for letters that are pinned.
    ReordersLines,
}

impl Order {
    pub(super) fn of(setting: BidiSetting) -> Self {
        Self::by(Prior::of(setting, |name| std::env::var(name).ok()))
    }

    fn by(prior: Prior) -> Self {
        let knowledge = match prior {
            Prior::Fixed(knowledge) => knowledge,
            Prior::Fallback(_) | Prior::Nothing | Prior::Untold => Knowledge::Unasked,
        };
        Self {
            prior,
            knowledge: Mutex::new(knowledge),
            changed: Condvar::new(),
            news: Notify::new(),
            expects: AtomicBool::new(false),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Knowledge> {
        self.knowledge.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How to draw now.
    pub(super) fn way(&self) -> Way {
        match *self.lock() {
            Knowledge::Told => Way { bidi: Bidi::Program, told: true, then: Reordering::Nothing },
            Knowledge::TurnsWords => Way { bidi: Bidi::Program, told: false, then: Reordering::TurnsWords },
            Knowledge::Pinned => Way { bidi: Bidi::Program, told: false, then: Reordering::ReordersLines },
            Knowledge::Settled(bidi) => Way { bidi, told: false, then: Reordering::Nothing },
            Knowledge::Unasked | Knowledge::Asked | Knowledge::Unknown => {
                let bidi = if let Prior::Fallback(bidi) = self.prior { bidi } else { Bidi::Terminal };
                Way { bidi, told: false, then: Reordering::Nothing }
            }
        }
    }

    /// Whether the terminal is to be asked before a frame, by whether that holds right-to-left text.
    pub(super) fn is_to_ask(&self, holds: impl FnOnce() -> bool) -> bool {
        *self.lock() == Knowledge::Unasked && (self.expects.load(Ordering::SeqCst) || holds())
    }

    /// Has the terminal asked with the next frame, whatever that holds.
    pub(super) fn expect(&self) {
        self.expects.store(true, Ordering::SeqCst);
    }

    /// Asks the terminal, and waits a moment for its answer.
    pub(super) fn ask(&self) {
        let mut knowledge = self.lock();
        if *knowledge != Knowledge::Unasked {
            return;
        }
        *knowledge = Knowledge::Asked;
        drop(knowledge);
        if !guard::write(QUESTION, None) {
            // The terminal is not ours now: it is asked with the next frame.
            *self.lock() = Knowledge::Unasked;
            return;
        }
        let waits = |knowledge: &mut Knowledge| *knowledge == Knowledge::Asked;
        let waited = self.changed.wait_timeout_while(self.lock(), PATIENCE, waits);
        let (mut knowledge, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            *knowledge = self.without_answer();
        }
        drop(knowledge);
        self.news.notify_one();
    }

    fn without_answer(&self) -> Knowledge {
        match self.prior {
            Prior::Fixed(knowledge) => knowledge,
            Prior::Fallback(bidi) => Knowledge::Settled(bidi),
            Prior::Nothing | Prior::Untold => Knowledge::Unknown,
        }
    }

    /// Hears an answer.
    pub(super) fn hear(&self, answer: Answer) {
        let mut knowledge = self.lock();
        let is_asked = matches!(self.prior, Prior::Fallback(_) | Prior::Nothing | Prior::Untold)
            && *knowledge != Knowledge::Unasked;
        let before = *knowledge;
        match answer {
            Answer::Mode { mode: REORDERS, set } if is_asked => {
                *knowledge = match set {
                    1 => Knowledge::Told,
                    3 => Knowledge::Settled(Bidi::Terminal),
                    0 if self.prior == Prior::Untold => self.without_answer(),
                    _ => Knowledge::Settled(Bidi::Program),
                };
            }
            Answer::Attributes if before == Knowledge::Asked => *knowledge = self.without_answer(),
            Answer::Mode { .. } | Answer::Attributes => {}
        }
        let is_news = *knowledge != before;
        drop(knowledge);
        if is_news {
            self.changed.notify_all();
            self.news.notify_one();
        }
    }

    /// Whether only the user can tell.
    pub(super) fn is_unknown(&self) -> bool {
        *self.lock() == Knowledge::Unknown
    }

    /// Takes the user's word.
    pub(super) fn choose(&self, bidi: Bidi) {
        *self.lock() = Knowledge::Settled(bidi);
    }

    /// Waits until something else is known. Cancel safe.
    pub(super) async fn news(&self) {
        self.news.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prior(table: &[(&str, &str)]) -> Prior {
        Prior::of(BidiSetting::Auto, |name| {
            table.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    fn asked(prior: Prior, answers: &[Answer]) -> Knowledge {
        let order = Order::by(prior);
        if order.is_to_ask(|| true) {
            *order.lock() = Knowledge::Asked;
        }
        for answer in answers {
            order.hear(*answer);
        }
        *order.lock()
    }

    #[cfg(not(windows))]
    #[test]
    fn the_environment_names_terminals_that_cannot_be_asked() {
        #[rustfmt::skip]
        let table: &[(&[(&str, &str)], Prior)] = &[
            (&[("TERM", "xterm-256color")], Prior::Nothing),
            (&[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "220401")], Prior::Fixed(Knowledge::Pinned)),
            (&[("TERM_PROGRAM", "Apple_Terminal")], Prior::Fixed(Knowledge::Settled(Bidi::Terminal))),
            (&[("TERM", "putty-256color")], Prior::Fixed(Knowledge::Settled(Bidi::Terminal))),
            (&[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")], Prior::Fixed(Knowledge::TurnsWords)),
            (&[("TERM", "alacritty")], Prior::Fallback(Bidi::Program)),
            (&[("TERM_PROGRAM", "vscode")], Prior::Fallback(Bidi::Program)),
            (&[("TERM", "tmux-256color"), ("TMUX", "/tmp/tmux"), ("TERM_PROGRAM", "tmux")], Prior::Untold),
            (&[("TERM_PROGRAM", "iTerm.app")], Prior::Untold),
        ];
        for (given, expected) in table {
            assert_eq!(prior(given), *expected, "{given:?}");
        }
    }

    #[test]
    fn an_answer_decides_and_silence_leaves_it_to_what_was_known() {
        let mode = |set| Answer::Mode { mode: 8, set };
        for (known, answers, result) in [
            (Prior::Nothing, vec![mode(1), Answer::Attributes], Knowledge::Told),
            (Prior::Nothing, vec![mode(2)], Knowledge::Settled(Bidi::Program)),
            (Prior::Nothing, vec![mode(0), Answer::Attributes], Knowledge::Settled(Bidi::Program)),
            (Prior::Nothing, vec![mode(4)], Knowledge::Settled(Bidi::Program)),
            // It reorders for ever.
            (Prior::Nothing, vec![mode(3)], Knowledge::Settled(Bidi::Terminal)),
            (Prior::Nothing, vec![Answer::Attributes], Knowledge::Unknown),
            (Prior::Nothing, vec![Answer::Mode { mode: 4, set: 1 }], Knowledge::Asked),
            // A late one counts.
            (Prior::Nothing, vec![Answer::Attributes, mode(1)], Knowledge::Told),
            (Prior::Untold, vec![mode(0), Answer::Attributes], Knowledge::Unknown),
            (Prior::Untold, vec![mode(1)], Knowledge::Told),
            (Prior::Fallback(Bidi::Program), vec![Answer::Attributes], Knowledge::Settled(Bidi::Program)),
            (Prior::Fallback(Bidi::Program), vec![mode(1)], Knowledge::Told),
            (
                Prior::Fixed(Knowledge::Settled(Bidi::Terminal)),
                vec![mode(1)],
                Knowledge::Settled(Bidi::Terminal),
            ),
        ] {
            assert_eq!(asked(known, &answers), result, "{known:?} {answers:?}");
        }
        let of = |setting| Order::by(Prior::of(setting, |_| None)).way().bidi;
        assert_eq!((of(BidiSetting::Terminal), of(BidiSetting::Tribune)), (Bidi::Terminal, Bidi::Program));
    }
}
