//! Rates with a past result in them, of whole columns.

use crate::numbers::{Amount, DayCount, Places, Year, YearsLater};
use crate::tables::kernels::counts::{PER_DAY, amount_rounded, expected_days, is_amount, rounding_gap};
use crate::tables::kernels::{DenseTable, Figures};

/// One øre, as a unit.
const OERE: i64 = 1;

/// The year of a rate, and what has to come in over its expected days, in øre × [`PER_DAY`].
struct Needed {
    rate_year: i64,
    days: i64,
    normally: i64,
    change: i64,
    together: i64,
}

/// [`reregulated_rate`](crate::rules::result::reregulated_rate) on columns.
pub(super) fn reregulated_rate(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    let unit = table.unit("unit")?;
    // Exactly one of the two; otherwise the rule has the problem.
    let of_basis = match (table.is_left_out("basis"), table.is_left_out("normal_rate")) {
        (false, true) => true,
        (true, false) => false,
        _ => return None,
    };
    let fields = [
        table.count::<Year>("year")?,
        table.count::<YearsLater>("years_later")?,
        table.fixed_point::<Amount>(if of_basis { "basis" } else { "normal_rate" })?,
        table.fixed_point::<Amount>("regulated")?,
        table.fixed_point::<Places>("places")?,
        table.count::<DayCount>("days")?,
        table.occupancy("occupancy")?,
    ];
    let needed = |[year, later, normal, regulated, places, days, occupancy]: [i64; 7]| {
        let rate_year = year.checked_add(later).filter(|year| *year <= i64::from(Year::LAST.get()))?;
        let days = expected_days(places, days, occupancy)?;
        let normally = normal.checked_mul(if of_basis { PER_DAY } else { days })?;
        let change = regulated.checked_mul(PER_DAY)?.checked_neg()?;
        let together = normally.checked_add(change)?;
        // Then each of the three is.
        let most = normally.checked_abs()?.checked_add(change.checked_abs()?)?;
        is_amount(most, days).then_some(Needed { rate_year, days, normally, change, together })
    };
    let rate = |of: &Needed| amount_rounded(of.together, of.days, unit);

    figures.put("rate_year", &fields, |row| Some(needed(row)?.rate_year));
    figures.put("expected_days", &fields, |row| Some(needed(row)?.days));
    figures.put("normal_rate", &fields, |row| {
        let of = needed(row)?;
        amount_rounded(of.normally, of.days, OERE)
    });
    figures.put("change", &fields, |row| {
        let of = needed(row)?;
        amount_rounded(of.change, of.days, OERE)
    });
    figures.put("rate", &fields, |row| rate(&needed(row)?));
    figures.put("rounding_gap", &fields, |row| {
        let of = needed(row)?;
        rounding_gap(rate(&of)?, of.days, of.together)
    });
    Some(())
}
