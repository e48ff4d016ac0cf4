//! Options: what callers hear while they wait, the recording of calls, and the status IVR.

use std::rc::Rc;

use yew::prelude::*;

use super::facts_card::facts_card;
use super::load::Loaded;
use super::sounds::{Choice, sound, sound_options};
use super::state::Action;
use super::texts::{language_name, on_off, option_facts};
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state};
use crate::telephony::given::Given;
use crate::telephony::hunting::{
    HuntingGroup, HuntingSettings, QueueValues, RecordLanguage, SoundId,
};
use crate::ui::{FormModal, SelectField, SwitchField, TextField};

pub(super) fn options_card(
    i18n: &I18n,
    group: &HuntingGroup,
    loaded: &Loaded,
    has_welcome: bool,
    onedit: Callback<MouseEvent>,
) -> Html {
    let mut facts = option_facts(i18n, &loaded.sounds, &group.queue, has_welcome);
    facts.push((
        "hunting_status_ivr",
        on_off(i18n, group.settings.status_ivr),
    ));
    facts_card(
        i18n,
        "hunting_options",
        "hunting_edit_options",
        facts,
        onedit,
    )
}

#[derive(Properties, PartialEq)]
pub(super) struct OptionsModalProps {
    pub(super) group: Rc<HuntingGroup>,
    pub(super) loaded: Rc<Loaded>,
    pub(super) has_welcome: bool,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn OptionsModal(props: &OptionsModalProps) -> Html {
    let i18n = use_i18n();
    let opened = use_memo((), |()| {
        (props.group.queue.clone(), props.group.settings.clone())
    });
    let draft = use_state(|| (*opened).clone());
    let named = opened.0.description.clone();
    let onsubmit = {
        let (onaction, onclose) = (props.onaction.clone(), props.onclose.clone());
        let (queue, settings) = (*draft).clone();
        Callback::from(move |()| {
            onaction.emit(Action::SetQueue(Box::new((
                opened.0.clone(),
                queue.clone(),
            ))));
            onaction.emit(Action::SetSettings(opened.1.clone(), settings.clone()));
            onclose.emit(());
        })
    };
    let (queue, settings) = &*draft;
    let onname = draft.on_edit(move |(queue, _), name: String| {
        queue.description = Given::typed(&name, Some(&named));
    });
    let onivr = draft.on_edit(|(_, settings), status_ivr| settings.status_ivr = status_ivr);
    html! {
        <FormModal title={i18n.t("hunting_edit_options")} {onsubmit} onclose={props.onclose.clone()}>
            <div class="fields">
                <TextField
                    label={i18n.t("hunting_queue_name")}
                    value={queue.description.text().to_owned()}
                    oninput={onname}
                />
                if props.has_welcome {
                    { sound_field(&i18n, props, "hunting_welcome", &queue.welcome,
                        draft.on_edit(|(queue, _), id: String| queue.welcome = sound(&id))) }
                }
                { sound_field(&i18n, props, "hunting_music", &queue.hold_music,
                    draft.on_edit(|(queue, _), id: String| queue.hold_music = sound(&id))) }
                { record_fields(&i18n, &draft) }
                <SwitchField
                    label={i18n.t("hunting_status_ivr")}
                    checked={settings.status_ivr}
                    onchange={onivr}
                    hint={Some(AttrValue::from(i18n.t("hunting_status_ivr_hint")))}
                />
            </div>
        </FormModal>
    }
}

type Draft = State<(QueueValues, HuntingSettings)>;

/// `label` is a key.
fn sound_field(
    i18n: &I18n,
    props: &OptionsModalProps,
    label: &str,
    sound: &Option<SoundId>,
    onchange: Callback<String>,
) -> Html {
    html! {
        <SelectField
            label={i18n.t(label)}
            value={sound.as_ref().map_or_else(String::new, ToString::to_string)}
            options={sound_options(&props.loaded.sounds, i18n.t("hunting_no_sound"))}
            {onchange}
        />
    }
}

/// Whether calls are recorded, and how a caller refuses.
fn record_fields(i18n: &I18n, draft: &Draft) -> Html {
    let queue = &draft.0;
    let unset = || {
        (
            AttrValue::from(""),
            AttrValue::from(i18n.t("hunting_unset")),
        )
    };
    let key = |key: u8| (key.to_string().into(), key.to_string().into());
    let keys: Vec<Choice> = [unset()].into_iter().chain((0..=9).map(key)).collect();
    let language = |it: RecordLanguage| {
        let value = AttrValue::from(it.as_wire().to_owned());
        (value, language_name(i18n, &it).into())
    };
    let languages = [unset()]
        .into_iter()
        .chain(RecordLanguage::ALL.map(language));
    let onlanguage = draft.on_edit(|(queue, _), value: String| {
        let chosen = Some(value).filter(|value| !value.is_empty());
        queue.refusal_language = chosen.map(|value| RecordLanguage::from_wire(&value));
    });
    html! {
        <>
            <SwitchField
                label={i18n.t("hunting_record")}
                checked={queue.record == Some(true)}
                onchange={draft.on_edit(|(queue, _), on| queue.record = Some(on))}
            />
            <SwitchField
                label={i18n.t("hunting_may_refuse")}
                checked={queue.may_refuse_record == Some(true)}
                onchange={draft.on_edit(|(queue, _), on| queue.may_refuse_record = Some(on))}
            />
            <SelectField
                label={i18n.t("hunting_refusal_key")}
                value={queue.refusal_key.map_or_else(String::new, |key| key.to_string())}
                options={keys}
                onchange={draft.on_edit(|(queue, _), key: String| queue.refusal_key = key.parse().ok())}
            />
            <SelectField
                label={i18n.t("hunting_refusal_language")}
                value={queue.refusal_language.as_ref().map_or_else(String::new, |it| it.as_wire().to_owned())}
                options={languages.collect::<Vec<_>>()}
                onchange={onlanguage}
            />
        </>
    }
}
