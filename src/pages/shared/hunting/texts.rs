//! Strategies, statuses, fallbacks and errors in the user's words, and a group's settings as facts.

use crate::i18n::I18n;
use crate::telephony::hunting::{
    Activity, AgentStatus, AgentValues, AmountError, Fallback, Queue, QueueValues, RecordLanguage,
    Sound, SoundId, Strategy,
};
use crate::ui::Tone;

/// The key of what something is called, and its value in words.
pub(super) type Fact = (&'static str, String);

/// "Séquentiel"; a strategy that is not known is called as the API calls it.
pub(super) fn strategy_name(i18n: &I18n, strategy: &Strategy) -> String {
    i18n.t(match strategy {
        Strategy::Sequential => "hunting_sequential",
        Strategy::Simultaneous => "hunting_simultaneous",
        Strategy::RoundRobin => "hunting_round",
        Strategy::Random => "hunting_random",
        Strategy::Cumulative => "hunting_cumulative",
        Strategy::LongestHangup => "hunting_hangup",
        Strategy::LongestIdle => "hunting_idle",
        Strategy::Other(other) => return other.to_string(),
    })
}

/// What a strategy does, in a sentence.
pub(super) fn strategy_text(i18n: &I18n, strategy: &Strategy) -> String {
    i18n.t(match strategy {
        Strategy::Sequential => "hunting_sequential_text",
        Strategy::Simultaneous => "hunting_simultaneous_text",
        Strategy::RoundRobin => "hunting_round_text",
        Strategy::Random => "hunting_random_text",
        Strategy::Cumulative => "hunting_cumulative_text",
        Strategy::LongestHangup => "hunting_hangup_text",
        Strategy::LongestIdle => "hunting_idle_text",
        Strategy::Other(_) => "hunting_other_text",
    })
}

pub(super) fn status_name(i18n: &I18n, status: &AgentStatus) -> String {
    i18n.t(match status {
        AgentStatus::Available => "hunting_available",
        AgentStatus::LoggedOut => "hunting_logged_out",
        AgentStatus::OnBreak => "hunting_on_break",
        AgentStatus::Other(other) => return other.to_string(),
    })
}

pub(super) fn status_tone(status: &AgentStatus) -> Tone {
    match status {
        AgentStatus::Available => Tone::Success,
        AgentStatus::OnBreak => Tone::Warning,
        AgentStatus::LoggedOut | AgentStatus::Other(_) => Tone::Neutral,
    }
}

pub(super) fn activity_name(i18n: &I18n, activity: &Activity) -> String {
    i18n.t(match activity {
        Activity::Talking => "hunting_live_talking",
        Activity::Ringing => "hunting_live_ringing",
        Activity::Waiting => "hunting_available",
        Activity::OnBreak => "hunting_on_break",
        Activity::LoggedOut => "hunting_logged_out",
        Activity::Other(other) => return other.to_string(),
    })
}

pub(super) fn activity_tone(activity: &Activity) -> Tone {
    match activity {
        Activity::Talking | Activity::Ringing => Tone::Information,
        Activity::Waiting => Tone::Success,
        Activity::OnBreak => Tone::Warning,
        Activity::LoggedOut | Activity::Other(_) => Tone::Neutral,
    }
}

/// The name of a sound, or its id where it has none.
pub(super) fn sound_name(sounds: &[Sound], id: &SoundId) -> String {
    let sound = sounds.iter().find(|sound| sound.id == *id);
    let name = sound.map(|sound| sound.name.clone());
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| id.to_string())
}

fn sound_text(i18n: &I18n, sounds: &[Sound], id: Option<&SoundId>) -> String {
    id.map_or_else(|| i18n.t("hunting_no_sound"), |id| sound_name(sounds, id))
}

/// "Répondeur 0033972101006", "Annonce Fermé.wav"
pub(super) fn fallback_text(i18n: &I18n, sounds: &[Sound], fallback: &Fallback) -> String {
    match fallback {
        Fallback::None => i18n.t("hunting_no_action"),
        Fallback::Playback(sound) => {
            let name = sound.as_ref().map(|id| sound_name(sounds, id));
            format!(
                "{} {}",
                i18n.t("hunting_playback"),
                name.unwrap_or_default()
            )
        }
        Fallback::Voicemail(number) => {
            let number = number.as_ref().map(ToString::to_string);
            format!(
                "{} {}",
                i18n.t("hunting_voicemail"),
                number.unwrap_or_default()
            )
        }
        Fallback::Other { action, param } => {
            format!("{action} {}", param.as_deref().unwrap_or_default())
        }
    }
}

