//! Lists read as objects, without one request per object where the API allows.
//!
//! First the expanded pages (`X-Pagination-Mode`); where the answer holds ids all the same,
//! batches of 50 (`X-Ovh-Batch`); where those are refused, single reads. Never more than
//! [`AT_ONCE`] requests at a time.
//!
//! What is sent does not depend on the objects' type, so only [`list`] is generic: the rest is in the
//! WASM once.

use futures_util::stream::{self, StreamExt, TryStreamExt};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::client::Api;
use super::error::{ApiError, Problem};
use super::id::Id;
use super::path::path;
use super::request::{Answer, Request};

const AT_ONCE: usize = 4;
/// The most objects that are asked for in a page; a server may give fewer.
const PAGE_SIZE: usize = 1000;
const BATCH_SIZE: usize = 50;

/// Takes the objects of an answer, a JSON list, and says how many they were.
type Take<'a> = &'a mut dyn FnMut(&Request, &Answer) -> Result<usize, ApiError>;

/// An object that nobody has read yet, as it came.
type Object = Box<RawValue>;

/// One element of a batch: its object, or why it could not be read.
#[derive(Deserialize)]
struct BatchItem {
    value: Option<Object>,
    error: Option<Object>,
}

/// All objects of a list, in the list's order.
pub(super) async fn list<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
) -> Result<Vec<T>, ApiError> {
    let mut objects = Vec::new();
    let mut take = |request: &Request, answer: &Answer| {
        let more: Vec<T> = answer.json(request)?;
        let count = more.len();
        objects.extend(more);
        Ok(count)
    };
    read(api, segments, &mut take).await?;
    Ok(objects)
}

async fn read(api: &Api, segments: &[&str], take: Take<'_>) -> Result<(), ApiError> {
    let request = page_request(segments, 1);
    let first = api.send(&request).await?;
    if holds_objects(&first) {
        let size = take(&request, &first)?;
        further_pages(api, segments, size, first.elements, take).await
    } else {
        from_ids(api, segments, &first.json::<Vec<Id>>(&request)?, take).await
    }
}

fn page_request(segments: &[&str], number: usize) -> Request {
    Request::get(segments)
        .header("X-Pagination-Mode", "CachedObjectList-Pages")
        .header("X-Pagination-Number", number)
        .header("X-Pagination-Size", PAGE_SIZE)
}

fn holds_objects(answer: &Answer) -> bool {
    let inside = answer.text.trim_start().strip_prefix('[');
    inside.is_some_and(|inside| inside.trim_start().starts_with(['{', ']']))
}

async fn page(api: &Api, segments: &[&str], number: usize) -> Result<(Request, Answer), ApiError> {
    let request = page_request(segments, number);
    let answer = api.send(&request).await?;
    Ok((request, answer))
}

/// Goes on after the first page until the total is reached, or a page comes back short.
///
/// `size` is what the server really gives in a page, which may be less than was asked for.
async fn further_pages(
    api: &Api,
    segments: &[&str],
    size: usize,
    total: Option<usize>,
    take: Take<'_>,
) -> Result<(), ApiError> {
    if size == 0 {
        return Ok(());
    }
    let expected = total.unwrap_or(size).div_ceil(size);
    let mut count = size;
    let mut further = stream::iter(2..=expected)
        .map(|number| page(api, segments, number))
        .buffered(AT_ONCE);
    while let Some((request, answer)) = further.try_next().await? {
        count += take(&request, &answer)?;
    }
    let mut next = expected + 1;
    // Without a total, or when the list has grown meanwhile, only an incomplete page is the last.
    while total.map_or(count == size * (next - 1), |total| count < total) {
        let (request, answer) = page(api, segments, next).await?;
        match take(&request, &answer)? {
            0 => break,
            more => count += more,
        }
        next += 1;
    }
    Ok(())
}

async fn from_ids(
    api: &Api,
    segments: &[&str],
    ids: &[Id],
    take: Take<'_>,
) -> Result<(), ApiError> {
    let mut chunks = stream::iter(ids.chunks(BATCH_SIZE))
        .map(|chunk| batch_or_single(api, segments, chunk))
        .buffered(AT_ONCE);
    while let Some(objects) = chunks.try_next().await? {
        let texts: Vec<&str> = objects.iter().map(|object| object.get()).collect();
        let text = format!("[{}]", texts.join(","));
        let answer = Answer {
            text,
            ..Answer::default()
        };
        take(&Request::get(segments), &answer)?;
    }
    Ok(())
}

async fn batch_or_single(
    api: &Api,
    segments: &[&str],
    ids: &[Id],
) -> Result<Vec<Object>, ApiError> {
    match batch(api, segments, ids).await {
        // An API without batches takes the joined ids for one unknown id.
        Err(error) if matches!(error.problem, Problem::NotFound | Problem::Invalid) => {
            one_by_one(api, segments, ids).await
        }
        result => result,
    }
}

/// `[{key, value, error}]`: the objects, or the first reason why one could not be read.
async fn batch(api: &Api, segments: &[&str], ids: &[Id]) -> Result<Vec<Object>, ApiError> {
    let mut request = Request::get(segments).header("X-Ovh-Batch", ",");
    // The separator stays bare, so the ids are joined after each has been encoded.
    let joined: Vec<String> = ids.iter().map(|id| path(&[&id.0])).collect();
    let joined: Vec<&str> = joined.iter().map(|id| id.trim_start_matches('/')).collect();
    request.path = format!("{}/{}", request.path, joined.join(","));
    let items: Vec<BatchItem> = api.send(&request).await?.json(&request)?;
    items
        .into_iter()
        .map(|item| {
            let why = item
                .error
                .map_or_else(String::new, |error| error.get().to_owned());
            item.value
                .ok_or_else(|| request.problem(Problem::Unreadable(why)))
        })
        .collect()
}

async fn one_by_one(api: &Api, segments: &[&str], ids: &[Id]) -> Result<Vec<Object>, ApiError> {
    let reads: Vec<_> = ids
        .iter()
        .map(|id| {
            let segments = segments.iter().copied().chain([id.0.as_str()]);
            let request = Request::get(&segments.collect::<Vec<_>>());
            async move { api.send(&request).await?.json(&request) }
        })
        .collect();
    stream::iter(reads).buffered(AT_ONCE).try_collect().await
}
