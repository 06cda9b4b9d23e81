//! The finder: a delegation is found by a few letters, and something is done with it.

use crossterm::event::{Event, KeyCode};
use tui_input::Input;

use crate::console::at_hand::AtHand;
use crate::console::chair::{Chair, LONGEST_INPUT, Panel, Then};
use crate::console::effect::Effect;
use crate::console::find::{Match, certain, find};
use crate::console::key::{DOWN, ENTER, ESC, INSERT, TAB, UP, function, letter};
use crate::console::representative::following;
use crate::draw::scene::{self, FinderRow, Hint};
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::plan::{PartyId, Standing};
use crate::floor::representative::Representative;
use crate::floor::time::Stamp;
use crate::names::{Language, Member};
use crate::terminal::line_edit::{edit_line, shown_line};
use crate::text;
use crate::words::Args;

use super::entry::{EntryOf, EntryPanel};
use super::keys::{Layer, PanelKey, PanelRow, keys_of};
use super::several::SeveralPanel;

/// The fewest letters of a name that may be new, though some name begins with them.
const FEWEST_OF_A_NAME: usize = 4;

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
    PanelRow { does: PanelKey::OtherRepresentative, name: "other-representative", keys: &[TAB] },
    PanelRow { does: PanelKey::PutRight, name: "put-right", keys: &[function(2)] },
    PanelRow { does: PanelKey::Insist, name: "insist", keys: &[letter('!'), INSERT] },
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
];

/// The finder.
#[derive(Debug, Clone)]
pub(in crate::console) struct FinderPanel {
    /// What for.
    purpose: FinderPurpose,
    /// The letters so far.
    input: Input,
    /// The index of the selected row; `None` until something is typed or chosen: then Enter names nobody.
    selected: Option<usize>,
    /// Whether the next letter begins a new name: the last one was refused.
    stale: bool,
    /// Which representative.
    representative: Representative,
}

/// What a delegation is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum FinderPurpose {
    /// To go on the list of speakers.
    Request,
    /// To be given the floor.
    Invite,
    /// For a point of order.
    Point,
    /// For a direct response.
    Response,
}

/// A row of the finder.
#[derive(Debug, Clone)]
enum Candidate {
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

impl Panel for FinderPanel {
    fn layer(&self) -> Layer {
        Layer::Finder
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, _: Stamp) -> Then {
        let rows = self.candidates(chair);
        match key {
            PanelKey::Yes => {
                let row = self.selected.and_then(|selected| rows.get(selected)).cloned();
                if row.is_none() {
                    self.say_nobody_chosen(&rows, chair);
                }
                // It closes once what was asked for is entered.
                return Then::Stay(row.map(|row| self.chosen(row, chair)).unwrap_or_default());
            }
            PanelKey::PutRight => {
                let row = self.selected.and_then(|selected| rows.get(selected));
                return match row {
                    Some(&Candidate::Party(party)) => Then::Close(chair.open(name_of(party, chair))),
                    Some(Candidate::New { .. }) | None => Then::STAY,
                };
            }
            PanelKey::Insist => return Then::Stay(chair.insist()),
            PanelKey::OtherRepresentative => {
                self.representative = following(chair.history.floor(), self.representative);
            }
            PanelKey::Up => self.selected = self.selected.map(|selected| selected.saturating_sub(1)),
            PanelKey::Down => {
                let next = self.selected.map_or(0, |selected| selected + 1);
                self.selected = rows.len().checked_sub(1).map(|last| next.min(last));
            }
            _ => {
                // The notes behind it stay.
                chair.at_hand = AtHand::default();
                return Then::CLOSE;
            }
        }
        Then::STAY
    }

    fn scene(&self, chair: &Chair, now: Stamp) -> scene::PanelView {
        scene::PanelView::Finder(self.shown(chair, now))
    }

    fn edit(&mut self, event: &Event, chair: &Chair) {
        let is_letter = matches!(event, Event::Key(key) if matches!(key.code, KeyCode::Char(_)));
        if std::mem::take(&mut self.stale) && is_letter {
            self.input.reset();
        }
        edit_line(&mut self.input, event, LONGEST_INPUT);
        self.preselect(chair);
    }

