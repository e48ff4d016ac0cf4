//! An address that leads nowhere, under the navigation that leads elsewhere.

use yew::prelude::*;
use yew_router::AnyRoute;

use crate::i18n::use_i18n;
use crate::pages::routes::VOIP_PATH;
use crate::ui::{Icon, RouteLink, empty_state, use_document_title};

#[component]
pub fn PageNotFound() -> Html {
    let i18n = use_i18n();
    use_document_title(i18n.t("not_found_title"));
    let text = html! {
        <>
            <p>{ i18n.t("not_found_text") }</p>
            <p>
                <RouteLink to={AnyRoute::new(VOIP_PATH)}>
                    { i18n.t("not_found_link") }
                </RouteLink>
            </p>
        </>
    };
    empty_state(Icon::Search, i18n.t("not_found_title"), text)
}
