//! The part of a screen's state that lives in the address, so that a view can be shared and survives a reload.

use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;
use yew_router::Routable;
use yew_router::prelude::*;

/// What the query says, and how to change it.
pub struct UrlState<T> {
    pub value: T,
    /// Replaces the query, not the entry of the history: typing in a search must not fill it.
    pub set: Callback<T>,
}

/// Reads the query of `route`'s address as `T`; a query that is not one gives the default.
///
/// Fields that have their default value are best skipped when serialised, so that addresses stay short.
#[hook]
pub fn use_url_state<T, R>(route: R) -> UrlState<T>
where
    T: Serialize + DeserializeOwned + Default + Clone + PartialEq + 'static,
    R: Routable + 'static,
{
    let value = use_location()
        .and_then(|location| location.query::<T>().ok())
        .unwrap_or_default();
    let navigator = use_navigator();
    let set = use_callback((navigator, route), |value: T, (navigator, route)| {
        let written = navigator
            .as_ref()
            .map(|navigator| navigator.replace_with_query(route, &value));
        if let Some(Err(error)) = written {
            log::warn!("the view cannot be written into the address: {error}");
        }
    });
    UrlState { value, set }
}
