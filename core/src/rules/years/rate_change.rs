//! Why a rate changed (`takstudvikling`).

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, BigRatio, DayCount, PercentChange, Places, Ratio, Unit};
use crate::read::{Item, choice, figures, record, wrong_length};
use crate::rules::rate::{Occupancy, expected_days};

choice! {
    /// A component of a rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{Cause, Factor};
    ///
    /// let factor: Factor = from_json(r#""occupancy""#, Dialect::Machine)?;
    /// assert_eq!(factor, Factor::Occupancy);
    /// assert_eq!(Cause::from(factor), Cause::Occupancy);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Factor {
        /// The price level (`pris- og lønniveau`).
        PriceLevel = "price_level",
        /// The costs, at the same price level (`omkostninger`).
        Costs = "costs",
        /// The places (`pladser`).
        Places = "places",
        /// The days (`dage`).
        Days = "days",
        /// The occupancy (`belægningsprocent`).
        Occupancy = "occupancy",
        /// The part of earlier results in the rate (`efterregulering`).
        Regulation = "regulation",
    }
}

choice! {
    /// The cause of a part of the difference between two rates.
    ///
    /// # Examples
    /// Every factor is a cause, and the rounding is one more.
    /// ```
    /// use rammeaftale::rules::years::{Cause, Factor};
    ///
    /// assert_eq!(Cause::from(Factor::Regulation).as_str(), "regulation");
    /// assert_eq!(Cause::Rounding.as_str(), "rounding");
    /// ```
    pub enum Cause {
        /// The price level (`pris- og lønniveau`).
        PriceLevel = "price_level",
        /// The costs, at the same price level (`omkostninger`).
        Costs = "costs",
        /// The places (`pladser`).
        Places = "places",
        /// The days (`dage`).
        Days = "days",
        /// The occupancy (`belægningsprocent`).
        Occupancy = "occupancy",
        /// The part of earlier results in the rate (`efterregulering`).
        Regulation = "regulation",
        /// The rounding of the two rates (`afrunding`).
        Rounding = "rounding",
    }
}

impl From<Factor> for Cause {
    fn from(factor: Factor) -> Self {
        match factor {
            Factor::PriceLevel => Self::PriceLevel,
            Factor::Costs => Self::Costs,
            Factor::Places => Self::Places,
            Factor::Days => Self::Days,
            Factor::Occupancy => Self::Occupancy,
            Factor::Regulation => Self::Regulation,
        }
    }
}

record! {
    /// The figures that a rate is computed from.
    ///
    /// # Examples
    /// Røjleskov in 2025, with the deficit of 2023 in its rate.
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::years::RateParts;
    ///
    /// let rate =
    ///     RateParts::new("21076560".parse()?, "-3786948".parse()?, "8".parse()?, DayCount::new(365)?, "90".parse()?);
    /// assert_eq!(rate.regulated.to_string(), "-3786948.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateParts {
        /// The basis (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The part of earlier results in the rate (`indregnet efterregulering`): a deficit is negative and raises it.
        pub regulated: Amount,
        /// The places (`pladser`).
        pub places: Places,
        /// The days (`dage`).
        pub days: DayCount,
        /// The occupancy (`belægningsprocent`).
        pub occupancy: Occupancy,
    }
}

record! {
    /// Two rates, and the order in which what they are made of is changed.
    ///
    /// # Examples
    /// The same costs on ten places instead of eight.
    /// ```
    /// use rammeaftale::rules::years::{Factor, RateChangeInput, RateParts, rate_change};
    /// use rammeaftale::{DayCount, Unit};
    ///
    /// let rate = |places: &str| -> Result<_, rammeaftale::Error> {
    ///     let basis = "21076560".parse()?;
    ///     Ok(RateParts::new(basis, "0".parse()?, places.parse()?, DayCount::new(365)?, "90".parse()?))
    /// };
    /// let order = vec![
    ///     Factor::PriceLevel,
    ///     Factor::Costs,
    ///     Factor::Places,
    ///     Factor::Days,
    ///     Factor::Occupancy,
    ///     Factor::Regulation,
    /// ];
    /// let input = RateChangeInput::new(rate("8")?, rate("10")?, "0".parse()?, Unit::KRONE, order);
    /// assert_eq!(rate_change(&input)?.change.to_string(), "-1604.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateChangeInput {
        /// The earlier year, or the first scenario.
        pub before: RateParts,
        /// The later year, or the second scenario.
        pub after: RateParts,
        /// How prices and wages changed in between (`pris- og lønregulering`).
        pub price_change: PercentChange,
        /// The unit that the rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The order in which the six factors are changed, each once.
        pub order: Vec<Factor>,
    }
}

