//! The alerts.

use super::{Args, Words};
use crate::board::Desk;
use crate::floor::alert::AlertKind;
use crate::floor::gap::GapCause;
use crate::floor::plan::{ItemId, PartyId};
use crate::floor::time::Span;

impl Words {
    /// Returns an alert. Names come from the desk that it stands on.
    #[must_use]
    pub fn alert(&self, alert: &AlertKind, desk: &Desk) -> String {
        let say = |id, args| self.say(id, &args);
        match *alert {
            AlertKind::Gap { lasted, ran, why } => self.gap(lasted, ran, why),
            AlertKind::ClockStep { by } if by.is_negative() => {
                say("alert-clock-back", Args::new().with("by", self.lasting(-by)))
            }
            AlertKind::ClockStep { by } => {
                say("alert-clock-forward", Args::new().with("by", self.lasting(by)))
            }
            AlertKind::Time { party, over, called_to_order, returns_in } => {
                self.time(party_name(desk, party), over, called_to_order, returns_in)
            }
            AlertKind::PointOver { by, over } => say(
                "alert-point-over",
                Args::new().with("party", party_name(desk, by)).with("over", self.lasting(over)),
            ),
            AlertKind::SessionOver { over } => {
                say("alert-session-over", Args::new().with("over", self.lasting(over)))
            }
            AlertKind::ItemOver { item, over, next } => {
                let args = Args::new().with("item", item_name(desk, item)).with("over", self.lasting(over));
                match next {
                    Some(next) => say("alert-item-over-next", args.with("next", item_name(desk, next))),
                    None => say("alert-item-over", args),
                }
            }
            AlertKind::NotStarted { party } => {
                say("alert-not-started", Args::new().with("party", party_name(desk, party)))
            }
            AlertKind::ResumeDue { over } => {
                say("alert-resume-due", Args::new().with("over", self.lasting(over)))
            }
            AlertKind::LateToOpen { late } => {
                say("alert-late-to-open", Args::new().with("late", self.lasting(late)))
            }
            AlertKind::LessThanLimit { party, left, limit } => {
                let args = Args::new().with("party", party_name(desk, party)).with("left", left);
                say("alert-less-than-limit", args.with("limit", limit).with("cost", limit - left))
            }
            AlertKind::Behind { missing } => {
                say("alert-behind", Args::new().with("missing", self.lasting(missing)))
            }
            AlertKind::CountdownOver { ref label, over } => {
                let args = Args::new().with("over", over);
                match label {
                    Some(label) => say("alert-countdown-over-of", args.with("label", label)),
                    None => say("alert-countdown-over", args),
                }
            }
            AlertKind::TooMany { waiting, left, limit, reached, limit_for_all } => {
                let args = Args::new().with("waiting", waiting).with("left", left).with("reached", reached);
                match (limit, limit_for_all) {
                    (Some(limit), Some(all)) => {
                        say("alert-too-many", args.with("limit", limit).with("all", all))
                    }
                    (Some(limit), None) => say("alert-far-too-many", args.with("limit", limit)),
                    (None, Some(all)) => say("alert-too-many-limits", args.with("all", all)),
                    (None, None) => say("alert-far-too-many-limits", args),
                }
            }
            AlertKind::FewTopics { topics, least } => {
                say("alert-few-topics", Args::new().with("topics", topics).with("least", least))
            }
            AlertKind::NobodyWaits { silent: None } => self.plain("alert-nobody-waits-now"),
            AlertKind::NobodyWaits { silent: Some(0) } => self.plain("alert-nobody-waits-all-heard"),
            AlertKind::NobodyWaits { silent: Some(silent) } => {
                say("alert-nobody-waits", Args::new().with("silent", silent))
            }
        }
    }

    /// Returns in few words what the list of speakers says in full; `None` for other alerts.
    #[must_use]
    pub fn alert_in_short(&self, alert: &AlertKind) -> Option<String> {
        let AlertKind::TooMany { waiting, reached, .. } = alert else { return None };
        let args = Args::new().with("waiting", *waiting).with("reached", *reached);
        Some(self.say("alert-too-many-short", &args))
    }

    fn gap(&self, lasted: Span, ran: Span, why: GapCause) -> String {
        let has_run = ran > Span::ZERO;
        let id = match (why, has_run) {
            (GapCause::Asleep, false) => "alert-gap-asleep",
            (GapCause::Asleep, true) => "alert-gap-asleep-ran",
            (GapCause::Ended, false) => "alert-gap-ended",
            (GapCause::Ended, true) => "alert-gap-ended-ran",
        };
        let args = Args::new().with("lasted", self.lasting(lasted));
        self.say(id, &args.with("ran", self.lasting(ran)))
    }

    fn time(&self, party: &str, over: Span, called_to_order: bool, returns_in: Option<Span>) -> String {
        let id = match (called_to_order, returns_in) {
            (false, None) => "alert-time",
            (false, Some(_)) => "alert-time-returns",
            (true, None) => "alert-called-to-order",
            (true, Some(_)) => "alert-called-to-order-returns",
        };
        let args = Args::new().with("party", party).with("over", self.lasting(over));
        self.say(id, &args.with_any("within", returns_in.map(|within| self.lasting(within))))
    }
}

fn party_name(desk: &Desk, id: PartyId) -> &str {
    desk.tally.iter().find(|row| row.party == id).map_or("", |row| &row.name)
}

fn item_name(desk: &Desk, id: ItemId) -> &str {
    desk.agenda.iter().find(|row| row.id == id).map_or("", |row| &row.short)
}
