//! Whether a statement is right: its checks, and its lines against their formulas.

use core::cmp::Ordering;

use crate::error::Problem;
use crate::explain::altered::AlteredFigure;
use crate::explain::line::{Check, Figure, Kind, Line, Relation, Rounding};
use crate::explain::statement::Statement;
use crate::numbers::{BigRatio, Percent, Ratio, Unit};

/// A line that shows something else than its formula gives.
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::{VacancyInput, vacancy};
/// use rammeaftale::{DayCount, Explain, Origins};
///
/// let input = VacancyInput::new("2".parse()?, DayCount::new(365)?, "732".parse()?);
/// let mut result = vacancy(&input)?;
/// result.vacant_days = "700".parse()?;
/// let statement = input.explain(&result, &Origins::caller());
/// let wrong = statement.wrong_lines();
/// assert_eq!(wrong[0].line.id, "vacant_days");
/// assert_eq!(wrong[0].gives.as_ref().map(|figure| figure.text.as_str()), Some("730"));
/// // 700 × 732 is not what is shown either.
/// assert_eq!(wrong[1].line.id, "lost_revenue");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WrongLine<'a> {
    /// The line, with the value that it shows.
    pub line: &'a Line,
    /// The value that its formula gives over the shown values of the lines before it; `None` if it does not fit.
    pub gives: Option<Figure>,
}

impl Statement {
    /// The lines that do not show what their formulas give; none in the statement of a result that a rule returned.
    ///
    /// A formula is evaluated over the values that are shown, so a line that follows from a wrong one is wrong as well
    /// unless it was changed along with it. Lines without a formula, and those that show words, are never among them.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
    /// use rammeaftale::{DayCount, Explain, Origins, Unit};
    ///
    /// let input =
    ///     DailyRateInput::new("21076560".parse()?, "8".parse()?, DayCount::new(365)?, "90".parse()?, Unit::KRONE);
    /// let mut rate = daily_rate(&input)?;
    /// assert!(input.explain(&rate, &Origins::caller()).all_hold());
    ///
    /// rate.rate = "9999".parse()?;
    /// let statement = input.explain(&rate, &Origins::caller());
    /// let wrong = &statement.wrong_lines()[0];
    /// assert_eq!((wrong.line.id.as_str(), wrong.line.value.text.as_str()), ("rate", "9999.00"));
    /// assert_eq!(wrong.gives.as_ref().map(|figure| figure.text.as_str()), Some("8020.00"));
    /// assert!(!statement.all_hold());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn wrong_lines(&self) -> Vec<WrongLine<'_>> {
        let has_figure = |line: &&Line| line.formula.is_some() && line.value.has_number();
        let wrong = |line| {
            let gives = self.computed(line).and_then(|exact| shown(line, exact));
            let is_shown = |gives: &BigRatio| gives.compare(&line.value.value.into()) == Some(Ordering::Equal);
            if gives.as_ref().is_ok_and(is_shown) {
                return None;
            }
            let gives = gives.and_then(|gives| Figure::of(&gives, line.value.kind.clone())).ok();
            Some(WrongLine { line, gives })
        };
        self.lines.iter().filter(has_figure).filter_map(wrong).collect()
    }

    /// Whether a check holds between the values that the lines show.
    #[must_use]
    pub fn holds(&self, check: &Check) -> bool {
        match (self.evaluate(&check.left), self.evaluate(&check.right)) {
            (Ok(left), Ok(right)) => left.compare(&right).is_some_and(|order| match check.relation {
                Relation::Equal => order.is_eq(),
                Relation::AtMost => order.is_le(),
            }),
            _ => false,
        }
    }

    /// The figures of the result that the rule does not give for the input; none if the result is the rule's.
    ///
    /// It compares every figure, also those that stand in a line without a formula.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Explain, Origins, Settlement, read_case};
    ///
    /// let case = read_case(
    ///     r#"{"rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
    /// )?;
    /// let Settlement::Vacancy(mut settled) = case.settle()? else { unreachable!() };
    /// settled.result.lost_revenue = "534000".parse()?;
    /// let statement = settled.input.explain(&settled.result, &Origins::caller());
    /// let altered = &statement.altered()[0];
    /// assert_eq!((altered.id.as_str(), altered.gives.as_deref()), ("lost_revenue", Some("\"534360.00\"")));
    /// assert!(!statement.all_hold());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn altered(&self) -> &[AlteredFigure] {
        &self.altered
    }

    /// Whether all checks hold, every line shows the value of its formula, and every figure is the rule's.
    #[must_use]
    pub fn all_hold(&self) -> bool {
        self.altered.is_empty() && self.checks.iter().all(|check| self.holds(check)) && self.wrong_lines().is_empty()
    }

    /// The statement with the values that its formulas give in place of those that are shown.
    ///
    /// # Errors
    /// [`Code::Overflow`](crate::Code::Overflow) if a value does not fit.
    #[cfg(feature = "xlsx")]
    pub(crate) fn recomputed(&self) -> Result<Self, Problem> {
        let mut computed = self.clone();
        computed.lines.clear();
        for line in &self.lines {
            let mut line = line.clone();
            if line.formula.is_some() {
                let exact = computed.computed(&line)?;
                if line.value.has_number() {
                    line.value = Figure::of(&shown(&line, exact.clone())?, line.value.kind)?;
                }
                line.unrounded = (!line.is_used_as_shown()).then_some(exact);
            }
            computed.lines.push(line);
        }
        Ok(computed)
    }

    /// The value of a line by its formula, over the values of the lines before it, rounded where later lines use it rounded.
    pub(super) fn computed(&self, line: &Line) -> Result<BigRatio, Problem> {
        let Some(formula) = &line.formula else { return Ok(line.exact()) };
        let exact = self.evaluate(formula)?;
        Ok(match line.rounding {
            Rounding::Exact | Rounding::Shown => exact,
            Rounding::To(unit) => exact.rounded_to(unit.exactly())?.into(),
            Rounding::ToDecimals(decimals) => exact.rounded_to(Percent::step(decimals))?.into(),
        })
    }
}

/// A computed value as the line shows it.
fn shown(line: &Line, exact: BigRatio) -> Result<BigRatio, Problem> {
    let unit = match (line.rounding, &line.value.kind) {
        (Rounding::Shown, Kind::Kroner) => Unit::OERE.exactly(),
        (Rounding::Shown, Kind::Percent) => Percent::step(4),
        (Rounding::Shown, Kind::Number) => Ratio::new(1, 1_000_000),
        (Rounding::Shown, _) => Ratio::new(1, 100_000_000),
        _ => return Ok(exact),
    };
    Ok(exact.rounded_to(unit)?.into())
}
