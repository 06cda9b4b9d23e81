//! The table, name by name.

use std::collections::BTreeMap;

use super::grammar::{called, with_a, with_de, without_article};
use super::*;
use crate::text::names::{is_same, keys};

fn of(code: &str) -> Member {
    Member::by_code(code).unwrap()
}

#[test]
fn the_table_has_every_member_and_observer_once() {
    let codes: Vec<_> = Member::all().map(Member::code).collect();
    // 193 members, the Holy See and the State of Palestine, the Cook Islands and Niue.
    assert_eq!(codes.len(), 197);
    assert!(codes.is_sorted_by(|one, other| one < other), "a code is looked up by halving");
    assert!(codes.iter().all(|code| Member::is_code(code)), "{codes:?}");
    for code in ["VAT", "PSE", "COK", "NIU", "TUR", "CIV"] {
        assert!(codes.contains(&code), "{code}");
    }
}

#[test]
fn each_is_found_by_its_code_and_by_its_names_in_each_language_and_nobody_else_is() {
    for member in Member::all() {
        assert_eq!(Member::by_code(member.code()), Some(member));
        for language in Language::ALL {
            for name in
                [member.short(language), member.spoken(language)].into_iter().chain(member.names_in(language))
            {
                assert!(!name.is_empty(), "{} in {language:?}", member.code());
                assert_eq!(Member::named(name), Some(member), "{name}");
                assert_eq!(Member::named(&name.to_uppercase()), Some(member), "{name}");
            }
        }
    }
    let mut bearers = BTreeMap::new();
    for (name, member) in Member::all().flat_map(|member| member.names().map(move |name| (name, member))) {
        for key in keys(name) {
            let first = *bearers.entry(key).or_insert(member);
            assert_eq!(first, member, "{name}: {} and {}", first.code(), member.code());
        }
    }
}

#[test]
fn names_have_no_marks_of_the_list_that_they_are_from() {
    for member in Member::all() {
        for language in Language::ALL {
            for name in
                [member.short(language), member.spoken(language)].into_iter().chain(member.names_in(language))
            {
                let marks = ["(the)", "(le)", "(la)", "(les)", "(l')", "*", "  ", "|", "="];
                assert!(!marks.iter().any(|mark| name.contains(mark)), "{name}");
                assert_eq!(name, name.trim());
                assert_eq!(crate::text::unfit(name, crate::text::LONGEST_LINE), None, "{name}");
            }
            // The order of the short name may be turned, as on its plate, in English and French. What is said never is.
            assert!(!member.spoken(language).contains(['(', '،']), "{}", member.spoken(language));
            let is_arabic = language == Language::Arabic;
            assert_eq!(member.short(language).chars().any(crate::text::is_right_to_left), is_arabic);
            assert!(!is_arabic || !member.short(language).contains('('), "{}", member.short(language));
            let said = without_article(member.spoken(language), language);
            assert!(is_same(member.short(language), said) || member.short(language).contains('('), "{said}");
        }
    }
}

#[test]
fn the_short_names_are_those_of_the_united_nations() {
    for (code, english, french, arabic) in [
        ("TUR", "Türkiye", "Türkiye", "تركيا"),
        ("CIV", "Côte d’Ivoire", "Côte d’Ivoire", "كوت ديفوار"),
        ("KOR", "Republic of Korea", "République de Corée", "جمهورية كوريا"),
        (
            "LAO",
            "Lao People’s Democratic Republic",
            "République démocratique populaire lao",
            "جمهورية لاو الديمقراطية الشعبية",
        ),
        ("PSE", "State of Palestine", "État de Palestine", "دولة فلسطين"),
        ("VAT", "Holy See", "Saint-Siège", "الكرسي الرسولي"),
        ("IRN", "Iran (Islamic Republic of)", "Iran (République islamique d’)", "جمهورية إيران الإسلامية"),
        (
            "COD",
            "Democratic Republic of the Congo",
            "République démocratique du Congo",
            "جمهورية الكونغو الديمقراطية",
        ),
        ("GMB", "Gambia", "Gambie", "غامبيا"),
        ("NLD", "Netherlands (Kingdom of the)", "Pays-Bas (Royaume des)", "مملكة هولندا"),
        ("TLS", "Timor-Leste", "Timor-Leste", "تيمور - ليشتي"),
    ] {
        assert_eq!(Language::ALL.map(|language| of(code).short(language)), [english, french, arabic]);
    }
}

