//! A note for the record: its lines, what it is, and who will follow it up.

use std::cell::OnceCell;
use std::rc::Rc;

use crossterm::event::{Event, KeyCode};
use tui_input::Input;

use crate::console::chair::{Chair, LONGEST_INPUT, Panel, Then};
use crate::console::effect::Effect;
use crate::console::find::{certain, find};
use crate::console::key::{DOWN, ENTER, ESC, TAB, UP, shifted};
use crate::console::note_taking::{NoteDraft, OFFERED, usual_item};
use crate::draw::scene::{self, FinderRow, NoteRow, NoteSheet};
use crate::floor::Floor;
use crate::floor::command::Command;
use crate::floor::note::{LONGEST_NOTE, Note, NoteId, NoteKind, NoteText};
use crate::floor::phase::Phase;
use crate::floor::plan::ItemId;
use crate::floor::refusal::Refusal;
use crate::floor::time::Stamp;
use crate::terminal::line_edit::{edit_line, shown_line};
use crate::text::names::NameSearch;
use crate::text::{LONGEST_LINE, clean};
use crate::words::Args;

use super::keys::{Layer, PanelKey, PanelRow};
use super::lines::LinesInput;

/// Its keys, in the order in which it shows them.
pub(super) const KEYS: &[PanelRow] = &[
    PanelRow { does: PanelKey::Yes, name: "yes", keys: &[ENTER] },
    PanelRow { does: PanelKey::Dismiss, name: "dismiss", keys: &[ESC] },
    PanelRow { does: PanelKey::OtherKind, name: "other-kind", keys: &[TAB] },
    PanelRow { does: PanelKey::Up, name: "notes-so-far", keys: &[UP] },
    PanelRow { does: PanelKey::ItemUp, name: "item-up", keys: &[shifted(KeyCode::Up)] },
    PanelRow { does: PanelKey::ItemDown, name: "item-down", keys: &[shifted(KeyCode::Down)] },
    PanelRow { does: PanelKey::Down, name: "down", keys: &[DOWN] },
];

/// A note that is written.
#[derive(Debug)]
pub(in crate::console) struct NotePanel {
    /// The note that it changes; `None` for a new one.
    note: Option<NoteId>,
    item: ItemId,
    kind: NoteKind,
    lines: LinesInput,
    /// Who will follow it up, once that is asked.
    owner: Option<OwnerField>,
    /// What was wrong with a pasted text.
    fault: Option<String>,
    /// How many notes it takes in a row before it closes, and how many it has taken.
    most: usize,
    taken: usize,
    /// Whether it goes back to the list of notes.
    from_list: bool,
    /// What finds the room's names. None comes while the panel lies over the room.
    names: OnceCell<NameSearch<Rc<str>>>,
}

/// Who will follow up, as it is written.
#[derive(Debug)]
struct OwnerField {
    input: Input,
    /// The selected row.
    selected: usize,
}

impl NotePanel {
    /// Returns the panel that the key of notes opens: with what was put away, else an empty one. At the end of a topic it takes
    /// several notes on it, and after the close as many as there are.
    pub(in crate::console) fn opened(chair: &mut Chair, now: Stamp) -> Option<Self> {
        let floor = chair.history.floor();
        if let Some(draft) = chair.notes.draft.clone()
            && floor.agenda().find(draft.item).is_some()
            && draft.note.is_none_or(|note| floor.note(note).is_some())
        {
            return Some(Self::begun(draft));
        }
        let offer = chair.notes.offer(now);
        let item = offer.map(|offer| offer.item).or_else(|| usual_item(floor))?;
        let most = match floor.phase() {
            Phase::Closed { .. } => usize::MAX,
            Phase::Ahead | Phase::Open(_) if offer.is_some() => OFFERED,
            Phase::Ahead | Phase::Open(_) => 1,
        };
        Some(Self { most, ..Self::under(item) })
    }

    /// Returns an empty note under an item.
    pub(super) fn under(item: ItemId) -> Self {
        let (kind, text) = (NoteKind::Point, NoteText::default());
        Self::begun(NoteDraft { note: None, item, kind, text })
    }

