//! The inputs and results of `year_end`.

use crate::numbers::{Amount, Count, DayCount, NonNegativeAmount, Percent, PlaceDays, Places, Unit, Year, YearsLater};
use crate::read::{Item, Name, figures, record};
use crate::rules::billing::{BillLine, DayCountRule, PayerTotal, Stay};
use crate::rules::rate::Occupancy;
use crate::rules::result::{BaseKind, Reading};

record! {
    /// The budget and account of a service for the year that ends, and its budget for the year that the result goes into.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::years::ServiceAccount;
    ///
    /// let service = ServiceAccount::new(
    ///     "Birkely".parse()?,
    ///     "657000".parse()?,
    ///     "1".parse()?,
    ///     DayCount::new(365)?,
    ///     "90".parse()?,
    ///     "700000".parse()?, // what it cost
    ///     "657000".parse()?, // the basis two years later
    ///     "1".parse()?,
    ///     DayCount::new(365)?,
    ///     "90".parse()?,
    /// );
    /// assert!(service.landed.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceAccount {
        /// Its name.
        pub id: Name,
        /// The budgeted basis of the rate (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it.
        pub cost_based_budget: Option<NonNegativeAmount>,
        /// The places (`pladser`).
        pub places: Places,
        /// The days of the year (`dage`).
        pub days: DayCount,
        /// The budgeted occupancy (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The regulated amount of an earlier year that goes into this rate: above zero a surplus, which lowers it;
        /// nothing where it is left out.
        pub landed: Option<Amount>,
        /// The revenue beside the base rate, such as packages and supplements; none where it is left out.
        pub other_revenue: Option<Amount>,
        /// The cost of the year (`udgift`).
        pub cost: Amount,
        /// The part of the result that the operator decides to keep, with carry-over.
        pub kept: Option<Amount>,
        /// The basis of the rate of the later year.
        pub later_basis: Amount,
        /// The places in that year.
        pub later_places: Places,
        /// The days in that year.
        pub later_days: DayCount,
        /// The budgeted occupancy in that year.
        pub later_occupancy: Occupancy,
    }
}

record! {
    /// The services of an operator for a year that ends, the stays in them, and the terms of the agreement.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{YearEndInput, year_end};
    ///
    /// let text = r#"{
    ///     "year": 2025, "day_count": "both_ends", "band_percent": "5", "base_kind": "turnover", "reading": "own_risk",
    ///     "years_later": 2, "unit": "1",
    ///     "services": [{
    ///         "id": "Birkely", "basis": "657000", "places": "1", "days": 365, "occupancy": "90", "cost": "700000",
    ///         "later_basis": "657000", "later_places": "1", "later_days": 365, "later_occupancy": "90"
    ///     }],
    ///     "stays": [{"citizen": "C-01", "service": "Birkely", "first_day": "2025-01-01", "payer": "Odense"}]
    /// }"#;
    /// let input: YearEndInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(year_end(&input)?.billed.to_string(), "730000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearEndInput {
        /// The accounting year that ends (`regnskabsår`).
        pub year: Year,
        /// The days of a stay that count (`dagsoptælling`).
        pub day_count: DayCountRule,
        /// The band in percent of the base (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The base that the band is a percentage of.
        pub base_kind: BaseKind,
        /// The rule for a result within the band.
        pub reading: Reading,
        /// How many years later the result goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// The unit that rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The services, 1 to 10,000.
        pub services: Vec<ServiceAccount>,
        /// The stays, without packages and supplements.
        pub stays: Vec<Stay>,
    }
}

