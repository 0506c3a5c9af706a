//! The statement of printed costs.

use crate::agreement::Origins;
use crate::error::{Error, Language};
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::cost_development::of;
use crate::explain::statement::{Relation, Statement, Words, words};
use crate::explain::view::kroner;
use crate::explain::{Explain, Table, labels};
use crate::numbers::{Amount, Count, MunicipalityCount, PercentChange};
use crate::rules::years::{AmountRange, AreaCosts, CostFigure, PrintedCosts, PrintedCostsInput, PrintedFinding};

/// The printed figures of a line, and those that follow.
struct Line<'a> {
    id: String,
    label: Words,
    change: Option<Amount>,
    percent: Option<PercentChange>,
    printed: [Option<MunicipalityCount>; 4],
    ranges: [&'a AmountRange; 3],
    counts: [Option<Count>; 4],
}

const COUNTS: [(&str, Words); 4] = [
    ("falling", labels::FALLING),
    ("unchanged", labels::UNCHANGED),
    ("falling_or_unchanged", labels::FALLING_OR_UNCHANGED),
    ("rising", labels::RISING),
];

impl Explain for PrintedCostsInput {
    type Result = PrintedCosts;

    fn settle(&self) -> Result<PrintedCosts, Error> {
        crate::rules::years::printed_costs(self)
    }

    fn lines(&self, result: &PrintedCosts, origins: &Origins) -> Statement {
        let title =
            words!("Kontrol af trykte tal for udgiftsudvikling", "Check of printed figures of a development of costs");
        let mut s = Statement::new("printed_costs", title, origins);
        let unit = s.given("unit", labels::PRINTED_UNIT, self.unit);
        s.given("decimals", labels::PERCENT_DECIMALS, self.decimals);
        if let Some(municipalities) = self.municipalities {
            s.given("municipalities", labels::MUNICIPALITIES, municipalities);
        } else if let Some(municipalities) = result.municipalities {
            s.counted("municipalities", labels::MUNICIPALITIES, municipalities);
        }
        s.counted(
            "agrees",
            words!("tallene passer sammen", "the figures fit together"),
            labels::yes_or_no(result.agrees),
        );
        let columns = [labels::CHANGE, labels::PERCENT, labels::LOWEST_BASE, labels::HIGHEST_BASE];
        let mut table = Table::new(words!("trykte tal", "printed figures"), labels::AREA, columns);
        let lines = self.lines_of(result);
        let changes: Vec<_> = lines.iter().map(|line| line.tell(&mut s, &mut table)).collect();
        s.table(table);
        if result.findings.is_empty() {
            add_up(&mut s, &changes, unit);
            s.note(words!("De trykte tal passer sammen.", "The printed figures fit together."));
        }
        note_findings(&mut s, &result.findings);
        s.note(words!(
            "Et trykt tal står for alle tal, der afrundes til det. At alle kommuner har udgifter på alle områder, er antaget.",
            "A printed figure stands for every figure that is rounded to it. That every municipality has costs on every area is assumed.",
        ));
        s
    }
}

impl PrintedCostsInput {
    fn lines_of<'a>(&'a self, result: &'a PrintedCosts) -> Vec<Line<'a>> {
        let (given, total) = (&self.total, &result.total);
        let whole = Line {
            id: "total".to_owned(),
            label: labels::IN_ALL,
            change: given.change,
            percent: given.percent,
            printed: [given.falling, given.unchanged, given.falling_or_unchanged, given.rising],
            ranges: [&total.change, &total.base, &total.fitting_base],
            counts: [total.falling, total.unchanged, total.falling_or_unchanged, total.rising],
        };
        let areas = self.areas.iter().zip(&result.areas).enumerate().map(|(index, (given, area))| {
            let AreaCosts { change, base, fitting_base, .. } = area;
            Line {
                id: format!("areas[{index}]"),
                label: Words::same(area.id.as_str()),
                change: given.change,
                percent: given.percent,
                printed: [given.falling, given.unchanged, given.falling_or_unchanged, given.rising],
                ranges: [change, base, fitting_base],
                counts: [area.falling, area.unchanged, area.falling_or_unchanged, area.rising],
            }
        });
        core::iter::once(whole).chain(areas).collect()
    }
}

