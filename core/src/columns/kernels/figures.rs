//! Figures of a kernel on their way into columns.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, Int64Array};

use crate::columns::kernels::Quick;
use crate::columns::kernels::plain::Field;
use crate::columns::taken::{DIGITS, scale_of};
use crate::read::{Schema, Shape};

/// How many rows are read at a time: few enough to stay close to the processor.
const PIECE: usize = 512;

/// The numbers of a figure, or a column that is ready.
enum Column {
    Numbers(Vec<i128>),
    Ready(ArrayRef),
}

/// The figures of the rows of a table, column by column, and the rows that are left to the rule.
pub struct Figures<'a> {
    rows: usize,
    /// The figures that are asked for.
    wanted: &'a [&'static str],
    columns: Vec<(&'static str, Column)>,
    left: Vec<bool>,
}

impl<'a> Figures<'a> {
    pub fn new(rows: usize, wanted: &'a [&'static str]) -> Self {
        Self { rows, wanted, columns: Vec::new(), left: vec![false; rows] }
    }

    /// Works out a figure of every row, where it is asked for; a row without one is left to the rule.
    pub fn put<const N: usize, T: Into<i128>>(
        &mut self,
        name: &'static str,
        fields: &[Field<'_>; N],
        figure: impl Fn([i64; N]) -> Option<T>,
    ) {
        if !self.wanted.contains(&name) {
            return;
        }
        let mut column: Vec<i128> = Vec::with_capacity(self.rows);
        let mut piece = [[0; N]; PIECE];
        // What is the same in every row is there from the start.
        for (place, field) in fields.iter().enumerate() {
            field.fill(place, &mut piece);
        }
        for (start, left) in (0..self.rows).step_by(PIECE).zip(self.left.chunks_mut(PIECE)) {
            let Some(piece) = piece.get_mut(..left.len()) else { continue };
            let mut plain = true;
            for (place, field) in fields.iter().enumerate() {
                plain &= field.read(start, place, piece);
            }
            column.extend(piece.iter().map(|row| {
                let figure = figure(*row);
                plain &= figure.is_some();
                figure.map_or(0, Into::into)
            }));
            if !plain {
                for ((row, numbers), left) in (start..).zip(&*piece).zip(left) {
                    let is_plain = fields.iter().all(|field| field.read(row, 0, &mut [[0]]));
                    *left |= !is_plain || figure(*numbers).is_none();
                }
            }
        }
        self.columns.push((name, Column::Numbers(column)));
    }

    /// Takes a column that is ready.
    pub fn put_column(&mut self, name: &'static str, column: ArrayRef) {
        self.columns.push((name, Column::Ready(column)));
    }

    /// Leaves a row to the rule.
    pub fn leave(&mut self, row: usize) {
        if let Some(left) = self.left.get_mut(row) {
            *left = true;
        }
    }

    /// The columns of the figures that were asked for, if they are all there.
    pub fn finish(mut self, result: &Schema) -> Option<Quick> {
        let mut columns = Vec::with_capacity(self.wanted.len());
        for name in self.wanted {
            let place = self.columns.iter().position(|(own, _)| own == name)?;
            columns.push(match self.columns.swap_remove(place) {
                (_, Column::Ready(column)) => column,
                (_, Column::Numbers(numbers)) => {
                    let field = result.fields.iter().find(|field| field.name == *name)?;
                    column(field.shape, numbers)?
                }
            });
        }
        let left = self.left.iter().enumerate().filter(|(_, left)| **left).map(|(row, _)| row).collect();
        Some(Quick { columns, left })
    }
}

fn column(shape: &Shape, numbers: Vec<i128>) -> Option<ArrayRef> {
    Some(match shape {
        Shape::Number(name) => {
            Arc::new(Decimal128Array::from(numbers).with_precision_and_scale(DIGITS, scale_of(name)).ok()?)
        }
        Shape::Count(_) => {
            let counts: Vec<i64> = numbers.into_iter().map(|number| number.try_into().ok()).collect::<Option<_>>()?;
            Arc::new(Int64Array::from(counts))
        }
        _ => return None,
    })
}
