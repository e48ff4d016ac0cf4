//! A record: the values of its fields, by their places.

use super::{Field, Fields, Value, field_text};

/// The values of a record, each at the place of its field. Those that are left out at the end are null.
#[derive(Clone, Debug, Eq, Default)]
pub struct Record(Vec<Value>);

/// A record by the names of its fields, for the hooks of a schema.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    pub fields: Fields,
    pub record: &'a Record,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        let most = self.0.len().max(other.0.len());
        (0..most).all(|place| self.get(place) == other.get(place))
    }
}

impl Record {
    pub fn new(values: Vec<Value>) -> Self {
        Self(values)
    }

    /// Null where there is none.
    pub fn get(&self, place: usize) -> &Value {
        self.0.get(place).unwrap_or(&Value::Null)
    }

    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.iter()
    }

    pub fn set(&mut self, place: usize, value: Value) {
        if self.0.len() <= place {
            self.0.resize(place + 1, Value::Null);
        }
        if let Some(at) = self.0.get_mut(place) {
            *at = value;
        }
    }

    /// The record with another value.
    #[must_use]
    pub fn with(mut self, place: usize, value: Value) -> Self {
        self.set(place, value);
        self
    }

    /// What it is addressed by: the text of its id; nothing for a record that has none yet.
    pub fn id(&self, fields: Fields) -> Option<String> {
        let place = fields.identity()?;
        let text = field_text(&fields.get(place)?.kind, self.get(place));
        Some(text).filter(|text| !text.is_empty())
    }

    /// What the record is called in texts: the field by which files tell it from others, else its id, else its first
    /// field.
    pub fn name(&self, fields: Fields) -> String {
        let key = fields.iter().position(|field| field.is_key);
        let place = key.or_else(|| fields.identity()).unwrap_or_default();
        let text = |field: &Field| field_text(&field.kind, self.get(place));
        fields.get(place).map(text).unwrap_or_default()
    }
}

impl<'a> Look<'a> {
    pub fn new(fields: Fields, record: &'a Record) -> Self {
        Self { fields, record }
    }

    /// The value of a field, which has to be one of the schema's.
    pub fn get(self, name: &str) -> &'a Value {
        let place = self.place(name);
        debug_assert!(place.is_some(), "no field is called {name}");
        place.map_or(&Value::Null, |place| self.record.get(place))
    }

    /// The place of a field by its name; of several that share it, the one that applies.
    pub fn place(self, name: &str) -> Option<usize> {
        let mut named = self.fields.iter().enumerate();
        let applying = named.find(|(_, field)| field.name == name && self.applies(field));
        applying
            .map(|(place, _)| place)
            .or_else(|| self.fields.place(name))
    }

    pub fn is_on(self, name: &str) -> bool {
        *self.get(name) == Value::Flag(true)
    }

    /// The text of a field; empty for what is none.
    pub fn text(self, name: &str) -> &'a str {
        self.get(name).as_text().unwrap_or_default()
    }

    pub fn whole(self, name: &str) -> Option<i64> {
        self.get(name).as_whole()
    }

    /// Whether a field is shown: what it depends on is shown, and has one of the values.
    pub fn applies(self, field: &Field) -> bool {
        let Some(when) = field.when else { return true };
        let Some(place) = self.fields.place(when.field) else {
            return true;
        };
        let Some(on) = self.fields.get(place) else {
            return true;
        };
        let text = field_text(&on.kind, self.record.get(place));
        when.is.contains(&text.as_str()) && self.applies(on)
    }
}
