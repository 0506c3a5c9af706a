//! The service, asked over loopback.

use std::net::Ipv4Addr;

use rammeaftale_service::app;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use ureq::Agent;

const ROEJLESKOV: &str = r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "90", "unit": "1"}"#;

/// The status, the media type and the body of an answer.
type Answer = (u16, String, String);

/// A service on a free port, and a client of it.
struct Service {
    address: String,
    agent: Agent,
}

impl Service {
    async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async { axum::serve(listener, app()).await });
        let agent = Agent::config_builder().http_status_as_error(false).build().into();
        Self { address, agent }
    }

    async fn get(&self, path: &str) -> Answer {
        let (agent, url) = (self.agent.clone(), format!("{}{path}", self.address));
        tokio::task::spawn_blocking(move || {
            let mut answer = agent.get(url).call().expect("an answer");
            let media = answer.headers()["content-type"].to_str().expect("text").to_owned();
            (answer.status().as_u16(), media, answer.body_mut().read_to_string().expect("text"))
        })
        .await
        .expect("no panic")
    }

    async fn post(&self, path: &str, body: &str) -> Answer {
        let (agent, url, body) = (self.agent.clone(), format!("{}{path}", self.address), body.to_owned());
        tokio::task::spawn_blocking(move || {
            let mut answer = agent.post(url).header("content-type", "application/json").send(body).expect("an answer");
            let media = answer.headers()["content-type"].to_str().expect("text").to_owned();
            (answer.status().as_u16(), media, answer.body_mut().read_to_string().expect("text"))
        })
        .await
        .expect("no panic")
    }
}

