//! Reads values out of parsed TOML, each with its place, and notes each fault.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Faults, Form, TextSpan, ValueKind, What, nearest};

/// A value of the parsed file.
pub(super) type Node<'n, 'i> = &'n Spanned<DeValue<'i>>;

/// A value with its place.
#[derive(Debug)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) place: TextSpan,
    /// Whether it has no fault.
    pub(super) whole: bool,
}

/// A required key; `None` only after a fault was noted.
#[derive(Debug)]
pub(super) struct Needed<T>(pub(super) Option<At<T>>);

pub(super) trait Read: Sized {
    /// The value; `None` after noting why not.
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self>;
}

/// The table being read.
pub(super) struct Table {
    pub(super) place: TextSpan,
    /// Keys that misspelt ones were probably meant to be.
    pub(super) misspelt: Vec<&'static str>,
}

/// A type that is read from a key of a table.
pub(super) trait Field: Sized {
    fn field(node: Option<Node<'_, '_>>, table: &Table, faults: &mut Faults) -> Self;
}

impl<T: Read> Field for Option<At<T>> {
    fn field(node: Option<Node<'_, '_>>, _: &Table, faults: &mut Faults) -> Self {
        read_at(node?, faults)
    }
}

impl<T: Read> Field for Needed<T> {
    fn field(node: Option<Node<'_, '_>>, table: &Table, faults: &mut Faults) -> Self {
        if node.is_none() && !table.misspelt.contains(&faults.key) {
            faults.push(table.place.clone(), What::Missing);
        }
        Self(node.and_then(|node| read_at(node, faults)))
    }
}

fn read_at<T: Read>(node: Node<'_, '_>, faults: &mut Faults) -> Option<At<T>> {
    let before = faults.count();
    let value = T::read(node, faults)?;
    Some(At { value, place: node.span(), whole: faults.count() == before })
}

impl<T: Read> Read for Vec<At<T>> {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let Some(list) = node.get_ref().as_array() else { return wrong_kind(node, Form::List, faults) };
        let key = faults.key;
        let read = |node| {
            faults.key = key;
            read_at(node, faults)
        };
        Some(list.iter().filter_map(read).collect())
    }
}

/// One or several: a lone value, or a list.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum OneOrMore<T> {
    One(At<T>),
    More(Vec<At<T>>),
}

impl<T> OneOrMore<T> {
    pub(super) fn iter(&self) -> std::slice::Iter<'_, At<T>> {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
        .iter()
    }
}

impl<T: Read> Read for OneOrMore<T> {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        if node.get_ref().is_array() {
            Vec::read(node, faults).map(Self::More)
        } else {
            read_at(node, faults).map(Self::One)
        }
    }
}

/// In the schema a value has no place: editors know of none.
macro_rules! schema_of_the_value {
    ($($around:ident),*) => {
        $(impl<T: JsonSchema> JsonSchema for $around<T> {
            fn inline_schema() -> bool {
                T::inline_schema()
            }
            fn schema_name() -> Cow<'static, str> {
                T::schema_name()
            }
            fn schema_id() -> Cow<'static, str> {
                T::schema_id()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                T::json_schema(generator)
            }
        })*
    };
}

schema_of_the_value!(At, Needed);

pub(super) fn wrong_kind<T>(node: Node<'_, '_>, allowed: Form, faults: &mut Faults) -> Option<T> {
    faults.push(node.span(), What::Kind { found: kind(node.get_ref()), allowed });
    None
}

fn kind(value: &DeValue<'_>) -> ValueKind {
    match value {
        DeValue::String(_) => ValueKind::Text,
        DeValue::Integer(_) | DeValue::Float(_) => ValueKind::Number,
        DeValue::Boolean(_) => ValueKind::Flag,
        DeValue::Datetime(_) => ValueKind::Moment,
        DeValue::Array(_) => ValueKind::List,
        DeValue::Table(_) => ValueKind::Table,
    }
}

/// Notes each key of a table that is not in `allowed`, and returns the keys that were probably meant.
pub(super) fn unknown_keys(
    table: &DeTable<'_>,
    allowed: &'static [&'static str],
    faults: &mut Faults,
) -> Vec<&'static str> {
    let mut misspelt = Vec::new();
    for key in table.keys().filter(|key| !allowed.contains(&key.get_ref().as_ref())) {
        let found = key.get_ref().to_string();
        if !faults.is_full() {
            misspelt.extend(nearest(&found, allowed.iter().copied()));
        }
        faults.push(key.span(), What::UnknownKey { found, allowed });
    }
    misspelt
}

/// Defines a type that is read from a table. The reader, the check for unknown keys, and the schema all come from this
/// one list of keys.
macro_rules! table {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $field:ident: $kind:ty,)* }) => {
        #[derive(Debug, schemars::JsonSchema)]
        $(#[$meta])*
        #[schemars(deny_unknown_fields)]
        pub(super) struct $name {
            $($(#[$about])* pub(super) $field: $kind,)*
        }

        impl $name {
            pub(super) fn read_table(
                table: &toml::de::DeTable<'_>,
                place: &$crate::plan_file::fault::TextSpan,
                faults: &mut $crate::plan_file::fault::Faults,
            ) -> Self {
                use $crate::plan_file::value::{Field, Table, unknown_keys};
                let misspelt = unknown_keys(table, &[$(stringify!($field)),*], faults);
                let at = Table { place: place.clone(), misspelt };
                Self {
                    $($field: {
                        faults.key = stringify!($field);
                        Field::field(table.get(stringify!($field)), &at, faults)
                    },)*
                }
            }
        }

        impl $crate::plan_file::value::Read for $name {
            fn read(
                node: $crate::plan_file::value::Node<'_, '_>,
                faults: &mut $crate::plan_file::fault::Faults,
            ) -> Option<Self> {
                match node.get_ref().as_table() {
                    Some(table) => Some(Self::read_table(table, &node.span(), faults)),
                    None => $crate::plan_file::value::wrong_kind(
                        node, $crate::plan_file::fault::Form::Table, faults,
                    ),
                }
            }
        }
    };
}

/// Defines a type that is read from one of a few words.
macro_rules! choice {
    ($(#[$meta:meta])* $vis:vis $name:ident { $($(#[$about:meta])* $variant:ident => $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, schemars::JsonSchema)]
        $vis enum $name {
            $($(#[$about])* #[schemars(rename = $word)] $variant,)*
        }

        impl $name {
            /// The words, in the order of the variants.
            $vis const WORDS: &'static [&'static str] = &[$($word),*];
        }

        impl $crate::plan_file::value::Read for $name {
            fn read(
                node: $crate::plan_file::value::Node<'_, '_>,
                faults: &mut $crate::plan_file::fault::Faults,
            ) -> Option<Self> {
                use $crate::plan_file::fault::{Form, What};
                match node.get_ref().as_str() {
                    $(Some($word) => Some(Self::$variant),)*
                    Some(other) => {
                        faults.push(node.span(), What::Word { found: other.to_owned(), allowed: Self::WORDS });
                        None
                    }
                    None => $crate::plan_file::value::wrong_kind(node, Form::Words(Self::WORDS), faults),
                }
            }
        }
    };
}

pub(super) use {choice, table};
