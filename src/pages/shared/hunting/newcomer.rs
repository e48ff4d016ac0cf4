//! Who a number brings into the queue when it is added to it.

use super::load::Loaded;
use crate::pages::shared::service::Destinations;
use crate::telephony::hunting::csv::Newcomer;
use crate::telephony::hunting::{AgentValues, NumberShared};
use crate::telephony::number::PhoneNumber;

/// The service's agent of that number with the values that it has, or the usual values under the line's
/// name. Refused where several agents outside the queue have the number.
pub(super) fn newcomer(loaded: &Loaded, lines: &Destinations, number: &PhoneNumber) -> Newcomer {
    let others = loaded.others.iter();
    let mut known = others.filter(|it| it.values.number == *number);
    match (known.next(), known.next()) {
        (Some(_), Some(_)) => Err(NumberShared {
            number: number.clone(),
        }),
        (Some(agent), None) => Ok((Some(agent.id.clone()), agent.values.clone())),
        (None, _) => {
            let name = lines.name(number).unwrap_or_default();
            Ok((None, AgentValues::usual(number.clone(), name)))
        }
    }
}
