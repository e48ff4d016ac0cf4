//! The domain's errors in the user's language.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::telephony::csv::{DecodeError, Refusal};
use crate::telephony::ddi::{BlockFull, DestinationError, ExtensionError};
use crate::telephony::description::DescriptionTooLong;
use crate::telephony::given::Unread;
use crate::telephony::short_extension;
use crate::ui::{Tone, banner};

/// An error that names its text and what stands in it.
pub trait Explained {
    fn text_key(&self) -> &'static str;
    fn text_params(&self) -> Vec<(&'static str, String)>;
}

macro_rules! explained {
    ($($error:ty),+) => {
        $(impl Explained for $error {
            fn text_key(&self) -> &'static str {
                self.key()
            }

            fn text_params(&self) -> Vec<(&'static str, String)> {
                self.params()
            }
        })+
    };
}
explained!(
    BlockFull,
    DecodeError,
    DescriptionTooLong,
    DestinationError,
    ExtensionError,
    Refusal,
    Unread,
    short_extension::ExtensionError,
    short_extension::Full
);

pub fn explain(i18n: &I18n, error: &impl Explained) -> AttrValue {
    i18n.tp(error.text_key(), &error.text_params()).into()
}

/// Which values of what is edited could not be read, by the keys of their names; `key` says what becomes of them.
pub fn unread_notice(i18n: &I18n, key: &str, names: impl Iterator<Item = &'static str>) -> Html {
    let names: Vec<String> = names.map(|name| i18n.t(name)).collect();
    html! {
        <div hidden={names.is_empty()}>
            if !names.is_empty() {
                { banner(Tone::Warning, i18n.tp(key, &[("names", names.join(", "))])) }
            }
        </div>
    }
}
