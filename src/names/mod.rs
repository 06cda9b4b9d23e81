//! The names of the members of the United Nations and of its observers, in three languages: to show, to say, to find by.
//!
//! A [`Member`] is a line of `members.tsv`, whose head says where the names are from. [`grammar`] makes of a name what a
//! sentence needs: French `à` and `de` with its article, and the form in which somebody is addressed.
//!
//! The table is part of the program. It is read where a code or a name is looked up, and not before.

pub mod grammar;
mod language;
mod member;
#[cfg(test)]
mod tests;

pub use language::Language;
pub use member::Member;
