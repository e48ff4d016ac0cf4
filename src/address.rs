//! Where the address is kept: in the path, in the fragment, or in memory in a page of others.

use yew::AttrValue;
use yew_router::history::{AnyHistory, BrowserHistory, HashHistory, History, MemoryHistory};
use yew_router::query::Raw;

use crate::config::Routing;
use crate::fragment::{Mending, mend_addresses, watch_fragment};
use crate::ui::watch_history;

/// The history that the router follows, and the path of the page before the routes.
#[derive(Clone, PartialEq)]
pub(crate) struct Address {
    pub(crate) history: AnyHistory,
    pub(crate) basename: Option<AttrValue>,
    _mending: Option<Mending>,
}

impl Address {
    pub(crate) fn new(routing: Routing) -> Self {
        if routing != Routing::Memory {
            // A page that asks before it is left has to hear of the back button first, then what mends addresses: the
            // router's listener, once there, stays before all later ones.
            watch_history();
            watch_fragment();
        }
        let mending = (routing == Routing::Hash).then(mend_addresses);
        let history = match routing {
            Routing::Path => BrowserHistory::new().into(),
            Routing::Hash => HashHistory::new().into(),
            Routing::Memory => MemoryHistory::new().into(),
        };
        let basename = (routing == Routing::Path).then(base_path);
        Self {
            history,
            basename,
            _mending: mending,
        }
    }

    /// Goes to a route: `/web-cloud/voip?search=accueil`.
    pub(crate) fn go(&self, route: &str) {
        let base = self.basename.as_deref().unwrap_or_default();
        let (path, query) = route.split_once('?').unwrap_or((route, ""));
        let path = format!("{}{path}", base.trim_end_matches('/'));
        if query.is_empty() {
            self.history.push(path);
        } else {
            let Ok(()) = self.history.push_with_query(path, Raw(query));
        }
    }
}

/// The path of `<base href>`: where the application lives on its host. Without one, the document's base would be the
/// very address that changes, so that it is the root.
fn base_path() -> AttrValue {
    let document = web_sys::window().and_then(|window| window.document());
    let base = document.and_then(|document| {
        document.query_selector("base[href]").ok()??;
        document.base_uri().ok()?
    });
    path_of(&base.unwrap_or_default())
}

/// The path of an address on its host.
pub(crate) fn path_of(address: &str) -> AttrValue {
    web_sys::Url::new(address).map_or(AttrValue::from("/"), |url| url.pathname().into())
}
