//! Tests of the six plans that come with the program, against the background note.

use std::collections::BTreeSet;
use std::fs;

use tribune::floor::plan::{ItemKind, OfficerRole, Standing};
use tribune::floor::time::Span;

use crate::plans::{folder, shipped, with_ending};

/// What the background note says of one session.
struct Noted {
    file: &'static str,
    title: &'static str,
    room: &'static str,
    language: Option<&'static str>,
    start: u16,
    minutes: i64,
    rule: bool,
    officers: &'static [(OfficerRole, Option<&'static str>, Option<&'static str>)],
    delegations: &'static str,
    items: &'static [(ItemKind, &'static str, i64, usize)],
}

const FRENCH: &str = "Burkina Faso, Burundi, Cameroon, Central African Republic, Chad, Democratic Republic of the \
    Congo, Cote d' Ivoire, Lebanon, Mali, Mauritania, Morocco, Niger";
/// As the plan of their own room has them, which is in French.
const FRENCH_IN_FRENCH: &str = "Burkina Faso, Burundi, Cameroun, République centrafricaine, Tchad, République \
    démocratique du Congo, Côte d’Ivoire, Liban, Mali, Mauritanie, Maroc, Niger";
const ENGLISH_1: &str = "Afghanistan, Armenia, Bosnia and Herzegovina, Cambodia, Israel, Republic of Korea, Lao PDR, \
    Mexico, Myanmar, Palau, Philippines, Serbia, Solomon Islands, Tajikistan, Thailand, Türkiye, Ukraine, Viet Nam";
const ARABIC: &str = "Algeria, Djibouti, Iraq, Jordan, Libya, Somalia, State of Palestine, Sudan, Syrian Arab \
    Republic, Yemen";
/// As the plan of their own room has them, which is in Arabic.
const ARABIC_IN_ARABIC: &str = "الجزائر, جيبوتي, العراق, الأردن, ليبيا, الصومال, دولة فلسطين, السودان, الجمهورية العربية \
    السورية, اليمن";
const ENGLISH_2: &str = "Albania, Angola, Argentina, Azerbaijan, Cyprus, Dominican Republic, Ecuador, Ethiopia, \
    Ghana, Iran, Mozambique, Nigeria, Peru, Russian Federation, Sierra Leone, Sri Lanka, South Sudan, Uganda, Zambia, \
    Zimbabwe";

const BREAKOUT: &[(ItemKind, &str, i64, usize)] = &[
    (ItemKind::Opening, "Introductory remarks by the Chair and agreement on the agenda", 10, 0),
    (ItemKind::Topic, "Regional coordination and cooperation", 17, 8),
    (ItemKind::Topic, "Resource Mobilisation", 17, 5),
    (ItemKind::Topic, "Information management", 17, 6),
    (ItemKind::Topic, "Victim assistance", 17, 5),
    (ItemKind::Topic, "Programme Management/creating an enabling environment", 17, 7),
    (ItemKind::Closing, "Summary and conclusive remarks by the Chair and Rapporteur", 10, 0),
];

const BREAKOUT_IN_FRENCH: &[(ItemKind, &str, i64, usize)] = &[
    (ItemKind::Opening, "Remarques liminaires de la présidence et adoption de l’ordre du jour", 10, 0),
    (ItemKind::Topic, "Coordination et coopération régionales", 17, 8),
    (ItemKind::Topic, "Mobilisation des ressources", 17, 5),
    (ItemKind::Topic, "Gestion de l’information", 17, 6),
    (ItemKind::Topic, "Assistance aux victimes", 17, 5),
    (ItemKind::Topic, "Gestion de programme et création d’un environnement favorable", 17, 7),
    (ItemKind::Closing, "Synthèse et conclusions de la présidence et du rapporteur", 10, 0),
];

