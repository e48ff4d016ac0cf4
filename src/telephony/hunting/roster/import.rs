//! Taking in what a file says of the members.

use super::{Member, Roster};
use crate::telephony::hunting::Place;
use crate::telephony::hunting::arrange::arranged;
use crate::telephony::number::PhoneNumber;

impl Roster {
    /// Those that stay, in their order.
    pub(in crate::telephony::hunting) fn places(&self) -> Vec<Place> {
        let place = |(position, member): (usize, &Member)| Place {
            agent: member.id().cloned(),
            values: member.values.clone(),
            position,
        };
        self.staying().enumerate().map(place).collect()
    }

    /// Adds and changes who is named, and puts them to their positions; the others stay as they are.
    /// Who was to be removed stays if it is named.
    pub fn import(&mut self, named: Vec<Place>) {
        let now: Vec<PhoneNumber> = self.staying().map(number).collect();
        let wish = |place: &Place| (place.values.number.clone(), Some(place.position));
        let wishes: Vec<_> = named.iter().map(wish).collect();
        for place in named {
            self.take(place);
        }
        self.put_in_order(&arranged(&now, &wishes));
    }

    fn staying(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|it| it.removal.is_none())
    }

    fn take(&mut self, place: Place) {
        let mut members = self.members.iter_mut();
        match members.find(|it| it.values.number == place.values.number) {
            Some(member) => {
                member.values = place.values;
                member.removal = None;
            }
            None => self.members.push(Member {
                values: place.values,
                removal: None,
                saved: None,
            }),
        }
    }

    /// Those that go keep their rows.
    fn put_in_order(&mut self, order: &[PhoneNumber]) {
        let leaving: Vec<bool> = self.members.iter().map(|it| it.removal.is_some()).collect();
        let (going, mut staying): (Vec<_>, Vec<_>) = std::mem::take(&mut self.members)
            .into_iter()
            .partition(|it| it.removal.is_some());
        staying
            .sort_by_cached_key(|it| order.iter().position(|number| *number == it.values.number));
        let (mut going, mut staying) = (going.into_iter(), staying.into_iter());
        let next = |goes: bool| if goes { going.next() } else { staying.next() };
        self.members = leaving.into_iter().filter_map(next).collect();
    }
}

fn number(member: &Member) -> PhoneNumber {
    member.values.number.clone()
}