    /// Several names that are pasted where one is asked for the list become a list of their own.
    fn paste(&mut self, pasted: &str, chair: &Chair) -> Option<Box<dyn Panel>> {
        if self.purpose == FinderPurpose::Request
            && let Some(several) = SeveralPanel::of(chair.history.floor(), pasted)
        {
            return Some(Box::new(several));
        }
        for letter in text::clean(pasted.trim(), LONGEST_INPUT).chars() {
            self.edit(&Event::Key(KeyCode::Char(letter).into()), chair);
        }
        None
    }

    fn choose(&mut self, place: usize) -> bool {
        self.selected = Some(place);
        true
    }

    fn refused(&mut self) {
        self.stale = true;
    }

    fn closes_with_an_entry(&self) -> bool {
        true
    }
}

/// Returns the line in which a party's name is put right, with its code behind a slash.
fn name_of(party: PartyId, chair: &Chair) -> EntryPanel {
    let found = chair.history.floor().party(party);
    let name = found.map(|party| party.name.as_str()).unwrap_or_default();
    let code = found.and_then(|party| party.code.as_deref());
    let text = code.map_or_else(|| name.to_owned(), |code| format!("{name} / {code}"));
    EntryPanel::of(EntryOf::Name(party)).begun(&text)
}

/// Returns the name under which somebody is added: a member of the United Nations has its own in the room's language, if
/// the room has others. Elsewhere Jordan may be a person.
fn newcomer(typed: &str, floor: &Floor) -> String {
    let Some(member) = Member::named(typed).or_else(|| Member::by_code(typed)) else {
        return typed.to_owned();
    };
    if !floor.parties().any(|(_, party)| party.member().is_some()) {
        return typed.to_owned();
    }
    let language = floor.plan().language.as_deref().and_then(Language::of_tag).unwrap_or_default();
    member.short(language).to_owned()
}

impl FinderPanel {
    /// Returns an empty finder.
    pub(in crate::console) fn to(purpose: FinderPurpose) -> Self {
        let representative = Representative::FIRST;
        Self { purpose, input: Input::default(), selected: None, stale: false, representative }
    }

    /// Returns the rows of the finder: parties that match, or ways to add the name that does not.
    fn candidates(&self, chair: &Chair) -> Vec<Candidate> {
        let wanted = self.input.value();
        if self.purpose == FinderPurpose::Invite && wanted.trim().is_empty() {
            // As the tally shows them: who was not heard comes first.
            let parties = chair.history.floor().parties_to_hear();
            return parties.into_iter().map(|(id, _)| Candidate::Party(id)).collect();
        }
        let found = find(chair.history.floor(), wanted);
        let name = text::clean(wanted, LONGEST_INPUT).trim().to_owned();
        // Who is called so is in the room; who is only called alike may be another: Niger, beside Nigeria.
        let is_known = found.first().is_some_and(|best| best.how <= Match::OfMember);
        let is_guess = found.first().is_none_or(|best| best.how >= Match::Unbracketed);
        let may_be_new = !is_known && (is_guess || name.chars().count() >= FEWEST_OF_A_NAME);
        let mut rows: Vec<_> = found.into_iter().map(|found| Candidate::Party(found.party)).collect();
        if may_be_new && !name.is_empty() {
            let name = newcomer(&name, chair.history.floor());
            rows.extend(
                [Standing::Delegation, Standing::Observer]
                    .map(|standing| Candidate::New { name: name.clone(), standing }),
            );
        }
        rows
    }

    /// Says what to do where Enter named nobody.
    fn say_nobody_chosen(&mut self, rows: &[Candidate], chair: &mut Chair) {
        let newcomer = rows.iter().find_map(|row| match row {
            Candidate::New { name, .. } => Some(name),
            Candidate::Party(_) => None,
        });
        let are_some = matches!(rows.first(), Some(Candidate::Party(_)));
        let key = |key| chair.words.first_key(keys_of(KEYS, key));
        let keys = Args::new().with("down", key(PanelKey::Down)).with("yes", key(PanelKey::Yes));
        let text = match newcomer {
            Some(name) => {
                let id = if are_some { "finder-unsure" } else { "finder-unknown" };
                chair.words.say(id, &keys.with("name", name))
            }
            None => chair.words.say("finder-empty", &keys),
        };
        chair.refuse(text);
        self.stale = true;
    }

