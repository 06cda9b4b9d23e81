//! The format of the file of settings: its keys, and what each may be.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::names::Language;
use crate::plan_file::fault::{Faults, Form};
use crate::plan_file::leaf::{BrokerUrl, Flag, Text};
use crate::plan_file::value::{At, Needed, Node, Read, choice, table, wrong_kind};

/// A setting that has one of a few values: a row of the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingRow {
    /// Its key.
    pub key: &'static str,
    /// The message that says what it is.
    pub about: &'static str,
    /// What holds without it, as one of the words.
    pub default: &'static str,
    /// What it may be.
    pub allowed: &'static [&'static str],
}

impl SettingRow {
    /// Returns one of its values as the file has it: all but true and false are text.
    #[must_use]
    pub fn value(self, word: &str) -> String {
        if matches!(word, "true" | "false") { word.to_owned() } else { format!("\"{word}\"") }
    }

    /// Returns its line in the file, with one of its values.
    #[must_use]
    pub fn line(self, word: &str) -> String {
        format!("{} = {}", self.key, self.value(word))
    }
}

/// Defines the file of settings. The reader, the check for unknown keys, and the rows of the example all come from this one list.
macro_rules! settings {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$about:meta])* $key:ident: $kind:ident = $default:literal, $message:literal;)*
    } and tables {
        $($(#[$own_about:meta])* $own:ident: $own_kind:ident;)*
    }) => {
        table! {
            $(#[$meta])*
            $name {
                $($(#[$about])* $key: Option<At<$kind>>,)*
                $($(#[$own_about])* $own: Option<At<$own_kind>>,)*
            }
        }

        /// The settings that have one of a few values, in the order of the example.
        pub const SETTINGS: &[SettingRow] = &[$(SettingRow {
            key: stringify!($key),
            about: $message,
            default: $default,
            allowed: $kind::WORDS,
        }),*];

        /// All keys of the file.
        pub(super) const KEYS: &[&str] = &[$(stringify!($key),)* $(stringify!($own),)*];
    };
}

settings! {
    /// The settings of a person, for Tribune.
    SettingsFile {
        /// The language that the program speaks.
        language: LanguageSetting = "auto", "setting-language";
        /// How many colours are drawn.
        colours: Colours = "auto", "setting-colours";
        /// The terminal's ground.
        ground: Ground = "auto", "setting-ground";
        /// Whether alerts ring the terminal's bell.
        bell: Flag = "true", "setting-bell";
        /// Who puts right-to-left text in order.
        bidi: Bidi = "auto", "setting-bidi";
    } and tables {
        /// The broker that joins rooms.
        broker: BrokerTable;
        /// By the name of a verb, its keys.
        keys: KeyTable;
    }
}

table! {
    /// The broker that joins rooms, and what lets this side in.
    BrokerTable {
        /// Its address, as `mqtts://broker.example/ndm-un27`.
        address: Needed<BrokerUrl>,
        /// The file of the certificates that are trusted.
        ca: Option<At<Text>>,
        /// The file of the user name and the password, a line each.
        login: Option<At<Text>>,
    }
}

choice! {
    /// The language that the program speaks.
    pub LanguageSetting {
        /// The plan's, then the system's.
        Auto => "auto",
        /// English.
        English => "en",
        /// French.
        French => "fr",
        /// Arabic.
        Arabic => "ar",
    }
}

choice! {
    /// How many colours are drawn.
    pub Colours {
        /// As many as the terminal says.
        Auto => "auto",
        /// None.
        None => "none",
        /// The sixteen of the terminal's own palette.
        Sixteen => "16",
        /// The fixed palette of 256.
        TwoFiftySix => "256",
        /// Any.
        Full => "full",
    }
}

choice! {
    /// The terminal's ground.
    pub Ground {
        /// As the terminal says; dark where it says nothing.
        Auto => "auto",
        /// Dark.
        Dark => "dark",
        /// Light.
        Light => "light",
    }
}

choice! {
    /// Who puts right-to-left text in order.
    pub Bidi {
        /// The terminal is asked.
        Auto => "auto",
        /// The terminal.
        Terminal => "terminal",
        /// The program.
        Tribune => "tribune",
    }
}

impl Flag {
    pub(super) const WORDS: &'static [&'static str] = &["true", "false"];
}

impl LanguageSetting {
    /// Returns the language; `None` where another is to say it.
    #[must_use]
    pub fn language(self) -> Option<Language> {
        match self {
            Self::Auto => None,
            Self::English => Some(Language::English),
            Self::French => Some(Language::French),
            Self::Arabic => Some(Language::Arabic),
        }
    }
}

/// The table of keys. Its own keys are the names of verbs, so the reader of it is apart.
#[derive(Debug)]
pub(super) struct KeyTable;

impl Read for KeyTable {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        if node.get_ref().is_table() { Some(Self) } else { wrong_kind(node, Form::Table, faults) }
    }
}

impl JsonSchema for KeyTable {
    fn schema_name() -> Cow<'static, str> {
        "Keys".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object" })
    }
}
