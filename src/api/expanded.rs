//! Lists read as objects, without one request per object where the API allows.
//!
//! First the expanded pages (`X-Pagination-Mode`); where the answer holds ids all the same,
//! batches of 50 (`X-Ovh-Batch`); where those are refused, single reads. Never more than
//! [`AT_ONCE`] requests at a time.
//!
//! What is sent does not depend on the objects' type, so only [`list`] is generic: the rest is in the
//! WASM once.

use std::time::Duration;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use gloo_timers::future::sleep;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::client::Api;
use super::error::{ApiError, Problem};
use super::header::HeaderValue;
use super::id::Id;
use super::items::Items;
use super::path::path;
use super::reach::{Allowance, Known};
use super::request::{Answer, Request};

const AT_ONCE: usize = 4;
/// The most objects that are asked for in a page; a server may give fewer.
const PAGE_SIZE: usize = 1000;
const BATCH_SIZE: usize = 50;
const EXPANDED: HeaderValue = HeaderValue::fixed("CachedObjectList-Pages");
const SEPARATOR: HeaderValue = HeaderValue::fixed(",");

/// Takes the objects of an answer, a JSON list, and says how many they were.
type Take<'a> = &'a mut dyn FnMut(&Request, &Answer) -> Result<usize, ApiError>;

/// The parameters of a list's query.
pub(super) type Query<'a> = &'a [(&'static str, String)];

/// A list, and what is asked of it.
#[derive(Clone, Copy)]
struct Asked<'a> {
    segments: &'a [&'a str],
    query: Query<'a>,
}

/// An object that nobody has read yet, as it came.
type Object = Box<RawValue>;

/// Where objects are: the elements of a list, or what stands below each.
#[derive(Clone, Copy)]
struct Place<'a> {
    list: &'a [&'a str],
    below: &'a [&'a str],
}

/// One element of a batch: its object, unless it could not be read.
#[derive(Deserialize)]
struct BatchItem {
    key: Id,
    value: Option<Object>,
}

/// All objects of a list, in the list's order, and how many of them could not be read.
pub(super) async fn list<T: DeserializeOwned>(
    api: &Api,
    segments: &[&str],
) -> Result<Items<T>, ApiError> {
    let mut objects = Items::default();
    let mut take = |request: &Request, answer: &Answer| {
        let more: Items<T> = answer.json(request)?;
        let count = more.count();
        objects.extend(more);
        Ok(count)
    };
    let query = &[];
    read(api, Asked { segments, query }, &mut take).await?;
    Ok(objects)
}

/// The elements of a list one by one, in the list's order, each as it came; one that could not be read, or is gone by
/// now, is `null`.
pub(super) async fn each(
    api: &Api,
    segments: &[&str],
    query: Query<'_>,
    each: &mut dyn FnMut(&RawValue),
) -> Result<(), ApiError> {
    let mut take = |request: &Request, answer: &Answer| answer.each(request, each);
    read(api, Asked { segments, query }, &mut take).await
}

async fn read(api: &Api, asked: Asked<'_>, take: Take<'_>) -> Result<(), ApiError> {
    let request = page_request(asked, 1);
    let plain = asked.request();
    let segments = asked.segments;
    let first = match with_header(api, &api.reach().pages, &request, &plain).await? {
        Way::AsAsked(answer) => answer,
        Way::Plain(answer) => {
            let ids: Vec<Id> = answer.json(&plain)?;
            return from_ids(api, segments, &ids, take).await;
        }
    };
    if holds_objects(&first) {
        let size = take(&request, &first)?;
        further_pages(api, asked, size, first.elements, take).await
    } else {
        from_ids(api, segments, &first.json::<Vec<Id>>(&request)?, take).await
    }
}

/// What a request with a header out of the ordinary came to.
enum Way {
    AsAsked(Answer),
    /// The browser does not let the header out: this is the answer to the request without it.
    Plain(Answer),
}

