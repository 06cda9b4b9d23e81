//! Slides as a file for `PowerPoint`: XML by hand, in a ZIP that stores.
//!
//! Each sheet becomes as many slides as its lines need ([`pages`]). There are no tables: readers do not agree on their
//! direction. `tests/report` asks validators whether the form is right.

mod form;
mod measure;
mod pages;
mod slide;
mod zip;

use std::fmt::Write as _;

use super::markup::escaped;
use super::sheets::{SheetKind, sheets};
use super::{AttributedTable, Report};
use crate::words::{Words, is_right_to_left_language};

use form::{HEAD, NAMES};
pub use pages::SlidePage;
use pages::pages;
use slide::{Lettering, notes_slide, slide};
use zip::Zip;

/// What each part of the file is, by the end of its type's name.
const MAIN: &str = "application/vnd.openxmlformats-officedocument.presentationml.";
/// Where the names of the kinds of relations begin.
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// The first number that a slide may have.
const FIRST_SLIDE: usize = 256;

const THEME: &str = include_str!("parts/theme.xml");
const MASTER: &str = include_str!("parts/master.xml");
const LAYOUT_TITLE: &str = include_str!("parts/layout_title.xml");
const LAYOUT_TOPIC: &str = include_str!("parts/layout_topic.xml");
const NOTES_MASTER: &str = include_str!("parts/notes_master.xml");
const PRES_PROPS: &str = include_str!("parts/pres_props.xml");
const VIEW_PROPS: &str = include_str!("parts/view_props.xml");
const TABLE_STYLES: &str = include_str!("parts/table_styles.xml");