#[test]
fn people_find_them_by_the_names_that_they_use() {
    for (code, names) in [
        ("KOR", &["South Korea", "Corée du Sud", "ROK", "كوريا الجنوبية", "Korea (Republic of)"][..]),
        ("PRK", &["North Korea", "DPRK", "RPDC"]),
        ("LAO", &["Laos", "Lao PDR", "RDP lao", "لاوس"]),
        ("TUR", &["Turkey", "Turquie", "TURKIYE"]),
        ("CIV", &["Ivory Coast", "Cote d' Ivoire", "Côte d'Ivoire", "ساحل العاج"]),
        ("MMR", &["Burma", "Birmanie"]),
        ("SWZ", &["Swaziland"]),
        ("PSE", &["Palestine", "فلسطين"]),
        ("VAT", &["Vatican City", "the Vatican"]),
        ("COD", &["DRC", "RDC", "Congo - Kinshasa", "DR Congo"]),
        ("COG", &["Congo", "Congo-Brazzaville", "Republic of the Congo"]),
        ("GBR", &["UK", "United Kingdom", "Great Britain", "Royaume-Uni", "بريطانيا"]),
        ("USA", &["United States", "États-Unis", "أمريكا"]),
        ("RUS", &["Russia", "Russie", "روسيا"]),
        ("SYR", &["Syria", "Syrie", "سوريا"]),
        ("IRN", &["Iran", "Islamic Republic of Iran", "إيران"]),
        ("TZA", &["Tanzania", "Tanzanie"]),
        ("MDA", &["Moldova"]),
        ("CZE", &["Czech Republic"]),
        ("CPV", &["Cape Verde", "Cap-Vert"]),
        ("VNM", &["Vietnam", "فيتنام"]),
        ("BOL", &["Bolivia"]),
        ("VEN", &["Venezuela"]),
        (
            "NLD",
            &[
                "Netherlands",
                "the Netherlands",
                "Kingdom of the Netherlands",
                "Pays-Bas",
                "Holland",
                "هولندا",
            ],
        ),
    ] {
        for name in names {
            assert_eq!(Member::named(name).map(Member::code), Some(code), "{name}");
        }
    }
    for nobody in ["", "Group 1", "French", "ICRC", "European Union", "AU", "CAN", "Korea"] {
        assert_eq!(Member::named(nobody), None, "{nobody}");
    }
}

#[test]
fn what_is_said_has_its_article() {
    for (code, english, french) in [
        ("KOR", "the Republic of Korea", "la République de Corée"),
        ("NLD", "the Kingdom of the Netherlands", "le Royaume des Pays-Bas"),
        ("NER", "the Niger", "le Niger"),
        ("PHL", "the Philippines", "les Philippines"),
        ("CUB", "Cuba", "Cuba"),
        ("DZA", "Algeria", "l’Algérie"),
        ("IRN", "the Islamic Republic of Iran", "la République islamique d’Iran"),
        ("VEN", "the Bolivarian Republic of Venezuela", "la République bolivarienne du Venezuela"),
        ("BOL", "the Plurinational State of Bolivia", "l’État plurinational de Bolivie"),
        ("FSM", "the Federated States of Micronesia", "les États fédérés de Micronésie"),
    ] {
        assert_eq!(
            [Language::English, Language::French].map(|language| of(code).spoken(language)),
            [english, french]
        );
    }
    for (code, name, language, said) in [
        ("LAO", "Lao PDR", Language::English, "the Lao PDR"),
        ("LAO", "Laos", Language::English, "Laos"),
        ("LAO", "Laos", Language::French, "le Laos"),
        ("LAO", "Lao PDR", Language::French, "la République démocratique populaire lao"),
        ("GBR", "United Kingdom", Language::English, "the United Kingdom"),
        ("IRN", "Iran", Language::French, "l’Iran"),
        ("IRN", "Islamic Republic of Iran", Language::English, "the Islamic Republic of Iran"),
        ("JOR", "Jordan", Language::Arabic, "الأردن"),
    ] {
        assert_eq!(of(code).spoken_as(name, language), said, "{name}");
    }
}

