//! Component styles under a strict Content-Security-Policy (`style-src 'self'`).
//!
//! Stylist writes `<style>` elements, which the policy forbids in a page. Here they go into an element that
//! is never attached, and their text is adopted by the document (or a shadow root) as constructed sheets.

mod host;

use std::rc::Rc;

use stylist::{Style, StyleSource};
use web_sys::ShadowRoot;
use yew::prelude::*;

use host::StyleHost;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StyleProviderProps {
    /// Where the styles apply; the document when absent.
    #[prop_or_default]
    pub shadow_root: Option<ShadowRoot>,
    #[prop_or_default]
    pub children: Html,
}

/// Gives the components below their styles, and takes every one of them back when it is unmounted.
#[component]
pub fn StyleProvider(props: &StyleProviderProps) -> Html {
    let host = use_memo(props.shadow_root.clone(), |root| {
        StyleHost::new(root.as_ref())
    });
    match host.as_ref() {
        Ok(host) => html! {
            <ContextProvider<SharedHost> context={SharedHost(Rc::clone(host))}>
                { props.children.clone() }
            </ContextProvider<SharedHost>>
        },
        Err(reason) => {
            log::error!("the page is shown without component styles: {reason}");
            props.children.clone()
        }
    }
}

/// The shadow root that the application stands in, in a page of others; none on a page of its own.
#[hook]
pub fn use_shadow_root() -> Option<ShadowRoot> {
    use_context::<SharedHost>().and_then(|host| host.0.shadow_root())
}

#[derive(Clone)]
struct SharedHost(Rc<StyleHost>);

impl PartialEq for SharedHost {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The class of a component's scoped sheet, hashed once for each mounted component and in force at once,
/// so that an effect of the first render measures the styled layout.
///
/// Without a [`StyleProvider`] (a component under test) the class is empty.
#[hook]
pub(crate) fn use_sheet(sheet: fn() -> StyleSource) -> Classes {
    let host = use_context::<SharedHost>();
    let class = use_memo(host, |host| {
        let host = &host.as_ref()?.0;
        let style = Style::new_with_manager(sheet(), host.manager().clone())
            .inspect_err(|error| log::error!("a style is refused: {error}"))
            .ok()?;
        host.adopt_pending();
        Some(style.get_class_name().to_owned())
    });
    Classes::from((*class).clone())
}
