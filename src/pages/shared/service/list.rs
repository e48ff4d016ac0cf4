//! The left panel: the services of a list, filtered as one types, usable with 5,000 of them.

use std::rc::Rc;

use yew::prelude::*;
use yew_router::AnyRoute;

use crate::api::{Items, services};
use crate::data::{Query, QueryKey, async_content, use_query};
use crate::i18n::use_i18n;
use crate::pages::shared::unreadable::unreadable_notice;
use crate::state::use_state;
use crate::telephony::number::PhoneNumber;
use crate::telephony::search::Needle;
use crate::telephony::service::{ServiceEntry, ServiceKind};
use crate::ui::{RouteLink, SearchField, VirtualList, skeleton};

/// In pixels; two lines of text and their padding, as the style sheet draws them.
const ROW_HEIGHT: u32 = 56;

/// The key under which a list of services is read.
pub fn services_key(billing_account: &str, kind: ServiceKind) -> QueryKey {
    let word = match kind {
        ServiceKind::Line => "lines",
        ServiceKind::Number => "numbers",
        ServiceKind::Fax => "fax",
        ServiceKind::Abbreviated => "abbreviated",
    };
    QueryKey::of_account(billing_account, word)
}

/// Reads the services of a list, which all who want the same list share.
#[hook]
pub fn use_services(billing_account: &str, kind: ServiceKind) -> Query<Items<Rc<ServiceEntry>>> {
    let billing_account = billing_account.to_owned();
    use_query(services_key(&billing_account, kind), move |api| {
        let billing_account = billing_account.clone();
        async move {
            let entries = services::list(&api, &billing_account, kind).await?;
            Ok(entries.map(Rc::new))
        }
    })
}

#[derive(Properties, PartialEq)]
pub struct ServiceListProps {
    pub billing_account: String,
    pub kind: ServiceKind,
    pub selected: Option<String>,
    /// Where a service's entry leads.
    pub route: Callback<String, AnyRoute>,
    /// Whether numbers are shown as `+33 9 72 12 34 56`.
    #[prop_or_default]
    pub international: bool,
}

#[component]
pub fn ServiceList(props: &ServiceListProps) -> Html {
    let i18n = use_i18n();
    let filter = use_state(String::new);
    let query = use_services(&props.billing_account, props.kind);
    let oninput = use_callback(filter.setter(), |text, filter| filter.set(text));
    html! {
        <div class="service-list">
            <SearchField
                label={i18n.t("filter_services")}
                value={(*filter).clone()}
                {oninput}
                shortcut={props.selected.is_none()}
            />
            {async_content(&query, i18n.t("doing_services"), skeleton(&i18n, 8), |entries| html! {
                <Entries
                    {entries}
                    filter={(*filter).clone()}
                    selected={props.selected.clone()}
                    route={props.route.clone()}
                    international={props.international}
                />
            })}
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EntriesProps {
    entries: Rc<Items<Rc<ServiceEntry>>>,
    filter: String,
    selected: Option<String>,
    route: Callback<String, AnyRoute>,
    international: bool,
}

#[component]
fn Entries(props: &EntriesProps) -> Html {
    let i18n = use_i18n();
    let found = use_memo(
        (props.entries.clone(), props.filter.clone()),
        |(entries, filter)| {
            let needle = Needle::new(filter);
            let found = entries
                .items
                .iter()
                .filter(|entry| needle.matches(entry.search_text()));
            Rc::new(found.cloned().collect::<Vec<_>>())
        },
    );
    let at_start = use_memo((), |()| {
        let selected = props.selected.as_ref()?;
        let mut entries = props.entries.items.iter();
        entries.position(|entry| entry.id == *selected)
    });
    let render = use_callback(
        (
            props.selected.clone(),
            props.route.clone(),
            props.international,
        ),
        |entry: Rc<ServiceEntry>, (selected, route, international)| {
            let current = selected.as_ref() == Some(&entry.id);
            let number = if *international {
                PhoneNumber::from_wire(&entry.id).international()
            } else {
                entry.id.clone()
            };
            html! {
                <RouteLink to={route.emit(entry.id.clone())} {current} class="service-list__link">
                    <span class="service-list__description">{ label(&entry, &number) }</span>
                    if ![&number, ""].contains(&&*entry.description) {
                        <span class="service-list__number">{ number }</span>
                    }
                </RouteLink>
            }
        },
    );
    let count = i18n.tn("services_count", found.len());
    html! {
        <>
            { unreadable_notice(&i18n, props.entries.unreadable) }
            <p class="service-list__count" role="status">{ count }</p>
            if found.is_empty() {
                <p class="service-list__empty">
                    { i18n.t(if props.entries.items.is_empty() { "services_none" } else { "services_none_found" }) }
                </p>
            } else {
                <VirtualList<Rc<ServiceEntry>>
                    label={i18n.t("nav_services")}
                    items={(*found).clone()}
                    row_height={ROW_HEIGHT}
                    row_key={(|entry: &Rc<ServiceEntry>| entry.id.clone()) as fn(&Rc<ServiceEntry>) -> String}
                    {render}
                    scroll_to_index={*at_start}
                />
            }
        </>
    }
}

/// The description, or the number where there is none.
fn label(entry: &ServiceEntry, number: &str) -> String {
    if entry.description.is_empty() {
        number.to_owned()
    } else {
        entry.description.clone()
    }
}
