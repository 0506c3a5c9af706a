//! The closure account (`lukkeregnskab`).

use core::str::FromStr;

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, ExactAmount, NonNegativeAmount, Percent, Unit, Weight};
use crate::read::{Item, Name, Read, Reader, figures, record, serde_value};
use crate::rules::result::findings::{Account, Finding, findings};
use crate::rules::result::published::{Published, published_problems};
use crate::rules::split::{Method, Party, Share, exact_units, sum_of, weights_problems, whole_shares};
use crate::value::{Limits, Shape, Shaped, ToValue, Value};

record! {
    /// A municipality, a region or the state whose citizens used the service.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::result::User;
    ///
    /// let haderslev = User::new("Haderslev".parse()?, "77.066".parse()?);
    /// assert_eq!(haderslev.id.as_str(), "Haderslev");
    /// assert_eq!(haderslev.usage.to_string(), "77.066");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct User {
        /// Its name or number.
        pub id: Name,
        /// How much it used the service (`belægning`): days or percent, the same for all.
        pub usage: Weight,
    }
}

impl Item for User {
    const MOST: usize = 10_000;
}

/// A deficit (`underskud`): an amount above zero or zero. What becomes of a surplus at closure is open.
///
/// # Examples
/// ```
/// use rammeaftale::rules::result::Deficit;
/// use rammeaftale::{Amount, Code};
///
/// let deficit: Deficit = "22720000".parse()?;
/// assert_eq!(deficit.amount().to_string(), "22720000.00");
/// let surplus: Amount = "-1".parse()?;
/// let error = Deficit::try_from(surplus).unwrap_err();
/// assert_eq!(error.problems()[0].code(), Code::OpenValue);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deficit(Amount);

impl ToValue for Deficit {
    fn to_value(&self) -> Value<'_> {
        self.0.to_value()
    }
}

serde_value!(Deficit);

impl Deficit {
    /// The deficit as an amount.
    #[must_use]
    pub const fn amount(self) -> Amount {
        self.0
    }

    fn checked(amount: Amount) -> Result<Self, Problem> {
        if amount < Amount::ZERO {
            // The agreement decides where a surplus at closure goes; its text is not known here.
            let allowed = Allowed::Range("0".into(), "10000000000000".into());
            return Err(Problem::new(Code::OpenValue, "").with_given(&amount.to_string()).with_allowed(allowed));
        }
        Ok(Self(amount))
    }
}

impl TryFrom<Amount> for Deficit {
    type Error = Error;

    fn try_from(amount: Amount) -> Result<Self, Error> {
        Ok(Self::checked(amount)?)
    }
}

impl FromStr for Deficit {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse::<Amount>()?.try_into()
    }
}

impl Shaped for Deficit {
    const SHAPE: &'static Shape = NonNegativeAmount::SHAPE;
    const LIMITS: &'static Limits = NonNegativeAmount::LIMITS;
}

impl Read for Deficit {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Amount::read(value, reader).and_then(|amount| reader.note(Self::checked(amount)))
    }
}

record! {
    /// The accounts of a service that closes.
    ///
    /// # Examples
    /// A service with one user: the operator bears 5 % of the turnover, the user the rest.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::result::{ClosureAccountInput, User, closure_account};
    /// use rammeaftale::rules::split::Method;
    ///
    /// let input = ClosureAccountInput::new(
    ///     "22720000".parse()?,
    ///     "23600000".parse()?,
    ///     "5".parse()?,
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    ///     "Haderslev".parse()?,
    ///     vec![User::new("Kolding".parse()?, "1".parse()?)],
    /// );
    /// assert_eq!(closure_account(&input)?.shares[0].share.to_string(), "21540000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ClosureAccountInput {
        /// The deficit at closure (`underskud`), as an amount above zero.
        pub deficit: Deficit,
        /// The turnover in the year in which the closure was decided (`omsætning`); not negative.
        pub turnover: NonNegativeAmount,
        /// The part that the operator bears itself, in percent of the turnover (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The unit that each share is a whole number of (`afrundingsenhed`).
        pub unit: Unit,
        /// How shares become whole units (`fordelingsmetode`).
        pub method: Method,
        /// Who runs the service (`driftsherre`).
        pub operator: Name,
        /// Every user of the service, the operator too for its own citizens.
        pub users: Vec<User>,
        /// The figures as they were published, to be checked.
        pub published: Option<Published>,
    }
}

figures! {
    /// A closure account.
    ///
    /// # Examples
    /// The operator pays twice: its own share, and a share of the rest for its own citizens.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::result::{ClosureAccountInput, User, closure_account};
    /// use rammeaftale::rules::split::Method;
    ///
    /// let account = closure_account(&ClosureAccountInput::new(
    ///     "22720000".parse()?,
    ///     "23600000".parse()?,
    ///     "5".parse()?,
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    ///     "Haderslev".parse()?,
    ///     vec![User::new("Haderslev".parse()?, "75".parse()?), User::new("Kolding".parse()?, "25".parse()?)],
    /// ))?;
    /// assert_eq!(account.own_share.to_string(), "1180000.00");
    /// assert_eq!(account.rest.to_string(), "21540000.00");
    /// assert_eq!(account.operator_total.to_string(), "17335000.00"); // 1,180,000 + 16,155,000
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ClosureAccount {
        /// The percentage of the turnover (`5 %-grænsen`), exact beyond the øre.
        pub band: ExactAmount,
        /// The part that the operator bears itself (`driftsherrens egen andel`), rounded to the øre.
        pub own_share: Amount,
        /// The rest of the deficit, for the users (`rest til fordeling`).
        pub rest: Amount,
        /// The shares of the rest, in the order of the users.
        pub shares: Vec<Share>,
        /// The sum of the shares (`sum`).
        pub sum: Amount,
        /// By how much the sum misses the rest (`difference`).
        pub missing: Amount,
        /// The total that the operator pays: its own share, and its share of the rest as a user.
        pub operator_total: Amount,
        /// Published figures that do not follow from the others.
        pub findings: Vec<Finding>,
    }
}

