//! The inputs and results of `scenarios`.

use crate::numbers::{
    Amount, DayCount, NonNegativeAmount, Percent, PlaceDays, Places, StayDays, Unit, Year, YearsLater,
};
use crate::read::{Item, Name, choice, figures, record};
use crate::rules::rate::Occupancy;
use crate::rules::result::BaseKind;
use crate::rules::split::{Method, Population};

choice! {
    /// How the deficits of the first years are paid (`finansieringsmodel`).
    ///
    /// # Examples
    /// The deficit of 2023, collected from its buyers a year later. The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::numbers::{Year, YearsLater};
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{Financing, ScenarioInput, ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let mut input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// input.scenarios = vec![
    ///     ScenarioInput::new("Model 2b".parse()?, Financing::DirectByBuyers)
    ///         .with_direct_years(vec![Year::new(2023)?])
    ///         .with_collected_later(YearsLater::new(1)?),
    /// ];
    /// assert_eq!(scenarios(&input)?.scenarios[0].years[0].direct.to_string(), "-3946546.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Financing {
        /// The part beyond the band goes into a later rate (`efterregulering`).
        Rule = "rule",
        /// The realised deficit is collected from the municipalities by population (`særskilt opkrævning efter indbyggertal`).
        DirectByPopulation = "direct_by_population",
        /// The realised deficit is collected from the buyers of its year by their days (`særskilt opkrævning hos køberkommunerne`).
        DirectByBuyers = "direct_by_buyers",
    }
}

record! {
    /// A municipality that uses the service, and how much.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::StayDays;
    /// use rammeaftale::rules::years::UserDays;
    ///
    /// let middelfart = UserDays::new("Middelfart".parse()?, StayDays::new(398)?);
    /// assert_eq!(middelfart.days.get(), 398);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct UserDays {
        /// The municipality (`køberkommune`).
        pub id: Name,
        /// Its days in the year (`dage`).
        pub days: StayDays,
    }
}

record! {
    /// A year of the service: its budget, its cost and who uses it, the same in every scenario.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::numbers::{StayDays, Year};
    /// use rammeaftale::rules::years::{ServiceYear, UserDays};
    ///
    /// let first = ServiceYear::new(
    ///     Year::new(2023)?,
    ///     "5312448".parse()?,
    ///     "8".parse()?,
    ///     DayCount::new(92)?,
    ///     "90".parse()?,
    ///     "7138506".parse()?,
    ///     vec![UserDays::new("Middelfart".parse()?, StayDays::new(398)?)],
    /// );
    /// assert_eq!(first.cost.to_string(), "7138506.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceYear {
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
        /// The cost, as it is or is expected (`udgift`).
        pub cost: Amount,
        /// Who uses it.
        pub users: Vec<UserDays>,
    }
}

record! {
    /// Another occupancy in the rate of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::{Financing, ScenarioInput, YearOccupancy};
    ///
    /// let low = YearOccupancy::new(Year::new(2023)?, "54".parse()?);
    /// let model = ScenarioInput::new("Model 3".parse()?, Financing::Rule).with_occupancies(vec![low]);
    /// assert_eq!(model.occupancies.map_or(0, |years| years.len()), 1);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearOccupancy {
        /// The year.
        pub year: Year,
        /// The occupancy that its rate is budgeted with.
        pub occupancy: Occupancy,
    }
}

record! {
    /// A way of financing the service.
    ///
    /// # Examples
    /// The rule with another band: 0 %, so that the operator bears nothing. The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{Financing, ScenarioInput, ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let mut input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// input.scenarios =
    ///     vec![ScenarioInput::new("Uden grænse".parse()?, Financing::Rule).with_band_percent("0".parse()?)];
    /// assert_eq!(scenarios(&input)?.scenarios[0].borne_by_operator.to_string(), "0.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ScenarioInput {
        /// Its name.
        pub name: Name,
        /// How deficits are paid.
        pub financing: Financing,
        /// The years whose deficits are collected directly.
        pub direct_years: Option<Vec<Year>>,
        /// How many years after the deficit it is collected.
        pub collected_later: Option<YearsLater>,
        /// Years whose rate is budgeted with another occupancy.
        pub occupancies: Option<Vec<YearOccupancy>>,
        /// Another band in percent.
        pub band_percent: Option<Percent>,
        /// Another number of years until a result goes into the rate.
        pub years_later: Option<YearsLater>,
    }
}

