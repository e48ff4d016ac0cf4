//! Overflow: what callers get when the queue is full or nobody is there, and how long they may wait.

use std::rc::Rc;

use yew::prelude::*;

use super::agent_modal::amount;
use super::facts_card::facts_card;
use super::load::Loaded;
use super::sounds::{sound, sound_options};
use super::state::Action;
use super::texts::overflow_facts;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::checked::submit_checked;
use crate::pages::shared::service::Destinations;
use crate::pages::shared::target::{TargetChoice, target_fieldset};
use crate::state::use_state;
use crate::telephony::hunting::{
    Fallback, FallbackDraft, FallbackError, HuntingGroup, OverflowDraft,
};
use crate::ui::{ComboField, FormModal, SelectField};

pub(super) fn overflow_card(
    i18n: &I18n,
    group: &HuntingGroup,
    loaded: &Loaded,
    onedit: Callback<MouseEvent>,
) -> Html {
    let facts = overflow_facts(i18n, &loaded.sounds, &group.queue);
    facts_card(
        i18n,
        "hunting_overflow",
        "hunting_edit_overflow",
        facts,
        onedit,
    )
}

#[derive(Properties, PartialEq)]
pub(super) struct OverflowModalProps {
    pub(super) group: Rc<HuntingGroup>,
    pub(super) loaded: Rc<Loaded>,
    pub(super) destinations: Destinations,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn OverflowModal(props: &OverflowModalProps) -> Html {
    let i18n = use_i18n();
    let opened = use_memo((), |()| props.group.queue.clone());
    let queue = &*opened;
    let draft = use_state(|| OverflowDraft::from(queue));
    let attempted = use_state(|| false);
    let (onaction, before) = (props.onaction.clone(), opened.clone());
    let take = move |queue| {
        let edit = Box::new(((*before).clone(), queue));
        onaction.emit(Action::SetQueue(edit));
    };
    let (onsubmit, errors) = submit_checked(&attempted, draft.check(queue), &props.onclose, take);
    let errors = errors.unwrap_or_default();
    let onfull = draft.on_edit(|draft, fallback| draft.on_overflow = fallback);
    let onnobody = draft.on_edit(|draft, fallback| draft.on_closure = fallback);
    html! {
        <FormModal title={i18n.t("hunting_edit_overflow")} {onsubmit} onclose={props.onclose.clone()}>
            <div class="fields">
                { fallback_fields(&i18n, props, "hunting_full", &queue.on_overflow, &draft.on_overflow,
                    errors.on_overflow.as_ref(), &onfull) }
                { fallback_fields(&i18n, props, "hunting_nobody", &queue.on_closure, &draft.on_closure,
                    errors.on_closure.as_ref(), &onnobody) }
                <div class="hours">
                    { amount(&i18n, "hunting_max_callers", &draft.max_callers, errors.max_callers.as_ref(),
                        draft.on_edit(|draft, text| draft.max_callers = text)) }
                    { amount(&i18n, "hunting_max_wait", &draft.max_wait, errors.max_wait.as_ref(),
                        draft.on_edit(|draft, text| draft.max_wait = text)) }
                </div>
            </div>
        </FormModal>
    }
}

/// The API's action, empty where there is none, and its parameter as it is typed or chosen.
fn shown(draft: &FallbackDraft) -> (&str, String) {
    match draft {
        FallbackDraft::Kept(kept) => {
            let param = kept.param().unwrap_or_default();
            (kept.action().unwrap_or_default(), param.to_owned())
        }
        FallbackDraft::None => ("", String::new()),
        FallbackDraft::Playback(sound) => (
            "playback",
            sound.as_ref().map_or_else(String::new, ToString::to_string),
        ),
        FallbackDraft::Voicemail(typed) => ("voicemail", typed.clone()),
    }
}

/// Another action; the one that it was before is so again, untouched.
fn with_action(before: &Fallback, action: &str) -> FallbackDraft {
    match action {
        _ if before.action().unwrap_or_default() == action => FallbackDraft::Kept(before.clone()),
        "playback" => FallbackDraft::Playback(None),
        "voicemail" => FallbackDraft::Voicemail(String::new()),
        _ => FallbackDraft::None,
    }
}

/// `label` is a key.
fn fallback_fields(
    i18n: &I18n,
    props: &OverflowModalProps,
    label: &str,
    before: &Fallback,
    draft: &FallbackDraft,
    error: Option<&FallbackError>,
    onedit: &Callback<FallbackDraft>,
) -> Html {
    let (action, param) = shown(draft);
    let corrections = error.map(FallbackError::suggestions);
    let error = error.map(|error| match error {
        FallbackError::NoSound => i18n.t("hunting_error_sound"),
        FallbackError::Number(error) => i18n.tp(error.key(), &error.params()),
    });
    let error = error.map(AttrValue::from);
    let none = before.action().is_none();
    let none = none.then(|| ("".into(), i18n.t("hunting_no_action").into()));
    let known = ["voicemail", "playback"].into_iter();
    let known = known.zip([i18n.t("hunting_voicemail"), i18n.t("hunting_playback")]);
    let known = known.map(|(action, name)| (action.into(), name.into()));
    let options: Vec<(AttrValue, AttrValue)> = none.into_iter().chain(known).collect();
    let onaction = {
        let before = before.clone();
        onedit.reform(move |action: String| with_action(&before, &action))
    };
    let param = match action {
        "voicemail" => html! {
            <ComboField
                label={i18n.t("hunting_voicemail_number")}
                suggestions={props.destinations.suggestions(&param)}
                value={param}
                oninput={onedit.reform(FallbackDraft::Voicemail)}
                {error}
                corrections={corrections.unwrap_or_default()}
                required={true}
            />
        },
        "playback" => html! {
            <SelectField
                label={i18n.t("hunting_playback")}
                value={param}
                options={sound_options(&props.loaded.sounds, i18n.t("hunting_choose_sound"))}
                onchange={onedit.reform(|id: String| FallbackDraft::Playback(sound(&id)))}
                {error}
                required={true}
            />
        },
        _ => html! { <span /> },
    };
    let choice = TargetChoice {
        label: i18n.t("hunting_action"),
        value: action.to_owned(),
        options,
        onchange: onaction,
    };
    target_fieldset(i18n.t(label), choice, param)
}
