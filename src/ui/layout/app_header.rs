//! The bar at the top of the application.

use stylist::StyleSource;
use yew::prelude::*;

use crate::ui::style::use_sheet;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppHeaderProps {
    pub brand: Html,
    #[prop_or_default]
    pub nav: Html,
    #[prop_or_default]
    pub actions: Html,
}

#[component]
pub fn AppHeader(props: &AppHeaderProps) -> Html {
    let sheet = use_sheet(sheet);
    html! {
        <header class={classes!("ui-header", sheet)}>
            <div class="ui-header__brand">{ props.brand.clone() }</div>
            <div class="ui-header__nav">{ props.nav.clone() }</div>
            <div class="ui-header__actions">{ props.actions.clone() }</div>
        </header>
    }
}

fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: 0 var(--ods-space-5);
        min-height: var(--ui-header);
        padding: 0 var(--ods-space-5);
        background: var(--ods-color-header);
        color: var(--ods-color-header-text);

        .ui-header__brand { min-width: 0; display: flex; align-items: center; gap: var(--ods-space-3); font-weight: 700; font-size: var(--ods-font-size-lg); white-space: nowrap; }
        .ui-header__brand a { color: inherit; text-decoration: none; }
        .ui-header__nav { min-width: 0; align-self: stretch; }
        .ui-header__actions { display: flex; align-items: center; gap: var(--ods-space-2); min-width: 0; }
        .ui-header__actions .ui-button, .ui-header__actions .ui-icon-button {
            border-color: transparent;
            background: none;
            color: var(--ods-color-header-text);
        }
        .ui-header__actions .ui-button:hover, .ui-header__actions .ui-icon-button:hover { background: var(--ods-color-header-hover); }
        :focus-visible { outline-color: var(--ods-color-header-text); }

        @media (max-width: 720px) {
            grid-template-columns: minmax(0, 1fr) auto;
            padding: 0 var(--ods-space-4);
            .ui-header__nav { grid-column: 1 / -1; grid-row: 2; min-height: var(--ui-tabs); }
            .ui-header__actions .ui-button__text {
                position: absolute;
                width: 1px;
                height: 1px;
                overflow: hidden;
                clip-path: inset(50%);
            }
        }
        "#
    )
}
