//! The header of a service's page: where one is, its number, its description, its type.

use yew::prelude::*;

use super::feature_name;
use crate::i18n::I18n;
use crate::pages::layout::Trail;
use crate::ui::{PageHeader, Tone, badge, page_header};

/// `description` and `feature_type` (`sip`, `easyHunting`, …) are empty until they are known.
pub fn service_header(
    i18n: &I18n,
    service_name: &str,
    description: &str,
    feature_type: &str,
) -> Html {
    let feature = html! {
        if !feature_type.is_empty() {
            { badge(Tone::Information, feature_name(i18n, feature_type)) }
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
