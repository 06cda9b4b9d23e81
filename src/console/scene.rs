//! The chair's console as a scene to draw.

use crate::board::Desk;
use crate::board::desk::Stage;
use crate::board::face::next_change;
use crate::draw::scene::{
    AlertRow, Answer, Finder as FinderPanel, FinderRow, HelpRow, Hint, Input, Panel, Scene,
};
use crate::floor::alert::{Alert, AlertKind, Level};
use crate::floor::phase::Phase;
use crate::floor::time::Stamp;
use crate::words::Args;

use super::alarms::flash;
use super::chair::{Chair, NotSaved};
use super::finder::Candidate;
use super::key::{Key, PAGE_DOWN, PAGE_UP};
use super::keymap::{Layer, PanelKey, row_of, rows_in};
use super::questions;
use super::several::{self, Listed};
use super::ui::{Entry, Finder, Mode, Purpose};
use super::verbs::{
    ADD, AGENDA, CALL_TO_ORDER, CLOSE, DISMISS, EXTEND, FINISH, Group, HELP, INVITE, LEAVE, Moment,
    NEXT_ITEM, NEXT_SPEAKER, NOT_PRESENT, NOT_UPHOLD, OPEN, RESUME_MEETING, SAVE_ELSEWHERE, SETTLE,
    SHORTER_LIMIT, START, THANK_SPEAKER, TICKS, UNDO, UPHOLD, VERBS, Verb, WHAT_IS_LEFT, verbs_under,
};

/// What one turn of the run loop shows.
#[derive(Debug)]
pub struct Frame {
    /// The scene to draw.
    pub scene: Scene,
    /// Whether the bell rings with it.
    pub rings: bool,
    /// When the screen next changes by itself, after now; nothing where it stands still.
    pub next_change: Option<Stamp>,
}

impl Chair {
    /// Returns the scene at `now`.
    #[must_use]
    pub fn scene(&self, now: Stamp) -> Scene {
        let desk = self.desk(now);
        let (flash, _) = flash(&desk.alerts, now);
        self.scene_of(desk, flash)
    }

    /// Returns what a turn of the run loop shows at `now`, which is exact, and notes which alerts have sounded.
    pub fn frame(&mut self, now: Stamp) -> Frame {
        let desk = self.desk(now);
        let rings = self.alarms.hear(&desk.alerts) && self.bell;
        let (flash, flash_changes) = flash(&desk.alerts, now);
        let resumes = match desk.stage {
            Stage::Suspended { until, .. } => until,
            Stage::Ahead | Stage::Open | Stage::Closed { .. } => None,
        };
        let face = desk.runs().then(|| next_change(now));
        // What is past changes nothing any more, and must not be waited for.
        let next_change = [flash_changes, resumes, face].into_iter().flatten().filter(|&at| at > now).min();
        Frame { rings, next_change, scene: self.scene_of(desk, flash) }
    }

    fn scene_of(&self, desk: Desk, flash: bool) -> Scene {
        let now = desk.now;
        let mut alerts: Vec<_> = self.not_saved(&desk).into_iter().collect();
        alerts.extend(desk.alerts.iter().map(|alert| self.alert_row(alert, &desk)));
        alerts.extend(self.screens_row(now));
        alerts.extend(self.shut_out_rows(now));
        let answer = self.said.as_ref().map(|said| Answer {
            refused: said.refused,
            text: said.text.clone(),
            acts: self.hints(&said.verbs, now),
        });
        // While something lies over the console, its own keys hold.
        let in_room = matches!(self.mode, Mode::Room);
        Scene {
            alerts,
            answer,
            hints: if in_room { self.footer(now) } else { Vec::new() },
            help: in_room.then(|| self.hint(HELP.shown.name, HELP.shown.keys, true)),
            selected: self.selected,
            panel: self.panel(now),
            room: self.in_room(&desk),
            lesson: self.lesson(now),
            flash,
            screens: self.screens(),
            words: self.words.clone(),
            desk,
        }
    }

    fn not_saved(&self, desk: &Desk) -> Option<AlertRow> {
        let NotSaved { acts, since, why } = self.not_saved.as_ref()?;
        let args = Args::new().with("acts", *acts).with("why", why);
        let text = self.words.say("alert-not-saved", &args.with("hour", self.words.hour(desk.hour(*since))));
        Some(AlertRow { level: Level::Alarm, text, acts: self.hints(&[SAVE_ELSEWHERE], desk.now) })
    }

    fn alert_row(&self, alert: &Alert, desk: &Desk) -> AlertRow {
        AlertRow {
            level: alert.level,
            text: self.words.alert(&alert.kind, desk),
            acts: self.hints(answers(&alert.kind), desk.now),
        }
    }

    /// Returns the hints for those verbs that can be done now.
    pub(super) fn hints(&self, verbs: &[&Verb], now: Stamp) -> Vec<Hint> {
        let moment = Moment { chair: self, now };
        let live = verbs.iter().filter(|verb| verb.is_live(&moment));
        live.map(|verb| self.hint(verb.shown.name, verb.shown.keys, true)).collect()
    }

