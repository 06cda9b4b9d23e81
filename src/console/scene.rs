//! The chair's console as a scene to draw.

use crate::board::Desk;
use crate::board::chair_line::{ChairLine, LineAct};
use crate::board::desk::Stage;
use crate::board::face::next_change;
use crate::board::room::Audience;
use crate::draw::scene::{AlertRow, HelpRow, Hint, LastAnswer, PanelView, Scene, SpokenLine};
use crate::floor::alert::{Alert, AlertKind, AlertLevel};
use crate::floor::phase::Phase;
use crate::floor::time::{Span, Stamp};
use crate::sessions::must_be_sealed;
use crate::words::Args;

use super::alarms::flash;
use super::at_hand::Said;
use super::chair::{Chair, NotSaved};
use super::key::{Key, PAGE_DOWN, PAGE_UP};
use super::note_taking::OFFERED;
use super::panels::keys::{PanelKey, PanelRow};
use super::verbs::{
    ADD, AGENDA, CALL_TO_ORDER, CLOSE, DISMISS, END_COUNTDOWN, EXTEND, FINISH, FROM_RESERVE, Group, HELP,
    INVITE, LEAVE, Moment, NEXT_ITEM, NEXT_SPEAKER, NOT_PRESENT, NOT_UPHOLD, NOTE, OPEN, RESUME,
    RESUME_MEETING, SAVE_ELSEWHERE, SETTLE, SHORTER_LIMIT, START, THANK_SPEAKER, TICKS, UNDO, UPHOLD, VERBS,
    Verb, WHAT_IS_LEFT, verbs_under,
};

/// What one turn of the run loop shows.
#[derive(Debug)]
pub struct Frame {
    /// The scene to draw.
    pub scene: Scene,
    /// Whether the bell rings with it.
    pub rings: bool,
    /// When the screen next changes by itself; `None` if it does not.
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

    /// The frame at `now`, which is exact. Notes which alerts have sounded.
    pub fn frame(&mut self, now: Stamp) -> Frame {
        let desk = self.desk(now);
        let rings = self.alarms.hear(&desk.alerts);
        let (flash, flash_changes) = flash(&desk.alerts, now);
        let resumes = match desk.stage {
            Stage::Suspended { until, .. } => until,
            Stage::Ahead | Stage::Open | Stage::Closed { .. } => None,
        };
        let face = desk.runs().then(|| next_change(now));
        let message = self.message(now).and_then(|message| message.until);
        let offer = self.notes.offer(now).map(|offer| offer.until);
        // What is past changes nothing any more, and must not be waited for.
        let next_change =
            [flash_changes, resumes, face, message, offer].into_iter().flatten().filter(|&at| at > now).min();
        Frame { rings, next_change, scene: self.scene_of(desk, flash) }
    }

    fn scene_of(&self, desk: Desk, flash: bool) -> Scene {
        let now = desk.now;
        let mut alerts: Vec<_> = self.not_saved(&desk).into_iter().collect();
        alerts.extend(desk.alerts.iter().map(|alert| self.alert_row(alert, &desk)));
        // What Esc takes away stands before what stays: on a low screen it would else be counted only, and never read.
        let quiet = alerts.partition_point(|row| row.level > AlertLevel::Quiet);
        alerts.splice(quiet..quiet, self.shut_out_rows(now));
        alerts.extend(self.own_rows(now));
        alerts.extend(self.screens_row(now));
        // Where one row alone is there, it is seen as soon as no alarm stands.
        let alarms = alerts.partition_point(|row| row.level == AlertLevel::Alarm);
        alerts.splice(alarms..alarms, self.facilitator_row(&desk));
        // An open panel has keys of its own.
        let in_room = self.panel.is_none();
        Scene {
            alerts,
            lines: self.lines(&desk),
            answer: self.answer(now),
            hints: if in_room { self.footer(now) } else { Vec::new() },
            help: in_room.then(|| self.verb_hint(HELP, true)),
            selected: self.at_hand.selected,
            panel: self.panel(now),
            speaker_message: self
                .message(now)
                .filter(|message| message.to != Audience::Room)
                .map(|message| message.text.clone()),
            room: self.in_room(&desk),
            lesson: self.lesson(now),
            flash,
            screens: self.screens(),
            words: self.words.clone(),
            desk,
        }
    }

