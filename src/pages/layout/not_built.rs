//! A tab that is still to come says so, and leads to the same service in OVHcloud's control panel.

use std::rc::Rc;

use yew::prelude::*;

use crate::config::Config;
use crate::i18n::use_i18n;
use crate::ui::{EmptyState, Icon, LinkButton};

#[component]
pub fn NotBuilt() -> Html {
    let i18n = use_i18n();
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let link = config.link("controlPanel").map(|href| {
        html! {
            <LinkButton href={href.to_owned()} external={true}>
                { i18n.t("not_built_link") }
            </LinkButton>
        }
    });
    html! {
        <EmptyState icon={Icon::Info} title={i18n.t("not_built_title")}>
            <p>{ i18n.t("not_built_text") }</p>
            <p>{ link.unwrap_or_default() }</p>
        </EmptyState>
    }
}
