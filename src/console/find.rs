//! Finding a delegation by a few letters: of its name, its code, or another name. A member of the United Nations is found
//! by all its names, in each language of the table.

use std::sync::OnceLock;

use crate::floor::Floor;
use crate::floor::plan::{Party, PartyId};
use crate::names::{Language, Member};
use crate::text::names::{fold, is_same, keys, without_brackets, words, words_apart};

/// The fewest letters that are looked for inside a word, and the fewest in which a slip is forgiven: with fewer, too much
/// would be found.
const FEWEST_INSIDE: usize = 3;
const FEWEST_WITH_SLIP: usize = 4;
/// The fewest letters that name a member of the United Nations in full, so that no other is meant.
const FEWEST_OF_A_MEMBER: usize = 4;

/// How well a party matches; the least is best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// It is the code.
    Code,
    /// It is the name, or another name, but for what tells no name from another.
    Whole,
    /// It is a name of the member of the United Nations that it is, in some language.
    OfMember,
    /// The name begins so.
    NameBegins,
    /// Each word begins a word of the name.
    NameWord,
    /// Each word begins a word of the code or of another name.
    OtherName,
    /// The initials of the name begin so: "us", the United States of America.
    Initials,
    /// It is one of these without its brackets.
    Unbracketed,
    /// It stands inside a word.
    Inside,
    /// It is the name but for a letter that is missing, doubled or swapped, or lies beside the right one.
    Slip,
    /// It is a word of the name but for a slip, or the name with quite another letter: "Ireland" is not Iceland.
    Alike,
}

/// A party that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FoundParty {
    pub(super) how: Match,
    pub(super) party: PartyId,
}

/// Returns the parties that match `query`, the best first; all of them, in the room's order, for an empty query.
pub(super) fn find(floor: &Floor, query: &str) -> Vec<FoundParty> {
    let wanted = NameQuery::of(query);
    let by = |how: &dyn Fn(&Party) -> Option<Match>| {
        let found = floor.parties().filter_map(|(party, own)| how(own).map(|how| FoundParty { how, party }));
        let mut found: Vec<_> = found.collect();
        found.sort();
        found
    };
    let found = by(&|party| wanted.matches(party));
    // What is there is meant before what is misspelt.
    if found.is_empty() { by(&|party| wanted.slips_into(party)) } else { found }
}

/// Returns the place of the row that Enter takes: the best one, but what was only guessed at where it is the only one.
pub(super) fn certain(found: &[FoundParty]) -> Option<PartyId> {
    let (best, rest) = found.split_first()?;
    let chosen = match best.how {
        Match::Code | Match::NameBegins | Match::NameWord | Match::OtherName | Match::Initials => true,
        Match::Whole => rest.iter().all(|other| other.how != Match::Whole),
        Match::OfMember => rest.iter().all(|other| other.how != Match::OfMember),
        Match::Unbracketed | Match::Inside => rest.is_empty(),
        Match::Slip => rest.iter().all(|other| other.how != Match::Slip),
        Match::Alike => false,
    };
    chosen.then_some(best.party)
}

/// What is looked for.
struct NameQuery {
    /// As it was typed.
    text: String,
    folded: String,
    keys: [String; 2],
    words: Vec<String>,
    words_apart: Vec<String>,
    /// Without its brackets, if it has any.
    unbracketed: Option<Box<Self>>,
    /// The member of the United Nations that it names in full.
    meant: Option<Member>,
}

/// A name of a member, as it is compared with what was typed.
struct MemberName {
    folded: String,
    keys: [String; 2],
    words: Vec<String>,
    /// All words, also those before an apostrophe.
    words_apart: Vec<String>,
}

impl MemberName {
    fn of(name: &str) -> Self {
        let (folded, words_apart) = (fold(name), with_words_apart(name));
        Self { folded, keys: keys(name), words: words(name), words_apart }
    }
}

/// Returns the names of a member in each language. They are made ready when they are first compared.
fn names_of(member: Member) -> &'static [MemberName] {
    static ALL: OnceLock<Vec<OnceLock<Vec<MemberName>>>> = OnceLock::new();
    let names = || {
        let names = Language::ALL.into_iter().flat_map(|language| member.names_in(language));
        names.map(MemberName::of).collect()
    };
    let all = ALL.get_or_init(|| Member::all().map(|_| OnceLock::new()).collect());
    all.get(member.place()).map(|own| own.get_or_init(names).as_slice()).unwrap_or_default()
}

