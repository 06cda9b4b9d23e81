//! Several names or codes pasted at once: shown as a list, with what will happen to each, and added by one key.

use crate::console::chair::{Chair, LONGEST_INPUT, Panel, Then};
use crate::console::effect::Effect;
use crate::console::find::{FoundParty, Match, certain, find};
use crate::console::key::{DOWN, ENTER, ESC, TAB, UP};
use crate::console::verbs::UNDO;
use crate::draw::scene::{self, FinderRow};
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::plan::{PartyId, Standing};
use crate::floor::representative::Representative;
use crate::floor::time::Stamp;
use crate::text;
use crate::words::Args;

use super::keys::{Layer, PanelKey, PanelRow};

/// The most lines of a paste that are looked at: more than a room has names.
const MOST_LINES: usize = 2000;
/// The most cells that may make one name between them: "Korea, Democratic People's Republic of".
const MOST_JOINED: usize = 3;

/// One name of a list that was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed {
    /// As it was written.
    written: String,
    /// Who it is, where somebody is.
    party: Option<PartyId>,
    /// Whether it was written in another way than the room's.
    guessed: bool,
}

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER] },
    PanelRow { does: PanelKey::AddNewcomers, name: "add-newcomers", keys: &[TAB] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
    PanelRow { does: PanelKey::Up, name: "up", keys: &[UP] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
];

/// A list that was pasted.
#[derive(Debug)]
pub(in crate::console) struct SeveralPanel {
    listed: Vec<Listed>,
    /// The row that is in sight.
    scroll: usize,
    /// Whether those who are not in the room are added to it, as delegations.
    newcomers: bool,
}

impl Panel for SeveralPanel {
    fn layer(&self) -> Layer {
        Layer::Several
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then {
        self.scroll = match key {
            PanelKey::Yes => return Then::Close(self.add_all(chair, now)),
            PanelKey::AddNewcomers => {
                self.newcomers = !self.newcomers;
                return Then::STAY;
            }
            PanelKey::Up => self.scroll.saturating_sub(1),
            PanelKey::Down => (self.scroll + 1).min(self.listed.len().saturating_sub(1)),
            _ => return Then::CLOSE,
        };
        Then::STAY
    }

    fn scene(&self, chair: &Chair, now: Stamp) -> scene::PanelView {
        scene::PanelView::Finder(self.shown(chair, now))
    }
}

impl SeveralPanel {
    /// Returns the list that a pasted text is; `None` where it is none.
    pub(super) fn of(floor: &Floor, pasted: &str) -> Option<Self> {
        names_in(floor, pasted).map(|listed| Self { listed, scroll: 0, newcomers: false })
    }

    /// Returns the list that a text is which was pasted where none is asked for: two at least must be of the room. What a
    /// terminal sends by itself may come as a paste, too.
    pub(in crate::console) fn in_the_room(floor: &Floor, pasted: &str) -> Option<Self> {
        let several = Self::of(floor, pasted)?;
        (several.listed.iter().filter(|one| one.party.is_some()).count() > 1).then_some(several)
    }

    /// The effects that add those who can be added, and a sentence about the rest.
    fn add_all(&self, chair: &Chair, now: Stamp) -> Vec<Effect> {
        let floor = chair.history.floor();
        let (mut acts, mut added, mut left) = (Vec::new(), Vec::new(), Vec::new());
        // Each on the floor that those before it leave: one act, and one undo.
        let mut after = floor.clone();
        for one in &self.listed {
            let command = self.command(one, &after);
            let name =
                one.party.and_then(|party| floor.party(party)).map_or(&one.written, |party| &party.name);
            match command.and_then(|command| Some((after.with(&command, now)?, command))) {
                Some((floor, command)) => {
                    after = floor;
                    acts.push(command);
                    added.push(name.clone());
                }
                None => left.push(name.clone()),
            }
        }
        let mut effects: Vec<_> =
            (!acts.is_empty()).then_some(Effect::Command(Command::All { acts })).into_iter().collect();
        let args = Args::new().with("count", added.len()).with("added", chair.words.list(&added));
        let args = args.with("left", chair.words.list(&left)).with("undo", chair.key_of(UNDO));
        let text = chair.words.say(
            match (added.is_empty(), left.is_empty()) {
                (true, _) => "several-none",
                (false, true) => "several-added",
                (false, false) => "several-some",
            },
            &args,
        );
        effects.push(Effect::Tell(text));
        effects
    }

    /// Returns the command that adds one of the list to a room.
    fn command(&self, one: &Listed, floor: &Floor) -> Option<Command> {
        match one.party {
            Some(party) => Some(request(party)),
            None if self.newcomers => {
                let next = u16::try_from(floor.parties().count()).ok().map(PartyId)?;
                let (name, standing) = (one.written.clone(), Standing::Delegation);
                Some(Command::AddParty { name, standing, then: Some(Box::new(request(next))) })
            }
            None => None,
        }
    }

    /// Returns a list that was pasted, with what will happen to each name.
    fn shown(&self, chair: &Chair, now: Stamp) -> scene::Finder {
        let floor = chair.history.floor();
        let rows: Vec<_> = self
            .listed
            .iter()
            .map(|one| {
                let Some((id, party)) = one.party.and_then(|id| Some((id, floor.party(id)?))) else {
                    let command = self.command(one, floor);
                    let refused = command.is_none_or(|command| floor.decide(&command, now).is_err());
                    let note = if refused {
                        chair.words.plain("several-unknown")
                    } else {
                        chair.words.new_party_note(Standing::Delegation)
                    };
                    return FinderRow { name: one.written.clone(), code: None, note, refused };
                };
                let refusal = floor.decide(&request(id), now).err();
                let note = match &refusal {
                    Some(refusal) => chair.words.refusal_note(refusal),
                    None if one.guessed => {
                        chair.words.say("several-for", &Args::new().with("written", &one.written))
                    }
                    None => chair.words.tally_note(floor.tally(id)),
                };
                FinderRow {
                    name: party.name.clone(),
                    code: party.code.clone(),
                    note,
                    refused: refusal.is_some(),
                }
            })
            .collect();
        let count = rows.iter().filter(|row| !row.refused).count();
        let args = Args::new().with("count", count).with("left", rows.len() - count);
        let mut hints = chair.panel_hints(KEYS);
        if let Some(yes) = hints.first_mut() {
            yes.text = chair.words.say("answer-add-several", &Args::new().with("count", count));
        }
        scene::Finder {
            question: chair.words.say("ask-several", &args),
            input: None,
            selected: Some(self.scroll).filter(|&scroll| scroll > 0),
            rows,
            hints,
        }
    }
}

/// Returns the command that puts a party on the list.
fn request(party: PartyId) -> Command {
    Command::Request { party, representative: Representative::FIRST, insist: false }
}

/// Returns the names in a text that was pasted, where it is a list: of at least two, with somebody of the room among them, or
/// of several lines. A party that stands there twice is listed once.
fn names_in(floor: &Floor, pasted: &str) -> Option<Vec<Listed>> {
    let lines: Vec<_> = pasted
        .split(['\n', '\r', '\u{2028}'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(MOST_LINES)
        .collect();
    let rows: Vec<_> = lines.iter().map(|line| cells(line)).collect();
    let mut listed: Vec<Listed> = Vec::new();
    let is_table = is_table(floor, &rows);
    for (line, row) in lines.iter().zip(&rows) {
        if let Some(one) = whole(floor, line) {
            listed.push(one);
        } else if is_table {
            // One row is one name, in whichever column it or its code is.
            let found = row.iter().map(|cell| resolve(floor, cell)).find(|one| one.party.is_some());
            listed.extend(found.or_else(|| row.first().map(|cell| resolve(floor, cell))));
        } else {
            listed.extend(names_of(floor, row));
        }
    }
    let mut seen = Vec::new();
    listed.retain(|one| {
        let is_new = one.party.is_none_or(|party| !seen.contains(&party)) && !one.written.is_empty();
        seen.extend(one.party);
        is_new
    });
    let is_list = listed.len() > 1 && (lines.len() > 1 || listed.iter().any(|one| one.party.is_some()));
    is_list.then_some(listed)
}

/// Returns whether rows are those of a table, in which a row is one name: all have as many cells, and none names two parties.
fn is_table(floor: &Floor, rows: &[Vec<String>]) -> bool {
    let wide = rows.first().map_or(0, Vec::len);
    rows.len() > 1
        && wide > 1
        && rows.iter().all(|row| row.len() == wide)
        && rows.iter().all(|row| {
            let mut named: Vec<_> = row.iter().filter_map(|cell| whole(floor, cell)?.party).collect();
            named.dedup();
            named.len() < 2
        })
}

/// Returns the cells of a line: between tabs, else semicolons, else commas, without their quotes.
fn cells(line: &str) -> Vec<String> {
    let between: &[char] = [&['\t'][..], &[';', '；', '؛'], &[',', '，', '،', '、']]
        .into_iter()
        .find(|marks| line.contains(*marks))
        .unwrap_or(&[',']);
    let mut cells = vec![String::new()];
    let mut in_quotes = false;
    for letter in line.chars() {
        match letter {
            '"' => in_quotes = !in_quotes,
            _ if between.contains(&letter) && !in_quotes => cells.push(String::new()),
            _ => cells.last_mut().into_iter().for_each(|cell| cell.push(letter)),
        }
    }
    let bare = |cell: &String| {
        let quotes = ['“', '”', '„', '«', '»', '\u{a0}', ' '];
        text::clean(cell.trim_matches(quotes), LONGEST_INPUT).into_owned()
    };
    cells.iter().map(bare).filter(|cell| !cell.is_empty()).collect()
}

/// Returns the names in the cells of a line. Neighbours that are one name between them are one: "Korea, Republic of".
fn names_of(floor: &Floor, row: &[String]) -> Vec<Listed> {
    let mut listed = Vec::new();
    let mut rest = row;
    while let Some(first) = rest.first() {
        let joined = (2..=MOST_JOINED.min(rest.len())).rev().find_map(|count| {
            let (cells, after) = rest.split_at_checked(count)?;
            Some((whole(floor, &cells.join(", "))?, after))
        });
        let (one, after) =
            joined.unwrap_or_else(|| (resolve(floor, first), rest.get(1..).unwrap_or_default()));
        listed.push(one);
        rest = after;
    }
    listed
}

/// Returns who is called so; nobody where it is only like a name.
fn whole(floor: &Floor, written: &str) -> Option<Listed> {
    let one = resolve(floor, written);
    (one.party.is_some() && !one.guessed).then_some(one)
}

/// Returns who is meant, if anybody certainly is. A number or a dot before a name in a list is not of it.
fn resolve(floor: &Floor, written: &str) -> Listed {
    let written = text::clean(written, LONGEST_INPUT).into_owned();
    let bare = written.trim_start_matches(['-', '–', '—', '•', '·', '*', '▪']).trim_start();
    let unnumbered = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let unnumbered = unnumbered.strip_prefix(['.', ')']).map_or(bare, str::trim_start);
    let found = [written.as_str(), bare, unnumbered].into_iter().find_map(|name| {
        let found = find(floor, name);
        let party = certain(&found).filter(|_| !name.is_empty())?;
        let is_whole = |found: &FoundParty| found.how <= Match::OfMember;
        let told = found.first().is_some_and(is_whole);
        (told || found.len() == 1).then_some((party, !told))
    });
    Listed {
        written,
        party: found.map(|(party, _)| party),
        guessed: found.is_some_and(|(_, guessed)| guessed),
    }
}
