//! The warnings about an input, found while walking through it.

use crate::error::{Allowed, Code};
use crate::numbers::Ratio;
use crate::plausible::figure::number;
use crate::plausible::found::{At, Found, MOST};
use crate::plausible::likely::Likely;
use crate::plausible::names::similar;
use crate::plausible::related::related;
use crate::value::Value;

impl Found {
    /// Looks at an object of the input; the year is that of an object around it.
    pub(super) fn object(&mut self, at: &At<'_>, value: &Value<'_>, year: Option<i128>) {
        let Value::Object(object) = value else { return };
        let year = value.get("year").as_ref().and_then(whole).or(year);
        object.for_each(&mut |name, value| self.field(at, name, value, year));
        related(self, at, value);
    }

    /// Looks at a field and at what is inside it.
    pub(super) fn field(&mut self, around: &At<'_>, name: &str, value: &Value<'_>, year: Option<i128>) {
        if value.is_null() || self.warnings.len() >= MOST {
            return;
        }
        let at = At::Field(around, name);
        if let Some(likely) = Likely::of(name) {
            self.number(likely, &at, value);
        } else if name == "days" {
            self.days(&at, value, year);
        }
        match value {
            Value::Object(_) => self.object(&at, value, year),
            Value::List(list) => {
                list.for_each(&mut |index, item| self.object(&At::Item(&at, index), item, year));
                similar(self, &at, list);
            }
            _ => {}
        }
    }

    /// Looks at the rates of a result.
    pub(super) fn result(&mut self, value: &Value<'_>) {
        // A rate beside the days that it is sold on is one per day.
        if value.get("expected_days").is_some()
            && let Some(rate) = value.get("rate")
        {
            self.number(Likely::Rate, &At::Field(&At::Input, "rate"), &rate);
        }
    }

    fn number(&mut self, likely: Likely, at: &At<'_>, value: &Value<'_>) {
        let occupied = value.get("occupied_days").as_ref().and_then(number);
        let available = value.get("available_days").as_ref().and_then(number);
        let number = match (occupied, available) {
            (Some(occupied), Some(available)) => Some(occupied * Ratio::from(100) / available),
            _ => likely.number(value, self.dialect),
        };
        if let Some((code, allowed)) = number.and_then(|number| likely.warning(number)) {
            self.warn(code, at, value, allowed);
        }
    }

    fn days(&mut self, at: &At<'_>, value: &Value<'_>, year: Option<i128>) {
        let is_leap = |year: i128| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if whole(value) == Some(366) && year.is_some_and(|year| !is_leap(year)) {
            self.warn(Code::NotTheYear, at, value, Allowed::Usual("1".to_owned(), "365".to_owned()));
        }
    }
}

fn whole(value: &Value<'_>) -> Option<i128> {
    number(value)?.whole_part().ok()
}
