//! What of the view stands in the address: week or list, and which extension of which dialplan.

use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::AnyRoute;

use crate::data::{UrlState, use_url_state};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Shape {
    #[default]
    Week,
    List,
}

/// As it is written: `?view=list&dialplan=411&extension=1521`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ScheduleView {
    #[serde(skip_serializing_if = "is_week")]
    view: Shape,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) dialplan: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) extension: Option<String>,
}

fn is_week(shape: &Shape) -> bool {
    *shape == Shape::Week
}

impl ScheduleView {
    pub(super) fn is_list(&self) -> bool {
        self.view == Shape::List
    }

    #[must_use]
    pub(super) fn with_list(&self, as_list: bool) -> Self {
        let view = if as_list { Shape::List } else { Shape::Week };
        Self {
            view,
            ..self.clone()
        }
    }

    #[must_use]
    pub(super) fn with_extension(&self, dialplan: &str, extension: Option<&str>) -> Self {
        Self {
            dialplan: Some(dialplan.to_owned()),
            extension: extension.map(str::to_owned),
            ..self.clone()
        }
    }
}

/// The view of the tab at this address.
#[hook]
pub(super) fn use_schedule_view(path: &str) -> UrlState<ScheduleView> {
    use_url_state(AnyRoute::new(path.to_owned()))
}
