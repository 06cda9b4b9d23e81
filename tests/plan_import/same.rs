//! A plan comes back from its export: from a table all of it, from a calendar what it holds.

use proptest::prelude::*;
use tribune::floor::plan::{
    AtLimit, FormOfAddress, Item, ItemKind, LineUp, Officer, OfficerRole, Party, PartyId, Plan, PlanParts,
    Rules, Standing, When,
};
use tribune::floor::time::Span;
use tribune::interchange::{ExportFault, ExportFormat, export};
use tribune::text::broker_address::BrokerAddress;

use super::{file, fixture, imported};

/// A text that a plan may have, of those that trouble tables and calendars.
fn text() -> impl Strategy<Value = String> {
    let parts = prop_oneof![
        Just("Budget"),
        Just("=SUM(A1)"),
        Just("+1"),
        Just("-x"),
        Just("@a"),
        Just("'quoted'"),
        Just("\"quoted\""),
        Just("a, b; c\\n"),
        Just("Côte d’Ivoire"),
        Just("الأردن"),
        Just("20 min"),
        Just("10:15"),
        Just("Opening"),
        Just("Coffee break"),
        Just("Total"),
        Just("Observers"),
        Just("tribune"),
        Just("👩‍👩‍👧"),
        Just("[x] {y} # z"),
    ];
    prop::collection::vec(parts, 1..4).prop_map(|parts| parts.join(" "))
}

fn span(most: i64) -> impl Strategy<Value = Span> {
    (1..most).prop_map(Span::from_secs)
}

fn party() -> impl Strategy<Value = (String, Option<String>, Option<String>, Option<String>, bool)> {
    (
        text(),
        any::<bool>().prop_map(|has| has.then(String::new)),
        prop::option::of(text()),
        prop::option::of(text()),
        any::<bool>(),
    )
}

fn rules() -> impl Strategy<Value = Rules> {
    let warnings = prop_oneof![Just(vec![]), Just(vec![60, 30]), Just(vec![45])];
    let grace = prop::option::of(0_i64..100);
    let least = prop::option::of(0_u8..9);
    (
        121_i64..600,
        warnings,
        grace,
        prop::option::of(1_u8..16),
        0_i64..60,
        any::<bool>(),
        least,
        any::<bool>(),
    )
        .prop_map(
            |(limit, warnings, grace, representatives, hand_over, introduce, least_topics, chatham_house)| {
                Rules {
                    limit: Span::from_secs(limit),
                    warnings: warnings.into_iter().map(Span::from_secs).collect(),
                    at_limit: grace
                        .map_or(AtLimit::Alert, |grace| AtLimit::Close { grace: Span::from_secs(grace) }),
                    representatives,
                    hand_over: Span::from_secs(hand_over),
                    introduce,
                    least_topics,
                    topic_about: least_topics.map(|_| Span::from_mins(20)),
                    chatham_house,
                    ..Rules::default()
                }
            },
        )
}

type SketchedItem = (String, Option<String>, usize, Span, Vec<String>, bool);

fn item() -> impl Strategy<Value = SketchedItem> {
    (
        text(),
        prop::option::of(text()),
        0_usize..5,
        span(3600),
        prop::collection::vec(text(), 0..3),
        any::<bool>(),
    )
}

fn when(is_dated: bool) -> impl Strategy<Value = Option<When>> {
    let zone =
        prop_oneof![Just(None), Just(Some("Europe/Paris".to_owned())), Just(Some("Asia/Beirut".to_owned()))];
    let dated =
        prop_oneof![Just("2024-04-30"), Just("2026-03-29"), Just("2026-10-25")].prop_map(str::to_owned);
    // No hour of a night in which the clock changes.
    let day = if is_dated { dated.prop_map(Some).boxed() } else { prop::option::of(dated).boxed() };
    let planned = (day, 600_u16..1300, zone);
    let planned = planned.prop_map(|(date, start, zone)| Some(When { date, start, second: false, zone }));
    if is_dated { planned.boxed() } else { prop_oneof![Just(None), planned].boxed() }
}

