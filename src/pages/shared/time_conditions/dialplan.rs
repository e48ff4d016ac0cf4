//! The time conditions of a call centre's number: those of the extension that is chosen.

use std::rc::Rc;

use yew::prelude::*;

use super::ServiceSchedule;
use super::view::use_schedule_view;
use crate::api::{Items, dialplans};
use crate::data::{QueryKey, async_content, use_query};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::unreadable::unreadable_notice;
use crate::state::use_state_eq;
use crate::telephony::dialplan::{Dialplan, Extension};
use crate::telephony::service::ServiceId;
use crate::telephony::time_condition::{Feature, Owner};
use crate::ui::{Icon, SelectField, empty_state, skeleton};

#[derive(Properties, PartialEq)]
pub(super) struct DialplanScheduleProps {
    pub(super) service: ServiceId,
    pub(super) path: String,
}

#[component]
pub(super) fn DialplanSchedule(props: &DialplanScheduleProps) -> Html {
    let i18n = use_i18n();
    let (service, path) = (props.service.clone(), props.path.clone());
    let key = QueryKey::of_service(&service, "dialplans");
    let query = use_query(key, {
        let service = service.clone();
        move |api| {
            let service = service.clone();
            async move { dialplans::dialplans(&api, &service).await }
        }
    });
    async_content(
        &query,
        i18n.t("doing_dialplans"),
        skeleton(&i18n, 2),
        |dialplans| {
            html! { <ChosenExtension {service} {path} {dialplans} /> }
        },
    )
}

#[derive(Properties, PartialEq)]
struct ChosenExtensionProps {
    service: ServiceId,
    path: String,
    dialplans: Rc<Items<Dialplan>>,
}

#[component]
fn ChosenExtension(props: &ChosenExtensionProps) -> Html {
    let i18n = use_i18n();
    let view = use_schedule_view(&props.path);
    let is_dirty = use_state_eq(|| false);
    let ondirty = use_callback(is_dirty.setter(), |dirty, is_dirty| is_dirty.set(dirty));
    let wanted = &view.value;
    let Some(dialplan) = chosen(&props.dialplans.items, |it| {
        wanted.dialplan.as_deref() == Some(&*it.id)
    }) else {
        return nothing(&i18n, "time_condition_no_dialplan");
    };
    let extension = chosen(&dialplan.extensions, |it| {
        wanted.extension.as_deref() == Some(&*it.id)
    });
    let ondialplan = {
        let (set, now) = (view.set.clone(), wanted.clone());
        Callback::from(move |id: String| set.emit(now.with_extension(&id, None)))
    };
    let onextension = {
        let (set, now, id) = (view.set.clone(), wanted.clone(), dialplan.id.clone());
        Callback::from(move |extension: String| set.emit(now.with_extension(&id, Some(&extension))))
    };
    // Another extension would be shown in the place of the unsaved edits.
    let hint = is_dirty.then(|| AttrValue::from(i18n.t("time_condition_save_first")));
    html! {
        <div class="schedule">
            { unreadable_notice(&i18n, props.dialplans.unreadable) }
            <div class="dialplan">
                <SelectField
                    label={i18n.t("time_condition_dialplan")}
                    value={dialplan.id.clone()}
                    options={props.dialplans.items.iter().map(|it| (it.id.clone().into(), dialplan_text(it).into())).collect::<Vec<_>>()}
                    onchange={ondialplan}
                    disabled={*is_dirty}
                    hint={hint.clone()}
                />
                if let Some(extension) = extension {
                    <SelectField
                        label={i18n.t("time_condition_extension")}
                        value={extension.id.clone()}
                        options={dialplan.extensions.iter().map(|it| (it.id.clone().into(), extension_text(&i18n, it).into())).collect::<Vec<_>>()}
                        onchange={onextension}
                        disabled={*is_dirty}
                        {hint}
                    />
                }
            </div>
            {match extension {
                None => nothing(&i18n, "time_condition_no_extension"),
                Some(extension) => {
                    let owner = owner(props, dialplan, extension);
                    html! {
                        <ServiceSchedule key={extension.id.as_str()} {owner} path={props.path.clone()} {ondirty} />
                    }
                }
            }}
        </div>
    }
}

/// The wanted one, or the first.
fn chosen<T>(all: &[T], is_wanted: impl Fn(&T) -> bool) -> Option<&T> {
    all.iter().find(|it| is_wanted(it)).or_else(|| all.first())
}

fn owner(props: &ChosenExtensionProps, dialplan: &Dialplan, extension: &Extension) -> Owner {
    Owner {
        service: props.service.clone(),
        feature: Feature::OvhPabx {
            dialplan_id: dialplan.id.clone(),
            extension_id: extension.id.clone(),
        },
    }
}

fn dialplan_text(dialplan: &Dialplan) -> String {
    match dialplan.name.as_str() {
        "" => dialplan.id.clone(),
        name => name.to_owned(),
    }
}

fn extension_text(i18n: &I18n, extension: &Extension) -> String {
    let position = match extension.position {
        Some(position) => position.to_string(),
        None => extension.id.clone(),
    };
    let key = if extension.enabled {
        "time_condition_extension_on"
    } else {
        "time_condition_extension_off"
    };
    i18n.tp(key, &[("position", position)])
}

fn nothing(i18n: &I18n, text: &str) -> Html {
    let title = i18n.t("time_condition_none_title");
    empty_state(Icon::Calendar, title, html! { <p>{ i18n.t(text) }</p> })
}
