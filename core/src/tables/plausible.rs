//! Values of tables that are possible and hardly meant.

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;

use crate::error::Problem;
use crate::plausible::{Likely, MOST, text, warnings_in};
use crate::read::path_below;
use crate::tables::cell::Cell;
use crate::tables::table::TableCall;
use crate::value::Field;

impl TableCall {
    /// Returns the warnings about the values of the tables, at `rows[i]` and at the items, without those that the options
    /// acknowledge; at most 100. A table's values are looked at one by one: amounts of a row that do not go together are found
    /// in [`Settlement::warnings`](crate::Settlement::warnings).
    ///
    /// # Examples
    /// ```
    /// use std::sync::Arc;
    ///
    /// use arrow_array::{RecordBatch, StringArray};
    /// use rammeaftale::Rule;
    /// use rammeaftale::tables::TableCall;
    ///
    /// let occupancy = StringArray::from(vec!["95", "0.95"]);
    /// let batch = RecordBatch::try_from_iter([("occupancy", Arc::new(occupancy) as _)])?;
    /// let warnings = TableCall::new(Rule::named("daily_rate")?).warnings(&[batch], &[]);
    /// assert_eq!(warnings[0].place(), "rows[1].occupancy");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn warnings(&self, data: &[RecordBatch], items: &[(String, Vec<RecordBatch>)]) -> Vec<Problem> {
        let mut found = Vec::new();
        for (name, value) in &self.constants {
            found.extend(warnings_in(name, value, self.options.dialect()));
        }
        self.columns("rows", self.rule.input.fields, data, &mut found);
        for (list, batches) in items {
            let fields = self.rule.input.fields.iter().find(|field| field.name == list);
            let schema = fields.and_then(|field| field.shape.item()?.schema());
            self.columns(list, schema.map_or(&[], |schema| schema.fields), batches, &mut found);
        }
        found.retain(|warning| !self.options.acknowledges(warning));
        found.truncate(MOST);
        found
    }

    /// Looks at the columns that fields are read from.
    fn columns(&self, table: &str, fields: &[Field], batches: &[RecordBatch], found: &mut Vec<Problem>) {
        let source = |field: &'static str| {
            self.columns.iter().find(|(read, _)| table == "rows" && read == field).map_or(field, |(_, from)| from)
        };
        for field in fields {
            let mut first = 0_usize;
            for batch in batches {
                if found.len() < MOST
                    && let Some(column) = batch.column_by_name(source(field.name))
                {
                    let unusual = self.unusual(field, column.as_ref());
                    found.extend(unusual.into_iter().map(|(row, warning)| {
                        let row = format!("{table}[{}]", first.saturating_add(row));
                        let place = path_below(&row, warning.place());
                        warning.at(place)
                    }));
                }
                first = first.saturating_add(batch.num_rows());
            }
        }
    }

    /// The warnings about the cells of a column, each with its row.
    fn unusual(&self, field: &Field, column: &dyn Array) -> Vec<(usize, Problem)> {
        let in_oere = self.in_oere.iter().any(|name| name == field.name);
        let (rows, dialect) = (0..column.len(), self.options.dialect());
        let Some(likely) = Likely::of(field.name) else {
            // Objects and lists of objects are looked through.
            if field.shape.schema().is_none() && field.shape.item().is_none() {
                return Vec::new();
            }
            let inside = rows.flat_map(|index| {
                let value = Cell { array: column, index, in_oere, oere: &self.in_oere }.value();
                warnings_in(field.name, &value, dialect).into_iter().map(move |warning| (index, warning))
            });
            return inside.take(MOST).collect();
        };
        if is_usual(column, likely, in_oere) {
            return Vec::new();
        }
        let warning = |index| {
            let value = Cell { array: column, index, in_oere, oere: &self.in_oere }.value();
            let (code, allowed) = likely.warning(likely.number(&value, dialect)?)?;
            Some((index, Problem::new(code, field.name).with_given(&text(&value)).with_allowed(allowed)))
        };
        rows.filter_map(warning).take(MOST).collect()
    }
}

/// Whether all values of a column are usual, in one pass; false where that cannot be said.
fn is_usual(column: &dyn Array, likely: Likely, in_oere: bool) -> bool {
    match column.data_type() {
        DataType::Decimal128(_, scale) => u32::try_from(*scale).is_ok_and(|decimals| {
            all_usual(column.as_primitive::<Decimal128Type>().values().iter().copied(), likely, decimals)
        }),
        DataType::Int64 => {
            let values = column.as_primitive::<Int64Type>().values();
            all_usual(values.iter().copied().map(i128::from), likely, if in_oere { 2 } else { 0 })
        }
        _ => false,
    }
}

fn all_usual(mut values: impl Iterator<Item = i128>, likely: Likely, decimals: u32) -> bool {
    let Some(one) = 10_i128.checked_pow(decimals) else { return false };
    let (lowest, highest) = likely.range();
    let usual = lowest.saturating_mul(one)..=highest.saturating_mul(one);
    values.all(|value| value == 0 || usual.contains(&value))
}
