//! The reserve: time that is not given to any item, and how it would be shared out.

use super::agenda::Agenda;
use super::plan::{ItemId, ItemKind};
use super::reach::rest;
use super::state::Floor;
use super::time::{Span, Stamp};

impl Floor {
    /// Returns the reserve: what no item was given, less the present item's overrun and the present suspension. It is
    /// negative when time is missing.
    #[must_use]
    pub fn reserve(&self, now: Stamp) -> Span {
        let left = self.agenda().present().and_then(|item| item.left(now));
        let over = left.map_or(Span::ZERO, |left| (-left).or_zero());
        let suspended = self.suspension().map_or(Span::ZERO, |suspension| (now - suspension.since).or_zero());
        self.agenda().unallotted - over - suspended
    }

    /// How much more time the present item needs for the speaker and all who wait, in whole seconds. `None` if it needs
    /// none, or the reserve does not have it.
    #[must_use]
    pub fn from_reserve(&self, now: Stamp) -> Option<Span> {
        let left = self.agenda().present()?.left(now)?;
        let speaks = self.turn().map_or(Span::ZERO, |turn| rest(turn, now));
        let hand_over = self.plan().rules.hand_over;
        let wait: Span = self.list().in_order().map(|request| hand_over + self.limit_of(request)).sum();
        let needs = speaks + wait - left;
        let needs = Span::from_secs(needs.secs() + i64::from(needs.millis() % 1000 > 0));
        // What the item is over was taken off the reserve already.
        let has = self.reserve(now) + (-left).or_zero();
        (needs > Span::ZERO && needs <= has).then_some(needs)
    }

    /// Returns the reserve as it is told: while the meeting is suspended, the one that there will be at the hour at which
    /// it resumes; where no hour is known, the one that there was when it was suspended. A suspended room does not wake, and
    /// what it shows must stay true.
    #[must_use]
    pub fn reserve_ahead(&self, now: Stamp) -> Span {
        let since = || self.suspension().map_or(now, |suspension| suspension.since);
        self.reserve(self.goes_on_from(now).unwrap_or_else(since))
    }

    /// Returns from when the clocks run: `now`; while the meeting is suspended, the hour at which it resumes. `None` where no
    /// hour is known.
    #[must_use]
    pub fn goes_on_from(&self, now: Stamp) -> Option<Stamp> {
        match self.suspension() {
            None => Some(now),
            Some(suspension) => suspension.until.map(|until| until.max(now)),
        }
    }

    /// Returns the allotments that [`super::command::Command::ShareOut`] would give, in whole seconds. `None` if no item
    /// is ahead, there is no time to share, or an item would keep less than a minute.
    #[must_use]
    pub fn shared_out(&self, now: Stamp) -> Option<Vec<(ItemId, Span)>> {
        let among = self.agenda().sharing();
        let count = i64::try_from(among.len()).ok()?;
        let reserve = self.reserve(now);
        // Shares of a shortage are rounded up, so that no shortage is left.
        let share = if reserve.is_negative() {
            -(-reserve + Span::from_secs(count) - Span::from_millis(1)).share(count, Span::SECOND)
        } else {
            reserve.share(count, Span::SECOND)
        };
        let given: Vec<_> = among
            .into_iter()
            .filter_map(|id| self.agenda().find(id).map(|item| (id, item.allotment + share)))
            .collect();
        (share != Span::ZERO && given.iter().all(|&(_, to)| to >= Span::MINUTE)).then_some(given)
    }
}

impl Agenda {
    /// Returns the items that share time: the topics ahead. In a session without topics, all items ahead except the
    /// closing one.
    #[must_use]
    pub fn sharing(&self) -> Vec<ItemId> {
        let has_topics = self.items.iter().any(|item| item.kind == ItemKind::Topic);
        self.items
            .iter()
            .filter(|item| item.is_ahead())
            .filter(|item| match item.kind {
                ItemKind::Topic => true,
                ItemKind::Block | ItemKind::Opening => !has_topics,
                ItemKind::Closing | ItemKind::Break => false,
            })
            .map(|item| item.id)
            .collect()
    }
}