    /// Returns a key with what it does.
    pub(super) fn hint(&self, name: &str, keys: &[Key], live: bool) -> Hint {
        let key = self.words.first_key(keys);
        Hint { key, text: self.words.verb(name), live }
    }

    fn footer(&self, now: Stamp) -> Vec<Hint> {
        let moment = Moment { chair: self, now };
        // After the close nothing is left to do but leave: only then is the journal sealed.
        let closed = matches!(self.history.floor().phase(), Phase::Closed { .. });
        let leads = |verb: &&Verb| closed && *verb == LEAVE;
        let first = VERBS.into_iter().filter(leads);
        let others = VERBS.into_iter().filter(|verb| !leads(verb));
        first
            .chain(others)
            .filter(|&verb| verb != DISMISS && verb != HELP && !TICKS.contains(&verb))
            // Those of a rehearsal stand beside what happens in its room.
            .filter(|verb| verb.shown.group != Group::Rehearsal)
            .map(|verb| (verb, verb.is_live(&moment)))
            // What takes a slip back keeps its place, faint while there is nothing to take back.
            .filter(|&(verb, live)| live || verb == UNDO)
            .map(|(verb, live)| self.hint(verb.shown.name, verb.shown.keys, live))
            .collect()
    }

    pub(super) fn panel(&self, now: Stamp) -> Panel {
        match &self.mode {
            Mode::Room => Panel::None,
            Mode::Finder(finder) => Panel::Finder(self.finder_panel(finder, now)),
            Mode::Several { listed, scroll } => Panel::Finder(self.several_panel(listed, *scroll, now)),
            Mode::Agenda { selected } => {
                Panel::Agenda { selected: *selected, hints: self.panel_hints(Layer::Agenda) }
            }
            Mode::Tally { scroll } => Panel::Tally { scroll: *scroll, hints: self.panel_hints(Layer::Page) },
            Mode::Help { scroll } => Panel::Help {
                rows: self.help_rows(now),
                scroll: *scroll,
                hints: self.panel_hints(Layer::Page),
            },
            Mode::Page => Panel::Page { page: self.page_panel(), hints: self.back() },
            Mode::Ask(question) => {
                let reality = self.setting.reality;
                let lost = self.not_saved.as_ref().filter(|not_saved| not_saved.acts > 0);
                let lost = lost.map(|lost| (lost.acts, self.words.hour(self.desk(now).hour(lost.since))));
                questions::panel((*question, lost), self.history.floor(), reality, &self.words, now)
            }
            Mode::Entry { of, input, fault } => Panel::Entry {
                question: self.words.plain(match of {
                    Entry::Hour => "ask-hour",
                    Entry::Resumption => "ask-resumption",
                    Entry::Message => "ask-message",
                    Entry::Folder => "ask-folder",
                }),
                fault: fault.clone(),
                input: line(input),
                hints: self.panel_hints(Layer::Entry),
            },
        }
    }

    /// Returns the one key of a page that has nothing to scroll.
    fn back(&self) -> Vec<Hint> {
        row_of(Layer::Page, PanelKey::Dismiss)
            .map(|row| self.hint(row.name, row.keys, true))
            .into_iter()
            .collect()
    }

    fn panel_hints(&self, layer: Layer) -> Vec<Hint> {
        let rows = rows_in(layer).filter(|row| row.does != PanelKey::Insist || self.insist.is_some());
        rows.map(|row| self.hint(row.name, row.keys, true)).collect()
    }

    /// Returns the keys of the finder; its first says what is done with the one that is found.
    fn finder_hints(&self, purpose: Purpose) -> Vec<Hint> {
        let mut hints = self.panel_hints(Layer::Finder);
        if let Some(yes) = hints.first_mut() {
            yes.text = self.words.plain(match purpose {
                Purpose::Request => "answer-add",
                Purpose::Invite => "act-invite",
                Purpose::Point | Purpose::Response => "answer-grant",
            });
        }
        hints
    }

    fn finder_panel(&self, finder: &Finder, now: Stamp) -> FinderPanel {
        let representative = self
            .words
            .say("ordinal-representative", &Args::new().with("number", finder.representative.number()));
        let asked = match finder.purpose {
            Purpose::Request => "ask-request",
            Purpose::Invite => "ask-invite",
            Purpose::Point => "ask-point",
            Purpose::Response => "ask-response",
        };
        let rows = self.finder_rows(finder);
        FinderPanel {
            question: self.words.say(asked, &Args::new().with("representative", representative)),
            input: Some(line(&finder.input)),
            selected: finder.selected.map(|selected| selected.min(rows.len().saturating_sub(1))),
            rows: rows.into_iter().map(|row| self.finder_row(finder, row, now)).collect(),
            hints: self.finder_hints(finder.purpose),
        }
    }

