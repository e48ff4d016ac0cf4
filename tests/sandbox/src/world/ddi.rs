//! A block of direct-dial numbers (DDI, in French SDA): its range, its default, its rules.

use std::fmt;

use serde::Serialize;

/// Most rules of one block.
pub const MAX_RULES: usize = 100;

/// A block of consecutive numbers, each of which a rule may send somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DdiBlock {
    /// Whether the rules are in force.
    pub enabled: bool,
    /// The numbers of the block.
    pub range: DdiRange,
    /// Where numbers without a rule go.
    pub default_destination: String,
    /// In the order they were made.
    pub rules: Vec<DdiRule>,
    /// Whether new ids are strings (`ddi-1f`) or numbers.
    #[serde(skip)]
    pub string_ids: bool,
    /// Counts the ids given.
    #[serde(skip)]
    pub last_id: u64,
}

/// First and last number of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DdiRange {
    /// `0033972100000`.
    pub start: String,
    /// `0033972100099`.
    pub end: String,
}

/// Where one number of the block goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DdiRule {
    /// Given by the server.
    pub id: RuleId,
    /// The digits as the user gave them, leading zeros kept.
    pub extension: String,
    /// The number callers dial.
    pub full_number: String,
    /// A line of the group or an external number.
    pub destination: String,
    /// Free text, or null.
    pub description: Option<String>,
    /// `active`, `inactive`; demo data also holds a value that no document names.
    pub status: String,
}

/// Rules are named by numbers on some blocks and by strings on others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum RuleId {
    /// `1`.
    Number(u64),
    /// `"ddi-1f"`.
    Text(String),
}

impl fmt::Display for RuleId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Text(text) => text.fmt(formatter),
        }
    }
}

impl DdiBlock {
    /// An enabled block without rules.
    #[must_use]
    pub fn new(start: &str, end: &str, default_destination: &str) -> Self {
        Self {
            enabled: true,
            range: DdiRange {
                start: start.to_owned(),
                end: end.to_owned(),
            },
            default_destination: default_destination.to_owned(),
            rules: Vec::new(),
            string_ids: false,
            last_id: 0,
        }
    }

    /// The start of the range with its last digits replaced by the extension; `None` outside it.
    #[must_use]
    pub fn full_number(&self, extension: &str) -> Option<String> {
        let DdiRange { start, end } = &self.range;
        let kept = start.get(..start.len().checked_sub(extension.len())?)?;
        let number = format!("{kept}{extension}");
        // All of one length, so that the order of texts is that of numbers.
        (number.len() == end.len() && *start <= number && number <= *end).then_some(number)
    }

    /// The rule of a number of the block.
    #[must_use]
    pub fn rule_of(&self, full_number: &str) -> Option<&DdiRule> {
        self.rules
            .iter()
            .find(|rule| rule.full_number == full_number)
    }

    /// Adds an active rule and gives it an id. Checks nothing but that the number is in range,
    /// for which it answers `None`.
    pub fn add(
        &mut self,
        extension: &str,
        destination: &str,
        description: Option<&str>,
    ) -> Option<&mut DdiRule> {
        let full_number = self.full_number(extension)?;
        self.last_id += 1;
        let id = match self.string_ids {
            true => RuleId::Text(format!("ddi-{:x}", 0x1000 + self.last_id)),
            false => RuleId::Number(self.last_id),
        };
        self.rules.push(DdiRule {
            id,
            extension: extension.to_owned(),
            full_number,
            destination: destination.to_owned(),
            description: description.map(ToOwned::to_owned),
            status: "active".to_owned(),
        });
        self.rules.last_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_full_number_replaces_the_last_digits_of_the_start() {
        let block = DdiBlock::new("0033972100000", "0033972100099", "0033972123456");
        assert_eq!(block.full_number("07").as_deref(), Some("0033972100007"));
        assert_eq!(block.full_number("007").as_deref(), Some("0033972100007"));
        assert_eq!(block.full_number("100"), None);
        assert_eq!(block.full_number("0042").as_deref(), Some("0033972100042"));
    }

    #[test]
    fn a_range_may_start_anywhere() {
        let block = DdiBlock::new("0033972100050", "0033972100099", "0033972123456");
        assert_eq!(block.full_number("49"), None);
        assert_eq!(block.full_number("50").as_deref(), Some("0033972100050"));
    }

    #[test]
    fn ids_follow_the_habit_of_the_block() {
        let mut block = DdiBlock::new("0033972100000", "0033972100099", "0033972123456");
        assert_eq!(
            block.add("00", "1", None).map(|rule| rule.id.clone()),
            Some(RuleId::Number(1))
        );
        block.string_ids = true;
        let text = block.add("01", "1", None).map(|rule| rule.id.to_string());
        assert_eq!(text.as_deref(), Some("ddi-1002"));
    }
}