/// Sends a request with such a header, or the `plain` one where it gets no answer; where that comes about twice, none
/// is sent any more.
async fn with_header(
    api: &Api,
    allowance: &Allowance,
    request: &Request,
    plain: &Request,
) -> Result<Way, ApiError> {
    if let Some(answer) = allowed(api, allowance, request).await? {
        return Ok(Way::AsAsked(answer));
    }
    let answer = api.send(plain).await?;
    allowance.fell_silent();
    Ok(Way::Plain(answer))
}

/// The answer to a request with such a header; nothing where the browser may have kept it back.
async fn allowed(
    api: &Api,
    allowance: &Allowance,
    request: &Request,
) -> Result<Option<Answer>, ApiError> {
    match allowance.known() {
        Known::Allowed => return api.send(request).await.map(Some),
        Known::Refused => return Ok(None),
        Known::Nothing | Known::Silent => {}
    }
    match api.attempt(request).await {
        Ok(answer) => {
            allowance.set(Known::Allowed);
            Ok(Some(answer))
        }
        Err(error) if error.problem == Problem::Unreachable => Ok(None),
        Err(error) => Err(error),
    }
}

impl Asked<'_> {
    fn request(self) -> Request {
        let query = self.query.to_vec();
        Request {
            query,
            ..Request::get(self.segments)
        }
    }
}

fn page_request(asked: Asked<'_>, number: usize) -> Request {
    asked
        .request()
        .header("X-Pagination-Mode", EXPANDED)
        .header("X-Pagination-Number", number.into())
        .header("X-Pagination-Size", PAGE_SIZE.into())
}

fn holds_objects(answer: &Answer) -> bool {
    let inside = answer.text.trim_start().strip_prefix('[');
    // The first element may be the one that makes no sense; no list of ids holds an object.
    inside.is_some_and(|inside| inside.trim_start().starts_with(']') || inside.contains('{'))
}

async fn page(api: &Api, asked: Asked<'_>, number: usize) -> Result<(Request, Answer), ApiError> {
    let request = page_request(asked, number);
    let answer = api.send(&request).await?;
    Ok((request, answer))
}

