//! Plans of several rooms from one file: each has its own officers, language, agenda and rule, and nothing of the others.

use super::{file, imported, items, names};
use tribune::floor::plan::{OfficerRole, Plan};
use tribune::interchange::{Dimension, ExportFormat, ImportFault, ImportFile, Imported, export};

/// Imports one room of files, and again from its export.
#[track_caller]
fn room(files: &[ImportFile], part: &str) -> Imported {
    let found = imported(files, &[part]).unwrap_or_else(|fault| panic!("{part}: {fault:?}"));
    let table = export(&found.plan, ExportFormat::Csv).unwrap();
    assert_eq!(imported(&[file("t.csv", table)], &[]).unwrap().plan, found.plan, "{part}");
    found
}

fn officers(plan: &Plan) -> Vec<(OfficerRole, &str)> {
    plan.officers.iter().map(|officer| (officer.role, officer.name.as_deref().unwrap_or("-"))).collect()
}

use OfficerRole::{Chair, Facilitator, Rapporteur};

const DELEGATIONS: &str =
    "Country,Room\nChad,B\nMali,B\nKenya,C\nNepal,C\nIraq,D\nJordan,D\nGhana,E\nPeru,E\n";

#[test]
fn each_room_has_its_own_officers_its_language_and_the_rule_from_a_table_of_rooms() {
    for (rooms, parts) in [
        (
            "Room,Group,Language,Chair,Rapporteur,Facilitators,Chatham House Rule\n\
             B,Francophone,French,M. A,TBC,Mme B,yes\n\
             C,First,English,Mr. C,Ms. D,Mr. E; Ms. F,yes\n\
             D,Second,Arabic,Mr. G,to be confirmed,Ms. H,x\n\
             E,Third,en,Ms. I,Mr. J,Mr. K,no\n",
            ["Francophone", "First", "Second", "Third"],
        ),
        (
            "Salle;Groupe;Langue de travail;Présidente;Rapporteur;Facilitatrice;Règle de Chatham House\n\
             B;Un;français;M. A;à confirmer;Mme B;oui\n\
             C;Deux;anglais;Mr. C;Ms. D;\"Mr. E\nMs. F\";oui\n\
             D;Trois;arabe;Mr. G;à désigner;Ms. H;oui\n\
             E;Quatre;anglais;Ms. I;Mr. J;Mr. K;non\n",
            ["B", "C", "D", "E"],
        ),
        (
            "القاعة,المجموعة,اللغة,الرئيس,المقرر,الميسر,قاعدة تشاتام هاوس\n\
             B,أ,الفرنسية,M. A,يحدد لاحقا,Mme B,نعم\n\
             C,ب,الإنجليزية,Mr. C,Ms. D,Mr. E; Ms. F,نعم\n\
             D,ج,العربية,Mr. G,يحدد لاحقا,Ms. H,نعم\n\
             E,د,الإنجليزية,Ms. I,Mr. J,Mr. K,لا\n",
            ["أ", "ب", "ج", "د"],
        ),
    ] {
        let expected: [(_, _, &[_], &[_]); 4] = [
            ("fr", true, &["Tchad", "Mali"], &[(Chair, "M. A"), (Rapporteur, "-"), (Facilitator, "Mme B")]),
            (
                "en",
                true,
                &["Kenya", "Nepal"],
                &[(Chair, "Mr. C"), (Rapporteur, "Ms. D"), (Facilitator, "Mr. E"), (Facilitator, "Ms. F")],
            ),
            (
                "ar",
                true,
                &["العراق", "الأردن"],
                &[(Chair, "Mr. G"), (Rapporteur, "-"), (Facilitator, "Ms. H")],
            ),
            (
                "en",
                false,
                &["Ghana", "Peru"],
                &[(Chair, "Ms. I"), (Rapporteur, "Mr. J"), (Facilitator, "Mr. K")],
            ),
        ];
        // As files of their own, and below each other in one.
        for files in [
            vec![file("rooms.csv", rooms), file("who.csv", DELEGATIONS)],
            vec![file("who.csv", DELEGATIONS), file("rooms.csv", rooms)],
            vec![file(
                "one.csv",
                if rooms.contains(';') && rooms.starts_with("Salle") {
                    format!("{rooms}\n{}", DELEGATIONS.replace(',', ";"))
                } else {
                    format!("{rooms}\n{DELEGATIONS}")
                },
            )],
        ] {
            for (part, (language, rule, parties, people)) in parts.iter().zip(expected) {
                let plan = room(&files, part).plan;
                assert_eq!(plan.language.as_deref(), Some(language), "{part} of {rooms}");
                assert_eq!(plan.rules.chatham_house, rule, "{part} of {rooms}");
                assert_eq!(names(&plan), parties, "{part} of {rooms}");
                assert_eq!(officers(&plan), people, "{part} of {rooms}");
            }
            let fault = imported(&files, &[]).unwrap_err();
            let ImportFault::SeveralParts { dimension, known } = fault else { panic!("{fault:?}") };
            assert_eq!((dimension, known.len()), (Dimension::Session, 4));
        }
    }
}

