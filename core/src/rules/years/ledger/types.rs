//! The inputs and results of `ledger`.

use crate::numbers::{
    Amount, DayCount, ExactAmount, NonNegativeAmount, Percent, PlaceDays, Places, Unit, Year, YearsLater,
};
use crate::read::{Item, Name, figures, record};
use crate::rules::rate::Occupancy;
use crate::rules::result::{BaseKind, ClosureAccount, ClosureAccountInput, Deficit, Reading, User};
use crate::rules::split::Method;
use crate::rules::years::ledger::state::{LedgerSnapshot, LedgerState, OpenAmount, SettledYear};
use crate::rules::years::set_aside::SetAside;
use crate::rules::years::set_aside_surplus::SetAsideSurplus;

record! {
    /// A change of the result of an earlier year (`korrektion`), booked when it is found.
    ///
    /// # Examples
    /// A cost of 2023 that is found in 2024 lands two years after it is booked. The input is that of [`LedgerInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{Correction, LedgerInput, ledger};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2,
    /// #     "unit": "1", "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "occupied_days": "398", "cost": "7138506"}, {"year": 2024, "basis": "21134304", "places": "8",
    /// #     "days": 366, "occupancy": "90"}, {"year": 2025, "basis": "21076560", "places": "8", "days": 365,
    /// #     "occupancy": "90"}]}"#;
    /// let mut input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// let found = Correction::new(Year::new(2023)?, "-100000".parse()?);
    /// let year = &mut input.years[1];
    /// (year.occupied_days, year.cost) = (Some("2635.2".parse()?), Some("21134304".parse()?));
    /// year.corrections = Some(vec![found]);
    /// let service = ledger(&input)?;
    /// assert_eq!(service.years[1].corrected_regulated.to_string(), "-100000.00");
    /// assert_eq!(service.closing_balance.to_string(), "-100000.00"); // for 2026
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Correction {
        /// The year that is corrected.
        pub year: Year,
        /// The change of its result.
        pub amount: Amount,
    }
}

record! {
    /// A year of a service: its budget and, once it is over, its accounts.
    ///
    /// # Examples
    /// The fourth quarter of 2023 at Røjleskov: a budget, and accounts once the year is over.
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::LedgerYear;
    ///
    /// let budget =
    ///     LedgerYear::new(Year::new(2023)?, "5312448".parse()?, "8".parse()?, DayCount::new(92)?, "90".parse()?);
    /// let over = budget.with_occupied_days("398".parse()?).with_cost("7138506".parse()?);
    /// assert!(over.charged_rate.is_none()); // the rate that follows was charged
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LedgerYear {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The budgeted basis of the rate (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it.
        pub cost_based_budget: Option<NonNegativeAmount>,
        /// The places (`pladser`).
        pub places: Places,
        /// The days it is billed for (`dage`).
        pub days: DayCount,
        /// The budgeted occupancy (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The rate that was really charged (`opkrævet takst`), where it is not the one that follows.
        pub charged_rate: Option<Amount>,
        /// The days that were really occupied (`belagte dage`); together with the cost.
        pub occupied_days: Option<PlaceDays>,
        /// The actual cost (`udgift`); together with the occupied days.
        pub cost: Option<Amount>,
        /// With `carry_over`: what the operator has decided to keep of the result.
        pub kept: Option<Amount>,
        /// Whether a deficit of the year is collected from the municipalities directly (`særskilt opkrævet`), not by a later rate.
        pub collected_directly: Option<bool>,
        /// Corrections of earlier years that are booked in this one.
        pub corrections: Option<Vec<Correction>>,
        /// The band in percent of the base (`5 %-grænsen`) of this year, where it is not that of the whole account.
        pub band_percent: Option<Percent>,
        /// The base that the band of this year is a percentage of, where it is not that of the whole account.
        pub base_kind: Option<BaseKind>,
        /// The rule for a result within the band of this year, where it is not that of the whole account.
        pub reading: Option<Reading>,
        /// How many years later the result of this year, and a correction booked in it, goes into the rate (`år efter`), where it is
        /// not that of the whole account.
        pub years_later: Option<YearsLater>,
        /// The amount of surpluses set aside earlier that is used in it (`brugt`); with `life_years`.
        pub used: Option<NonNegativeAmount>,
    }
}

record! {
    /// The closure of the service at the end of the last year (`lukning`).
    ///
    /// # Examples
    /// The service closes when its first year is over: its user pays the deficit beyond 5 % of the turnover. The input is that of [`LedgerInput`].
    /// ```
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::result::User;
    /// use rammeaftale::rules::split::Method;
    /// use rammeaftale::rules::years::{LedgerClosure, LedgerInput, ledger};
    /// use rammeaftale::{Dialect, Unit};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2,
    /// #     "unit": "1", "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "occupied_days": "398", "cost": "7138506"}, {"year": 2024, "basis": "21134304", "places": "8",
    /// #     "days": 366, "occupancy": "90"}, {"year": 2025, "basis": "21076560", "places": "8", "days": 365,
    /// #     "occupancy": "90"}]}"#;
    /// let mut input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// input.years.truncate(1);
    /// let closure = LedgerClosure::new(
    ///     "3191960".parse()?,
    ///     "5".parse()?,
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    ///     "Region Syddanmark".parse()?,
    ///     vec![User::new("Middelfart".parse()?, "398".parse()?)],
    /// );
    /// let service = ledger(&input.with_closure(closure))?;
    /// assert_eq!(service.paid_at_closure.to_string(), "-3786948.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LedgerClosure {
        /// The turnover (`omsætning`) in the year in which the closure was decided.
        pub turnover: NonNegativeAmount,
        /// The part that the operator bears itself, in percent of the turnover.
        pub band_percent: Percent,
        /// The unit that each share is a whole number of (`afrundingsenhed`).
        pub unit: Unit,
        /// How shares become whole units.
        pub method: Method,
        /// The municipality or region that runs the service (`driftsherre`).
        pub operator: Name,
        /// Everybody who used the service.
        pub users: Vec<User>,
    }
}

