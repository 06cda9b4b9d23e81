//! Tests of what the chair reads and says: every alert, and the line of every room.

use std::fmt::Write as _;

use tribune::floor::alert::AlertKind;
use tribune::floor::gap::GapCause;
use tribune::floor::plan::{ItemId, PartyId};
use tribune::floor::time::Span;

use crate::screens::states;

#[test]
fn every_alert_is_a_sentence() {
    let scene = states::room("nobody-waits").scene();
    let (party, item, next) = (PartyId(6), ItemId(2), Some(ItemId(3)));
    let secs = Span::from_secs;
    let time =
        |called_to_order, returns_in| AlertKind::Time { party, over: secs(12), called_to_order, returns_in };
    let alerts = [
        AlertKind::Gap { lasted: secs(90), ran: secs(70), why: GapCause::Asleep },
        AlertKind::Gap { lasted: secs(90), ran: Span::ZERO, why: GapCause::Ended },
        AlertKind::ClockStep { by: secs(3600) },
        AlertKind::ClockStep { by: secs(-30) },
        time(false, None),
        time(true, None),
        time(false, Some(secs(18))),
        AlertKind::PointOver { by: party, over: secs(5) },
        AlertKind::SessionOver { over: secs(130) },
        AlertKind::ItemOver { item, over: secs(7), next },
        AlertKind::ItemOver { item, over: secs(7), next: None },
        AlertKind::NotStarted { party },
        AlertKind::ResumeDue { over: secs(61) },
        AlertKind::LateToOpen { late: secs(240) },
        AlertKind::LessThanLimit { party, left: secs(150), limit: secs(240) },
        AlertKind::Behind { missing: secs(200) },
        AlertKind::TooMany {
            waiting: 6,
            left: secs(680),
            limit: Some(secs(240)),
            reached: 2,
            limit_for_all: Some(secs(105)),
        },
        AlertKind::TooMany {
            waiting: 6,
            left: secs(680),
            limit: None,
            reached: 2,
            limit_for_all: Some(secs(105)),
        },
        AlertKind::TooMany {
            waiting: 40,
            left: secs(680),
            limit: Some(secs(240)),
            reached: 2,
            limit_for_all: None,
        },
        AlertKind::TooMany { waiting: 40, left: secs(680), limit: None, reached: 2, limit_for_all: None },
        AlertKind::FewTopics { topics: 3, least: 4 },
        AlertKind::FewTopics { topics: 1, least: 4 },
        AlertKind::NobodyWaits { silent: None },
        AlertKind::NobodyWaits { silent: Some(13) },
        AlertKind::NobodyWaits { silent: Some(1) },
        AlertKind::NobodyWaits { silent: Some(0) },
    ];
    let said: Vec<_> = alerts.iter().map(|alert| scene.words.alert(alert, &scene.desk)).collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn the_chair_has_the_words_for_every_room() {
    let mut said = String::new();
    for (name, scene) in states::all() {
        let _ = writeln!(said, "{name}: {}", scene.words.lines(&scene.desk).join(" / "));
    }
    insta::assert_snapshot!(said);
}
