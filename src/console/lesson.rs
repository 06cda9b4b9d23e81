//! A lesson at the console: what it allows while a step waits, and its panel.

use crate::draw::scene::{Hint, LessonView as LessonPanel};
use crate::floor::entry::Entry;
use crate::floor::time::Stamp;
use crate::rehearsal::script::{ChairAct, ScriptedRoom};
use crate::words::Args;

use super::chair::Chair;
use super::drill::Drill;
use super::panels::keys::{Layer, PanelKey};
use super::panels::rows_in;
use super::route::{self, Route};
use super::verbs::{LESSON_BACK, LESSON_ON, SELECT_DOWN, Verb};

impl Chair {
    /// Passes the step that waits for a verb without an entry: the help, the tally.
    pub(super) fn looks(&mut self, verb: &Verb) {
        let Some(drill) = &mut self.drill else { return };
        let waits = drill.waiting().and_then(|waiting| waiting.step.waits);
        if waits.is_some_and(|waits| waits.is_a_look() && Route::to(waits).leads_by(verb)) {
            drill.pass();
        }
    }

    /// Why the lesson blocks this verb; `None` if it does not.
    pub(super) fn not_yet(&self, verb: &Verb, now: Stamp) -> Option<String> {
        let drill = self.drill.as_ref().filter(|drill| bars(drill, verb))?;
        Some(self.wait_with(drill, now))
    }

    /// Why the lesson blocks this entry; `None` if it does not.
    pub(super) fn not_yet_entered(&self, entry: &Entry, now: Stamp) -> Option<String> {
        let drill = self.drill.as_ref()?;
        let room = drill.scripted_room().filter(|room| room.script().lesson)?;
        let floor = self.history.floor();
        let is_met = room.is_met_by(entry, self.history.entries(), floor);
        // What is asked after a gap, or a step of the computer's clock, may be answered at any time.
        let settles = ChairAct::Settle.is_in(entry, &[], None);
        (!is_met && !settles).then(|| self.wait_with(drill, now))
    }

    fn wait_with(&self, drill: &Drill, now: Stamp) -> String {
        let Some(waiting) = drill.waiting() else { return self.words.plain("lesson-between") };
        let Some(waits) = waiting.step.waits else {
            let key = Args::new().with("key", self.key_of(LESSON_ON));
            return self.words.say("lesson-read-first", &key);
        };
        let (key, act) = waits_for(self, waits, now).map(|hint| (hint.key, hint.text)).unwrap_or_default();
        let args = Args::new().with("key", key).with("act", act);
        match &waiting.step.of {
            Some(of) => self.words.say("lesson-not-yet-of", &args.with("party", of)),
            None => self.words.say("lesson-not-yet", &args),
        }
    }

    /// The lesson's panel; `None` without a lesson, and between the steps of another script.
    pub(super) fn lesson(&self, now: Stamp) -> Option<LessonPanel> {
        let drill = self.drill.as_ref()?;
        let room = drill.scripted_room()?;
        let count = room.script().steps().count();
        if count == 0 {
            return None;
        }
        let waiting = room.waiting();
        if waiting.is_none() && !room.script().lesson {
            // Outside of a lesson the panel goes away between two steps.
            return None;
        }
        let number = waiting.map_or(room.steps_done(), |waiting| waiting.number);
        let shown = number.saturating_sub(drill.steps_back());
        let step = shown.checked_sub(1).and_then(|place| room.script().steps().nth(place));
        let text = step.map(|step| self.filled(&step.text));
        let is_present = waiting.is_some() && drill.steps_back() == 0;
        let args = Args::new().with("number", shown).with("count", count);
        Some(LessonPanel {
            title: room.script().title.clone(),
            is_led: room.script().lesson,
            place: self.words.say("lesson-step", &args),
            text: text.unwrap_or_else(|| self.words.plain("lesson-first")),
            is_present,
            waits: if is_present { self.next_key(room, now) } else { Vec::new() },
            note: self.lesson_note(drill, room, now),
            keys: self.lesson_keys(drill, now),
        })
    }

