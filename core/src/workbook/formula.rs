//! Formulas as spreadsheets write them, over the names of the lines' cells.

use core::mem;

use crate::explain::{By, Formula, Kind, Line, LineRef, Rounding, Statement};
use crate::numbers::BigRatio;
use crate::workbook::cells::VALUE;
use crate::workbook::names::Names;
use crate::workbook::precision::{Precision, To};

/// The longest sum that is written term by term, and the longest text of one formula; spreadsheets take 255 and 8,192.
const MOST_TERMS: usize = 60;
const LONGEST: usize = 4_000;
/// A part of a formula longer than this gets a cell of its own.
const LONGEST_PART: usize = 1_000;
/// Fewer lines that follow each other are not worth a range.
const SHORTEST_RANGE: usize = 3;

/// A part of a long formula, in a cell of its own.
#[derive(Debug)]
pub(super) struct Part {
    pub name: String,
    pub formula: String,
    pub value: Option<BigRatio>,
}

/// Writes the formulas of a statement.
pub(super) struct Writer<'a> {
    statement: &'a Statement,
    precision: &'a Precision<'a>,
    /// The names of the lines' cells.
    names: &'a [String],
    taken: &'a mut Names,
    /// The row of the first line as spreadsheets count; the others follow.
    first_row: u32,
    parts: Vec<Part>,
}

