//! Daily rates of whole columns.

use crate::numbers::{Amount, DayCount, Places};
use crate::tables::kernels::counts::{PER_DAY, amount_rounded, expected_days, rounding_gap};
use crate::tables::kernels::{DenseTable, Figures};

/// [`daily_rate`](crate::rules::rate::daily_rate) on columns.
pub(super) fn daily_rate(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    let unit = table.unit("unit")?;
    let fields = [
        table.fixed_point::<Amount>("basis")?,
        table.fixed_point::<Places>("places")?,
        table.count::<DayCount>("days")?,
        table.occupancy("occupancy")?,
    ];
    let days_and_rate = |[basis, places, days, occupancy]: [i64; 4]| {
        let days = expected_days(places, days, occupancy)?;
        Some((days, amount_rounded(basis.checked_mul(PER_DAY)?, days, unit)?))
    };
    figures.put("expected_days", &fields, |row| Some(days_and_rate(row)?.0));
    figures.put("rate", &fields, |row| Some(days_and_rate(row)?.1));
    figures.put("rounding_gap", &fields, |row| {
        let ([basis, ..], (days, rate)) = (row, days_and_rate(row)?);
        rounding_gap(rate, days, basis.checked_mul(PER_DAY)?)
    });
    Some(())
}