    fn not_saved(&self, desk: &Desk) -> Option<AlertRow> {
        let NotSaved { entries, since, why } = self.not_saved.as_ref()?;
        let args = Args::new().with("acts", *entries).with("why", why);
        let text = self.words.say("alert-not-saved", &args.with("hour", self.words.hour(desk.hour(*since))));
        let verbs = self.hints(&[SAVE_ELSEWHERE], desk.now);
        Some(AlertRow { level: AlertLevel::Alarm, text, verbs, short: None })
    }

    /// Returns the words for the chair to say, each with the key of its act. What lies over the room has keys of its own.
    fn lines(&self, desk: &Desk) -> Vec<SpokenLine> {
        let line = |line: &ChairLine| SpokenLine {
            key: line.act.filter(|_| self.panel.is_none()).map(|act| self.key_of(said_with(act))),
            text: self
                .words
                .say("console-to-say", &Args::new().with("line", self.words.line(&line.words, desk))),
        };
        desk.lines.iter().map(line).collect()
    }

    fn alert_row(&self, alert: &Alert, desk: &Desk) -> AlertRow {
        AlertRow {
            level: alert.level,
            text: self.words.alert(&alert.kind, desk),
            verbs: self.answers(&alert.kind, desk.now),
            short: self.words.alert_in_short(&alert.kind),
        }
    }

    /// The rows of what runs beside the agenda, and of the chair's own line on the present item.
    fn own_rows(&self, now: Stamp) -> Vec<AlertRow> {
        let floor = self.history.floor();
        let countdown = floor.countdown().filter(|countdown| countdown.left(now) > Span::ZERO);
        let countdown = countdown.map(|countdown| {
            let args = Args::new().with("left", countdown.left(now).on_clock());
            let text = match &countdown.label {
                Some(label) => self.words.say("console-countdown-of", &args.with("label", label)),
                None => self.words.say("console-countdown", &args),
            };
            AlertRow { level: AlertLevel::Quiet, text, verbs: self.hints(&[END_COUNTDOWN], now), short: None }
        });
        let note = floor.agenda().present().and_then(|item| floor.own_line(item.id)).map(|note| AlertRow {
            level: AlertLevel::Quiet,
            text: self.words.say("console-note", &Args::new().with("note", note)),
            verbs: Vec::new(),
            short: None,
        });
        countdown.into_iter().chain(note).chain(self.not_sealed(now)).collect()
    }

    /// The row that says, after the close, that the journal still names who spoke.
    fn not_sealed(&self, now: Stamp) -> Option<AlertRow> {
        must_be_sealed(&self.history, self.setting.reality).then(|| AlertRow {
            level: AlertLevel::Quiet,
            text: self.words.plain("console-not-sealed"),
            verbs: self.hints(&[NOTE, LEAVE], now),
            short: None,
        })
    }

    /// The answer to the last act, and behind it for a while the offer to note what a topic came to. A refusal stands alone.
    fn answer(&self, now: Stamp) -> Option<LastAnswer> {
        let said = self.at_hand.said.as_ref();
        let answer = said.map(|said| LastAnswer {
            refused: said.refused,
            text: said.text.clone(),
            verbs: self.hints(&offered(said), now),
        });
        let offer = self
            .offered_notes(now)
            .filter(|_| self.panel.is_none() && !said.is_some_and(|said| said.refused));
        let Some(offer) = offer else { return answer };
        let before = answer.map(|answer| answer.text);
        let text = self.words.sentences(before.into_iter().chain([offer]));
        Some(LastAnswer { refused: false, text, verbs: Vec::new() })
    }

