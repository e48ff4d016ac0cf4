//! The extensions: sorted, searched and cut into pages as the address says.

use std::rc::Rc;

use yew::prelude::*;

use super::badges::{status_badge, type_badge, type_name};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{RulesTable, RulesView, ShownPage, rule_actions};
use crate::telephony::short_extension::{
    ShortExtension, ShortExtensions, SortKey, filter_sort_page,
};
use crate::ui::{Column, Icon, TableContent, empty_state};

#[derive(Properties, PartialEq)]
pub(super) struct ExtensionsTableProps {
    pub(super) list: Rc<ShortExtensions>,
    pub(super) view: RulesView,
    pub(super) onview: Callback<RulesView>,
    pub(super) onedit: Callback<ShortExtension>,
    pub(super) ondelete: Callback<ShortExtension>,
}

#[component]
pub(super) fn ExtensionsTable(props: &ExtensionsTableProps) -> Html {
    let i18n = use_i18n();
    let page = use_memo(
        (props.list.clone(), props.view.clone(), i18n.clone()),
        |(list, view, i18n)| {
            let table = view.table(SortKey::from_name);
            let name = |kind: &_| type_name(i18n, kind);
            ShownPage::from(filter_sort_page(&list.rules, &table, &name))
        },
    );
    let columns = use_memo(
        (i18n.clone(), props.onedit.clone(), props.ondelete.clone()),
        |(i18n, onedit, ondelete)| columns(i18n, onedit, ondelete),
    );
    let sorted = props.view.table(SortKey::from_name).sort;
    html! {
        <RulesTable
            caption={i18n.t("ddi_rules")}
            content={TableContent::new(&columns, &page.rows, |rule| rule.extension.clone())}
            page={page.number}
            matching={page.matching}
            sorted={sorted.name()}
            usual={SortKey::default().name()}
            view={props.view.clone()}
            onview={props.onview.clone()}
            empty={empty(&i18n, &props.list)}
        />
    }
}

/// The widths add up to what the screen is drawn for, in pixels.
fn columns(
    i18n: &I18n,
    onedit: &Callback<ShortExtension>,
    ondelete: &Callback<ShortExtension>,
) -> Rc<Vec<Column<ShortExtension>>> {
    let (types, statuses, actions) = (i18n.clone(), i18n.clone(), i18n.clone());
    let (onedit, ondelete) = (onedit.clone(), ondelete.clone());
    let sortable =
        |key: SortKey, title: &str, width, cell: Box<dyn Fn(&ShortExtension) -> Html>| {
            Column::new(key.name(), i18n.t(title), cell)
                .sortable()
                .width(width)
        };
    let text = |text: fn(&ShortExtension) -> String| -> Box<dyn Fn(&ShortExtension) -> Html> {
        Box::new(move |rule| html! { text(rule) })
    };
    Rc::new(vec![
        sortable(
            SortKey::Extension,
            "ddi_extension",
            130,
            text(|rule| rule.extension.clone()),
        )
        .strong(),
        sortable(
            SortKey::Destination,
            "ddi_destination",
            250,
            text(|rule| rule.destination.international()),
        ),
        sortable(
            SortKey::Type,
            "short_type",
            150,
            Box::new(move |rule| type_badge(&types, &rule.destination_type)),
        ),
        sortable(
            SortKey::Status,
            "status",
            150,
            Box::new(move |rule| status_badge(&statuses, rule.enabled)),
        ),
        sortable(
            SortKey::Description,
            "description",
            220,
            text(|rule| rule.description.text().to_owned()),
        ),
        Column::new(
            "actions",
            i18n.t("actions"),
            move |rule: &ShortExtension| {
                rule_actions(&actions, &rule.extension, rule, &onedit, &ondelete)
            },
        )
        .width(80)
        .actions(),
    ])
}

fn empty(i18n: &I18n, list: &ShortExtensions) -> Html {
    if list.rules.is_empty() {
        let (title, text) = (i18n.t("ddi_none_title"), i18n.t("ddi_none_text"));
        return empty_state(Icon::Hash, title, text);
    }
    empty_state(Icon::Search, i18n.t("ddi_none_found"), "")
}
