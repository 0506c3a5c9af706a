//! Central refund for particularly expensive cases (`central refusion`, `særligt dyre enkeltsager`).

use crate::calendar::Month;
use crate::collections::Set;
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, NonNegativeAmount, PartPercent, Ratio, Unit, Year};
use crate::read::{Item, figures, record, wrong_length};
use crate::rules::rate::NamedAmount;

record! {
    /// A yearly limit, and the part that the state pays of what lies above it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::RefundLimit;
    ///
    /// let lowest = RefundLimit::new("860000".parse()?, "25".parse()?);
    /// assert_eq!(
    ///     (lowest.yearly_limit.to_string().as_str(), lowest.percent.to_string().as_str()),
    ///     ("860000.00", "25")
    /// );
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RefundLimit {
        /// The limit for a year (`årlig grænse`); a month has a twelfth of it.
        pub yearly_limit: NonNegativeAmount,
        /// The percentage that is refunded in all of what lies above it, up to the next limit (`refusionsprocent`).
        pub percent: PartPercent,
    }
}

record! {
    /// The cost and the income of a case in a month.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::RefundMonth;
    ///
    /// let january = RefundMonth::new("200000".parse()?).with_income("1500".parse()?);
    /// assert_eq!(january.income.map(|income| income.to_string()).as_deref(), Some("1500.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RefundMonth {
        /// The cost of the month (`udgift`), without costs that are financed objectively and one-off costs.
        pub cost: NonNegativeAmount,
        /// All income of the month (`indtægt`), as an amount above zero.
        pub income: Option<NonNegativeAmount>,
    }
}

impl Item for RefundLimit {
    const MOST: usize = 10;
}

impl Item for RefundMonth {
    const MOST: usize = 12;
}

record! {
    /// The months of a case in a year, and the limits.
    ///
    /// # Examples
    /// A one-off cost of 120,000 kr. is 10,000 kr. in every month.
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::billing::{CentralRefundInput, RefundLimit, RefundMonth, central_refund};
    /// use rammeaftale::rules::rate::NamedAmount;
    ///
    /// let limits = vec![RefundLimit::new("860000".parse()?, "25".parse()?)];
    /// let input = CentralRefundInput::new(Year::new(2022)?, vec![RefundMonth::new("60000".parse()?)], limits)
    ///     .with_one_off(vec![NamedAmount::new("Ombygning".parse()?, "120000".parse()?)]);
    /// assert_eq!(central_refund(&input)?.net.to_string(), "70000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CentralRefundInput {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The months from January on; a month of nothing has a cost of zero.
        pub months: Vec<RefundMonth>,
        /// The one-off costs of the year (`engangsudgifter`), spread evenly over its 12 months.
        pub one_off: Option<Vec<NamedAmount>>,
        /// The limits of the year, from the lowest up.
        pub refund_limits: Vec<RefundLimit>,
    }
}

figures! {
    /// The expenses above a limit.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::billing::{CentralRefundInput, RefundLimit, RefundMonth, central_refund};
    ///
    /// let limits = vec![RefundLimit::new("1680000".parse()?, "50".parse()?)];
    /// let january = vec![RefundMonth::new("200000".parse()?)];
    /// let refund = central_refund(&CentralRefundInput::new(Year::new(2022)?, january, limits))?;
    /// assert_eq!(refund.parts[0].yearly_limit.to_string(), "1680000.00");
    /// assert_eq!(refund.parts[0].above.to_string(), "60000.00"); // 200,000 − 140,000
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RefundPart {
        /// The limit for a year.
        pub yearly_limit: NonNegativeAmount,
        /// The expenses above a twelfth of it, month by month; shown at the øre, used unrounded.
        pub above: Amount,
    }
}

