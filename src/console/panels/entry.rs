//! A line of text that is asked for: an hour, a message, a folder.

use std::path::PathBuf;

use crossterm::event::Event;
use tui_input::Input;

use crate::board::room::{Audience, Message};
use crate::console::chair::{Chair, LONGEST_INPUT, Panel, Then};
use crate::console::effect::Effect;
use crate::console::key::{DOWN, ENTER, ESC, TAB};
use crate::draw::scene;
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::plan::{ItemId, ItemKind, PartyId};
use crate::floor::time::{Span, Stamp};
use crate::report::ReportFormat;
use crate::terminal::line_edit::{edit_line, paste_in_line, shown_line};
use crate::text;
use crate::text::digits::western_digits;
use crate::text::hours::minutes_of_day;
use crate::words::Args;

use super::keys::{Layer, PanelKey, PanelRow};

/// The longest path of a folder that is taken, in characters.
const LONGEST_PATH: usize = 1000;
/// How an hour of tomorrow is written: behind the hour.
const TOMORROW: &str = "+1";
/// How far an hour of the next day may be ahead without being called one of tomorrow's.
const NIGHT: Span = Span::from_mins(8 * 60);

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER] },
    PanelRow { does: PanelKey::Otherwise, name: "message-to", keys: &[TAB] },
    PanelRow { does: PanelKey::Down, name: "message-lasts", keys: &[DOWN] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
];

/// How many minutes a message can be made to stay; 0 until it is taken back.
const LASTS: [i64; 4] = [0, 1, 2, 5];

/// A line of text.
#[derive(Debug)]
pub(in crate::console) struct EntryPanel {
    /// What for.
    of: EntryOf,
    /// The text so far.
    input: Input,
    /// Of a message: whether it is for the speaker, and how many minutes it stays, as a place in [`LASTS`].
    to_speaker: bool,
    lasts: usize,
    /// Why it is not what is asked for, where that was found.
    fault: Option<String>,
    /// The agenda's row from which it was opened, and to which it goes back.
    back: Option<ItemId>,
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
    /// The hour at which the session ends.
    End,
    /// A topic to be added, with its minutes where they are said.
    Topic,
    /// A question to be added to an item.
    Question(ItemId),
    /// The chair's own line on an item.
    OwnLine(ItemId),
    /// A countdown: its minutes, and what it is for.
    Countdown,
    /// A party's name, and its code behind a slash.
    Name(PartyId),
    /// The file of the report.
    ReportFile,
}

impl EntryPanel {
    /// Returns an empty line to be written.
    pub(in crate::console) fn of(of: EntryOf) -> Self {
        Self { of, input: Input::default(), to_speaker: false, lasts: 0, fault: None, back: None }
    }

    /// Returns a line that was begun already.
    pub(in crate::console) fn begun(self, text: &str) -> Self {
        Self { input: Input::new(text.to_owned()), ..self }
    }

    /// Returns the same line, which goes back to the agenda.
    pub(super) fn back_to(self, item: ItemId) -> Self {
        Self { back: Some(item), ..self }
    }

    /// Opens what it was opened from.
    fn go_back(&self, chair: &mut Chair) {
        if let Some(selected) = self.back {
            chair.open_agenda_at(selected);
        }
    }

    fn longest(&self) -> usize {
        if matches!(self.of, EntryOf::Folder | EntryOf::ReportFile) { LONGEST_PATH } else { LONGEST_INPUT }
    }

    fn minutes(&self) -> i64 {
        LASTS.get(self.lasts).copied().unwrap_or_default()
    }

    /// Returns the message that was written: to the speaker, without a text of its own, that of most need.
    fn message(&self, chair: &Chair, text: &str, now: Stamp) -> Message {
        let turn = chair.history.floor().turn().map(|turn| turn.id).filter(|_| self.to_speaker);
        let preset = chair.words.plain("speaker-message-preset");
        let text = if turn.is_some() && text.is_empty() { &preset } else { text };
        let minutes = self.minutes();
        Message {
            text: line(text),
            to: turn.map_or(Audience::Room, |turn| Audience::Speaker { turn }),
            until: (minutes > 0).then(|| now + Span::from_mins(minutes)),
        }
    }

