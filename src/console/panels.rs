//! What lies over the room, but for the finder: the agenda, questions, lines of text, pages. Keys in, effects out.

use std::path::PathBuf;

use crossterm::event::{Event, KeyCode};
use tui_input::backend::crossterm::EventHandler;

use crate::floor::Floor;
use crate::floor::agenda::Progress;
use crate::floor::command::Command;
use crate::floor::plan::ItemId;
use crate::floor::time::{Span, Stamp};
use crate::text;
use crate::words::Args;

use super::chair::{Chair, LONGEST_INPUT};
use super::effect::Effect;
use super::keymap::PanelKey;
use super::ui::{Entry, Mode, Question};

/// How many lines a page key goes.
pub(super) const PAGE: usize = 10;
/// The longest path of a folder that is taken, in characters.
const LONGEST_PATH: usize = 1000;
/// The step by which a question about time changes it.
const QUESTION_STEP: Span = Span::from_secs(30);
/// How an hour of tomorrow is written: behind the hour.
const TOMORROW: &str = "+1";
/// How far an hour of the next day may be ahead without being called one of tomorrow's.
const NIGHT: Span = Span::from_mins(8 * 60);
/// The step by which an allotment changes.
const ALLOTMENT_STEP: Span = Span::from_mins(1);
/// The step by which the limit changes.
const LIMIT_STEP: Span = Span::from_secs(15);

