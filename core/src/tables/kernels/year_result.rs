//! Results of years of whole columns.

use crate::numbers::{Amount, NonNegativeAmount, Percent};
use crate::rules::result::{BaseKind, Reading};
use crate::tables::kernels::counts::{amount, rounded};
use crate::tables::kernels::{DenseTable, Figures};

/// The unit of a percentage of an amount: millionths of an øre.
const PER_OERE: i64 = 1_000_000;

/// [`year_result`](crate::rules::result::year_result) on columns, without a decision of the operator.
pub(super) fn year_result(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    table.constant::<BaseKind>("base_kind")?;
    if table.constant::<Reading>("reading")? != Reading::OwnRisk || !table.is_left_out("kept") {
        return None;
    }
    let fields = [
        table.fixed_point::<Amount>("revenue")?,
        table.fixed_point::<Amount>("cost")?,
        table.fixed_point::<NonNegativeAmount>("base")?,
        table.fixed_point::<Percent>("band_percent")?,
    ];
    // A distance that 64 bits can hold is well within the limits of an amount.
    let result_and_distance = |[revenue, cost, base, percent]: [i64; 4]| {
        let result = amount(revenue.checked_sub(cost)?)?;
        let band = base.checked_mul(percent)?;
        Some((result, band.checked_sub(result.checked_abs()?.checked_mul(PER_OERE)?)?))
    };
    let regulated =
        |result: i64, distance: i64| rounded(distance.min(0).checked_neg()?, PER_OERE)?.checked_mul(result.signum());
    figures.put("result", &fields, |row| Some(result_and_distance(row)?.0));
    figures.put("band", &fields, |row @ [_, _, base, percent]| {
        result_and_distance(row)?;
        base.checked_mul(percent)
    });
    figures.put("kept", &fields, |row| {
        let (result, distance) = result_and_distance(row)?;
        result.checked_sub(regulated(result, distance)?)
    });
    figures.put("regulated", &fields, |row| {
        let (result, distance) = result_and_distance(row)?;
        regulated(result, distance)
    });
    figures.put("distance", &fields, |row| rounded(result_and_distance(row)?.1, PER_OERE));
    Some(())
}
