//! What can be done with the rules as a whole.

use yew::prelude::*;

use super::RulesView;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Icon, SearchField, spacer, toolbar};

#[derive(Properties, PartialEq)]
pub struct RulesToolbarProps {
    /// How many rules there are, in words.
    pub count: AttrValue,
    /// Why no rule can be added.
    pub full: Option<AttrValue>,
    pub view: RulesView,
    pub onview: Callback<RulesView>,
    pub is_loading: bool,
    pub onrefresh: Callback<()>,
    pub onimport: Callback<()>,
    pub onexport: Callback<()>,
    pub onadd: Callback<()>,
}

#[component]
pub fn RulesToolbar(props: &RulesToolbarProps) -> Html {
    let i18n = use_i18n();
    let on_press = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    let oninput = use_callback(
        (props.view.clone(), props.onview.clone()),
        |search, (view, onview)| onview.emit(view.with_search(search)),
    );
    let full = props.full.clone();
    toolbar(html! {
        <>
            <Button
                kind={ButtonKind::Secondary}
                icon={Some(Icon::Refresh)}
                busy={props.is_loading}
                onclick={on_press(&props.onrefresh)}
            >
                { i18n.t("refresh") }
            </Button>
            <SearchField
                label={i18n.t("search")}
                value={props.view.search.clone()}
                {oninput}
                shortcut={true}
            />
            <span class="toolbar__count" role="status">
                { &props.count }
            </span>
            { spacer() }
            <Button kind={ButtonKind::Secondary} icon={Some(Icon::Upload)} onclick={on_press(&props.onimport)}>
                { i18n.t("import_csv") }
            </Button>
            <Button kind={ButtonKind::Secondary} icon={Some(Icon::Download)} onclick={on_press(&props.onexport)}>
                { i18n.t("export_csv") }
            </Button>
            <Button
                kind={ButtonKind::Primary}
                onclick={on_press(&props.onadd)}
                disabled={full.is_some()}
                disabled_reason={full}
            >
                { i18n.t("ddi_add_button") }
            </Button>
        </>
    })
}
