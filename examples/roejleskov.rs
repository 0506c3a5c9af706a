//! Three ways of paying for the start-up of Ungehuset Røjleskov, side by side over 2023–2026: the models that the directors
//! of the municipalities in Syddanmark chose between in June 2023, and two alternative rules. Published figures are compared
//! with the computed ones, and every øre of the cost is accounted for in each model.
//!
//! ```text
//! cargo run --example roejleskov
//! ```

use std::error::Error;

use rammeaftale::explain::{RowView, TableView};
use rammeaftale::rules::rate::Occupancy;
use rammeaftale::rules::years::{
    Factor, RateChangeInput, RateParts, Scenario, Scenarios, ScenariosInput, rate_change, scenarios,
};
use rammeaftale::{Amount, Explain, Language, Origins, Settlement, read_case};

type Done<T> = Result<T, Box<dyn Error>>;

const ABOUT: &str = "\
Ungehuset Røjleskov: opstartens underskud i tre modeller
========================================================
Kilde: Socialdirektørforum Syddanmark, referat 30. juni 2023, pkt. 11.
Offentliggjort:  8 pladser fra 1. oktober 2023, takster, modeller; belægning 398 dage i 2023, 75 % i 2024, så 90 %.
Tilbageregnet:   budgetterne (8.020 × belægningsdage) og udgiften i 2023, så takst 9.461 følger: underskud 3.946.546.
Antaget:         de 5 % regnes af omsætningen; ingen pris- og lønregulering.
OPDIGTET:        kommunerne A–F, deres dage og unge på 12–17 år, og at udgiften fra 2024 er som budgettet.
                 D ligger i en anden region, E køber ingen pladser, F køber først fra 2025.
";

/// The years, the users and the models; the agreement gives the rest (5 %, two years later).
const CASE: &str = include_str!("roejleskov.json");

/// The order in which the factors of the rate are changed.
const FACTORS: [Factor; 6] =
    [Factor::PriceLevel, Factor::Costs, Factor::Places, Factor::Days, Factor::Occupancy, Factor::Regulation];

/// Describes each model, in the order of the input.
const MODELS: [&str; 6] = [
    "Aftalens regel: underskud ud over 5 % lægges i taksten to år efter.",
    "Underskuddet opkræves året efter, fordelt efter unge i regionen: E og F betaler uden at have brugt stedet, D slipper.",
    "Underskuddet opkræves året efter hos underskudsårets købere efter dage: D betaler med, F ikke.",
    "Taksten regnes af 54 % belægning i 2023 og 75 % i 2024: de første købere betaler, resten efterreguleres.",
    "Hvad nu hvis grænsen var 3 %: driftsherren bærer mindre, køberne i 2025 og 2026 mere.",
    "Hvad nu hvis det var tre år: underskuddet for 2024 hører så til 2027 og er ikke opkrævet endnu.",
];

fn main() -> Done<()> {
    let settled = read_case(CASE)?.settle()?;
    let tables = settled.statement().view(Language::Danish).tables;
    let Settlement::Scenarios(settled) = settled else { return Err("asked for scenarios, got another rule".into()) };
    let (input, models) = (settled.input, settled.result);

    println!("{ABOUT}");
    // The statement's tables with a column per model: rates, total payments, destination of the cost.
    tables.iter().filter(|table| table.headers.len() > MODELS.len()).for_each(print);
    models.scenarios.iter().for_each(payments);
    differences(&models);
    println!("Forklaring");
    for (index, what) in MODELS.into_iter().enumerate() {
        println!("    {}: {what}", models.scenarios[index].name);
        explain(&input, &models, index)?;
    }
    println!();
    published(&input, &models)?;
    reconcile(&models)
}

/// Formats an amount for people.
fn kroner(amount: Amount) -> String {
    Language::Danish.number(&amount.to_string())
}

fn row(label: &impl ToString, amounts: impl IntoIterator<Item = Amount>) -> RowView {
    RowView::new(label.to_string(), amounts.into_iter().map(kroner).collect())
}

/// Prints a table of kroner: labels to the left, figures to the right.
fn print(table: &TableView) {
    let line = |label: &str, cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| format!("{:>15}", cell.trim_end_matches(" kr."))).collect();
        println!("    {label:<38}{}", cells.concat());
    };
    println!("{} (kr.)", table.caption);
    line(&table.headers[0], &table.headers[1..]);
    table.rows.iter().for_each(|row| line(&row.label, &row.cells));
    println!();
}

/// Prints the payments of each party by year and in total.
fn payments(model: &Scenario) {
    let rows = model.totals.iter().map(|party| {
        let years = model.payments.iter().filter(|payment| payment.id == party.id).map(|payment| payment.total);
        row(&party.id, years.chain([party.total]))
    });
    let years = model.years.iter().map(|year| year.year.to_string());
    let headers = ["Part".to_owned()].into_iter().chain(years).chain(["I alt".to_owned()]).collect();
    print(&TableView::new(format!("Betaling pr. år, {}", model.name), headers, rows.collect()));
}

