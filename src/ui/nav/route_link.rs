//! A link to a route that can say that it is the current page, which yew-router's own cannot.

use yew::prelude::*;
use yew_router::navigator::NavigatorKind;
use yew_router::prelude::{Navigator, use_navigator};
use yew_router::{AnyRoute, Routable};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct RouteLinkProps {
    pub to: AnyRoute,
    /// Sets `aria-current="page"`.
    #[prop_or_default]
    pub current: bool,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    #[prop_or_default]
    pub node_ref: NodeRef,
    #[prop_or_default]
    pub children: Html,
}

/// A plain click navigates inside the application; a modified one (new tab, new window, download) is the browser's.
#[component]
pub fn RouteLink(props: &RouteLinkProps) -> Html {
    let navigator = use_navigator();
    let href = match &navigator {
        Some(navigator) => route_href(navigator, &props.to),
        None => props.to.to_path().into(),
    };
    let to = props.to.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(navigator) = navigator.as_ref().filter(|_| is_plain(&event)) {
            event.prevent_default();
            navigator.push(&to);
        }
    });
    html! {
        <a
            {href}
            {onclick}
            class={props.class.clone()}
            ref={props.node_ref.clone()}
            aria-current={props.current.then_some("page")}
            aria-label={props.label.clone()}
            title={props.title.clone()}
        >
            { props.children.clone() }
        </a>
    }
}

/// The address of a route as it stands in an `href`: with the base path, and after `#` where routes are not in the
/// path, so that a link which is opened in another tab stays on the page.
pub fn route_href<R: Routable>(navigator: &Navigator, to: &R) -> AttrValue {
    let base = navigator.basename().unwrap_or_default();
    let hash = if navigator.kind() == NavigatorKind::Browser {
        ""
    } else {
        "#"
    };
    format!("{hash}{base}{}", to.to_path()).into()
}

fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    !modified && event.button() == 0 && !event.default_prevented()
}
