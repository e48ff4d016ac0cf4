//! Adding members: several lines of the group at once, or any number.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::load::Loaded;
use super::newcomer::newcomer;
use super::state::Action;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::checked::submit_checked;
use crate::pages::shared::service::Destinations;
use crate::state::use_state;
use crate::telephony::hunting::{AgentId, AgentValues, HuntingGroup, NumberShared};
use crate::telephony::number::PhoneNumber;
use crate::telephony::search::Needle;
use crate::telephony::service::ServiceEntry;
use crate::ui::{CheckField, FormModal, SearchField, TextField, Tone, VirtualList, banner};

/// In pixels, as the style sheet draws them.
const ROW_HEIGHT: u32 = 56;

#[derive(Properties, PartialEq)]
pub(super) struct AddModalProps {
    pub(super) group: Rc<HuntingGroup>,
    pub(super) loaded: Rc<Loaded>,
    pub(super) destinations: Destinations,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn AddModal(props: &AddModalProps) -> Html {
    let i18n = use_i18n();
    let search = use_state(String::new);
    let typed = use_state(String::new);
    let chosen = use_state(Vec::<String>::new);
    let attempted = use_state(|| false);
    let offered = use_memo((props.group.clone(), props.destinations.clone()), |_| {
        offered(props)
    });
    let found = {
        let needle = Needle::new(&search);
        let found = offered.iter().filter(|it| needle.matches(it.search_text()));
        found.cloned().collect::<Vec<_>>()
    };
    let checked = check(&i18n, props, &typed, &chosen);
    let count = checked.as_ref().map_or(chosen.len(), Vec::len);
    let onaction = props.onaction.clone();
    let take = move |newcomers| onaction.emit(Action::Add(newcomers));
    let (onsubmit, refused) = submit_checked(&attempted, checked, &props.onclose, take);
    let (error, corrections) = refused.map(|it| (it.text, it.corrections)).unzip();
    let ontoggle = use_callback(chosen.clone(), |id: String, chosen| {
        let mut edited = (**chosen).clone();
        match edited.iter().position(|it| *it == id) {
            Some(index) => drop(edited.remove(index)),
            None => edited.push(id),
        }
        chosen.set(edited);
    });
    let render = use_callback(
        (chosen, ontoggle),
        |it: Rc<ServiceEntry>, (chosen, ontoggle)| {
            let id = it.id.clone();
            html! {
                <CheckField
                    label={format!("{} {}", it.id, it.description)}
                    checked={chosen.contains(&it.id)}
                    onchange={ontoggle.reform(move |_: bool| id.clone())}
                />
            }
        },
    );
    let onsearch = use_callback(search.setter(), |text, search| search.set(text));
    let ontyped = use_callback(typed.setter(), |text, typed| typed.set(text));
    let is_external =
        PhoneNumber::parse(&typed).is_ok_and(|number| props.destinations.is_external(&number));
    html! {
        <FormModal
            title={i18n.t("hunting_add")}
            submit_label={i18n.tn("hunting_add_count", count)}
            {onsubmit}
            onclose={props.onclose.clone()}
        >
            <div class="fields">
                <fieldset class="candidates">
                    <legend class="ui-field__label">{ i18n.t("hunting_lines") }</legend>
                    <SearchField label={i18n.t("search")} value={(*search).clone()} oninput={onsearch} />
                    if found.is_empty() {
                        <p>{ i18n.t("services_none_found") }</p>
                    } else {
                        <VirtualList<Rc<ServiceEntry>>
                            label={i18n.t("hunting_lines")}
                            items={Rc::new(found)}
                            row_height={ROW_HEIGHT}
                            row_key={(|it: &Rc<ServiceEntry>| it.id.clone()) as fn(&Rc<ServiceEntry>) -> String}
                            {render}
                        />
                    }
                </fieldset>
                <TextField
                    label={i18n.t("hunting_other_number")}
                    value={(*typed).clone()}
                    oninput={ontyped}
                    error={error.map(AttrValue::from)}
                    corrections={corrections.unwrap_or_default()}
                    hint={Some(AttrValue::from(i18n.t("hunting_other_number_hint")))}
                    inputmode="tel"
                />
                <div role="status">
                    if is_external {
                        { banner(Tone::Warning, i18n.t("hunting_external_billed")) }
                    }
                </div>
            </div>
        </FormModal>
    }
}

/// The lines of the group and the agents of the service that are not in the queue.
fn offered(props: &AddModalProps) -> Vec<Rc<ServiceEntry>> {
    let taken = props.group.roster.numbers(None);
    let is_free = |id: &str| !taken.iter().any(|number| number.as_wire() == id);
    let lines = props.destinations.entries().iter();
    let others = props.loaded.others.iter().map(|agent| &agent.values);
    let others = others.filter(|it| !props.destinations.contains(&it.number));
    let entry = |it: &AgentValues| {
        Rc::new(ServiceEntry::new(
            it.number.to_string(),
            it.description.text().to_owned(),
            None,
        ))
    };
    let all = lines.cloned().chain(others.map(entry));
    let mut offered: Vec<_> = all.filter(|it| is_free(&it.id)).collect();
    let mut seen = BTreeSet::new();
    offered.retain(|it| seen.insert(it.id.clone()));
    offered
}

/// What is wrong, and the spellings of which one is probably meant.
#[derive(Clone)]
struct Refused {
    text: String,
    corrections: Vec<String>,
}

impl From<String> for Refused {
    fn from(text: String) -> Self {
        let corrections = Vec::new();
        Self { text, corrections }
    }
}

/// Who is to be added, or what is wrong.
fn check(
    i18n: &I18n,
    props: &AddModalProps,
    typed: &str,
    chosen: &[String],
) -> Result<Vec<(Option<AgentId>, AgentValues)>, Refused> {
    let mut numbers: Vec<_> = chosen.iter().map(|id| PhoneNumber::from_wire(id)).collect();
    if !typed.trim().is_empty() {
        let number = PhoneNumber::parse(typed);
        let number = number.map_err(|error| Refused {
            text: i18n.tp(error.key(), &error.params()),
            corrections: error.suggestions(),
        })?;
        if props.group.roster.numbers(None).contains(&number) {
            let named = [("number", number.to_string())];
            return Err(i18n.tp("hunting_error_taken", &named).into());
        }
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if numbers.is_empty() {
        return Err(i18n.t("hunting_error_none").into());
    }
    let newcomers = numbers.iter();
    let newcomers = newcomers.map(|number| newcomer(&props.loaded, &props.destinations, number));
    let newcomers: Result<_, NumberShared> = newcomers.collect();
    newcomers.map_err(|error| i18n.tp(error.key(), &error.params()).into())
}
