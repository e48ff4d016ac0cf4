//! Signing in again over the page when the token is no longer accepted: nothing typed is lost.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{SessionState, use_session};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Modal, ModalSize};

#[derive(Properties, PartialEq)]
pub struct SessionRenewalProps {
    /// Asks for the token.
    pub form: Html,
}

#[component]
pub fn SessionRenewal(props: &SessionRenewalProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    let SessionState::Expired(me) = session.state().clone() else {
        return html! { <div hidden=true /> };
    };
    let leave = Callback::from(move |_: MouseEvent| {
        let session = session.clone();
        spawn_local(async move { session.sign_out().await });
    });
    html! {
        <Modal
            title={i18n.t("renewal_title")}
            size={ModalSize::Medium}
            closable={false}
            onclose={Callback::noop()}
        >
            <p>{ i18n.tp("renewal_text", &[("name", me.display_name())]) }</p>
            { props.form.clone() }
            <p class="renewal__leave">
                <Button kind={ButtonKind::Ghost} onclick={leave}>{ i18n.t("sign_out") }</Button>
            </p>
        </Modal>
    }
}
