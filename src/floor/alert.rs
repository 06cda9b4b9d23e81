//! Which alerts stand at a moment: a view of the state, never kept.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::agenda::AgendaItem;
use super::gap::GapCause;
use super::phase::Phase;
use super::plan::{ItemId, ItemKind, PartyId, Standing};
use super::state::Floor;
use super::time::{Span, Stamp};
use super::turn::Turn;

/// How long after the floor was given the chair is told that the clock was not started.
const NOT_STARTED_AFTER: Span = Span::from_secs(12);
/// How long after its planned hour a session that has not opened is late.
const LATE_AFTER: Span = Span::from_secs(1);

/// Something that the chair should know now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// What it is.
    pub kind: AlertKind,
    /// Since when it stands.
    pub since: Stamp,
    /// How much it matters.
    pub level: AlertLevel,
    /// How often it has sounded by now. It sounds again whenever this grows.
    pub sounds: u32,
}

/// How much an alert matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertLevel {
    /// Good to know; makes no sound.
    Quiet,
    /// Act soon.
    Warning,
    /// Act now.
    Alarm,
}

/// The alerts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertKind {
    /// Nobody watched the clocks for a while. The chair has not said whether the speaker's time ran on.
    Gap {
        /// How long.
        lasted: Span,
        /// For how much of it a clock ran: the speaker's, or that of a point of order.
        ran: Span,
        /// Why.
        why: GapCause,
    },
    /// The computer's clock was changed. The chair has not said whether the session follows.
    ClockStep {
        /// By how much it went forward.
        by: Span,
    },
    /// The speaker's time is up.
    Time {
        /// Who has the floor.
        party: PartyId,
        /// By how much the limit is passed.
        over: Span,
        /// Whether the speaker was called to order.
        called_to_order: bool,
        /// The time until the floor returns to the chair by itself. `None` if the plan does not close the floor.
        returns_in: Option<Span>,
    },
    /// The time for the point of order is up.
    PointOver {
        /// Who raised it.
        by: PartyId,
        /// By how much.
        over: Span,
    },
    /// The session's time has passed. Only the chair closes it.
    SessionOver {
        /// By how much.
        over: Span,
    },
    /// The present item's time is up.
    ItemOver {
        /// The item.
        item: ItemId,
        /// By how much.
        over: Span,
        /// What comes after.
        next: Option<ItemId>,
    },
    /// The countdown beside the agenda has run out.
    CountdownOver {
        /// What it was for, where that was said.
        label: Option<String>,
        /// By how much.
        over: Span,
    },
    /// A party was called, and its clock was not started.
    NotStarted {
        /// Who was called.
        party: PartyId,
    },
    /// The suspension was to end.
    ResumeDue {
        /// By how much it has lasted longer.
        over: Span,
    },
    /// The session was to open.
    LateToOpen {
        /// By how much it is late.
        late: Span,
    },
    /// The item has less time left than the limit of the party that was called.
    LessThanLimit {
        /// Who was called.
        party: PartyId,
        /// What is left.
        left: Span,
        /// The limit.
        limit: Span,
    },
    /// The items need more time than there is.
    Behind {
        /// By how much.
        missing: Span,
    },
    /// Not all who wait will be reached before the item ends.
    TooMany {
        /// How many wait.
        waiting: usize,
        /// The time left for them.
        left: Span,
        /// The limit of those who wait, where it is one and the same.
        limit: Option<Span>,
        /// How many will be reached.
        reached: usize,
        /// The limit at which all would be, or the mark at which enough has been said in a line-up.
        limit_for_all: Option<Span>,
    },
    /// Fewer topics are on the agenda than should be covered.
    FewTopics {
        /// How many there are.
        topics: usize,
        /// How many there should be.
        least: u8,
    },
    /// Nobody waits, and nobody has the floor.
    NobodyWaits {
        /// How many delegations have not spoken on the present item; nothing where they are not asked one by one, as where
        /// a line-up was heard.
        silent: Option<usize>,
    },
}

/// The kind of an alert alone: it names nobody. At most one of each stands at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertName {
    /// Nobody watched the clocks for a while.
    Gap,
    /// The computer's clock was changed.
    ClockStep,
    /// The speaker's time is up.
    Time,
    /// The time for the point of order is up.
    PointOver,
    /// The session's time has passed.
    SessionOver,
    /// The present item's time is up.
    ItemOver,
    /// The countdown beside the agenda has run out.
    CountdownOver,
    /// A party was called, and its clock was not started.
    NotStarted,
    /// The suspension was to end.
    ResumeDue,
    /// The session was to open.
    LateToOpen,
    /// The item has less time left than the limit of the party that was called.
    LessThanLimit,
    /// The items need more time than there is.
    Behind,
    /// Not all who wait will be reached before the item ends.
    TooMany,
    /// Fewer topics are on the agenda than should be covered.
    FewTopics,
    /// Nobody waits, and nobody has the floor.
    NobodyWaits,
}

