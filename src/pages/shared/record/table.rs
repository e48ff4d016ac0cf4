//! The table of a described list.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use super::texts::{label, named};
use crate::data::field_shown;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::{RulesTable, RulesView, ShownPage};
use crate::telephony::record::{
    Column as RecordColumn, Fields, Kind, Look, Record, Remark, Shape, Tone as RecordTone, Value,
    cut,
};
use crate::telephony::table::Direction;
use crate::ui::{
    Column, Icon, TableContent, Tone, badge, danger_icon_button, empty_state, icon_button,
};

#[derive(Properties, PartialEq)]
pub(super) struct RecordTableProps {
    pub(super) tab: Tab,
    pub(super) records: Rc<Vec<Record>>,
    pub(super) caption: AttrValue,
    /// The key of what stands there when there is nothing.
    pub(super) empty: &'static str,
    pub(super) view: RulesView,
    pub(super) onview: Callback<RulesView>,
    pub(super) onedit: Callback<Record>,
    pub(super) ondelete: Callback<Record>,
}

/// A record with what tells it from the others.
#[derive(Clone, PartialEq)]
struct RecordRow {
    key: String,
    record: Record,
}

impl RecordRow {
    /// By its id; one without, by its place and what it is called.
    fn new(fields: Fields, place: usize, record: &Record) -> Self {
        let key = record.id(fields);
        Self {
            key: key.unwrap_or_else(|| format!("{place} {}", record.name(fields))),
            record: record.clone(),
        }
    }
}

#[component]
pub(super) fn RecordTable(props: &RecordTableProps) -> Html {
    let i18n = use_i18n();
    let schema = props.tab.0;
    let fields = schema.fields();
    let usual = usual_direction(&schema.shape);
    let table = props
        .view
        .table_from(usual, |name| RecordColumn::from_name(fields, name));
    let page = use_memo(
        (props.records.clone(), props.view.clone(), i18n.clone()),
        |(records, _, i18n)| {
            let page = cut(schema, records, &table, &|key| i18n.t(key));
            let rows = page.rows.into_iter().enumerate();
            let rows = rows.map(|(place, record)| RecordRow::new(fields, place, record));
            ShownPage {
                number: page.number,
                matching: page.matching,
                rows: Rc::new(rows.collect()),
            }
        },
    );
    let columns = use_memo(
        (i18n.clone(), props.onedit.clone(), props.ondelete.clone()),
        |(i18n, onedit, ondelete)| columns(i18n, props.tab, onedit, ondelete),
    );
    let empty = match props.records.is_empty() {
        true => empty_state(Icon::Hash, i18n.t(props.empty), html! {}),
        false => empty_state(Icon::Search, i18n.t("record_none_found"), html! {}),
    };
    html! {
        <RulesTable
            caption={props.caption.clone()}
            content={TableContent::new(&columns, &page.rows, |row| row.key.clone())}
            page={page.number}
            matching={page.matching}
            sorted={table.sort.name(fields)}
            usual={RecordColumn::default().name(fields)}
            usual_direction={usual}
            view={props.view.clone()}
            onview={props.onview.clone()}
            {empty}
        />
    }
}

/// How the first column is sorted unless the user wants otherwise.
fn usual_direction(shape: &Shape) -> Direction {
    match shape {
        Shape::List(list) => list.direction,
        Shape::Report(report) => report.direction,
        Shape::Form => Direction::Ascending,
    }
}

fn columns(
    i18n: &I18n,
    tab: Tab,
    onedit: &Callback<Record>,
    ondelete: &Callback<Record>,
) -> Rc<Vec<Column<RecordRow>>> {
    let fields = tab.0.fields();
    let shown = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| field.width > 0);
    let mut columns: Vec<Column<RecordRow>> = shown
        .map(|(place, field)| {
            let texts = i18n.clone();
            let cell = move |row: &RecordRow| cell(&texts, tab, &row.record, place);
            let column = Column::new(field.name, label(i18n, field), cell)
                .sortable()
                .width(field.width.into());
            if field.is_key {
                column.strong()
            } else {
                column
            }
        })
        .collect();
    let verbs = &tab.0.resource.verbs;
    if verbs.update.is_some() || verbs.delete.is_some() {
        let (texts, onedit, ondelete) = (i18n.clone(), onedit.clone(), ondelete.clone());
        let actions = move |row: &RecordRow| actions(&texts, tab, &row.record, &onedit, &ondelete);
        columns.push(Column::new("actions", i18n.t("actions"), actions).actions());
    }
    Rc::new(columns)
}

fn cell(i18n: &I18n, tab: Tab, record: &Record, place: usize) -> Html {
    let fields = tab.0.fields();
    let text = field_shown(i18n, fields, record, place);
    let shown = match record.get(place) {
        Value::Flag(true) => badge(Tone::Success, text),
        Value::Flag(false) => badge(Tone::Neutral, text),
        _ if is_one_word(fields, place) => html! { <span class="record__word">{ text }</span> },
        _ => html! { text },
    };
    // A remark stands in the first column, which tells what the row is.
    let look = Look::new(fields, record);
    let note = tab
        .0
        .note
        .filter(|_| place == 0)
        .and_then(|note| note(look));
    html! {
        <>
            <span>{ shown }</span>
            { note.map(|note| remark(i18n, note)) }
        </>
    }
}

/// A number, a time or an amount, which does not break in two.
fn is_one_word(fields: Fields, place: usize) -> bool {
    let kind = fields.get(place).map(|field| &field.kind);
    matches!(
        kind,
        Some(Kind::Number(_) | Kind::Moment | Kind::Money | Kind::Whole(_))
    )
}

fn remark(i18n: &I18n, Remark { key, tone }: Remark) -> Html {
    let tone = match tone {
        RecordTone::Neutral => Tone::Neutral,
        RecordTone::Success => Tone::Success,
        RecordTone::Warning => Tone::Warning,
        RecordTone::Danger => Tone::Critical,
    };
    badge(tone, i18n.t(key))
}

/// The buttons of a row, which say what they act on.
fn actions(
    i18n: &I18n,
    tab: Tab,
    record: &Record,
    onedit: &Callback<Record>,
    ondelete: &Callback<Record>,
) -> Html {
    let verbs = &tab.0.resource.verbs;
    let on_press = |callback: &Callback<Record>| {
        let record = record.clone();
        callback.reform(move |_: MouseEvent| record.clone())
    };
    let edit = verbs.update.map(|(_, verb)| {
        icon_button(
            Icon::Edit,
            named(i18n, verb.button, tab.0, record),
            on_press(onedit),
        )
    });
    let delete = verbs.delete.map(|verb| {
        let name = named(i18n, verb.button, tab.0, record);
        danger_icon_button(Icon::Trash, name, on_press(ondelete))
    });
    html! {
        <>
            <span>{ edit }</span>
            <span>{ delete }</span>
        </>
    }
}
