//! A failure told in full: what was being done, what was answered, and what can be done now.

use yew::prelude::*;

use super::{Button, CopyButton, Icon, data_list};
use crate::i18n::use_i18n;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ErrorBoxProps {
    pub title: AttrValue,
    pub message: AttrValue,
    /// Name and value of what helps support: query id, request…
    #[prop_or_default]
    pub details: Vec<(AttrValue, AttrValue)>,
    /// What the copy button copies; no button without it.
    #[prop_or_default]
    pub copy: Option<AttrValue>,
    #[prop_or_default]
    pub copy_label: Option<AttrValue>,
    #[prop_or_default]
    pub onretry: Option<Callback<()>>,
    /// "Réessayer" when absent.
    #[prop_or_default]
    pub retry_label: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn ErrorBox(props: &ErrorBoxProps) -> Html {
    let i18n = use_i18n();
    let items: Vec<(AttrValue, Html)> = props
        .details
        .iter()
        .map(|(name, value)| (name.clone(), html! { <code>{ value }</code> }))
        .collect();
    html! {
        <div class="ui-error" role="alert">
            { Icon::Error.view() }
            <div class="ui-error__body">
                <p class="ui-error__title">{ &props.title }</p>
                <p class="ui-error__message">{ &props.message }</p>
                { props.children.clone() }
                if !items.is_empty() {
                    { data_list(items) }
                }
                <div class="ui-error__actions">
                    if let Some(onretry) = &props.onretry {
                        <Button icon={Icon::Retry} onclick={onretry.reform(|_| ())}>
                            { props.retry_label.clone().unwrap_or_else(|| i18n.t("ui_retry").into()) }
                        </Button>
                    }
                    if let Some(text) = &props.copy {
                        <CopyButton text={text} label={props.copy_label.clone()} />
                    }
                </div>
            </div>
        </div>
    }
}
