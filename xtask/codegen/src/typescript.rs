//! The generated files of the npm package: a function per rule with the shape of its input, and the TypeScript declarations.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rammeaftale::value::{Field, Schema, Shape};
use rammeaftale::{Code, RULES, Rule};

use crate::schema::{is_supplied, prose};

/// The text of `rules.js`: one function for every rule.
#[must_use]
pub fn module() -> String {
    let mut js = String::from("// Made from the declarations of the rules.\n");
    js.push_str("import { NUMBER, TEXT } from \"./json.js\";\nimport { auditBy, explainBy, provenanceBy, settleBy, solveBy } from \"./call.js\";\n");
    js.push_str("\nconst SHAPES = {\n");
    for rule in RULES {
        let _ = writeln!(js, "  {}: {},", rule.name, fields_js(rule.input));
    }
    js.push_str("};\n");
    for rule in RULES {
        let name = rule.name;
        let head = format!("export function {}(input, options)", camel_case(rule.name));
        let _ = write!(js, "\n{head} {{\n  return settleBy(\"{name}\", SHAPES.{name}, input, options);\n}}\n");
    }
    js.push_str("\nexport const rules = Object.freeze({\n");
    for rule in RULES {
        let _ = writeln!(js, "  {}: {},", rule.name, camel_case(rule.name));
    }
    js.push_str("});\n");
    js.push_str("\nexport function withTerms(terms) {\n");
    js.push_str("  const under = (rule) => (input, options) => rule(input, { terms, ...options });\n");
    js.push_str("  return Object.freeze(Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, under(rule)])));\n}\n");
    for name in ["explain", "provenance"] {
        let _ = write!(js, "\nexport function {name}(rule, input, options) {{\n  return {name}By(");
        js.push_str("rule, Object.hasOwn(SHAPES, rule) ? SHAPES[rule] : TEXT, input, options);\n}\n");
    }
    for name in ["solve", "audit"] {
        let _ = write!(js, "\nexport function {name}(rule, input, asked, options) {{\n  return {name}By(");
        js.push_str("rule, Object.hasOwn(SHAPES, rule) ? SHAPES[rule] : TEXT, input, asked, options);\n}\n");
    }
    js
}

fn fields_js(schema: &Schema) -> String {
    let fields: Vec<_> =
        schema.fields.iter().map(|field| format!("{}: {}", field.name, shape_js(field.shape))).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn shape_js(shape: &Shape) -> String {
    match shape {
        Shape::Number(_) | Shape::Count(_) => "NUMBER".to_owned(),
        Shape::Text(_) | Shape::Truth | Shape::Choice(_) | Shape::Any => "TEXT".to_owned(),
        Shape::Record(schema) | Shape::NumberOrRecord(_, schema) => fields_js(schema),
        Shape::Optional(shape) => shape_js(shape),
        Shape::List(item) => format!("[{}]", shape_js(item)),
    }
}

/// The text of `index.d.ts`: the declarations that do not depend on the rules (`wasm/types.d.ts`), and those of the rules.
#[must_use]
pub fn declarations(by_hand: &str) -> String {
    let mut types = Types::default();
    for rule in RULES {
        types.rule(rule);
    }
    format!("// Made from the declarations of the rules.\n\n{by_hand}\n{}{}{}", types.named, types.functions, closing())
}

/// Whether a type is of an input or of a result. Figures in results are always text; inputs take other types too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Input,
    Result,
}

/// The declarations so far.
#[derive(Default)]
struct Types {
    seen: BTreeSet<String>,
    named: String,
    functions: String,
}

impl Types {
    fn rule(&mut self, rule: &Rule) {
        let input = self.record(rule.input, Direction::Input);
        let result = self.record(rule.result, Direction::Result);
        let function = camel_case(rule.name);
        let _ = write!(
            self.functions,
            "{}export declare function {function}(input: {input}, options?: Options): {result};\n\
             export declare function {function}(input: InputUnder<\"{}\">, options: WithAgreement): {result};\n\n",
            doc(rule.doc, ""),
            rule.name
        );
    }

    /// Declares the type of an object and returns its name. An object of inputs and results has two types.
    fn record(&mut self, schema: &Schema, direction: Direction) -> String {
        let two = direction == Direction::Result && RULES.iter().any(|rule| rule.input.holds(schema.name));
        let name = format!("{}{}", schema.name, if two { "Result" } else { "" });
        if self.seen.insert(name.clone()) {
            let fields: String = schema.fields.iter().map(|field| self.field(field, direction)).collect();
            let _ = write!(self.named, "{}export interface {name} {{\n{fields}}}\n\n", doc(schema.doc, ""));
        }
        name
    }

    fn field(&mut self, field: &Field, direction: Direction) -> String {
        let (mark, shape) = match (field.shape, direction) {
            (Shape::Optional(shape), Direction::Input) => ("?", *shape),
            (shape, _) => ("", shape),
        };
        let left_out = if mark.is_empty() { "" } else { " | null" };
        format!("{}  {}{mark}: {}{left_out};\n", doc(field.doc, "  "), field.name, self.shape(shape, direction))
    }

