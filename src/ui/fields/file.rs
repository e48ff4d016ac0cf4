//! A file, chosen with the browser's picker or dropped.

use stylist::StyleSource;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::frame::{field_notes, use_field_ids};
use crate::i18n::use_i18n;
use crate::state::use_state_eq;
use crate::ui::Icon;
use crate::ui::style::use_sheet;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FileFieldProps {
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// As in HTML: `.csv,text/csv`.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
    pub onfile: Callback<File>,
}

#[component]
pub fn FileField(props: &FileFieldProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(sheet);
    let ids = use_field_ids();
    let chosen = use_state_eq(|| None::<AttrValue>);
    let over = use_state_eq(|| false);
    let take = {
        let chosen = chosen.setter();
        props.onfile.reform(move |file: File| {
            chosen.set(Some(file.name().into()));
            file
        })
    };
    let take_chosen = take.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take_chosen.emit(file);
        }
        // So that the same file, corrected, can be chosen again.
        input.set_value("");
    });
    let ondrop = {
        let over = over.setter();
        let disabled = props.disabled;
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)).filter(|_| !disabled) {
                take.emit(file);
            }
        })
    };
    let hover = |inside: bool| {
        let over = over.setter();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(inside);
        }
    };
    html! {
        <div class={classes!("ui-field", sheet)}>
            <label class="ui-field__label" for={ids.control.clone()}>{ &props.label }</label>
            <div
                class={classes!("ui-file", over.then_some("is-over"))}
                ondragover={hover(true)}
                ondragleave={hover(false)}
                {ondrop}
            >
                <input
                    id={ids.control.clone()}
                    class="visually-hidden"
                    type="file"
                    accept={props.accept.clone()}
                    disabled={props.disabled}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={ids.described_by(props.hint.as_ref(), props.error.as_ref())}
                    {onchange}
                />
                { Icon::Upload.view() }
                <p class="ui-file__text" role="status">
                    { (*chosen).clone().unwrap_or_else(|| i18n.t("ui_file_drop").into()) }
                </p>
                <label for={ids.control.clone()} class="ui-button ui-button--secondary">
                    { i18n.t("ui_file_choose") }
                </label>
            </div>
            { field_notes(&ids, props.hint.as_ref(), props.error.as_ref()) }
        </div>
    }
}

fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        .ui-file {
            position: relative;
            display: flex;
            flex-direction: column;
            align-items: center;
            gap: var(--ods-space-3);
            padding: var(--ods-space-6) var(--ods-space-4);
            border: 1.5px dashed var(--ods-color-border-strong);
            border-radius: var(--ods-radius-md);
            background: var(--ods-color-surface-sunken);
            text-align: center;
            transition: background-color 120ms, border-color 120ms;
        }
        .ui-file.is-over { border-color: var(--ods-color-primary); background: var(--ods-color-primary-soft); }
        .ui-file > .ui-icon { width: 28px; height: 28px; color: var(--ods-color-primary); }
        .ui-file__text { margin: 0; color: var(--ods-color-text); overflow-wrap: anywhere; }
        input:focus-visible ~ .ui-button { outline: 2px solid var(--ods-color-focus); outline-offset: 2px; }
        "#
    )
}
