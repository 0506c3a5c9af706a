//! Printed figures of a development of costs: what follows from them, and what does not fit.

use core::iter::once;

use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Count, FixedPoint as _, MunicipalityCount, Ratio, Unit};
use crate::read::{Name, duplicates_at, wrong_length};
use crate::rules::years::printed_costs::bounds::Bounds;
use crate::rules::years::printed_costs::fit::{Fit, Line, Misfit, Units, fit, fit_counts, own_base};
use crate::rules::years::printed_costs::types::{
    AmountRange, AreaCosts, CostFigure, PrintedArea, PrintedCosts, PrintedCostsInput, PrintedFinding, WholeCosts,
};
use crate::value::DecimalDigits;

/// Holds the printed figures of a development of costs against each other (`kontrol af trykte tal`), for those who read or print it
/// without the accounts: the changes of areas must be the change in all, the accounts before that the percentages imply must add up,
/// and every municipality is counted once.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 6, prints changes, percentages and numbers of municipalities (stated); that they
/// must fit together is arithmetic. That every municipality has every area is assumed.
///
/// # Figures
/// A printed figure stands for every one that is rounded to it, half away from zero: changes in whole øre, percentages exactly. The
/// accounts before are in whole øre, at least one of them. Each relation is held on its own, with the whole ranges of its figures: what
/// fits each of them is taken to fit.
///
/// A figure is accused (`alone`) only where no other correction of a single figure mends everything; amounts and percentages are one
/// table, numbers of municipalities another.
///
/// # Errors
/// A change that is no whole number of its unit, a percentage with more decimals than are printed; an area twice; figures that leave
/// amounts beyond their limits.
///
/// # Examples
/// The figures of 2021–22: 77.8 + 173.8 = 251.6 million, and accounts before of which they are 2.2, 2.6 and 2.4 %.
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::Decimals;
/// use rammeaftale::rules::years::{PrintedArea, PrintedChange, PrintedCostsInput, printed_costs};
///
/// let area = |id: &str, change: &str, percent: &str| -> Result<_, rammeaftale::Error> {
///     Ok(PrintedArea::new(id.parse()?).with_change(change.parse()?).with_percent(percent.parse()?))
/// };
/// let unit: Unit = "100000".parse()?;
/// let total = PrintedChange::new().with_change("251600000".parse()?).with_percent("2.4".parse()?);
/// let areas = vec![area("Børn og unge", "77800000", "2.2")?, area("Voksne", "173800000", "2.6")?];
/// let costs = printed_costs(&PrintedCostsInput::new(unit, Decimals::new(1)?, total, areas))?;
/// assert!(costs.agrees);
/// assert_eq!(costs.total.base.lowest.map(|base| base.to_string()).as_deref(), Some("10267346938.78"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "kontrol af trykte tal")]
pub fn printed_costs(input: &PrintedCostsInput) -> Result<PrintedCosts, Error> {
    check(input)?;
    let units = Units { change: input.unit, decimals: input.decimals.get() };
    let lines = lines(input);

    // 1. The amounts that fit, and the numbers of municipalities.
    let amounts = fit(&lines, units);
    let counts = fit_counts(&lines, input.municipalities);
    // 2. Where they do not, each printed figure is tried as the slip.
    let table = Table { lines: &lines, municipalities: input.municipalities, units, areas: &input.areas };
    let mut findings = amounts.as_ref().err().map_or_else(Vec::new, |misfit| table.slips_of_amounts(misfit));
    if counts.is_none() {
        findings.extend(table.slips_of_counts());
    }
    // 3. The figures that follow of each line.
    let (counts, municipalities) = counts.map_or((None, None), |(counts, all)| (Some(counts), Some(all)));
    let whole = |index: usize| table.line(index, amounts.as_ref().ok(), counts.as_deref());
    let area = |(index, area): (usize, &PrintedArea)| {
        let WholeCosts { change, base, fitting_base, falling, unchanged, falling_or_unchanged, rising } = whole(index)?;
        let id = area.id.clone();
        Ok(AreaCosts { id, change, base, fitting_base, falling, unchanged, falling_or_unchanged, rising })
    };
    let total = whole(0).place("total")?;
    let areas = (1..).zip(&input.areas).map(area).collect::<Result<_, Problem>>().place("areas")?;
    Ok(PrintedCosts {
        agrees: findings.is_empty(),
        municipalities: municipalities.and_then(only).transpose().place("municipalities")?,
        total,
        areas,
        findings,
    })
}