    fn shape(&mut self, shape: &Shape, direction: Direction) -> String {
        match (shape, direction) {
            (Shape::Number(name), Direction::Input) => self.number(name),
            (Shape::Count(name), Direction::Input) => self.count(name),
            (Shape::Count(_), Direction::Result) => "number".to_owned(),
            (Shape::Number(_) | Shape::NumberOrRecord(..), Direction::Result) | (Shape::Text(_), _) => {
                "string".to_owned()
            }
            (Shape::Truth, _) => "boolean".to_owned(),
            (Shape::Any, _) => "unknown".to_owned(),
            (Shape::Choice(choice), _) => self.choice(choice.name, choice.doc, choice.choices),
            (Shape::Record(schema), _) => self.record(schema, direction),
            (Shape::NumberOrRecord(name, schema), Direction::Input) => {
                format!("{} | {}", self.number(name), self.record(schema, direction))
            }
            (Shape::Optional(shape), _) => format!("{} | null", self.shape(shape, direction)),
            (Shape::List(item), _) => {
                let item = self.shape(item, direction);
                let item = if item.contains(' ') { format!("({item})") } else { item };
                if direction == Direction::Input { format!("readonly {item}[]") } else { format!("{item}[]") }
            }
        }
    }

    fn number(&mut self, name: &str) -> String {
        let about = "A decimal figure: text in the dialect of the options (`\"1234.56\"`) or a whole `bigint`.\n\
                     A `number` is refused: it cannot hold øre exactly.";
        self.alias(name, about, "string | bigint")
    }

    fn count(&mut self, name: &str) -> String {
        self.alias(name, "A whole number that counts.", "number | string | bigint")
    }

    fn alias(&mut self, name: &str, about: &str, of: &str) -> String {
        if self.seen.insert(name.to_owned()) {
            let _ = write!(self.named, "{}export type {name} = {of};\n\n", doc(about, ""));
        }
        name.to_owned()
    }

    fn choice(&mut self, name: &str, about: &str, choices: &[(&str, &str)]) -> String {
        if self.seen.insert(name.to_owned()) {
            let _ = write!(self.named, "{}export type {name} =", doc(about, ""));
            for (text, means) in choices {
                let _ = write!(self.named, "\n{}  | \"{text}\"", doc(means, "  "));
            }
            self.named.push_str(";\n\n");
        }
        name.to_owned()
    }
}

/// The table of rules and the types derived from it.
fn closing() -> String {
    let each = |line: &dyn Fn(&Rule) -> String| RULES.iter().map(line).collect::<String>();
    let table = each(&|rule| format!("  readonly {}: typeof {};\n", rule.name, camel_case(rule.name)));
    let inputs = each(&|rule| format!("  {}: {};\n", rule.name, rule.input.name));
    let results = each(&|rule| format!("  {}: {};\n", rule.name, rule.result.name));
    let supplied = each(&|rule| format!("  {}: {};\n", rule.name, supplied(rule)));
    let codes = Code::ALL.iter().map(|code| format!("\n  | \"{code}\"")).collect::<Vec<_>>().concat();
    let settled = each(&|rule| format!("\n  | {{ rule: \"{}\"; result: {} }}", rule.name, rule.result.name));
    format!(
        "{}export const rules: {{\n{table}}};\n\n{}export type RuleName = keyof typeof rules;\n\n{}export type InputOf<R extends RuleName> = {{\n{inputs}}}[R];\n\n{}export type ResultOf<R extends RuleName> = {{\n{results}}}[R];\n\n{}export type AgreementFieldOf<R extends RuleName> = {{\n{supplied}}}[R];\n\n{}export type InputUnder<R extends RuleName> = Omit<InputOf<R>, AgreementFieldOf<R>> & {{\n  [F in AgreementFieldOf<R> & keyof InputOf<R>]?: InputOf<R>[F] | null;\n}};\n\n{}export type Code ={codes}\n  | \"internal\";\n\n{}export type Settled ={settled};\n",
        doc("Every rule by its name.", ""),
        doc("The name of a rule.", ""),
        doc("The input of a rule.", ""),
        doc("The result of a rule.", ""),
        doc("The fields of a rule that an agreement may fill.", ""),
        doc("The input of a rule under an agreement or terms, which may fill what is left out.", ""),
        doc("What kind of problem it is: the same text in every language. `internal` is a bug in the library.", ""),
        doc("The result of a case, with the rule it is of.", ""),
    )
}

/// The names of the fields that an agreement may fill, as a type.
fn supplied(rule: &Rule) -> String {
    let names = rule.input.fields.iter().filter(|field| is_supplied(rule, field));
    let names: Vec<_> = names.map(|field| format!("\"{}\"", field.name)).collect();
    if names.is_empty() { "never".to_owned() } else { names.join(" | ") }
}

/// A documentation comment of TypeScript from a Rust doc comment.
fn doc(text: &str, indent: &str) -> String {
    let lines: Vec<_> = prose(text).lines().map(|line| line.trim().replace("*/", "* /")).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let between = format!("\n{indent} * ");
            format!("{indent}/**{between}{}\n{indent} */\n", lines.join(&between))
        }
    }
}

/// The name of a rule's function in JavaScript.
#[must_use]
pub fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}
