//! The way from the top to here.

use yew::prelude::*;
use yew_router::AnyRoute;

use super::RouteLink;
use crate::i18n::use_i18n;
use crate::ui::{Icon, IconView};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BreadcrumbProps {
    /// From the top down; the last is the current page, and those without a route are plain text.
    pub items: Vec<(Option<AnyRoute>, AttrValue)>,
}

#[component]
pub fn Breadcrumb(props: &BreadcrumbProps) -> Html {
    let i18n = use_i18n();
    let last = props.items.len().saturating_sub(1);
    html! {
        <nav class="ui-breadcrumb" aria-label={i18n.t("ui_breadcrumb")}>
            <ol>
                for (index, (route, label)) in props.items.iter().enumerate() {
                    <li key={index}>
                        if index > 0 {
                            <IconView icon={Icon::ChevronRight} />
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