impl NameQuery {
    fn of(text: &str) -> Self {
        Self {
            text: text.trim().to_owned(),
            folded: fold(text),
            keys: keys(text),
            words: words(text),
            words_apart: words_apart(text),
            unbracketed: without_brackets(text).map(|text| Box::new(Self::of(&text))),
            // Less may be the beginning of something else.
            meant: is_long(text, FEWEST_OF_A_MEMBER).then(|| Member::named(text)).flatten(),
        }
    }

    fn matches(&self, party: &Party) -> Option<Match> {
        if self.text.is_empty() {
            return Some(Match::NameBegins);
        }
        let member = party.member();
        let own = self.matches_as_written(party, member);
        let unbracketed =
            self.unbracketed.as_ref().and_then(|wanted| wanted.matches_as_written(party, member)).map(
                |how| {
                    // "Kenya (KEN)" is Kenya; of "Congo (Kinshasa)" less is certain.
                    let told = party
                        .names()
                        .any(|name| self.text.contains('(') && is_same(name, &bracketed(&self.text)));
                    if told { Match::Whole } else { how.max(Match::Unbracketed) }
                },
            );
        own.into_iter().chain(unbracketed).min().map(|how| self.unless_another(how, member))
    }

    /// Returns how a party matches. Where a member of the United Nations is named in full, no other is taken for it, though
    /// its name begins so: Nigeria for "Niger", Guinea-Bissau for "Guinée".
    fn unless_another(&self, how: Match, member: Option<Member>) -> Match {
        let is_another = self.meant.zip(member).is_some_and(|(meant, own)| meant != own);
        if is_another && how > Match::OfMember { Match::Alike } else { how }
    }

    fn matches_as_written(&self, party: &Party, member: Option<Member>) -> Option<Match> {
        let is = |keys: &[String; 2]| keys.iter().any(|key| self.keys.contains(key));
        let without = |name: &str| without_brackets(name).is_some_and(|name| is(&keys(&name)));
        let whole = |name: &String| is(&keys(name)) || without(name);
        let own_keys = keys(&party.name);
        let is_code = |code: &str| code.eq_ignore_ascii_case(&self.text);
        if party.code.as_ref().is_some_and(whole) || member.is_some_and(|member| is_code(member.code())) {
            return Some(Match::Code);
        }
        if is(&own_keys) || without(&party.name) || party.also.iter().any(whole) {
            return Some(Match::Whole);
        }
        let known = member.map(names_of).unwrap_or_default();
        if known.iter().any(|name| is(&name.keys)) {
            return Some(Match::OfMember);
        }
        if self.folded.is_empty() {
            // Signs alone: they are all that there is to look for.
            return party.name.contains(&self.text).then_some(Match::Inside);
        }
        let [own, _] = own_keys;
        let [letters, _] = &self.keys;
        let name = fold(&party.name);
        let is_long = is_long(letters, FEWEST_INSIDE);
        let begins =
            |name: &MemberName| name.folded.starts_with(&self.folded) || self.begin_these(&name.words_apart);
        let begins_known = || is_long && known.iter().any(begins);
        if own.starts_with(letters) || name.starts_with(&self.folded) {
            Some(Match::NameBegins)
        } else if self.begin_words_of(&party.name) {
            Some(Match::NameWord)
        } else if party.code.iter().chain(&party.also).any(|other| self.begin_words_of(other))
            || member.is_some_and(|member| is_code(member.short_code()))
            || begins_known()
        {
            Some(Match::OtherName)
        } else if initials(&party.name).starts_with(letters) {
            Some(Match::Initials)
        } else if is_long && (name.contains(&self.folded) || own.contains(letters)) {
            Some(Match::Inside)
        } else {
            None
        }
    }

    /// Returns whether each word begins a word of a name of its own, in any order.
    fn begin_words_of(&self, name: &str) -> bool {
        self.begin_these(&with_words_apart(name))
    }

