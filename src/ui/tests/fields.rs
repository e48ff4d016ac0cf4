use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::page::{Heard, Page};
use crate::ui::*;

#[component]
fn Extension() -> Html {
    let field = use_field("");
    let short = (field.value().len() < 2).then(|| "trop court".to_owned());
    let touch = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| field.touch())
    };
    let refuse = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| field.set_server_error(Some("déjà pris".to_owned())))
    };
    html! {
        <div>
            <TextField
                label="Extension" hint="2 à 4 chiffres" value={field.value().to_owned()}
                oninput={field.set.clone()} error={field.error_to_show(short)}
            />
            <button id="touch" onclick={touch} />
            <button id="refuse" onclick={refuse} />
        </div>
    }
}

async fn extension() -> Page {
    Page::show(|| html! { <Extension /> }).await
}

#[wasm_bindgen_test]
async fn a_field_reproaches_nothing_before_it_is_edited() {
    let page = extension().await;
    assert_eq!(page.text(".ui-field__error"), "");
    assert_eq!(page.attribute("input", "aria-invalid"), None);
    page.type_in("input", "1").await;
    assert_eq!(page.text(".ui-field__error"), "trop court");
    page.type_in("input", "10").await;
    assert_eq!(page.text(".ui-field__error"), "");
}

#[wasm_bindgen_test]
async fn an_attempt_to_submit_shows_the_error() {
    let page = extension().await;
    page.click("#touch").await;
    assert_eq!(page.text(".ui-field__error"), "trop court");
}

#[wasm_bindgen_test]
async fn an_error_is_linked_to_its_field_and_announced() {
    let page = extension().await;
    page.type_in("input", "1").await;
    assert_eq!(
        page.attribute("input", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        page.attribute(".ui-field__error", "aria-live").as_deref(),
        Some("polite")
    );
    let described_by = page.attribute("input", "aria-describedby").unwrap();
    let described: Vec<String> = described_by
        .split(' ')
        .map(|id| page.text(&format!("#{id}")))
        .collect();
    assert_eq!(described, ["trop court", "2 à 4 chiffres"]);
    let id = page.attribute("input", "id").unwrap();
    assert_eq!(page.text(&format!("label[for={id}]")), "Extension");
}

#[component]
fn Corrected() -> Html {
    let field = use_field("");
    let lost = !field.value().starts_with("00");
    let error = lost.then(|| "zéros perdus".to_owned());
    html! {
        <TextField
            label="Numéro" value={field.value().to_owned()} oninput={field.set.clone()}
            error={field.error_to_show(error)} corrections={vec!["0033972123456".to_owned()]}
        />
    }
}

#[wasm_bindgen_test]
async fn a_right_spelling_is_accepted_in_one_press() {
    let page = Page::show(|| html! { <Corrected /> }).await;
    assert_eq!(page.count(".ui-field__corrections button"), 0);
    page.type_in("input", "33972123456").await;
    assert_eq!(page.text(".ui-field__error"), "zéros perdus");
    page.click(".ui-field__corrections button").await;
    let input: web_sys::HtmlInputElement = page.get("input").unchecked_into();
    assert_eq!(input.value(), "0033972123456");
    let focused = super::page::document().active_element().unwrap();
    assert_eq!(focused.tag_name(), "INPUT");
    assert_eq!(page.text(".ui-field__error"), "");
    assert_eq!(page.count(".ui-field__corrections button"), 0);
}

#[wasm_bindgen_test]
async fn what_the_server_refused_stands_until_the_next_edit_or_attempt() {
    let page = extension().await;
    page.type_in("input", "10").await;
    page.click("#refuse").await;
    assert_eq!(page.text(".ui-field__error"), "déjà pris");
    page.click("#touch").await;
    assert_eq!(page.text(".ui-field__error"), "");
    page.click("#refuse").await;
    assert_eq!(page.text(".ui-field__error"), "déjà pris");
    page.type_in("input", "11").await;
    assert_eq!(page.text(".ui-field__error"), "");
}

#[wasm_bindgen_test]
async fn a_select_shows_a_value_that_it_does_not_know() {
    let page = Page::show(|| {
        html! { <SelectField label="Type" value="new" options={vec![("old".into(), "Ancien".into())]} onchange={Callback::noop()} /> }
    })
    .await;
    let select: HtmlSelectElement = page.get("select").unchecked_into();
    assert_eq!(select.value(), "new");
}

#[wasm_bindgen_test]
async fn a_switch_says_its_state_in_words() {
    let changed = Heard::new();
    let onchange = changed.callback();
    let page = Page::show(move || {
        html! { <SwitchField label="Statut" checked=true on_text="Actif" onchange={onchange.clone()} /> }
    })
    .await;
    assert_eq!(page.text(".ui-switch"), "Actif");
    page.click("input[role=switch]").await;
    assert_eq!(changed.all(), [false]);
}

#[wasm_bindgen_test]
async fn a_busy_button_keeps_the_focus_and_ignores_clicks() {
    let clicked = Heard::new();
    let clicks = clicked.callback();
    let page = Page::show(move || {
        let onclick = clicks.reform(|_: MouseEvent| ());
        html! { <Button busy=true {onclick}>{ "Enregistrer" }</Button> }
    })
    .await;
    page.click("button").await;
    assert!(clicked.all().is_empty());
    assert_eq!(
        page.attribute("button", "aria-busy").as_deref(),
        Some("true")
    );
    assert_eq!(page.attribute("button", "disabled"), None);
}

#[wasm_bindgen_test]
async fn escape_clears_the_search_and_slash_focuses_it() {
    let typed = Heard::new();
    let oninput = typed.callback();
    let page = Page::show(move || {
        html! {
            <div id="elsewhere">
                <SearchField label="Rechercher" value="abc" oninput={oninput.clone()} shortcut=true />
            </div>
        }
    })
    .await;
    assert!(
        !page.press("#elsewhere", "/").await,
        "the slash is not typed"
    );
    let focused = super::page::document().active_element().unwrap();
    assert_eq!(focused.get_attribute("type").as_deref(), Some("search"));
    page.press("input", "Escape").await;
    assert_eq!(typed.all(), [""]);
}
