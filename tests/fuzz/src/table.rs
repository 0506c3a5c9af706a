//! Tables of columns: the kernels, the rows one by one in a table, and the rule itself say the same.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Decimal128Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, Decimal128Array, Int32Array, Int64Array, ListArray, RecordBatch, StringArray, StructArray,
};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field};
use rammeaftale::tables::{Amounts, BufferPool, OnProblem, TableCall};
use rammeaftale::value::{DecimalDigits, Value};
use rammeaftale::{Options, Rule, settle};

use crate::draw::Draw;

/// A field, the decimals that it may have, and its everyday size in units of the last.
type Figure = (&'static str, u32, i128);

const RATE: [Figure; 4] =
    [("basis", 2, 5_000_000_000), ("places", 2, 10_000), ("days", 0, 368), ("occupancy", 4, 1_000_001)];
const YEAR: [Figure; 4] = [
    ("revenue", 2, 1_000_000_000),
    ("cost", 2, 1_000_000_000),
    ("base", 2, 1_000_000_000),
    ("band_percent", 4, 100_000),
];
const LATER: [Figure; 7] = [
    ("basis", 2, 5_000_000_000),
    ("regulated", 2, 100_000_000),
    ("places", 2, 10_000),
    ("days", 0, 368),
    ("occupancy", 4, 1_000_001),
    ("year", 0, 2200),
    ("years_later", 0, 4),
];
const AMOUNT: [Figure; 1] = [("amount", 2, 1_000_000)];
const LIMITS: [i128; 8] = [
    1_000_000_000_000_000,
    10_000_000,
    366,
    90_000_000_000,
    (i64::MAX as i128) / 1_000_000,
    i64::MAX as i128,
    i128::MAX,
    10_i128.pow(18),
];
const IDS: [&str; 8] = ["9", "10", "Vejle", "Ærø", "Aabenraa", " B", "", "Fanø"];
/// The most rows of a drawn table.
const MOST_ROWS: usize = 6;

/// A column of figures.
struct Column {
    name: &'static str,
    cells: Vec<Option<i128>>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Decimal(u32),
    Int32,
    Int64,
    Text(u32),
}

impl Column {
    fn draw(draw: &mut Draw<'_>, (name, decimals, everyday): Figure, rows: usize) -> Self {
        let kind = match draw.byte() % 8 {
            0 => Kind::Int64,
            1 => Kind::Int32,
            2 => Kind::Text(decimals),
            3 => Kind::Decimal(u32::from(draw.byte() % 8)),
            _ => Kind::Decimal(decimals),
        };
        let limit = |draw: &mut Draw<'_>| draw.pick(&LIMITS).saturating_add(i128::from(draw.byte() % 5) - 2);
        let cells = (0..rows).map(|_| match draw.byte() {
            0..=3 => None,
            4..=15 => Some(limit(draw)),
            16..=19 => Some(limit(draw).saturating_neg()),
            20..=31 => Some(i128::from(draw.byte() % 5) - 2),
            32..=63 => Some(everyday - i128::from(draw.byte())),
            64..=95 => Some(i128::from(draw.number(2)) * 100),
            96..=111 => Some(-(i128::from(draw.number(4)) % everyday)),
            _ => Some(i128::from(draw.number(4)) % everyday),
        });
        let cells = cells.map(|cell| {
            cell.map(|digits| match kind {
                Kind::Int32 => i128::from(i32::try_from(digits).unwrap_or(i32::MAX)),
                Kind::Int64 => i128::from(i64::try_from(digits).unwrap_or(i64::MIN)),
                Kind::Decimal(_) | Kind::Text(_) => digits % 10_i128.pow(38),
            })
        });
        Self { name, cells: cells.collect(), kind }
    }

    fn array(&self) -> ArrayRef {
        let cells = self.cells.iter().copied();
        match self.kind {
            Kind::Decimal(scale) => {
                let array: Decimal128Array = cells.collect();
                let scale = i8::try_from(scale).expect("a short scale");
                Arc::new(array.with_precision_and_scale(38, scale).expect("a scale"))
            }
            Kind::Int32 => Arc::new(
                cells.map(|cell| cell.map(|cell| i32::try_from(cell).expect("it fits"))).collect::<Int32Array>(),
            ),
            Kind::Int64 => Arc::new(
                cells.map(|cell| cell.map(|cell| i64::try_from(cell).expect("it fits"))).collect::<Int64Array>(),
            ),
            Kind::Text(decimals) => Arc::new(
                cells
                    .map(|cell| cell.map(|digits| DecimalDigits { digits, decimals }.to_string()))
                    .collect::<StringArray>(),
            ),
        }
    }

    fn value(&self, row: usize) -> Value<'static> {
        let Some(digits) = self.cells[row] else { return Value::Null };
        match self.kind {
            Kind::Decimal(decimals) => Value::Decimal(DecimalDigits { digits, decimals }),
            Kind::Int32 | Kind::Int64 => Value::exact_integer(digits),
            Kind::Text(decimals) => DecimalDigits { digits, decimals }.to_string().into(),
        }
    }
}