fn plan(is_dated: bool) -> impl Strategy<Value = Plan> {
    let head = (
        text(),
        prop::option::of(text()),
        prop::option::of(text()),
        prop::option::of(Just("fr".to_owned())),
        0_usize..3,
        prop::option::of(Just(BrokerAddress::read("mqtts://broker.example:8884/ndm-un27").unwrap())),
    );
    let lists = (prop::collection::vec(party(), 0..6), prop::collection::vec(item(), 1..6));
    let officer = (0_usize..4, prop::option::of(text()), prop::option::of(text()));
    (head, when(is_dated), rules(), lists, prop::collection::vec(officer, 0..4), 0_i64..600).prop_map(
        |(
            (title, meeting, room, language, address, broker),
            when,
            rules,
            (parties, items),
            officers,
            reserve,
        )| {
            let parties: Vec<_> =
                parties.into_iter().enumerate().map(|(at, party)| party_of(at, party)).collect();
            let speakers: Vec<_> = PartyId::number(&parties).map(|(id, _)| id).collect();
            let items: Vec<_> = items.into_iter().map(|item| item_of(item, &speakers)).collect();
            let taken: Span = items.iter().map(|item| item.planned).sum();
            let roles = [
                OfficerRole::Chair,
                OfficerRole::Rapporteur,
                OfficerRole::Facilitator,
                OfficerRole::Presenter,
            ];
            let mut officers: Vec<_> = officers
                .into_iter()
                .map(|(role, name, post)| (role, Officer { role: roles[role], name, post }))
                .collect();
            // The file of a plan has them in this order.
            officers.sort_by_key(|(role, _)| *role);
            let addresses =
                [FormOfAddress::Name, FormOfAddress::Representative, FormOfAddress::Distinguished];
            Plan::new(PlanParts {
                title,
                meeting,
                room,
                language,
                address: addresses[address],
                broker,
                when,
                length: taken + Span::from_secs(reserve),
                officers: officers.into_iter().map(|(_, officer)| officer).collect(),
                rules,
                parties: in_order(parties),
                items,
            })
            .unwrap()
        },
    )
}

/// The delegations, then the observers: as a file has them. Line-ups name all of them, so that their places do not matter.
fn in_order(mut parties: Vec<Party>) -> Vec<Party> {
    parties.sort_by_key(|party| party.standing);
    parties
}

fn party_of(
    at: usize,
    (name, code, also, spoken, is_observer): (String, Option<String>, Option<String>, Option<String>, bool),
) -> Party {
    Party {
        name: format!("{name} {at}n"),
        code: code.map(|_| format!("C{at}")),
        also: also.into_iter().map(|also| format!("{also} {at}a")).collect(),
        spoken,
        standing: if is_observer { Standing::Observer } else { Standing::Delegation },
    }
}

fn item_of(
    (title, short, kind, planned, questions, has_line_up): SketchedItem,
    speakers: &[PartyId],
) -> Item {
    let kinds = [ItemKind::Opening, ItemKind::Topic, ItemKind::Closing, ItemKind::Block, ItemKind::Break];
    let line_up =
        LineUp { speakers: speakers.to_vec(), limit: Span::from_mins(5), enough: Some(Span::from_mins(3)) };
    Item { title, short, kind: kinds[kind], planned, questions, line_up: has_line_up.then_some(line_up) }
}

/// What a calendar holds of a plan.
fn held_by_calendars(plan: &Plan) -> impl PartialEq + std::fmt::Debug + use<> {
    let items: Vec<_> = plan
        .items
        .iter()
        .map(|item| (item.title.clone(), item.kind, item.planned, item.questions.clone()))
        .collect();
    let head = (plan.title.clone(), plan.meeting.clone(), plan.room.clone(), plan.language.clone());
    (head, plan.when.clone(), plan.length, items)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_holds_all_of_a_plan(plan in plan(false)) {
        let table = export(&plan, ExportFormat::Csv).unwrap();
        let back = imported(&[file("plan.csv", table.clone())], &[]);
        prop_assert!(back.is_ok(), "{back:?}\n{table}");
        prop_assert_eq!(&back.unwrap().plan, &plan, "{}", table);
    }

    #[test]
    fn a_calendar_holds_the_hours_the_items_and_the_questions(plan in plan(true)) {
        let Plan { .. } = &plan;
        let parts = PlanParts { language: Some("fr".to_owned()), ..plan.into() };
        let plan = Plan::new(parts).unwrap();
        let calendar = export(&plan, ExportFormat::Ics).unwrap();
        prop_assert!(calendar.lines().all(|line| line.len() <= 75), "{}", calendar);
        let back = imported(&[file("plan.ics", calendar.clone())], &[]);
        prop_assert!(back.is_ok(), "{back:?}\n{calendar}");
        prop_assert_eq!(held_by_calendars(&back.unwrap().plan), held_by_calendars(&plan), "{}", calendar);
    }
}

