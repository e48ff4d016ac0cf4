//! A line's page: its tabs (NAV4) and what they show.

pub(in crate::pages) mod calls;
pub(in crate::pages) mod consumption;
pub(in crate::pages) mod forwards;
mod general;
pub(in crate::pages) mod options;
pub(in crate::pages) mod voicemail;

use yew::prelude::*;
use yew_router::prelude::*;

use self::calls::LineCalls;
use self::consumption::CONSUMPTION_SCREEN;
use self::forwards::FORWARDS_SCREEN;
use self::general::line_general;
use self::options::OPTIONS_SCREEN;
use self::voicemail::VOICEMAIL_SCREEN;
use crate::api::services;
use crate::data::{async_content, use_query};
use crate::i18n::use_i18n;
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::routes::{LineRoute, LineTab};
use crate::pages::screen::{Place, service_screen};
use crate::pages::shared::redirect::redirect;
use crate::pages::shared::service::{service_header, services_key};
use crate::pages::tabs::level_tabs;
use crate::telephony::service::{ServiceId, ServiceKind};
use crate::ui::{TabLevel, skeleton};

#[derive(Properties, PartialEq)]
pub struct LinePageProps {
    pub service: ServiceId,
}

#[component]
pub fn LinePage(props: &LinePageProps) -> Html {
    let i18n = use_i18n();
    let service = props.service.clone();
    let route = |tab| LineRoute::Tab {
        billing_account: props.service.billing_account.clone(),
        service_name: props.service.service_name.clone(),
        tab,
    };
    let key = services_key(&props.service.billing_account, ServiceKind::Line);
    let query = use_query(key.id(&props.service.service_name), move |api| {
        let service = service.clone();
        async move { services::line(&api, &service).await }
    });
    let (active, leaf) = match use_route::<LineRoute>() {
        Some(LineRoute::Root { .. }) => return redirect(&route(LineTab::General).to_path()),
        Some(LineRoute::Tab { tab, .. }) => (Some(tab), true),
        Some(LineRoute::Inside { tab, .. }) => (Some(tab), false),
        Some(LineRoute::NotFound) | None => (None, true),
    };
    let show = |tab, screen| {
        let place = Place::of_service(props.service.clone(), route(tab).to_path());
        service_screen(screen, place)
    };
    let known = query.state.data.as_deref();
    let description = known.map_or("", |line| line.description.text());
    let feature_type = known.map_or("", |_| "sip");
    // What does not exist has nothing else to show than that.
    let opened = match query.state.is_missing() {
        true => (Some(LineTab::General), true),
        false => (active, leaf),
    };
    html! {
        <>
            { service_header(&i18n, &props.service.service_name, description, feature_type) }
            { level_tabs(&i18n, "nav_service", TabLevel::Quaternary, active, route) }
            <div class="level">
                {match opened {
                    (Some(LineTab::General), true) => {
                        let skeleton = skeleton(&i18n, 6);
                        async_content(&query, i18n.t("doing_line"), skeleton, |line| {
                            line_general(&i18n, &props.service, &line)
                        })
                    }
                    (Some(LineTab::Calls), _) => html! {
                        <LineCalls
                            service={props.service.clone()}
                        />
                    },
                    (Some(LineTab::Forwards), true) => show(LineTab::Forwards, FORWARDS_SCREEN),
                    (Some(LineTab::Voicemail), true) => {
                        show(LineTab::Voicemail, VOICEMAIL_SCREEN)
                    }
                    (Some(LineTab::Consumption), true) => {
                        show(LineTab::Consumption, CONSUMPTION_SCREEN)
                    }
                    (Some(LineTab::Options), true) => show(LineTab::Options, OPTIONS_SCREEN),
                    (Some(_), true) => html! { <NotBuilt /> },
                    _ => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}