figures! {
    /// The refund of a month.
    ///
    /// # Examples
    /// The months of a year add up: a month has what the year so far has risen by.
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::billing::{CentralRefundInput, RefundLimit, RefundMonth, central_refund};
    ///
    /// let limits = vec![RefundLimit::new("860000".parse()?, "25".parse()?)];
    /// let months = vec![RefundMonth::new("100000".parse()?); 2];
    /// let refund = central_refund(&CentralRefundInput::new(Year::new(2022)?, months, limits))?;
    /// let february = &refund.months[1];
    /// assert_eq!(february.month.to_string(), "2022-02");
    /// assert_eq!(february.refund_so_far.to_string(), "14166.67");
    /// assert_eq!(february.refund.to_string(), "7083.34"); // January has 7,083.33
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MonthRefund {
        /// The month.
        pub month: Month,
        /// The cost, with its part of the one-off costs, less the income (`nettoudgift`); shown at the øre, used unrounded.
        pub net: Amount,
        /// The expenses above each limit.
        pub parts: Vec<RefundPart>,
        /// The refund of the year up to the end of the month, rounded to the øre.
        pub refund_so_far: Amount,
        /// The refund of the month (`refusion`): what the year so far has risen by.
        pub refund: Amount,
    }
}

figures! {
    /// The refund of the months of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::billing::{CentralRefundInput, RefundLimit, RefundMonth, central_refund};
    ///
    /// let limits = vec![RefundLimit::new("860000".parse()?, "25".parse()?)];
    /// let months = vec![RefundMonth::new("100000".parse()?); 12];
    /// let refund = central_refund(&CentralRefundInput::new(Year::new(2022)?, months, limits))?;
    /// assert_eq!(refund.net.to_string(), "1200000.00");
    /// assert_eq!(refund.parts[0].above.to_string(), "340000.00");
    /// assert_eq!(refund.refund.to_string(), "85000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CentralRefund {
        /// The months, from January on.
        pub months: Vec<MonthRefund>,
        /// The net cost of the months.
        pub net: Amount,
        /// The expenses above each limit in all months.
        pub parts: Vec<RefundPart>,
        /// The refund of the months.
        pub refund: Amount,
    }
}

/// The state's refund of a particularly expensive case (`central refusion`, `særligt dyre enkeltsager`), month by month, for the
/// municipality that pays for the citizen.
///
/// # Source
/// Lov om social service § 176, barnets lov § 198, BEK 1485/2023 § 3: month by month, what lies above a twelfth of each yearly
/// limit; one-off costs are spread evenly over the 12 months, all income is deducted, and costs financed objectively are left
/// out (stated). The limits of a year are in the agreement `central-refusion-2021-2026`, or the caller's. Rounding is not
/// stated: exact until the øre, on the year so far at the end of each month (assumed).
///
/// # Figures
/// `net = cost + Σ one_off / 12 − income`; `refund = Σ rise of the percentage × max(0, net − limit / 12)`. With 25, 50 and
/// 75 % that is 25 % of the sum of what lies above each of the three limits.
///
/// # Errors
/// No months or more than 12; a name of a one-off cost twice; limits that do not rise, percentages that fall.
///
/// # Examples
/// Six months of 200,000 kr. and six of nothing.
/// ```
/// use rammeaftale::numbers::Year;
/// use rammeaftale::rules::billing::{CentralRefundInput, RefundLimit, RefundMonth, central_refund};
///
/// let limit = |limit: &str, percent: &str| -> Result<_, rammeaftale::Error> {
///     Ok(RefundLimit::new(limit.parse()?, percent.parse()?))
/// };
/// let limits = vec![limit("860000", "25")?, limit("1680000", "50")?, limit("2120000", "75")?];
/// let mut months = vec![RefundMonth::new("200000".parse()?); 6];
/// months.resize(12, RefundMonth::new("0".parse()?));
/// let refund = central_refund(&CentralRefundInput::new(Year::new(2022)?, months, limits))?;
/// assert_eq!(refund.months[0].refund.to_string(), "52916.67");
/// assert_eq!(refund.refund.to_string(), "317500.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "central refusion")]
#[doc(alias = "særligt dyre enkeltsager")]
pub fn central_refund(input: &CentralRefundInput) -> Result<CentralRefund, Error> {
    check(input)?;
    let shown = |exact: Ratio| Amount::rounded(exact, Unit::OERE);

    // 1. One-off costs are spread evenly over the year.
    let one_off = input.one_off.iter().flatten().map(|cost| cost.amount.exactly()).sum::<Ratio>() / twelve();
    let mut months = Vec::with_capacity(input.months.len());
    let mut net_total = Ratio::ZERO;
    let mut above_totals = vec![Ratio::ZERO; input.refund_limits.len()];
    let mut exact_so_far = Ratio::ZERO;
    let mut before = Amount::ZERO;
    for (month, given) in Month::of_year(input.year).zip(&input.months) {
        // 2. All income is deducted.
        let income = given.income.map_or(Ratio::ZERO, NonNegativeAmount::exactly);
        let net = given.cost.exactly() + one_off - income;
        net_total = net_total + net;
        // 3. What lies above a twelfth of each limit, and the rise of the percentage of it.
        let mut parts = Vec::with_capacity(input.refund_limits.len());
        for ((limit, rise), total) in input.with_rises().zip(&mut above_totals) {
            let above = (net - limit.yearly_limit.exactly() / twelve()).max(Ratio::ZERO);
            *total = *total + above;
            exact_so_far = exact_so_far + rise * above;
            parts.push(RefundPart { yearly_limit: limit.yearly_limit, above: shown(above).place("months")? });
        }
        // 4. The year so far, rounded at the end of the month.
        let refund_so_far = shown(exact_so_far).place("months")?;
        let refund = shown(refund_so_far.exactly() - before.exactly()).place("months")?;
        before = refund_so_far;
        months.push(MonthRefund { month, net: shown(net).place("months")?, parts, refund_so_far, refund });
    }

    let parts = input
        .refund_limits
        .iter()
        .zip(above_totals)
        .map(|(limit, above)| Ok(RefundPart { yearly_limit: limit.yearly_limit, above: shown(above)? }));
    Ok(CentralRefund {
        net: shown(net_total).place("net")?,
        parts: parts.collect::<Result<_, Problem>>().place("parts")?,
        refund: before,
        months,
    })
}

