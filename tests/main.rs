//! All tests in one program, which is linked once. Each file or folder is one subject, run as `cargo test killed::`;
//! [`common`] has shared helpers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::similar_names,
    clippy::wildcard_enum_match_arm,
    clippy::print_stdout,
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    clippy::missing_panics_doc,
    unreachable_pub,
    reason = "a test fails by panicking, in its helpers too"
)]

#[cfg(unix)]
mod apart;
#[cfg(unix)]
mod away;
#[cfg(unix)]
mod border;
#[cfg(unix)]
mod breakout;
#[cfg(all(unix, feature = "broker"))]
mod brokers;
mod catalogue;
#[cfg(unix)]
mod cli;
#[cfg(unix)]
mod clocks;
#[cfg(unix)]
mod colours;
mod common;
mod debrief;
#[cfg(unix)]
mod debriefs;
#[cfg(target_os = "linux")]
mod disks;
#[cfg(unix)]
mod follow;
#[cfg(unix)]
mod forecast;
#[cfg(unix)]
mod hands;
#[cfg(unix)]
mod harmless;
#[cfg(unix)]
mod journal_files;
mod keys;
#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod languages;
mod layering;
#[cfg(target_os = "linux")]
mod limits;
#[cfg(all(target_os = "linux", feature = "broker"))]
mod machines;
#[cfg(unix)]
mod mishaps;
#[cfg(unix)]
mod mute;
mod packages;
#[cfg(target_os = "linux")]
mod pipes;
mod plan_import;
mod plans;
#[cfg(unix)]
mod projector;
mod properties;
mod readme;
mod rehearsal;
#[cfg(unix)]
mod rehearse;
mod report;
#[cfg(unix)]
mod rooms;
mod scenarios;
mod screens;
mod script;
#[cfg(unix)]
mod seal;
#[cfg(unix)]
mod settings;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod vte;
#[cfg(unix)]
mod web;
#[cfg(all(unix, feature = "xlsx"))]
mod whole_day;
mod words_to_say;
