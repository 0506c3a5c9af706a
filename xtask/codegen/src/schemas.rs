//! The generated `schemas.js` of the npm package: the JSON Schemas of the rules, as the library says them.

use std::fmt::Write as _;

use rammeaftale::RULES;
use rammeaftale::schema::schema;

/// The text of `schemas.js`.
///
/// # Errors
/// If a rule has no schema.
pub fn module() -> Result<String, String> {
    let mut js =
        String::from("// Made from the declarations of the rules and their first cases.\nexport const schemas = {\n");
    for rule in RULES {
        let schema = schema(rule.name).map_err(|error| error.to_string())?;
        let _ = writeln!(js, "  {}: {},", rule.name, schema.to_json());
    }
    js.push_str("};\n\nexport function schema(rule) {\n");
    js.push_str("  if (!Object.hasOwn(schemas, rule)) throw new RangeError(`There is no rule ${rule}.`);\n");
    js.push_str("  return schemas[rule];\n}\n");
    Ok(js)
}
