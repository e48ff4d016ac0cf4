//! The body of a queue's creation or change, read over the values there are.

use serde_json::Value;

use crate::{
    body::{Fields, mistyped, set},
    error::ApiError,
    world::HuntingQueue,
};

/// A queue as it is asked for; only the strategy has to be.
pub(super) fn created(mut fields: Fields) -> Result<HuntingQueue, ApiError> {
    let strategy = fields.required_text("strategy")?;
    let mut queue = HuntingQueue {
        strategy,
        ..HuntingQueue::new(0)
    };
    read(&mut queue, &mut fields)?;
    fields.finish()?;
    Ok(queue)
}

/// The queue with the changes of the body, which may name what a creation may not.
pub(super) fn changed(
    current: &HuntingQueue,
    mut fields: Fields,
) -> Result<HuntingQueue, ApiError> {
    let mut queue = current.clone();
    set(&mut queue.strategy, fields.text("strategy")?);
    set(&mut queue.confirm_key, fields.nullable_text("confirmKey")?);
    set(
        &mut queue.follow_call_forwards,
        fields.nullable_flag("followCallForwards")?,
    );
    read(&mut queue, &mut fields)?;
    fields.finish()?;
    Ok(queue)
}

fn read(queue: &mut HuntingQueue, fields: &mut Fields) -> Result<(), ApiError> {
    for (name, field) in [
        ("actionOnClosure", &mut queue.action_on_closure),
        ("actionOnClosureParam", &mut queue.action_on_closure_param),
        ("actionOnOverflow", &mut queue.action_on_overflow),
        ("actionOnOverflowParam", &mut queue.action_on_overflow_param),
        ("description", &mut queue.description),
        (
            "recordDisablingLanguage",
            &mut queue.record_disabling_language,
        ),
    ] {
        set(field, fields.nullable_text(name)?);
    }
    for (name, field) in [
        ("askForRecordDisabling", &mut queue.ask_for_record_disabling),
        ("record", &mut queue.record),
    ] {
        set(field, fields.nullable_flag(name)?);
    }
    set(&mut queue.max_member, fields.integer("maxMember")?);
    set(&mut queue.max_wait_time, fields.integer("maxWaitTime")?);
    set(
        &mut queue.sound_on_hold,
        fields.nullable_integer("soundOnHold")?,
    );
    let digit = fields.take("recordDisablingDigit");
    set(
        &mut queue.record_disabling_digit,
        digit.map(key).transpose()?,
    );
    Ok(())
}

/// `telephony.OvhPabxHuntingQueueRecordDisablingDigitEnum`, as a number or as its text.
fn key(found: Value) -> Result<Option<u64>, ApiError> {
    let digit = match &found {
        Value::Null => return Ok(None),
        Value::String(text) => text.parse().ok(),
        other => other.as_u64(),
    };
    let kind = "telephony.OvhPabxHuntingQueueRecordDisablingDigitEnum";
    match digit.filter(|digit| *digit <= 9) {
        Some(digit) => Ok(Some(digit)),
        None => Err(mistyped("recordDisablingDigit", kind, &found)),
    }
}
