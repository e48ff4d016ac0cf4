//! The screen of a described tab, whatever its shape: what a tab's own file hands over to.

use yew::prelude::*;
use yew_router::AnyRoute;

use super::{RecordForm, RecordList, Tab};
use crate::data::use_url_state;
use crate::pages::screen::Place;
use crate::pages::shared::rules::RulesView;
use crate::pages::shared::service::use_destinations;
use crate::telephony::record::{Schema, Scope, Shape};
use crate::telephony::service::ServiceId;

/// The tab of a service; of a billing account where the service has no name.
pub fn record_screen(schema: &'static Schema, place: &Place) -> Html {
    html! {
        <RecordScreen tab={Tab(schema)} service={place.service.clone()} path={place.path.clone()} />
    }
}

#[derive(Properties, PartialEq)]
struct RecordScreenProps {
    tab: Tab,
    service: ServiceId,
    /// The tab's own address, in which the view of a list stands.
    path: AttrValue,
}

#[component]
fn RecordScreen(props: &RecordScreenProps) -> Html {
    let tab = props.tab;
    let service = &props.service;
    let destinations = use_destinations(&service.billing_account);
    let view = use_url_state::<RulesView, AnyRoute>(AnyRoute::new(props.path.to_string()));
    let scope = if service.service_name.is_empty() {
        Scope::of_account(&service.billing_account)
    } else {
        Scope::of_service(service)
    };
    match tab.shape {
        Shape::Form => html! { <RecordForm {tab} {scope} {destinations} /> },
        Shape::List(_) | Shape::Report(_) => html! {
            <RecordList
                {tab}
                {scope}
                {destinations}
                file={file_name(&tab, service)}
                view={view.value}
                onview={view.set}
            />
        },
    }
}

/// `abbreviatedNumber-ovhtel-1-1`
fn file_name(schema: &Schema, service: &ServiceId) -> String {
    let (_, kind) = schema.resource.path.rsplit_once('/').unwrap_or_default();
    let name = match service.service_name.as_str() {
        "" => &service.billing_account,
        name => name,
    };
    format!("{kind}-{name}")
}
