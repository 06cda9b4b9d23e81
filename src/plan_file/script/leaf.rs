//! The parts that only scripts have: prose, and the words for the chair's acts.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::plan_file::fault::{Faults, Form, What};
use crate::plan_file::value::{Node, Read, wrong_kind};
use crate::rehearsal::script::{ChairAct, Step};
use crate::text::unfit;

/// The text of a step, which may have several lines.
#[derive(Debug)]
pub(super) struct Prose(pub(super) String);

#[derive(Debug, Clone, Copy)]
pub(super) struct ActWord(pub(super) ChairAct);

impl Read for Prose {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let Some(text) = node.get_ref().as_str() else { return wrong_kind(node, Form::Text, faults) };
        let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        let folded = lines.collect::<Vec<_>>().join(" ");
        match unfit(&folded, usize::from(Step::LONGEST)) {
            Some(unfit) => {
                faults.push(node.span(), What::Text(unfit));
                None
            }
            None => Some(Self(folded)),
        }
    }
}

impl Read for ActWord {
    fn read(node: Node<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let Some(word) = node.get_ref().as_str() else {
            return wrong_kind(node, Form::Words(ChairAct::WORDS), faults);
        };
        let act = ChairAct::of(word);
        if act.is_none() {
            faults.push(node.span(), What::Word { found: word.to_owned(), allowed: ChairAct::WORDS });
        }
        act.map(Self)
    }
}

impl JsonSchema for Prose {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Prose".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

impl JsonSchema for ActWord {
    fn schema_name() -> Cow<'static, str> {
        "Act".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "An act of the chair.", "type": "string", "enum": ChairAct::WORDS })
    }
}
