//! The rules: sorted, searched and cut into pages as the address says.

use std::rc::Rc;

use yew::prelude::*;

use super::status_badge::status_badge;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{RulesTable, RulesView, ShownPage, rule_actions};
use crate::telephony::ddi::{Block, Extension, Routed, Rule, SortKey, filter_sort_page};
use crate::telephony::number::PhoneNumber;
use crate::ui::{Column, Icon, TableContent, empty_state};

#[derive(Properties, PartialEq)]
pub(super) struct DdiRulesTableProps {
    pub(super) block: Rc<Block>,
    pub(super) view: RulesView,
    pub(super) onview: Callback<RulesView>,
    pub(super) onedit: Callback<Rule>,
    pub(super) ondelete: Callback<Rule>,
}

#[component]
pub(super) fn DdiRulesTable(props: &DdiRulesTableProps) -> Html {
    let i18n = use_i18n();
    let page = use_memo(
        (props.block.clone(), props.view.clone()),
        |(block, view)| {
            let table = view.table(SortKey::from_name);
            ShownPage::from(filter_sort_page(&block.rules, &table))
        },
    );
    let columns = use_memo(
        (i18n.clone(), props.onedit.clone(), props.ondelete.clone()),
        |(i18n, onedit, ondelete)| columns(i18n, onedit, ondelete),
    );
    let table = props.view.table(SortKey::from_name);
    html! {
        <RulesTable
            caption={i18n.t("ddi_rules")}
            content={TableContent::new(&columns, &page.rows, |rule| rule.id.to_string())}
            page={page.number}
            matching={page.matching}
            sorted={table.sort.name()}
            usual={SortKey::default().name()}
            view={props.view.clone()}
            onview={props.onview.clone()}
            empty={empty(&i18n, &props.block, &table.query)}
        />
    }
}

fn columns(
    i18n: &I18n,
    onedit: &Callback<Rule>,
    ondelete: &Callback<Rule>,
) -> Rc<Vec<Column<Rule>>> {
    let text = |key: &str| i18n.t(key);
    let (statuses, actions_i18n) = (i18n.clone(), i18n.clone());
    let (onedit, ondelete) = (onedit.clone(), ondelete.clone());
    Rc::new(vec![
        Column::new(
            SortKey::Extension.name(),
            text("ddi_extension"),
            |rule: &Rule| {
                html! { rule.extension.to_string() }
            },
        )
        .sortable()
        .strong(),
        Column::new(
            SortKey::FullNumber.name(),
            text("ddi_full_number"),
            |rule: &Rule| number(&rule.full_number),
        )
        .sortable(),
        Column::new(
            SortKey::Destination.name(),
            text("ddi_destination"),
            |rule: &Rule| number(&rule.destination),
        )
        .sortable(),
        Column::new(
            SortKey::Description.name(),
            text("description"),
            |rule: &Rule| {
                html! { rule.description.text().to_owned() }
            },
        )
        .sortable(),
        Column::new(
            SortKey::Status.name(),
            text("status"),
            move |rule: &Rule| status_badge(&statuses, &rule.status),
        )
        .sortable(),
        Column::new("actions", i18n.t("actions"), move |rule: &Rule| {
            rule_actions(
                &actions_i18n,
                rule.extension.as_str(),
                rule,
                &onedit,
                &ondelete,
            )
        })
        .actions(),
    ])
}

fn number(number: &PhoneNumber) -> Html {
    html! { <span class="number">{ number.to_string() }</span> }
}

/// Nothing found: for an extension or a number of the range, where its calls go.
fn empty(i18n: &I18n, block: &Block, search: &str) -> Html {
    if block.rules.is_empty() {
        let (title, text) = (i18n.t("ddi_none_title"), i18n.t("ddi_none_text"));
        return empty_state(Icon::Hash, title, text);
    }
    let unset = Extension::parse(search)
        .ok()
        .and_then(|extension| block.range.full_number(&extension))
        .or_else(|| PhoneNumber::parse(search).ok())
        .and_then(|number| match block.route(&number) {
            Routed::Default(destination) => Some((number, destination.clone())),
            Routed::Rule(_) | Routed::Nowhere => None,
        });
    let text = unset.map(|(number, destination)| {
        let params = [
            ("number", number.to_string()),
            ("destination", destination.to_string()),
        ];
        i18n.tp("ddi_search_unset", &params)
    });
    empty_state(
        Icon::Search,
        i18n.t("ddi_none_found"),
        text.unwrap_or_default(),
    )
}
