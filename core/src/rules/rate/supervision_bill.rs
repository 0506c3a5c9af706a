//! The bill of a Socialtilsyn (`tilsynsregning`).

use core::cmp::Ordering;

use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{
    Amount, CitizenCount, Count, EventCount, LowestPlaces, NonNegativeAmount, PartPercent, PlaceDays, Places,
    PositiveWeight, Ratio, Unit, Year,
};
use crate::read::{Item, figures, record, wrong_length};

record! {
    /// A size class of services, with what it pays.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::LowestPlaces;
    /// use rammeaftale::rules::rate::SupervisionClass;
    ///
    /// let class = SupervisionClass::new(LowestPlaces::new(8)?, "38699".parse()?).with_approval_fee("26925".parse()?);
    /// assert_eq!(class.yearly_rate.to_string(), "38699.00");
    /// assert!(class.change_fee.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupervisionClass {
        /// The fewest places of a service in the class; it goes up to the next class.
        pub lowest_places: LowestPlaces,
        /// The yearly rate (`årlig tilsynstakst`).
        pub yearly_rate: NonNegativeAmount,
        /// The fee of a new approval (`godkendelse`).
        pub approval_fee: Option<NonNegativeAmount>,
        /// The fee of a substantial change (`væsentlig ændring`).
        pub change_fee: Option<NonNegativeAmount>,
    }
}

impl Item for SupervisionClass {
    const MOST: usize = 100;
}

record! {
    /// A period of intensified supervision.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::IntensifiedSupervision;
    ///
    /// let spring = IntensifiedSupervision::new("2021-03-15".parse()?, "2021-05-14".parse()?);
    /// assert_eq!(spring.last_day.to_string(), "2021-05-14");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct IntensifiedSupervision {
        /// The first day.
        pub first_day: Date,
        /// The last day, counted too.
        pub last_day: Date,
    }
}

impl Item for IntensifiedSupervision {
    const MOST: usize = 100;
}

record! {
    /// A service in a year, and the rates of its Socialtilsyn.
    ///
    /// # Examples
    /// Approved in March: nine months from 1 April.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::rate::{SupervisionBillInput, supervision_bill};
    ///
    /// let text = r#"{"year": 2019, "places": "12", "classes": [{"lowest_places": 8, "yearly_rate": "38699"}],
    ///     "approved": "2019-03-15", "unit": "1"}"#;
    /// let input: SupervisionBillInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(supervision_bill(&input)?.supervision.to_string(), "29024.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupervisionBillInput {
        /// The year that is billed.
        pub year: Year,
        /// The places of the service; these or the expected citizens.
        pub places: Option<Places>,
        /// The citizens that a treatment service expects in the year; these or the places.
        pub expected_citizens: Option<CitizenCount>,
        /// The expected citizens that count as one place.
        pub citizens_per_place: Option<PositiveWeight>,
        /// The size classes, from the smallest up.
        pub classes: Vec<SupervisionClass>,
        /// The day of the approval; none for a service that was approved before the year.
        pub approved: Option<Date>,
        /// True if the approval is paid for in the year.
        pub new_approval: Option<bool>,
        /// The substantial changes that are approved in the year.
        pub changes: Option<EventCount>,
        /// The part of the yearly rate that a month of intensified supervision costs.
        pub intensified_percent: Option<PartPercent>,
        /// The periods of intensified supervision (`skærpet tilsyn`) in the year, in order.
        pub intensified: Option<Vec<IntensifiedSupervision>>,
        /// The unit that what is paid is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// The bill of a Socialtilsyn for a year.
    ///
    /// # Examples
    /// Two begun months of intensified supervision, each a tenth of the yearly rate.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::rate::{SupervisionBillInput, supervision_bill};
    ///
    /// let text = r#"{"year": 2021, "expected_citizens": 90, "citizens_per_place": "10",
    ///     "classes": [{"lowest_places": 1, "yearly_rate": "34842"}, {"lowest_places": 8, "yearly_rate": "41810"}],
    ///     "intensified_percent": "10", "intensified": [{"first_day": "2021-03-15", "last_day": "2021-04-15"}],
    ///     "unit": "1"}"#;
    /// let input: SupervisionBillInput = from_json(text, Dialect::Machine)?;
    /// let bill = supervision_bill(&input)?;
    /// assert_eq!((bill.places.to_string().as_str(), bill.lowest_places.get()), ("9", 8));
    /// assert_eq!((bill.intensified_months.get(), bill.intensified.to_string().as_str()), (2, "8362.00"));
    /// assert_eq!(bill.total.to_string(), "50172.00"); // 41,810 and 2 × 4,181
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupervisionBill {
        /// The places that decide the class.
        pub places: PlaceDays,
        /// The fewest places of the class.
        pub lowest_places: LowestPlaces,
        /// The yearly rate of the class.
        pub yearly_rate: Amount,
        /// The months of the year that are paid for.
        pub months: Count,
        /// The yearly rate for those months, rounded to the unit.
        pub supervision: Amount,
        /// The fee of a new approval; zero where there is none.
        pub approval_fee: Amount,
        /// The fees of substantial changes.
        pub change_fees: Amount,
        /// The price of a begun month of intensified supervision, rounded to the unit; zero where there is none.
        pub intensified_rate: Amount,
        /// The begun months of intensified supervision.
        pub intensified_months: Count,
        /// Their price.
        pub intensified: Amount,
        /// All that is paid in the year.
        pub total: Amount,
    }
}