fn problems(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.1, "application/problem+json");
    let body: Value = serde_json::from_str(&answer.2).expect("JSON");
    assert_eq!(body["status"], json!(answer.0));
    let text = |problem: &Value, key: &str| problem[key].as_str().expect("text").to_owned();
    let problems = body["problems"].as_array().expect("problems");
    problems.iter().map(|problem| (text(problem, "code"), text(problem, "place"))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(code, place)| ((*code).to_owned(), (*place).to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn typed_and_untyped_requests_have_the_same_answer() {
    let service = Service::start().await;
    let untyped = service.post("/rules/daily_rate", ROEJLESKOV).await;
    let typed = service.post("/daily-rate", ROEJLESKOV).await;
    assert_eq!(untyped.2, r#"{"expected_days":"2628","rate":"8020.00","rounding_gap":"0.00"}"#);
    assert_eq!(typed, untyped);
    assert_eq!((untyped.0, untyped.1.as_str()), (200, "application/json"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_problem_comes_with_its_place() {
    let service = Service::start().await;
    let input = r#"{"basis": 21076560, "places": "0", "occupancy": {"occupied_days": "1"}, "unit": "1", "note": ""}"#;
    let expected = pairs(&[
        ("binary_number", "basis"),
        ("out_of_range", "places"),
        ("missing", "days"),
        ("missing", "occupancy.available_days"),
        ("unknown_field", "note"),
    ]);
    for path in ["/rules/daily_rate", "/daily-rate"] {
        let answer = service.post(path, input).await;
        assert_eq!((answer.0, problems(&answer)), (422, expected.clone()), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_carries_its_agreement_and_is_answered_with_its_warnings() {
    let service = Service::start().await;
    let case = r#"{"rule": "year_result", "terms": {"agreements": [{"id": "midtby", "title": "Rammeaftale Midtby", "parameter": [
        {"rule": "year_result", "field": "band_percent", "value": "0.05", "source": "Bilag 1", "status": "stated"},
        {"rule": "year_result", "field": "reading", "value": "own_risk", "source": "Bilag 1", "status": "stated"}]}]},
        "input": {"revenue": "900", "cost": "1000", "base": "1000", "base_kind": "basis"}}"#;
    let answer = service.post("/cases?language=da", case).await;
    let body: Value = serde_json::from_str(&answer.2).expect("JSON");
    assert_eq!((answer.0, &body["result"]["kept"]), (200, &json!("-0.50")));
    assert_eq!(body["warnings"][0]["code"], "looks_like_a_share");
    assert_eq!(body["warnings"][0]["place"], "band_percent");
    assert_eq!(body["provenance"]["agreements"], json!(["Rammeaftale Midtby"]));

    let broken = service.post("/cases", r#"{"rule": "vacancy", "acknowledge": ["unknown"], "input": {}}"#).await;
    assert_eq!((broken.0, problems(&broken)), (422, pairs(&[("unknown_choice", "acknowledge[0]")])));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_request_of_a_rule_is_said() {
    let service = Service::start().await;
    for (path, body, status, expected) in [
        ("/rules/daily_price", "{}", 404, &[("unknown_choice", "rule")][..]),
        ("/rules/daily_rate", "{\"basis\": ", 400, &[("not_json", "1:10")]),
        ("/rules/daily_rate", "{} {\"garbage", 400, &[("not_json", "1:4")]),
        ("/rules/daily_rate?on=2024-02-30", "{}", 422, &[("not_a_date", "on")]),
        ("/rules/daily_rate?agreement=syddanmark-2023-2024", "{}", 422, &[("missing", "on")]),
        ("/rules/daily_rate/statement?language=sv", ROEJLESKOV, 422, &[("unknown_choice", "language")]),
        ("/daily-rate", "{\"basis\": ", 400, &[]),
    ] {
        let answer = service.post(path, body).await;
        assert_eq!((answer.0, problems(&answer)), (status, pairs(expected)), "{path} {body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_html_in_a_language() {
    let service = Service::start().await;
    let (status, media, html) = service.post("/rules/daily_rate/statement", ROEJLESKOV).await;
    assert_eq!((status, media.as_str()), (200, "text/html; charset=utf-8"));
    assert!(html.contains("8.020,00 kr."), "{html}");
    let english = service.post("/rules/daily_rate/statement?language=en", ROEJLESKOV).await;
    assert!(english.2.contains("8,020.00 kr."), "{}", english.2);
}

/// Gathers every reference in a document.
fn references<'a>(part: &'a Value, found: &mut Vec<&'a str>) {
    match part {
        Value::Object(fields) => {
            for (name, inner) in fields {
                match inner.as_str().filter(|_| name == "$ref") {
                    Some(reference) => found.push(reference),
                    None => references(inner, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_describes_itself() {
    let service = Service::start().await;
    let (status, media, text) = service.get("/openapi.json").await;
    assert_eq!((status, media.as_str()), (200, "application/json"));
    let document: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["openapi"], "3.1.0");

    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 1000, "only {} references", found.len());
    for reference in found {
        let pointer = reference.strip_prefix('#').expect("a reference inside the document");
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }

    // Every path of the description is answered: every rule's example, by its path and with its answer's media type.
    let paths = document["paths"].as_object().expect("paths");
    for rule in rammeaftale::RULES {
        for path in [format!("/rules/{}", rule.name), format!("/rules/{}/statement", rule.name)] {
            let operation = &paths[&path]["post"];
            let schema = &document["components"]["schemas"][format!("{}.input", rule.name)];
            let Some(example) = schema["examples"].get(0) else { continue };
            let (status, media, answer) = service.post(&path, &example.to_string()).await;
            assert_eq!(status, 200, "{path}: {answer}");
            let content = operation["responses"]["200"]["content"].as_object().expect("content");
            assert!(content.keys().all(|known| media.starts_with(known)), "{path}: {media}");
        }
    }
    let result = &document["components"]["schemas"]["daily_rate.result"]["properties"];
    assert_eq!(result.as_object().map(serde_json::Map::len), Some(3));
    assert_eq!(paths["/daily-rate"]["post"]["responses"]["422"]["$ref"], "#/components/responses/Problems");
    let problems = &document["components"]["responses"]["Problems"]["content"]["application/problem+json"]["schema"];
    assert_eq!(problems["properties"]["problems"]["items"]["$ref"], "#/components/schemas/problem");
}
