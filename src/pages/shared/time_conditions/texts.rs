//! Days, policies, destinations and conditions in the user's words.

use crate::i18n::I18n;
use crate::telephony::time_condition::{
    Condition, Day, EditError, Feature, Hours, Options, Policy, Slot, Status, Target, TargetKind,
};
use crate::ui::Tone;

/// "Lundi", "Jours fériés".
pub(super) fn day_name(i18n: &I18n, day: Day) -> String {
    i18n.t(match day {
        Day::Monday => "voip_time_condition_condition_popover_days_monday",
        Day::Tuesday => "voip_time_condition_condition_popover_days_tuesday",
        Day::Wednesday => "voip_time_condition_condition_popover_days_wednesday",
        Day::Thursday => "voip_time_condition_condition_popover_days_thursday",
        Day::Friday => "voip_time_condition_condition_popover_days_friday",
        Day::Saturday => "voip_time_condition_condition_popover_days_saturday",
        Day::Sunday => "voip_time_condition_condition_popover_days_sunday",
        Day::Holiday => "time_condition_holiday",
    })
}

/// "Lundi, Mardi".
pub(super) fn day_names(i18n: &I18n, days: &[Day]) -> String {
    let names: Vec<String> = days.iter().map(|day| day_name(i18n, *day)).collect();
    names.join(", ")
}

/// "de 08:30 à 12:00"
pub(super) fn hours_text(i18n: &I18n, hours: Hours) -> String {
    let params = [
        ("from", hours.from().to_string()),
        ("to", hours.to().to_string()),
    ];
    i18n.tp("time_condition_hours", &params)
}

/// "Horaires d'ouverture", "Créneau 1"; an extension's conditions just hold.
pub(super) fn policy_text(i18n: &I18n, policy: Option<&Policy>) -> String {
    match policy {
        None => i18n.t("time_condition_holds"),
        Some(Policy::Available) => i18n.t("time_condition_available"),
        Some(Policy::Slot1) => slot_text(i18n, Slot::Slot1),
        Some(Policy::Slot2) => slot_text(i18n, Slot::Slot2),
        Some(Policy::Slot3) => slot_text(i18n, Slot::Slot3),
        Some(Policy::Other(other)) => other.to_string(),
    }
}

pub(super) fn slot_text(i18n: &I18n, slot: Slot) -> String {
    i18n.t(match slot {
        Slot::Slot1 => "time_condition_slot1",
        Slot::Slot2 => "time_condition_slot2",
        Slot::Slot3 => "time_condition_slot3",
        Slot::Unavailable => "time_condition_unavailable",
    })
}

/// How a policy is coloured.
pub(super) fn policy_kind(policy: Option<&Policy>) -> &'static str {
    match policy {
        None | Some(Policy::Available) => "available",
        Some(Policy::Slot1) => "slot1",
        Some(Policy::Slot2) => "slot2",
        Some(Policy::Slot3) => "slot3",
        Some(Policy::Other(_)) => "unavailable",
    }
}

/// The same for a badge.
pub(super) fn policy_tone(policy: Option<&Policy>) -> Tone {
    match policy {
        None | Some(Policy::Available) => Tone::Success,
        Some(Policy::Slot1) => Tone::Information,
        Some(Policy::Slot2 | Policy::Other(_)) => Tone::Neutral,
        Some(Policy::Slot3) => Tone::Warning,
    }
}

/// "Répondeur 0033972123456", "sans destination".
pub(super) fn target_text(i18n: &I18n, target: &Target) -> String {
    let number = target.number.as_ref().map(ToString::to_string);
    let kind = match &target.kind {
        None => return i18n.t("time_condition_no_target"),
        Some(TargetKind::Number) => i18n.t("time_condition_number"),
        Some(TargetKind::Voicemail) => i18n.t("time_condition_voicemail"),
        Some(TargetKind::Other(other)) => other.to_string(),
    };
    [kind]
        .into_iter()
        .chain(number)
        .collect::<Vec<_>>()
        .join(" ")
}

