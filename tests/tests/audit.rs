//! Printed figures against the rules: intervals that are exact at their ends, and slips that nothing else explains.

use rammeaftale::audit::{Asked, Audit, Printed, PrintedFigures, Stands};
use rammeaftale::{Code, Options, Settlement, settle_json};

fn settled(rule: &str, input: &str) -> Settlement {
    settle_json(rule, input, &Options::NONE).unwrap_or_else(|error| panic!("{rule}: {error}"))
}

fn asked(field: &str, figure: &str, value: &str, unit: &str) -> Asked {
    Asked::new(field.into(), figure.into(), value.into(), unit.into())
}

fn interval(settlement: &Settlement, asked: &Asked) -> Option<(String, String)> {
    let solved = settlement.solve(asked).expect("the figure can be solved back");
    solved.lowest.zip(solved.highest)
}

fn between(lowest: &str, highest: &str) -> (String, String) {
    (lowest.to_owned(), highest.to_owned())
}

fn printed(figures: &[(&str, &str)], unit: &str) -> PrintedFigures {
    let published = figures.iter().map(|(figure, value)| Printed::new((*figure).into(), (*value).into(), unit.into()));
    PrintedFigures::new(published.collect())
}

const ROEJLESKOV: &str = r#"{"basis": "1", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#;

#[test]
fn the_ends_of_an_interval_give_the_figure_and_their_neighbours_do_not() {
    let rate = settled("daily_rate", ROEJLESKOV);
    // 2,628 days × 8,019.50 = 21,075,246 and × 8,020.50 = 21,077,874, which is rounded up.
    let found = interval(&rate, &asked("basis", "rate", "8020", "1"));
    assert_eq!(found, Some(between("21075246.00", "21077873.99")));
    for (basis, gives) in
        [("21075245.99", "8019.00"), ("21075246.00", "8020.00"), ("21077873.99", "8020.00"), ("21077874.00", "8021.00")]
    {
        let input = ROEJLESKOV.replace(r#""basis": "1""#, &format!(r#""basis": "{basis}""#));
        assert!(settled("daily_rate", &input).to_json().contains(gives), "{basis}");
    }
    // A negative rate is rounded away from zero, so the interval is the mirror image.
    let found = interval(&rate, &asked("basis", "rate", "-8020", "1"));
    assert_eq!(found, Some(between("-21077873.99", "-21075246.00")));
}

#[test]
fn a_rate_falls_with_the_places_and_no_places_give_what_lies_between_two() {
    let rate = settled("daily_rate", &ROEJLESKOV.replace("\"1\", \"places\"", "\"21076560\", \"places\""));
    assert_eq!(interval(&rate, &asked("places", "rate", "8020", "1")), Some(between("8", "8")));
    assert_eq!(interval(&rate, &asked("places", "rate", "8019", "1")), None);
    assert_eq!(interval(&rate, &asked("places", "rate", "64000000", "1")), None);
}

#[test]
fn the_figures_of_odinsgaard_that_were_solved_back() {
    let account = r#"{"deficit": "22720000", "turnover": "23600000", "band_percent": "5", "unit": "0.01",
        "method": "largest_remainder", "operator": "Haderslev", "users": [{"id": "Haderslev", "usage": "77.066"},
        {"id": "Kolding", "usage": "9.749"}, {"id": "Sønderborg", "usage": "3.018"}, {"id": "Aabenraa", "usage": "7.149"},
        {"id": "Staten", "usage": "3.018"}]}"#;
    let account = settled("closure_account", account);
    // 5 % of it is 1.175 million to below 1.185; half an øre of 5 % is ten øre.
    let found = interval(&account, &asked("turnover", "own_share", "1180000", "10000"));
    assert_eq!(found, Some(between("23499999.90", "23699999.89")));
    let kolding = interval(&account, &asked("users[1].usage", "shares[1].share", "2100000", "10000")).expect("a usage");
    let (lowest, highest): (f64, f64) = (kolding.0.parse().unwrap(), kolding.1.parse().unwrap());
    assert!(lowest < 9.749 && 9.749 < highest && highest - lowest < 0.06, "{kolding:?}");

    // The printed rest alone does not follow; no other single figure explains it.
    let figures = [
        ("own_share", "1180000"),
        ("rest", "21560000"),
        ("shares[0].share", "16600000"),
        ("shares[1].share", "2100000"),
        ("shares[2].share", "650000"),
        ("shares[3].share", "1540000"),
        ("shares[4].share", "650000"),
        ("sum", "21540000"),
    ];
    let audit = account.audit(&printed(&figures, "10000")).expect("an audit");
    let [slip] = audit.findings.as_slice() else { panic!("{audit:?}") };
    assert_eq!((slip.stands, slip.figure.as_str(), slip.alone), (Stands::Result, "rest", true));
    assert_eq!(slip.lowest.as_deref(), Some("21540000"));
}

