use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::page::{Heard, Page, document, settle};
use crate::ui::*;

/// It opens with the next frame.
const OPEN: &str = "dialog[open]";

fn focused_id() -> String {
    document()
        .active_element()
        .map(|element| element.id())
        .unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_modal_is_named_open_and_focuses_its_first_field() {
    let page = Page::show(|| {
        html! {
            <Modal title="Titre" onclose={Callback::noop()}>
                <input id="first" /><input id="second" />
            </Modal>
        }
    })
    .await;
    page.until_found(OPEN).await;
    let title = page.attribute("dialog", "aria-labelledby").unwrap();
    assert_eq!(page.text(&format!("#{title}")), "Titre");
    assert_eq!(focused_id(), "first");
}

#[wasm_bindgen_test]
async fn escape_and_the_close_button_ask_to_close() {
    let closed = Heard::new();
    let onclose = closed.callback();
    let page =
        Page::show(move || html! { <Modal title="Titre" onclose={onclose.clone()} /> }).await;
    page.until_found(OPEN).await;
    page.dispatch("dialog", "cancel", false).await;
    assert_eq!(closed.all().len(), 1);
    assert!(
        page.find(OPEN).is_some(),
        "the page decides, not the browser"
    );
    page.click(".ui-modal__header button").await;
    assert_eq!(closed.all().len(), 2);
}

#[wasm_bindgen_test]
async fn a_file_picker_that_is_cancelled_does_not_close_the_modal() {
    let closed = Heard::new();
    let onclose = closed.callback();
    let page = Page::show(move || {
        html! { <Modal title="Titre" onclose={onclose.clone()}><input id="file" type="file" /></Modal> }
    })
    .await;
    page.dispatch("#file", "cancel", true).await;
    assert!(closed.all().is_empty());
}

#[component]
fn Opener() -> Html {
    let open = use_state(|| false);
    let show = use_callback(open.setter(), |_: MouseEvent, open| open.set(true));
    let hide = use_callback(open.setter(), |(): (), open| open.set(false));
    html! {
        <div>
            <button id="opener" onclick={show}>{ "Ouvrir" }</button>
            if *open {
                <Modal title="Titre" onclose={hide}><input id="inside" /></Modal>
            }
        </div>
    }
}

#[wasm_bindgen_test]
async fn the_focus_returns_to_what_opened_the_modal() {
    let page = Page::show(|| html! { <Opener /> }).await;
    let opener: HtmlElement = page.get("#opener");
    opener.focus().unwrap();
    page.click("#opener").await;
    page.until_found(OPEN).await;
    assert_eq!(focused_id(), "inside");
    page.dispatch("dialog", "cancel", false).await;
    assert!(page.find("dialog").is_none());
    assert_eq!(focused_id(), "opener");
}

#[wasm_bindgen_test]
async fn a_form_modal_submits_once_and_not_while_busy() {
    let submitted = Heard::new();
    for (busy, expected) in [(false, 1), (true, 1)] {
        let onsubmit = submitted.callback();
        let page = Page::show(move || {
            html! {
                <FormModal title="Titre" onclose={Callback::noop()} onsubmit={onsubmit.clone()} {busy}>
                    <TextField label="Nom" value="" oninput={Callback::noop()} />
                </FormModal>
            }
        })
        .await;
        page.click("button[type=submit]").await;
        assert_eq!(submitted.all().len(), expected, "busy: {busy}");
        assert_eq!(page.find("dialog .ui-modal__header button").is_none(), busy);
    }
}

#[wasm_bindgen_test]
async fn a_double_click_or_a_held_key_submits_once() {
    let submitted = Heard::new();
    let onsubmit = submitted.callback();
    let page = Page::show(move || {
        html! {
            <FormModal title="Titre" onclose={Callback::noop()} onsubmit={onsubmit.clone()}>
                <TextField label="Nom" value="" oninput={Callback::noop()} />
                <TextAreaField label="Texte" value="" oninput={Callback::noop()} />
            </FormModal>
        }
    })
    .await;
    page.click("button[type=submit]").await;
    page.click_again("button[type=submit]").await;
    assert_eq!(submitted.all().len(), 1);
    for place in ["input", "button[type=submit]"] {
        assert!(page.press(place, "Enter").await, "{place}");
        assert!(!page.hold(place, "Enter").await, "{place}");
        assert!(page.hold(place, "Tab").await, "{place}");
    }
    assert!(page.hold("textarea", "Enter").await, "new lines");
}

#[wasm_bindgen_test]
async fn a_confirmation_names_what_it_does() {
    let confirmed = Heard::new();
    let onconfirm = confirmed.callback();
    let page = Page::show(move || {
        html! {
            <ConfirmModal
                title="Supprimer ?" confirm_label="Supprimer" danger=true
                onconfirm={onconfirm.clone()} onclose={Callback::noop()}
            />
        }
    })
    .await;
    page.until_found(OPEN).await;
    assert_eq!(page.text(".ui-button--danger"), "Supprimer");
    let focused = document().active_element().unwrap();
    assert_eq!(
        focused.text_content().as_deref(),
        Some("ui_cancel"),
        "Enter by habit deletes nothing"
    );
    page.click(".ui-button--danger").await;
    settle().await;
    assert_eq!(confirmed.all().len(), 1);
}

#[wasm_bindgen_test]
async fn a_modal_that_the_browser_closed_stays_until_the_page_takes_it_away() {
    let closed = Heard::new();
    let onclose = closed.callback();
    let page =
        Page::show(move || html! { <Modal title="Titre" onclose={onclose.clone()} /> }).await;
    page.until_found(OPEN).await;
    let dialog: HtmlDialogElement = page.get("dialog").unchecked_into();
    dialog.close();
    page.dispatch("dialog", "close", false).await;
    assert_eq!(closed.all().len(), 1);
    assert!(dialog.open());
}

#[wasm_bindgen_test]
async fn modals_stack_and_close_one_by_one() {
    let (outer, inner) = (Heard::new(), Heard::new());
    let (close_outer, close_inner) = (outer.callback(), inner.callback());
    let page = Page::show(move || {
        html! {
            <Modal title="Dehors" onclose={close_outer.clone()}>
                <Modal title="Dedans" onclose={close_inner.clone()}><input id="inside" /></Modal>
            </Modal>
        }
    })
    .await;
    page.until_count(OPEN, 2).await;
    page.dispatch("dialog dialog", "cancel", false).await;
    assert_eq!((outer.all().len(), inner.all().len()), (0, 1));
}
