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
    figures.put(&fields, ["result", "band", "kept", "regulated", "distance"], |[revenue, cost, base, percent]| {
        let result = amount(revenue.checked_sub(cost)?)?;
        let band = base.checked_mul(percent)?;
        // A distance that 64 bits can hold is well within the limits of an amount.
        let distance = rounded(band.checked_sub(result.checked_abs()?.checked_mul(PER_OERE)?)?, PER_OERE)?;
        // The part beyond the line, with the sign of the result.
        let beyond = distance.min(0);
        let regulated = if result < 0 { beyond } else { beyond.checked_neg()? };
        Some([result, band, result.checked_sub(regulated)?, regulated, distance])
    });
    Some(())
}
