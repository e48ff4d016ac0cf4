//! A line of text with suggestions below it (an ARIA 1.2 combobox): anything may be typed, and a suggestion
//! taken by click or by the arrow keys and Enter.

use yew::prelude::*;

use super::combo_list::{ComboList, Suggestion, combo_list, use_list_in_sight};
use super::correction::corrections;
use super::frame::{FieldFrame, field_frame, use_field_ids};
use crate::i18n::use_i18n;
use crate::state::{State, use_state_eq};
use crate::ui::dom::typed;
use crate::ui::style::use_sheet;

/// How many suggestions are shown at most.
const SHOWN: usize = 8;

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ComboFieldProps {
    pub label: AttrValue,
    pub value: AttrValue,
    /// What is typed, and the value of the suggestion that is taken.
    pub oninput: Callback<String>,
    /// What fits `value`, best first, computed by the caller; the first eight are shown.
    pub suggestions: Vec<Suggestion>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Spellings that may take the place of a value that is refused, offered below the error.
    #[prop_or_default]
    pub corrections: Vec<String>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub required: bool,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub autofocus: bool,
    #[prop_or_default]
    pub name: Option<AttrValue>,
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    #[prop_or_default]
    pub mono: bool,
}

/// What is open, and which suggestion the arrow keys are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Choice {
    open: bool,
    active: Option<usize>,
}

impl Choice {
    const CLOSED: Self = Self {
        open: false,
        active: None,
    };

    fn opened(active: Option<usize>) -> Self {
        Self { open: true, active }
    }

    fn next(self, count: usize) -> Self {
        let next = self.active.map_or(0, |active| (active + 1) % count);
        Self::opened(Some(next))
    }

    fn previous(self, count: usize) -> Self {
        let previous = self
            .active
            .map_or(count - 1, |active| (active + count - 1) % count);
        Self::opened(Some(previous))
    }
}

#[component]
pub fn ComboField(props: &ComboFieldProps) -> Html {
    let sheet = use_sheet(super::combo_list::sheet);
    let i18n = use_i18n();
    let ids = use_field_ids();
    let choice = use_state_eq(Choice::default);
    let shown: Vec<Suggestion> = props.suggestions.iter().take(SHOWN).cloned().collect();
    let open = choice.open && !shown.is_empty();
    let active = choice.active.filter(|active| open && *active < shown.len());
    let list_id = AttrValue::from(format!("{}-list", ids.control));
    let node = use_node_ref();
    use_list_in_sight(&node, open);

    let onpick = {
        let choice = choice.setter();
        props.oninput.reform(move |value: AttrValue| {
            choice.set(Choice::CLOSED);
            value.to_string()
        })
    };
    let oninput = {
        let choice = choice.setter();
        props.oninput.reform(move |event: InputEvent| {
            choice.set(Choice::opened(None));
            typed(event)
        })
    };
    let onkeydown = {
        let (choice, shown, onpick) = (choice.clone(), shown.clone(), onpick.clone());
        Callback::from(move |event: KeyboardEvent| {
            on_key(&event, &choice, open, active, &shown, &onpick);
        })
    };
    let onblur = {
        let choice = choice.setter();
        Callback::from(move |_: FocusEvent| choice.set(Choice::CLOSED))
    };
    // What is typed is not finished while it may become one of the suggestions.
    let error = props.error.as_ref().filter(|_| !open);
    let list = ComboList {
        id: &list_id,
        label: &props.label,
        open,
        active,
        suggestions: &shown,
        onpick: &onpick,
    };
    let control = html! {
        <div class={classes!("ui-combo", sheet)}>
            <input
                id={ids.control.clone()}
                class={classes!("ui-input", props.mono.then_some("ui-input--mono"))}
                type="text"
                role="combobox"
                value={props.value.clone()}
                name={props.name.clone()}
                inputmode={props.inputmode.clone()}
                autocomplete="off"
                placeholder={props.placeholder.clone()}
                disabled={props.disabled}
                data-autofocus={props.autofocus.then_some("")}
                aria-autocomplete="list"
                aria-expanded={if open { "true" } else { "false" }}
                aria-controls={list_id.clone()}
                aria-activedescendant={active.map(|index| format!("{list_id}-{index}"))}
                aria-required={props.required.then_some("true")}
                aria-invalid={error.is_some().then_some("true")}
                aria-describedby={ids.described_by(props.hint.as_ref(), error)}
                {oninput}
                {onkeydown}
                {onblur}
            />
            { combo_list(&i18n, node, &list) }
        </div>
    };
    let frame = FieldFrame {
        label: &props.label,
        required: props.required,
        hint: props.hint.as_ref(),
        error,
        corrections: match error {
            Some(_) => corrections(&i18n, &ids, &props.corrections, &props.oninput),
            None => html! {},
        },
    };
    field_frame(&i18n, &ids, frame, control)
}

/// Keys that the list understands are kept from the form (Enter) and from the modal (Escape).
fn on_key(
    event: &KeyboardEvent,
    choice: &State<Choice>,
    open: bool,
    active: Option<usize>,
    shown: &[Suggestion],
    onpick: &Callback<AttrValue>,
) {
    let now = Choice { open, active };
    let picked = active.and_then(|active| shown.get(active));
    match event.key().as_str() {
        "ArrowDown" if !shown.is_empty() => choice.set(now.next(shown.len())),
        "ArrowUp" if !shown.is_empty() => choice.set(now.previous(shown.len())),
        "Escape" if open => choice.set(Choice::CLOSED),
        "Enter" => match picked {
            Some(suggestion) => onpick.emit(suggestion.value.clone()),
            // The form is submitted with what is typed.
            None => return choice.set(Choice::CLOSED),
        },
        _ => return,
    }
    event.prevent_default();
}
