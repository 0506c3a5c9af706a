//! The range that an error names is the range that is taken: its ends are, and what is beyond them is not.

use conformance::entry::{Entry, load};
use conformance::{bad_inputs, cases_folder};
use rammeaftale::error::{Allowed, Code};
use rammeaftale::numbers::Ratio;
use rammeaftale::read::{Dialect, from_value};
use rammeaftale::value::DecimalDigits;
use rammeaftale::{Problem, RULES, Unit, read_case};
use serde_json::Value;

/// How many ranges of numbers there are at least.
const RANGES: usize = 300;

/// The problems of a case.
fn problems(case: &Value) -> Vec<Problem> {
    let settled = read_case(&case.to_string()).and_then(|case| case.settle());
    settled.err().map_or_else(Vec::new, |error| error.problems().to_vec())
}

/// The pointer to a field of the input, by the path of its problem.
fn pointer(path: &str) -> String {
    format!("/input/{}", path.replace("].", "/").replace(']', "").replace(['.', '['], "/"))
}

/// The problems at a field when it has another value.
fn problems_with(case: &Value, path: &str, value: &str) -> Vec<Problem> {
    let mut case = case.clone();
    let Some(field) = case.pointer_mut(&pointer(path)) else { return Vec::new() };
    // A whole number is given as it was: as a number or as a text.
    *field = match value.parse::<i64>() {
        Ok(whole) if field.is_number() => whole.into(),
        _ => value.into(),
    };
    problems(&case).into_iter().filter(|problem| problem.place() == path).collect()
}

fn number(text: &str) -> Option<DecimalDigits> {
    from_value(&text.into(), Dialect::Machine).ok()
}

/// A number and so many of its smallest units more.
fn beyond(end: DecimalDigits, decimals: u32, units: i128) -> String {
    let power = Ratio::from(10_i128.pow(decimals));
    let scaled = Ratio::new(end.digits, 10_i128.pow(end.decimals)) * power + Ratio::from(units);
    DecimalDigits { digits: scaled.round_half_away().unwrap(), decimals }.to_string()
}

/// The number next to the end of a range, in the smallest unit that the field takes.
fn next_to(case: &Value, path: &str, end: DecimalDigits, units: i128) -> String {
    let fits = |decimals: &u32| {
        let inside = beyond(end, *decimals, -units);
        problems_with(case, path, &inside).iter().all(|problem| problem.code() != Code::TooManyDecimals)
    };
    let decimals = (end.decimals..=8).rev().find(fits).unwrap_or(end.decimals);
    beyond(end, decimals, units)
}

/// Every case that names a range: the bad inputs, and the first case of every rule with each of its numbers far out of range.
fn cases() -> Vec<(String, Value)> {
    let parsed = |entry: &Entry| serde_json::from_str::<Value>(&entry.line).ok();
    let bad = load(&bad_inputs()).unwrap();
    let mut cases: Vec<_> = bad.iter().filter_map(|entry| Some((entry.name.clone(), parsed(entry)?))).collect();
    for rule in RULES {
        let file = cases_folder().join(format!("{}.json", rule.name));
        let first = load(&file).unwrap().iter().find_map(parsed).unwrap();
        let mut paths = Vec::new();
        leaves(&first["input"], "/input", &mut paths);
        for path in paths {
            for far in ["-99999999999999999", "99999999999999999"] {
                let mut case = first.clone();
                let field = case.pointer_mut(&path).unwrap();
                *field = if field.is_number() { far.parse::<i64>().unwrap().into() } else { far.into() };
                cases.push((format!("{}: {path} = {far}", rule.name), case));
            }
        }
    }
    cases
}

/// The pointers to all values that are no lists or objects; of a list, those of its first item.
fn leaves(value: &Value, pointer: &str, paths: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| leaves(value, &format!("{pointer}/{name}"), paths));
        }
        Value::Array(items) => items.iter().take(1).for_each(|item| leaves(item, &format!("{pointer}/0"), paths)),
        _ => paths.push(pointer.to_owned()),
    }
}

