//! A rule as a function of one number of its input.

use core::cmp::Ordering;

use crate::audit::path;
use crate::error::{Allowed, Code, Error, Form, Problem};
use crate::numbers::Ratio;
use crate::settlement::{Rule, Settlement, settle};
use crate::value::{DecimalDigits, Shape, ToValue as _, Value};

/// The decimals that figures are compared with: at least those of any figure.
const DECIMALS: u32 = 8;

/// A printed figure: where it is in the result, and the numbers that are printed so.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub figure: String,
    /// The figure and the unit that it is printed in, in the smallest units that are compared.
    pub value: i128,
    unit: i128,
}

impl Target {
    /// Reads what was printed; the problems are at a path, such as `published[2]`.
    pub(super) fn read(figure: &str, value: &str, unit: &str, path: &str) -> Result<Self, Error> {
        let place = |field: &str| if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
        let number = |text: &str, field: &str| {
            let number = Value::from_decimal_text(text);
            let digits = if text.contains(['e', 'E', '+']) { None } else { path::smallest(&number, DECIMALS) };
            let problem = || {
                let form = Allowed::Form(Form::MachineNumber);
                Problem::new(Code::NotANumber, place(field)).with_given(text).with_allowed(form)
            };
            digits.ok_or_else(problem)
        };
        let (smallest, step) = (number(value, "value")?, number(unit, "unit")?);
        if step <= 0 {
            let above_zero = Allowed::Range("0.00000001".to_owned(), "10000000000000".to_owned());
            return Err(Problem::new(Code::OutOfRange, place("unit")).with_given(unit).with_allowed(above_zero).into());
        }
        if smallest.checked_rem(step) != Some(0) {
            return Err(Problem::new(Code::NotAMultiple, place("value")).with_given(value).into());
        }
        Ok(Self { figure: figure.to_owned(), value: smallest, unit: step })
    }

    /// The figure of a settlement as it would be printed; `None` if there is no such number.
    pub(super) fn printed(&self, settlement: &Settlement) -> Option<i128> {
        let figure = path::smallest(&path::at(&settlement.to_value(), &self.figure)?, DECIMALS)?;
        Ratio::new(figure, self.unit).round_half_away().ok()?.checked_mul(self.unit)
    }

    /// A number in the smallest units, as it is written.
    pub(super) fn written(value: i128) -> String {
        DecimalDigits::shortest(value, DECIMALS, 0).to_string()
    }
}

/// A field of the input that is varied, with others that move by as much.
pub(super) struct Probe<'a> {
    settlement: &'a Settlement,
    input: Value<'static>,
    /// The fields, each with its number and how many of its smallest units one of the first is.
    moved: Vec<(String, i128, i128, u32)>,
}

/// The most fields that move with another.
const MOST_MOVED: usize = 100;

/// The most times that a rule is asked to find one interval.
const MOST_STEPS: usize = 1_000;

impl<'a> Probe<'a> {
    /// A field of the input; the problems are at `field` and `moves_with[i]`.
    pub(super) fn of(settlement: &'a Settlement, field: &str, with: &[String]) -> Result<Self, Error> {
        if with.len() > MOST_MOVED {
            return Err(Problem::new(Code::TooMany, "moves_with").with_allowed(Allowed::AtMost(MOST_MOVED)).into());
        }
        let input = settlement.input_value();
        let shape = input_shape(settlement);
        let mut moved = Vec::new();
        let mut decimals = 0;
        for (index, path) in core::iter::once(field).chain(with.iter().map(String::as_str)).enumerate() {
            let place = index.checked_sub(1).map_or_else(|| "field".to_owned(), |index| format!("moves_with[{index}]"));
            let unknown = || Problem::new(Code::UnknownChoice, place.clone()).with_given(path);
            let own = path::decimals(&shape, path).ok_or_else(unknown)?;
            let number = path::at(&input, path).and_then(|value| path::smallest(&value, own)).ok_or_else(unknown)?;
            if index == 0 {
                decimals = own;
            }
            let finer = own.checked_sub(decimals).and_then(|finer| 10_i128.checked_pow(finer)).ok_or_else(unknown)?;
            moved.push((path.to_owned(), number, finer, own));
        }
        Ok(Self { settlement, input, moved })
    }

    /// The number that the field has.
    pub(super) fn start(&self) -> i128 {
        self.moved.first().map_or(0, |(_, number, ..)| *number)
    }