    fn begin_these(&self, own: &[String]) -> bool {
        [&self.words, &self.words_apart].into_iter().any(|words| begin(words, own.to_vec()))
    }

    /// Returns how a party matches but for one slip of the finger.
    fn slips_into(&self, party: &Party) -> Option<Match> {
        let member = party.member();
        let known = member.map(names_of).unwrap_or_default();
        let known = known.iter().filter_map(|name| {
            let [letters, _] = &name.keys;
            self.slips_into_words(name.words.clone())
                .into_iter()
                .chain(self.slips_into_letters(letters))
                .min()
        });
        let named = std::iter::once(&party.name).chain(&party.also);
        let own = named.filter_map(|name| self.slips_into_name(name));
        own.chain(known).min().map(|how| self.unless_another(how, member))
    }

    fn slips_into_name(&self, name: &str) -> Option<Match> {
        let bare = without_brackets(name);
        let in_words = [Some(name), bare.as_deref()].into_iter().flatten();
        let in_words = in_words.filter_map(|name| self.slips_into_words(words(name)));
        let [letters, _] = keys(name);
        in_words.chain(self.slips_into_letters(&letters)).min()
    }

    /// Returns how the words of a name match, one of which is misspelt.
    fn slips_into_words(&self, mut rest: Vec<String>) -> Option<Match> {
        let mut misspelt = Vec::new();
        for wanted in &self.words {
            match rest.iter().position(|word| word == wanted) {
                Some(place) => drop(rest.swap_remove(place)),
                None => misspelt.push(wanted),
            }
        }
        let [wanted] = misspelt.as_slice() else { return None };
        let slips = rest.iter().enumerate().filter_map(|(place, word)| Some((place, slip(wanted, word)?)));
        let (place, slip) = slips.min_by_key(|found| found.1)?;
        rest.swap_remove(place);
        Some(if rest.is_empty() { slip } else { Match::Alike })
    }

    /// Returns how a name of several words matches that was typed as one.
    fn slips_into_letters(&self, letters: &str) -> Option<Match> {
        match self.words.as_slice() {
            [wanted] => slip(wanted, letters),
            _ => None,
        }
    }
}

/// Returns whether there are enough letters to look for. Other scripts than ours say more with one.
fn is_long(letters: &str, fewest: usize) -> bool {
    letters.chars().count() >= fewest || !letters.is_ascii()
}

/// Returns the words of a name, also those before an apostrophe.
fn with_words_apart(name: &str) -> Vec<String> {
    let mut own = words(name);
    let apart: Vec<_> = words_apart(name).into_iter().filter(|word| !own.contains(word)).collect();
    own.extend(apart);
    own
}

/// Returns whether each of some words begins one of others, each another.
fn begin(words: &[String], mut others: Vec<String>) -> bool {
    // The longest first: "de democratic" must not lose its second word to the first one.
    let mut wanted: Vec<_> = words.iter().collect();
    wanted.sort_by_key(|word| std::cmp::Reverse(word.len()));
    wanted.into_iter().all(|wanted| {
        let place = others.iter().position(|word| word.starts_with(wanted.as_str()));
        place.map(|place| others.swap_remove(place)).is_some()
    })
}

/// Returns what stands in a text's first brackets.
fn bracketed(text: &str) -> String {
    let inside = text.split_once('(').map_or("", |(_, rest)| rest);
    inside.split_once(')').map_or(inside, |(inside, _)| inside).to_owned()
}

/// Returns the first letters of the words that tell a name from others.
fn initials(name: &str) -> String {
    // A letter alone is half a word: "d'Ivoire".
    let words = words(name).into_iter().filter(|word| word.chars().count() > 1);
    let initials: String = words.filter_map(|word| word.chars().next()).collect();
    if initials.chars().count() < 2 { String::new() } else { initials }
}

