//! How a turn goes: drawn once, at the call; from then on it follows from what the chair does.

use super::act::Stop;
use super::chance::{About, Chances, Draws, percent};
use super::profile::Profile;
use super::script::Speech;
use crate::floor::plan::PartyId;
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Turn, TurnId};

/// How long somebody speaks in a script that does not say it: percent of the limit.
const USUAL_LENGTH: i64 = 75;
/// How long it takes in a script to see that nobody comes.
const ABSENCE_SEEN: Span = Span::from_secs(8);
/// How long who is called to order still speaks in a script.
const WINDS_UP: Span = Span::from_secs(8);

/// A party that was called, and how it will speak.
#[derive(Debug, Clone)]
pub(super) struct Speaker {
    pub(super) id: TurnId,
    pub(super) party: PartyId,
    pub(super) called: Stamp,
    /// Whether anybody is there.
    pub(super) there: bool,
    /// From the call to the first word, or until it is seen that nobody comes.
    pub(super) takes: Span,
    discipline: Discipline,
    length: Length,
    /// From the call to order to the last word.
    winds_up: Span,
    /// When in the speech somebody raises a point of order, in percent of the limit.
    point: Option<i64>,
    /// When in the speech somebody asks to respond, in percent of the limit.
    response: Option<i64>,
    /// When the first word was said.
    pub(super) begun: Option<Stamp>,
    /// Whether it has ended by itself, or was not there.
    pub(super) done: bool,
    /// Whether it was settled, after the turn, if it asks again.
    pub(super) settled: bool,
}

/// How long somebody speaks, if let.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    /// So many percent of the limit, and what is added to it.
    Percent(i64),
    /// So long, whatever the limit.
    Exactly(Span),
}

/// How a speaker keeps to the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Discipline {
    /// Ends before it.
    Early,
    /// Ends at it.
    AtLimit,
    /// Speaks past it, until called to order.
    Over,
    /// Speaks past it, whatever the chair says.
    Ignores,
}

impl Speaker {
    pub(super) fn called(
        turn: &Turn,
        party: PartyId,
        here: bool,
        chances: &Chances,
        profile: &Profile,
        hand_over: Span,
    ) -> Self {
        let mut draws = chances.of(About::Turn, turn.id.0, u32::from(party.0));
        let there = !draws.happens(profile.absent) && here;
        let takes = if there {
            draws.part(&profile.takes_floor, hand_over)
        } else {
            draws.secs(&profile.absent_seen)
        };
        let kinds = [Discipline::Early, Discipline::AtLimit, Discipline::Over, Discipline::Ignores];
        let discipline = kinds.get(draws.pick(&profile.speaks)).copied().unwrap_or(Discipline::AtLimit);
        let percent = draws.value(match discipline {
            Discipline::Early => &profile.early,
            Discipline::AtLimit => &profile.at_limit,
            Discipline::Over | Discipline::Ignores => &profile.over,
        });
        let winds_up = draws.secs(&profile.winds_up);
        let is_intervention = turn.kind == TurnKind::Intervention;
        let within = |share, draws: &mut Draws| {
            (draws.happens(share) && is_intervention).then(|| i64::from(draws.below(80)) + 10)
        };
        let point = within(profile.point, &mut draws);
        let response = within(profile.response, &mut draws);
        Self {
            id: turn.id,
            party,
            called: turn.called,
            there,
            takes,
            discipline,
            length: Length::Percent(percent),
            winds_up,
            point,
            response,
            begun: None,
            done: false,
            settled: false,
        }
    }

    /// Returns the speaker of a script: takes the floor in half of the plan's hand-over, says what is to be said.
    pub(super) fn scripted(turn: &Turn, party: PartyId, speech: Speech, hand_over: Span) -> Self {
        let limit = turn.limit.unwrap_or_default();
        let lasts = speech.lasts.unwrap_or_else(|| percent(limit, USUAL_LENGTH));
        let discipline = match (speech.ignores_call, lasts > limit) {
            (true, _) => Discipline::Ignores,
            (false, true) => Discipline::Over,
            (false, false) => Discipline::Early,
        };
        Self {
            id: turn.id,
            party,
            called: turn.called,
            there: speech.there,
            takes: if speech.there { percent(hand_over, 50) } else { ABSENCE_SEEN },
            discipline,
            length: Length::Exactly(lasts),
            winds_up: WINDS_UP,
            point: None,
            response: None,
            begun: None,
            done: false,
            settled: true,
        }
    }

    pub(super) fn is_of(&self, turn: &Turn) -> bool {
        self.id == turn.id && self.called == turn.called
    }