    /// Returns a note to be changed.
    pub(super) fn changing(note: &Note) -> Self {
        let Note { id, item, kind, text } = note.clone();
        Self::begun(NoteDraft { note: Some(id), item, kind, text })
    }

    /// Returns the same panel, which goes back to the list of notes.
    pub(super) fn back_to_list(self) -> Self {
        Self { from_list: true, ..self }
    }

    fn begun(draft: NoteDraft) -> Self {
        let NoteDraft { note, item, kind, text } = draft;
        let lines = LinesInput::of(&text);
        Self {
            note,
            item,
            kind,
            lines,
            owner: None,
            fault: None,
            most: 1,
            taken: 0,
            from_list: false,
            names: OnceCell::new(),
        }
    }

    fn draft(&self) -> NoteDraft {
        NoteDraft { note: self.note, item: self.item, kind: self.kind.clone(), text: self.lines.text() }
    }

    /// Files the note, or asks who follows it up.
    fn file(&mut self, chair: &mut Chair, now: Stamp) -> Then {
        let text = self.lines.text();
        if self.owner.is_none() && text.is_empty() && self.note.is_none() {
            return self.put_away(chair);
        }
        if let (NoteKind::Proposal { owner }, None) = (&self.kind, &self.owner)
            && !text.is_empty()
        {
            let input = Input::new(owner.clone().unwrap_or_default());
            self.owner = Some(OwnerField { input, selected: 0 });
            self.preselect(chair.history.floor());
            return Then::STAY;
        }
        if let Some(field) = &self.owner {
            let owner = owners(chair.history.floor(), field.input.value()).into_iter().nth(field.selected);
            self.kind = NoteKind::Proposal { owner: owner.flatten() }.cleaned();
        }
        let command = match self.note {
            Some(note) => Command::ChangeNote { note, kind: self.kind.clone(), text },
            None => Command::TakeNote { item: self.item, kind: self.kind.clone(), text },
        };
        let decided = chair.history.floor().decide(&command, now);
        // Until it is entered it is kept: whatever comes between, no word is lost.
        chair.notes.draft = Some(self.draft());
        let effects = vec![Effect::Command(command)];
        match decided {
            Err(Refusal::NoteUnchanged) => self.put_away(chair),
            Err(_) => {
                self.owner = None;
                Then::Stay(effects)
            }
            Ok(_) if self.from_list => {
                chair.open_notes_at(self.note);
                Then::Close(effects)
            }
            Ok(_) if self.taken + 1 < self.most => {
                *self = Self { most: self.most, taken: self.taken + 1, ..Self::under(self.item) };
                Then::Stay(effects)
            }
            Ok(_) => Then::Close(effects),
        }
    }

    /// Closes, and keeps what was begun.
    fn put_away(&self, chair: &mut Chair) -> Then {
        self.keep(chair);
        if self.from_list {
            chair.open_notes_at(self.note);
        }
        Then::CLOSE
    }

    /// Returns the kinds that it can be, in the order in which the key goes through them.
    fn kinds(&self, floor: &Floor) -> Vec<NoteKind> {
        let owner = self.kind.owner().map(str::to_owned);
        let questions = floor.item(self.item).map_or(0, |item| item.questions.len());
        let answers = (0..questions).map(|question| NoteKind::Answer { question });
        [NoteKind::Point, NoteKind::Proposal { owner }].into_iter().chain(answers).collect()
    }

    fn next_kind(&self, floor: &Floor) -> NoteKind {
        let kinds = self.kinds(floor);
        let place = kinds.iter().position(|kind| *kind == self.kind).map_or(0, |place| place + 1);
        kinds.get(place).or(kinds.first()).cloned().unwrap_or(NoteKind::Point)
    }

    /// Files it under the item before or after, where it is new.
    fn go_to_item(&mut self, step: isize, floor: &Floor) {
        if self.note.is_none()
            && let Some(item) = floor.agenda().beside(self.item, step)
        {
            self.item = item.id;
            if self.kind.question().is_some() {
                self.kind = NoteKind::Point;
            }
        }
    }

