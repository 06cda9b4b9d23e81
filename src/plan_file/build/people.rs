//! Officers, delegations and observers, and the parties that names stand for.

use std::collections::HashMap;

use crate::floor::plan::{MOST_PARTIES, Officer, OfficerRole, Party, PartyId, Standing};
use crate::plan_file::fault::{Faults, What, nearest};
use crate::plan_file::format::{OfficersTable, PartyEntry, PersonEntry, PlanFile, party_entries};
use crate::plan_file::leaf::Text;
use crate::plan_file::value::{At, OneOrMore};
use crate::plan_file::whole::Whole;
use crate::text::names;

/// Stands for a name that is not known yet.
const TO_BE_CONFIRMED: &str = "TBC";

pub(super) fn officers(table: &OfficersTable) -> Vec<Officer> {
    let with = |people: &Option<At<OneOrMore<PersonEntry>>>, role| -> Vec<Officer> {
        let people = people.iter().flat_map(|people| people.value.iter());
        people.map(|person| officer(&person.value, role)).collect()
    };
    let mut all = with(&table.chair, OfficerRole::Chair);
    all.extend(with(&table.rapporteur, OfficerRole::Rapporteur));
    all.extend(with(&table.facilitators, OfficerRole::Facilitator));
    all.extend(with(&table.presenters, OfficerRole::Presenter));
    all
}

fn officer(entry: &PersonEntry, role: OfficerRole) -> Officer {
    let (name, post) = match entry {
        PersonEntry::Name(name) => (Some(&name.0), None),
        PersonEntry::Table(table) => {
            (table.name.0.as_ref().map(|name| &name.value.0), table.post.as_ref().map(|post| &post.value.0))
        }
    };
    Officer { role, name: name.filter(|name| *name != TO_BE_CONFIRMED).cloned(), post: post.cloned() }
}

pub(super) fn parties(file: &PlanFile) -> Vec<Party> {
    let party = |(entry, standing): (&At<PartyEntry>, Standing)| match &entry.value {
        PartyEntry::Name(name) => {
            Some(Party { name: name.value.0.clone(), code: None, also: Vec::new(), standing })
        }
        PartyEntry::Table(table) => Some(Party {
            name: table.name.0.as_ref().map(|name| name.value.0.clone()).unwrap_or_default(),
            code: table.code.as_ref().map(|code| code.value.0.clone()),
            also: table.also.iter().flat_map(|also| &also.value).map(|name| name.value.0.clone()).collect(),
            standing,
        }),
    };
    party_entries(file).filter_map(party).collect()
}

/// The parties of the plan by each of their names.
pub(super) struct Names<'p> {
    parties: &'p [Party],
    ids: HashMap<String, PartyId>,
}

impl<'p> Names<'p> {
    pub(super) fn of(parties: &'p [Party]) -> Self {
        let mut ids = HashMap::new();
        for (id, party) in PartyId::number(parties) {
            for name in party.names() {
                for key in names::keys(name) {
                    ids.entry(key).or_insert(id);
                }
            }
        }
        Self { parties, ids }
    }

    /// The party that a line-up names; `None` after noting that there is none.
    pub(super) fn speaker(&self, name: &At<Text>, whole: &Whole, faults: &mut Faults) -> Option<PartyId> {
        let found = &name.value.0;
        let id = names::keys(found).iter().find_map(|key| self.ids.get(key)).copied();
        if id.is_none() && whole.parties {
            let known = self.parties.iter().take(if faults.is_full() { 0 } else { MOST_PARTIES });
            let nearest = nearest(found, known.map(|party| party.name.as_str())).map(str::to_owned);
            let what = What::Speaker { found: found.clone(), nearest };
            faults.push_about("line_up", name.place.clone(), what, None);
        }
        id
    }
}
