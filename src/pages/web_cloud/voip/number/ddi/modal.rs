//! Adding an extension, or editing one: where it leads, its description, whether it is on.

use std::rc::Rc;

use yew::prelude::*;

use super::badges::{status_badge, type_badge};
use super::form::{extension_form, use_extension_fields};
use super::targets::Targets;
use super::writes::ExtensionWrites;
use crate::data::use_submit;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::conflict_notice;
use crate::telephony::change::Change;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::{Draft, ShortExtension, ShortExtensions};
use crate::ui::FormModal;

#[derive(Properties, PartialEq)]
pub(super) struct ExtensionModalProps {
    pub(super) id: ServiceId,
    pub(super) list: Rc<ShortExtensions>,
    pub(super) targets: Targets,
    /// What is edited, as it was when the form was opened, even when it is deleted meanwhile; `None`
    /// adds one.
    #[prop_or_default]
    pub(super) opened: Option<ShortExtension>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ExtensionModal(props: &ExtensionModalProps) -> Html {
    let i18n = use_i18n();
    let (list, opened) = (&props.list, props.opened.as_ref());
    let start = opened.map_or_else(|| list.new_draft(), Draft::from);
    let fields = use_extension_fields(start);
    // What is saved comes after what is there now, which the conflict notice has shown.
    let current = opened.and_then(|opened| list.rule(&opened.extension));
    let is_gone = opened.is_some() && current.is_none();
    let is_new = opened.is_none();
    let submit = {
        let (checked, refused) = (fields.clone(), fields.clone());
        let (list, before) = (list.clone(), current.cloned());
        use_submit(
            ExtensionWrites {
                id: props.id.clone(),
            },
            move || {
                checked.touch();
                let after = checked.check(&list, before.as_ref()).ok()?;
                Some(match before.clone() {
                    Some(before) => Change::Update { before, after },
                    None => Change::Create { after },
                })
            },
            move |error| refused.field(error, is_new),
            props.onclose.reform(|_| ()),
        )
    };
    // While a save is under way, a difference is the save itself.
    let now = if submit.is_busy { opened } else { current };
    let conflict = opened.map(|opened| {
        conflict_notice(&i18n, "ddi_conflict_title", opened, now, |rule| {
            items(&i18n, rule)
        })
    });
    let is_told = conflict.as_ref().is_some_and(|notice| notice.is_shown);
    let doing = if opened.is_some() {
        "doing_edit_rule"
    } else {
        "doing_add_rule"
    };
    html! {
        <FormModal
            title={title(&i18n, opened)}
            onclose={props.onclose.clone()}
            onsubmit={submit.onsubmit.clone()}
            busy={submit.is_busy}
            disabled={is_gone}
            error={submit.error(&i18n, doing, is_told)}
        >
            <div>{ for conflict.map(|notice| notice.view) }</div>
            { extension_form(&i18n, &fields, list, &props.targets, opened) }
        </FormModal>
    }
}

fn title(i18n: &I18n, opened: Option<&ShortExtension>) -> String {
    match opened {
        Some(rule) => i18n.tp("ddi_edit_rule", &[("extension", &rule.extension)]),
        None => i18n.t("ddi_add_title"),
    }
}

/// What a notice lists of an extension.
pub(super) fn items(i18n: &I18n, rule: &ShortExtension) -> Vec<(AttrValue, Html)> {
    vec![
        (
            i18n.t("ddi_destination").into(),
            html! { rule.destination.international() },
        ),
        (
            i18n.t("short_type").into(),
            type_badge(i18n, &rule.destination_type),
        ),
        (
            i18n.t("description").into(),
            html! { rule.description.text().to_owned() },
        ),
        (i18n.t("status").into(), status_badge(i18n, rule.enabled)),
    ]
}
