//! A ledger through years under two agreements.

use rammeaftale::agreement::Terms;
use rammeaftale::value::ToValue as _;
use rammeaftale::{Agreement, Options, Settlement, settle_json};
use serde_json::{Value, json};

/// An agreement of two years.
fn agreement(id: &str, first: u32, terms: [&str; 4]) -> Agreement {
    let fields = ["band_percent", "base_kind", "reading", "years_later"];
    let parameters: Vec<_> = fields
        .into_iter()
        .zip(terms)
        .map(|(field, value)| {
            let value = value.parse::<u32>().ok().filter(|_| field == "years_later").map_or(json!(value), Value::from);
            json!({"rule": "ledger", "field": field, "value": value, "source": format!("{id}, {field}"), "status": "stated"})
        })
        .collect();
    let (from, to) = (format!("{first}-01-01"), format!("{}-12-31", first + 1));
    let agreement = json!({"id": id, "title": id, "from": from, "to": to, "parameter": parameters});
    Agreement::from_json(&agreement.to_string()).unwrap()
}

fn year(year: u32, cost: &str) -> Value {
    json!({
        "year": year, "basis": "7300000", "places": "10", "days": 365, "occupancy": "100", "occupied_days": "3650",
        "cost": cost,
    })
}

/// 2024 to 2027, with a correction of 2024 in 2026 and a decision in the years of the second agreement.
fn years() -> [Value; 4] {
    let mut years =
        [(2024, "7700000"), (2025, "7600000"), (2026, "7500000"), (2027, "7500000")].map(|(of, cost)| year(of, cost));
    years[2]["corrections"] = json!([{"year": 2024, "amount": "-10000"}]);
    years[2]["kept"] = json!("-50000");
    years[3]["kept"] = json!("0");
    years
}

fn settled(input: &Value, options: &Options) -> Settlement {
    settle_json("ledger", &input.to_string(), options).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn each_year_is_settled_by_the_agreement_of_its_day() {
    let old = agreement("gammel", 2024, ["5", "turnover", "own_risk", "2"]);
    let new = agreement("ny", 2026, ["3", "basis", "carry_over", "1"]);
    let options = Options::new().with_terms(Terms::new([old, new]).unwrap());
    let by_agreements = settled(&json!({"unit": "1", "years": years()}), &options);

    let mut own = years();
    for year in &mut own[2..] {
        for (field, value) in [
            ("band_percent", json!("3")),
            ("base_kind", json!("basis")),
            ("reading", json!("carry_over")),
            ("years_later", json!(1)),
        ] {
            year[field] = value;
        }
    }
    let given = json!({
        "band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2, "unit": "1", "years": own,
    });
    let given = settled(&given, &Options::NONE);
    assert_eq!(by_agreements.to_value().to_json(), given.to_value().to_json());
    assert!(by_agreements.statement().all_hold());

    // The statement credits the agreement of each year.
    let statement = by_agreements.statement();
    let source = |id: &str| {
        let line = statement.lines.iter().find(|line| line.id == id).unwrap_or_else(|| panic!("no line {id}"));
        format!("{:?}", line.source)
    };
    assert!(source("band_percent").contains("gammel, band_percent"));
    for field in ["band_percent", "base_kind", "reading", "years_later"] {
        assert!(source(&format!("years[2].{field}")).contains(&format!("ny, {field}")), "{field}");
    }
    assert!(source("years[1].regulated").contains("gammel, band_percent"));
    assert!(!statement.lines.iter().any(|line| line.id == "years[1].band_percent"));
    // A value that the caller gives is credited to the caller.
    let statement = given.statement();
    let line = statement.lines.iter().find(|line| line.id == "years[2].band_percent").unwrap();
    assert!(matches!(line.source, rammeaftale::explain::Source::Caller), "{:?}", line.source);
}

#[test]
fn the_band_of_a_year_is_credited_where_it_is_used() {
    let old = agreement("gammel", 2024, ["5", "turnover", "own_risk", "2"]);
    let new = agreement("ny", 2026, ["3", "basis", "own_risk", "1"]);
    let options = Options::new().with_terms(Terms::new([old, new]).unwrap());
    let mut years = years();
    for year in &mut years {
        year.as_object_mut().unwrap().remove("kept");
    }
    let settled = settled(&json!({"unit": "1", "years": years}), &options);
    let statement = settled.statement();
    let source = |id: &str| {
        statement.lines.iter().find(|line| line.id == id).map(|line| format!("{:?}", line.source)).unwrap_or_default()
    };
    assert!(source("years[0].regulated").contains("gammel, band_percent"), "{}", source("years[0].regulated"));
    assert!(source("years[2].regulated").contains("ny, band_percent"), "{}", source("years[2].regulated"));
}

#[test]
fn a_year_that_has_its_own_terms_needs_none_of_an_agreement() {
    let old = agreement("gammel", 2024, ["5", "turnover", "own_risk", "2"]);
    let options = Options::new().with_terms(Terms::new([old]).unwrap());
    let mut years = [year(2024, "7900000"), year(2025, "7900000"), year(2026, "7900000")];
    years[1]["band_percent"] = json!("4");
    let refused = settle_json("ledger", &json!({"unit": "1", "years": years}).to_string(), &options).unwrap_err();
    assert!(refused.problems().iter().all(|problem| problem.given() == Some("2026")), "{refused}");
    for (field, value) in [
        ("band_percent", json!("3")),
        ("base_kind", json!("turnover")),
        ("reading", json!("own_risk")),
        ("years_later", json!(1)),
    ] {
        years[2][field] = value;
    }
    let Settlement::Ledger(settled) = settled(&json!({"unit": "1", "years": years}), &options) else {
        panic!("a ledger")
    };
    // 5, 4 and 3 percent of 3,650 days at 2,000 kr., and at 2,064 kr. where 235,000 kr. of 2024 are in the rate.
    let bands: Vec<_> = settled
        .result
        .years
        .iter()
        .map(|year| year.band.as_ref().map(ToString::to_string).unwrap_or_default())
        .collect();
    assert_eq!(bands, ["365000.00", "292000.00", "226008.00"]);
}

#[test]
fn an_amount_in_a_rate_credits_the_term_that_put_it_there() {
    let old = agreement("gammel", 2024, ["5", "turnover", "own_risk", "2"]);
    let new = agreement("ny", 2026, ["3", "turnover", "own_risk", "1"]);
    let options = Options::new().with_terms(Terms::new([old, new]).unwrap());
    let years = [2024, 2025, 2026, 2027].map(|of| year(of, "7900000"));
    let opening = json!({"open": [{"result_year": 2023, "landing_year": 2025, "amount": "-36500"}]});
    let settled = settled(&json!({"unit": "1", "opening": opening, "years": years}), &options);
    let statement = settled.statement();
    let source = |id: &str| {
        let line = statement.lines.iter().find(|line| line.id == id).unwrap_or_else(|| panic!("no line {id}"));
        format!("{:?}", line.source)
    };
    // Nothing lands in 2024; in 2025 what the caller says is open.
    assert_eq!((source("years[0].landed").as_str(), source("years[1].landed").as_str()), ("Arithmetic", "Caller"));
    // 2024 goes into 2026 by the old agreement; into 2027 go 2025 by the old and 2026 by the new one.
    for figure in ["landed", "rate"] {
        assert!(source(&format!("years[2].{figure}")).contains("gammel, years_later"), "{figure}");
        assert_eq!(source(&format!("years[3].{figure}")), "Arithmetic");
    }
    assert!(source("closing.open[0].amount").contains("ny, years_later"));
}
