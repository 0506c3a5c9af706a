//! The generated `forms.js` of the npm package: what a form needs to know of every rule, as data. Labels are those of the
//! library; limits are asked of it, so that they cannot differ.

use std::fmt::Write as _;
use std::path::Path;

use rammeaftale::agreement::AGREEMENT_FIELDS;
use rammeaftale::error::Allowed;
use rammeaftale::explain::{Words, choice_label, field_label};
use rammeaftale::value::{Choice, Field, Schema, Shape};
use rammeaftale::{Code, Language, Options, RULES, Rule, read_case, settle_json};
use serde_json::{Value, json};

use crate::cases;

/// The kinds of fields, by the names of the types of their values.
const KINDS: &[(&str, &str)] = &[
    ("Amount", "amount"),
    ("CitizenCount", "count"),
    ("Count", "count"),
    ("Date", "date"),
    ("DayCount", "count"),
    ("DaysPerMonth", "number"),
    ("Decimals", "count"),
    ("Deficit", "amount"),
    ("EventCount", "count"),
    ("Hours", "number"),
    ("Inhabitants", "number"),
    ("LowestPlaces", "count"),
    ("MunicipalityCount", "count"),
    ("Name", "name"),
    ("NonNegativeAmount", "amount"),
    ("PackageNumber", "count"),
    ("PartPercent", "percent"),
    ("Percent", "percent"),
    ("PercentChange", "change"),
    ("Persons", "count"),
    ("PlaceDays", "days"),
    ("Places", "places"),
    ("PlacesOrNone", "places"),
    ("PositiveWeight", "number"),
    ("ServiceCount", "count"),
    ("StayDays", "days"),
    ("Text", "text"),
    ("Unit", "unit"),
    ("UsefulLife", "count"),
    ("Weight", "number"),
    ("WholePlaces", "count"),
    ("Year", "count"),
    ("YearsLater", "count"),
];

/// A number beyond every limit, one with more decimals than any figure has, and more items than any list takes.
const TOO_LARGE: &str = "999999999999999999999";
const TOO_FINE: &str = "0.00000000000001";
const TOO_MANY: usize = 100_001;
/// An amount that is no unit of rounding.
const NO_UNIT: &str = "7";

/// The text of `forms.js`, with an example of every rule from the cases in `root/tests`.
///
/// # Errors
/// If a label is missing, a type has no kind, or a rule has no case to show.
pub fn module(root: &Path) -> Result<String, String> {
    let mut rules = String::new();
    for rule in RULES {
        let _ = writeln!(rules, "  {}: {},", rule.name, form(rule, &cases::example(root, rule.name)?)?);
    }
    let fields: Vec<_> = AGREEMENT_FIELDS.iter().map(agreement_field).collect::<Result<_, _>>()?;
    let fields = fields.iter().map(Value::to_string).collect::<Vec<_>>().join(",\n  ");
    Ok(format!(
        "// Made from the declarations of the rules and their first cases.\nexport const forms = {{\n{rules}}};\n\n\
         export const agreementFields = [\n  {fields},\n];\n"
    ))
}

/// The title of a rule, its fields with labels, kinds and limits, and an example.
///
/// # Errors
/// If the example cannot be settled, a label is missing, or a type has no kind.
pub fn form(rule: &Rule, example: &Value) -> Result<Value, String> {
    let settled = read_case(&example.to_string()).and_then(|case| case.settle()).map_err(|error| error.to_string())?;
    let fields = fields(&Place { rule, path: Vec::new() }, rule.input)?;
    Ok(json!({ "title": words(&settled.statement().title), "fields": fields, "example": example }))
}