    /// The settlement with another number; `None` if the rule refuses it.
    pub(super) fn settled(&self, number: i128) -> Option<Settlement> {
        let by = number.checked_sub(self.start())?;
        let mut input = self.input.clone();
        for (path, start, finer, decimals) in &self.moved {
            let moved = start.checked_add(by.checked_mul(*finer)?)?;
            let value = Value::Decimal(DecimalDigits::shortest(moved, *decimals, 0));
            input = path::with(&input, path, &value);
        }
        settle(self.settlement.rule(), &input, self.settlement.options()).ok()
    }

    /// A number of the field as it is written.
    pub(super) fn written(&self, number: i128) -> String {
        let path = self.moved.first().map_or("", |(path, ..)| path.as_str());
        let settled = self.settled(number);
        settled
            .and_then(|settled| path::at(&settled.input_value(), path))
            .map_or_else(String::new, |value| path::text(&value))
    }

    /// The numbers around the start with which the rule gives a figure: the farthest on each side.
    pub(super) fn range(&self, target: &Target) -> (i128, i128) {
        let gives = |number| self.settled(number).is_some_and(|settled| target.printed(&settled).is_some());
        let end = |sign: i128| {
            let (mut taken, mut step) = (self.start(), 1_i128);
            let mut refused = loop {
                let Some(next) = step.checked_mul(sign).and_then(|step| self.start().checked_add(step)) else {
                    return taken;
                };
                if !gives(next) {
                    break next;
                }
                let Some(longer) = step.checked_mul(2) else { return next };
                (taken, step) = (next, longer);
            };
            while let Some(middle) = between(taken, refused) {
                *(if gives(middle) { &mut taken } else { &mut refused }) = middle;
            }
            taken
        };
        (end(-1), end(1))
    }

    /// The numbers within a range that give a printed figure: the lowest and the highest, or none.
    pub(super) fn interval(
        &self,
        target: &Target,
        (lowest, highest): (i128, i128),
    ) -> Result<Option<(i128, i128)>, Error> {
        let mut tried: Vec<(i128, i128)> = Vec::new();
        let missing = || Error::from(Problem::new(Code::UnknownChoice, "figure").with_given(&target.figure));
        let mut printed = |number: i128| {
            if tried.len() >= MOST_STEPS {
                return Err(Problem::new(Code::TooMany, "field").with_allowed(Allowed::AtMost(MOST_STEPS)).into());
            }
            let figure = self.settled(number).and_then(|settled| target.printed(&settled)).ok_or_else(missing)?;
            tried.push((number, figure));
            Ok::<i128, Error>(figure)
        };
        let (at_lowest, at_highest) = (printed(lowest)?, printed(highest)?);
        printed(self.start().clamp(lowest, highest))?;
        let rises = at_lowest <= at_highest;
        // Whether a figure lies before the printed one, on the way from the lowest to the highest number.
        let before = |figure: i128| if rises { figure < target.value } else { figure > target.value };
        let behind = |figure: i128| if rises { figure > target.value } else { figure < target.value };
        let mut found = None;
        if !before(at_highest) && !behind(at_lowest) {
            let (mut short, mut first) = (lowest, highest);
            if before(at_lowest) {
                while let Some(middle) = between(short, first) {
                    *(if before(printed(middle)?) { &mut short } else { &mut first }) = middle;
                }
            } else {
                first = lowest;
            }
            let (mut last, mut beyond) = (lowest, highest);
            if behind(at_highest) {
                while let Some(middle) = between(last, beyond) {
                    *(if behind(printed(middle)?) { &mut beyond } else { &mut last }) = middle;
                }
            } else {
                last = highest;
            }
            found = (first <= last).then_some((first, last));
        }
        tried.sort_by_key(|(number, _)| *number);
        let order = |pair: &[(i128, i128)]| match pair {
            [(_, one), (_, other)] => one.cmp(other),
            _ => Ordering::Equal,
        };
        let against = if rises { Ordering::Greater } else { Ordering::Less };
        if tried.windows(2).any(|pair| order(pair) == against) {
            return Err(Problem::new(Code::NotMonotone, "figure").with_given(&target.figure).into());
        }
        Ok(found)
    }
}

/// The shape of the input of a settlement.
pub(super) fn input_shape(settlement: &Settlement) -> Shape {
    Rule::named(settlement.rule()).map_or(Shape::Any, |rule| Shape::Record(rule.input))
}

/// The whole number in the middle of two; `None` if there is none between them.
fn between(one: i128, other: i128) -> Option<i128> {
    let half = other.checked_sub(one)?.checked_div(2)?;
    (half != 0).then(|| one.saturating_add(half))
}