/// "Créneau 1 (Répondeur 0033972123456)": a policy with where it leads.
pub(super) fn policy_with_target(
    i18n: &I18n,
    policy: &Policy,
    options: Option<&Options>,
) -> String {
    let name = policy_text(i18n, Some(policy));
    match (policy.slot(), options) {
        (Some(slot), Some(options)) => {
            format!("{name} ({})", target_text(i18n, options.target(slot)))
        }
        _ => name,
    }
}

/// A condition in one line: "Lundi de 08:30 à 12:00 · Horaires d'ouverture".
pub(super) fn condition_text(i18n: &I18n, condition: &Condition) -> String {
    let when = when_text(i18n, condition);
    match condition.policy() {
        None => when,
        policy => format!("{when} · {}", policy_text(i18n, policy)),
    }
}

/// "Lundi de 08:30 à 12:00".
pub(super) fn when_text(i18n: &I18n, condition: &Condition) -> String {
    let day = day_name(i18n, condition.day());
    format!("{day} {}", hours_text(i18n, condition.hours()))
}

/// What of options differs from others, in one line, for the preview and the journal.
pub(super) fn options_text(i18n: &I18n, options: &Options, others: &Options) -> String {
    let status = (options.status != others.status).then(|| status_text(i18n, &options.status));
    let timeout = (options.timeout != others.timeout).then(|| match options.timeout {
        Some(seconds) => timeout_text(i18n, seconds),
        None => i18n.t("time_condition_unset"),
    });
    let is_other = |slot: &Slot| options.target(*slot) != others.target(*slot);
    let slots = Slot::ALL.into_iter().filter(is_other).map(|slot| {
        let target = target_text(i18n, options.target(slot));
        format!("{} → {target}", slot_text(i18n, slot))
    });
    let parts = status.into_iter().chain(timeout).chain(slots);
    parts.collect::<Vec<_>>().join(" · ")
}

/// "Actif"; a status that the application does not know as the API says it.
pub(super) fn status_text(i18n: &I18n, status: &Status) -> String {
    match status {
        Status::Enabled => i18n.t("ui_on"),
        Status::Disabled => i18n.t("ui_off"),
        Status::Other(other) => other.to_string(),
    }
}

/// "20 secondes"
pub(super) fn timeout_text(i18n: &I18n, seconds: u16) -> String {
    i18n.tn("time_condition_seconds", seconds.into())
}

/// Why an edit is refused, with the conditions in the way.
pub(super) fn edit_error_text(i18n: &I18n, error: &EditError) -> String {
    let conflicts = error.conflicts().iter();
    let with = conflicts.map(|it| condition_text(i18n, it));
    let parts = [i18n.t(error.key())].into_iter().chain(with);
    parts.collect::<Vec<_>>().join(" ")
}

/// What the service's time conditions are called in an exported file.
pub(super) fn file_name(feature: &Feature, service_name: &str) -> String {
    let of = match feature {
        Feature::OvhPabx {
            dialplan_id,
            extension_id,
        } => format!("-{dialplan_id}-{extension_id}"),
        Feature::Sip | Feature::EasyHunting => String::new(),
    };
    format!(
        "time-conditions-{}-{service_name}{of}.json",
        feature.as_wire()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalogue, Locale};

    #[test]
    fn a_status_that_is_not_known_is_told_as_the_api_says_it() {
        let i18n = I18n::new(Catalogue::empty(Locale::default()));
        let told = |wire| status_text(&i18n, &Status::from_wire(wire));
        assert_eq!(told("deleted"), "deleted");
        assert_eq!(told("disabled"), "ui_off");
    }

    #[test]
    fn the_files_of_two_extensions_have_names_of_their_own() {
        let name = |extension_id: &str| {
            let feature = Feature::OvhPabx {
                dialplan_id: "7".into(),
                extension_id: extension_id.into(),
            };
            file_name(&feature, "0033972101000")
        };
        assert_eq!(
            name("42"),
            "time-conditions-ovhPabx-0033972101000-7-42.json"
        );
        assert_ne!(name("42"), name("43"));
        assert_eq!(
            file_name(&Feature::Sip, "0033972123456"),
            "time-conditions-sip-0033972123456.json"
        );
    }
}
