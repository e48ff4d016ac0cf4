//! Going on from an address that shows nothing of its own.

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

/// Goes on to a path, in the place of the present one.
pub(crate) fn redirect(path: &str) -> Html {
    html! { <Onward path={path.to_owned()} /> }
}

#[derive(Properties, PartialEq)]
struct OnwardProps {
    path: String,
}

/// yew-router's own `Redirect` adds to the history, so that "back" would lead here and onward again.
#[component]
fn Onward(props: &OnwardProps) -> Html {
    let navigator = use_navigator();
    use_effect_with((navigator, props.path.clone()), |(navigator, path)| {
        if let Some(navigator) = navigator {
            navigator.replace(&AnyRoute::new(path.as_str()));
        }
    });
    html! {}
}
