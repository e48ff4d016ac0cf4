//! The window in which a record of a list is added or edited.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use super::draft::{use_reproaches, use_typed};
use super::field::FieldsView;
use super::texts::{items, named};
use crate::data::{RecordWrites, use_submit};
use crate::i18n::use_i18n;
use crate::pages::shared::rules::conflict_notice;
use crate::pages::shared::service::Destinations;
use crate::telephony::change::Change;
use crate::telephony::record::{Draft, Record, Schema, Scope};
use crate::ui::FormModal;

#[derive(Properties, PartialEq)]
pub(super) struct EditRecordModalProps {
    pub(super) tab: Tab,
    pub(super) scope: Scope,
    pub(super) destinations: Destinations,
    pub(super) records: Rc<Vec<Record>>,
    /// The record as it was when the window was opened; nothing for a new one.
    pub(super) opened: Option<Record>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn EditRecordModal(props: &EditRecordModalProps) -> Html {
    let i18n = use_i18n();
    let schema = props.tab.0;
    let places = 0..schema.fields().len();
    let (typed, oninput) = use_typed(|| match &props.opened {
        Some(opened) => Draft::of(opened.clone()),
        None => Draft::new(schema.proposed()),
    });
    let reproaches = use_reproaches(props.tab, places.clone());
    let current = props
        .opened
        .as_ref()
        .and_then(|opened| present(schema, &props.records, opened));
    let submit = {
        let (opened, current, typed) = (props.opened.clone(), current.cloned(), typed.clone());
        let (told, refused) = (reproaches.clone(), reproaches.clone());
        use_submit(
            RecordWrites {
                schema,
                scope: props.scope.clone(),
            },
            move || {
                if opened.is_none() {
                    let after = told.attempt(&typed, typed.draft().before().clone())?;
                    return Some(Change::Create { after });
                }
                // What is saved comes after what is there now, which the conflict notice has shown.
                let before = current.clone()?;
                let after = told.attempt(&typed, before.clone())?;
                Some(Change::Update { before, after })
            },
            move |error| refused.field(error),
            props.onclose.reform(|_| ()),
        )
    };
    let problems = reproaches.problems(&typed);
    let view = FieldsView {
        i18n: &i18n,
        schema,
        scope: &props.scope,
        draft: typed.draft(),
        problems: &problems,
        refused: reproaches.refused(),
        destinations: &props.destinations,
        oninput: &oninput,
        disabled: submit.is_busy,
    };
    let verbs = &schema.resource.verbs;
    let (title, doing, conflict) = match &props.opened {
        None => {
            let button = verbs.create.map_or("", |verb| verb.button);
            let notice = conflict_notice(&i18n, "", &(), Some(&()), |()| Vec::new());
            (i18n.t(button), "doing_record_add", notice)
        }
        Some(opened) => {
            let button = verbs.update.map_or("", |(_, verb)| verb.button);
            // While a save is under way, a difference is the save itself.
            let server = if submit.is_busy {
                Some(opened)
            } else {
                current
            };
            let notice = conflict_notice(&i18n, "record_conflict", opened, server, |record| {
                items(&i18n, schema, record)
            });
            (
                named(&i18n, button, schema, opened),
                "doing_record_save",
                notice,
            )
        }
    };
    html! {
        <FormModal
            {title}
            onclose={props.onclose.clone()}
            onsubmit={submit.onsubmit.clone()}
            busy={submit.is_busy}
            disabled={props.opened.is_some() && current.is_none()}
            error={submit.error(&i18n, doing, conflict.is_shown)}
        >
            { conflict.view }
            { view.fields(places, props.opened.is_none()) }
        </FormModal>
    }
}

/// What has become of a record.
pub(super) fn present<'a>(
    schema: &Schema,
    records: &'a [Record],
    record: &Record,
) -> Option<&'a Record> {
    let fields = schema.fields();
    let id = record.id(fields);
    let mut all = records.iter();
    match id {
        Some(id) => all.find(|it| it.id(fields).as_ref() == Some(&id)),
        None => all.find(|it| *it == record),
    }
}
