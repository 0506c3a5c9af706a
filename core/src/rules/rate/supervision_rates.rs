//! Rates of a Socialtilsyn by the size of the service (`tilsynstakster`).

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, LowestPlaces, NonNegativeAmount, PositiveWeight, Ratio, ServiceCount, Unit, Weight};
use crate::read::{Item, figures, record, wrong_length};

record! {
    /// A size class of services.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{LowestPlaces, ServiceCount};
    /// use rammeaftale::rules::rate::SizeClass;
    ///
    /// let class = SizeClass::new(LowestPlaces::new(8)?, "1.2".parse()?).with_services(ServiceCount::new(40)?);
    /// assert_eq!(class.lowest_places.get(), 8);
    /// assert_eq!(class.weight.to_string(), "1.2");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SizeClass {
        /// The fewest places of a service in the class; it goes up to the next class.
        pub lowest_places: LowestPlaces,
        /// The rate of the class as a multiple of the base.
        pub weight: PositiveWeight,
        /// The number of services in the class.
        pub services: Option<ServiceCount>,
    }
}

impl Item for SizeClass {
    const MOST: usize = 100;
}

record! {
    /// The size classes, and the base of their rates or the need.
    ///
    /// # Examples
    /// From a need: 100 services of weight 1 must pay 3,000,000 kr.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::{LowestPlaces, ServiceCount};
    /// use rammeaftale::rules::rate::{SizeClass, SupervisionRatesInput, supervision_rates};
    ///
    /// let class = SizeClass::new(LowestPlaces::new(0)?, "1".parse()?).with_services(ServiceCount::new(100)?);
    /// let input = SupervisionRatesInput::new(vec![class], Unit::KRONE).with_need("3000000".parse()?);
    /// assert_eq!(supervision_rates(&input)?.rates[0].rate.to_string(), "30000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupervisionRatesInput {
        /// The classes, from the smallest up.
        pub classes: Vec<SizeClass>,
        /// The unrounded base in kroner; this or the need.
        pub base: Option<PositiveWeight>,
        /// The amount that the rates must collect (`finansieringsbehov`); this or the base.
        pub need: Option<NonNegativeAmount>,
        /// The unit that the rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// The rate of a size class.
    ///
    /// # Examples
    /// Socialtilsyn Øst 2023: services with 8 to 24 places pay 47,338 kr.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::LowestPlaces;
    /// use rammeaftale::rules::rate::{SizeClass, SupervisionRatesInput, supervision_rates};
    ///
    /// let class = SizeClass::new(LowestPlaces::new(8)?, "1.2".parse()?);
    /// let east = SupervisionRatesInput::new(vec![class], Unit::KRONE).with_base("39448".parse()?);
    /// let rate = &supervision_rates(&east)?.rates[0];
    /// assert_eq!((rate.lowest_places.get(), rate.rate.to_string().as_str()), (8, "47338.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ClassRate {
        /// The fewest places of a service in the class.
        pub lowest_places: LowestPlaces,
        /// The rate of a service in the class (`tilsynstakst`), rounded to the unit.
        pub rate: Amount,
    }
}

figures! {
    /// The rates of all size classes.
    ///
    /// # Examples
    /// A base that cannot be shown in full is used unrounded; the gap is the effect of the rounded rates.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::{LowestPlaces, ServiceCount};
    /// use rammeaftale::rules::rate::{SizeClass, SupervisionRatesInput, supervision_rates};
    ///
    /// let class = SizeClass::new(LowestPlaces::new(0)?, "1".parse()?).with_services(ServiceCount::new(3)?);
    /// let rates =
    ///     supervision_rates(&SupervisionRatesInput::new(vec![class], Unit::KRONE).with_need("100000".parse()?))?;
    /// assert_eq!(rates.base.to_string(), "33333.333333");
    /// assert_eq!(rates.collected.to_string(), "99999.00");
    /// assert_eq!(rates.gap.to_string(), "-1.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupervisionRates {
        /// The base in kroner (`grundbeløb`), shown with at most 6 decimals, used unrounded.
        pub base: Weight,
        /// The rates, from the smallest class up.
        pub rates: Vec<ClassRate>,
        /// The amount that the rates collect from the services given.
        pub collected: Amount,
        /// The amount collected above the need; zero where a base was given.
        pub gap: Amount,
    }
}

