//! A made-up service through a whole year: budget → rate → stays → bills → result → regulated amount → the rate two years on.
//! Every step is explained; at the end, the payers' totals are reconciled with the revenue.
//!
//! ```text
//! cargo run --example year
//! ```

use std::error::Error;

use rammeaftale::numbers::Year;
use rammeaftale::numbers::{UsefulLife, YearsLater};
use rammeaftale::rules::billing::{Bills, BillsInput, DayCountRule, ServiceRate, Stay, bills};
use rammeaftale::rules::rate::{
    CapitalCostInput, CostPart, DailyRateInput, NamedAmount, Overhead, RateBasisInput, capital_cost, daily_rate,
    rate_basis,
};
use rammeaftale::rules::result::{ReregulatedRateInput, reregulated_rate};
use rammeaftale::{Amount, DayCount, Explain, Language, Options, Origins, Settlement, Unit, settle_json};

type Done<T> = Result<T, Box<dyn Error>>;

const SERVICE: &str = "Solgården";

fn main() -> Done<()> {
    // 1. The basis: costs, overhead, the building's capital cost of the year, less income.
    let basis = basis_of_2024()?;
    // 2. The rate at the budgeted occupancy.
    let rate = rate_of(basis)?;
    // 3. The stays of the year make the bills.
    let billed = bills_of_2024(rate)?;
    // 4. The accounts against the 5 % line.
    let regulated = result_of_2024(basis, billed.amount)?;
    // 5. The part beyond the line goes into the rate of 2026.
    rate_of_2026(basis, regulated)?;
    // 6. The payments equal the revenue of the service.
    reconcile(&billed)
}

/// Prints the statement of a result.
fn show<I: Explain>(input: &I, result: &I::Result) {
    println!("{}", input.explain(result, &Origins::caller()).to_text(Language::Danish));
}

fn basis_of_2024() -> Done<Amount> {
    let building = CapitalCostInput::new("18000000".parse()?, Year::new(2020)?, UsefulLife::new(30)?, "2".parse()?);
    let profile = capital_cost(&building)?;
    let this_year = profile.years.iter().find(|year| year.year.get() == 2024).ok_or("no cost in 2024")?;

    let cost = |name: &str, amount: &str| -> Done<CostPart> {
        Ok(CostPart::new(name.parse()?, amount.parse()?).with_price_year(Year::new(2024)?))
    };
    let input = RateBasisInput::new(vec![
        cost("Løn", "12400000")?,
        cost("Ejendom", "900000")?,
        cost("Øvrig drift", "1800000")?,
    ])
    .with_overheads(vec![Overhead::new(
        "Administration".parse()?,
        "4.5".parse()?,
        vec!["Løn".parse()?, "Øvrig drift".parse()?],
    )])
    .with_capital(vec![NamedAmount::new("Bygning".parse()?, this_year.cost)])
    .with_income(vec![NamedAmount::new("Kostbetaling".parse()?, "240000".parse()?)]);
    let result = rate_basis(&input)?;
    show(&input, &result);
    Ok(result.basis)
}

fn rate_of(basis: Amount) -> Done<Amount> {
    let input = DailyRateInput::new(basis, "8".parse()?, DayCount::new(366)?, "95".parse()?, Unit::KRONE);
    let result = daily_rate(&input)?;
    show(&input, &result);
    Ok(result.rate)
}

fn bills_of_2024(rate: Amount) -> Done<Bills> {
    let stay = |citizen: &str, payer: &str, first: &str, last: Option<&str>| -> Done<Stay> {
        Ok({
            let mut made = Stay::new(citizen.parse()?, SERVICE.parse()?, first.parse()?, payer.parse()?);
            made.last_day = last.map(str::parse).transpose()?;
            made
        })
    };
    let input = BillsInput::new(
        "2024-01-01".parse()?,
        "2024-12-31".parse()?,
        DayCountRule::LastDayNotCounted,
        vec![ServiceRate::new(SERVICE.parse()?, "2024-01-01".parse()?, "2024-12-31".parse()?, rate)],
        vec![
            stay("A", "Odense", "2021-03-01", None)?,
            stay("B", "Odense", "2022-08-15", None)?,
            stay("C", "Vejle", "2023-05-01", None)?,
            stay("D", "Vejle", "2023-11-01", Some("2024-09-30"))?,
            stay("E", "Kolding", "2020-02-01", None)?,
            stay("F", "Kolding", "2024-02-29", None)?,
            stay("G", "Assens", "2022-01-10", Some("2024-06-30"))?,
            stay("H", "Staten", "2023-12-01", None)?,
        ],
    );
    let result = bills(&input)?;
    let view = input.explain(&result, &Origins::caller()).view(Language::Danish);
    println!("{}\n{}", view.title, "=".repeat(view.title.chars().count()));
    for line in view.lines.iter().filter(|line| line.id.starts_with("payers") || line.id == "amount") {
        println!("{}: {}", line.label, line.value);
    }
    for check in &view.checks {
        println!("    [{}] {}", if check.holds { "stemmer" } else { "STEMMER IKKE" }, check.label);
    }
    println!();
    Ok(result)
}

fn result_of_2024(basis: Amount, revenue: Amount) -> Done<Amount> {
    // The 5 % and the reading come from the agreement; the base of the 5 % is open there, so it is given here.
    let input = format!(r#"{{"revenue": "{revenue}", "cost": "16750000", "base": "{basis}", "base_kind": "basis"}}"#);
    let options = Options::new().with_agreement("syddanmark-2023-2024".to_owned()).with_on("2024-12-31".parse()?);
    let settled = settle_json("year_result", &input, &options)?;
    println!("{}", settled.statement().to_text(Language::Danish));
    match settled {
        Settlement::YearResult(year) => Ok(year.result.regulated),
        other => Err(format!("asked for a year's result, got {}", other.rule()).into()),
    }
}

fn rate_of_2026(basis: Amount, regulated: Amount) -> Done<()> {
    let input = ReregulatedRateInput::new(
        Year::new(2024)?,
        YearsLater::new(2)?,
        regulated,
        "8".parse()?,
        DayCount::new(365)?,
        "95".parse()?,
        Unit::KRONE,
    )
    .with_basis(basis);
    show(&input, &reregulated_rate(&input)?);
    Ok(())
}

fn reconcile(billed: &Bills) -> Done<()> {
    println!("Afstemning\n==========");
    for payer in &billed.payers {
        println!(
            "{:<10} {:>5} dage {:>16} kr.",
            payer.payer,
            payer.days,
            Language::Danish.number(&payer.amount.to_string())
        );
    }
    let paid = Amount::total(billed.payers.iter().map(|payer| payer.amount)).map_err(rammeaftale::Error::from)?;
    println!("{:<10} {:>5} dage {:>16} kr.", "I alt", billed.days, Language::Danish.number(&paid.to_string()));
    println!("Indtægt i regnskabet  {:>16} kr.", Language::Danish.number(&billed.amount.to_string()));
    if paid != billed.amount {
        return Err("the payers' totals are not the revenue".into());
    }
    println!("Forskel               {:>16} kr.", "0,00");
    Ok(())
}
