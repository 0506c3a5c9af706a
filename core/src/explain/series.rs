//! Repeated lines of a statement: figures of many parties, years or services that are worked out alike are a table, with one
//! of them as the worked example.

use std::collections::BTreeMap;

use crate::explain::formula::{By, Formula, Ref};
use crate::explain::line::{Check, Line};
use crate::explain::statement::Statement;
use crate::explain::words::Words;

/// From how many lines on they are a table.
const SEVERAL: usize = 3;
/// The most columns of figures.
const COLUMNS: usize = 6;

/// Lines that repeat.
pub(super) struct Series {
    /// For every line whether tables show it: it is worked out like its worked example, or given as others are.
    pub listed: Vec<bool>,
    /// The figures of those lines and of their examples that no table of the statement shows.
    pub lists: Vec<List>,
}

/// Figures of a list: a row for each party, year or service, and a column for each figure of it.
pub(super) struct List {
    pub columns: Vec<Words>,
    pub rows: Vec<(Words, Vec<Option<Ref>>)>,
}

impl Series {
    pub(super) fn of(statement: &Statement) -> Self {
        let patterns: Vec<String> = statement.lines.iter().map(|line| pattern(&line.id)).collect();
        let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, (line, pattern)) in statement.lines.iter().zip(&patterns).enumerate() {
            // Only what is of somebody or something can be a row.
            if line.label.whose().is_some() && line.id.contains('[') {
                alike.entry(shape(line, pattern, &patterns)).or_default().push(index);
            }
        }
        let mut listed = vec![false; statement.lines.len()];
        for group in alike.values().filter(|group| group.len() >= SEVERAL) {
            // The first is the worked example; a figure that was given needs none.
            let worked_out = |first: &usize| statement.lines.get(*first).is_some_and(|line| line.formula.is_some());
            let examples = usize::from(group.first().is_some_and(worked_out));
            for index in group.iter().skip(examples) {
                if let Some(listed) = listed.get_mut(*index) {
                    *listed = true;
                }
            }
        }
        let lists = lists(statement, &patterns, &listed);
        Self { listed, lists }
    }
}

/// The places of checks that make the same claim for several, where it holds for all of them.
pub(super) fn checks_alike(checks: &[Check], holds: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, check) in checks.iter().enumerate().filter(|(_, check)| check.label.whose().is_some()) {
        alike.entry(check.label.without_whose().danish()).or_default().push(place);
    }
    alike.into_values().filter(|group| group.len() >= SEVERAL && group.iter().all(|place| holds(*place))).collect()
}

fn lists(statement: &Statement, patterns: &[String], listed: &[bool]) -> Vec<List> {
    let cells = statement.tables.iter().flat_map(|table| table.rows.iter()).flat_map(|row| row.cells.iter().flatten());
    let mut in_table = vec![false; statement.lines.len()];
    for cell in cells {
        if let (Some(seen), Some(line)) = (in_table.get_mut(cell.0), statement.get(*cell)) {
            *seen = !line.is_shortened();
        }
    }
    // The figures of lists that have a line without its formula and without a cell.
    let mut lists: Vec<(&str, Vec<&str>)> = Vec::new();
    for ((pattern, listed), seen) in patterns.iter().zip(listed).zip(&in_table) {
        let list = list_of(pattern);
        if !*listed || *seen {
            continue;
        }
        match lists.iter_mut().find(|(known, _)| *known == list) {
            Some((_, fields)) if fields.contains(&pattern.as_str()) => {}
            Some((_, fields)) => fields.push(pattern),
            None => lists.push((list, vec![pattern])),
        }
    }
    let parts = lists.iter().flat_map(|(_, fields)| fields.chunks(COLUMNS));
    parts.map(|fields| List::of(statement, patterns, fields)).collect()
}

