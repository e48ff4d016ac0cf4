//! From what is typed, pasted or imported to a value.

mod civil;
mod text;

use std::rc::Rc;

use self::text::checked_text;
use super::{Choices, Clears, Field, FieldError, Kind, ListOf, Money, Numbers, SecretText, Value};
use super::{Decimal, Digits, Whole, field_text};
use crate::moment::Moment;
use crate::telephony::characters::{is_blank, is_digits, is_invisible};
use crate::telephony::number::{NumberError, PhoneNumber, TypedNumber};
use crate::telephony::search::fold;
use crate::telephony::spreadsheet;
use crate::telephony::time_condition::Minute;

/// Reads a field's text over what it held before, which may stay, however odd: a text that nobody touched gives that
/// value back.
pub fn read(field: &Field, typed: &str, before: &Value) -> Result<Value, FieldError> {
    if typed == field_text(&field.kind, before) {
        return Ok(before.clone());
    }
    if is_blank(typed) {
        return cleared(field);
    }
    read_kind(&field.kind, typed, before)
}

/// What a field holds once it is cleared.
fn cleared(field: &Field) -> Result<Value, FieldError> {
    match (field.clears, &field.kind) {
        _ if field.required => Err(FieldError::Required),
        (_, Kind::List(_)) => Ok(Value::list([""; 0])),
        (_, Kind::Secret(_)) | (Clears::Null, _) => Ok(Value::Null),
        (Clears::Empty, kind) if kind.takes_empty() => Ok(Value::text("")),
        (Clears::Empty, _) => Err(FieldError::Required),
    }
}

fn read_kind(kind: &Kind, typed: &str, before: &Value) -> Result<Value, FieldError> {
    let trimmed = spreadsheet::unwrap(typed);
    match kind {
        Kind::Switch => switch(trimmed).map(Value::Flag),
        Kind::Text(limits) => {
            checked_text(limits, typed.trim_matches(is_invisible)).map(Value::text)
        }
        Kind::Secret(limits) => {
            checked_text(limits, typed).map(|text| Value::Secret(SecretText::new(text)))
        }
        Kind::Digits(limits) => digits(limits, trimmed).map(Value::text),
        Kind::Number(numbers) => Ok(Value::text(&number(*numbers, trimmed)?)),
        Kind::Whole(limits) => whole(limits, trimmed).map(Value::Whole),
        Kind::Choice(choices, _) => choice(choices, trimmed).map(Value::text),
        Kind::Sound(..) => Ok(Value::text(trimmed)),
        Kind::List(limits) => list(limits, typed),
        Kind::Date => date(trimmed).map(|day| Value::text(&day)),
        Kind::Time => time(trimmed).map(|time| Value::text(&time)),
        Kind::Moment => moment(trimmed).map(Value::Moment),
        Kind::Money => money(trimmed, before).map(Value::Money),
    }
}

fn switch(typed: &str) -> Result<bool, FieldError> {
    match fold(typed).as_str() {
        "true" | "vrai" | "yes" | "oui" | "on" | "1" | "active" | "actif" | "enabled" => Ok(true),
        "false" | "faux" | "no" | "non" | "off" | "0" | "inactive" | "inactif" | "disabled" => {
            Ok(false)
        }
        _ => Err(FieldError::Switch {
            value: typed.to_owned(),
        }),
    }
}

fn digits<'a>(limits: &Digits, typed: &'a str) -> Result<&'a str, FieldError> {
    let value = || typed.to_owned();
    if !is_digits(typed) {
        return Err(FieldError::Digits { value: value() });
    }
    if let Some(first) = limits.first
        && !typed.starts_with(first)
    {
        return Err(FieldError::First {
            value: value(),
            first,
        });
    }
    let (least, most) = (limits.least.into(), limits.most.into());
    if !(least..=most).contains(&typed.len()) {
        return Err(FieldError::Length {
            characters: typed.len(),
            least,
            most,
        });
    }
    Ok(typed)
}

