//! The description of a line or a number, and the form that changes it.

use futures_util::future::LocalBoxFuture;
use yew::prelude::*;

use super::list::services_key;
use crate::api::{Api, ApiError, Receipt, services};
use crate::data::{QueryKey, Setting, SettingWrites, use_submit};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::conflict_notice;
use crate::state::use_state;
use crate::telephony::change::Change;
use crate::telephony::given::Given;
use crate::telephony::service::{ServiceId, ServiceKind};
use crate::ui::{FormModal, Icon, TextField, icon_button, use_field};

/// As many characters as OVHcloud's own manager takes.
const MAX_LENGTH: u32 = 50;

/// The description of one service.
struct Description {
    service: ServiceId,
    kind: ServiceKind,
}

impl Description {
    async fn current(&self, api: &Api) -> Result<Given, ApiError> {
        Ok(match self.kind {
            ServiceKind::Line => services::line(api, &self.service).await?.description,
            _ => services::number(api, &self.service).await?.description,
        })
    }
}

impl Setting for Description {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Given, ApiError>> {
        Box::pin(self.current(api))
    }

    fn write<'a>(
        &'a self,
        api: &'a Api,
        value: Option<&'a str>,
    ) -> LocalBoxFuture<'a, Result<Receipt, ApiError>> {
        // None is read as null or as an empty text, and written as an empty text alone.
        let value = value.unwrap_or_default();
        Box::pin(services::set_description(
            api,
            self.kind,
            &self.service,
            value,
        ))
    }

    fn describe(&self, i18n: &I18n) -> (String, String) {
        let named = [("service", &self.service.service_name)];
        (
            i18n.tp("description_change", &named),
            i18n.tp("description_changed", &named),
        )
    }

    fn touches(&self) -> QueryKey {
        services_key(&self.service.billing_account, self.kind)
    }
}

#[derive(Properties, PartialEq)]
pub struct DescriptionRowProps {
    pub service: ServiceId,
    pub kind: ServiceKind,
    pub description: Given,
}

/// The description with its "Modifier" button.
#[component]
pub fn DescriptionRow(props: &DescriptionRowProps) -> Html {
    let i18n = use_i18n();
    let is_open = use_state(|| false);
    let open = use_callback(is_open.setter(), |_: MouseEvent, is_open| is_open.set(true));
    let close = use_callback(is_open.setter(), |(), is_open| is_open.set(false));
    let shown = match props.description.text() {
        "" => html! { <em>{ description_text(&i18n, &props.description) }</em> },
        text => html! { text },
    };
    html! {
        <span class="editable">
            <span>{ shown }</span>
            { icon_button(Icon::Edit, i18n.t("description_edit"), open) }
            if *is_open {
                <EditDescriptionModal
                    kind={props.kind}
                    service={props.service.clone()}
                    description={props.description.clone()}
                    onclose={close}
                />
            }
        </span>
    }
}

#[derive(Properties, PartialEq)]
struct EditDescriptionModalProps {
    service: ServiceId,
    kind: ServiceKind,
    description: Given,
    onclose: Callback<()>,
}

#[component]
fn EditDescriptionModal(props: &EditDescriptionModalProps) -> Html {
    let i18n = use_i18n();
    let opened = use_memo((), |()| props.description.clone());
    let current = &props.description;
    let typed = use_field(props.description.text());
    let submit = {
        let (typed, refused, before) = (typed.clone(), typed.clone(), current.clone());
        use_submit(
            SettingWrites::new(Description {
                service: props.service.clone(),
                kind: props.kind,
            }),
            move || {
                typed.touch();
                Some(Change::Update {
                    // What is saved comes after what is there now, which the conflict notice has shown.
                    before: before.clone(),
                    after: typed.value().trim().into(),
                })
            },
            move |error| error.field(&["description"]).map(|_| refused.clone()),
            props.onclose.reform(|_| ()),
        )
    };
    // While a save is under way, a difference is the save itself.
    let shown = if submit.is_busy { &opened } else { current };
    let conflict = conflict_notice(&i18n, "description_conflict", &*opened, Some(shown), |it| {
        vec![(
            i18n.t("description").into(),
            html! { description_text(&i18n, it) },
        )]
    });
    html! {
        <FormModal
            title={i18n.t("description_edit")}
            onclose={props.onclose.clone()}
            onsubmit={submit.onsubmit.clone()}
            busy={submit.is_busy}
            disabled={typed.value().trim() == current.text()}
            error={submit.error(&i18n, "doing_description", conflict.is_shown)}
        >
            { conflict.view }
            <TextField
                label={i18n.t("description")}
                value={typed.value().to_owned()}
                oninput={typed.set.clone()}
                error={typed.error_to_show(None)}
                hint={current.is_unreadable().then(|| AttrValue::from(i18n.t("value_unread")))}
                autofocus={true}
                maxlength={Some(MAX_LENGTH)}
            />
        </FormModal>
    }
}

fn description_text(i18n: &I18n, description: &Given) -> String {
    match description {
        Given::Text(text) if !text.is_empty() => text.clone(),
        Given::Text(_) | Given::Null => i18n.t("description_none"),
        Given::Unreadable => i18n.t("value_unreadable"),
    }
}
