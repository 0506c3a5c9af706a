//! Guarantees of a deficit or of vacancy (`underskudsgaranti`, `tomgangsgaranti`).

use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, NonNegativeAmount, PartPercent, PlaceDays, Ratio, Unit, Year};
use crate::read::{Item, figures, record, wrong_length};
use crate::rules::split::allocate::{Method, Party, Share, exact_units, weights_problems, whole_shares};

/// The most shares of a result: guarantors × years.
const MOST_SHARES: usize = 100_000;

record! {
    /// A year of a service under a guarantee: its deficit, or its vacant places.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::split::GuaranteedYear;
    ///
    /// let deficit = GuaranteedYear::new(Year::new(2024)?).with_deficit("800000".parse()?);
    /// let vacancy =
    ///     GuaranteedYear::new(Year::new(2025)?).with_vacant_days("730".parse()?).with_cost_per_day("2000".parse()?);
    /// assert!(deficit.vacant_days.is_none() && vacancy.deficit.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct GuaranteedYear {
        /// The year.
        pub year: Year,
        /// Its deficit (`underskud`); this or the vacant days.
        pub deficit: Option<NonNegativeAmount>,
        /// The days of vacant places while the guarantee holds (`tomme dage`).
        pub vacant_days: Option<PlaceDays>,
        /// The amount per day that the fixed costs are a part of.
        pub cost_per_day: Option<NonNegativeAmount>,
    }
}

impl Item for GuaranteedYear {
    const MOST: usize = 300;
}

record! {
    /// A guarantee, and the years of the service that it is given to.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::split::{DeficitGuaranteeInput, deficit_guarantee};
    ///
    /// let text = r#"{"first_day": "2024-01-01", "last_day": "2026-12-31", "guaranteed_percent": "80",
    ///     "own_part": "100000", "guarantors": [{"id": "Odense", "weight": "1"}],
    ///     "years": [{"year": 2024, "deficit": "600000"}], "unit": "1", "method": "largest_remainder"}"#;
    /// let input: DeficitGuaranteeInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(deficit_guarantee(&input)?.covered.to_string(), "400000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DeficitGuaranteeInput {
        /// The first day of the guarantee.
        pub first_day: Date,
        /// Its last day, counted too.
        pub last_day: Date,
        /// The part that is guaranteed of what is above the operator's own part.
        pub guaranteed_percent: PartPercent,
        /// The amount that the operator bears first, each year.
        pub own_part: Option<NonNegativeAmount>,
        /// The most that is covered in a year.
        pub yearly_cap: Option<NonNegativeAmount>,
        /// The most that is covered in all.
        pub total_cap: Option<NonNegativeAmount>,
        /// The fixed costs of a vacant place in percent of its cost per day.
        pub fixed_percent: Option<PartPercent>,
        /// Who guarantees (`garanter`), with their part of the key (`fordelingsnøgle`).
        pub guarantors: Vec<Party>,
        /// The years of the service, in order.
        pub years: Vec<GuaranteedYear>,
        /// The unit that what is covered, and each share, is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

figures! {
    /// The cover of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::split::{DeficitGuaranteeInput, deficit_guarantee};
    ///
    /// // From 1 July: 184 of 366 days.
    /// let text = r#"{"first_day": "2024-07-01", "last_day": "2026-12-31", "guaranteed_percent": "100",
    ///     "yearly_cap": "150000", "guarantors": [{"id": "Odense", "weight": "1"}],
    ///     "years": [{"year": 2024, "deficit": "366000"}], "unit": "1", "method": "largest_remainder"}"#;
    /// let input: DeficitGuaranteeInput = from_json(text, Dialect::Machine)?;
    /// let year = &deficit_guarantee(&input)?.years[0];
    /// assert_eq!((year.loss.to_string(), year.in_guarantee.to_string()), ("366000.00".into(), "184000.00".into()));
    /// assert_eq!((year.covered.to_string(), year.left.to_string()), ("150000.00".into(), "216000.00".into()));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CoveredYear {
        /// The year.
        pub year: Year,
        /// The deficit, or the fixed costs of the vacant places, rounded to the øre.
        pub loss: Amount,
        /// The part of it in the days of the guarantee, rounded to the øre.
        pub in_guarantee: Amount,
        /// The part of that which the operator bears first.
        pub own_part: Amount,
        /// The guaranteed part of the rest before any cap, rounded to the øre.
        pub guaranteed: Amount,
        /// The amount covered: within the caps, in whole units.
        pub covered: Amount,
        /// The share of each guarantor.
        pub shares: Vec<Share>,
        /// By how much the shares miss what is covered.
        pub missing: Amount,
        /// The part of the loss that is left to the operator.
        pub left: Amount,
        /// The part of the cap in all that is left after the year; null without one.
        pub cap_left: Option<Amount>,
    }
}

