//! Docstrings of the Python functions in numpydoc form, from the schemas of the rules and the examples in the cases.

use std::fmt::Write as _;

use rammeaftale::Rule;
use rammeaftale::value::{Choice, Field, Shape};
use serde_json::Value;

use super::annotations::{field_type, input_type, record_name, result_type};
use crate::schema::{field_doc, flow, is_optional, is_supplied, options};

/// For every rule its error codes, the sources of its figures, an example of the function and one of the table function:
/// `py/src/examples.json`, as `examples::json` generates it from the cases.
pub struct Examples(Value);

impl Examples {
    /// Parses `examples.json`; examples that cannot be parsed are left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self(serde_json::from_str(text).unwrap_or_default())
    }

    fn lines(&self, rule: &Rule, what: &str) -> impl Iterator<Item = &str> {
        let lines = self.0.get(rule.name).and_then(|shown| shown.get(what)).and_then(Value::as_array);
        lines.into_iter().flatten().filter_map(Value::as_str)
    }
}

/// The documentation of a rule's function.
#[must_use]
pub fn function_doc(rule: &Rule, examples: &Examples) -> String {
    let mut doc = summary(rule);
    section(&mut doc, "Parameters");
    for field in rule.input.fields {
        let annotation = field_type(field);
        let annotation = annotation.strip_suffix(" | None").unwrap_or(&annotation);
        let _ = writeln!(doc, "{} : {annotation}{}", field.name, left_out(rule, field));
        describe_field(&mut doc, field, input_type);
    }
    for field in options() {
        let annotation = field_type(field);
        let _ = writeln!(doc, "{} : {}, optional", field.name, annotation.trim_end_matches(" | None"));
        describe_field(&mut doc, field, input_type);
    }

    section(&mut doc, "Returns");
    let _ = writeln!(doc, "{}", rule.result.name);
    write_wrapped(&mut doc, "    ", &flow(rule.result.doc));
    bullets(&mut doc, rule.result.fields.iter().map(|field| field_line(field, result_type)));
    raises(&mut doc, rule, examples, "With every problem of the input at once, each with its code, place and message.");
    see_also(&mut doc, &format!("rammeaftale.table.{}", rule.name), "The same for every row of a table.");
    sources(&mut doc, rule, examples);
    example(&mut doc, rule, examples, "function");
    doc
}

/// The documentation of a rule's table function.
#[must_use]
pub fn table_doc(rule: &Rule, examples: &Examples) -> String {
    let mut doc = summary(rule);
    doc.push('\n');
    write_wrapped(
        &mut doc,
        "",
        "For every row of a table. A field is a column of its name, or a keyword where it is the same for all.",
    );
    section(&mut doc, "Parameters");
    doc.push_str(TABLES);
    for field in rule.input.fields {
        let items = if is_list_of_objects(field.shape) { ", or a table of items" } else { "" };
        let _ = writeln!(doc, "{} : {}{items}{}", field.name, input_column(field.shape), left_out(rule, field));
        describe_field(&mut doc, field, input_column);
    }
    for field in options() {
        let _ = writeln!(doc, "{} : str, optional", field.name);
        describe_field(&mut doc, field, input_column);
    }

    section(&mut doc, "Returns");
    doc.push_str("Table\n");
    write_wrapped(&mut doc, "    ", "The columns of `by` and `keep`, and beside them a column of every figure.");
    bullets(&mut doc, rule.result.fields.iter().map(|field| field_line(field, result_column)));
    let message = "With the problems of the first row that cannot be settled, at `rows[i]`, counted from 0; with every column of \
                   binary numbers; or with what is wrong with the keys.";
    raises(&mut doc, rule, examples, message);
    see_also(&mut doc, "settle", "Any rule by its name, and more of what can be said beside the table.");
    sources(&mut doc, rule, examples);
    example(&mut doc, rule, examples, "table");
    doc
}

/// The parameters that all table functions share.
const TABLES: &str = "\
data : table, optional
    One row for every call: anything with the Arrow PyCapsule interface. Without it there is one call for
    every key of the tables of items, or a single one.
by : str or iterable of str
    The key columns that say which row of `data` the rows of tables of items belong to.
keep : str or iterable of str
    Columns of `data` that come back beside the figures.
columns : mapping of str to str, optional
    The column of `data` that a field is read from, where it is named otherwise.
oere : str or iterable of str
    Fields whose whole numbers are øre, not kroner.
figures : str or iterable of str
    The figures that come back, in their order; all of them where none is named.