impl Chair {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    pub(super) fn key_in_agenda(&mut self, key: PanelKey, selected: ItemId) -> Vec<Effect> {
        let floor = self.history.floor();
        if key == PanelKey::Agree && floor.agenda().agreed.is_some() && !floor.agenda().changed_since {
            self.mode = Mode::Room;
            return Vec::new();
        }
        if let Some(command) = agenda_command(key, floor, selected) {
            if key == PanelKey::Agree {
                self.mode = Mode::Room;
            }
            return vec![Effect::Command(command)];
        }
        let step = match key {
            PanelKey::Up => -1,
            PanelKey::Down => 1,
            PanelKey::Undo => return vec![Effect::Undo],
            PanelKey::Redo => return vec![Effect::Redo],
            PanelKey::Insist => return self.insist(),
            PanelKey::Dismiss => {
                self.mode = Mode::Room;
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        let items = &floor.agenda().items;
        let place = floor.agenda().place(selected).and_then(|place| place.checked_add_signed(step));
        if let Some(item) = place.and_then(|place| items.get(place)) {
            self.mode = Mode::Agenda { selected: item.id };
        }
        Vec::new()
    }

    /// Returns the command that goes on to the next item, or closes the session after the last.
    fn next_command(&self) -> Option<Command> {
        let floor = self.history.floor();
        match floor.agenda().next() {
            Some(_) => Some(Command::NextItem { after: floor.agenda().present()?.id }),
            None => Some(Command::Close),
        }
    }

    pub(super) fn answer(&mut self, key: PanelKey, question: Question) -> Vec<Effect> {
        let effect = match (key, question) {
            (PanelKey::More | PanelKey::Less, Question::Extend { turn, by }) => {
                let by = stepped(key, by, QUESTION_STEP).clamp(QUESTION_STEP, Span::from_mins(10));
                self.mode = Mode::Ask(Question::Extend { turn, by });
                return Vec::new();
            }
            (PanelKey::More | PanelKey::Less, Question::Limit { to }) => {
                let plan = self.history.floor().plan().rules.limit;
                let to = stepped(key, to, LIMIT_STEP).clamp(LIMIT_STEP.times(2).min(plan), plan);
                self.mode = Mode::Ask(Question::Limit { to });
                return Vec::new();
            }
            (PanelKey::Yes, Question::Extend { turn, by }) => {
                Some(Effect::Command(Command::Extend { turn, by }))
            }
            (PanelKey::Yes, Question::Limit { to }) => Some(Effect::Command(Command::SetLimit { to })),
            (PanelKey::Yes, Question::Leave) => Some(Effect::Leave),
            (PanelKey::Yes, Question::Next) => self.next_command().map(Effect::Command),
            (PanelKey::Yes | PanelKey::Otherwise, Question::Gap) => {
                Some(Effect::Command(Command::SettleGap { held: key == PanelKey::Otherwise }))
            }
            (PanelKey::Yes | PanelKey::Otherwise, Question::ClockStep) => {
                Some(Effect::Command(Command::SettleClockStep { follow: key == PanelKey::Yes }))
            }
            (PanelKey::Dismiss, _) => None,
            _ => return Vec::new(),
        };
        self.mode = Mode::Room;
        effect.into_iter().collect()
    }

    pub(super) fn key_in_entry(&mut self, key: PanelKey, now: Stamp) -> Vec<Effect> {
        let Mode::Entry { of, input, .. } = &self.mode else { return Vec::new() };
        if key != PanelKey::Yes {
            self.mode = Mode::Room;
            return Vec::new();
        }
        let (of, text) = (*of, input.value().trim().to_owned());
        let until = match of {
            Entry::Message => {
                self.mode = Mode::Room;
                self.show_message(text::clean(&text, LONGEST_INPUT).into_owned());
                return Vec::new();
            }
            Entry::Folder => match folder(&text) {
                Some(folder) => {
                    self.mode = Mode::Room;
                    return vec![Effect::SaveIn(folder)];
                }
                None => Err(self.words.say("ask-folder-fault", &Args::new().with("found", &text))),
            },
            Entry::Resumption if text.is_empty() => Ok(None),
            Entry::Hour | Entry::Resumption => self.hour_to_come(&text, now).map(Some),
        };
        match until {
            Ok(until) => {
                self.mode = Mode::Room;
                let is_suspended = of == Entry::Resumption;
                vec![Effect::Command(if is_suspended {
                    Command::SetResumption { until }
                } else {
                    Command::Suspend { until }
                })]
            }
            Err(why) => {
                if let Mode::Entry { fault, .. } = &mut self.mode {
                    *fault = Some(why);
                }
                Vec::new()
            }
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    pub(super) fn turn_page(
        &mut self,
        key: PanelKey,
        scroll: usize,
        page: impl Fn(usize) -> Mode,
    ) -> Vec<Effect> {
        self.mode = match key {
            PanelKey::Up => page(scroll.saturating_sub(1)),
            PanelKey::Down => page(scroll.saturating_add(1).min(self.page_length())),
            PanelKey::PageUp => page(scroll.saturating_sub(PAGE)),
            PanelKey::PageDown => page(scroll.saturating_add(PAGE).min(self.page_length())),
            _ => Mode::Room,
        };
        Vec::new()
    }

    /// Returns the last row to which a page may be scrolled.
    pub(super) fn page_length(&self) -> usize {
        match self.mode {
            Mode::Tally { .. } => self.history.floor().parties().count().saturating_sub(1),
            Mode::Help { .. } => self.help_rows(Stamp::from_millis(0)).len().saturating_sub(1),
            Mode::Room
            | Mode::Finder(_)
            | Mode::Several { .. }
            | Mode::Agenda { .. }
            | Mode::Page
            | Mode::Ask(_)
            | Mode::Entry { .. } => 0,
        }
    }

    /// Returns how long a text may be in the line that is being edited, in characters.
    pub(super) fn longest_input(&self) -> usize {
        match self.mode {
            Mode::Entry { of: Entry::Folder, .. } => LONGEST_PATH,
            Mode::Entry { .. }
            | Mode::Room
            | Mode::Finder(_)
            | Mode::Several { .. }
            | Mode::Agenda { .. }
            | Mode::Tally { .. }
            | Mode::Help { .. }
            | Mode::Page
            | Mode::Ask(_) => LONGEST_INPUT,
        }
    }

    pub(super) fn edit(&mut self, event: &Event) {
        let longest = self.longest_input();
        let input = match &mut self.mode {
            Mode::Finder(finder) => {
                if std::mem::take(&mut finder.stale) && is_letter(event) {
                    finder.input.reset();
                }
                &mut finder.input
            }
            Mode::Entry { input, fault, .. } => {
                *fault = None;
                input
            }
            Mode::Room
            | Mode::Several { .. }
            | Mode::Agenda { .. }
            | Mode::Tally { .. }
            | Mode::Help { .. }
            | Mode::Page
            | Mode::Ask(_) => {
                return;
            }
        };
        let before = input.clone();
        input.handle_event(event);
        if text::unfit(input.value(), longest).is_some_and(|unfit| unfit != text::Unfit::Empty) {
            *input = before;
        }
        self.preselect();
    }

    /// Returns when the hour that was written comes: today, or soon after midnight; tomorrow where that is asked for. Else
    /// why it does not come.
    fn hour_to_come(&self, text: &str, now: Stamp) -> Result<Stamp, String> {
        let (hour, is_tomorrow) = text.strip_suffix(TOMORROW).map_or((text, false), |hour| (hour, true));
        let Some(minutes) = hour_of_day(hour) else {
            return Err(self.words.say("ask-hour-fault", &Args::new().with("found", text)));
        };
        let (offsets, followed) = (self.setting.offsets, self.history.floor().wall_clock().followed);
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
            self.words.say("ask-hour-skipped", &args)
        } else {
            self.words.say("ask-hour-passed", &args.with("now", self.words.hour(present)))
        })
    }
}

/// Returns the command for a key of the agenda panel.
#[expect(clippy::wildcard_enum_match_arm, reason = "the other keys give no command")]
fn agenda_command(key: PanelKey, floor: &Floor, item: ItemId) -> Option<Command> {
    let agenda = floor.agenda();
    let allotment = agenda.find(item)?.allotment;
    let place = agenda.place(item)?;
    match key {
        PanelKey::Less => Some(Command::SetAllotment { item, to: allotment - ALLOTMENT_STEP, insist: false }),
        PanelKey::More => Some(Command::SetAllotment { item, to: allotment + ALLOTMENT_STEP, insist: false }),
        PanelKey::ItemUp => Some(Command::MoveItem { item, to: place.checked_sub(1)? }),
        PanelKey::ItemDown => Some(Command::MoveItem { item, to: place + 1 }),
        PanelKey::DropItem if agenda.find(item)?.progress == Progress::Dropped => {
            Some(Command::RestoreItem { item })
        }
        PanelKey::DropItem => Some(Command::DropItem { item }),
        PanelKey::ShareOut => Some(Command::ShareOut),
        PanelKey::Agree => Some(Command::AgreeAgenda),
        _ => None,
    }
}

/// Returns whether an event types a letter.
fn is_letter(event: &Event) -> bool {
    matches!(event, Event::Key(key) if matches!(key.code, KeyCode::Char(_)))
}

fn stepped(key: PanelKey, from: Span, step: Span) -> Span {
    if key == PanelKey::More { from + step } else { from - step }
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