impl Line<'_> {
    /// Adds what is printed and what follows; returns the line of the printed change.
    fn tell(&self, s: &mut Statement, table: &mut Table) -> Option<Ref> {
        let id = |field: &str| format!("{}.{field}", self.id);
        let label = |name: &Words| of(name, &self.label);
        let change = self.change.map(|change| s.given(id("change"), label(&labels::CHANGE), change));
        let percent = self.percent.map(|percent| s.given(id("percent"), label(&labels::PERCENT), percent));
        let [changes, own, fitting] = self.ranges;
        let ends = |s: &mut Statement, field: &str, range: &AmountRange, [lowest, highest]: [&Words; 2]| {
            let end = |s: &mut Statement, end: &str, name: &Words, amount: Option<Amount>| {
                amount.map(|amount| s.counted(id(&format!("{field}.{end}")), label(name), amount))
            };
            [end(s, "lowest", lowest, range.lowest), end(s, "highest", highest, range.highest)]
        };
        ends(s, "change", changes, [&labels::LOWEST_CHANGE, &labels::HIGHEST_CHANGE]);
        ends(s, "base", own, [&labels::LOWEST_OWN_BASE, &labels::HIGHEST_OWN_BASE]);
        let [lowest, highest] = ends(s, "fitting_base", fitting, [&labels::LOWEST_BASE, &labels::HIGHEST_BASE]);
        table.row(self.label.clone(), [change, percent, lowest, highest]);
        for ((field, name), (printed, follows)) in COUNTS.iter().zip(self.printed.iter().zip(self.counts)) {
            match (printed, follows) {
                (Some(printed), _) => {
                    s.given(id(field), label(name), *printed);
                }
                (None, Some(follows)) => {
                    s.counted(id(field), label(name), follows);
                }
                (None, None) => {}
            }
        }
        change
    }
}

/// Adds the check that printed changes add up, where all of them are printed.
fn add_up(s: &mut Statement, changes: &[Option<Ref>], unit: Ref) {
    let all: Option<Vec<_>> = changes.iter().copied().collect();
    let Some([whole, areas @ ..]) = all.as_deref() else { return };
    let halves = i128::try_from(changes.len()).unwrap_or(i128::MAX);
    let most = Formula::from(halves) * unit / Formula::from(2);
    let [above, below] =
        [Formula::sum(areas.iter().copied()) - *whole, Formula::from(*whole) - Formula::sum(areas.iter().copied())];
    let label = words!(
        "områdernes ændringer er højst afrundingen over ændringen i alt",
        "the areas' changes are at most the rounding above the change in all",
    );
    s.check(label, above, Relation::AtMost, most.clone());
    let label = words!(
        "områdernes ændringer er højst afrundingen under ændringen i alt",
        "the areas' changes are at most the rounding below the change in all",
    );
    s.check(label, below, Relation::AtMost, most);
}

fn note_findings(s: &mut Statement, findings: &[PrintedFinding]) {
    if findings.is_empty() {
        return;
    }
    if !findings.iter().any(|finding| finding.alone) {
        s.finding(words!(
            "De trykte tal passer ikke sammen. Fejlen kan ligge i et af disse tal:",
            "The printed figures do not fit together. The slip may be in one of these:",
        ));
    }
    for finding in findings {
        let text = |language| finding_text(finding, language);
        s.finding(Words::made(text(Language::Danish), text(Language::English)));
    }
}

fn finding_text(finding: &PrintedFinding, language: Language) -> String {
    let name = match finding.figure {
        CostFigure::Change => labels::CHANGE,
        CostFigure::Percent => labels::PERCENT,
        CostFigure::Municipalities => labels::MUNICIPALITIES,
        CostFigure::Falling => labels::FALLING,
        CostFigure::Unchanged => labels::UNCHANGED,
        CostFigure::FallingOrUnchanged => labels::FALLING_OR_UNCHANGED,
        CostFigure::Rising => labels::RISING,
    };
    let name = match &finding.area {
        Some(area) => name.of(area.as_str()),
        None if finding.figure == CostFigure::Municipalities => name,
        None => of(&name, &labels::IN_ALL),
    };
    let name = language.pick(name.danish(), name.english());
    let shown = |machine: &str| match finding.figure {
        CostFigure::Change => kroner(machine, language),
        CostFigure::Percent => format!("{} %", language.number(machine)),
        _ => machine.to_owned(),
    };
    let published = shown(&finding.published);
    let follows = match (&finding.lowest, &finding.highest) {
        (None, None) => return language.pick("Trykt ", "Printed ").to_owned() + name + ": " + &published + ".",
        (Some(lowest), Some(highest)) if lowest == highest => shown(lowest),
        (Some(lowest), Some(highest)) => {
            format!("{}{}{}", shown(lowest), language.pick(" til ", " to "), shown(highest))
        }
        (Some(lowest), None) => language.pick("mindst ", "at least ").to_owned() + &shown(lowest),
        (None, Some(highest)) => language.pick("højst ", "at most ").to_owned() + &shown(highest),
    };
    match language {
        Language::Danish => format!("Trykt {name} {published} følger ikke af de øvrige tal, som giver {follows}."),
        Language::English => {
            format!("Printed {name} {published} does not follow from the other figures, which give {follows}.")
        }
    }
}