    fn hints(&self, chair: &Chair) -> Vec<scene::Hint> {
        let is_message = self.of == EntryOf::Message;
        let rows =
            KEYS.iter().filter(|row| is_message || matches!(row.does, PanelKey::Yes | PanelKey::Dismiss));
        rows.map(|row| chair.row_hint(row)).collect()
    }

    fn question(&self, chair: &Chair) -> String {
        let words = &chair.words;
        match self.of {
            EntryOf::Hour => words.plain("ask-hour"),
            EntryOf::Resumption => words.plain("ask-resumption"),
            EntryOf::Folder => words.plain("ask-folder"),
            EntryOf::End => words.plain("ask-end"),
            EntryOf::Topic => words.plain("ask-topic"),
            EntryOf::Question(_) => words.plain("ask-question"),
            EntryOf::OwnLine(_) => words.plain("ask-own-line"),
            EntryOf::Countdown => words.plain("ask-countdown"),
            EntryOf::Name(_) => words.plain("ask-name"),
            EntryOf::ReportFile => {
                words.say("ask-report-file", &Args::new().with("endings", words.choices(endings())))
            }
            EntryOf::Message => {
                let id = match (self.to_speaker, self.minutes() > 0) {
                    (false, false) => "ask-message",
                    (false, true) => "ask-message-for",
                    (true, false) => "ask-speaker-message",
                    (true, true) => "ask-speaker-message-for",
                };
                let preset = words.plain("speaker-message-preset");
                words.say(id, &Args::new().with("minutes", self.minutes()).with("preset", preset))
            }
        }
    }