record! {
    /// A service over some years, and the ways of financing it that are compared.
    ///
    /// # Examples
    /// The first year of Røjleskov: the rule, and a rate at 54 % occupancy, as published.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// let text = r#"{
    ///     "band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1", "share_unit": "0.01",
    ///     "method": "largest_remainder", "operator": "Region Syddanmark",
    ///     "years": [{
    ///         "year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90", "cost": "7138506",
    ///         "users": [{"id": "Middelfart", "days": 398}]
    ///     }],
    ///     "scenarios": [
    ///         {"name": "Model 1", "financing": "rule"},
    ///         {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023, "occupancy": "54"}]}
    ///     ]
    /// }"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(scenarios(&input)?.scenarios[1].years[0].rate.to_string(), "13367.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ScenariosInput {
        /// The band in percent of the base (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The base that the band is a percentage of.
        pub base_kind: BaseKind,
        /// How many years later a result goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// The unit that the rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The unit that each share of a direct collection is a whole number of.
        pub share_unit: Unit,
        /// How shares become whole units.
        pub method: Method,
        /// The municipality or region that runs the service (`driftsherre`).
        pub operator: Name,
        /// The years, one after the other, 1 to 100.
        pub years: Vec<ServiceYear>,
        /// Who pays a collection by population.
        pub population: Option<Vec<Population>>,
        /// The ways of financing, 1 to 20; the others are compared with the first.
        pub scenarios: Vec<ScenarioInput>,
    }
}

figures! {
    /// A year of a scenario, as in its ledger.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let year = &models.scenarios[0].years[0];
    /// assert_eq!(year.revenue.to_string(), "3191960.00"); // 398 days at 8,020 kr.
    /// assert_eq!(year.kept.to_string(), "-159598.00");
    /// assert_eq!(year.closing.to_string(), "-3786948.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ScenarioYear {
        /// The accounting year.
        pub year: Year,
        /// The days that are expected to be sold (`belægningsdage`), shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// The rate (`døgntakst`).
        pub rate: Amount,
        /// The revenue (`indtægt`): the users' days at the rate.
        pub revenue: Amount,
        /// The result (`resultat`).
        pub result: Amount,
        /// The part that the operator bears or keeps.
        pub kept: Amount,
        /// The part that goes into a later rate.
        pub regulated: Amount,
        /// The deficit that is collected directly.
        pub direct: Amount,
        /// The part of earlier results in this year's rate.
        pub landed: Amount,
        /// The amount that waits for a later rate at the end of the year.
        pub closing: Amount,
    }
}

figures! {
    /// The payment of a party in a year.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let payment = &models.scenarios[1].payments[0];
    /// assert_eq!((payment.id.as_str(), payment.year.get()), ("Middelfart", 2023));
    /// assert_eq!(payment.by_rate.to_string(), "5320066.00"); // 398 days at 13,367 kr.
    /// assert_eq!(payment.total, payment.by_rate);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Payment {
        /// The party.
        pub id: Name,
        /// The year of the payment.
        pub year: Year,
        /// By the rate: its days.
        pub by_rate: Amount,
        /// Of deficits that are collected directly.
        pub direct: Amount,
        /// In all.
        pub total: Amount,
    }
}

figures! {
    /// The payment of a party over all years.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let total = &models.scenarios[0].totals[0];
    /// assert_eq!((total.id.as_str(), total.total.to_string().as_str()), ("Middelfart", "3191960.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ScenarioTotal {
        /// The party.
        pub id: Name,
        /// By rates.
        pub by_rate: Amount,
        /// Of deficits that are collected directly.
        pub direct: Amount,
        /// In all.
        pub total: Amount,
    }
}