impl AlertKind {
    /// Returns the kind alone.
    #[must_use]
    pub fn name(&self) -> AlertName {
        match self {
            Self::Gap { .. } => AlertName::Gap,
            Self::ClockStep { .. } => AlertName::ClockStep,
            Self::Time { .. } => AlertName::Time,
            Self::PointOver { .. } => AlertName::PointOver,
            Self::SessionOver { .. } => AlertName::SessionOver,
            Self::ItemOver { .. } => AlertName::ItemOver,
            Self::CountdownOver { .. } => AlertName::CountdownOver,
            Self::NotStarted { .. } => AlertName::NotStarted,
            Self::ResumeDue { .. } => AlertName::ResumeDue,
            Self::LateToOpen { .. } => AlertName::LateToOpen,
            Self::LessThanLimit { .. } => AlertName::LessThanLimit,
            Self::Behind { .. } => AlertName::Behind,
            Self::TooMany { .. } => AlertName::TooMany,
            Self::FewTopics { .. } => AlertName::FewTopics,
            Self::NobodyWaits { .. } => AlertName::NobodyWaits,
        }
    }
}

impl Floor {
    /// Returns the alerts that stand at `now`, the most urgent first.
    ///
    /// `planned_start` is the moment at which the session was to open, if its plan says so.
    #[must_use]
    pub fn alerts(&self, now: Stamp, planned_start: Option<Stamp>) -> Vec<Alert> {
        let mut alerts = Vec::new();
        let mut add = |level, since: Stamp, sounds, kind| {
            if since <= now {
                alerts.push(Alert { kind, since, level, sounds });
            }
        };
        if let Some(gap) = self.gap() {
            let kind = AlertKind::Gap { lasted: gap.to - gap.from, ran: gap.ran(), why: gap.why };
            // If no clock ran, there is nothing to decide.
            let (level, sounds) =
                if gap.ran() == Span::ZERO { (AlertLevel::Quiet, 0) } else { (AlertLevel::Alarm, 1) };
            add(level, gap.to, sounds, kind);
        }
        if let Some(by) = self.wall_clock().undecided {
            add(AlertLevel::Alarm, now, 1, AlertKind::ClockStep { by });
        }
        match self.phase() {
            Phase::Ahead => {
                if let Some(start) = planned_start.filter(|&start| now - start >= LATE_AFTER) {
                    add(AlertLevel::Warning, start, 1, AlertKind::LateToOpen { late: now - start });
                }
                self.few_topics(now, &mut add);
            }
            Phase::Open(open) => {
                if let Some(suspension) = &open.suspension {
                    if let Some(until) = suspension.until {
                        add(AlertLevel::Warning, until, 1, AlertKind::ResumeDue { over: now - until });
                    }
                } else {
                    self.clock_alerts(now, &mut add);
                }
                add(AlertLevel::Warning, open.ends, 1, AlertKind::SessionOver { over: now - open.ends });
                self.time_alerts(now, &mut add);
                self.few_topics(now, &mut add);
            }
            Phase::Closed { .. } => {}
        }
        alerts.sort_by_key(|alert| std::cmp::Reverse(alert.level));
        alerts
    }

    /// Adds the alerts of the clocks that run: the speaker's, the point of order's, the item's.
    fn clock_alerts(&self, now: Stamp, add: &mut impl FnMut(AlertLevel, Stamp, u32, AlertKind)) {
        if let Some(point) = self.point() {
            let limit = self.plan().rules.point_of_order;
            let over = point.clock.elapsed(now) - limit;
            add(AlertLevel::Alarm, now - over, 1, AlertKind::PointOver { by: point.by, over });
        } else if let Some(turn) = self.turn() {
            self.turn_alerts(turn, now, add);
        }
        if let Some(countdown) = self.countdown() {
            let (label, over) = (countdown.label.clone(), -countdown.left(now));
            add(AlertLevel::Warning, now - over, 1, AlertKind::CountdownOver { label, over });
        }
        if let Some(item) = self.agenda().present()
            && let Some(left) = item.left(now)
        {
            let next = self.agenda().next().map(|next| next.id);
            add(AlertLevel::Warning, now + left, 1, AlertKind::ItemOver { item: item.id, over: -left, next });
        }
    }

