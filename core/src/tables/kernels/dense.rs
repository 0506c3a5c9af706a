//! Fields of a table as plain whole numbers, read piece by piece.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal64Type, Decimal128Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_buffer::NullBuffer;
use arrow_schema::DataType;

use crate::numbers::{Amount, FixedPoint, Percent, Unit, Weight, WholeNumber};
use crate::plausible::Likely;
use crate::read::{DefaultSource, Dialect, FieldDefault, Read, from_value};
use crate::rules::rate::{Occupancy, OccupancyKind};
use crate::tables::kernels::lists::Lists;
use crate::tables::row::{Source, Sources};

/// Stands for a number that does not fit: below all limits.
const NO_NUMBER: i64 = i64::MIN;

/// The coarsest unit that keeps every figure within its limits; coarser ones are for the rule.
pub(super) const COARSEST_UNIT: i64 = 10_000;

/// A table, as far as it is plain: decimals and whole numbers in columns, and what is the same in every row.
pub(in crate::tables) struct DenseTable<'a> {
    pub sources: &'a Sources<'a>,
    pub rows: usize,
    pub dialect: Dialect,
    /// The terms for fields that are left out.
    pub defaults: Option<&'a dyn DefaultSource>,
}

impl<'a> DenseTable<'a> {
    /// A figure with a fixed number of decimals, in its smallest units.
    pub(crate) fn fixed_point<T: FixedPoint + Read>(&self, field: &'static str) -> Option<Field<'a>> {
        match self.sources.of_field(field) {
            Source::Column(column) => {
                let limits = usual(field, T::DECIMALS, <T as FixedPoint>::LIMITS)?;
                Field::of(column.array, T::DECIMALS, column.in_oere, limits)
            }
            _ => Some(Field::same(self.constant::<T>(field)?.smallest())),
        }
    }

    /// The fields of the items of a list, and where the items of each row are.
    pub(crate) fn list<const N: usize>(&self, field: &str, fields: [&str; N]) -> Option<Lists<N>> {
        match self.sources.of_field(field) {
            Source::Column(column) => Lists::of(column.array, fields),
            _ => None,
        }
    }

    /// A whole number.
    pub(crate) fn count<T: WholeNumber + Read>(&self, field: &'static str) -> Option<Field<'a>> {
        let (lowest, highest) = <T as WholeNumber>::LIMITS;
        match self.sources.of_field(field) {
            // A count is written without decimals, also without zeros.
            Source::Column(column) if !column.in_oere && !column.array.data_type().is_decimal() => {
                Field::of(column.array, 0, false, (lowest.into(), highest.into()))
            }
            _ => Some(Field::same(self.constant::<T>(field)?.number().into())),
        }
    }

    /// An occupancy that is a percentage, in millionths.
    pub(crate) fn occupancy(&self, field: &'static str) -> Option<Field<'a>> {
        match self.sources.of_field(field) {
            Source::Column(column) => {
                let limits = usual(field, Percent::DECIMALS, Percent::LIMITS)?;
                Field::of(column.array, Percent::DECIMALS, column.in_oere, limits)
            }
            _ => match self.constant::<Occupancy>(field)?.kind() {
                OccupancyKind::Percent(percent) => Some(Field::same(percent.smallest())),
                OccupancyKind::Days { .. } => None,
            },
        }
    }

    /// A unit that is the same in every row, in øre.
    pub(crate) fn unit(&self, field: &'static str) -> Option<i64> {
        Some(self.constant::<Unit>(field)?.amount().oere()).filter(|unit| *unit <= COARSEST_UNIT)
    }

    /// A value that is the same in every row.
    pub(crate) fn constant<T: Read>(&self, field: &'static str) -> Option<T> {
        match self.sources.of_field(field) {
            Source::Constant(constant) if !constant.is_null() => from_value(constant, self.dialect).ok(),
            Source::Column(_) => None,
            _ => match self.defaults?.default_of(field) {
                FieldDefault::Value(value) => from_value(value, Dialect::Machine).ok(),
                FieldDefault::Refused(_) | FieldDefault::Unknown => None,
            },
        }
    }

    /// Whether no row has a field.
    pub(crate) fn is_left_out(&self, field: &'static str) -> bool {
        let supplied =
            self.defaults.is_some_and(|defaults| !matches!(defaults.default_of(field), FieldDefault::Unknown));
        !supplied
            && match self.sources.of_field(field) {
                Source::LeftOut => true,
                Source::Column(column) => column.array.null_count() == column.array.len(),
                Source::Constant(constant) => constant.is_null(),
            }
    }
}

/// The values of a field that are within its limits and usual, in its smallest units. The others are for the rule, so that rows
/// which need no rule need no warning either.
fn usual(field: &str, decimals: u32, (lowest, highest): (i64, i64)) -> Option<(i64, i64)> {
    let Some(likely) = Likely::of(field) else { return Some((lowest, highest)) };
    let (least, most) = likely.limits(decimals)?;
    Some((lowest.max(least), highest.min(most)))
}

/// A field of every row.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    values: Values<'a>,
    nulls: Option<&'a NullBuffer>,
    /// In the units of the column, if those are larger than the field's.
    limits: (i64, i64),
}

/// Where its numbers are, and by what they become numbers of its smallest unit.
#[derive(Clone, Copy)]
enum Values<'a> {
    Same(i64),
    Decimal128(&'a [i128], Scale),
    Decimal64(&'a [i64], Scale),
    Int64(&'a [i64], Scale),
    Int32(&'a [i32], Scale),
    Int16(&'a [i16], Scale),
    Int8(&'a [i8], Scale),
    UInt16(&'a [u16], Scale),
    UInt8(&'a [u8], Scale),
}

/// How many smallest units a number of a column is worth.
#[derive(Clone, Copy)]
enum Scale {
    One,
    Times(i64),
    /// It has more decimals than the field, which must be zeros.
    Over(i64),
}

impl Scale {
    fn of(column: i8, field: u32) -> Option<Self> {
        let column = u32::try_from(column).ok()?;
        let ten_to = |power| 10_i64.checked_pow(power);
        Some(match (field.checked_sub(column), column.checked_sub(field)) {
            (Some(0), _) => Self::One,
            (Some(missing), _) => Self::Times(ten_to(missing)?),
            (_, beyond) => Self::Over(ten_to(beyond?)?),
        })
    }

    /// The limits of a number before it is multiplied.
    fn limits(self, (lowest, highest): (i64, i64)) -> Option<(i64, i64)> {
        match self {
            Self::Times(times) => {
                let least = lowest.checked_neg()?.checked_div_euclid(times)?.checked_neg()?;
                Some((least, highest.checked_div_euclid(times)?))
            }
            Self::One | Self::Over(_) => Some((lowest, highest)),
        }
    }
}

impl<'a> Field<'a> {
    /// A column of weights: only how they compare is used, so they are counted in the column's own smallest units.
    pub(crate) fn weights(column: &'a ArrayRef) -> Option<Self> {
        let decimals = match column.data_type() {
            DataType::Decimal128(_, scale) | DataType::Decimal64(_, scale) => u32::try_from(*scale).ok()?,
            _ => 0,
        };
        let decimals = decimals.min(Weight::DECIMALS);
        let per_unit = 10_i64.checked_pow(Weight::DECIMALS.checked_sub(decimals)?)?;
        let (lowest, highest) = Weight::LIMITS;
        Self::of(column, decimals, false, (lowest.checked_div(per_unit)?, highest.checked_div(per_unit)?))
    }

    fn same(number: i64) -> Self {
        Self { values: Values::Same(number), nulls: None, limits: (number, number) }
    }

    fn of(column: &'a ArrayRef, decimals: u32, in_oere: bool, limits: (i64, i64)) -> Option<Self> {
        let scale = match column.data_type() {
            DataType::Decimal128(_, decimals_of_column) | DataType::Decimal64(_, decimals_of_column) => {
                *decimals_of_column
            }
            _ if in_oere => i8::try_from(Amount::DECIMALS).ok()?,
            _ => 0,
        };
        let scale = Scale::of(scale, decimals)?;
        let limits = scale.limits(limits)?;
        let values = match column.data_type() {
            DataType::Decimal128(..) => Values::Decimal128(column.as_primitive::<Decimal128Type>().values(), scale),
            DataType::Decimal64(..) => Values::Decimal64(column.as_primitive::<Decimal64Type>().values(), scale),
            DataType::Int64 => Values::Int64(column.as_primitive::<Int64Type>().values(), scale),
            DataType::Int32 => Values::Int32(column.as_primitive::<Int32Type>().values(), scale),
            DataType::Int16 => Values::Int16(column.as_primitive::<Int16Type>().values(), scale),
            DataType::Int8 => Values::Int8(column.as_primitive::<Int8Type>().values(), scale),
            DataType::UInt16 => Values::UInt16(column.as_primitive::<UInt16Type>().values(), scale),
            DataType::UInt8 => Values::UInt8(column.as_primitive::<UInt8Type>().values(), scale),
            _ => return None,
        };
        Some(Self { values, nulls: column.nulls().filter(|nulls| nulls.null_count() > 0), limits })
    }

    /// The numbers of the rows from `start` on, where the column has them as they are read.
    #[inline]
    pub(crate) fn borrowed<const ROWS: usize>(&self, start: usize) -> Option<&'a [i64; ROWS]> {
        match self.values {
            Values::Decimal64(values, Scale::One) | Values::Int64(values, Scale::One) => {
                values.get(start..)?.first_chunk().filter(|_| self.nulls.is_none())
            }
            _ => None,
        }
    }

    /// Whether numbers of the field are within its limits.
    #[inline]
    pub(crate) fn limits_hold(&self, numbers: &[i64]) -> bool {
        all_within(self.limits, numbers.iter().copied())
    }

    /// Puts what is the same in every row in the place of every row.
    pub(crate) fn fill(&self, numbers: &mut [i64]) {
        if let Values::Same(same) = self.values {
            numbers.fill(same);
        }
    }

    /// Reads the numbers of the rows from `start` on; returns `true` if all of them are plain. A number that is not plain is
    /// arbitrary; a constant keeps the number that [`fill`](Self::fill) wrote.
    pub(crate) fn read(&self, start: usize, numbers: &mut [i64]) -> bool {
        let rows = start..start.saturating_add(numbers.len());
        let valid = self.nulls.is_none_or(|nulls| rows.clone().all(|row| row < nulls.len() && nulls.is_valid(row)));
        let plain = match self.values {
            Values::Same(_) => true,
            Values::Decimal128(values, scale) => self.each(values.get(rows), scale, numbers),
            Values::Decimal64(values, scale) | Values::Int64(values, scale) => {
                self.each(values.get(rows), scale, numbers)
            }
            Values::Int32(values, scale) => self.each(values.get(rows), scale, numbers),
            Values::Int16(values, scale) => self.each(values.get(rows), scale, numbers),
            Values::Int8(values, scale) => self.each(values.get(rows), scale, numbers),
            Values::UInt16(values, scale) => self.each(values.get(rows), scale, numbers),
            Values::UInt8(values, scale) => self.each(values.get(rows), scale, numbers),
        };
        valid && plain
    }

    /// Whether the number of a row is plain.
    pub(crate) fn is_plain(&self, row: usize) -> bool {
        self.read(row, &mut [0])
    }

    fn each<T: Copy + TryInto<i64>>(&self, values: Option<&[T]>, scale: Scale, numbers: &mut [i64]) -> bool {
        let Some(values) = values else { return false };
        for (number, value) in numbers.iter_mut().zip(values) {
            *number = (*value).try_into().unwrap_or(NO_NUMBER);
        }
        match scale {
            Scale::One => self.limits_hold(numbers),
            Scale::Times(times) => {
                let within = self.limits_hold(numbers);
                // A number within its limits can be multiplied.
                for number in numbers {
                    *number = number.wrapping_mul(times);
                }
                within
            }
            Scale::Over(over) => {
                let mut rest = 0;
                for number in numbers.iter_mut() {
                    rest |= number.checked_rem(over).unwrap_or(NO_NUMBER);
                    *number = number.checked_div(over).unwrap_or(NO_NUMBER);
                }
                rest == 0 && self.limits_hold(numbers)
            }
        }
    }
}

/// Whether all numbers are within limits.
#[inline]
pub(in crate::tables) fn all_within(
    (lowest, highest): (i64, i64),
    mut numbers: impl Iterator<Item = i64> + Clone,
) -> bool {
    // No number is larger than all of them together, bit by bit, which any processor finds for several numbers at once.
    let above_lowest = numbers.clone().map(|number| number.wrapping_sub(lowest).cast_unsigned());
    above_lowest.fold(0, |together, above| together | above) <= highest.wrapping_sub(lowest).cast_unsigned()
        || numbers.all(|number| (lowest..=highest).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_within_limits_as_comparisons_say() {
        let numbers = [i64::MIN, i64::MIN / 2, -101, -100, -99, -1, 0, 1, 99, 100, 101, i64::MAX / 2, i64::MAX];
        let around = |number: i64| [number.saturating_sub(1), number, number.saturating_add(1)];
        for (lowest, highest) in
            [(0, 0), (-100, 100), (1, 100), (-100, -99), (99, i64::MAX), (i64::MIN / 2, i64::MAX / 2)]
        {
            for number in numbers.into_iter().flat_map(around) {
                let is_within = |number: &i64| lowest <= *number && *number <= highest;
                for all in [vec![number], vec![lowest, number], vec![number, highest, lowest]] {
                    assert_eq!(
                        all_within((lowest, highest), all.iter().copied()),
                        all.iter().all(is_within),
                        "{all:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn limits_are_those_of_the_column() {
        for limits in [(-250, 250), (-249, 249), (1, 250), (101, 199), (0, 99)] {
            let (lowest, highest) = Scale::Times(100).limits(limits).unwrap();
            for number in -4_i64..5 {
                let is_within = (limits.0..=limits.1).contains(&(number * 100));
                assert_eq!((lowest..=highest).contains(&number), is_within, "{number} {limits:?}");
            }
        }
        assert_eq!(Scale::Over(100).limits((-250, 250)), Some((-250, 250)));
    }
}
