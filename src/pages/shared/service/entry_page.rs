//! A fax or an abbreviated number: what the list tells of it. Its own screens are still to come.

use std::rc::Rc;

use yew::prelude::*;

use super::{service_header, use_services};
use crate::api::Items;
use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::layout::NotBuilt;
use crate::telephony::service::{ServiceEntry, ServiceId, ServiceKind};
use crate::ui::skeleton;

#[derive(Properties, PartialEq)]
pub struct EntryPageProps {
    pub service: ServiceId,
    pub kind: ServiceKind,
}

#[component]
pub fn EntryPage(props: &EntryPageProps) -> Html {
    let i18n = use_i18n();
    let query = use_services(&props.service.billing_account, props.kind);
    let service_name = props.service.service_name.clone();
    async_content(
        &query,
        i18n.t("doing_services"),
        skeleton(&i18n, 3),
        |entries: Rc<Items<Rc<ServiceEntry>>>| {
            let entry = entries.items.iter().find(|entry| entry.id == service_name);
            let description = entry.map_or_else(String::new, |entry| entry.description.clone());
            html! {
                <>
                    { service_header(&i18n, &service_name, &description, "") }
                    <NotBuilt />
                </>
            }
        },
    )
}