/// The line of all areas, then that of each.
fn lines(input: &PrintedCostsInput) -> Vec<Line> {
    let total = &input.total;
    let counts = [total.falling, total.unchanged, total.falling_or_unchanged, total.rising];
    let total = Line { change: total.change, percent: total.percent, counts };
    let area = |area: &PrintedArea| Line {
        change: area.change,
        percent: area.percent,
        counts: [area.falling, area.unchanged, area.falling_or_unchanged, area.rising],
    };
    once(total).chain(input.areas.iter().map(area)).collect()
}

/// The number, if only one fits.
fn only(bounds: Bounds) -> Option<Result<Count, Problem>> {
    bounds.only().map(Count::new)
}

/// The printed figures.
struct Table<'a> {
    lines: &'a [Line],
    municipalities: Option<MunicipalityCount>,
    units: Units,
    areas: &'a [PrintedArea],
}

const COUNTS: [CostFigure; 4] =
    [CostFigure::Falling, CostFigure::Unchanged, CostFigure::FallingOrUnchanged, CostFigure::Rising];

impl Table<'_> {
    /// The figures of a line that follow.
    fn line(&self, index: usize, fit: Option<&Fit>, counts: Option<&[[Bounds; 4]]>) -> Result<WholeCosts, Problem> {
        let of = |bounds: Option<&Vec<Bounds>>| bounds.and_then(|bounds| bounds.get(index)).copied();
        let range = |bounds: Option<Bounds>, is_base: bool| -> Result<AmountRange, Problem> {
            let amount = |oere: i128| Amount::rounded(Ratio::from(oere) * Unit::OERE.exactly(), Unit::OERE);
            let bounds = bounds.unwrap_or(Bounds::ANY);
            // Nothing limits an account before at zero, or above the limit of amounts.
            let highest = bounds.highest.map(amount).filter(|highest| highest.is_ok() || !is_base);
            let lowest = bounds.lowest.filter(|lowest| *lowest > 0 || !is_base).map(amount);
            Ok(AmountRange { lowest: lowest.transpose()?, highest: highest.transpose()? })
        };
        let counts = counts.and_then(|counts| counts.get(index)).copied();
        let [falling, unchanged, both, rising] = counts.unwrap_or([Bounds::ANY; 4]);
        Ok(WholeCosts {
            change: range(of(fit.map(|fit| &fit.changes)), false)?,
            base: range(self.lines.get(index).and_then(|line| own_base(line, self.units)), true)?,
            fitting_base: range(of(fit.map(|fit| &fit.bases)), true)?,
            falling: only(falling).transpose()?,
            unchanged: only(unchanged).transpose()?,
            falling_or_unchanged: only(both).transpose()?,
            rising: only(rising).transpose()?,
        })
    }

    /// The changes and percentages whose correction mends everything; where there is none, those of the relations that do not hold.
    fn slips_of_amounts(&self, misfit: &Misfit) -> Vec<PrintedFinding> {
        let mut findings = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            if line.change.is_some() {
                let tried = self.fit_with(index, Line { change: None, ..*line });
                findings.extend(tried.ok().and_then(|fit| self.change_finding(index, Some(&fit))));
            }
            if line.percent.is_some() {
                let tried = self.fit_with(index, Line { percent: None, ..*line });
                findings.extend(tried.ok().and_then(|fit| self.percent_finding(index, Some(&fit))));
            }
        }
        if findings.is_empty() {
            for index in 0..self.lines.len() {
                let in_line = misfit.lines.contains(&index);
                findings.extend(self.change_finding(index, None).filter(|_| misfit.sum || in_line));
                findings.extend(self.percent_finding(index, None).filter(|_| misfit.bases || in_line));
            }
            return findings;
        }
        closed(findings)
    }

    fn fit_with(&self, index: usize, line: Line) -> Result<Fit, Misfit> {
        fit(&self.lines_with(index, line), self.units)
    }

    fn lines_with(&self, index: usize, line: Line) -> Vec<Line> {
        self.lines.iter().enumerate().map(|(other, of)| if other == index { line } else { *of }).collect()
    }

    /// A change, and those that would be printed without it.
    fn change_finding(&self, index: usize, fit: Option<&Fit>) -> Option<PrintedFinding> {
        let line = self.lines.get(index)?;
        let follows = fit.and_then(|fit| {
            let (change, base) = (fit.changes.get(index)?, fit.bases.get(index)?);
            let at = line.percent.map_or(Bounds::ANY, |percent| self.units.changes_at(*base, percent));
            change.and(at)
        });
        let unit = i128::from(self.units.change.amount().oere());
        let printed = |oere: i128| Ratio::new(oere, unit).round_half_away().ok()?.checked_mul(unit);
        let text = |oere: i128| DecimalDigits::shortest(oere, 2, 2).to_text();
        let end = |oere: Option<i128>| oere.and_then(printed).map(text);
        let ends = follows.map_or((None, None), |follows| (end(follows.lowest), end(follows.highest)));
        Some(self.finding(index, CostFigure::Change, text(line.change?.oere().into()), ends))
    }

    /// A percentage, and those that would be printed without it.
    fn percent_finding(&self, index: usize, fit: Option<&Fit>) -> Option<PrintedFinding> {
        let percent = self.lines.get(index)?.percent?;
        let follows =
            fit.and_then(|fit| Some(self.units.percents_of(*fit.changes.get(index)?, *fit.bases.get(index)?)));
        let text = |digits: i128| DecimalDigits::shortest(digits, self.units.decimals, 0).to_text();
        let ends = follows.map_or((None, None), |follows| (follows.lowest.map(text), follows.highest.map(text)));
        Some(self.finding(index, CostFigure::Percent, percent.decimal_digits().to_text(), ends))
    }

    /// The numbers of municipalities whose correction mends everything; where there is none, those that do not fit.
    fn slips_of_counts(&self) -> Vec<PrintedFinding> {
        let ends =
            |bounds: Bounds| (bounds.lowest.map(|end| end.to_string()), bounds.highest.map(|end| end.to_string()));
        let mut findings = Vec::new();
        let finding = |index: usize, figure: CostFigure, printed: MunicipalityCount, follows: Option<Bounds>| {
            self.finding(index, figure, printed.to_string(), follows.map_or((None, None), ends))
        };
        if let Some(printed) = self.municipalities {
            let tried = fit_counts(self.lines, None);
            findings.extend(tried.map(|(_, all)| finding(0, CostFigure::Municipalities, printed, Some(all))));
        }
        for (index, line) in self.lines.iter().enumerate() {
            for (place, (figure, printed)) in COUNTS.into_iter().zip(line.counts).enumerate() {
                let Some(printed) = printed else { continue };
                let mut without = *line;
                if let Some(count) = without.counts.get_mut(place) {
                    *count = None;
                }
                let tried = fit_counts(&self.lines_with(index, without), self.municipalities);
                let follows = tried.and_then(|(counts, _)| counts.get(index)?.get(place).copied());
                findings.extend(follows.map(|follows| finding(index, figure, printed, Some(follows))));
            }
        }
        if !findings.is_empty() {
            return closed(findings);
        }
        let alone = |line: &Line| fit_counts(core::slice::from_ref(line), self.municipalities).is_none();
        let any_alone = self.lines.iter().any(alone);
        findings.extend(self.municipalities.map(|printed| finding(0, CostFigure::Municipalities, printed, None)));
        for (index, line) in self.lines.iter().enumerate().filter(|(_, line)| !any_alone || alone(line)) {
            let printed = COUNTS.into_iter().zip(line.counts);
            findings.extend(printed.filter_map(|(figure, count)| Some(finding(index, figure, count?, None))));
        }
        findings
    }

    fn finding(
        &self,
        index: usize,
        figure: CostFigure,
        published: String,
        (lowest, highest): (Option<String>, Option<String>),
    ) -> PrintedFinding {
        let area =
            index.checked_sub(1).and_then(|index| self.areas.get(index)).map(|area: &PrintedArea| area.id.clone());
        PrintedFinding { figure, area, published, lowest, highest, alone: false }
    }
}