/// The final settlement of a service that closes (`lukkeregnskab`), for its operator and every user: the operator bears the
/// deficit up to the line, and the users pay the rest by how much they used the service. Published figures are checked.
///
/// # Source
/// Rammeaftale Syddanmark 2023–24, bilag 5, as reported in Socialdirektørforum Syddanmark, 7 March 2025, item 6 (stated). A
/// surplus at closure and the period of the key are open.
///
/// # Figures
/// The band is exact; the own share is rounded once, half away from zero, to the øre, and the rest is what it leaves of the
/// deficit, so the two always add up. Shares are whole units by the method chosen.
///
/// # Errors
/// A surplus (open), a negative turnover, no users, a user twice, usages that sum to zero, a rest that is not a whole number
/// of units; published figures that are not whole units, or name other parties than the users.
///
/// # Examples
/// Odinsgård, published 2025: the printed rest of 21.56 million does not follow from the other figures.
/// ```
/// use rammeaftale::rules::result::{ClosureAccountInput, Published, PublishedShare, User, closure_account};
/// use rammeaftale::rules::split::Method;
///
/// let user = |id: &str, usage: &str| -> Result<_, rammeaftale::Error> { Ok(User::new(id.parse()?, usage.parse()?)) };
/// let printed = |id: &str, share: &str| -> Result<_, rammeaftale::Error> {
///     Ok(PublishedShare::new(id.parse()?, share.parse()?))
/// };
/// let account = closure_account(
///     &ClosureAccountInput::new(
///         "22720000".parse()?,
///         "23600000".parse()?,
///         "5".parse()?,
///         "10000".parse()?,
///         Method::LargestRemainder,
///         "Haderslev".parse()?,
///         vec![
///             user("Haderslev", "77.066")?,
///             user("Kolding", "9.749")?,
///             user("Sønderborg", "3.018")?,
///             user("Aabenraa", "7.149")?,
///             user("Staten", "3.018")?,
///         ],
///     )
///     .with_published(
///         Published::new("10000".parse()?)
///             .with_own_share("1180000".parse()?)
///             .with_rest("21560000".parse()?)
///             .with_shares(vec![
///                 printed("Haderslev", "16600000")?,
///                 printed("Kolding", "2100000")?,
///                 printed("Sønderborg", "650000")?,
///                 printed("Aabenraa", "1540000")?,
///                 printed("Staten", "650000")?,
///             ]),
///     ),
/// )?;
/// assert_eq!(account.rest.to_string(), "21540000.00");
/// assert_eq!(account.shares[0].share.to_string(), "16600000.00");
/// let slip = &account.findings[0];
/// assert_eq!(slip.figure.as_str(), "rest");
/// assert_eq!(slip.difference.to_string(), "20000.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "lukkeregnskab")]
pub fn closure_account(input: &ClosureAccountInput) -> Result<ClosureAccount, Error> {
    let users: Vec<Party> = input.users.iter().map(|user| Party { id: user.id.clone(), weight: user.usage }).collect();
    check(input, &users)?;
    let deficit = input.deficit.amount();

    // 1. The operator bears the deficit up to 5 % of the turnover in the year the closure is decided.
    let band = ExactAmount::of_share(input.band_percent, input.turnover.into());
    let own_share = Amount::rounded(deficit.exactly().min(band.exactly()), Unit::OERE).place("own_share")?;
    // 2. The rest is split on all users by their usage.
    let rest = Amount::rounded(deficit.exactly() - own_share.exactly(), Unit::OERE).place("rest")?;
    if input.method == Method::LargestRemainder && !rest.is_multiple_of(input.unit) {
        return Err(Problem::new(Code::NotAMultiple, "unit").with_given(&rest.to_string()).into());
    }
    let units = exact_units(rest, input.unit, &users).place("users")?;
    let split = whole_shares(rest, input.unit, input.method, &users, &units)?;
    // 3. The operator pays its own share and, as a user, its share of the rest.
    let as_user =
        split.shares.iter().find(|share| share.id == input.operator).map_or(Amount::ZERO, |share| share.share);
    let operator_total = own_share.exactly() + as_user.exactly();

    let findings = match &input.published {
        None => Vec::new(),
        Some(published) => {
            let account = Account { deficit, own_share, rest, unit: input.unit, method: input.method, users: &users };
            findings(&account, published).place("published")?
        }
    };
    Ok(ClosureAccount {
        band,
        own_share,
        rest,
        sum: sum_of(&split.shares)?,
        shares: split.shares,
        missing: split.missing,
        operator_total: Amount::rounded(operator_total, Unit::OERE).place("operator_total")?,
        findings,
    })
}

fn check(input: &ClosureAccountInput, users: &[Party]) -> Result<(), Error> {
    let mut problems = Problems::new();
    weights_problems("users", users, &mut problems);
    if let Some(published) = &input.published {
        published_problems(published, users, &mut problems);
    }
    problems.none()
}