#[test]
fn what_was_imported_is_the_same_after_export_and_import() {
    for (name, part) in [
        #[cfg(feature = "xlsx")]
        ("openpyxl-meeting.xlsx", None),
        #[cfg(feature = "xlsx")]
        ("libreoffice-meeting.xlsx", None),
        #[cfg(feature = "xlsx")]
        ("openpyxl-arabic.xlsx", None),
        #[cfg(feature = "xlsx")]
        ("openpyxl-four-rooms.xlsx", Some("Français")),
        ("libreoffice-french-1252.csv", None),
        ("libreoffice-french-utf16.csv", None),
        ("excel-like-arabic-1256.csv", None),
        ("icalendar-python.ics", None),
        ("indico-timetable.json", Some("English I")),
        ("indico-event.json", None),
        ("pasted.txt", None),
    ] {
        let plan = imported(&[fixture(name)], part.as_slice()).unwrap().plan;
        let table = export(&plan, ExportFormat::Csv).unwrap();
        assert_eq!(imported(&[file("t.csv", table)], &[]).unwrap().plan, plan, "{name}");
        if plan.when.as_ref().is_some_and(|when| when.date.is_some()) {
            let calendar = export(&plan, ExportFormat::Ics).unwrap();
            let back = imported(&[file("t.ics", calendar)], &[]).unwrap().plan;
            assert_eq!(held_by_calendars(&back), held_by_calendars(&plan), "{name}");
        }
    }
}

#[test]
fn the_plans_of_the_meeting_come_back_too() {
    for name in ["intro", "english-1", "english-2", "french", "arabic", "report-back"] {
        let path = format!("{}/sessions/{name}.toml", env!("CARGO_MANIFEST_DIR"));
        let plan = tribune::plan_file::read(path.as_ref()).unwrap();
        let table = export(&plan, ExportFormat::Csv).unwrap();
        assert_eq!(imported(&[file("t.csv", table)], &[]).unwrap().plan, plan, "{name}");
        let calendar = export(&plan, ExportFormat::Ics).unwrap();
        let back = imported(&[file("t.ics", calendar)], &[]).unwrap().plan;
        assert_eq!(held_by_calendars(&back), held_by_calendars(&plan), "{name}");
    }
}

#[test]
fn a_plan_among_other_files_keeps_an_apostrophe_that_tables_would_lose() {
    let text = "title = \"'-x\"\nlength = \"1h\"\n[[item]]\ntitle = \"'=B\"\n";
    let plan = tribune::plan_file::parse("p", text).unwrap();
    let table = export(&plan, ExportFormat::Csv).unwrap();
    for plan in [file("p.toml", text), file("p.csv", table)] {
        let found = imported(&[plan, file("a.csv", "Country\nKenya\nNepal\n")], &[]).unwrap().plan;
        assert_eq!((found.title.as_str(), found.items[0].title.as_str()), ("'-x", "'=B"));
    }
}

#[test]
fn a_night_in_which_the_clock_changes_comes_back() {
    for (date, time, length) in [
        ("2026-10-25", "2:30 2nd", "2h"),
        ("2026-10-25", "2:30", "3h"),
        ("2026-03-29", "01:30", "1h"),
        ("2026-05-01", "23:30", "75m"),
    ] {
        let text = format!(
            "title = \"Night\"\nlanguage = \"en\"\nzone = \"Europe/Paris\"\ndate = \"{date}\"\ntime = \"{time}\"\nlength = \"{length}\"\n\
             [[item]]\ntitle = \"Budget\"\nlength = \"30m\"\n[[item]]\ntitle = \"Plan\"\nlength = \"20m\"\n"
        );
        let plan = tribune::plan_file::parse("night", &text).unwrap();
        let calendar = export(&plan, ExportFormat::Ics).unwrap();
        let back = imported(&[file("t.ics", calendar.clone())], &[]).unwrap().plan;
        assert_eq!(held_by_calendars(&back), held_by_calendars(&plan), "{calendar}");
    }
}

#[test]
fn the_ending_of_a_file_tells_the_format_in_any_case() {
    for (name, format) in [
        ("plan.csv", Some(ExportFormat::Csv)),
        ("a/Plan.ICS", Some(ExportFormat::Ics)),
        ("csv", None),
        ("plan.xlsx", None),
    ] {
        assert_eq!(ExportFormat::of_file(name.as_ref()), format, "{name}");
    }
}

#[test]
fn a_calendar_needs_a_day() {
    let plan =
        tribune::plan_file::parse("p", "title = \"A\"\nlength = \"1h\"\n[[item]]\ntitle = \"B\"\n").unwrap();
    assert_eq!(export(&plan, ExportFormat::Ics), Err(ExportFault::NoDate));
}
