//! Agreements as data, and terms in layers.

use rammeaftale::agreement::{AGREEMENT_FIELDS, Terms};
use rammeaftale::case::read_cases_beside;
use rammeaftale::value::{Shape, ToValue as _};
use rammeaftale::{Agreement, Code, Error, Options, RULES, settle_json};

fn codes(error: &Error) -> Vec<(Code, &str)> {
    error.problems().iter().map(|problem| (problem.code(), problem.place())).collect()
}

fn own(id: &str, days: &str, parameters: &[(&str, &str, &str)]) -> Agreement {
    let parameters: Vec<_> = parameters
        .iter()
        .map(|(rule, field, rest)| {
            format!(r#"{{"rule":"{rule}","field":"{field}",{rest},"source":"{id}, pkt. 1","status":"stated"}}"#)
        })
        .collect();
    let parameters = parameters.join(",");
    Agreement::from_json(&format!(r#"{{"id":"{id}","title":"Aftale {id}",{days}"parameter":[{parameters}]}}"#)).unwrap()
}

#[test]
fn every_agreement_of_the_library_is_read() {
    let files = std::fs::read_dir("../core/agreements").unwrap().count();
    assert_eq!(Agreement::all().len(), files);
}

#[test]
fn the_fields_are_those_of_the_rules() {
    for field in AGREEMENT_FIELDS {
        for name in field.rules {
            let rule = RULES.iter().find(|rule| rule.name == *name).unwrap();
            let of_rule = rule.input.fields.iter().find(|of_rule| of_rule.name == field.name);
            let shape = match of_rule.unwrap_or_else(|| panic!("{name}.{}", field.name)).shape {
                Shape::Optional(shape) => *shape,
                shape => shape,
            };
            assert_eq!(format!("{shape:?}"), format!("{:?}", field.shape), "{name}.{}", field.name);
        }
    }
}

#[test]
fn a_field_of_a_rule_has_one_meaning() {
    for (index, field) in AGREEMENT_FIELDS.iter().enumerate() {
        for other in &AGREEMENT_FIELDS[..index] {
            let shared = field.name == other.name && field.rules.iter().any(|rule| other.rules.contains(rule));
            // The unit of shares and of rates are both called `unit`.
            assert!(!shared, "{} stands twice for a rule", field.name);
        }
    }
}

const RESULT: &str =
    r#"{"revenue":"9400000","cost":"10000000","base":"10000000","base_kind":"turnover","reading":"own_risk"}"#;

fn kept(terms: Terms) -> Result<String, Error> {
    let settled = settle_json("year_result", RESULT, &Options::new().with_terms(terms))?;
    Ok(settled.to_value().get("kept").unwrap().to_json())
}

#[test]
fn the_first_agreement_that_knows_a_value_decides() {
    let three = own("tre", "", &[("year_result", "band_percent", r#""value":"3""#)]);
    let five = own("fem", "", &[("year_result", "band_percent", r#""value":"5""#)]);
    let open = Agreement::from_json(
        r#"{"id":"aaben","title":"Åben","parameter":[{"rule":"year_result","field":"band_percent","source":"?","status":"open"}]}"#,
    )
    .unwrap();
    assert_eq!(kept(Terms::new([three.clone(), five.clone()]).unwrap()).unwrap(), r#""-300000.00""#);
    assert_eq!(kept(Terms::new([five.clone(), three]).unwrap()).unwrap(), r#""-500000.00""#);
    // An open value leaves it to the next agreement, and is an error where there is none.
    assert_eq!(kept(Terms::new([open.clone(), five]).unwrap()).unwrap(), r#""-500000.00""#);
    let error = kept(Terms::new([open]).unwrap()).unwrap_err();
    assert_eq!(codes(&error), [(Code::OpenValue, "band_percent")]);
}

#[test]
fn a_value_holds_on_its_days_and_no_longer() {
    let days = r#""from":"2025-01-01","to":"2026-12-31","#;
    let dated = own("to-aar", days, &[("year_result", "band_percent", r#""value":"3""#)]);
    let on = |day: &str| Terms::new([dated.clone()]).unwrap().with_on(day.parse().unwrap());
    for day in ["2025-01-01", "2026-12-31"] {
        assert_eq!(kept(on(day)).unwrap(), r#""-300000.00""#);
    }
    for day in ["2024-12-31", "2027-01-01"] {
        assert_eq!(codes(&kept(on(day)).unwrap_err()), [(Code::OutsidePeriod, "band_percent")]);
        assert_eq!(kept(on(day).with_beyond_period()).unwrap(), r#""-300000.00""#);
    }
    let error = kept(Terms::new([dated]).unwrap()).unwrap_err();
    assert_eq!(codes(&error), [(Code::Missing, "band_percent")]);
}

#[test]
fn ids_do_not_clash() {
    let a = own("a", "", &[]);
    assert_eq!(codes(&Terms::new([a.clone(), a]).unwrap_err()), [(Code::Duplicate, "agreements[1].id")]);
    let false_one = own("syddanmark-2023-2024", "", &[]);
    assert_eq!(codes(&Terms::new([false_one]).unwrap_err()), [(Code::Duplicate, "agreements[0].id")]);
}

const BESIDE: &str = r#"{"id": "midtby", "title": "Rammeaftale Midtby", "parameter": [
    {"rule": "day_rate", "field": "days_per_month", "value": "30.5", "source": "Bilag 1", "status": "stated"}]}"#;

/// Reads two cases, the second with this layer; the folder has `midtby.json` and a file that no name may reach.
fn beside(layer: &str) -> Result<String, Error> {
    let input = r#""input": {"month_rate": "70447", "unit": "1"}"#;
    let first = r#"{"rule": "vacancy", "input": {"vacant_places": "1", "days": 1, "base_rate": "1"}}"#;
    let text =
        format!(r#"{{"cases": [{first}, {{"rule": "day_rate", "terms": {{"agreements": [{layer}]}}, {input}}}]}}"#);
    let mut load = |name: &str| {
        assert!(!name.contains(['/', '\\']) && !name.starts_with('.'), "{name} was opened");
        (name == "midtby.json").then(|| BESIDE.to_owned())
    };
    Ok(read_cases_beside(&text, &mut load)?[1].settle()?.to_json())
}

#[test]
fn a_case_takes_an_agreement_from_a_file_beside_it_with_the_digest_it_names() {
    // Of the text of the file, by another program.
    let digest = "8eaeedb6db459c9149670840a35513837f72464c5d8e44ed075c9efa16e13c63";
    let with = |digest: &str| beside(&format!(r#"{{"file": "midtby.json", "digest": "{digest}"}}"#));
    assert_eq!(beside(r#"{"file": "midtby.json"}"#).unwrap(), r#"{"rate":"2310.00"}"#);
    assert_eq!(with(digest).unwrap(), r#"{"rate":"2310.00"}"#);
    let error = with(&digest.replace('a', "b")).unwrap_err();
    assert_eq!(codes(&error), [(Code::OtherContent, "cases[1].terms.agreements[0].digest")]);
    let error = beside(r#"{"file": "nordby.json"}"#).unwrap_err();
    assert_eq!(codes(&error), [(Code::Missing, "cases[1].terms.agreements[0].file")]);
}

#[test]
fn a_name_of_a_file_never_leads_out_of_the_folder() {
    for name in [
        "../midtby.json",
        "a/midtby.json",
        r"..\\midtby.json",
        "/etc/passwd",
        "C:midtby.json",
        ".midtby.json",
        "",
        "..",
    ] {
        let error = beside(&format!(r#"{{"file": "{name}"}}"#)).unwrap_err();
        assert_eq!(codes(&error), [(Code::NotAName, "cases[1].terms.agreements[0].file")], "{name}");
    }
}
