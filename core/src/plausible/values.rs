//! The warnings about an input, found while walking through it.

use crate::error::{Allowed, Code};
use crate::plausible::figure::number;
use crate::plausible::found::{At, Found, MOST};
use crate::plausible::likely::Likely;
use crate::plausible::names::similar;
use crate::plausible::related::{is_related, related};
use crate::value::{Schema, Value};

/// An object with those around it, from the inside.
pub(super) struct Around<'a> {
    object: &'a Value<'a>,
    outside: Option<&'a Self>,
}

impl Around<'_> {
    /// The year that the object is about: its own, or that of an object around it.
    fn year(&self) -> Option<i128> {
        let own = self.object.get("year").as_ref().and_then(whole);
        own.or_else(|| self.outside.and_then(Self::year))
    }
}

impl Found {
    /// Looks at an object of the input.
    pub(super) fn object(&mut self, at: &At<'_>, value: &Value<'_>, outside: Option<&Around<'_>>) {
        let Value::Object(object) = value else { return };
        let inside = Around { object: value, outside };
        let mut has_related = false;
        object.for_each(&mut |name, value| {
            has_related |= is_related(name);
            self.field(at, name, value, Some(&inside));
        });
        if has_related {
            related(self, at, value);
        }
    }

    /// Looks at a field and at what is inside it.
    pub(super) fn field(&mut self, around: &At<'_>, name: &str, value: &Value<'_>, outside: Option<&Around<'_>>) {
        if value.is_null() || self.warnings.len() >= MOST {
            return;
        }
        let at = At::Field(around, name);
        if let Some(likely) = Likely::of(name) {
            self.number(likely, &at, value);
        } else if name == "days" {
            self.days(&at, value, outside);
        }
        match value {
            Value::Object(_) => self.object(&at, value, outside),
            Value::List(list) => {
                list.for_each(&mut |index, item| self.object(&At::Item(&at, index), item, outside));
                similar(self, &at, list);
            }
            _ => {}
        }
    }

    /// Looks at the rates of a result; the schema tells where they are, so that no other figure becomes a value.
    pub(super) fn result(&mut self, value: &Value<'_>, schema: &Schema) {
        // A rate beside the days that it is sold on is one per day.
        if let Value::Object(figures) = value
            && let (Some((place, _)), Some(_)) = (schema.field("rate", 0), schema.field("expected_days", 0))
            && let Some((_, rate)) = figures.fields().field(place)
        {
            self.number(Likely::Rate, &At::Field(&At::Input, "rate"), &rate);
        }
    }

    fn number(&mut self, likely: Likely, at: &At<'_>, value: &Value<'_>) {
        if let Some((code, allowed)) = likely.number(value, self.dialect).and_then(|number| likely.warning(number)) {
            self.warn(code, at, value, allowed);
        }
    }

    fn days(&mut self, at: &At<'_>, value: &Value<'_>, outside: Option<&Around<'_>>) {
        let is_leap = |year: i128| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if whole(value) == Some(366) && outside.and_then(Around::year).is_some_and(|year| !is_leap(year)) {
            self.warn(Code::NotTheYear, at, value, Allowed::Usual("1".to_owned(), "365".to_owned()));
        }
    }
}

fn whole(value: &Value<'_>) -> Option<i128> {
    number(value)?.whole_part().ok()
}
