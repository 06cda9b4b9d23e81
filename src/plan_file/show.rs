//! Faults for people, underlined in the text, and for programs.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Fault, Faulty};
use crate::words::{Args, Words};

/// One fault, for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultReport {
    /// The fault, as a sentence without a full stop.
    pub message: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line of the underline's end.
    pub end_line: usize,
    /// The column behind the underline.
    pub end_column: usize,
    /// The key in question.
    pub key: Option<&'static str>,
    /// What was found.
    pub found: Option<String>,
    /// What is allowed: names to choose from, or one description.
    pub allowed: Vec<String>,
    /// The most similar name.
    pub nearest: Option<String>,
}

impl Faulty {
    /// All faults, for programs.
    #[must_use]
    pub fn reports(&self, words: &Words) -> Vec<FaultReport> {
        let report = |fault: &Fault| {
            let (line, column) = self.line_and_column(fault.place.start);
            let (end_line, end_column) = self.line_and_column(fault.place.end);
            FaultReport {
                message: fault.message(words),
                line,
                column,
                end_line,
                end_column,
                key: Some(fault.key).filter(|key| !key.is_empty()),
                found: fault.found(words),
                allowed: fault.allowed(words),
                nearest: fault.nearest().map(str::to_owned),
            }
        };
        self.faults.iter().map(report).collect()
    }

    /// The line and column of an offset, both from 1. Columns count characters.
    #[must_use]
    pub fn line_and_column(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(&self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }

    /// All faults, each with its line underlined, in colour if asked.
    #[must_use]
    pub fn render(&self, words: &Words, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let mut text = String::new();
        for fault in &self.faults {
            text.push_str(&renderer.render(&[self.group(fault, words)]));
            text.push_str("\n\n");
        }
        if self.more > 0 {
            text.push_str(&words.say("check-more", &Args::new().with("count", self.more)));
            text.push('\n');
        }
        text
    }

    fn group<'a>(&'a self, fault: &Fault, words: &Words) -> annotate_snippets::Group<'a> {
        let label = fault.found(words).map(|what| words.say("fault-found", &Args::new().with("what", what)));
        let mut snippet = Snippet::source(&self.text)
            .path(&self.name)
            .annotation(AnnotationKind::Primary.span(fault.place.clone()).label(label));
        if let Some(other) = &fault.other {
            let label = fault.other_label(words);
            snippet = snippet.annotation(AnnotationKind::Context.span(other.clone()).label(label));
        }
        let mut group = Level::ERROR
            .with_name(words.plain("fault-level"))
            .primary_title(fault.message(words))
            .element(snippet);
        let allowed = fault.allowed(words);
        if !allowed.is_empty() {
            let level = Level::NOTE.with_name(words.plain("fault-allowed-level"));
            group = group.element(level.message(words.choices(allowed)));
        }
        if let Some(probably) = fault.probably(words) {
            let level = Level::HELP.with_name(words.plain("fault-nearest-level"));
            group = group.element(level.message(probably));
        }
        group
    }
}
