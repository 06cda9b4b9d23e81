//! Delegations, by the table of names: whom a cell names, and how the plan writes it.

use super::draft::{DraftParty, Remark};
use crate::names::{Language, Member};
use crate::plan_file::nearest;
use crate::text::names::is_same;

/// The most bytes of a text that names somebody.
const LONGEST_NAME: usize = 400;
/// The most letters of a code.
const LONGEST_CODE: usize = 12;

/// Returns the member that a text names: by a name in any language, or by the code of three letters. Numbers, bullets and
/// marks of footnotes around it do not count.
pub(super) fn member_of(text: &str) -> Option<Member> {
    let text = bare(text);
    if text.is_empty() || text.len() > LONGEST_NAME {
        return None;
    }
    Member::meant_by(text)
}

/// Returns a name without what lists put around it: "1. ", "• ", "*".
pub(super) fn bare(text: &str) -> &str {
    let is_mark = |letter: char| {
        matches!(letter, '*' | '†' | '‡' | '•' | '·' | '▪' | '¹' | '²' | '³') || letter.is_whitespace()
    };
    let text = text.trim_matches(is_mark);
    let text = text.strip_prefix(['-', '–', '—']).map_or(text, str::trim_start);
    let rest = text.trim_start_matches(|letter: char| letter.is_numeric());
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if text.len() > rest.len() + 1 && rest.starts_with(' ') => rest.trim_start(),
        _ => text,
    }
}

/// Returns the language in which most of the names are; `None` where nothing tells.
pub(super) fn language_of<'n>(names: impl IntoIterator<Item = &'n str>) -> Option<Language> {
    let mut counts = Language::ALL.map(|language| (language, 0_usize));
    for name in names {
        let Some(member) = Member::named(bare(name)) else { continue };
        // "Sénégal" is French, "Senegal" more likely English, "Kenya" either.
        let likeness = |language: Language| {
            let names = || member.names_in(language);
            usize::from(names().any(|known| is_same(known, bare(name))))
                + usize::from(names().any(|known| known == bare(name)))
        };
        for (language, count) in &mut counts {
            *count += likeness(*language);
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0)?;
    let mut best = counts.into_iter().filter(|(_, count)| *count == most);
    // Where two are equal, nothing tells.
    best.next().filter(|_| best.next().is_none()).map(|(language, _)| language)
}

/// Writes a party as the plan has it: a member of the table by its name in the plan's language and its code.
pub(super) fn resolve(party: &mut DraftParty, language: Language) {
    if party.is_final {
        return;
    }
    let found = bare(&party.name).to_owned();
    let by_name = member_of(&found);
    let code = party.code.take();
    let by_code = code.as_deref().and_then(of_code);
    if let (Some(member), Some(other)) = (by_name, by_code)
        && member != other
    {
        let code = code.clone().unwrap_or_default();
        party.remarks.push(Remark::OtherCode { code, name: other.short(language).to_owned() });
    }
    let Some(member) = by_name.or(by_code) else {
        // Initials of an organisation are a code, too; a code of nobody is a fault of the plan.
        let is_fit = |code: &String| code.chars().count() <= LONGEST_CODE;
        if let Some(code) = code.clone().filter(|code| !is_fit(code)) {
            party.remarks.push(Remark::NoCode(code));
        }
        party.code = code.filter(is_fit);
        if found.is_empty() {
            party.name = party.code.clone().unwrap_or_default();
        } else {
            party.name = found;
        }
        if !party.is_observer {
            party.remarks.push(Remark::Unknown { nearest: nearest_name(&party.name, language) });
        }
        return;
    };
    let official = member.short(language);
    let is_written = by_name.is_some() && Member::by_code(&found) != Some(member);
    let is_of_language = member.names_in(language).any(|name| is_same(name, &found));
    // Those who wrote "Lao PDR" meant it; those who wrote "Cote d Ivoire" had no ô.
    party.name = if (is_written && is_of_language && !is_same(official, &found))
        || (by_name.is_none() && !found.is_empty())
    {
        found.clone()
    } else {
        official.to_owned()
    };
    if is_written && party.name != found {
        party.remarks.push(Remark::Written(found));
    }
    party.code = Some(member.code().to_owned());
}

fn of_code(code: &str) -> Option<Member> {
    let code = code.trim().to_uppercase();
    let of_two = || Member::all().find(|member| member.short_code() == code);
    Member::by_code(&code).or_else(of_two)
}

fn nearest_name(found: &str, language: Language) -> Option<&'static str> {
    nearest(found, Member::all().map(|member| member.short(language)))
}