/// The bill of a Socialtilsyn to a service for a year (`tilsynstakst`, `godkendelse`, `skærpet tilsyn`), for the service and the
/// authority that bills it.
///
/// # Source
/// BEK 617/2020 §§ 32–33: the classes by places, ten expected citizens of a treatment service as one place, the yearly rate from the
/// 1st of the month after the approval, intensified supervision at 10 % of the yearly rate per begun month (stated). A part of a year
/// is paid by twelfths, and a month begins on the day of the month that the period begins on (assumed).
///
/// # Figures
/// The part of a year and the price of a month are rounded half away from zero to the unit; the rest are sums.
///
/// # Errors
/// Classes out of order; neither places nor expected citizens, or both; fewer places than the smallest class; an approval after the
/// year; periods outside the year or over each other; a fee that the class does not have.
///
/// # Examples
/// Socialtilsyn Syd 2019: a service of 12 places that was approved in June, with one substantial change.
/// ```
/// use rammeaftale::numbers::{EventCount, LowestPlaces, Year};
/// use rammeaftale::{
///     Unit,
///     rules::rate::{SupervisionBillInput, SupervisionClass, supervision_bill},
/// };
///
/// let class = SupervisionClass::new(LowestPlaces::new(8)?, "38699".parse()?)
///     .with_approval_fee("26925".parse()?)
///     .with_change_fee("9954".parse()?);
/// let bill = supervision_bill(
///     &SupervisionBillInput::new(Year::new(2019)?, vec![class], Unit::KRONE)
///         .with_places("12".parse()?)
///         .with_approved("2019-06-03".parse()?)
///         .with_new_approval(true)
///         .with_changes(EventCount::new(1)?),
/// )?;
/// assert_eq!((bill.months.get(), bill.supervision.to_string().as_str()), (6, "19350.00"));
/// assert_eq!(bill.total.to_string(), "56229.00"); // 19,350 + 26,925 + 9,954
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "tilsynstakst")]
#[doc(alias = "skærpet tilsyn")]
pub fn supervision_bill(input: &SupervisionBillInput) -> Result<SupervisionBill, Error> {
    let places = input.counted_places();
    let (class, year) = check(input, places)?;
    let fee = |fee: Option<NonNegativeAmount>| fee.map_or(Ratio::ZERO, NonNegativeAmount::exactly);
    let rounded = |kroner: Ratio, place| Amount::rounded(kroner, input.unit).place(place);
    let sum = |kroner: Ratio, place| Amount::rounded(kroner, Unit::OERE).place(place);

    // 1. The yearly rate, from the 1st of the month after the approval.
    let yearly_rate = class.yearly_rate.exactly();
    let months = input.months(year).place("months")?;
    let supervision = rounded(yearly_rate * months.exactly() / Ratio::from(12), "supervision")?;
    // 2. The fees.
    let approval_fee = if input.new_approval == Some(true) { fee(class.approval_fee) } else { Ratio::ZERO };
    let changes = input.changes.map_or(Ratio::ZERO, EventCount::exactly);
    let change_fees = if changes.is_zero() { Ratio::ZERO } else { fee(class.change_fee) * changes };
    // 3. Intensified supervision, per begun month.
    let begun = input.intensified.iter().flatten().filter_map(|part| Period::new(part.first_day, part.last_day).ok());
    let begun: i128 = begun.map(|period| period.begun_months()).sum();
    let percent = input.intensified_percent.filter(|_| begun > 0).map_or(Ratio::ZERO, PartPercent::exactly);
    let intensified_rate = rounded(yearly_rate * percent, "intensified_rate")?;
    let intensified = intensified_rate.exactly() * Ratio::from(begun);

    let total = supervision.exactly() + approval_fee + change_fees + intensified;
    Ok(SupervisionBill {
        places: PlaceDays::shown(places).place("places")?,
        lowest_places: class.lowest_places,
        yearly_rate: class.yearly_rate.into(),
        months,
        supervision,
        approval_fee: sum(approval_fee, "approval_fee")?,
        change_fees: sum(change_fees, "change_fees")?,
        intensified_rate,
        intensified_months: Count::new(begun).place("intensified_months")?,
        intensified: sum(intensified, "intensified")?,
        total: sum(total, "total")?,
    })
}

impl SupervisionBillInput {
    /// The places that decide the class.
    fn counted_places(&self) -> Ratio {
        match (self.places, self.expected_citizens, self.citizens_per_place) {
            (Some(places), ..) => places.exactly(),
            (None, Some(citizens), Some(per_place)) => citizens.exactly() / per_place.exactly(),
            _ => Ratio::ZERO,
        }
    }

