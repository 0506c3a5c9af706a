//! The days on which a rule uses the value of a field, as far as its input says.

use crate::calendar::{Date, Period};
use crate::value::Value;

/// Where an input says on which days a value is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Used {
    /// It does not say; the day of the terms decides.
    OnTheDayOfTheTerms,
    /// In the year of the field `year`.
    InYear,
    /// From the field `first_day` to the field `last_day`.
    InPeriod,
    /// In each of the `years`.
    InYears,
    /// In each of the `years` that has accounts and no value of its own.
    InAccountedYears,
}

/// Days on which a value is used.
pub(super) struct Use {
    /// The index of the year among the years; `None` if there is one period.
    pub year: Option<usize>,
    pub days: Period,
    /// The days as the caller wrote them: `2025`, or the first and the last.
    pub given: String,
}

impl Use {
    /// A period that is used.
    pub(super) fn of_period(days: Period) -> Self {
        Self { year: None, days, given: format!("{} – {}", days.first_day(), days.last_day()) }
    }
}

impl Used {
    pub(super) fn of(rule: &str, field: &str) -> Self {
        match (rule, field) {
            ("ledger", "unit") | ("scenarios", _) => Self::InYears,
            ("ledger", _) => Self::InAccountedYears,
            ("early_warning" | "year_end" | "central_refund" | "rate_ceiling", _)
            | ("reregulated_rate", "years_later") => Self::InYear,
            ("special_places" | "special_places_account" | "bills" | "startup_occupancy" | "mid_year_increase", _) => {
                Self::InPeriod
            }
            _ => Self::OnTheDayOfTheTerms,
        }
    }

    /// The days on which an input uses the value of a field.
    pub(super) fn uses(self, field: &str, input: &Value<'_>) -> Vec<Use> {
        match self {
            Self::OnTheDayOfTheTerms => Vec::new(),
            Self::InYear => in_year(input, None).into_iter().collect(),
            Self::InPeriod => in_period(input).into_iter().collect(),
            Self::InYears => in_years(input, |_| true),
            Self::InAccountedYears => {
                let has = |year: &Value<'_>, field| year.get(field).is_some_and(|value| !value.is_null());
                in_years(input, |year| has(year, "cost") && !has(year, field))
            }
        }
    }
}

fn in_year(of: &Value<'_>, index: Option<usize>) -> Option<Use> {
    let year = of.get("year").and_then(|year| i16::try_from(integer(&year)?).ok())?;
    let days = Period::new(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?).ok()?;
    Some(Use { year: index, days, given: year.to_string() })
}

fn in_years(input: &Value<'_>, is_used: impl Fn(&Value<'_>) -> bool) -> Vec<Use> {
    let mut uses = Vec::new();
    if let Some(Value::List(years)) = input.get("years") {
        years.for_each(&mut |index, year| uses.extend(in_year(year, Some(index)).filter(|_| is_used(year))));
    }
    uses
}

fn in_period(input: &Value<'_>) -> Option<Use> {
    let day = |field| match input.get(field)? {
        Value::Date(year, month, day) => Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok(),
        _ => None,
    };
    Some(Use::of_period(Period::new(day("first_day")?, day("last_day")?).ok()?))
}

fn integer(value: &Value<'_>) -> Option<i128> {
    match value {
        Value::Integer(integer) => Some(*integer),
        Value::Decimal(digits) if digits.decimals == 0 => Some(digits.digits),
        _ => None,
    }
}
