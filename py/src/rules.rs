//! The data that the Python side builds its functions and classes from.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use rammeaftale::value::{Field, Schema};
use rammeaftale::{RULES, Rule};
use rammeaftale_codegen::python::annotations::{Types, field_type, record_name, result_type};
use rammeaftale_codegen::python::docstrings::{Examples, function_doc, table_doc};
use rammeaftale_codegen::schema;

use crate::result::PyRule;

/// The examples of the docstrings.
fn examples() -> Examples {
    Examples::read(include_str!("examples.json"))
}

/// The rules and their types, as data.
#[pyfunction]
pub fn rules(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let types = Types::of_rules();
    let names = |choices: &[(&'static str, &str)]| choices.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let choices: Vec<_> = types.choices.iter().map(|(name, choices)| (*name, names(choices))).collect();
    let input = |schema: &&Schema| record(py, schema, schema.name.to_owned(), input_field);
    let inputs = types.inputs.iter().map(input).collect::<PyResult<Vec<_>>>()?;
    let output = |schema: &&Schema| record(py, schema, record_name(schema), figure);
    let records = types.records.iter().map(output).collect::<PyResult<Vec<_>>>()?;
    let result = |rule: &Rule| record(py, rule.result, rule.result.name.to_owned(), figure);
    let results = RULES.iter().map(result).collect::<PyResult<Vec<_>>>()?;
    let examples = examples();
    let functions = RULES.iter().map(|rule| function(py, rule, &examples)).collect::<PyResult<Vec<_>>>()?;

    let all = PyDict::new(py);
    all.set_item("numbers", PyList::new(py, types.numbers)?)?;
    all.set_item("choices", choices)?;
    all.set_item("inputs", inputs)?;
    all.set_item("records", records)?;
    all.set_item("results", results)?;
    all.set_item("functions", functions)?;
    Ok(all)
}

/// The documentation of the functions of tables, by the name of the rule.
#[pyfunction]
pub fn table_docs(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let examples = examples();
    let docs = PyDict::new(py);
    for rule in RULES {
        docs.set_item(rule.name, table_doc(rule, &examples))?;
    }
    Ok(docs)
}

/// A field: its name, its annotation, whether it must be given, and its doc.
type FieldData = (&'static str, String, bool, String);

fn input_field(field: &Field) -> FieldData {
    (field.name, field_type(field), !schema::is_optional(field), schema::field_doc(field))
}

fn figure(field: &Field) -> FieldData {
    (field.name, result_type(field.shape), true, schema::field_doc(field))
}

fn record<'py>(
    py: Python<'py>,
    schema: &Schema,
    name: String,
    field: fn(&Field) -> FieldData,
) -> PyResult<Bound<'py, PyDict>> {
    let record = PyDict::new(py);
    record.set_item("schema", schema.name)?;
    record.set_item("name", name)?;
    record.set_item("doc", schema::flow(schema.doc))?;
    record.set_item("fields", schema.fields.iter().map(field).collect::<Vec<_>>())?;
    Ok(record)
}

fn function<'py>(py: Python<'py>, rule: &'static Rule, examples: &Examples) -> PyResult<Bound<'py, PyDict>> {
    let field = |field: &Field| {
        let (name, mut annotation, required, doc) = input_field(field);
        let supplied = schema::is_supplied(rule, field);
        if required && supplied {
            annotation.push_str(" | None");
        }
        (name, annotation, required && !supplied, doc)
    };
    let fields: Vec<_> = rule.input.fields.iter().chain(schema::options()).map(field).collect();
    let function = PyDict::new(py);
    function.set_item("name", rule.name)?;
    function.set_item("rule", PyRule(rule))?;
    function.set_item("doc", function_doc(rule, examples))?;
    function.set_item("fields", fields)?;
    function.set_item("result", rule.result.name)?;
    Ok(function)
}
