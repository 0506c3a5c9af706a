//! The result of a year and the 5 % line (`over- og underskud`, `5 %-grænsen`).

use crate::error::{Allowed, Code, Error, Place, Problem};
use crate::numbers::{Amount, ExactAmount, NonNegativeAmount, Percent, Ratio, Unit};
use crate::read::{choice, figures, record};

choice! {
    /// The base of the band's percentage; agreements differ, so the caller names it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::result::BaseKind;
    ///
    /// let kind: BaseKind = from_json(r#""cost_based_budget""#, Dialect::Machine)?;
    /// assert_eq!(kind, BaseKind::CostBasedBudget);
    /// assert_eq!(kind.as_str(), "cost_based_budget");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum BaseKind {
        /// The turnover (`omsætning`).
        Turnover = "turnover",
        /// The cost-based budget (`omkostningsbaseret budget`).
        CostBasedBudget = "cost_based_budget",
        /// The basis of the rate (`takstberegningsgrundlag`).
        Basis = "basis",
    }
}

choice! {
    /// The rule for a result within the band.
    ///
    /// # Examples
    /// At own risk the operator bears what is within the band and decides nothing.
    /// ```
    /// use rammeaftale::Code;
    /// use rammeaftale::rules::result::{BaseKind, Reading, YearResultInput, year_result};
    ///
    /// let input = YearResultInput::new(
    ///     "8418000".parse()?,
    ///     "7648000".parse()?,
    ///     "8000000".parse()?,
    ///     BaseKind::Basis,
    ///     "5".parse()?,
    ///     Reading::OwnRisk,
    /// );
    /// assert_eq!(year_result(&input)?.kept.to_string(), "400000.00");
    /// let error = year_result(&input.with_kept("100000".parse()?)).unwrap_err();
    /// assert_eq!(error.problems()[0].code(), Code::NotAllowed);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Reading {
        /// The operator bears or keeps it (`egen risiko`).
        OwnRisk = "own_risk",
        /// The operator decides how much of it to carry over to next year's frame (`overførsel`).
        CarryOver = "carry_over",
    }
}

record! {
    /// The accounts of a year, and the line they are held against.
    ///
    /// # Examples
    /// Nordjylland's published example, where the operator keeps less than it may.
    /// ```
    /// use rammeaftale::rules::result::{BaseKind, Reading, YearResultInput, year_result};
    ///
    /// let input = YearResultInput::new(
    ///     "8418000".parse()?,
    ///     "7648000".parse()?,
    ///     "8000000".parse()?,
    ///     BaseKind::Basis,
    ///     "5".parse()?,
    ///     Reading::CarryOver,
    /// )
    /// .with_kept("100000".parse()?);
    /// assert_eq!(year_result(&input)?.regulated.to_string(), "670000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearResultInput {
        /// The revenue (`indtægt`): occupied days × rate.
        pub revenue: Amount,
        /// The cost (`udgift`).
        pub cost: Amount,
        /// The amount that the band is a percentage of.
        pub base: NonNegativeAmount,
        /// Which amount that is.
        pub base_kind: BaseKind,
        /// The band in percent of the base (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The rule for a result within the band.
        pub reading: Reading,
        /// With `carry_over`, and only then: what the operator has decided to keep, between zero and the band.
        pub kept: Option<Amount>,
    }
}

figures! {
    /// The result of a year, and where it goes.
    ///
    /// # Examples
    /// A deficit exactly on the line: nothing is regulated.
    /// ```
    /// use rammeaftale::rules::result::{BaseKind, Reading, YearResultInput, year_result};
    ///
    /// let year = year_result(&YearResultInput::new(
    ///     "7600000".parse()?,
    ///     "8000000".parse()?,
    ///     "8000000".parse()?,
    ///     BaseKind::Basis,
    ///     "5".parse()?,
    ///     Reading::OwnRisk,
    /// ))?;
    /// assert_eq!(year.result.to_string(), "-400000.00");
    /// assert_eq!(year.band.to_string(), "400000.00");
    /// assert_eq!(year.regulated.to_string(), "0.00");
    /// assert_eq!(year.distance.to_string(), "0.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearResult {
        /// Revenue less cost (`resultat`): above zero a surplus, below zero a deficit.
        pub result: Amount,
        /// The band in kroner (`5 %-grænsen`), exact beyond the øre.
        pub band: ExactAmount,
        /// The part that the operator bears or keeps.
        pub kept: Amount,
        /// The part that goes into a later rate (`til efterregulering`), with the sign of the result.
        pub regulated: Amount,
        /// How far the result is from the line, to the øre; at zero or above nothing has to be regulated.
        pub distance: Amount,
    }
}

