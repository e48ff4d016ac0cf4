//! The journal's window: every write of the session, and its export.

use std::rc::Rc;

use yew::prelude::*;

use crate::data::{
    JournalEntry, JournalResult, TextFile, to_csv, to_json, use_journal, use_save_file,
};
use crate::i18n::{I18n, use_i18n};
use crate::pages::screen::screen;
use crate::ui::{
    Button, ButtonKind, Column, Icon, Modal, ModalSize, Table, TableContent, Tone, badge,
    empty_state,
};

/// An entry and its place, which tells it from one that says the same.
type Row = (usize, JournalEntry);

screen!(
    aside::JOURNAL = |_, place| {
        html! { <JournalModal onclose={place.onclose.clone()} /> }
    }
);

#[derive(Properties, PartialEq)]
struct JournalModalProps {
    onclose: Callback<()>,
}

#[component]
fn JournalModal(props: &JournalModalProps) -> Html {
    let i18n = use_i18n();
    let entries = use_journal().entries();
    let rows = use_memo(entries.clone(), |entries| {
        Rc::new(
            entries
                .iter()
                .rev()
                .cloned()
                .enumerate()
                .collect::<Vec<_>>(),
        )
    });
    let columns = use_memo(i18n.clone(), columns);
    let save = use_save_file();
    let as_json = {
        let (entries, save) = (entries.clone(), save.clone());
        Callback::from(move |_: MouseEvent| match to_json(&entries) {
            Ok(json) => save.emit(TextFile::json("journal.json", json)),
            Err(error) => log::error!("the journal cannot be exported: {error}"),
        })
    };
    let as_csv = {
        let entries = entries.clone();
        save.reform(move |_: MouseEvent| TextFile::csv("journal.csv", to_csv(&entries)))
    };
    let is_empty = entries.is_empty();
    let footer = html! {
        <>
            <Button kind={ButtonKind::Secondary} icon={Some(Icon::Download)} onclick={as_json} disabled={is_empty}>
                { i18n.t("journal_export_json") }
            </Button>
            <Button kind={ButtonKind::Secondary} icon={Some(Icon::Download)} onclick={as_csv} disabled={is_empty}>
                { i18n.t("journal_export_csv") }
            </Button>
        </>
    };
    html! {
        <Modal title={i18n.t("journal")} size={ModalSize::Large} onclose={props.onclose.clone()} {footer}>
            <p>{ i18n.t("journal_lead") }</p>
            <Table
                caption={i18n.t("journal")}
                content={TableContent::new(&columns, &rows, |(place, _)| place.to_string())}
                empty={empty_state(Icon::Journal, i18n.t("journal_empty"), "")}
            />
        </Modal>
    }
}

fn columns(i18n: &I18n) -> Rc<Vec<Column<Row>>> {
    let (when, result) = (i18n.clone(), i18n.clone());
    let text = |text: &Option<String>| html! { text.clone().unwrap_or_default() };
    Rc::new(vec![
        Column::new("when", i18n.t("journal_when"), move |(_, entry): &Row| {
            html! { when.moment(entry.at_ms) }
        })
        .width(100),
        Column::new("what", i18n.t("journal_what"), |(_, entry): &Row| {
            html! { entry.what.clone() }
        })
        .width(170)
        .strong(),
        Column::new(
            "before",
            i18n.t("journal_before"),
            move |(_, entry): &Row| text(&entry.before),
        ),
        Column::new("after", i18n.t("journal_after"), move |(_, entry): &Row| {
            text(&entry.after)
        }),
        Column::new(
            "result",
            i18n.t("journal_result"),
            move |(_, entry): &Row| result_cell(&result, &entry.result),
        ),
        Column::new("query_id", i18n.t("error_query_id"), |(_, entry): &Row| {
            html! { <code>{ entry.query_id.clone() }</code> }
        }),
    ])
}

fn result_cell(i18n: &I18n, result: &JournalResult) -> Html {
    let (tone, key, why) = match result {
        JournalResult::Done => (Tone::Success, "journal_done", None),
        JournalResult::Failed(why) => (Tone::Critical, "journal_failed", Some(why)),
        JournalResult::Unknown(why) => (Tone::Warning, "journal_unknown", Some(why)),
    };
    html! {
        <>
            { badge(tone, i18n.t(key)) }
            <span>{ why.map(|why| format!(" {why}")) }</span>
        </>
    }
}