/// The months of a year.
fn twelve() -> Ratio {
    Ratio::from(12)
}

impl CentralRefundInput {
    /// The limits, each with what its percentage is above that of the limit before.
    fn with_rises(&self) -> impl Iterator<Item = (&RefundLimit, Ratio)> {
        let before =
            core::iter::once(Ratio::ZERO).chain(self.refund_limits.iter().map(|limit| limit.percent.exactly()));
        self.refund_limits.iter().zip(before).map(|(limit, before)| (limit, limit.percent.exactly() - before))
    }
}

fn check(input: &CentralRefundInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<RefundMonth>("months", input.months.len()) {
        problems.push(problem);
    }
    let mut names = Set::new();
    for (index, cost) in input.one_off.iter().flatten().enumerate() {
        if !names.insert(&cost.name) {
            let place = format!("one_off[{index}].name");
            problems.push(Problem::new(Code::Duplicate, place).with_given(cost.name.as_str()));
        }
    }
    if let Some(problem) = wrong_length::<RefundLimit>("refund_limits", input.refund_limits.len()) {
        problems.push(problem);
    }
    for (index, pair) in input.refund_limits.windows(2).enumerate() {
        let [before, limit] = pair else { continue };
        let place = |field: &str| format!("refund_limits[{}].{field}", index.saturating_add(1));
        if limit.yearly_limit <= before.yearly_limit {
            let lowest = Amount::rounded(before.yearly_limit.exactly() + Unit::OERE.exactly(), Unit::OERE)
                .place("refund_limits")?;
            let allowed = Allowed::Range(lowest.to_string(), "10000000000000.00".into());
            let problem = Problem::new(Code::OutOfRange, place("yearly_limit"));
            problems.push(problem.with_given(&limit.yearly_limit.to_string()).with_allowed(allowed));
        }
        if limit.percent < before.percent {
            let allowed = Allowed::Range(before.percent.to_string(), "100".into());
            let problem = Problem::new(Code::OutOfRange, place("percent"));
            problems.push(problem.with_given(&limit.percent.to_string()).with_allowed(allowed));
        }
    }
    problems.none()
}
