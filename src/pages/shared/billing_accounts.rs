//! The billing accounts ("groupes"), searchable: where everybody starts.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::AnyRoute;

use crate::api::{Items, billing_accounts};
use crate::data::{QueryKey, async_content, use_query, use_url_state};
use crate::i18n::{I18n, use_i18n};
use crate::pages::foresight::foresee_services;
use crate::pages::shared::unreadable::unreadable_notice;
use crate::telephony::search::Needle;
use crate::telephony::service::BillingAccount;
use crate::ui::{
    Column, Icon, RouteLink, SearchField, Table, TableContent, Tone, badge, empty_state,
    table_skeleton, toolbar, use_document_title,
};

/// The part of the view that stands in the address.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
struct View {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    search: String,
}

#[derive(Properties, PartialEq)]
pub struct BillingAccountsProps {
    /// Of the document.
    pub title: AttrValue,
    /// The page's own address.
    pub path: AttrValue,
    /// Where a billing account leads.
    pub route: Callback<String, AnyRoute>,
}

#[component]
pub fn BillingAccounts(props: &BillingAccountsProps) -> Html {
    let i18n = use_i18n();
    use_document_title(props.title.clone());
    let query = use_query(QueryKey::new("accounts"), |api| async move {
        billing_accounts::list(&api).await
    });
    use_effect_with(query.state.data.is_some(), |is_there| {
        if *is_there {
            foresee_services();
        }
    });
    let view = use_url_state::<View, _>(AnyRoute::new(props.path.to_string()));
    let oninput = use_callback(view.set.clone(), |search, set| set.emit(View { search }));
    let search = html! {
        <SearchField
            label={i18n.t("search")}
            value={view.value.search.clone()}
            {oninput}
            shortcut={true}
        />
    };
    html! {
        <main class="page">
            <h1>{ i18n.t("groups_title") }</h1>
            { toolbar(search) }
            {async_content(&query, i18n.t("doing_groups"), table_skeleton(&i18n, 3, 3), |accounts| html! {
                <AccountsTable {accounts} search={view.value.search.clone()} route={props.route.clone()} />
            })}
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct AccountsTableProps {
    accounts: Rc<Items<BillingAccount>>,
    search: String,
    route: Callback<String, AnyRoute>,
}

#[component]
fn AccountsTable(props: &AccountsTableProps) -> Html {
    let i18n = use_i18n();
    let columns = use_memo((i18n.clone(), props.route.clone()), |(i18n, route)| {
        columns(i18n, route.clone())
    });
    let rows = use_memo(
        (props.accounts.clone(), props.search.clone()),
        |(accounts, search)| {
            let needle = Needle::new(search);
            let is_found =
                |account: &&BillingAccount| needle.finds(&[&account.id, &account.description]);
            Rc::new(
                accounts
                    .items
                    .iter()
                    .filter(is_found)
                    .cloned()
                    .collect::<Vec<_>>(),
            )
        },
    );
    let empty = if props.accounts.items.is_empty() {
        "groups_none"
    } else {
        "groups_none_found"
    };
    html! {
        <>
            { unreadable_notice(&i18n, props.accounts.unreadable) }
            <Table
                caption={i18n.t("groups_title")}
                content={TableContent::new(&columns, &rows, |account| account.id.clone())}
                empty={empty_state(Icon::Search, i18n.t(empty), "")}
            />
        </>
    }
}

fn columns(i18n: &I18n, route: Callback<String, AnyRoute>) -> Rc<Vec<Column<BillingAccount>>> {
    let status = i18n.clone();
    Rc::new(vec![
        Column::new(
            "description",
            i18n.t("description"),
            move |account: &BillingAccount| {
                let to = route.emit(account.id.clone());
                let name = match account.description.as_str() {
                    "" => account.id.clone(),
                    description => description.to_owned(),
                };
                html! {
                    <RouteLink {to}>{ name }</RouteLink>
                }
            },
        )
        .strong(),
        Column::new("id", i18n.t("groups_id"), |account: &BillingAccount| {
            html! { account.id.clone() }
        }),
        Column::new(
            "status",
            i18n.t("status"),
            move |account: &BillingAccount| status_badge(&status, &account.status),
        ),
    ])
}

/// A status that the application does not know is shown as the API says it.
fn status_badge(i18n: &I18n, status: &str) -> Html {
    let (tone, key) = match status {
        "enabled" => (Tone::Success, "groups_enabled"),
        "expired" => (Tone::Warning, "groups_expired"),
        "closed" => (Tone::Neutral, "groups_closed"),
        "deleted" => (Tone::Critical, "groups_deleted"),
        other => return badge(Tone::Neutral, other.to_owned()),
    };
    badge(tone, i18n.t(key))
}
