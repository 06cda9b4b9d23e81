//! One slide, and its notes.

use std::fmt::Write as _;

use super::form::{HEAD, NAMES};
use super::pages::{LevelLayout, SlidePage, layout};
use crate::board::slide::SheetLevel;
use crate::report::direction::is_rtl_text;
use crate::report::markup::escaped;
use crate::report::sheets::SheetKind;
use crate::text::digits::{Digits, without_extension};
use crate::words::is_right_to_left_language;

const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
    <a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
const IMAGE: &str = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" \
    noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>";
/// English Metric Units in a point.
const EMU: u32 = 12_700;

/// How texts are lettered: the language, its direction, and the digits.
pub(super) struct Lettering {
    language: String,
    is_rtl: bool,
    digits: Digits,
}

impl Lettering {
    /// Returns the lettering of a language, by its BCP 47 tag, with these digits.
    pub(super) fn of(tag: &str, digits: Digits) -> Self {
        // PowerPoint knows these by a country.
        let language = match without_extension(tag) {
            "en" => "en-GB",
            "fr" => "fr-FR",
            "ar" => "ar-SA",
            tag => tag,
        };
        Self { language: language.to_owned(), is_rtl: is_right_to_left_language(tag), digits }
    }

    /// Whether a paragraph is written from right to left.
    fn is_rtl(&self, text: &str) -> bool {
        self.is_rtl || is_rtl_text(text)
    }

    fn language_of(&self, text: &str) -> String {
        let is_other = !self.is_rtl && is_rtl_text(text);
        escaped(if is_other { "ar-SA" } else { &self.language })
    }
}

/// How a paragraph stands.
struct Paragraph<'t> {
    text: &'t str,
    /// What is said of it beside its direction.
    attributes: String,
    /// What follows in its properties.
    properties: String,
    /// What is said of its letters.
    letters: String,
    colour: Option<&'static str>,
}

/// Returns a slide.
pub(super) fn slide(page: &SlidePage, lettering: &Lettering) -> String {
    let (title, body) = if page.kind == SheetKind::Title {
        ("ctrTitle", "type=\"subTitle\" idx=\"1\"")
    } else {
        ("title", "idx=\"1\"")
    };
    let heading = Paragraph {
        text: &page.title,
        attributes: String::new(),
        properties: String::new(),
        letters: format!(" sz=\"{}00\"", page.title_size),
        colour: None,
    };
    let lines: String = page
        .lines
        .iter()
        .map(|line| {
            let LevelLayout { size, indent, hang, bullet, before } = layout(line.level);
            let bullet = bullet.filter(|_| !line.goes_on);
            let hang = bullet.map_or(0, |_| hang);
            let bullet = bullet.map_or_else(
                || "<a:buNone/>".to_owned(),
                |bullet| format!("<a:buFont typeface=\"Arial\"/><a:buChar char=\"{bullet}\"/>"),
            );
            let level = u8::from(line.level == SheetLevel::Under);
            let bold = if line.level == SheetLevel::Heading { " b=\"1\"" } else { "" };
            paragraph(
                &Paragraph {
                    text: &line.text,
                    attributes: format!(
                        " marL=\"{}\" indent=\"-{}\" lvl=\"{level}\"",
                        indent * EMU,
                        hang * EMU
                    ),
                    properties: format!("<a:spcBef><a:spcPts val=\"{before}00\"/></a:spcBef>{bullet}"),
                    letters: format!(" sz=\"{size}00\"{bold}"),
                    colour: (line.level == SheetLevel::Heading).then_some("accent1"),
                },
                lettering,
            )
        })
        .collect();
    let shapes = [
        shape(
            2,
            "Title",
            &format!("type=\"{title}\""),
            "<a:bodyPr><a:normAutofit/></a:bodyPr>",
            &paragraph(&heading, lettering),
        ),
        shape(3, "Content", body, "<a:bodyPr><a:normAutofit/></a:bodyPr>", &lines),
    ];
    format!(
        "{HEAD}<p:sld {NAMES}><p:cSld><p:spTree>{TREE}{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        shapes.concat()
    )
}

/// Returns the speaker's notes of a slide.
pub(super) fn notes_slide(page: &SlidePage, lettering: &Lettering) -> String {
    let lines: String = page
        .notes
        .iter()
        .map(|text| {
            let plain = Paragraph {
                text,
                attributes: String::new(),
                properties: String::new(),
                letters: String::new(),
                colour: None,
            };
            paragraph(&plain, lettering)
        })
        .collect();
    let body = shape(3, "Notes", "type=\"body\" idx=\"1\"", "<a:bodyPr/>", &lines);
    format!(
        "{HEAD}<p:notes {NAMES}><p:cSld><p:spTree>{TREE}{IMAGE}{body}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
}

fn shape(id: u8, name: &str, place: &str, body: &str, paragraphs: &str) -> String {
    let paragraphs = if paragraphs.is_empty() { "<a:p/>" } else { paragraphs };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {place}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>{body}<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
}

fn paragraph(paragraph: &Paragraph<'_>, lettering: &Lettering) -> String {
    let Paragraph { text, attributes, properties, letters, colour } = paragraph;
    let direction = if lettering.is_rtl(text) { " algn=\"r\" rtl=\"1\"" } else { " algn=\"l\" rtl=\"0\"" };
    let colour = colour
        .map(|name| format!("<a:solidFill><a:schemeClr val=\"{name}\"/></a:solidFill>"))
        .unwrap_or_default();
    let language = lettering.language_of(text);
    let run = format!("<a:rPr lang=\"{language}\"{letters}>{colour}</a:rPr>");
    let mut written = format!("<a:p><a:pPr{attributes}{direction}>{properties}</a:pPr>");
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            let _ = write!(written, "<a:br>{run}</a:br>");
        }
        if !line.is_empty() {
            let _ =
                write!(written, "<a:r>{run}<a:t>{}</a:t></a:r>", escaped(&lettering.digits.written(line)));
        }
    }
    written + "</a:p>"
}
