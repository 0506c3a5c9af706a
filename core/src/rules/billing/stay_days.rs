//! Which days of a stay count (`dagsoptælling`).

use crate::calendar::{Date, Period};
use crate::error::Problem;
use crate::read::choice;

choice! {
    /// Which days of a stay count; a parameter of the service (`dagsoptælling`).
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
    ///
    /// let (first, last) = ("2025-03-01".parse()?, "2025-03-05".parse()?);
    /// let days = |rule| -> Result<_, rammeaftale::Error> {
    ///     let rate = ServiceRate::new("Krisecenter".parse()?, first, last, "2000".parse()?);
    ///     let stay = Stay::new("A".parse()?, "Krisecenter".parse()?, first, "Odense".parse()?).with_last_day(last);
    ///     Ok(bills(&BillsInput::new(first, last, rule, vec![rate], vec![stay]))?.days.get())
    /// };
    /// assert_eq!(days(DayCountRule::BothEnds)?, 5);
    /// assert_eq!(days(DayCountRule::LastDayNotCounted)?, 4);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum DayCountRule {
        /// The first and the last day both count, as in Syddanmark's krisecentre.
        BothEnds = "both_ends",
        /// The last day does not count.
        LastDayNotCounted = "last_day_not_counted",
        /// The last day does not count, but a stay has at least one day, as in special places (BEK 1261/2020 § 2).
        AtLeastOneDay = "at_least_one_day",
    }
}

/// Returns the days of a stay that count; `None` if there are none. A stay without a last day counts to the end of the calendar.
///
/// # Errors
/// At `last_day`, if the stay ends before it starts.
pub(crate) fn stay_period(
    first_day: Date,
    last_day: Option<Date>,
    rule: DayCountRule,
) -> Result<Option<Period>, Problem> {
    let Some(last_day) = last_day else {
        return Period::new(first_day, Date::LAST).map(Some);
    };
    let whole = Period::new(first_day, last_day)?;
    let counted_to = match rule {
        DayCountRule::BothEnds => Some(last_day),
        DayCountRule::AtLeastOneDay if first_day == last_day => Some(last_day),
        DayCountRule::LastDayNotCounted | DayCountRule::AtLeastOneDay => last_day.previous(),
    };
    Ok(counted_to.and_then(|last| Period::new(whole.first_day(), last).ok()))
}
