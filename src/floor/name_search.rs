//! Names of the room in a text: whom a note mentions, and whether a title names somebody.

use std::rc::Rc;

use super::plan::Party;
use super::state::Floor;
use crate::text::names::NameSearch;

impl Floor {
    /// Returns what finds the name of every delegation, observer and officer of the session in a text, by each name and
    /// code; of a member of the United Nations by its names in each language of the table.
    ///
    /// A session that was resumed knows no officers: a journal does not keep them.
    #[must_use]
    pub fn name_search(&self) -> NameSearch<Rc<str>> {
        let parties = self.parties().flat_map(|(id, party)| {
            // A name that was put right may be written as it was.
            let before = self.plan().parties.get(usize::from(id.0)).filter(|before| *before != party);
            let shown: Rc<str> = party.name.as_str().into();
            let names = before.into_iter().chain([party]).flat_map(Party::mentioned_as);
            names.map(move |name| (Rc::clone(&shown), name))
        });
        let officers = self.plan().officers.iter().filter_map(|officer| officer.name.as_deref());
        let officers = officers.flat_map(|name| {
            let shown: Rc<str> = name.into();
            [name, name.split_whitespace().next_back().unwrap_or(name)].map(|own| (Rc::clone(&shown), own))
        });
        NameSearch::of(parties.chain(officers))
    }
}

/// Whether a title names somebody of one session's room. It remembers its last answer, because a search begins with an index
/// of every name.
#[derive(Debug, Default)]
pub struct NamedTitle {
    title: String,
    parties: Vec<Party>,
    names_somebody: bool,
}

impl NamedTitle {
    /// Returns whether a title names a party or an officer.
    pub fn names_somebody(&mut self, floor: &Floor, title: &str) -> bool {
        let parties = || floor.parties().map(|(_, party)| party);
        if self.title != title || !self.parties.iter().eq(parties()) {
            let names_somebody = !floor.name_search().found_in(title).is_empty();
            *self = Self { title: title.to_owned(), parties: parties().cloned().collect(), names_somebody };
        }
        self.names_somebody
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(found: &[Rc<str>]) -> Vec<&str> {
        found.iter().map(AsRef::as_ref).collect()
    }

    #[test]
    fn all_of_the_plan_are_found_and_who_walked_in() {
        let text = "title = \"Room\"\nlength = \"60m\"\nobservers = [\"ICRC\"]\n\
            delegations = [{ name = \"Jordan\", code = \"JOR\", also = [\"Transjordan\"] }, \"Libya\"]\n\
            [officers]\nchair = \"Ilona Kovács\"\n[[item]]\ntitle = \"Report\"\n";
        let floor = Floor::new(crate::plan_file::parse("plan", text).unwrap());
        let party = Party {
            name: "Yemen".into(),
            code: None,
            also: Vec::new(),
            spoken: None,
            standing: crate::floor::plan::Standing::Delegation,
        };
        let floor = floor.with_party(party);
        let search = floor.name_search();
        let found = search.found_in("jor and libya, the icrc, yemen; TransJordan: Kovacs");
        assert_eq!(texts(&found), ["Jordan", "Libya", "ICRC", "Yemen", "Ilona Kovács"]);
        assert!(search.found_in("Ilona spoke").is_empty());
        // As the room's other languages have it.
        assert_eq!(texts(&search.found_in("الأردن, la Libye et le Yémen")), ["Jordan", "Libya", "Yemen"]);
    }

    #[test]
    fn a_title_is_asked_about_anew_where_it_or_the_room_is_another() {
        let text =
            "title = \"Room\"\nlength = \"60m\"\ndelegations = [\"Jordan\"]\n[[item]]\ntitle = \"Report\"\n";
        let floor = Floor::new(crate::plan_file::parse("plan", text).unwrap());
        let mut named = NamedTitle::default();
        for _ in 0..2 {
            assert!(named.names_somebody(&floor, "What Jordan asked for"));
        }
        for _ in 0..2 {
            assert!(!named.names_somebody(&floor, "What Yemen asked for"));
        }
        let yemen = Party { name: "Yemen".into(), ..floor.parties().next().unwrap().1.clone() };
        let floor = floor.with_party(yemen);
        assert!(named.names_somebody(&floor, "What Yemen asked for"));
    }
}
