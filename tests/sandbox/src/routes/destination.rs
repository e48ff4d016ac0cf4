//! What calls may be sent to: a line of the group or an international number.

pub(super) use crate::number::{all_digits, plausible};
use crate::{error::ApiError, world::BillingAccount};

/// The destination as it is stored, with `00` in place of `+`; a refusal names `field`.
pub(super) fn check(
    account: &BillingAccount,
    field: &str,
    wanted: &str,
) -> Result<String, ApiError> {
    let number = match wanted.strip_prefix('+') {
        Some(rest) => format!("00{rest}"),
        None => wanted.to_owned(),
    };
    if account.lines.contains_key(&number) || plausible(&number) {
        return Ok(number);
    }
    let problem = format!("{wanted} is neither a line of the group nor an international number");
    Err(ApiError::field(field, problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_stored_with_two_zeros() {
        let account = BillingAccount::new("ba", "");
        let stored = check(&account, "destination", "+33612345678").expect("a plausible number");
        assert_eq!(stored, "0033612345678");
        for refused in [
            "",
            "0612345678",
            "00336123456",
            "003361234567890",
            "00330612345678",
            "00x",
        ] {
            assert!(
                check(&account, "destination", refused).is_err(),
                "{refused}"
            );
        }
        assert!(check(&account, "destination", "0041223456789").is_ok());
    }
}
