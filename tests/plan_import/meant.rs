//! What tables and lists mean: columns by their words, delegations by any name, lengths as people write them.

use super::{codes, file, fixture, imported, items, names, plan_of};
use tribune::floor::plan::{ItemKind, OfficerRole, Standing};
use tribune::floor::time::Span;
use tribune::interchange::{Dimension, FileKind, ImportFault};
use tribune::names::{Language, Member};
use tribune::words::Words;

#[test]
fn the_case_of_the_organiser_becomes_a_list_of_delegations() {
    let plan = plan_of("Country;Code;Head of delegation\nCote d Ivoire;CIV;Person A\nKenya;KEN;Person B\n");
    assert_eq!(names(&plan), ["Côte d’Ivoire", "Kenya"]);
    assert_eq!(codes(&plan), ["CIV", "KEN"]);
}

#[test]
fn every_encoding_and_every_sign_between_cells_gives_the_same_plan() {
    let rows = [
        ["Pays", "Code", "Chef"],
        ["Côte d’Ivoire", "CIV", "A"],
        ["Sénégal", "SEN", "B"],
        ["Türkiye", "TUR", "C"],
    ];
    let expected = names_of(b"Pays,Code\n\xef\xbb\xbf").len();
    assert_eq!(expected, 0);
    for sign in [";", ",", "\t"] {
        for end in ["\n", "\r\n"] {
            let text: String = rows.iter().map(|row| row.join(sign) + end).collect();
            let little = text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
            let big = text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
            let western: Vec<u8> = text
                .chars()
                .map(|letter| if letter == '’' { 0x92 } else { u8::try_from(u32::from(letter)).unwrap() })
                .collect();
            for bytes in [
                text.clone().into_bytes(),
                [b"\xef\xbb\xbf", text.as_bytes()].concat(),
                [b"\xff\xfe".as_slice(), &little].concat(),
                [b"\xfe\xff".as_slice(), &big].concat(),
                little.clone(),
                big.clone(),
                western,
            ] {
                assert_eq!(
                    names_of(&bytes),
                    ["Côte d’Ivoire", "Sénégal", "Türkiye"],
                    "{sign:?} {end:?} {}",
                    bytes.escape_ascii()
                );
            }
        }
    }
}

fn names_of(bytes: &[u8]) -> Vec<String> {
    let found = imported(&[file("table.csv", bytes)], &[]);
    found.map_or_else(
        |_| Vec::new(),
        |found| found.plan.parties.iter().map(|party| party.name.clone()).collect(),
    )
}

#[test]
fn every_member_is_found_by_each_of_its_names_and_its_code() {
    for language in Language::ALL {
        let heading = "Delegation\n".to_owned();
        let text = Member::all().fold(heading, |text, member| text + "\"" + member.short(language) + "\"\n");
        let plan = plan_of(&text);
        let all: Vec<_> = Member::all().map(Member::code).collect();
        assert_eq!(codes(&plan), all, "{language:?}");
    }
    let plan = plan_of(&Member::all().fold("ISO3\n".to_owned(), |text, member| text + member.code() + "\n"));
    assert_eq!(plan.parties.len(), Member::all().count());
}

#[test]
fn the_heading_is_found_below_titles_by_its_words_in_three_languages() {
    for heading in [
        "No.,Member State,Representative",
        "N°,État membre,Représentant",
        "الرقم,الدولة العضو,الممثل",
        "#,Name of delegation / Nom de la délégation,Head of delegation",
        "No,COUNTRY,NAME",
    ] {
        let text = format!(
            "List of participants,,\n,,\n{heading}\n1,Kenya,Mr. Chad Mali\n2,Nepal,Ms. Jordan\n,,\nTotal,2,\n"
        );
        assert_eq!(names(&plan_of(&text)), ["Kenya", "Nepal"], "{heading}");
    }
}

