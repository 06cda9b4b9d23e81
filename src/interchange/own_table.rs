//! The table that `tribune plan export` writes: a row a value, with the plan's own keys. It holds all of a plan but its
//! comments.

use std::rc::Rc;

use super::cell::cleaned;
use super::draft::{Draft, DraftItem, DraftOfficer, DraftParty, KEYS};
use super::hours;
use crate::floor::plan::{
    AtLimit, FormOfAddress, ItemKind, LineUp, OfficerRole, Plan, PlanParts, Rules, Standing,
};
use crate::floor::time::Span;
use crate::plan_file::{ANY, TO_BE_CONFIRMED};

/// Stands over the first column, in every language, and marks the table as Tribune's own.
const MARK: &str = "tribune";

/// The columns behind the first.
const COLUMNS: [&str; 8] = ["name", "code", "spoken", "post", "short", "length", "limit", "enough"];

/// The keys of `[rules]`, in the order of the schema.
const RULES: [&str; 12] = [
    "limit",
    "warnings",
    "at_limit",
    "grace",
    "alarm_every",
    "representatives",
    "point_of_order",
    "direct_response",
    "hand_over",
    "introduce",
    "at_least_topics",
    "about_per_topic",
];

/// The keys of `[officers]`.
pub(super) const ROLES: [(&str, OfficerRole); 4] = [
    ("chair", OfficerRole::Chair),
    ("rapporteur", OfficerRole::Rapporteur),
    ("facilitators", OfficerRole::Facilitator),
    ("presenters", OfficerRole::Presenter),
];

const KINDS: [(&str, ItemKind); 5] = [
    ("opening", ItemKind::Opening),
    ("topic", ItemKind::Topic),
    ("closing", ItemKind::Closing),
    ("item", ItemKind::Block),
    ("break", ItemKind::Break),
];

/// Returns the kind of item that a word of plans names.
pub(super) fn item_kind(word: &str) -> Option<ItemKind> {
    KINDS.iter().find(|(known, _)| *known == word).map(|&(_, kind)| kind)
}

/// Returns the word of plans for a kind of item.
pub(super) fn word_of(kind: ItemKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("topic", |&(word, _)| word)
}

/// Whether a row is the heading of such a table.
pub(super) fn is_own(row: &[String]) -> bool {
    row.first().is_some_and(|cell| cell.eq_ignore_ascii_case(MARK))
        && row.get(1).is_some_and(|cell| cell == "name")
}

/// Returns a plan as rows, heading first.
pub(super) fn rows(plan: &Plan) -> Vec<Vec<String>> {
    let mut rows = vec![[MARK].into_iter().chain(COLUMNS).map(str::to_owned).collect::<Vec<_>>()];
    let mut add = |kind: &str, cells: &[(&str, String)]| {
        let cell = |column: &&str| {
            cells.iter().find(|(of, _)| of == column).map(|(_, cell)| cell.clone()).unwrap_or_default()
        };
        rows.push([kind.to_owned()].into_iter().chain(COLUMNS.iter().map(cell)).collect());
    };
    for (key, value) in texts(plan) {
        add(key, &[("name", value)]);
    }
    for officer in &plan.officers {
        let role = ROLES.iter().find(|(_, role)| *role == officer.role).map_or("chair", |(key, _)| key);
        let name = officer.name.clone().unwrap_or_else(|| TO_BE_CONFIRMED.to_owned());
        add(role, &[("name", name), ("post", officer.post.clone().unwrap_or_default())]);
    }
    for (key, value) in rules(&plan.rules) {
        add(&format!("rules.{key}"), &[("name", value)]);
    }
    for party in &plan.parties {
        let kind = if party.standing == Standing::Observer { "observer" } else { "delegation" };
        let cells = [
            ("name", party.name.clone()),
            ("code", party.code.clone().unwrap_or_default()),
            ("spoken", party.spoken.clone().unwrap_or_default()),
        ];
        add(kind, &cells);
        for also in &party.also {
            add("also", &[("name", also.clone())]);
        }
    }
    for item in &plan.items {
        let line_up = item.line_up.as_ref();
        let span = |span: Option<Span>| span.map(hours::written).unwrap_or_default();
        let cells = [
            ("name", item.title.clone()),
            ("short", item.short.clone().unwrap_or_default()),
            ("length", hours::written(item.planned)),
            ("limit", span(line_up.map(|line_up| line_up.limit))),
            ("enough", span(line_up.and_then(|line_up| line_up.enough))),
        ];
        add(word_of(item.kind), &cells);
        for question in &item.questions {
            add("question", &[("name", question.clone())]);
        }
        for speaker in speakers(plan, line_up) {
            add("speaker", &[("name", speaker)]);
        }
    }
    rows
}

