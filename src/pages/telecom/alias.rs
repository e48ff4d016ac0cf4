//! The alias numbers of a billing account on the left, the hunting group of the chosen one on the right.

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::routes::TelecomRoute;
use crate::pages::screen::{Place, screen, service_screen};
use crate::pages::shared::hunting;
use crate::pages::shared::service::{NothingChosen, ServiceList, service_header, use_number};
use crate::telephony::service::{ServiceId, ServiceKind};
use crate::ui::{TwoPane, skeleton};

#[derive(Properties, PartialEq)]
struct AliasNumbersProps {
    billing_account: String,
    service_name: Option<String>,
}

screen!(
    services::ALIASES = |_, place| {
        let ServiceId {
            billing_account,
            service_name,
        } = place.service.clone();
        let service_name = (!service_name.is_empty()).then_some(service_name);
        html! { <AliasNumbers {billing_account} {service_name} /> }
    }
);

#[component]
fn AliasNumbers(props: &AliasNumbersProps) -> Html {
    let i18n = use_i18n();
    let billing_account = props.billing_account.clone();
    let route = use_callback(billing_account.clone(), |service_name, account| {
        AnyRoute::new(TelecomRoute::hunting(account.clone(), service_name).to_path())
    });
    let left = html! {
        <ServiceList
            billing_account={billing_account.clone()}
            kind={ServiceKind::Number}
            selected={props.service_name.clone()}
            {route}
        />
    };
    let right = match props.service_name.clone() {
        Some(service_name) => {
            let key = service_name.clone();
            html! { <AliasHunting {key} service={ServiceId::new(billing_account, service_name)} /> }
        }
        None => html! { <NothingChosen {billing_account} kind={ServiceKind::Number} /> },
    };
    html! {
        <TwoPane
            {left}
            left_label={i18n.t("nav_services")}
            left_open_by_default={props.service_name.is_none()}
        >
            { right }
        </TwoPane>
    }
}

#[derive(Properties, PartialEq)]
struct AliasHuntingProps {
    service: ServiceId,
}

#[component]
fn AliasHunting(props: &AliasHuntingProps) -> Html {
    let i18n = use_i18n();
    let (account, name) = (&props.service.billing_account, &props.service.service_name);
    let query = use_number(&props.service);
    let known = query.state.data.as_deref();
    let description = known.map_or("", |number| number.description.text());
    let feature_type = known.map_or("", |number| &number.feature_type);
    let path = TelecomRoute::hunting(account.clone(), name.clone()).to_path();
    let place = Place::of_service(props.service.clone(), path);
    html! {
        <>
            { service_header(&i18n, name, description, feature_type) }
            <div class="level">
                {async_content(&query, i18n.t("doing_number"), skeleton(&i18n, 6), |number| {
                    service_screen(hunting::ALL, place.clone().with_feature(number.feature_type.clone()))
                })}
            </div>
        </>
    }
}