#[test]
fn without_a_heading_the_names_tell_the_column() {
    let plan = plan_of("1;Mr. A;Kenya\n2;Ms. B;Nepal\n3;Mr. C;Ruritania\n");
    assert_eq!(names(&plan), ["Kenya", "Nepal", "Ruritania"]);
    let plan = plan_of("Budget;20\nWork plan;40 min\n");
    assert_eq!(items(&plan), [("Budget", 20), ("Work plan", 40)]);
    // A comma within names makes no table.
    let plan =
        plan_of("Korea, Republic of\nKenya\nIran (Islamic Republic of)\nCongo, Democratic Republic of the\n");
    assert_eq!(codes(&plan), ["KOR", "KEN", "IRN", "COD"]);
}

#[test]
fn a_delegation_of_many_rows_stands_once() {
    let table = "Country,Name\nKenya,Ms. D\n,Mr. E\nkenya,Ms. F\nNepal,Mr. G\nKEN,Mr. H\n";
    let found = imported(&[file("t.csv", table)], &[]).unwrap();
    assert_eq!(names(&found.plan), ["Kenya", "Nepal"]);
    assert!(
        found.text.contains("It stands 3 times in the file. With: Ms. D, Mr. E, Ms. F, Mr. H."),
        "{}",
        found.text
    );
}

#[test]
fn unknown_names_stay_and_are_said_at_their_place() {
    let found =
        imported(&[file("t.csv", "Country,ISO\nKazakstan,\nZubrowka,ZUB\nNiger,NGA\n")], &[]).unwrap();
    assert_eq!(names(&found.plan), ["Kazakstan", "Zubrowka", "Niger"]);
    assert_eq!(codes(&found.plan), ["", "ZUB", "NER"]);
    let line = |of: &str| found.text.lines().find(|line| line.contains(of)).unwrap().to_owned();
    assert!(line("Kazakstan").contains("Perhaps Kazakhstan is meant."), "{}", found.text);
    assert!(line("Zubrowka").contains("not in the table of names"), "{}", found.text);
    assert!(line("Niger").contains("NGA is that of Nigeria"), "{}", found.text);
}

#[test]
fn names_are_written_in_the_language_of_most_of_them() {
    let plan = plan_of("Délégation\nAllemagne\nSuède\nSpain\n");
    assert_eq!(names(&plan), ["Allemagne", "Suède", "Espagne"]);
    assert_eq!(plan.language.as_deref(), Some("fr"));
    let plan = plan_of("الوفد\nالأردن\nألمانيا\n");
    assert_eq!(plan.language.as_deref(), Some("ar"));
}

#[test]
fn observers_are_told_by_a_column_or_by_a_line_of_their_own() {
    for table in [
        "Delegation,Status\nKenya,Member State\nICRC,Observer\n",
        "Delegation,Code\nKenya,KEN\nObservers,\nICRC,\n",
        "Délégation,Qualité\nKenya,État membre\nICRC,Observateur\n",
    ] {
        let plan = plan_of(table);
        let standings: Vec<_> = plan.parties.iter().map(|party| party.standing).collect();
        assert_eq!(standings, [Standing::Delegation, Standing::Observer], "{table}");
    }
}

