//! The description of a line or a number, and the form that changes it.

use yew::prelude::*;

use super::list::services_key;
use crate::api::{Api, ApiError, services};
use crate::data::{Applied, Described, Writes, close_when_done, form_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::change::{Change, Plan};
use crate::telephony::service::ServiceKind;
use crate::ui::{FormModal, Icon, IconButton, TextField};

/// As many characters as OVHcloud's own manager takes.
const MAX_LENGTH: u32 = 50;

/// Writes the description of one service.
#[derive(Debug, Clone, PartialEq)]
struct DescriptionWrites {
    billing_account: String,
    kind: ServiceKind,
    service_name: String,
}

impl Writes for DescriptionWrites {
    type Item = String;
    type State = String;

    async fn apply(&self, api: &Api, change: &Change<String>) -> Result<Applied<String>, ApiError> {
        let Self {
            billing_account,
            kind,
            service_name,
        } = self;
        let description = change.after().map_or("", String::as_str);
        let receipt =
            services::set_description(api, billing_account, *kind, service_name, description)
                .await?;
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<String, ApiError> {
        let (billing_account, service_name) = (&self.billing_account, &self.service_name);
        match self.kind {
            ServiceKind::Line => {
                let line = services::line(api, billing_account, service_name).await?;
                Ok(line.description)
            }
            _ => {
                let number = services::number(api, billing_account, service_name).await?;
                Ok(number.description)
            }
        }
    }

    fn find(&self, state: &String, _change: &Change<String>) -> Option<String> {
        Some(state.clone())
    }

    fn is_same(&self, left: &String, right: &String) -> bool {
        left == right
    }

    fn describe(&self, i18n: &I18n, change: &Change<String>) -> Described {
        Described {
            what: i18n.tp("description_change", &[("service", &self.service_name)]),
            done: i18n.tp("description_changed", &[("service", &self.service_name)]),
            before: change.before().cloned(),
            after: change.after().cloned(),
        }
    }

    fn touches(&self) -> String {
        services_key(&self.billing_account, self.kind)
    }
}

#[derive(Properties, PartialEq)]
pub struct DescriptionRowProps {
    pub billing_account: String,
    pub kind: ServiceKind,
    pub service_name: String,
    pub description: String,
}

/// The description with its "Modifier" button.
#[component]
pub fn DescriptionRow(props: &DescriptionRowProps) -> Html {
    let i18n = use_i18n();
    let is_open = use_state(|| false);
    let open = use_callback(is_open.setter(), |_: MouseEvent, is_open| is_open.set(true));
    let close = use_callback(is_open.setter(), |(), is_open| is_open.set(false));
    let shown = match props.description.as_str() {
        "" => html! { <em>{ i18n.t("description_none") }</em> },
        text => html! { text },
    };
    html! {
        <span class="editable">
            <span>{ shown }</span>
            <IconButton icon={Icon::Edit} label={i18n.t("description_edit")} onclick={open} />
            if *is_open {
                <EditDescriptionModal
                    billing_account={props.billing_account.clone()}
                    kind={props.kind}
                    service_name={props.service_name.clone()}
                    description={props.description.clone()}
                    onclose={close}
                />
            }
        </span>
    }
}

#[derive(Properties, PartialEq)]
struct EditDescriptionModalProps {
    billing_account: String,
    kind: ServiceKind,
    service_name: String,
    description: String,
    onclose: Callback<()>,
}

#[component]
fn EditDescriptionModal(props: &EditDescriptionModalProps) -> Html {
    let i18n = use_i18n();
    let before = use_memo((), |()| props.description.clone());
    let typed = use_state(|| props.description.clone());
    let changes = use_changes(DescriptionWrites {
        billing_account: props.billing_account.clone(),
        kind: props.kind,
        service_name: props.service_name.clone(),
    });
    let onsubmit = {
        let (changes, typed, before) = (changes.clone(), typed.clone(), before.clone());
        let onclose = props.onclose.clone();
        Callback::from(move |()| {
            let change = Change::Update {
                before: (*before).clone(),
                after: typed.trim().to_owned(),
            };
            changes.run(Plan::from(change), close_when_done(&onclose));
        })
    };
    let is_running = changes.state().is_running();
    let oninput = use_callback(typed.setter(), |text, typed| typed.set(text));
    html! {
        <FormModal
            title={i18n.t("description_edit")}
            onclose={props.onclose.clone()}
            {onsubmit}
            busy={is_running}
            disabled={typed.trim() == before.as_str()}
            error={form_error(&i18n, "doing_description", changes.state().failure())}
        >
            <TextField
                label={i18n.t("description")}
                value={(*typed).clone()}
                {oninput}
                autofocus={true}
                maxlength={Some(MAX_LENGTH)}
            />
        </FormModal>
    }
}