    /// Selects the best match of what was typed, where it is certain. What is only guessed at, and a name that the room does
    /// not have, takes a deliberate arrow.
    fn preselect(&mut self, chair: &Chair) {
        let typed = !self.input.value().trim().is_empty();
        let known = certain(&find(chair.history.floor(), self.input.value())).is_some();
        self.selected = (typed && known).then_some(0);
    }

    fn chosen(&self, row: Candidate, chair: &Chair) -> Vec<Effect> {
        let floor = chair.history.floor();
        match row {
            Candidate::Party(party) => vec![Effect::Command(self.command(party, chair))],
            Candidate::New { name, standing } => {
                // The party that is added takes the next number.
                let next = floor.parties().count();
                let Ok(party) = u16::try_from(next).map(PartyId) else {
                    return Vec::new();
                };
                let then = Some(Box::new(self.command(party, chair)));
                vec![Effect::Command(Command::AddParty { name, standing, then })]
            }
        }
    }

    /// Returns the command that the finder is open for, for one party.
    fn command(&self, party: PartyId, chair: &Chair) -> Command {
        let representative = self.representative;
        let after = chair.history.floor().turn().map(|turn| turn.id);
        match self.purpose {
            FinderPurpose::Request => Command::Request { party, representative, insist: false },
            FinderPurpose::Invite => Command::Invite { after, party, representative, insist: false },
            FinderPurpose::Point => Command::PointOfOrder { by: party },
            FinderPurpose::Response => Command::GrantResponse { party, representative, insist: false },
        }
    }

    /// Returns the keys of the finder; its first says what is done with the one that is found.
    fn hints(&self, chair: &Chair) -> Vec<Hint> {
        let mut hints = chair.list_hints(KEYS);
        if let Some(yes) = hints.first_mut() {
            yes.text = chair.words.plain(match self.purpose {
                FinderPurpose::Request => "answer-add",
                FinderPurpose::Invite => "act-invite",
                FinderPurpose::Point | FinderPurpose::Response => "answer-grant",
            });
        }
        hints
    }

    fn shown(&self, chair: &Chair, now: Stamp) -> scene::Finder {
        let representative = chair
            .words
            .say("ordinal-representative", &Args::new().with("number", self.representative.number()));
        let asked = match self.purpose {
            FinderPurpose::Request => "ask-request",
            FinderPurpose::Invite => "ask-invite",
            FinderPurpose::Point => "ask-point",
            FinderPurpose::Response => "ask-response",
        };
        let rows = self.candidates(chair);
        scene::Finder {
            question: chair.words.say(asked, &Args::new().with("representative", representative)),
            input: Some(shown_line(&self.input)),
            selected: self.selected.map(|selected| selected.min(rows.len().saturating_sub(1))),
            rows: rows.into_iter().map(|row| self.row(row, chair, now)).collect(),
            hints: self.hints(chair),
        }
    }

    fn row(&self, row: Candidate, chair: &Chair, now: Stamp) -> FinderRow {
        let floor = chair.history.floor();
        match row {
            Candidate::Party(id) => {
                let refusal = floor.decide(&self.command(id, chair), now).err();
                let note = match &refusal {
                    Some(refusal) => chair.words.refusal_note(refusal),
                    // What it has spoken is counted when the turn ends.
                    None if floor.turn().is_some_and(|turn| turn.party() == Some(id)) => {
                        chair.words.has_floor_note()
                    }
                    None => chair.words.tally_note(floor.tally(id)),
                };
                let party = floor.party(id);
                FinderRow {
                    name: party.map(|party| party.name.clone()).unwrap_or_default(),
                    code: party.and_then(|party| party.code.clone()),
                    note,
                    refused: refusal.is_some(),
                }
            }
            Candidate::New { name, standing } => {
                FinderRow { name, code: None, note: chair.words.new_party_note(standing), refused: false }
            }
        }
    }
}