figures! {
    /// The effect of a factor on the rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{RateChangeInput, rate_change};
    ///
    /// let text = r#"{"before": {"basis": "21076560", "regulated": "0", "places": "8", "days": 365,
    ///     "occupancy": "90"}, "after": {"basis": "21076560", "regulated": "-3786948", "places": "8", "days": 365,
    ///     "occupancy": "90"}, "price_change": "0", "unit": "1", "order": ["price_level", "costs", "places", "days",
    ///     "occupancy", "regulation"]}"#;
    /// let input: RateChangeInput = from_json(text, Dialect::Machine)?;
    /// let part = &rate_change(&input)?.parts[5];
    /// assert_eq!(part.factor.as_str(), "regulation");
    /// assert_eq!(part.amount.to_string(), "1441.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct FactorPart {
        /// The cause (`årsag`).
        pub factor: Cause,
        /// Its part of the difference.
        pub amount: Amount,
    }
}

figures! {
    /// The difference between two rates, by what makes it.
    ///
    /// # Examples
    /// Røjleskov, model 1: 9,461 kr. instead of 8,020 kr. in 2025. The parts add up to the difference.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{RateChangeInput, rate_change};
    ///
    /// let text = r#"{"before": {"basis": "21076560", "regulated": "0", "places": "8", "days": 365,
    ///     "occupancy": "90"}, "after": {"basis": "21076560", "regulated": "-3786948", "places": "8", "days": 365,
    ///     "occupancy": "90"}, "price_change": "0", "unit": "1", "order": ["price_level", "costs", "places", "days",
    ///     "occupancy", "regulation"]}"#;
    /// let input: RateChangeInput = from_json(text, Dialect::Machine)?;
    /// let change = rate_change(&input)?;
    /// assert_eq!(change.rate_before.to_string(), "8020.00");
    /// assert_eq!(change.rate_after.to_string(), "9461.00");
    /// assert_eq!((change.parts.len(), change.sum), (7, change.change));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateChange {
        /// The rate before (`takst før`), rounded to the unit.
        pub rate_before: Amount,
        /// The rate after (`takst efter`), rounded to the unit.
        pub rate_after: Amount,
        /// The difference (`ændring`).
        pub change: Amount,
        /// The parts, in the order asked for; the rounding last.
        pub parts: Vec<FactorPart>,
        /// Their sum, which is the difference.
        pub sum: Amount,
    }
}

impl Item for Factor {
    const LEAST: usize = 6;
    const MOST: usize = 6;
}

