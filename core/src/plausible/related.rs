//! Amounts that belong together and differ a hundredfold.

use crate::error::{Allowed, Code};
use crate::numbers::Ratio;
use crate::plausible::figure::{number, text};
use crate::plausible::found::{At, Found};
use crate::value::Value;

/// Amounts of one object that are of the same size: the first is held against the second.
const BESIDE: [(&str, &str); 3] = [("cost", "revenue"), ("cost", "basis"), ("base", "cost")];
/// Amounts that are of the same size from year to year, and before and after a change.
const FROM_YEAR_TO_YEAR: [&str; 5] = ["basis", "cost", "cost_based_budget", "rate", "amount"];
/// Lists whose items follow each other in time.
const IN_TIME: [&str; 2] = ["years", "rates"];
/// How many times larger is hardly meant.
const HUNDRED: i128 = 100;

/// Whether an object with this field may have amounts that belong together.
pub(super) fn is_related(field: &str) -> bool {
    BESIDE.iter().any(|(name, _)| *name == field) || field == "after" || IN_TIME.contains(&field)
}

/// Looks at the amounts of an object that belong together.
pub(super) fn related(found: &mut Found, at: &At<'_>, object: &Value<'_>) {
    for (name, other) in BESIDE {
        compare(found, at, (name, object), (other, object));
    }
    if let (Some(before), Some(after)) = (object.get("before"), object.get("after")) {
        later(found, &At::Field(at, "after"), &before, &after);
    }
    for list in IN_TIME {
        let Some(Value::List(items)) = object.get(list) else { continue };
        let (at, items) = (At::Field(at, list), items.items());
        for (earlier, index) in (1..items.len()).enumerate() {
            if let (Some(earlier), Some(item)) = (items.item(earlier), items.item(index)) {
                later(found, &At::Item(&at, index), &earlier, &item);
            }
        }
    }
}

/// Compares an object with the one before it.
fn later(found: &mut Found, at: &At<'_>, earlier: &Value<'_>, later: &Value<'_>) {
    for name in FROM_YEAR_TO_YEAR {
        compare(found, at, (name, later), (name, earlier));
    }
}

/// Warns where a field is at least a hundred times another, or a hundredth of it.
fn compare(
    found: &mut Found,
    at: &At<'_>,
    (name, object): (&str, &Value<'_>),
    (other_name, other): (&str, &Value<'_>),
) {
    let Some(value) = object.get(name) else { return };
    let Some(other) = other.get(other_name) else { return };
    let (Some(one), Some(two)) = (number(&value), number(&other)) else { return };
    let (one, two) = (one.abs(), two.abs());
    let is_hundredfold = |large: Ratio, small: Ratio| (large - small * Ratio::from(HUNDRED)).signum() >= 0;
    if one.signum() > 0 && two.signum() > 0 && (is_hundredfold(one, two) || is_hundredfold(two, one)) {
        found.warn(Code::Hundredfold, &At::Field(at, name), &value, Allowed::Near(text(&other)));
    }
}
