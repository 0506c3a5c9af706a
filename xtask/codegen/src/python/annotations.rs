//! Python type annotations of inputs and results, and the types they use.

use rammeaftale::RULES;
use rammeaftale::value::{Field, Schema, Shape};

use crate::schema::options;

/// The types that the rules' inputs and results are made of, each after those it uses.
#[derive(Debug, Default)]
pub struct Types {
    /// The names of the figures that inputs have.
    pub numbers: Vec<&'static str>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The objects inside inputs.
    pub inputs: Vec<&'static Schema>,
    /// The objects inside results.
    pub records: Vec<&'static Schema>,
}

/// A choice: the name of its type, and its names, each with its meaning.
pub type Choice = (&'static str, &'static [(&'static str, &'static str)]);

impl Types {
    /// The types of all rules.
    #[must_use]
    pub fn of_rules() -> Self {
        let mut types = Self::default();
        for field in options().iter().chain(RULES.iter().flat_map(|rule| rule.input.fields)) {
            types.add_input(field.shape);
        }
        for field in RULES.iter().flat_map(|rule| rule.result.fields) {
            types.add_record_of(field.shape);
        }
        types
    }

    fn add_input(&mut self, shape: &Shape) {
        match *shape {
            Shape::Number(name) | Shape::Count(name) => self.add_number(name),
            Shape::Text(_) | Shape::Truth | Shape::Any => {}
            Shape::Choice(choice) => self.add_choice((choice.name, choice.choices)),
            Shape::Record(schema) => self.add_input_schema(schema),
            Shape::NumberOrRecord(name, schema) => {
                self.add_number(name);
                self.add_input_schema(schema);
            }
            Shape::Optional(inner) | Shape::List(inner) => self.add_input(inner),
        }
    }

    fn add_record_of(&mut self, shape: &Shape) {
        match *shape {
            Shape::Record(schema) | Shape::NumberOrRecord(_, schema) => {
                if !self.records.iter().any(|known| known.name == schema.name) {
                    schema.fields.iter().for_each(|field| self.add_record_of(field.shape));
                    self.records.push(schema);
                }
            }
            Shape::Choice(choice) => self.add_choice((choice.name, choice.choices)),
            Shape::Optional(inner) | Shape::List(inner) => self.add_record_of(inner),
            Shape::Number(_) | Shape::Count(_) | Shape::Text(_) | Shape::Truth | Shape::Any => {}
        }
    }

    fn add_number(&mut self, name: &'static str) {
        if !self.numbers.contains(&name) {
            self.numbers.push(name);
        }
    }

    fn add_choice(&mut self, choice: Choice) {
        if !self.choices.iter().any(|(known, _)| *known == choice.0) {
            self.choices.push(choice);
        }
    }

    fn add_input_schema(&mut self, schema: &'static Schema) {
        if !self.inputs.iter().any(|known| known.name == schema.name) {
            schema.fields.iter().for_each(|field| self.add_input(field.shape));
            self.inputs.push(schema);
        }
    }
}

/// The annotation of an input value.
#[must_use]
pub fn input_type(shape: &Shape) -> String {
    match *shape {
        Shape::Number(name) | Shape::Count(name) => format!("{name}Like"),
        Shape::Text("Date") => "DateLike".into(),
        Shape::Text(_) => "str".into(),
        Shape::Truth => "bool".into(),
        Shape::Any => "object".into(),
        Shape::Choice(choice) => choice.name.into(),
        // The result of one call can be the input of the next.
        Shape::Record(schema) if is_in_results(schema) => format!("{} | {}", schema.name, record_name(schema)),
        Shape::Record(schema) => schema.name.into(),
        Shape::NumberOrRecord(name, schema) => format!("{name}Like | {}", schema.name),
        Shape::Optional(inner) => format!("{} | None", input_type(inner)),
        Shape::List(inner) => {
            let item = input_type(inner);
            format!("list[{item}] | tuple[{item}, ...]")
        }
    }
}

/// The annotation of a field or an option.
#[must_use]
pub fn field_type(field: &Field) -> String {
    if field.name == "terms" { "Terms | Mapping[str, object] | None".into() } else { input_type(field.shape) }
}

/// Whether results contain objects of this schema.
fn is_in_results(schema: &Schema) -> bool {
    RULES.iter().any(|rule| rule.result.holds(schema.name))
}

/// The name of the class of an object inside a result. It has a suffix where the name is taken by an input type or by the
/// result of another rule.
#[must_use]
pub fn record_name(schema: &Schema) -> String {
    let is_input = RULES.iter().any(|rule| rule.input.holds(schema.name));
    let is_result = RULES.iter().any(|rule| rule.result.name == schema.name);
    let suffix = if is_input {
        "Result"
    } else if is_result {
        "Figures"
    } else {
        ""
    };
    format!("{}{suffix}", schema.name)
}

/// The annotation of a value in a result.
#[must_use]
pub fn result_type(shape: &Shape) -> String {
    match *shape {
        Shape::Number(_) => "Decimal".into(),
        Shape::Count(_) => "int".into(),
        Shape::Text("Date") => "date".into(),
        Shape::Text(_) => "str".into(),
        Shape::Truth => "bool".into(),
        Shape::Any => "object".into(),
        Shape::Choice(choice) => choice.name.into(),
        Shape::Record(schema) => record_name(schema),
        Shape::NumberOrRecord(_, schema) => format!("Decimal | {}", record_name(schema)),
        Shape::Optional(inner) => format!("{} | None", result_type(inner)),
        Shape::List(inner) => format!("tuple[{}, ...]", result_type(inner)),
    }
}