/// A field of a case with the range that an error names for it.
struct Range<'a> {
    case: &'a Value,
    path: &'a str,
    ends: [String; 2],
}

impl Range<'_> {
    /// The ends that are refused, and the numbers beyond them that are not.
    fn wrong(&self) -> Vec<String> {
        let Self { case, path, ends: [lowest, highest] } = self;
        let (Some(low), Some(high)) = (number(lowest), number(highest)) else { return Vec::new() };
        let refused = [lowest, highest].into_iter().filter(|end| self.is_refused_in_vain(end));
        let beyond = [next_to(case, path, low, -1), next_to(case, path, high, 1)];
        let taken = beyond.into_iter().filter(|beyond| problems_with(case, path, beyond).is_empty());
        let refused = refused.map(|end| format!("{path} is not to be {end}"));
        refused.chain(taken.map(|beyond| format!("{path} may be {beyond}"))).collect()
    }

    /// Whether an end of the range is out of range, without a narrower range that holds: another field may narrow it.
    fn is_refused_in_vain(&self, end: &str) -> bool {
        let problems = problems_with(self.case, self.path, end);
        let Some(problem) = problems.iter().find(|problem| problem.code() == Code::OutOfRange) else { return false };
        let narrower = match problem.allowed() {
            Some(Allowed::AtLeast(least)) => Some([least.to_string(), self.ends[1].clone()]),
            _ => range_of(problem).filter(|ends| *ends != self.ends),
        };
        narrower.is_none_or(|ends| !Self { ends, ..*self }.wrong().is_empty())
    }
}

/// The ends of the range that a problem names.
fn range_of(problem: &Problem) -> Option<[String; 2]> {
    match problem.allowed()? {
        Allowed::Range(lowest, highest) => Some([lowest.clone(), highest.clone()]),
        _ => None,
    }
}

#[test]
fn the_ends_of_a_range_are_taken_and_nothing_beyond_them() {
    let mut ranges = 0;
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        // The ends are machine numbers.
        if case.get("dialect").is_some() {
            continue;
        }
        for problem in problems(&case).iter().filter(|problem| problem.code() == Code::OutOfRange) {
            let path = problem.place();
            if let Some(ends) = range_of(problem).filter(|_| case.pointer(&pointer(path)).is_some()) {
                ranges += 1;
                let range = Range { case: &case, path, ends };
                wrong.extend(range.wrong().into_iter().map(|wrong| format!("{name}: {wrong}")));
            }
        }
    }
    println!("{ranges} ranges");
    assert!(ranges >= RANGES, "only {ranges} ranges");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_unit_beyond_every_amount_names_the_units_and_a_word_does_not() {
    let allowed = |text: &str| {
        let error = from_value::<Unit>(&text.into(), Dialect::Machine).expect_err(text);
        error.problems()[0].allowed().cloned()
    };
    for text in ["0.03", "10000000000000000"] {
        assert!(matches!(allowed(text), Some(Allowed::Choices(units)) if units.contains(&"0.01")), "{text}");
    }
    assert!(!matches!(allowed("a krone"), Some(Allowed::Choices(_))));
}

/// A range of what the items of a list come to in all.
#[test]
fn exempt_days_may_be_all_but_the_last_part_of_a_day() {
    let case = |days: &str| {
        serde_json::json!({
            "rule": "mid_year_increase",
            "input": {
                "amount": "9000000", "places": "20", "first_day": "2025-03-01", "last_day": "2025-12-31",
                "occupancy": "90", "exempt": [{"id": "A", "days": "8"}, {"id": "B", "days": days}], "unit": "1000000",
            },
        })
    };
    // 20 × 306 × 90 % = 5,508 days.
    let refused = problems(&case("5500"));
    assert_eq!((refused[0].code(), refused[0].place()), (Code::OutOfRange, "exempt"));
    assert_eq!(range_of(&refused[0]).unwrap(), ["0", "5507.99999999"]);
    let overflows = problems(&case("5499.99999999"));
    assert!(overflows.iter().all(|problem| problem.code() != Code::OutOfRange || problem.place() != "exempt"));
}