record! {
    /// The state that one run of a ledger hands to the next.
    ///
    /// # Examples
    /// Two runs give what one gives: the closing of the first is the opening of the second. The input is that of [`LedgerInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{LedgerInput, ledger};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2,
    /// #     "unit": "1", "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "occupied_days": "398", "cost": "7138506"}, {"year": 2024, "basis": "21134304", "places": "8",
    /// #     "days": 366, "occupancy": "90"}, {"year": 2025, "basis": "21076560", "places": "8", "days": 365,
    /// #     "occupancy": "90"}]}"#;
    /// let mut input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// let later = input.years.split_off(1);
    /// let first = ledger(&input)?;
    ///
    /// input.years = later;
    /// let second = ledger(&input.with_opening(first.closing))?;
    /// assert_eq!(second.opening_balance.to_string(), "-3786948.00");
    /// assert_eq!(second.years[1].rate.to_string(), "9461.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CarryForward {
        /// The amounts that wait for the rate of a later year; may be empty.
        pub open: Option<Vec<OpenAmount>>,
        /// The results so far; may be empty.
        pub settled: Option<Vec<SettledYear>>,
        /// The same, had no correction been booked; where one was.
        pub uncorrected: Option<LedgerSnapshot>,
        /// The rests of surpluses set aside (`henlagt overskud`); none if left out.
        pub set_aside: Option<Vec<SetAside>>,
    }
}

record! {
    /// A service through the years, and the terms of its agreement; a year may have terms of its own.
    ///
    /// # Examples
    /// Røjleskov: the deficit of 2023 makes the rate of 2025 9,461 kr., as published.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{LedgerInput, ledger};
    ///
    /// let text = r#"{
    ///     "band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2, "unit": "1",
    ///     "years": [
    ///         {"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    ///          "occupied_days": "398", "cost": "7138506"},
    ///         {"year": 2024, "basis": "21134304", "places": "8", "days": 366, "occupancy": "90"},
    ///         {"year": 2025, "basis": "21076560", "places": "8", "days": 365, "occupancy": "90"}
    ///     ]
    /// }"#;
    /// let input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(ledger(&input)?.years[2].rate.to_string(), "9461.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LedgerInput {
        /// The band in percent of the base (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The base that the band is a percentage of.
        pub base_kind: BaseKind,
        /// The rule for a result within the band.
        pub reading: Reading,
        /// How many years later a result goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// The unit that the rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The years after its own in which a surplus that is kept must be used, where it is set aside (`henlagt overskud`); what is left
        /// then lapses into a later rate.
        pub life_years: Option<YearsLater>,
        /// The closing of an earlier run.
        pub opening: Option<CarryForward>,
        /// The years, one after the other, 1 to 100.
        pub years: Vec<LedgerYear>,
        /// The closure at the end of the last year.
        pub closure: Option<LedgerClosure>,
    }
}

