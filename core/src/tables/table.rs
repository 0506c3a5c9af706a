//! A rule on whole tables.

use arrow_array::RecordBatch;
use arrow_schema::{DataType, FieldRef};

use crate::error::{Code, Error, Problem, Problems};
use crate::options::Options;
use crate::plausible::{MOST, warnings_in};
use crate::settlement::{Rule, Settler};
use crate::tables::amounts::Amounts;
use crate::tables::buffers::BufferPool;
use crate::tables::builder::Figure;
use crate::tables::items::{ItemTable, one_row};
use crate::tables::plausible::LookedAt;
use crate::tables::prepare::{accounted_for, concatenated, prepared, without};
use crate::tables::row::{Constant, prepared_constant};
use crate::tables::rows::{ERROR, OnProblem, RowSettler};
use crate::tables::settled::SettledTable;
use crate::tables::work::{Work, in_order, split};
use crate::value::Field;

/// A call of a rule on the rows of tables: everything that is the same for all rows.
///
/// Decimals and integers are exact amounts; binary floating-point columns are refused where a field is read from them. A column
/// is read as the field of its name; another is kept, or named in `ignore`. A row with a text in a column `error` could not be
/// read when the table was made, and is not settled.
///
/// # Examples
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::{RecordBatch, StringArray};
/// use rammeaftale::Rule;
/// use rammeaftale::tables::{BufferPool, TableCall};
///
/// let places = StringArray::from(vec!["2", "3"]);
/// let batch = RecordBatch::try_from_iter([("vacant_places", Arc::new(places) as _)])?;
/// let call = TableCall::new(Rule::named("vacancy")?)
///     .with_constants([("days".to_owned(), 365.into()), ("base_rate".to_owned(), "732".into())]);
/// let settled = call.settle(Some(vec![batch]), Vec::new(), &BufferPool::default(), &mut |_| true)?;
/// assert_eq!(settled.expect("nobody interrupts").batches[0].num_rows(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TableCall {
    /// The rule.
    pub rule: &'static Rule,
    /// Fields that are the same in every row.
    pub constants: Vec<Constant>,
    /// Fields that are read from a column of another name: the field, and the column.
    pub columns: Vec<(String, String)>,
    /// Fields, of the input or of objects in it, whose integers are øre.
    pub in_oere: Vec<String>,
    /// The columns by which the rows of items belong to the rows of the table; they are kept.
    pub by: Vec<String>,
    /// The columns that come back beside the figures.
    pub keep: Vec<String>,
    /// The figures that come back, in their order; all of them if none is named.
    pub figures: Vec<String>,
    /// How figures with decimals come back.
    pub amounts: Amounts,
    /// Columns of the tables that are not read.
    pub ignore: Vec<String>,
    /// The agreement, the day and the dialect.
    pub options: Options,
    /// The treatment of a row that cannot be settled.
    pub on_problem: OnProblem,
}