#[test]
fn an_agenda_has_its_minutes_its_hours_and_its_questions() {
    let table = "Time,Agenda item,Duration,Guiding questions,Chair\n\
                 10:15,Opening,10 min,,Ms. Chair\n\
                 10:25,Cooperation,35,\"What works?\nWho leads?\",\n\
                 ,,,And what next?,\n\
                 11:00,Coffee break,0:15,,\n\
                 11:15,Resources,0:35:00,,\n\
                 11:50,Summary,10',,\n";
    let plan = plan_of(table);
    let expected =
        [("Opening", 10), ("Cooperation", 35), ("Coffee break", 15), ("Resources", 35), ("Summary", 10)];
    assert_eq!(items(&plan), expected);
    let kinds: Vec<_> = plan.items.iter().map(|item| item.kind).collect();
    let [topic, coffee] = [ItemKind::Topic, ItemKind::Break];
    assert_eq!(kinds, [ItemKind::Opening, topic, coffee, topic, ItemKind::Closing]);
    assert_eq!(plan.items[1].questions, ["What works?", "Who leads?", "And what next?"]);
    assert_eq!((plan.when.as_ref().unwrap().start, plan.length), (10 * 60 + 15, Span::from_mins(105)));
    assert_eq!(
        (plan.officers[0].role, plan.officers[0].name.as_deref()),
        (OfficerRole::Chair, Some("Ms. Chair"))
    );
    // Without minutes an item lasts until the next; the last has a guess.
    let plan = plan_of("Heure;Sujet\n9h00;Budget\n9h45;Plan de travail\n");
    assert_eq!(items(&plan), [("Budget", 45), ("Plan de travail", 15)]);
    let plan = plan_of("Topic,Duration (hours)\nBudget,1.5\nPlan,1\n");
    assert_eq!(items(&plan), [("Budget", 90), ("Plan", 60)]);
}

#[test]
fn delegations_and_agenda_may_be_in_files_of_their_own() {
    let files =
        [file("a.csv", "Country\nKenya\nNepal\n"), file("b.txt", "Budget 20 min\nWork plan 40 min\n")];
    let plan = imported(&files, &[]).unwrap().plan;
    assert_eq!(names(&plan), ["Kenya", "Nepal"]);
    assert_eq!(items(&plan), [("Budget", 20), ("Work plan", 40)]);
    let plan = file("plan.toml", "title = \"Steering\"\nlength = \"2h\"\n[[item]]\ntitle = \"Budget\"\n");
    let [delegations, _] = files;
    let plan = imported(&[plan, delegations], &[]).unwrap().plan;
    assert_eq!(
        (plan.title.as_str(), names(&plan), items(&plan)),
        ("Steering", vec!["Kenya", "Nepal"], vec![("Budget", 120)])
    );
}

#[test]
fn of_several_rooms_one_is_chosen() {
    let table =
        "Delegation,Group,Room\nKenya,English I,C\nNepal,English I,C\nTchad,Français,B\nMali,Français,B\n";
    let files = || [file("rooms.csv", table), file("agenda.csv", "Topic,Minutes\nBudget,30\n")];
    let fault = imported(&files(), &[]).unwrap_err();
    let ImportFault::SeveralParts { dimension, known } = fault else { panic!("{fault:?}") };
    assert_eq!((dimension, known), (Dimension::Session, vec!["English I".to_owned(), "Français".to_owned()]));
    let plan = imported(&files(), &["français"]).unwrap().plan;
    assert_eq!(
        (plan.title.as_str(), plan.room.as_deref(), names(&plan)),
        ("Français", Some("B"), vec!["Tchad", "Mali"])
    );
    assert_eq!(items(&plan), [("Budget", 30)]);
    let plan = imported(&files(), &["C"]).unwrap().plan;
    assert_eq!(names(&plan), ["Kenya", "Nepal"]);
}

#[test]
fn pasted_lines_are_delegations_or_topics() {
    assert_eq!(codes(&plan_of("Kenya\nSouth Korea\nthe Gambia\n")), ["KEN", "KOR", "GMB"]);
    assert_eq!(codes(&plan_of("Kenya, Nepal, Chad and others")).len(), 3);
    for text in [
        "Budget 20\nPlan 40 min",
        "20 min Budget\n40 min: Plan",
        "1. Budget (20 min)\n2. Plan – 40 minutes",
        "- Budget, 20'\n- Plan, 40'",
    ] {
        assert_eq!(items(&plan_of(text)), [("Budget", 20), ("Plan", 40)], "{text}");
    }
    // A number that is part of a title is no length.
    let plan = plan_of("Agenda 2030 20 min\nTopic 1 (10 min)\n");
    assert_eq!(items(&plan), [("Agenda 2030", 20), ("Topic 1", 10)]);
}

