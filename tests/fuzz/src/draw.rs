//! Inputs of rules, drawn from bytes by their shapes: most are plausible, so that they reach what lies behind the reading.

use std::fmt::Write as _;

use rammeaftale::Rule;
use rammeaftale::value::{DecimalDigits, Field, Limits, Schema, Shape};

/// The most items of a drawn list.
const MOST_ITEMS: usize = 5;
/// How deep lists are drawn.
const MOST_LEVELS: usize = 4;

const NAMES: [&str; 8] = ["Odense", "Kolding", "Ærø", "Vejle", "Nord", "Syd", "A", "<b>&\\\"'"];
const OTHER: [&str; 8] = ["null", "1e400", "\"\"", "[]", "{}", "true", "\"-1\"", "0"];

/// Bytes that decide; zero once they are used up.
#[derive(Debug)]
pub(crate) struct Draw<'a> {
    bytes: &'a [u8],
}

impl<'a> Draw<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(crate) fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        *first
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end.max(1)
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A whole number of `count` bytes.
    pub(crate) fn number(&mut self, count: usize) -> i64 {
        (0..count).fold(0, |number, _| (number << 8) | i64::from(self.byte()))
    }
}

/// An input of a rule as JSON.
pub(crate) fn input(draw: &mut Draw<'_>, rule: &Rule) -> String {
    let mut json = String::new();
    record(draw, rule.input, 0, &mut json);
    json
}

fn record(draw: &mut Draw<'_>, schema: &Schema, level: usize, json: &mut String) {
    json.push('{');
    let mut comma = "";
    for Field { name, shape, limits, .. } in schema.fields {
        if matches!(shape, Shape::Optional(_)) && draw.byte() % 4 != 1 {
            continue;
        }
        let _ = write!(json, "{comma}\"{name}\":");
        comma = ",";
        // Now and then another value than the shape wants.
        if draw.byte() == 0xFF {
            json.push_str(draw.pick(&OTHER));
        } else {
            value(draw, shape, limits, level, json);
        }
    }
    json.push('}');
}

fn value(draw: &mut Draw<'_>, shape: &Shape, limits: &Limits, level: usize, json: &mut String) {
    match shape {
        Shape::Optional(shape) => value(draw, shape, limits, level, json),
        Shape::Count(_) => json.push_str(&number(draw, limits)),
        Shape::Text("Date") => text(&day(draw), json),
        Shape::Text("Month") => text(&day(draw)[..7], json),
        Shape::Text(_) => text(draw.pick(&NAMES), json),
        Shape::Truth => json.push_str(draw.pick(&["true", "false"])),
        Shape::Choice(choice) => text(choice.choices[draw.below(choice.choices.len())].0, json),
        Shape::Record(schema) => record(draw, schema, level, json),
        Shape::NumberOrRecord(_, schema) if draw.byte() % 2 == 1 => record(draw, schema, level, json),
        Shape::Number(_) | Shape::NumberOrRecord(..) => text(&number(draw, limits), json),
        Shape::List(item) => list(draw, item, limits, level, json),
        Shape::Any => json.push_str(draw.pick(&OTHER)),
    }
}

fn list(draw: &mut Draw<'_>, item: &Shape, limits: &Limits, level: usize, json: &mut String) {
    let of_items = if let Limits::List { items, .. } = limits { items } else { &Limits::None };
    let items = if level < MOST_LEVELS { draw.below(MOST_ITEMS + 1) } else { 0 };
    json.push('[');
    for index in 0..items {
        if index > 0 {
            json.push(',');
        }
        value(draw, item, of_items, level + 1, json);
    }
    json.push(']');
}

fn text(text: &str, json: &mut String) {
    let _ = write!(json, "\"{text}\"");
}

/// A number near a limit, a round one, or any of everyday size.
fn number(draw: &mut Draw<'_>, limits: &Limits) -> String {
    let (decimals, lowest, highest) = match limits {
        Limits::Number { decimals, lowest, highest } => (*decimals, *lowest, *highest),
        Limits::Figures { figures, .. } => return draw.pick(figures).to_owned(),
        _ => (2, -1_000_000, 1_000_000),
    };
    let kind = draw.byte();
    let near = i128::from(kind >> 4) - 3;
    let one = 10_i128.pow(decimals);
    let digits = match kind & 15 {
        0 => lowest + near,
        1 => highest + near,
        2 => near,
        3 => one * near,
        4 => one * 2024 + near,
        5 => one * 100 * i128::from(draw.byte()),
        6..=9 => one * i128::from(draw.number(2)),
        10..=12 => i128::from(draw.number(3)),
        _ => i128::from(draw.number(5)),
    };
    // A digit more than the last for one in many.
    let digits = if kind == 0xF2 {
        DecimalDigits { digits: 5, decimals: decimals + 1 }
    } else {
        DecimalDigits { digits, decimals }
    };
    digits.to_string()
}

fn day(draw: &mut Draw<'_>) -> String {
    let (year, month) = (2022 + draw.below(5), 1 + draw.below(12));
    let day = draw.pick(&[1, 2, 28, 29, 30, 31, 15, 10]);
    format!("{year}-{month:02}-{day:02}")
}
