//! The members as a CSV: exported as the page shows them, and imported into its unsaved edits.

use std::rc::Rc;

use yew::prelude::*;

use super::load::Loaded;
use super::newcomer::newcomer;
use super::state::Action;
use super::texts::status_name;
use crate::data::TextFile;
use crate::i18n::I18n;
use crate::pages::shared::import::{Header, ImportKind, ImportModal, ImportSource};
use crate::pages::shared::service::Destinations;
use crate::telephony::csv::write;
use crate::telephony::hunting::csv::{MemberSheet, Newcomer, STATUS};
use crate::telephony::hunting::{AgentStatus, AgentValues, HuntingGroup, ImportedMember};
use crate::telephony::number::PhoneNumber;
use crate::ui::{Button, Icon};

type Newcomers = Box<dyn Fn(&PhoneNumber) -> Newcomer>;

/// The two buttons over the table.
pub(super) fn csv_buttons(
    i18n: &I18n,
    group: &Rc<HuntingGroup>,
    service_name: &str,
    onimport: Callback<MouseEvent>,
    save: &Callback<TextFile>,
) -> Html {
    let (group, name) = (group.clone(), service_name.to_owned());
    let onexport = save.reform(move |_: MouseEvent| export(&group, &name));
    html! {
        <>
            <Button icon={Some(Icon::Upload)} onclick={onimport}>{ i18n.t("import_csv") }</Button>
            <Button icon={Some(Icon::Download)} onclick={onexport}>{ i18n.t("export_csv") }</Button>
        </>
    }
}

fn export(group: &HuntingGroup, service_name: &str) -> TextFile {
    // An export adds nobody.
    let nobody: Newcomers = Box::new(|number| Ok((None, AgentValues::usual(number.clone(), ""))));
    let text = write(&MemberSheet::new(&group.roster, nobody));
    let queue = &group.saved_queue().id;
    TextFile::csv(format!("members-{service_name}-{queue}.csv"), text)
}

#[derive(Properties, PartialEq)]
pub(super) struct ImportMembersModalProps {
    pub(super) group: Rc<HuntingGroup>,
    pub(super) loaded: Rc<Loaded>,
    pub(super) destinations: Destinations,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ImportMembersModal(props: &ImportMembersModalProps) -> Html {
    let (onaction, onclose) = (props.onaction.clone(), props.onclose.clone());
    let compared = (
        props.group.clone(),
        props.loaded.clone(),
        props.destinations.clone(),
    );
    let import = use_memo(compared, |(group, loaded, destinations)| {
        let onrules = Callback::from(move |named| {
            onaction.emit(Action::Import(named));
            onclose.emit(());
        });
        let (loaded, lines) = (loaded.clone(), destinations.clone());
        let newcomers: Newcomers = Box::new(move |number| newcomer(&loaded, &lines, number));
        let kind = MemberImport {
            sheet: MemberSheet::new(&group.roster, newcomers),
            destinations: destinations.clone(),
        };
        ImportSource::kept(kind, onrules)
    });
    html! { <ImportModal import={(*import).clone()} onclose={props.onclose.clone()} /> }
}

struct MemberImport {
    sheet: MemberSheet<Newcomers>,
    destinations: Destinations,
}

impl ImportKind for MemberImport {
    type Sheet = MemberSheet<Newcomers>;

    const SEND: &'static str = "hunting_import_take";
    const NOTICE: Option<&'static str> = Some("hunting_import_notice");

    fn file(&self) -> &str {
        "members"
    }

    fn lead(&self) -> &'static str {
        "hunting_import_lead"
    }

    fn example(&self) -> String {
        "position;number;description;status;timeout;wrapUpTime;simultaneousLines\n\
        1;0033912345601;Noémie Roux;available;20;0;1\n\
        ;0033612345678;Astreinte;onBreak;30;10;1"
            .to_owned()
    }

    fn headers(&self) -> Vec<Header> {
        vec![
            ("hunting_position", Some(80)),
            ("hunting_number", Some(155)),
            ("description", None),
            ("status", Some(115)),
            ("hunting_ringing", None),
            ("hunting_rest", None),
            ("tab_calls", None),
        ]
    }

    fn sheet(&self) -> &Self::Sheet {
        &self.sheet
    }

    fn shown(&self, i18n: &I18n, column: usize, cell: String) -> String {
        match column {
            STATUS => status_name(i18n, &AgentStatus::from_wire(&cell)),
            _ => cell,
        }
    }

    fn remark(&self, i18n: &I18n, member: &ImportedMember) -> Option<String> {
        let is_external = self.destinations.is_external(&member.values.number);
        is_external.then(|| i18n.t("hunting_external_billed"))
    }
}