    /// The offer to note what a topic came to, as long as it stands.
    fn offered_notes(&self, now: Stamp) -> Option<String> {
        let offer = self.notes.offer(now)?;
        let item = self.history.floor().item(offer.item)?;
        let args = Args::new().with("item", item.short.as_ref().unwrap_or(&item.title));
        let left = (offer.until - now).share(i64::from(self.setting.reality.rate().max(1)), Span::SECOND);
        let args = args.with("left", left).with("most", OFFERED).with("key", self.key_of(NOTE));
        Some(self.words.say("console-note-offer", &args))
    }

    /// What answers an alert, as far as it can be done now.
    fn answers(&self, kind: &AlertKind, now: Stamp) -> Vec<Hint> {
        let moment = Moment { chair: self, now };
        let live = answers(kind).iter().filter(|verb| verb.is_live(&moment));
        let hint = |verb: &&Verb| {
            let hint = self.verb_hint(verb, true);
            Hint { text: self.price(verb, kind, now).unwrap_or(hint.text), ..hint }
        };
        live.map(hint).collect()
    }

    /// The price of a way out, where not all will be reached.
    fn price(&self, verb: &Verb, kind: &AlertKind, now: Stamp) -> Option<String> {
        let AlertKind::TooMany { limit_for_all, .. } = kind else { return None };
        if verb == SHORTER_LIMIT {
            let limit = (*limit_for_all)?;
            Some(self.words.say("hint-limit-for-all", &Args::new().with("limit", limit)))
        } else if verb == FROM_RESERVE {
            let more = self.history.floor().from_reserve(now)?;
            Some(self.words.say("hint-from-reserve", &Args::new().with("more", more)))
        } else {
            None
        }
    }

    /// The hints for those verbs that can be done now.
    pub(super) fn hints(&self, verbs: &[&Verb], now: Stamp) -> Vec<Hint> {
        let moment = Moment { chair: self, now };
        let live = verbs.iter().filter(|verb| verb.is_live(&moment));
        live.map(|verb| self.verb_hint(verb, true)).collect()
    }

    fn verb_hint(&self, verb: &Verb, live: bool) -> Hint {
        self.hint(verb.shown.name, self.keymap.keys_of(verb), live)
    }

    /// Returns the hint for a key of the open panel.
    pub(super) fn row_hint(&self, row: &PanelRow) -> Hint {
        self.hint(row.name, self.keymap.keys_in(self.layer(), row), true)
    }

    pub(super) fn hint(&self, name: &str, keys: &[Key], live: bool) -> Hint {
        let key = self.words.first_key(keys);
        Hint { key, text: self.words.verb(name), live }
    }

    fn footer(&self, now: Stamp) -> Vec<Hint> {
        let moment = Moment { chair: self, now };
        // After the close nothing is left to do but leave: only then is the journal sealed.
        let closed = matches!(self.history.floor().phase(), Phase::Closed { .. });
        let leads = |verb: &&Verb| closed && *verb == LEAVE;
        let first = VERBS.iter().copied().filter(leads);
        let others = VERBS.iter().copied().filter(|verb| !leads(verb));
        first
            .chain(others)
            .filter(|&verb| verb != DISMISS && verb != HELP && !TICKS.contains(&verb))
            // Those of a rehearsal stand beside what happens in its room.
            .filter(|verb| verb.shown.group != Group::Rehearsal)
            .map(|verb| (verb, verb.is_live(&moment)))
            // What takes a slip back keeps its place, faint while there is nothing to take back.
            .filter(|&(verb, live)| live || verb == UNDO)
            .map(|(verb, live)| self.verb_hint(verb, live))
            .collect()
    }

    pub(super) fn panel(&self, now: Stamp) -> PanelView {
        self.panel.as_ref().map_or(PanelView::None, |panel| panel.scene(self, now))
    }

    /// The keys of a panel; the one to insist only if something was refused.
    pub(super) fn panel_hints(&self, rows: &[PanelRow]) -> Vec<Hint> {
        let rows = rows.iter().filter(|row| row.does != PanelKey::Insist || self.at_hand.insist.is_some());
        rows.map(|row| self.row_hint(row)).collect()
    }

