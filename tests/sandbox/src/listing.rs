//! Lists: ids by default, objects page by page with `X-Pagination-Mode: CachedObjectList-Pages`.

use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
    response::IntoResponse,
};
use serde::Serialize;

use crate::{
    error::{Answer, ApiError},
    world::Settings,
};

/// What a client that names no size gets.
const DEFAULT_PAGE_SIZE: usize = 200;

/// How the caller wants a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Listing {
    /// All ids.
    Ids,
    /// One page of objects.
    Page {
        /// Counted from 1.
        number: usize,
        /// Objects wished for; the server may give fewer.
        size: usize,
    },
}

impl Listing {
    /// Answers with the ids, or with the objects that `show` makes of the wanted page.
    pub(crate) fn answer<T, I: Serialize, O: Serialize>(
        self,
        settings: &Settings,
        items: impl ExactSizeIterator<Item = T>,
        id: impl Fn(&T) -> I,
        show: impl Fn(T) -> O,
    ) -> Answer {
        match self {
            Self::Ids => {
                let ids: Vec<I> = items.map(|item| id(&item)).collect();
                Ok(Json(ids).into_response())
            }
            Self::Page { number, size } => {
                let size = size.min(settings.max_page_size.max(1));
                let total = items.len();
                let first = (number - 1).saturating_mul(size);
                let objects: Vec<O> = items.skip(first).take(size).map(show).collect();
                let headers = [
                    ("x-pagination-elements", total.to_string()),
                    ("x-pagination-number", number.to_string()),
                    ("x-pagination-size", size.to_string()),
                ];
                Ok((headers, Json(objects)).into_response())
            }
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Listing {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let Some(mode) = parts.headers.get("x-pagination-mode") else {
            return Ok(Self::Ids);
        };
        if mode != "CachedObjectList-Pages" {
            let problem = "expected CachedObjectList-Pages";
            return Err(ApiError::field("X-Pagination-Mode", problem));
        }
        Ok(Self::Page {
            number: count(&parts.headers, "X-Pagination-Number")?.unwrap_or(1),
            size: count(&parts.headers, "X-Pagination-Size")?.unwrap_or(DEFAULT_PAGE_SIZE),
        })
    }
}

fn count(headers: &HeaderMap, name: &str) -> Result<Option<usize>, ApiError> {
    let Some(value) = headers.get(name) else {
        return Ok(None);
    };
    match value.to_str().ok().and_then(|text| text.parse().ok()) {
        Some(count) if count > 0 => Ok(Some(count)),
        _ => Err(ApiError::field(name, "expected a whole number from 1")),
    }
}
