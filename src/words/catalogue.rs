//! The messages of a language. Each is parsed when it is first used: a session uses a tenth of them.
//!
//! To parse all at once was tried: it needs 40 lines, not 133. But a language then takes 0.8 MiB, nearly as much as the
//! console keeps in memory of its own (1.0 MiB; 5.4 are mapped code and libraries), and 0.5 ms of the start.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use crate::names::Language;
use crate::names::grammar::{called, with_a, with_de};

/// The messages of a language.
pub(super) struct Catalogue {
    /// The source of each message, by its name.
    sources: HashMap<&'static str, &'static str>,
    parsed: RwLock<Parsed>,
}

struct Parsed {
    bundle: FluentBundle<FluentResource>,
    /// The texts of messages without arguments: they are the same each time.
    plain: HashMap<&'static str, String>,
}

impl Catalogue {
    /// Returns the catalogue of a language: each file's name and text. A test holds that all of it parses.
    pub(super) fn of(language: Language, files: &[(&str, &'static str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        // A terminal shows the marks that isolate directions as blanks or boxes.
        bundle.set_use_isolating(false);
        // NUMBER, by which a message asks for ordinals.
        let added = bundle.add_builtins();
        debug_assert!(added.is_ok(), "{added:?}");
        bending(&mut bundle, "CALLED", move |name| called(name, language));
        bending(&mut bundle, "A", with_a);
        bending(&mut bundle, "DE", with_de);
        let sources = files.iter().flat_map(|(_, text)| sources(text)).collect();
        Self { sources, parsed: RwLock::new(Parsed { bundle, plain: HashMap::new() }) }
    }

    /// Returns a message that takes no arguments; its name where there is no such message.
    pub(super) fn plain(&self, id: &str) -> String {
        if let Some(said) = self.read().plain.get(id) {
            return said.clone();
        }
        let said = self.say(id, &FluentArgs::new());
        if let Some((&id, _)) = self.sources.get_key_value(id) {
            self.write().plain.insert(id, said.clone());
        }
        said
    }

    /// Returns a message, or its attribute `message.attribute`, with its arguments filled in; its name where there is no such
    /// message.
    pub(super) fn say(&self, id: &str, args: &FluentArgs<'_>) -> String {
        loop {
            // The lock is released before anything is parsed.
            let said = self.read().format(id, args);
            let Some((said, faults)) = said else {
                if self.parse(message_of(id)) {
                    continue;
                }
                debug_assert!(false, "the catalogue has no message `{id}`");
                return id.to_owned();
            };
            // It may refer to a message that has not been parsed yet.
            let missing = faults.iter().find_map(held).filter(|held| !self.read().knows(held));
            if missing.is_none_or(|held| !self.parse(held)) {
                debug_assert!(faults.is_empty(), "message `{id}`: {faults:?}");
                return said;
            }
        }
    }

    /// Parses a message, unless that was done; returns whether there is one of that name.
    fn parse(&self, id: &str) -> bool {
        if self.read().knows(id) {
            return true;
        }
        let Some(&source) = self.sources.get(id) else { return false };
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, faults)| {
            debug_assert!(false, "message `{id}`: {faults:?}");
            rest
        });
        let mut parsed = self.write();
        // Another thread may have added it meanwhile: the first one stays.
        let _ = parsed.bundle.add_resource(resource);
        parsed.knows(id)
    }

    fn read(&self) -> RwLockReadGuard<'_, Parsed> {
        self.parsed.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Parsed> {
        self.parsed.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Adds a function by which a message bends a name.
fn bending(
    bundle: &mut FluentBundle<FluentResource>,
    function: &str,
    bend: impl Fn(&str) -> String + Send + Sync + 'static,
) {
    let added = bundle.add_function(function, move |given, _| match given {
        [FluentValue::String(name)] => bend(name).into(),
        [other] => other.clone(),
        _ => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "{added:?}");
}

impl Parsed {
    /// Whether a message was parsed and has a text.
    fn knows(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// Returns a message with its arguments filled in, and what was wrong with it; `None` where it is not parsed yet.
    fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<(String, Vec<FluentError>)> {
        let message = self.bundle.get_message(message_of(id))?;
        let attribute = id.split_once('.').and_then(|(_, name)| message.get_attribute(name));
        let pattern = attribute.map(|attribute| attribute.value()).or(message.value())?;
        let mut faults = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
        Some((said, faults))
    }
}

/// The message of a name that may be an attribute's.
fn message_of(id: &str) -> &str {
    id.split_once('.').map_or(id, |(message, _)| message)
}

/// The message that another one refers to, and that the bundle does not know.
fn held(fault: &FluentError) -> Option<&str> {
    let FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { id, .. })) = fault
    else {
        return None;
    };
    Some(id)
}

/// The name and the source of each message of a file. A message ends before the next line that begins with a letter.
pub(super) fn sources(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_start = |line: &str| line.starts_with(|first: char| first.is_ascii_lowercase());
    let mut rest = file;
    std::iter::from_fn(move || {
        while !rest.is_empty() && !is_start(rest) {
            rest = rest.split_once('\n').map_or("", |(_, next)| next);
        }
        let end =
            rest.match_indices('\n').map(|(at, _)| at + 1).find(|&at| rest.get(at..).is_some_and(is_start));
        let (source, next) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = next;
        Some((source.split_once('=')?.0.trim(), source))
    })
}
