use super::*;
use crate::api::request::Request;

fn error(status: u16, text: &str) -> ApiError {
    let answer = Answer {
        status,
        text: text.to_owned(),
        query_id: Some("EU.ext-1".into()),
        retry_after: Some("7".into()),
        received_at_ms: 60_000,
        elements: None,
    };
    ApiError::from_answer(&Request::get(&["telephony"]), &answer)
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
