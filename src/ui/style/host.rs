//! Where Stylist's sheets are collected, and the root that adopts them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use stylist::manager::StyleManager;
use thiserror::Error;
use wasm_bindgen::prelude::*;
use web_sys::{
    CssStyleSheet, Document, Element, MutationObserver, MutationObserverInit, MutationRecord, Node,
    ShadowRoot,
};

#[derive(Debug, Error)]
pub(super) enum StyleHostError {
    #[error("there is no document")]
    NoDocument,
    #[error("the browser refuses: {0:?}")]
    Browser(JsValue),
    #[error(transparent)]
    Stylist(#[from] stylist::Error),
}

impl From<JsValue> for StyleHostError {
    fn from(value: JsValue) -> Self {
        Self::Browser(value)
    }
}

/// A style manager whose sheets are adopted by a document or a shadow root until this is dropped.
pub(super) struct StyleHost {
    manager: StyleManager,
    observer: MutationObserver,
    sheets: Rc<Sheets>,
    _on_mutation: Closure<dyn FnMut(Array)>,
}

impl StyleHost {
    pub(super) fn new(shadow_root: Option<&ShadowRoot>) -> Result<Rc<Self>, StyleHostError> {
        let document = web_sys::window()
            .and_then(|window| window.document())
            .ok_or(StyleHostError::NoDocument)?;
        let container = document.create_element("div")?;
        let sheets = Rc::new(Sheets::new(shadow_root, &document));
        let on_mutation = {
            let sheets = Rc::clone(&sheets);
            Closure::<dyn FnMut(Array)>::new(move |records: Array| sheets.follow(&records))
        };
        let observer = observe(&container, &on_mutation)?;
        let manager = StyleManager::builder()
            .prefix("voip".into())
            .container(container.into())
            .build()?;
        Ok(Rc::new(Self {
            manager,
            observer,
            sheets,
            _on_mutation: on_mutation,
        }))
    }

    pub(super) fn manager(&self) -> &StyleManager {
        &self.manager
    }

    pub(super) fn shadow_root(&self) -> Option<ShadowRoot> {
        match &self.sheets.root {
            Root::Document(_) => None,
            Root::Shadow(root) => Some(root.clone()),
        }
    }

    /// Adopts what was added since the last look, rather than after the current task.
    pub(super) fn adopt_pending(&self) {
        self.sheets.follow(&self.observer.take_records());
    }
}

impl Drop for StyleHost {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.sheets.release_all();
    }
}

fn observe(
    container: &Element,
    on_mutation: &Closure<dyn FnMut(Array)>,
) -> Result<MutationObserver, JsValue> {
    let observer = MutationObserver::new(on_mutation.as_ref().unchecked_ref())?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    observer.observe_with_options(container, &options)?;
    Ok(observer)
}

enum Root {
    Document(Document),
    Shadow(ShadowRoot),
}

/// The sheets in force, each with the detached `<style>` element that it stands for.
struct Sheets {
    root: Root,
    adopted: RefCell<Vec<(Node, CssStyleSheet)>>,
}

impl Sheets {
    fn new(shadow_root: Option<&ShadowRoot>, document: &Document) -> Self {
        let root = match shadow_root {
            Some(root) => Root::Shadow(root.clone()),
            None => Root::Document(document.clone()),
        };
        Self {
            root,
            adopted: RefCell::default(),
        }
    }

    fn follow(&self, records: &Array) {
        for record in records.iter().map(JsCast::unchecked_into::<MutationRecord>) {
            let (added, removed) = (record.added_nodes(), record.removed_nodes());
            for node in (0..added.length()).filter_map(|index| added.get(index)) {
                self.adopt(node);
            }
            for node in (0..removed.length()).filter_map(|index| removed.get(index)) {
                self.release(&node);
            }
        }
    }

    fn adopt(&self, node: Node) {
        let text = node.text_content().unwrap_or_default();
        match constructed(&text) {
            Ok(sheet) => {
                self.list().push(&sheet);
                self.adopted.borrow_mut().push((node, sheet));
            }
            Err(error) => log::error!("a style sheet is refused: {error:?}"),
        }
    }

    fn release(&self, node: &Node) {
        let mut adopted = self.adopted.borrow_mut();
        if let Some(place) = adopted.iter().position(|(known, _)| known == node) {
            self.remove(&adopted.swap_remove(place).1);
        }
    }

    fn release_all(&self) {
        for (_, sheet) in self.adopted.take() {
            self.remove(&sheet);
        }
    }

    fn remove(&self, sheet: &CssStyleSheet) {
        let sheet: &JsValue = sheet.as_ref();
        let kept = self.list().filter(&mut |other, _, _| other != *sheet);
        match &self.root {
            Root::Document(document) => document.set_adopted_style_sheets(&kept),
            Root::Shadow(root) => root.set_adopted_style_sheets(&kept),
        }
    }

    /// The root's own live list.
    fn list(&self) -> Array {
        match &self.root {
            Root::Document(document) => document.adopted_style_sheets(),
            Root::Shadow(root) => root.adopted_style_sheets(),
        }
    }
}

fn constructed(text: &str) -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(text)?;
    Ok(sheet)
}
