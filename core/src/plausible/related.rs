//! Amounts that belong together and differ a hundredfold.

use crate::error::{Allowed, Code};
use crate::numbers::Ratio;
use crate::plausible::figure::{number, text};
use crate::plausible::{Found, Step};
use crate::value::{List, Value};

/// Amounts of one object that are of the same size: the first is held against the second.
const BESIDE: [(&str, &str); 3] = [("cost", "revenue"), ("cost", "basis"), ("base", "cost")];
/// Amounts that are of the same size from year to year, and before and after a change.
const FROM_YEAR_TO_YEAR: [&str; 5] = ["basis", "cost", "cost_based_budget", "rate", "amount"];
/// Lists whose items follow each other in time.
const IN_TIME: [&str; 2] = ["years", "rates"];
/// How many times larger is hardly meant.
const HUNDRED: i128 = 100;

/// Looks at the amounts of an object that belong together.
pub(super) fn related(found: &mut Found, object: &Value<'_>) {
    for (name, other) in BESIDE {
        compare(found, (name, object), (other, object));
    }
    if let (Some(before), Some(after)) = (object.get("before"), object.get("after")) {
        found.path.push(Step::Field("after".to_owned()));
        for name in FROM_YEAR_TO_YEAR {
            compare(found, (name, &after), (name, &before));
        }
        found.path.pop();
    }
    for list in IN_TIME {
        if let Some(Value::List(items)) = object.get(list) {
            found.path.push(Step::Field(list.to_owned()));
            in_time(found, &items);
            found.path.pop();
        }
    }
}

/// Looks at items that follow each other in time.
fn in_time(found: &mut Found, items: &List<'_>) {
    let items = items.items();
    for (index, earlier) in (1..items.len()).zip(0..) {
        if let (Some(earlier), Some(later)) = (items.item(earlier), items.item(index)) {
            found.path.push(Step::Item(index));
            for name in FROM_YEAR_TO_YEAR {
                compare(found, (name, &later), (name, &earlier));
            }
            found.path.pop();
        }
    }
}

/// Warns where a field is at least a hundred times another, or a hundredth of it.
fn compare(found: &mut Found, (name, object): (&str, &Value<'_>), (other_name, other): (&str, &Value<'_>)) {
    let (Some(value), Some(other)) = (object.get(name), other.get(other_name)) else { return };
    let (Some(one), Some(two)) = (number(&value), number(&other)) else { return };
    let (one, two) = (one.abs(), two.abs());
    let is_hundredfold = |large: Ratio, small: Ratio| (large - small * Ratio::from(HUNDRED)).signum() >= 0;
    if one.signum() > 0 && two.signum() > 0 && (is_hundredfold(one, two) || is_hundredfold(two, one)) {
        found.path.push(Step::Field(name.to_owned()));
        found.warn(Code::Hundredfold, &value, Allowed::Near(text(&other)));
        found.path.pop();
    }
}
