//! Values of each kind of field: right ones, and wrong ones.

use sandbox::{
    demo,
    tables::{Field, Kind, Table},
};
use serde_json::{Map, Value, json};

/// Right values, at both ends where there are ends.
pub(super) fn values(kind: &Kind) -> Vec<Value> {
    match kind {
        Kind::Flag => vec![json!(true), json!(false)],
        Kind::Long(least, most) => vec![json!(most), json!(least)],
        Kind::Double(least, most) => vec![json!(most), json!(least)],
        Kind::Text(least, most) => vec![json!("é".repeat(*most)), json!("x".repeat(*least))],
        Kind::Digits(count) => vec![json!("7".repeat(*count))],
        Kind::OneOf(_, allowed) => allowed.iter().map(|value| json!(value)).collect(),
        Kind::Phone => vec![json!(demo::LINE), json!("0041223456789")],
        Kind::Moment => vec![json!("2026-03-04T05:06:07+01:00")],
        Kind::Date => vec![json!("2026-03-04")],
        Kind::Price => vec![json!({ "currencyCode": "EUR", "text": "1.00 €", "value": 1.0 })],
        Kind::IpBlock => vec![json!("192.0.2.0/24"), json!("2001:db8::1")],
        Kind::Email => vec![json!("a@exemple.fr"), json!("")],
        Kind::List(kind, most) => {
            let items = values(kind).into_iter().take(*most);
            vec![json!([]), items.collect()]
        }
        Kind::Object(fields) => {
            let value = |field: &Field| (field.name.to_owned(), values(&field.kind)[0].clone());
            let object: Map<String, Value> = fields.iter().map(value).collect();
            vec![object.into()]
        }
    }
}

/// Values that are refused.
pub(super) fn wrong_values(field: &Field) -> Vec<Value> {
    let mut wrong = match field.kind {
        Kind::Flag => vec![json!("true"), json!(1)],
        Kind::Long(least, most) => {
            let outside = [least.checked_sub(1), most.checked_add(1)];
            let outside = outside.into_iter().flatten().map(Value::from);
            outside.chain([json!("7"), json!(7.5)]).collect()
        }
        Kind::Double(least, most) => vec![json!(least - 1.0), json!(most + 1.0), json!("7")],
        Kind::Text(_, most) => vec![json!("x".repeat(most + 1)), json!(7)],
        Kind::Digits(count) => vec![json!("7".repeat(count + 1)), json!("x".repeat(count))],
        Kind::OneOf(..) => vec![json!("unheard of"), json!(7)],
        Kind::Phone => vec![json!("0123456789"), json!("00"), json!(33)],
        Kind::Moment | Kind::Date => vec![json!("yesterday")],
        Kind::Price => vec![json!(1.0)],
        Kind::IpBlock => vec![json!("192.0.2.0/33"), json!("example.com")],
        Kind::Email => vec![json!("nobody"), json!(7)],
        Kind::List(kind, most) => {
            let item = values(kind)[0].clone();
            vec![json!("x"), json!([7]), vec![item; most + 1].into()]
        }
        Kind::Object(_) => vec![json!({}), json!("x")],
    };
    wrong.extend((!field.nullable).then_some(Value::Null));
    wrong
}

/// A right value that is not this one, if there is one.
pub(super) fn other_value(field: &Field, current: &Value) -> Value {
    let mut all = values(&field.kind).into_iter();
    let other = all.find(|value| value != current);
    other.unwrap_or_else(|| current.clone())
}

/// A body that creates an object, with all the fields that it may name.
pub(super) fn creation(table: &Table) -> Value {
    let fields = table.fields.iter().filter(|field| field.in_creation());
    let value = |field: &Field| match field.name {
        "abbreviatedNumber" if table.path.contains("/line/") => json!(2999),
        "abbreviatedNumber" => json!(7999),
        "callNumber" => json!("0033145678999"),
        "nature" => json!("international"),
        _ => values(&field.kind)[0].clone(),
    };
    let object: Map<String, Value> = fields
        .map(|field| (field.name.to_owned(), value(field)))
        .collect();
    object.into()
}