amounts : {\"decimal\", \"oere\"}
    Whether figures come back as decimals, or as whole numbers of 64 bits: amounts in øre, every other figure in the
    unit of its last decimal, which the metadata of its column names.
ignore : str or iterable of str
    Columns that are not read. Every other column is a field, a key, or kept.
out : Table, optional
    A table that came back before and is no longer needed: the figures are written into its memory.
errors : {\"stop\", \"collect\"}
    Whether a row that cannot be settled ends the call, or has its problems as text in a column `error`.
progress : bool or callable, optional
    Whether a bar shows how far the work is. A callable gets the number of rows that are done.
";

/// The summary is one line, however long the sentence.
fn summary(rule: &Rule) -> String {
    format!("{}\n", flow(rule.doc))
}

fn section(doc: &mut String, title: &str) {
    let _ = writeln!(doc, "\n{title}\n{}", "-".repeat(title.len()));
}

fn left_out(rule: &Rule, field: &Field) -> &'static str {
    match (is_optional(field), is_supplied(rule, field)) {
        (_, true) => ", left out where the agreement has it",
        (true, false) => ", optional",
        (false, false) => "",
    }
}

/// The documentation of a field, with the choices that it allows or the fields of its items.
fn describe_field(doc: &mut String, field: &Field, named: fn(&Shape) -> String) {
    write_wrapped(doc, "    ", &field_doc(field));
    match inner(field.shape) {
        Shape::Choice(Choice { choices, .. }) => {
            bullets(doc, choices.iter().map(|(name, meaning)| format!("`{name}`: {}", flow(meaning))));
        }
        Shape::Record(schema) => bullets(doc, schema.fields.iter().map(|field| field_line(field, named))),
        _ => {}
    }
}

fn field_line(field: &Field, named: fn(&Shape) -> String) -> String {
    format!("`{}` ({}): {}", field.name, named(field.shape), field_doc(field))
}

/// A list, with the empty line that it begins with in reStructuredText.
fn bullets(doc: &mut String, items: impl Iterator<Item = String>) {
    for (index, item) in items.enumerate() {
        if index == 0 {
            doc.push('\n');
        }
        write_wrapped(doc, "    * ", &item);
    }
}

fn raises(doc: &mut String, rule: &Rule, examples: &Examples, message: &str) {
    section(doc, "Raises");
    doc.push_str("RammeaftaleError\n");
    let others = "Beside what is no value of a field at all, the cases of this rule have:";
    write_wrapped(doc, "    ", &format!("{message} {others}"));
    bullets(doc, examples.lines(rule, "errors").map(str::to_owned));
}

fn see_also(doc: &mut String, name: &str, what: &str) {
    section(doc, "See Also");
    let _ = writeln!(doc, "{name} : {what}");
}

fn sources(doc: &mut String, rule: &Rule, examples: &Examples) {
    section(doc, "Notes");
    let mut sources = examples.lines(rule, "sources").peekable();
    if sources.peek().is_none() {
        write_wrapped(
            doc,
            "",
            "The figures follow from the input by a rule that the caller chooses; no text is credited with them.",
        );
        return;
    }
    doc.push_str("The sources of the figures; the statement of a result names the source of every line.\n\n");
    for source in sources {
        write_wrapped(doc, "* ", source);
    }
}

fn example(doc: &mut String, rule: &Rule, examples: &Examples, what: &str) {
    section(doc, "Examples");
    for case in examples.lines(rule, "case") {
        write_wrapped(doc, "", case);
        doc.push('\n');
    }
    for line in examples.lines(rule, what) {
        let _ = writeln!(doc, "{line}");
    }
}

/// The columns that a field can be given as.
fn input_column(shape: &Shape) -> String {
    match *shape {
        Shape::Number(_) => "decimal, int or text".into(),
        Shape::Count(_) => "int or text".into(),
        Shape::Text("Date") => "date or text".into(),
        Shape::Text(_) | Shape::Choice(_) | Shape::Any => "text".into(),
        Shape::Truth => "bool".into(),
        Shape::Record(_) => "struct".into(),
        Shape::NumberOrRecord(..) => "decimal, int, text or struct".into(),
        Shape::Optional(inner) => input_column(inner),
        Shape::List(inner) => format!("list of {}", input_column(inner)),
    }
}

/// Whether a field can be given as a table of items.
#[must_use]
pub fn is_list_of_objects(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_list_of_objects(inner),
        Shape::List(inner) => matches!(inner, Shape::Record(_)),
        _ => false,
    }
}

/// The column that a figure comes back as.
fn result_column(shape: &Shape) -> String {
    match *shape {
        Shape::Number(_) | Shape::NumberOrRecord(..) => "decimal".into(),
        Shape::Count(_) => "int".into(),
        Shape::Text("Date") => "date".into(),
        Shape::Text(_) | Shape::Choice(_) | Shape::Any => "text".into(),
        Shape::Truth => "bool".into(),
        Shape::Record(schema) => format!("struct as `{}`", record_name(schema)),
        Shape::Optional(inner) => format!("{} or null", result_column(inner)),
        Shape::List(inner) => format!("list of {}", result_column(inner)),
    }
}

/// The shape of the items of a list, or of a value that may be left out.
fn inner(shape: &'static Shape) -> &'static Shape {
    match shape {
        Shape::Optional(shape) | Shape::List(shape) => inner(shape),
        shape => shape,
    }
}

/// Writes a paragraph in lines of at most 100 characters, the first after `start` and the others below it.
fn write_wrapped(text: &mut String, start: &str, paragraph: &str) {
    let width = start.chars().count();
    let mut length = width;
    text.push_str(start);
    for (index, word) in paragraph.split(' ').enumerate() {
        let word_length = word.chars().count();
        if index == 0 {
        } else if length + word_length >= 100 {
            text.push('\n');
            text.push_str(&" ".repeat(width));
            length = width;
        } else {
            text.push(' ');
            length += 1;
        }
        text.push_str(word);
        length += word_length;
    }
    text.push('\n');
}
