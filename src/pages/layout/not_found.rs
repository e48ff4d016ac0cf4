//! An address that leads nowhere, under the navigation that leads elsewhere.

use yew::prelude::*;
use yew_router::AnyRoute;

use crate::i18n::use_i18n;
use crate::pages::web_cloud::VOIP_PATH;
use crate::ui::{EmptyState, Icon, RouteLink, use_document_title};

#[component]
pub fn PageNotFound() -> Html {
    let i18n = use_i18n();
    use_document_title(i18n.t("not_found_title"));
    html! {
        <EmptyState icon={Icon::Search} title={i18n.t("not_found_title")}>
            <p>{ i18n.t("not_found_text") }</p>
            <p>
                <RouteLink to={AnyRoute::new(VOIP_PATH)}>
                    { i18n.t("not_found_link") }
                </RouteLink>
            </p>
        </EmptyState>
    }
}
