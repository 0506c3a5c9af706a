//! What the functions and classes of the Python package are, made from the schemas of the rules.
//!
//! The native module makes the functions from it, and the stubs are written from it, so that they cannot differ. It needs
//! the standard library and `rammeaftale` only.

use rammeaftale::value::{Field, Schema, Shape, Shaped};
use rammeaftale::{Agreement, Options, RULES, Rule};

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

/// A choice: the name of its type, and its names, each with what it means.
pub type Choice = (&'static str, &'static [(&'static str, &'static str)]);

impl Types {
    /// The types of all rules.
    #[must_use]
    pub fn of_rules() -> Self {
        let mut types = Self::default();
        for field in options().iter().chain(RULES.iter().flat_map(|rule| rule.input.fields)) {
            types.given(field.shape);
        }
        for field in RULES.iter().flat_map(|rule| rule.result.fields) {
            types.taken(field.shape);
        }
        types
    }

    fn given(&mut self, shape: &Shape) {
        match *shape {
            Shape::Number(name) | Shape::Count(name) => self.number(name),
            Shape::Text(_) | Shape::Truth | Shape::Any => {}
            Shape::Choice { name, choices, .. } => self.choice((name, choices)),
            Shape::Record(schema) => self.input(schema),
            Shape::NumberOrRecord(name, schema) => {
                self.number(name);
                self.input(schema);
            }
            Shape::Optional(inner) | Shape::List(inner) => self.given(inner),
        }
    }

    fn taken(&mut self, shape: &Shape) {
        match *shape {
            Shape::Record(schema) | Shape::NumberOrRecord(_, schema) => {
                if !self.records.iter().any(|known| known.name == schema.name) {
                    schema.fields.iter().for_each(|field| self.taken(field.shape));
                    self.records.push(schema);
                }
            }
            Shape::Choice { name, choices, .. } => self.choice((name, choices)),
            Shape::Optional(inner) | Shape::List(inner) => self.taken(inner),
            Shape::Number(_) | Shape::Count(_) | Shape::Text(_) | Shape::Truth | Shape::Any => {}
        }
    }

    fn number(&mut self, name: &'static str) {
        if !self.numbers.contains(&name) {
            self.numbers.push(name);
        }
    }

    fn choice(&mut self, choice: Choice) {
        if !self.choices.iter().any(|(known, _)| *known == choice.0) {
            self.choices.push(choice);
        }
    }

    fn input(&mut self, schema: &'static Schema) {
        if !self.inputs.iter().any(|known| known.name == schema.name) {
            schema.fields.iter().for_each(|field| self.given(field.shape));
            self.inputs.push(schema);
        }
    }
}

/// The options that every function takes beside its input.
#[must_use]
pub const fn options() -> &'static [Field] {
    match Options::SHAPE {
        Shape::Record(schema) => schema.fields,
        _ => &[],
    }
}

/// Whether a field may always be left out.
#[must_use]
pub const fn is_optional(field: &Field) -> bool {
    matches!(field.shape, Shape::Optional(_))
}

/// Whether a field may be left out where an agreement is named.
#[must_use]
pub fn is_supplied(rule: &Rule, field: &Field) -> bool {
    let fills = |agreement: &Agreement| {
        let mut parameters = agreement.parameters.iter();
        parameters.any(|parameter| parameter.rule == rule.name && parameter.field == field.name)
    };
    Agreement::all().iter().any(fills)
}

/// The annotation of a value that is given.
#[must_use]
pub fn given(shape: &Shape) -> String {
    match *shape {
        Shape::Number(name) | Shape::Count(name) => format!("{name}Like"),
        Shape::Text("Date") => "DateLike".into(),
        Shape::Text(_) => "str".into(),
        Shape::Any => "Any".into(),
        Shape::Truth => "bool".into(),
        Shape::Choice { name, .. } => name.into(),
        // What came out of one call may go into the next.
        Shape::Record(schema) if comes_out(schema) => format!("{} | {}", schema.name, record_name(schema)),
        Shape::Record(schema) => schema.name.into(),
        Shape::NumberOrRecord(name, schema) => format!("{name}Like | {}", schema.name),
        Shape::Optional(inner) => format!("{} | None", given(inner)),
        Shape::List(inner) => {
            let item = given(inner);
            format!("list[{item}] | tuple[{item}, ...]")
        }
    }
}

/// Whether objects of a schema stand in results.
fn comes_out(schema: &Schema) -> bool {
    RULES.iter().any(|rule| rule.result.holds(schema.name))
}

/// The name of the class of an object inside a result: an object that also goes in has two types, and so has the result of
/// a rule that stands in another's.
#[must_use]
pub fn record_name(schema: &Schema) -> String {
    let goes_in = RULES.iter().any(|rule| rule.input.holds(schema.name));
    let is_result = RULES.iter().any(|rule| rule.result.name == schema.name);
    let suffix = if goes_in {
        "Result"
    } else if is_result {
        "Figures"
    } else {
        ""
    };
    format!("{}{suffix}", schema.name)
}

/// The annotation of a value of a result.
#[must_use]
pub fn taken(shape: &Shape) -> String {
    match *shape {
        Shape::Number(_) => "Decimal".into(),
        Shape::Count(_) => "int".into(),
        Shape::Text("Date") => "date".into(),
        Shape::Text(_) => "str".into(),
        Shape::Any => "Any".into(),
        Shape::Truth => "bool".into(),
        Shape::Choice { name, .. } => name.into(),
        Shape::Record(schema) => record_name(schema),
        Shape::NumberOrRecord(_, schema) => format!("Decimal | {}", record_name(schema)),
        Shape::Optional(inner) => format!("{} | None", taken(inner)),
        Shape::List(inner) => format!("tuple[{}, ...]", taken(inner)),
    }
}

/// What a figure is counted in, by how the name of its type ends.
const UNITS: &[(&str, &str)] = &[
    ("ExactAmount", "In kroner, with as many decimals as it has beyond the øre."),
    ("Amount", "In kroner."),
    ("DayCount", "In days."),
    ("Date", "`YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."),
    ("Percent", "In percent: `90` is 90 %."),
    ("PlaceDays", "In place-days."),
    ("Places", "In places."),
    ("Unit", "In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`."),
];

/// The doc of a field, with its unit.
#[must_use]
pub fn field_doc(field: &Field) -> String {
    let doc = flow(field.doc);
    let unit = named(field.shape).and_then(|name| UNITS.iter().find(|(end, _)| name.ends_with(end)));
    unit.map_or(doc.clone(), |(_, unit)| format!("{doc} {unit}"))
}

fn named(shape: &Shape) -> Option<&'static str> {
    match *shape {
        Shape::Number(name) | Shape::Count(name) | Shape::Text(name) | Shape::NumberOrRecord(name, _) => Some(name),
        Shape::Optional(inner) => named(inner),
        Shape::Truth | Shape::Choice { .. } | Shape::Record(_) | Shape::List(_) | Shape::Any => None,
    }
}

/// A doc comment as running text.
#[must_use]
pub fn flow(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
