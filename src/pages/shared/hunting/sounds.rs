//! The sounds of the service as a list to choose from.

use yew::prelude::*;

use crate::telephony::hunting::{Sound, SoundId};

/// The value and the text of an entry.
pub(super) type Choice = (AttrValue, AttrValue);

/// The sounds by their names, below an entry for none.
pub(super) fn sound_options(sounds: &[Sound], none: String) -> Vec<Choice> {
    let sound = |sound: &Sound| {
        let name = Some(sound.name.clone()).filter(|name| !name.is_empty());
        let id = sound.id.to_string();
        (id.clone().into(), name.unwrap_or(id).into())
    };
    let none = (AttrValue::from(""), none.into());
    [none].into_iter().chain(sounds.iter().map(sound)).collect()
}

/// The sound of an entry's value; none for the empty one.
pub(super) fn sound(id: &str) -> Option<SoundId> {
    (!id.is_empty()).then(|| SoundId::from(id))
}
