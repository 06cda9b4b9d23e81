use tribune::floor::Floor;
use tribune::floor::event::Event;
use tribune::floor::plan::Standing;
use tribune::floor::representative::TurnKind;
use tribune::floor::turn::{EndCause, Ruling, Turn};

use super::{gap, hour, item, kind, overrides, party, representative, request, signed, speaker, tell_note};

/// Tells an event. `floor` is the room before it.
#[allow(clippy::too_many_lines, reason = "one line an event")]
pub fn event(floor: &Floor, event: &Event) -> String {
    let holder = || speaker(floor, floor.turn().and_then(Turn::party));
    let waits = |id| {
        let aside = floor.list().aside.iter().find(|request| request.id == id);
        let asked = floor.list().find(id).or(aside);
        asked.map_or_else(|| "nobody".into(), |asked| party(floor, asked.party))
    };
    match event {
        Event::Opened { ends } => format!("the session opens, and is to end at {}", hour(*ends)),
        Event::ItemBegan { item: id, line_up } => {
            let line_up: Vec<_> = line_up.iter().map(|asked| party(floor, asked.party)).collect();
            let line_up = match line_up.as_slice() {
                [] => String::new(),
                speakers => format!(", with a line-up: {}", speakers.join(", ")),
            };
            format!("{} begins{line_up}", item(floor, *id))
        }
        Event::EndSet { ends } => format!("the session is to end at {}", hour(*ends)),
        Event::ItemAdded { item, to } => {
            format!("{} is added as number {} of the agenda, with {}", item.title, to + 1, item.planned)
        }
        Event::QuestionAdded { item: id, question } => {
            format!("{} gets the question “{question}”", item(floor, *id))
        }
        Event::OwnLineSet { item: id, text } => {
            format!("the chair's line on {} is “{text}”", item(floor, *id))
        }
        Event::NoteTaken { note } => {
            format!("{} is noted under {}", tell_note(&note.kind, &note.text), item(floor, note.item))
        }
        Event::NoteChanged { kind, text, .. } => format!("a note becomes {}", tell_note(kind, text)),
        Event::NoteMoved { item: id, .. } => format!("a note moves to {}", item(floor, *id)),
        Event::NoteRemoved { .. } => "a note is taken away".into(),
        Event::PartyNamed { party: id, name, code } => {
            let code = code.as_ref().map_or(String::new(), |code| format!(", {code}"));
            format!("{} is called {name}{code}", party(floor, *id))
        }
        Event::CountdownStarted { length, label } => {
            let label = label.as_ref().map_or(String::new(), |label| format!(" “{label}”"));
            format!("a countdown{label} of {length} starts")
        }
        Event::CountdownEnded => "the countdown is taken away".into(),
        Event::ItemEnded { item: id, used } => format!("{} ends, after {used}", item(floor, *id)),
        Event::AgendaAgreed => "the agenda is agreed".into(),
        Event::ItemMoved { item: id, to } => format!("{} moves to place {}", item(floor, *id), to + 1),
        Event::ItemDropped { item: id } => format!("{} is dropped", item(floor, *id)),
        Event::ItemRestored { item: id } => format!("{} is back on the agenda", item(floor, *id)),
        Event::AllotmentSet { item: id, to, overrides: set_aside } => {
            format!("{} gets {to}{}", item(floor, *id), overrides(set_aside))
        }
        Event::QuestionTicked { item: id, question, covered } => {
            let how = if *covered { "is covered" } else { "is open again" };
            format!("question {} of {} {how}", question + 1, item(floor, *id))
        }
        Event::PartyAdded { party } => match party.standing {
            Standing::Delegation => format!("{} is added, a delegation", party.name),
            Standing::Observer => format!("{} is added, an observer", party.name),
        },
        Event::Requested { request: asked, to } => {
            let list = if asked.kind == TurnKind::Response { "direct responses" } else { "the list" };
            format!("{} is number {} of {list}", request(floor, asked), to + 1)
        }
        Event::Withdrawn { request } => format!("{} is taken off the list", waits(*request)),
        Event::RequestMoved { request, to } => format!("{} moves to place {}", waits(*request), to + 1),
        Event::ListClosed => "the list closes".into(),
        Event::ListReopened => "the list opens again".into(),
        Event::RequestRepresentativeSet { request, representative: who, overrides: set_aside } => {
            format!("{} asks for its {}{}", waits(*request), representative(*who), overrides(set_aside))
        }
        Event::TurnRepresentativeSet { representative: who, overrides: set_aside, .. } => {
            format!("it is {}'s {} who speaks{}", holder(), representative(*who), overrides(set_aside))
        }
        Event::Called { turn } => called(floor, turn),
        Event::CalledBack { .. } => format!("{} was called by mistake", holder()),
        Event::PutBack { to, .. } => format!("{} is not there, and waits as number {}", holder(), to + 1),
        Event::SetAside { .. } => format!("{} is not there, and is set aside", holder()),
        Event::Returned { request } => format!("{} is back on the list", waits(*request)),
        Event::Started { .. } => format!("{} begins", holder()),
        Event::StartMovedBack { by, .. } => format!("{} began {by} earlier", holder()),
        Event::Held { .. } => format!("{}'s clock holds", holder()),
        Event::Resumed { .. } => format!("{}'s clock runs on", holder()),
        Event::Ended { spoken, why, .. } => match why {
            EndCause::Chair => format!("{} ends, after {spoken}", holder()),
            EndCause::Limit => format!("{}'s time is up: the floor returns, after {spoken}", holder()),
        },
        Event::Extended { by, .. } => format!("{} gets {by} more", holder()),
        Event::TurnLimited { to, .. } => format!("{} gets {to} in all", holder()),
        Event::CalledToOrder { .. } => format!("{} is called to order", holder()),
        Event::PointRaised { by } => format!("{} raises a point of order", party(floor, *by)),
        Event::PointNoted { by } => format!("{} raises a point of order: it is noted", party(floor, *by)),
        Event::PointRuled { ruling } => match ruling {
            Ruling::Upheld => "the point of order is upheld".into(),
            Ruling::NotUpheld => "the point of order is not upheld".into(),
        },
        Event::LimitSet { to } => format!("the limit is {to}"),
        Event::Suspended { until } => {
            let until = until.map_or(String::new(), |until| format!(" until {}", hour(until)));
            format!("the meeting is suspended{until}")
        }
        Event::ResumptionSet { until } => until.map_or_else(
            || "the meeting resumes at an hour that is not known".into(),
            |until| format!("the meeting is to resume at {}", hour(until)),
        ),
        Event::MeetingResumed => "the meeting resumes".into(),
        Event::Closed => "the session closes".into(),
        Event::GapNoted { from, why } => {
            format!("nobody watched the clocks since {}: {}", hour(*from), gap(*why))
        }
        Event::GapSettled { held: true } => "the clock held in the gap".into(),
        Event::GapSettled { held: false } => "the clock ran on in the gap".into(),
        Event::ClockStepNoted { by } => format!("the computer's clock went by {}", signed(*by)),
        Event::ClockStepSettled { follow: true } => "the session follows the computer's clock".into(),
        Event::ClockStepSettled { follow: false } => "the session keeps its own time".into(),
    }
}

fn called(floor: &Floor, turn: &Turn) -> String {
    let Some(asked) = &turn.request else { return "the chair takes the floor".into() };
    let limit = turn.limit.map_or_else(|| "no limit".into(), |limit| format!("limit {limit}"));
    let first = if turn.first_time { ", for the first time" } else { "" };
    format!(
        "{} has the floor, {}, {}{first}, {limit}{}",
        party(floor, asked.party),
        representative(asked.representative),
        kind(asked.kind),
        overrides(&asked.overrides)
    )
}