    fn taken(&self, chair: &mut Chair, now: Stamp) -> Result<Vec<Effect>, String> {
        let text = self.input.value().trim();
        match self.of {
            EntryOf::Message => {
                chair.show_message(self.message(chair, text, now));
                Ok(Vec::new())
            }
            EntryOf::Folder => match folder(text) {
                Some(folder) => Ok(vec![Effect::SaveIn(folder)]),
                None => Err(chair.words.say("ask-folder-fault", &Args::new().with("found", text))),
            },
            EntryOf::ReportFile => match folder(text) {
                Some(file) if ReportFormat::of_file(&file).is_some() => Ok(vec![Effect::WriteReport(file)]),
                Some(_) | None => {
                    let args =
                        Args::new().with("found", text).with("endings", chair.words.choices(endings()));
                    Err(chair.words.say("ask-report-file-fault", &args))
                }
            },
            EntryOf::Resumption => {
                let until = if text.is_empty() { None } else { Some(hour_to_come(chair, text, now)?) };
                Ok(vec![Effect::Command(Command::SetResumption { until })])
            }
            EntryOf::End => {
                let ends = hour_to_come(chair, text, now)?;
                Ok(vec![Effect::Command(Command::SetEnd { ends })])
            }
            EntryOf::Topic => {
                let (title, length) = topic(text);
                let length = length.unwrap_or_else(|| usual_length(chair.history.floor()));
                Ok(vec![Effect::Command(Command::AddTopic { title: line(title), length })])
            }
            EntryOf::Question(item) => {
                Ok(vec![Effect::Command(Command::AddQuestion { item, question: line(text) })])
            }
            EntryOf::OwnLine(item) => {
                Ok(vec![Effect::Command(Command::SetOwnLine { item, text: line(text) })])
            }
            EntryOf::Countdown => {
                let (length, label) = text.split_once(' ').unwrap_or((text, ""));
                let Some(length) = minutes(length) else {
                    return Err(chair.words.say("ask-countdown-fault", &Args::new().with("found", text)));
                };
                let label = Some(line(label)).filter(|label| !label.is_empty());
                Ok(vec![Effect::Command(Command::StartCountdown { length, label })])
            }
            EntryOf::Name(party) => {
                let (name, code) =
                    text.rsplit_once(" / ").map_or((text, None), |(name, code)| (name, Some(code)));
                let (name, code) = (line(name), code.map(line));
                Ok(vec![Effect::Command(Command::NameParty { party, name, code })])
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

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then {
        match key {
            PanelKey::Yes => {}
            // To the speaker a message can go while somebody has the floor.
            PanelKey::Otherwise if self.of == EntryOf::Message => {
                self.to_speaker = !self.to_speaker && chair.history.floor().turn().is_some();
                return Then::STAY;
            }
            PanelKey::Down if self.of == EntryOf::Message => {
                self.lasts = (self.lasts + 1) % LASTS.len();
                return Then::STAY;
            }
            PanelKey::Otherwise | PanelKey::Down => return Then::STAY,
            _ => {
                self.go_back(chair);
                return Then::CLOSE;
            }
        }
        match self.taken(chair, now) {
            Ok(effects) => {
                self.go_back(chair);
                Then::Close(effects)
            }
            Err(fault) => {
                self.fault = Some(fault);
                Then::STAY
            }
        }
    }

    fn scene(&self, chair: &Chair, _: Stamp) -> scene::PanelView {
        scene::PanelView::Entry {
            question: self.question(chair),
            fault: self.fault.clone(),
            input: shown_line(&self.input),
            hints: self.hints(chair),
        }
    }

    fn edit(&mut self, event: &Event, _: &Chair) {
        self.fault = None;
        let longest = self.longest();
        edit_line(&mut self.input, event, longest);
    }

    fn paste(&mut self, pasted: &str, _: &Chair) -> Option<Box<dyn Panel>> {
        self.fault = None;
        let longest = self.longest();
        paste_in_line(&mut self.input, pasted, longest);
        None
    }
}

/// Returns the endings of a report's file: each names a format.
fn endings() -> impl Iterator<Item = &'static str> {
    ReportFormat::ALL.into_iter().map(ReportFormat::ending)
}

/// Returns when the hour that was written comes: today, or soon after midnight; tomorrow where that is asked for. Else
/// why it does not come.
fn hour_to_come(chair: &Chair, text: &str, now: Stamp) -> Result<Stamp, String> {
    let text = western_digits(text);
    let (hour, is_tomorrow) = text.strip_suffix(TOMORROW).map_or((&*text, false), |hour| (hour, true));
    let Some(minutes) = minutes_of_day(hour).map(i64::from) else {
        return Err(chair.words.say("ask-hour-fault", &Args::new().with("found", &text)));
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

fn line(text: &str) -> String {
    text::clean(text.trim(), LONGEST_INPUT).into_owned()
}

/// Returns a topic's title, and its time where that stands behind it: "Risk education 10m".
fn topic(text: &str) -> (&str, Option<Span>) {
    let titled = text.rsplit_once(' ').and_then(|(title, length)| {
        let length = length.strip_suffix("min").or_else(|| length.strip_suffix(['m', '′', '\'']))?;
        Some((title, minutes(length)?))
    });
    titled.map_or((text, None), |(title, length)| (title, Some(length)))
}

/// Returns the time that a topic has for which none was said: what the others have, on an average, in whole minutes.
fn usual_length(floor: &Floor) -> Span {
    let topics = || floor.agenda().items.iter().filter(|item| item.kind == ItemKind::Topic);
    let count = i64::try_from(topics().count()).unwrap_or(i64::MAX);
    let together: Span = topics().filter_map(|item| floor.item(item.id)).map(|item| item.planned).sum();
    if count == 0 { Span::from_mins(10) } else { together.share(count, Span::MINUTE).max(Span::MINUTE) }
}

/// Returns a time such as `5`, `2:30` or `5m`; at most a day.
fn minutes(text: &str) -> Option<Span> {
    let text = western_digits(text);
    let text = text.strip_suffix("min").or_else(|| text.strip_suffix('m')).unwrap_or(&text);
    let (minutes, seconds) = text.split_once(':').unwrap_or((text, "0"));
    let (minutes, seconds) = (minutes.parse::<u16>().ok()?, seconds.parse::<u8>().ok()?);
    (minutes <= 24 * 60 && seconds < 60)
        .then(|| Span::from_secs(i64::from(minutes) * 60 + i64::from(seconds)))
}