/// The parties of each row: the place of an id, and a weight in millionths.
type Parties = Vec<Vec<(usize, Option<i128>)>>;

/// Settles tables by kernels, row by row, and by the rule.
///
/// # Panics
/// Where the library is wrong.
pub fn run(data: &[u8]) {
    let mut draw = Draw::new(data);
    let (rule, figures): (_, &[Figure]) = match draw.byte() % 4 {
        0 => ("daily_rate", &RATE),
        1 => ("year_result", &YEAR),
        2 => ("reregulated_rate", &LATER),
        _ => ("allocate", &AMOUNT),
    };
    let rows = 1 + draw.below(MOST_ROWS);
    let unit = draw.pick(&["0.01", "1", "10", "100"]);
    // The last is the one that takes the kernel away.
    let constants: &[(&str, &str)] = match rule {
        "year_result" => &[("reading", "own_risk"), ("base_kind", "turnover")],
        "allocate" => &[("method", "largest_remainder"), ("unit", unit)],
        _ => &[("unit", unit)],
    };
    let columns: Vec<_> = figures.iter().map(|figure| Column::draw(&mut draw, *figure, rows)).collect();
    let parties = (rule == "allocate").then(|| parties(&mut draw, rows));
    let mut arrays: Vec<(&str, ArrayRef)> = columns.iter().map(|column| (column.name, column.array())).collect();
    arrays.extend(parties.as_ref().map(|parties| ("parties", list(parties))));
    let rule = Rule::named(rule).expect("a rule");

    let (taken, others) = constants.split_last().expect("a constant");
    let as_text: ArrayRef = Arc::new(StringArray::from(vec![taken.1; rows]));
    let with_column = arrays.iter().cloned().chain([(taken.0, as_text)]).collect::<Vec<_>>();
    for amounts in [Amounts::Decimal, Amounts::Oere] {
        let quick = settled(rule, constants, &arrays, amounts);
        assert_eq!(quick, settled(rule, others, &with_column, amounts), "the kernel and the rows of a table differ");
        for row in 0..rows {
            let fields = columns.iter().map(|column| (column.name, column.value(row)));
            let fields = fields.chain(constants.iter().map(|(name, value)| (*name, (*value).into())));
            let fields = fields.chain(parties.as_ref().map(|parties| ("parties", of_row(&parties[row]))));
            same_as_rule(rule, &Value::object(fields), &quick, row, amounts);
        }
    }
}

fn settled(
    rule: &'static Rule,
    constants: &[(&str, &str)],
    arrays: &[(&str, ArrayRef)],
    amounts: Amounts,
) -> RecordBatch {
    let batch = RecordBatch::try_from_iter(arrays.iter().cloned()).expect("a table");
    let constants = constants.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned().into()));
    let mut call = TableCall::new(rule).with_constants(constants);
    (call.amounts, call.on_problem) = (amounts, OnProblem::Collect);
    let settled = call.settle(Some(vec![batch]), Vec::new(), &BufferPool::default(), &mut |_| true);
    settled.expect("problems are collected").expect("nobody interrupts").batches.remove(0)
}

