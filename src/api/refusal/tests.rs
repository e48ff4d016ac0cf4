use super::*;
use crate::api::credentials::{Credentials, Secret};
use crate::api::hidden::Hidden;

fn error(status: u16, text: &str) -> ApiError {
    let answer = Answer {
        status,
        text: text.to_owned(),
        query_id: Some("EU.ext-1".into()),
        retry_after: Some("7".into()),
        received_at_ms: 60_000,
        ..Answer::default()
    };
    refusal(&Request::get(&["telephony"]), &answer)
}

#[test]
fn each_status_has_its_meaning() {
    let coded = |code: &str| format!(r#"{{"message":"non","errorCode":"{code}"}}"#);
    let meanings = [
        (400, "", Problem::Invalid),
        (401, "", Problem::SignedOut),
        (403, "INVALID_CREDENTIAL", Problem::SignedOut),
        (403, "NOT_CREDENTIAL", Problem::SignedOut),
        (403, "QUERY_TIME_OUT", Problem::ClockOff),
        (403, "NOT_GRANTED_CALL", Problem::NotGranted),
        (404, "", Problem::NotFound),
        (409, "", Problem::Conflict),
        (
            429,
            "",
            Problem::TooManyRequests {
                retry: Some(Retry {
                    after_s: 7,
                    at_ms: 67_000,
                }),
            },
        ),
        (460, "", Problem::ServiceExpired),
        (503, "", Problem::Server { status: 503 }),
        (418, "", Problem::Refused { status: 418 }),
    ];
    for (status, code, problem) in meanings {
        assert_eq!(
            error(status, &coded(code)).problem,
            problem,
            "{status} {code}"
        );
    }
}

#[test]
fn an_error_that_is_not_json_keeps_its_status_and_query_id() {
    let error = error(503, "<html>Service unavailable</html>");
    assert_eq!(error.problem, Problem::Server { status: 503 });
    assert_eq!(error.message, None);
    assert_eq!(error.query_id.as_deref(), Some("EU.ext-1"));
}

#[test]
fn a_refusal_names_its_field_only_when_it_is_certain() {
    let fields = ["extension", "destination"];
    let named = |message: &str| error(400, &format!(r#"{{"message":"{message}"}}"#)).field(&fields);
    assert_eq!(
        named("Invalid destination: not a number"),
        Some("destination")
    );
    assert_eq!(named("extension and destination differ"), None);
    assert_eq!(named("extensions are full"), None);
    assert_eq!(
        error(500, r#"{"message":"extension"}"#).field(&fields),
        None
    );
}

#[test]
fn how_far_a_write_came_may_be_known_better_than_its_problem_tells() {
    let silent = ApiError::local(Problem::TimedOut);
    assert!(silent.leaves_outcome_unknown());
    assert!(!silent.not_sent().leaves_outcome_unknown());
    let signed_out = ApiError::local(Problem::SignedOut);
    assert!(!signed_out.leaves_outcome_unknown());
    let half = signed_out.half_done();
    assert!(half.leaves_outcome_unknown() && half.is_signed_out());
}

#[test]
fn a_stale_signature_is_told_from_a_lost_session() {
    let stale = error(403, r#"{"message":"Invalid signature"}"#);
    assert_eq!(stale.problem, Problem::ClockOff);
    let lost = error(403, r#"{"message":"This session is invalid"}"#);
    assert_eq!(lost.problem, Problem::SignedOut);
}

fn retry_after(told: &str, date: Option<&str>) -> Option<Retry> {
    let answer = Answer {
        status: 429,
        retry_after: Some(told.to_owned()),
        date: date.map(ToOwned::to_owned),
        received_at_ms: 1_792_481_280_000,
        ..Answer::default()
    };
    match refusal(&Request::get(&["telephony"]), &answer).problem {
        Problem::TooManyRequests { retry } => retry,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_wait_is_told_in_seconds_or_as_a_date() {
    let day = Some(Retry {
        after_s: 86_400,
        at_ms: 1_792_567_680_000,
    });
    let date = "Wed, 21 Oct 2026 07:28:00 GMT";
    assert_eq!(retry_after("86400", None), day);
    assert_eq!(retry_after(date, None), day);
    // A browser whose clock is wrong waits as long as the API means.
    let hour = retry_after(date, Some("Wed, 21 Oct 2026 06:28:00 GMT")).unwrap();
    assert_eq!((hour.after_s, hour.at_ms), (3600, 1_792_484_880_000));
    assert_eq!(retry_after("99999999999", None).unwrap().after_s, u32::MAX);
    assert_eq!(retry_after("soon", None), None);
}

#[test]
fn a_token_in_the_words_of_the_api_is_shown_as_dots() {
    let token = Credentials::Bearer {
        token: Secret::new("tok-abcdef"),
    };
    let answer = Answer {
        status: 401,
        text: r#"{"message": "Token tok-abcdef is unknown"}"#.to_owned(),
        hidden: Hidden::of(Some(&token)),
        ..Answer::default()
    };
    let request = Request::get(&["me"]);
    let message = refusal(&request, &answer).message;
    assert_eq!(message.as_deref(), Some("Token … is unknown"));
    let odd = Answer {
        text: r#""tok-abcdef""#.to_owned(),
        ..answer
    };
    let unreadable = odd.json::<u32>(&request).unwrap_err();
    assert!(!format!("{unreadable} {unreadable:?}").contains("tok-abcdef"));
}