/// Prints the difference of each party from the first model; the differences sum to zero.
fn differences(models: &Scenarios) {
    let (first, others) = (&models.scenarios[0], &models.comparisons);
    let mut rows = Vec::new();
    for (index, year) in first.years.iter().enumerate() {
        rows.push(row(&format!("Takst {}", year.year), others.iter().map(|other| other.rates[index].difference)));
    }
    for (index, party) in first.totals.iter().enumerate() {
        rows.push(row(&party.id, others.iter().map(|other| other.totals[index].difference)));
    }
    rows.push(row(&"Båret af driftsherren", others.iter().map(|other| other.borne_by_operator)));
    rows.push(row(&"Ikke opkrævet i perioden", others.iter().map(|other| other.left_over)));
    let names = others.iter().map(|other| other.name.to_string());
    let headers = ["Forskel".to_owned()].into_iter().chain(names).collect();
    print(&TableView::new(format!("Forskel fra {}", first.name), headers, rows));
}

/// Explains why the rates of a model differ from those of the first.
fn explain(input: &ScenariosInput, models: &Scenarios, index: usize) -> Done<()> {
    let (first, model) = (&models.scenarios[0], &models.scenarios[index]);
    for (year, (before, after)) in input.years.iter().zip(first.years.iter().zip(&model.years)) {
        if before.rate == after.rate {
            continue;
        }
        let parts = |landed, occupancy: &Occupancy| {
            RateParts::new(year.basis, landed, year.places, year.days, occupancy.clone())
        };
        let own = input.scenarios[index].occupancies.iter().flatten().find(|own| own.year == year.year);
        let change_input = RateChangeInput::new(
            parts(before.landed, &year.occupancy),
            parts(after.landed, own.map_or(&year.occupancy, |own| &own.occupancy)),
            "0".parse()?,
            input.unit,
            FACTORS.to_vec(),
        );
        let change = rate_change(&change_input)?;
        let view = change_input.explain(&change, &Origins::caller()).view(Language::Danish);
        let causes = view.tables.iter().flat_map(|table| &table.rows).zip(&change.parts);
        let causes = causes.filter(|(_, part)| part.amount != Amount::ZERO);
        let causes: Vec<_> = causes.map(|(row, _)| format!("{} {}", row.label, row.cells.concat())).collect();
        println!("        takst {}: {}", year.year, causes.join(", "));
    }
    Ok(())
}

/// Compares the published rates with the computed ones, and explains the differences.
fn published(input: &ScenariosInput, models: &Scenarios) -> Done<()> {
    let with_cost_of_2023 = |cost: &str| -> Done<Scenarios> {
        let mut other = input.clone();
        other.years[0].cost = cost.parse()?;
        Ok(scenarios(&other)?)
    };
    let (budgeted, four_million) = (with_cost_of_2023("5312448")?, with_cost_of_2023("7191960")?);
    let mut rows = Vec::new();
    for (models, model, rates) in [
        (models, 0, ["8020", "8020", "9461"]),
        (models, 1, ["8020", "8020", "8020"]),
        (models, 2, ["8020", "8020", "8020"]),
        // The published 8,020 of 2025 assumes that the lower occupancy covers the cost, so the cost equals the budget.
        (&budgeted, 3, ["13367", "9624", "8020"]),
    ] {
        let model = &models.scenarios[model];
        for (year, rate) in model.years.iter().zip(rates) {
            let (label, rate) = (format!("{}, {}", model.name, year.year), rate.parse()?);
            if year.rate != rate {
                return Err(format!("{label}: {rate} was published, {} is computed", year.rate).into());
            }
            rows.push(row(&label, [rate, year.rate]));
        }
    }
    let headers = ["Takst", "Offentliggjort", "Beregnet"].map(str::to_owned).to_vec();
    print(&TableView::new("Offentliggjorte takster".into(), headers, rows));
    let rate_of_2025 = |models: &Scenarios, model: usize| kroner(models.scenarios[model].years[2].rate);
    println!(
        "    Model 3 giver kun 8.020 i 2025, hvis udgiften i 2023 er budgettet; ellers {}.",
        rate_of_2025(models, 3)
    );
    println!("    Men så er resultatet i model 1 {}, ikke ca. −4 mio.", kroner(budgeted.scenarios[0].years[0].result));
    println!("    Et underskud på præcis 4 mio. giver {} i 2025, ikke 9.461.\n", rate_of_2025(&four_million, 0));
    Ok(())
}

/// Accounts for the cost: the payments of each year, the part borne by the operator, and the part open for a later rate.
fn reconcile(models: &Scenarios) -> Done<()> {
    let mut rows = Vec::new();
    for model in &models.scenarios {
        let paid: i64 = model.payments.iter().map(|payment| payment.total.oere()).sum();
        let kept: i64 = model.years.iter().map(|year| year.kept.oere()).sum();
        let waiting = model.years.last().map_or(0, |year| year.closing.oere());
        let found = Amount::from_oere(paid - kept - waiting)?;
        if found != models.cost {
            return Err(format!("{}: {found} of the cost {} is found again", model.name, models.cost).into());
        }
        rows.push(row(&model.name, [found, models.cost]));
    }
    let headers = ["Model", "Fundet", "Udgift"].map(str::to_owned).to_vec();
    print(&TableView::new("Afstemning: hver øre af udgiften er fundet igen".into(), headers, rows));
    Ok(())
}
