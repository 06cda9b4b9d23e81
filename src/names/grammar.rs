//! What a sentence makes of a name that has its article.

use std::borrow::Cow;

use super::language::Language;
use crate::text::names::fold;

/// Returns a name without its article: "Niger" of "the Niger", "le Niger".
#[must_use]
pub fn without_article(name: &str, language: Language) -> &str {
    let articles: &[&str] = match language {
        Language::English => &["the "],
        Language::French => &["le ", "la ", "les ", "l'", "l’"],
        // It is written with its word, and stays.
        Language::Arabic => &[],
    };
    articles.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// Returns a name as it stands within a sentence: "the Red Cross" of "The Red Cross", "le CICR" of "Le CICR".
#[must_use]
pub fn within_sentence(name: &str, language: Language) -> Cow<'_, str> {
    let mut letters = name.chars();
    let lower = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
    let has_article = |lower: &String| without_article(lower, language).len() < lower.len();
    lower.filter(has_article).map_or(Cow::Borrowed(name), Cow::Owned)
}

/// Returns a name as it begins a sentence that is said to its bearer: without its article, and then with a capital.
#[must_use]
pub fn called(name: &str, language: Language) -> String {
    let bare = without_article(name, language);
    let mut letters = bare.chars();
    match letters.next() {
        Some(first) if bare.len() < name.len() => first.to_uppercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// Returns French `à` with a name: "au Niger", "à la République de Corée", "aux Philippines", "à Cuba".
#[must_use]
pub fn with_a(name: &str) -> String {
    if let Some(bare) = name.strip_prefix("le ") {
        format!("au {bare}")
    } else if let Some(bare) = name.strip_prefix("les ") {
        format!("aux {bare}")
    } else {
        format!("à {name}")
    }
}

/// Returns French `de` with a name: "du Niger", "de la République de Corée", "des Philippines", "de Cuba", "d’Oman".
#[must_use]
pub fn with_de(name: &str) -> String {
    if let Some(bare) = name.strip_prefix("le ") {
        format!("du {bare}")
    } else if let Some(bare) = name.strip_prefix("les ") {
        format!("des {bare}")
    } else if is_elided_before(name) {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}

/// Returns whether `de` loses its vowel before a name. Of the names with an H and no article, only that of Haiti has a
/// silent one.
fn is_elided_before(name: &str) -> bool {
    let folded = fold(name);
    folded.starts_with(['a', 'e', 'i', 'o', 'u']) || folded.starts_with("haiti")
}
