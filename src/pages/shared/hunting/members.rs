//! The members of the queue: searched, selected, moved, and the buttons that act on them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;
use yew_router::AnyRoute;

use super::View;
use super::csv::csv_buttons;
use super::dialog::HuntingDialog;
use super::drag::Drag;
use super::drag_handle::{DragHandle, Wish};
use super::member_columns::{RowEvents, columns};
use super::member_row::{MemberRow, mark};
use super::state::Action;
use super::texts::agent_name;
use crate::data::{use_save_file, use_url_state};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::service::Destinations;
use crate::telephony::hunting::{
    AgentId, AgentNow, HuntingGroup, HuntingService, Member, MemberKey,
};
use crate::telephony::search::Needle;
use crate::ui::{
    Button, ButtonKind, CheckField, Column, Icon, LongTable, SearchField, TableContent, card,
    empty_state, spacer, toolbar,
};

#[derive(Properties, PartialEq)]
pub(super) struct MembersProps {
    pub(super) group: Rc<HuntingGroup>,
    /// What the agents are doing, as far as it is known.
    pub(super) agents: Rc<BTreeMap<AgentId, AgentNow>>,
    pub(super) destinations: Destinations,
    pub(super) onaction: Callback<Action>,
    pub(super) ondialog: Callback<HuntingDialog>,
    /// The page's path; the search stands in its query.
    pub(super) path: String,
    /// Its number stands in the name of an exported file.
    pub(super) service: HuntingService,
}

#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let i18n = use_i18n();
    let view = use_url_state::<View, _>(AnyRoute::new(props.path.clone()));
    let View { queue, search } = view.value;
    let oninput = use_callback((view.set, queue), |search, (set, queue)| {
        let queue = queue.clone();
        set.emit(View { queue, search });
    });
    let chosen = use_state(BTreeSet::<MemberKey>::new);
    let over = use_state_eq(|| None::<usize>);
    let said = use_state_eq(String::new);
    let handle = use_drag_handle(props, &over, &said);
    let columns = use_columns(props, &chosen, handle);
    let all = all_rows(props, &chosen, *over);
    let staying = all.iter().filter(|row| row.place.is_some());
    let count = staying.clone().count();
    let selected = staying.filter(|row| row.is_selected);
    let selected = selected.map(|row| row.key.clone()).collect();
    let rows: Rc<Vec<MemberRow>> = Rc::new(found(&all, &search));
    let search =
        html! { <SearchField label={i18n.t("search")} value={search} {oninput} shortcut={true} /> };
    let onimport = props.ondialog.reform(|_: MouseEvent| HuntingDialog::Import);
    let name = &props.service.id.service_name;
    let files = csv_buttons(&i18n, &props.group, name, onimport, &use_save_file());
    let empty = if all.is_empty() {
        "hunting_no_member"
    } else {
        "hunting_none_found"
    };
    let content = html! {
        <div class="ddi members">
            { tools(&i18n, search, &props.ondialog, count, selected) }
            { toolbar(html! { <>{ select_all(&i18n, &rows, &chosen) }{ spacer() }{ files }</> }) }
            <p class="visually-hidden" role="status">{ (*said).clone() }</p>
            <LongTable
                caption={i18n.t("hunting_members")}
                content={TableContent::new(&columns, &rows, |row| row.key.to_string())}
                empty={empty_state(Icon::Users, i18n.t(empty), "")}
            />
        </div>
    };
    card(i18n.t("hunting_members"), content)
}

#[hook]
fn use_columns(
    props: &MembersProps,
    chosen: &UseStateHandle<BTreeSet<MemberKey>>,
    handle: DragHandle,
) -> Rc<Vec<Column<MemberRow>>> {
    let onselect = {
        let chosen = chosen.clone();
        Callback::from(move |key: MemberKey| chosen.set(toggled(&chosen, key)))
    };
    let events = RowEvents {
        onaction: props.onaction.clone(),
        ondialog: props.ondialog.clone(),
        onselect: use_latest(onselect),
        handle,
    };
    let i18n = use_i18n();
    let columns = use_memo((i18n, events), |(i18n, events)| columns(i18n, events));
    (*columns).clone()
}

fn found(rows: &[MemberRow], search: &str) -> Vec<MemberRow> {
    let needle = Needle::new(search);
    let is_found = |row: &&MemberRow| {
        let (number, description) = (row.values.number.as_wire(), row.values.description.text());
        needle.finds(&[number, description])
    };
    rows.iter().filter(is_found).cloned().collect()
}