#[test]
fn a_part_is_named_by_a_word_of_it_and_what_means_several_is_refused() {
    let table = "Country,Room,Group\nMali,Salle B,Francophone\nKenya,Room C,English I\nIraq,القاعة D,Arabic\nPeru,Room E,English II\n";
    let files = [file("t.csv", table)];
    for (part, country) in [
        ("B", "Mali"),
        ("c", "Kenya"),
        ("D", "العراق"),
        ("E", "Peru"),
        ("Salle", "Mali"),
        ("English I", "Kenya"),
        ("ii", "Peru"),
        ("franco", "Mali"),
    ] {
        assert_eq!(names(&room(&files, part).plan), [country], "{part}");
    }
    for (part, known) in [("English", ["English I", "English II"]), ("room", ["Room C", "Room E"])] {
        let fault = imported(&files, &[part]).unwrap_err();
        let ImportFault::SeveralParts { known: found, .. } = fault else { panic!("{fault:?}") };
        assert_eq!(found, known);
    }
}

#[test]
fn the_post_of_an_officer_stands_in_brackets_behind_the_name() {
    let table = "Chair,Country\n\"Ms. A (Director, LMAC (Lebanon))\",Kenya\n(B),Nepal\n";
    let plan = imported(&[file("t.csv", table)], &[]).unwrap().plan;
    let found: Vec<_> = plan.officers.iter().map(|one| (one.name.as_deref(), one.post.as_deref())).collect();
    assert_eq!(found, [(Some("Ms. A"), Some("Director, LMAC (Lebanon)")), (Some("(B)"), None)]);
}

#[test]
fn an_arabic_room_that_is_listed_in_english_is_an_arabic_one() {
    for (table, part) in [
        ("Country,Group\nIraq,Arabic\nJordan,Arabic\nKenya,English I\n", "Arabic"),
        ("Country,Room\nIraq,Room D (Arabic)\nJordan,Room D (Arabic)\nKenya,Room C (English)\n", "Room D"),
        ("Country,Room,Language\nIraq,D,Arabic\nJordan,D,Arabic\nKenya,C,English\n", "D"),
        ("Pays;Salle;Langue\nIraq;D;arabe\nJordanie;D;arabe\nKenya;C;anglais\n", "D"),
        ("الدولة,القاعة,اللغة\nIraq,D,العربية\nJordan,D,العربية\nKenya,C,الإنجليزية\n", "D"),
    ] {
        let plan = room(&[file("t.csv", table)], part).plan;
        assert_eq!(plan.language.as_deref(), Some("ar"), "{table}");
        assert_eq!(names(&plan), ["العراق", "الأردن"], "{table}");
    }
}

