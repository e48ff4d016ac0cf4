//! From records to the bodies of writes: of a change, only the fields that differ.

use std::rc::Rc;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::telephony::record::{
    Access, Chooser, Field, Fields, Kind, Money, Record, Schema, Update, Value, Wire, diff,
    field_text,
};

/// A JSON object under construction.
#[derive(Default)]
pub(super) struct Body<'a>(Vec<(Rc<str>, Node<'a>)>);

/// A part of a body.
pub(super) enum Node<'a> {
    Null,
    Flag(bool),
    Whole(i64),
    Text(&'a str),
    Owned(String),
    Texts(&'a [Rc<str>]),
    /// As it is written: a number that is not whole, or what came from the API.
    Raw(Box<RawValue>),
    List(Vec<Node<'a>>),
    Object(Body<'a>),
}

/// The body of a `PUT`: the fields that differ. The members of an object in it go together, since it is replaced as a
/// whole.
pub(super) fn update_body<'a>(schema: &Schema, before: &Record, after: &'a Record) -> Body<'a> {
    let differing = diff(schema, before, after);
    let is_whole = matches!(schema.resource.verbs.update, Some((Update::Whole, _)));
    let fields = schema.fields();
    let objects: Vec<&str> = differing
        .iter()
        .filter_map(|place| object_of(fields.get(*place)?))
        .collect();
    let mut body = Body::default();
    for (place, field) in fields.iter().enumerate() {
        let differs = differing.contains(&place);
        let goes_along = is_whole || object_of(field).is_some_and(|it| objects.contains(&it));
        let is_set = names_before(fields, place, field);
        if !is_set && (differs || (goes_along && field.is_updated())) {
            body.set_field(field.name, field, after.get(place));
        }
    }
    body
}

/// The body of a `POST`: all that is given at creation and is not null.
pub(super) fn create_body<'a>(schema: &Schema, after: &'a Record) -> Body<'a> {
    let mut body = Body::default();
    for (place, field) in schema.fields().iter().enumerate() {
        let is_given = match field.access {
            Access::Create | Access::Write => true,
            Access::Identity => schema.resource.chooser != Chooser::Server,
            Access::Read | Access::Update => false,
        };
        let value = after.get(place);
        let is_given = is_given && !names_before(schema.fields(), place, field);
        if is_given && *value != Value::Null {
            let name = Some(field.created_as).filter(|name| !name.is_empty());
            body.set_field(name.unwrap_or(field.name), field, value);
        }
    }
    body
}

/// Whether another field before it has its name, and so its value.
fn names_before(fields: Fields, place: usize, field: &Field) -> bool {
    fields.iter().take(place).any(|it| it.name == field.name)
}

/// The object that a field is a member of, if it is none of the record's own.
fn object_of(field: &Field) -> Option<&'static str> {
    field.name.split_once('.').map(|(object, _)| object)
}

/// A value as the API writes it; nothing for what could not be read, nor for a secret that was not typed.
pub(super) fn node<'a>(kind: &Kind, value: &'a Value) -> Option<Node<'a>> {
    Some(match value {
        Value::Unreadable(_) => return None,
        Value::Null if matches!(kind, Kind::Secret(_)) => return None,
        Value::Null => Node::Null,
        Value::Flag(flag) => Node::Flag(*flag),
        Value::Whole(number) => Node::Whole(*number),
        Value::Text(text) if is_number(kind, text) => raw(text).unwrap_or(Node::Text(text)),
        Value::Text(text) => Node::Text(text),
        Value::Secret(secret) => Node::Text(secret.expose()),
        Value::Moment(_) => Node::Owned(field_text(kind, value)),
        Value::Money(money) => Node::Object(price(money)),
        Value::List(items) => Node::Texts(items),
    })
}

/// Whether the API writes this text as a number; one with leading zeros would not come back as it was.
fn is_number(kind: &Kind, text: &str) -> bool {
    let wire = match kind {
        Kind::Digits(limits) => limits.wire,
        Kind::Choice(_, wire) | Kind::Sound(_, wire) => *wire,
        _ => Wire::Text,
    };
    let are_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    wire == Wire::Number && are_digits && (text == "0" || !text.starts_with('0'))
}

fn price(money: &Money) -> Body<'_> {
    let mut price = Body::default();
    price.set("currencyCode", Node::Text(&money.currency));
    let amount = money.amount.to_string();
    price.set("value", raw(&amount).unwrap_or(Node::Null));
    price
}

fn raw<'a>(json: &str) -> Option<Node<'a>> {
    RawValue::from_string(json.to_owned()).ok().map(Node::Raw)
}

impl<'a> Body<'a> {
    /// Sets a member, or the member of a member: `logs.email`.
    pub(super) fn set(&mut self, path: &str, node: Node<'a>) {
        let Some((name, below)) = path.split_once('.') else {
            self.0.push((path.into(), node));
            return;
        };
        let known = self.0.iter_mut().find(|(known, _)| **known == *name);
        if let Some((_, Node::Object(object))) = known {
            object.set(below, node);
        } else {
            let mut object = Body::default();
            object.set(below, node);
            self.0.push((name.into(), Node::Object(object)));
        }
    }

    pub(super) fn set_field(&mut self, name: &str, field: &Field, value: &'a Value) {
        if let Some(node) = node(&field.kind, value) {
            self.set(name, node);
        }
    }

    /// Sets a member of this very name, dots and all.
    pub(super) fn set_whole(&mut self, name: &str, node: Node<'a>) {
        self.0.push((name.into(), node));
    }

    /// Whether it has a member of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| **known == *name)
    }
}

impl Serialize for Body<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, node)| (&**name, node)))
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Owned(text) => serializer.serialize_str(text),
            Self::Texts(items) => serializer.collect_seq(items.iter().map(|item| &**item)),
            Self::Raw(raw) => raw.serialize(serializer),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(body) => body.serialize(serializer),
        }
    }
}
