//! The time conditions that have no place in a week: they are named with their bytes, and can be deleted.

use std::rc::Rc;

use yew::prelude::*;

use super::writes::{Loaded, key, load};
use crate::api::time_conditions as resource;
use crate::api::{Api, ApiError, Problem};
use crate::data::{Applied, Described, QueryKey, Writes, use_submit};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::unreadable::unreadable_notice;
use crate::state::use_state;
use crate::telephony::change::Change;
use crate::telephony::time_condition::{OddCondition, Owner};
use crate::ui::{ConfirmModal, Icon, Tone, icon_button, titled_banner};

#[derive(Properties, PartialEq)]
pub(super) struct OddConditionsProps {
    pub(super) owner: Owner,
    pub(super) loaded: Rc<Loaded>,
}

/// Nothing where all conditions can be read.
#[component]
pub(super) fn OddConditions(props: &OddConditionsProps) -> Html {
    let i18n = use_i18n();
    let asked = use_state(|| None::<OddCondition>);
    let onclose = use_callback(asked.setter(), |(), asked| asked.set(None));
    let odd = &props.loaded.odd;
    let line = |odd: &OddCondition| {
        let told = bytes(odd);
        let label = i18n.tp("time_condition_odd_delete", &[("condition", &told)]);
        let (asked, clicked) = (asked.setter(), odd.clone());
        let onclick = Callback::from(move |_: MouseEvent| asked.set(Some(clicked.clone())));
        html! {
            <li key={odd.id.to_string()}>
                { told } { " — " } { i18n.tp(odd.why.key(), &odd.why.params()) }
                { icon_button(Icon::Trash, label, onclick) }
            </li>
        }
    };
    let text = html! {
        <>
            <p>{ i18n.t("time_condition_odd_text") }</p>
            <ul>{ for odd.iter().map(line) }</ul>
        </>
    };
    html! {
        <div>
            { unreadable_notice(&i18n, props.loaded.unreadable) }
            if !odd.is_empty() {
                { titled_banner(Tone::Warning, i18n.t("time_condition_odd_title"), text) }
            }
            if let Some(opened) = (*asked).clone() {
                <DeleteOddModal owner={props.owner.clone()} {opened} {onclose} />
            }
        </div>
    }
}

/// As the API spells it: `friday 22:00:00 → 05:59:59 (slot1)`.
fn bytes(odd: &OddCondition) -> String {
    let policy = odd.policy.as_ref().map(|policy| format!(" ({policy})"));
    let OddCondition {
        day, begin, end, ..
    } = odd;
    format!("{day} {begin} → {end}{}", policy.unwrap_or_default())
}

#[derive(Properties, PartialEq)]
struct DeleteOddModalProps {
    owner: Owner,
    opened: OddCondition,
    onclose: Callback<()>,
}

#[component]
fn DeleteOddModal(props: &DeleteOddModalProps) -> Html {
    let i18n = use_i18n();
    let before = props.opened.clone();
    let submit = use_submit(
        OddWrites {
            owner: props.owner.clone(),
        },
        move || {
            let before = before.clone();
            Some(Change::Delete { before })
        },
        |_| None,
        props.onclose.reform(|_| ()),
    );
    let told = bytes(&props.opened);
    html! {
        <ConfirmModal
            title={i18n.tp("time_condition_odd_delete", &[("condition", &told)])}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={submit.is_busy}
            error={submit.error(&i18n, "doing_delete_time_condition", false)}
            onconfirm={submit.onsubmit}
            onclose={props.onclose.clone()}
        >
            <p>{ i18n.t("time_condition_odd_delete_text") }</p>
        </ConfirmModal>
    }
}

/// Deletes an odd condition, and puts it back as it was.
#[derive(Debug, Clone, PartialEq)]
struct OddWrites {
    owner: Owner,
}

impl Writes for OddWrites {
    type Item = OddCondition;
    type State = Loaded;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<OddCondition>,
    ) -> Result<Applied<OddCondition>, ApiError> {
        let receipt = match change {
            Change::Delete { before } => resource::delete(api, &self.owner, &before.id).await?,
            Change::Create { after } => resource::create_odd(api, &self.owner, after).await?,
            Change::Update { .. } => return Err(ApiError::local(Problem::WithoutEffect)),
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Loaded, ApiError> {
        load(api, &self.owner).await
    }

    fn find(&self, state: &Loaded, change: &Change<OddCondition>) -> Option<OddCondition> {
        let subject = change.subject();
        let is_it = |odd: &&OddCondition| match change {
            Change::Create { .. } => odd.is_same_as(subject),
            _ => odd.id == subject.id,
        };
        state.odd.iter().find(is_it).cloned()
    }

    fn is_same(&self, left: &OddCondition, right: &OddCondition) -> bool {
        left.is_same_as(right)
    }

    fn describe(&self, i18n: &I18n, change: &Change<OddCondition>) -> Described {
        let (what, done) = match change {
            Change::Delete { .. } => ("time_condition_delete", "time_condition_deleted"),
            _ => ("time_condition_create", "time_condition_created"),
        };
        Described {
            what: i18n.t(what),
            done: i18n.t(done),
            before: change.before().map(bytes),
            after: change.after().map(bytes),
            ..Described::default()
        }
    }

    fn touches(&self) -> QueryKey {
        key(&self.owner)
    }
}
