//! A line of text that is asked for: an hour, a message, a folder.

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode};
use tui_input::Input;

use crate::console::chair::{Chair, LONGEST_INPUT, Panel, Then};
use crate::console::effect::Effect;
use crate::console::key::{ENTER, ESC};
use crate::draw::scene;
use crate::floor::command::Command;
use crate::floor::time::{Span, Stamp};
use crate::text;
use crate::words::Args;

use super::keys::{Layer, PanelKey, PanelRow};
use super::line;

/// The longest path of a folder that is taken, in characters.
const LONGEST_PATH: usize = 1000;
/// How an hour of tomorrow is written: behind the hour.
const TOMORROW: &str = "+1";
/// How far an hour of the next day may be ahead without being called one of tomorrow's.
const NIGHT: Span = Span::from_mins(8 * 60);

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
];

/// A line of text.
#[derive(Debug)]
pub(in crate::console) struct EntryPanel {
    /// What for.
    of: EntryOf,
    /// The text so far.
    input: Input,
    /// Why it is not what is asked for, where that was found.
    fault: Option<String>,
}

/// What a line of text is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum EntryOf {
    /// The hour at which the meeting that is to be suspended resumes.
    Hour,
    /// The hour at which the suspended meeting resumes.
    Resumption,
    /// A message to the room.
    Message,
    /// The folder to save the session in.
    Folder,
}

impl EntryPanel {
    /// Returns an empty line to be written.
    pub(in crate::console) fn of(of: EntryOf) -> Self {
        Self { of, input: Input::default(), fault: None }
    }

    fn longest(&self) -> usize {
        if self.of == EntryOf::Folder { LONGEST_PATH } else { LONGEST_INPUT }
    }

    fn taken(&self, chair: &mut Chair, now: Stamp) -> Result<Vec<Effect>, String> {
        let text = self.input.value().trim();
        match self.of {
            EntryOf::Message => {
                chair.show_message(text::clean(text, LONGEST_INPUT).into_owned());
                Ok(Vec::new())
            }
            EntryOf::Folder => match folder(text) {
                Some(folder) => Ok(vec![Effect::SaveIn(folder)]),
                None => Err(chair.words.say("ask-folder-fault", &Args::new().with("found", text))),
            },
            EntryOf::Resumption => {
                let until = if text.is_empty() { None } else { Some(hour_to_come(chair, text, now)?) };
                Ok(vec![Effect::Command(Command::SetResumption { until })])
            }
            EntryOf::Hour => {
                let until = Some(hour_to_come(chair, text, now)?);
                Ok(vec![Effect::Command(Command::Suspend { until })])
            }
        }
    }
}

impl Panel for EntryPanel {
    fn layer(&self) -> Layer {
        Layer::Entry
    }

    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then {
        if key != PanelKey::Yes {
            return Then::CLOSE;
        }
        match self.taken(chair, now) {
            Ok(effects) => Then::Close(effects),
            Err(fault) => {
                self.fault = Some(fault);
                Then::STAY
            }
        }
    }

    fn scene(&self, chair: &Chair, _: Stamp) -> scene::PanelView {
        scene::PanelView::Entry {
            question: chair.words.plain(match self.of {
                EntryOf::Hour => "ask-hour",
                EntryOf::Resumption => "ask-resumption",
                EntryOf::Message => "ask-message",
                EntryOf::Folder => "ask-folder",
            }),
            fault: self.fault.clone(),
            input: line::shown(&self.input),
            hints: chair.panel_hints(KEYS),
        }
    }

    fn edit(&mut self, event: &Event, _: &Chair) {
        self.fault = None;
        let longest = self.longest();
        line::edit(&mut self.input, event, longest);
    }

    fn paste(&mut self, pasted: &str, chair: &Chair) -> Option<Box<dyn Panel>> {
        for letter in text::clean(pasted.trim(), self.longest()).chars() {
            self.edit(&Event::Key(KeyCode::Char(letter).into()), chair);
        }
        None
    }
}

/// Returns when the hour that was written comes: today, or soon after midnight; tomorrow where that is asked for. Else
/// why it does not come.
fn hour_to_come(chair: &Chair, text: &str, now: Stamp) -> Result<Stamp, String> {
    let (hour, is_tomorrow) = text.strip_suffix(TOMORROW).map_or((text, false), |hour| (hour, true));
    let Some(minutes) = hour_of_day(hour) else {
        return Err(chair.words.say("ask-hour-fault", &Args::new().with("found", text)));
    };
    let (offsets, followed) = (chair.setting.offsets, chair.history.floor().wall_clock().followed);
    // On the room's clock as it shows, which may follow the computer's.
    let shown = now + followed;
    let today = offsets.day(shown);
    let next = offsets.next(minutes, shown);
    if is_tomorrow {
        let of_tomorrow = if offsets.day(next) == today { offsets.next(minutes, next) } else { next };
        return Ok(of_tomorrow - followed);
    }
    if offsets.day(next) == today || next - shown <= NIGHT {
        return Ok(next - followed);
    }
    let present = offsets.hour(shown);
    let args = Args::new().with("hour", hour.trim());
    Err(if minutes > present.hour * 60 + present.minute {
        chair.words.say("ask-hour-skipped", &args)
    } else {
        chair.words.say("ask-hour-passed", &args.with("now", chair.words.hour(present)))
    })
}

/// Returns the whole path of the folder that a text names, as a shell would read it: with `~` for the home folder, and in
/// quotes, which many terminals put around a folder that is dragged into them.
fn folder(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let bare = ['"', '\''].iter().find_map(|&quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let text = bare.unwrap_or(text);
    let path = match text.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            etcetera::home_dir().ok()?.join(rest.trim_start_matches(['/', '\\']))
        }
        Some(_) | None => PathBuf::from(text),
    };
    std::path::absolute(path).ok()
}

/// Returns the minutes after midnight of an hour such as `11:05`.
fn hour_of_day(text: &str) -> Option<i64> {
    let (hours, minutes) = text.trim().split_once([':', '.', 'h'])?;
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    (hours < 24 && minutes < 60).then(|| i64::from(hours) * 60 + i64::from(minutes))
}
