//! On which days a condition is repeated.

use crate::telephony::time_condition::Day;

/// The choices of "Répéter".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Repeat {
    #[default]
    Never,
    WeekDays,
    WeekendDays,
    Chosen,
}

impl Repeat {
    pub(super) const ALL: [Self; 4] =
        [Self::Never, Self::WeekDays, Self::WeekendDays, Self::Chosen];

    /// As the value of its option.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::WeekDays => "weekDays",
            Self::WeekendDays => "weekendDays",
            Self::Chosen => "chosen",
        }
    }

    pub(super) fn from_value(value: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.value() == value).unwrap_or_default()
    }

    /// The text's key.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Never => "time_condition_repeat_never",
            Self::WeekDays => "voip_time_condition_condition_popover_days_repeat_weekDays",
            Self::WeekendDays => "voip_time_condition_condition_popover_days_repeat_weekendDays",
            Self::Chosen => "time_condition_repeat_chosen",
        }
    }

    /// All days that are meant, the condition's own among them, in the order of the week.
    pub(super) fn days(self, day: Day, chosen: &[Day]) -> Vec<Day> {
        let more: &[Day] = match self {
            Self::Never => &[],
            Self::WeekDays => &Day::WEEKDAYS,
            Self::WeekendDays => &Day::WEEKEND,
            Self::Chosen => chosen,
        };
        let is_meant = |it: &Day| *it == day || more.contains(it);
        Day::ALL.into_iter().filter(is_meant).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_day_is_always_meant_and_none_twice() {
        assert_eq!(Repeat::Never.days(Day::Sunday, &[]), [Day::Sunday]);
        assert_eq!(Repeat::WeekDays.days(Day::Monday, &[]), Day::WEEKDAYS);
        assert_eq!(Repeat::WeekendDays.days(Day::Friday, &[]).len(), 3);
        let chosen = Repeat::Chosen.days(Day::Holiday, &[Day::Tuesday]);
        assert_eq!(chosen, [Day::Tuesday, Day::Holiday]);
    }

    #[test]
    fn each_choice_is_known_by_its_value() {
        for repeat in Repeat::ALL {
            assert_eq!(Repeat::from_value(repeat.value()), repeat);
        }
    }
}
