//! What stands over the page when its session is about to end, and when it has ended: nothing typed is lost.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::form::SignInForm;
use super::{ExpiredBecause, Session, SessionState, use_session};
use crate::api::ApiError;
use crate::api::me::Me;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, ButtonKind, Modal, ModalSize};

#[derive(Properties, PartialEq)]
pub struct SessionRenewalProps {
    pub explain: Callback<ApiError, Html>,
}

#[component]
pub fn SessionRenewal(props: &SessionRenewalProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    match session.state().clone() {
        SessionState::Expired(_, ExpiredBecause::ManagerSession) => ended(&i18n),
        SessionState::Expired(me, because) => {
            let minutes = session.idle_minutes();
            let why = (because == ExpiredBecause::Idle).then(|| i18n.tn("renewal_idle", minutes));
            renewal(&i18n, session, &me, why, props.explain.clone())
        }
        _ if session.is_warned() => warning(&i18n, session),
        _ => html! { <div hidden=true /> },
    }
}

fn renewal(
    i18n: &I18n,
    session: Session,
    me: &Me,
    why: Option<String>,
    explain: Callback<ApiError, Html>,
) -> Html {
    let leave = Callback::from(move |_: MouseEvent| {
        let session = session.clone();
        spawn_local(async move { session.sign_out().await });
    });
    let content = html! {
        <>
            <p>{ why }{ " " }{ i18n.tp("renewal_text", &[("name", me.display_name())]) }</p>
            <SignInForm {explain} />
            <p class="renewal__leave">
                <Button kind={ButtonKind::Ghost} onclick={leave}>{ i18n.t("sign_out") }</Button>
            </p>
        </>
    };
    curtain(i18n.t("renewal_title"), content)
}

/// The shell is leading to the sign-in page of the manager.
fn ended(i18n: &I18n) -> Html {
    let content = html! { <p>{ i18n.t("session_ended_text") }</p> };
    curtain(i18n.t("session_ended_title"), content)
}

/// A window that stays, and lets nobody read what is behind.
fn curtain(title: String, content: Html) -> Html {
    html! {
        <Modal key="curtain" {title} closable={false} onclose={Callback::noop()}>
            <div class="curtain">{ content }</div>
        </Modal>
    }
}

/// Only an answer keeps the session: a window that goes under a moving pointer would let its click fall on the page.
fn warning(i18n: &I18n, session: Session) -> Html {
    let text = i18n.tn("idle_text", session.warning_s());
    let stay = Callback::from(move |()| session.stay());
    let onclick = stay.reform(|_: MouseEvent| ());
    let footer = html! {
        <Button kind={ButtonKind::Primary} {onclick}>{ i18n.t("idle_stay") }</Button>
    };
    html! {
        <Modal
            key="warning"
            title={i18n.t("idle_title")}
            alert={true}
            size={ModalSize::Small}
            onclose={stay}
            {footer}
        >
            <p>{ text }</p>
        </Modal>
    }
}
