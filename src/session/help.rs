//! Where what the form asks for comes from.

use yew::prelude::*;

use crate::config::Config;
use crate::i18n::I18n;
use crate::ui::external_link;

/// For who signs in with an access token.
pub(super) fn token_help(i18n: &I18n, config: &Config) -> Html {
    help(
        i18n.t("sign_in_token_help"),
        link(i18n, config, "apiConsole", "sign_in_token_link"),
    )
}

/// For who signs in with the keys of an application.
pub(super) fn keys_help(i18n: &I18n, config: &Config) -> Html {
    help(
        i18n.t("sign_in_keys_help"),
        link(i18n, config, "createToken", "sign_in_keys_link"),
    )
}

fn help(text: String, link: Html) -> Html {
    html! { <p class="sign-in__help">{ text }{ " " }{ link }</p> }
}

fn link(i18n: &I18n, config: &Config, name: &str, text: &str) -> Html {
    let address = config.link(name).map(ToOwned::to_owned);
    address.map_or_else(Html::default, |address| {
        external_link(i18n, address, i18n.t(text))
    })
}
