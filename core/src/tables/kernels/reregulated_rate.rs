//! Rates with a past result in them, of whole columns.

use crate::numbers::{Amount, DayCount, Places, Year, YearsLater};
use crate::tables::kernels::counts::{PER_DAY, amount_rounded, expected_days, is_amount, rounding_gap};
use crate::tables::kernels::{DenseTable, Figures};

/// One øre, as a unit.
const OERE: i64 = 1;

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
    let worked_out = |[year, later, normal, regulated, places, days, occupancy]: [i64; 7]| {
        let rate_year = year.checked_add(later).filter(|year| *year <= i64::from(Year::LAST.get()))?;
        let days = expected_days(places, days, occupancy)?;
        // The amounts that have to come in over the expected days, in øre × `PER_DAY`.
        let normally = normal.checked_mul(if of_basis { PER_DAY } else { days })?;
        let change = regulated.checked_mul(PER_DAY)?.checked_neg()?;
        let together = normally.checked_add(change)?;
        // Where both rates are amounts together, each of the three is one.
        let most = normally.checked_abs()?.checked_add(change.checked_abs()?)?;
        let rate = is_amount(most, days).then(|| amount_rounded(together, days, unit))??;
        Some((rate_year, days, normally, change, together, rate))
    };
    if figures.asks_only_for("rate") {
        figures.put(&fields, ["rate"], |row| worked_out(row).map(|(.., rate)| [rate]));
    } else {
        let names = ["rate_year", "expected_days", "normal_rate", "change", "rate", "rounding_gap"];
        figures.put(&fields, names, |row| {
            let (rate_year, days, normally, change, together, rate) = worked_out(row)?;
            let [normal, change] = [normally, change].map(|needed| amount_rounded(needed, days, OERE));
            Some([rate_year, days, normal?, change?, rate, rounding_gap(rate, days, together)?])
        });
    }
    Some(())
}
