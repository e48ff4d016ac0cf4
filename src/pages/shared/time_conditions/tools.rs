//! The bars over, under and at the foot of the editor.

use std::rc::Rc;

use yew::prelude::*;

use super::dialog::Dialog;
use super::texts::file_name;
use crate::data::TextFile;
use crate::i18n::I18n;
use crate::telephony::time_condition::{Day, Schedule, file};
use crate::ui::{Button, ButtonKind, Icon, spacer, toolbar};

/// How the conditions are looked at, and how old they may be.
pub(super) struct Tools<'a> {
    /// The plain list in the place of the week.
    pub(super) as_list: bool,
    pub(super) onview: &'a Callback<bool>,
    pub(super) is_loading: bool,
    pub(super) onrefresh: &'a Callback<()>,
}

impl Tools<'_> {
    /// The bar over the conditions, with a button that adds one.
    pub(super) fn view(
        &self,
        i18n: &I18n,
        schedule: &Schedule,
        ondialog: &Callback<Dialog>,
    ) -> Html {
        let view = |as_list: bool, icon: Icon, text: String| {
            html! {
                <Button
                    icon={Some(icon)}
                    pressed={Some(self.as_list == as_list)}
                    onclick={self.onview.reform(move |_: MouseEvent| as_list)}
                >
                    { text }
                </Button>
            }
        };
        let add = Dialog::add(schedule, Day::Monday, None);
        toolbar(html! {
            <>
                <Button
                    icon={Some(Icon::Refresh)}
                    busy={self.is_loading}
                    onclick={self.onrefresh.reform(|_: MouseEvent| ())}
                >
                    { i18n.t("refresh") }
                </Button>
                <span class="toolbar__group" role="group" aria-label={i18n.t("time_condition_view")}>
                    { view(false, Icon::Calendar, i18n.t("time_condition_view_week")) }
                    { view(true, Icon::List, i18n.t("time_condition_view_list")) }
                </span>
                { spacer() }
                <Button
                    kind={ButtonKind::Primary}
                    icon={Some(Icon::Plus)}
                    onclick={ondialog.reform(move |_: MouseEvent| add.clone())}
                >
                    { i18n.t("voip_time_condition_condition_add_popover_title") }
                </Button>
            </>
        })
    }
}

/// What is done with many conditions at once.
pub(super) fn more_tools(
    i18n: &I18n,
    schedule: &Rc<Schedule>,
    ondialog: &Callback<Dialog>,
    save: Callback<TextFile>,
) -> Html {
    let open = |opened: Dialog| ondialog.reform(move |_: MouseEvent| opened.clone());
    let exported = schedule.clone();
    let onexport = Callback::from(move |_: MouseEvent| match file::write(&exported) {
        Ok(text) => {
            let owner = exported.owner();
            let name = file_name(&owner.feature, &owner.service.service_name);
            save.emit(TextFile::json(name, text));
        }
        Err(error) => log::error!("the time conditions cannot be written: {error}"),
    });
    toolbar(html! {
        <>
            <Button icon={Some(Icon::Copy)} onclick={open(Dialog::CopyDay)}>{ i18n.t("time_condition_copy_day") }</Button>
            <Button icon={Some(Icon::Upload)} onclick={open(Dialog::Import)}>{ i18n.t("import_json") }</Button>
            <Button icon={Some(Icon::Download)} onclick={onexport}>{ i18n.t("export_json") }</Button>
        </>
    })
}