fn syd(published: &[(&str, &str)]) -> Audit {
    let classes = r#"[{"lowest_places": 1, "weight": "1"}, {"lowest_places": 8, "weight": "1.2"},
        {"lowest_places": 25, "weight": "2"}, {"lowest_places": 50, "weight": "3"}]"#;
    let rates = settled("supervision_rates", &format!(r#"{{"base": "1", "unit": "1", "classes": {classes}}}"#));
    rates.audit(&printed(published, "1").with_unknown("base".into())).expect("an audit")
}

#[test]
fn rates_of_one_base_are_held_against_each_other() {
    // Yearly rates of Syd 2021: 34,842 / 41,810 / 69,684 / 104,526 leave a narrow base.
    let right = [("rates[0].rate", "34842"), ("rates[1].rate", "41810"), ("rates[2].rate", "69684")];
    let audit = syd(&[&right[..], &[("rates[3].rate", "104526")]].concat());
    assert!(audit.agrees && audit.findings.is_empty());
    assert_eq!((audit.lowest.as_deref(), audit.highest.as_deref()), (Some("34841.833334"), Some("34842.083333")));
    // One of four is wrong: it is found, with what follows.
    let audit = syd(&[&right[..], &[("rates[3].rate", "104562")]].concat());
    let [slip] = audit.findings.as_slice() else { panic!("{audit:?}") };
    assert_eq!((slip.figure.as_str(), slip.alone), ("rates[3].rate", true));
    // The other three leave bases from 34,841.75 on: 104,525.25 to 104,526.25.
    assert_eq!((slip.lowest.as_deref(), slip.highest.as_deref()), (Some("104525"), Some("104526")));
    // Of two, one of which no base gives, the other follows from nothing.
    let audit = syd(&[("rates[3].rate", "104527"), ("rates[3].rate", "104526")]);
    assert!(!audit.agrees && audit.findings.len() == 2 && audit.findings.iter().all(|finding| !finding.alone));
    // Of two that do not fit together none is accused.
    let audit = syd(&[("rates[0].rate", "34842"), ("rates[1].rate", "41910")]);
    assert_eq!(audit.findings.len(), 2);
    assert!(!audit.agrees && audit.findings.iter().all(|finding| !finding.alone));
}

#[test]
fn bases_implied_by_percentages() {
    // All costs rose by 251.6 million, printed as 2.4 %: the base and the account after move together.
    let costs = r#"{"accounts": [{"municipality": "Alle", "area": "Alle", "account_before": "10400000000",
        "account_after": "10651600000"}]}"#;
    let mut asked = asked("accounts[0].account_before", "total.percent", "2.4", "0.1");
    asked.moves_with = Some(vec!["accounts[0].account_after".into()]);
    let (lowest, highest) = interval(&settled("cost_development", costs), &asked).expect("a base");
    // 251.6 / 2.45 % = 10,269.4 and 251.6 / 2.35 % = 10,706.4 million.
    assert_eq!((&lowest[..8], &highest[..8]), ("10269387", "10706382"));
}

#[test]
fn a_share_of_a_published_table_is_the_slip_where_the_others_follow() {
    let split = settled(
        "objective_financing",
        r#"{"amount": "100000", "objective_percent": "100", "age_band": "0-17", "population_date": "2022-01-01", "unit": "1",
            "method": "each_rounded", "population": [{"id": "Stevns", "inhabitants": 4392}, {"id": "Køge", "inhabitants": 12877},
            {"id": "Faxe", "inhabitants": 82731}]}"#,
    );
    let shares = [
        ("objective_shares[0].share", "4280"),
        ("objective_shares[1].share", "12877"),
        ("objective_shares[2].share", "82731"),
    ];
    let audit = split.audit(&printed(&shares, "1")).expect("an audit");
    let [slip] = audit.findings.as_slice() else { panic!("{audit:?}") };
    assert_eq!((slip.lowest.as_deref(), slip.alone), (Some("4392"), true));
}

#[test]
fn what_cannot_be_asked_is_said_with_its_place() {
    let rate = settled("daily_rate", ROEJLESKOV);
    for (field, figure, value, unit, code, place) in [
        ("base", "rate", "8020", "1", Code::UnknownChoice, "field"),
        ("unit", "rate", "8020", "1", Code::UnknownChoice, "field"),
        ("basis", "price", "8020", "1", Code::UnknownChoice, "figure"),
        ("basis", "rate", "8,020", "1", Code::NotANumber, "value"),
        ("basis", "rate", "8020.5", "1", Code::NotAMultiple, "value"),
        ("basis", "rate", "8020", "0", Code::OutOfRange, "unit"),
        ("basis", "rate", "8020", "-0.5", Code::OutOfRange, "unit"),
    ] {
        let error = rate.solve(&asked(field, figure, value, unit)).expect_err("it cannot be asked");
        assert_eq!(
            (error.problems()[0].code(), error.problems()[0].place()),
            (code, place),
            "{field} {figure} {value}"
        );
        // The value is repeated as it was given.
        let given = error.problems()[0].given().expect("a value");
        assert!([field, figure, value, unit].contains(&given), "{given}");
    }
    // The distance to the line grows up to a result of zero, and falls again.
    let result = settled(
        "year_result",
        r#"{"revenue": "10500000", "cost": "10000000", "base": "10000000", "base_kind": "basis", "band_percent": "5",
            "reading": "own_risk"}"#,
    );
    let error = result.solve(&asked("revenue", "distance", "0", "0.01")).expect_err("it rises and falls");
    assert_eq!((error.problems()[0].code(), error.problems()[0].place()), (Code::NotMonotone, "figure"));
}