/// Goes on after the first page until the total is reached, or a page comes back short.
///
/// `size` is what the server really gives in a page, which may be less than was asked for.
async fn further_pages(
    api: &Api,
    asked: Asked<'_>,
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
        .map(|number| page(api, asked, number))
        .buffered(AT_ONCE);
    while let Some((request, answer)) = further.try_next().await? {
        // They may be there all at once, and the page has to move meanwhile.
        sleep(Duration::ZERO).await;
        count += take(&request, &answer)?;
    }
    let mut next = expected + 1;
    // Without a total, or when the list has grown meanwhile, only an incomplete page is the last.
    while total.map_or(count == size * (next - 1), |total| count < total) {
        let (request, answer) = page(api, asked, next).await?;
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
    let request = Request::get(segments);
    let place = Place {
        list: segments,
        below: &[],
    };
    let items = items(api, place, ids).await?;
    let objects = items.iter().map(BatchItem::text);
    let texts: Vec<&str> = objects.collect();
    let answer = Answer::of_text(format!("[{}]", texts.join(",")));
    take(&request, &answer)?;
    Ok(())
}

/// What stands `below` each of some elements of a list, `agent/{id}/liveStatus`, with the id of each. Of
/// what is gone, or cannot be read alone, nothing is there.
pub(super) async fn below<T: DeserializeOwned>(
    api: &Api,
    list: &[&str],
    ids: &[Id],
    below: &[&str],
) -> Result<Vec<(Id, T)>, ApiError> {
    let items = items(api, Place { list, below }, ids).await?.into_iter();
    let found = items.filter_map(|item| Some((item.key, item.value?)));
    let read = |(id, object): (Id, Object)| Some((id, serde_json::from_str(object.get()).ok()?));
    Ok(found.filter_map(read).collect())
}

async fn items(api: &Api, place: Place<'_>, ids: &[Id]) -> Result<Vec<BatchItem>, ApiError> {
    stream::iter(ids.chunks(BATCH_SIZE))
        .map(|chunk| batch_or_single(api, place, chunk))
        .buffered(AT_ONCE)
        .try_concat()
        .await
}

async fn batch_or_single(
    api: &Api,
    place: Place<'_>,
    ids: &[Id],
) -> Result<Vec<BatchItem>, ApiError> {
    // Without a separator nothing says which segment a batch is of.
    if ids.len() == 1 {
        return one_by_one(api, place, ids).await;
    }
    // Both are refused by the same rule.
    if api.reach().pages.known() == Known::Refused {
        return one_by_one(api, place, ids).await;
    }
    match batch(api, place, ids).await {
        Ok(Some(items)) => Ok(items),
        Ok(None) => {
            let items = one_by_one(api, place, ids).await?;
            api.reach().batches.fell_silent();
            Ok(items)
        }
        // An API without batches takes the joined ids for one unknown id.
        Err(error) if matches!(error.problem, Problem::NotFound | Problem::Invalid) => {
            one_by_one(api, place, ids).await
        }
        Err(error) => Err(error),
    }
}

/// `[{key, value, error}]`; nothing where the browser may have kept the request back.
async fn batch(
    api: &Api,
    place: Place<'_>,
    ids: &[Id],
) -> Result<Option<Vec<BatchItem>>, ApiError> {
    let mut request = Request::get(place.list).header("X-Ovh-Batch", SEPARATOR);
    // The separator stays bare, so the ids are joined after each has been encoded.
    let joined: Vec<String> = ids.iter().map(|id| path(&[&id.0])).collect();
    let joined: Vec<&str> = joined.iter().map(|id| id.trim_start_matches('/')).collect();
    let below = path(place.below);
    request.path = format!("{}/{}{below}", request.path, joined.join(","));
    let Some(answer) = allowed(api, &api.reach().batches, &request).await? else {
        return Ok(None);
    };
    let items: Vec<BatchItem> = answer.json(&request)?;
    Ok(Some(items))
}

async fn one_by_one(api: &Api, place: Place<'_>, ids: &[Id]) -> Result<Vec<BatchItem>, ApiError> {
    let reads: Vec<_> = ids
        .iter()
        .map(|id| {
            let own = place.list.iter().copied().chain([id.0.as_str()]);
            let segments = own.chain(place.below.iter().copied());
            let request = Request::get(&segments.collect::<Vec<_>>());
            async move {
                let value = match api.send(&request).await {
                    Ok(answer) => answer.json(&request).ok(),
                    Err(error) if error.problem == Problem::NotFound => None,
                    Err(error) => return Err(error),
                };
                let key = id.clone();
                Ok(BatchItem { key, value })
            }
        })
        .collect();
    stream::iter(reads).buffered(AT_ONCE).try_collect().await
}

impl BatchItem {
    /// The object as it came; one that could not be read, or is gone by now, is none to any reader.
    fn text(&self) -> &str {
        self.value.as_ref().map_or("null", |object| object.get())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_objects_even_where_the_first_is_none() {
        let holds = |text: &str| holds_objects(&Answer::of_text(text.to_owned()));
        for objects in ["[]", " [ ] ", r#"[{"id": 1}]"#, r#"[null, {"id": 1}]"#] {
            assert!(holds(objects), "{objects}");
        }
        for ids in ["[1, 2]", r#"["a"]"#, "{}"] {
            assert!(!holds(ids), "{ids}");
        }
    }

    #[test]
    fn an_object_that_a_batch_does_not_give_costs_itself() {
        let batch = r#"[{"key": 1, "value": {"name": "a"}, "error": null},
            {"key": 2, "value": null, "error": {"message": "no"}}, {"key": "3", "value": 7}]"#;
        let batch: Vec<BatchItem> = serde_json::from_str(batch).unwrap();
        let texts: Vec<&str> = batch.iter().map(BatchItem::text).collect();
        #[derive(Deserialize)]
        struct Named {
            name: String,
        }
        let read: Items<Named> = serde_json::from_str(&format!("[{}]", texts.join(","))).unwrap();
        assert_eq!(read.items[0].name, "a");
        assert_eq!((read.items.len(), read.unreadable), (1, 2));
    }
}
