//! The lesson of a script at the console: which step waits, what else may be done, and what is said of it.

use crate::console::chair::Chair;
use crate::console::keymap::{Layer, PanelKey, row_of};
use crate::console::verbs::{LESSON_BACK, LESSON_ON, SELECT_DOWN, Verb};
use crate::draw::scene::{Hint, Lesson as LessonPanel};
use crate::floor::entry::Entry;
use crate::floor::time::Stamp;
use crate::rehearsal::Pace;
use crate::rehearsal::script::{ChairAct, Stage, Waiting};
use crate::words::Args;

use super::Drill;
use super::way::{self, Route};

/// Where a lesson has come to, as far as the stage does not say it.
#[derive(Debug)]
pub(super) struct Lesson {
    /// The pace that was chosen at the start.
    chosen: Pace,
    /// How many steps were done when the pace was last set.
    done: usize,
    /// How many steps before the one that waits is read again.
    back: usize,
    /// Whether a step was gone past with nothing entered, and the time for that has still to pass.
    passed: bool,
}

/// What can be done about the steps of a lesson.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::console) struct Steps {
    /// Whether a step waits, and time stands for it.
    pub(in crate::console) waits: bool,
    /// Whether there is an earlier one to be read.
    pub(in crate::console) has_earlier: bool,
}

impl Lesson {
    pub(super) fn at(pace: Pace) -> Self {
        Self { chosen: pace, done: 0, back: 0, passed: false }
    }
}

impl Drill {
    fn waiting(&self) -> Option<Waiting<'_>> {
        self.room.stage()?.waiting()
    }

    /// Returns what can be done about the steps of the lesson.
    pub(in crate::console) fn steps(&self) -> Steps {
        self.waiting().map_or_else(Steps::default, |waiting| Steps {
            waits: true,
            has_earlier: self.lesson.back + 1 < waiting.number,
        })
    }

    /// Goes on at the pace that the last step asks for.
    pub(super) fn keep_pace(&mut self) {
        let Some(stage) = self.room.stage() else { return };
        let done = stage.steps_done();
        if done != self.lesson.done {
            self.pace = stage.speed().map_or(self.lesson.chosen, Pace::of);
            self.lesson.done = done;
            self.lesson.back = 0;
        }
    }

    /// Goes on with the lesson: to the step after the one that is read again, or past the one that waits.
    pub(in crate::console) fn step_on(&mut self) {
        if self.lesson.back > 0 {
            self.lesson.back -= 1;
        } else {
            self.pass();
        }
    }

    /// Goes past the step that waits, with nothing entered.
    fn pass(&mut self) {
        self.lesson.passed |= self.steps().waits;
        if let Some(stage) = self.room.stage_mut() {
            stage.skip();
        }
    }

    /// Returns, once, whether a step was gone past with nothing entered.
    pub(super) fn has_passed(&mut self) -> bool {
        std::mem::take(&mut self.lesson.passed)
    }

    /// Reads the step before again.
    pub(in crate::console) fn step_back(&mut self) {
        if self.steps().has_earlier {
            self.lesson.back += 1;
        }
    }

    /// Notes a verb of which no entry tells: a step can wait for it.
    pub(in crate::console) fn looks(&mut self, verb: &Verb) {
        let waits = self.waiting().and_then(|waiting| waiting.step.waits);
        if let Some(waits) = waits.filter(|waits| waits.is_a_look())
            && Route::to(waits).leads_by(verb)
        {
            self.pass();
        }
    }

    /// Returns whether the lesson has the chair wait with a verb.
    fn bars(&self, verb: &Verb) -> bool {
        let Some(stage) = self.room.stage().filter(|stage| stage.script().lesson) else { return false };
        if !verb.touches_room() {
            return false;
        }
        let waits = stage.waiting().and_then(|waiting| waiting.step.waits);
        !waits.is_some_and(|waits| Route::to(waits).leads_by(verb))
    }
}