const NOTED: &[Noted] = &[
    Noted {
        file: "french.toml",
        title: "Groupe francophone",
        room: "Salle B",
        language: Some("fr"),
        start: 10 * 60 + 15,
        minutes: 105,
        rule: true,
        officers: &[
            (OfficerRole::Chair, Some("Général Bechelany"), Some("Directeur, LMAC, Liban")),
            (OfficerRole::Rapporteur, None, None),
            (OfficerRole::Facilitator, Some("M. Jeremy Repond"), Some("GICHD")),
            (OfficerRole::Facilitator, Some("M. Jean-Denis Nsoki Larsen"), Some("UNMAS")),
        ],
        delegations: FRENCH_IN_FRENCH,
        items: BREAKOUT_IN_FRENCH,
    },
    Noted {
        file: "english-1.toml",
        title: "Breakout Group English I",
        room: "Room C",
        language: Some("en"),
        start: 10 * 60 + 15,
        minutes: 105,
        rule: true,
        officers: &[
            (OfficerRole::Chair, Some("Mr. Muhabbat Ibrohimov"), Some("Director, TNMAC, Tajikistan")),
            (OfficerRole::Rapporteur, Some("Ms. Philathong Venephet"), Some("Lao PDR")),
            (OfficerRole::Facilitator, Some("Mr. Rupert Leighton"), Some("UNDP")),
            (OfficerRole::Facilitator, Some("Ms. Naomi Konza"), Some("UNDP")),
        ],
        delegations: ENGLISH_1,
        items: BREAKOUT,
    },
    Noted {
        file: "arabic.toml",
        title: "فريق المناقشة باللغة العربية",
        room: "القاعة D",
        language: Some("ar"),
        start: 10 * 60 + 15,
        minutes: 105,
        rule: true,
        officers: &[
            (OfficerRole::Chair, Some("السيد Ahmed Alshybani"), Some("مدير LMAC")),
            (OfficerRole::Rapporteur, None, None),
            (OfficerRole::Facilitator, Some("السيدة Lubna Allam"), Some("GICHD")),
            (OfficerRole::Facilitator, Some("السيدة Fatma Zourrig"), Some("UNMAS")),
        ],
        delegations: ARABIC_IN_ARABIC,
        items: BREAKOUT_IN_ARABIC,
    },
    Noted {
        file: "english-2.toml",
        title: "Breakout Group English II",
        room: "Room E",
        language: Some("en"),
        start: 10 * 60 + 15,
        minutes: 105,
        rule: true,
        officers: &[
            (
                OfficerRole::Chair,
                Some("Mr. Premachanthiran Velauthapillai"),
                Some("Deputy Director, NMAC, Sri Lanka"),
            ),
            (OfficerRole::Rapporteur, None, None),
            (OfficerRole::Facilitator, Some("Mr. Stephen Robinson"), Some("UNDP")),
            (OfficerRole::Facilitator, Some("Ms. Francesca Chiaudani"), Some("UNMAS")),
        ],
        delegations: ENGLISH_2,
        items: BREAKOUT,
    },
    Noted {
        file: "intro.toml",
        title: "Introduction to \"National Directors Day\"",
        room: "Plenary",
        language: None,
        start: 9 * 60 + 30,
        minutes: 30,
        rule: false,
        officers: &[
            (OfficerRole::Chair, Some("Ms. Ilene Cohn"), Some("Director, UNMAS")),
            (OfficerRole::Presenter, Some("Ms. Ilene Cohn"), Some("Director, UNMAS")),
        ],
        delegations: "",
        items: &[
            (ItemKind::Opening, "Welcome by Chair", 5, 0),
            (ItemKind::Block, "Introduction to the format and content of the day", 10, 0),
            (ItemKind::Block, "Q & A from the audience, if any", 10, 0),
            (ItemKind::Closing, "Last instructions from the Chair, if needed", 5, 0),
        ],
    },
    Noted {
        file: "report-back.toml",
        title: "Plenary Session 3: Report Back by National Directors",
        room: "Plenary",
        language: None,
        start: 15 * 60,
        minutes: 75,
        rule: false,
        officers: &[
            (OfficerRole::Chair, Some("Mr. Steinar Essén"), Some("Global Advisor, UNDP")),
            (OfficerRole::Presenter, Some("Representatives from each of the four breakout groups"), None),
        ],
        delegations: "French, English I, Arabic, English II",
        items: &[
            (ItemKind::Opening, "Introductory remarks by the Chair", 2, 0),
            (ItemKind::Topic, "Regional coordination and cooperation", 14, 0),
            (ItemKind::Topic, "Resource Mobilisation", 14, 0),
            (ItemKind::Topic, "Information management", 14, 0),
            (ItemKind::Topic, "Victim assistance", 14, 0),
            (ItemKind::Topic, "Prog. Man./creating an enabling environment", 14, 0),
            (ItemKind::Closing, "Closing remarks by the Chair", 3, 0),
        ],
    },
];

const BREAKOUT_IN_ARABIC: &[(ItemKind, &str, i64, usize)] = &[
    (ItemKind::Opening, "ملاحظات الرئيس الاستهلالية وإقرار جدول الأعمال", 10, 0),
    (ItemKind::Topic, "التنسيق والتعاون على الصعيد الإقليمي", 17, 8),
    (ItemKind::Topic, "تعبئة الموارد", 17, 5),
    (ItemKind::Topic, "إدارة المعلومات", 17, 6),
    (ItemKind::Topic, "مساعدة الضحايا", 17, 5),
    (ItemKind::Topic, "إدارة البرامج وتهيئة بيئة مواتية", 17, 7),
    (ItemKind::Closing, "الخلاصة والملاحظات الختامية للرئيس والمقرر", 10, 0),
];