#[test]
fn french_prepositions_join_their_article() {
    for (name, a, de) in [
        ("le Niger", "au Niger", "du Niger"),
        ("la République centrafricaine", "à la République centrafricaine", "de la République centrafricaine"),
        ("les Philippines", "aux Philippines", "des Philippines"),
        ("l’Algérie", "à l’Algérie", "de l’Algérie"),
        ("Cuba", "à Cuba", "de Cuba"),
        ("Oman", "à Oman", "d’Oman"),
        ("El Salvador", "à El Salvador", "d’El Salvador"),
        ("Haïti", "à Haïti", "d’Haïti"),
        ("Handicap International", "à Handicap International", "de Handicap International"),
        ("l’Union européenne", "à l’Union européenne", "de l’Union européenne"),
        ("Les Amis", "à Les Amis", "de Les Amis"),
        ("", "à ", "de "),
    ] {
        assert_eq!((with_a(name).as_str(), with_de(name).as_str()), (a, de));
    }
    // No name of the table is left with a preposition and an article that French joins.
    for name in Member::all().map(|member| member.spoken(Language::French)) {
        for joined in [with_a(name), with_de(name)] {
            let apart = ["à le ", "à les ", "de le ", "de les ", "de a", "de e", "de i", "de o", "de u"];
            assert!(!apart.iter().any(|apart| joined.to_lowercase().starts_with(apart)), "{joined}");
            assert!(joined.ends_with(without_article(name, Language::French)), "{joined}");
        }
    }
}

#[test]
fn who_is_addressed_is_called_without_an_article() {
    for (name, language, said) in [
        ("the Republic of Korea", Language::English, "Republic of Korea"),
        (
            "the distinguished representative of the Niger",
            Language::English,
            "Distinguished representative of the Niger",
        ),
        ("Cuba", Language::English, "Cuba"),
        ("le Niger", Language::French, "Niger"),
        ("l’Algérie", Language::French, "Algérie"),
        ("la délégation du Niger", Language::French, "Délégation du Niger"),
        ("gender network", Language::English, "gender network"),
        ("Thebes", Language::English, "Thebes"),
        ("الأردن", Language::Arabic, "الأردن"),
        ("", Language::English, ""),
    ] {
        assert_eq!(called(name, language), said);
    }
}

#[test]
fn a_code_that_is_none_has_near_ones() {
    for (found, near) in
        [("LOA", "LAO"), ("GER", "DEU"), ("SUI", "CHE"), ("TJX", "TJK"), ("ALG", "DZA"), ("UKA", "UKR")]
    {
        let codes: Vec<_> = Member::near(found).into_iter().map(Member::code).collect();
        assert!(codes.contains(&near) && codes.len() <= 3, "{found}: {codes:?}");
    }
    assert!(Member::near("XQZ").is_empty());
    assert_eq!(Member::near("JO").into_iter().map(Member::code).collect::<Vec<_>>(), ["JOR"]);
    assert!(Member::near("EU").is_empty());
    for code in ["LAO", "XQZ", "JO", "EU"] {
        assert!(Member::is_code(code), "{code}");
    }
    for no_code in ["lao", "UK", "LAOS", "Lao", "L4O", "ÉTA", "É", "L"] {
        assert!(!Member::is_code(no_code), "{no_code}");
    }
}

#[test]
fn a_language_is_known_by_its_tag() {
    for (tag, language) in [
        ("fr", Some(Language::French)),
        ("fr-CA", Some(Language::French)),
        ("fr_CH.UTF-8", Some(Language::French)),
        ("AR", Some(Language::Arabic)),
        ("en", Some(Language::English)),
        ("es", None),
        ("fry", None),
        ("C.UTF-8", None),
        ("", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
}
