//! Names of the room in a text: whom a note mentions.

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
}
