//! The desk, made from the floor.

use super::chair_line::{ChairLine, name, title};
use super::countdown::Countdown;
use super::desk::{
    AgendaRow, ClockState, Desk, ItemFace, Limit, ListFace, ListRow, PointFace, ReachFace, RowProgress,
    Setting, Speaker, Stage, TallyRow, TurnFace,
};
use crate::floor::agenda::{AgendaItem, Progress};
use crate::floor::list::Request;
use crate::floor::phase::Phase;
use crate::floor::plan::{ItemId, ItemKind, Standing};
use crate::floor::time::{Span, Stamp};
use crate::floor::timer::Timer;
use crate::floor::turn::{PointOfOrder, Turn, TurnKind};
use crate::floor::{Floor, History};

/// The times left at which an item's pace changes.
const ITEM_WARNINGS: [Span; 2] = [Span::from_mins(2), Span::from_mins(1)];

pub(super) fn desk(history: &History, now: Stamp, setting: Setting) -> Desk {
    let floor = history.floor();
    let plan = floor.plan();
    // A suspended room does not wake: what it shows must stay true without being drawn again.
    let suspension = floor.suspension();
    let open_ended =
        suspension.filter(|suspension| suspension.until.is_none()).map(|suspension| suspension.since);
    let resumes = suspension.and_then(|suspension| suspension.until).map(|until| until.max(now));
    let free = floor.agenda().free(resumes.or(open_ended).unwrap_or(now));
    Desk {
        now,
        meeting: plan.meeting.clone(),
        title: plan.title.clone(),
        room: plan.room.clone(),
        setting,
        followed: floor.wall_clock().followed,
        chatham_house: plan.rules.chatham_house,
        stage: stage(floor),
        opened: floor.opened().map(|open| open.at),
        ends: ends(floor, setting),
        free,
        carried_until: open_ended.map(|since| since + free.or_zero()),
        agreed: floor.agenda().agreed,
        item: floor.agenda().present().and_then(|item| item_face(floor, item, now)),
        agenda: agenda(floor, now),
        reserve: floor.agenda().reserve,
        limit: Limit { now: floor.limit(), planned: plan.rules.limit },
        turn: floor.turn().map(|turn| turn_face(floor, turn, now)),
        point: point(floor, now),
        list: list(floor, now),
        tally: tally(floor, now),
        alerts: floor.alerts(now, setting.opens_at()),
        line: ChairLine::of(floor, now, history.live().next_back()),
        can_undo: history.undoable().is_some(),
        can_redo: history.redoable().is_some(),
    }
}

fn stage(floor: &Floor) -> Stage {
    match (floor.phase(), floor.suspension()) {
        (Phase::Ahead, _) => Stage::Ahead,
        (Phase::Closed { at, .. }, _) => Stage::Closed { at: *at },
        (Phase::Open(_), Some(suspension)) => {
            Stage::Suspended { since: suspension.since, until: suspension.until }
        }
        (Phase::Open(_), None) => Stage::Open,
    }
}

fn ends(floor: &Floor, setting: Setting) -> Option<Stamp> {
    let planned = setting.opens_at().map(|start| start + floor.plan().length);
    floor.opened().map(|open| open.ends).or(planned)
}

/// Returns an item's number among the topics, from 1; nothing where it is none.
pub(super) fn number(floor: &Floor, id: ItemId) -> Option<usize> {
    let mut topics = floor.agenda().items.iter().filter(|item| item.kind == ItemKind::Topic);
    topics.position(|item| item.id == id).map(|place| place + 1)
}

/// Returns the countdown of the present item; nothing for any other.
pub(super) fn item_countdown(floor: &Floor, item: &AgendaItem, now: Stamp) -> Option<Countdown> {
    let runs = floor.suspension().is_none();
    Some(Countdown::new(item.left(now)?, item.allotment, &ITEM_WARNINGS, runs, now))
}

/// Returns the countdown of a turn; nothing without a limit.
pub(super) fn turn_countdown(floor: &Floor, turn: &Turn, now: Stamp) -> Option<Countdown> {
    let runs = turn.clock.as_ref().is_some_and(Timer::runs);
    Some(Countdown::new(turn.left(now)?, turn.limit?, &floor.plan().rules.warnings, runs, now))
}

/// Returns the countdown of a point of order.
pub(super) fn point_countdown(floor: &Floor, point: &PointOfOrder, now: Stamp) -> Countdown {
    let of = floor.plan().rules.point_of_order;
    Countdown::new(of - point.clock.elapsed(now), of, &[], point.clock.runs(), now)
}

fn item_face(floor: &Floor, item: &AgendaItem, now: Stamp) -> Option<ItemFace> {
    let face = item_countdown(floor, item, now)?.face(now);
    let planned = floor.item(item.id)?;
    let covered = |place| item.covered.contains(&place);
    let questions = planned.questions.iter().enumerate();
    Some(ItemFace {
        id: item.id,
        title: planned.title.clone(),
        number: number(floor, item.id),
        face,
        ends: now + face.left,
        questions: questions.map(|(place, question)| (question.clone(), covered(place))).collect(),
        heard: (heard(floor, item), delegations(floor)),
    })
}