figures! {
    /// The cover of a guarantee, year by year and in all.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::split::{DeficitGuaranteeInput, deficit_guarantee};
    ///
    /// let text = r#"{"first_day": "2024-01-01", "last_day": "2026-12-31", "guaranteed_percent": "100",
    ///     "total_cap": "700000", "guarantors": [{"id": "Odense", "weight": "2"}, {"id": "Nyborg", "weight": "1"}],
    ///     "years": [{"year": 2024, "deficit": "600000"}, {"year": 2025, "deficit": "300000"}], "unit": "1",
    ///     "method": "largest_remainder"}"#;
    /// let input: DeficitGuaranteeInput = from_json(text, Dialect::Machine)?;
    /// let guarantee = deficit_guarantee(&input)?;
    /// assert_eq!(
    ///     (guarantee.covered.to_string(), guarantee.left.to_string()),
    ///     ("700000.00".into(), "200000.00".into())
    /// );
    /// assert_eq!(guarantee.totals[0].share.to_string(), "466667.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DeficitGuarantee {
        /// Each year.
        pub years: Vec<CoveredYear>,
        /// The losses of all years.
        pub loss: Amount,
        /// The amount covered of them.
        pub covered: Amount,
        /// The amount left to the operator.
        pub left: Amount,
        /// The payment of each guarantor over all years.
        pub totals: Vec<Share>,
    }
}

/// The cover of a guarantee against deficits or the fixed costs of vacant places (`underskudsgaranti`, `tomgangsgaranti`), for the
/// operator and the municipalities that guarantee: what is covered, by whom, and what is left, year by year.
///
/// # Source
/// Asked for in Socialdirektørforum Syddanmark 2024–25; its terms are the caller's (open). One published model: in Hovedstaden 29
/// municipalities cover the fixed costs of vacant new places for three years, set at 50 % (stated; what they are a percentage of, and
/// the key, are open). That a deficit is spread evenly over the days of its year is assumed.
///
/// # Figures
/// The loss, its part in the guarantee and the guaranteed part are rounded to the øre; what is covered is the guaranteed part within the
/// caps, rounded down to whole units, so that no cap is exceeded.
///
/// # Errors
/// A guarantee that ends before it starts; years out of order or outside it; a year with neither or both of deficit and vacant days, or
/// with vacant days without a cost per day or the percentage of fixed costs; guarantors as in
/// [`allocate`](crate::rules::split::allocate).
///
/// # Examples
/// 365 days of two vacant places at 2,000 kr., half of it fixed costs, paid by two guarantors.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::read::from_json;
/// use rammeaftale::rules::split::{DeficitGuaranteeInput, deficit_guarantee};
///
/// let text = r#"{"first_day": "2023-01-01", "last_day": "2025-12-31", "guaranteed_percent": "100", "fixed_percent": "50",
///     "guarantors": [{"id": "Gentofte", "weight": "3"}, {"id": "Gladsaxe", "weight": "1"}],
///     "years": [{"year": 2023, "vacant_days": "730", "cost_per_day": "2000"}], "unit": "1",
///     "method": "largest_remainder"}"#;
/// let input: DeficitGuaranteeInput = from_json(text, Dialect::Machine)?;
/// let guarantee = deficit_guarantee(&input)?;
/// assert_eq!(guarantee.covered.to_string(), "730000.00");
/// assert_eq!(guarantee.totals[0].share.to_string(), "547500.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "underskudsgaranti")]
#[doc(alias = "tomgangsgaranti")]
pub fn deficit_guarantee(input: &DeficitGuaranteeInput) -> Result<DeficitGuarantee, Error> {
    let guarantee = check(input)?;
    let mut years = Vec::with_capacity(input.years.len());
    let mut cap_left = input.total_cap.map(Amount::from);
    for year in &input.years {
        let covered = input.year(year, guarantee, cap_left)?;
        cap_left = covered.cap_left;
        years.push(covered);
    }
    let sum = |figure: fn(&CoveredYear) -> Amount, place| Amount::total(years.iter().map(figure)).place(place);
    let total = |index: usize, party: &Party| {
        let shares = years.iter().filter_map(|year| year.shares.get(index)).map(|share| share.share);
        Ok(Share { id: party.id.clone(), share: Amount::total(shares)? })
    };
    let totals = input.guarantors.iter().enumerate().map(|(index, party)| total(index, party));
    Ok(DeficitGuarantee {
        loss: sum(|year| year.loss, "loss")?,
        covered: sum(|year| year.covered, "covered")?,
        left: sum(|year| year.left, "left")?,
        totals: totals.collect::<Result<_, Problem>>().place("totals")?,
        years,
    })
}