#[test]
fn what_the_delegations_speak_is_not_the_language_of_the_room_where_they_differ() {
    let found =
        imported(&[file("t.csv", "Country,Language\nKenya,English\nMali,French\nNepal,English\n")], &[])
            .unwrap();
    assert_eq!(found.plan.language.as_deref(), Some("en"));
    assert_eq!(found.plan.parties.len(), 3);
    assert!(found.text.contains("# The files say several things of language: en, fr.\n"), "{}", found.text);
    // A language that the program does not have is told.
    let found = imported(&[file("t.csv", "Country,Language\nKenya,Spanish\nMali,Spanish\n")], &[]).unwrap();
    assert!(found.text.contains("# “Spanish” in the column of languages is none"), "{}", found.text);
    let found = imported(&[file("t.csv", "Country,Language\nKenya,English / French\nMali,\n")], &[]).unwrap();
    assert!(found.text.contains("“English / French”"), "{}", found.text);
}

#[test]
fn an_agenda_in_several_languages_comes_in_that_of_the_room() {
    let agenda = "Language,Topic,Minutes\nEnglish,Opening,10\nEnglish,Budget,30\nFrench,Ouverture,10\nFrench,Le budget,30\n\
                  Arabic,الافتتاح,10\nArabic,الميزانية,30\n";
    let merged = "Langue;Sujet;Minutes\nanglais;Opening;10\n;Budget;30\nfrançais;Ouverture;10\n;Le budget;30\n\
                  arabe;الافتتاح;10\n;الميزانية;30\n";
    let rooms = "Room,Language\nB,French\nC,English\nD,Arabic\nE,English\n";
    for agenda in [agenda, merged] {
        let files = [file("a.csv", agenda), file("r.csv", rooms), file("d.csv", DELEGATIONS)];
        for (part, titles) in [
            ("B", ["Ouverture", "Le budget"]),
            ("C", ["Opening", "Budget"]),
            ("D", ["الافتتاح", "الميزانية"]),
            ("E", ["Opening", "Budget"]),
        ] {
            let found = room(&files, part);
            assert_eq!(items(&found.plan), [(titles[0], 10), (titles[1], 30)], "{part}");
            assert!(found.text.contains("# 4 items of the agenda are in other languages"), "{}", found.text);
        }
    }
    // An agenda in another language than the room's stays.
    let files = [
        file("a.csv", "Language,Topic,Minutes\nEnglish,Budget,30\n"),
        file("r.csv", rooms),
        file("d.csv", DELEGATIONS),
    ];
    assert_eq!(items(&room(&files, "B").plan), [("Budget", 30)]);
}

#[test]
fn a_room_that_stands_once_for_the_rows_below_it_belongs_to_them() {
    let table = "Room,Chair,Country\nB,M. A,Chad\n,,Mali\n,,Niger\nC,Mr. C,Kenya\n,,Nepal\n,,Serbia\n";
    let files = [file("t.csv", table)];
    let plan = room(&files, "B").plan;
    assert_eq!((names(&plan), officers(&plan)), (vec!["Chad", "Mali", "Niger"], vec![(Chair, "M. A")]));
    let plan = room(&files, "C").plan;
    assert_eq!((names(&plan), officers(&plan)), (vec!["Kenya", "Nepal", "Serbia"], vec![(Chair, "Mr. C")]));
    // Where rooms stand in each row, a row without one is about all.
    let table = "Room,Topic,Minutes\nB,Mines,20\n,Coffee,15\nC,Budget,20\nB,Wells,20\nC,Staff,20\n";
    let plan = room(&[file("t.csv", table)], "B").plan;
    assert_eq!(items(&plan), [("Mines", 20), ("Coffee", 15), ("Wells", 20)]);
}

