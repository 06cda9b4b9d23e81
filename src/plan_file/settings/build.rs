//! From the tables of the file to settings.

use std::path::Path;

use toml::de::DeTable;

use super::chosen::{GivenKey, KeyRules, SetBroker, Settings};
use super::fault::SettingFault;
use super::format::{BrokerTable, SettingsFile};

use crate::plan_file::fault::{Faults, TextSpan, What, nearest};
use crate::plan_file::leaf::Text;
use crate::plan_file::value::{At, OneOrMore, Read as _};

/// How many keys a verb may have.
pub(super) const MOST_KEYS: usize = 6;

/// The settings of a file in a folder. They must not be used if faults were noted.
pub(super) fn build(table: &DeTable<'_>, folder: &Path, rules: KeyRules, faults: &mut Faults) -> Settings {
    let file = SettingsFile::read_table(table, &(0..0), faults);
    Settings {
        language: file.language.map(|at| at.value),
        colours: file.colours.map(|at| at.value),
        ground: file.ground.map(|at| at.value),
        bell: file.bell.map(|at| at.value.0),
        bidi: file.bidi.map(|at| at.value),
        broker: file.broker.and_then(|table| broker(table.value, folder)),
        keys: file
            .keys
            .and_then(|_| table.get("keys")?.get_ref().as_table())
            .map(|table| keys(table, rules, faults))
            .unwrap_or_default(),
    }
}

/// The broker. Its files are named from the folder of the file that names them.
fn broker(table: BrokerTable, folder: &Path) -> Option<SetBroker> {
    let file = |text: Option<At<Text>>| text.map(|text| folder.join(text.value.0));
    Some(SetBroker { address: table.address.0?.value.0, ca: file(table.ca), login: file(table.login) })
}

/// The keys of verbs.
fn keys(table: &DeTable<'_>, rules: KeyRules, faults: &mut Faults) -> Vec<(&'static str, String)> {
    let verbs = (rules.verbs)();
    let (mut given, mut places): (Vec<(&'static str, String)>, Vec<TextSpan>) = Default::default();
    for (name, node) in table {
        let found = name.get_ref().as_ref();
        let Some(verb) = verbs.iter().copied().find(|verb| *verb == found) else {
            let nearest = if faults.is_full() { None } else { nearest(found, verbs.iter().copied()) };
            let fault = SettingFault::NoVerb { found: found.to_owned(), nearest: nearest.map(str::to_owned) };
            faults.push_about("keys", name.span(), What::Setting(fault), None);
            continue;
        };
        faults.key = verb;
        let Some(keys) = OneOrMore::<Text>::read(node, faults) else { continue };
        let count = keys.iter().count();
        let is_list_of_none = node.get_ref().as_array().is_some_and(|list| list.is_empty());
        if is_list_of_none || count > MOST_KEYS {
            faults.push(node.span(), What::Setting(SettingFault::Count { found: count }));
            continue;
        }
        for key in keys.iter() {
            given.push((verb, key.value.0.clone()));
            places.push(key.place.clone());
        }
    }
    let all: Vec<_> = given.iter().map(|(verb, key)| GivenKey { verb, key }).collect();
    for (at, why) in (rules.faults)(&all) {
        let Some(((verb, key), place)) = given.get(at).zip(places.get(at)) else { continue };
        // Where the other one was given, too.
        let other = why.other().and_then(|by| given.iter().position(|(verb, _)| *verb == by));
        let other = other.and_then(|at| places.get(at)).cloned();
        let fault = SettingFault::Key { found: key.clone(), why };
        faults.push_about(verb, place.clone(), What::Setting(fault), other);
    }
    given
}