    fn turn_alerts(&self, turn: &Turn, now: Stamp, add: &mut impl FnMut(AlertLevel, Stamp, u32, AlertKind)) {
        let Some(party) = turn.party() else { return };
        if turn.clock.is_none() {
            add(AlertLevel::Quiet, turn.called + NOT_STARTED_AFTER, 0, AlertKind::NotStarted { party });
        }
        let (Some(limit), Some(left)) = (turn.limit, turn.left(now)) else { return };
        if left <= Span::ZERO {
            let over = -left;
            let every = self.plan().rules.alarm_every;
            // After the call to order the alarm is silent; the overrun stays in sight.
            let heard_for = turn.called_to_order.map_or(over, |at| (over - (now - at)).or_zero());
            let sounds = u32::try_from(heard_for.fits(every)).unwrap_or(u32::MAX).saturating_add(1);
            let returns_in = self.next_deadline().map(|(at, _)| (at - now).or_zero());
            let called_to_order = turn.called_to_order.is_some();
            let kind = AlertKind::Time { party, over, called_to_order, returns_in };
            add(AlertLevel::Alarm, now - over, sounds, kind);
        } else if turn.clock.is_none()
            && let Some(item_left) = self.agenda().present().and_then(|item| item.left(now))
            && item_left > Span::ZERO
            && item_left < limit
        {
            let kind = AlertKind::LessThanLimit { party, left: item_left, limit };
            add(AlertLevel::Warning, turn.called, 1, kind);
        }
    }

    /// Adds the alerts about too little time.
    fn time_alerts(&self, now: Stamp, add: &mut impl FnMut(AlertLevel, Stamp, u32, AlertKind)) {
        let reserve = self.reserve_ahead(now);
        if reserve.is_negative() && self.agenda().next().is_some() {
            add(AlertLevel::Warning, now, 0, AlertKind::Behind { missing: -reserve });
        }
        let Some(reach) = self.reach(now) else { return };
        if reach.reached < reach.waiting && reach.left > Span::ZERO {
            add(
                AlertLevel::Quiet,
                now,
                0,
                AlertKind::TooMany {
                    waiting: reach.waiting,
                    left: reach.left,
                    limit: reach.limit,
                    reached: reach.reached,
                    limit_for_all: reach.for_all(),
                },
            );
        }
        // In an opening, a presentation or a closing nobody is expected to ask.
        if self.agenda().is_at_topic()
            && reach.waiting == 0
            && self.turn().is_none()
            && self.suspension().is_none()
        {
            let silent = (self.line_up().is_none() && self.delegations().next().is_some())
                .then(|| self.silent().count());
            add(AlertLevel::Quiet, now, 0, AlertKind::NobodyWaits { silent });
        }
    }

    fn few_topics(&self, now: Stamp, add: &mut impl FnMut(AlertLevel, Stamp, u32, AlertKind)) {
        if let Some(least) = self.plan().rules.least_topics
            && self.agenda().topics() < usize::from(least)
        {
            let topics = self.agenda().topics();
            add(AlertLevel::Quiet, now, 0, AlertKind::FewTopics { topics, least });
        }
    }

    /// Returns the delegations that are expected to take the floor. Who speaks in a line-up is not, as the groups of a
    /// report-back, which are no delegations: the sums of a plan count neither.
    pub fn delegations(&self) -> impl Iterator<Item = PartyId> {
        let lined_up = self.lined_up();
        self.parties()
            .filter(|(_, party)| party.standing == Standing::Delegation)
            .map(|(id, _)| id)
            .filter(move |id| !lined_up.contains(id))
    }

    /// Returns how many of these are such delegations.
    #[must_use]
    pub fn delegations_among(&self, parties: &BTreeSet<PartyId>) -> usize {
        self.delegations().filter(|id| parties.contains(id)).count()
    }

    /// Returns all who speak in a line-up.
    fn lined_up(&self) -> BTreeSet<PartyId> {
        let line_ups = self.plan().items.iter().filter_map(|item| item.line_up.as_ref());
        line_ups.flat_map(|line_up| line_up.speakers.iter().copied()).collect()
    }

    /// Returns the delegations that have not taken the floor in this session; none if no topic was open to all of them.
    #[must_use]
    pub fn unheard(&self) -> Vec<PartyId> {
        let open = |item: &AgendaItem| {
            item.kind == ItemKind::Topic && self.item(item.id).is_some_and(|item| item.line_up.is_none())
        };
        if !self.agenda().items.iter().any(open) {
            return Vec::new();
        }
        self.delegations().filter(|&id| self.tally(id).people() == 0).collect()
    }

    /// Returns the delegations that have not taken the floor on the present item.
    pub fn silent(&self) -> impl Iterator<Item = PartyId> {
        let heard = self.agenda().present().map(|item| &item.heard);
        self.delegations().filter(move |id| heard.is_none_or(|heard| !heard.contains(id)))
    }
}