impl Chair {
    /// Returns why a lesson has the chair wait with an act of the room; nothing where it does not.
    pub(in crate::console) fn not_yet(&self, verb: &Verb, now: Stamp) -> Option<String> {
        let drill = self.drill.as_ref().filter(|drill| drill.bars(verb))?;
        Some(self.wait_with(drill, now))
    }

    /// Returns why a lesson has the chair wait with what would be entered; nothing where it does not.
    pub(in crate::console) fn not_yet_entered(&self, entry: &Entry, now: Stamp) -> Option<String> {
        let drill = self.drill.as_ref()?;
        let stage = drill.room.stage().filter(|stage| stage.script().lesson)?;
        let floor = self.history.floor();
        let is_met = stage.is_met_by(entry, self.history.entries(), floor);
        // What is asked after a gap, or a step of the computer's clock, may be answered at any time.
        let settles = ChairAct::Settle.is_in(entry, &[], None);
        (!is_met && !settles).then(|| self.wait_with(drill, now))
    }

    fn wait_with(&self, drill: &Drill, now: Stamp) -> String {
        let Some(waiting) = drill.waiting() else { return self.words.plain("lesson-between") };
        let Some(waits) = waiting.step.waits else {
            let key = LESSON_ON.shown.keys.first();
            let key = key.map(|&key| self.words.key(key)).unwrap_or_default();
            return self.words.say("lesson-read-first", &Args::new().with("key", key));
        };
        let args = Args::new().with("act", waits_words(self, waits, now));
        match &waiting.step.of {
            Some(of) => self.words.say("lesson-not-yet-of", &args.with("party", of)),
            None => self.words.say("lesson-not-yet", &args),
        }
    }

    /// Returns the lesson's panel; nothing in a session without one, and between the steps of a script that is no lesson.
    pub(in crate::console) fn lesson(&self, now: Stamp) -> Option<LessonPanel> {
        let drill = self.drill.as_ref()?;
        let stage = drill.room.stage()?;
        let count = stage.script().steps().count();
        if count == 0 {
            return None;
        }
        let waiting = stage.waiting();
        if waiting.is_none() && !stage.script().lesson {
            // Outside of a lesson the panel goes away between two steps.
            return None;
        }
        let number = waiting.map_or(stage.steps_done(), |waiting| waiting.number);
        let shown = number.saturating_sub(drill.lesson.back);
        let step = shown.checked_sub(1).and_then(|place| stage.script().steps().nth(place));
        let text = step.map(|step| self.filled(&step.text));
        let is_present = waiting.is_some() && drill.lesson.back == 0;
        let args = Args::new().with("number", shown).with("count", count);
        Some(LessonPanel {
            title: stage.script().title.clone(),
            is_led: stage.script().lesson,
            place: self.words.say("lesson-step", &args),
            text: text.unwrap_or_else(|| self.words.plain("lesson-first")),
            is_present,
            waits: if is_present { self.next_key(stage, now) } else { Vec::new() },
            note: self.lesson_note(drill, stage, now),
            keys: self.lesson_keys(drill, now),
        })
    }

    /// Returns a step's text with the names of the keys in it.
    fn filled(&self, text: &str) -> String {
        ChairAct::fill(text, |act| {
            let key = way::shown(act).and_then(|(_, keys)| keys.first());
            key.map(|&key| self.words.key(key)).unwrap_or_default()
        })
    }

    /// Returns the keys that the present step waits for; the lesson's own where it waits to be read.
    fn next_key(&self, stage: &Stage, now: Stamp) -> Vec<Hint> {
        let reads = stage.waiting().is_some_and(|waiting| waiting.step.waits.is_none());
        if reads { self.lesson_hint(LESSON_ON, "lesson-go-on", now) } else { self.waited_for(stage, now) }
    }

