//! The plans and the scripts that the program carries: they are there in any folder, by their names.

use std::path::Path;

use crate::names::Language;

/// The plans, by the name under which each is asked for.
const PLANS: [(&str, &str); 6] = [
    ("intro", include_str!("../../sessions/intro.toml")),
    ("english-1", include_str!("../../sessions/english-1.toml")),
    ("english-2", include_str!("../../sessions/english-2.toml")),
    ("french", include_str!("../../sessions/french.toml")),
    ("arabic", include_str!("../../sessions/arabic.toml")),
    ("report-back", include_str!("../../sessions/report-back.toml")),
];

/// The scripts, by the name under which each is asked for. Those in another language
/// than English stand behind its tag, as in the folder.
const SCRIPTS: [(&str, &str); 9] = [
    ("first-steps", include_str!("../../sessions/rehearsals/first-steps.toml")),
    ("too-little-time", include_str!("../../sessions/rehearsals/too-little-time.toml")),
    ("everything-goes-wrong", include_str!("../../sessions/rehearsals/everything-goes-wrong.toml")),
    ("fr/first-steps", include_str!("../../sessions/rehearsals/fr/first-steps.toml")),
    ("fr/too-little-time", include_str!("../../sessions/rehearsals/fr/too-little-time.toml")),
    ("fr/everything-goes-wrong", include_str!("../../sessions/rehearsals/fr/everything-goes-wrong.toml")),
    ("ar/first-steps", include_str!("../../sessions/rehearsals/ar/first-steps.toml")),
    ("ar/too-little-time", include_str!("../../sessions/rehearsals/ar/too-little-time.toml")),
    ("ar/everything-goes-wrong", include_str!("../../sessions/rehearsals/ar/everything-goes-wrong.toml")),
];

/// The names of the plans, in the order of the day.
pub fn plans() -> impl Iterator<Item = &'static Path> {
    PLANS.iter().map(|(name, _)| Path::new(*name))
}

/// The names of the scripts in a language, the first lesson first; English where the language does not have one.
pub fn scripts(language: Language) -> impl Iterator<Item = &'static Path> {
    let english = script_names().filter(|name| name.iter().count() == 1);
    english.filter_map(move |name| in_language(name, language))
}

/// The name that a script of the program has in a language: `first-steps` is `fr/first-steps` in French. A name that says its
/// language stays as it is.
#[must_use]
pub fn in_language(script: &Path, language: Language) -> Option<&'static Path> {
    let translated = Path::new(language.tag()).join(script);
    let find = |wanted: &Path| script_names().find(|name| *name == wanted);
    find(&translated).or_else(|| find(script))
}

fn script_names() -> impl Iterator<Item = &'static Path> {
    SCRIPTS.iter().map(|(name, _)| Path::new(*name))
}

/// Whether a path names a plan or a script of the program. A file of that name comes before it.
#[must_use]
pub fn is_own(path: &Path) -> bool {
    text_of(path).is_some()
}

/// The text of a plan or script of the program; `None` where a file has that name.
pub(super) fn text_of(path: &Path) -> Option<&'static str> {
    let (_, text) = PLANS.iter().chain(&SCRIPTS).find(|(name, _)| Path::new(name) == path)?;
    (!path.exists()).then_some(*text)
}

/// The plan that a script of the program names by its file: its name, and its text.
pub(super) fn plan_of(named: &str) -> Option<(&'static str, &'static str)> {
    let stem = Path::new(named).file_stem()?;
    PLANS.into_iter().find(|(name, _)| Path::new(name) == stem)
}
