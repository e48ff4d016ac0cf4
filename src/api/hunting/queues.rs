//! `…/hunting/queue`: what callers wait in.

use super::agents::unread;
use super::queue_wire::{WireEasyHunting, WireQueue};
use super::{group_path, hunting_path};
use crate::api::client::Api;
use crate::api::error::ApiError;
use crate::api::expanded;
use crate::api::fields::{Fields, Value};
use crate::api::items::Items;
use crate::api::request::Receipt;
use crate::telephony::hunting::{
    Fallback, HuntingService, HuntingTree, Queue, QueueId, QueueValues, RecordLanguage, SoundId,
    Strategy,
};

/// What the fields are called that stand on the number itself in one tree.
struct Names {
    max_callers: &'static str,
    hold_music: &'static str,
}

/// `GET …/hunting/queue`, and `GET …/easyHunting/{sn}` where that has the rest.
pub async fn queues(api: &Api, service: &HuntingService) -> Result<Items<Queue>, ApiError> {
    let path = hunting_path(service, &["queue"]);
    let wires: Items<WireQueue> = expanded::list(api, &path).await?;
    let queues = wires.map(Queue::from);
    match service.tree {
        HuntingTree::OvhPabx => Ok(queues),
        HuntingTree::EasyHunting => {
            let easy: WireEasyHunting = api.get(&group_path(service, &[])).await?;
            Ok(queues.map(|queue| easy.over(queue)))
        }
    }
}

/// `POST …/hunting/queue`: a queue with a name, a strategy and the usual rest; as it was made, where the
/// API says so.
pub async fn create_queue(
    api: &Api,
    service: &HuntingService,
    description: &str,
    strategy: &Strategy,
) -> Result<(Option<Queue>, Receipt), ApiError> {
    let mut fields = Fields::default();
    fields.set("description", Value::Text(description));
    fields.set("strategy", Value::Text(strategy.as_wire()));
    let path = hunting_path(service, &["queue"]);
    let (made, receipt) = api.post::<Option<WireQueue>>(&path, &fields).await?;
    Ok((made.flatten().map(Queue::from), receipt))
}

/// `DELETE …/hunting/queue/{queueId}`.
pub async fn delete_queue(
    api: &Api,
    service: &HuntingService,
    id: &QueueId,
) -> Result<Receipt, ApiError> {
    api.delete(&hunting_path(service, &["queue", id.as_str()]))
        .await
}

/// `PUT` of what differs, to the queue and, where that has the rest, to the number: one after the
/// other, so that a failure leaves nothing on its way.
pub async fn update_queue(
    api: &Api,
    service: &HuntingService,
    before: &Queue,
    after: &Queue,
) -> Result<Receipt, ApiError> {
    let (was, wanted) = (&before.values.description, &after.values.description);
    if wanted.is_unreadable() && was != wanted {
        let path = hunting_path(service, &["queue", after.id.as_str()]);
        return Err(unread(&path));
    }
    let (number, queue) = bodies(service.tree, &before.values, &after.values);
    let mut receipt = Receipt::default();
    if !number.is_empty() {
        receipt = api.put(&group_path(service, &[]), &number).await?;
    }
    if !queue.is_empty() {
        let path = hunting_path(service, &["queue", after.id.as_str()]);
        let put = api.put(&path, &queue).await;
        receipt = put.map_err(|error| error.follows(!number.is_empty()))?;
    }
    Ok(receipt)
}

/// What goes to the number itself, and what goes to the queue.
pub(super) fn bodies<'a>(
    tree: HuntingTree,
    before: &QueueValues,
    after: &'a QueueValues,
) -> (Fields<'a>, Fields<'a>) {
    let (mut shared, mut queue) = (Fields::default(), Fields::default());
    let names = Names::of(tree);
    shared.set_word(
        "strategy",
        Some(before.strategy.as_wire()),
        after.strategy.as_wire(),
    );
    for (name, before, after) in [
        (names.max_callers, before.max_callers, after.max_callers),
        ("maxWaitTime", before.max_wait, after.max_wait),
    ] {
        // What is not known is never written.
        if let Some(amount) = after.filter(|_| before != after) {
            shared.set(name, Value::Number(amount));
        }
    }
    set_sound(
        &mut shared,
        names.hold_music,
        &before.hold_music,
        &after.hold_music,
    );
    queue.set_given("description", Some(&before.description), &after.description);
    set_fallback(
        &mut queue,
        "actionOnOverflow",
        &before.on_overflow,
        &after.on_overflow,
    );
    set_fallback(
        &mut queue,
        "actionOnClosure",
        &before.on_closure,
        &after.on_closure,
    );
    set_record(&mut queue, before, after);
    match tree {
        HuntingTree::EasyHunting => {
            set_sound(
                &mut shared,
                "toneOnOpening",
                &before.welcome,
                &after.welcome,
            );
            (shared, queue)
        }
        HuntingTree::OvhPabx => (Fields::default(), queue.and(shared)),
    }
}

impl Names {
    fn of(tree: HuntingTree) -> Self {
        match tree {
            HuntingTree::OvhPabx => Self {
                max_callers: "maxMember",
                hold_music: "soundOnHold",
            },
            HuntingTree::EasyHunting => Self {
                max_callers: "queueSize",
                hold_music: "toneOnHold",
            },
        }
    }
}

/// The id of a sound is a number for the API.
fn sound_value(sound: Option<&SoundId>) -> Value<'_> {
    let number = sound.and_then(|sound| sound.as_str().parse().ok());
    number.map_or(Value::Null, Value::Number)
}

fn set_sound<'a>(
    fields: &mut Fields<'a>,
    name: &'static str,
    before: &Option<SoundId>,
    after: &'a Option<SoundId>,
) {
    // The empty id is that of a sound that could not be read: it is never written.
    let is_read = after
        .as_ref()
        .is_none_or(|sound| !sound.as_str().is_empty());
    if before != after && is_read {
        fields.set(name, sound_value(after.as_ref()));
    }
}

/// An action and its parameter go together: each means nothing without the other.
fn set_fallback<'a>(
    fields: &mut Fields<'a>,
    name: &'static str,
    before: &Fallback,
    after: &'a Fallback,
) {
    if before != after {
        let text = |text: Option<&'a str>| text.map_or(Value::Null, Value::Text);
        fields.set(name, text(after.action()));
        fields.set(format!("{name}Param"), text(after.param()));
    }
}

/// Recording, and what only the undo of a delete puts back.
fn set_record<'a>(fields: &mut Fields<'a>, before: &QueueValues, after: &'a QueueValues) {
    for (name, before, after) in [
        ("record", before.record, after.record),
        (
            "askForRecordDisabling",
            before.may_refuse_record,
            after.may_refuse_record,
        ),
        (
            "followCallForwards",
            before.follow_forwards,
            after.follow_forwards,
        ),
    ] {
        if before != after {
            fields.set(name, after.map_or(Value::Null, Value::Flag));
        }
    }
    if before.confirm_key != after.confirm_key {
        let key = after.confirm_key.as_deref();
        fields.set("confirmKey", key.map_or(Value::Null, Value::Text));
    }
    if before.refusal_key != after.refusal_key {
        let key = after.refusal_key.map(u32::from);
        fields.set(
            "recordDisablingDigit",
            key.map_or(Value::Null, Value::Number),
        );
    }
    if before.refusal_language != after.refusal_language {
        let language = after.refusal_language.as_ref().map(RecordLanguage::as_wire);
        let value = language.map_or(Value::Null, Value::Text);
        fields.set("recordDisablingLanguage", value);
    }
}
