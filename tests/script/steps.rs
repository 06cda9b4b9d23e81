//! Tests of a lesson's steps: what they wait for, and what follows.

use tribune::floor::History;
use tribune::floor::command::Command;
use tribune::floor::representative::Representative;
use tribune::plan_file::script::parse;

use crate::script::play::{Play, STARTS, add, assert_told, open, party, script};

const LESSON: &str = "lesson = true\n\
    [[cue]]\nafter = \"10s\"\nstep = \"Open: {open}.\"\nwaits = \"open\"\nspeed = 5\n\
    [[cue]]\nafter = \"30s\"\nstep = \"Add Serbia.\"\nwaits = \"add\"\nof = \"SRB\"\n\
    [[cue]]\nstep = \"Read.\"\n\
    [[cue]]\nafter = \"10s\"\nasks = \"Laos\"\n";

#[test]
fn a_step_waits_until_it_was_done_and_what_follows_counts_from_then() {
    let mut play = Play::of(script(LESSON));
    play.until(600);
    let waits = |play: &Play| play.stage.waiting().map(|one| (one.number, (one.since - STARTS).secs()));
    assert_eq!(waits(&play), Some((1, 0)), "time has come no farther than the step");
    assert_eq!(play.stage.stands_at(&play.history), Some(STARTS));
    assert_eq!(play.stage.speed(), None);
    open(&mut play);
    assert_eq!((waits(&play), play.stage.steps_done(), play.stage.speed()), (None, 1, Some(5)));
    play.until(600);
    assert_eq!(waits(&play), Some((2, 30)));
    // Another delegation is not what it waits for.
    let (now, of) = (play.now, |name: &str, history: &History| party(history.floor(), name));
    let asks = |name: &str, history: &History| Command::Request {
        party: of(name, history),
        representative: Representative::FIRST,
        insist: false,
    };
    let met = |play: &Play, name: &str| {
        let entry = play.history.decide(&asks(name, &play.history), now).unwrap();
        play.stage.is_met_by(&entry, play.history.entries(), play.history.floor())
    };
    assert!(!met(&play, "Laos"));
    assert!(met(&play, "Serbia"));
    add(&mut play, "Laos");
    assert_eq!(waits(&play), Some((2, 30)));
    add(&mut play, "Serbia");
    assert_eq!(waits(&play), Some((3, 30)));
    play.stage.skip();
    play.until(600);
    // Reading it took a second.
    assert_told(&play, &[(0, "Seated"), (41, "Asks")]);
    assert_eq!((play.stage.steps_done(), play.next()), (3, None));
}

#[test]
fn a_step_about_a_speaker_of_a_line_up_is_met_as_one_about_a_request_of_its_own() {
    let text = "title = \"T\"\nlength = \"30m\"\ndelegations = [\"Chile\", \"Kenya\", \"Serbia\"]\n\
        [[item]]\ntitle = \"Budget\"\nline_up = [\"Kenya\", \"Serbia\"]\n";
    let lesson = "title = \"T\"\nplan = \"p\"\nlesson = true\n\
        [[cue]]\nafter = \"10s\"\nstep = \"Take Serbia off.\"\nwaits = \"withdraw\"\nof = \"Serbia\"\n";
    let agenda = tribune::plan_file::parse("p", text).unwrap();
    let mut play = Play::of(parse("script", lesson, |_| Ok((agenda, "p".into()))).unwrap());
    open(&mut play);
    let step = |play: &Play| play.stage.waiting().map(|waiting| waiting.number);
    let withdraw = |play: &mut Play, name: &str| {
        let floor = play.history.floor();
        let party = party(floor, name);
        let request = floor.list().in_order().find(|request| request.party == party).unwrap().id;
        play.does(&Command::Withdraw { request });
    };
    withdraw(&mut play, "Kenya");
    assert_eq!(step(&play), Some(1));
    withdraw(&mut play, "Serbia");
    assert_eq!(step(&play), None);
}

#[test]
fn a_step_that_time_has_gone_past_was_skipped_so_that_a_journal_gives_the_same_room() {
    let mut play = Play::of(script(LESSON));
    play.until(600);
    open(&mut play);
    play.until(600);
    play.stage.skip();
    play.until(600);
    play.stage.skip();
    play.until(45);
    add(&mut play, "Laos");
    play.until(60);

    let mut again = Play::of(script(LESSON));
    for entry in play.history.entries() {
        while let Some(act) = again.stage.act(&again.history, entry.at) {
            again.acts.push(act);
        }
        again.history.accept(entry.clone()).unwrap();
    }
    while let Some(act) = again.stage.act(&again.history, play.now) {
        again.acts.push(act);
    }
    assert_eq!(again.acts, play.acts);
    assert_eq!((again.stage.steps_done(), again.stage.waiting()), (3, None));
}

#[test]
fn steps_that_were_only_read_are_done_in_a_room_that_is_built_again() {
    let lesson =
        "lesson = true\n[[cue]]\nstep = \"One.\"\n[[cue]]\nstep = \"Two.\"\n[[cue]]\nstep = \"Three.\"\n";
    for read in 0..3 {
        let mut play = Play::of(script(lesson));
        play.until(0);
        for _ in 0..read {
            play.stage.skip();
            let next = play.next().unwrap();
            play.go_to(next);
        }
        let mut again = Play::of(script(lesson));
        again.go_to(play.now);
        let number = |play: &Play| play.stage.waiting().map(|one| (one.number, one.since));
        assert_eq!(number(&again), number(&play));
        assert_eq!(number(&play).map(|(number, _)| number), Some(read + 1));
    }
}

#[test]
fn a_step_that_waits_for_a_note_is_met_by_one_of_any_kind() {
    use tribune::floor::note::{NoteKind, NoteText};
    use tribune::floor::plan::ItemId;

    let lesson = "lesson = true\n\
        [[cue]]\nafter = \"10s\"\nstep = \"Note: {note}.\"\nwaits = \"note\"\n";
    let mut play = Play::of(script(lesson));
    play.until(600);
    assert!(play.stage.waiting().is_some());
    for kind in [NoteKind::Point, NoteKind::Proposal { owner: Some("Serbia".into()) }] {
        let take = Command::TakeNote { item: ItemId(0), kind, text: NoteText::of("Maps are late") };
        let entry = play.history.decide(&take, play.now).unwrap();
        assert!(play.stage.is_met_by(&entry, play.history.entries(), play.history.floor()), "{take:?}");
    }
    let entry = play.history.decide(&Command::CloseList, play.now).unwrap();
    assert!(!play.stage.is_met_by(&entry, play.history.entries(), play.history.floor()));
}