/// Selects the members that are shown and stay, and nobody else.
fn select_all(
    i18n: &I18n,
    rows: &[MemberRow],
    chosen: &UseStateHandle<BTreeSet<MemberKey>>,
) -> Html {
    let shown = rows.iter().filter(|row| row.place.is_some());
    let checked = shown.clone().count() > 0 && shown.clone().all(|row| row.is_selected);
    let shown: BTreeSet<MemberKey> = shown.map(|row| row.key.clone()).collect();
    let chosen = chosen.setter();
    let onchange = Callback::from(move |all: bool| {
        let now = if all { shown.clone() } else { BTreeSet::new() };
        chosen.set(now);
    });
    html! { <CheckField label={i18n.t("hunting_select_all")} {checked} {onchange} /> }
}

/// Moves members, announces it, and keeps the focus on the pressed button though its row moves.
#[hook]
fn use_drag_handle(
    props: &MembersProps,
    over: &UseStateHandle<Option<usize>>,
    said: &UseStateHandle<String>,
) -> DragHandle {
    let i18n = use_i18n();
    let pressed = use_mut_ref(|| None::<HtmlElement>);
    let is_move = use_mut_ref(|| false);
    let onmove = {
        let (group, onaction) = (props.group.clone(), props.onaction.clone());
        let (said, pressed, is_move) = (said.setter(), pressed.clone(), is_move.clone());
        Callback::from(move |wish: Wish| {
            let members = group.roster.members().iter();
            let staying = members.filter(|member| member.removal.is_none());
            let mut standing = staying.clone().enumerate();
            let Some((from, member)) = standing.find(|(_, it)| *it.key() == wish.key) else {
                return;
            };
            let count = staying.count();
            let to = wish.aim.place(from, count);
            let params = [
                ("name", agent_name(&member.values)),
                ("position", (to + 1).to_string()),
                ("count", count.to_string()),
            ];
            said.set(i18n.tp("hunting_moved", &params));
            pressed.replace(wish.pressed);
            is_move.replace(to != from);
            onaction.emit(Action::Move(wish.key, to));
        })
    };
    let onmove = use_latest(onmove);
    let said = said.setter();
    use_effect_with(props.group.clone(), move |_| {
        // After another change, what was announced may be wrong.
        if !is_move.take() {
            said.set(String::new());
        }
        if let Some(Err(error)) = pressed.take().map(|pressed| pressed.focus()) {
            log::warn!("the focus cannot be kept: {error:?}");
        }
    });
    let onover = use_callback(over.setter(), |place, over| over.set(place));
    let handle = use_memo((onmove, onover), |(onmove, onover)| {
        let (onmove, drag) = (onmove.clone(), Drag::new(onover.clone()));
        DragHandle { onmove, drag }
    });
    (*handle).clone()
}

/// One stable callback that calls the latest one: rows are then rendered only where they differ.
#[hook]
fn use_latest<T: 'static>(latest: Callback<T>) -> Callback<T> {
    let cell = use_mut_ref(|| latest.clone());
    cell.replace(latest);
    use_callback((), move |value, ()| {
        let latest = cell.borrow().clone();
        latest.emit(value);
    })
}

fn toggled(chosen: &BTreeSet<MemberKey>, key: MemberKey) -> BTreeSet<MemberKey> {
    let mut chosen = chosen.clone();
    if !chosen.remove(&key) {
        chosen.insert(key);
    }
    chosen
}

fn all_rows(
    props: &MembersProps,
    chosen: &BTreeSet<MemberKey>,
    over: Option<usize>,
) -> Vec<MemberRow> {
    let mut places = 0..;
    let row = |member: &Member| {
        let number = &member.values.number;
        let place = member.removal.is_none().then(|| places.next()).flatten();
        MemberRow {
            key: member.key().clone(),
            values: member.values.clone(),
            place,
            mark: mark(member),
            now: member.id().and_then(|id| props.agents.get(id)).cloned(),
            is_external: props.destinations.is_external(number),
            is_selected: place.is_some() && chosen.contains(member.key()),
            is_over: place.is_some() && place == over,
        }
    };
    props.group.roster.members().iter().map(row).collect()
}

fn tools(
    i18n: &I18n,
    search: Html,
    ondialog: &Callback<HuntingDialog>,
    count: usize,
    selected: Vec<MemberKey>,
) -> Html {
    let (chosen, is_empty) = (
        i18n.tn("hunting_remove_selected", selected.len()),
        selected.is_empty(),
    );
    let onremove = ondialog.reform(move |_: MouseEvent| HuntingDialog::Remove(selected.clone()));
    toolbar(html! {
        <>
            { search }
            <span class="toolbar__count" role="status">{ i18n.tn("hunting_members", count) }</span>
            { spacer() }
            <Button
                icon={Some(Icon::Trash)}
                disabled={is_empty}
                disabled_reason={i18n.t("hunting_none_selected")}
                onclick={onremove}
            >
                { chosen }
            </Button>
            <Button
                kind={ButtonKind::Primary}
                icon={Some(Icon::Plus)}
                onclick={ondialog.reform(|_: MouseEvent| HuntingDialog::Add)}
            >
                { i18n.t("hunting_add") }
            </Button>
        </>
    })
}
