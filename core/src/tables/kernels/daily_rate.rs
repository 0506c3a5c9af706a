//! Daily rates of whole columns.

use crate::numbers::{Amount, DayCount, Places};
use crate::tables::kernels::counts::{ExpectedDays, Oere, PER_DAY, RoundingUnit};
use crate::tables::kernels::{DenseTable, Figures};

/// [`daily_rate`](crate::rules::rate::daily_rate) on columns.
pub(super) fn daily_rate(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    match table.unit("unit")? {
        1 => rounded_to(Oere, table, figures),
        unit => rounded_to(unit, table, figures),
    }
}

fn rounded_to(unit: impl RoundingUnit, table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    let fields = [
        table.fixed_point::<Amount>("basis")?,
        table.fixed_point::<Places>("places")?,
        table.count::<DayCount>("days")?,
        table.occupancy("occupancy")?,
    ];
    let worked_out = |[basis, places, days, occupancy]: [i64; 4]| {
        let days = ExpectedDays::new(places, days, occupancy)?;
        let needed = basis.checked_mul(PER_DAY)?;
        Some((days, needed, days.rate(needed, unit)?))
    };
    if figures.asks_only_for("rate") {
        figures.put(&fields, ["rate"], |row| worked_out(row).map(|(.., rate)| [rate]));
    } else {
        figures.put(&fields, ["expected_days", "rate", "rounding_gap"], |row| {
            let (days, needed, rate) = worked_out(row)?;
            Some([days.units(), rate, days.rounding_gap(rate, needed)?])
        });
    }
    Some(())
}