impl List {
    fn of(statement: &Statement, patterns: &[String], fields: &[&str]) -> Self {
        let mut columns: Vec<Option<Words>> = vec![None; fields.len()];
        let mut rows: Vec<(Words, Vec<Option<Ref>>)> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, (line, pattern)) in statement.lines.iter().zip(patterns).enumerate() {
            let Some(column) = fields.iter().position(|field| field == pattern) else { continue };
            let row = *places.entry(list_of(&line.id)).or_insert_with(|| {
                rows.push((line.label.whose().unwrap_or(&line.label).clone(), vec![None; fields.len()]));
                rows.len().saturating_sub(1)
            });
            if let Some(cell) = rows.get_mut(row).and_then(|(_, cells)| cells.get_mut(column)) {
                *cell = Some(Ref(index));
            }
            if let Some(header) = columns.get_mut(column) {
                header.get_or_insert_with(|| line.label.without_whose().clone());
            }
        }
        Self { columns: columns.into_iter().flatten().collect(), rows }
    }
}

/// An id or a pattern up to its last place in a list.
fn list_of(id: &str) -> &str {
    id.rsplit_once(']').map_or("", |(list, _)| list)
}

/// An id with `[]` for every place in a list.
pub(super) fn pattern(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    let mut rest = id;
    while let Some((before, after)) = rest.split_once('[').and_then(|(b, a)| Some((b, a.split_once(']')?.1))) {
        out.push_str(before);
        out.push_str("[]");
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The parts that lines worked out alike have in common: the figure, the formula but for places, rounding and source.
fn shape(line: &Line, pattern: &str, patterns: &[String]) -> String {
    let mut out = format!("{pattern} {:?} {:?} ", line.rounding, line.source);
    if let Some(formula) = &line.formula {
        write(formula, patterns, &mut out);
    }
    out
}

fn write(formula: &Formula, patterns: &[String], out: &mut String) {
    let of = |formula: &Formula| {
        let mut out = String::new();
        write(formula, patterns, &mut out);
        out
    };
    let (sign, parts): (&str, Vec<String>) = match formula {
        Formula::Line(line) => ("", vec![patterns.get(line.0).cloned().unwrap_or_default()]),
        Formula::Number(number) => ("", vec![number.to_string()]),
        // How many there are does not matter.
        Formula::Sum(terms) => {
            let mut terms: Vec<_> = terms.iter().map(of).collect();
            terms.dedup();
            ("+", terms)
        }
        Formula::Product(..) | Formula::Quotient(..) => {
            let (first, others) = formula.factors();
            let others = others.into_iter().map(|(by, factor)| match by {
                By::Times => format!("*{}", of(factor)),
                By::Over => format!("/{}", of(factor)),
            });
            let mut factors: Vec<_> = core::iter::once(of(first)).chain(others).collect();
            factors.dedup();
            ("", factors)
        }
        Formula::Difference(left, right) => ("-", vec![of(left), of(right)]),
        Formula::Negative(inner) => ("negative", vec![of(inner)]),
        Formula::Absolute(inner) => ("absolute", vec![of(inner)]),
        Formula::Smaller(left, right) => ("smaller", vec![of(left), of(right)]),
        Formula::Larger(left, right) => ("larger", vec![of(left), of(right)]),
        Formula::RoundedDown(inner, unit) => ("down", vec![of(inner), of(unit)]),
        Formula::RoundedUp(inner, unit) => ("up", vec![of(inner), of(unit)]),
        Formula::Rounded(inner, unit) => ("rounded", vec![of(inner), of(unit)]),
    };
    for text in ["(", sign, " ", &parts.join(" "), ")"] {
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::{list_of, pattern};

    #[test]
    fn a_pattern_has_no_places() {
        assert_eq!(pattern("years[12].corrections[3].amount"), "years[].corrections[].amount");
        assert_eq!(pattern("rate"), "rate");
        assert_eq!(list_of("years[12].corrections[3].amount"), "years[12].corrections[3");
        assert_eq!(list_of("rate"), "");
    }
}
