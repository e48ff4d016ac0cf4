//! The header of a service's page: where one is, its number, its description, its type.

use yew::prelude::*;

use crate::pages::layout::Trail;
use crate::ui::{PageHeader, Tone, badge, page_header};

/// `description` and `feature_type` (`sip`, `easyHunting`, …) are empty until they are known.
pub fn service_header(service_name: &str, description: &str, feature_type: &str) -> Html {
    let feature = html! {
        if !feature_type.is_empty() {
            { badge(Tone::Information, feature_type.to_owned()) }
        }
    };
    // A description that only repeats the number says nothing.
    let subtitle = Some(description)
        .filter(|text| !text.is_empty() && *text != service_name)
        .map(|text| AttrValue::from(text.to_owned()));
    page_header(PageHeader {
        title: service_name.to_owned().into(),
        subtitle,
        badge: feature,
        breadcrumb: html! { <Trail /> },
    })
}
