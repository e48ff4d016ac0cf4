//! The types of values, and which JSON is one of them.

use std::net::IpAddr;

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

use super::{Field, Object};
use crate::{
    body::mistyped,
    error::ApiError,
    number::{all_digits, plausible},
};

/// A type of the schema, with the limits that the server knows.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// `boolean`.
    Flag,
    /// `long`, both ends included.
    Long(i64, i64),
    /// `double`, both ends included.
    Double(f64, f64),
    /// `string` of so many characters.
    Text(usize, usize),
    /// `string` of so many digits, no more and no fewer.
    Digits(usize),
    /// A value of the enum of this name.
    OneOf(&'static str, &'static [&'static str]),
    /// `phoneNumber`; an empty text is none.
    Phone,
    /// `datetime`, RFC 3339.
    Moment,
    /// `date`.
    Date,
    /// `order.Price`.
    Price,
    /// `ipBlock`: an address, or a network as `192.0.2.0/24`.
    IpBlock,
    /// An address of e-mail; an empty text is none.
    Email,
    /// So many items at most, all of one kind.
    List(&'static Kind, usize),
    /// An object with all of these fields and no other.
    Object(&'static [Field]),
}

impl Kind {
    /// The value as it is stored; a refusal names the field.
    pub(crate) fn stored(&self, name: &str, found: &Value) -> Result<Value, ApiError> {
        match self {
            Self::Phone => return phone(name, found),
            Self::List(kind, most) => return list(kind, *most, name, found),
            Self::Object(fields) => return object(fields, name, found),
            _ => {}
        }
        match self.is_valid(found) {
            true => Ok(found.clone()),
            false => Err(mistyped(name, &self.type_name(), found)),
        }
    }

    fn is_valid(&self, found: &Value) -> bool {
        match self {
            Self::Flag => found.is_boolean(),
            Self::Long(least, most) => found
                .as_i64()
                .is_some_and(|number| (*least..=*most).contains(&number)),
            Self::Double(least, most) => found
                .as_f64()
                .is_some_and(|number| (*least..=*most).contains(&number)),
            Self::Price => found.get("value").is_some_and(Value::is_number),
            _ => found.as_str().is_some_and(|text| self.is_valid_text(text)),
        }
    }

    fn is_valid_text(&self, text: &str) -> bool {
        match self {
            Self::Text(least, most) => (*least..=*most).contains(&text.chars().count()),
            Self::Digits(count) => text.len() == *count && all_digits(text),
            Self::OneOf(_, values) => values.contains(&text),
            Self::Moment => DateTime::parse_from_rfc3339(text).is_ok(),
            Self::Date => text.parse::<NaiveDate>().is_ok(),
            Self::IpBlock => is_ip_block(text),
            Self::Email => text.is_empty() || is_email(text),
            _ => false,
        }
    }

    fn type_name(&self) -> String {
        match self {
            Self::Flag => "boolean".to_owned(),
            Self::Long(least, most) => format!("long between {least} and {most}"),
            Self::Double(least, most) => format!("double between {least} and {most}"),
            Self::Text(0, most) => format!("string of at most {most} characters"),
            Self::Text(least, most) => format!("string of {least} to {most} characters"),
            Self::Digits(count) => format!("string of {count} digits"),
            Self::OneOf(name, _) => (*name).to_owned(),
            Self::Phone => "phoneNumber".to_owned(),
            Self::Moment => "datetime".to_owned(),
            Self::Date => "date".to_owned(),
            Self::Price => "order.Price".to_owned(),
            Self::IpBlock => "ipBlock".to_owned(),
            Self::Email => "email".to_owned(),
            Self::List(kind, _) => format!("{}[]", kind.type_name()),
            Self::Object(_) => "object".to_owned(),
        }
    }
}

/// With `00` in place of `+`.
fn phone(name: &str, found: &Value) -> Result<Value, ApiError> {
    let stored = found.as_str().map(|text| match text.strip_prefix('+') {
        Some(rest) => format!("00{rest}"),
        None => text.to_owned(),
    });
    match stored {
        Some(number) if number.is_empty() || plausible(&number) => Ok(number.into()),
        _ => Err(mistyped(name, "phoneNumber", found)),
    }
}

fn list(kind: &Kind, most: usize, name: &str, found: &Value) -> Result<Value, ApiError> {
    let Some(items) = found.as_array() else {
        return Err(mistyped(name, &format!("{}[]", kind.type_name()), found));
    };
    if items.len() > most {
        let problem = format!("Too many items: {}, at most {most}", items.len());
        return Err(ApiError::field(name, problem));
    }
    let item = |(index, item)| kind.stored(&format!("{name}[{index}]"), item);
    items.iter().enumerate().map(item).collect()
}

fn object(fields: &[Field], name: &str, found: &Value) -> Result<Value, ApiError> {
    let Some(given) = found.as_object() else {
        return Err(mistyped(name, "object", found));
    };
    if let Some(unknown) = given
        .keys()
        .find(|key| fields.iter().all(|field| field.name != key.as_str()))
    {
        let message = format!("Received not described parameters: ({name}.{unknown})");
        return Err(ApiError::bad_request(message));
    }
    let mut stored = Object::new();
    for field in fields {
        let name = format!("{name}.{}", field.name);
        let Some(value) = given.get(field.name) else {
            return Err(ApiError::field(&name, "This parameter is mandatory"));
        };
        stored.insert(field.name.to_owned(), field.kind.stored(&name, value)?);
    }
    Ok(stored.into())
}

fn is_ip_block(text: &str) -> bool {
    let (address, length) = match text.split_once('/') {
        Some((address, length)) => (address, Some(length)),
        None => (text, None),
    };
    let most = match address.parse() {
        Ok(IpAddr::V4(_)) => 32,
        Ok(IpAddr::V6(_)) => 128,
        Err(_) => return false,
    };
    length.is_none_or(|length| {
        all_digits(length) && length.parse::<u32>().is_ok_and(|bits| bits <= most)
    })
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}
