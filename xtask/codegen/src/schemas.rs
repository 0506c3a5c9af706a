//! The generated `schemas.js` of the npm package: the JSON Schemas of the rules, as the library says them.

use std::fmt::Write as _;

use rammeaftale::schema::schema;
use rammeaftale::{Language, RULES, Rule};

/// Stands for a name that is no rule's.
const NAME: &str = "§";

/// The text of `schemas.js`.
///
/// # Errors
/// If a rule has no schema.
pub fn module() -> Result<String, String> {
    let mut js = String::from("// Made from the declarations of the rules and their first cases.\n");
    js.push_str("import { RammeaftaleError } from \"./error.js\";\n\nexport const schemas = {\n");
    for rule in RULES {
        let schema = schema(rule.name).map_err(|error| error.to_string())?;
        let _ = writeln!(js, "  {}: {},", rule.name, schema.to_json());
    }
    let unknown = Rule::named(NAME).err().ok_or("a rule has no name")?;
    let (danish, english) = (unknown.to_json(Language::Danish), unknown.to_json(Language::English));
    let _ = writeln!(
        js,
        "}};\n\n// What is wrong with the name {NAME}.\nconst unknown = {{ da: {danish}, en: {english} }};"
    );
    js.push_str(&SCHEMA.replace("NAME", NAME));
    Ok(js)
}

const SCHEMA: &str = r#"
export function schema(rule) {
  if (Object.hasOwn(schemas, rule)) return schemas[rule];
  const letters = [...String(rule)];
  const given = letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : letters.join("");
  const named = (text) => (typeof text === "string" ? text.replaceAll("NAME", () => given) : text);
  const problems = (language) => JSON.parse(JSON.stringify(unknown[language]), (_, value) => named(value));
  throw new RammeaftaleError({ da: problems("da"), en: problems("en") });
}
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_schema_in_the_module() {
        let module = module().unwrap();
        for rule in RULES {
            let line = format!("\n  {}: {},\n", rule.name, schema(rule.name).unwrap().to_json());
            assert!(module.contains(&line), "{}", rule.name);
        }
    }
}
