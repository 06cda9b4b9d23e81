//! The whole state of a room as readable text.

use std::fmt::Write as _;

use tribune::floor::Floor;
use tribune::floor::agenda::{AgendaItem, Progress};
use tribune::floor::phase::Phase;
use tribune::floor::time::{Span, Stamp};
use tribune::floor::timer::Timer;
use tribune::floor::turn::{EndCause, Turn};

use crate::scenarios::tell::{gap, hour, item, kind, party, representative, request, signed, tell_note};

/// Every field of the state except the plan, as the room is at `now`.
pub fn state(floor: &Floor, now: Stamp) -> String {
    let mut page = format!("{} {}\n", hour(now), phase(floor, now));
    agenda(floor, now, &mut page);
    list(floor, &mut page);
    let enough = if floor.enough_said(now) { "; enough was said" } else { "" };
    let _ = writeln!(page, "floor: {}{enough}", turn(floor, now));
    if let Some(point) = floor.point() {
        let resumes = if point.resumes { ", the speaker goes on after" } else { "" };
        let _ = writeln!(
            page,
            "point of order: {}, {}{resumes}",
            party(floor, point.by),
            clock(&point.clock, floor.plan().rules.point_of_order, now)
        );
    }
    if let Some(countdown) = floor.countdown() {
        let label = countdown.label.as_ref().map_or(String::new(), |label| format!(" “{label}”"));
        let _ = writeln!(page, "countdown{label}: {}", clock(&countdown.clock, countdown.length, now));
    }
    for row in &floor.agenda().items {
        if let Some(note) = floor.own_line(row.id) {
            let _ = writeln!(page, "the chair's line on {}: {note}", item(floor, row.id));
        }
    }
    for note in floor.all_notes() {
        let _ =
            writeln!(page, "noted under {}: {}", item(floor, note.item), tell_note(&note.kind, &note.text));
    }
    if !floor.points_noted().is_empty() {
        let noted: Vec<_> = floor.points_noted().iter().map(|&by| party(floor, by)).collect();
        let _ = writeln!(page, "points of order noted: {}", noted.join(", "));
    }
    if let Some(last) = floor.last_ended() {
        let who = last.party.map_or_else(|| "the chair".into(), |id| party(floor, id));
        let why = match last.why {
            EndCause::Chair => "ended",
            EndCause::Limit => "ended by the clock",
        };
        let _ = writeln!(page, "before: {who}, {why} at {}", hour(last.at));
    }
    tally(floor, &mut page);
    if let Some(noted) = floor.gap() {
        let _ = write!(
            page,
            "gap: {} to {}, {}; the speaker's clock ran {} of it",
            hour(noted.from),
            hour(noted.to),
            gap(noted.why),
            noted.turn_ran
        );
        if noted.point_ran > Span::ZERO {
            let _ = write!(page, ", the point of order's {}", noted.point_ran);
        }
        page.push('\n');
    }
    let wall = floor.wall_clock();
    if wall != tribune::floor::wall_clock::WallClock::default() {
        let undecided = wall.undecided.map_or(String::new(), |by| format!(", undecided {}", signed(by)));
        let _ = writeln!(
            page,
            "computer's clock: {} ahead, followed {}{undecided}",
            signed(wall.ahead),
            signed(wall.followed)
        );
    }
    page
}

fn phase(floor: &Floor, now: Stamp) -> String {
    match floor.phase() {
        Phase::Ahead => "not open".into(),
        Phase::Closed { open, at } => {
            format!("closed at {}, opened {}, was to end {}", hour(*at), hour(open.at), hour(open.ends))
        }
        Phase::Open(open) => {
            let mut text = format!("open since {}, ends {}", hour(open.at), hour(open.ends));
            if open.suspended_for != Span::ZERO {
                let _ = write!(text, ", was suspended for {}", open.suspended_for);
            }
            if let Some(suspension) = &open.suspension {
                let _ = write!(text, ", suspended for {}", now - suspension.since);
                if let Some(until) = suspension.until {
                    let _ = write!(text, " until {}", hour(until));
                }
                for (resumes, whose) in
                    [(suspension.turn_resumes, "speaker"), (suspension.point_resumes, "point of order")]
                {
                    if resumes {
                        let _ = write!(text, ", the {whose} goes on after");
                    }
                }
            }
            text
        }
    }
}