    /// The keys of a panel in which one row is selected: the two that select stand as one.
    pub(super) fn list_hints(&self, rows: &[PanelRow]) -> Vec<Hint> {
        let selects = |row: &&PanelRow| matches!(row.does, PanelKey::Up | PanelKey::Down);
        let (selecting, others): (Vec<&PanelRow>, Vec<&PanelRow>) = rows.iter().partition(selects);
        let keys: Vec<_> = selecting
            .iter()
            .map(|row| self.words.first_key(self.keymap.keys_in(self.layer(), row)))
            .collect();
        let mut hints = self.panel_hints(&others.into_iter().copied().collect::<Vec<_>>());
        hints.push(Hint { key: keys.join(" "), text: self.words.plain("act-select"), live: true });
        hints
    }

    /// The rows of the help: first the most needed verbs of now, as in the footer; then every verb with its keys, under its
    /// heading.
    pub(super) fn help_rows(&self, now: Stamp) -> Vec<HelpRow> {
        let moment = Moment { chair: self, now };
        let mut rows = vec![HelpRow::Heading(self.words.plain("help-now"))];
        let needed = self.footer(now).into_iter().filter(|hint| hint.live);
        rows.extend(needed.take(MOST_NOW).map(HelpRow::Key));
        let is_rehearsal = self.drill.is_some();
        for group in Group::ALL.into_iter().filter(|&group| is_rehearsal || group != Group::Rehearsal) {
            rows.push(HelpRow::Heading(self.words.heading(group)));
            for verb in verbs_under(group) {
                let on_keyboard =
                    self.keymap.keys_of(verb).iter().filter(|&&key| key != PAGE_DOWN && key != PAGE_UP);
                let keys: Vec<_> = on_keyboard.map(|&key| self.words.key(key)).collect();
                let live = verb.is_live(&moment);
                let text = self.words.verb(verb.shown.name);
                rows.push(HelpRow::Key(Hint { key: keys.join(" "), text, live }));
            }
            if group == Group::Floor {
                // A clicker's two keys stand in many rows: one line each says what they are for.
                let does_as = Args::new().with("key", self.key_of(NEXT_SPEAKER));
                let on = self.words.say("help-clicker-on", &does_as);
                let keys = [(PAGE_DOWN, on), (PAGE_UP, self.words.plain("help-clicker-back"))];
                let hints = keys.map(|(key, text)| Hint { key: self.words.key(key), text, live: true });
                rows.extend(hints.map(HelpRow::Key));
            }
        }
        rows
    }
}

/// How many verbs the help shows first: fewer than any list that must be searched.
const MOST_NOW: usize = 8;

/// The verbs that are offered with the last sentence.
fn offered(said: &Said) -> Vec<&'static Verb> {
    said.verbs.iter().filter_map(|name| VERBS.iter().copied().find(|verb| verb.shown.name == *name)).collect()
}

/// Returns the verb that a line of the chair goes with.
fn said_with(act: LineAct) -> &'static Verb {
    match act {
        LineAct::Open => OPEN,
        LineAct::Agree => AGENDA,
        LineAct::Start => START,
        LineAct::Resume => RESUME,
        LineAct::CallToOrder => CALL_TO_ORDER,
        LineAct::NextSpeaker => NEXT_SPEAKER,
        LineAct::ThankSpeaker => THANK_SPEAKER,
        LineAct::Uphold => UPHOLD,
        LineAct::NotUphold => NOT_UPHOLD,
        LineAct::NextItem => NEXT_ITEM,
        LineAct::ResumeMeeting => RESUME_MEETING,
        LineAct::Close => CLOSE,
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
        AlertKind::LessThanLimit { .. } => &[WHAT_IS_LEFT, FROM_RESERVE, START],
        AlertKind::Behind { .. } | AlertKind::FewTopics { .. } => &[AGENDA],
        AlertKind::TooMany { .. } => &[SHORTER_LIMIT, FROM_RESERVE],
        AlertKind::CountdownOver { .. } => &[END_COUNTDOWN],
        AlertKind::NobodyWaits { .. } => &[INVITE, ADD, NEXT_ITEM, CLOSE],
    }
}
