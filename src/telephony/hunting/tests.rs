//! A queue of four, as most tests have it.

mod drafts;
mod files;
mod groups;
mod orders;
mod placing;
mod planning;
mod reloading;
mod saving;
mod shared_numbers;

use super::*;
use crate::telephony::number::PhoneNumber;

fn number(last: u8) -> PhoneNumber {
    PhoneNumber::from_wire(&format!("003391234560{last}"))
}

fn values(last: u8) -> AgentValues {
    AgentValues::usual(number(last), format!("Poste {last}"))
}

fn agent(last: u8) -> Agent {
    Agent {
        id: AgentId::from(last.to_string().as_str()),
        values: values(last),
    }
}

fn queue() -> Roster {
    Roster::load([1, 2, 3, 4].map(agent).to_vec())
}

/// Removes the members that stand at these places.
fn remove(roster: &mut Roster, places: &[usize], removal: Removal) {
    let keys = places
        .iter()
        .map(|place| roster.members()[*place].key().clone());
    roster.remove(&keys.collect::<Vec<_>>(), removal);
}

/// The last digits of the members' numbers, in their order.
fn order(roster: &Roster) -> String {
    let last = |member: &Member| member.values.number.as_wire().chars().last();
    roster.members().iter().filter_map(last).collect()
}