impl DeficitGuaranteeInput {
    /// Returns the cover of a year, given the part of the cap in all that is left before it.
    fn year(&self, year: &GuaranteedYear, guarantee: Period, cap: Option<Amount>) -> Result<CoveredYear, Error> {
        let to_the_oere = |kroner: Ratio| Amount::rounded(kroner, Unit::OERE).place("years");
        // 1. The loss, and its part in the days of the guarantee.
        let loss = to_the_oere(self.loss(year))?;
        let in_guarantee = match (year.deficit, days_of_year(year.year, guarantee)) {
            (Some(_), Some((days, of_year))) => to_the_oere(loss.exactly() * days / of_year)?,
            _ => loss,
        };
        // 2. The operator's own part, and the guaranteed part of the rest.
        let own_part = self.own_part.map_or(Ratio::ZERO, NonNegativeAmount::exactly).min(in_guarantee.exactly());
        let guaranteed = to_the_oere((in_guarantee.exactly() - own_part) * self.guaranteed_percent.exactly())?;
        // 3. Within the caps, in whole units.
        let mut covered = guaranteed.exactly();
        for cap in [self.yearly_cap.map(Amount::from), cap].into_iter().flatten() {
            covered = covered.min(cap.exactly());
        }
        let units = (covered / self.unit.exactly()).whole_part().place("years")?;
        let covered = to_the_oere(Ratio::from(units) * self.unit.exactly())?;
        let units = exact_units(covered, self.unit, &self.guarantors).place("years")?;
        let split = whole_shares(covered, self.unit, self.method, &self.guarantors, &units)?;
        let cap_left = cap.map(|cap| to_the_oere(cap.exactly() - covered.exactly())).transpose()?;
        Ok(CoveredYear {
            year: year.year,
            loss,
            in_guarantee,
            own_part: to_the_oere(own_part)?,
            guaranteed,
            covered,
            shares: split.shares,
            missing: split.missing,
            left: to_the_oere(loss.exactly() - covered.exactly())?,
            cap_left,
        })
    }

    fn loss(&self, year: &GuaranteedYear) -> Ratio {
        match (year.deficit, year.vacant_days, year.cost_per_day, self.fixed_percent) {
            (Some(deficit), ..) => deficit.exactly(),
            (None, Some(days), Some(cost), Some(fixed)) => days.exactly() * cost.exactly() * fixed.exactly(),
            _ => Ratio::ZERO,
        }
    }
}

/// The days of a year in the guarantee, and all its days; `None` if none are.
pub(crate) fn days_of_year(year: Year, guarantee: Period) -> Option<(Ratio, Ratio)> {
    let year = Period::of_year(year);
    Some((year.intersection(guarantee)?.days(), year.days()))
}

/// Returns the days of the guarantee.
fn check(input: &DeficitGuaranteeInput) -> Result<Period, Error> {
    if input.years.len().saturating_mul(input.guarantors.len()) > MOST_SHARES {
        return Err(Problem::new(Code::TooMany, "years").with_allowed(Allowed::AtMost(MOST_SHARES)).into());
    }
    let mut problems = Problems::new();
    let guarantee = problems.note(Period::new(input.first_day, input.last_day));
    weights_problems("guarantors", &input.guarantors, &mut problems);
    if let Some(problem) = wrong_length::<GuaranteedYear>("years", input.years.len()) {
        problems.push(problem);
    }
    let mut before: Option<Year> = None;
    for (index, year) in input.years.iter().enumerate() {
        let place = |field: &str| format!("years[{index}].{field}");
        let outside = guarantee.is_some_and(|guarantee| days_of_year(year.year, guarantee).is_none());
        if outside || before.is_some_and(|before| year.year <= before) {
            let first = before.map_or(input.first_day.year().into(), |before| before.get().saturating_add(1).into());
            let allowed = Allowed::Range(i64::to_string(&first), input.last_day.year().to_string());
            let problem = Problem::new(Code::OutOfRange, place("year"));
            problems.push(problem.with_given(&year.year.to_string()).with_allowed(allowed));
        }
        before = before.max(Some(year.year));
        match (year.deficit, year.vacant_days) {
            (None, None) => {
                let problem = Problem::new(Code::Missing, place("deficit"));
                problems.push(problem.with_allowed(Allowed::Beside("vacant_days")));
            }
            (Some(_), Some(_)) => {
                let problem = Problem::new(Code::NotAllowed, place("vacant_days"));
                problems.push(problem.with_allowed(Allowed::Beside("deficit")));
            }
            (None, Some(_)) if year.cost_per_day.is_none() => {
                problems.push(Problem::new(Code::Missing, place("cost_per_day")));
            }
            _ => {}
        }
    }
    let by_vacancy = input.years.iter().any(|year| year.vacant_days.is_some());
    if by_vacancy && input.fixed_percent.is_none() {
        problems.push(Problem::new(Code::Missing, "fixed_percent").with_allowed(Allowed::Beside("vacant_days")));
    }
    problems.none()?;
    guarantee.ok_or_else(|| Problem::new(Code::EndsBeforeStart, "last_day").into())
}
