//! Objects of the resources that are tables, as JSON by the path of the object or of the list.
//!
//! An object that was never changed is not stored: it is what its table says of a new one.

use std::{collections::BTreeMap, fmt, sync::Arc};

use serde_json::Value;

use crate::tables::{Field, Kind, Object, Shape, Table};

/// All of them. See [`World::record`](super::World::record) and [`World::records`](super::World::records).
#[derive(Debug, Clone, Default)]
pub struct Store {
    objects: BTreeMap<String, Object>,
    lists: BTreeMap<String, Collection>,
    seeds: BTreeMap<String, Seed>,
    asked: BTreeMap<String, u32>,
}

/// Makes the objects of a list when they are first asked for: most sandboxes never ask.
#[derive(Clone)]
struct Seed(Arc<dyn Fn() -> Vec<Object> + Send + Sync>);

impl fmt::Debug for Seed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seed")
    }
}

/// The objects of one list in the order of the answers.
#[derive(Debug, Clone)]
pub struct Collection {
    /// Read and changed at will; each has the field that is its id.
    pub items: Vec<Object>,
    id: &'static str,
    /// Ids are written as text.
    id_is_text: bool,
    last_id: u64,
}

impl Store {
    pub(crate) fn object(&mut self, path: &str) -> Option<&mut Object> {
        let (table, places) = Table::of(path)?;
        let Shape::Object { .. } = table.shape else {
            return None;
        };
        let start = || table.initial(&places);
        Some(self.objects.entry(path.to_owned()).or_insert_with(start))
    }

    pub(crate) fn collection(&mut self, path: &str) -> Option<&mut Collection> {
        let (table, _) = Table::of(path)?;
        let Shape::List(list) = table.shape else {
            return None;
        };
        let start = || {
            let seed = self.seeds.get(path);
            let is_text = |field: &Field| matches!(field.kind, Kind::Text(..));
            Collection {
                items: seed.map(|seed| seed.0()).unwrap_or_default(),
                id: list.id,
                id_is_text: table.field(list.id).is_some_and(is_text),
                last_id: 1000,
            }
        };
        Some(self.lists.entry(path.to_owned()).or_insert_with(start))
    }

    /// Says what the list at this path will hold, to be made when it is asked for.
    pub(super) fn seed(
        &mut self,
        path: String,
        make: impl Fn() -> Vec<Object> + Send + Sync + 'static,
    ) {
        self.seeds.insert(path, Seed(Arc::new(make)));
    }

    /// The object as [`Store::object`] has it, without storing one.
    pub(crate) fn peek(&self, path: &str) -> Option<Object> {
        let (table, places) = Table::of(path)?;
        let stored = self.objects.get(path).cloned();
        Some(stored.unwrap_or_else(|| table.initial(&places)))
    }

    /// How often somebody has asked for this file before.
    pub(crate) fn asked(&mut self, file: &str) -> u32 {
        let count = self.asked.entry(file.to_owned()).or_default();
        let before = *count;
        *count += 1;
        before
    }

    /// What somebody asked for or changed, by path; of long lists the count.
    pub(crate) fn summary(&self) -> BTreeMap<&String, Value> {
        const LONG: usize = 50;
        let objects = self
            .objects
            .iter()
            .map(|(path, object)| (path, Value::from(object.clone())));
        let lists = self.lists.iter().map(|(path, list)| {
            let items = match list.items.len() {
                count if count > LONG => count.into(),
                _ => list.items.clone().into(),
            };
            (path, items)
        });
        objects.chain(lists).collect()
    }
}

impl Collection {
    /// The next id of those that the server gives, which is then used up.
    pub fn next_id(&mut self) -> u64 {
        let ids = self.items.iter().filter_map(|item| item.get(self.id));
        let numbers = ids.filter_map(|id| spelled(id).parse().ok());
        let highest = numbers.max().unwrap_or_default();
        self.last_id = self.last_id.max(highest) + 1;
        self.last_id
    }

    /// Adds an object under the next id, and answers that id.
    pub fn add(&mut self, mut item: Object) -> Value {
        let id = self.next_id();
        let id = match self.id_is_text {
            true => Value::from(id.to_string()),
            false => Value::from(id),
        };
        item.insert(self.id.to_owned(), id.clone());
        self.items.push(item);
        id
    }

    /// The object whose id is spelled like this in a path.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Object> {
        self.items.get(self.position(id)?)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Object> {
        let position = self.position(id)?;
        self.items.get_mut(position)
    }

    /// Takes the object away.
    pub fn remove(&mut self, id: &str) -> Option<Object> {
        let position = self.position(id)?;
        Some(self.items.remove(position))
    }

    fn position(&self, id: &str) -> Option<usize> {
        let is_it = |item: &Object| item.get(self.id).is_some_and(|found| spelled(found) == id);
        self.items.iter().position(is_it)
    }
}

/// As a path has it: a text without its quotes.
fn spelled(id: &Value) -> String {
    id.as_str()
        .map_or_else(|| id.to_string(), ToOwned::to_owned)
}
