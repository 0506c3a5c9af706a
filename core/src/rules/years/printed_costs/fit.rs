//! Whether printed figures fit together, and the numbers that they leave of each other.

use crate::numbers::{Amount, FixedPoint as _, MunicipalityCount, PercentChange, Ratio, Unit};
use crate::rules::years::printed_costs::bounds::{Bounds, narrowed};

/// The printed figures of a line: those in all first, then those of the areas.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub change: Option<Amount>,
    pub percent: Option<PercentChange>,
    /// Falling, unchanged, both of them, rising.
    pub counts: [Option<MunicipalityCount>; 4],
}

/// The units that changes and percentages are printed in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Units {
    pub change: Unit,
    /// The decimals of percentages.
    pub decimals: u32,
}

/// The changes and the accounts before of each line, in øre.
#[derive(Debug)]
pub(super) struct Fit {
    pub changes: Vec<Bounds>,
    pub bases: Vec<Bounds>,
}

/// The relations between amounts and percentages that do not hold.
#[derive(Debug, Default)]
pub(super) struct Misfit {
    pub sum: bool,
    /// The lines whose change and percentage leave no account before.
    pub lines: Vec<usize>,
    pub bases: bool,
}

/// The ends between which a printed percentage lies.
struct Share {
    /// The ends, as parts of [`WHOLE`].
    ends: [i128; 2],
    /// Whether each is rounded to the printed one as well.
    inside: [bool; 2],
}

/// Half a ten-thousandth of a percent is one part of it.
const WHOLE: i128 = 2_000_000;

impl Units {
    /// The changes that are printed so, in øre.
    pub(super) fn changes_of(self, printed: Amount) -> Bounds {
        let (value, unit) = (i128::from(printed.oere()), i128::from(self.change.amount().oere()));
        let half = unit.checked_div(2).unwrap_or(0);
        // Half a unit is rounded away from zero: towards it lies a whole half, from it an øre less.
        let short = half.saturating_sub(i128::from(half > 0));
        let (below, above) = match value.signum() {
            1 => (half, short),
            -1 => (short, half),
            _ => (short, short),
        };
        Bounds::between(value.saturating_sub(below), value.saturating_add(above))
    }

    fn share_of(self, printed: PercentChange) -> Share {
        let twice = i128::from(printed.smallest()).saturating_mul(2);
        let half = 10_i128.saturating_pow(4_u32.saturating_sub(self.decimals));
        Share { ends: [twice.saturating_sub(half), twice.saturating_add(half)], inside: [twice > 0, twice < 0] }
    }

    /// The amounts, in øre, of which a change within bounds is printed as a percentage; `None` if there are none.
    fn bases_of(self, change: Bounds, percent: PercentChange) -> Option<Bounds> {
        let share = self.share_of(percent);
        let [lowest, highest] = share.ends;
        let [lowest_inside, highest_inside] = share.inside;
        Bounds::at_least(1).and(limited(change.highest, lowest, lowest_inside, lowest > 0))?.and(limited(
            change.lowest,
            highest,
            highest_inside,
            highest < 0,
        ))
    }

    /// The changes, in øre, of amounts within bounds that are printed as a percentage.
    pub(super) fn changes_at(self, base: Bounds, percent: PercentChange) -> Bounds {
        let share = self.share_of(percent);
        let [lowest, highest] = share.ends;
        let [lowest_inside, highest_inside] = share.inside;
        // A fall is greatest of the highest base.
        let times = |base: Option<i128>, end: i128| base.map(|base| base.saturating_mul(end));
        let least = times(if lowest < 0 { base.highest } else { base.lowest }, lowest);
        let most = times(if highest > 0 { base.highest } else { base.lowest }, highest);
        Bounds {
            lowest: least.map(|least| rounded_in(least, WHOLE, lowest_inside, false)),
            highest: most.map(|most| rounded_in(most, WHOLE, highest_inside, true)),
        }
    }

    /// The percentages of changes and amounts within bounds, in units of the last printed decimal.
    pub(super) fn percents_of(self, change: Bounds, base: Bounds) -> Bounds {
        let decimals = self.decimals.saturating_add(2);
        let percent = |change: Option<i128>, base: Option<i128>| match change? {
            // It is 0 % of any amount, also of one without a limit.
            0 => Some(0),
            change => Ratio::new(change.saturating_mul(10_i128.saturating_pow(decimals)), base?).round_half_away().ok(),
        };
        let is_fall = |change: Option<i128>| change.is_some_and(|change| change < 0);
        Bounds {
            lowest: percent(change.lowest, if is_fall(change.lowest) { base.lowest } else { base.highest }),
            highest: percent(change.highest, if is_fall(change.highest) { base.highest } else { base.lowest }),
        }
    }
}

