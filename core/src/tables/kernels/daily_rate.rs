//! Daily rates of whole columns.

use crate::numbers::{Amount, DayCount, Places};
use crate::tables::kernels::counts::{PER_DAY, amount_rounded, expected_days, rounding_gap};
use crate::tables::kernels::{DenseTable, Figures, if_asked};

/// [`daily_rate`](crate::rules::rate::daily_rate) on columns.
pub(super) fn daily_rate(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    let unit = table.unit("unit")?;
    let fields = [
        table.fixed_point::<Amount>("basis")?,
        table.fixed_point::<Places>("places")?,
        table.count::<DayCount>("days")?,
        table.occupancy("occupancy")?,
    ];
    let asks_for_gap = figures.asked_for("rounding_gap").is_some();
    figures.put(&fields, ["expected_days", "rate", "rounding_gap"], |[basis, places, days, occupancy]| {
        let days = expected_days(places, days, occupancy)?;
        let needed = basis.checked_mul(PER_DAY)?;
        let rate = amount_rounded(needed, days, unit)?;
        Some([days, rate, if_asked(asks_for_gap, || rounding_gap(rate, days, needed))?])
    });
    Some(())
}
