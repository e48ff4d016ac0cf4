//! Amounts of money, as `order.Price`.

use serde::Serialize;

/// An amount with its currency and how it reads.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Price {
    /// ISO 4217 code, such as `EUR`.
    pub currency_code: String,
    /// `12.34 €`.
    pub text: String,
    /// `12.34`.
    pub value: f64,
}

impl Price {
    /// An amount in hundredths of a euro.
    #[must_use]
    pub fn euro_cents(cents: u32) -> Self {
        let value = f64::from(cents) / 100.0;
        Self {
            currency_code: "EUR".to_owned(),
            text: format!("{value:.2} €"),
            value,
        }
    }
}
