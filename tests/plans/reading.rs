//! Tests of what a plan may look like.

use std::fs;

use tribune::floor::plan::{AtLimit, FormOfAddress, ItemKind, Plan};
use tribune::floor::time::Span;
use tribune::plan_file::parse;
use tribune::words::Words;

use crate::plans::folder;

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
fn codes_are_members_in_the_language_of_the_room() {
    let read = |language: &str| {
        let text = format!(
            "title = \"T\"\nlength = \"10m\"\n{language}\nitem = [{{title=\"A\"}}]\nobservers = [\"VAT\", \"NPA\"]\n\
             delegations = [\"TJK\", \"LAO\", {{ code = \"UKR\", spoken = \"our host\" }}, {{ name = \"CAN\" }}, \"Ana\"]"
        );
        let plan = parse("plan", &text).unwrap();
        plan.parties.iter().map(|party| party.name.clone()).collect::<Vec<_>>()
    };
    let english =
        ["Tajikistan", "Lao People’s Democratic Republic", "Ukraine", "CAN", "Ana", "Holy See", "NPA"];
    assert_eq!(read("language = \"en\""), english);
    assert_eq!(read(""), english);
    assert_eq!(read("language = \"es\""), english);
    let french = "République démocratique populaire lao";
    assert_eq!(
        read("language = \"fr-CH\""),
        ["Tadjikistan", french, "Ukraine", "CAN", "Ana", "Saint-Siège", "NPA"]
    );
    let arabic = "جمهورية لاو الديمقراطية الشعبية";
    assert_eq!(
        read("language = \"ar\""),
        ["طاجيكستان", arabic, "أوكرانيا", "CAN", "Ana", "الكرسي الرسولي", "NPA"]
    );
}

#[test]
fn a_code_in_a_plan_is_kept_to_find_by_and_a_line_up_names_members_in_any_language() {
    let text = r#"
        title = "Board"
        length = "30m"
        language = "ar"
        address = "representative"
        delegations = ["TJK", { name = "Lao PDR", spoken = "the Lao side" }, "جنوب السودان"]
        [[item]]
        title = "Report"
        line_up = ["Soudan du Sud", "TJK", "Laos"]
    "#;
    let plan = parse("plan", text).unwrap();
    let codes: Vec<_> = plan.parties.iter().map(|party| party.code.as_deref()).collect();
    assert_eq!(codes, [Some("TJK"), None, None]);
    assert_eq!(plan.parties[1].spoken.as_deref(), Some("the Lao side"));
    assert_eq!(plan.address, FormOfAddress::Representative);
    let speakers = &plan.items[0].line_up.as_ref().unwrap().speakers;
    assert_eq!(speakers.iter().map(|speaker| speaker.0).collect::<Vec<_>>(), [2, 0, 1]);
}

#[test]
fn the_digits_of_a_plan_in_arabic_are_part_of_its_languages_tag() {
    let plan = |keys: &str| {
        parse("plan", &format!("title = \"A\"\nlength = \"30m\"\n{keys}\n[[item]]\ntitle = \"B\"\n"))
    };
    for (keys, tag) in [
        ("language = \"ar\"", "ar"),
        ("language = \"ar-LB\"\ndigits = \"western\"", "ar-LB"),
        ("language = \"ar\"\ndigits = \"eastern\"", "ar-u-nu-arab"),
        ("digits = \"eastern\"\nlanguage = \"ar-LB\"", "ar-LB-u-nu-arab"),
        ("language = \"fr\"\ndigits = \"western\"", "fr"),
    ] {
        assert_eq!(plan(keys).unwrap().language.as_deref(), Some(tag), "{keys}");
    }
    for other in ["digits = \"eastern\"", "language = \"fr\"\ndigits = \"eastern\""] {
        let reports = plan(other).unwrap_err().reports(&Words::english());
        assert_eq!(reports[0].message, "`digits` has no effect without `language = \"ar\"`");
    }
}

#[test]
fn what_topics_cannot_share_to_the_second_goes_to_the_reserve() {
    let text = "title = \"T\"\nlength = \"10m\"\nitem = [{title=\"A\"}, {title=\"B\"}, {title=\"C\"}, {title=\"D\"}, \
        {title=\"E\"}, {title=\"F\"}, {title=\"G\"}]";
    let plan = parse("plan", text).unwrap();
    assert!(plan.items.iter().all(|item| item.planned == Span::from_secs(85)));
    assert_eq!(tribune::floor::sums::Sums::of(&plan).reserve, Span::from_secs(5));
}

/// Returns a plan with these rules.
fn ruled(rules: &str) -> Plan {
    let text = format!("title = \"T\"\nlength = \"10m\"\nitem = [{{title=\"A\"}}]\n[rules]\n{rules}");
    parse("plan", &text).unwrap()
}

#[test]
fn a_floor_that_closes_has_fifteen_seconds_of_grace_where_the_plan_names_none() {
    let grace = |rules| ruled(rules).rules.at_limit;
    assert_eq!(grace("at_limit = \"close\""), AtLimit::Close { grace: Span::from_secs(15) });
    assert_eq!(grace("at_limit = \"close\"\ngrace = \"5s\""), AtLimit::Close { grace: Span::from_secs(5) });
    assert_eq!(grace("limit = \"4m\""), AtLimit::Alert);
}

#[test]
fn warnings_come_once_each_and_the_longest_first() {
    let warnings = |rules| ruled(rules).rules.warnings.clone();
    let given = warnings("warnings = [\"30s\", \"2m\", \"30s\", \"120s\", \"1m\", \"2m\"]");
    assert_eq!(given, [120, 60, 30].map(Span::from_secs));
    assert_eq!(warnings("warnings = []"), []);
    // Of the usual two, those that a short limit has room for.
    assert_eq!(warnings("limit = \"1m\""), [Span::from_secs(30)]);
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
