//! The sheets that a workbook opens with: the front of a result, and the index of several.

use rust_xlsxwriter::FormatAlign;

use crate::error::{Error, Language};
use crate::explain::{LineRef, Statement};
use crate::workbook::cells::{Sheet, Style, VALUE, bold, number, unit, unit_of, wrapped};
use crate::workbook::page::{ALL_HOLD, Calculation};

/// The columns of a front: the figure, its value, its unit.
const FRONT: [u16; 3] = [46, 22, 14];
/// The columns of an index: the result, its figure, the value, the unit, the checks, the calculation.
const INDEX: [u16; 6] = [40, 40, 20, 12, 20, 14];

/// A result among several.
pub(super) struct Entry<'a> {
    /// Its name, or the title of its statement.
    pub title: String,
    pub statement: &'a Statement,
    pub calculation: &'a Calculation,
    /// The figures of its front, the one that answers the question first.
    pub figures: Vec<LineRef>,
    /// Whether words say the sign of the first.
    pub unsigned: bool,
    /// The names of its sheets.
    pub front: &'a str,
    pub sheet: &'a str,
}

/// The front of a result: its conclusion, its main figures as the calculation gives them, and whether the checks hold.
pub(super) fn front(entry: &Entry<'_>, name: Option<&str>, language: Language, most: u32) -> Result<Sheet, Error> {
    let Entry { calculation, sheet: calculated, .. } = entry;
    let mut sheet = Sheet::of_columns(FRONT, most)?;
    let view = &calculation.view;
    sheet.title(&entry.title, &FRONT)?;
    for called in name.into_iter().chain([view.title.as_str()]).filter(|called| *called != entry.title) {
        sheet.across(called, &FRONT, &bold())?;
    }
    for text in [&view.conclusion.text, &view.conclusion.assurance] {
        sheet.across(text, &FRONT, &wrapped())?;
    }
    sheet.row()?;
    let remarks =
        [(language.pick("Fund", "Findings"), &view.findings), (language.pick("Advarsel", "Warning"), &view.warnings)];
    for (heading, remarks) in remarks.into_iter().filter(|(_, remarks)| !remarks.is_empty()) {
        sheet.across(heading, &FRONT, &bold())?;
        for remark in remarks {
            sheet.across(remark, &FRONT, &wrapped())?;
        }
        sheet.row()?;
    }
    let row = sheet.row()?;
    let headers = language.pick("Hovedtal|Værdi|Enhed", "Main figures|Value|Unit");
    sheet.headers(row, headers.split('|'), |column| column == VALUE.index)?;
    for place in &entry.figures {
        let row = sheet.row()?;
        figure(&mut sheet, (row, 0), entry, *place, language)?;
    }
    sheet.row()?;
    checks(&mut sheet, calculation, calculated, language)?;
    let where_to = match language {
        Language::Danish => format!(
            "Beregningen med formler, kontroller og kilder står i arket »{calculated}«. Ændres tal dér, følger hovedtallene med; \
             konklusionen er stadig den oprindelige."
        ),
        Language::English => format!(
            "The calculation with formulas, checks and sources is on the sheet “{calculated}”. Where figures are changed there, the \
             main figures follow; the conclusion stays as it was."
        ),
    };
    sheet.across(&where_to, &FRONT, &wrapped())?;
    sheet.print(2)?;
    Ok(sheet)
}

/// The label, the value and the unit of a figure, from a cell on; the value follows the cell of the calculation.
fn figure(
    sheet: &mut Sheet,
    (row, column): (u32, u16),
    entry: &Entry<'_>,
    place: LineRef,
    language: Language,
) -> Result<(), Error> {
    let view = &entry.calculation.view;
    let (Some(line), Some(shown)) = (entry.statement.get(place), view.lines.get(place.0)) else { return Ok(()) };
    let is_key = entry.figures.first() == Some(&place);
    let label = if is_key { &view.conclusion.label } else { &shown.label };
    sheet.text(row, column, label, &wrapped())?;
    let (value, behind) = (column.saturating_add(1), column.saturating_add(2));
    let line_row = u32::try_from(place.0).unwrap_or(u32::MAX).saturating_add(entry.calculation.first_line);
    let cell = cell_of(entry.sheet, VALUE.letter, line_row);
    let format = Style::Computed.of(&line.value);
    match number(&line.value) {
        // Words say its sign.
        Some(number) if is_key && entry.unsigned => {
            sheet.formula(row, value, &format!("ABS({cell})"), Some(number.trim_start_matches('-')), &format)?;
        }
        Some(number) => sheet.formula(row, value, &cell, Some(&number), &format)?,
        None => sheet.text(row, value, &shown.value, &format.set_align(FormatAlign::Right))?,
    }
    sheet.text(row, behind, unit_of(&line.value, language), &unit())
}