    /// Returns a list that was pasted, with what will happen to each name.
    fn several_panel(&self, listed: &[Listed], scroll: usize, now: Stamp) -> FinderPanel {
        let floor = self.history.floor();
        let rows: Vec<_> = listed
            .iter()
            .map(|one| {
                let Some((id, party)) = one.party.and_then(|id| Some((id, floor.party(id)?))) else {
                    let note = self.words.plain("several-unknown");
                    return FinderRow { name: one.written.clone(), code: None, note, refused: true };
                };
                let refusal = floor.decide(&several::request(id), now).err();
                let note = match &refusal {
                    Some(refusal) => self.words.refusal_note(refusal),
                    None if one.guessed => {
                        self.words.say("several-for", &Args::new().with("written", &one.written))
                    }
                    None => self.words.tally_note(floor.tally(id)),
                };
                FinderRow {
                    name: party.name.clone(),
                    code: party.code.clone(),
                    note,
                    refused: refusal.is_some(),
                }
            })
            .collect();
        let count = rows.iter().filter(|row| !row.refused).count();
        let args = Args::new().with("count", count).with("left", rows.len() - count);
        let mut hints = self.panel_hints(Layer::Several);
        if let Some(yes) = hints.first_mut() {
            yes.text = self.words.say("answer-add-several", &Args::new().with("count", count));
        }
        FinderPanel {
            question: self.words.say("ask-several", &args),
            input: None,
            selected: Some(scroll).filter(|&scroll| scroll > 0),
            rows,
            hints,
        }
    }

    fn finder_row(&self, finder: &Finder, row: Candidate, now: Stamp) -> FinderRow {
        let floor = self.history.floor();
        match row {
            Candidate::Party(id) => {
                let refusal = floor.decide(&self.for_party(finder, id), now).err();
                let note = match &refusal {
                    Some(refusal) => self.words.refusal_note(refusal),
                    // What it has spoken is counted when the turn ends.
                    None if floor.turn().is_some_and(|turn| turn.party() == Some(id)) => {
                        self.words.has_floor_note()
                    }
                    None => self.words.tally_note(floor.tally(id)),
                };
                let party = floor.party(id);
                FinderRow {
                    name: party.map(|party| party.name.clone()).unwrap_or_default(),
                    code: party.and_then(|party| party.code.clone()),
                    note,
                    refused: refusal.is_some(),
                }
            }
            Candidate::New { name, standing } => {
                FinderRow { name, code: None, note: self.words.new_party_note(standing), refused: false }
            }
        }
    }

    /// Returns the rows of the help: every key of the room, under its heading, with whether it does something now.
    pub(super) fn help_rows(&self, now: Stamp) -> Vec<HelpRow> {
        let moment = Moment { chair: self, now };
        let mut rows = Vec::new();
        let is_rehearsal = self.drill.is_some();
        for group in Group::ALL.into_iter().filter(|&group| is_rehearsal || group != Group::Rehearsal) {
            rows.push(HelpRow::Heading(self.words.heading(group)));
            for verb in verbs_under(group) {
                let on_keyboard = verb.shown.keys.iter().filter(|&&key| key != PAGE_DOWN && key != PAGE_UP);
                let keys: Vec<_> = on_keyboard.map(|&key| self.words.key(key)).collect();
                let live = verb.is_live(&moment);
                let text = self.words.verb(verb.shown.name);
                rows.push(HelpRow::Key(Hint { key: keys.join(" "), text, live }));
            }
            if group == Group::Floor {
                // A clicker's two keys stand in many rows: one line each says what they are for.
                let does_as = Args::new().with("key", self.words.key_of(NEXT_SPEAKER));
                let on = self.words.say("help-clicker-on", &does_as);
                let keys = [(PAGE_DOWN, on), (PAGE_UP, self.words.plain("help-clicker-back"))];
                let hints = keys.map(|(key, text)| Hint { key: self.words.key(key), text, live: true });
                rows.extend(hints.map(HelpRow::Key));
            }
        }
        rows
    }
}

/// Returns the verbs that answer an alert, the most likely first.
fn answers(kind: &AlertKind) -> &'static [&'static Verb] {
    match kind {
        AlertKind::Gap { .. } | AlertKind::ClockStep { .. } => &[SETTLE],
        AlertKind::Time { .. } => &[NEXT_SPEAKER, THANK_SPEAKER, CALL_TO_ORDER, EXTEND, FINISH],
        AlertKind::PointOver { .. } => &[UPHOLD, NOT_UPHOLD],
        AlertKind::SessionOver { .. } | AlertKind::ItemOver { .. } => &[NEXT_ITEM, CLOSE],
        AlertKind::NotStarted { .. } => &[START, NOT_PRESENT],
        AlertKind::ResumeDue { .. } => &[RESUME_MEETING],
        AlertKind::LateToOpen { .. } => &[OPEN],
        AlertKind::LessThanLimit { .. } => &[WHAT_IS_LEFT, START],
        AlertKind::Behind { .. } | AlertKind::FewTopics { .. } => &[AGENDA],
        AlertKind::TooMany { .. } => &[SHORTER_LIMIT],
        AlertKind::NobodyWaits { .. } => &[INVITE, ADD, NEXT_ITEM],
    }
}

fn line(input: &tui_input::Input) -> Input {
    Input { text: input.value().to_owned(), cursor: input.cursor() }
}
