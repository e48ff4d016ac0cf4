//! A described list: the toolbar, the table in pages, the windows over it.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use super::delete::DeleteRecordModal;
use super::edit::EditRecordModal;
use super::filters::{filter_fields, filter_values};
use super::import::{ImportRecordsModal, format, sheet};
use super::reading::use_records;
use super::table::RecordTable;
use crate::api::records::Records;
use crate::data::{TextFile, async_content, printed_text, use_save_file};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{RulesDialog, RulesToolbar, RulesView, use_dialogs};
use crate::pages::shared::service::Destinations;
use crate::pages::shared::unreadable::unreadable_notice;
use crate::telephony::csv;
use crate::telephony::record::{Record, Scope, Shape, Total, Value, export, print, totals};
use crate::ui::table_skeleton;

#[derive(Clone, Properties, PartialEq)]
pub struct RecordListProps {
    pub tab: Tab,
    pub scope: Scope,
    pub destinations: Destinations,
    /// What the names of its files begin with.
    pub file: AttrValue,
    pub view: RulesView,
    pub onview: Callback<RulesView>,
}

#[component]
pub fn RecordList(props: &RecordListProps) -> Html {
    let i18n = use_i18n();
    let filters = filter_values(props.tab.0, &props.view);
    let query = use_records(props.tab.0, &props.scope, &filters);
    let (is_loading, refresh) = (query.state.is_loading, query.refresh.clone());
    let doing = i18n.t("doing_record");
    let content = async_content(&query, doing, table_skeleton(&i18n, 8, 4), |read| {
        html! { <ReadList list={Rc::new(props.clone())} {read} {is_loading} {refresh} /> }
    });
    html! {
        <>
            { filter_fields(&i18n, props.tab.0, &props.view, &props.onview) }
            <div>{ content }</div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ReadListProps {
    list: Rc<RecordListProps>,
    read: Rc<Records>,
    is_loading: bool,
    refresh: Callback<()>,
}

#[component]
fn ReadList(props: &ReadListProps) -> Html {
    let i18n = use_i18n();
    let RecordListProps {
        tab,
        scope,
        destinations,
        file,
        view,
        onview,
    } = &*props.list;
    let tab = *tab;
    let records = use_memo(props.read.clone(), |read| read.rows.clone());
    let dialogs = use_dialogs::<Record>(&props.refresh);
    let onexport = {
        let (records, file) = (records.clone(), file.clone());
        use_save_file().reform(move |()| {
            let text = match sheet(tab, &records) {
                Some(sheet) => csv::write(&sheet),
                None => export(tab.0, records.iter()),
            };
            TextFile::csv(format!("{file}.csv"), text)
        })
    };
    let (empty, most) = match &tab.shape {
        Shape::List(list) => (list.empty, usize::from(list.most)),
        Shape::Report(report) => (report.empty, 0),
        Shape::Form => ("", 0),
    };
    let count = records.len() + props.read.lost;
    let full = (most > 0 && count >= most).then(|| {
        let text = i18n.tp("record_error_too_many", &[("most", most.to_string())]);
        AttrValue::from(text)
    });
    let has_file = format(tab).is_some();
    let create = tab.resource.verbs.create;
    let (scope, destinations, onclose) = (scope.clone(), destinations.clone(), dialogs.onclose);
    let edit = |opened| {
        let (records, scope) = (records.clone(), scope.clone());
        let (destinations, onclose) = (destinations.clone(), onclose.clone());
        html! { <EditRecordModal {tab} {scope} {destinations} {records} {opened} {onclose} /> }
    };
    html! {
        <>
            <RulesToolbar
                count={i18n.tn("record_count", count)}
                {full}
                view={view.clone()}
                onview={onview.clone()}
                is_loading={props.is_loading}
                onrefresh={props.refresh.clone()}
                onimport={(has_file && create.is_some()).then_some(dialogs.onimport)}
                onexport={Some(onexport)}
                onadd={create.is_some().then_some(dialogs.onadd)}
                add_label={create.map(|verb| i18n.t(verb.button)).unwrap_or_default()}
            />
            { unreadable_notice(&i18n, props.read.lost) }
            <RecordTable
                {tab}
                records={records.clone()}
                caption={i18n.t("record_table")}
                {empty}
                view={view.clone()}
                onview={onview.clone()}
                onedit={dialogs.onedit}
                ondelete={dialogs.ondelete}
            />
            { totals_line(&i18n, tab, &records) }
            <div>
                {match dialogs.open {
                    RulesDialog::None => html! {},
                    RulesDialog::Add => edit(None),
                    RulesDialog::Edit(opened) => edit(Some(opened)),
                    RulesDialog::Delete(opened) => {
                        html! { <DeleteRecordModal {tab} {scope} {records} {opened} {onclose} /> }
                    }
                    RulesDialog::Import => {
                        let file = file.clone();
                        html! { <ImportRecordsModal {tab} {scope} {records} {file} {onclose} /> }
                    }
                }}
            </div>
        </>
    }
}

/// What the records of a report add up to, over all pages: "Durée : 1:02:07 · Prix HT : 12,50 €".
fn totals_line(i18n: &I18n, tab: Tab, records: &[Record]) -> Html {
    let found = match tab.shape {
        Shape::Report(_) => totals(tab.fields(), records.iter()),
        Shape::Form | Shape::List(_) => Vec::new(),
    };
    let fields = tab.fields();
    let texts = found.into_iter().filter_map(|total| {
        let (place, value) = match total {
            Total::Whole { place, sum } => (place, Value::Whole(sum)),
            Total::Money { place, sum } => (place, Value::Money(sum)),
        };
        let field = fields.get(place)?;
        let sum = printed_text(i18n, &print(&field.kind, &value));
        Some(i18n.tp(
            "hunting_fact",
            &[("name", i18n.t(field.label)), ("value", sum)],
        ))
    });
    let texts: Vec<String> = texts.collect();
    html! {
        <p class="note" role="status" hidden={texts.is_empty()}>
            { i18n.tp("record_totals", &[("totals", texts.join(" · "))]) }
        </p>
    }
}
