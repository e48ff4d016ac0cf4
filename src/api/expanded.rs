//! Lists read as objects, without one request per object where the API allows.
//!
//! First the expanded pages (`X-Pagination-Mode`); where the answer holds ids all the same,
//! batches of 50 (`X-Ovh-Batch`); where those are refused, single reads. Never more than
//! [`AT_ONCE`] requests at a time.

use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::client::Api;
use super::error::{ApiError, Problem};
use super::request::{Answer, Request};

const AT_ONCE: usize = 4;
/// The most objects that are asked for in a page; a server may give fewer.
const PAGE_SIZE: usize = 1000;
const BATCH_SIZE: usize = 50;

/// One element of a batch: its object, or why it could not be read.
#[derive(Deserialize)]
struct BatchItem<T> {
    value: Option<T>,
    #[serde(default)]
    error: Value,
}

/// All objects of a list, in the list's order.
pub(super) async fn list<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
) -> Result<Vec<T>, ApiError> {
    let request = page_request(segments, 1);
    let first = api.send(&request).await?;
    if holds_objects(&first) {
        further_pages(api, segments, first.json(&request)?, first.elements).await
    } else {
        from_ids(api, segments, &first.json::<Vec<Value>>(&request)?).await
    }
}

fn page_request(segments: &[&str], page: usize) -> Request {
    Request::get(segments)
        .header("X-Pagination-Mode", "CachedObjectList-Pages")
        .header("X-Pagination-Number", page)
        .header("X-Pagination-Size", PAGE_SIZE)
}

fn holds_objects(answer: &Answer) -> bool {
    let inside = answer.text.trim_start().strip_prefix('[');
    inside.is_some_and(|inside| inside.trim_start().starts_with(['{', ']']))
}

async fn page<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
    page: usize,
) -> Result<Vec<T>, ApiError> {
    let request = page_request(segments, page);
    api.send(&request).await?.json(&request)
}

/// Goes on after the first page until the total is reached, or a page comes back short.
async fn further_pages<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
    mut objects: Vec<T>,
    total: Option<usize>,
) -> Result<Vec<T>, ApiError> {
    // The size that the server really gives, which may be smaller than the one asked for.
    let size = objects.len();
    if size == 0 {
        return Ok(objects);
    }
    let expected = total.unwrap_or(size).div_ceil(size);
    let mut pages = stream::iter(2..=expected)
        .map(|number| page(api, segments, number))
        .buffered(AT_ONCE);
    while let Some(more) = pages.try_next().await? {
        objects.extend(more);
    }
    let mut next = expected + 1;
    // Without a total, or when the list has grown meanwhile, only an incomplete page is the last.
    while total.map_or(objects.len() == size * (next - 1), |total| {
        objects.len() < total
    }) {
        let more = page(api, segments, next).await?;
        if more.is_empty() {
            break;
        }
        objects.extend(more);
        next += 1;
    }
    Ok(objects)
}

async fn from_ids<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
    ids: &[Value],
) -> Result<Vec<T>, ApiError> {
    let ids: Vec<String> = ids.iter().map(id_text).collect();
    let chunks: Vec<Vec<T>> = stream::iter(ids.chunks(BATCH_SIZE))
        .map(|chunk| batch_or_single(api, segments, chunk))
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(chunks.into_iter().flatten().collect())
}

fn id_text(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

async fn batch_or_single<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
    ids: &[String],
) -> Result<Vec<T>, ApiError> {
    match batch(api, segments, ids).await {
        // An API without batches takes the joined ids for one unknown id.
        Err(error) if matches!(error.problem, Problem::NotFound | Problem::Invalid) => {
            one_by_one(api, segments, ids).await
        }
        result => result,
    }
}

async fn batch<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
    ids: &[String],
) -> Result<Vec<T>, ApiError> {
    let mut request = Request::get(segments).header("X-Ovh-Batch", ",");
    // The separator stays bare, so the ids are joined after each has been encoded.
    let joined: Vec<String> = ids.iter().map(|id| super::path::path(&[id])).collect();
    let joined: Vec<&str> = joined.iter().map(|id| id.trim_start_matches('/')).collect();
    request.path = format!("{}/{}", request.path, joined.join(","));
    let items: Vec<BatchItem<T>> = api.send(&request).await?.json(&request)?;
    items
        .into_iter()
        .map(|item| {
            let why = || request.problem(Problem::Unreadable(item.error.to_string()));
            item.value.ok_or_else(why)
        })
        .collect()
}

async fn one_by_one<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
    ids: &[String],
) -> Result<Vec<T>, ApiError> {
    let read = |id: &String| {
        let path: Vec<String> = segments
            .iter()
            .map(|segment| (*segment).to_owned())
            .chain([id.clone()])
            .collect();
        async move {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            api.get(&path).await
        }
    };
    let reads: Vec<_> = ids.iter().map(read).collect();
    stream::iter(reads).buffered(AT_ONCE).try_collect().await
}
