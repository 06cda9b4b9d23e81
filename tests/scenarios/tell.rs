//! Tells events, refusals and alerts in the words of a room, so that a scenario reads as a story. These are the tests' own
//! words, not the program's: a change of the catalogue changes no rule.

use tribune::floor::Floor;
use tribune::floor::alert::{Alert, AlertKind, Level};
use tribune::floor::event::Event;
use tribune::floor::gap::GapCause;
use tribune::floor::list::Request;
use tribune::floor::overrides::Override;
use tribune::floor::plan::{ItemId, PartyId, Standing};
use tribune::floor::refusal::Refusal;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::turn::{EndCause, Representative, Ruling, Turn, TurnKind};

/// Returns the hour of a moment: all scenarios play on one day, in UTC.
pub fn hour(at: Stamp) -> String {
    let millis = at.millis().rem_euclid(86_400_000);
    let (second, rest) = (millis / 1000, millis % 1000);
    let hour = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    if rest == 0 { hour } else { format!("{hour}.{rest:03}") }
}

/// Returns a length with its sign: `+1:40`.
pub fn signed(span: Span) -> String {
    if span.is_negative() { span.to_string() } else { format!("+{span}") }
}

pub fn party(floor: &Floor, id: PartyId) -> String {
    floor.party(id).map_or_else(|| format!("party {}", id.0), |party| party.name.clone())
}

fn speaker(floor: &Floor, by: Option<PartyId>) -> String {
    by.map_or_else(|| "the chair".into(), |by| party(floor, by))
}

pub fn item(floor: &Floor, id: ItemId) -> String {
    floor.item(id).map_or_else(|| format!("item {}", id.0), |item| item.title.clone())
}

pub fn representative(representative: Representative) -> String {
    match representative.number() {
        1 => "first representative".into(),
        2 => "second representative".into(),
        3 => "third representative".into(),
        number => format!("representative number {number}"),
    }
}

pub fn overrides(overrides: &[Override]) -> String {
    let name = |rule: &Override| match rule {
        Override::Representatives => ", against the rule of representatives",
        Override::ClosedList => ", though the list is closed",
        Override::ProtectedItem => ", though its time is protected",
    };
    overrides.iter().map(name).collect()
}

pub fn kind(kind: TurnKind) -> &'static str {
    match kind {
        TurnKind::Intervention => "intervention",
        TurnKind::LineUp => "line-up",
        TurnKind::Response => "direct response",
        TurnKind::Chair => "remarks",
    }
}

/// Returns a request, as far as it is not plain: `Jordan, first representative, intervention`.
pub fn request(floor: &Floor, request: &Request) -> String {
    let limit = request.limit.map_or(String::new(), |limit| format!(", limit {limit}"));
    let absences = match request.absences {
        0 => String::new(),
        1 => ", called once and not there".into(),
        times => format!(", called {times} times and not there"),
    };
    format!(
        "{}, {}, {}{limit}{absences}{}",
        party(floor, request.party),
        representative(request.representative),
        kind(request.kind),
        overrides(&request.overrides)
    )
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

/// Tells an event; `floor` is the room before it.
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
        Event::PointRuled { ruling } => match ruling {
            Ruling::Upheld => "the point of order is upheld".into(),
            Ruling::NotUpheld => "the point of order is not upheld".into(),
        },
        Event::LimitSet { to } => format!("the limit is {to}"),
        Event::Suspended { until } => {
            let until = until.map_or(String::new(), |until| format!(" until {}", hour(until)));
            format!("the meeting is suspended{until}")
        }
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

pub fn gap(why: GapCause) -> &'static str {
    match why {
        GapCause::Asleep => "the machine slept",
        GapCause::Ended => "the program had ended",
    }
}

