//! What can be done with the rules as a whole.

use yew::prelude::*;

use super::RulesView;
use crate::i18n::{I18n, use_i18n};
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
    /// None where there is no file.
    pub onimport: Option<Callback<()>>,
    pub onexport: Option<Callback<()>>,
    /// None where nothing can be added.
    pub onadd: Option<Callback<()>>,
    pub add_label: AttrValue,
}

#[component]
pub fn RulesToolbar(props: &RulesToolbarProps) -> Html {
    let i18n = use_i18n();
    let on_press = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    let oninput = use_callback(
        (props.view.clone(), props.onview.clone()),
        |search, (view, onview)| onview.emit(view.with_search(search)),
    );
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
            { file_button(&i18n, Icon::Upload, "import_csv", props.onimport.as_ref()) }
            { file_button(&i18n, Icon::Download, "export_csv", props.onexport.as_ref()) }
            { add_button(props) }
        </>
    })
}

fn file_button(i18n: &I18n, icon: Icon, key: &str, onpress: Option<&Callback<()>>) -> Html {
    let Some(onpress) = onpress else {
        return html! { <span hidden=true /> };
    };
    let onclick = onpress.reform(|_: MouseEvent| ());
    html! {
        <Button kind={ButtonKind::Secondary} icon={Some(icon)} {onclick}>{ i18n.t(key) }</Button>
    }
}

fn add_button(props: &RulesToolbarProps) -> Html {
    let Some(onadd) = &props.onadd else {
        return html! { <span hidden=true /> };
    };
    let full = props.full.clone();
    html! {
        <Button
            kind={ButtonKind::Primary}
            onclick={onadd.reform(|_: MouseEvent| ())}
            disabled={full.is_some()}
            disabled_reason={full}
        >
            { &props.add_label }
        </Button>
    }
}