fn speakers(plan: &PlanParts, line_up: Option<&LineUp>) -> Vec<String> {
    let ids = line_up.into_iter().flat_map(|line_up| &line_up.speakers);
    ids.filter_map(|id| plan.parties.get(usize::from(id.0))).map(|party| party.name.clone()).collect()
}

fn texts(plan: &Plan) -> Vec<(&'static str, String)> {
    let when = plan.when.as_ref();
    let hour = when.map(|when| hours::marked(i64::from(when.start) * 60, when.second));
    let address = match plan.address {
        FormOfAddress::Name => None,
        FormOfAddress::Representative => Some("representative".to_owned()),
        FormOfAddress::Distinguished => Some("distinguished".to_owned()),
    };
    let values = [
        Some(plan.title.clone()),
        plan.meeting.clone(),
        plan.room.clone(),
        plan.language.clone(),
        address,
        when.and_then(|when| when.date.clone()),
        hour,
        when.and_then(|when| when.zone.clone()),
        Some(hours::written(plan.length)),
        plan.broker.as_ref().map(ToString::to_string),
        plan.rules.chatham_house.then(|| true.to_string()),
    ];
    KEYS.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?))).collect()
}

/// The rules that differ from the defaults. Warnings that follow from the limit are written, since they may be none.
fn rules(rules: &Rules) -> Vec<(&'static str, String)> {
    let default = Rules::default();
    let span = |found: Span, usual: Span| (found != usual).then(|| hours::written(found));
    let count = |count: Option<u8>| count.map_or_else(|| ANY.to_owned(), |count| count.to_string());
    let warnings: Vec<_> = rules.warnings.iter().map(|warning| hours::written(*warning)).collect();
    let (closes, grace) = match rules.at_limit {
        AtLimit::Alert => (None, None),
        AtLimit::Close { grace } => (Some("close".to_owned()), Some(hours::written(grace))),
    };
    let values = [
        span(rules.limit, default.limit),
        (rules.warnings != default.warnings).then(|| warnings.join(", ")),
        closes,
        grace,
        span(rules.alarm_every, default.alarm_every),
        (rules.representatives != default.representatives).then(|| count(rules.representatives)),
        span(rules.point_of_order, default.point_of_order),
        span(rules.response, default.response),
        span(rules.hand_over, default.hand_over),
        (rules.introduce != default.introduce).then(|| rules.introduce.to_string()),
        rules.least_topics.map(|count| count.to_string()),
        rules.topic_about.map(hours::written),
    ];
    RULES.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?))).collect()
}

/// Returns what the rows below the heading say.
pub(super) fn draft(file: &str, rows: &[Vec<String>]) -> Draft {
    let mut draft = Draft { is_plan: true, ..Draft::default() };
    let mut left_out = 0;
    for row in rows {
        let cell = |at: usize| cleaned(row.get(at).map_or("", String::as_str));
        let some = |at: usize| Some(cell(at)).filter(|text| !text.is_empty());
        let (kind, name) = (cell(0), cell(1));
        let is_taken = take(&mut draft, &kind, name, &some);
        left_out += usize::from(!is_taken && row.iter().any(|cell| !cell.is_empty()));
    }
    if left_out > 0 {
        draft.remarks.push(super::draft::Remark::LeftOut { file: file.to_owned(), rows: left_out });
    }
    draft
}

/// Takes a row. Returns whether its kind is known.
fn take(draft: &mut Draft, kind: &str, name: String, some: &impl Fn(usize) -> Option<String>) -> bool {
    if let Some(key) = KEYS.into_iter().find(|key| *key == kind) {
        draft.set(key, name);
    } else if let Some(&(role, _)) = ROLES.iter().find(|(role, _)| *role == kind) {
        draft.officer_of_plan(DraftOfficer { role, name, post: some(4), tags: Rc::default() });
    } else if let Some(key) =
        kind.strip_prefix("rules.").and_then(|rule| RULES.into_iter().find(|key| *key == rule))
    {
        draft.rules.push((key, name));
    } else if matches!(kind, "delegation" | "observer") {
        let is_observer = kind == "observer";
        let party = DraftParty {
            name,
            code: some(2),
            spoken: some(3),
            is_observer,
            is_final: true,
            ..DraftParty::default()
        };
        draft.parties.push(party);
    } else if let Some(kind) = item_kind(kind) {
        let length = |at: usize| hours::length(&some(at)?, 60);
        let mut item = DraftItem::titled(&name);
        item.kind = Some(kind);
        item.short = some(5);
        (item.length, item.limit, item.enough) = (length(6), length(7), length(8));
        draft.items.push(item);
    } else {
        let (party, item) = (draft.parties.last_mut(), draft.items.last_mut());
        match (kind, party, item) {
            ("also", Some(party), _) => party.also.push(name),
            ("question", _, Some(item)) => item.questions.push(name),
            ("speaker", _, Some(item)) => item.line_up.push(name),
            _ => return false,
        }
    }
    true
}
