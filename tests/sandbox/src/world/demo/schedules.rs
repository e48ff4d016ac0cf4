//! Opening hours of the head office: lines, a call queue, dialplans.

use super::super::{
    Dialplan, EasyHunting, Extension, OvhPabx, Records, Slots, TimeConditionOptions,
    TimeConditions, TimeConditionsSettings, WeekCondition,
};
use crate::demo;

const WORK_DAYS: [&str; 5] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const WEEK_DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
/// Conditions of the dense line: half an hour each, which makes 28 or 29 a day.
const DENSE: usize = 200;

/// A sales line: open with a lunch break, late on Thursdays, on duty at weekends.
pub(super) fn full_week() -> TimeConditions {
    let mut week = TimeConditions {
        conditions: Records::after(52_400),
        options: sales_options(),
    };
    for day in WORK_DAYS {
        week.add(day, "0830", "1215", "available");
        week.add(day, "1215", "1345", "slot1");
        let end = if day == "friday" { "1725" } else { "1800" };
        week.add(day, "1345", end, "available");
    }
    week.add("thursday", "1800", "2107", "slot2");
    week.add("friday", "1725", "2400", "slot2");
    week.add("saturday", "0900", "1230", "available");
    week.add("sunday", "0000", "2400", "slot2");
    week.add("holiday", "1000", "1200", "slot1");
    week
}

fn sales_options() -> TimeConditionOptions {
    let mut slots = Slots::of_line();
    let destinations = [
        ("number", "0033612345678"),
        ("voicemail", "0033972101006"),
        ("voicemail", ""),
        ("voicemail", demo::SCHEDULED_LINE),
    ];
    for (slot, (kind, number)) in slots.each_mut().into_iter().zip(destinations) {
        slot.set(kind, number);
    }
    TimeConditionOptions {
        status: "enabled".to_owned(),
        timeout: Some(20),
        slots,
    }
}

/// Two shifts that take turns every half an hour.
pub(super) fn dense_week() -> TimeConditions {
    let mut week = TimeConditions {
        conditions: Records::after(61_000),
        options: sales_options(),
    };
    for index in 0..DENSE {
        let half_hours = 16 + index / WEEK_DAYS.len();
        let policy = if half_hours.is_multiple_of(2) {
            "available"
        } else {
            "slot1"
        };
        let day = WEEK_DAYS.get(index % WEEK_DAYS.len()).copied();
        let (begin, end) = (half_hour(half_hours), half_hour(half_hours + 1));
        week.add(day.unwrap_or_default(), &begin, &end, policy);
    }
    week
}

fn half_hour(count: usize) -> String {
    format!("{:02}{:02}", count / 2, count % 2 * 30)
}

/// Customer service: ends as the API writes them, on quarter hours and elsewhere.
pub(super) fn customer_service() -> EasyHunting {
    let mut conditions = Records::after(7_300);
    for day in WORK_DAYS {
        conditions.add_condition(day, "08:30:00", "10:00:59", Some("slot1"));
        conditions.add_condition(day, "10:00:00", "12:29:59", Some("available"));
        conditions.add_condition(day, "13:30:00", "17:29:59", Some("available"));
    }
    conditions.add_condition("wednesday", "17:30:00", "19:07:59", Some("slot2"));
    conditions.add_condition("saturday", "09:00:00", "12:00:00", Some("available"));
    conditions.add_condition("saturday", "20:00:00", "23:59:59", Some("slot2"));
    EasyHunting {
        tone_on_opening: Some(demo::HUNTING_SOUND),
        voicemail: Some("0033972101006".to_owned()),
        settings: TimeConditionsSettings {
            enable: true,
            slots: Slots {
                slot1_number: Some("0033912345601".to_owned()),
                slot1_type: Some("number".to_owned()),
                slot2_number: Some("0033972101006".to_owned()),
                slot2_type: Some("voicemail".to_owned()),
                unavailable_number: None,
                unavailable_type: Some("voicemail".to_owned()),
                ..Slots::default()
            },
        },
        conditions,
        ..EasyHunting::default()
    }
}

/// Pre-sales desk: a dialplan for the day with office hours and duty hours, an empty one.
pub(super) fn pre_sales() -> OvhPabx {
    let mut dialplans = Records::after(410);
    let mut day = dialplan("Accueil avant-vente");
    day.extensions = Records::after(1_520);
    let office = office_hours();
    day.extensions.add(|id| extension(id, 1, office));
    let duty = duty_hours();
    day.extensions.add(|id| extension(id, 2, duty));
    for made in [day, dialplan("Fermeture exceptionnelle")] {
        dialplans.add(|dialplan_id| Dialplan {
            dialplan_id,
            ..made
        });
    }
    OvhPabx { dialplans }
}

fn office_hours() -> Records<WeekCondition> {
    let mut conditions = Records::after(9_700);
    for day in WORK_DAYS {
        conditions.add_condition(day, "08:30:00", "12:29:59", None);
        conditions.add_condition(day, "14:00:00", "17:59:59", None);
    }
    conditions
}

fn duty_hours() -> Records<WeekCondition> {
    let mut conditions = Records::after(9_800);
    for day in ["saturday", "sunday"] {
        conditions.add_condition(day, "08:00:00", "19:59:59", None);
    }
    conditions
}

fn dialplan(name: &str) -> Dialplan {
    Dialplan {
        dialplan_id: 0,
        name: name.to_owned(),
        anonymous_rejection: false,
        show_caller_number: "caller".to_owned(),
        transfer_timeout: 20,
        last_update: "2026-09-14T09:12:40+02:00".to_owned(),
        extensions: Records::default(),
    }
}

fn extension(
    extension_id: u64,
    position: u64,
    condition_times: Records<WeekCondition>,
) -> Extension {
    Extension {
        extension_id,
        enabled: true,
        position,
        scheduler_category: None,
        screen_list_type: None,
        condition_times,
    }
}
