//! How far a spreadsheet can be off: it computes in binary, with about 15 digits, where the library is exact.

use core::cmp::Ordering;

use crate::error::Problem;
use crate::explain::{By, Formula, Kind, Line, LineRef, Rounding, Statement};
use crate::numbers::{BigRatio, Percent, Ratio};
use crate::workbook::bounds::{
    ERROR, ERROR_IN_SIZE, Reach, SIZE, decimals_in, least, noise, ratio, size, size_of, written,
};

/// The most decimals that a figure in units is cleaned to.
const MOST_DECIMALS: usize = 9;
/// How many digits spreadsheets show.
const DIGITS: usize = 15;
/// The noise of so many operations on figures of a size is what spreadsheets round right by themselves.
const OPERATIONS: i128 = 8;
/// How near a spreadsheet's figure must come to the library's.
#[derive(Debug)]
pub(super) struct Tolerance {
    /// As a number that formulas can have in them.
    pub text: String,
    /// Whether it had to be widened because the figure has more digits than a spreadsheet.
    pub is_wide: bool,
}

/// How figures are rounded to whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    Zero,
    Above,
    Nearest,
}

impl To {
    fn whole(self, units: &BigRatio) -> Result<BigRatio, Problem> {
        let (figure, one) = (Formula::Line(LineRef(0)), Formula::Number(1));
        let formula = match self {
            Self::Zero => figure.rounded_down(one),
            Self::Above => figure.rounded_up(one),
            Self::Nearest => figure.rounded(one),
        };
        formula.evaluate(&|_| units.clone())
    }
}

/// The figures of a statement, with how far a spreadsheet's may be off.
pub(super) struct Precision<'a> {
    statement: &'a Statement,
    reaches: Vec<Reach>,
}

impl<'a> Precision<'a> {
    pub(super) fn of(statement: &'a Statement) -> Self {
        let mut precision = Self { statement, reaches: Vec::with_capacity(statement.lines.len()) };
        for line in &statement.lines {
            let own = Reach::of(size(&line.exact()));
            let error = match (&line.formula, unit_of(line)) {
                (None, _) => own.error,
                (Some(formula), None) => precision.reach(formula).error,
                (Some(formula), Some(unit)) => {
                    let (inner, size) = (precision.reach(formula), size_of(unit));
                    let units = statement.evaluate(formula).map(|exact| exact / unit.into());
                    let decimals = precision.decimals_of_line(line).unwrap_or(DIGITS);
                    let is_sure = is_sure(units, ratio(inner.error, SIZE, size), decimals, To::Nearest);
                    if is_sure { own.error } else { inner.error.saturating_add(size.saturating_mul(ERROR_IN_SIZE)) }
                }
            };
            precision.reaches.push(Reach { size: own.size, error });
        }
        precision
    }

    /// How near the cell of a line must come to the library's value.
    pub(super) fn tolerance(&self, line: LineRef) -> Option<Tolerance> {
        let (line, reach) = (self.statement.lines.get(line.0)?, self.reaches.get(line.0)?);
        let step = step(line);
        let need = reach.error.saturating_add(noise(reach.size));
        Some(if line.rounding == Rounding::Shown {
            // The library's value is up to half a step away from what the formula gives.
            let half = step.checked_div(2).unwrap_or_default();
            let slack = half.checked_div(1000).unwrap_or_default();
            Tolerance { text: written(half.saturating_add(need.max(slack))), is_wide: need > half }
        } else {
            widened(step.checked_div(10).unwrap_or_default(), need)
        })
    }

    /// How near the two sides of a check must come to each other.
    pub(super) fn tolerance_of_sides(&self, sides: [&Formula; 2]) -> Tolerance {
        let need = sides.iter().fold(0, |need: i128, side| need.saturating_add(self.reach(side).error));
        let kroner = sides.iter().any(|side| is_in_kroner(side, self.statement));
        let hundredth_of_an_oere = ERROR.checked_div(10_000).unwrap_or_default();
        let tenth_of_a_millionth = ERROR_IN_SIZE.checked_div(10).unwrap_or_default();
        widened(if kroner { hundredth_of_an_oere } else { tenth_of_a_millionth }, need)
    }

