//! The verbs of the chair: all that can be done in the room itself by a key, one row each.
//!
//! A verb is a [`Verb`] in the file of its subject, and a line in [`VERBS`]; the message `act-NAME` says it, and its
//! attribute `.when` says when it can be done. The footer, the help, the README's tables, what a lesson lets the chair do,
//! the words of scripts, and what is said of a key that can do nothing now come from that row. A verb says what it does as
//! data or a function; what is done with that, the floor and the loop say.
//!
//! What a live room needs works with Space, Enter, Esc, arrows and F-keys on any keyboard; letters are shortcuts to the
//! same, whether Caps Lock is on or not. Two verbs may share a key where never both can be done: Space starts, holds and
//! resumes.
//!
//! A clicker has the keys of a slide show. Page Down does what Enter does, but for what takes the floor from who has time
//! left; Page Up holds and goes on. The buttons that blank the slides or end the show (`.`, `b`, F5) have no row, and get
//! none: what they did by accident, the chair would have to undo.

mod agenda;
mod floor;
mod list;
mod meeting;
mod moment;
mod notes;
mod program;
mod rehearsal;
mod screens;
mod verb;

pub use verb::{Group, Shown, Verb};

pub(super) use agenda::{AGENDA, FROM_RESERVE, NEXT_ITEM, TICKS};
pub(super) use floor::{
    CALL_TO_ORDER, EXTEND, FINISH, HOLD, INVITE, NEXT_SPEAKER, NOT_PRESENT, NOT_UPHOLD, POINT, RESPONSE,
    RESUME, START, START_STEP, THANK_SPEAKER, UPHOLD, WHAT_IS_LEFT,
};
pub(super) use list::{ADD, REOPEN_LIST, SELECT_DOWN, SELECT_UP, SHORTER_LIMIT, WITHDRAW};
pub(super) use meeting::{CLOSE, END_COUNTDOWN, OPEN, RESUME_MEETING, SETTLE, SUSPEND};
pub(super) use moment::Moment;
pub(super) use notes::{NOTE, REPORT};
pub(super) use program::{DISMISS, HELP, INSIST, LEAVE, SAVE_ELSEWHERE, SEEN, UNDO};
pub(super) use rehearsal::{LESSON_BACK, LESSON_ON, PACING};
pub(super) use screens::{PAGE, SHOW_ALL, TAKE_MESSAGE_BACK, UNBLANK_SCREENS};
pub(super) use verb::{Does, NotNow};

/// The verbs, the most needed first: the footer shows as many as fit, in this order.
pub const VERBS: &[&Verb] = &[
    meeting::OPEN,
    meeting::RESUME_MEETING,
    floor::START,
    floor::HOLD,
    floor::RESUME,
    floor::NEXT_SPEAKER,
    floor::THANK_SPEAKER,
    floor::NOT_PRESENT,
    floor::WHAT_IS_LEFT,
    floor::CALL_TO_ORDER,
    floor::UPHOLD,
    floor::NOT_UPHOLD,
    list::ADD,
    program::UNDO,
    floor::FINISH,
    floor::EXTEND,
    floor::POINT,
    list::SHORTER_LIMIT,
    agenda::NEXT_ITEM,
    meeting::CLOSE,
    notes::NOTE,
    notes::REPORT,
    floor::START_BACK,
    floor::RESPONSE,
    floor::INVITE,
    floor::CHAIR_SPEAKS,
    floor::OTHER_REPRESENTATIVE,
    floor::CALL_BACK,
    floor::SHORTEN,
    list::SELECT_UP,
    list::SELECT_DOWN,
    list::CALL_SELECTED,
    list::WITHDRAW,
    list::MOVE_UP,
    list::MOVE_DOWN,
    list::CLOSE_LIST,
    list::REOPEN_LIST,
    list::SET_LIMIT,
    agenda::FROM_RESERVE,
    agenda::AGENDA,
    agenda::TICKS[0],
    agenda::TICKS[1],
    agenda::TICKS[2],
    agenda::TICKS[3],
    agenda::TICKS[4],
    agenda::TICKS[5],
    agenda::TICKS[6],
    agenda::TICKS[7],
    agenda::TICKS[8],
    meeting::SUSPEND,
    meeting::SUSPEND_UNTIL,
    meeting::SET_RESUMPTION,
    meeting::COUNTDOWN,
    meeting::END_COUNTDOWN,
    meeting::SETTLE,
    list::TALLY,
    screens::MESSAGE,
    screens::TAKE_MESSAGE_BACK,
    screens::PAGE,
    screens::BLANK_SCREENS,
    screens::UNBLANK_SCREENS,
    screens::CLOCK_ALONE,
    screens::SHOW_ALL,
    screens::RING,
    program::HELP,
    program::REDO,
    program::INSIST,
    program::SEEN,
    program::BELL,
    program::SAVE_ELSEWHERE,
    program::LEAVE,
    rehearsal::LESSON_ON,
    rehearsal::LESSON_BACK,
    rehearsal::SLOWER,
    rehearsal::FASTER,
    rehearsal::FREEZE,
    rehearsal::UNFREEZE,
    rehearsal::STEP,
    program::DISMISS,
];

/// Returns the verbs under a heading; those that tick the nine questions are one.
pub(super) fn verbs_under(group: Group) -> impl Iterator<Item = &'static Verb> {
    let later_ticks = || TICKS.iter().skip(1);
    VERBS
        .iter()
        .copied()
        .filter(move |&verb| verb.shown.group == group && later_ticks().all(|&tick| tick != verb))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::rehearsal::script::ChairAct;
    use crate::words::Words;

    #[test]
    fn every_verb_that_is_written_is_in_the_list_once() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/console/verbs");
        let files = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        let written: usize = files.map(|text| text.matches(": &Verb = &Verb {\n").count()).sum();
        let names: BTreeSet<_> = VERBS.iter().map(|verb| verb.shown.name).collect();
        assert_eq!(names.len(), written + 1, "the nine ticks share a name");
        assert_eq!(VERBS.len(), written + TICKS.len());
    }

    #[test]
    fn every_verb_says_what_it_does_and_when() {
        let words = Words::english();
        for verb in VERBS {
            assert!(!words.verb(verb.shown.name).is_empty());
            // Without the attribute, the message itself is said.
            let does = words.verb(verb.shown.name);
            assert_ne!(words.when(verb), does, "`act-{}` in console.ftl has no `.when`", verb.shown.name);
        }
    }

    #[test]
    fn no_two_verbs_of_a_key_are_for_the_same_moment() {
        let words = Words::english();
        for (place, verb) in VERBS.iter().enumerate() {
            let later = VERBS.iter().skip(place + 1).filter(|other| other.shown.name != verb.shown.name);
            for other in
                later.filter(|other| other.shown.keys.iter().any(|key| verb.shown.keys.contains(key)))
            {
                assert_ne!(words.when(verb), words.when(other), "{verb:?} and {other:?}");
            }
        }
    }

    #[test]
    fn a_script_finds_the_way_to_each_of_its_acts() {
        for word in ChairAct::WORDS {
            let act = ChairAct::of(word).unwrap();
            assert!(!crate::console::route::Route::to(act).room.is_empty(), "no verb does `{word}`");
        }
    }
}
