//! Timekeeping for chaired rooms, in a terminal: the agenda, the list of speakers, the speaker's clock, the topic's clock.
//!
//! This page is the map, for readers of the code. A folder is a module; its `mod.rs` is the door: what the module is for,
//! what it gives, what it never touches. Start with [`floor`]: everything else feeds it, keeps it or shows it.
//!
//! # The modules, from the ground up
//!
//! A module may use those above it in this table, never those below. Inside a folder no files import each other in a
//! circle. `tests/layering.rs` reads the sources and checks both.
//!
//! | module | what it gives | what it never touches |
//! | --- | --- | --- |
//! | [`text`] | outside text made harmless; names compared; hours, digits and addresses read | any other module |
//! | [`names`] | the members of the United Nations: their names in three languages, as shown and as said | any other module but `text` |
//! | [`floor`] | the rules: commands to events, events to state, undo, alerts | clock, disk, terminal, network |
//! | [`clock`] | the session's time; the only reader of a clock | what time is used for |
//! | [`board`] | the room at a moment, as values: [`board::Desk`] | sentences |
//! | [`rehearsal`] | a simulated room, an automatic chair, the debrief | clock, disk, terminal, threads |
//! | [`words`] | sentences, from one catalogue a language: the chair's words and the room's | terminal, disk |
//! | [`plan_file`] | plans, rehearsals' scripts and settings from TOML, or all their faults | clock, terminal; writes nothing |
//! | [`interchange`] | plans from and to the files of other programs: tables, calendars, timetables | disk, terminal, network |
//! | [`forecast`] | what a plan will do, by many simulated sessions on all cores | plans' files |
//! | [`journal`] | the append-only file that keeps a session | what an entry means |
//! | [`record`] | what may be kept under the Chatham House Rule | disk |
//! | [`sessions`] | the sessions on this machine: list, read, begin, resume, seal | the terminal |
//! | [`report`] | what the rapporteur takes to the plenary: as data, slides, files | what the record does not hold |
//! | [`draw`] | a scene onto a buffer: one file a panel, one theme | what a key means |
//! | [`link`] | the feed of the room's screens and of overviews, over a local socket | names that the room may not see |
//! | [`broker`] | bulletins over an MQTT broker, to other machines | who speaks or waits |
//! | [`follow`] | the same for other programs: a line of JSON a change | what only the chair may see; it changes nothing |
//! | [`web`] | the same for browsers, as a page; for overviews on other machines; and an overview as a page | what only the chair may see; it changes nothing |
//! | [`terminal`] | the terminal, taken and restored; keys, frames, signals | what is on the screen |
//! | [`console`] | the chair's program: verbs, panels, run loop | the rules of the room |
//! | [`projector`] | a second terminal that shows the room's screen | the journal; it changes nothing |
//! | [`rooms`] | every room on one screen, as a facilitator needs it | names of who speaks or waits; it changes nothing |
//! | [`cli`] | arguments in, an exit code out | |
//!
//! # One key, from finger to wall
//!
//! 1. The loop (`console/run.rs`) first commits what fell due. Each entry counts from its deadline, not from the wake-up.
//! 2. [`console::Chair::press`] finds the key's verb in [`console::verbs`], and gives a [`console::Effect`].
//! 3. [`floor::History::decide`] gives an entry, or a refusal, which [`words`] makes a sentence. Nothing has changed yet.
//! 4. [`journal::Writer::append`] writes the entry to the disk, synced. The loop waits a second at most for a disk that is
//!    slow or fails; then the room goes on under NOT SAVED.
//! 5. [`floor::History::accept`] applies it. What became due by it is committed too.
//! 6. [`board::Desk::of`] views the room; [`draw::console`] draws it on a thread of its own, the newest frame first.
//!
//! # One second
//!
//! Clocks are deadlines, never counters. The program sleeps until the next deadline, or the next second that shows; a
//! room in which nothing runs does not wake. Acts are stamped with the whole second on the screen, so that all clocks
//! change together and the sums on the screen add up. A late wake-up changes nothing that happened.
//!
//! # Where to put a change
//!
//! - A rule: `floor/decide`, `floor/apply`, and a scenario in `tests/scenarios`.
//! - A verb of the console: its row in the file of its subject in `console/verbs`, its line in `console/verbs/mod.rs`, its
//!   message `act-NAME` with its `.when`, and the README's table, which `tribune keys` writes. Footer, help, lessons and
//!   scripts follow.
//! - A verb of the room: also its command, its event, and what comes of them in `floor/decide` and `floor/apply`.
//! - A key: the row of its verb, or its row in the file of its panel.
//! - A panel: a file in `console/panels`, its line in `console/panels/mod.rs` and its layer in `console/panels/keys.rs`; how
//!   it is drawn, a file in `draw/panels`.
//! - A sentence: the file in `words/en` that is named for the module; the rule is at the door of [`words`]. It takes keys as
//!   arguments.
//! - A name by which people find a member of the United Nations: `names/members.tsv`.
//! - A key of plans: `plan_file/format.rs`; of rehearsals' scripts: `plan_file/script/format.rs`.
//! - A setting: `plan_file/settings/format.rs`.

pub mod board;
pub mod broker;
pub mod cli;
pub mod clock;
pub mod console;
pub mod draw;
pub mod floor;
pub mod follow;
pub mod forecast;
pub mod interchange;
pub mod journal;
pub mod link;
pub mod names;
pub mod plan_file;
pub mod projector;
pub mod record;
pub mod rehearsal;
pub mod report;
pub mod rooms;
pub mod sessions;
pub mod terminal;
pub mod text;
pub mod web;
pub mod words;