figures! {
    /// A year in the ledger.
    ///
    /// # Examples
    /// The input is that of [`LedgerInput`]. A year that is not over has a rate and no result.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{LedgerInput, ledger};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2,
    /// #     "unit": "1", "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "occupied_days": "398", "cost": "7138506"}, {"year": 2024, "basis": "21134304", "places": "8",
    /// #     "days": 366, "occupancy": "90"}, {"year": 2025, "basis": "21076560", "places": "8", "days": 365,
    /// #     "occupancy": "90"}]}"#;
    /// let input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// let service = ledger(&input)?;
    /// let (first, last) = (&service.years[0], &service.years[2]);
    /// assert_eq!(first.band.map(|band| band.to_string()).as_deref(), Some("159598.00"));
    /// assert_eq!((last.normal_rate.to_string(), last.rate.to_string()), ("8020.00".into(), "9461.00".into()));
    /// assert_eq!(last.landed.to_string(), "-3786948.00");
    /// assert!(last.result.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LedgerEntry {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The days that are expected to be sold (`belægningsdage`), shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// The rate without earlier results (`normaltakst`), shown to the øre.
        pub normal_rate: Amount,
        /// The part of earlier results in this year's rate (`indregnet efterregulering`).
        pub landed: Amount,
        /// The rate that follows (`døgntakst`), rounded to the unit.
        pub rate: Amount,
        /// The rate, had no correction been booked; nothing before the first one.
        pub rate_without_corrections: Option<Amount>,
        /// The rate that was really charged.
        pub charged_rate: Amount,
        /// The days that were really occupied; nothing while the year is not over.
        pub occupied_days: Option<PlaceDays>,
        /// The revenue (`indtægt`).
        pub revenue: Option<Amount>,
        /// The cost (`udgift`).
        pub cost: Option<Amount>,
        /// Revenue less cost, and what landed (`resultat`).
        pub result: Option<Amount>,
        /// The band in kroner (`5 %-grænsen`), exact beyond the øre.
        pub band: Option<ExactAmount>,
        /// The part that the operator bears or keeps.
        pub kept: Option<Amount>,
        /// The part that goes into a later rate (`til efterregulering`).
        pub regulated: Option<Amount>,
        /// The deficit that is collected directly (`særskilt opkrævet`).
        pub direct: Option<Amount>,
        /// The change of earlier results by the corrections booked this year.
        pub corrected_result: Amount,
        /// The part of that change that the operator bears or keeps.
        pub corrected_kept: Amount,
        /// The part of that change that goes into a later rate.
        pub corrected_regulated: Amount,
        /// The amount that the re-regulation in the rate really brought in, with the sign of `landed`, to the øre.
        pub collected: Option<Amount>,
        /// The amount that it should have brought in less `collected`; part of the year's result.
        pub collection_gap: Option<Amount>,
        /// The balance at the beginning (`primo`): regulated amounts that wait for a rate.
        pub opening: Amount,
        /// The amount that the closure took out of the balance.
        pub closed: Amount,
        /// The balance at the end (`ultimo`).
        pub closing: Amount,
    }
}

figures! {
    /// A service through the years: every øre of its results has one destination.
    ///
    /// # Examples
    /// The input is that of [`LedgerInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{LedgerInput, ledger};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2,
    /// #     "unit": "1", "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "occupied_days": "398", "cost": "7138506"}, {"year": 2024, "basis": "21134304", "places": "8",
    /// #     "days": 366, "occupancy": "90"}, {"year": 2025, "basis": "21076560", "places": "8", "days": 365,
    /// #     "occupancy": "90"}]}"#;
    /// let input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// let service = ledger(&input)?;
    /// assert_eq!(service.results.to_string(), "-3946546.00");
    /// assert_eq!(service.kept.to_string(), "-159598.00");
    /// assert_eq!(service.landed.to_string(), "-3786948.00");
    /// assert_eq!(service.closing_balance.to_string(), "0.00"); // nothing is left
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Ledger {
        /// The years.
        pub years: Vec<LedgerEntry>,
        /// The account of the closure.
        pub closure: Option<ClosureAccount>,
        /// The balance before the first year (`primo`).
        pub opening_balance: Amount,
        /// All results, with corrections.
        pub results: Amount,
        /// The part of the results that the operator bears or keeps, less what lapsed of it.
        pub kept: Amount,
        /// The amount that went into rates.
        pub landed: Amount,
        /// The amount that was collected directly.
        pub direct: Amount,
        /// The amount that the users pay at the closure, with the sign of a deficit.
        pub paid_at_closure: Amount,
        /// The balance after the last year (`ultimo`).
        pub closing_balance: Amount,
        /// The opening of the next run.
        pub closing: CarryForward,
        /// The surpluses set aside; null unless they have a life.
        pub set_aside: Option<SetAsideSurplus>,
    }
}

/// The terms that the result of a year is settled by.
pub(super) struct YearTerms {
    pub band_percent: Percent,
    pub base_kind: BaseKind,
    pub reading: Reading,
    pub years_later: YearsLater,
}

impl LedgerInput {
    /// The terms of a year: its own, and those of the whole account where it has none.
    pub(super) fn terms_of(&self, year: &LedgerYear) -> YearTerms {
        YearTerms {
            band_percent: year.band_percent.unwrap_or(self.band_percent),
            base_kind: year.base_kind.unwrap_or(self.base_kind),
            reading: year.reading.unwrap_or(self.reading),
            years_later: year.years_later.unwrap_or(self.years_later),
        }
    }
}

impl LedgerClosure {
    /// The closure account of a deficit.
    pub(crate) fn account_of(&self, deficit: Deficit) -> ClosureAccountInput {
        ClosureAccountInput {
            deficit,
            turnover: self.turnover,
            band_percent: self.band_percent,
            unit: self.unit,
            method: self.method,
            operator: self.operator.clone(),
            users: self.users.clone(),
            published: None,
        }
    }
}

impl CarryForward {
    /// The open amounts and the settled results, to work on.
    pub(super) fn state(&self) -> LedgerState {
        LedgerState::of(self.open.as_ref(), self.settled.as_ref(), self.set_aside.as_ref())
    }
}

impl Item for Correction {
    const MOST: usize = 1_000;
}

impl Item for LedgerYear {
    const MOST: usize = 100;
}