    /// A step's text with the keys filled in.
    fn filled(&self, text: &str) -> String {
        ChairAct::fill(text, |act| {
            let shown = route::shown(act, &self.keymap);
            shown.map(|(_, keys)| self.words.first_key(keys)).unwrap_or_default()
        })
    }

    /// The keys of the present step: what it waits for, or the lesson's own if it waits to be read.
    fn next_key(&self, room: &ScriptedRoom, now: Stamp) -> Vec<Hint> {
        let reads = room.waiting().is_some_and(|waiting| waiting.step.waits.is_none());
        if reads { self.lesson_hint(LESSON_ON, "lesson-go-on", now) } else { self.waited_for(room, now) }
    }

    /// The keys that the present step waits for, in the room or in the open panel.
    fn waited_for(&self, room: &ScriptedRoom, now: Stamp) -> Vec<Hint> {
        let Some(waits) = room.waiting().and_then(|waiting| waiting.step.waits) else { return Vec::new() };
        let route = Route::to(waits);
        let layer = self.layer();
        if layer == Layer::Room {
            // The chair may have selected another request than the step means.
            let is_meant = room.waiting().and_then(|waiting| waiting.step.of.as_ref()).is_none_or(|of| {
                let marked = self.at_hand.selected.and_then(|id| self.history.floor().list().find(id));
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
            // Another panel is open, and must be closed first.
            _ => &[PanelKey::Dismiss],
        };
        let panel = self.panel(now);
        // A panel may have words of its own for a key.
        let in_its_words =
            |hint: Hint| panel.hints().iter().find(|own| own.key == hint.key).cloned().unwrap_or(hint);
        let rows = keys.iter().filter_map(|key| rows_in(layer).iter().find(|row| row.does == *key));
        rows.map(|row| in_its_words(self.row_hint(row))).collect()
    }

    fn lesson_note(&self, drill: &Drill, room: &ScriptedRoom, now: Stamp) -> Option<String> {
        let Some(waiting) = room.waiting() else {
            let is_over = room.steps_done() == room.script().steps().count();
            return Some(self.words.plain(if is_over { "lesson-over" } else { "lesson-goes-on" }));
        };
        if drill.steps_back() > 0 {
            return Some(self.words.plain("lesson-read-again"));
        }
        let is_out_of_reach = waiting.step.waits.is_some() && self.waited_for(room, now).is_empty();
        is_out_of_reach.then(|| self.words.plain("lesson-out-of-reach"))
    }

    /// The keys of the lesson itself.
    fn lesson_keys(&self, drill: &Drill, now: Stamp) -> Vec<Hint> {
        if self.layer() != Layer::Room {
            return Vec::new();
        }
        let mut keys = self.lesson_hint(LESSON_BACK, "lesson-back", now);
        if drill.steps_back() > 0 {
            keys.extend(self.lesson_hint(LESSON_ON, "lesson-go-on", now));
        } else if drill.waiting().is_some_and(|one| one.step.waits.is_some()) {
            keys.extend(self.lesson_hint(LESSON_ON, "lesson-skip", now));
        }
        keys
    }

    /// The key of one of the lesson's verbs, in the lesson's words.
    fn lesson_hint(&self, verb: &Verb, text: &str, now: Stamp) -> Vec<Hint> {
        let hints = self.hints(&[verb], now).into_iter();
        hints.map(|hint| Hint { text: self.words.plain(text), ..hint }).collect()
    }
}

/// The key that a step waits for.
fn waits_for(chair: &Chair, waits: ChairAct, now: Stamp) -> Option<Hint> {
    let drill = chair.drill.as_ref();
    let hints = drill.and_then(|drill| drill.scripted_room()).map(|room| chair.waited_for(room, now));
    let first = hints.and_then(|hints| hints.into_iter().next());
    first.or_else(|| route::shown(waits, &chair.keymap).map(|(name, keys)| chair.hint(name, keys, true)))
}

/// Whether a lesson blocks a verb.
fn bars(drill: &Drill, verb: &Verb) -> bool {
    let Some(room) = drill.scripted_room().filter(|room| room.script().lesson) else { return false };
    let waits = room.waiting().and_then(|waiting| waiting.step.waits);
    verb.touches_room() && !waits.is_some_and(|waits| Route::to(waits).leads_by(verb))
}