figures! {
    /// A way of financing: its rates, who pays what, and where the cost went.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`]. The parts are the cost.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let rule = &models.scenarios[0];
    /// assert_eq!(rule.paid_by_rates.to_string(), "3191960.00");
    /// assert_eq!(rule.borne_by_operator.to_string(), "159598.00");
    /// assert_eq!(rule.left_over.to_string(), "3786948.00"); // for the rate of 2025
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Scenario {
        /// Its name.
        pub name: Name,
        /// The years.
        pub years: Vec<ScenarioYear>,
        /// The payments of every party in every year.
        pub payments: Vec<Payment>,
        /// The payments of every party over all years.
        pub totals: Vec<ScenarioTotal>,
        /// Paid by rates.
        pub paid_by_rates: Amount,
        /// Paid as direct collections of deficits.
        pub paid_directly: Amount,
        /// Borne by the operator within the band; negative where it keeps a surplus.
        pub borne_by_operator: Amount,
        /// Not collected by the end of the last year.
        pub left_over: Amount,
    }
}

figures! {
    /// The difference of a year's rate.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let rate = &models.comparisons[0].rates[0];
    /// assert_eq!((rate.year.get(), rate.difference.to_string().as_str()), (2023, "5347.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateDifference {
        /// The year.
        pub year: Year,
        /// The rate less that of the first scenario.
        pub difference: Amount,
    }
}

figures! {
    /// The difference of what a party pays.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let total = &models.comparisons[0].totals[0];
    /// assert_eq!((total.id.as_str(), total.difference.to_string().as_str()), ("Middelfart", "2128106.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct TotalDifference {
        /// The party.
        pub id: Name,
        /// Its total payment less that in the first scenario.
        pub difference: Amount,
    }
}

figures! {
    /// A scenario less the first one. The four amounts add up to zero: what one pays less another pays.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// let low_occupancy = &models.comparisons[0];
    /// assert_eq!(low_occupancy.name.as_str(), "Model 3");
    /// assert_eq!(low_occupancy.paid_by_rates.to_string(), "2128106.00");
    /// assert_eq!(low_occupancy.borne_by_operator.to_string(), "106405.30");
    /// assert_eq!(low_occupancy.left_over.to_string(), "-2234511.30");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Comparison {
        /// The name of the scenario.
        pub name: Name,
        /// The rates.
        pub rates: Vec<RateDifference>,
        /// The differences of every party.
        pub totals: Vec<TotalDifference>,
        /// Paid by rates.
        pub paid_by_rates: Amount,
        /// Paid directly.
        pub paid_directly: Amount,
        /// Borne by the operator.
        pub borne_by_operator: Amount,
        /// Left over.
        pub left_over: Amount,
    }
}

figures! {
    /// Ways of financing the same service, side by side.
    ///
    /// # Examples
    /// The input is that of [`ScenariosInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{ScenariosInput, scenarios};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "years_later": 2, "unit": "1",
    /// #     "share_unit": "0.01", "method": "largest_remainder", "operator": "Region Syddanmark",
    /// #     "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "cost": "7138506", "users": [{"id": "Middelfart", "days": 398}]}], "scenarios": [{"name": "Model 1",
    /// #     "financing": "rule"}, {"name": "Model 3", "financing": "rule", "occupancies": [{"year": 2023,
    /// #     "occupancy": "54"}]}]}"#;
    /// let input: ScenariosInput = from_json(text, Dialect::Machine)?;
    /// let models = scenarios(&input)?;
    /// assert_eq!(models.cost.to_string(), "7138506.00");
    /// assert_eq!((models.scenarios.len(), models.comparisons.len()), (2, 1));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Scenarios {
        /// The cost of all years, the same in every scenario.
        pub cost: Amount,
        /// The scenarios, in the order of the input.
        pub scenarios: Vec<Scenario>,
        /// Every scenario but the first, compared with it.
        pub comparisons: Vec<Comparison>,
    }
}

impl Item for UserDays {
    const MOST: usize = 10_000;
}

impl Item for ServiceYear {
    const MOST: usize = 100;
}

impl Item for YearOccupancy {
    const MOST: usize = 100;
}

impl Item for Year {
    const MOST: usize = 100;
}

impl Item for ScenarioInput {
    const MOST: usize = 20;
}
