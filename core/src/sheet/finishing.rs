//! The end of a sheet: its rows, and what is not clear about them as a whole.

use crate::error::{Advice, Allowed, Code, Error, Form, Problem, Problems};
use crate::sheet::columns::SheetValues;
use crate::sheet::layout::SheetRange;
use crate::sheet::reading::{SheetReader, name_of};
use crate::sheet::request::Treatment;
use crate::sheet::rows::{ERROR, SheetColumn, SheetRows};
use crate::sheet::texts::Texts;
use crate::sheet::totals::ends_with_sum;

impl SheetReader {
    /// The rows that were read.
    ///
    /// # Errors
    /// [`Code::Missing`] where there was no row with headings, and what is not clear about the sheet; unless problems are
    /// collected, every cell that was not understood.
    pub fn finish(mut self) -> Result<SheetRows, Error> {
        if self.columns.is_empty() {
            let problem = Problem::new(Code::Missing, self.place.whole());
            return Err(problem.with_allowed(Allowed::Form(Form::Heading)).into());
        }
        self.doubts();
        let problems = core::mem::take(&mut self.problems).since(0);
        let mut of_sheet = self.merged();
        of_sheet.append(core::mem::take(&mut self.of_sheet));
        if !of_sheet.is_empty() || !self.request.collects {
            problems.iter().cloned().for_each(|problem| of_sheet.push(problem));
            of_sheet.none()?;
        }
        let addresses = self.addresses();
        let taken = |values: &mut SheetValues| core::mem::replace(values, SheetValues::Text(Texts::default()));
        let columns = self.columns.iter_mut();
        let columns: Vec<_> = columns
            .map(|column| SheetColumn { name: name_of(&column.what).to_owned(), values: taken(&mut column.values) })
            .collect();
        let names = || columns.iter().map(|column| column.name.as_str()).chain(self.request.collects.then_some(ERROR));
        if names().enumerate().any(|(index, name)| names().take(index).any(|other| other == name)) {
            return Err(Problem::new(Code::Duplicate, "keep").into());
        }
        let errors = self.request.collects.then(|| core::mem::take(&mut self.errors));
        Ok(SheetRows { columns, errors, problems, addresses })
    }

    /// The problems of the sheet as a whole, once its rows are read.
    fn doubts(&mut self) {
        if let (Some(first), Some(last)) = (self.hidden.first().copied(), self.hidden.last().copied()) {
            let column = self.columns.first().map_or(0, |column| column.index);
            let problem = Problem::new(Code::NotClear, self.place.cell(first, column));
            let rows = if first == last { first.to_string() } else { format!("{first} … {last}") };
            self.of_sheet.push(problem.with_given(&rows).with_allowed(Allowed::Advice(Advice::SayHidden)));
        }
        let is_wrong = self.errors.last().is_none_or(Option::is_some);
        if is_wrong
            || self.request.totals == Some(Treatment::Read)
            || !ends_with_sum(self.columns.iter().map(|column| &column.values))
        {
            return;
        }
        if self.request.totals == Some(Treatment::Skip) {
            self.rows.pop();
            self.errors.pop();
            self.columns.iter_mut().for_each(|column| column.values.pop());
        } else if let (Some(row), Some(column)) = (self.rows.last().copied(), self.columns.first()) {
            self.is_not_clear(row, column.index, &[], Advice::SayTotals);
        }
    }

    /// The merged cells in the columns that are read, from the headings on.
    fn merged(&self) -> Problems {
        let reaches = |range: &&SheetRange| {
            range.last_row >= self.header_row
                && self.columns.iter().any(|column| range.columns().contains(&column.index))
        };
        let mut problems = Problems::new();
        for range in self.request.layout.merged.iter().filter(reaches) {
            let place = self.place.cell(range.first_row, range.first_column);
            let problem = Problem::new(Code::NotClear, place).with_given(&range.text());
            problems.push(problem.with_allowed(Allowed::Advice(Advice::Unmerge)));
        }
        problems
    }
}
