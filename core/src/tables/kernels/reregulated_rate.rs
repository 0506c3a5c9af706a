//! Rates with a past result in them, of whole columns.

use crate::numbers::{Amount, DayCount, Places, Year, YearsLater};
use crate::tables::kernels::counts::{ExpectedDays, Oere, PER_DAY, RoundingUnit};
use crate::tables::kernels::{DenseTable, Figures};

/// [`reregulated_rate`](crate::rules::result::reregulated_rate) on columns.
pub(super) fn reregulated_rate(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    match table.unit("unit")? {
        1 => rounded_to(Oere, table, figures),
        unit => rounded_to(unit, table, figures),
    }
}

fn rounded_to(unit: impl RoundingUnit, table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
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
        let rate_year = year.wrapping_add(later);
        let days = ExpectedDays::new(places, days, occupancy).filter(|_| rate_year <= i64::from(Year::LAST.get()))?;
        // The amounts that have to come in over the expected days, in øre × `PER_DAY`.
        let normally = normal.checked_mul(if of_basis { PER_DAY } else { days.units() })?;
        let change = regulated.checked_mul(PER_DAY)?.checked_neg()?;
        let together = normally.checked_add(change)?;
        Some((days, normally, change, together, days.rate(together, unit)?))
    };
    if figures.asks_only_for("rate") {
        figures.put(&fields, ["rate"], |row| worked_out(row).map(|(.., rate)| [rate]));
    } else {
        if figures.asked_for("rate_year").is_some() {
            let [year, later, ..] = fields;
            figures.put(&[year, later], ["rate_year"], |[year, later]| Some([year.wrapping_add(later)]));
        }
        figures.put(&fields, ["expected_days", "normal_rate", "change", "rate", "rounding_gap"], |row| {
            let (days, normally, change, together, rate) = worked_out(row)?;
            let [normal, change] = [normally, change].map(|needed| days.rate(needed, Oere));
            Some([days.units(), normal?, change?, rate, days.rounding_gap(rate, together)?])
        });
    }
    Some(())
}
