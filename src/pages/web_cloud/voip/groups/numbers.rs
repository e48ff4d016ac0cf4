//! A number's page: its tabs (NAV4) and what they show.

mod redirect;

use yew::prelude::*;
use yew_router::prelude::*;

use self::redirect::NumberRedirect;
use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::routes::{NumberRoute, NumberTab};
use crate::pages::screen::{Place, service_screen};
use crate::pages::shared::hunting;
use crate::pages::shared::redirect::redirect as go_to;
use crate::pages::shared::service::{number_general, service_header, use_number};
use crate::pages::shared::time_conditions::NUMBER_SCHEDULE;
use crate::pages::tabs::level_tabs;
use crate::telephony::service::ServiceId;
use crate::ui::{TabLevel, skeleton};

#[derive(Properties, PartialEq)]
pub struct NumberPageProps {
    pub service: ServiceId,
}

#[component]
pub fn NumberPage(props: &NumberPageProps) -> Html {
    let i18n = use_i18n();
    let route = |tab| NumberRoute::Tab {
        billing_account: props.service.billing_account.clone(),
        service_name: props.service.service_name.clone(),
        tab,
    };
    let query = use_number(&props.service);
    let (active, leaf) = match use_route::<NumberRoute>() {
        Some(NumberRoute::Root { .. }) => {
            return go_to(&route(NumberTab::General).to_path());
        }
        Some(NumberRoute::Tab { tab, .. }) => (Some(tab), true),
        Some(NumberRoute::Inside { tab, .. }) => (Some(tab), false),
        Some(NumberRoute::NotFound) | None => (None, true),
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
    // What does not exist has nothing else to show than that.
    let opened = match query.state.is_missing() {
        true => (Some(NumberTab::General), true),
        false => (active, leaf),
    };
    html! {
        <>
            { service_header(&i18n, &props.service.service_name, description.text(), &feature_type) }
            { level_tabs(&i18n, "nav_service", TabLevel::Quaternary, active, route) }
            <div class="level">
                {match opened {
                    (Some(NumberTab::General), true) => {
                        let skeleton = skeleton(&i18n, 4);
                        async_content(&query, i18n.t("doing_number"), skeleton, |number| {
                            number_general(&i18n, &props.service, &number, &props.service.service_name)
                        })
                    }
                    (Some(NumberTab::Redirect), _) => html! {
                        <NumberRedirect
                            service={props.service.clone()}
                        />
                    },
                    (Some(NumberTab::Queue), true) => show(hunting::ALL),
                    (Some(NumberTab::Schedule), true) => show(NUMBER_SCHEDULE),
                    (Some(_), true) => html! { <NotBuilt /> },
                    _ => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}
