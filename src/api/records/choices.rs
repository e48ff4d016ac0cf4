//! The values among which a field's is chosen, where an endpoint gives them: codecs, SIP domains, sounds.

use serde_json::value::RawValue;

use super::json::{Json, Members};
use super::segments;
use crate::api::client::Api;
use crate::api::error::ApiError;
use crate::api::expanded;
use crate::api::request::Request;
use crate::telephony::record::{Scope, Source};

/// One of the values that an endpoint offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub value: String,
    /// What the API calls it; the value itself where it has no name.
    pub name: String,
}

/// `GET` of a source: a list of texts, or of objects by ids. What cannot be read is left out.
pub async fn choices(api: &Api, source: &Source, scope: &Scope) -> Result<Vec<Offered>, ApiError> {
    let segments = segments(scope, source.path)?;
    let mut found = Vec::new();
    let mut take = |raw: &RawValue| found.extend(offered(source, raw));
    if source.value.is_empty() {
        let request = Request::get(&segments);
        api.send(&request).await?.each(&request, &mut take)?;
    } else {
        expanded::each(api, &segments, &[], &mut take).await?;
    }
    Ok(found)
}

pub(super) fn offered(source: &Source, raw: &RawValue) -> Option<Offered> {
    if source.value.is_empty() {
        let value = Json::of(raw).into_text()?;
        let name = value.clone();
        return Some(Offered { value, name });
    }
    let object = Members::of(raw.get())?;
    let value = object.text(source.value)?;
    let name = object.text(source.label).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| value.clone());
    Some(Offered { value, name })
}
