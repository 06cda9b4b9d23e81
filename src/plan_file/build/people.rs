//! Officers, delegations and observers, and the parties that names stand for.

use std::collections::HashMap;

use crate::floor::plan::{FormOfAddress, MOST_PARTIES, Officer, OfficerRole, Party, PartyId, Standing};
use crate::names::{Language, Member};
use crate::plan_file::fault::{Faults, What, nearest};
use crate::plan_file::format::{
    AddressWord, OfficersTable, PartyEntry, PartyTable, PersonEntry, PlanFile, party_entries,
};
use crate::plan_file::leaf::Text;
use crate::plan_file::value::{At, OneOrMore};
use crate::plan_file::whole::Whole;
use crate::text::names;

/// Stands for a name that is not known yet.
pub(crate) const TO_BE_CONFIRMED: &str = "TBC";

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

pub(super) fn address(file: &PlanFile) -> FormOfAddress {
    match file.address.as_ref().map(|address| address.value) {
        Some(AddressWord::Name) | None => FormOfAddress::Name,
        Some(AddressWord::Representative) => FormOfAddress::Representative,
        Some(AddressWord::Distinguished) => FormOfAddress::Distinguished,
    }
}

/// The delegations and observers. Notes each code that stands for a name and is none, and each table that gives no name.
pub(super) fn parties(file: &PlanFile, faults: &mut Faults) -> Vec<Party> {
    let language =
        file.language.as_ref().and_then(|language| Language::of_tag(&language.value.0)).unwrap_or_default();
    let mut party = |(entry, standing): (&At<PartyEntry>, Standing)| match &entry.value {
        PartyEntry::Name(name) => named(name, standing, language, faults),
        PartyEntry::Table(table) => tabled(table, entry, standing, language, faults),
    };
    party_entries(file).map(&mut party).collect()
}

/// A party that is a name or a code by itself. Observers have names of three capitals too: an organisation's initials.
fn named(name: &At<Text>, standing: Standing, language: Language, faults: &mut Faults) -> Party {
    let found = &name.value.0;
    let member = Member::by_code(found);
    if member.is_none() && standing == Standing::Delegation && Member::is_code(found) {
        faults.push_about("delegations", name.place.clone(), no_code(found), None);
    }
    Party {
        name: member.map_or_else(|| found.clone(), |member| member.short(language).to_owned()),
        code: member.map(|member| member.code().to_owned()),
        also: Vec::new(),
        spoken: None,
        standing,
    }
}

/// A party that is a table. Without a name it has that of the member whose code it has.
fn tabled(
    table: &PartyTable,
    entry: &At<PartyEntry>,
    standing: Standing,
    language: Language,
    faults: &mut Faults,
) -> Party {
    let code = table.code.as_ref();
    let member = code.and_then(|code| Member::by_code(&code.value.0));
    let name = match (&table.name, code, member) {
        (Some(name), ..) => name.value.0.clone(),
        (None, _, Some(member)) => member.short(language).to_owned(),
        (None, Some(code), None) => {
            if entry.whole {
                faults.push_about("code", code.place.clone(), no_code(&code.value.0), None);
            }
            code.value.0.clone()
        }
        (None, None, None) => {
            if entry.whole {
                faults.push_about("name", entry.place.clone(), What::Missing, None);
            }
            String::new()
        }
    };
    Party {
        name,
        code: code.map(|code| code.value.0.clone()),
        also: table.also.iter().flat_map(|also| &also.value).map(|name| name.value.0.clone()).collect(),
        spoken: table.spoken.as_ref().map(|spoken| spoken.value.0.clone()),
        standing,
    }
}

fn no_code(found: &str) -> What {
    What::Code { found: found.to_owned(), near: Member::near(found) }
}

/// The parties of the plan by each of their names.
pub(super) struct Names<'p> {
    parties: &'p [Party],
    ids: HashMap<String, PartyId>,
    /// Which member of the United Nations each party is.
    members: Vec<Option<Member>>,
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
        Self { parties, ids, members: parties.iter().map(Party::member).collect() }
    }

    /// Notes each party that is a member of the United Nations by another name than one above it. Equal names are noted
    /// elsewhere.
    pub(super) fn note_same_members(&self, file: &PlanFile, faults: &mut Faults) {
        let mut seen: HashMap<Member, (&Party, &At<PartyEntry>)> = HashMap::new();
        for ((party, member), (entry, _)) in self.parties.iter().zip(&self.members).zip(party_entries(file)) {
            let Some(member) = *member else { continue };
            let Some((first, place)) = seen.get(&member) else {
                seen.insert(member, (party, entry));
                continue;
            };
            if !party.names().any(|name| first.names().any(|other| names::is_same(name, other))) {
                let found = match &entry.value {
                    PartyEntry::Name(name) => &name.value.0,
                    PartyEntry::Table(_) => &party.name,
                };
                let what = What::SameMember { found: found.clone(), member };
                faults.push_about("delegations", entry.place.clone(), what, Some(place.place.clone()));
            }
        }
    }

    /// The party that a line-up names; `None` after noting that there is none.
    pub(super) fn speaker(&self, name: &At<Text>, whole: &Whole, faults: &mut Faults) -> Option<PartyId> {
        let found = &name.value.0;
        let own = names::keys(found).iter().find_map(|key| self.ids.get(key)).copied();
        // A member may be named in another language than the room's.
        let id = own.or_else(|| {
            let meant = Member::meant_by(found)?;
            let mut parties = PartyId::number(self.parties).zip(&self.members);
            parties.find(|(_, member)| **member == Some(meant)).map(|((id, _), _)| id)
        });
        if id.is_none() && whole.parties {
            let known = self.parties.iter().take(if faults.is_full() { 0 } else { MOST_PARTIES });
            let nearest = nearest(found, known.map(|party| party.name.as_str())).map(str::to_owned);
            let what = What::Speaker { found: found.clone(), nearest };
            faults.push_about("line_up", name.place.clone(), what, None);
        }
        id
    }
}
