//! A place to mount a component, and hands to use it with.

use gloo_render::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent,
    KeyboardEventInit, MouseEvent, MouseEventInit,
};
use yew::prelude::*;

/// A component mounted in the document, taken down when dropped.
pub(super) struct Page {
    root: Element,
    app: Option<AppHandle<Shown>>,
}

#[derive(PartialEq, Properties)]
pub(super) struct ShownProps {
    pub(super) content: Callback<(), Html>,
}

#[component]
pub(super) fn Shown(props: &ShownProps) -> Html {
    props.content.emit(())
}

impl Page {
    /// Mounts what `content` renders, and waits until it is there.
    pub(super) async fn show(content: impl Fn() -> Html + 'static) -> Self {
        let document = document();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let props = ShownProps {
            content: Callback::from(move |()| content()),
        };
        let app = yew::Renderer::<Shown>::with_root_and_props(root.clone(), props).render();
        settle().await;
        Self {
            root,
            app: Some(app),
        }
    }

    pub(super) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).unwrap()?;
        Some(found.unchecked_into())
    }

    pub(super) fn get(&self, selector: &str) -> HtmlElement {
        self.find(selector)
            .unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    pub(super) fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    /// Waits for the frames that it takes.
    pub(super) async fn until(&self, is_so: impl Fn(&Self) -> bool) {
        while !is_so(self) {
            next_frame().await;
            settle().await;
        }
    }

    /// Waits until there are so many of them.
    pub(super) async fn until_count(&self, selector: &str, count: u32) {
        self.until(|page| page.count(selector) == count).await;
    }

    /// Waits until there is one.
    pub(super) async fn until_found(&self, selector: &str) {
        self.until(|page| page.find(selector).is_some()).await;
    }

    pub(super) fn text(&self, selector: &str) -> String {
        self.get(selector).text_content().unwrap_or_default()
    }

    pub(super) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.get(selector).get_attribute(name)
    }

    pub(super) async fn click(&self, selector: &str) {
        self.get(selector).click();
        settle().await;
    }

    /// The second click of a double click.
    pub(super) async fn click_again(&self, selector: &str) {
        let options = MouseEventInit::new();
        options.set_bubbles(true);
        options.set_cancelable(true);
        options.set_detail(2);
        let event = MouseEvent::new_with_mouse_event_init_dict("click", &options).unwrap();
        self.get(selector).dispatch_event(&event).unwrap();
        settle().await;
    }

    pub(super) async fn type_in(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.get(selector).unchecked_into();
        input.set_value(text);
        let options = web_sys::InputEventInit::new();
        options.set_bubbles(true);
        let event = InputEvent::new_with_event_init_dict("input", &options).unwrap();
        input.dispatch_event(&event).unwrap();
        settle().await;
    }

    /// Presses a key; false when the page kept it from the browser.
    pub(super) async fn press(&self, selector: &str, key: &str) -> bool {
        self.key_down(selector, key, false).await
    }

    /// Holds a key that was pressed; false when the page kept it from the browser.
    pub(super) async fn hold(&self, selector: &str, key: &str) -> bool {
        self.key_down(selector, key, true).await
    }

    async fn key_down(&self, selector: &str, key: &str, repeat: bool) -> bool {
        let options = KeyboardEventInit::new();
        options.set_key(key);
        options.set_repeat(repeat);
        options.set_bubbles(true);
        options.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
        let free = self.get(selector).dispatch_event(&event).unwrap();
        settle().await;
        free
    }

    pub(super) async fn dispatch(&self, selector: &str, name: &str, bubbles: bool) {
        let options = EventInit::new();
        options.set_bubbles(bubbles);
        options.set_cancelable(true);
        let event = Event::new_with_event_init_dict(name, &options).unwrap();
        self.get(selector).dispatch_event(&event).unwrap();
        settle().await;
    }

    pub(super) async fn close(mut self) {
        self.take_down();
        settle().await;
    }

    fn take_down(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.take_down();
        self.root.remove();
    }
}

pub(super) async fn settle() {
    yew::scheduler::flush().await;
}

async fn next_frame() {
    let (frame, drawn) = futures_util::future::abortable(std::future::pending::<()>());
    let request = request_animation_frame(move |_| drawn.abort());
    // To be aborted is what it waits for.
    let _drawn = frame.await;
    drop(request);
}

pub(super) fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Collects what a callback is given.
pub(super) struct Heard<T>(std::rc::Rc<std::cell::RefCell<Vec<T>>>);

impl<T: Clone + 'static> Heard<T> {
    pub(super) fn new() -> Self {
        Self(std::rc::Rc::default())
    }

    pub(super) fn callback(&self) -> Callback<T> {
        let heard = self.0.clone();
        Callback::from(move |value| heard.borrow_mut().push(value))
    }

    pub(super) fn all(&self) -> Vec<T> {
        self.0.borrow().clone()
    }
}
