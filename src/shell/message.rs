//! What a micro-app and its shell say to each other, as `@ovh-ux/shell` 4.10 writes it: plain JSON, no browser.

use serde_json::{Value, json};

const ENVELOPE: &str = "ovh-shell-iframe-message";

/// The shell's answer to a call: what the method gave, or its error.
pub(super) type Answer = Result<Value, Value>;

/// What the shell says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Heard {
    Answer { uid: String, answer: Answer },
    Event { id: String, data: Value },
}

/// A call of a plugin's method; `args` is an array.
pub(super) fn invocation(uid: &str, plugin: &str, method: &str, args: &Value) -> Value {
    json!({
        "type": ENVELOPE,
        "message": {
            "type": "plugin-invocation",
            "message": { "uid": uid, "plugin": plugin, "method": method, "args": args },
        },
    })
}

/// Reads a message; `None` for one that is not the shell's.
///
/// JSON knows no undefined: an answer or an event without a value reads as null.
pub(super) fn heard(mut data: Value) -> Option<Heard> {
    if data.get("type")?.as_str()? != ENVELOPE {
        return None;
    }
    let mut message = take(&mut data, "message")?;
    let mut body = take(&mut message, "message")?;
    let named = |name| Some(body.get(name)?.as_str()?.to_owned());
    match message.get("type")?.as_str()? {
        "plugin-result" => Some(Heard::Answer {
            uid: named("uid")?,
            answer: match take(&mut body, "error") {
                Some(error) => Err(error),
                None => Ok(take(&mut body, "success").unwrap_or_default()),
            },
        }),
        "event" => Some(Heard::Event {
            id: named("eventId")?,
            data: take(&mut body, "data").unwrap_or_default(),
        }),
        _ => None,
    }
}

fn take(value: &mut Value, key: &str) -> Option<Value> {
    value.get_mut(key).map(Value::take)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(kind: &str, body: Value) -> Value {
        json!({ "type": ENVELOPE, "message": { "type": kind, "message": body } })
    }

    fn answer(answer: Answer) -> Option<Heard> {
        let uid = "a-1".to_owned();
        Some(Heard::Answer { uid, answer })
    }

    #[test]
    fn a_call_is_written_as_the_shell_reads_it() {
        let expected = r#"{"type":"ovh-shell-iframe-message","message":{"type":"plugin-invocation","message":{"uid":"a-1","plugin":"environment","method":"setApplication","args":["telecom"]}}}"#;
        let expected: Value = serde_json::from_str(expected).unwrap();
        let written = invocation("a-1", "environment", "setApplication", &json!(["telecom"]));
        assert_eq!(written, expected);
    }

    #[test]
    fn answers_and_events_are_read_with_or_without_a_value() {
        let result = |body| heard(said("plugin-result", body));
        let given = result(json!({ "uid": "a-1", "success": "fr_FR" }));
        assert_eq!(given, answer(Ok(json!("fr_FR"))));
        assert_eq!(result(json!({ "uid": "a-1" })), answer(Ok(Value::Null)));
        let failed = result(json!({ "uid": "a-1", "error": {} }));
        assert_eq!(failed, answer(Err(json!({}))));
        let event = |data| {
            let id = "i18n:locale-change".to_owned();
            Some(Heard::Event { id, data })
        };
        let data = json!({ "locale": "en_GB" });
        let told = said(
            "event",
            json!({ "eventId": "i18n:locale-change", "data": data }),
        );
        assert_eq!(heard(told), event(data));
        let bare = said("event", json!({ "eventId": "i18n:locale-change" }));
        assert_eq!(heard(bare), event(Value::Null));
    }

    #[test]
    fn what_is_not_the_shell_s_is_not_read() {
        let foreign = [
            Value::Null,
            json!("ovh-shell-iframe-message"),
            json!([1]),
            json!({ "type": "webpackOk" }),
            json!({ "type": ENVELOPE }),
            json!({ "type": ENVELOPE, "message": null }),
            json!({ "type": ENVELOPE, "message": { "type": "event" } }),
            said("event", Value::Null),
            said("event", json!({ "eventId": 1 })),
            said("plugin-result", json!({ "success": 1 })),
            said("plugin-result", json!({ "uid": 1, "success": 1 })),
            said("plugin-invocation", json!({ "uid": "a-1" })),
            json!({ "type": "other", "message": { "type": "event", "message": { "eventId": "x" } } }),
        ];
        for message in foreign {
            assert_eq!(heard(message.clone()), None, "{message}");
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<i32>().prop_map(Value::from),
            prop_oneof![
                "[a-z]{0,4}",
                Just(ENVELOPE.to_owned()),
                Just("event".to_owned())
            ]
            .prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 24, 3, |inner| {
            let key = prop_oneof!["type", "message", "uid", "eventId", "success"];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::vec((key, inner), 0..3)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn nothing_that_is_said_disturbs(message in any_json()) {
            let of_shell = message["type"] == ENVELOPE;
            prop_assert!(of_shell || heard(message).is_none());
        }
    }
}