#[test]
fn a_plan_in_another_encoding_becomes_one_in_utf_8() {
    let found = imported(
        &[file("p.toml", b"title = \"R\xe9union\"\nlength = \"1h\"\n[[item]]\ntitle = \"B\"\n")],
        &[],
    )
    .unwrap();
    assert_eq!(found.plan.title, "Réunion");
    assert!(found.text.starts_with("# p.toml was read as Windows-1252.\n"), "{}", found.text);
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_do() {
    let fault = |bytes: &[u8]| imported(&[file("f", bytes)], &[]).unwrap_err();
    assert!(matches!(fault(b""), ImportFault::Nothing));
    assert!(matches!(fault(b"\n \n"), ImportFault::Nothing));
    assert!(matches!(fault(b"%PDF-1.7"), ImportFault::Kind(FileKind::Pdf)));
    assert!(matches!(fault(b"<!DOCTYPE html><table>"), ImportFault::Kind(FileKind::Html)));
    assert!(matches!(fault(b"{\\rtf1"), ImportFault::Kind(FileKind::Rtf)));
    assert!(matches!(fault(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ImportFault::Kind(FileKind::OldOffice)));
    assert!(matches!(
        fault(b"\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\xff\xfe\xfd"),
        ImportFault::Encoding { looks: None, .. }
    ));
    assert!(matches!(fault(b"Kenya\nNe\0pal\nChad\n"), ImportFault::Encoding { looks: None, line: 2 }));
    assert!(matches!(fault(b"{\"a\": 1}"), ImportFault::OtherJson));
    assert!(matches!(fault(b"{\"results\": {\n\"1\": {"), ImportFault::DamagedJson { line: 2 }));
    assert!(matches!(fault(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"), ImportFault::EmptyCalendar));
    // Windows-1251: no name of the table tells.
    assert!(matches!(
        fault(b"\xd1\xf2\xf0\xe0\xed\xe0\n\xd0\xee\xf1\xf1\xe8\xff\n"),
        ImportFault::Encoding { .. }
    ));
    let many = "Kenya;1\n".repeat(20_001);
    assert!(matches!(fault(many.as_bytes()), ImportFault::TooManyRows));
    assert!(matches!(fault(&vec![b'a'; 9 * 1024 * 1024]), ImportFault::TooLarge));
    for language in Language::ALL {
        for fault in [fault(b""), fault(b"%PDF"), fault(b"%PDF-2"), fault(many.as_bytes())] {
            assert!(fault.message(&Words::of(language)).len() > 20);
        }
    }
}

#[test]
fn nothing_is_written_that_check_refuses() {
    let many = (0..2100).fold(String::new(), |rows, number| rows + &format!("Body {number}x,Observer\n"));
    let fault = imported(&[file("many.csv", format!("Delegation,Status\n{many}"))], &[]).unwrap_err();
    let ImportFault::Faulty(faulty) = fault else { panic!("{fault:?}") };
    assert!(
        faulty.render(&Words::english(), false).contains("2100 delegations"),
        "{}",
        faulty.render(&Words::english(), false)
    );
}

#[test]
fn a_calendar_is_read_as_its_program_meant_it() {
    let plan = imported(&[fixture("icalendar-python.ics")], &[]).unwrap().plan;
    assert_eq!(plan.title, "Groupe de discussion francophone");
    assert_eq!(
        (plan.meeting.as_deref(), plan.room.as_deref(), plan.zone()),
        (Some("NDM-UN27"), Some("Salle B"), Some("Europe/Zurich"))
    );
    let minutes: Vec<_> = items(&plan).iter().map(|(_, minutes)| *minutes).collect();
    assert_eq!(minutes, [10, 35, 15, 35, 10]);
    assert_eq!(plan.items[1].questions, ["Où la coopération a-t-elle réussi ?", "Qui la mène"]);
    assert_eq!((plan.when.as_ref().unwrap().start, plan.length), (615, Span::from_mins(105)));
}
