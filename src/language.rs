//! The language that the user has chosen, and the switch in the header.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{ShadowRoot, Storage};
use yew::prelude::*;

use crate::config::Config;
use crate::files::fetch_catalogue;
use crate::i18n::{I18n, Locale, use_i18n};
use crate::shell::Shell;
use crate::state::use_state;
use crate::ui::{Toast, use_shadow_root, use_toaster};

const STORAGE_KEY: &str = "voip-manager.locale";

/// Changes the language of the whole application, and tells whether it could, unless another one is wanted by then.
#[derive(Clone, PartialEq)]
struct SetLocale(Callback<(Locale, Callback<bool>)>);

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
    // The one that was asked for last, whichever arrives last.
    let wanted = use_memo((), |()| Cell::new(i18n.locale()));
    let set = i18n.setter();
    let show = use_callback(
        config,
        move |(locale, told): (_, Callback<bool>), config| {
            let (config, wanted, set) = (config.clone(), wanted.clone(), set.clone());
            wanted.set(locale);
            spawn_local(async move {
                match fetch_catalogue(&config.files, locale).await {
                    Ok(_) if wanted.get() != locale => {}
                    Ok(catalogue) => {
                        set.set(I18n::new(catalogue));
                        told.emit(true);
                    }
                    Err(error) => {
                        log::error!("the language cannot be changed: {error}");
                        told.emit(false);
                    }
                }
            });
        },
    );
    let root = use_shadow_root();
    use_effect_with(props.shell.clone(), {
        let show = show.reform(|locale| (locale, Callback::noop()));
        let first = i18n.locale();
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
            <ContextProvider<SetLocale> context={SetLocale(show)}>
                { props.children.clone() }
            </ContextProvider<SetLocale>>
        </ContextProvider<I18n>>
    }
}

/// Offers the other language, by its own name.
#[component]
pub(crate) fn LanguageSwitch() -> Html {
    let i18n = use_i18n();
    let set = use_context::<SetLocale>();
    let current = i18n.locale();
    let others = Locale::ALL.into_iter().filter(|locale| *locale != current);
    let toaster = use_toaster();
    // The storage of a page of others is theirs.
    let is_own = use_shadow_root().is_none();
    let button = |locale: Locale| {
        let (set, toaster, failed) = (set.clone(), toaster.clone(), i18n.t("language_failed"));
        let told = Callback::from(move |is_shown| match is_shown {
            true if is_own => remember(locale),
            true => {}
            false => toaster.show(Toast::critical(failed.clone())),
        });
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(SetLocale(set)) = &set {
                set.emit((locale, told.clone()));
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
