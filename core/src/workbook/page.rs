//! A statement on a sheet: tables, lines with live formulas, checks, notes, and what it was produced from.

use core::cmp::Ordering;

use crate::error::{Error, Language};
use crate::explain::{
    CheckView, Kind, Line, LineRef, LineView, Relation, Source, Statement, StatementView, Table, TableView, Words,
};
use crate::provenance::Provenance;
use crate::settlement::Settlement;
use crate::workbook::bounds::decimal;
use crate::workbook::cells::{
    FORMULA, HOLDS, LABEL, LIBRARY, SOURCE, STATUS, Sheet, Style, UNIT, VALUE, bold, number, plain, refused, title,
    unit, unit_of, wrapped,
};
use crate::workbook::formula::Writer;
use crate::workbook::names::Names;
use crate::workbook::precision::{Precision, Tolerance};

/// The longest part of a text that one cell holds, in characters: of the case, and of a note.
const LONGEST_CASE: usize = 15_000;
const LONGEST_NOTE: usize = 170;
/// How many labels are listed.
const MOST_LISTED: usize = 10;
/// The row with the one cell that says whether all checks hold.
pub(super) const ALL_HOLD: u32 = 2;

/// The name of a cell, and its row.
pub(super) type Named = (String, u32);

/// A calculation on its sheet, with what a front sheet must know of it.
pub(super) struct Calculation {
    pub sheet: Sheet,
    pub named: Vec<Named>,
    /// The texts that the library shows.
    pub view: StatementView,
    /// The row of the first line; the others follow.
    pub first_line: u32,
    /// The first and the last row with a check.
    pub checked: Option<(u32, u32)>,
    /// The labels of the checks that do not hold.
    pub wrong: Vec<String>,
}

/// A statement on its way to a sheet.
pub(super) struct Page<'a> {
    sheet: Sheet,
    language: Language,
    /// The statement as its formulas give it, which is what the cells compute.
    statement: &'a Statement,
    view: StatementView,
    /// The lines as the library shows them.
    shown: &'a [Line],
    precision: &'a Precision<'a>,
    /// The names of the lines' cells.
    names: Vec<String>,
    taken: Names,
    /// The cells that are named, and from where to where there are checks.
    named: Vec<Named>,
    checked: Vec<(u32, u32)>,
    first_line: u32,
    /// The labels of the checks that do not hold.
    wrong: Vec<String>,
    /// The labels of figures that a spreadsheet cannot hold exactly.
    beyond: Vec<String>,
}

/// Writes a statement on a sheet of so many rows at the most.
pub(super) fn page(
    settlement: &Settlement,
    shown: &Statement,
    name: Option<&str>,
    language: Language,
    most: u32,
) -> Result<Calculation, Error> {
    let whole = shown.view(language);
    let wrong = whole.checks.get(shown.checks.len()..).unwrap_or_default();
    // A result that was changed does not show what the cells compute.
    let computed = if wrong.is_empty() { None } else { shown.recomputed().ok() };
    let statement = computed.as_ref().unwrap_or(shown);
    let mut taken = Names::default();
    let names = statement.lines.iter().map(|line| taken.cell(&line.id)).collect();
    let view = if computed.is_some() { statement.view(language) } else { whole.clone() };
    let precision = &Precision::of(statement);
    let mut page = Page {
        sheet: Sheet::new(most)?,
        language,
        statement,
        view,
        shown: &shown.lines,
        precision,
        names,
        taken,
        named: Vec::new(),
        checked: Vec::new(),
        first_line: 0,
        wrong: Vec::new(),
        beyond: Vec::new(),
    };
    page.top(name)?;
    let findings = core::mem::take(&mut page.view.findings);
    page.remarks(language.pick("Fund", "Findings"), &findings)?;
    let warnings = core::mem::take(&mut page.view.warnings);
    page.remarks(language.pick("Advarsel", "Warning"), &warnings)?;
    page.tables()?;
    page.lines_and_checks(wrong)?;
    page.notes()?;
    page.produced_from(&settlement.provenance())?;
    page.all_hold()?;
    page.sheet.print(SOURCE.index)?;
    let Page { sheet, named, first_line, checked, wrong, .. } = page;
    let checked = checked.first().zip(checked.last()).map(|((first, _), (_, last))| (*first, *last));
    Ok(Calculation { sheet, named, view: whole, first_line, checked, wrong })
}

