//! Général of a line: what the API tells of it; its description can be changed.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::pages::shared::service::DescriptionRow;
use crate::telephony::service::{Line, ServiceId, ServiceKind};
use crate::ui::{card, data_list};

pub(super) fn line_general(i18n: &I18n, service: &ServiceId, line: &Line) -> Html {
    let description = html! {
        <DescriptionRow
            service={service.clone()}
            kind={ServiceKind::Line}
            description={line.description.clone()}
        />
    };
    let number = |value: Option<u32>| value.map(|value| i18n.number(value as usize));
    let known = [
        ("line_offer", line.offer.clone()),
        ("line_simultaneous", number(line.simultaneous_lines)),
        ("line_infrastructure", line.infrastructure.clone()),
        ("line_device_slot", number(line.device_slot)),
        (
            "line_other_phone",
            line.is_attached_to_other_lines_phone
                .map(|value| yes_no(i18n, value)),
        ),
        (
            "line_can_change_password",
            line.can_change_password.map(|value| yes_no(i18n, value)),
        ),
    ];
    // What the API leaves out is left out here too.
    let known = known
        .into_iter()
        .filter_map(|(label, value)| Some((i18n.t(label).into(), html! { value? })));
    let items: Vec<(AttrValue, Html)> = [
        (
            i18n.t("service_number").into(),
            html! { line.service_name.clone() },
        ),
        (i18n.t("description").into(), description),
    ]
    .into_iter()
    .chain(known)
    .collect();
    card(i18n.t("general_title"), data_list(items))
}

fn yes_no(i18n: &I18n, value: bool) -> String {
    i18n.t(if value { "yes" } else { "no" })
}
