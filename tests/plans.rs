//! Plans as people write them: the six that come with the program, and every way in which a plan can be faulty.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper that cannot go on fails its test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tribune::floor::plan::{ItemKind, OfficerRole, Plan, Standing};
use tribune::floor::time::Span;
use tribune::plan_file::{self, What, parse};
use tribune::text::is_harmful;
use tribune::words::Words;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn with_ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = all.filter(|path| path.extension().is_some_and(|one| one == ending)).collect();
    found.sort();
    found
}

fn tribune() -> assert_cmd::Command {
    assert_cmd::Command::cargo_bin("tribune").unwrap()
}

fn shipped(name: &str) -> Plan {
    plan_file::read(&folder("sessions").join(name)).unwrap_or_else(|fault| panic!("{name}: {fault:?}"))
}

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
    items: &'static [(ItemKind, i64, usize)],
}

const FRENCH: &str = "Burkina Faso, Burundi, Cameroon, Central African Republic, Chad, Democratic Republic of the \
    Congo, Cote d' Ivoire, Lebanon, Mali, Mauritania, Morocco, Niger";
const ENGLISH_1: &str = "Afghanistan, Armenia, Bosnia and Herzegovina, Cambodia, Israel, Republic of Korea, Lao PDR, \
    Mexico, Myanmar, Palau, Philippines, Serbia, Solomon Islands, Tajikistan, Thailand, Türkiye, Ukraine, Viet Nam";
const ARABIC: &str = "Algeria, Djibouti, Iraq, Jordan, Libya, Somalia, State of Palestine, Sudan, Syrian Arab \
    Republic, Yemen";
const ENGLISH_2: &str = "Albania, Angola, Argentina, Azerbaijan, Cyprus, Dominican Republic, Ecuador, Ethiopia, \
    Ghana, Iran, Mozambique, Nigeria, Peru, Russian Federation, Sierra Leone, Sri Lanka, South Sudan, Uganda, Zambia, \
    Zimbabwe";

const BREAKOUT: &[(ItemKind, i64, usize)] = &[
    (ItemKind::Opening, 10, 0),
    (ItemKind::Topic, 17, 8),
    (ItemKind::Topic, 17, 5),
    (ItemKind::Topic, 17, 6),
    (ItemKind::Topic, 17, 5),
    (ItemKind::Topic, 17, 7),
    (ItemKind::Closing, 10, 0),
];

const NOTED: &[Noted] = &[
    Noted {
        file: "french.toml",
        title: "Breakout Group French",
        room: "Room B",
        language: Some("fr"),
        start: 10 * 60 + 15,
        minutes: 105,
        rule: true,
        officers: &[
            (OfficerRole::Chair, Some("Gen. Bechelany"), Some("Director, LMAC, Lebanon")),
            (OfficerRole::Rapporteur, None, None),
            (OfficerRole::Facilitator, Some("Mr. Jeremy Repond"), Some("GICHD")),
            (OfficerRole::Facilitator, Some("Mr. Jean-Denis Nsoki Larsen"), Some("UNMAS")),
        ],
        delegations: FRENCH,
        items: BREAKOUT,
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
        title: "Breakout Group Arabic",
        room: "Room D",
        language: Some("ar"),
        start: 10 * 60 + 15,
        minutes: 105,
        rule: true,
        officers: &[
            (OfficerRole::Chair, Some("Mr. Ahmed Alshybani"), Some("Director, LMAC")),
            (OfficerRole::Rapporteur, None, None),
            (OfficerRole::Facilitator, Some("Ms. Lubna Allam"), Some("GICHD")),
            (OfficerRole::Facilitator, Some("Ms. Fatma Zourrig"), Some("UNMAS")),
        ],
        delegations: ARABIC,
        items: BREAKOUT,
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
            (ItemKind::Opening, 5, 0),
            (ItemKind::Block, 10, 0),
            (ItemKind::Block, 10, 0),
            (ItemKind::Closing, 5, 0),
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
            (ItemKind::Opening, 2, 0),
            (ItemKind::Topic, 14, 0),
            (ItemKind::Topic, 14, 0),
            (ItemKind::Topic, 14, 0),
            (ItemKind::Topic, 14, 0),
            (ItemKind::Topic, 14, 0),
            (ItemKind::Closing, 3, 0),
        ],
    },
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
        let items: Vec<_> =
            plan.items.iter().map(|item| (item.kind, item.planned, item.questions.len())).collect();
        let expected: Vec<_> = noted
            .items
            .iter()
            .map(|&(kind, mins, questions)| (kind, Span::from_mins(mins), questions))
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
    let plan = shipped("french.toml");
    let questions: BTreeSet<_> = plan.items.iter().flat_map(|item| &item.questions).collect();
    assert_eq!(questions.len(), 31);
    for question in questions {
        assert!(question.chars().count() <= 90, "{question}");
        assert!(question.ends_with('?'), "{question}");
    }
    for other in ["english-1.toml", "arabic.toml", "english-2.toml"] {
        assert_eq!(shipped(other).items, plan.items);
    }
}

