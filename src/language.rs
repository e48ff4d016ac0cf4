//! The language that the user has chosen, and the switch in the header.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{ShadowRoot, Storage};
use yew::prelude::*;

use crate::boot::fetch_catalogue;
use crate::config::Config;
use crate::i18n::{I18n, Locale, use_i18n};
use crate::shell::Shell;
use crate::state::{StateSetter, use_state};
use crate::ui::use_shadow_root;

const STORAGE_KEY: &str = "voip-manager.locale";

/// Changes the language of the whole application.
#[derive(Clone, PartialEq)]
struct SetLocale(Callback<Locale>);

#[derive(Properties, PartialEq)]
pub(crate) struct LanguageProviderProps {
    pub(crate) initial: I18n,
    /// Whose language is followed where the application is embedded.
    pub(crate) shell: Option<Shell>,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn LanguageProvider(props: &LanguageProviderProps) -> Html {
    let i18n = use_state(|| props.initial.clone());
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let show = use_callback((i18n.setter(), config), |locale, (i18n, config)| {
        spawn_local(show(config.clone(), locale, i18n.clone()));
    });
    let root = use_shadow_root();
    // The storage of a page of others is theirs.
    let set = use_callback((show.clone(), root.is_none()), |locale, (show, is_own)| {
        if *is_own {
            remember(locale);
        }
        show.emit(locale);
    });
    use_effect_with(props.shell.clone(), {
        let (show, first) = (show, i18n.locale());
        move |shell| {
            let Some(shell) = shell else { return };
            shell.on_locale(show.clone());
            // It may have been changed while the application was starting.
            if let Some(now) = shell.locale().filter(|now| *now != first) {
                show.emit(now);
            }
        }
    });
    use_effect_with((i18n.locale(), root), |(locale, root)| {
        set_language(*locale, root.as_ref());
    });
    html! {
        <ContextProvider<I18n> context={(*i18n).clone()}>
            <ContextProvider<SetLocale> context={SetLocale(set)}>
                { props.children.clone() }
            </ContextProvider<SetLocale>>
        </ContextProvider<I18n>>
    }
}

async fn show(config: Rc<Config>, locale: Locale, i18n: StateSetter<I18n>) {
    match fetch_catalogue(&config.files, locale).await {
        Ok(catalogue) => i18n.set(I18n::new(catalogue)),
        // The language stays as it is, which the user sees.
        Err(error) => log::error!("the language cannot be changed: {error}"),
    }
}

/// Offers the other language, by its own name.
#[component]
pub(crate) fn LanguageSwitch() -> Html {
    let i18n = use_i18n();
    let set = use_context::<SetLocale>();
    let current = i18n.locale();
    let others = Locale::ALL.into_iter().filter(|locale| *locale != current);
    let button = |locale: Locale| {
        let set = set.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(SetLocale(set)) = &set {
                set.emit(locale);
            }
        });
        html! {
            <button
                key={locale.code()}
                type="button"
                class="language-switch"
                lang={locale.language_tag()}
                {onclick}
            >
                { locale.name() }
            </button>
        }
    };
    html! { <div class="language-switches">{ for others.map(button) }</div> }
}

/// The language chosen at an earlier visit.
pub(crate) fn remembered() -> Option<Locale> {
    let code = storage()?.get_item(STORAGE_KEY).ok()??;
    code.parse().ok()
}

fn remember(locale: Locale) {
    // Without storage the choice holds until the next reload.
    let _ = storage().map(|storage| storage.set_item(STORAGE_KEY, locale.code()));
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Of the page, or of the element that is the application's in a page of others.
fn set_language(locale: Locale, root: Option<&ShadowRoot>) {
    let page = || web_sys::window()?.document()?.document_element();
    if let Some(whole) = root.map(ShadowRoot::host).or_else(page) {
        // Refused only for a name that is no attribute's.
        let _ = whole.set_attribute("lang", locale.language_tag());
    }
}