/// A number in the API's spelling.
fn number(numbers: Numbers, typed: &str) -> Result<Rc<str>, NumberError> {
    match numbers {
        Numbers::Whole => Ok(PhoneNumber::parse(typed)?.as_wire().into()),
        Numbers::Prefix => {
            let read = TypedNumber::read(typed)?;
            Ok(match read.international() {
                Some(digits) => format!("00{digits}").into(),
                None => read.digits().into(),
            })
        }
    }
}

fn whole(limits: &Whole, typed: &str) -> Result<i64, FieldError> {
    let value = || typed.to_owned();
    if !is_digits(typed.strip_prefix('-').unwrap_or(typed)) {
        return Err(FieldError::Whole { value: value() });
    }
    let (least, most) = (limits.least, limits.most);
    let number = typed.parse().ok();
    let number = number.filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| FieldError::Range {
        value: value(),
        least,
        most,
    })
}

/// As the API spells it, in any case, or by another name that it has in files.
fn choice<'a>(choices: &Choices, typed: &'a str) -> Result<&'a str, FieldError> {
    let Choices::Fixed(choices) = choices else {
        return Ok(typed);
    };
    let word = fold(typed);
    let exact = choices.iter().find(|choice| choice.value == typed);
    let named = || {
        let mut choices = choices.iter();
        choices.find(|it| fold(it.value) == word || it.aliases.contains(&word.as_str()))
    };
    let found = exact.or_else(named).map(|choice| choice.value);
    found.ok_or_else(|| FieldError::Choice {
        value: typed.to_owned(),
    })
}

/// Items apart by line breaks, commas or semicolons.
fn list(limits: &ListOf, typed: &str) -> Result<Value, FieldError> {
    let mut items: Vec<Rc<str>> = Vec::new();
    for part in typed.split(['\n', ',', ';']) {
        if is_blank(part) {
            continue;
        }
        let Value::Text(item) = read_kind(limits.item, part, &Value::Null)? else {
            continue;
        };
        if items.contains(&item) {
            return Err(FieldError::Twice {
                value: item.to_string(),
            });
        }
        items.push(item);
    }
    let most = limits.most.into();
    if items.len() > most {
        return Err(FieldError::TooMany { most });
    }
    Ok(Value::list(items))
}

fn date(typed: &str) -> Result<String, FieldError> {
    civil::day(typed).ok_or_else(|| FieldError::Date {
        value: typed.to_owned(),
    })
}

fn time(typed: &str) -> Result<String, FieldError> {
    let minute = Minute::typed(typed).ok();
    let minute = minute.filter(|minute| *minute < Minute::END_OF_DAY);
    let minute = minute.ok_or_else(|| FieldError::Time {
        value: typed.to_owned(),
    })?;
    Ok(format!("{minute}:00"))
}

fn moment(typed: &str) -> Result<Moment, FieldError> {
    match Moment::from_wire(typed) {
        Moment::Odd(_) => Err(FieldError::Moment {
            value: typed.to_owned(),
        }),
        moment @ Moment::At(_) => Ok(moment),
    }
}

/// `12.50 EUR`, or an amount alone where the currency is known.
fn money(typed: &str, before: &Value) -> Result<Money, FieldError> {
    let error = || FieldError::Money {
        value: typed.to_owned(),
    };
    let is_code = |code: &&str| code.bytes().all(|byte| byte.is_ascii_uppercase());
    let (amount, named) = match typed.rsplit_once(char::is_whitespace) {
        Some((amount, code)) if is_code(&code) => (amount.trim(), Some(Rc::from(code))),
        _ => (typed, None),
    };
    let known = match before {
        Value::Money(money) => Some(money.currency.clone()),
        _ => None,
    };
    Ok(Money {
        amount: Decimal::parse(amount).ok_or_else(error)?,
        currency: named.or(known).ok_or_else(error)?,
    })
}
