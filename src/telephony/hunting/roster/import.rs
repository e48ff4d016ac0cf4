//! Taking in what a file says of the members.

use super::{AgentValues, Member, MemberKey, Roster};
use crate::telephony::hunting::arrange::arranged;

/// A member as a line of a file wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedMember {
    /// None for a number that has no agent yet.
    pub key: Option<MemberKey>,
    pub values: AgentValues,
    /// From 0, in the order of the queue.
    pub position: usize,
}

impl Roster {
    /// Those that stay, in their order.
    pub(in crate::telephony::hunting) fn as_imported(&self) -> Vec<ImportedMember> {
        let imported = |(position, member): (usize, &Member)| ImportedMember {
            key: Some(member.key.clone()),
            values: member.values.clone(),
            position,
        };
        self.staying().enumerate().map(imported).collect()
    }

    /// Adds and changes who is named, and puts them to their positions; the others stay as they are.
    /// Who was to be removed stays if it is named.
    pub fn import(&mut self, named: Vec<ImportedMember>) {
        let now: Vec<MemberKey> = self.staying().map(|it| it.key.clone()).collect();
        let wishes: Vec<_> = named.into_iter().map(|it| self.take(it)).collect();
        self.put_in_order(&arranged(&now, &wishes));
    }

    fn staying(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|it| it.removal.is_none())
    }

    /// The key of the member, and the position that it is to have.
    fn take(&mut self, named: ImportedMember) -> (MemberKey, Option<usize>) {
        let key = named.key.unwrap_or_else(|| self.next_key());
        match self.members.iter_mut().find(|it| it.key == key) {
            Some(member) => {
                member.values = named.values;
                member.removal = None;
            }
            None => self.push(key.clone(), named.values),
        }
        (key, Some(named.position))
    }

    /// Those that go keep their rows.
    fn put_in_order(&mut self, order: &[MemberKey]) {
        let leaving: Vec<bool> = self.members.iter().map(|it| it.removal.is_some()).collect();
        let (going, mut staying): (Vec<_>, Vec<_>) = std::mem::take(&mut self.members)
            .into_iter()
            .partition(|it| it.removal.is_some());
        staying.sort_by_cached_key(|it| order.iter().position(|key| *key == it.key));
        let (mut going, mut staying) = (going.into_iter(), staying.into_iter());
        let next = |goes: bool| if goes { going.next() } else { staying.next() };
        self.members = leaving.into_iter().filter_map(next).collect();
    }
}