/// Whether the checks of a calculation hold; where they do not, the first that does not and how many there are.
fn checks(sheet: &mut Sheet, calculation: &Calculation, name: &str, language: Language) -> Result<(), Error> {
    let holds = language.pick("Alle kontroller stemmer", "All checks hold");
    let Some((first, last)) = calculation.checked else { return Ok(()) };
    let opening = language.pick("Stemmer ikke: ", "Does not hold: ");
    let of = language.pick(" (kontroller, der ikke stemmer: ", " (checks that do not hold: ");
    let range = |letter: char| {
        let [from, to] = [first, last].map(|row| format!("${letter}${}", row.saturating_add(1)));
        format!("'{name}'!{from}:{to}")
    };
    let (labels, truths) = (range('A'), range('E'));
    let formula = format!(
        "IF({},\"{holds}\",\"{opening}\"&INDEX({labels},MATCH(FALSE,{truths},0))&\"{of}\"&COUNTIF({truths},FALSE)&\")\")",
        cell_of(name, VALUE.letter, ALL_HOLD),
    );
    let now = match calculation.wrong.first() {
        None => holds.to_owned(),
        Some(wrong) => format!("{opening}{wrong}{of}{})", calculation.wrong.len()),
    };
    let row = sheet.across(&now, &FRONT, &wrapped())?;
    if now == holds {
        // Room for the label of a check, which figures that are changed bring here.
        sheet.high(row, 2)?;
    }
    sheet.says(row, 0, &formula, &now, holds)
}

/// The index of several results: a line for each, with its figure, whether its checks hold, and links to its sheets.
pub(super) fn index(title: &str, entries: &[Entry<'_>], language: Language, most: u32) -> Result<Sheet, Error> {
    let (yes, no) = (language.pick("ja", "yes"), language.pick("nej", "no"));
    let mut sheet = Sheet::of_columns(INDEX, most)?;
    sheet.worksheet.set_landscape();
    sheet.title(title, &INDEX)?;
    sheet.row()?;
    let all = sheet.across("", &INDEX, &wrapped())?;
    sheet.row()?;
    let row = sheet.row()?;
    let headers = language.pick(
        "Resultat|Hovedtal|Værdi|Enhed|Kontroller stemmer|Beregning",
        "Result|Main figure|Value|Unit|Checks hold|Calculation",
    );
    sheet.headers(row, headers.split('|'), |column| column == 2)?;
    let first = sheet.next_number();
    for entry in entries {
        let row = sheet.row()?;
        sheet.link(row, 0, &entry.title, entry.front)?;
        if let Some(key) = entry.figures.first() {
            figure(&mut sheet, (row, 1), entry, *key, language)?;
        }
        let all_hold = cell_of(entry.sheet, VALUE.letter, ALL_HOLD);
        let now = if entry.calculation.wrong.is_empty() { yes } else { no };
        sheet.says(row, 4, &format!("IF({all_hold},\"{yes}\",\"{no}\")"), now, yes)?;
        sheet.link(row, 5, language.pick("Åbn", "Open"), entry.sheet)?;
    }
    let last = sheet.next_number().saturating_sub(1);
    let holds = language.pick("Alle kontroller stemmer", "All checks hold");
    let otherwise =
        language.pick("Resultater med kontroller, der ikke stemmer: ", "Results with checks that do not hold: ");
    let wrong = entries.iter().filter(|entry| !entry.calculation.wrong.is_empty()).count();
    let now = if wrong == 0 { holds.to_owned() } else { format!("{otherwise}{wrong}") };
    let count = format!("COUNTIF(E{first}:E{last},\"{no}\")");
    sheet.says(all, 0, &format!("IF({count}=0,\"{holds}\",\"{otherwise}\"&{count})"), &now, holds)?;
    sheet.print(5)?;
    Ok(sheet)
}

/// The cell of a row of a sheet.
fn cell_of(sheet: &str, column: char, row: u32) -> String {
    format!("'{sheet}'!${column}${}", row.saturating_add(1))
}