/// A formula's text, and how tightly it binds: what binds less is put in brackets.
struct Written {
    text: String,
    binding: u8,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        statement: &'a Statement,
        precision: &'a Precision<'a>,
        names: &'a [String],
        taken: &'a mut Names,
        first_row: u32,
    ) -> Self {
        Self { statement, precision, names, taken, first_row, parts: Vec::new() }
    }

    /// The formula of a line, with its rounding.
    pub(super) fn line(&mut self, line: &Line) -> Option<String> {
        let formula = line.formula.as_ref()?;
        let text = self.formula(formula);
        let digits = match line.rounding {
            Rounding::Exact | Rounding::Shown => return Some(text),
            Rounding::To(unit) => digits(&unit.amount().to_string()),
            // A percentage is a share in the cell.
            Rounding::ToDecimals(decimals) => i64::from(decimals).saturating_add(2),
        };
        // The difference of large figures that cancel out carries their noise.
        let cleaned = match self.precision.decimals_of_line(line).and_then(|decimals| i64::try_from(decimals).ok()) {
            Some(decimals) => format!("ROUND({text},{})", digits.saturating_add(decimals)),
            None => text,
        };
        Some(format!("ROUND({cleaned},{digits})"))
    }

    /// A formula.
    pub(super) fn formula(&mut self, formula: &Formula) -> String {
        self.write(formula).text
    }

    /// The parts that formulas were too long without.
    pub(super) fn into_parts(self) -> Vec<Part> {
        self.parts
    }

    fn write(&mut self, formula: &Formula) -> Written {
        match formula {
            Formula::Line(line) => Written { text: self.name(*line), binding: 3 },
            Formula::Number(number) => Written { text: number.to_string(), binding: if *number < 0 { 1 } else { 3 } },
            Formula::Sum(terms) => self.sum(terms),
            Formula::Difference(left, right) => self.infix((left, 1), "-", (right, 2)),
            Formula::Product(..) | Formula::Quotient(..) => self.product(formula),
            Formula::Negative(inner) => Written { text: format!("-{}", self.operand(inner, 3)), binding: 1 },
            Formula::Absolute(inner) => self.call("ABS", &[inner]),
            Formula::Smaller(left, right) => self.call("MIN", &[left, right]),
            Formula::Larger(left, right) => self.call("MAX", &[left, right]),
            Formula::RoundedDown(inner, unit) => self.in_units(inner, unit, To::Zero),
            Formula::RoundedUp(inner, unit) => self.in_units(inner, unit, To::Above),
            Formula::Rounded(inner, unit) => self.in_units(inner, unit, To::Nearest),
        }
    }

    /// Two operands, each with how tightly it must bind; the whole binds as its left side must.
    fn infix(&mut self, left: (&Formula, u8), sign: &str, right: (&Formula, u8)) -> Written {
        let (before, after) = (self.operand(left.0, left.1), self.operand(right.0, right.1));
        Written { text: format!("{before}{sign}{after}"), binding: left.1 }
    }

    /// Factors from left to right; a product that is too long is cut into parts.
    fn product(&mut self, formula: &Formula) -> Written {
        let (first, others) = formula.factors();
        let mut text = self.operand(first, 2);
        let mut value = self.statement.evaluate(first).ok();
        for (by, factor) in others {
            if text.len() > LONGEST_PART {
                text = self.part(text, value.clone());
            }
            let operand = self.operand(factor, 3);
            text.push_str(match by {
                By::Times => "*",
                By::Over => "/",
            });
            text.push_str(&operand);
            value = value.zip(self.statement.evaluate(factor).ok()).map(|(product, factor)| by.apply(product, factor));
        }
        Written { text, binding: 2 }
    }

    fn call(&mut self, function: &str, arguments: &[&Formula]) -> Written {
        let arguments: Vec<_> = arguments.iter().map(|argument| self.operand(argument, 0)).collect();
        Written { text: format!("{function}({})", arguments.join(",")), binding: 3 }
    }

    /// A whole number of units. What binary leaves a hair below a whole number of them is one.
    fn in_units(&mut self, inner: &Formula, unit: &Formula, to: To) -> Written {
        let decimals = self.precision.decimals_of_units(inner, unit, to);
        let one = matches!(unit, Formula::Number(1));
        let (inner, unit) =
            if one { (self.operand(inner, 0), String::new()) } else { (self.operand(inner, 2), self.operand(unit, 3)) };
        let units = if one { inner.clone() } else { format!("{inner}/{unit}") };
        let whole = match to {
            // Not ROUNDDOWN: some programs keep 12 digits in it.
            To::Zero => format!("SIGN({inner})*INT(ROUND(ABS({units}),{decimals}))"),
            To::Above => format!("-INT(-ROUND({units},{decimals}))"),
            To::Nearest => format!("ROUND(ROUND({units},{decimals}),0)"),
        };
        Written { text: if one { whole } else { format!("{whole}*{unit}") }, binding: 1 }
    }

    fn operand(&mut self, formula: &Formula, within: u8) -> String {
        let Written { text, binding } = self.write(formula);
        if text.len() > LONGEST_PART {
            return self.part(text, self.statement.evaluate(formula).ok());
        }
        if binding < within { format!("({text})") } else { text }
    }

    /// A sum, term by term; a long one with ranges for lines that follow each other, and in parts where it is still long.
    fn sum(&mut self, terms: &[Formula]) -> Written {
        if let [only] = terms {
            return self.write(only);
        }
        let mut texts = Vec::new();
        let mut rest = terms;
        while let Some((first, others)) = rest.split_first() {
            let run = if terms.len() > MOST_TERMS { following(rest) } else { 0 };
            let last = run.checked_sub(1).and_then(|last| rest.get(last));
            let (text, value, after) = match (first, last) {
                (Formula::Line(from), Some(Formula::Line(to))) if run >= SHORTEST_RANGE => {
                    let (range, after) = rest.split_at_checked(run).unwrap_or((rest, &[]));
                    let value = self.statement.evaluate(&Formula::Sum(range.to_vec()));
                    (format!("SUM({}:{})", self.address(*from), self.address(*to)), value, after)
                }
                // A bracket after a plus is not needed but for a sign.
                (Formula::Negative(_) | Formula::Number(..=-1), _) if !texts.is_empty() => {
                    (self.operand(first, 2), self.statement.evaluate(first), others)
                }
                _ => (self.operand(first, 1), self.statement.evaluate(first), others),
            };
            texts.push((text, value.ok()));
            rest = after;
        }
        while texts.len() > MOST_TERMS || length(&texts) > LONGEST {
            texts = self.in_parts(texts);
        }
        let binding = if texts.len() > 1 { 1 } else { 3 };
        let texts: Vec<_> = texts.into_iter().map(|(text, _)| text).collect();
        let text = if texts.is_empty() { "0".to_owned() } else { texts.join("+") };
        Written { text, binding }
    }

    /// The terms of a sum added up in cells of their own, as many in each as one formula holds.
    fn in_parts(&mut self, terms: Vec<(String, Option<BigRatio>)>) -> Vec<(String, Option<BigRatio>)> {
        let mut parts = Vec::new();
        let mut taken: Vec<(String, Option<BigRatio>)> = Vec::new();
        for term in terms {
            let length = length(&taken).saturating_add(term.0.len());
            if !taken.is_empty() && (taken.len() >= MOST_TERMS || length > LONGEST) {
                parts.push(self.added(mem::take(&mut taken)));
            }
            taken.push(term);
        }
        parts.push(self.added(taken));
        parts
    }

    fn added(&mut self, terms: Vec<(String, Option<BigRatio>)>) -> (String, Option<BigRatio>) {
        let (texts, values): (Vec<_>, Vec<_>) = terms.into_iter().unzip();
        let value = values.into_iter().reduce(|sum, value| Some(sum? + value?)).flatten();
        (self.part(texts.join("+"), value.clone()), value)
    }

    /// A part of a formula in a cell of its own, by the cell's name.
    fn part(&mut self, formula: String, value: Option<BigRatio>) -> String {
        let number = self.parts.len().saturating_add(1);
        let name = self.taken.cell(&format!("part_{number}"));
        self.parts.push(Part { name: name.clone(), formula, value });
        name
    }

    /// The name of a line's cell; words count nothing.
    fn name(&self, line: LineRef) -> String {
        match (self.statement.lines.get(line.0), self.names.get(line.0)) {
            (Some(Line { value, .. }), Some(name)) if !matches!(value.kind, Kind::Words(_)) => name.clone(),
            _ => "0".to_owned(),
        }
    }

    fn address(&self, line: LineRef) -> String {
        let row = self.first_row.saturating_add(u32::try_from(line.0).unwrap_or(u32::MAX));
        format!("{}{row}", VALUE.letter)
    }
}

/// How many of the first terms are lines that follow each other.
fn following(terms: &[Formula]) -> usize {
    let mut expected = None;
    let follows = |term: &&Formula| match term {
        Formula::Line(line) if expected.is_none_or(|expected| expected == line.0) => {
            expected = Some(line.0.saturating_add(1));
            true
        }
        _ => false,
    };
    terms.iter().take_while(follows).count()
}

fn length(terms: &[(String, Option<BigRatio>)]) -> usize {
    terms.iter().map(|(text, _)| text.len().saturating_add(1)).sum()
}

/// The decimals of a unit that is a power of ten, as ROUND counts them: 2 for an øre, −3 for 1,000 kr.
fn digits(unit: &str) -> i64 {
    let (whole, decimals) = unit.split_once('.').unwrap_or((unit, ""));
    let position = |found: usize, sign: i64| i64::try_from(found).unwrap_or_default().saturating_mul(sign);
    match decimals.find('1') {
        Some(found) => position(found.saturating_add(1), 1),
        None => position(whole.len().saturating_sub(1), -1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_has_digits() {
        let units = ["0.01", "0.10", "1.00", "10.00", "1000000.00"];
        assert_eq!(units.map(digits), [2, 1, 0, -1, -6]);
    }
}
