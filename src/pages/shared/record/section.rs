//! One section of a described form: its fields, and the button that saves them and no others.

use std::rc::Rc;

use yew::prelude::*;

use super::Tab;
use super::draft::{TypedAction, TypedHandle, use_reproaches};
use super::field::FieldsView;
use super::texts::{items, optional};
use crate::data::{RecordWrites, use_submit};
use crate::i18n::use_i18n;
use crate::pages::shared::rules::conflict_notice;
use crate::pages::shared::service::Destinations;
use crate::telephony::change::Change;
use crate::telephony::record::{Record, Scope};
use crate::ui::{Button, ButtonKind, card, plain_card};

#[derive(Properties, PartialEq)]
pub(super) struct RecordSectionProps {
    pub(super) tab: Tab,
    pub(super) section: usize,
    pub(super) scope: Scope,
    pub(super) destinations: Destinations,
    /// As it is on the server now.
    pub(super) record: Rc<Record>,
    pub(super) typed: TypedHandle,
    pub(super) oninput: Callback<(usize, String)>,
}

#[component]
pub(super) fn RecordSection(props: &RecordSectionProps) -> Html {
    let i18n = use_i18n();
    let (schema, typed) = (props.tab.0, &props.typed);
    let places = schema.places(props.section);
    let reproaches = use_reproaches(props.tab, places.clone());
    let submit = {
        let (current, typed, told) = (props.record.clone(), typed.clone(), reproaches.clone());
        let (refused, saved) = (reproaches.clone(), reproaches.clone());
        let (dispatcher, done) = (typed.dispatcher(), places.clone());
        let writes = RecordWrites {
            schema,
            scope: props.scope.clone(),
        };
        use_submit(
            writes,
            move || {
                // What is saved comes after what is there now, which the conflict notice has shown.
                let after = told.attempt(&typed, (*current).clone())?;
                let before = (*current).clone();
                Some(Change::Update { before, after })
            },
            move |error| refused.field(error),
            Callback::from(move |made: Option<Change<Record>>| {
                saved.forget();
                let made = made.and_then(|change| change.after().cloned());
                dispatcher.dispatch(TypedAction::Saved(done.clone(), made));
            }),
        )
    };
    let is_edited = typed.is_edited(schema, &places);
    let before = typed.draft().before();
    let is_other = |place: usize| before.get(place) != props.record.get(place);
    let has_conflict = is_edited && !submit.is_busy && places.clone().any(is_other);
    let server = if has_conflict { &*props.record } else { before };
    let conflict = conflict_notice(&i18n, "record_conflict", before, Some(server), |record| {
        items(&i18n, schema, record)
    });
    let problems = reproaches.problems(typed);
    let view = FieldsView {
        i18n: &i18n,
        schema,
        scope: &props.scope,
        draft: typed.draft(),
        problems: &problems,
        refused: reproaches.refused(),
        destinations: &props.destinations,
        oninput: &props.oninput,
        disabled: submit.is_busy,
    };
    let reset = {
        let (dispatcher, dropped, told) = (typed.dispatcher(), places.clone(), reproaches);
        Callback::from(move |_: MouseEvent| {
            told.forget();
            dispatcher.dispatch(TypedAction::Forget(dropped.clone()));
        })
    };
    let onsubmit = submit
        .onsubmit
        .reform(|event: SubmitEvent| event.prevent_default());
    let is_fixed = schema.resource.verbs.update.is_none();
    let section = schema.sections.get(props.section);
    let hint = section.and_then(|section| optional(&i18n, section.hint));
    let content = html! {
        <form {onsubmit} novalidate=true>
            { conflict.view }
            <div>{ hint.map(|hint| html! { <p class="note">{ hint }</p> }) }</div>
            { view.fields(places, false) }
            <div class="record__foot" hidden={is_fixed}>
                { submit.error(&i18n, "doing_record_save", conflict.is_shown) }
                <Button kind={ButtonKind::Primary} submit=true busy={submit.is_busy} disabled={!is_edited}>
                    { i18n.t("record_save") }
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={reset} disabled={!is_edited || submit.is_busy}>
                    { i18n.t("ui_cancel") }
                </Button>
            </div>
        </form>
    };
    match section.and_then(|section| optional(&i18n, section.title)) {
        Some(title) => card(title, content),
        None => plain_card(content),
    }
}