/// The result of a year and what of it goes into a later rate (`over- og underskud`), for the operator and the buyers. The
/// band is a deductible, not a trigger: only what lies beyond the line is regulated, and exactly on it nothing is.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 11: a deficit above 5 % goes into the rate two years later (stated);
/// that the 5 % are a deductible follows from the rate published there (derived). Børnehuse have no band: BEK 1153/2013 § 5
/// (stated).
///
/// # Figures
/// The band is exact and the comparison is made on it. At own risk `regulated` is the result less the band, rounded to the
/// øre, and `kept = result − regulated`. With carry-over `kept` is the caller's decision.
///
/// # Errors
/// A negative base; with carry-over no decision, or one beyond the band; a decision at own risk.
///
/// # Examples
/// Nordjylland's surplus of 770,000 kr. with a basis of 8,000,000 kr.: up to 400,000 may be kept, 370,000 are regulated.
/// ```
/// use rammeaftale::rules::result::{BaseKind, Reading, YearResultInput, year_result};
///
/// let year = year_result(
///     &YearResultInput::new(
///         "8418000".parse()?,
///         "7648000".parse()?,
///         "8000000".parse()?,
///         BaseKind::Basis,
///         "5".parse()?,
///         Reading::CarryOver,
///     )
///     .with_kept("400000".parse()?),
/// )?;
/// assert_eq!(year.result.to_string(), "770000.00");
/// assert_eq!(year.regulated.to_string(), "370000.00");
/// assert_eq!(year.distance.to_string(), "-370000.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "overskud")]
#[doc(alias = "underskud")]
pub fn year_result(input: &YearResultInput) -> Result<YearResult, Error> {
    // 1. and 2. What is kept and what is regulated.
    let HeldResult { result, band, kept, regulated } = held_result(input)?;
    // 3. How far it is to the line.
    let distance = band.exactly() - result.exactly().abs();
    let distance = Amount::rounded(distance, Unit::OERE).place("distance")?;
    Ok(YearResult { result, band, kept, regulated, distance })
}

/// A result held against the band, without its distance to the line, which may be beyond every amount.
pub(crate) struct HeldResult {
    pub result: Amount,
    pub band: ExactAmount,
    pub kept: Amount,
    pub regulated: Amount,
}

/// Holds a result against the band.
pub(crate) fn held_result(input: &YearResultInput) -> Result<HeldResult, Error> {
    // 1. The result, and the band around zero.
    let result = input.revenue.exactly() - input.cost.exactly();
    let band = ExactAmount::of_share(input.band_percent, input.base.into());
    let within = result.clamp(-band.exactly(), band.exactly());
    check_decision(input, within)?;
    let outcome = Amount::rounded(result, Unit::OERE).place("result")?;

    // 2. What is kept and what is regulated; together they are always the result.
    let (kept, regulated) = match input.kept {
        None => {
            // Neither is larger than the result, so both fit.
            let regulated = Amount::rounded(result - within, Unit::OERE).place("regulated")?;
            (Amount::rounded(result - regulated.exactly(), Unit::OERE).place("kept")?, regulated)
        }
        Some(kept) => (kept, Amount::rounded(result - kept.exactly(), Unit::OERE).place("regulated")?),
    };

    Ok(HeldResult { result: outcome, band, kept, regulated })
}

/// The operator may keep anything between nothing and what lies within the band.
/// Returns the problem with the decision to keep, where one has to be made.
fn check_decision(input: &YearResultInput, within: Ratio) -> Result<(), Error> {
    let beside = |code| Error::from(Problem::new(code, "kept").with_allowed(Allowed::Beside("reading")));
    let kept = match (input.reading, input.kept) {
        (Reading::OwnRisk, None) => return Ok(()),
        (Reading::OwnRisk, Some(_)) => return Err(beside(Code::NotAllowed)),
        (Reading::CarryOver, None) => return Err(beside(Code::Missing)),
        (Reading::CarryOver, Some(kept)) => kept,
    };
    let (lowest, highest) = if within.signum() < 0 { (within, Ratio::ZERO) } else { (Ratio::ZERO, within) };
    if kept.exactly().compare(lowest).place("kept")?.is_ge() && kept.exactly().compare(highest).place("kept")?.is_le() {
        return Ok(());
    }
    // The limits in whole øre: a decision beyond the last whole øre is beyond the band, and no amount is beyond its own limits.
    let text = |limit: Ratio| {
        let oere = (limit / Unit::OERE.exactly()).whole_part()?;
        Amount::rounded(Ratio::from(oere) * Unit::OERE.exactly(), Unit::OERE).map(|amount| amount.to_string())
    };
    let end = |limit: Ratio, end: &str| text(limit).unwrap_or_else(|_| end.to_owned());
    let allowed = Allowed::Range(end(lowest, "-10000000000000.00"), end(highest, "10000000000000.00"));
    Err(Problem::new(Code::OutOfRange, "kept").with_given(&kept.to_string()).with_allowed(allowed).into())
}