/// The fields of an agreement: the rules that have each in one meaning, and what it says.
fn agreement_field(field: &rammeaftale::agreement::AgreementField) -> Result<Value, String> {
    let rule = field.rules.iter().find_map(|name| Rule::named(name).ok()).ok_or("a field of no rule")?;
    let own = rule.input.fields.iter().find(|own| own.name == field.name).ok_or("a rule without its field")?;
    let shape = shape(&Place { rule, path: vec![field.name] }, field.shape)?;
    let mut entry =
        json!({ "name": field.name, "label": label(rule.input, own)?, "rules": field.rules, "agreed": agreed(field) });
    merge(&mut entry, shape);
    Ok(entry)
}

fn agreed(field: &rammeaftale::agreement::AgreementField) -> Value {
    let pair = |(danish, english): (&str, &str)| json!({ "da": danish, "en": english });
    json!({
        "meaning": pair((field.danish, field.english)),
        "values": pair(field.values),
        "section": pair(field.section),
    })
}

/// Where a field stands in the input of a rule.
struct Place<'a> {
    rule: &'a Rule,
    /// The names of the fields around it; an empty one is an item of a list.
    path: Vec<&'static str>,
}

impl Place<'_> {
    fn inside(&self, name: &'static str) -> Self {
        let path = self.path.iter().copied().chain([name]).collect();
        Self { rule: self.rule, path }
    }

    /// The values that the rule would have accepted in place of one, by the kind of the problem.
    fn allowed(&self, value: Value) -> Vec<(Code, Option<Allowed>)> {
        let mut wanted = String::new();
        let mut input = value;
        for name in self.path.iter().rev() {
            input = if name.is_empty() { json!([input]) } else { json!({ *name: input }) };
        }
        for name in &self.path {
            if name.is_empty() {
                wanted.push_str("[0]");
                continue;
            }
            if !wanted.is_empty() {
                wanted.push('.');
            }
            wanted.push_str(name);
        }
        let Err(error) = settle_json(self.rule.name, &input.to_string(), &Options::NONE) else { return Vec::new() };
        let here = error.problems().iter().filter(|problem| problem.place() == wanted);
        here.map(|problem| (problem.code(), problem.allowed().cloned())).collect()
    }
}

fn fields(place: &Place<'_>, schema: &'static Schema) -> Result<Vec<Value>, String> {
    schema.fields.iter().map(|field| field_of(place, schema, field)).collect()
}

fn field_of(place: &Place<'_>, schema: &'static Schema, field: &'static Field) -> Result<Value, String> {
    let optional = matches!(field.shape, Shape::Optional(_));
    let mut entry = json!({ "name": field.name, "label": label(schema, field)? });
    if optional {
        merge(&mut entry, json!({ "optional": true }));
    }
    merge(&mut entry, shape(&place.inside(field.name), field.shape)?);
    let known = AGREEMENT_FIELDS
        .iter()
        .find(|known| known.name == field.name && place.path.is_empty() && known.rules.contains(&place.rule.name));
    if let Some(known) = known {
        merge(&mut entry, json!({ "agreed": agreed(known) }));
    }
    Ok(entry)
}

/// The kind of a value, with its limits.
fn shape(place: &Place<'_>, shape_of: &'static Shape) -> Result<Value, String> {
    Ok(match *shape_of {
        Shape::Optional(inner) => shape(place, inner)?,
        Shape::Number("Unit") => json!({ "kind": "unit", "choices": units(place) }),
        Shape::Number(name) | Shape::Count(name) | Shape::Text(name) => {
            let mut entry = json!({ "kind": kind(name)? });
            if !matches!(shape_of, Shape::Text(_)) {
                merge(&mut entry, limits(place));
            }
            entry
        }
        Shape::NumberOrRecord(..) => json!({ "kind": "occupancy" }),
        Shape::Truth => json!({ "kind": "truth" }),
        Shape::Choice(choice) => json!({ "kind": "choice", "choices": choices(choice)? }),
        Shape::Record(schema) => json!({ "kind": "record", "fields": fields(place, schema)? }),
        Shape::List(item) => {
            let mut entry = json!({ "kind": "list", "item": shape(&place.inside(""), item)? });
            merge(&mut entry, lengths(place));
            entry
        }
        Shape::Any => return Err("A form has no field for any value.".to_owned()),
    })
}

