//! Random plans, and random steps of a session. A step is a few numbers that are read with the floor in sight. So most
//! acts are accepted, and a failing script still shrinks.

use proptest::prelude::*;
use tribune::floor::gap::GapCause;
use tribune::floor::plan::{
    AtLimit, FormOfAddress, Item, ItemKind, LineUp, Officer, OfficerRole, Party, PartyId, Plan, PlanParts,
    Rules, Standing,
};
use tribune::floor::time::{Span, Stamp};

use crate::properties::pick::{CLOSE, KINDS, Pick, STEP};

/// The beginning of every script.
pub const BEGIN: Stamp = Stamp::from_millis(1_714_472_100_000);

/// One step of a script.
#[derive(Debug, Clone)]
pub enum Step {
    /// Time passes. The fractions of it, in per mille, are extra wake-ups.
    Wait { length: Span, wakes: Vec<u16> },
    /// The chair acts.
    Act(Pick),
    /// The chair undoes the last act.
    Undo,
    /// The chair redoes it.
    Redo,
    /// Nobody watches the clocks for a while.
    Gap { length: Span, why: GapCause },
    /// The computer's clock is changed.
    ClockChange { by: Span },
}

pub fn plans() -> impl Strategy<Value = Plan> {
    let line_up = proptest::option::weighted(0.25, (1..8_u16, 30..240_i64));
    let item = (1..20_i64, 0..4_usize, line_up, prop::bool::weighted(0.15));
    let items = proptest::collection::vec(item, 1..6);
    let at_limit = prop_oneof![
        Just(AtLimit::Alert),
        (0..40_i64).prop_map(|grace| AtLimit::Close { grace: Span::from_secs(grace) }),
    ];
    let representatives = prop_oneof![Just(None), Just(Some(1)), Just(Some(2)), Just(Some(2))];
    let parties = proptest::collection::vec(prop::bool::weighted(0.25), 1..8);
    let rules = (30..300_i64, at_limit, representatives, 0..40_i64);
    (items, rules, parties, 0..10_i64, any::<bool>()).prop_map(
        |(items, (limit, at_limit, representatives, hand_over), observers, spare, framed)| {
            let count = u16::try_from(observers.len()).unwrap();
            let mut items: Vec<Item> = items
                .into_iter()
                .map(|(minutes, questions, line_up, is_break)| Item {
                    title: "Topic".into(),
                    short: None,
                    kind: if is_break { ItemKind::Break } else { ItemKind::Topic },
                    planned: Span::from_mins(minutes),
                    questions: vec!["What helps?".into(); questions],
                    line_up: line_up.filter(|_| !is_break).map(|(speakers, limit)| LineUp {
                        speakers: (0..speakers.min(count)).rev().map(PartyId).collect(),
                        limit: Span::from_secs(limit),
                        enough: None,
                    }),
                })
                .collect();
            if framed {
                let frame = |kind| Item {
                    title: "Frame".into(),
                    short: None,
                    kind,
                    planned: Span::from_mins(5),
                    questions: Vec::new(),
                    line_up: None,
                };
                items.insert(0, frame(ItemKind::Opening));
                items.push(frame(ItemKind::Closing));
            }
            let length = items.iter().map(|item| item.planned).sum::<Span>() + Span::from_mins(spare);
            Plan::new(PlanParts {
                title: "Room".into(),
                meeting: None,
                room: None,
                language: None,
                address: FormOfAddress::Name,
                broker: None,
                when: None,
                length,
                officers: vec![Officer {
                    role: OfficerRole::Chair,
                    name: Some("Gen. Bechelany".into()),
                    post: Some("Director, LMAC".into()),
                }],
                rules: Rules {
                    limit: Span::from_secs(limit),
                    warnings: Vec::new(),
                    at_limit,
                    representatives,
                    hand_over: Span::from_secs(hand_over),
                    ..Rules::default()
                },
                parties: observers
                    .into_iter()
                    .enumerate()
                    // No name is a part of another: what the room sees is searched for them.
                    .map(|(place, observer)| Party {
                        name: format!("Party {place:02}"),
                        code: Some(format!("C{place:02}")),
                        also: vec![format!("Alias {place:02}")],
                        spoken: None,
                        standing: if observer { Standing::Observer } else { Standing::Delegation },
                    })
                    .collect(),
                items,
            })
            .unwrap()
        },
    )
}

/// Scripts. `notices` says whether the machine notices gaps and steps of the clock.
pub fn scripts(notices: bool) -> impl Strategy<Value = Vec<Step>> {
    let total: u16 = KINDS.iter().map(|(_, weight)| weight).sum::<u16>() + CLOSE + STEP;
    let pick = (0..total, any::<(u16, u16, u16)>()).prop_map(|(kind, (one, two, three))| Pick {
        kind,
        one,
        two,
        three,
    });
    let length = prop_oneof![
        1 => Just(0),
        2 => 1..2000_i64,
        6 => 1000..90_000_i64,
        3 => 60_000..400_000_i64,
        1 => 400_000..7_200_000_i64,
    ]
    .prop_map(Span::from_millis);
    let wait = (length.clone(), proptest::collection::vec(0..=1000_u16, 0..4))
        .prop_map(|(length, wakes)| Step::Wait { length, wakes });
    let rare = u32::from(notices);
    let step = prop_oneof![
        24 => wait,
        60 => pick.prop_map(Step::Act),
        5 => Just(Step::Undo),
        4 => Just(Step::Redo),
        2 * rare => (length, any::<bool>()).prop_map(|(length, slept)| Step::Gap {
            length,
            why: if slept { GapCause::Asleep } else { GapCause::Ended },
        }),
        2 * rare => (-600..600_i64).prop_map(|by| Step::ClockChange { by: Span::from_secs(by) }),
    ];
    proptest::collection::vec(step, 1..130)
}
