//! A plan as a text that a person reads and edits, with a comment at the place of each guess.

use super::{hours, own_table, toml_text};
use std::fmt::Write as _;

use super::draft::{Draft, DraftItem, DraftOfficer, DraftParty, KEYS, Remark};
use super::toml_text::{lines, list, person, rule};
use crate::floor::plan::{ItemKind, Standing};
use crate::plan_file::Encoding;
use crate::text::quoted_in_toml as quoted;
use crate::words::{Args, Words};

/// The text of a plan in the making.
struct PlanText<'w> {
    text: String,
    remarks: usize,
    words: &'w Words,
}

/// Returns the text of a plan, and how many remarks stand in it.
pub(super) fn plan<'n>(
    draft: &Draft,
    files: impl Iterator<Item = &'n str>,
    words: &Words,
) -> (String, usize) {
    let mut to = PlanText { text: String::new(), remarks: 0, words };
    let files: Vec<_> = files.collect();
    if files.is_empty() {
        to.comment(&words.plain("import-made-by-hand"));
    } else {
        to.comment(&words.say("import-made", &Args::new().with("files", words.choices(files))));
    }
    to.remarks(&draft.remarks);
    to.text.push('\n');
    for key in KEYS {
        if let Some((_, told)) = draft.keys.iter().find(|(known, _)| *known == key) {
            to.remarks(&told.remarks);
            let value = if key == "chatham_house_rule" { told.value.clone() } else { quoted(&told.value) };
            to.line(key, &value);
        }
    }
    for (key, standing) in [("delegations", Standing::Delegation), ("observers", Standing::Observer)] {
        let parties: Vec<_> = draft.parties.iter().filter(|party| party.standing() == standing).collect();
        if !parties.is_empty() {
            let _ = writeln!(to.text, "\n{key} = [");
            for party in parties {
                to.party(party);
            }
            to.text.push_str("]\n");
        }
    }
    to.officers(&draft.officers);
    if !draft.rules.is_empty() {
        to.text.push_str("\n[rules]\n");
        for (key, value) in &draft.rules {
            to.line(key, &rule(key, value));
        }
    }
    for item in &draft.items {
        to.item(item);
    }
    (to.text, to.remarks)
}

/// Returns a text that is a plan already, with a comment where its encoding was another.
pub(super) fn kept(file: &str, text: String, encoding: Option<Encoding>, words: &Words) -> String {
    let Some(encoding) = encoding else { return text };
    let remark = Remark::ReadAs { file: file.to_owned(), encoding };
    format!("# {}\n{text}", remark.message(words))
}

impl PlanText<'_> {
    fn line(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.text, "{key} = {value}");
    }

    fn some(&mut self, key: &str, value: Option<String>) {
        if let Some(value) = value {
            self.line(key, &quoted(&value));
        }
    }

    fn comment(&mut self, text: &str) {
        let _ = writeln!(self.text, "# {text}");
    }

    fn remarks(&mut self, remarks: &[Remark]) {
        for remark in remarks {
            self.comment(&remark.message(self.words));
        }
        self.remarks += remarks.len();
    }

    fn party(&mut self, party: &DraftParty) {
        let remarks: Vec<_> = party.remarks.iter().map(|remark| remark.message(self.words)).collect();
        self.remarks += remarks.len();
        self.text.push_str(&toml_text::party(party, &remarks.join(" ")));
    }

    fn officers(&mut self, officers: &[DraftOfficer]) {
        if officers.is_empty() {
            return;
        }
        self.text.push_str("\n[officers]\n");
        for (role, _) in own_table::ROLES {
            let people: Vec<_> = officers.iter().filter(|officer| officer.role == role).map(person).collect();
            match people.as_slice() {
                [] => {}
                [one] => self.line(role, one),
                several => {
                    self.line(role, &lines(several));
                }
            }
        }
    }

    fn item(&mut self, item: &DraftItem) {
        self.text.push('\n');
        self.remarks(&item.remarks);
        self.text.push_str("[[item]]\n");
        if let Some(kind) = item.kind.filter(|kind| *kind != ItemKind::Topic) {
            self.line("kind", &quoted(own_table::word_of(kind)));
        }
        self.line("title", &quoted(&item.title));
        self.some("short", item.short.clone());
        self.some("length", item.length.map(hours::written));
        if !item.questions.is_empty() {
            let questions: Vec<_> = item.questions.iter().map(|question| quoted(question)).collect();
            self.line("questions", &lines(&questions));
        }
        if !item.line_up.is_empty() || item.limit.is_some() {
            self.line("line_up", &list(&item.line_up));
            self.some("limit", item.limit.map(hours::written));
            self.some("enough", item.enough.map(hours::written));
        }
    }
}
