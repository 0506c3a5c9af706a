//! The fields of every rule in `tests/README.md`, between two markers.

use std::fmt::Write as _;

use rammeaftale::value::{Choice, Field, Schema, Shape};
use rammeaftale::{RULES, Rule};

use crate::schema::{flow, is_optional, is_supplied};

const START: &str = "<!-- Written by `cargo xtask generate`: fields of the rules -->\n";
const END: &str = "<!-- End of what is generated -->\n";

/// The names of types in the table of figures of `tests/README.md`, each with its unit and range.
const TYPES: &[(&str, &str)] = &[
    ("Amount", "amount"),
    ("CitizenCount", "integer 1 to 100,000"),
    ("Count", "integer"),
    ("Date", "date"),
    ("DayCount", "day count, 1 to 366"),
    ("DaysPerMonth", "days, at most 2 decimals, 28 to 31"),
    ("Decimals", "integer 0 to 4"),
    ("EventCount", "integer 0 to 1,000"),
    ("ExactAmount", "exact amount"),
    ("Hours", "hours"),
    ("Inhabitants", "inhabitants"),
    ("LowestPlaces", "integer 0 to 10,000"),
    ("Month", "month: `2025-03`"),
    ("MunicipalityCount", "integer 0 to 10,000"),
    ("Name", "name"),
    ("NonNegativeAmount", "amount, not negative"),
    ("PackageNumber", "package number"),
    ("PartPercent", "percent, at most 100"),
    ("Percent", "percent"),
    ("PercentChange", "change"),
    ("PercentagePoints", "percentage points, at most 4 decimals, within ± 1,000"),
    ("PlaceDays", "place-days"),
    ("PlaceDaysChange", "place-days with a sign"),
    ("Places", "places"),
    ("PlacesChange", "places with a sign"),
    ("PlacesOrNone", "capacity"),
    ("PositiveWeight", "weight, above 0"),
    ("RelativeChange", "change in percent, however large, at most 4 decimals"),
    ("ServiceCount", "integer 0 to 100,000"),
    ("StayDays", "stay-days"),
    ("Text", "text"),
    ("Unit", "unit"),
    ("UsefulLife", "integer 1 to 100"),
    ("Weight", "weight"),
    ("WholePlaces", "integer 1 to 1,000"),
    ("Persons", "integer 1 to 10,000"),
    ("Year", "year"),
    ("YearsLater", "integer 1 to 10"),
];

/// The text of `tests/README.md` with the fields between the markers written anew.
///
/// # Errors
/// If a marker is missing, or a type has no entry in the table of types.
pub fn with_fields(readme: &str) -> Result<String, String> {
    let missing = || "tests/README.md lacks the markers of the generated fields.".to_owned();
    let (before, rest) = readme.split_once(START).ok_or_else(missing)?;
    let (_, after) = rest.split_once(END).ok_or_else(missing)?;
    Ok(format!("{before}{START}{}{END}{after}", fields()?))
}

fn fields() -> Result<String, String> {
    let mut text = String::new();
    for rule in RULES {
        let _ = write!(text, "\n### `{}`\n\n{}\n\n", rule.name, flow(rule.doc));
        for field in rule.input.fields {
            let agreement = if is_supplied(rule, field) { ", or from the agreement" } else { "" };
            write_field(&mut text, "", field, agreement, &|_| None)?;
        }
        text.push_str("\nResult:\n\n");
        // The result of another rule inside a result is described with that rule.
        let elsewhere = |schema: &Schema| RULES.iter().find(|other| other.result.name == schema.name);
        for field in rule.result.fields {
            write_field(&mut text, "", field, "", &elsewhere)?;
        }
    }
    text.push('\n');
    Ok(text)
}

/// Writes a list item for a field, and below it those of the fields inside it.
fn write_field(
    text: &mut String,
    indent: &str,
    field: &Field,
    agreement: &str,
    elsewhere: &dyn Fn(&Schema) -> Option<&'static Rule>,
) -> Result<(), String> {
    let optional = if is_optional(field) { ", optional" } else { "" };
    let kind = describe(field.shape, elsewhere)?;
    let _ = writeln!(text, "{indent}- `{}` {kind}{optional}{agreement}: {}", field.name, flow(field.doc));
    if let Some(schema) = record(field.shape).filter(|schema| elsewhere(schema).is_none()) {
        let indent = format!("{indent}  ");
        for field in schema.fields {
            write_field(text, &indent, field, "", elsewhere)?;
        }
    }
    Ok(())
}

fn describe(shape: &Shape, elsewhere: &dyn Fn(&Schema) -> Option<&'static Rule>) -> Result<String, String> {
    Ok(match *shape {
        Shape::Number(name) | Shape::Count(name) | Shape::Text(name) => type_name(name)?.to_owned(),
        Shape::Truth => "`true` or `false`".to_owned(),
        Shape::Any => "anything".to_owned(),
        Shape::Choice(Choice { choices, .. }) => {
            choices.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(" | ")
        }
        Shape::Record(schema) => match elsewhere(schema) {
            Some(rule) => format!("result of `{}`", rule.name),
            None => "object".to_owned(),
        },
        // The only shape of this kind; the table of figures in `tests/README.md` has both forms.
        Shape::NumberOrRecord(..) => "occupancy".to_owned(),
        Shape::Optional(inner) => describe(inner, elsewhere)?,
        Shape::List(Shape::Record(_)) => "list of objects".to_owned(),
        Shape::List(inner) => format!("list of {}", describe(inner, elsewhere)?),
    })
}

fn type_name(name: &str) -> Result<&'static str, String> {
    let found = TYPES.iter().find(|(known, _)| *known == name);
    found
        .map(|(_, text)| *text)
        .ok_or_else(|| format!("The type {name} has no entry in `TYPES` of xtask/codegen/src/contract.rs."))
}

fn record(shape: &Shape) -> Option<&'static Schema> {
    match *shape {
        Shape::Record(schema) => Some(schema),
        Shape::Optional(inner) | Shape::List(inner) => record(inner),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_replace_the_old_ones_and_nothing_else() {
        let written = with_fields(&format!("before\n{START}- stale field\n{END}after\n")).unwrap();
        assert!(written.starts_with("before\n<!--") && written.ends_with("-->\nafter\n"));
        assert!(written.contains("- `basis` amount: ") && !written.contains("stale field"));
        assert_eq!(with_fields(&written).unwrap(), written);
        assert!(with_fields("no markers").is_err());
    }
}
