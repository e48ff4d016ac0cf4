//! Where the application is, as its routes spell it.

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

/// The path that is shown, below the path of the page and without the query: `/web-cloud/voip`.
#[hook]
pub fn use_path() -> String {
    use_route::<AnyRoute>().map_or_else(String::new, |route| route.to_path())
}