figures! {
    /// A service at the end of its year.
    ///
    /// # Examples
    /// The input is that of [`YearEndInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{YearEndInput, year_end};
    ///
    /// # let text = r#"{"year": 2025, "day_count": "both_ends", "band_percent": "5", "base_kind": "turnover",
    /// #     "reading": "own_risk", "years_later": 2, "unit": "1", "services": [{"id": "Birkely", "basis": "657000",
    /// #     "places": "1", "days": 365, "occupancy": "90", "cost": "700000", "later_basis": "657000",
    /// #     "later_places": "1", "later_days": 365, "later_occupancy": "90"}],
    /// #     "stays": [{"citizen": "C-01", "service": "Birkely", "first_day": "2025-01-01", "payer": "Odense"}]}"#;
    /// let input: YearEndInput = from_json(text, Dialect::Machine)?;
    /// let birkely = &year_end(&input)?.services[0];
    /// assert_eq!(birkely.rate.to_string(), "2000.00");
    /// assert_eq!(birkely.billed_days.get(), 365);
    /// assert_eq!(birkely.result.to_string(), "30000.00");
    /// assert_eq!(birkely.kept.to_string(), "30000.00"); // within 5 % of 730,000
    /// assert_eq!(birkely.later_rate.to_string(), "2000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceYearEnd {
        /// The service.
        pub id: Name,
        /// The days that were expected to be sold (`belægningsdage`), shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// The rate of the year (`døgntakst`), with what landed in it, rounded to the unit.
        pub rate: Amount,
        /// The days that are billed (`fakturerede dage`).
        pub billed_days: Count,
        /// The occupancy that they are (`belægningsprocent`), shown with at most 4 decimals.
        pub occupancy: Percent,
        /// The amount that is billed: days × rate.
        pub billed: Amount,
        /// The revenue of the year: billed and other.
        pub revenue: Amount,
        /// The result (`resultat`): revenue less cost.
        pub result: Amount,
        /// The band: the part of the base within the line (`5 %-grænsen`), shown to the øre.
        pub band: Amount,
        /// The part that the operator bears or keeps.
        pub kept: Amount,
        /// The part that goes into the later rate (`til efterregulering`).
        pub regulated: Amount,
        /// How far the result is from the line, to the øre; below zero it is beyond.
        pub distance: Amount,
        /// The days that are expected to be sold in the later year, shown with at most 8 decimals.
        pub later_expected_days: PlaceDays,
        /// The effect of the regulated part on its rate (`efterregulering pr. døgn`), shown to the øre.
        pub later_change: Amount,
        /// The rate of the later year, rounded to the unit.
        pub later_rate: Amount,
    }
}

figures! {
    /// The days and the amount that a payer is billed for a service in the year.
    ///
    /// # Examples
    /// The input is that of [`YearEndInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{YearEndInput, year_end};
    ///
    /// # let text = r#"{"year": 2025, "day_count": "both_ends", "band_percent": "5", "base_kind": "turnover",
    /// #     "reading": "own_risk", "years_later": 2, "unit": "1", "services": [{"id": "Birkely", "basis": "657000",
    /// #     "places": "1", "days": 365, "occupancy": "90", "cost": "700000", "later_basis": "657000",
    /// #     "later_places": "1", "later_days": 365, "later_occupancy": "90"}],
    /// #     "stays": [{"citizen": "C-01", "service": "Birkely", "first_day": "2025-01-01", "payer": "Odense"}]}"#;
    /// let input: YearEndInput = from_json(text, Dialect::Machine)?;
    /// let payment = &year_end(&input)?.payments[0];
    /// assert_eq!((payment.payer.as_str(), payment.amount.to_string().as_str()), ("Odense", "730000.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServicePayment {
        /// The service.
        pub service: Name,
        /// Who pays (`betalingskommune`).
        pub payer: Name,
        /// The days.
        pub days: Count,
        /// Days × rate.
        pub amount: Amount,
    }
}

figures! {
    /// The year-end of a portfolio.
    ///
    /// # Examples
    /// The input is that of [`YearEndInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{YearEndInput, year_end};
    ///
    /// # let text = r#"{"year": 2025, "day_count": "both_ends", "band_percent": "5", "base_kind": "turnover",
    /// #     "reading": "own_risk", "years_later": 2, "unit": "1", "services": [{"id": "Birkely", "basis": "657000",
    /// #     "places": "1", "days": 365, "occupancy": "90", "cost": "700000", "later_basis": "657000",
    /// #     "later_places": "1", "later_days": 365, "later_occupancy": "90"}],
    /// #     "stays": [{"citizen": "C-01", "service": "Birkely", "first_day": "2025-01-01", "payer": "Odense"}]}"#;
    /// let input: YearEndInput = from_json(text, Dialect::Machine)?;
    /// let end = year_end(&input)?;
    /// assert_eq!(end.later_year.get(), 2027);
    /// assert_eq!(end.lines.len(), 12); // a line a month
    /// assert_eq!(end.result.to_string(), "30000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearEnd {
        /// The year whose rates the results go into.
        pub later_year: Year,
        /// The services, in the order of the input.
        pub services: Vec<ServiceYearEnd>,
        /// The payments by service and payer: in the order of the services, then of the payers' names.
        pub payments: Vec<ServicePayment>,
        /// The total of each payer, in the order of their names.
        pub payers: Vec<PayerTotal>,
        /// The lines of the bills, as [`bills`](crate::rules::billing::bills) makes them.
        pub lines: Vec<BillLine>,
        /// The days that are billed.
        pub days: Count,
        /// The amount that is billed.
        pub billed: Amount,
        /// The revenue of all services.
        pub revenue: Amount,
        /// Their cost.
        pub cost: Amount,
        /// Their results.
        pub result: Amount,
        /// The part that the operator bears or keeps.
        pub kept: Amount,
        /// The part that goes into the later rates.
        pub regulated: Amount,
    }
}

impl Item for ServiceAccount {
    const MOST: usize = 10_000;
}