/// Corrections that each mend everything: one alone is the likely slip.
fn closed(mut findings: Vec<PrintedFinding>) -> Vec<PrintedFinding> {
    if let [only] = findings.as_mut_slice() {
        only.alone = true;
    }
    findings
}

fn check(input: &PrintedCostsInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    let decimals = input.decimals.get();
    let mut printed = |place: &str, line: &Line| {
        if let Some(change) = line.change.filter(|change| !change.is_multiple_of(input.unit)) {
            let place = format!("{place}.change");
            problems.push(Problem::new(Code::NotAMultiple, place).with_given(&change.to_string()));
        }
        let finer = 10_i64.saturating_pow(4_u32.saturating_sub(decimals));
        if let Some(percent) = line.percent.filter(|percent| percent.smallest().checked_rem(finer) != Some(0)) {
            let place = format!("{place}.percent");
            problems.push(Problem::new(Code::NotAMultiple, place).with_given(&percent.to_string()));
        }
    };
    for (index, line) in lines(input).iter().enumerate() {
        let area = index.checked_sub(1);
        printed(&area.map_or_else(|| "total".to_owned(), |index| format!("areas[{index}]")), line);
    }
    if let Some(problem) = wrong_length::<PrintedArea>("areas", input.areas.len()) {
        problems.push(problem);
    }
    duplicates_at("areas", "id", input.areas.iter().map(|area: &PrintedArea| -> &Name { &area.id }), &mut problems);
    problems.none()
}
