//! The tabs of one level of navigation: links in a `nav`, the current one marked and in view.

use web_sys::Element;
use yew::prelude::*;
use yew_router::AnyRoute;

use super::RouteLink;

/// How deep the tabs stand, which decides their look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabLevel {
    /// In the application's header.
    Primary,
    /// Right under the header.
    Secondary,
    /// In the left panel.
    Tertiary,
    /// At the top of a service.
    Quaternary,
    /// Inside a tab of a service.
    Quinary,
}

impl TabLevel {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "ui-tabs--primary",
            Self::Secondary => "ui-tabs--secondary",
            Self::Tertiary => "ui-tabs--tertiary",
            Self::Quaternary => "ui-tabs--quaternary",
            Self::Quinary => "ui-tabs--quinary",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TabBarProps {
    /// Names the `nav`.
    pub label: AttrValue,
    pub level: TabLevel,
    /// Route and label, in order.
    pub tabs: Vec<(AnyRoute, AttrValue)>,
    /// The place of the current one among them.
    #[prop_or_default]
    pub active: Option<usize>,
}

#[component]
pub fn TabBar(props: &TabBarProps) -> Html {
    let list = use_node_ref();
    use_effect_with((list.clone(), props.active), |(list, _)| {
        if let Some(list) = list.cast::<Element>() {
            show_current(&list);
        }
    });
    html! {
        <nav class={classes!("ui-tabs", props.level.class())} aria-label={props.label.clone()}>
            <ul class="ui-tabs__list" ref={list}>
                for (index, (route, label)) in props.tabs.iter().enumerate() {
                    <li key={index}>
                        <RouteLink to={route.clone()} current={props.active == Some(index)} class="ui-tab">
                            { label }
                        </RouteLink>
                    </li>
                }
            </ul>
        </nav>
    }
}

/// Scrolls the bar sideways, and never the page, until the current tab is in the middle of it.
fn show_current(list: &Element) {
    let Ok(Some(current)) = list.query_selector("[aria-current]") else {
        return;
    };
    let (bar, tab) = (
        list.get_bounding_client_rect(),
        current.get_bounding_client_rect(),
    );
    if tab.left() < bar.left() || tab.right() > bar.right() {
        let offset = tab.left() + tab.width() / 2.0 - bar.left() - bar.width() / 2.0;
        list.set_scroll_left(list.scroll_left() + offset as i32);
    }
}