#[test]
fn every_shipped_plan_says_what_the_note_says() {
    assert_eq!(with_ending(&folder("sessions"), "toml").len(), NOTED.len());
    let rooms = [FRENCH, ENGLISH_1, ARABIC, ENGLISH_2].join(", ");
    assert_eq!(rooms.split(", ").count(), 60);
    for noted in NOTED {
        let plan = shipped(noted.file);
        let when = plan.when.as_ref().unwrap();
        assert_eq!(plan.title, noted.title);
        assert_eq!(plan.meeting.as_deref(), Some("NDM-UN27"));
        assert_eq!(plan.room.as_deref(), Some(noted.room));
        assert_eq!(plan.language.as_deref(), noted.language);
        assert_eq!((when.date.as_deref(), when.start, &when.zone), (Some("2024-04-30"), noted.start, &None));
        assert_eq!(plan.length, Span::from_mins(noted.minutes));
        assert_eq!(plan.rules.chatham_house, noted.rule);
        let officers: Vec<_> =
            plan.officers.iter().map(|one| (one.role, one.name.as_deref(), one.post.as_deref())).collect();
        assert_eq!(officers, noted.officers, "{}", noted.file);
        let expected = match noted.file {
            "intro.toml" => rooms.clone(),
            "report-back.toml" => format!("{rooms}, {}", noted.delegations),
            _ => noted.delegations.to_owned(),
        };
        let names: Vec<_> = plan.parties.iter().map(|party| party.name.as_str()).collect();
        assert_eq!(names.join(", "), expected, "{}", noted.file);
        assert!(plan.parties.iter().all(|party| party.standing == Standing::Delegation));
        let items: Vec<_> = plan
            .items
            .iter()
            .map(|item| (item.kind, &*item.title, item.planned, item.questions.len()))
            .collect();
        let expected: Vec<_> = noted
            .items
            .iter()
            .map(|&(kind, title, mins, questions)| (kind, title, Span::from_mins(mins), questions))
            .collect();
        assert_eq!(items, expected, "{}", noted.file);
    }
}

#[test]
fn breakout_groups_have_the_rules_of_the_note_and_plenaries_have_not() {
    for noted in NOTED {
        let rules = &shipped(noted.file).rules;
        assert_eq!(rules.limit, Span::from_mins(4));
        assert_eq!(rules.representatives, noted.rule.then_some(2), "{}", noted.file);
        assert_eq!(rules.introduce, noted.rule);
        assert_eq!(rules.topic_about, noted.rule.then_some(Span::from_mins(20)));
    }
    assert_eq!(shipped("english-1.toml").rules.least_topics, Some(4));
}

#[test]
fn each_group_reports_on_each_topic_for_two_to_three_minutes() {
    let plan = shipped("report-back.toml");
    for item in plan.items.iter().filter(|item| item.kind == ItemKind::Topic) {
        let line_up = item.line_up.as_ref().unwrap();
        let names: Vec<_> =
            line_up.speakers.iter().map(|id| plan.parties[usize::from(id.0)].name.as_str()).collect();
        assert_eq!(names, ["French", "English I", "Arabic", "English II"]);
        assert_eq!((line_up.limit, line_up.enough), (Span::from_mins(3), Some(Span::from_mins(2))));
    }
}

#[test]
fn guiding_questions_are_short_distinct_and_the_same_in_every_room() {
    for file in ["english-1.toml", "french.toml", "arabic.toml"] {
        let plan = shipped(file);
        let questions: BTreeSet<_> = plan.items.iter().flat_map(|item| &item.questions).collect();
        assert_eq!(questions.len(), 31, "{file}");
        for question in questions {
            assert!(question.chars().count() <= 90, "{question}");
            assert!(question.ends_with(['?', '؟']), "{question}");
        }
    }
    // The French and the Arabic plan have them in their languages: how many each topic has is held above.
    assert_eq!(shipped("english-2.toml").items, shipped("english-1.toml").items);
}

#[test]
fn delegations_are_found_by_their_codes_and_other_names() {
    for (file, name, also) in [
        ("french.toml", "République démocratique du Congo", "DRC"),
        ("french.toml", "Côte d’Ivoire", "Ivory Coast"),
        ("english-1.toml", "Türkiye", "Turkey"),
        ("english-1.toml", "Lao PDR", "Laos"),
        ("arabic.toml", "دولة فلسطين", "Palestine"),
        ("english-2.toml", "Russian Federation", "Russia"),
    ] {
        let plan = shipped(file);
        let party = plan.parties.iter().find(|party| party.name == name).unwrap();
        assert!(party.also.iter().any(|one| one == also), "{name}");
    }
    let groups = ["French", "English I", "Arabic", "English II"];
    for noted in NOTED {
        let plan = shipped(noted.file);
        for party in plan.parties.iter().filter(|party| !groups.contains(&party.name.as_str())) {
            let code = party.code.as_ref().unwrap();
            assert!(code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
        }
    }
}

#[test]
fn each_plan_names_its_schema() {
    for path in with_ending(&folder("sessions"), "toml") {
        assert!(fs::read_to_string(path).unwrap().starts_with("#:schema ./plan.schema.json\n"));
    }
}