impl Page<'_> {
    fn top(&mut self, name: Option<&str>) -> Result<(), Error> {
        let row = self.sheet.row()?;
        self.sheet.text(row, LABEL.index, &self.view.title, &title())?;
        let row = self.sheet.row()?;
        self.sheet.text(row, LABEL.index, name.unwrap_or_default(), &plain())?;
        let row = self.sheet.row()?;
        self.sheet.text(row, LABEL.index, self.language.pick("Alle kontroller stemmer", "All checks hold"), &bold())?;
        self.sheet.row().map(drop)
    }

    fn tables(&mut self) -> Result<(), Error> {
        let views = core::mem::take(&mut self.view.tables);
        for (table, view) in self.statement.tables.iter().zip(&views) {
            self.table(table, view)?;
        }
        Ok(())
    }

    /// A table; its cells show the cells of the lines.
    fn table(&mut self, table: &Table, view: &TableView) -> Result<(), Error> {
        let row = self.sheet.row()?;
        self.sheet.text(row, LABEL.index, &view.caption, &bold())?;
        let row = self.sheet.row()?;
        self.sheet.headers(row, view.headers.iter().map(String::as_str), |column| column > LABEL.index)?;
        for (cells, view) in table.rows.iter().zip(&view.rows) {
            let row = self.sheet.row()?;
            self.sheet.text(row, LABEL.index, &view.label, &wrapped())?;
            for (column, (line, shown)) in (VALUE.index..).zip(cells.cells.iter().zip(&view.cells)) {
                let Some(line) = line else { continue };
                let (Some(line), Some(name)) = (self.statement.get(*line), self.names.get(line.0)) else {
                    continue;
                };
                let format = Style::Computed.of(&line.value);
                match number(&line.value) {
                    Some(number) => self.sheet.formula(row, column, name, Some(&number), &format)?,
                    None => self.sheet.text(row, column, shown, &format)?,
                }
            }
        }
        self.sheet.row().map(drop)
    }

    fn lines_and_checks(&mut self, wrong: &[CheckView]) -> Result<(), Error> {
        let headers = self.language.pick(
            "Tal|Værdi|Enhed|Bibliotekets værdi|Stemmer|Status|Formel|Kilde",
            "Figure|Value|Unit|The library's value|Holds|Status|Formula|Source",
        );
        let row = self.sheet.row()?;
        self.sheet.headers(row, headers.split('|'), is_of_figures)?;
        let freezes = if self.statement.tables.is_empty() { row } else { ALL_HOLD };
        let worksheet = &mut self.sheet.worksheet;
        let frozen = worksheet.set_freeze_panes(freezes.saturating_add(1), VALUE.index);
        frozen.and_then(|sheet| sheet.set_repeat_rows(row, row)).map_err(refused)?;

        // The writer keeps the names while the page is written.
        let mut taken = core::mem::take(&mut self.taken);
        let names = self.names.clone();
        let first = self.sheet.next_number();
        self.first_line = first.saturating_sub(1);
        let mut writer = Writer::new(self.statement, self.precision, &names, &mut taken, first);
        let views = core::mem::take(&mut self.view.lines);
        let lines = self.statement.lines.iter().zip(&views).zip(self.shown);
        for (index, ((line, view), shown)) in lines.enumerate() {
            let row = self.sheet.row()?;
            let name = names.get(index).cloned().unwrap_or_default();
            // A word is in no formula: another would change nothing.
            let is_word = matches!(line.value.kind, Kind::Words(_));
            let is_given = line.formula.is_none() && !matches!(line.source, Source::Arithmetic);
            let style = if is_given && !is_word { Style::Given } else { Style::Computed };
            self.line(row, (line, view), &name, style, writer.line(line))?;
            if let (Some(tolerance), Some(number)) = (self.precision.tolerance(LineRef(index)), number(&shown.value)) {
                let is_shown = line.value.value.compare(shown.value.value).is_ok_and(Ordering::is_eq);
                self.line_check(row, (shown, view), &name, (&number, is_shown), &tolerance)?;
            }
            self.named.push((name, row));
        }
        self.sheet.row()?;

        let checks = core::mem::take(&mut self.view.checks);
        self.checks(&checks, wrong, &mut writer)?;
        self.parts(writer)
    }

    fn line(
        &mut self,
        row: u32,
        (line, view): (&Line, &LineView),
        name: &str,
        style: Style,
        formula: Option<String>,
    ) -> Result<(), Error> {
        let format = |style: Style| style.of(&line.value);
        self.sheet.text(row, LABEL.index, &view.label, &wrapped())?;
        match (number(&line.value), formula) {
            (Some(number), Some(formula)) => {
                self.sheet.formula(row, VALUE.index, &formula, Some(&number), &format(Style::Computed))?;
            }
            (Some(number), None) => self.sheet.number(row, VALUE, Some(&number), &format(style))?,
            // A figure that has no decimal text has its formula; it is not computed again by a spreadsheet that does not.
            (None, Some(formula)) if !matches!(line.value.kind, Kind::Words(_)) => {
                let result = decimal(&line.exact());
                self.sheet.formula(row, VALUE.index, &formula, result.as_deref(), &format(Style::Computed))?;
            }
            (None, _) => self.sheet.text(row, VALUE.index, &view.value, &format(style))?,
        }
        if matches!(line.source, Source::Text { .. }) {
            self.sheet.note(row, VALUE, &format!("{} [{}]", view.source, view.status))?;
        }
        self.sheet.text(row, UNIT.index, unit_of(&line.value, self.language), &unit())?;
        self.sheet.text(row, STATUS.index, &view.status, &wrapped())?;
        self.sheet.text(row, SOURCE.index, &view.source, &wrapped())?;
        let rounding = view.rounding.as_ref().map_or_else(String::new, |rounding| format!("; {rounding}"));
        let words = view.formula.as_ref().map(|words| format!("{name} = {words}{rounding}")).unwrap_or_default();
        self.sheet.text(row, FORMULA.index, &words, &wrapped())?;
        self.sheet.fit(row, [(LABEL, view.label.as_str()), (FORMULA, &words), (SOURCE, &view.source)])
    }

    /// The library's value beside the cell's, and whether they are the same.
    fn line_check(
        &mut self,
        row: u32,
        (line, view): (&Line, &LineView),
        name: &str,
        (number, is_shown): (&str, bool),
        tolerance: &Tolerance,
    ) -> Result<(), Error> {
        self.sheet.number(row, LIBRARY, Some(number), &Style::Library.of(&line.value))?;
        if tolerance.is_wide {
            self.beyond.push(view.label.clone());
        }
        let formula = format!("ABS({name}-{}{})<={}", LIBRARY.letter, row.saturating_add(1), tolerance.text);
        self.sheet.truth(row, HOLDS.index, &formula, is_shown)?;
        self.has_check(row, &view.label, is_shown);
        Ok(())
    }

    /// The checks, computed from the cells above, and the lines that the library shows wrong.
    fn checks(&mut self, views: &[CheckView], wrong: &[CheckView], writer: &mut Writer<'_>) -> Result<(), Error> {
        if views.is_empty() && wrong.is_empty() {
            return Ok(());
        }
        let headers = self.language.pick(
            "Kontrol|Venstre side||Højre side|Stemmer||Med tal",
            "Check|Left side||Right side|Holds||With figures",
        );
        let row = self.sheet.row()?;
        self.sheet.headers(row, headers.split('|'), is_of_figures)?;
        for (check, view) in self.statement.checks.iter().zip(views) {
            let row = self.sheet.row()?;
            self.sheet.text(row, LABEL.index, &view.label, &wrapped())?;
            let format = plain().set_num_format("#,##0.00####");
            for (column, side) in [(VALUE, &check.left), (LIBRARY, &check.right)] {
                let result = self.statement.evaluate(side).ok().and_then(|value| decimal(&value));
                self.sheet.formula(row, column.index, &writer.formula(side), result.as_deref(), &format)?;
            }
            let tolerance = self.precision.tolerance_of_sides([&check.left, &check.right]);
            if tolerance.is_wide {
                self.beyond.push(view.label.clone());
            }
            let number = row.saturating_add(1);
            let (left, right) = (format!("{}{number}", VALUE.letter), format!("{}{number}", LIBRARY.letter));
            let (sign, formula) = match check.relation {
                Relation::Equal => ("=", format!("ABS({left}-{right})<={}", tolerance.text)),
                Relation::AtMost => ("≤", format!("{left}-{right}<={}", tolerance.text)),
            };
            self.sheet.text(row, UNIT.index, sign, &unit())?;
            self.check(row, view, &formula)?;
        }
        for view in wrong {
            let row = self.sheet.row()?;
            self.sheet.text(row, LABEL.index, &view.label, &wrapped())?;
            // The cells compute the line anew, so that no formula over them can say this.
            self.check(row, view, "FALSE")?;
        }
        self.sheet.row().map(drop)
    }

    fn check(&mut self, row: u32, view: &CheckView, formula: &str) -> Result<(), Error> {
        self.sheet.truth(row, HOLDS.index, formula, view.holds)?;
        self.sheet.text(row, FORMULA.index, &view.figures, &wrapped())?;
        self.sheet.fit(row, [(LABEL, view.label.as_str()), (FORMULA, &view.figures)])?;
        self.has_check(row, &view.label, view.holds);
        Ok(())
    }

    fn has_check(&mut self, row: u32, label: &str, holds: bool) {
        if !holds {
            self.wrong.push(label.to_owned());
        }
        match self.checked.last_mut() {
            Some((_, last)) if last.saturating_add(1) >= row => *last = row,
            _ => self.checked.push((row, row)),
        }
    }

    /// The parts of formulas that were too long.
    fn parts(&mut self, writer: Writer<'_>) -> Result<(), Error> {
        let parts = writer.into_parts();
        if parts.is_empty() {
            return Ok(());
        }
        let row = self.sheet.row()?;
        let headers = self.language.pick("Dele af lange formler|Værdi", "Parts of long formulas|Value");
        self.sheet.headers(row, headers.split('|'), is_of_figures)?;
        for part in parts {
            let row = self.sheet.row()?;
            self.sheet.text(row, LABEL.index, &part.name, &plain())?;
            let result = part.value.and_then(|value| decimal(&value));
            let format = plain().set_num_format("#,##0.00####");
            self.sheet.formula(row, VALUE.index, &part.formula, result.as_deref(), &format)?;
            self.named.push((part.name, row));
        }
        self.sheet.row().map(drop)
    }

    fn notes(&mut self) -> Result<(), Error> {
        let mut notes = core::mem::take(&mut self.view.notes);
        if !self.beyond.is_empty() {
            let mut listed = self.beyond.iter().take(MOST_LISTED).cloned().collect::<Vec<_>>().join("; ");
            if self.beyond.len() > MOST_LISTED {
                listed = format!("{listed}; … ({})", self.beyond.len());
            }
            let said = self.language.pick(
                "Regneark regner med omkring 15 cifre. Disse linjer går ud over det; de sammenlignes kun inden for, hvad regnearket kan gengive, og bibliotekets værdi er den nøjagtige:",
                "Spreadsheets compute with about 15 digits. These lines go beyond them; they are compared only within what the spreadsheet can hold, and the library's value is the exact one:",
            );
            notes.push(format!("{said} {listed}"));
        }
        self.remarks(self.language.pick("Bemærk", "Note"), &notes)
    }

    /// Remarks under a heading, if there are any.
    fn remarks(&mut self, heading: &str, remarks: &[String]) -> Result<(), Error> {
        if remarks.is_empty() {
            return Ok(());
        }
        let row = self.sheet.row()?;
        self.sheet.text(row, LABEL.index, heading, &bold())?;
        for remark in remarks {
            for part in folded(remark, LONGEST_NOTE) {
                let row = self.sheet.row()?;
                self.sheet.text(row, LABEL.index, &part, &plain())?;
            }
        }
        self.sheet.row().map(drop)
    }

    /// The provenance: version, agreement and case.
    fn produced_from(&mut self, provenance: &Provenance) -> Result<(), Error> {
        let row = self.sheet.row()?;
        self.sheet.text(row, LABEL.index, self.language.pick("Grundlag", "Produced from"), &bold())?;
        let version = format!("rammeaftale {}", provenance.version);
        let on = provenance.on.map(Words::day);
        let on = on.map(|on| on.text(self.language).to_owned());
        let case: Vec<char> = provenance.case.chars().collect();
        let mut rows = vec![(self.language.pick("Bibliotek", "Library"), version)];
        rows.extend(
            provenance.agreements.iter().map(|title| (self.language.pick("Aftale", "Agreement"), title.clone())),
        );
        rows.extend(on.map(|day| (self.language.pick("Vilkår den", "Terms on"), day)));
        let digest = self.language.pick("SHA-256 af sagen", "SHA-256 of the case");
        rows.push((digest, provenance.digest.clone()));
        for (index, part) in case.chunks(LONGEST_CASE).enumerate() {
            let label = if index == 0 { self.language.pick("Sagen", "The case") } else { "…" };
            rows.push((label, part.iter().collect()));
        }
        for (label, text) in rows {
            let row = self.sheet.row()?;
            self.sheet.text(row, LABEL.index, label, &plain())?;
            self.sheet.text(row, VALUE.index, &text, &plain())?;
        }
        Ok(())
    }

    /// The one cell that says whether all checks hold.
    fn all_hold(&mut self) -> Result<(), Error> {
        let range = |(from, to): &(u32, u32)| {
            let number = |row: &u32| format!("{}{}", HOLDS.letter, row.saturating_add(1));
            format!("{}:{}", number(from), number(to))
        };
        let ranges: Vec<_> = self.checked.iter().map(range).collect();
        let formula = if ranges.is_empty() { "TRUE".to_owned() } else { format!("AND({})", ranges.join(",")) };
        self.sheet.truth(ALL_HOLD, VALUE.index, &formula, self.wrong.is_empty())
    }
}

/// Whether a column of the lines and checks has figures.
const fn is_of_figures(column: u16) -> bool {
    column == VALUE.index || column == LIBRARY.index
}

/// A text in pieces that are not much longer than so many characters, parted at spaces.
fn folded(text: &str, longest: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match pieces.last_mut() {
            Some(piece) if piece.chars().count().saturating_add(word.chars().count()) < longest => {
                piece.push(' ');
                piece.push_str(word);
            }
            _ => pieces.push(word.to_owned()),
        }
    }
    pieces
}