/// A row has the figures of the rule, or its problems.
fn same_as_rule(rule: &Rule, input: &Value<'_>, table: &RecordBatch, row: usize, amounts: Amounts) {
    let error = table.column_by_name("error").expect("problems are collected").as_string::<i32>();
    let Ok(settlement) = settle(rule.name, input, &Options::NONE) else {
        return assert!(error.is_valid(row), "row {row} has no problem");
    };
    // A figure that 64 bits cannot hold is a problem of whole numbers alone.
    if error.is_valid(row) {
        return assert!(amounts == Amounts::Oere && error.value(row).starts_with("overflow"), "{}", error.value(row));
    }
    for (index, field) in rule.result.fields.iter().enumerate() {
        let column = table.column(index);
        let expected = match settlement.figure(index) {
            Some(Value::Decimal(digits)) => digits,
            Some(Value::Integer(digits)) => DecimalDigits { digits, decimals: 0 },
            _ => continue,
        };
        let got = match (column.data_type(), amounts) {
            (DataType::Decimal128(_, scale), _) => DecimalDigits {
                digits: column.as_primitive::<Decimal128Type>().value(row),
                decimals: u32::try_from(*scale).expect("a scale of ours"),
            },
            (DataType::Int64, Amounts::Decimal) => {
                DecimalDigits { digits: column.as_primitive::<Int64Type>().value(row).into(), decimals: 0 }
            }
            // Whole numbers in units of the last decimal: the table with decimals has tested the rule.
            _ => continue,
        };
        let more = got.decimals.max(expected.decimals);
        let scaled = |of: DecimalDigits| of.digits.checked_mul(10_i128.pow(more - of.decimals));
        assert_eq!(scaled(got), scaled(expected), "{} of row {row}", field.name);
    }
}

fn parties(draw: &mut Draw<'_>, rows: usize) -> Parties {
    let party = |draw: &mut Draw<'_>| {
        let id = draw.below(IDS.len() * 8) % IDS.len();
        let weight = match draw.byte() {
            0 => None,
            1..=15 => Some(draw.pick(&LIMITS)),
            16..=127 => Some(i128::from(draw.byte() % 4)),
            _ => Some(i128::from(draw.number(3))),
        };
        (id, weight)
    };
    (0..rows).map(|_| (0..draw.below(5)).map(|_| party(draw)).collect()).collect()
}

fn list(parties: &Parties) -> ArrayRef {
    let all = || parties.iter().flatten();
    let weights: Decimal128Array = all().map(|(_, weight)| weight.map(|weight| weight % 10_i128.pow(38))).collect();
    let items = StructArray::from(vec![
        (
            Arc::new(Field::new("id", DataType::Utf8, true)),
            Arc::new(all().map(|(id, _)| Some(IDS[*id])).collect::<StringArray>()) as ArrayRef,
        ),
        (
            Arc::new(Field::new("weight", DataType::Decimal128(38, 6), true)),
            Arc::new(weights.with_precision_and_scale(38, 6).expect("a scale")),
        ),
    ]);
    let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let offsets = OffsetBuffer::from_lengths(parties.iter().map(Vec::len));
    Arc::new(ListArray::try_new(field, offsets, Arc::new(items), None).expect("lists"))
}

fn of_row(parties: &[(usize, Option<i128>)]) -> Value<'static> {
    Value::list(parties.iter().map(|(id, weight)| {
        let weight = weight.map_or(Value::Null, |digits| {
            Value::Decimal(DecimalDigits { digits: digits % 10_i128.pow(38), decimals: 6 })
        });
        Value::object([("id", IDS[*id].into()), ("weight", weight)])
    }))
}