    /// Returns the keys that the present step waits for: those of the room, or of what lies over it.
    fn waited_for(&self, stage: &Stage, now: Stamp) -> Vec<Hint> {
        let Some(waits) = stage.waiting().and_then(|waiting| waiting.step.waits) else { return Vec::new() };
        let route = Route::to(waits);
        let layer = self.mode.layer();
        if layer == Layer::Room {
            // The chair may have selected another request than the step means.
            let is_meant = stage.waiting().and_then(|waiting| waiting.step.of.as_ref()).is_none_or(|of| {
                let marked = self.selected.and_then(|id| self.history.floor().list().find(id));
                let party = marked.and_then(|request| self.history.floor().party(request.party));
                party.is_none_or(|party| party.is_called(of))
            });
            let marks = |verbs: &&Vec<&Verb>| verbs.contains(&SELECT_DOWN);
            let needs_mark = !is_meant && route.room.iter().any(|verbs| marks(&verbs));
            let groups = route.room.iter().filter(|verbs| !needs_mark || marks(verbs));
            let groups = groups.map(|verbs| self.hints(verbs, now));
            return groups.into_iter().find(|hints| !hints.is_empty()).unwrap_or_default();
        }
        let keys = match route.over {
            Some((over, keys)) if over == layer => keys,
            // Something else lies over the room, and has to be put away first.
            _ => &[PanelKey::Dismiss],
        };
        let panel = self.panel(now);
        // What lies over the room has a word of its own for what a key does.
        let in_its_words =
            |hint: Hint| panel.hints().iter().find(|own| own.key == hint.key).cloned().unwrap_or(hint);
        let rows = keys.iter().filter_map(|&key| row_of(layer, key));
        rows.map(|row| in_its_words(self.hint(row.name, row.keys, true))).collect()
    }

    fn lesson_note(&self, drill: &Drill, stage: &Stage, now: Stamp) -> Option<String> {
        let Some(waiting) = stage.waiting() else {
            let is_over = stage.steps_done() == stage.script().steps().count();
            return Some(self.words.plain(if is_over { "lesson-over" } else { "lesson-goes-on" }));
        };
        if drill.lesson.back > 0 {
            return Some(self.words.plain("lesson-read-again"));
        }
        let is_out_of_reach = waiting.step.waits.is_some() && self.waited_for(stage, now).is_empty();
        is_out_of_reach.then(|| self.words.plain("lesson-out-of-reach"))
    }

    /// Returns the keys of the lesson itself.
    fn lesson_keys(&self, drill: &Drill, now: Stamp) -> Vec<Hint> {
        if self.mode.layer() != Layer::Room {
            return Vec::new();
        }
        let mut keys = self.lesson_hint(LESSON_BACK, "lesson-back", now);
        if drill.lesson.back > 0 {
            keys.extend(self.lesson_hint(LESSON_ON, "lesson-go-on", now));
        } else if drill.waiting().is_some_and(|one| one.step.waits.is_some()) {
            keys.extend(self.lesson_hint(LESSON_ON, "lesson-skip", now));
        }
        keys
    }

    /// Returns the key of a verb of the lesson itself, in the lesson's word for it.
    fn lesson_hint(&self, verb: &Verb, text: &str, now: Stamp) -> Vec<Hint> {
        let hints = self.hints(&[verb], now).into_iter();
        hints.map(|hint| Hint { text: self.words.plain(text), ..hint }).collect()
    }
}

/// Returns what a step waits for, with its key: "Space start".
fn waits_words(chair: &Chair, waits: ChairAct, now: Stamp) -> String {
    let drill = chair.drill.as_ref();
    let hints = drill.and_then(|drill| drill.room.stage()).map(|stage| chair.waited_for(stage, now));
    let first = hints.and_then(|hints| hints.into_iter().next());
    let hint = first.or_else(|| way::shown(waits).map(|(name, keys)| chair.hint(name, keys, true)));
    hint.map(|hint| format!("{} {}", hint.key, hint.text)).unwrap_or_default()
}
