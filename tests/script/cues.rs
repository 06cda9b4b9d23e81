//! Tests that each cue comes at its moment, and that delegates act as the script says.

use tribune::floor::command::Command;
use tribune::floor::time::Span;
use tribune::rehearsal::{Doing, Stop};

use crate::script::play::{
    Play, STARTS, add, assert_told, call, names, next_item, open, party, script, secs, shipped, start,
};

#[test]
fn a_cue_comes_at_its_moment_of_the_item_after_the_cue_before_or_after_an_act() {
    let mut play = Play::of(script(
        "[[cue]]\nitem = \"Regional\"\nat = \"1m\"\nasks = \"Laos\"\n\
         [[cue]]\nafter = \"20s\"\nasks = \"Cambodia\"\n\
         [[cue]]\nwhen = \"call\"\nafter = \"90s\"\npoint_of_order = \"Serbia\"\nlasts = \"15s\"\n\
         [[cue]]\nat = \"3m\"\nasks = \"Israel\"\n",
    ));
    open(&mut play);
    play.until(30);
    next_item(&mut play);
    play.until(110);
    assert_told(&play, &[(0, "Seated"), (90, "Asks"), (110, "Asks")]);
    add(&mut play, "Laos");
    play.until(170);
    call(&mut play);
    play.until(180);
    start(&mut play);
    // The item is three minutes old, but this cue waits for the cue above, which has not happened.
    play.until(259);
    assert_eq!(play.acts.len(), 4);
    play.until(260);
    assert_told(
        &play,
        &[(0, "Seated"), (90, "Asks"), (110, "Asks"), (180, "Begins"), (260, "PointOfOrder"), (260, "Asks")],
    );
    let by = party(play.history.floor(), "Serbia");
    play.does(&Command::PointOfOrder { by });
    play.until(275);
    assert_eq!(play.told().last(), Some(&(275, &Doing::PointMade { by })));
}

#[test]
fn those_who_are_called_speak_as_it_is_written() {
    let speaks = |how: &str, cut: i64| {
        let mut play = Play::of(script(&format!(
            "[[cue]]\nitem = \"Opening\"\nasks = \"Laos\"\n{how}\n\
             [[cue]]\nat = \"4m\"\narrives = \"Serbia\"\n"
        )));
        open(&mut play);
        add(&mut play, "Laos");
        call(&mut play);
        play.until(10);
        if matches!(play.acts.last().unwrap().doing, Doing::Begins { .. }) {
            start(&mut play);
        }
        play.until(10 + cut);
        if cut >= 240 {
            let turn = play.history.floor().turn().unwrap().id;
            play.does(&Command::CallToOrder { turn });
        }
        play.until(600);
        let last = play.acts.iter().rev().find(|act| !matches!(act.doing, Doing::Arrives { .. })).unwrap();
        let how = if let Doing::Stops { how, .. } = last.doing { Some(how) } else { None };
        (names(&last.doing), how, (last.at - STARTS).secs())
    };
    let stops = |how, at| ("Stops".to_owned(), Some(how), at);
    // Half of the hand-over of 20 s, then three quarters of four minutes.
    assert_eq!(speaks("", 0), stops(Stop::Early, 190));
    assert_eq!(speaks("speaks = \"1m\"", 0), stops(Stop::Early, 70));
    assert_eq!(speaks("speaks = \"7m\"", 250), stops(Stop::CalledToOrder, 268));
    assert_eq!(speaks("speaks = \"7m\"", 0), stops(Stop::Over, 430));
    assert_eq!(speaks("speaks = \"7m\"\nignores_call = true", 250), stops(Stop::Over, 430));
    assert_eq!(speaks("absent = true", 0), ("NotThere".to_owned(), None, 8));
}

#[test]
fn nobody_is_at_the_plate_of_who_comes_late_until_then() {
    let mut play = Play::of(script("[[cue]]\nitem = \"Opening\"\nat = \"5m\"\narrives = \"Serbia\"\n"));
    open(&mut play);
    add(&mut play, "Serbia");
    call(&mut play);
    play.until(20);
    assert_told(&play, &[(0, "Seated"), (8, "NotThere")]);
    let turn = play.history.floor().turn().unwrap().id;
    play.does(&Command::NotPresent { turn });
    play.until(310);
    call(&mut play);
    play.until(330);
    assert_told(&play, &[(0, "Seated"), (8, "NotThere"), (300, "Arrives"), (320, "Begins")]);
}

#[test]
fn what_can_happen_no_more_is_left_out() {
    let mut play = Play::of(script(
        "[[cue]]\nitem = \"Opening\"\nat = \"9m\"\nasks = \"Laos\"\n\
         [[cue]]\nwhen = \"suspend\"\nasks = \"Israel\"\n\
         [[cue]]\nitem = \"Resources\"\nat = \"10s\"\nasks = \"Serbia\"\n",
    ));
    open(&mut play);
    play.until(60);
    next_item(&mut play);
    // The first topic has no cues, so the act is still waited for.
    play.until(120);
    next_item(&mut play);
    play.until(200);
    let serbia = party(play.history.floor(), "Serbia");
    assert_told(&play, &[(0, "Seated"), (130, "Asks")]);
    assert!(matches!(play.told()[1].1, Doing::Asks { party, .. } if *party == serbia));
}

#[test]
fn how_often_and_how_late_a_stage_is_asked_changes_nothing() {
    let acts = |every: i64| {
        let mut play = Play::of(shipped("too-little-time.toml"));
        play.until(0);
        play.stage.skip();
        open(&mut play);
        play.now = STARTS + secs(600);
        next_item(&mut play);
        let mut acts = Vec::new();
        for late in 1..=(900 / every) {
            let now = STARTS + secs(600 + late * every);
            play.stage.next(&play.history);
            while let Some(act) = play.stage.act(&play.history, now) {
                acts.push(act);
            }
        }
        acts
    };
    let often = acts(1);
    assert_eq!(often.len(), 13);
    assert_eq!(often, acts(50));
    assert_eq!(often, acts(900));
}

#[test]
fn what_befalls_the_machine_and_the_meeting_takes_its_time() {
    let mut play = Play::of(script(
        "late_start = \"2m\"\n\
         [[cue]]\nitem = \"Opening\"\nat = \"1m\"\ninterrupted = \"3m\"\n\
         [[cue]]\nafter = \"30s\"\nasks = \"Laos\"\n\
         [[cue]]\nat = \"3m\"\nasleep = \"2m\"\n\
         [[cue]]\nafter = \"10s\"\nasks = \"Serbia\"\n",
    ));
    play.until(120);
    play.does(&Command::Open { ends: STARTS + Span::from_mins(105) });
    play.until(190);
    play.does(&Command::Suspend { until: None });
    play.until(370);
    assert_told(&play, &[(120, "Seated"), (180, "Interrupted"), (370, "Restored")]);
    play.does(&Command::ResumeMeeting);
    play.until(900);
    // The item's clock was held for three minutes. The laptop wakes before the next cue counts.
    let rest = [(400, "Asks"), (480, "Asleep"), (610, "Asks")];
    assert_told(&play, &[&[(120, "Seated"), (180, "Interrupted"), (370, "Restored")], &rest[..]].concat());
}