    /// Selects the party that was certainly meant, else what was written.
    fn preselect(&mut self, floor: &Floor) {
        if let Some(field) = &mut self.owner {
            let wanted = field.input.value();
            let is_certain = !wanted.trim().is_empty() && certain(&find(floor, wanted)).is_some();
            field.selected = if is_certain { 0 } else { owners(floor, wanted).len().saturating_sub(1) };
        }
    }

    fn finder(&self, field: &OwnerField, chair: &Chair) -> scene::Finder {
        let (floor, words) = (chair.history.floor(), &chair.words);
        let code = |name: &str| {
            let party = floor.parties().find(|(_, party)| party.name == name);
            party.and_then(|(_, party)| party.code.clone())
        };
        let row = |owner: Option<String>| match owner {
            Some(name) => {
                let code = code(&name);
                FinderRow { name, code, note: String::new(), refused: false }
            }
            None => FinderRow {
                name: words.plain("note-nobody"),
                code: None,
                note: String::new(),
                refused: false,
            },
        };
        scene::Finder {
            question: words.plain("ask-follow-up"),
            input: Some(shown_line(&field.input)),
            rows: owners(floor, field.input.value()).into_iter().map(row).collect(),
            selected: Some(field.selected),
            hints: self.hints(chair, |does| matches!(does, PanelKey::Yes | PanelKey::Dismiss)),
        }
    }

    /// Returns the keys that are shown, with what Enter and Tab do in the words of this panel.
    fn hints(&self, chair: &Chair, shows: impl Fn(PanelKey) -> bool) -> Vec<scene::Hint> {
        let words = &chair.words;
        let rows = KEYS.iter().filter(|row| shows(row.does));
        let hint = |row: &PanelRow| {
            let hint = chair.row_hint(row);
            if row.does == PanelKey::Yes {
                let yes = if self.note.is_some() { "act-change-note" } else { "answer-note" };
                scene::Hint { text: words.plain(yes), ..hint }
            } else if row.does == PanelKey::OtherKind {
                scene::Hint { text: words.note_kind(&self.next_kind(chair.history.floor())), ..hint }
            } else {
                hint
            }
        };
        rows.map(hint).collect()
    }

    fn sheet(&self, chair: &Chair) -> NoteSheet {
        let (floor, words) = (chair.history.floor(), &chair.words);
        let item = floor.item(self.item);
        let title = item.map_or("", |item| item.title.as_str());
        let args = Args::new().with("item", title);
        let question = if self.most == OFFERED {
            words.say("ask-notes-offered", &args.with("number", self.taken + 1).with("most", OFFERED))
        } else {
            words.say("ask-note", &args)
        };
        let asked = self.kind.question().and_then(|place| item?.questions.get(place)).cloned();
        let text = self.lines.text().to_string();
        let found = self.names.get_or_init(|| floor.name_search()).found_in(&text);
        let names = (!found.is_empty())
            .then(|| words.say("note-names", &Args::new().with("names", words.list(found))));
        // A note that is changed stays where it is, and there is a list only where there are notes.
        let (is_new, has_list) = (self.note.is_none(), !floor.all_notes().is_empty());
        #[expect(clippy::wildcard_enum_match_arm, reason = "the other keys are always shown")]
        let shows = |does| match does {
            PanelKey::Down => false,
            PanelKey::Up => has_list,
            PanelKey::ItemUp | PanelKey::ItemDown => is_new,
            _ => true,
        };
        let (row, cursor) = self.lines.cursor();
        NoteSheet {
            question,
            kind: words.note_kind(&self.kind),
            asked,
            lines: self.lines.lines().map(|input| input.value().to_owned()).collect(),
            row,
            cursor,
            names,
            fault: self.fault.clone(),
            noted: floor
                .notes(self.item)
                .filter(|note| Some(note.id) != self.note)
                .map(NoteRow::of)
                .collect(),
            hints: self.hints(chair, shows),
        }
    }
}

