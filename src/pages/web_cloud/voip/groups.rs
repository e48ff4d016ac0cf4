//! A billing account: its four lists (NAV3) in the left panel, the chosen service on the right.

pub(in crate::pages) mod abbreviated;
pub(in crate::pages) mod lines;
mod numbers;

use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use self::abbreviated::ABBREVIATED_SCREEN;
use self::lines::LinePage;
use self::numbers::NumberPage;
use crate::i18n::{I18n, use_i18n};
use crate::pages::layout::{PageNotFound, Trail};
use crate::pages::routes::{GroupRoute, GroupTab, on_same_tab};
use crate::pages::screen::{Place, screen, service_screen};
use crate::pages::shared::redirect::redirect;
use crate::pages::shared::service::{EntryPage, NothingChosen, ServiceList, use_path};
use crate::pages::tabs::level_tabs;
use crate::telephony::service::ServiceId;
use crate::ui::{PageHeader, TabLevel, TwoPane, page_header};

#[derive(Properties, PartialEq)]
struct GroupProps {
    billing_account: String,
}

screen!(
    services::GROUP = |_, place| {
        let billing_account = place.service.billing_account.clone();
        html! { <Group {billing_account} /> }
    }
);

#[component]
fn Group(props: &GroupProps) -> Html {
    let i18n = use_i18n();
    let billing_account = props.billing_account.clone();
    let tab_route = |tab| GroupRoute::Tab {
        billing_account: props.billing_account.clone(),
        tab,
    };
    let here = use_path();
    let (tab, service_name) = match use_route::<GroupRoute>() {
        Some(GroupRoute::Root { .. }) => {
            return redirect(&tab_route(GroupTab::Lines).to_path());
        }
        Some(GroupRoute::Tab { tab, .. }) => (tab, None),
        Some(
            GroupRoute::Service {
                tab, service_name, ..
            }
            | GroupRoute::InsideService {
                tab, service_name, ..
            },
        ) => (tab, Some(service_name)),
        Some(GroupRoute::NotFound) | None => {
            return html! { <main class="page"><PageNotFound /></main> };
        }
    };
    let service_route = {
        let billing_account = billing_account.clone();
        Callback::from(move |service_name: String| {
            let billing_account = billing_account.clone();
            let service = GroupRoute::Service {
                billing_account,
                tab,
                service_name,
            };
            AnyRoute::new(on_same_tab(&here, &service.to_path()))
        })
    };
    let left = html! {
        <>
            { level_tabs(&i18n, "nav_lists", TabLevel::Tertiary, Some(tab), tab_route) }
            <ServiceList
                key={tab.to_string()}
                billing_account={billing_account.clone()}
                kind={tab.kind()}
                selected={service_name.clone()}
                route={service_route}
            />
        </>
    };
    html! {
        <TwoPane
            {left}
            left_label={i18n.t("nav_services")}
            left_open_by_default={service_name.is_none()}
        >
            { right(&i18n, tab, billing_account, service_name) }
        </TwoPane>
    }
}

/// The short numbers of the whole group.
fn account_screen(i18n: &I18n, billing_account: String) -> Html {
    let tab = GroupRoute::Tab {
        billing_account: billing_account.clone(),
        tab: GroupTab::Abbreviated,
    };
    let header = PageHeader {
        title: i18n.t("abbreviated_title").into(),
        subtitle: None,
        badge: html! {},
        breadcrumb: html! { <Trail /> },
    };
    let account = ServiceId::new(billing_account, "");
    let place = Place::of_service(account, tab.to_path());
    html! {
        <>
            { page_header(header) }
            <div class="level">{ service_screen(ABBREVIATED_SCREEN, place) }</div>
        </>
    }
}

fn right(
    i18n: &I18n,
    tab: GroupTab,
    billing_account: String,
    service_name: Option<String>,
) -> Html {
    let Some(service_name) = service_name else {
        if tab == GroupTab::Abbreviated {
            return account_screen(i18n, billing_account);
        }
        return html! { <NothingChosen {billing_account} kind={tab.kind()} /> };
    };
    let key = service_name.clone();
    let service = ServiceId::new(billing_account, service_name);
    match tab {
        GroupTab::Lines => html! { <LinePage {key} {service} /> },
        GroupTab::Numbers => html! { <NumberPage {key} {service} /> },
        GroupTab::Fax | GroupTab::Abbreviated => html! {
            <EntryPage {key} {service} kind={tab.kind()} />
        },
    }
}
