//! A list at the left and what was chosen from it at the right; one above the other on a small screen.

use stylist::StyleSource;
use yew::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::dom::use_id;
use crate::ui::style::use_sheet;
use crate::ui::{Icon, IconView};

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
    let toggle_label = props.toggle_label.clone();
    html! {
        <div class={classes!("ui-panes", sheet, open.then_some("is-open"))}>
            <button
                type="button"
                class="ui-panes__toggle"
                aria-expanded={if *open { "true" } else { "false" }}
                aria-controls={panel_id.clone()}
                onclick={toggle}
            >
                <IconView icon={Icon::List} />
                <span>{ toggle_label.unwrap_or_else(|| i18n.t("ui_services").into()) }</span>
                <IconView icon={if *open { Icon::ChevronUp } else { Icon::ChevronDown }} />
            </button>
            <aside id={panel_id} class="ui-panes__left" aria-label={props.left_label.clone()}>
                { props.left.clone() }
            </aside>
            <main class="ui-panes__right">{ props.children.clone() }</main>
        </div>
    }
}

fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        display: grid;
        grid-template-columns: 280px minmax(0, 1fr);
        flex: 1;
        min-height: 0;

        .ui-panes__toggle { display: none; }
        .ui-panes__left {
            display: flex;
            flex-direction: column;
            position: sticky;
            top: 0;
            height: var(--ui-panes-height, 100dvh);
            min-height: 0;
            border-inline-end: 1px solid var(--ods-color-border);
            background: var(--ods-color-surface);
        }
        .ui-panes__right { min-width: 0; padding: var(--ods-space-5) var(--ods-space-6) var(--ods-space-7); }

        @media (max-width: 860px) {
            grid-template-columns: minmax(0, 1fr);
            align-content: start;
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
                position: static;
                height: min(70dvh, 520px);
                border-inline-end: 0;
                border-bottom: 1px solid var(--ods-color-border);
            }
            &.is-open .ui-panes__left { display: flex; }
            .ui-panes__right { padding: var(--ods-space-4) var(--ods-space-4) var(--ods-space-6); }
        }
        "#
    )
}
