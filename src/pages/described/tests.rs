//! What holds of every description, and what the described tabs say of real answers.

use std::collections::BTreeSet;

use super::*;
use crate::i18n::{Catalogue, Locale};
use crate::telephony::record::{
    Access, Answer, Chooser, Clears, Draft, Field, Fields, Format, Holds, Kind, Look, Record,
    Scope, Shape, Value, Verb, field_text, read,
};
use crate::telephony::search::fold;

mod tabs;

const SCOPE: [&str; 2] = ["billingAccount", "serviceName"];

fn catalogues() -> [Catalogue; 2] {
    Locale::ALL.map(|locale| {
        let root = env!("CARGO_MANIFEST_DIR");
        let path = format!("{root}/assets/translations/Messages_{locale}.json");
        Catalogue::parse(locale, &std::fs::read_to_string(path).unwrap()).unwrap()
    })
}

/// All fields of a description, those of its actions and filters too.
fn all_fields(schema: &'static Schema) -> Vec<&'static Field> {
    let actions = schema.resource.actions.iter();
    let of_actions = actions.flat_map(|action| Fields(action.fields).iter());
    let filters = schema.shape.filters().iter();
    schema
        .fields()
        .iter()
        .chain(of_actions)
        .chain(filters)
        .collect()
}

fn verbs(schema: &Schema) -> Vec<Verb> {
    let verbs = schema.resource.verbs;
    let own = [
        verbs.create,
        verbs.update.map(|(_, verb)| verb),
        verbs.delete,
    ];
    let actions = schema.resource.actions.iter().map(|action| action.verb);
    own.into_iter().flatten().chain(actions).collect()
}

/// All translation keys of a description.
fn keys(schema: &'static Schema) -> Vec<&'static str> {
    let mut keys = Vec::new();
    for section in schema.sections {
        keys.extend([section.title, section.hint]);
    }
    for field in all_fields(schema) {
        keys.extend([field.label, field.hint]);
        keys.extend(field.kind.fixed().iter().map(|choice| choice.label));
        if let Kind::Whole(limits) = field.kind {
            keys.extend(limits.unit.key());
        }
    }
    for verb in verbs(schema) {
        keys.extend([verb.button, verb.what, verb.done, verb.question]);
    }
    match schema.shape {
        Shape::Form => {}
        Shape::List(list) => keys.push(list.empty),
        Shape::Report(report) => keys.push(report.empty),
    }
    keys.retain(|key| !key.is_empty());
    keys
}

#[test]
fn every_text_stands_in_both_catalogues() {
    for catalogue in catalogues() {
        for schema in DESCRIBED {
            for key in keys(schema) {
                let text = catalogue.text(key);
                assert_ne!(text, key, "{} lacks {key}", catalogue.locale());
            }
        }
    }
}

#[test]
fn a_field_depends_on_one_before_it_that_may_have_the_value() {
    for schema in DESCRIBED {
        let path = schema.resource.path;
        for (at, field) in schema.fields().iter().enumerate() {
            let Some(when) = field.when else { continue };
            let place = schema.fields().place(when.field);
            let place = place.filter(|place| *place < at);
            let on = schema.fields().get(place.expect(path)).unwrap();
            assert!(!when.is.is_empty(), "{path}: {}", field.name);
            for text in when.is {
                assert!(read(on, text, &Value::Null).is_ok(), "{path}: {text}");
            }
        }
    }
}

/// Fields may share a name where at most one of them applies at a time, and all of them hold texts.
#[test]
fn names_are_unique_among_the_fields_that_apply() {
    for schema in DESCRIBED {
        let fields: Vec<&Field> = schema.fields().iter().collect();
        for (at, field) in fields.iter().enumerate() {
            for other in fields
                .iter()
                .skip(at + 1)
                .filter(|it| it.name == field.name)
            {
                let are_apart = match (field.when, other.when) {
                    (Some(one), Some(two)) => {
                        one.field == two.field && !one.is.iter().any(|it| two.is.contains(it))
                    }
                    _ => false,
                };
                let path = schema.resource.path;
                assert!(are_apart, "{path}: {} twice", field.name);
                for it in [field, other] {
                    let value = read(it, &typed(it), &Value::Null).unwrap();
                    assert!(value.as_text().is_some(), "{path}: {}", it.name);
                }
            }
        }
    }
}

#[test]
fn limits_leave_something_and_choices_differ() {
    for field in DESCRIBED.into_iter().flat_map(all_fields) {
        let name = field.name;
        match field.kind {
            Kind::Whole(limits) => assert!(limits.least < limits.most, "{name}"),
            Kind::Text(limits) | Kind::Secret(limits) => {
                assert!(limits.least <= limits.most && limits.most > 0, "{name}");
            }
            Kind::Digits(limits) => {
                assert!(1 <= limits.least && limits.least <= limits.most, "{name}");
                assert!(limits.first.is_none_or(|it| it.is_ascii_digit()), "{name}");
            }
            Kind::List(limits) => {
                let is_text = matches!(
                    limits.item,
                    Kind::Text(_) | Kind::Number(_) | Kind::Digits(_)
                );
                assert!(limits.most > 0 && is_text, "{name}");
            }
            _ => {}
        }
        let mut words = BTreeSet::new();
        for choice in field.kind.fixed() {
            assert!(words.insert(fold(choice.value)), "{name}: {}", choice.value);
            for alias in choice.aliases {
                assert_eq!(*alias, fold(alias), "{name}");
                assert!(words.insert((*alias).to_owned()), "{name}: {alias}");
            }
        }
    }
}

#[test]
fn a_column_of_a_file_has_one_name_and_a_line_is_about_one_record() {
    for schema in DESCRIBED {
        let Shape::List(list) = schema.shape else {
            continue;
        };
        let Some(format) = list.csv else { continue };
        let mut names = BTreeSet::new();
        for column in format.columns {
            assert!(names.insert(fold(column.name)), "{}", column.name);
            for alias in column.aliases {
                assert_eq!(*alias, fold(alias));
                assert!(names.insert((*alias).to_owned()), "{alias}");
            }
        }
        assert!(
            schema
                .fields()
                .iter()
                .any(|field| field.is_key && field.csv.is_some())
        );
        let in_file = schema.fields().iter().filter(|field| field.csv.is_some());
        assert!(in_file.map(|it| it.name).eq(format.names()));
    }
}

#[test]
fn resources_fit_their_shapes_and_paths_their_places() {
    let scope = Scope::of_account("ba").with("serviceName", "sn");
    for schema in DESCRIBED {
        let resource = &schema.resource;
        let paths = [resource.path]
            .into_iter()
            .chain(resource.also.iter().copied());
        let sources = schema.fields().iter().filter_map(|it| it.kind.source());
        for path in paths.chain(sources.map(|source| source.path)) {
            let segments = scope.segments(path);
            assert!(segments.is_ok(), "{path}: {SCOPE:?} are known");
            assert!(path.starts_with('/') && !path.ends_with('/'), "{path}");
        }
        let verbs = resource.verbs;
        let writes = verbs.create.is_some() || verbs.update.is_some() || verbs.delete.is_some();
        match schema.shape {
            Shape::Form => assert_eq!(resource.holds, Holds::One),
            Shape::List(_) => assert_ne!(resource.holds, Holds::One),
            Shape::Report(_) => assert!(!writes && resource.holds != Holds::One),
        }
        let identity = schema.fields().identity();
        let is_addressed = resource.holds == Holds::Ids && writes;
        assert!(!is_addressed || identity.is_some(), "{}", resource.path);
        if resource.chooser == Chooser::User {
            let field = schema.fields().get(identity.unwrap()).unwrap();
            assert!(field.required && field.access == Access::Identity);
        }
        if let Some(verb) = verbs.create {
            assert!(resource.chooser != Chooser::Server || verb.answer != Answer::Nothing);
        }
    }
}

/// A text that a field takes.
fn typed(field: &Field) -> String {
    let text = match &field.kind {
        Kind::Switch => "true",
        Kind::Number(_) => "+33 9 72 10 00 42",
        Kind::Whole(limits) => return limits.most.min(1_000_000).to_string(),
        Kind::Choice(..) if !field.kind.fixed().is_empty() => field.kind.fixed()[0].value,
        Kind::Date => "25/12/2026",
        Kind::Time => "8h30",
        Kind::Moment => "2026-12-25T08:30:00+01:00",
        Kind::Money => "12,5 EUR",
        Kind::Digits(limits) => {
            let first = limits.first.unwrap_or('1').to_string();
            return first + &"0".repeat(usize::from(limits.most) - 1);
        }
        Kind::Text(limits) | Kind::Secret(limits) => {
            return match limits.format {
                Format::Free => "a".repeat(usize::from(limits.most)),
                Format::Email => "accueil@example.org".to_owned(),
                Format::IpBlock => "192.0.2.0/24".to_owned(),
                Format::Url => "https://example.org/".to_owned(),
            };
        }
        Kind::Choice(..) | Kind::Sound(..) => "12",
        Kind::List(_) => "",
    };
    text.to_owned()
}

#[test]
fn every_field_reads_back_what_it_shows() {
    for field in DESCRIBED.into_iter().flat_map(all_fields) {
        let value = read(field, &typed(field), &Value::Null).unwrap();
        if field.is_read() {
            let text = field_text(&field.kind, &value);
            assert_eq!(
                read(field, &text, &Value::Null),
                Ok(value),
                "{}",
                field.name
            );
        }
        if field.clears == Clears::Null && !field.required {
            assert_eq!(
                read(field, "", &Value::Flag(true)),
                Ok(Value::Null),
                "{}",
                field.name
            );
        }
    }
}

#[test]
fn hooks_name_fields_that_there_are() {
    for schema in DESCRIBED {
        let filled = schema.fields().iter();
        let filled = filled.map(|field| read(field, &typed(field), &Value::Null).unwrap());
        for record in [Record::default(), Record::new(filled.collect())] {
            let look = Look::new(schema.fields(), &record);
            for (name, _) in schema.check.map(|check| check(look)).unwrap_or_default() {
                assert!(schema.fields().place(name).is_some(), "{name}");
            }
            if let Some(remark) = schema.note.and_then(|note| note(look)) {
                for catalogue in catalogues() {
                    assert_ne!(catalogue.text(remark.key), remark.key);
                }
            }
        }
        let proposed = Draft::new(schema.proposed());
        assert!(proposed.record(schema) == schema.proposed());
    }
}
