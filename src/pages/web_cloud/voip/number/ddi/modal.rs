//! Adding an extension, or editing one: where it leads, its description, whether it is on.

use std::rc::Rc;

use yew::prelude::*;

use super::badges::{status_badge, type_badge};
use super::form::{ExtensionFields, extension_form, use_extension_fields};
use super::targets::Targets;
use super::writes::ExtensionWrites;
use crate::data::{Changes, field_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::conflict_notice;
use crate::state::{StateSetter, use_state};
use crate::telephony::change::{Change, Plan, Report};
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
    let changes = use_changes(ExtensionWrites {
        id: props.id.clone(),
    });
    let at_field = use_state(|| false);
    // What is saved comes after what is there now, which the conflict notice has shown.
    let current = opened.and_then(|opened| list.rule(&opened.extension));
    let is_gone = opened.is_some() && current.is_none();
    let saving = Saving {
        fields: fields.clone(),
        changes: changes.clone(),
        i18n: i18n.clone(),
        list: list.clone(),
        before: current.cloned(),
        onclose: props.onclose.clone(),
        at_field: at_field.setter(),
    };
    let onsubmit = Callback::from(move |()| saving.submit());
    let is_running = changes.state().is_running();
    // While a save is under way, a difference is the save itself.
    let now = if is_running { opened } else { current };
    let failure = changes.state().failure();
    let doing = if opened.is_some() {
        "doing_edit_rule"
    } else {
        "doing_add_rule"
    };
    html! {
        <FormModal
            title={title(&i18n, opened)}
            onclose={props.onclose.clone()}
            {onsubmit}
            busy={is_running}
            disabled={is_gone}
            error={field_error(&i18n, doing, failure, *at_field)}
        >
            if let Some(opened) = opened {
                { conflict_notice(&i18n, "ddi_conflict_title", opened, now, |rule| told(&i18n, rule)) }
            }
            { extension_form(&i18n, &fields, list, &props.targets, opened) }
        </FormModal>
    }
}

/// What a press on "Enregistrer" needs.
struct Saving {
    fields: ExtensionFields,
    changes: Changes<ExtensionWrites>,
    i18n: I18n,
    list: Rc<ShortExtensions>,
    /// What is there now, if something is edited.
    before: Option<ShortExtension>,
    onclose: Callback<()>,
    at_field: StateSetter<bool>,
}

impl Saving {
    fn submit(&self) {
        self.fields.touch();
        let Ok(after) = self.fields.check(&self.list, self.before.as_ref()) else {
            return;
        };
        let adding = self.before.is_none();
        let change = match self.before.clone() {
            Some(before) => Change::Update { before, after },
            None => Change::Create { after },
        };
        if change.changes_nothing() {
            return self.onclose.emit(());
        }
        let (fields, i18n) = (self.fields.clone(), self.i18n.clone());
        let (onclose, at_field) = (self.onclose.clone(), self.at_field.clone());
        let finished = Callback::from(move |report: Rc<Report<_, _>>| {
            if report.is_success() {
                onclose.emit(());
            } else if let Some(error) = report.first_error() {
                at_field.set(fields.take_error(&i18n, error, adding));
            }
        });
        let plan = Plan::from(change);
        if adding {
            self.changes.run(plan, finished);
        } else {
            self.changes.run_unchanged(plan, finished);
        }
    }
}

fn title(i18n: &I18n, opened: Option<&ShortExtension>) -> String {
    match opened {
        Some(rule) => i18n.tp("ddi_edit_rule", &[("extension", &rule.extension)]),
        None => i18n.t("ddi_add_title"),
    }
}

fn told(i18n: &I18n, rule: &ShortExtension) -> Vec<(AttrValue, Html)> {
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
            html! { rule.description.clone() },
        ),
        (i18n.t("status").into(), status_badge(i18n, rule.enabled)),
    ]
}
