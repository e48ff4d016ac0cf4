//! Général of a number, in both places where a number has its tabs.

use yew::prelude::*;

use super::{DescriptionRow, feature_name, services_key};
use crate::api::services;
use crate::data::{Query, use_query};
use crate::i18n::I18n;
use crate::telephony::service::{Number, ServiceId, ServiceKind};
use crate::ui::{card, data_list};

/// Reads a number.
#[hook]
pub fn use_number(service: &ServiceId) -> Query<Number> {
    let id = service.clone();
    let key = services_key(&service.billing_account, ServiceKind::Number);
    use_query(key.id(&service.service_name), move |api| {
        let id = id.clone();
        async move { services::number(&api, &id).await }
    })
}

/// What the API tells of a number, spelt as `shown`; its description can be changed.
pub fn number_general(i18n: &I18n, service: &ServiceId, number: &Number, shown: &str) -> Html {
    let description = html! {
        <DescriptionRow
            service={service.clone()}
            kind={ServiceKind::Number}
            description={number.description.clone()}
        />
    };
    let pool = number.part_of_pool.clone();
    let mut items: Vec<(AttrValue, Html)> = vec![
        (i18n.t("service_number").into(), html! { shown.to_owned() }),
        (i18n.t("description").into(), description),
        (
            i18n.t("number_feature").into(),
            html! { feature_name(i18n, &number.feature_type) },
        ),
    ];
    items.extend(pool.map(|pool| (i18n.t("number_pool").into(), html! { pool })));
    card(i18n.t("general_title"), data_list(items))
}
