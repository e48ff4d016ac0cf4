//! A list at the left and what was chosen from it at the right; one above the other on a small screen.

use gloo_events::EventListener;
use gloo_render::request_animation_frame;
use stylist::StyleSource;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew_router::prelude::use_location;

use crate::i18n::use_i18n;
use crate::state::use_state_eq;
use crate::ui::Icon;
use crate::ui::dom::use_id;
use crate::ui::style::use_sheet;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TwoPaneProps {
    pub left: Html,
    /// Names the left panel.
    pub left_label: AttrValue,
    /// On a small screen: open when nothing is chosen yet, closed when something is. Followed when it changes.
    #[prop_or_default]
    pub left_open_by_default: bool,
    /// What the button that opens the panel says; "Liste des services" when absent.
    #[prop_or_default]
    pub toggle_label: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn TwoPane(props: &TwoPaneProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(sheet);
    let panel_id = use_id();
    let open = use_state_eq(|| props.left_open_by_default);
    {
        let open = open.setter();
        use_effect_with(props.left_open_by_default, move |by_default| {
            open.set(*by_default);
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let (panes, right) = (use_node_ref(), use_node_ref());
    use_height_left(&panes);
    use_top_on_navigation(&right);
    let toggle_label = props.toggle_label.clone();
    let chevron = if *open {
        Icon::ChevronUp
    } else {
        Icon::ChevronDown
    };
    html! {
        <div ref={panes} class={classes!("ui-panes", sheet, open.then_some("is-open"))}>
            <button
                type="button"
                class="ui-panes__toggle"
                aria-expanded={if *open { "true" } else { "false" }}
                aria-controls={panel_id.clone()}
                onclick={toggle}
            >
                { Icon::List.view() }
                <span>{ toggle_label.unwrap_or_else(|| i18n.t("ui_services").into()) }</span>
                { chevron.view() }
            </button>
            <aside id={panel_id} class="ui-panes__left" aria-label={props.left_label.clone()}>
                { props.left.clone() }
            </aside>
            <main ref={right} id="main" tabindex="-1" class="ui-panes__right">{ props.children.clone() }</main>
        </div>
    }
}

/// Lets the panes take what the page leaves below its header, so that each scrolls on its own.
#[hook]
fn use_height_left(panes: &NodeRef) {
    use_effect_with(panes.clone(), |panes| {
        let measuring =
            panes
                .cast::<HtmlElement>()
                .zip(web_sys::window())
                .map(|(panes, window)| {
                    let measured = panes.clone();
                    // By then other effects have written what they have to, so that the page is laid out once.
                    let first = request_animation_frame(move |_| set_top(&panes));
                    let resized =
                        EventListener::new(&window, "resize", move |_| set_top(&measured));
                    (first, resized)
                });
        move || drop(measuring)
    });
}

fn set_top(panes: &HtmlElement) {
    let scrolled = web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default();
    let top = format!("{}px", panes.get_bounding_client_rect().top() + scrolled);
    if let Err(error) = panes.style().set_property("--ui-panes-top", &top) {
        log::error!("the panes cannot be laid out: {error:?}");
    }
}

/// Shows another page from its top; a change of the query alone (sort, search, page) scrolls nothing.
#[hook]
fn use_top_on_navigation(right: &NodeRef) {
    let path = use_location().map(|location| location.path().to_owned());
    use_effect_with((right.clone(), path), |(right, _)| {
        if let Some(right) = right.cast::<Element>() {
            right.set_scroll_top(0);
        }
    });
}

fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        display: grid;
        grid-template-columns: 280px minmax(0, 1fr);
        height: max(360px, calc(100dvh - var(--ui-panes-top, 0px)));

        .ui-panes__toggle { display: none; }
        .ui-panes__left {
            display: flex;
            flex-direction: column;
            min-height: 0;
            border-inline-end: 1px solid var(--ods-color-border);
            background: var(--ods-color-surface);
        }
        .ui-panes__right { position: relative; margin-block-end: var(--ui-toasts); min-width: 0; overflow-y: auto; scrollbar-gutter: stable; outline-offset: -2px; padding: var(--ods-space-4) var(--ods-space-6) var(--ods-space-6); }

        @media (max-width: 860px) {
            grid-template-columns: minmax(0, 1fr);
            align-content: start;
            height: auto;
            .ui-panes__toggle {
                display: flex;
                align-items: center;
                gap: var(--ods-space-3);
                min-height: 48px;
                padding: 0 var(--ods-space-4);
                border: 0;
                border-bottom: 1px solid var(--ods-color-border);
                background: var(--ods-color-surface);
                color: var(--ods-color-heading);
                font: inherit;
                font-weight: 600;
                text-align: start;
                cursor: pointer;
            }
            .ui-panes__toggle span { flex: 1; }
            .ui-panes__left {
                display: none;
                height: min(70dvh, 520px);
                border-inline-end: 0;
                border-bottom: 1px solid var(--ods-color-border);
            }
            &.is-open .ui-panes__left { display: flex; }
            .ui-panes__right {
                --ui-toasts-over: var(--ui-toasts);
                overflow-y: visible;
                padding: var(--ods-space-3) var(--ods-space-4) var(--ods-space-5);
            }
        }
        "#
    )
}
