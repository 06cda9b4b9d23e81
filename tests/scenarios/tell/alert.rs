use tribune::floor::Floor;
use tribune::floor::alert::{Alert, AlertKind, AlertLevel};

use super::{gap, hour, item, party, signed};

/// Tells an alert: how loud, how often it has sounded, since when.
pub fn alert(floor: &Floor, alert: &Alert) -> String {
    let level = match alert.level {
        AlertLevel::Quiet => "quiet",
        AlertLevel::Warning => "warning",
        AlertLevel::Alarm => "alarm",
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
        AlertKind::CountdownOver { label, over } => {
            format!(
                "the countdown{} is {over} over",
                label.as_ref().map_or(String::new(), |label| format!(" “{label}”"))
            )
        }
        AlertKind::TooMany { waiting, left, limit, reached, limit_for_all } => {
            let all = limit_for_all.map_or(String::new(), |limit| format!("; at {limit} all {waiting}"));
            let limit = limit.map_or("their limits".into(), |limit| limit.to_string());
            format!("{waiting} wait, {left} left: at {limit} you reach {reached}{all}")
        }
        AlertKind::FewTopics { topics, least } => format!("{topics} topics, and {least} are preferred"),
        AlertKind::NobodyWaits { silent: None } => "nobody waits".into(),
        AlertKind::NobodyWaits { silent: Some(silent) } => {
            format!("nobody waits; {silent} have not spoken on this item")
        }
    }
}
