//! A plan from answers: what is asked, in which order, and what an answer may be.

use super::cell::cleaned;
use super::draft::{Draft, Remark};
use super::fault::ImportFault;
use super::import::{ImportOptions, Imported, finish};
use super::vocabulary::meaning;
use super::{delegation, hours, pasted};
use crate::names::Language;
use crate::words::Words;

/// What is asked for a new plan, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanQuestion {
    /// The session's name.
    Title,
    /// The room; may be left out.
    Room,
    /// The date; may be left out.
    Date,
    /// The start and the end, or how long it lasts; may be left out.
    Hours,
    /// The room's language; may be left out.
    Language,
    /// Whether the Chatham House Rule holds: yes or no.
    Rule,
    /// A topic with its minutes; asked until nothing is answered.
    Topic,
    /// One delegation or several; asked until nothing is answered.
    Delegations,
}

/// The answers so far.
#[derive(Debug, Default)]
pub struct PlanAnswers {
    draft: Draft,
}

impl PlanQuestion {
    /// All questions, in their order.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Room,
        Self::Date,
        Self::Hours,
        Self::Language,
        Self::Rule,
        Self::Topic,
        Self::Delegations,
    ];

    /// Whether it is asked again until nothing is answered.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::Topic | Self::Delegations)
    }
}

impl PlanAnswers {
    /// Takes an answer. Returns whether it can be one; what cannot is asked again.
    pub fn take(&mut self, question: PlanQuestion, answer: &str) -> bool {
        let answer = cleaned(answer);
        if answer.is_empty() {
            return question != PlanQuestion::Title;
        }
        match question {
            PlanQuestion::Title => self.draft.set("title", answer),
            PlanQuestion::Room => self.draft.set("room", answer),
            PlanQuestion::Date => match hours::date(&answer) {
                Some((day, unsure)) => {
                    let remark = unsure.then(|| Remark::DayFirst(day.clone()));
                    self.draft.tell("date", day, remark);
                }
                None => return false,
            },
            PlanQuestion::Hours => return self.take_hours(&answer),
            PlanQuestion::Language => match Language::of_tag(&answer) {
                Some(language) => self.draft.set("language", language.tag()),
                None => return false,
            },
            PlanQuestion::Rule => match meaning("answer", &answer) {
                Some("yes") => self.draft.set("chatham_house_rule", true.to_string()),
                Some(_) => {}
                None => return false,
            },
            PlanQuestion::Topic => self.draft.items.push(pasted::item(&answer)),
            PlanQuestion::Delegations => self.draft.parties.extend(pasted::parties(&answer)),
        }
        true
    }

    fn take_hours(&mut self, answer: &str) -> bool {
        if let Some((start, end)) = hours::hours(answer) {
            let time = end.map_or_else(|| hours::hour_of_day(start), |end| hours::range(start, end));
            self.draft.set("time", time);
            return true;
        }
        let Some(length) = hours::length(answer, 60) else { return false };
        self.draft.set("length", hours::written(length));
        true
    }

    /// The delegations so far that the table of names does not know.
    #[must_use]
    pub fn unknown(&self) -> Vec<&str> {
        let names = self.draft.parties.iter().map(|party| party.name.as_str());
        names.filter(|name| delegation::member_of(name).is_none()).collect()
    }

    /// How many delegations there are so far.
    #[must_use]
    pub fn delegations(&self) -> usize {
        self.draft.parties.len()
    }

    /// Makes the plan.
    pub fn plan(self, options: &ImportOptions, words: &Words) -> Result<Imported, ImportFault> {
        finish(self.draft, std::iter::empty(), options, words)
    }
}
