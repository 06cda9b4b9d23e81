//! The finder: a delegation is found by a few letters, and something is done with it.

use crate::floor::command::Command;
use crate::floor::plan::{PartyId, Standing};
use crate::text;
use crate::words::Args;

use super::chair::{Chair, LONGEST_INPUT};
use super::effect::Effect;
use super::find::{Match, certain, find};
use super::keymap::{Layer, PanelKey, row_of};
use super::ui::{Finder, Mode, Purpose};
use super::verbs::following;

/// The fewest letters of a name that may be new, though some name begins with them.
const FEWEST_OF_A_NAME: usize = 4;

/// A row of the finder.
#[derive(Debug, Clone)]
pub(super) enum Candidate {
    /// A party in the room.
    Party(PartyId),
    /// A name that is not in the room, to be added.
    New {
        /// The name.
        name: String,
        /// What it is added as.
        standing: Standing,
    },
}

impl Chair {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    pub(super) fn key_in_finder(&mut self, key: PanelKey, mut finder: Finder) -> Vec<Effect> {
        let floor = self.history.floor();
        let rows = self.finder_rows(&finder);
        match key {
            PanelKey::Yes => {
                let row = finder.selected.and_then(|selected| rows.get(selected)).cloned();
                if row.is_none() {
                    self.say_nobody_chosen(&rows);
                }
                return row.map(|row| self.chosen(&finder, row)).unwrap_or_default();
            }
            PanelKey::Insist => {
                return self.insist();
            }
            PanelKey::OtherRepresentative => finder.representative = following(floor, finder.representative),
            PanelKey::Up => finder.selected = finder.selected.map(|selected| selected.saturating_sub(1)),
            PanelKey::Down => {
                let next = finder.selected.map_or(0, |selected| selected + 1);
                finder.selected = rows.len().checked_sub(1).map(|last| next.min(last));
            }
            _ => {
                self.mode = Mode::Room;
                return self.dismiss();
            }
        }
        self.mode = Mode::Finder(finder);
        Vec::new()
    }

    /// Returns the rows of the finder: parties that match, or ways to add the name that does not.
    pub(super) fn finder_rows(&self, finder: &Finder) -> Vec<Candidate> {
        let wanted = finder.input.value();
        let found = find(self.history.floor(), wanted);
        let name = text::clean(wanted, LONGEST_INPUT).trim().to_owned();
        // Who is called so is in the room; who is only called alike may be another: Niger, beside Nigeria.
        let is_known = found.first().is_some_and(|best| best.how <= Match::Whole);
        let is_guess = found.first().is_none_or(|best| best.how >= Match::Unbracketed);
        let may_be_new = !is_known && (is_guess || name.chars().count() >= FEWEST_OF_A_NAME);
        let mut rows: Vec<_> = found.into_iter().map(|found| Candidate::Party(found.party)).collect();
        if may_be_new && !name.is_empty() {
            rows.extend(
                [Standing::Delegation, Standing::Observer]
                    .map(|standing| Candidate::New { name: name.clone(), standing }),
            );
        }
        rows
    }

    /// Says what to do where Enter named nobody.
    fn say_nobody_chosen(&mut self, rows: &[Candidate]) {
        let newcomer = rows.iter().find_map(|row| match row {
            Candidate::New { name, .. } => Some(name),
            Candidate::Party(_) => None,
        });
        let are_some = matches!(rows.first(), Some(Candidate::Party(_)));
        let key =
            |key| row_of(Layer::Finder, key).map(|row| self.words.first_key(row.keys)).unwrap_or_default();
        let keys = Args::new().with("down", key(PanelKey::Down)).with("yes", key(PanelKey::Yes));
        let text = match newcomer {
            Some(name) => {
                let id = if are_some { "finder-unsure" } else { "finder-unknown" };
                self.words.say(id, &keys.with("name", name))
            }
            None => self.words.say("finder-empty", &keys),
        };
        self.refuse(text);
        if let Mode::Finder(finder) = &mut self.mode {
            finder.stale = true;
        }
    }

    /// Selects the best match of what was typed, where it is certain. What is only guessed at, and a name that the room does
    /// not have, takes a deliberate arrow.
    pub(super) fn preselect(&mut self) {
        let Mode::Finder(finder) = &self.mode else { return };
        let typed = !finder.input.value().trim().is_empty();
        let known = certain(&find(self.history.floor(), finder.input.value())).is_some();
        if let Mode::Finder(finder) = &mut self.mode {
            finder.selected = (typed && known).then_some(0);
        }
    }

    fn chosen(&self, finder: &Finder, row: Candidate) -> Vec<Effect> {
        let floor = self.history.floor();
        match row {
            Candidate::Party(party) => vec![Effect::Command(self.for_party(finder, party))],
            Candidate::New { name, standing } => {
                // The party that is added takes the next number.
                let next = floor.parties().count();
                let Ok(party) = u16::try_from(next).map(PartyId) else {
                    return Vec::new();
                };
                let then = Some(Box::new(self.for_party(finder, party)));
                vec![Effect::Command(Command::AddParty { name, standing, then })]
            }
        }
    }

    /// Returns the command that the finder is open for, for one party.
    pub(super) fn for_party(&self, finder: &Finder, party: PartyId) -> Command {
        let representative = finder.representative;
        let after = self.history.floor().turn().map(|turn| turn.id);
        match finder.purpose {
            Purpose::Request => Command::Request { party, representative, insist: false },
            Purpose::Invite => Command::Invite { after, party, representative, insist: false },
            Purpose::Point => Command::PointOfOrder { by: party },
            Purpose::Response => Command::GrantResponse { party, representative, insist: false },
        }
    }
}