#[test]
fn delegations_are_found_by_their_codes_and_other_names() {
    for (file, name, also) in [
        ("french.toml", "Democratic Republic of the Congo", "DRC"),
        ("french.toml", "Cote d' Ivoire", "Ivory Coast"),
        ("english-1.toml", "Türkiye", "Turkey"),
        ("english-1.toml", "Lao PDR", "Laos"),
        ("arabic.toml", "State of Palestine", "Palestine"),
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

#[test]
fn faulty_plans_are_told_word_for_word() {
    for path in with_ending(&folder("tests/plans"), "toml") {
        let name = path.file_name().unwrap();
        if path.ends_with("zone.toml") && jiff::tz::db().is_definitively_empty() {
            continue;
        }
        let output = tribune().current_dir(path.parent().unwrap()).arg("check").arg(name).output().unwrap();
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        let found = String::from_utf8(output.stdout).unwrap();
        assert!(found == expected, "{}: found\n{found}\nexpected\n{expected}", path.display());
        assert_eq!(output.status.code(), Some(1));
    }
}

/// Returns the name of a fault's kind: its variant, and for an unsound plan the reason's.
fn kind_of(what: &What) -> String {
    let text = format!("{what:?}");
    let text = text.strip_prefix("Unsound(").or(text.strip_prefix("Text(")).unwrap_or(&text);
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

#[test]
fn every_kind_of_fault_is_in_a_faulty_plan() {
    let mut seen = BTreeSet::new();
    for path in with_ending(&folder("tests/plans"), "toml") {
        let faulty = parse("plan", &fs::read_to_string(path).unwrap()).unwrap_err();
        seen.extend(faulty.faults.iter().map(|fault| kind_of(&fault.what)));
    }
    let all = "Backwards Character Empty Form ItemTime Kind Length LineUpTime Marks Missing NoItems NoLength \
        NoRepresentatives NoSessionLength NothingLeft RuleTime SameName Speaker Syntax TooLong TwiceInLineUp TwoLengths \
        UnknownKey WarningBeyondLimit Without Word Zone";
    let mut all: BTreeSet<_> = all.split_whitespace().map(str::to_owned).collect();
    if jiff::tz::db().is_definitively_empty() {
        all.remove("Zone");
    }
    assert_eq!(seen, all);
}

#[test]
fn plans_have_an_upper_size() {
    let items = "[[item]]\ntitle = \"Budget\"\nlength = \"1m\"\n".repeat(100);
    let faulty = parse("plan", &format!("title = \"Many\"\n{items}")).unwrap_err();
    assert_eq!(kind_of(&faulty.faults[0].what), "TooManyItems");
    let names: Vec<_> = (0..2001).map(|number| format!("\"D{number}\"")).collect();
    let text = format!(
        "title = \"Many\"\ndelegations = [{}]\nitem = [{{title=\"A\",length=\"1m\"}}]",
        names.join(",")
    );
    let faulty = parse("plan", &text).unwrap_err();
    assert_eq!(kind_of(&faulty.faults[0].what), "TooManyParties");
    let keys: Vec<_> = (0..250).map(|number| format!("key{number} = 1")).collect();
    let faulty = parse("plan", &keys.join("\n")).unwrap_err();
    assert_eq!((faulty.faults.len(), faulty.more), (200, 52));
    assert!(faulty.render(&Words::english(), false).ends_with("52 more faults are not shown\n"));
}

#[test]
fn a_small_meeting_is_a_few_lines() {
    let text = r#"
        title = "Board"
        delegations = ["Ana", "Ben"]
        [[item]]
        title = "Budget"
        length = "1h 15m"
    "#;
    let plan = parse("plan", text).unwrap();
    assert_eq!(plan.length, Span::from_mins(75));
    assert_eq!((plan.when.clone(), plan.items[0].kind), (None, ItemKind::Topic));
}

#[test]
fn what_topics_cannot_share_to_the_second_goes_to_the_reserve() {
    let text = "title = \"T\"\nlength = \"10m\"\nitem = [{title=\"A\"}, {title=\"B\"}, {title=\"C\"}, {title=\"D\"}, \
        {title=\"E\"}, {title=\"F\"}, {title=\"G\"}]";
    let plan = parse("plan", text).unwrap();
    assert!(plan.items.iter().all(|item| item.planned == Span::from_secs(85)));
    assert_eq!(tribune::floor::sums::Sums::of(&plan).reserve, Span::from_secs(5));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let text = fs::read_to_string(folder("sessions/french.toml")).unwrap();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(parse("plan", &windows).unwrap(), parse("plan", &text).unwrap());
    let faulty = parse("plan", "\u{feff}title = \"A\"\r\nroomm = \"B\"\r\n").unwrap_err();
    let places: Vec<_> =
        faulty.reports(&Words::english()).iter().map(|report| (report.line, report.column)).collect();
    assert_eq!(places, [(1, 1), (2, 1)]);
}

#[test]
fn columns_count_characters_after_arabic() {
    let text = "title = \"A\"\ndelegations = [\"السودان\", 3]\nitem = [{title=\"A\",length=\"1m\"}]";
    let faulty = parse("plan", text).unwrap_err();
    let words = Words::english();
    let report = &faulty.reports(&words)[0];
    assert_eq!((report.line, report.column), (2, 27));
    assert!(faulty.render(&words, false).contains("plan:2:27"));
}

#[test]
fn what_is_no_plan_at_all_is_told_in_one_line() {
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
    write("binary", b"title = \"\0\"");
    write("latin", b"title = \"Caf\xe9\"");
    write("large", &vec![b'#'; 256 * 1024 + 1]);
    fs::create_dir(dir.path().join("folder")).unwrap();
    let names = ["none", "folder", "binary", "latin", "large"];
    let output = tribune().current_dir(dir.path()).arg("check").args(names).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "none: there is no such file\n\n\
        folder: this is a folder, not a plan\n\n\
        binary: this is not text in UTF-8: byte 10 cannot be read\n\n\
        latin: this is not text in UTF-8: byte 13 cannot be read\n\n\
        large: this file is larger than 256 KiB, the most that a plan may be\n"
    );
}

#[test]
fn sums_are_told_word_for_word() {
    let output =
        tribune().current_dir(folder("sessions")).args(["check", "english-2.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "english-2.toml: sound\n  \
        10 + 85 + 10 = 105 minutes\n  \
        5 topics: 17:00 each\n  \
        announced: about 20:00 a topic × 5 = 100:00, which does not fit 85:00: 17:00 each for 5, or 21:15 each for 4\n  \
        85:00 of discussion hold 19 interventions of 4:00, with 0:20 to hand over\n  \
        a topic of 17:00 holds 3 at 4:00, 6 at 2:30\n  \
        not every delegation can be heard once: 20 × 4:00 = 80:00, with hand-over 86:40, of 85:00\n  \
        to be confirmed: rapporteur\n"
    );
}

#[test]
fn faults_and_sums_come_as_json_too() {
    let output = tribune()
        .current_dir(folder("tests/plans"))
        .args(["check", "--format", "json", "keys.toml", "../../sessions/english-2.toml"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let fault = &json[0]["faults"][2];
    assert_eq!((fault["line"].as_u64(), fault["column"].as_u64()), (Some(5), Some(1)));
    assert_eq!((fault["found"].as_str(), fault["nearest"].as_str()), (Some("limt"), Some("limit")));
    assert!(fault["allowed"].as_array().unwrap().iter().any(|key| key == "warnings"));
    let sums = &json[1]["sums"];
    assert_eq!(json[1]["sound"], true);
    assert_eq!(sums["heard"]["together"], 5_200_000);
    assert_eq!(sums["heard"]["all"], false);
    assert_eq!(sums["interventions"]["count"], 19);
    assert_eq!(sums["announced"]["ways"][1]["each"], 1_275_000);
    assert_eq!(sums["to_confirm"][0], "rapporteur");
}

#[test]
fn wrong_arguments_end_with_two_and_help_with_none() {
    for (arguments, code) in
        [(&["check"][..], 2), (&["chekc", "a"], 2), (&["check", "--format", "xml", "a"], 2), (&["--help"], 0)]
    {
        assert_eq!(tribune().args(arguments).output().unwrap().status.code(), Some(code), "{arguments:?}");
    }
}

/// Asserts that nothing in the text could command a terminal.
fn assert_harmless(text: &str) {
    let harm = text.chars().find(|&letter| is_harmful(letter) && letter != '\n');
    assert_eq!(harm, None, "{text:?}");
}

#[test]
fn a_file_name_cannot_command_the_terminal() {
    let words = Words::english();
    let checked = plan_file::check(Path::new("no\u{1b}[2Jsuch\u{202e}\nplan"));
    assert_harmless(&checked.text(&words, false));
    assert_eq!(checked.text(&words, false).lines().count(), 1);
}

/// A sound plan that something is done to: a piece taken out, put in, or doubled.
fn mutated() -> impl Strategy<Value = String> {
    let plan = fs::read_to_string(folder("sessions/english-1.toml")).unwrap();
    let small =
        "title = \"A\"\nlength = \"1h\"\n[rules]\nlimit = \"4m\"\n[[item]]\ntitle = \"T\"\n".to_owned();
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[\\[\\]{}=\",.\n0-9a-z]{0,6}",
        Just("\u{202e}".to_owned()),
        Just("\\u001b".to_owned()),
        Just("\u{9b}".to_owned()),
        Just("\"99999h\"".to_owned()),
        Just("-9223372036854775808".to_owned()),
        Just("\n[[item]]\n".to_owned()),
    ];
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, piece), 1..6);
    (prop_oneof![Just(plan), Just(small)], edits).prop_map(|(plan, edits)| {
        let mut letters: Vec<char> = plan.chars().collect();
        for (at, taken, piece) in edits {
            let start = at.index(letters.len() + 1);
            let end = (start + taken).min(letters.len());
            letters.splice(start..end, piece.chars());
        }
        letters.into_iter().collect()
    })
}

fn assert_told_or_sound(text: &str) {
    let words = Words::english();
    match parse("plan", text) {
        Ok(plan) => {
            let sums = tribune::floor::sums::Sums::of(&plan);
            assert_eq!(sums.reserve + plan.items.iter().map(|item| item.planned).sum(), plan.length);
            words.sums(&plan, &sums).iter().for_each(|line| assert_harmless(line));
        }
        Err(faulty) => {
            assert!(!faulty.faults.is_empty());
            assert_harmless(&faulty.render(&words, false));
            for report in faulty.reports(&words) {
                assert_harmless(&serde_json::to_string(&report).unwrap());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_plan_is_sound_or_told(text in mutated()) {
        assert_told_or_sound(&text);
    }

    #[test]
    fn any_text_is_sound_or_told(text in "\\PC*|[\\x00-\\xff\n=\\[\\]\"]{0,200}") {
        assert_told_or_sound(&text);
    }
}

#[test]
fn deep_nesting_is_told() {
    assert_told_or_sound(&format!("title = {}", "[".repeat(100_000)));
    assert_told_or_sound(&format!("title = {}", "{a=".repeat(50_000)));
    assert_told_or_sound(&format!("{} = 1", vec!["a"; 50_000].join(".")));
}