fn delegations(floor: &Floor) -> usize {
    floor.parties().filter(|(_, party)| party.standing == Standing::Delegation).count()
}

fn heard(floor: &Floor, item: &AgendaItem) -> usize {
    let delegation = |id| floor.party(id).is_some_and(|party| party.standing == Standing::Delegation);
    item.heard.iter().filter(|&&id| delegation(id)).count()
}

fn agenda(floor: &Floor, now: Stamp) -> Vec<AgendaRow> {
    let row = |item: &AgendaItem| {
        let planned = floor.item(item.id)?;
        let progress = match item.progress {
            Progress::Ahead => RowProgress::Ahead,
            Progress::Present { .. } => RowProgress::Present,
            Progress::Done { .. } => RowProgress::Done,
            Progress::Dropped => RowProgress::Dropped,
        };
        Some(AgendaRow {
            id: item.id,
            title: title(floor, item.id),
            short: planned.short.clone().unwrap_or_else(|| planned.title.clone()),
            kind: item.kind,
            number: number(floor, item.id),
            progress,
            planned: planned.planned,
            allotment: item.allotment,
            shown: item.left(now).unwrap_or(item.allotment),
            interventions: item.interventions,
            heard: heard(floor, item),
        })
    };
    floor.agenda().items.iter().filter_map(row).collect()
}

fn speaker(floor: &Floor, request: &Request, first_time: bool) -> Speaker {
    Speaker {
        party: request.party,
        name: name(floor, request.party),
        standing: floor.party(request.party).map_or(Standing::Delegation, |party| party.standing),
        representative: request.representative,
        first_time: first_time && floor.plan().rules.introduce,
        overrides: request.overrides.clone(),
    }
}

fn turn_face(floor: &Floor, turn: &Turn, now: Stamp) -> TurnFace {
    let clock = match &turn.clock {
        None => ClockState::Waiting,
        Some(clock) if clock.runs() => ClockState::Running,
        Some(_) => ClockState::Held,
    };
    TurnFace {
        id: turn.id,
        kind: turn.kind,
        speaker: turn.request.as_ref().map(|request| speaker(floor, request, turn.first_time)),
        clock,
        face: turn_countdown(floor, turn, now).map(|clock| clock.face(now)),
        spoken: turn.spoken(now),
        extended: turn.extended,
        called_to_order: turn.called_to_order.is_some(),
        enough: enough(floor, turn).is_some_and(|enough| turn.spoken(now) >= enough),
        called: turn.called,
    }
}

/// Returns the time after which enough has been said, for a turn in a line-up.
fn enough(floor: &Floor, turn: &Turn) -> Option<Span> {
    let item = floor.item(floor.agenda().present()?.id)?;
    item.line_up.as_ref().filter(|_| turn.kind == TurnKind::LineUp)?.enough
}

fn point(floor: &Floor, now: Stamp) -> Option<PointFace> {
    let point = floor.point()?;
    let face = point_countdown(floor, point, now).face(now);
    Some(PointFace { party: point.by, name: name(floor, point.by), face })
}

fn list(floor: &Floor, now: Stamp) -> ListFace {
    let reach = floor.reach(now);
    let reached = reach.map_or(usize::MAX, |reach| reach.reached);
    let row = |(place, request): (usize, &Request)| {
        let tally = floor.tally(request.party);
        ListRow {
            id: request.id,
            speaker: speaker(floor, request, !tally.has_spoken(request.representative)),
            kind: request.kind,
            asked: request.asked,
            absences: request.absences,
            reached: place < reached,
            not_yet_heard: tally.people() == 0,
        }
    };
    ListFace {
        open: floor.list().open,
        rows: floor.list().in_order().enumerate().map(row).collect(),
        aside: floor.list().aside.iter().map(|request| row((usize::MAX, request))).collect(),
        reach: reach.map(|reach| ReachFace { reached: reach.reached, limit_for_all: reach.limit_for_all }),
    }
}

fn tally(floor: &Floor, now: Stamp) -> Vec<TallyRow> {
    let present = floor.agenda().present();
    let running = floor.turn().and_then(|turn| turn.party().map(|party| (party, turn.spoken(now))));
    let row = |(id, party): (_, &crate::floor::plan::Party)| {
        let tally = floor.tally(id);
        let now_speaking = running.filter(|&(speaking, _)| speaking == id).map(|(_, spoken)| spoken);
        TallyRow {
            party: id,
            name: party.name.clone(),
            code: party.code.clone(),
            standing: party.standing,
            interventions: tally.interventions,
            responses: tally.responses,
            people: tally.people(),
            spoken: tally.spoken + now_speaking.unwrap_or_default(),
            silent: present.is_some_and(|item| !item.heard.contains(&id)),
        }
    };
    floor.parties().map(row).collect()
}
