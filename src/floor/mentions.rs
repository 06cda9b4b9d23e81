//! Names of the room in a text: whom a note mentions.

use super::plan::Party;
use super::state::Floor;
use crate::text::mentions::Mentions;

impl Floor {
    /// Returns what finds every delegation, observer and officer of the session in a text, by each name and code.
    ///
    /// A session that was resumed knows no officers: a journal does not keep them.
    #[must_use]
    pub fn mentions(&self) -> Mentions {
        let mut mentions = Mentions::default();
        for (id, party) in self.parties() {
            // A name that was put right may be written as it was.
            let before = self.plan().parties.get(usize::from(id.0)).into_iter().flat_map(Party::names);
            mentions.seek(&party.name, party.names().chain(before).map(String::as_str));
        }
        for officer in self.plan().officers.iter().filter_map(|officer| officer.name.as_deref()) {
            mentions.seek(officer, std::iter::once(officer).chain(officer.split_whitespace().next_back()));
        }
        mentions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            standing: crate::floor::plan::Standing::Delegation,
        };
        let mentions = floor.with_party(party).mentions();
        let found = mentions.found_in("kovacs: jor and libya, the icrc, yemen; TransJordan");
        assert_eq!(found, ["Jordan", "Libya", "ICRC", "Yemen", "Ilona Kovács"]);
        assert!(mentions.found_in("Ilona spoke").is_empty());
    }
}
