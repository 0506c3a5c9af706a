//! Packages (`ydelsespakker`) of two-part rates.

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Hours, PackageNumber, Ratio, Unit};
use crate::read::{choice, figures, record};

choice! {
    /// The kind of service that a package is for; it decides the hours of a package.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{PackageRateInput, PackageService, package_rate};
    ///
    /// let hours = PackageRateInput::new("317".parse()?, Unit::KRONE).with_hours("7".parse()?);
    /// let residential = package_rate(&hours.clone().with_service(PackageService::Residential))?;
    /// let day = package_rate(&hours.with_service(PackageService::Day))?;
    /// assert_eq!((residential.number.get(), day.number.get()), (1, 3));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum PackageService {
        /// Residential services (`døgntilbud`): 7 hours a week in each package.
        Residential = "residential",
        /// Day services (`dagtilbud`): a third of that.
        Day = "day",
    }
}

impl PackageService {
    /// Returns the hours a week of one package.
    pub(crate) const fn step(self) -> Ratio {
        match self {
            Self::Residential => Ratio::new(7, 1),
            Self::Day => Ratio::new(7, 3),
        }
    }
}

record! {
    /// A package, by its number or by the hours that it must hold.
    ///
    /// # Examples
    /// The number or the hours, and one of them.
    /// ```
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::rate::{PackageRateInput, package_rate};
    /// use rammeaftale::{Code, Unit};
    ///
    /// let input = PackageRateInput::new("317".parse()?, Unit::KRONE);
    /// let error = package_rate(&input).unwrap_err();
    /// assert_eq!((error.problems()[0].code(), error.problems()[0].place()), (Code::Missing, "number"));
    /// let second = input.with_number(PackageNumber::new(2)?);
    /// assert_eq!(package_rate(&second)?.price.to_string(), "476.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PackageRateInput {
        /// The price interval of the packages (`prisinterval`).
        pub interval: Amount,
        /// The number of the package; this or the hours.
        pub number: Option<PackageNumber>,
        /// The hours of support a week (`timer pr. uge`); this or the number.
        pub hours: Option<Hours>,
        /// The kind of service; with hours, and only then.
        pub service: Option<PackageService>,
        /// The unit that the price is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A package and its price per day.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::rate::{PackageRateInput, package_rate};
    ///
    /// let input = PackageRateInput::new("322".parse()?, Unit::KRONE).with_number(PackageNumber::new(2)?);
    /// let package = package_rate(&input)?;
    /// assert_eq!(package.number.get(), 2);
    /// assert_eq!(package.price.to_string(), "483.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Package {
        /// The number of the package.
        pub number: PackageNumber,
        /// Its price per day (`ydelsespakketakst`), rounded to the unit.
        pub price: Amount,
    }
}

record! {
    /// A table of packages.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::rate::{PackageTableInput, package_table};
    ///
    /// let input = PackageTableInput::new("317".parse()?, PackageNumber::new(7)?, Unit::KRONE);
    /// assert_eq!(package_table(&input)?.packages.len(), 7);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PackageTableInput {
        /// The price interval of the packages (`prisinterval`).
        pub interval: Amount,
        /// The number of packages in the table.
        pub packages: PackageNumber,
        /// The unit that the prices are rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// The packages from the first up.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::rate::{PackageTableInput, package_table};
    ///
    /// let table = package_table(&PackageTableInput::new("317".parse()?, PackageNumber::new(3)?, Unit::KRONE))?;
    /// let prices: Vec<_> = table.packages.iter().map(|package| package.price.to_string()).collect();
    /// assert_eq!(prices, ["159.00", "476.00", "793.00"]);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PackageTable {
        /// Every package with its price.
        pub packages: Vec<Package>,
    }
}

/// The price per day of a package (`ydelsespakke`), for those who bill and pay by the hours of support a citizen is granted:
/// half an interval for the first package, and an interval more for each that follows.
///
/// # Source
/// Region Syddanmark's two-part rates; the table for the interval 317 of 2022 leaves no other reading (derived).
///
/// # Figures
/// `(number − ½) × interval`, rounded once, half away from zero, to the unit. From hours: `hours / 7` (residential) or
/// `hours / (7/3)` (day), rounded up.
///
/// # Errors
/// Neither a number nor hours, or both; hours without the kind of service, or the kind without hours.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::PackageNumber;
/// use rammeaftale::rules::rate::{PackageRateInput, PackageService, package_rate};
///
/// let mut input = PackageRateInput::new("317".parse()?, Unit::KRONE).with_number(PackageNumber::new(2)?);
/// assert_eq!(package_rate(&input)?.price.to_string(), "476.00");
///
/// input.number = None;
/// (input.hours, input.service) = (Some("14.5".parse()?), Some(PackageService::Residential));
/// assert_eq!(package_rate(&input)?.number.get(), 3);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "ydelsespakke")]
pub fn package_rate(input: &PackageRateInput) -> Result<Package, Error> {
    let mut problems = Problems::new();
    let mut check = |wrong: bool, code, place: &str, beside| {
        if wrong {
            problems.push(Problem::new(code, place).with_allowed(Allowed::Beside(beside)));
        }
    };
    let (by_number, by_hours) = (input.number.is_some(), input.hours.is_some());
    check(!by_number && !by_hours, Code::Missing, "number", "hours");
    check(by_number && by_hours, Code::NotAllowed, "hours", "number");
    check(by_hours && input.service.is_none(), Code::Missing, "service", "hours");
    check(!by_hours && input.service.is_some(), Code::NotAllowed, "service", "hours");
    problems.none()?;

    let number = match (input.number, input.hours.zip(input.service)) {
        (Some(number), _) => number,
        (None, Some((hours, service))) => {
            PackageNumber::rounded_up(hours.exactly() / service.step()).place("number")?
        }
        (None, None) => return Err(Problem::new(Code::Missing, "number").into()),
    };
    Ok(Package { number, price: price(number, input.interval, input.unit).place("price")? })
}

/// The prices of all packages from the first up (`ydelsespakketakster`), for a published table.
///
/// # Source
/// As [`package_rate`].
///
/// # Figures
/// As [`package_rate`], for each number.
///
/// # Errors
/// [`Code::Overflow`] at a price beyond the limits of an amount.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::PackageNumber;
/// use rammeaftale::rules::rate::{PackageTableInput, package_table};
///
/// let input = PackageTableInput::new("317".parse()?, PackageNumber::new(7)?, Unit::KRONE);
/// let prices: Vec<_> = package_table(&input)?.packages.iter().map(|package| package.price.oere() / 100).collect();
/// assert_eq!(prices, [159, 476, 793, 1110, 1427, 1744, 2061]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn package_table(input: &PackageTableInput) -> Result<PackageTable, Error> {
    let priced = |number: u32| {
        let number = PackageNumber::new(number)?;
        Ok(Package { number, price: price(number, input.interval, input.unit).place("packages")? })
    };
    Ok(PackageTable { packages: (1..=input.packages.get()).map(priced).collect::<Result<_, Error>>()? })
}

fn price(number: PackageNumber, interval: Amount, unit: Unit) -> Result<Amount, Problem> {
    Amount::rounded((number.exactly() - Ratio::new(1, 2)) * interval.exactly(), unit)
}
