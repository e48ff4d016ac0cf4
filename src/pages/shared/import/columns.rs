//! The columns of the preview and of the outcome.

use std::rc::Rc;

use yew::prelude::*;

use super::kind::Header;
use super::rows::{OutcomeLine, PreviewCell, PreviewLine};
use super::shown::Import;
use crate::i18n::I18n;
use crate::ui::{Column, badge};

pub(super) fn preview_columns(i18n: &I18n, import: &dyn Import) -> Rc<Vec<Column<PreviewLine>>> {
    let kinds = i18n.clone();
    let mut columns = vec![
        Column::new("line", i18n.t("import_line"), |row: &PreviewLine| {
            html! { row.line }
        }),
        Column::new(
            "verdict",
            i18n.t("import_verdict"),
            move |row: &PreviewLine| row.kind.view(&kinds),
        ),
    ];
    let cell = |row: &PreviewLine, column: usize| row.cells.get(column).map(PreviewCell::view);
    columns.extend(rule_columns(i18n, import, cell));
    columns.push(Column::new(
        "reason",
        i18n.t("import_reason"),
        |row: &PreviewLine| html! { row.reason.clone() },
    ));
    Rc::new(columns)
}

pub(super) fn outcome_columns(i18n: &I18n, import: &dyn Import) -> Rc<Vec<Column<OutcomeLine>>> {
    let (changes, outcomes) = (i18n.clone(), i18n.clone());
    let cell = |row: &OutcomeLine, column: usize| Some(row.cells.get(column)?.clone().into());
    let mut columns = rule_columns(i18n, import, cell);
    columns.insert(
        0,
        Column::new("line", i18n.t("import_line"), |row: &OutcomeLine| {
            html! { row.line.map(|line| line.to_string()).unwrap_or_default() }
        }),
    );
    columns.insert(
        2,
        Column::new(
            "change",
            i18n.t("import_verdict"),
            move |row: &OutcomeLine| html! { changes.t(row.change) },
        ),
    );
    columns.push(Column::new(
        "outcome",
        i18n.t("import_outcome_column"),
        move |row: &OutcomeLine| {
            let (tone, key) = row.outcome;
            badge(tone, outcomes.t(key))
        },
    ));
    columns.push(Column::new(
        "reason",
        i18n.t("import_reason"),
        |row: &OutcomeLine| html! { row.reason.clone() },
    ));
    Rc::new(columns)
}

/// The columns of the file itself, of which the first that no line may lack names the row.
fn rule_columns<T: 'static>(
    i18n: &I18n,
    import: &dyn Import,
    cell: fn(&T, usize) -> Option<Html>,
) -> Vec<Column<T>> {
    let names = import.format().names().zip(import.headers()).enumerate();
    let naming = import.format().columns.iter().position(|it| it.required);
    let column = |(index, (name, (header, width))): (usize, (&'static str, Header))| {
        let column = Column::new(name, i18n.t(header), move |row: &T| {
            cell(row, index).unwrap_or_default()
        });
        let column = match width {
            Some(width) => column.width(width),
            None => column,
        };
        if Some(index) == naming {
            column.strong()
        } else {
            column
        }
    };
    names.map(column).collect()
}
