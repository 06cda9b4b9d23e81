//! How a turn goes. It is drawn once, at the call; from then on it follows from what the chair does.

use super::act::Stop;
use super::chance::{About, Chances, Draws, percent};
use super::profile::Profile;
use super::script::Speech;
use crate::floor::plan::PartyId;
use crate::floor::representative::TurnKind;
use crate::floor::time::{Span, Stamp};
use crate::floor::turn::{Turn, TurnId};

/// How long a speaker of a script speaks by default: percent of the limit.
const USUAL_LENGTH: i64 = 75;
/// How long it takes in a script until it is seen that nobody comes.
const ABSENCE_SEEN: Span = Span::from_secs(8);
/// From the call to order to the end, in a script.
const WINDS_UP: Span = Span::from_secs(8);

#[derive(Debug, Clone)]
pub(super) struct SimulatedSpeaker {
    pub(super) id: TurnId,
    pub(super) party: PartyId,
    pub(super) called: Stamp,
    /// Whether anybody of the party is there.
    pub(super) there: bool,
    /// From the call to the first word, or until it is seen that nobody comes.
    pub(super) takes: Span,
    discipline: Discipline,
    length: TalkLength,
    /// From the call to order to the end.
    winds_up: Span,
    /// When a point of order is raised, in percent of the limit.
    point: Option<i64>,
    /// When somebody asks to respond, in percent of the limit.
    response: Option<i64>,
    pub(super) begun: Option<Stamp>,
    /// Whether the speaker has ended, or was not there.
    pub(super) done: bool,
    /// Whether it was drawn, after the turn, if the party asks again.
    pub(super) settled: bool,
}

/// How long somebody would speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TalkLength {
    /// A percentage of the limit, plus the extensions.
    Percent(i64),
    /// A fixed time, whatever the limit.
    Exactly(Span),
}

/// How a speaker keeps the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Discipline {
    /// Ends before the limit.
    Early,
    /// Ends at the limit.
    AtLimit,
    /// Speaks past it, until called to order.
    Over,
    /// Speaks past it, whatever the chair says.
    Ignores,
}

impl SimulatedSpeaker {
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
            length: TalkLength::Percent(percent),
            winds_up,
            point,
            response,
            begun: None,
            done: false,
            settled: false,
        }
    }

    /// The speaker of a script, who takes the floor after half of the plan's hand-over.
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
            length: TalkLength::Exactly(lasts),
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

    /// When and why the speaker ends without the chair; `None` while the clock is held.
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

    /// When somebody raises a point of order in this turn.
    pub(super) fn point(&self, turn: &Turn) -> Option<Stamp> {
        self.spoken(turn, part(turn, self.point?))
    }

    /// When somebody asks to respond to this turn.
    pub(super) fn response(&self, turn: &Turn) -> Option<Stamp> {
        self.spoken(turn, part(turn, self.response?))
    }

    pub(super) fn point_raised(&mut self) {
        self.point = None;
    }

    pub(super) fn response_asked(&mut self) {
        self.response = None;
    }

    fn length(&self, turn: &Turn) -> Span {
        match self.length {
            TalkLength::Percent(percent) => part(turn, percent) + turn.extended,
            TalkLength::Exactly(length) => length,
        }
    }

    /// When the speaker will have spoken so long, whether or not the chair started the clock in time.
    fn spoken(&self, turn: &Turn, length: Span) -> Option<Stamp> {
        let begun = self.begun?;
        match &turn.clock {
            None => Some(begun + length),
            Some(clock) => clock.reaches(length - (clock.start() - begun)),
        }
    }
}

/// A percentage of a turn's limit without its extensions.
fn part(turn: &Turn, parts: i64) -> Span {
    percent(turn.limit.unwrap_or_default() - turn.extended, parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::Level;
    use crate::rehearsal::tests::{assert_share, assert_spread};

    /// With 100 s, a percent is a second.
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
            first_on_item: false,
            came_from: None,
            called_to_order: None,
        };
        for level in [Level::Easy, Level::Usual, Level::Hard] {
            let profile = level.profile();
            let called =
                |seed| SimulatedSpeaker::called(&turn, PartyId(0), true, &Chances::new(seed), profile, WHOLE);
            let all: Vec<_> = (0..20_000).map(called).collect();
            let those = |is: &dyn Fn(&&SimulatedSpeaker) -> bool| all.iter().filter(is).collect::<Vec<_>>();
            let share = |what: &str, is: &dyn Fn(&&SimulatedSpeaker) -> bool, stated| {
                assert_share(what, those(is).len(), all.len(), stated);
            };
            share("absent", &|one| !one.there, profile.absent);
            share("point of order", &|one| one.point.is_some(), profile.point);
            share("response", &|one| one.response.is_some(), profile.response);
            let kinds = [Discipline::Early, Discipline::AtLimit, Discipline::Over, Discipline::Ignores];
            for (discipline, stated) in kinds.into_iter().zip(profile.speaks) {
                share("manner", &|one| one.discipline == discipline, stated);
            }
            let spread = |what: &str,
                          is: &dyn Fn(&&SimulatedSpeaker) -> bool,
                          value: &dyn Fn(&SimulatedSpeaker) -> i64,
                          stated| {
                let values: Vec<_> = those(is).into_iter().map(value).collect();
                if values.len() > 300 {
                    assert_spread(what, &values, stated);
                }
            };
            let length = |one: &SimulatedSpeaker| one.length(&turn).secs();
            spread("takes the floor", &|one| one.there, &|one| one.takes.secs(), &profile.takes_floor);
            spread("absence is seen", &|one| !one.there, &|one| one.takes.secs(), &profile.absent_seen);
            spread("early", &|one| one.discipline == Discipline::Early, &length, &profile.early);
            spread("at the limit", &|one| one.discipline == Discipline::AtLimit, &length, &profile.at_limit);
            spread("over", &|one| one.discipline == Discipline::Over, &length, &profile.over);
            spread("winds up", &|_| true, &|one| one.winds_up.secs(), &profile.winds_up);
        }
    }
}
