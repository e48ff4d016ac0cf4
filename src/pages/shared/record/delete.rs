//! The question before a record is deleted.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use super::edit::present;
use super::texts::{items, named};
use crate::data::{RecordWrites, use_submit};
use crate::i18n::use_i18n;
use crate::pages::shared::rules::delete_notice;
use crate::telephony::change::Change;
use crate::telephony::record::{Record, Scope};
use crate::ui::ConfirmModal;

#[derive(Properties, PartialEq)]
pub(super) struct DeleteRecordModalProps {
    pub(super) tab: Tab,
    pub(super) scope: Scope,
    pub(super) records: Rc<Vec<Record>>,
    /// The record as it was when the question was asked.
    pub(super) opened: Record,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DeleteRecordModal(props: &DeleteRecordModalProps) -> Html {
    let i18n = use_i18n();
    let (schema, opened) = (props.tab.0, &props.opened);
    let current = present(schema, &props.records, opened);
    let submit = {
        // What is deleted is what is there now, which the notice has shown.
        let before = current.unwrap_or(opened).clone();
        use_submit(
            RecordWrites {
                schema,
                scope: props.scope.clone(),
            },
            move || {
                let before = before.clone();
                Some(Change::Delete { before })
            },
            |_| None,
            props.onclose.reform(|_| ()),
        )
    };
    let server = current.filter(|_| !submit.is_busy);
    let conflict = delete_notice(&i18n, "record_conflict", opened, server, |record| {
        items(&i18n, schema, record)
    });
    let verb = schema.resource.verbs.delete;
    let text = |key: Option<&'static str>| {
        let key = key.filter(|key| !key.is_empty());
        key.map(|key| named(&i18n, key, schema, opened))
            .unwrap_or_default()
    };
    html! {
        <ConfirmModal
            title={text(verb.map(|verb| verb.button))}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={submit.is_busy}
            error={submit.error(&i18n, "doing_record_delete", conflict.is_shown)}
            onconfirm={submit.onsubmit}
            onclose={props.onclose.clone()}
        >
            { conflict.view }
            <p>{ text(verb.map(|verb| verb.question)) }</p>
        </ConfirmModal>
    }
}