impl TableCall {
    /// A call without constants, of all figures, that stops at the first row with a problem.
    #[must_use]
    pub const fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            constants: Vec::new(),
            columns: Vec::new(),
            in_oere: Vec::new(),
            by: Vec::new(),
            keep: Vec::new(),
            figures: Vec::new(),
            amounts: Amounts::Decimal,
            ignore: Vec::new(),
            options: Options::NONE,
            on_problem: OnProblem::Stop,
        }
    }

    /// With fields that are the same in every row.
    #[must_use]
    pub fn with_constants(mut self, constants: impl IntoIterator<Item = Constant>) -> Self {
        self.constants = constants.into_iter().collect();
        self
    }

    /// Settles the rows of a table, or the one row there is if there is no table, with its items in tables of their own, on as
    /// many threads as there are processors. The figures come back in batches. `go_on` is called now and then on this thread
    /// with the number of rows that are done; once it returns false the result is `None`. Figures are written into `buffers`,
    /// as far as they reach.
    ///
    /// # Errors
    /// A figure that the rule does not have, or one named twice; a name in `columns`, `in_oere` or `keep` that there is not; a
    /// field that is read from binary numbers; as [`Settler::new`]. With [`OnProblem::Stop`] every problem of the first row
    /// that cannot be settled, at `rows[i]`; with [`Amounts::Oere`] also [`Code::Overflow`] at a figure that 64 bits cannot hold.
    pub fn settle(
        &self,
        data: Option<Vec<RecordBatch>>,
        items: Vec<(String, Vec<RecordBatch>)>,
        buffers: &BufferPool,
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Option<SettledTable>, Error> {
        let given = self.constants.iter();
        let of_constants = given.flat_map(|(name, value)| warnings_in(name, value, self.options.dialect()));
        let of_constants: Vec<_> = of_constants.collect();
        let of_items = self.warnings_of_items(&items);
        // Items are looked at in their own tables, and a constant goes before a column.
        let is_looked_at = |field: &&Field| {
            let is_other = |name: &String| name != field.name;
            data.is_some()
                && items.iter().all(|(name, _)| is_other(name))
                && self.constants.iter().all(|(name, _)| is_other(name))
        };
        let looked_at = self.looked_at("rows", self.rule.input.fields.iter().filter(is_looked_at));
        let dialect = self.options.dialect();
        let constants = self.constants.iter().cloned();
        let constants = constants.map(|given| prepared_constant(self.rule.input.fields, given, &self.in_oere, dialect));
        let rows = RowSettler {
            rule: self.rule,
            settler: Settler::new(self.rule, &self.options)?,
            dialect,
            constants: constants.collect(),
            in_oere: &self.in_oere,
            figures: self.wanted()?,
            amounts: self.amounts,
            on_problem: self.on_problem,
        };
        self.names_are_fields()?;
        self.names_are_one(&rows.figures)?;
        if let Some(first) = data.iter().flatten().next() {
            accounted_for(first.schema_ref(), |name| self.is_read(name), &self.ignore)?;
        }
        let items = items.into_iter().map(|(field, batches)| {
            let batches = batches.into_iter().map(|batch| prepared(batch, &[])).collect::<Result<Vec<_>, _>>()?;
            ItemTable::new(&field, without(concatenated(&batches, &field)?, &self.ignore)?, &self.by)
        });
        let items = items.collect::<Result<Vec<_>, Error>>()?;
        let data = data.map(|batches| {
            batches.into_iter().map(|batch| prepared(batch, &self.columns)).collect::<Result<Vec<_>, _>>()
        });
        let data = self.with_items(data.transpose()?, &items)?;
        data.iter().try_for_each(|batch| self.no_binary_columns(batch))?;
        let is_kept = |name: &&String| *name != ERROR || self.on_problem == OnProblem::Stop;
        let keep: Vec<_> = self.by.iter().chain(&self.keep).filter(is_kept).cloned().collect();
        let work = Work { rows, looked_at: &looked_at, keep: &keep, data: &data, buffers };
        let Some(mut settled) = work.settle(go_on)? else { return Ok(None) };
        settled.warnings.splice(0..0, of_constants);
        settled.warnings.extend(of_items);
        settled.warnings.retain(|warning| !self.options.acknowledges(warning));
        settled.warnings.truncate(MOST);
        Ok(Some(settled))
    }

    /// The fields of a table whose values are looked at.
    fn looked_at<'a>(&'a self, table: &'a str, fields: impl Iterator<Item = &'static Field>) -> LookedAt<'a> {
        LookedAt { table, fields: fields.collect(), in_oere: &self.in_oere, dialect: self.options.dialect() }
    }

    /// The warnings about the values of tables of items.
    fn warnings_of_items(&self, items: &[(String, Vec<RecordBatch>)]) -> Vec<Problem> {
        let mut found = Vec::new();
        for (list, batches) in items {
            let field = self.rule.input.fields.iter().find(|field| field.name == list);
            let schema = field.and_then(|field| field.shape.item()?.schema());
            let looked_at = self.looked_at(list, schema.map_or(&[][..], |schema| schema.fields).iter());
            let mut of_list = Vec::new();
            let mut first = 0_usize;
            for batch in batches {
                of_list.extend(looked_at.warnings(batch, first, false));
                first = first.saturating_add(batch.num_rows());
            }
            found.extend(in_order(of_list));
        }
        found
    }

    /// The table with its items in list columns, in the parts that are settled one after the other.
    fn with_items(&self, data: Option<Vec<RecordBatch>>, items: &[ItemTable]) -> Result<Vec<RecordBatch>, Error> {
        let mut data = match (data, items.first()) {
            // Items are looked up in the whole table.
            (Some(data), Some(_)) => vec![concatenated(&data, "data")?],
            (Some(data), None) => data,
            (None, Some(first)) => vec![first.owners()?],
            (None, None) => vec![one_row()?],
        };
        for items in items {
            data = data.iter().map(|table| items.beside(table, self.rule)).collect::<Result<_, _>>()?;
        }
        Ok(data.into_iter().flat_map(|batch| split(batch, self.rule)).collect())
    }

    /// The figures that come back.
    pub(super) fn wanted(&self) -> Result<Vec<Figure>, Error> {
        let columns = self.amounts.columns(self.rule);
        let figure = |(index, (figure, column)): (usize, (&Field, &FieldRef))| Figure {
            index,
            shape: figure.shape,
            field: column.clone(),
        };
        let all = self.rule.result.fields.iter().zip(&*columns).enumerate();
        if self.figures.is_empty() {
            return Ok(all.map(figure).collect());
        }
        let mut problems = Problems::new();
        let mut wanted: Vec<Figure> = Vec::with_capacity(self.figures.len());
        for name in &self.figures {
            match all.clone().find(|(_, (figure, _))| figure.name == name) {
                None => problems.push(Problem::new(Code::UnknownField, "figures").with_given(name)),
                Some((index, _)) if wanted.iter().any(|figure| figure.index == index) => {
                    problems.push(Problem::new(Code::Duplicate, "figures").with_given(name));
                }
                Some(found) => wanted.push(figure(found)),
            }
        }
        problems.none()?;
        Ok(wanted)
    }

    /// Whether a column is read as a field, as the source of one, as a key, as one that is kept, or as the problems of its row.
    fn is_read(&self, name: &str) -> bool {
        let is_source = self.columns.iter().any(|(_, from)| from == name);
        let is_field = self.rule.input.fields.iter().any(|field| field.name == name);
        let is_renamed = self.columns.iter().any(|(field, _)| field == name);
        let is_named = self.by.iter().chain(&self.keep).any(|own| own == name);
        is_source || is_field && !is_renamed || is_named || name == ERROR
    }

    /// Refuses a result with two columns of one name.
    fn names_are_one(&self, figures: &[Figure]) -> Result<(), Error> {
        let mut problems = Problems::new();
        let mut names: Vec<_> = figures.iter().map(|figure| figure.field.name().as_str()).collect();
        let kept = self.keep.iter().filter(|name| *name != ERROR).map(|name| ("keep", name));
        for (place, name) in self.by.iter().map(|name| ("by", name)).chain(kept) {
            if names.contains(&name.as_str()) {
                problems.push(Problem::new(Code::Duplicate, place).with_given(name));
            }
            names.push(name);
        }
        problems.none()
    }

    /// Refuses names of fields that there are not: in `in_oere` one would leave another field a hundred times too large.
    fn names_are_fields(&self) -> Result<(), Error> {
        let mut problems = Problems::new();
        for (name, _) in &self.columns {
            if self.rule.input.fields.iter().all(|field| field.name != name) {
                problems.push(Problem::new(Code::UnknownField, "columns").with_given(name));
            }
        }
        for name in self.in_oere.iter().filter(|name| !self.rule.input.has_field(name)) {
            problems.push(Problem::new(Code::UnknownField, "oere").with_given(name));
        }
        problems.none()
    }

    /// Refuses columns of binary numbers where a field is read from them: a rounded amount is not the amount.
    fn no_binary_columns(&self, batch: &RecordBatch) -> Result<(), Error> {
        let mut problems = Problems::new();
        for field in batch.schema_ref().fields() {
            let is_read = self.rule.input.fields.iter().any(|read| read.name == field.name());
            if !is_read {
                continue;
            }
            if field.data_type().is_floating() {
                problems.push(Problem::new(Code::BinaryNumber, field.name().clone()));
            }
            let (DataType::List(item) | DataType::LargeList(item)) = field.data_type() else { continue };
            let DataType::Struct(inside) = item.data_type() else { continue };
            for own in inside.iter().filter(|own| own.data_type().is_floating()) {
                problems.push(Problem::new(Code::BinaryNumber, format!("{}.{}", field.name(), own.name())));
            }
        }
        problems.none()
    }
}
