//! What a second costs: the desk and its words, and the frame drawn at three sizes.

#![expect(clippy::panic, reason = "a bench that cannot run must not give a figure")]

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent};
use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tribune::board::hour::Offsets;
use tribune::board::setting::{Reality, Setting};
use tribune::console::{Chair, Effect};
use tribune::draw::{self, Depth, Look};
use tribune::floor::History;
use tribune::floor::plan::Plan;
use tribune::floor::time::{Span, Stamp};
use tribune::plan_file;
use tribune::words::Words;

const BEGIN: Stamp = Stamp::from_millis(1_714_472_100_000);
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];
const LOOK: Look = Look::new(Depth::True, false);

fn plan() -> Plan {
    plan_file::read(Path::new("sessions/english-1.toml")).unwrap_or_else(|_| panic!("no plan"))
}

/// A topic, a speaker with a running clock, and two who wait.
fn room() -> Chair {
    let setting =
        Setting { planned_start: None, moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let mut chair = Chair::new(History::new(plan()), setting, Words::english());
    for letter in "\rn\racam\raukr\raserb\r\r ".chars() {
        let key = if letter == '\r' { KeyCode::Enter } else { KeyCode::Char(letter) };
        for effect in chair.press(KeyEvent::from(key), BEGIN) {
            let Effect::Command(command) = effect else { panic!("{effect:?}") };
            let entry = chair.history().decide(&command, BEGIN).unwrap_or_else(|why| panic!("{why:?}"));
            chair.accept(entry).unwrap_or_else(|why| panic!("{why:?}"));
        }
    }
    chair
}

fn main() {
    divan::main();
}

#[divan::bench]
fn read_the_catalogue() -> Words {
    Words::english()
}

#[divan::bench]
fn read_a_plan() -> Plan {
    plan()
}

/// What the loop does each second, before it hands the frame over.
#[divan::bench]
fn a_second_of_the_loop(bencher: Bencher) {
    let mut chair = room();
    let mut now = BEGIN;
    bencher.bench_local(|| {
        now = now + Span::from_millis(1);
        chair.frame(now)
    });
}

#[divan::bench(args = SIZES)]
fn draw_a_frame(bencher: Bencher, (width, height): (u16, u16)) {
    let scene = room().scene(BEGIN + Span::SECOND);
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    bencher.bench_local(|| {
        buffer.reset();
        draw::console(&scene, &LOOK, area, &mut buffer);
    });
}
