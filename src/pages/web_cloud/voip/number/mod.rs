//! A number with its call queue: the second place in which a number has its tabs (NAV3).

mod ddi;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use self::ddi::QueueDdiTab;
use super::service::{NumberSchedule, ServiceList, number_general, service_header, use_number};
use crate::data::async_content;
use crate::i18n::use_i18n;
use crate::pages::hunting::{Part, hunting_page};
use crate::pages::layout::{NotBuilt, PageNotFound};
use crate::pages::redirect;
use crate::pages::tabs::{level_tabs, tabs};
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceKind;
use crate::ui::{TabLevel, TwoPane, skeleton};

tabs! {
    /// NAV3 of a number with a call queue.
    pub enum QueueNumberTab {
        General => "general",
        Configuration => "configuration",
        Agents => "agents",
        Ddi => "ddi",
        Statistics => "statistics",
        Schedules => "schedules",
    }
}

#[derive(Debug, Clone, PartialEq, Routable)]
pub enum QueueNumberRoute {
    #[at("/web-cloud/voip/:billing_account/number/:service_name")]
    Root {
        billing_account: String,
        service_name: String,
    },
    #[at("/web-cloud/voip/:billing_account/number/:service_name/:tab")]
    Tab {
        billing_account: String,
        service_name: String,
        tab: QueueNumberTab,
    },
    #[not_found]
    #[at("/404")]
    NotFound,
}

#[derive(Properties, PartialEq)]
pub struct NumberPageProps {
    pub billing_account: String,
    pub service_name: String,
}

/// The numbers of the group on the left, the chosen one on the right.
#[component]
pub fn NumberPage(props: &NumberPageProps) -> Html {
    let i18n = use_i18n();
    let service_route = use_callback(
        props.billing_account.clone(),
        |service_name: String, billing_account| {
            let route = QueueNumberRoute::Root {
                billing_account: billing_account.clone(),
                service_name,
            };
            AnyRoute::new(route.to_path())
        },
    );
    let left = html! {
        <ServiceList
            billing_account={props.billing_account.clone()}
            kind={ServiceKind::Number}
            selected={Some(props.service_name.clone())}
            route={service_route}
            international={true}
        />
    };
    html! {
        <TwoPane {left} left_label={i18n.t("nav_services")} left_open_by_default={false}>
            <QueueNumber
                key={props.service_name.clone()}
                billing_account={props.billing_account.clone()}
                service_name={props.service_name.clone()}
            />
        </TwoPane>
    }
}

#[component]
fn QueueNumber(props: &NumberPageProps) -> Html {
    let i18n = use_i18n();
    let route = |tab| QueueNumberRoute::Tab {
        billing_account: props.billing_account.clone(),
        service_name: props.service_name.clone(),
        tab,
    };
    let query = use_number(&props.billing_account, &props.service_name);
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
    let shown = PhoneNumber::from_wire(&props.service_name).international();
    let subtitle = if description == props.service_name {
        ""
    } else {
        &description
    };
    html! {
        <>
            { service_header(&shown, subtitle, &feature_type) }
            { level_tabs(&i18n, "nav_service", TabLevel::Quaternary, active, route) }
            <div class="level">
                {match active {
                    Some(QueueNumberTab::General) => {
                        let skeleton = skeleton(&i18n, 4);
                        async_content(&query, i18n.t("doing_number"), skeleton, |number| {
                            number_general(&i18n, &props.billing_account, &number, &shown)
                        })
                    }
                    Some(tab @ (QueueNumberTab::Configuration | QueueNumberTab::Agents)) => {
                        let part = match tab {
                            QueueNumberTab::Agents => Part::Members,
                            _ => Part::Configuration,
                        };
                        let (account, name) = (&props.billing_account, &props.service_name);
                        hunting_page(&i18n, account, name, &feature_type, route(tab).to_path(), part)
                    }
                    Some(QueueNumberTab::Schedules) => html! {
                        <NumberSchedule
                            key={props.service_name.as_str()}
                            billing_account={props.billing_account.clone()}
                            service_name={props.service_name.clone()}
                            {feature_type}
                            path={route(QueueNumberTab::Schedules).to_path()}
                        />
                    },
                    Some(QueueNumberTab::Ddi) => html! {
                        <QueueDdiTab
                            key={props.service_name.as_str()}
                            billing_account={props.billing_account.clone()}
                            service_name={props.service_name.clone()}
                        />
                    },
                    Some(_) => html! { <NotBuilt /> },
                    None => html! { <PageNotFound /> },
                }}
            </div>
        </>
    }
}
