//! What the server demands of a queue, whether it is created or changed.

use crate::{
    body::one_of,
    error::ApiError,
    world::{BillingAccount, HuntingQueue, Number},
};

/// `telephony.OvhPabxHuntingQueueStrategyEnum`.
const STRATEGIES: [&str; 7] = [
    "cumulationByAgentOrder",
    "longestHangupAgent",
    "longestIdleAgent",
    "random",
    "ringAll",
    "roundRobin",
    "sequentiallyByAgentOrder",
];
/// `telephony.OvhPabxQueueActionEnum`.
const ACTIONS: [&str; 2] = ["playback", "voicemail"];
/// `telephony.OvhPabxHuntingQueueRecordDisablingLanguageEnum`.
const LANGUAGES: [&str; 2] = ["english", "french"];
/// `telephony.OvhPabxIvrMenuKeyEnum`.
const KEYS: [&str; 12] = ["#", "*", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Whether every value may stand, and together with the others.
pub(super) fn check(
    queue: &HuntingQueue,
    account: &BillingAccount,
    number: &Number,
) -> Result<(), ApiError> {
    check_strategy(&queue.strategy)?;
    let language = queue.record_disabling_language.as_deref();
    let languages = "telephony.OvhPabxHuntingQueueRecordDisablingLanguageEnum";
    optional("recordDisablingLanguage", languages, &LANGUAGES, language)?;
    let key = queue.confirm_key.as_deref();
    optional("confirmKey", "telephony.OvhPabxIvrMenuKeyEnum", &KEYS, key)?;
    check_sound(number, "soundOnHold", queue.sound_on_hold)?;
    for (name, action, param) in [
        (
            "actionOnClosure",
            &queue.action_on_closure,
            &queue.action_on_closure_param,
        ),
        (
            "actionOnOverflow",
            &queue.action_on_overflow,
            &queue.action_on_overflow_param,
        ),
    ] {
        check_action(name, action.as_deref(), param.as_deref(), account, number)?;
    }
    Ok(())
}

/// Whether this is a value of `telephony.OvhPabxHuntingQueueStrategyEnum`.
pub(in super::super) fn check_strategy(strategy: &str) -> Result<(), ApiError> {
    let kind = "telephony.OvhPabxHuntingQueueStrategyEnum";
    one_of("strategy", kind, &STRATEGIES, strategy)
}

/// Whether the service has this sound; a refusal names `field`.
pub(in super::super) fn check_sound(
    number: &Number,
    field: &str,
    sound: Option<u64>,
) -> Result<(), ApiError> {
    match sound {
        Some(id) if number.sounds.get(id).is_none() => Err(ApiError::field(
            field,
            format!("{id} is no sound of the service"),
        )),
        _ => Ok(()),
    }
}

/// Whether a service of the group may have a voicemail under this number, spelled `00…`.
pub(in super::super) fn check_voicemail(
    account: &BillingAccount,
    field: &str,
    voicemail: &str,
) -> Result<(), ApiError> {
    let known = account.lines.contains_key(voicemail)
        || account.numbers.contains_key(voicemail)
        || account.faxes.contains_key(voicemail);
    match known {
        true => Ok(()),
        false => Err(ApiError::field(
            field,
            format!("{voicemail} is no voicemail of the group"),
        )),
    }
}

/// An action goes with its parameter: there are both or none.
fn check_action(
    name: &str,
    action: Option<&str>,
    param: Option<&str>,
    account: &BillingAccount,
    number: &Number,
) -> Result<(), ApiError> {
    optional(name, "telephony.OvhPabxQueueActionEnum", &ACTIONS, action)?;
    let param_name = format!("{name}Param");
    match (action, param.filter(|param| !param.is_empty())) {
        (None, None) => Ok(()),
        (None, Some(_)) => {
            let problem = format!("This parameter needs {name}");
            Err(ApiError::field(&param_name, problem))
        }
        (Some(action), None) => {
            let problem = format!("This parameter is mandatory when {name} is {action}");
            Err(ApiError::field(&param_name, problem))
        }
        (Some("playback"), Some(param)) => match param.parse() {
            Ok(sound) => check_sound(number, &param_name, Some(sound)),
            Err(_) => Err(ApiError::field(
                &param_name,
                format!("{param} is no sound id"),
            )),
        },
        (Some(_), Some(param)) => check_voicemail(account, &param_name, param),
    }
}

fn optional(name: &str, kind: &str, allowed: &[&str], text: Option<&str>) -> Result<(), ApiError> {
    text.map_or(Ok(()), |text| one_of(name, kind, allowed, text))
}