/// Explains why a rate changed (`takstudvikling`), between two years or two ways of financing, for those who must explain it: what
/// price level, costs, places, days, occupancy, earlier results and rounding do to it, to the øre.
///
/// # Source
/// Arithmetic on the rate with a re-regulation in it, one factor at a time. What a factor does depends on when it is changed,
/// so the order is the caller's and is shown (assumed).
///
/// # Figures
/// Every rate on the way is exact and shown to the øre; a part is the difference of two of them, so the parts add up to the
/// difference of the two rounded rates.
///
/// # Errors
/// Other than six factors, or one twice; a price change of −100 %; [`Code::Overflow`] at `parts`.
///
/// # Examples
/// Røjleskov, model 1: the rate of 2025 is 9,461 kr. instead of 8,020 because of the deficit of 2023 alone.
/// ```
/// use rammeaftale::rules::years::{Cause, Factor, RateChangeInput, RateParts, rate_change};
/// use rammeaftale::{DayCount, Unit};
///
/// let rate = |regulated: &str| -> Result<_, rammeaftale::Error> {
///     Ok(RateParts::new("21076560".parse()?, regulated.parse()?, "8".parse()?, DayCount::new(365)?, "90".parse()?))
/// };
/// let change = rate_change(&RateChangeInput::new(
///     rate("0")?,
///     rate("-3786948")?,
///     "0".parse()?,
///     Unit::KRONE,
///     vec![Factor::PriceLevel, Factor::Costs, Factor::Places, Factor::Days, Factor::Occupancy, Factor::Regulation],
/// ))?;
/// assert_eq!(change.change.to_string(), "1441.00");
/// assert_eq!((change.parts[5].factor, change.parts[5].amount.to_string()), (Cause::Regulation, "1441.00".to_owned()));
/// assert_eq!(change.sum, change.change);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "takstudvikling")]
pub fn rate_change(input: &RateChangeInput) -> Result<RateChange, Error> {
    check(input)?;
    let shown = |exact: Ratio| Amount::rounded(exact, Unit::OERE);
    let less = |left: Amount, right: Amount| shown(left.exactly() - right.exactly()).place("parts");

    // 1. One factor at a time, from the rate before to the rate after.
    let mut mixed = Mixed { input, changed: Vec::new() };
    let before = mixed.rate();
    let mut step = shown(before.place("parts")?).place("parts")?;
    let exact_before = step;
    let mut parts = Vec::with_capacity(input.order.len().saturating_add(1));
    for factor in &input.order {
        mixed.changed.push(*factor);
        let next = shown(mixed.rate().place("parts")?).place("parts")?;
        parts.push(FactorPart { factor: Cause::from(*factor), amount: less(next, step)? });
        step = next;
    }
    // 2. What the rounding of the two rates makes.
    let rounded = |parts: &RateParts| Amount::rounded(exact(parts), input.unit).place("parts");
    let (rate_before, rate_after) = (rounded(&input.before)?, rounded(&input.after)?);
    let rounding = less(less(rate_after, step)?, less(rate_before, exact_before)?)?;
    parts.push(FactorPart { factor: Cause::Rounding, amount: rounding });

    Ok(RateChange {
        rate_before,
        rate_after,
        change: less(rate_after, rate_before)?,
        sum: Amount::total(parts.iter().map(|part| part.amount)).place("parts")?,
        parts,
    })
}

/// The exact rate.
fn exact(parts: &RateParts) -> Ratio {
    let expected = expected_days(parts.places, parts.days, &parts.occupancy);
    (parts.basis.exactly() - parts.regulated.exactly()) / expected
}

/// The rate with some factors changed and the others not.
struct Mixed<'a> {
    input: &'a RateChangeInput,
    changed: Vec<Factor>,
}

impl Mixed<'_> {
    fn of(&self, factor: Factor) -> &RateParts {
        if self.changed.contains(&factor) { &self.input.after } else { &self.input.before }
    }

    fn basis(&self) -> BigRatio {
        let prices = BigRatio::from(Ratio::from(1) + self.input.price_change.exactly());
        let is_changed = |factor| self.changed.contains(&factor);
        let basis = BigRatio::from(self.of(Factor::Costs).basis.exactly());
        match (is_changed(Factor::PriceLevel), is_changed(Factor::Costs)) {
            (false, false) | (true, true) => basis,
            (true, false) => basis * prices,
            (false, true) => basis / prices,
        }
    }

    /// The rate, rounded to the øre.
    fn rate(&self) -> Result<Ratio, Problem> {
        let expected = self.of(Factor::Places).places.exactly()
            * self.of(Factor::Days).days.exactly()
            * self.of(Factor::Occupancy).occupancy.exactly();
        let cost = self.basis() - self.of(Factor::Regulation).regulated.exactly().into();
        (cost / expected.into()).rounded_to(Unit::OERE.exactly())
    }
}

fn check(input: &RateChangeInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    order_problems("", &input.order, input.price_change, &mut problems);
    problems.none()
}

/// Adds the problems of the order of the factors, and of a change of prices that leaves nothing.
pub(super) fn order_problems(path: &str, order: &[Factor], price_change: PercentChange, problems: &mut Problems) {
    if let Some(problem) = wrong_length::<Factor>(&format!("{path}order"), order.len()) {
        problems.push(problem);
    }
    for (index, factor) in order.iter().enumerate() {
        let place = format!("{path}order[{index}]");
        if order.iter().take(index).any(|earlier| earlier == factor) {
            problems.push(Problem::new(Code::Duplicate, place).with_given(factor.as_str()));
        }
    }
    if (Ratio::from(1) + price_change.exactly()).is_zero() {
        let allowed = Allowed::Range("-99.9999".into(), "1000".into());
        let problem = Problem::new(Code::OutOfRange, format!("{path}price_change"));
        problems.push(problem.with_given("-100").with_allowed(allowed));
    }
}
