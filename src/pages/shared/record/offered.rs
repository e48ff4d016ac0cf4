//! A choice among what an endpoint offers.

use yew::prelude::*;

use crate::api::records;
use crate::data::{QueryKey, use_query};
use crate::i18n::use_i18n;
use crate::telephony::record::{Scope, Source};
use crate::ui::SelectField;

#[derive(Properties, PartialEq)]
pub(super) struct OfferedFieldProps {
    pub(super) scope: Scope,
    pub(super) source: Source,
    pub(super) label: AttrValue,
    pub(super) value: AttrValue,
    pub(super) onchange: Callback<String>,
    pub(super) error: Option<AttrValue>,
    pub(super) hint: Option<AttrValue>,
    pub(super) may_be_empty: bool,
    pub(super) disabled: bool,
}

#[component]
pub(super) fn OfferedField(props: &OfferedFieldProps) -> Html {
    let i18n = use_i18n();
    let (source, scope) = (props.source, props.scope.clone());
    let key = scope.segments(source.path).unwrap_or_default();
    let key = key
        .iter()
        .fold(QueryKey::new("offered"), |key, it| key.id(it));
    let query = use_query(key, move |api| {
        let scope = scope.clone();
        async move { records::choices(&api, &source, &scope).await }
    });
    let offered = query.state.data.as_deref();
    let mut options: Vec<(AttrValue, AttrValue)> = offered
        .map(|offered| {
            offered
                .iter()
                .map(|it| (it.value.clone().into(), it.name.clone().into()))
        })
        .into_iter()
        .flatten()
        .collect();
    if props.may_be_empty || props.value.is_empty() {
        options.insert(0, (AttrValue::default(), "–".into()));
    }
    let failed = query
        .state
        .error
        .as_ref()
        .map(|_| i18n.t("record_choices_unread").into());
    html! {
        <SelectField
            label={props.label.clone()}
            value={props.value.clone()}
            {options}
            onchange={props.onchange.clone()}
            error={props.error.clone().or(failed)}
            hint={props.hint.clone()}
            disabled={props.disabled}
        />
    }
}
