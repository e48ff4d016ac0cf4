//! From records to bodies.

use super::super::encode::{create_body, update_body};
use super::super::inside::changed;
use super::super::write::{action_segments, item_segments, without_secrets};
use super::*;
use crate::api::request::{Method, Request};
use crate::telephony::record::{Action, SecretText, read};
use crate::telephony::service::ServiceId;

const BEFORE: &str = r#"{"on": false, "delay": 900, "to": "", "sound": 12, "codes": ["a"],
    "logs": {"email": "a@b.fr", "often": "Never"}, "state": "fine", "at": "soon"}"#;

/// The body of an edit that types a text into one field.
fn edited(name: &str, typed: &str) -> String {
    let before = form(BEFORE);
    let at = place(&FORM, name);
    let field = FORM.fields().get(at).unwrap();
    let value = read(field, typed, before.get(at)).unwrap();
    let after = before.clone().with(at, value);
    json(&update_body(&FORM, &before, &after))
}

#[test]
fn an_update_carries_what_differs_in_the_form_of_the_api() {
    for (name, typed, body) in [
        ("on", "true", r#"{"on":true}"#),
        ("delay", "20", r#"{"delay":20}"#),
        ("to", "0972100042", r#"{"to":"0033972100042"}"#),
        ("sound", "7", r#"{"sound":7}"#),
        ("sound", "", r#"{"sound":null}"#),
        ("codes", "a, b", r#"{"codes":["a","b"]}"#),
        ("codes", "", r#"{"codes":[]}"#),
        (
            "at",
            "2026-12-25T08:30:00+01:00",
            r#"{"at":"2026-12-25T07:30:00Z"}"#,
        ),
        (
            "price",
            "12,50 EUR",
            r#"{"price":{"currencyCode":"EUR","value":12.5}}"#,
        ),
        ("password", "hunter2", r#"{"password":"hunter2"}"#),
        ("delay", "900", "{}"),
        ("at", "soon", "{}"),
        ("password", "", "{}"),
    ] {
        assert_eq!(edited(name, typed), body, "{name} {typed}");
    }
}

#[test]
fn the_members_of_an_object_go_together() {
    assert_eq!(
        edited("logs.often", "Daily"),
        r#"{"logs":{"email":"a@b.fr","often":"Daily"}}"#
    );
    assert_eq!(
        edited("logs.email", ""),
        r#"{"logs":{"email":null,"often":"Never"}}"#
    );
}

#[test]
fn a_whole_update_carries_all_that_may_be_written_and_can_be_read() {
    static WHOLE: Schema = Schema {
        shape: Shape::Form,
        resource: Resource {
            verbs: Verbs::NONE.update(Update::Whole, Verb::new("l", "l", "l")),
            ..Resource::one("/telephony/{billingAccount}/voicemail/{serviceName}/settings")
        },
        sections: &[Section {
            title: "",
            hint: "",
            fields: &[
                Field::new("on", "l", Kind::Switch),
                Field::new("name", "l", TEXT),
                Field::new("odd", "l", Kind::Switch),
                Field::new("unread", "l", TEXT).read_only(),
            ],
        }],
        check: None,
        note: None,
    };
    let before = r#"{"on": true, "name": "x", "odd": "perhaps", "unread": 4}"#;
    let before = decode::record(WHOLE.fields(), raw(before)).unwrap();
    let after = before.clone().with(0, Value::Flag(false));
    let body = json(&update_body(&WHOLE, &before, &after));
    assert_eq!(body, r#"{"on":false,"name":"x"}"#);
}

#[test]
fn a_creation_carries_what_is_given_then_and_is_there() {
    let text = Value::text;
    let values = vec![
        text("7001"),
        text(""),
        text("f"),
        text("l"),
        Value::Flag(true),
    ];
    let body = json(&create_body(&LIST, &Record::new(values)));
    assert_eq!(body, r#"{"code":7001,"name":"","fixed":"f","enable":true}"#);
    let odd = vec![text("0700"), Value::Unreadable("{}".into())];
    let body = json(&create_body(&LIST, &Record::new(odd)));
    assert_eq!(body, r#"{"code":"0700"}"#);
}

#[test]
fn fields_of_one_name_are_one_member() {
    static ENTRY: Schema = Schema {
        shape: Shape::Form,
        resource: Resource::one("/entry"),
        sections: &[Section {
            title: "",
            hint: "",
            fields: &[
                Field::new("action", "l", TEXT),
                Field::new("param", "l", Kind::Number(Numbers::Whole)).when("action", &["a"]),
                Field::new("param", "l", TEXT).when("action", &["b"]),
            ],
        }],
        check: None,
        note: None,
    };
    let record = |text: &str| Record::new(["b", text, text].map(Value::text).to_vec());
    let (before, after) = (record("1"), record("2"));
    let body = json(&update_body(&ENTRY, &before, &after));
    assert_eq!(body, r#"{"param":"2"}"#);
    let body = json(&create_body(&ENTRY, &after));
    assert_eq!(body, r#"{"action":"b","param":"2"}"#);
}

#[test]
fn what_is_written_is_read_back_as_it_was() {
    let before = Record::default();
    for (name, typed) in [
        ("on", "false"),
        ("delay", "20"),
        ("to", "0972100042"),
        ("sound", "7"),
        ("codes", "a, b"),
        ("at", "2026-12-25T08:30:00+01:00"),
        ("price", "0,0125 EUR"),
        ("logs.email", "x"),
    ] {
        let at = place(&FORM, name);
        let value = read(FORM.fields().get(at).unwrap(), typed, &Value::Null).unwrap();
        let after = before.clone().with(at, value);
        let body = json(&update_body(&FORM, &before, &after));
        assert_eq!(form(&body), after, "{name}: {body}");
    }
}

#[test]
fn an_action_is_below_its_record_or_has_a_path_of_its_own() {
    let action = |name| Action {
        name,
        verb: Verb::new("l", "l", "l"),
        fields: &[],
    };
    let line = Scope::of_service(&ServiceId::new("ba", "sn"));
    let record = Record::new(vec![Value::text("7")]);
    let path = |schema, record, name| {
        let path = action_segments(&line, schema, record, &action(name)).unwrap();
        path.join("/")
    };
    assert_eq!(
        path(&LIST, Some(&record), "start"),
        "telephony/ba/abbreviatedNumber/7/start"
    );
    assert_eq!(
        path(&FORM, None, "phone/reboot"),
        "telephony/ba/line/sn/options/phone/reboot"
    );
    assert_eq!(
        path(&FORM, None, "/telephony/{billingAccount}/x"),
        "telephony/ba/x"
    );
}

#[test]
fn an_item_is_addressed_by_its_id_and_never_by_none() {
    let account = Scope::of_account("ba");
    let record = Record::new(vec![Value::text("7001")]);
    let path = item_segments(&account, &LIST, Some(&record)).unwrap();
    assert_eq!(path, ["telephony", "ba", "abbreviatedNumber", "7001"]);
    let error = item_segments(&account, &LIST, Some(&Record::default())).unwrap_err();
    assert!(!error.leaves_outcome_unknown());
    assert!(item_segments(&account, &FORM, None).is_err());
    let line = Scope::of_service(&ServiceId::new("ba", "sn"));
    let path = item_segments(&line, &FORM, Some(&record)).unwrap();
    assert_eq!(path, ["telephony", "ba", "line", "sn", "options"]);
}

/// The list of texts after a change.
fn addresses(before: Option<&str>, after: Option<&str>) -> Option<String> {
    let record = |text: &str| Record::new(vec![Value::text(text)]);
    let (before, after) = (before.map(record), after.map(record));
    let items = [raw("\"a\""), raw("{\"odd\": 1}"), raw("\"b\"")];
    let nodes = changed(ADDRESSES, &items, (before.as_ref(), after.as_ref()))?;
    Some(json(&nodes))
}

#[test]
fn a_list_inside_an_object_keeps_what_others_did_to_it() {
    let all = |text: &str| Some(text.to_owned());
    assert_eq!(
        addresses(None, Some("c")),
        all(r#"["a",{"odd": 1},"b","c"]"#)
    );
    assert_eq!(
        addresses(Some("a"), Some("c")),
        all(r#"["c",{"odd": 1},"b"]"#)
    );
    assert_eq!(addresses(Some("b"), None), all(r#"["a",{"odd": 1}]"#));
    assert_eq!(addresses(Some("gone"), None), None);
    assert_eq!(addresses(None, Some("b")), None);
    assert_eq!(addresses(Some("a"), Some("b")), None);
}

#[test]
fn an_item_inside_an_object_keeps_the_members_that_nothing_is_known_of() {
    let items = [raw(
        r#"{"email": "a@b.fr", "a.b": [1.50], "type": "simple"}"#,
    )];
    let before = decode::record(MAILS, items[0]).unwrap();
    let after = before.clone().with(1, Value::text("attachment"));
    let nodes = changed(MAILS, &items, (Some(&before), Some(&after))).unwrap();
    assert_eq!(
        json(&nodes),
        r#"[{"email":"a@b.fr","type":"attachment","a.b":[1.50]}]"#
    );
}

#[test]
fn no_secret_is_printed_or_told() {
    let at = place(&FORM, "password");
    let secret = Value::Secret(SecretText::new("hunter2"));
    let after = form(BEFORE).with(at, secret);
    let body = update_body(&FORM, &form(BEFORE), &after);
    let request = Request::new(Method::Put, &["form"]).json(&body).unwrap();
    assert!(request.body.as_ref().unwrap().text.contains("hunter2"));
    assert!(!format!("{request:?} {after:?}").contains("hunter2"));
    let refused = ApiError {
        message: Some("password hunter2 is too weak".to_owned()),
        ..ApiError::local(Problem::Invalid)
    };
    let told = without_secrets(refused, &after).message;
    assert_eq!(told.as_deref(), Some("password … is too weak"));
}
