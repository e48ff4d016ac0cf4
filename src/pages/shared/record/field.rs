//! One field of a form, whatever its kind.

use yew::prelude::*;

use super::offered::OfferedField;
use super::texts::{error_text, label, optional};
use crate::data::field_shown;
use crate::i18n::I18n;
use crate::pages::shared::service::Destinations;
use crate::telephony::record::{
    Choices, Clears, Draft, Field, FieldError, FieldProblem, Kind, Schema, Scope, Source,
};
use crate::ui::{ComboField, SelectField, SwitchField, TextAreaField, TextField, TextKind};

/// What the fields of one form share.
pub(super) struct FieldsView<'a> {
    pub(super) i18n: &'a I18n,
    pub(super) schema: &'static Schema,
    pub(super) scope: &'a Scope,
    pub(super) draft: &'a Draft,
    /// What is wrong, of which nothing is told before the first attempt.
    pub(super) problems: &'a [FieldProblem],
    /// What the API says of one field.
    pub(super) refused: Option<(usize, AttrValue)>,
    pub(super) destinations: &'a Destinations,
    /// Gets the place of a field and what is typed there.
    pub(super) oninput: &'a Callback<(usize, String)>,
    pub(super) disabled: bool,
}

/// What a field is drawn with.
struct Input<'a> {
    field: &'static Field,
    label: AttrValue,
    text: String,
    hint: Option<AttrValue>,
    error: Option<AttrValue>,
    problem: Option<&'a FieldError>,
    oninput: Callback<String>,
    disabled: bool,
}

impl FieldsView<'_> {
    /// The fields at these places, those that do not apply left out.
    pub(super) fn fields(&self, places: std::ops::Range<usize>, is_new: bool) -> Html {
        let shown = places.filter(|place| self.draft.shows(self.schema, *place));
        html! {
            <div class="fields">
                for place in shown {
                    <div key={place}>{ self.field(place, is_new) }</div>
                }
            </div>
        }
    }

    fn field(&self, place: usize, is_new: bool) -> Html {
        let Some(field) = self.schema.fields().get(place) else {
            return html! {};
        };
        if !self.schema.is_asked(field, is_new) {
            return self.fixed(field, place);
        }
        let problem = self.problems.iter().find(|it| it.place == place);
        let problem = problem.map(|it| &it.error);
        let refused = self
            .refused
            .as_ref()
            .filter(|(refused, _)| *refused == place);
        let own_error = problem.map(|error| error_text(self.i18n, error));
        self.input(Input {
            field,
            label: label(self.i18n, field),
            text: self.draft.text(self.schema, place),
            hint: optional(self.i18n, field.hint),
            error: refused.map(|(_, words)| words.clone()).or(own_error),
            problem,
            oninput: self.oninput.reform(move |text| (place, text)),
            disabled: self.disabled,
        })
    }

    /// What the user does not give.
    fn fixed(&self, field: &Field, place: usize) -> Html {
        let fields = self.schema.fields();
        let shown = field_shown(self.i18n, fields, self.draft.before(), place);
        html! {
            <div class="ui-field">
                <span class="ui-field__label">{ label(self.i18n, field) }</span>
                <span>{ if shown.is_empty() { "–".to_owned() } else { shown } }</span>
            </div>
        }
    }

    fn input(&self, input: Input<'_>) -> Html {
        match &input.field.kind {
            Kind::Switch => switch(input),
            Kind::Number(_) => self.number(input),
            Kind::Choice(Choices::Fixed(choices), _) => {
                let named = choices
                    .iter()
                    .map(|it| (it.value.into(), self.i18n.t(it.label).into()));
                select(input, named.collect())
            }
            Kind::Choice(Choices::From(source), _) | Kind::Sound(source, _) => {
                self.offered(input, *source)
            }
            Kind::Text(limits) if limits.lines => area(input),
            Kind::List(_) => area(input),
            Kind::Secret(_) => line(input, TextKind::Password, "new-password", None),
            Kind::Digits(_) | Kind::Whole(_) => line(input, TextKind::Text, "off", Some("numeric")),
            Kind::Date => line(input, TextKind::Date, "off", None),
            Kind::Time => line(input, TextKind::Time, "off", None),
            Kind::Text(_) | Kind::Moment | Kind::Money => line(input, TextKind::Text, "off", None),
        }
    }

    fn number(&self, input: Input<'_>) -> Html {
        let corrections = match input.problem {
            Some(FieldError::Number(error)) => error.suggestions(),
            _ => Vec::new(),
        };
        html! {
            <ComboField
                label={input.label}
                suggestions={self.destinations.suggestions(&input.text)}
                value={input.text}
                oninput={input.oninput}
                error={input.error}
                {corrections}
                hint={input.hint}
                required={input.field.required}
                disabled={input.disabled}
                inputmode="tel"
            />
        }
    }

    fn offered(&self, input: Input<'_>, source: Source) -> Html {
        html! {
            <OfferedField
                scope={self.scope.clone()}
                {source}
                label={input.label}
                value={input.text}
                onchange={input.oninput}
                error={input.error}
                hint={input.hint}
                may_be_empty={may_be_empty(input.field)}
                disabled={input.disabled}
            />
        }
    }
}

fn may_be_empty(field: &Field) -> bool {
    !field.required && field.clears == Clears::Null
}

fn switch(input: Input<'_>) -> Html {
    html! {
        <SwitchField
            label={input.label}
            checked={input.text == "true"}
            onchange={input.oninput.reform(|is_on: bool| is_on.to_string())}
            hint={input.hint}
            error={input.error}
            disabled={input.disabled}
        />
    }
}

fn select(input: Input<'_>, mut options: Vec<(AttrValue, AttrValue)>) -> Html {
    if may_be_empty(input.field) || input.text.is_empty() {
        options.insert(0, (AttrValue::default(), "–".into()));
    }
    html! {
        <SelectField
            label={input.label}
            value={input.text}
            {options}
            onchange={input.oninput}
            error={input.error}
            hint={input.hint}
            required={input.field.required}
            disabled={input.disabled}
        />
    }
}

fn area(input: Input<'_>) -> Html {
    html! {
        <TextAreaField
            label={input.label}
            value={input.text}
            oninput={input.oninput}
            error={input.error}
            hint={input.hint}
            required={input.field.required}
            disabled={input.disabled}
        />
    }
}

fn line(
    input: Input<'_>,
    kind: TextKind,
    autocomplete: &'static str,
    inputmode: Option<&'static str>,
) -> Html {
    html! {
        <TextField
            label={input.label}
            value={input.text}
            oninput={input.oninput}
            error={input.error}
            hint={input.hint}
            required={input.field.required}
            disabled={input.disabled}
            {kind}
            {autocomplete}
            inputmode={inputmode.map(AttrValue::Static)}
        />
    }
}