pub(super) fn language_name(i18n: &I18n, language: &RecordLanguage) -> String {
    i18n.t(match language {
        RecordLanguage::French => "hunting_french",
        RecordLanguage::English => "hunting_english",
        RecordLanguage::Other(other) => return other.to_string(),
    })
}

/// The name of a queue, or its id where it has none.
pub(super) fn queue_name(i18n: &I18n, queue: &Queue) -> String {
    match queue.values.description.text() {
        "" => i18n.tp("hunting_queue_id", &[("id", queue.id.as_str())]),
        name => name.to_owned(),
    }
}

/// "0033912345601 Noémie Roux"
pub(super) fn agent_name(values: &AgentValues) -> String {
    let name = format!("{} {}", values.number, values.description.text());
    name.trim_end().to_owned()
}

/// A number of seconds, calls or callers; a dash where it is not known.
pub(super) fn amount_text(amount: Option<u32>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
}

pub(super) fn on_off(i18n: &I18n, on: bool) -> String {
    i18n.t(if on { "ui_on" } else { "ui_off" })
}

/// What callers get when nobody answers.
pub(super) fn overflow_facts(i18n: &I18n, sounds: &[Sound], values: &QueueValues) -> Vec<Fact> {
    let fallback = |fallback: &Fallback| fallback_text(i18n, sounds, fallback);
    vec![
        ("hunting_full", fallback(&values.on_overflow)),
        ("hunting_nobody", fallback(&values.on_closure)),
        ("hunting_max_callers", amount_text(values.max_callers)),
        ("hunting_max_wait", amount_text(values.max_wait)),
    ]
}

/// What callers hear, and how calls are recorded.
pub(super) fn option_facts(
    i18n: &I18n,
    sounds: &[Sound],
    values: &QueueValues,
    has_welcome: bool,
) -> Vec<Fact> {
    let sound = |id: &Option<SoundId>| sound_text(i18n, sounds, id.as_ref());
    let unset = || i18n.t("hunting_unset");
    let key = values.refusal_key.map(|key| key.to_string());
    let language = values.refusal_language.as_ref();
    let language = language.map(|language| language_name(i18n, language));
    let welcome = has_welcome.then(|| ("hunting_welcome", sound(&values.welcome)));
    let rest = [
        ("hunting_music", sound(&values.hold_music)),
        ("hunting_record", on_off(i18n, values.record == Some(true))),
        (
            "hunting_may_refuse",
            on_off(i18n, values.may_refuse_record == Some(true)),
        ),
        ("hunting_refusal_key", key.unwrap_or_else(unset)),
        ("hunting_refusal_language", language.unwrap_or_else(unset)),
    ];
    welcome.into_iter().chain(rest).collect()
}

/// All that is set of a queue.
pub(super) fn queue_facts(i18n: &I18n, sounds: &[Sound], values: &QueueValues) -> Vec<Fact> {
    let mut facts = vec![
        ("hunting_queue_name", values.description.text().to_owned()),
        ("hunting_strategy", strategy_name(i18n, &values.strategy)),
    ];
    facts.extend(overflow_facts(i18n, sounds, values));
    facts.extend(option_facts(i18n, sounds, values, true));
    facts
}

pub(super) fn agent_facts(i18n: &I18n, values: &AgentValues) -> Vec<Fact> {
    vec![
        ("hunting_number", values.number.to_string()),
        ("description", values.description.text().to_owned()),
        ("status", status_name(i18n, &values.status)),
        ("hunting_ringing", amount_text(values.timeout)),
        ("hunting_rest", amount_text(values.wrap_up)),
        ("hunting_calls", amount_text(values.simultaneous)),
    ]
}

/// The facts that differ from others, in a line: "Sonnerie (s) : 20 · Repos (s) : 0".
pub(super) fn differing(i18n: &I18n, facts: Vec<Fact>, others: &[Fact]) -> String {
    let differing = facts.into_iter().filter(|fact| !others.contains(fact));
    let texts = differing
        .map(|(name, value)| i18n.tp("hunting_fact", &[("name", i18n.t(name)), ("value", value)]));
    texts.collect::<Vec<_>>().join(" · ")
}

/// What is wrong with a number of seconds, calls or callers.
pub(super) fn amount_error(i18n: &I18n, error: &AmountError) -> String {
    i18n.tp(error.key(), &error.params())
}
