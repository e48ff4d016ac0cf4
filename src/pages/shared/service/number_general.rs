//! Général of a number, in both places where a number has its tabs.

use yew::prelude::*;

use super::header::feature_name;
use super::{DescriptionRow, services_key};
use crate::api::services;
use crate::data::{Query, use_query};
use crate::i18n::I18n;
use crate::telephony::service::{Number, ServiceKind};
use crate::ui::{card, data_list};

/// Reads a number.
#[hook]
pub fn use_number(billing_account: &str, service_name: &str) -> Query<Number> {
    let ids = (billing_account.to_owned(), service_name.to_owned());
    let key = services_key(billing_account, ServiceKind::Number);
    use_query(format!("{key}/{service_name}"), move |api| {
        let (billing_account, service_name) = ids.clone();
        async move { services::number(&api, &billing_account, &service_name).await }
    })
}

/// What the API tells of a number, spelt as `shown`; its description can be changed.
pub fn number_general(i18n: &I18n, billing_account: &str, number: &Number, shown: &str) -> Html {
    let description = html! {
        <DescriptionRow
            billing_account={billing_account.to_owned()}
            kind={ServiceKind::Number}
            service_name={number.service_name.clone()}
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