/// The rates of a Socialtilsyn by the size of the service (`tilsynstakster`), for the authority that sets them and the
/// services that pay them: an unrounded base times the weight of each class.
///
/// # Source
/// The published tables of Socialtilsyn Øst 2023 leave the weights 1, 1.2, 2 and 3 on an unrounded base (derived). Where a
/// class begins differs between authorities, so it is data.
///
/// # Figures
/// `base × weight`, rounded half away from zero to the unit, from an unrounded base. With a need, the base is
/// `need / Σ (weight × services)`.
///
/// # Errors
/// Classes out of order; neither base nor need, or both; a need without the number of services in each class.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::LowestPlaces;
/// use rammeaftale::rules::rate::{SizeClass, SupervisionRatesInput, supervision_rates};
///
/// let class = |places, weight: &str| -> Result<_, rammeaftale::Error> {
///     Ok(SizeClass::new(LowestPlaces::new(places)?, weight.parse()?))
/// };
/// let east = supervision_rates(
///     &SupervisionRatesInput::new(
///         vec![class(0, "1")?, class(8, "1.2")?, class(25, "2")?, class(50, "3")?],
///         Unit::KRONE,
///     )
///     .with_base("39448".parse()?),
/// )?;
/// let rates: Vec<_> = east.rates.iter().map(|class| class.rate.oere() / 100).collect();
/// assert_eq!(rates, [39448, 47338, 78896, 118344]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "tilsynstakst")]
pub fn supervision_rates(input: &SupervisionRatesInput) -> Result<SupervisionRates, Error> {
    check(input)?;
    let services = |class: &SizeClass| class.services.map_or(Ratio::ZERO, ServiceCount::exactly);

    // 1. The base: given, or the need per weighted service.
    let base = match (input.base, input.need) {
        (Some(base), _) => base.exactly(),
        (None, Some(need)) => {
            let weighted: Ratio = input.classes.iter().map(|class| class.weight.exactly() * services(class)).sum();
            need.exactly() / weighted
        }
        (None, None) => Ratio::ZERO,
    };
    // 2. The rate of each class, from the unrounded base.
    let mut rates = Vec::with_capacity(input.classes.len());
    let mut collected = Ratio::ZERO;
    for class in &input.classes {
        let rate = Amount::rounded(base * class.weight.exactly(), input.unit).place("rates")?;
        collected = collected + rate.exactly() * services(class);
        rates.push(ClassRate { lowest_places: class.lowest_places, rate });
    }
    // 3. The amount that they collect.
    let gap = input.need.map_or(Ratio::ZERO, |need| collected - need.exactly());

    Ok(SupervisionRates {
        base: Weight::shown(base).place("base")?,
        rates,
        collected: Amount::rounded(collected, Unit::OERE).place("collected")?,
        gap: Amount::rounded(gap, Unit::OERE).place("gap")?,
    })
}

fn check(input: &SupervisionRatesInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<SizeClass>("classes", input.classes.len()) {
        problems.push(problem);
    }
    let by_need = input.need.is_some() && input.base.is_none();
    let mut below: Option<LowestPlaces> = None;
    for (index, class) in input.classes.iter().enumerate() {
        if let Some(below) = below.filter(|below| class.lowest_places <= *below) {
            let place = format!("classes[{index}].lowest_places");
            let allowed = Allowed::Range(below.get().saturating_add(1).to_string(), "10000".into());
            problems.push(
                Problem::new(Code::OutOfRange, place)
                    .with_given(&class.lowest_places.to_string())
                    .with_allowed(allowed),
            );
        }
        if by_need && class.services.is_none() {
            problems.push(Problem::new(Code::Missing, format!("classes[{index}].services")));
        }
        below = Some(class.lowest_places);
    }
    if by_need && input.classes.iter().all(|class| class.services.is_some_and(|services| services.get() == 0)) {
        problems.push(Problem::new(Code::ZeroSum, "classes"));
    }
    match (input.base, input.need) {
        (None, None) => problems.push(Problem::new(Code::Missing, "base").with_allowed(Allowed::Beside("need"))),
        (Some(_), Some(_)) => {
            problems.push(Problem::new(Code::NotAllowed, "need").with_allowed(Allowed::Beside("base")));
        }
        _ => {}
    }
    problems.none()
}