fn units(place: &Place<'_>) -> Vec<Value> {
    let refused = place.allowed(json!(NO_UNIT)).into_iter();
    let choices = refused.filter_map(|(_, allowed)| match allowed {
        Some(Allowed::Choices(units)) => Some(units.iter().map(|unit| json!({ "name": unit }))),
        _ => None,
    });
    choices.flatten().collect()
}

fn limits(place: &Place<'_>) -> Value {
    let mut limits = json!({});
    for (_, allowed) in place.allowed(json!(TOO_LARGE)) {
        if let Some(Allowed::Range(lowest, highest)) = allowed {
            merge(&mut limits, json!({ "lowest": lowest, "highest": highest }));
        }
    }
    for (code, allowed) in place.allowed(json!(TOO_FINE)) {
        if let (Code::TooManyDecimals, Some(Allowed::AtMost(decimals))) = (code, allowed) {
            merge(&mut limits, json!({ "decimals": decimals }));
        }
    }
    limits
}

fn lengths(place: &Place<'_>) -> Value {
    let mut lengths = json!({});
    for (code, allowed) in place.allowed(json!([])) {
        match (code, allowed) {
            (Code::Empty, _) => merge(&mut lengths, json!({ "least": 1 })),
            (_, Some(Allowed::AtLeast(least))) => merge(&mut lengths, json!({ "least": least })),
            _ => (),
        }
    }
    for (_, allowed) in place.allowed(Value::Array(vec![Value::Null; TOO_MANY])) {
        if let Some(Allowed::AtMost(most)) = allowed {
            merge(&mut lengths, json!({ "most": most }));
        }
    }
    lengths
}

fn choices(choice: &Choice) -> Result<Vec<Value>, String> {
    let labelled = |name: &str| {
        let label = choice_label(choice.name, name);
        label.ok_or_else(|| format!("`{name}` of {} has no label in core/src/explain/fields.rs.", choice.name))
    };
    choice.choices.iter().map(|(name, _)| Ok(json!({ "name": name, "label": words(&labelled(name)?) }))).collect()
}

fn label(schema: &Schema, field: &Field) -> Result<Value, String> {
    let label = field_label(schema, field.name);
    let missing = || format!("`{}` of {} has no label in core/src/explain/fields.rs.", field.name, schema.name);
    Ok(words(&label.ok_or_else(missing)?))
}

fn words(words: &Words) -> Value {
    json!({ "da": words.text(Language::Danish), "en": words.text(Language::English) })
}

fn kind(name: &str) -> Result<&'static str, String> {
    let found = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    found.ok_or_else(|| format!("The type {name} has no entry in `KINDS` of xtask/codegen/src/forms.rs."))
}

fn merge(into: &mut Value, more: Value) {
    if let (Value::Object(into), Value::Object(more)) = (into, more) {
        into.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    }

    #[test]
    fn every_rule_has_a_form_with_labels_limits_and_an_example() {
        let module = module(root()).unwrap();
        for rule in RULES {
            assert!(module.contains(&format!("\n  {}: {{", rule.name)), "{}", rule.name);
        }
    }

    #[test]
    fn limits_are_those_of_the_library() {
        let example = cases::example(root(), "daily_rate").unwrap();
        let daily_rate = form(Rule::named("daily_rate").unwrap(), &example).unwrap();
        let days = daily_rate["fields"].as_array().unwrap().iter().find(|field| field["name"] == "days").unwrap();
        assert_eq!((days["lowest"].as_str(), days["highest"].as_str()), (Some("1"), Some("366")));
        let example = cases::example(root(), "scenarios").unwrap();
        let scenarios = form(Rule::named("scenarios").unwrap(), &example).unwrap();
        let list = scenarios["fields"].as_array().unwrap().iter().find(|field| field["name"] == "scenarios").unwrap();
        assert_eq!((list["least"].as_u64(), list["most"].as_u64()), (Some(1), Some(20)));
    }
}
