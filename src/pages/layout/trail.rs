//! The breadcrumb, read off the address: each part leads to what stands above. It titles the page too.

use percent_encoding::percent_decode_str;
use yew::prelude::*;
use yew_router::AnyRoute;
use yew_router::prelude::*;

use crate::i18n::{I18n, use_i18n};
use crate::pages::tabs::label_key;
use crate::telephony::number::PhoneNumber;
use crate::ui::{breadcrumb, use_document_title};

/// Segments that group others and are no place of their own.
const SILENT: [&str; 4] = ["web-cloud", "groups", "number", "alias"];

#[component]
pub fn Trail() -> Html {
    let i18n = use_i18n();
    let navigator = use_navigator();
    let base = navigator
        .as_ref()
        .and_then(|navigator| navigator.basename())
        .unwrap_or_default()
        .to_owned();
    let path = use_location().map_or_else(String::new, |location| location.path().to_owned());
    let path = path.strip_prefix(&base).unwrap_or(&path);
    let items = crumbs(&i18n, path);
    use_document_title(title(&items));
    breadcrumb(&i18n, &items)
}

/// From here upwards, so that the browser's tabs differ in what can be read of them.
fn title(crumbs: &[(Option<AnyRoute>, AttrValue)]) -> String {
    let labels: Vec<&str> = crumbs
        .iter()
        .rev()
        .map(|(_, label)| label.as_str())
        .collect();
    labels.join(" – ")
}

/// The parts of a path, each with the path that it ends; the last one is where one is.
fn crumbs(i18n: &I18n, path: &str) -> Vec<(Option<AnyRoute>, AttrValue)> {
    let mut reached = String::new();
    let mut crumbs: Vec<(Option<AnyRoute>, AttrValue)> = Vec::new();
    let mut above = "";
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        reached.extend(["/", segment]);
        // `{billing account}/number/{service}`: the account by itself is no page there.
        if segment == "number" {
            crumbs.pop();
        }
        if !SILENT.contains(&segment) {
            let route = AnyRoute::new(reached.clone());
            let label = match above {
                "number" => PhoneNumber::from_wire(segment).international().into(),
                _ => label(i18n, segment),
            };
            crumbs.push((Some(route), label));
        }
        above = segment;
    }
    if let Some((route, _)) = crumbs.last_mut() {
        *route = None;
    }
    crumbs
}

/// A tab's label, or the identifier itself.
fn label(i18n: &I18n, segment: &str) -> AttrValue {
    let key = label_key(segment);
    let text = i18n.t(&key);
    if text == key {
        percent_decode_str(segment)
            .decode_utf8_lossy()
            .into_owned()
            .into()
    } else {
        text.into()
    }
}
