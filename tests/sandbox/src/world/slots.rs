//! Where calls go outside opening hours: the slots shared by lines and call queues.

use serde::Serialize;

/// Number and type (`number` or `voicemail`) of the three slots and of the closing hours.
///
/// On a call queue each may be null; a line spells an unset number `""`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slots {
    /// Destination of policy `slot1`.
    pub slot1_number: Option<String>,
    /// `number`, `voicemail`.
    pub slot1_type: Option<String>,
    /// Destination of policy `slot2`.
    pub slot2_number: Option<String>,
    /// `number`, `voicemail`.
    pub slot2_type: Option<String>,
    /// Destination of policy `slot3`.
    pub slot3_number: Option<String>,
    /// `number`, `voicemail`.
    pub slot3_type: Option<String>,
    /// Destination outside all conditions.
    pub unavailable_number: Option<String>,
    /// `number`, `voicemail`.
    pub unavailable_type: Option<String>,
}

/// One slot under its wire name, to be changed.
#[derive(Debug)]
pub struct SlotMut<'a> {
    /// `slot1`, `slot2`, `slot3`, `unavailable`.
    pub name: &'static str,
    /// Its destination.
    pub number: &'a mut Option<String>,
    /// `number`, `voicemail`.
    pub kind: &'a mut Option<String>,
}

impl Slots {
    /// As a line has them before anybody set them: its voicemail, no number.
    #[must_use]
    pub fn of_line() -> Self {
        let mut slots = Self::default();
        for slot in slots.each_mut() {
            slot.set("voicemail", "");
        }
        slots
    }

    /// The four slots, to be gone through.
    pub fn each_mut(&mut self) -> [SlotMut<'_>; 4] {
        [
            SlotMut {
                name: "slot1",
                number: &mut self.slot1_number,
                kind: &mut self.slot1_type,
            },
            SlotMut {
                name: "slot2",
                number: &mut self.slot2_number,
                kind: &mut self.slot2_type,
            },
            SlotMut {
                name: "slot3",
                number: &mut self.slot3_number,
                kind: &mut self.slot3_type,
            },
            SlotMut {
                name: "unavailable",
                number: &mut self.unavailable_number,
                kind: &mut self.unavailable_type,
            },
        ]
    }
}

impl SlotMut<'_> {
    /// Sends the slot to a number or to a voicemail.
    pub fn set(self, kind: &str, number: &str) {
        *self.kind = Some(kind.to_owned());
        *self.number = Some(number.to_owned());
    }
}
