//! `use_query`: how a component reads from the API.

use std::future::Future;
use std::rc::Rc;

use yew::prelude::*;

use super::cache::{Anything, Entry, QueryCache, Read};
use super::{Loadable, QueryKey, use_online};
use crate::api::{Api, ApiError};
use crate::session::use_session;

/// What a component reads, and how it asks for it anew.
pub struct Query<T> {
    pub state: Loadable<T>,
    pub refresh: Callback<()>,
}

/// The cache of the session.
///
/// # Panics
///
/// Outside a provider of [`QueryCache`], which is a mistake of the program.
#[hook]
pub fn use_query_cache() -> QueryCache {
    #[expect(
        clippy::expect_used,
        reason = "a component outside its provider is a mistake of the program"
    )]
    use_context::<QueryCache>().expect("a provider of the cache above")
}

/// Reads `key` by `read`, at once and again when it is stale; what could not be read also when the network
/// comes back and when the user has signed in anew. What was read before is shown meanwhile.
///
/// Two components with the same key share what is read, which therefore has the same type.
#[hook]
pub fn use_query<T, F>(key: QueryKey, read: impl Fn(Api) -> F + 'static) -> Query<T>
where
    T: 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let read: Read = Rc::new(move |api| {
        let read = read(api);
        Box::pin(async move { Ok(Rc::new(read.await?) as Anything) })
    });
    let (entry, refresh) = use_entry(key, read);
    Query {
        state: entry.state().of(),
        refresh,
    }
}

/// [`use_query`] for whatever type: the entry of a key, watched, and how it is read anew.
#[hook]
fn use_entry(key: QueryKey, read: Read) -> (Rc<Entry>, Callback<()>) {
    let cache = use_query_cache();
    let update = use_force_update();
    let entry = use_memo((cache, key), |(cache, key)| cache.entry(key, &read));
    let entry: Rc<Entry> = (*entry).clone();
    use_effect_with(ByAddress(entry.clone()), move |ByAddress(entry)| {
        let entry = entry.clone();
        let watcher = entry.watch(Callback::from(move |()| update.force_update()));
        move || entry.unwatch(watcher)
    });
    use_reread_after_trouble(&entry);
    let refresh = use_callback(ByAddress(entry.clone()), |(), ByAddress(entry)| {
        entry.refresh();
    });
    (entry, refresh)
}

/// Reads a failed entry again once its cause may have gone.
#[hook]
fn use_reread_after_trouble(entry: &Rc<Entry>) {
    let online = use_online();
    let sign_ins = use_session().sign_ins();
    use_effect_with((online, sign_ins), {
        let entry = entry.clone();
        move |(online, _)| {
            if *online && entry.state().error.is_some() {
                entry.start();
            }
        }
    });
}

struct ByAddress(Rc<Entry>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
