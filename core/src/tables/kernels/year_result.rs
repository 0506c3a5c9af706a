//! Results of years of whole columns.

use crate::numbers::{Amount, NonNegativeAmount, Percent};
use crate::rules::result::{BaseKind, Reading};
use crate::tables::kernels::counts::rounded;
use crate::tables::kernels::{DenseTable, Figures};

/// The unit of a percentage of an amount: millionths of an øre.
const PER_OERE: u64 = 1_000_000;

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
    let worked_out = |[revenue, cost, base, percent]: [i64; 4]| {
        let result = revenue.wrapping_sub(cost);
        let band = base.checked_mul(percent)?;
        // An amount that 64 bits can hold in millionths of an øre is well within its limits.
        let distance =
            rounded(band.checked_sub(result.wrapping_abs().checked_mul(PER_OERE.cast_signed())?)?, PER_OERE)?;
        // The part beyond the line, with the sign of the result.
        let beyond = distance.min(0);
        let regulated = if result < 0 { beyond } else { beyond.wrapping_neg() };
        Some([result, band, result.wrapping_sub(regulated), regulated, distance])
    };
    if figures.asks_only_for("regulated") {
        figures.put(&fields, ["regulated"], |row| worked_out(row).map(|[.., regulated, _]| [regulated]));
    } else {
        figures.put(&fields, ["result", "band", "kept", "regulated", "distance"], worked_out);
    }
    Some(())
}
