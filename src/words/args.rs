//! The arguments of a message.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::floor::time::Span;

/// The arguments of a message, by name: `Args::new().with("count", 3).with("name", &name)`.
#[derive(Debug, Default)]
pub(crate) struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No arguments.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Adds an argument. Numbers stay numbers, so that a message can choose its plural.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Arg<'a>>) -> Self {
        self.0.set(name, value.into().0);
        self
    }

    /// Adds an argument where there is a value.
    pub(crate) fn with_any(self, name: &'static str, value: Option<impl Into<Arg<'a>>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The arguments as the catalogue takes them.
    pub(super) fn fluent(&self) -> &FluentArgs<'a> {
        &self.0
    }
}

/// One value of an argument.
#[derive(Debug)]
pub(crate) struct Arg<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self(text.into())
    }
}

impl From<Span> for Arg<'_> {
    /// A length of time reads as a clock shows it: `4:00`.
    fn from(span: Span) -> Self {
        Self(span.to_string().into())
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self(number.into())
            }
        })*
    };
}

numbers! { u8 u16 u32 u64 usize i32 i64 }