    /// To how many decimals a line's figure in units is cleaned of noise before it is rounded; nothing where its own
    /// digits are above the noise, as spreadsheets round those right.
    pub(super) fn decimals_of_line(&self, line: &Line) -> Option<usize> {
        let (formula, unit) = (line.formula.as_ref()?, unit_of(line)?);
        let (exact, reach) = (self.statement.evaluate(formula).ok()?, self.reach(formula));
        let is_left_over = reach.error > noise(size(&exact)).saturating_mul(OPERATIONS);
        let units = exact / unit.into();
        is_left_over.then(|| decimals(&units, ratio(reach.error, SIZE, size_of(unit)), To::Nearest)).flatten()
    }

    /// To how many decimals a quotient is cleaned of noise before it is cut to whole units.
    pub(super) fn decimals_of_units(&self, inner: &Formula, unit: &Formula, to: To) -> usize {
        let units = self.statement.evaluate(inner).and_then(|inner| Ok(inner / self.statement.evaluate(unit)?));
        let error = self.units(inner, unit).error;
        units.ok().and_then(|units| decimals(&units, error, to)).unwrap_or(MOST_DECIMALS)
    }

    /// A figure in units.
    fn units(&self, inner: &Formula, unit: &Formula) -> Reach {
        self.reach(inner).over(self.reach(unit), least(self.statement.evaluate(unit)))
    }

    fn reach(&self, formula: &Formula) -> Reach {
        let of = |formula: &Formula| self.reach(formula);
        match formula {
            Formula::Line(LineRef(line)) => self.reaches.get(*line).copied().unwrap_or_else(|| Reach::of(0)),
            Formula::Number(number) => Reach::of(number.saturating_abs().saturating_mul(SIZE)),
            Formula::Sum(terms) => {
                let sum = terms.iter().map(of).fold(Reach::ZERO, Reach::plus);
                sum.with_noise_of(terms.len())
            }
            Formula::Difference(left, right) => of(left).plus(of(right)).with_noise_of(1),
            Formula::Product(..) | Formula::Quotient(..) => {
                let (first, others) = formula.factors();
                others.into_iter().fold(of(first), |product, (by, factor)| match by {
                    By::Times => product.times(of(factor)),
                    By::Over => product.over(of(factor), least(self.statement.evaluate(factor))),
                })
            }
            Formula::Negative(inner) | Formula::Absolute(inner) => of(inner),
            Formula::Smaller(left, right) | Formula::Larger(left, right) => of(left).larger(of(right)),
            Formula::RoundedDown(inner, unit) => self.whole(inner, unit, To::Zero),
            Formula::RoundedUp(inner, unit) => self.whole(inner, unit, To::Above),
            Formula::Rounded(inner, unit) => self.whole(inner, unit, To::Nearest),
        }
    }

    /// A whole number of units.
    fn whole(&self, inner: &Formula, unit: &Formula, to: To) -> Reach {
        let decimals = self.decimals_of_units(inner, unit, to);
        let units = self.statement.evaluate(inner).and_then(|inner| Ok(inner / self.statement.evaluate(unit)?));
        let is_sure = is_sure(units, self.units(inner, unit).error, decimals, to);
        let (inner, unit) = (self.reach(inner), self.reach(unit));
        let own = Reach::of(inner.size.saturating_add(unit.size)).with_noise_of(1);
        let off = inner.error.saturating_add(unit.size.saturating_mul(ERROR_IN_SIZE));
        Reach { error: if is_sure { own.error } else { off }, ..own }
    }
}

/// The unit that a line is rounded to; its percentages are shares.
fn unit_of(line: &Line) -> Option<Ratio> {
    match line.rounding {
        Rounding::Exact | Rounding::Shown => None,
        Rounding::To(unit) => Some(unit.exactly()),
        Rounding::ToDecimals(decimals) => Some(Percent::step(decimals)),
    }
}

