//! The way from the top to here.

use yew::prelude::*;
use yew_router::AnyRoute;

use super::RouteLink;
use crate::i18n::I18n;
use crate::ui::Icon;

/// From the top down; the last is the current page, and those without a route are plain text.
pub fn breadcrumb(i18n: &I18n, items: &[(Option<AnyRoute>, AttrValue)]) -> Html {
    let last = items.len().saturating_sub(1);
    html! {
        <nav class="ui-breadcrumb" aria-label={i18n.t("ui_breadcrumb")}>
            <ol>
                for (index, (route, label)) in items.iter().enumerate() {
                    <li key={index}>
                        if index > 0 {
                            { Icon::ChevronRight.view() }
                        }
                        { crumb(route.as_ref(), label, index == last) }
                    </li>
                }
            </ol>
        </nav>
    }
}

fn crumb(route: Option<&AnyRoute>, label: &AttrValue, current: bool) -> Html {
    match route {
        Some(route) => html! {
            <RouteLink to={route.clone()} {current}>{ label }</RouteLink>
        },
        None => html! { <span aria-current={current.then_some("page")}>{ label }</span> },
    }
}
