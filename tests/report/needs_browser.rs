//! The hand-out in a real browser: on a screen, on a telephone, on paper.

use std::fs;
use std::path::Path;

use tribune::floor::note::NoteKind;
use tribune::report::ReportFormat;

use super::harmless::HOSTILE;
use super::meeting::{Meeting, followed_up};
use super::text;
use crate::common::browser::{Browser, Tab};

const HARM: &str = "<img src=x onerror=\"document.title='harm'\"><script>document.title='harm'</script>";

/// A session with notes of every kind.
fn meeting(plan: &str) -> Meeting {
    let mut notes: Vec<_> = HOSTILE.iter().map(|text| (NoteKind::Point, *text)).collect();
    notes.extend([
        (NoteKind::Point, HARM),
        (NoteKind::Point, "طلبت 3 من 10 دول (IMSMA Core 6.1) التمويل حتى عام 2025."),
        (NoteKind::Point, "Teams that work across a border share their survey data each quarter, which cut the cost of transport by a third."),
        (followed_up("UNMAS"), "A joint survey of the border area\nin 2025"),
        (NoteKind::Answer { question: 0 }, "Where one database serves both sides."),
    ]);
    Meeting::noted(plan, &notes)
}

fn open<'b>(browser: &'b Browser, folder: &Path, meeting: &Meeting, size: (u32, u32)) -> Tab<'b> {
    let file = folder.join("hand-out.html");
    fs::write(&file, text(&meeting.history, ReportFormat::Html)).unwrap();
    browser.open(&format!("file://{}", file.display()), size)
}

#[test]
#[ignore = "needs Chromium"]
fn the_hand_out_fits_every_screen_and_runs_nothing() {
    let browser = Browser::start();
    let folder = tempfile::tempdir().unwrap();
    for plan in ["english-1", "arabic"] {
        let meeting = meeting(plan);
        for size in [(1200, 900), (360, 740)] {
            let tab = open(&browser, folder.path(), &meeting, size);
            assert_eq!(
                tab.value("document.documentElement.scrollWidth <= innerWidth"),
                true,
                "{plan} {size:?}"
            );
            assert_ne!(tab.value("document.title"), "harm");
            assert_eq!(tab.value("document.scripts.length + document.images.length"), 0);
            // Nothing of the chart is cut, and no two of its texts lie over one another.
            let boxes = "(() => { const chart = document.querySelector('svg').getBoundingClientRect(); \
                const texts = [...document.querySelectorAll('svg text')].map(text => text.getBoundingClientRect()); \
                const inside = texts.every(box => box.left >= chart.left - 1 && box.right <= chart.right + 1); \
                const apart = texts.every((one, at) => texts.slice(at + 1).every(other => \
                    one.bottom <= other.top + 2 || other.bottom <= one.top + 2)); return [inside, apart]; })()";
            assert_eq!(tab.value(boxes), serde_json::json!([true, true]), "{plan} {size:?}");
        }
        let tab = open(&browser, folder.path(), &meeting, (1200, 900));
        // A bar begins where a line of the language does; its length is its time.
        let bars = tab.value(
            "[...document.querySelectorAll('rect')].map(bar => [+bar.getAttribute('x'), +bar.getAttribute('width')])",
        );
        let bars: Vec<(i64, i64)> = serde_json::from_value(bars).unwrap();
        assert_eq!(bars.len(), 14);
        let begins = |(x, width): &(i64, i64)| if plan == "arabic" { x + width == 720 } else { *x == 0 };
        assert!(bars.iter().all(begins), "{bars:?}");
        assert_eq!(
            tab.value("getComputedStyle(document.body).direction"),
            if plan == "arabic" { "rtl" } else { "ltr" }
        );
        // Each text stands at the side of its bullet, whatever its own direction is.
        let side = if plan == "arabic" { "right" } else { "left" };
        let sides = tab.value("[...new Set([...document.querySelectorAll('li > span, h2, p')].map(text => getComputedStyle(text).textAlign))]");
        assert_eq!(sides, serde_json::json!([side]));
        // Each note has its own direction.
        let directions = tab.value(
            "[...document.querySelectorAll('li > span')].filter(note => note.innerText.includes('IMSMA Core 6.1'))\
             .map(note => getComputedStyle(note).direction)",
        );
        assert_eq!(directions, serde_json::json!(["rtl"]));
    }
}

#[test]
#[ignore = "needs Chromium"]
fn the_hand_out_prints_on_a4() {
    let browser = Browser::start();
    let folder = tempfile::tempdir().unwrap();
    let tab = open(&browser, folder.path(), &meeting("english-1"), (1200, 900));
    let pdf = tab.printed();
    let pdf = String::from_utf8_lossy(&pdf);
    let pages = pdf.matches("/Type /Page\n").count();
    assert!((2..12).contains(&pages), "{pages}");
    let sizes: Vec<_> = pdf.split("/MediaBox [").skip(1).filter_map(|rest| rest.split(']').next()).collect();
    assert_eq!(sizes.len(), pages);
    for size in sizes {
        let numbers: Vec<f64> = size.split_whitespace().map(|number| number.parse().unwrap()).collect();
        assert!((numbers[2] - 595.0).abs() < 1.5 && (numbers[3] - 842.0).abs() < 1.5, "{size}");
    }
}

/// `HAND_OUT=FOLDER cargo test report:: -- --ignored for_eyes` writes pictures and a PDF.
mod for_eyes {
    use super::*;

    #[test]
    #[ignore = "draws pictures"]
    fn the_hand_out() {
        let folder = std::env::var("HAND_OUT").expect("HAND_OUT names a folder");
        let folder = Path::new(&folder);
        let browser = Browser::start();
        for plan in ["english-1", "arabic"] {
            let tab = open(&browser, folder, &meeting(plan), (1000, 1400));
            tab.photograph(&folder.join(format!("{plan}.png")));
            fs::write(folder.join(format!("{plan}.pdf")), tab.printed()).unwrap();
            for format in ReportFormat::ALL {
                let file = folder.join(format!("report-{plan}.{}", format.ending()));
                fs::write(file, super::super::written(&meeting(plan).history, format)).unwrap();
            }
        }
    }
}
