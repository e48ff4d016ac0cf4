//! `X-Ovh-Batch: ,`: several ids joined in one path, answered as `[{key, value, error}]`.

use axum::{
    Json,
    body::to_bytes,
    http::{Method, header::HeaderValue, request::Parts},
    response::{IntoResponse, Response},
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};

use crate::error::{Answer, ApiError};

/// Most ids in one request.
const MAX_KEYS: usize = 50;

/// One id of a batch and the path that asks for it alone.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) key: String,
    pub(crate) path: String,
}

/// The single calls of a batch; `None` when the request is no batch.
pub(crate) fn split(parts: &Parts, path: &str) -> Result<Option<Vec<Item>>, ApiError> {
    let Some(separator) = parts.headers.get("x-ovh-batch") else {
        return Ok(None);
    };
    if parts.method != Method::GET {
        return Err(ApiError::bad_request("X-Ovh-Batch is for GET only"));
    }
    let items = items(separator_text(separator)?, path);
    if items.len() > MAX_KEYS {
        let problem = format!(
            "Too many objects in a batch: {}, at most {MAX_KEYS}",
            items.len()
        );
        return Err(ApiError::bad_request(problem));
    }
    Ok(Some(items))
}

/// The answers of the single calls as one.
pub(crate) async fn join(answers: Vec<(String, Answer)>) -> Answer {
    let mut values = Vec::new();
    for (key, answer) in answers {
        let (value, error) = match answer {
            Ok(response) => outcome(response).await,
            Err(error) => (Value::Null, error.body()),
        };
        values.push(json!({ "key": key, "value": value, "error": error }));
    }
    Ok(Json(values).into_response())
}

async fn outcome(response: Response) -> (Value, Value) {
    let success = response.status().is_success();
    let bytes = to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap_or_default();
    let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    if success {
        (body, Value::Null)
    } else {
        (Value::Null, body)
    }
}

fn separator_text(value: &HeaderValue) -> Result<&str, ApiError> {
    match value.to_str() {
        Ok(text) if !text.is_empty() && !text.contains('/') => Ok(text),
        _ => Err(ApiError::bad_request(
            "X-Ovh-Batch must hold the separator of the ids",
        )),
    }
}

/// The segment that holds the separator is the batched one; with a single id it is the last.
fn items(separator: &str, path: &str) -> Vec<Item> {
    let segments: Vec<String> = path.split('/').map(decode).collect();
    let batched = segments
        .iter()
        .rposition(|segment| segment.contains(separator))
        .unwrap_or(segments.len().saturating_sub(1));
    let keys = segments
        .get(batched)
        .map(String::as_str)
        .unwrap_or_default();
    keys.split(separator)
        .map(|key| Item {
            key: key.to_owned(),
            path: with_key(path, batched, key),
        })
        .collect()
}

fn with_key(path: &str, batched: usize, key: &str) -> String {
    let encoded = utf8_percent_encode(key, NON_ALPHANUMERIC).to_string();
    let segments: Vec<&str> = path
        .split('/')
        .enumerate()
        .map(|(index, segment)| {
            if index == batched {
                encoded.as_str()
            } else {
                segment
            }
        })
        .collect();
    segments.join("/")
}

fn decode(segment: &str) -> String {
    percent_decode_str(segment).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_the_batched_segment_raw_or_encoded() {
        let raw = items(",", "/telephony/ba/line/1,2");
        assert_eq!(raw, items(",", "/telephony/ba/line/1%2C2"));
        assert_eq!(
            raw[1],
            Item {
                key: "2".into(),
                path: "/telephony/ba/line/2".into()
            }
        );
        assert_eq!(raw.len(), 2);
    }

    #[test]
    fn takes_the_last_segment_of_a_single_id() {
        let single = items(",", "/telephony/ba/line/1");
        assert_eq!(
            single,
            [Item {
                key: "1".into(),
                path: "/telephony/ba/line/1".into()
            }]
        );
    }

    #[test]
    fn splits_a_segment_in_the_middle() {
        let middle = items(";", "/telephony/a;b/line");
        let paths: Vec<&str> = middle.iter().map(|item| item.path.as_str()).collect();
        assert_eq!(paths, ["/telephony/a/line", "/telephony/b/line"]);
    }
}