/// Tells a refusal.
#[allow(clippy::too_many_lines, reason = "one line a refusal")]
pub fn refusal(floor: &Floor, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotOpen => "the session has not opened".into(),
        Refusal::OpenAlready => "the session is open already".into(),
        Refusal::Closed => "the session is closed".into(),
        Refusal::Suspended => "the meeting is suspended".into(),
        Refusal::NotSuspended => "the meeting is not suspended".into(),
        Refusal::ResumesInThePast => "that hour has passed".into(),
        Refusal::EndsBeforeOpening => "the session would end before it opens".into(),
        Refusal::AgreedAlready => "the agenda is agreed already".into(),
        Refusal::NoSuchItem => "there is no such item".into(),
        Refusal::ItemBegun { item: id } => format!("{} has begun", item(floor, *id)),
        Refusal::ItemPassed { item: id } => format!("{} is not the present item", item(floor, *id)),
        Refusal::ItemDropped { item: id } => format!("{} is dropped", item(floor, *id)),
        Refusal::ItemNotDropped { item: id } => format!("{} is not dropped", item(floor, *id)),
        Refusal::ItemFixed { item: id } => format!("{} keeps its place", item(floor, *id)),
        Refusal::ItemNeeded { item: id } => format!("{} cannot be dropped", item(floor, *id)),
        Refusal::ItemProtected { item: id, planned } => {
            format!("the {planned} of {} are protected", item(floor, *id))
        }
        Refusal::AllotmentOutOfBounds { asked } => format!("no item can have {asked}"),
        Refusal::NothingToShare => "there is no time to share out".into(),
        Refusal::NobodyToShareWith => "there is no topic to share time with".into(),
        Refusal::TooLittleToShare { missing } => {
            format!("{missing} are missing: a topic would be left with less than a minute")
        }
        Refusal::NoItemAhead => "no item is ahead".into(),
        Refusal::NoSuchQuestion => "there is no such question".into(),
        Refusal::EmptyName => "a name is needed".into(),
        Refusal::NameTaken { party: id } => format!("{} is in the room already", party(floor, *id)),
        Refusal::TooManyParties => "the room is full".into(),
        Refusal::NoSuchParty => "there is no such delegation".into(),
        Refusal::ListClosed { party: id } => {
            format!("the list is closed: reopen it, or add {} only", party(floor, *id))
        }
        Refusal::ListClosedAlready => "the list is closed already".into(),
        Refusal::ListOpenAlready => "the list is open already".into(),
        Refusal::Listed { party: id, place } => {
            format!("{} is already number {place} on the list", party(floor, *id))
        }
        Refusal::ResponseGranted { party: id } => {
            format!("{} was granted a direct response already", party(floor, *id))
        }
        Refusal::Representatives { party: id, asked, spoken, allowed } => format!(
            "{spoken} have spoken for {}, and the rule is {allowed}: not its {}",
            party(floor, *id),
            representative(*asked)
        ),
        Refusal::NoSuchRequest => "that request is not on the list any more".into(),
        Refusal::NowhereToMove => "it is there already".into(),
        Refusal::FloorPassedOn => "the floor has passed on".into(),
        Refusal::FloorTaken { by } => format!("{} has the floor", speaker(floor, *by)),
        Refusal::NotStarted { party } => format!("{} has not begun", speaker(floor, *party)),
        Refusal::StartedAlready => "the clock was started already".into(),
        Refusal::HeldAlready => "the clock holds already".into(),
        Refusal::NotHeld => "the clock is not held".into(),
        Refusal::BackTooFar { most } => format!("the start can be moved back by {most} at most"),
        Refusal::NoLimit => "the turn has no limit".into(),
        Refusal::WithinLimit => "the speaker is within the limit".into(),
        Refusal::CalledToOrderAlready => "the speaker was called to order already".into(),
        Refusal::ExtensionOutOfBounds => "an extension is above zero, and an hour at most".into(),
        Refusal::TurnLimitOutOfBounds { limit } => {
            format!("the turn can only be limited below its {limit}, and to more than was spoken")
        }
        Refusal::LimitOutOfBounds { plan, least } => format!("the limit is {least} to {plan}"),
        Refusal::LimitAlready { limit } => format!("the limit is {limit} already"),
        Refusal::PointPending { by } => format!("{}'s point of order waits for a ruling", party(floor, *by)),
        Refusal::NoPoint => "there is no point of order".into(),
        Refusal::NothingToSettle => "there is nothing to settle".into(),
        Refusal::NothingToUndo => "there is nothing to undo".into(),
        Refusal::NothingToRedo => "there is nothing to bring back".into(),
    }
}

/// Tells an alert: how loud, how often it has sounded, since when.
pub fn alert(floor: &Floor, alert: &Alert) -> String {
    let level = match alert.level {
        Level::Quiet => "quiet",
        Level::Warning => "warning",
        Level::Alarm => "alarm",
    };
    let sounds = match alert.sounds {
        0 => String::new(),
        1 => ", sounded once".into(),
        times => format!(", sounded {times} times"),
    };
    format!("{level}: {} (since {}{sounds})", alert_kind(floor, &alert.kind), hour(alert.since))
}

fn alert_kind(floor: &Floor, kind: &AlertKind) -> String {
    match kind {
        AlertKind::Gap { lasted, ran, why } => {
            format!("{}, for {lasted}; the clock ran {ran} of it", gap(*why))
        }
        AlertKind::ClockStep { by } => format!("the computer's clock went by {}", signed(*by)),
        AlertKind::Time { party: id, over, called_to_order, returns_in } => {
            let order = if *called_to_order { ", called to order" } else { "" };
            let returns = returns_in.map_or(String::new(), |left| format!(", the floor returns in {left}"));
            format!("{} is {over} over{order}{returns}", party(floor, *id))
        }
        AlertKind::PointOver { by, over } => format!("{}'s point of order is {over} over", party(floor, *by)),
        AlertKind::SessionOver { over } => format!("the session is {over} over"),
        AlertKind::ItemOver { item: id, over, next } => {
            let next = next.map_or(String::new(), |next| format!("; {} comes next", item(floor, next)));
            format!("{} is {over} over{next}", item(floor, *id))
        }
        AlertKind::NotStarted { party: id } => format!("{}'s clock was not started", party(floor, *id)),
        AlertKind::ResumeDue { over } => format!("the meeting was to resume {over} ago"),
        AlertKind::LateToOpen { late } => format!("the session is {late} late"),
        AlertKind::LessThanLimit { party: id, left, limit } => {
            format!("{left} left for {}, and the limit is {limit}", party(floor, *id))
        }
        AlertKind::Behind { missing } => format!("{missing} are missing"),
        AlertKind::TooMany { waiting, left, limit, reached, limit_for_all } => {
            let all = limit_for_all.map_or(String::new(), |limit| format!("; at {limit} all {waiting}"));
            format!("{waiting} wait, {left} left: at {limit} you reach {reached}{all}")
        }
        AlertKind::FewTopics { topics, least } => format!("{topics} topics, and {least} are preferred"),
        AlertKind::NobodyWaits { silent } => format!("nobody waits; {silent} have not spoken on this item"),
    }
}
