//! The figures and warnings of a table.

use arrow_array::RecordBatch;

use crate::error::Problem;

/// The figures of a table, with warnings about its values.
///
/// # Examples
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::{RecordBatch, StringArray};
/// use rammeaftale::Rule;
/// use rammeaftale::tables::{BufferPool, TableCall};
///
/// let occupancy = StringArray::from(vec!["95", "0.95"]);
/// let batch = RecordBatch::try_from_iter([("occupancy", Arc::new(occupancy) as _)])?;
/// let constants = [("reference_rate", "8020"), ("reference_occupancy", "90"), ("unit", "1")];
/// let constants = constants.map(|(field, value)| (field.to_owned(), value.into()));
/// let call = TableCall::new(Rule::named("rate_at_occupancy")?).with_constants(constants);
/// let settled = call.settle(Some(vec![batch]), Vec::new(), &BufferPool::default(), &mut |_| true)?;
/// assert_eq!(settled.expect("nobody interrupts").warnings[0].place(), "rows[1].occupancy");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct SettledTable {
    /// The figures, in the order of the rows.
    pub batches: Vec<RecordBatch>,
    /// The warnings about the values of the tables, at `rows[i]` and at the items, without those that the options acknowledge; at
    /// most 100. Values are looked at one by one: amounts of a row that do not go together are found in
    /// [`Settlement::warnings`](crate::Settlement::warnings).
    pub warnings: Vec<Problem>,
}