fn agenda(floor: &Floor, now: Stamp, page: &mut String) {
    let agenda = floor.agenda();
    let agreed = match (agenda.agreed, agenda.changed_since) {
        (None, _) => String::new(),
        (Some(at), false) => format!(" (agreed {})", hour(at)),
        (Some(at), true) => format!(" (agreed {}, changed since)", hour(at)),
    };
    let _ = writeln!(page, "agenda{agreed}:");
    for row in &agenda.items {
        let title = item(floor, row.id);
        let _ = writeln!(page, "  {title}: {}{}", progress(row, now), covered(floor, row));
    }
    let (reserve, unallotted) = (floor.reserve(now), signed(agenda.unallotted));
    let given =
        if reserve == agenda.unallotted { String::new() } else { format!(", unallotted {unallotted}") };
    let _ = writeln!(page, "  reserve {}{given}", signed(reserve));
}

fn progress(row: &AgendaItem, now: Stamp) -> String {
    match &row.progress {
        Progress::Ahead => format!("{} ahead", row.allotment),
        Progress::Present { clock } => {
            let holds = if clock.runs() { "" } else { ", holds" };
            let left = row.left(now).unwrap_or_default();
            format!("{left} left of {}{holds}", row.allotment)
        }
        Progress::Done { had } => format!("took {} of {had}", row.allotment),
        Progress::Dropped => format!("dropped with {}", row.allotment),
    }
}

fn covered(floor: &Floor, row: &AgendaItem) -> String {
    let mut text = String::new();
    if !row.covered.is_empty() {
        let numbers: Vec<_> = row.covered.iter().map(|place| (place + 1).to_string()).collect();
        let _ = write!(text, "; questions covered: {}", numbers.join(", "));
    }
    if !row.heard.is_empty() {
        let names: Vec<_> = row.heard.iter().map(|&id| party(floor, id)).collect();
        let _ = write!(text, "; heard: {}, interventions: {}", names.join(", "), row.interventions);
    }
    text
}

fn list(floor: &Floor, page: &mut String) {
    let list = floor.list();
    let open = if list.open { "open" } else { "closed" };
    let _ = writeln!(page, "list {open}, limit {}:", floor.limit());
    for waiting in &list.responses {
        let _ = writeln!(page, "  next: {}, asked {}", request(floor, waiting), hour(waiting.asked));
    }
    for (place, waiting) in list.waiting.iter().enumerate() {
        let _ = writeln!(page, "  {}: {}, asked {}", place + 1, request(floor, waiting), hour(waiting.asked));
    }
    for aside in &list.aside {
        let _ = writeln!(page, "  aside: {}, asked {}", request(floor, aside), hour(aside.asked));
    }
}

fn turn(floor: &Floor, now: Stamp) -> String {
    let Some(turn) = floor.turn() else { return "nobody".into() };
    let Turn { called, earliest, extended, called_to_order, first_time, .. } = turn;
    let mut text = match &turn.request {
        None => "the chair".into(),
        Some(asked) => {
            let overrides = crate::scenarios::tell::overrides(&asked.overrides);
            format!(
                "{}, {}, {}{overrides}",
                party(floor, asked.party),
                representative(asked.representative),
                kind(turn.kind)
            )
        }
    };
    if *first_time {
        text.push_str(", for the first time");
    }
    let _ = match (&turn.clock, turn.limit) {
        (None, limit) => write!(text, ", not begun, limit {}", limit.unwrap_or_default()),
        (Some(running), Some(limit)) => write!(text, ", {}", clock(running, limit, now)),
        (Some(running), None) => write!(text, ", {} so far", running.elapsed(now)),
    };
    if *extended != Span::ZERO {
        let _ = write!(text, ", {extended} of it extension");
    }
    if let Some(at) = called_to_order {
        let _ = write!(text, ", called to order at {}", hour(*at));
    }
    let _ = write!(text, "; called {}, free since {}", hour(*called), hour(*earliest));
    text
}

/// A clock with a limit: `2:20 left of 4:00`.
fn clock(clock: &Timer, limit: Span, now: Stamp) -> String {
    let holds = if clock.runs() { "" } else { ", holds" };
    format!("{} left of {limit}{holds}, begun {}", limit - clock.elapsed(now), hour(clock.start()))
}

fn tally(floor: &Floor, page: &mut String) {
    for (id, _) in floor.parties() {
        let tally = floor.tally(id);
        if tally != tribune::floor::tally::Tally::default() {
            let _ = writeln!(
                page,
                "spoke: {}, interventions: {}, direct responses: {}, people: {}, {} in all",
                party(floor, id),
                tally.interventions,
                tally.responses,
                tally.people(),
                tally.spoken
            );
        }
    }
}
