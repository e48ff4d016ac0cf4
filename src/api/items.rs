//! Lists of which each item is read by itself: one that makes no sense costs its own row, and not the table.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer};
use serde_json::value::RawValue;

/// What a list holds, and how much of it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items<T> {
    pub items: Vec<T>,
    pub unreadable: usize,
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            unreadable: 0,
        }
    }
}

impl<T> Items<T> {
    /// How many there are, whether they can be read or not.
    pub(super) fn count(&self) -> usize {
        self.items.len() + self.unreadable
    }

    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Items<U> {
        Items {
            items: self.items.into_iter().map(change).collect(),
            unreadable: self.unreadable,
        }
    }

    /// What comes after it in the same list.
    pub(super) fn extend(&mut self, more: Self) {
        self.items.extend(more.items);
        self.unreadable += more.unreadable;
    }
}

/// Of a JSON array, each of whose elements is read from its own text; null is an empty one.
impl<'de, T: DeserializeOwned> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let elements = Option::<Vec<Box<RawValue>>>::deserialize(deserializer)?;
        let (mut read, mut first_error) = (Self::default(), None);
        for element in elements.unwrap_or_default() {
            match serde_json::from_str(element.get()) {
                Ok(item) => read.items.push(item),
                Err(error) => {
                    read.unreadable += 1;
                    first_error.get_or_insert(error);
                }
            }
        }
        // One for the list: thousands of items may be odd in the same way.
        if let Some(error) = first_error {
            log::warn!("{} items of a list: {error}", read.unreadable);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Item {
        id: u32,
    }

    #[test]
    fn an_element_that_makes_no_sense_costs_itself_alone() {
        let json = r#"[{"id": 1}, {"id": {}}, null, 7, {"id": 2, "more": [1.5, {}]}, {}]"#;
        let read: Items<Item> = serde_json::from_str(json).unwrap();
        assert_eq!(read.items, [Item { id: 1 }, Item { id: 2 }]);
        assert_eq!((read.unreadable, read.count()), (4, 6));
    }

    #[test]
    fn what_is_no_list_is_no_list() {
        assert_eq!(
            serde_json::from_str::<Items<Item>>("null").unwrap(),
            Items::default()
        );
        assert!(serde_json::from_str::<Items<Item>>(r#"{"id": 1}"#).is_err());
        assert!(serde_json::from_str::<Items<Item>>("[{]").is_err());
    }
}