/// Returns how one word was made of another by a single slip, if it was.
fn slip(typed: &str, meant: &str) -> Option<Match> {
    let (typed, meant): (Vec<_>, Vec<_>) = (typed.chars().collect(), meant.chars().collect());
    if typed.len().min(meant.len() + 1) < FEWEST_WITH_SLIP {
        return None;
    }
    let same = typed.iter().zip(&meant).take_while(|(one, other)| one == other).count();
    let (typed, meant) = (typed.get(same..)?, meant.get(same..)?);
    match (typed, meant) {
        ([extra, rest @ ..], _) if rest == meant && extra.is_alphabetic() => Some(Match::Slip),
        (_, [missing, rest @ ..]) if rest == typed && missing.is_alphabetic() => Some(Match::Slip),
        ([one, other, rest @ ..], [first, second, end @ ..])
            if (one, other, rest) == (second, first, end) =>
        {
            Some(Match::Slip)
        }
        ([one, rest @ ..], [other, end @ ..])
            if rest == end && one.is_alphabetic() && other.is_alphabetic() =>
        {
            let whole = same + typed.len();
            // In a short word, and at the beginning, another letter makes another name: Iran and Iraq, Gambia and Zambia.
            let is_likely = same > 0 && whole > FEWEST_WITH_SLIP && lie_together(*one, *other);
            (whole > FEWEST_WITH_SLIP).then_some(if is_likely { Match::Slip } else { Match::Alike })
        }
        _ => None,
    }
}