impl Panel for NotePanel {
    fn layer(&self) -> Layer {
        Layer::Note
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "a panel knows the few keys of its own")]
    fn press(&mut self, key: PanelKey, chair: &mut Chair, now: Stamp) -> Then {
        self.fault = None;
        if let Some(field) = &mut self.owner {
            let last = owners(chair.history.floor(), field.input.value()).len().saturating_sub(1);
            match key {
                PanelKey::Yes => return self.file(chair, now),
                PanelKey::Up => field.selected = field.selected.saturating_sub(1),
                PanelKey::Down => field.selected = (field.selected + 1).min(last),
                PanelKey::Dismiss => self.owner = None,
                _ => {}
            }
            return Then::STAY;
        }
        match key {
            PanelKey::Yes => return self.file(chair, now),
            PanelKey::OtherKind => self.kind = self.next_kind(chair.history.floor()),
            PanelKey::ItemUp => self.go_to_item(-1, chair.history.floor()),
            PanelKey::ItemDown => self.go_to_item(1, chair.history.floor()),
            PanelKey::Up if self.lines.up() => {}
            PanelKey::Up if !chair.history.floor().all_notes().is_empty() => {
                self.keep(chair);
                chair.open_notes_at(self.note);
                return Then::CLOSE;
            }
            PanelKey::Down => {
                self.lines.down();
            }
            PanelKey::Dismiss => return self.put_away(chair),
            _ => {}
        }
        Then::STAY
    }

    fn scene(&self, chair: &Chair, _: Stamp) -> scene::PanelView {
        match &self.owner {
            Some(field) => scene::PanelView::Finder(self.finder(field, chair)),
            None => scene::PanelView::Note(self.sheet(chair)),
        }
    }

    fn edit(&mut self, event: &Event, chair: &Chair) {
        self.fault = None;
        match &mut self.owner {
            Some(field) => {
                edit_line(&mut field.input, event, LONGEST_LINE);
                self.preselect(chair.history.floor());
            }
            // Whoever opens the panel by this key presses it before the next note, too, though the panel stayed open.
            None if self.taken > 0 && self.lines.text().is_empty() && is_number_sign(event) => {}
            None => self.lines.edit(event),
        }
    }

    fn paste(&mut self, pasted: &str, chair: &Chair) -> Option<Box<dyn Panel>> {
        if let Some(field) = &mut self.owner {
            let text = format!("{}{}", field.input.value(), clean(pasted, LONGEST_INPUT));
            field.input = Input::new(clean(&text, LONGEST_LINE).into_owned());
            self.preselect(chair.history.floor());
            return None;
        }
        let pasted = NoteText::of(pasted);
        let found = pasted.length();
        self.fault = (found > LONGEST_NOTE).then(|| {
            let too_long = Refusal::NoteTooLong { found, most: LONGEST_NOTE };
            chair.words.refusal(&too_long, chair.history.floor(), "")
        });
        if self.fault.is_none() {
            self.lines.insert(&pasted);
        }
        None
    }

    fn choose(&mut self, place: usize) -> bool {
        match &mut self.owner {
            Some(field) => {
                field.selected = place;
                true
            }
            None => false,
        }
    }

    fn keep(&self, chair: &mut Chair) {
        let text = self.lines.text();
        let written = self.note.and_then(|note| chair.history.floor().note(note));
        let has_more = written.map_or(!text.is_empty(), |note| note.text != text || note.kind != self.kind);
        chair.keep_note(has_more.then(|| self.draft()));
    }
}

/// Returns who may be meant to follow up: nobody where nothing is written; else the parties that match, and what is written.
fn owners(floor: &Floor, wanted: &str) -> Vec<Option<String>> {
    let written = clean(wanted, LONGEST_LINE).into_owned();
    if written.is_empty() {
        return vec![None];
    }
    let found = find(floor, wanted).into_iter().filter_map(|found| floor.party(found.party));
    let mut owners: Vec<_> = found.map(|party| Some(party.name.clone())).collect();
    if owners.iter().flatten().all(|name| *name != written) {
        owners.push(Some(written));
    }
    owners
}

fn is_number_sign(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::Char('#'))
}
