//! A tab that is still to come says so, and leads to the same service in OVHcloud's control panel.

use std::rc::Rc;

use yew::prelude::*;

use crate::config::Config;
use crate::i18n::use_i18n;
use crate::ui::{Icon, empty_state, external_link_button};

#[component]
pub fn NotBuilt() -> Html {
    let i18n = use_i18n();
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let link = config
        .link("controlPanel")
        .map(|href| external_link_button(&i18n, href.to_owned(), i18n.t("not_built_link")));
    let text = html! {
        <>
            <p>{ i18n.t("not_built_text") }</p>
            <p>{ link.unwrap_or_default() }</p>
        </>
    };
    empty_state(Icon::Info, i18n.t("not_built_title"), text)
}
