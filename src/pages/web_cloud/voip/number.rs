//! A number with its call queue: the second place in which a number has its tabs (NAV3).

mod ddi;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::routes::{QueueNumberRoute, QueueNumberTab, on_same_tab};
use crate::pages::screen::{Place, screen, service_screen};
use crate::pages::shared::hunting;
use crate::pages::shared::redirect::redirect;
use crate::pages::shared::service::{
    ServiceList, number_general, service_header, use_number, use_path,
};
use crate::pages::shared::time_conditions::NUMBER_SCHEDULE;
use crate::pages::tabs::level_tabs;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::{ServiceId, ServiceKind};
use crate::ui::{TabLevel, TwoPane, skeleton};

#[derive(Properties, PartialEq)]
struct NumberPageProps {
    service: ServiceId,
}

screen!(services::NUMBER = <NumberPage>);

/// The numbers of the group on the left, the chosen one on the right.
#[component]
fn NumberPage(props: &NumberPageProps) -> Html {
    let i18n = use_i18n();
    let here = use_path();
    let service_route = use_callback(
        (props.service.billing_account.clone(), here),
        |service_name: String, (billing_account, here)| {
            let number = QueueNumberRoute::Root {
                billing_account: billing_account.clone(),
                service_name,
            };
            AnyRoute::new(on_same_tab(here, &number.to_path()))
        },
    );
    let left = html! {
        <ServiceList
            billing_account={props.service.billing_account.clone()}
            kind={ServiceKind::Number}
            selected={Some(props.service.service_name.clone())}
            route={service_route}
            international={true}
        />
    };
    html! {
        <TwoPane {left} left_label={i18n.t("nav_services")} left_open_by_default={false}>
            <QueueNumber
                key={props.service.service_name.clone()}
                service={props.service.clone()}
            />
        </TwoPane>
    }
}

#[component]
fn QueueNumber(props: &NumberPageProps) -> Html {
    let i18n = use_i18n();
    let route = |tab| QueueNumberRoute::Tab {
        billing_account: props.service.billing_account.clone(),
        service_name: props.service.service_name.clone(),
        tab,
    };
    let query = use_number(&props.service);
    let active = match use_route::<QueueNumberRoute>() {
        Some(QueueNumberRoute::Root { .. }) => {
            return redirect(&route(QueueNumberTab::General).to_path());
        }
        Some(QueueNumberRoute::Tab { tab, .. }) => Some(tab),
        Some(QueueNumberRoute::NotFound) | None => None,
    };
    let known = query.state.data.as_deref().cloned();
    let (description, feature_type) = known
        .map(|number| (number.description, number.feature_type))
        .unwrap_or_default();
    let show = |screen| {
        let path = active.map(|tab| route(tab).to_path()).unwrap_or_default();
        let place = Place::of_service(props.service.clone(), path);
        service_screen(screen, place.with_feature(feature_type.clone()))
    };
    let shown = PhoneNumber::from_wire(&props.service.service_name).international();
    let subtitle = match description.text() {
        text if text == props.service.service_name => "",
        text => text,
    };
    // What does not exist has nothing else to show than that.
    let opened = match query.state.is_missing() {
        true => Some(QueueNumberTab::General),
        false => active,
    };
    html! {
        <>
            { service_header(&i18n, &shown, subtitle, &feature_type) }
            { level_tabs(&i18n, "nav_service", TabLevel::Quaternary, active, route) }
            <div class="level">
                {match opened {
                    Some(QueueNumberTab::General) => {
                        let skeleton = skeleton(&i18n, 4);
                        async_content(&query, i18n.t("doing_number"), skeleton, |number| {
                            number_general(&i18n, &props.service, &number, &shown)
                        })
                    }
                    Some(QueueNumberTab::Configuration) => show(hunting::CONFIGURATION),
                    Some(QueueNumberTab::Agents) => show(hunting::MEMBERS),
                    Some(QueueNumberTab::Schedules) => show(NUMBER_SCHEDULE),
                    Some(QueueNumberTab::Ddi) => show(ddi::SHORT_EXTENSIONS),
                    Some(_) => html! { <NotBuilt /> },
                    None => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}
