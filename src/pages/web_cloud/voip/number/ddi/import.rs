//! Importing extensions from a CSV, each sent by itself, and the file that comes back without a change.

use std::rc::Rc;

use yew::prelude::*;

use super::badges::{status_name, type_name};
use super::targets::Targets;
use super::writes::ExtensionWrites;
use crate::api::ApiError;
use crate::data::{Changes, TextFile, use_changes};
use crate::i18n::I18n;
use crate::pages::shared::import::{Header, ImportKind, ImportModal, ImportSource, SentImport};
use crate::telephony::change::{Plan, Report};
use crate::telephony::csv::write;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::csv::{ACTIVE, DESTINATION, ExtensionSheet, STATUS, TYPE};
use crate::telephony::short_extension::{DestinationType, ShortExtension, ShortExtensions};

type TypeOf = Box<dyn Fn(&PhoneNumber) -> Option<DestinationType>>;

#[derive(Properties, PartialEq)]
pub(super) struct ImportExtensionsModalProps {
    pub(super) id: ServiceId,
    pub(super) list: Rc<ShortExtensions>,
    pub(super) targets: Targets,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ImportExtensionsModal(props: &ImportExtensionsModalProps) -> Html {
    let changes = use_changes(ExtensionWrites {
        id: props.id.clone(),
    });
    let import = use_memo(
        (props.list.clone(), props.targets.clone()),
        |(list, targets)| {
            let targets = targets.clone();
            let type_of: TypeOf = Box::new(move |number| targets.type_of(number));
            let list = list.clone();
            let kind = ExtensionImport(ExtensionSheet { list, type_of });
            ImportSource::sent(kind, changes.clone())
        },
    );
    html! {
        <ImportModal
            import={(*import).clone()}
            state={changes.state().clone()}
            onclose={props.onclose.clone()}
        />
    }
}

/// The extensions of a queue as a file.
pub(super) fn export(list: &Rc<ShortExtensions>, service_name: &str) -> TextFile {
    // What a destination is stands in the file: nothing is left to be told from its number.
    let type_of: TypeOf = Box::new(|_| None);
    let list = list.clone();
    let text = write(&ExtensionSheet { list, type_of });
    TextFile::csv(format!("extensions-{service_name}.csv"), text)
}

struct ExtensionImport(ExtensionSheet<TypeOf>);

impl ImportKind for ExtensionImport {
    type Sheet = ExtensionSheet<TypeOf>;

    fn file(&self) -> &str {
        "extensions"
    }

    fn lead(&self) -> &'static str {
        "short_import_lead"
    }

    fn example(&self) -> String {
        "extension;destination;type;description;status\n\
        101;0033912345601;internal;Service commercial;active\n\
        103;0033612345678;external;Mobile urgence;active"
            .to_owned()
    }

    fn headers(&self) -> Vec<Header> {
        vec![
            ("ddi_extension", None),
            ("ddi_destination", Some(165)),
            ("short_type", Some(90)),
            ("description", None),
            ("status", Some(80)),
        ]
    }

    fn sheet(&self) -> &Self::Sheet {
        &self.0
    }

    fn shown(&self, i18n: &I18n, column: usize, cell: String) -> String {
        match column {
            DESTINATION => PhoneNumber::from_wire(&cell).international(),
            TYPE => type_name(i18n, &DestinationType::from_wire(&cell)),
            STATUS => status_name(i18n, (!cell.is_empty()).then_some(cell == ACTIVE)),
            _ => cell,
        }
    }
}

impl SentImport for ExtensionImport {
    type Writes = ExtensionWrites;

    fn send(
        changes: &Changes<ExtensionWrites>,
        plan: Plan<ShortExtension>,
        finished: Callback<Rc<Report<ShortExtension, ApiError>>>,
    ) {
        changes.run_unchanged(plan, finished);
    }
}