/// The amounts whose product with an end of a percentage a change limits: from above or from below.
fn limited(change: Option<i128>, end: i128, inside: bool, from_above: bool) -> Bounds {
    let Some(change) = change else { return Bounds::ANY };
    let (change, end) = if end < 0 { (change.saturating_neg(), end.saturating_neg()) } else { (change, end) };
    let limit = rounded_in(change.saturating_mul(WHOLE), end, inside, from_above);
    if from_above { Bounds { lowest: None, highest: Some(limit) } } else { Bounds::at_least(limit) }
}

/// The whole number beside a quotient, on the side of an interval that it ends; the quotient itself may be outside.
fn rounded_in(number: i128, by: i128, inside: bool, is_highest: bool) -> i128 {
    let (below, rest) = (number.div_euclid(by.max(1)), number.rem_euclid(by.max(1)));
    match (rest == 0, is_highest) {
        (true, _) if inside => below,
        (true, true) => below.saturating_sub(1),
        (false, true) => below,
        (_, false) => below.saturating_add(1),
    }
}

/// Holds the changes and percentages of the lines against each other.
pub(super) fn fit(lines: &[Line], units: Units) -> Result<Fit, Misfit> {
    // 1. The changes of the areas are the change in all.
    let printed: Vec<_> =
        lines.iter().map(|line| line.change.map_or(Bounds::ANY, |change| units.changes_of(change))).collect();
    let changes = sum_of_lines(&printed);
    let mut misfit = Misfit { sum: changes.is_none(), ..Misfit::default() };
    let changes = changes.unwrap_or(printed);
    // 2. The account before of each line, of which its change is its percentage.
    let mut bases = Vec::with_capacity(lines.len());
    for (index, (line, change)) in lines.iter().zip(&changes).enumerate() {
        let base = line.percent.map_or(Some(Bounds::at_least(0)), |percent| units.bases_of(*change, percent));
        if base.is_none() {
            misfit.lines.push(index);
        }
        bases.push(base.unwrap_or(Bounds::ANY));
    }
    // 3. Those of the areas are that in all.
    let fitting = sum_of_lines(&bases);
    if misfit.sum || !misfit.lines.is_empty() {
        return Err(misfit);
    }
    let bases = fitting.ok_or(Misfit { bases: true, ..Misfit::default() })?;
    Ok(Fit { changes, bases })
}

/// The account before that the printed change and percentage of a line leave on their own; `None` without them, or if there is none.
pub(super) fn own_base(line: &Line, units: Units) -> Option<Bounds> {
    units.bases_of(units.changes_of(line.change?), line.percent?)
}

/// Narrows the first to the sum of the others, and the others to it.
fn sum_of_lines(lines: &[Bounds]) -> Option<Vec<Bounds>> {
    let (whole, parts) = lines.split_first()?;
    let (parts, whole) = narrowed(parts, *whole)?;
    Some(core::iter::once(whole).chain(parts).collect())
}

/// The counts of every line, and the number of municipalities; `None` if none fit together.
pub(super) fn fit_counts(
    lines: &[Line],
    municipalities: Option<MunicipalityCount>,
) -> Option<(Vec<[Bounds; 4]>, Bounds)> {
    let printed = |count: Option<MunicipalityCount>| {
        count.map_or(Bounds::at_least(0), |count| Bounds::between(count.get().into(), count.get().into()))
    };
    // 1. From the counts of each line to the number of all.
    let mut all = printed(municipalities);
    let mut counts = Vec::with_capacity(lines.len());
    for line in lines {
        let [falling, unchanged, both, rising] = line.counts.map(printed);
        let (_, both) = narrowed(&[falling, unchanged], both)?;
        (_, all) = narrowed(&[both, rising], all)?;
        counts.push([falling, unchanged, both, rising]);
    }
    // 2. And back to the counts of each.
    for line in &mut counts {
        let [falling, unchanged, both, rising] = *line;
        let (parts, _) = narrowed(&[both, rising], all)?;
        let [both, rising] = parts.as_slice() else { return None };
        let (parts, both) = narrowed(&[falling, unchanged], *both)?;
        let [falling, unchanged] = parts.as_slice() else { return None };
        *line = [*falling, *unchanged, both, *rising];
    }
    Some((counts, all))
}