/// Returns whether two letters lie side by side on an English keyboard; on others most of these do too.
fn lie_together(one: char, other: char) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |letter| {
        (0_i8..).zip(ROWS).find_map(|(row, keys)| {
            (0_i8..).zip(keys.chars()).find(|&(_, key)| key == letter).map(|(column, _)| (row, column))
        })
    };
    let (Some((row, column)), Some((other_row, other_column))) = (place(one), place(other)) else {
        return false;
    };
    // Each row stands a little to the right of the one above.
    match other_row - row {
        0 => (other_column - column).abs() == 1,
        1 => matches!(column - other_column, 0 | 1),
        -1 => matches!(other_column - column, 0 | 1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::plan::Standing;

    fn party(name: &str, code: &str, also: &[&str]) -> Party {
        Party {
            name: name.into(),
            code: (!code.is_empty()).then(|| code.into()),
            also: also.iter().map(|&name| name.into()).collect(),
            spoken: None,
            standing: Standing::Delegation,
        }
    }

    fn found_in(rooms: &[Party], query: &str) -> Vec<(Match, String)> {
        let wanted = NameQuery::of(query);
        let by = |how: &dyn Fn(&Party) -> Option<Match>| {
            let mut found: Vec<_> =
                rooms.iter().filter_map(|party| how(party).map(|how| (how, party.name.clone()))).collect();
            found.sort_by_key(|&(how, _)| how);
            found
        };
        let found = by(&|party| wanted.matches(party));
        if found.is_empty() { by(&|party| wanted.slips_into(party)) } else { found }
    }

    fn named(names: &[&str]) -> Vec<Party> {
        names.iter().map(|name| party(name, "", &[])).collect()
    }

    /// Returns who Enter takes.
    fn taken(names: &[&str], query: &str) -> Option<String> {
        let rooms = named(names);
        let found = found_in(&rooms, query);
        let ids: Vec<_> =
            (0..).map(PartyId).zip(&found).map(|(party, &(how, _))| FoundParty { how, party }).collect();
        certain(&ids).map(|id| found[usize::from(id.0)].1.clone())
    }

    fn best(query: &str) -> Option<Match> {
        let rooms = [
            party("Cote d' Ivoire", "CI", &["Côte d’Ivoire", "Ivory Coast"]),
            party("Türkiye", "TR", &["Turkey"]),
            party("Democratic Republic of the Congo", "CD", &["DRC"]),
        ];
        let how = found_in(&rooms, query);
        assert!(how.len() <= 1, "{query} finds more than one");
        how.first().map(|&(how, _)| how)
    }

    #[test]
    fn accents_codes_and_other_names_are_found() {
        for (query, how) in [
            ("côte", Match::NameBegins),
            ("COTE D'IV", Match::NameBegins),
            ("cote ivoire", Match::NameWord),
            ("d’ivoire", Match::NameWord),
            ("ivory", Match::OtherName),
            ("coast ivory ", Match::Whole),
            ("turk", Match::NameBegins),
            ("turkey", Match::Whole),
            ("drc", Match::Whole),
            ("cd", Match::Code),
            ("rep con", Match::NameWord),
            ("congo, democratic republic", Match::Whole),
            ("dr", Match::OtherName),
            ("ongo", Match::Inside),
            ("tirkiye", Match::Slip),
            ("tarkiye", Match::Alike),
            ("turkiey", Match::Slip),
            ("congoo", Match::Alike),
        ] {
            assert_eq!(best(query), Some(how), "{query}");
        }
        assert_eq!(best("xyz"), None);
        assert_eq!(best("ng"), None, "two letters inside a word are nobody");
    }

    #[test]
    fn blanks_order_articles_and_brackets_do_not_matter() {
        let plan = [
            "Philippines",
            "Republic of Korea",
            "Mexico",
            "Iran (Islamic Republic of)",
            "Gambia",
            "Côte d’Ivoire",
        ];
        for (query, expected) in [
            ("mexico ", "Mexico"),
            (" mexico\u{a0}", "Mexico"),
            ("the philippines", "Philippines"),
            ("les philippines", "Philippines"),
            ("las Filipinas", ""),
            ("korea, republic of", "Republic of Korea"),
            ("Korea (Republic of)", "Republic of Korea"),
            ("korea", "Republic of Korea"),
            ("the korea republic", "Republic of Korea"),
            ("iran", "Iran (Islamic Republic of)"),
            ("Islamic Republic of Iran", "Iran (Islamic Republic of)"),
            ("gambia, the", "Gambia"),
            ("Gambia (The)", "Gambia"),
            ("la côte d'ivoire", "Côte d’Ivoire"),
        ] {
            assert_eq!(taken(&plan, query).unwrap_or_default(), expected, "{query}");
        }
        assert_eq!(taken(&["المغرب", "الأردن"], "مغرب").as_deref(), Some("المغرب"));
        assert_eq!(taken(&["أردن", "مغرب"], "الأردن").as_deref(), Some("أردن"));
    }

    #[test]
    fn a_member_is_found_by_its_codes_and_its_names_in_each_language() {
        let plan =
            ["Republic of Korea", "Germany", "Jordan", "Cote d' Ivoire", "United Kingdom", "Chad", "Ukraine"];
        for (query, expected) in [
            ("south korea", "Republic of Korea"),
            ("Corée du Sud", "Republic of Korea"),
            ("جمهورية كوريا", "Republic of Korea"),
            ("kor", "Republic of Korea"),
            ("kr", "Republic of Korea"),
            ("allem", "Germany"),
            ("deu", "Germany"),
            ("allemange", "Germany"),
            ("أردن", "Jordan"),
            ("الأ", "Jordan"),
            ("jordanie", "Jordan"),
            ("ساحل العاج", "Cote d' Ivoire"),
            ("uk", "United Kingdom"),
            ("royaume", "United Kingdom"),
            ("tchad", "Chad"),
            ("ua", "Ukraine"),
            // In any order, with an article, with a slip: as in the plan's own language.
            ("corée, république de", "Republic of Korea"),
            ("Corée (République de)", "Republic of Korea"),
            ("corée ", "Republic of Korea"),
            ("l'allemagne", "Germany"),
            ("l’ukraine", "Ukraine"),
            ("le royaume-uni", "United Kingdom"),
            ("alemagne", "Germany"),
            ("ivoire côte", "Cote d' Ivoire"),
            ("كوريا الجنوبة", "Republic of Korea"),
            ("المانيا", "Germany"),
            ("france", ""),
            ("تشيلي", ""),
        ] {
            assert_eq!(taken(&plan, query).unwrap_or_default(), expected, "{query}");
        }
    }

    #[test]
    fn every_member_is_found_alone_by_its_code_and_its_short_name_in_each_language() {
        let all: Vec<_> =
            Member::all().map(|member| party(member.short(Language::English), "", &[])).collect();
        for (member, own) in Member::all().zip(&all) {
            let names = Language::ALL.map(|language| member.short(language));
            for query in std::iter::once(member.code()).chain(names) {
                let wanted = NameQuery::of(query);
                let found = all.iter().zip((0..).map(PartyId));
                let found = found
                    .filter_map(|(other, party)| Some(FoundParty { how: wanted.matches(other)?, party }));
                let mut found: Vec<_> = found.collect();
                found.sort();
                let taken = certain(&found).map(|taken| &all[usize::from(taken.0)]);
                assert_eq!(taken.map(|taken| &taken.name), Some(&own.name), "{query}");
                let certainly = found.iter().filter(|found| found.how <= Match::OfMember);
                assert_eq!(certainly.count(), 1, "{query}");
            }
        }
    }

    #[test]
    fn who_is_named_in_full_is_meant_and_nobody_else() {
        for (plan, begun, named) in [
            ("Nigeria", "nig", "niger"),
            ("Guinea-Bissau", "gui", "guinée"),
            ("Dominican Republic", "dom", "dominica"),
            ("Democratic Republic of the Congo", "con", "congo"),
            ("South Sudan", "sou", "soudan"),
            ("Papua New Guinea", "gui", "guinea"),
        ] {
            assert_eq!(taken(&[plan], begun).as_deref(), Some(plan), "{begun}");
            assert_eq!(taken(&[plan], named), None, "{named}");
        }
        // A name that a plan gives is its own.
        let plan = [party("Nigeria", "", &["Niger"])];
        assert_eq!(found_in(&plan, "niger")[0].0, Match::Whole);
        assert_eq!(taken(&["Niger Delta network"], "niger").as_deref(), Some("Niger Delta network"));
    }

    #[test]
    fn beginnings_come_before_what_stands_inside_a_word() {
        let plan = ["Russian Federation", "Austria", "Belarus", "Mauritius", "United States of America"];
        assert_eq!(taken(&plan, "us").as_deref(), Some("United States of America"));
        assert_eq!(taken(&plan[..4], "us"), None);
        assert_eq!(taken(&plan, "rus").as_deref(), Some("Russian Federation"));
        assert_eq!(taken(&["Somalia", "Mali", "Malawi"], "mali").as_deref(), Some("Mali"));
        assert_eq!(
            taken(&["Papua New Guinea", "Guinea-Bissau", "Guinea"], "guinea").as_deref(),
            Some("Guinea")
        );
        assert_eq!(taken(&["Nigeria", "Niger"], "niger").as_deref(), Some("Niger"));
        assert_eq!(taken(&["Dominican Republic", "Dominica"], "dominica").as_deref(), Some("Dominica"));
        assert_eq!(taken(&["Democratic Republic of the Congo", "Congo"], "congo").as_deref(), Some("Congo"));
        assert_eq!(
            taken(&["Democratic People's Republic of Korea", "Republic of Korea"], "korea, republic of")
                .as_deref(),
            Some("Republic of Korea")
        );
    }

    #[test]
    fn one_slip_still_finds() {
        for (query, expected) in [
            ("philipines", "Philippines"),
            ("philippinnes", "Philippines"),
            ("phiilppines", "Philippines"),
            ("philippimes", "Philippines"),
            ("hilippines", "Philippines"),
            ("kneya", "Kenya"),
            ("kenua", "Kenya"),
            ("repubic of korea", "Republic of Korea"),
            ("korea, repbulic of", "Republic of Korea"),
            ("vietnm", "Viet Nam"),
            ("cuab", "Cuba"),
        ] {
            let plan = ["Philippines", "Kenya", "Republic of Korea", "Viet Nam", "Cuba", "Lao PDR"];
            assert_eq!(taken(&plan, query).as_deref(), Some(expected), "{query}");
        }
    }

    #[test]
    fn a_slip_never_chooses_another_country() {
        for (plan, query) in [
            ("Iran", "iraq"),
            ("Austria", "australia"),
            ("Australia", "austria"),
            ("Gambia", "zambia"),
            ("Iceland", "ireland"),
            ("Niger", "nigeria"),
            ("Mali", "malawi"),
            ("Mali", "bali"),
            ("Slovakia", "slovenia"),
            ("Mauritania", "mauritius"),
            ("Guinea-Bissau", "guinee"),
            ("Lao PDR", "lap"),
            ("Chad", "chat"),
            ("Group 1", "group 2"),
            ("Group A", "group s"),
            ("Delegation 12", "delegation 13"),
        ] {
            assert_eq!(taken(&[plan], query), None, "{query}");
        }
        // Where two could be meant, none is chosen.
        assert_eq!(taken(&["Austria", "Australia"], "austrlia"), None);
    }
}
