//! What can be done with the rules as a whole.

use std::rc::Rc;

use yew::prelude::*;

use super::texts::explain;
use super::view::DdiView;
use crate::i18n::use_i18n;
use crate::telephony::ddi::{Block, BlockFull, MAX_RULES};
use crate::ui::{Button, ButtonKind, Icon, SearchField, spacer, toolbar};

#[derive(Properties, PartialEq)]
pub(super) struct DdiToolbarProps {
    pub(super) block: Rc<Block>,
    pub(super) view: DdiView,
    pub(super) onview: Callback<DdiView>,
    pub(super) is_loading: bool,
    pub(super) onrefresh: Callback<()>,
    pub(super) onimport: Callback<()>,
    pub(super) onexport: Callback<()>,
    pub(super) onadd: Callback<()>,
}

#[component]
pub(super) fn DdiToolbar(props: &DdiToolbarProps) -> Html {
    let i18n = use_i18n();
    let on_press = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    let oninput = use_callback(
        (props.view.clone(), props.onview.clone()),
        |search, (view, onview)| onview.emit(view.with_search(search)),
    );
    let full = props
        .block
        .is_full()
        .then(|| explain(&i18n, &BlockFull { max: MAX_RULES }));
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
                { i18n.tn("ddi_rules_count", props.block.rules.len()) }
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
