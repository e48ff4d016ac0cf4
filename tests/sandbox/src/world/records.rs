//! Objects that the server numbers: ids grow and are never given twice.

use std::collections::{
    BTreeMap,
    btree_map::{Values, ValuesMut},
};

use serde::{Serialize, Serializer};

/// Objects by id; as JSON, the list of the objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records<T> {
    items: BTreeMap<u64, T>,
    last_id: u64,
}

impl<T> Records<T> {
    /// Nothing yet; the first id will be the one after `last_id`.
    #[must_use]
    pub fn after(last_id: u64) -> Self {
        Self {
            items: BTreeMap::new(),
            last_id,
        }
    }

    /// Takes the next id, which is then used up, as it is by a refused creation.
    pub fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// Adds what `make` makes of the next id, and answers that id.
    pub fn add(&mut self, make: impl FnOnce(u64) -> T) -> u64 {
        let id = self.next_id();
        self.items.insert(id, make(id));
        id
    }

    /// Stores the object under this id, in place of the one that was there.
    pub fn put(&mut self, id: u64, item: T) {
        self.items.insert(id, item);
    }

    /// The object of this id.
    #[must_use]
    pub fn get(&self, id: u64) -> Option<&T> {
        self.items.get(&id)
    }

    /// The object of this id, to be changed.
    pub fn get_mut(&mut self, id: u64) -> Option<&mut T> {
        self.items.get_mut(&id)
    }

    /// Takes the object of this id away.
    pub fn remove(&mut self, id: u64) -> Option<T> {
        self.items.remove(&id)
    }

    /// The objects in the order of their ids.
    pub fn values(&self) -> Values<'_, u64, T> {
        self.items.values()
    }

    /// The same, to be changed.
    pub fn values_mut(&mut self) -> ValuesMut<'_, u64, T> {
        self.items.values_mut()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self::after(0)
    }
}

impl<T: Serialize> Serialize for Records<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.items.values())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_not_given_again_after_its_object_is_gone() {
        let mut records = Records::after(40);
        assert_eq!(records.add(|id| id), 41);
        assert_eq!(records.remove(41), Some(41));
        assert_eq!(records.next_id(), 42);
        assert_eq!(records.add(|id| id), 43);
        assert_eq!(records.values().copied().collect::<Vec<_>>(), [43]);
    }
}
