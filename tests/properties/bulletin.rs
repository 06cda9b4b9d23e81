//! What must hold of the bulletin, whatever a chair does: it is the same whichever delegation speaks, and names none.

use proptest::prelude::*;
use tribune::board::Bulletin;
use tribune::board::bulletin::StandingAlert;
use tribune::board::hour::Offsets;
use tribune::board::punctuality::{Punctuality, PunctualityKind};
use tribune::board::room::BoardState;
use tribune::board::setting::{Reality, Setting};
use tribune::floor::Floor;
use tribune::floor::command::Command;
use tribune::floor::name_search::NamedTitle;
use tribune::floor::plan::{PartyId, Plan, PlanParts};
use tribune::floor::time::{Span, Stamp};

use crate::properties::session::{Outcome, Session};
use crate::properties::sketch::{BEGIN, Step, plans, scripts};

fn bulletin(floor: &Floor, now: Stamp) -> Bulletin {
    let setting =
        Setting { planned_start: Some(BEGIN), moved: false, offsets: Offsets::UTC, reality: Reality::Real };
    let alerts = StandingAlert::all(&floor.alerts(now, setting.opens_at()));
    Bulletin::of(floor, now, setting, alerts, &mut NamedTitle::default())
}

/// Asserts it at `now`.
pub fn check(floor: &Floor, now: Stamp) {
    let bulletin = bulletin(floor, now);
    let text = serde_json::to_string(&bulletin).unwrap().to_lowercase();
    for name in floor.parties().flat_map(|(_, party)| party.names()) {
        assert!(!text.contains(&name.to_lowercase()), "{name}: {text}");
    }
    for officer in &floor.plan().officers {
        for name in officer.name.iter().chain(&officer.post) {
            assert!(!text.contains(&name.to_lowercase()), "{name}: {text}");
        }
    }
    assert_eq!(
        serde_json::from_str::<Bulletin>(&serde_json::to_string(&bulletin).unwrap()).unwrap(),
        bulletin
    );
    // Its sums are those of the chair's screen, now and while nobody acts.
    if !matches!(bulletin.state, BoardState::Ahead { .. } | BoardState::Closed) {
        for later in [now, now + Span::from_secs(7), now + Span::from_mins(9)] {
            assert_eq!(bulletin.reserve(later), floor.reserve_ahead(later), "{bulletin:?}");
        }
    }
    // So is what screens run by themselves; it changes as it goes over to another side, never with each second.
    let mut told: Vec<_> = Vec::new();
    for second in (0..900).map(|second| now.whole_second() + Span::from_secs(second)) {
        let punctuality = bulletin.punctuality(second);
        if let Some(Punctuality { kind, left }) = punctuality {
            let left = left.at(second);
            assert_eq!(kind == PunctualityKind::Over, bulletin.ends.is_some_and(|ends| second > ends));
            assert!(
                kind == PunctualityKind::Over || left == bulletin.reserve(second),
                "{kind:?} {left} in {bulletin:?}"
            );
            assert!(kind != PunctualityKind::OnTime || left == Span::ZERO, "{left} in {bulletin:?}");
        }
        told.push(punctuality);
    }
    told.dedup();
    assert!(told.len() <= 6, "{told:?} from {now:?} on in {bulletin:?}");
}

/// Another delegation for each of a plan, of the same standing: the last for the first.
fn others(plan: &Plan) -> Vec<u16> {
    let of = |place: usize| plan.parties[place].standing;
    let count = plan.parties.len();
    (0..count)
        .map(|place| {
            let same: Vec<_> = (0..count).filter(|&other| of(other) == of(place)).collect();
            let rank = same.iter().position(|&other| other == place).unwrap();
            u16::try_from(same[same.len() - 1 - rank]).unwrap()
        })
        .collect()
}

fn other(party: PartyId, others: &[u16]) -> PartyId {
    others.get(usize::from(party.0)).map_or(party, |&other| PartyId(other))
}

/// The same command for the other delegation.
fn for_the_other(command: Command, others: &[u16]) -> Command {
    match command {
        Command::Request { party, representative, insist } => {
            Command::Request { party: other(party, others), representative, insist }
        }
        Command::Invite { after, party, representative, insist } => {
            Command::Invite { after, party: other(party, others), representative, insist }
        }
        Command::GrantResponse { party, representative, insist } => {
            Command::GrantResponse { party: other(party, others), representative, insist }
        }
        Command::PointOfOrder { by } => Command::PointOfOrder { by: other(by, others) },
        Command::All { acts } => {
            Command::All { acts: acts.into_iter().map(|act| for_the_other(act, others)).collect() }
        }
        command => command,
    }
}

/// The plan with the others in its line-ups.
fn plan_for_the_others(plan: &Plan, others: &[u16]) -> Plan {
    let mut parts = PlanParts::from(plan.clone());
    for line_up in parts.items.iter_mut().filter_map(|item| item.line_up.as_mut()) {
        for speaker in &mut line_up.speakers {
            *speaker = other(*speaker, others);
        }
    }
    Plan::new(parts).unwrap()
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn sessions_that_differ_only_in_who_spoke_give_the_same_bytes((plan, script) in (plans(), scripts(true))) {
        let others = others(&plan);
        let mut one = Session::new(plan.clone());
        let mut two = Session::new(plan_for_the_others(&plan, &others));
        for step in &script {
            one.settle(one.now);
            two.settle(two.now);
            if let Step::Act(pick) = step {
                let command = pick.command(one.floor(), one.now);
                // Names that are changed are no longer the same in both.
                if matches!(command, Command::NameParty { .. }) {
                    continue;
                }
                let accepted = matches!(two.act(&for_the_other(command.clone(), &others)), Outcome::Accepted(_));
                prop_assert_eq!(matches!(one.act(&command), Outcome::Accepted(_)), accepted, "{:?}", command);
            } else {
                one.step(step, false);
                two.step(step, false);
            }
            let bytes = |session: &Session| serde_json::to_string(&bulletin(session.floor(), session.now)).unwrap();
            prop_assert_eq!(bytes(&one), bytes(&two));
        }
    }
}

#[test]
fn a_topic_that_names_a_delegation_has_no_title_for_other_rooms() {
    let text = "title = \"Room\"\nlength = \"60m\"\ndelegations = [\"Jordan\", \"Libya\"]\n[[item]]\ntitle = \"Report\"\n";
    let mut session = Session::new(tribune::plan_file::parse("plan", text).unwrap());
    let acts = [
        Command::Open { ends: session.now + Span::from_mins(60) },
        Command::AddTopic { title: "What Libya asked for".into(), length: Span::from_mins(5) },
    ];
    for act in acts {
        assert!(matches!(session.act(&act), Outcome::Accepted(_)));
    }
    assert_eq!(bulletin(session.floor(), session.now).item.unwrap().title, "Report");
    let after = session.floor().agenda().present().unwrap().id;
    assert!(matches!(session.act(&Command::NextItem { after }), Outcome::Accepted(_)));
    assert_eq!(bulletin(session.floor(), session.now).item.unwrap().title, "");
}