/// Returns a report as slides.
pub(super) fn write(report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> Vec<u8> {
    let language = report.language.as_deref().unwrap_or(words.language().tag());
    let lettering = Lettering::of(language, words.digits());
    written(&report.title, &slides(report, attributed, words), language, &lettering)
}

/// Returns the slides of a report: each sheet, cut into pages.
#[must_use]
pub fn slides(report: &Report, attributed: Option<&AttributedTable>, words: &Words) -> Vec<SlidePage> {
    let sheets = sheets(report, attributed, words);
    sheets.iter().enumerate().flat_map(|(place, sheet)| pages(place, sheet, words)).collect()
}

fn written(title: &str, pages: &[SlidePage], language: &str, lettering: &Lettering) -> Vec<u8> {
    let count = pages.len();
    let mut zip = Zip::default();
    zip.add("[Content_Types].xml", &content_types(count));
    zip.add(
        "_rels/.rels",
        &relations(&[
            ("officeDocument", "ppt/presentation.xml"),
            ("extended-properties", "docProps/app.xml"),
        ])
        .replace("</Relationships>", CORE_RELATION),
    );
    zip.add("docProps/app.xml", &format!("{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Tribune</Application></Properties>"));
    zip.add("docProps/core.xml", &core(title));
    zip.add("ppt/presentation.xml", &presentation(count, is_right_to_left_language(language)));
    zip.add("ppt/_rels/presentation.xml.rels", &presentation_relations(count));
    for (name, part) in [
        ("presProps", PRES_PROPS),
        ("viewProps", VIEW_PROPS),
        ("tableStyles", TABLE_STYLES),
        ("theme/theme1", THEME),
        ("theme/theme2", THEME),
        ("slideMasters/slideMaster1", MASTER),
        ("slideLayouts/slideLayout1", LAYOUT_TITLE),
        ("slideLayouts/slideLayout2", LAYOUT_TOPIC),
        ("notesMasters/notesMaster1", NOTES_MASTER),
    ] {
        zip.add(&format!("ppt/{name}.xml"), part);
    }
    let title_layout = ("slideLayout", "../slideLayouts/slideLayout1.xml");
    let topic_layout = ("slideLayout", "../slideLayouts/slideLayout2.xml");
    let master = ("slideMaster", "../slideMasters/slideMaster1.xml");
    zip.add(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        &relations(&[title_layout, topic_layout, ("theme", "../theme/theme1.xml")]),
    );
    zip.add("ppt/slideLayouts/_rels/slideLayout1.xml.rels", &relations(&[master]));
    zip.add("ppt/slideLayouts/_rels/slideLayout2.xml.rels", &relations(&[master]));
    zip.add("ppt/notesMasters/_rels/notesMaster1.xml.rels", &relations(&[("theme", "../theme/theme2.xml")]));
    for (number, page) in (1..).zip(pages) {
        let [slide_file, notes_file] =
            [format!("slides/slide{number}.xml"), format!("notesSlides/notesSlide{number}.xml")];
        zip.add(&format!("ppt/{slide_file}"), &slide(page, lettering));
        zip.add(&format!("ppt/{notes_file}"), &notes_slide(page, lettering));
        zip.add(
            &format!("ppt/slides/_rels/slide{number}.xml.rels"),
            &relations(&[
                if page.kind == SheetKind::Title { title_layout } else { topic_layout },
                ("notesSlide", &format!("../{notes_file}")),
            ]),
        );
        zip.add(
            &format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"),
            &relations(&[
                ("notesMaster", "../notesMasters/notesMaster1.xml"),
                ("slide", &format!("../{slide_file}")),
            ]),
        );
    }
    zip.finish()
}

const CORE_RELATION: &str = "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

/// Returns relations, each by its kind and its target. Their ids are rId1, rId2, …
fn relations(targets: &[(&str, &str)]) -> String {
    let mut text = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    for (number, (kind, target)) in (1..).zip(targets) {
        let _ =
            write!(text, "<Relationship Id=\"rId{number}\" Type=\"{RELATION}{kind}\" Target=\"{target}\"/>");
    }
    text + "</Relationships>"
}

fn presentation_relations(slides: usize) -> String {
    let slides: Vec<_> = (1..=slides).map(|number| format!("slides/slide{number}.xml")).collect();
    let fixed = [
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    ];
    let all: Vec<_> = fixed.into_iter().chain(slides.iter().map(|slide| ("slide", slide.as_str()))).collect();
    relations(&all)
}

fn presentation(slides: usize, is_rtl: bool) -> String {
    let rtl = if is_rtl { " rtl=\"1\"" } else { "" };
    let mut ids = String::new();
    for slide in 0..slides {
        let _ = write!(ids, "<p:sldId id=\"{}\" r:id=\"rId{}\"/>", FIRST_SLIDE + slide, slide + 7);
    }
    format!(
        "{HEAD}<p:presentation {NAMES}{rtl} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>\
         </p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{ids}</p:sldIdLst>\
         <p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    )
}

fn core(title: &str) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
        escaped(title)
    )
}

fn content_types(slides: usize) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut add = |part: &str, kind: &str| {
        let _ = write!(text, "<Override PartName=\"/{part}.xml\" ContentType=\"{kind}+xml\"/>");
    };
    add("docProps/app", "application/vnd.openxmlformats-officedocument.extended-properties");
    add("docProps/core", "application/vnd.openxmlformats-package.core-properties");
    add("ppt/presentation", &format!("{MAIN}presentation.main"));
    for (part, kind) in [
        ("presProps", "presProps"),
        ("viewProps", "viewProps"),
        ("tableStyles", "tableStyles"),
        ("slideMasters/slideMaster1", "slideMaster"),
        ("slideLayouts/slideLayout1", "slideLayout"),
        ("slideLayouts/slideLayout2", "slideLayout"),
        ("notesMasters/notesMaster1", "notesMaster"),
    ] {
        add(&format!("ppt/{part}"), &format!("{MAIN}{kind}"));
    }
    for theme in ["theme1", "theme2"] {
        add(&format!("ppt/theme/{theme}"), "application/vnd.openxmlformats-officedocument.theme");
    }
    for number in 1..=slides {
        add(&format!("ppt/slides/slide{number}"), &format!("{MAIN}slide"));
        add(&format!("ppt/notesSlides/notesSlide{number}"), &format!("{MAIN}notesSlide"));
    }
    text + "</Types>"
}
