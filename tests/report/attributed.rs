//! Who spoke: told of sessions without the Chatham House Rule, in every format; never of others.

use serde_json::Value;
use tribune::report::ReportFormat;

use super::meeting::Meeting;
use super::{text, written, zip};

const PLAN: &str = "title = \"Plenary\"\nlength = \"60m\"\nchatham_house_rule = RULE\ndelegations = [\"Jordan\", \"Libya\", \"Yemen\", \"Iraq\"]\n\
    [[item]]\ntitle = \"Victim assistance\"\nlength = \"30m\"\n[[item]]\ntitle = \"Resources\"\nlength = \"30m\"\n";

fn held(rule: &str) -> Meeting {
    let mut meeting = Meeting::written(&PLAN.replace("RULE", rule));
    for (party, secs) in [(1, 60), (0, 250), (1, 30)] {
        meeting.speak(party, secs);
    }
    meeting.next();
    meeting.speak(2, 45);
    meeting.close();
    meeting
}

#[test]
fn who_spoke_is_told_in_the_order_of_speaking() {
    let meeting = held("false");
    let json: Value = serde_json::from_str(&text(&meeting.history, ReportFormat::Json)).unwrap();
    let turns: Vec<_> = json["attributed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|turn| {
            (
                turn["item"].as_u64().unwrap(),
                turn["delegation"].as_str().unwrap(),
                turn["spoken"].as_i64().unwrap() / 1000,
                turn["over"].as_i64().unwrap() / 1000,
            )
        })
        .collect();
    assert_eq!(
        turns,
        [(0, "Libya", 60, 0), (0, "Jordan", 250, 10), (0, "Libya", 30, 0), (1, "Yemen", 45, 0)]
    );
    // Without the Rule the figures are exact.
    let item = &json["items"][0];
    assert_eq!(
        (&item["interventions"], &item["heard"]["count"], &item["overruns"]),
        (&3.into(), &2.into(), &1.into())
    );
    assert_eq!(item["used"], 940_000);
    for format in [ReportFormat::Markdown, ReportFormat::Html] {
        let text = text(&meeting.history, format);
        let lines = [
            "Libya, intervention: 1:00",
            "Jordan, intervention: 4:10, 0:10 over the limit",
            "Libya, intervention: 0:30",
            "Yemen, intervention: 0:45",
        ];
        let places: Vec<_> =
            lines.iter().map(|line| text.find(line).unwrap_or_else(|| panic!("{line}: {text}"))).collect();
        assert!(places.is_sorted(), "{text}");
    }
    let csv = text(&meeting.history, ReportFormat::Csv);
    assert!(csv.contains("\"Victim assistance\",\"intervention\",\"Jordan\",\"\",\"\",\"250\",\"\",\"\",\"\",\"\",\"10\"\r\n"), "{csv}");
    let deck = zip::files(&written(&meeting.history, ReportFormat::Pptx));
    let (_, notes) = deck.iter().find(|(name, _)| name == "ppt/notesSlides/notesSlide2.xml").unwrap();
    assert!(notes.contains("Jordan, intervention: 4:10"), "{notes}");
}

#[test]
fn under_the_rule_nobody_is_named() {
    let meeting = held("true");
    for format in ReportFormat::ALL {
        let bytes = written(&meeting.history, format);
        let text = String::from_utf8_lossy(&bytes);
        for name in ["Jordan", "Libya", "Yemen", "Iraq"] {
            assert!(!text.contains(name), "{format:?}: {text}");
        }
    }
    let json: Value = serde_json::from_str(&text(&meeting.history, ReportFormat::Json)).unwrap();
    let item = &json["items"][0];
    assert_eq!(
        (&item["interventions"], &item["heard"], &item["overruns"]),
        (&Value::Null, &"fewer-than-three".into(), &Value::Null)
    );
}