/// How many decimals of a figure in units are above its error, as long as they lead to the same whole number.
fn decimals(units: &BigRatio, error: i128, to: To) -> Option<usize> {
    let is_above = |decimals: &u32| {
        let steps = 10_i128.checked_pow(*decimals).and_then(|steps| steps.checked_mul(2));
        steps.is_some_and(|steps| error.saturating_mul(steps) <= ERROR)
    };
    let most = u32::try_from(MOST_DECIMALS).unwrap_or_default();
    let above = (1..=most).rev().find(is_above)?;
    let whole = to.whole(units).ok()?;
    let is_same = |decimals: &u32| {
        let steps = 10_i128.checked_pow(*decimals).unwrap_or(i128::MAX);
        let cleaned = units.rounded_to(Ratio::new(1, steps)).and_then(|cleaned| to.whole(&cleaned.into()));
        cleaned.is_ok_and(|cleaned| cleaned.compare(&whole) == Some(Ordering::Equal))
    };
    // A figure that is really so near to the next is told apart by more decimals, if at all.
    (above..=most).find(is_same).and_then(|decimals| usize::try_from(decimals).ok())
}

/// Whether a spreadsheet comes to the same whole number of units, wherever within its error the figure is. Spreadsheets
/// round what they show 15 digits of.
fn is_sure(units: Result<BigRatio, Problem>, error: i128, decimals: usize, to: To) -> bool {
    let whole = || {
        let units = units?;
        let before = size(&units).checked_div(SIZE).unwrap_or_default().to_string().len();
        let kept = DIGITS.saturating_sub(before).min(decimals);
        let steps = u32::try_from(kept).ok().and_then(|kept| 10_i128.checked_pow(kept)).unwrap_or(1);
        let whole = |units: BigRatio| to.whole(&units.rounded_to(Ratio::new(1, steps))?.into());
        let error = BigRatio::from(Ratio::new(error, ERROR));
        let (low, high) = (whole(units.clone() - error.clone())?, whole(units.clone() + error)?);
        let exactly = to.whole(&units)?;
        Ok::<_, Problem>(
            before <= DIGITS && [low, high].iter().all(|end| end.compare(&exactly) == Some(Ordering::Equal)),
        )
    };
    whole().unwrap_or(false)
}

/// The value of the last decimal of a line's figure.
fn step(line: &Line) -> i128 {
    let written = decimals_in(&line.value.text);
    let is_shown = line.rounding == Rounding::Shown;
    let decimals = match &line.value.kind {
        Kind::Kroner => written.max(2),
        Kind::Percent => written.max(4).saturating_add(2),
        Kind::Year | Kind::Words(_) => 0,
        Kind::Days | Kind::Places if is_shown => 8,
        Kind::Number | Kind::Days | Kind::Places => written.max(6),
    };
    10_i128.checked_pow(decimals).and_then(|steps| ERROR.checked_div(steps)).unwrap_or_default()
}

/// Whether a formula comes to kroner.
fn is_in_kroner(formula: &Formula, statement: &Statement) -> bool {
    let is = |formula: &Formula| is_in_kroner(formula, statement);
    match formula {
        Formula::Line(LineRef(line)) => {
            statement.lines.get(*line).is_some_and(|line| matches!(line.value.kind, Kind::Kroner))
        }
        Formula::Number(_) => false,
        Formula::Sum(terms) => terms.iter().any(is),
        Formula::Quotient(left, right) => is(left) && !is(right),
        Formula::Difference(left, right)
        | Formula::Product(left, right)
        | Formula::Smaller(left, right)
        | Formula::Larger(left, right) => is(left) || is(right),
        Formula::Negative(inner)
        | Formula::Absolute(inner)
        | Formula::RoundedDown(inner, _)
        | Formula::RoundedUp(inner, _)
        | Formula::Rounded(inner, _) => is(inner),
    }
}

fn widened(base: i128, need: i128) -> Tolerance {
    Tolerance { text: written(base.max(need.saturating_mul(2))), is_wide: need.saturating_mul(2) > base }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_is_cleaned_away_and_real_decimals_are_not() {
        let kept = |numerator, denominator, error, to| decimals(&Ratio::new(numerator, denominator).into(), error, to);
        assert_eq!(kept(5, 2, 1, To::Nearest), Some(9));
        assert_eq!(kept(5, 2, ERROR / 1_000_000, To::Nearest), Some(5));
        assert_eq!(kept(5, 2, ERROR, To::Nearest), None);
        // 2.999996 is not 3.
        assert_eq!(kept(2_999_996, 1_000_000, ERROR / 1_000_000, To::Zero), Some(6));
    }
}