#[test]
fn lines_above_a_table_say_what_the_session_is() {
    for table in [
        "Meeting,NDM-UN27\nTitle,Breakout Group English I\nRoom,C\nLanguage,English\nDate,30 April 2024\nTime,10:15-12:00\n\
         Chatham House Rule,yes\nChair,Ms. A\nRapporteur,TBC\n\nCountry,Code\nKenya,KEN\nNepal,NPL\n",
        "Meeting: NDM-UN27;\nTitle: Breakout Group English I;\nRoom: C;\nLanguage: English;\nDate: 30 April 2024;\n\
         Time: 10:15-12:00;\nChatham House Rule: yes;\nChair: Ms. A;\nRapporteur: to be confirmed;\nCountry;Code\nKenya;KEN\nNepal;NPL\n",
        "Conférence;NDM-UN27\nTitre;Breakout Group English I\nSalle;C\nLangue;anglais\nDate;30 avril 2024\nHoraire;10h15-12h00\n\
         Règle de Chatham House;oui\nPrésidente;Ms. A\nRapporteur;à confirmer\n\nPays;Code\nKenya;KEN\nNépal;NPL\n",
        "المؤتمر,NDM-UN27\nالعنوان,Breakout Group English I\nالقاعة,C\nاللغة,الإنجليزية\nالتاريخ,30 أبريل 2024\nالتوقيت,10:15-12:00\n\
         قاعدة تشاتام هاوس,نعم\nالرئيسة,Ms. A\nالمقرر,للتأكيد\n\nالدولة,الرمز\nكينيا,KEN\nنيبال,NPL\n",
        // Without a heading, too.
        "Meeting;NDM-UN27\nTitle;Breakout Group English I\nRoom;C\nLanguage;English\nDate;2024-04-30\nTime;10:15-12:00\n\
         Chatham House Rule;yes\nChair;Ms. A\nRapporteur;TBC\nKenya;KEN\nNepal;NPL\n",
    ] {
        let plan = imported(&[file("t.csv", table)], &[]).unwrap().plan;
        assert_eq!(plan.title, "Breakout Group English I", "{table}");
        assert_eq!((plan.meeting.as_deref(), plan.room.as_deref()), (Some("NDM-UN27"), Some("C")), "{table}");
        assert_eq!(plan.language.as_deref(), Some("en"), "{table}");
        let when = plan.when.as_ref().unwrap();
        assert_eq!((when.date.as_deref(), when.start), (Some("2024-04-30"), 10 * 60 + 15), "{table}");
        assert!(plan.rules.chatham_house, "{table}");
        assert_eq!(officers(&plan), [(Chair, "Ms. A"), (Rapporteur, "-")], "{table}");
        assert_eq!(names(&plan), ["Kenya", "Nepal"], "{table}");
    }
}

#[test]
fn a_line_can_say_that_the_rule_holds_and_doubt_is_told() {
    for (line, holds, told) in [
        ("The Chatham House Rule applies", true, "# Guessed: “The Chatham House Rule applies” means"),
        ("Sous la règle de Chatham House", true, "# Guessed:"),
        ("تسري قاعدة تشاتام هاوس", true, "# Guessed:"),
        ("The Chatham House Rule does not apply", false, "says neither yes nor no"),
        ("La règle de Chatham House ne s'applique pas", false, "says neither yes nor no"),
        ("Chatham House Rule;perhaps", false, "“perhaps” says neither yes nor no"),
        ("List of participants", false, ""),
    ] {
        let found =
            imported(&[file("t.csv", format!("{line}\n\nCountry;Code\nKenya;KEN\nNepal;NPL\n"))], &[])
                .unwrap();
        assert_eq!(found.plan.rules.chatham_house, holds, "{line}");
        assert!(found.text.contains(told), "{line}: {}", found.text);
        assert_eq!(names(&found.plan), ["Kenya", "Nepal"], "{line}");
    }
    // Where the rows of a room disagree, the Rule holds.
    let table = "Country,Chatham House Rule\nKenya,yes\nNepal,no\n";
    let found = imported(&[file("t.csv", table)], &[]).unwrap();
    assert!(
        found.plan.rules.chatham_house && found.text.contains("several things of chatham_house_rule"),
        "{}",
        found.text
    );
}

#[test]
fn a_table_of_rooms_has_their_hours() {
    let rooms = "Room,Group,Language,Date,Start,End\nB,Un,French,2024-04-30,10:15,12:00\nC,One,English,2024-04-30,14:00,15:30\n";
    let files = [file("r.csv", rooms), file("d.csv", DELEGATIONS)];
    for (part, start, minutes) in [("B", 615, 105), ("C", 840, 90)] {
        let plan = room(&files[..], part).plan;
        let when = plan.when.as_ref().unwrap();
        assert_eq!((when.date.as_deref(), when.start), (Some("2024-04-30"), start));
        assert_eq!(plan.length.secs() / 60, minutes);
    }
}
