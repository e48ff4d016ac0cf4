//! A queue as the API gives it, in either tree.

use std::rc::Rc;

use serde::Deserialize;

use crate::api::fields;
use crate::api::id::Id;
use crate::telephony::given::Given;
use crate::telephony::hunting::{
    Fallback, Queue, QueueId, QueueValues, RecordLanguage, SoundId, Strategy,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireQueue {
    #[serde(deserialize_with = "fields::known_id")]
    queue_id: Id,
    #[serde(default, deserialize_with = "fields::given")]
    description: Given,
    #[serde(default, deserialize_with = "fields::text")]
    strategy: Option<String>,
    #[serde(default, deserialize_with = "fields::whole")]
    max_member: Option<u32>,
    #[serde(default, deserialize_with = "fields::whole")]
    max_wait_time: Option<u32>,
    #[serde(default, deserialize_with = "fields::text")]
    action_on_overflow: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    action_on_overflow_param: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    action_on_closure: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    action_on_closure_param: Option<String>,
    #[serde(default)]
    sound_on_hold: Option<Id>,
    #[serde(default, deserialize_with = "fields::flag")]
    record: Option<bool>,
    #[serde(default, deserialize_with = "fields::flag")]
    ask_for_record_disabling: Option<bool>,
    #[serde(default, deserialize_with = "fields::whole")]
    record_disabling_digit: Option<u32>,
    #[serde(default, deserialize_with = "fields::text")]
    record_disabling_language: Option<String>,
    #[serde(default, deserialize_with = "fields::flag")]
    follow_call_forwards: Option<bool>,
    #[serde(default, deserialize_with = "fields::text")]
    confirm_key: Option<String>,
}

/// What an easyHunting number has in the place of its queue.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireEasyHunting {
    #[serde(default, deserialize_with = "fields::text")]
    strategy: Option<String>,
    #[serde(default, deserialize_with = "fields::whole")]
    queue_size: Option<u32>,
    #[serde(default, deserialize_with = "fields::whole")]
    max_wait_time: Option<u32>,
    #[serde(default)]
    tone_on_opening: Option<Id>,
    #[serde(default)]
    tone_on_hold: Option<Id>,
}

fn sound(wire: Option<&Id>) -> Option<SoundId> {
    wire.map(|id| SoundId::from(id.0.as_str()))
}

impl From<WireQueue> for Queue {
    fn from(wire: WireQueue) -> Self {
        let fallback = |action: &Option<String>, param: &Option<String>| {
            Fallback::from_wire(action.as_deref(), param.as_deref())
        };
        let key = wire.record_disabling_digit;
        let language = wire.record_disabling_language.as_deref();
        Self {
            id: QueueId::from(wire.queue_id.0.as_str()),
            values: QueueValues {
                strategy: Strategy::from_wire(wire.strategy.as_deref().unwrap_or_default()),
                max_callers: wire.max_member,
                max_wait: wire.max_wait_time,
                on_overflow: fallback(&wire.action_on_overflow, &wire.action_on_overflow_param),
                on_closure: fallback(&wire.action_on_closure, &wire.action_on_closure_param),
                welcome: None,
                hold_music: sound(wire.sound_on_hold.as_ref()),
                record: wire.record,
                may_refuse_record: wire.ask_for_record_disabling,
                refusal_key: key.and_then(|key| u8::try_from(key).ok()),
                refusal_language: language.map(RecordLanguage::from_wire),
                follow_forwards: wire.follow_call_forwards,
                confirm_key: wire.confirm_key.as_deref().map(Rc::from),
                description: wire.description,
            },
        }
    }
}

impl WireEasyHunting {
    /// A queue with what the number says of it.
    pub(super) fn over(&self, queue: Queue) -> Queue {
        let values = QueueValues {
            strategy: Strategy::from_wire(self.strategy.as_deref().unwrap_or_default()),
            max_callers: self.queue_size,
            max_wait: self.max_wait_time,
            welcome: sound(self.tone_on_opening.as_ref()),
            hold_music: sound(self.tone_on_hold.as_ref()),
            ..queue.values
        };
        Queue { values, ..queue }
    }
}