    /// The class of a service with so many places.
    pub(crate) fn class(&self, places: Ratio) -> Option<(usize, &SupervisionClass)> {
        let reached =
            |class: &SupervisionClass| class.lowest_places.exactly().compare(places).is_ok_and(Ordering::is_le);
        self.classes.iter().enumerate().take_while(|(_, class)| reached(class)).last()
    }

    /// The months of the year that are paid for: from the 1st of the month after the approval.
    fn months(&self, year: Period) -> Result<Count, Problem> {
        let approved = self.approved.filter(|day| year.contains(*day));
        let from = approved.map_or(Some(year.first_day()), |day| day.last_of_month().next());
        let paid = from.and_then(|from| Period::new(from, year.last_day()).ok());
        Count::new(paid.map_or(0, |paid| i128::try_from(paid.months().count()).unwrap_or_default()))
    }
}

/// Returns the class of the service, and the days of the year.
fn check(input: &SupervisionBillInput, places: Ratio) -> Result<(&SupervisionClass, Period), Error> {
    let mut problems = Problems::new();
    let year = Period::of_year(input.year);
    match (input.places, input.expected_citizens) {
        (None, None) => {
            problems.push(Problem::new(Code::Missing, "places").with_allowed(Allowed::Beside("expected_citizens")));
        }
        (Some(_), Some(_)) => {
            problems.push(Problem::new(Code::NotAllowed, "expected_citizens").with_allowed(Allowed::Beside("places")));
        }
        (None, Some(_)) if input.citizens_per_place.is_none() => {
            problems.push(Problem::new(Code::Missing, "citizens_per_place"));
        }
        _ => {}
    }
    if let Some(problem) = wrong_length::<SupervisionClass>("classes", input.classes.len()) {
        problems.push(problem);
    }
    let mut below: Option<LowestPlaces> = None;
    for (index, class) in input.classes.iter().enumerate() {
        if let Some(below) = below.filter(|below| class.lowest_places <= *below) {
            let allowed = Allowed::Range(below.get().saturating_add(1).to_string(), "10000".into());
            let problem = Problem::new(Code::OutOfRange, format!("classes[{index}].lowest_places"));
            problems.push(problem.with_given(&class.lowest_places.to_string()).with_allowed(allowed));
        }
        below = Some(class.lowest_places);
    }
    if let Some(approved) = input.approved.filter(|day| *day > year.last_day()) {
        let allowed = Allowed::Range(Date::FIRST.to_string(), year.last_day().to_string());
        let problem = Problem::new(Code::OutOfRange, "approved").with_given(&approved.to_string());
        problems.push(problem.with_allowed(allowed));
    }
    intensified_problems(input, year, &mut problems);
    problems.none()?;

    // Fields that depend on the class are checked only if there is one.
    let Some((index, class)) = input.class(places) else {
        let field = if input.places.is_some() { "places" } else { "expected_citizens" };
        let least = input.classes.first().map_or(0, |class| class.lowest_places.get());
        let allowed = Allowed::AtLeast(usize::try_from(least).unwrap_or(usize::MAX));
        return Err(Problem::new(Code::OutOfRange, field).with_allowed(allowed).into());
    };
    let mut problems = Problems::new();
    if input.new_approval == Some(true) && class.approval_fee.is_none() {
        problems.push(Problem::new(Code::Missing, format!("classes[{index}].approval_fee")));
    }
    if input.changes.is_some_and(|changes| changes.get() > 0) && class.change_fee.is_none() {
        problems.push(Problem::new(Code::Missing, format!("classes[{index}].change_fee")));
    }
    problems.none()?;
    Ok((class, year))
}

fn intensified_problems(input: &SupervisionBillInput, year: Period, problems: &mut Problems) {
    let Some(parts) = &input.intensified else { return };
    if input.intensified_percent.is_none() {
        problems.push(Problem::new(Code::Missing, "intensified_percent"));
    }
    if let Some(problem) = wrong_length::<IntensifiedSupervision>("intensified", parts.len()) {
        problems.push(problem);
    }
    let mut latest: Option<Date> = None;
    for (index, part) in parts.iter().enumerate() {
        let place = |field: &str| format!("intensified[{index}].{field}");
        let allowed = || Allowed::Range(year.first_day().to_string(), year.last_day().to_string());
        for (field, day) in [("first_day", part.first_day), ("last_day", part.last_day)] {
            if !year.contains(day) {
                let problem = Problem::new(Code::OutOfRange, place(field)).with_given(&day.to_string());
                problems.push(problem.with_allowed(allowed()));
            }
        }
        if latest.is_some_and(|latest| part.first_day <= latest) {
            let problem = Problem::new(Code::Overlap, place("first_day"));
            problems.push(problem.with_given(&part.first_day.to_string()));
        }
        if let Err(problem) = Period::new(part.first_day, part.last_day) {
            problems.push(problem.at(place("last_day")));
        }
        latest = latest.max(Some(part.last_day));
    }
}
