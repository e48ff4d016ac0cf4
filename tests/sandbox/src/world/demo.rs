//! The demo data: a company with a head office, a campus and a network of agencies.

mod agencies;
mod calls;
mod campus;
mod click2call;
mod extensions;
mod head_office;
mod hunting;
mod people;
mod records;
mod schedules;
mod sign_in;

use super::{Settings, World};

pub(super) fn world() -> World {
    let accounts = [
        head_office::account(),
        campus::account(),
        agencies::account(),
    ];
    World {
        settings: Settings::default(),
        me: sign_in::me(),
        applications: sign_in::applications(),
        credentials: sign_in::credentials(),
        session: sign_in::session(),
        accounts: accounts
            .into_iter()
            .map(|account| (account.billing_account.clone(), account))
            .collect(),
        store: records::store(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    #[test]
    fn holds_what_the_constants_promise() {
        let mut world = world();
        let rules = |world: &mut World, account: &str, number: &str| {
            world
                .ddi_mut(account, number)
                .map(|block| block.rules.len())
        };
        assert_eq!(rules(&mut world, demo::ACCOUNT, demo::DDI_NUMBER), Some(8));
        assert_eq!(
            rules(&mut world, demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER),
            Some(42)
        );
        assert_eq!(
            rules(&mut world, demo::CAMPUS_ACCOUNT, demo::EMPTY_DDI_NUMBER),
            Some(0)
        );
        assert_eq!(
            rules(&mut world, demo::BIG_ACCOUNT, demo::FULL_DDI_NUMBER),
            Some(100)
        );
        assert_eq!(
            rules(&mut world, demo::ACCOUNT, demo::EASY_HUNTING_NUMBER),
            None
        );
        assert_eq!(world.accounts[demo::BIG_ACCOUNT].lines.len(), 5000);
        let head_office = &world.accounts[demo::ACCOUNT];
        assert_eq!(
            (head_office.lines.len(), head_office.numbers.len()),
            (12, 14)
        );
        assert_eq!(head_office.faxes.len(), 3);
    }

    #[test]
    fn rules_of_a_block_have_numbers_of_their_own() {
        for account in world().accounts.values() {
            for block in account
                .numbers
                .values()
                .filter_map(|number| number.ddi.as_ref())
            {
                let mut numbers: Vec<_> =
                    block.rules.iter().map(|rule| &rule.full_number).collect();
                numbers.sort();
                numbers.dedup();
                assert_eq!(numbers.len(), block.rules.len());
            }
        }
    }
}
