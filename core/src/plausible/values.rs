//! The warnings about an input, found while walking through it.

use crate::error::{Allowed, Code, Problem};
use crate::numbers::Ratio;
use crate::plausible::figure::{number, text};
use crate::plausible::likely::Likely;
use crate::plausible::names::similar;
use crate::plausible::related::related;
use crate::plausible::{Found, MOST, Step};
use crate::value::Value;

impl Found {
    /// Looks at an object of the input; the year is that of an object around it.
    pub(super) fn object(&mut self, value: &Value<'_>, year: Option<i128>) {
        let Value::Object(object) = value else { return };
        let year = value.get("year").as_ref().and_then(whole).or(year);
        object.for_each(&mut |name, value| self.field(name, value, year));
        related(self, value);
    }

    /// Looks at a field and at what is inside it.
    pub(super) fn field(&mut self, name: &str, value: &Value<'_>, year: Option<i128>) {
        if value.is_null() || self.warnings.len() >= MOST {
            return;
        }
        self.path.push(Step::Field(name.to_owned()));
        if let Some(likely) = Likely::of(name) {
            self.number(likely, value);
        } else if name == "days" {
            self.days(value, year);
        }
        match value {
            Value::Object(_) => self.object(value, year),
            Value::List(list) => {
                list.for_each(&mut |index, item| {
                    self.path.push(Step::Item(index));
                    self.object(item, year);
                    self.path.pop();
                });
                similar(self, list);
            }
            _ => {}
        }
        self.path.pop();
    }

    /// Looks at the rates of a result.
    pub(super) fn result(&mut self, value: &Value<'_>) {
        // A rate beside the days that it is sold on is one per day.
        if value.get("expected_days").is_some()
            && let Some(rate) = value.get("rate")
        {
            self.path.push(Step::Field("rate".to_owned()));
            self.number(Likely::Rate, &rate);
            self.path.pop();
        }
    }

    fn number(&mut self, likely: Likely, value: &Value<'_>) {
        let occupied = value.get("occupied_days").as_ref().and_then(number);
        let available = value.get("available_days").as_ref().and_then(number);
        let number = match (occupied, available) {
            (Some(occupied), Some(available)) => Some(occupied * Ratio::from(100) / available),
            _ => likely.number(value, self.dialect),
        };
        if let Some((code, allowed)) = number.and_then(|number| likely.warning(number)) {
            self.warn(code, value, allowed);
        }
    }

    fn days(&mut self, value: &Value<'_>, year: Option<i128>) {
        let is_leap = |year: i128| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if whole(value) == Some(366) && year.is_some_and(|year| !is_leap(year)) {
            self.warn(Code::NotTheYear, value, Allowed::Usual("1".to_owned(), "365".to_owned()));
        }
    }

    /// Adds a warning about the value at the path.
    pub(super) fn warn(&mut self, code: Code, value: &Value<'_>, allowed: Allowed) {
        if self.warnings.len() < MOST {
            self.warnings.push(Problem::new(code, self.place()).with_given(&text(value)).with_allowed(allowed));
        }
    }

    fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.path {
            match step {
                Step::Field(name) if place.is_empty() => place.push_str(name),
                Step::Field(name) => place.extend([".", name]),
                Step::Item(index) => place.extend(["[", &index.to_string(), "]"]),
            }
        }
        place
    }
}

fn whole(value: &Value<'_>) -> Option<i128> {
    number(value)?.whole_part().ok()
}