    /// Returns when the speaker ends by itself, and why then; nothing while the clock is held.
    pub(super) fn stops(&self, turn: &Turn) -> Option<(Stamp, Stop)> {
        let by_itself = self.spoken(turn, self.length(turn))?;
        let (natural, ordered) = match self.discipline {
            Discipline::Early => (Stop::Early, None),
            Discipline::AtLimit => (Stop::AtLimit, None),
            Discipline::Over => (Stop::Over, turn.called_to_order),
            Discipline::Ignores => (Stop::Over, None),
        };
        match ordered.map(|at| at + self.winds_up) {
            Some(at) if at < by_itself => Some((at, Stop::CalledToOrder)),
            _ => Some((by_itself, natural)),
        }
    }

    /// Returns when somebody raises a point of order in this turn.
    pub(super) fn point(&self, turn: &Turn) -> Option<Stamp> {
        self.spoken(turn, part(turn, self.point?))
    }

    /// Returns when somebody asks to respond to this turn.
    pub(super) fn response(&self, turn: &Turn) -> Option<Stamp> {
        self.spoken(turn, part(turn, self.response?))
    }

    /// Notes that the point of order was raised.
    pub(super) fn point_raised(&mut self) {
        self.point = None;
    }

    /// Notes that it was asked to respond.
    pub(super) fn response_asked(&mut self) {
        self.response = None;
    }

    fn length(&self, turn: &Turn) -> Span {
        match self.length {
            Length::Percent(percent) => part(turn, percent) + turn.extended,
            Length::Exactly(length) => length,
        }
    }

    /// Returns when the speaker will have spoken so long, whether or not the chair has started the clock in time.
    fn spoken(&self, turn: &Turn, length: Span) -> Option<Stamp> {
        let begun = self.begun?;
        match &turn.clock {
            None => Some(begun + length),
            Some(clock) => clock.reaches(length - (clock.start() - begun)),
        }
    }
}

/// Returns so many percent of a turn's limit, without what was added to it.
fn part(turn: &Turn, parts: i64) -> Span {
    percent(turn.limit.unwrap_or_default() - turn.extended, parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::Level;
    use crate::rehearsal::tests::{assert_share, assert_spread};

    /// Of these a percent is a second.
    const WHOLE: Span = Span::from_secs(100);

    #[test]
    fn speakers_are_as_they_are_stated_to_be() {
        let turn = Turn {
            id: TurnId(1),
            kind: TurnKind::Intervention,
            request: None,
            called: Stamp::from_millis(0),
            earliest: Stamp::from_millis(0),
            limit: Some(WHOLE),
            extended: Span::ZERO,
            clock: None,
            first_time: true,
            called_to_order: None,
        };
        for level in [Level::Easy, Level::Usual, Level::Hard] {
            let profile = level.profile();
            let called = |seed| Speaker::called(&turn, PartyId(0), true, &Chances::new(seed), profile, WHOLE);
            let all: Vec<_> = (0..20_000).map(called).collect();
            let those = |is: &dyn Fn(&&Speaker) -> bool| all.iter().filter(is).collect::<Vec<_>>();
            let share = |what: &str, is: &dyn Fn(&&Speaker) -> bool, stated| {
                assert_share(what, those(is).len(), all.len(), stated);
            };
            share("absent", &|one| !one.there, profile.absent);
            share("point of order", &|one| one.point.is_some(), profile.point);
            share("response", &|one| one.response.is_some(), profile.response);
            let kinds = [Discipline::Early, Discipline::AtLimit, Discipline::Over, Discipline::Ignores];
            for (discipline, stated) in kinds.into_iter().zip(profile.speaks) {
                share("manner", &|one| one.discipline == discipline, stated);
            }
            let spread =
                |what: &str, is: &dyn Fn(&&Speaker) -> bool, value: &dyn Fn(&Speaker) -> i64, stated| {
                    let values: Vec<_> = those(is).into_iter().map(value).collect();
                    if values.len() > 300 {
                        assert_spread(what, &values, stated);
                    }
                };
            let length = |one: &Speaker| one.length(&turn).secs();
            spread("takes the floor", &|one| one.there, &|one| one.takes.secs(), &profile.takes_floor);
            spread("absence is seen", &|one| !one.there, &|one| one.takes.secs(), &profile.absent_seen);
            spread("early", &|one| one.discipline == Discipline::Early, &length, &profile.early);
            spread("at the limit", &|one| one.discipline == Discipline::AtLimit, &length, &profile.at_limit);
            spread("over", &|one| one.discipline == Discipline::Over, &length, &profile.over);
            spread("winds up", &|_| true, &|one| one.winds_up.secs(), &profile.winds_up);
        }
    }
}
